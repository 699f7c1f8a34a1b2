#include "exports/devices/deviceText.h"

#include "exports/numbersText.h"

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

} // namespace

QByteArray deviceHeading(const DeviceRules &rules, const QByteArray &comment, const QStringList &about) {
    QByteArray text;
    for (const QString &line :
         QStringList{markLine(rules.mark)} + about + leftOutLines(rules.leftOut) + daysLines(rules.days))
        text += (comment + line.toLatin1()).trimmed() + '\n';
    return text;
}

QByteArray ruleRemark(const DeviceRules &rules, const DeviceRule &rule) {
    const char *word = rule.numbers.size() == 1 ? "rule" : "rules";
    return QStringLiteral("%1 %2: %3 to %4, %5")
        .arg(QLatin1String(word), numbersText(rule.numbers), rules.source(rule).name,
             rules.destination(rule).name, rules.service(rule).name)
        .toLatin1();
}

QByteArray protocolWord(Protocol protocol) {
    return protocolKey(protocol).toLower().toLatin1();
}

QByteArray hostPrefix(const DeviceGroup &group, const QString &address) {
    return address.toLatin1() + (group.family == AddressKind::Ipv4 ? "/32" : "/128");
}

} // namespace portolan
