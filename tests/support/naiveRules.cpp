#include "support/naiveRules.h"

#include "support/randomPlan.h"

#include <QSet>
#include <algorithm>

namespace portolan::test {
namespace {

bool sideMatches(const Component &component, const RequirementSide &side) {
    if (component.kind != side.kind)
        return false;
    if (side.tools.isEmpty())
        return true;
    for (const Tool tool : side.tools)
        if (component.tools.contains(tool))
            return true;
    return false;
}

bool isAtEnd(const TopologyIndex &index, const Component &vra, const ReplicationEnd &end) {
    return index.siteOf(vra.id)->id == end.site && (end.wholeSite || end.hosts.contains(vra.partOf));
}

bool replicate(const TopologyIndex &index, const Component &a, const Component &b) {
    for (const Replication &replication : index.topology().replications)
        if ((isAtEnd(index, a, replication.source) && isAtEnd(index, b, replication.target)) ||
            (isAtEnd(index, b, replication.source) && isAtEnd(index, a, replication.target)))
            return true;
    return false;
}

bool isPaired(const TopologyIndex &index, const Component &a, const Component &b) {
    for (const Replication &replication : index.topology().replications) {
        const ComponentId from = index.site(replication.source.site)->scvmm;
        const ComponentId to = index.site(replication.target.site)->scvmm;
        if (!from || !to || from == to)
            continue;
        if ((a.partOf == from && b.partOf == to) || (a.partOf == to && b.partOf == from))
            return true;
    }
    return false;
}

bool manages(const TopologyIndex &index, const Component &zvm, const Component &other) {
    return zvm.kind == ComponentKind::Zvm && zvm.partOf && index.siteOf(other.id)->scvmm == zvm.partOf;
}

/// Whether `a` as the first side and `b` as the second have this requirement between them.
bool isJoined(const TopologyIndex &index, const PortRequirement &requirement, const Component &a,
              const Component &b) {
    bool firstMatches = false;
    for (const RequirementSide &side : requirement.first)
        firstMatches = firstMatches || sideMatches(a, side);
    if (!firstMatches || !sideMatches(b, requirement.second))
        return false;
    switch (requirement.scope) {
    case PairScope::Managed:
        return manages(index, a, b) || manages(index, b, a);
    case PairScope::Own:
        return a.partOf == b.id || b.partOf == a.id;
    case PairScope::Linked:
        return a.links.contains(b.id);
    case PairScope::ReplicationPeers:
        return replicate(index, a, b);
    case PairScope::Pairing:
        return isPaired(index, a, b);
    }
    return false;
}

/// Random plans take their bad addresses from the list.
bool isUsable(const QString &address) {
    return !address.isEmpty() && !unusableAddresses().contains(address);
}

void addNaiveRule(QSet<QString> &known, QList<ExpandedRule> &rules, const TopologyIndex &index,
                  const PortRequirement &requirement, const Component &source, const Component &destination) {
    if (index.machineOf(source.id) == index.machineOf(destination.id))
        return;
    if (!isUsable(index.addressOf(source.id)) || !isUsable(index.addressOf(destination.id)))
        return;
    const quint16 port = destination.ports.value(requirement.id, requirement.port.value.value_or(0));
    const QString id =
        QStringLiteral("%1 %2 %3").arg(requirement.id).arg(source.id.value).arg(destination.id.value);
    if (port == 0 || known.contains(id))
        return;
    known.insert(id);
    rules.append({requirement.id, source.id.value, destination.id.value, port});
}

} // namespace

QList<ExpandedRule> naiveRules(const TopologyIndex &index, const PortCatalogue &catalogue) {
    QList<const Component *> all;
    for (const Site &site : index.topology().sites)
        for (const Component &component : site.components)
            all.append(&component);
    QSet<QString> known;
    QList<ExpandedRule> rules;
    for (const PortRequirement &requirement : catalogue.requirements) {
        const Opens opens = requirement.opens.value;
        for (const Component *a : all) {
            for (const Component *b : all) {
                if (opens == Opens::NotStated || !isJoined(index, requirement, *a, *b))
                    continue;
                if (opens != Opens::SecondToFirst)
                    addNaiveRule(known, rules, index, requirement, *a, *b);
                if (opens != Opens::FirstToSecond)
                    addNaiveRule(known, rules, index, requirement, *b, *a);
            }
        }
    }
    std::sort(rules.begin(), rules.end());
    return rules;
}

QList<ExpandedRule> expandedRules(const PortCatalogue &catalogue, const RuleSet &set) {
    QList<ExpandedRule> rules;
    for (const FirewallRule &rule : set.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            rules.append(
                {catalogue.requirements[rule.requirement].id, source.value, destination.value, *rule.port});
            return true;
        });
    std::sort(rules.begin(), rules.end());
    return rules;
}

} // namespace portolan::test
