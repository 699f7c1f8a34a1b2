#include "diagram/frame/summary.h"

#include "diagram/overview/words.h"
#include "diagram/text.h"

#include <QSet>
#include <algorithm>
#include <set>

namespace portolan {
namespace {

struct Management {
    QSet<ComponentId> scvmms; ///< that manage a site
    bool isComplete = true;   ///< every site has one
};

Management managementOf(const Topology &topology) {
    Management management;
    for (const Site &site : topology.sites) {
        if (site.scvmm)
            management.scvmms << site.scvmm;
        else
            management.isComplete = false;
    }
    return management;
}

QString oneSite(const Management &management) {
    return management.scvmms.isEmpty() ? text("One site without an SCVMM") : text("One site, one SCVMM");
}

QString twoSites(const Management &management) {
    if (management.scvmms.isEmpty())
        return text("Two sites without an SCVMM");
    if (management.scvmms.size() == 2)
        return text("Two sites, one SCVMM per site");
    return management.isComplete ? text("One SCVMM manages both sites") : text("Two sites, one SCVMM");
}

QString manySites(qsizetype sites, const Management &management) {
    const qsizetype scvmms = management.scvmms.size();
    if (scvmms == 0)
        return text("%n sites without an SCVMM", sites);
    if (scvmms == sites)
        return text("%n sites, one SCVMM per site", sites);
    if (scvmms == 1)
        return management.isComplete ? text("One SCVMM manages all %n sites", sites)
                                     : text("%n sites, one SCVMM", sites);
    return text("%1 sites, %2 SCVMMs").arg(sites).arg(scvmms);
}

QString sitesText(const Topology &topology) {
    const Management management = managementOf(topology);
    switch (topology.sites.size()) {
    case 0:
        return text("No sites yet");
    case 1:
        return oneSite(management);
    case 2:
        return twoSites(management);
    default:
        return manySites(topology.sites.size(), management);
    }
}

QString customersText(const Topology &topology) {
    QSet<QString> customers;
    for (const Site &site : topology.sites)
        if (!site.customer.isEmpty())
            customers << site.customer;
    if (customers.isEmpty())
        return {};
    return customers.size() == 1 ? text("one customer") : text("%n customers", customers.size());
}

/// Which ports the ZVMs are paired over, or that theirs is not used.
QString pairingText(const DiagramInput &input) {
    std::set<quint16> ports;
    quint16 unused = 0;
    const QList<PortRequirement> &requirements = input.catalogue.requirements;
    const auto isPairing = [&](const FirewallRule &rule) {
        return requirements[rule.requirement].scope == PairScope::Pairing;
    };
    for (const FirewallRule &rule : input.rules.rules)
        if (isPairing(rule) && rule.port)
            ports.insert(*rule.port);
    for (const FirewallRule &rule : input.rules.notUsed)
        if (isPairing(rule))
            unused = rule.port.value_or(requirements[rule.requirement].defaultPort);
    if (ports.size() > 2)
        return text("ZVMs paired over %n ports", qsizetype(ports.size()));
    if (ports.size() == 2)
        return text("ZVMs paired over %1 and %2").arg(*ports.begin()).arg(*ports.rbegin());
    if (ports.size() == 1)
        return text("ZVMs paired over %1").arg(*ports.begin());
    return unused ? text("%1 is not used").arg(unused) : QString();
}

QString pairsText(const DiagramInput &input) {
    std::set<std::pair<quint32, quint32>> pairs;
    for (const Flow &flow : input.flows)
        if (flow.crossesSites())
            pairs.insert(std::minmax(flow.first.site.value, flow.second.site.value));
    const auto count = qsizetype(pairs.size());
    return count == 0 ? QString() : count == 1 ? text("one pair") : text("%n pairs", count);
}

QString hostsText(const TopologyIndex &index) {
    const auto count = qsizetype(index.ofKind(ComponentKind::Host).size());
    if (count == 0)
        return {};
    return count == 1 ? text("1 host") : text("%1 hosts", count).arg(groupedDigits(count));
}

} // namespace

QString ruleCountText(const RuleCounts &counts) {
    if (counts.grouped == 0)
        return text("no rules yet");
    const QString expanded = groupedDigits(counts.expanded);
    return counts.grouped == 1
               ? text("1 grouped rule (%1 expanded)").arg(expanded)
               : text("%1 grouped rules (%2 expanded)").arg(groupedDigits(counts.grouped), expanded);
}

QString deniedText(const DiagramInput &input) {
    const qsizetype denied = input.denied.countIn(input.rules.rules);
    return denied == 0   ? QString()
           : denied == 1 ? text("1 rule not to be opened")
                         : text("%1 rules not to be opened").arg(groupedDigits(denied));
}

QString summaryText(const DiagramInput &input, DetailLevel level) {
    const Topology &topology = input.index.topology();
    QStringList parts{sitesText(topology), customersText(topology), pairingText(input)};
    if (level == DetailLevel::Overview && topology.sites.size() > 2)
        parts << pairsText(input);
    parts << hostsText(input.index);
    if (!topology.sites.isEmpty())
        parts << ruleCountText(countRules(input.rules)) << deniedText(input);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace portolan
