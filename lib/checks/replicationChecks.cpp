#include "checks/checkTable.h"

#include <algorithm>
#include <map>

namespace portolan {
namespace {

/// The ends at which machines are recovered.
std::vector<const ReplicationEnd *> recoveryEnds(const Replication &replication) {
    if (replication.bothWays)
        return {&replication.target, &replication.source};
    return {&replication.target};
}

QList<ComponentId> idsOf(const PlanFacts &facts, std::span<const qint32> positions) {
    QList<ComponentId> ids;
    for (const qint32 position : positions)
        ids.append(facts.at(position).id());
    return ids;
}

bool isWithinSite(const Replication &replication) {
    return replication.source.site == replication.target.site;
}

} // namespace

void checkHostWithoutVra(const PlanFacts &facts, Report &report) {
    std::vector<qint32> bare;
    for (const qint32 host : facts.ofKind(ComponentKind::Host)) {
        if (facts.at(host).replicates && facts.at(host).parts == 0)
            bare.push_back(host);
    }
    const QString why =
        Checks::tr("A VRA on each host passes the data of protected machines. Without it the rules of "
                   "this host are missing.");
    const auto one = [&](qint32 position) {
        const Component &host = *facts.at(position).component;
        Finding &finding = report.add({keyOf(host.id)});
        finding.what = Checks::tr("%1 replicates and has no VRA.").arg(described(host));
        finding.why = why;
        finding.todo = Checks::tr("Add a VRA to this host, or take the host out of the replication.");
        finding.fix = Fix{Checks::tr("Add a VRA"), AddVraFix{host.id}};
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> hosts) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.elements = keysOf(facts, hosts);
        finding.what = Checks::tr("%1 has replicating hosts without a VRA: %2.")
                           .arg(shown(site.site->name), listed(facts, hosts));
        finding.why = why;
        finding.todo = Checks::tr("Add a VRA to each of these hosts, or take them out of the replication.");
        finding.fix = Fix{Checks::tr("Add a VRA to each"), AddVrasFix{idsOf(facts, hosts)}};
    };
    perSite(facts, bare, one, many);
}

void checkHostWithTwoVras(const PlanFacts &facts, Report &report) {
    const std::map<qint32, std::vector<qint32>> crowded = facts.crowded(ComponentKind::Host);
    for (const auto &[host, vras] : crowded) {
        const Component &last = *facts.at(vras.back()).component;
        Finding &finding = report.add(keysOf(facts, std::span(&host, 1)) + keysOf(facts, vras));
        finding.what = Checks::tr("%1 has more than one VRA: %2.")
                           .arg(described(*facts.at(host).component), listed(facts, vras));
        finding.why = Checks::tr("Each host has one VRA. With more, its rules are listed once for each VRA.");
        finding.todo = Checks::tr("Keep one VRA on this host.");
        finding.fix = Fix{Checks::tr("Remove %1").arg(shown(last.name)), RemoveComponentFix{last.id}};
    }
}

void checkReplicationWithoutHosts(const PlanFacts &facts, Report &report) {
    std::vector<bool> hasHosts(facts.sites().size());
    for (const qint32 host : facts.ofKind(ComponentKind::Host))
        hasHosts[facts.at(host).site] = true;
    const auto isEmpty = [&](const ReplicationEnd &end) {
        const qint32 site = facts.positionOf(end.site);
        return end.wholeSite ? site < 0 || !hasHosts[site] : facts.hostsOf(end).empty();
    };
    for (const Replication &replication : facts.index().topology().replications) {
        const bool source = isEmpty(replication.source);
        if (!source && !isEmpty(replication.target))
            continue;
        Finding &finding = report.add({keyOf(replication.id)});
        const QString name = described(facts, replication);
        finding.what = source ? Checks::tr("The replication %1 has no hosts at its protected end.").arg(name)
                              : Checks::tr("The replication %1 has no hosts at its recovery end.").arg(name);
        finding.why =
            Checks::tr("VRAs on hosts pass the data. Without hosts at both ends no rule on 4007 and 4008 can "
                       "be listed, and an empty end never means any host.");
        finding.todo =
            Checks::tr("Add hosts to the site, choose hosts for this end, or remove the replication.");
    }
}

namespace {

/// The storages that machines on this host can lie on: the host's own and those of its site.
qsizetype storagesFor(const PlanFacts &facts, const ComponentFacts &host) {
    const auto begin = facts.components().begin();
    const SiteFacts &site = facts.siteOf(host);
    return std::count_if(begin + site.begin, begin + site.end, [&](const ComponentFacts &other) {
        const Component &component = *other.component;
        return component.kind == ComponentKind::Storage &&
               (!component.partOf || component.partOf == host.id());
    });
}

/// The host whose machines this replication can recover nowhere but on the host itself; -1 when there is
/// none.
qint32 hostToItself(const PlanFacts &facts, const Replication &replication) {
    if (!isWithinSite(replication))
        return -1;
    const std::vector<qint32> from = facts.hostsOf(replication.source);
    const std::vector<qint32> to = facts.hostsOf(replication.target);
    const auto holds = [](const std::vector<qint32> &hosts, qint32 host) {
        return std::find(hosts.begin(), hosts.end(), host) != hosts.end();
    };
    if (to.size() == 1 && holds(from, to.front()))
        return to.front();
    const bool back = replication.bothWays && from.size() == 1 && holds(to, from.front());
    return back ? from.front() : -1;
}

} // namespace

void checkSameHostStorage(const PlanFacts &facts, Report &report) {
    for (const Replication &replication : facts.index().topology().replications) {
        const qint32 position = hostToItself(facts, replication);
        if (position < 0 || storagesFor(facts, facts.at(position)) > 1)
            continue;
        const Component &host = *facts.at(position).component;
        Finding &finding = report.add({keyOf(replication.id), keyOf(host.id)});
        finding.what = Checks::tr("%1 recovers to itself and has no second storage.").arg(described(host));
        finding.why =
            QStringList{
                Checks::tr("Recovery to the same host needs storage that the protected machines do not "
                           "lie on."),
                quoted(facts.catalogue(), u"same-host")}
                .join(u' ')
                .trimmed();
        finding.todo = Checks::tr("Add a second storage to this host, or choose another host to recover on.");
    }
}

namespace {

/// Where a ZVM may stand under one SCVMM. Replications between sites decide; those inside a site only when
/// there are no others.
struct RecoverySites {
    std::vector<const Site *> across;
    std::vector<const Site *> within;

    const std::vector<const Site *> &wanted() const { return across.empty() ? within : across; }
};

/// By SCVMM id, for every replication whose two sites share it.
std::map<quint32, RecoverySites> recoverySites(const PlanFacts &facts) {
    std::map<quint32, RecoverySites> sites;
    for (const Replication &replication : facts.index().topology().replications) {
        const Site *from = facts.index().site(replication.source.site);
        const Site *to = facts.index().site(replication.target.site);
        if (!from || !to || !from->scvmm || from->scvmm != to->scvmm)
            continue;
        RecoverySites &known = sites[from->scvmm.value];
        for (const ReplicationEnd *end : recoveryEnds(replication))
            (from == to ? known.within : known.across).push_back(facts.index().site(end->site));
    }
    return sites;
}

} // namespace

/// Source: the recommendation above the port table.
void checkZvmOutsideRecoverySite(const PlanFacts &facts, Report &report) {
    const std::map<quint32, RecoverySites> sites = recoverySites(facts);
    for (const qint32 position : facts.ofKind(ComponentKind::Zvm)) {
        const Component &zvm = *facts.at(position).component;
        const auto found = sites.find(zvm.partOf.value);
        if (found == sites.end())
            continue;
        const std::vector<const Site *> &wanted = found->second.wanted();
        if (std::find(wanted.begin(), wanted.end(), facts.siteOf(facts.at(position)).site) != wanted.end())
            continue;
        const Site &site = *wanted.front();
        Finding &finding = report.add({keyOf(zvm.id), keyOf(site.id)});
        finding.what =
            Checks::tr("%1 does not stand in the recovery site %2.").arg(described(zvm), shown(site.name));
        finding.why = QStringList{Checks::tr("The ZVM carries out the recovery, so it should not depend on "
                                             "the site that it protects."),
                                  quoted(facts.catalogue(), u"zvm-in-recovery-site")}
                          .join(u' ')
                          .trimmed();
        finding.todo = Checks::tr("Move the ZVM to the site where the protected machines are recovered.");
        finding.fix =
            Fix{Checks::tr("Move it to %1").arg(shown(site.name)), MoveComponentFix{zvm.id, site.id}};
    }
}

/// A site that nothing joins to another, and in which nothing replicates.
void checkIsolatedSite(const PlanFacts &facts, Report &report) {
    std::vector<bool> joined(facts.sites().size());
    for (const Flow &flow : facts.flows()) {
        if (!flow.crossesSites())
            continue;
        for (const SiteId id : {flow.first.site, flow.second.site}) {
            const qint32 position = facts.positionOf(id);
            if (position >= 0)
                joined[position] = true;
        }
    }
    for (const SiteFacts &site : facts.sites()) {
        const bool inUse = joined[&site - facts.sites().data()] || site.replicates;
        const bool isBlank = site.begin == site.end && !site.site->scvmm;
        if (inUse || isBlank)
            continue;
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.what = Checks::tr("%1 is joined to nothing.").arg(shown(site.site->name));
        finding.why = Checks::tr(
            "No replication ends in this site and nothing in it connects to another site, so no rule "
            "lets anything in or out.");
        finding.todo = Checks::tr("Draw a replication from or to this site, or remove the site.");
    }
}

} // namespace portolan
