#include "support/findings.h"

#include "topology/TopologyIndex.h"

namespace portolan::test {
namespace {

QString nameOf(const TopologyIndex &index, const ElementKey &key) {
    if (const Site *site = index.site(siteIdOf(key)))
        return site->name;
    if (const Component *component = index.component(componentIdOf(key)))
        return component->name;
    if (const Replication *replication = index.replication(replicationIdOf(key)))
        return index.site(replication->source.site)->name + QStringLiteral("->") +
               index.site(replication->target.site)->name;
    return key;
}

QString namesOf(const TopologyIndex &index, const Finding &finding) {
    QStringList names;
    for (const ElementKey &key : finding.elements)
        names.append(nameOf(index, key));
    return names.join(QLatin1Char(','));
}

} // namespace

QList<Finding> findingsOf(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    const PortCatalogue catalogue = withOwnValues(builtInCatalogue(plan.catalogue).value(), plan.own);
    const QList<Flow> flows = deriveFlows(index, catalogue);
    const RuleSet rules = compileRules(index, catalogue, flows);
    return runChecks({index, catalogue, flows, rules, &plan.forms});
}

QStringList findingsOf(const Plan &plan, const QString &check) {
    const TopologyIndex index(plan.topology);
    QStringList lines;
    for (const Finding &finding : findingsOf(plan)) {
        if (finding.check == check)
            lines.append(namesOf(index, finding));
    }
    return lines;
}

QStringList findingCodes(const Plan &plan) {
    QStringList codes;
    for (const Finding &finding : findingsOf(plan))
        codes.append(severityKey(finding.severity) + QLatin1Char(' ') + finding.check);
    return codes;
}

} // namespace portolan::test
