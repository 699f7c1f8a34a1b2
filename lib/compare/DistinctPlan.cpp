#include "compare/DistinctPlan.h"

#include "compare/ChangeList.h"

#include <QRegularExpression>
#include <algorithm>

namespace portolan {
namespace {

/// What a number stands for: sites, replications, and each kind of component.
QHash<quint32, int> sortsOf(const Topology &topology) {
    QHash<quint32, int> sorts;
    for (const Site &site : topology.sites) {
        sorts.insert(site.id.value, -1);
        for (const Component &component : site.components)
            sorts.insert(component.id.value, int(component.kind));
    }
    for (const Replication &replication : topology.replications)
        sorts.insert(replication.id.value, -2);
    return sorts;
}

/// New numbers for what clashes, above all that either plan uses.
QHash<quint32, quint32> newNumbers(const Topology &before, const Topology &after) {
    const QHash<quint32, int> theirs = sortsOf(after);
    const QHash<quint32, int> ours = sortsOf(before);
    QList<quint32> clashing;
    for (auto it = ours.begin(); it != ours.end(); ++it)
        if (theirs.value(it.key(), *it) != *it)
            clashing << it.key();
    std::sort(clashing.begin(), clashing.end());
    QHash<quint32, quint32> numbers;
    quint32 next = std::max(before.nextId, after.nextId);
    for (const quint32 number : clashing)
        numbers.insert(number, next++);
    return numbers;
}

/// Gives elements of one plan their new numbers.
class Renumbering {
public:
    explicit Renumbering(const QHash<quint32, quint32> &numbers) : m_numbers(numbers) {}

    void apply(Plan &plan) const {
        for (Site &site : plan.topology.sites)
            apply(site);
        for (Replication &replication : plan.topology.replications) {
            replace(replication.id);
            apply(replication.source);
            apply(replication.target);
        }
        apply(plan.layout.offsets);
        apply(plan.layout.siteOffsets);
        apply(plan.layout.openStacks);
        apply(plan.forms.rules);
        apply(plan.accepted);
        plan.topology.nextId += quint32(m_numbers.size());
    }

private:
    template <class Tag>
    void replace(Id<Tag> &id) const {
        id.value = m_numbers.value(id.value, id.value);
    }
    template <class Value>
    void apply(QMap<quint32, Value> &map) const {
        QMap<quint32, Value> renumbered;
        for (auto it = map.begin(); it != map.end(); ++it)
            renumbered.insert(m_numbers.value(it.key(), it.key()), *it);
        map = renumbered;
    }
    /// Ids of rules and findings name what they are of: "scvmm.c3.c2", "no-vra:c5,c7".
    template <class Value>
    void apply(QMap<QString, Value> &map) const {
        QMap<QString, Value> renumbered;
        for (auto it = map.begin(); it != map.end(); ++it)
            renumbered.insert(replaced(it.key()), *it);
        map = renumbered;
    }
    QString replaced(const QString &id) const {
        static const QRegularExpression keys(QStringLiteral("\\b([scr])([0-9]+)\\b"));
        QString replaced;
        qsizetype done = 0;
        for (auto match = keys.globalMatch(id); match.hasNext();) {
            const QRegularExpressionMatch key = match.next();
            const quint32 number = key.capturedView(2).toUInt();
            replaced += QStringView(id).mid(done, key.capturedStart(2) - done);
            replaced += QString::number(m_numbers.value(number, number));
            done = key.capturedEnd();
        }
        replaced += QStringView(id).mid(done);
        return replaced;
    }
    void apply(Site &site) const {
        replace(site.id);
        replace(site.scvmm);
        for (Component &component : site.components) {
            replace(component.id);
            replace(component.partOf);
            replace(component.runsOn);
            for (ComponentId &link : component.links)
                replace(link);
        }
    }
    void apply(ReplicationEnd &end) const {
        replace(end.site);
        for (ComponentId &host : end.hosts)
            replace(host);
    }

    const QHash<quint32, quint32> &m_numbers;
};

} // namespace

Plan withoutClashes(const Plan &before, const Topology &after) {
    const QHash<quint32, quint32> numbers = newNumbers(before.topology, after);
    if (numbers.isEmpty())
        return before;
    Plan plan = before;
    Renumbering(numbers).apply(plan);
    return plan;
}

DistinctPlan::DistinctPlan(const PlanState &read, const Topology &after)
    : m_read(read), m_numbers(newNumbers(read.plan.topology, after)) {
    if (m_numbers.isEmpty())
        return;
    Renumbered renumbered{read.plan, {}, {}};
    Renumbering(m_numbers).apply(renumbered.plan);
    // Other numbers are all that differs from a plan that was derived before.
    Result<Derived> derived = derive(renumbered.plan);
    if (!derived)
        return;
    renumbered.derived = std::move(derived).value();
    for (auto number = m_numbers.begin(); number != m_numbers.end(); ++number)
        renumbered.numbers.insert(*number, number.key());
    m_renumbered = std::move(renumbered);
}

bool DistinctPlan::isFor(const Topology &after) const {
    return newNumbers(m_read.plan.topology, after) == m_numbers;
}

ElementKey DistinctPlan::nameAsRead(const ElementKey &key) const {
    const QHash<quint32, quint32> &numbers = m_renumbered->numbers;
    const quint32 number = QStringView(key).mid(1).toUInt();
    return numbers.contains(number) ? key.left(1) + QString::number(numbers[number]) : key;
}

/// Values say the keys of what they refer to: "HV-02 [c40]".
void DistinctPlan::nameAsRead(FieldChange &field) const {
    static const QRegularExpression keys(QStringLiteral("\\[([scr][0-9]+)\\]"));
    QString read;
    qsizetype told = 0;
    for (auto match = keys.globalMatch(field.before); match.hasNext();) {
        const QRegularExpressionMatch key = match.next();
        read += QStringView(field.before).mid(told, key.capturedStart(1) - told);
        read += nameAsRead(key.captured(1));
        told = key.capturedEnd(1);
    }
    read += QStringView(field.before).mid(told);
    field.before = read;
}

/// The rules of both are in the same order.
void DistinctPlan::nameAsRead(RuleChange &rule) const {
    const QHash<quint32, quint32> &numbers = m_renumbered->numbers;
    const FirewallRule &read = m_read.derived.rules.rules.at(rule.ruleBefore);
    for (ComponentId *end : {&rule.source, &rule.destination})
        end->value = numbers.value(end->value, end->value);
    rule.flow = read.flow;
    rule.id = expandedRuleId(m_read.derived.catalogue, read, rule.source, rule.destination);
}

QHash<QString, FlowChanges> DistinctPlan::flowsAsRead(const QHash<QString, FlowChanges> &flows) const {
    const QHash<quint32, quint32> &numbers = m_renumbered->numbers;
    QHash<QString, QString> ids;
    for (qsizetype i = 0; i < m_read.derived.flows.size(); ++i)
        ids.insert(m_renumbered->derived.flows.at(i).id, m_read.derived.flows.at(i).id);
    QHash<QString, FlowChanges> read;
    for (auto flow = flows.begin(); flow != flows.end(); ++flow) {
        FlowChanges changes = *flow;
        changes.removedEnds.clear();
        for (const ComponentId end : flow->removedEnds)
            changes.removedEnds << ComponentId{numbers.value(end.value, end.value)};
        read[ids.value(flow.key(), flow.key())] += changes;
    }
    return read;
}

void DistinctPlan::nameAsRead(PlanChanges &changes) const {
    if (!m_renumbered)
        return;
    for (ElementChange &change : changes.elements) {
        if (change.kind == ChangeKind::Removed)
            change.key = nameAsRead(change.key);
        for (FieldChange &field : change.fields)
            nameAsRead(field);
    }
    for (RuleChange &rule : changes.rules)
        if (rule.kind == ChangeKind::Removed)
            nameAsRead(rule);
    changes.flows = flowsAsRead(changes.flows);
}

QList<ChangeEntry> DistinctPlan::entriesOf(const PlanChanges &changes, const PlanState &after) const {
    PlanChanges read = changes;
    nameAsRead(read);
    const ChangeList list(read, m_read, after);
    QList<ChangeEntry> entries = list.entries();
    auto entry = entries.end() - changes.rules.size() - changes.elements.size();
    for (const ElementChange &change : changes.elements)
        (entry++)->key = change.key;
    for (const qint32 rule : list.order())
        (entry++)->key = changes.rules[rule].flow;
    return entries;
}

} // namespace portolan
