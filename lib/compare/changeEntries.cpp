#include "compare/ChangeKindInfo.h"
#include "compare/ChangeList.h"
#include "compare/words.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace portolan {
namespace {

/// A field of PlanChanges and its name for people.
struct FieldName {
    const char *key;
    const char *label;
};

constexpr std::array fieldNames = {
    FieldName{"title", QT_TRANSLATE_NOOP("Compare", "title")},
    FieldName{"revision", QT_TRANSLATE_NOOP("Compare", "revision")},
    FieldName{"catalogue", QT_TRANSLATE_NOOP("Compare", "port table")},
    FieldName{"order", QT_TRANSLATE_NOOP("Compare", "order of sites, components or replications")},
    FieldName{"layout", QT_TRANSLATE_NOOP("Compare", "places on the drawing")},
    FieldName{"accepted", QT_TRANSLATE_NOOP("Compare", "accepted warnings")},
    FieldName{"action", QT_TRANSLATE_NOOP("Compare", "action")},
    FieldName{"justification", QT_TRANSLATE_NOOP("Compare", "justification")},
    FieldName{"requester", QT_TRANSLATE_NOOP("Compare", "requester")},
    FieldName{"owner", QT_TRANSLATE_NOOP("Compare", "owner")},
    FieldName{"ticket", QT_TRANSLATE_NOOP("Compare", "ticket")},
    FieldName{"validFrom", QT_TRANSLATE_NOOP("Compare", "valid from")},
    FieldName{"expiry", QT_TRANSLATE_NOOP("Compare", "expiry")},
    FieldName{"comment", QT_TRANSLATE_NOOP("Compare", "comment")},
    FieldName{"ruleForms", QT_TRANSLATE_NOOP("Compare", "change forms of rules")},
    FieldName{"nextId", QT_TRANSLATE_NOOP("Compare", "next number")},
    FieldName{"name", QT_TRANSLATE_NOOP("Compare", "name")},
    FieldName{"customer", QT_TRANSLATE_NOOP("Compare", "customer")},
    FieldName{"subnets", QT_TRANSLATE_NOOP("Compare", "subnets")},
    FieldName{"scvmm", QT_TRANSLATE_NOOP("Compare", "managed by")},
    FieldName{"site", QT_TRANSLATE_NOOP("Compare", "site")},
    FieldName{"kind", QT_TRANSLATE_NOOP("Compare", "kind")},
    FieldName{"address", QT_TRANSLATE_NOOP("Compare", "address")},
    FieldName{"partOf", QT_TRANSLATE_NOOP("Compare", "belongs to")},
    FieldName{"runsOn", QT_TRANSLATE_NOOP("Compare", "runs on")},
    FieldName{"links", QT_TRANSLATE_NOOP("Compare", "connects to")},
    FieldName{"tools", QT_TRANSLATE_NOOP("Compare", "tools")},
    FieldName{"cluster", QT_TRANSLATE_NOOP("Compare", "cluster")},
    FieldName{"ports", QT_TRANSLATE_NOOP("Compare", "own ports")},
    FieldName{"source", QT_TRANSLATE_NOOP("Compare", "source")},
    FieldName{"target", QT_TRANSLATE_NOOP("Compare", "target")},
    FieldName{"bothWays", QT_TRANSLATE_NOOP("Compare", "both ways")},
    FieldName{"port", QT_TRANSLATE_NOOP("Compare", "port")},
    FieldName{"protocol", QT_TRANSLATE_NOOP("Compare", "protocol")},
    FieldName{"opens", QT_TRANSLATE_NOOP("Compare", "who connects")},
    FieldName{"sourceAddress", QT_TRANSLATE_NOOP("Compare", "source address")},
    FieldName{"destinationAddress", QT_TRANSLATE_NOOP("Compare", "destination address")},
};

QString fieldLabel(const QString &key) {
    for (const FieldName &name : fieldNames)
        if (key == QLatin1String(name.key))
            return Compare::tr(name.label);
    return key;
}

QList<FieldChange> labelled(QList<FieldChange> fields) {
    for (FieldChange &field : fields)
        field.field = fieldLabel(field.field);
    return fields;
}

QString endText(const TopologyIndex &index, const ReplicationEnd &end) {
    const Site *site = index.site(end.site);
    const QString name = site ? site->name : QString();
    return end.wholeSite ? name
                         : Compare::tr("%1 (chosen hosts: %2)").arg(name, QString::number(end.hosts.size()));
}

QString pathText(const RulePath &path) {
    return QStringLiteral("%1 %2 %3 %4 → %5 %6")
        .arg(protocolKey(path.open.protocol), QString::number(path.open.port), path.sourceName,
             path.open.source, path.destinationName, path.open.destination);
}

} // namespace

ChangeList::ChangeList(const PlanChanges &changes, const PlanState &before, const PlanState &after)
    : m_changes(changes), m_before(before), m_after(after), m_then(before.plan.topology),
      m_now(after.plan.topology), m_paths(pathChanges(before, after, changes.rules)),
      m_order(size_t(m_paths.size())) {
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [&](qint32 a, qint32 b) { return m_paths[a].step() < m_paths[b].step(); });
}

bool ChangeList::forEach(const Visitor &visit) const {
    return std::all_of(std::begin(changeGroups), std::end(changeGroups),
                       [&](ChangeGroup group) { return forEach(group, visit); });
}

bool ChangeList::forEach(ChangeGroup group, const Visitor &visit) const {
    const auto all = [&](const auto &list, auto entryOf) {
        return std::all_of(list.begin(), list.end(),
                           [&](const auto &change) { return visit((this->*entryOf)(change)); });
    };
    switch (group) {
    case ChangeGroup::Plan:
        return m_changes.plan.isEmpty() || visit(planEntry());
    case ChangeGroup::PortTable:
        return all(m_changes.values, &ChangeList::valueEntry);
    case ChangeGroup::Elements:
        return all(m_changes.elements, &ChangeList::elementEntry);
    case ChangeGroup::Rules:
        break;
    }
    return std::all_of(m_order.begin(), m_order.end(),
                       [&](qint32 i) { return visit(ruleEntry(m_changes.rules[i], m_paths[i])); });
}

QList<ChangeEntry> ChangeList::entries() const {
    QList<ChangeEntry> entries;
    forEach([&](const ChangeEntry &entry) {
        entries.append(entry);
        return true;
    });
    return entries;
}

qsizetype ChangeList::size() const {
    return (m_changes.plan.isEmpty() ? 0 : 1) + m_changes.values.size() + m_changes.elements.size() +
           m_changes.rules.size();
}

ChangeCounts ChangeList::counts(ChangeGroup group) const {
    ChangeCounts counts;
    switch (group) {
    case ChangeGroup::Plan:
        counts.changed = m_changes.plan.isEmpty() ? 0 : 1;
        break;
    case ChangeGroup::PortTable:
        counts.changed = m_changes.values.size();
        break;
    case ChangeGroup::Elements:
        return countsOf(m_changes.elements);
    case ChangeGroup::Rules:
        for (const RuleChange &rule : m_changes.rules)
            ++counts.of(rule.kind);
        break;
    }
    return counts;
}

/// The first day of the plan is that of a request: no rule that is open is closed for it.
ChangeEntry ChangeList::planEntry() const {
    QList<FieldChange> fields = labelled(m_changes.plan);
    for (qsizetype i = 0; i < fields.size(); ++i)
        if (m_changes.plan[i].field == QLatin1String("validFrom"))
            fields[i].field = Compare::tr("valid from (the day of the request; what is open stays open)");
    return {ChangeGroup::Plan, ChangeKind::Changed, {}, {}, Compare::tr("The plan"), fields};
}

/// "zvm-pairing port" is the port of that row of the port table.
ChangeEntry ChangeList::valueEntry(const FieldChange &value) const {
    const QString id = value.field.section(u' ', 0, 0);
    const PortRequirement *requirement = m_after.derived.catalogue.find(id);
    if (!requirement)
        requirement = m_before.derived.catalogue.find(id);
    return {ChangeGroup::PortTable,
            ChangeKind::Changed,
            {},
            id,
            requirement ? requirement->text : id,
            {{fieldLabel(value.field.section(u' ', 1)), value.before, value.after}}};
}

/// "Host HV-01", "Site London", "Replication London → Leeds".
QString ChangeList::elementText(const TopologyIndex &index, const ElementKey &key) const {
    if (const Site *site = index.site(siteIdOf(key)))
        return Compare::tr("Site %1").arg(site->name);
    if (const Component *component = index.component(componentIdOf(key)))
        return QStringLiteral("%1 %2").arg(kindInfo(component->kind).label, component->name);
    const Replication *replication = index.replication(replicationIdOf(key));
    return replication ? Compare::tr("Replication %1 → %2")
                             .arg(endText(index, replication->source), endText(index, replication->target))
                       : key;
}

ChangeEntry ChangeList::elementEntry(const ElementChange &change) const {
    return {ChangeGroup::Elements,
            change.kind,
            change.key,
            change.key,
            elementText(indexOf(change.kind), change.key),
            labelled(change.fields)};
}

/// What goes is listed as it was, also of a rule that stays and has other values now.
RulePath ChangeList::pathOf(const RuleChange &change, bool isOfEarlier) const {
    const TopologyIndex &index = isOfEarlier ? m_then : m_now;
    const auto nameOf = [&](ComponentId id) {
        const Component *component = index.component(id);
        return component ? component->name : QString();
    };
    return {isOfEarlier ? change.before : change.after, nameOf(change.source), nameOf(change.destination),
            shownTerms(isOfEarlier ? m_before : m_after, isOfEarlier ? change.ruleBefore : change.ruleAfter)};
}

/// The values that differ, of one that both plans have; of any that stays open, its terms where they differ.
QList<FieldChange> ChangeList::ruleFields(const RuleChange &change, const PathChange &path) const {
    QList<FieldChange> fields;
    const auto add = [&](RuleField field, const QString &before, const QString &after) {
        if (before != after)
            fields << ruleFieldChange(field, before, after);
    };
    if (change.kind == ChangeKind::Changed) {
        add(RuleField::SourceAddress, change.before.source, change.after.source);
        add(RuleField::DestinationAddress, change.before.destination, change.after.destination);
        add(RuleField::Protocol, protocolKey(change.before.protocol), protocolKey(change.after.protocol));
        add(RuleField::Port, QString::number(change.before.port), QString::number(change.after.port));
    }
    if (path.ruleBefore >= 0)
        fields += termsChanges(termsOf(m_before, path.ruleBefore), termsOf(m_after, path.ruleAfter));
    return fields;
}

ChangeEntry ChangeList::ruleEntry(const RuleChange &change, const PathChange &path) const {
    const RulePath shown = pathOf(change, path.isOfEarlier());
    return {ChangeGroup::Rules,
            change.kind,
            change.flow,
            change.id,
            pathText(shown),
            ruleFields(change, path),
            path.step(),
            stepReasons(path, m_after.derived),
            shown};
}

QList<ChangeEntry> changeEntries(const PlanChanges &changes, const PlanState &before,
                                 const PlanState &after) {
    return ChangeList(changes, before, after).entries();
}

FieldChange ruleFieldChange(RuleField field, const QString &before, const QString &after) {
    constexpr const char *keys[] = {"sourceAddress", "destinationAddress", "protocol", "port",
                                    "action",        "validFrom",          "expiry"};
    return {fieldLabel(QLatin1String(keys[size_t(field)])), before, after};
}

QList<FieldChange> termsChanges(const RuleTerms &before, const RuleTerms &after) {
    constexpr std::pair<RuleField, QString RuleTerms::*> terms[] = {
        {RuleField::Action, &RuleTerms::action},
        {RuleField::ValidFrom, &RuleTerms::validFrom},
        {RuleField::Expiry, &RuleTerms::expiry}};
    QList<FieldChange> changes;
    for (const auto &[field, text] : terms)
        if (before.*text != after.*text)
            changes << ruleFieldChange(field, before.*text, after.*text);
    return changes;
}

QStringList unusualTerms(const ChangeEntry &entry) {
    static const RuleTerms usual = ChangeForms().termsOf({});
    QStringList texts;
    if (entry.step)
        for (const FieldChange &term : termsChanges(usual, entry.path.terms))
            if (std::none_of(entry.fields.begin(), entry.fields.end(),
                             [&](const FieldChange &field) { return field.field == term.field; }))
                texts << QStringLiteral("%1: %2").arg(term.field, term.after);
    return texts;
}

QString changeGroupLabel(ChangeGroup group) {
    constexpr const char *labels[] = {QT_TRANSLATE_NOOP("Compare", "Plan"),
                                      QT_TRANSLATE_NOOP("Compare", "Port table"),
                                      QT_TRANSLATE_NOOP("Compare", "Sites, components and replications"),
                                      QT_TRANSLATE_NOOP("Compare", "Firewall rules, machine by machine")};
    return Compare::tr(labels[size_t(group)]);
}

QString changeSign(ChangeKind kind) {
    return markInfo(changeKindInfo(kind).mark).sign;
}

QString changeLabel(ChangeKind kind) {
    return markInfo(changeKindInfo(kind).mark).label;
}

QString fieldText(const FieldChange &field) {
    const auto shown = [](const QString &value) { return value.isEmpty() ? Compare::tr("none") : value; };
    return QStringLiteral("%1: %2 → %3").arg(field.field, shown(field.before), shown(field.after));
}

QString countsText(const ChangeCounts &counts) {
    QStringList parts;
    for (const ChangeKindInfo &info : changeKinds)
        if (const qint64 count = counts.of(info.kind); count > 0)
            parts << Compare::tr("%1 %2").arg(QString::number(count), changeLabel(info.kind));
    return parts.join(QStringLiteral(", "));
}

StepCounts stepsOf(const QList<ChangeEntry> &entries) {
    StepCounts counts;
    for (const ChangeEntry &entry : entries)
        if (entry.step)
            ++counts[*entry.step];
    return counts;
}

QString stepsText(const StepCounts &counts) {
    const QString parts = stepParts(counts);
    return parts.isEmpty() ? QString() : Compare::tr("at the firewall: %1").arg(parts);
}

QString stepParts(const StepCounts &counts) {
    constexpr const char *words[] = {
        QT_TRANSLATE_NOOP("Compare", "%1 to add"), QT_TRANSLATE_NOOP("Compare", "%1 to modify"),
        QT_TRANSLATE_NOOP("Compare", "%1 to remove"), QT_TRANSLATE_NOOP("Compare", "%1 to hold"),
        QT_TRANSLATE_NOOP("Compare", "%1 to keep")};
    static_assert(std::size(words) == std::size(firewallSteps));
    QStringList parts;
    for (const FirewallStep step : firewallSteps)
        if (counts[step] > 0)
            parts << Compare::tr(words[size_t(step)]).arg(counts[step]);
    return parts.join(QStringLiteral(", "));
}

} // namespace portolan
