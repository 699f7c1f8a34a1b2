#include "base/plainName.h"
#include "rules/groupNames.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype idDigits = 12; ///< that an id ends in

/// Gives each text once; one that was given before gets a number.
class UniqueTexts {
public:
    QString make(const QString &wanted) {
        QString text = wanted;
        for (int &number = m_numbers[wanted]; m_taken.contains(text);)
            text = QStringLiteral("%1 [%2]").arg(wanted, QString::number(++number + 1));
        m_taken.insert(text);
        return text;
    }

private:
    QHash<QString, int> m_numbers;
    QSet<QString> m_taken;
};

QString siteName(const TopologyIndex &index, const AddressGroup &group) {
    const Site *site = index.siteOf(group.members.first());
    return site ? site->name : QString();
}

void giveNames(const TopologyIndex &index, QList<AddressGroup> &groups, const QStringList &plain) {
    QHash<QString, int> count;
    for (const QString &name : plain)
        ++count[name];
    UniqueTexts unique;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        QString name = plain[i];
        if (count[name] > 1 && groups[i].members.size() == 1)
            name = QStringLiteral("%1 (%2)").arg(name, siteName(index, groups[i]));
        if (groups[i].addresses.size() > 1)
            name = QStringLiteral("%1 (%2)").arg(name, QString::number(groups[i].addresses.size()));
        groups[i].name = unique.make(name);
    }
}

QString serviceSlug(const ServiceGroup &service) {
    QStringList parts{protocolKey(service.protocol).toLower()};
    for (const quint16 port : service.ports)
        parts.append(QString::number(port));
    const QString whole = parts.join(u'-');
    return whole.size() <= longestPlainName
               ? whole
               : QStringLiteral("%1-%2-and-%3-more")
                     .arg(parts[0], parts[1], QString::number(service.ports.size() - 1));
}

/// Words that a firewall or a file format keeps for itself.
bool isReserved(const QString &folded) {
    static const QSet<QString> words = [] {
        QSet<QString> all;
        for (const char *word :
             {"any",       "any4",    "any6", "all",   "none",   "host", "object", "object-group", "network",
              "interface", "service", "tcp",  "udp",   "icmp",   "ip",   "ip6",    "eq",           "range",
              "permit",    "deny",    "log",  "true",  "false",  "null", "yes",    "no",           "on",
              "off",       "self",    "set",  "table", "accept", "drop", "define", "include"})
            all.insert(QLatin1String(word));
        return all;
    }();
    return words.contains(folded);
}

/// "-" and as many hex digits as an id has: only names that were told apart end like that.
bool looksToldApart(const QString &folded) {
    const QStringView end = QStringView(folded).right(idDigits + 1);
    return end.size() > idDigits && end.front() == u'-' &&
           std::all_of(end.begin() + 1, end.end(),
                       [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

QString toldApart(QString name, const QString &id) {
    name.truncate(longestPlainName - idDigits - 1);
    return (name.isEmpty() ? QStringLiteral("group") : name) + u'-' + id.right(idDigits);
}

/// Of one list of names, so that no two are alike; a name does not depend on its place.
class DeviceNames {
public:
    void expect(const QString &name) { ++m_count[name.toCaseFolded()]; }
    QString make(const QString &name, const QString &id) const {
        const QString folded = name.toCaseFolded();
        const bool plain =
            !name.isEmpty() && m_count.value(folded) < 2 && !isReserved(folded) && !looksToldApart(folded);
        return plain ? name : toldApart(name, id);
    }

private:
    QHash<QString, int> m_count;
};

QString portsName(const ServiceGroup &service) {
    QStringList ports;
    for (const quint16 port : service.ports)
        ports.append(QString::number(port));
    return QStringLiteral("%1 %2").arg(protocolKey(service.protocol), ports.join(QStringLiteral(", ")));
}

} // namespace

void nameGroups(const TopologyIndex &index, RuleRows &rows) {
    DeviceNames names;
    QStringList plain;
    for (const AddressGroup &group : rows.addresses) {
        plain.append(membersName(index, group.members));
        names.expect(plainName(plain.last()));
    }
    for (const ServiceGroup &service : rows.services)
        names.expect(serviceSlug(service));
    giveNames(index, rows.addresses, plain);
    for (qsizetype i = 0; i < rows.addresses.size(); ++i)
        rows.addresses[i].deviceName = names.make(plainName(plain[i]), rows.addresses[i].id);
    for (ServiceGroup &service : rows.services) {
        service.name = portsName(service);
        service.deviceName = names.make(serviceSlug(service), service.id);
    }
}

} // namespace portolan
