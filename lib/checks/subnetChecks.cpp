#include "checks/checkTable.h"

#include <algorithm>
#include <map>
#include <set>

namespace portolan {
namespace {

/// Whether the site names subnets of the address's family, and none of them holds it.
bool isOutside(const Address &address, const std::vector<Subnet> &subnets) {
    const auto after = std::upper_bound(subnets.begin(), subnets.end(), address,
                                        [](const Address &a, const Subnet &s) { return a < s.first; });
    if (after != subnets.begin() && address <= std::prev(after)->last)
        return false;
    return std::any_of(subnets.begin(), subnets.end(),
                       [&](const Subnet &subnet) { return subnet.first.kind == address.kind; });
}

std::vector<qint32> machinesOutside(const PlanFacts &facts) {
    std::vector<qint32> outside;
    for (const SiteFacts &site : facts.sites()) {
        if (site.subnets.empty())
            continue;
        for (qint32 position = site.begin; position < site.end; ++position) {
            const ComponentFacts &component = facts.at(position);
            if (component.machine == position && component.address.isIp() &&
                isOutside(component.address, site.subnets))
                outside.push_back(position);
        }
    }
    return outside;
}

} // namespace

void checkOutsideSubnet(const PlanFacts &facts, Report &report) {
    const QString why =
        Checks::tr("Firewalls know a site by its subnets. A rule with an address outside them may stand at "
                   "the wrong firewall.");
    const QString todo = Checks::tr("Correct the address, or add its subnet to the site.");
    const auto one = [&](qint32 position) {
        const ComponentFacts &machine = facts.at(position);
        Finding &finding = report.add({keyOf(machine.id())});
        finding.what = Checks::tr("%1 has the address %2, which is outside the subnets of %3.")
                           .arg(described(*machine.component), shown(machine.component->address),
                                shown(facts.siteOf(machine).site->name));
        finding.why = why;
        finding.todo = todo;
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> machines) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.elements = keysOf(facts, machines);
        finding.what = Checks::tr("%1 has machines outside its subnets: %2.")
                           .arg(shown(site.site->name), listed(facts, machines));
        finding.why = why;
        finding.todo = todo;
    };
    perSite(facts, machinesOutside(facts), one, many);
}

namespace {

/// IPv4 addresses that no machine can have: the first and the last of each subnet that is neither one machine
/// nor a link between two. IPv6 knows no broadcast.
std::set<Address> edgesOf(const Site &site) {
    constexpr quint64 ofLink = 1;
    std::set<Address> edges;
    for (const QString &text : site.subnets) {
        const std::optional<Subnet> subnet = parseSubnet(text);
        if (subnet && subnet->first.kind == AddressKind::Ipv4 &&
            subnet->last.low - subnet->first.low > ofLink)
            edges.insert({subnet->first, subnet->last});
    }
    return edges;
}

} // namespace

void checkSubnetEdge(const PlanFacts &facts, Report &report) {
    for (const SiteFacts &site : facts.sites()) {
        const std::set<Address> edges = edgesOf(*site.site);
        for (qint32 position = site.begin; position < site.end && !edges.empty(); ++position) {
            const ComponentFacts &machine = facts.at(position);
            if (machine.machine != position || !edges.contains(machine.address))
                continue;
            Finding &finding = report.add({keyOf(machine.id())});
            finding.what =
                Checks::tr("%1 has the address %2, which is the first or the last of a subnet of %3.")
                    .arg(described(*machine.component), shown(machine.component->address),
                         shown(site.site->name));
            finding.why = Checks::tr("These two stand for the subnet itself and for all of its machines.");
            finding.todo = Checks::tr("Correct the address or the subnet.");
        }
    }
}

void checkInvalidSubnet(const PlanFacts &facts, Report &report) {
    for (const SiteFacts &site : facts.sites()) {
        QStringList invalid;
        for (const QString &text : site.site->subnets) {
            if (!parseSubnet(text))
                invalid.append(shown(text));
        }
        if (invalid.isEmpty())
            continue;
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.what = Checks::tr("%1 has a subnet that cannot be read: %2.")
                           .arg(shown(site.site->name), listed(invalid));
        finding.why = Checks::tr("Addresses of the site are not compared with it.");
        finding.todo = Checks::tr("Write it as an address, a slash and a length, such as 10.10.0.0/16.");
    }
}

namespace {

struct SiteSubnet {
    Subnet subnet;
    qint32 site;
};

/// Subnets that overlap, joined: which sites they belong to, and the subnet that spans them.
struct Overlap {
    Subnet span;
    std::set<qint32> sites;
};

std::vector<SiteSubnet> allSubnets(const PlanFacts &facts) {
    std::vector<SiteSubnet> all;
    for (const SiteFacts &site : facts.sites()) {
        for (const Subnet &subnet : site.subnets)
            all.push_back({subnet, facts.positionOf(site.site->id)});
    }
    std::stable_sort(all.begin(), all.end(), [](const SiteSubnet &a, const SiteSubnet &b) {
        return a.subnet.first < b.subnet.first;
    });
    return all;
}

std::vector<Overlap> overlaps(const PlanFacts &facts) {
    std::vector<Overlap> joined;
    for (const SiteSubnet &entry : allSubnets(facts)) {
        if (joined.empty() || !joined.back().span.overlaps(entry.subnet))
            joined.push_back({entry.subnet, {}});
        joined.back().span.last = std::max(joined.back().span.last, entry.subnet.last);
        joined.back().sites.insert(entry.site);
    }
    std::erase_if(joined, [](const Overlap &overlap) { return overlap.sites.size() < 2; });
    return joined;
}

} // namespace

/// One finding for each set of sites, however many of their subnets overlap.
void checkOverlappingSubnets(const PlanFacts &facts, Report &report) {
    std::set<std::set<qint32>> reported;
    for (const Overlap &overlap : overlaps(facts))
        reported.insert(overlap.sites);
    for (const std::set<qint32> &sites : reported) {
        QList<ElementKey> keys;
        QStringList names;
        for (const qint32 site : sites) {
            keys.append(keyOf(facts.sites()[site].site->id));
            names.append(shown(facts.sites()[site].site->name));
        }
        Finding &finding = report.add(keys);
        finding.what = Checks::tr("The subnets of these sites overlap: %1.").arg(listed(names));
        finding.why = Checks::tr(
            "One address may then mean a machine in either site, and Zerto Virtual Replication does "
            "not support address translation (NAT) between sites.");
        finding.todo =
            Checks::tr("Give each site subnets of its own. Accept this when one network spans the sites.");
    }
}

} // namespace portolan
