#include "exports/devices/deviceText.h"

#include "exports/numbersText.h"

#include <algorithm>

namespace portolan {
namespace {

QStringList leftOutLines(const LeftOutList &leftOut) {
    if (leftOut.isEmpty())
        return {};
    QStringList lines{{}, QStringLiteral("Not included:")};
    for (const LeftOut &item : leftOut)
        lines.append(QStringLiteral("  ") + leftOutLine(item));
    return lines;
}

QStringList daysLines(const QList<RuleDays> &days) {
    if (days.isEmpty())
        return {};
    QStringList lines{
        {}, QStringLiteral("Days that this file does not keep: it opens at once and never closes.")};
    for (const RuleDays &some : days)
        lines.append(QStringLiteral("  ") + daysLine(some));
    return lines;
}

/// What is open for the earlier plan's sake.
QStringList heldLines(const DeviceRules &rules) {
    if (!rules.since)
        return {};
    const auto held = std::count_if(rules.rules.begin(), rules.rules.end(),
                                    [](const DeviceRule &rule) { return rule.isHeld; });
    const QString since = QStringLiteral("revision %1, checksum %2")
                              .arg(QString::number(rules.since->revision), rules.since->checksum.left(12));
    if (held == 0)
        return {{}, QStringLiteral("Held since %1: nothing.").arg(since)};
    QStringList lines{
        {},
        QStringLiteral("Held since %1: %2, marked \"held\".")
            .arg(since, held == 1 ? QStringLiteral("1 rule") : QStringLiteral("%1 rules").arg(held)),
        QStringLiteral(
            "What may need them is still to be confirmed, and the change request says what it is;"),
        QStringLiteral("or it has a name now, which this form does not take, and is not included above.")};
    if (!rules.heldDays.isEmpty())
        lines.append(QStringLiteral("They had days, which this file does not keep either:"));
    for (const QString &days : rules.heldDays)
        lines.append(QStringLiteral("  ") + days);
    return lines;
}

} // namespace

QByteArray deviceHeading(const DeviceRules &rules, const QByteArray &comment, const QStringList &about) {
    QByteArray text;
    for (const QString &line : QStringList{markLine(rules.mark)} + about + leftOutLines(rules.leftOut) +
                                   daysLines(rules.days) + heldLines(rules))
        text += (comment + line.toLatin1()).trimmed() + '\n';
    return text;
}

QByteArray ruleRemark(const DeviceRules &rules, const DeviceRule &rule) {
    const QString word = rule.numbers.size() == 1 ? QStringLiteral("rule") : QStringLiteral("rules");
    const QString which = rule.isHeld ? QStringLiteral("held") : word + u' ' + numbersText(rule.numbers);
    return QStringLiteral("%1: %2 to %3, %4")
        .arg(which, rules.source(rule).name, rules.destination(rule).name, rules.service(rule).name)
        .toLatin1();
}

QByteArray protocolWord(Protocol protocol) {
    return protocolKey(protocol).toLower().toLatin1();
}

QByteArray hostPrefix(const DeviceGroup &group, const QString &address) {
    return address.toLatin1() + (group.family == AddressKind::Ipv4 ? "/32" : "/128");
}

} // namespace portolan
