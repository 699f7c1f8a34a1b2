#include "exports/rules/RowSubject.h"

#include "rules/groupNames.h"

#include <QSet>

namespace portolan {
namespace {

template <class T>
void addOnce(QList<T> &list, const T &value) {
    if (!list.contains(value))
        list.append(value);
}

void addMember(const TopologyIndex &index, RowEnd &end, ComponentId id) {
    const Component *component = index.component(id);
    if (!component)
        return;
    addOnce(end.sites, index.siteOf(id)->name);
    addOnce(end.kinds, component->kind);
    end.members.append(component->name);
}

/// The end of a row of groups. A group of one address may have several names, of which the row means its own.
RowEnd groupEnd(const TopologyIndex &index, const AddressGroup &group, const QList<ComponentId> &meant) {
    RowEnd end;
    for (const ComponentId id : meant)
        addMember(index, end, id);
    end.name = group.addresses.size() > 1 ? group.name : membersName(index, meant);
    end.addresses = group.addresses;
    end.group = group.id;
    return end;
}

/// The members of one side of all parts, each once.
QList<ComponentId> membersOf(const RuleRow &row, QList<ComponentId> RulePart::*side) {
    if (row.parts.size() == 1)
        return row.parts.first().*side;
    QList<ComponentId> members;
    QSet<ComponentId> known;
    for (const RulePart &part : row.parts) {
        for (const ComponentId id : part.*side) {
            if (!known.contains(id))
                members.append(id);
            known.insert(id);
        }
    }
    return members;
}

} // namespace

RowEnd rowEnd(const TopologyIndex &index, ComponentId id) {
    RowEnd end;
    addMember(index, end, id);
    end.name = end.members.value(0);
    end.addresses = QStringList{index.addressOf(id)};
    end.addresses.removeAll(QString());
    return end;
}

RowEnd rowEnd(const TopologyIndex &index, const Group &group) {
    RowEnd end;
    if (group.members.size() == 1)
        return rowEnd(index, group.members.first());
    const Site *site = index.site(group.site);
    end.sites = QStringList{site ? site->name : QString()};
    end.kinds = {group.kind};
    end.name = countedName(index, group.members);
    for (const ComponentId id : group.members) {
        end.members.append(index.component(id)->name);
        const QString address = index.addressOf(id);
        if (!address.isEmpty())
            end.addresses.append(address);
    }
    return end;
}

RowSubject wholeRule(const TopologyIndex &index, const FirewallRule &rule) {
    RowSubject subject;
    subject.id = rule.id;
    subject.rules = {&rule};
    subject.source = rowEnd(index, rule.source);
    subject.destination = rowEnd(index, rule.destination);
    if (rule.port)
        subject.ports = {*rule.port};
    subject.pairs = rule.expandedCount();
    return subject;
}

RowSubject groupedRow(const TopologyIndex &index, const RuleSet &rules, const RuleRows &rows,
                      const RuleRow &row) {
    RowSubject subject;
    subject.id = row.id;
    subject.numbers = ruleNumbers(row);
    for (const int number : subject.numbers)
        subject.rules.append(&rules.rules[number - 1]);
    subject.source = groupEnd(index, rows.source(row), membersOf(row, &RulePart::sources));
    subject.destination = groupEnd(index, rows.destination(row), membersOf(row, &RulePart::destinations));
    subject.ports = rows.service(row).ports;
    subject.pairs = expandedCount(row);
    subject.row = &row;
    subject.set = &rules;
    return subject;
}

} // namespace portolan
