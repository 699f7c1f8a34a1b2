#include "exports/rules/RowChanges.h"

#include "base/uniqueName.h"
#include "compare/ChangeEntry.h"
#include "exports/words.h"
#include "rules/groupNames.h"

#include <QSet>
#include <algorithm>
#include <map>
#include <utility>

namespace portolan {
namespace {

constexpr qsizetype mostLines = 8;

void addValue(QStringList &lines, RuleField field, const QString &before, const QString &after) {
    if (before != after)
        lines << fieldText(ruleFieldChange(field, before, after));
}

/// "source address: 10.10.0.10 → 10.10.0.99" for each of the members that others reach elsewhere now.
void addMoved(QStringList &lines, RuleField field, const QList<ComponentId> &members,
              const TopologyIndex &was, const TopologyIndex &is) {
    for (const ComponentId id : members)
        addValue(lines, field, was.addressOf(id), is.addressOf(id));
}

void addOnce(QStringList &lines, const QStringList &more) {
    for (const QString &line : more)
        if (!line.isEmpty() && !lines.contains(line))
            lines << line;
}

void cutLines(QStringList &lines) {
    if (lines.size() <= mostLines)
        return;
    const qsizetype more = lines.size() - mostLines + 1;
    lines.resize(mostLines - 1);
    lines << RuleExports::tr("and %1 more").arg(more);
}

/// What the row of the later plan says of a pair: where the earlier plan's row is to be removed, nothing is
/// to be done for this one.
FirewallStep stepOfLater(const PathChange &change) {
    return change.isOfEarlier() ? FirewallStep::Keep : change.step();
}

/// The same in both plans, whatever the port.
QString roleOf(const FirewallRule &rule) {
    return QStringLiteral("%1 %2 %3").arg(rule.flow, keyOf(rule.source.site), kindInfo(rule.source.kind).key);
}

} // namespace

/// What is asked of the machine pairs of a row.
struct RowChanges::Tally {
    using Of = std::pair<qsizetype, PathChange>; ///< position of the rule, and what is asked
    std::map<Of, QList<std::pair<ComponentId, ComponentId>>> pairs;
    StepCounts steps; ///< what does not differ is not in it
};

RowChanges::RowChanges(const EarlierPlan &earlier, const ColumnContext &now, const QList<RuleChange> &changes,
                       const QHash<QString, QString> &taken)
    : m_earlier(&earlier), m_now(now), m_indexBefore(earlier.plan.topology) {
    const PlanState after{now.plan, now.derived};
    const QList<PathChange> paths = pathChanges(earlier.state(), after, changes);
    addPairs(changes, paths);
    addLost(changes);
    addParts(changedPairs(changes, paths));
    nameGroupsApart(taken);
}

void RowChanges::addPairs(const QList<RuleChange> &changes, const QList<PathChange> &paths) {
    for (qsizetype i = 0; i < changes.size(); ++i)
        if (changes[i].ruleAfter >= 0)
            m_targets[changes[i].ruleAfter][changes[i].source].append({changes[i].destination, paths[i]});
}

void RowChanges::addLost(const QList<RuleChange> &changes) {
    QHash<qsizetype, qint64> lost; // by position of the earlier plan's rule
    for (const RuleChange &change : changes)
        if (change.kind == ChangeKind::Removed)
            ++lost[change.ruleBefore];
    QHash<QString, qsizetype> places; // of the later plan's rules, by id, and where a port differs by role
    const QList<FirewallRule> &rules = m_now.derived.rules.rules;
    for (qsizetype i = rules.size() - 1; i >= 0 && !lost.isEmpty(); --i) {
        places.insert(rules[i].id, i);
        places.insert(roleOf(rules[i]), i);
    }
    for (auto it = lost.begin(); it != lost.end(); ++it) {
        const FirewallRule &rule = m_earlier->derived.rules.rules.at(it.key());
        const auto known =
            places.contains(rule.id) ? places.constFind(rule.id) : places.constFind(roleOf(rule));
        if (known != places.constEnd())
            m_lost[*known] += *it;
    }
}

/// What is said of rows that are taken together must hold for all of them, so those with details stay alone.
/// Compact rows take together what they can, wherever it stands; all others stay in their order.
RowChanges::Part &RowChanges::partFor(const ChangedPairs &pairs) {
    const FirewallStep step = pairs.change.step();
    const bool isOfEarlier = pairs.change.isOfEarlier();
    const bool merges = !pairs.change.hasDetails();
    const auto first =
        m_now.grouping == Grouping::Compact || m_parts.empty() ? m_parts.begin() : m_parts.end() - 1;
    const auto known = std::find_if(first, m_parts.end(), [&](const Part &part) {
        return part.step == step && part.isOfEarlier == isOfEarlier && part.merges == merges;
    });
    if (known != m_parts.end())
        return *known;
    m_parts.push_back(
        {isOfEarlier ? &m_indexBefore : &m_now.index, {}, {}, {}, {}, {}, isOfEarlier, step, merges});
    return m_parts.back();
}

void RowChanges::addParts(const QList<ChangedPairs> &all) {
    for (const ChangedPairs &pairs : all) {
        Part &part = partFor(pairs);
        const Derived &derived = part.isOfEarlier ? m_earlier->derived : m_now.derived;
        part.set.rules << ruleOf(pairs, derived.rules, derived.catalogue);
        part.numbers << (part.isOfEarlier ? 0 : int(pairs.rule + 1));
        part.paths << pairs.change;
        part.planRules << &derived.rules.rules.at(pairs.rule);
    }
    if (m_now.grouping == Grouping::Expanded)
        return;
    for (Part &part : m_parts)
        part.rows = rowsOf(part.set, *part.index, contextOf(part).derived.catalogue,
                           part.merges ? m_now.grouping : Grouping::Grouped, formsOf(part));
}

/// One name is one group and one group has one name, in all rows of a list. What only the earlier plan has
/// says so.
void RowChanges::nameGroupsApart(QHash<QString, QString> taken) {
    QHash<QString, QString> known; // by id
    for (auto it = taken.begin(); it != taken.end(); ++it)
        known.insert(*it, it.key());
    for (Part &part : m_parts)
        for (AddressGroup &group : part.rows.addresses) {
            if (group.addresses.size() > 1)
                group.name = known.value(group.id, group.name);
            const QString wanted = group.name;
            const auto isTaken = [&](const QString &name) { return taken.value(name, group.id) != group.id; };
            if (isTaken(wanted) && part.isOfEarlier)
                group.name = RuleExports::tr("%1, before").arg(wanted);
            if (isTaken(group.name))
                group.name = uniqueName(wanted, isTaken);
            taken.insert(group.name, group.id);
            known.insert(group.id, group.name);
        }
}

/// The old values before the new ones, then why something is not opened or closed.
QStringList RowChanges::detailsOf(const PathChange &change, const QList<ComponentId> &sources,
                                  const QList<ComponentId> &destinations) const {
    QStringList lines;
    if (change.kind == ChangeKind::Changed) {
        addMoved(lines, RuleField::SourceAddress, sources, m_indexBefore, m_now.index);
        addMoved(lines, RuleField::DestinationAddress, destinations, m_indexBefore, m_now.index);
        addValue(lines, RuleField::Protocol, protocolKey(change.protocolBefore),
                 protocolKey(change.protocolAfter));
        addValue(lines, RuleField::Port, QString::number(change.portBefore),
                 QString::number(change.portAfter));
    }
    if (change.ruleBefore >= 0)
        for (const FieldChange &field : termsChanges(termsOf(m_earlier->state(), change.ruleBefore),
                                                     termsOf({m_now.plan, m_now.derived}, change.ruleAfter)))
            lines << fieldText(field);
    return lines + stepReasons(change, m_now.derived);
}

RowChange RowChanges::ofPair(qsizetype rule, ComponentId source, ComponentId destination) const {
    const auto targets = m_targets.constFind(rule);
    if (targets == m_targets.constEnd())
        return {};
    for (const Target &target : targets->value(source)) {
        if (target.destination != destination)
            continue;
        return {stepOfLater(target.change), detailsOf(target.change, {source}, {destination})};
    }
    return {};
}

void RowChanges::count(const RulePart &part, Tally &tally) const {
    const auto targets = m_targets.constFind(part.rule);
    if (targets == m_targets.constEnd())
        return;
    const QSet<ComponentId> destinations(part.destinations.begin(), part.destinations.end());
    for (const ComponentId source : part.sources)
        for (const Target &target : targets->value(source)) {
            if (!destinations.contains(target.destination))
                continue;
            tally.pairs[{part.rule, target.change}] << std::pair(source, target.destination);
            ++tally.steps[stepOfLater(target.change)];
        }
}

/// The step of a row that asks the same for all its pairs, else "modify" with what is asked of which.
RowChange RowChanges::sumUp(const RuleRow &row, const Tally &tally) const {
    const qint64 pairs = expandedCount(row);
    RowChange change{FirewallStep::Modify, {}};
    qint64 differing = 0;
    for (const FirewallStep step : {FirewallStep::Add, FirewallStep::Modify}) {
        if (tally.steps[step] == pairs)
            change.step = step;
        differing += tally.steps[step];
    }
    if (differing == 0)
        change.step = FirewallStep::Keep;
    const bool isSame = differing == 0 || tally.steps[change.step] == pairs;
    for (const auto &[of, list] : tally.pairs) {
        const auto &[position, path] = of;
        const FirewallRule &rule = m_now.derived.rules.rules[position];
        for (const PairBlock &block : pairBlocks(list)) {
            if (!isSame)
                change.details << RuleExports::tr("%1: %2 %3 %4 → %5")
                                      .arg(stepLabel(stepOfLater(path)), protocolKey(rule.protocol),
                                           QString::number(rule.port.value_or(0)),
                                           countedName(m_now.index, block.sources),
                                           countedName(m_now.index, block.destinations));
            addOnce(change.details, detailsOf(path, block.sources, block.destinations));
        }
    }
    cutLines(change.details);
    return change;
}

RowChange RowChanges::ofPairs(const RuleRow &row) const {
    Tally tally;
    for (const RulePart &part : row.parts)
        count(part, tally);
    return sumUp(row, tally);
}

RowChange RowChanges::ofRow(const RuleRow &row) const {
    RowChange change = ofPairs(row);
    QSet<qsizetype> rules;
    for (const RulePart &part : row.parts)
        rules << part.rule;
    qint64 lost = 0;
    for (const qsizetype rule : rules)
        lost += m_lost.value(rule);
    if (lost > 0)
        change.details << RuleExports::tr("Machine pairs gone from its groups: %1. They are listed after the "
                                          "rules.")
                              .arg(lost);
    return change;
}

/// The forms of the plan that has the part, by the ids of its own rules.
ChangeForms RowChanges::formsOf(const Part &part) const {
    const ChangeForms &all = part.isOfEarlier ? m_earlier->plan.forms : m_now.plan.forms;
    ChangeForms forms{all.plan, {}};
    for (qsizetype i = 0; i < part.set.rules.size(); ++i)
        if (const auto own = all.rules.constFind(part.planRules[i]->id); own != all.rules.constEnd())
            forms.rules.insert(part.set.rules[i].id, *own);
    return forms;
}

ColumnContext RowChanges::contextOf(const Part &part) const {
    ColumnContext context{m_now.plan, part.isOfEarlier ? m_earlier->derived : m_now.derived, *part.index,
                          m_now.grouping, m_now.words};
    context.formsBefore = part.isOfEarlier ? &m_earlier->plan.forms : nullptr;
    return context;
}

bool RowChanges::visitPairs(const Part &part, const ColumnContext &context, const RowVisitor &visit) const {
    for (qsizetype i = 0; i < part.set.rules.size(); ++i) {
        const FirewallRule &rule = part.set.rules[i];
        RowSubject pair;
        pair.rules = {part.planRules[i]};
        pair.ports = {*rule.port};
        if (part.numbers[i] > 0)
            pair.numbers = {part.numbers[i]};
        const bool goesOn = forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            pair.id = expandedRuleId(context.derived.catalogue, rule, source, destination);
            pair.source = rowEnd(context.index, source);
            pair.destination = rowEnd(context.index, destination);
            pair.change = RowChange{part.step, detailsOf(part.paths[i], {source}, {destination})};
            return visit(context, pair);
        });
        if (!goesOn)
            return false;
    }
    return true;
}

bool RowChanges::visitPart(const Part &part, const RowVisitor &visit) const {
    const ColumnContext context = contextOf(part);
    if (m_now.grouping == Grouping::Expanded)
        return visitPairs(part, context, visit);
    for (const RuleRow &row : part.rows.rows) {
        RowSubject subject = groupedRow(context.index, part.set, part.rows, row);
        QStringList details;
        const QList<int> places = std::exchange(subject.numbers, {});
        subject.rules.clear();
        for (const int place : places) {
            const FirewallRule &rule = part.set.rules[place - 1];
            addOnce(details, detailsOf(part.paths[place - 1], rule.source.members, rule.destination.members));
            if (const int number = part.numbers[place - 1]; number > 0 && !subject.numbers.contains(number))
                subject.numbers << number;
            if (!subject.rules.contains(part.planRules[place - 1]))
                subject.rules << part.planRules[place - 1];
        }
        subject.change = RowChange{part.step, details};
        if (!visit(context, subject))
            return false;
    }
    return true;
}

bool RowChanges::hasGone() const {
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.isOfEarlier; });
}

qint64 RowChanges::countOf(const Part &part) const {
    return m_now.grouping == Grouping::Expanded ? countRules(part.set).expanded : part.rows.rows.size();
}

StepCounts RowChanges::steps() const {
    StepCounts counts;
    for (const Part &part : m_parts)
        counts[part.step] += countRules(part.set).expanded;
    return counts;
}

QHash<int, qint64> RowChanges::pairsByNumber() const {
    QHash<int, qint64> pairs;
    for (const Part &part : m_parts)
        for (qsizetype i = 0; i < part.numbers.size(); ++i)
            if (part.numbers[i] > 0)
                pairs[part.numbers[i]] += part.set.rules[i].expandedCount();
    return pairs;
}

qint64 RowChanges::countGone() const {
    qint64 rows = 0;
    for (const Part &part : m_parts)
        rows += part.isOfEarlier ? countOf(part) : 0;
    return rows;
}

qint64 RowChanges::countChanged() const {
    qint64 rows = 0;
    for (const Part &part : m_parts)
        rows += countOf(part);
    return rows;
}

bool RowChanges::forEachGone(const RowVisitor &visit) const {
    for (const Part &part : m_parts)
        if (part.isOfEarlier && !visitPart(part, visit))
            return false;
    return true;
}

bool RowChanges::forEachChanged(const RowVisitor &visit) const {
    for (const Part &part : m_parts)
        if (!visitPart(part, visit))
            return false;
    return true;
}

SinceContext::SinceContext(const ColumnContext &context, const RuleExportOptions &options)
    : m_context(context) {
    if (!options.since)
        return;
    QHash<QString, QString> taken;
    if (context.grouping != Grouping::Expanded)
        for (const AddressGroup &group :
             rowsOf(context.derived.rules, context.index, context.derived.catalogue, context.grouping,
                    context.plan.forms)
                 .addresses)
            taken.insert(group.name, group.id);
    const QList<RuleChange> changes = compareRules(options.since->state(), {context.plan, context.derived});
    m_changes = std::make_unique<RowChanges>(*options.since, context, changes, taken);
    m_context.since = m_changes.get();
}

} // namespace portolan
