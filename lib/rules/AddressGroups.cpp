#include "rules/AddressGroups.h"

#include "topology/Address.h"

#include <QCryptographicHash>
#include <algorithm>
#include <tuple>

namespace portolan {

QString contentId(const QString &prefix, const QStringList &parts) {
    constexpr qsizetype digits = 12;
    const QByteArray text = parts.join(QLatin1Char('\n')).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    return prefix + QLatin1Char('-') + QString::fromLatin1(hash.first(digits));
}

AddressGroups::AddressGroups(const TopologyIndex &index) : m_index(&index) {
    for (const Site &site : index.topology().sites)
        for (const Component &component : site.components)
            m_places.insert(component.id, m_places.size());
}

const AddressGroups::Spelled &AddressGroups::addressOf(ComponentId id) {
    auto found = m_addresses.find(id);
    if (found == m_addresses.end()) {
        const QString text = m_index->addressOf(id);
        found = m_addresses.insert(id, {addressKey(text), text});
    }
    return *found;
}

qsizetype AddressGroups::of(const QList<ComponentId> &members) {
    const auto found = m_byMembers.constFind(members);
    return found != m_byMembers.constEnd() ? *found : *m_byMembers.insert(members, add(members));
}

qsizetype AddressGroups::add(const QList<ComponentId> &members) {
    std::vector<Spelled> all;
    for (const ComponentId id : members)
        all.push_back(addressOf(id));
    std::sort(all.begin(), all.end(), [](const Spelled &a, const Spelled &b) {
        return std::tie(a.key, a.text) < std::tie(b.key, b.text);
    });
    const auto isSame = [](const Spelled &a, const Spelled &b) { return a.key == b.key; };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    QStringList keys;
    AddressGroup group;
    // Machines that reach each other are as many groups as machines: what is kept too much adds up.
    group.addresses.reserve(qsizetype(all.size()));
    for (const Spelled &address : all) {
        keys.append(address.key);
        group.addresses.append(address.text);
    }
    group.id = contentId(QStringLiteral("addr"), keys);
    const qsizetype place = m_byId.value(group.id, m_groups.size());
    if (place == m_groups.size()) {
        m_byId.insert(group.id, place);
        m_groups.append(group);
    }
    m_groups[place].members += members;
    return place;
}

QList<AddressGroup> AddressGroups::take() {
    for (AddressGroup &group : m_groups) {
        const auto isBefore = [this](ComponentId a, ComponentId b) { return m_places[a] < m_places[b]; };
        std::sort(group.members.begin(), group.members.end(), isBefore);
        group.members.erase(std::unique(group.members.begin(), group.members.end()), group.members.end());
    }
    return std::move(m_groups);
}

} // namespace portolan
