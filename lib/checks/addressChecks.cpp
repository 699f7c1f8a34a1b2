#include "checks/SameText.h"
#include "checks/checkTable.h"
#include "checks/repeated.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

/// Whether a machine has an address of its own that could be given.
bool isMachine(const PlanFacts &facts, qint32 position) {
    const ComponentFacts &component = facts.at(position);
    return component.machine == position && kindInfo(component.component->kind).hasAddress;
}

std::vector<qint32> machinesWith(const PlanFacts &facts, AddressKind kind) {
    std::vector<qint32> machines;
    for (qint32 position = 0; position < std::ssize(facts.components()); ++position) {
        if (facts.at(position).address.kind == kind && isMachine(facts, position))
            machines.push_back(position);
    }
    return machines;
}

/// Which machines are an end of a flow that would be a rule.
std::vector<bool> neededMachines(const PlanFacts &facts) {
    std::vector<bool> needed(facts.components().size());
    QSet<QString> seen;
    for (const Flow &flow : facts.flows()) {
        if (flow.state != FlowState::Needed)
            continue;
        for (const Group *group : {&flow.first, &flow.second}) {
            const qsizetype before = seen.size();
            seen.insert(group->key);
            if (seen.size() == before)
                continue;
            for (const ComponentId id : group->members) {
                const qint32 position = facts.positionOf(id);
                if (position >= 0)
                    needed[facts.at(position).machine] = true;
            }
        }
    }
    return needed;
}

void reportMissing(const PlanFacts &facts, Report &report, const std::vector<qint32> &machines, bool needed) {
    const auto complete = [&](Finding &finding) {
        finding.severity = needed ? Severity::Error : Severity::Warning;
        finding.why =
            needed ? Checks::tr(
                         "Its rules cannot be written: they wait under \"To confirm\" and are left out of "
                         "scripts. A missing address never means any.")
                   : Checks::tr("No rule needs it yet. A rule that does will wait under \"To confirm\".");
        finding.todo = Checks::tr("Enter an IP address or a DNS name.");
    };
    const auto one = [&](qint32 position) {
        Finding &finding = report.add({keyOf(facts.at(position).id())});
        finding.what = Checks::tr("%1 has no address.").arg(described(*facts.at(position).component));
        complete(finding);
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> missing) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.elements = keysOf(facts, missing);
        // Needed and other machines of one site are two findings.
        if (!needed)
            finding.id += QStringLiteral(",not-needed");
        finding.what = Checks::tr("%1 has machines without an address: %2.")
                           .arg(shown(site.site->name), listed(facts, missing));
        complete(finding);
    };
    perSite(facts, machines, one, many);
}

} // namespace

void checkMissingAddress(const PlanFacts &facts, Report &report) {
    const std::vector<qint32> missing = machinesWith(facts, AddressKind::Missing);
    if (missing.empty())
        return;
    const std::vector<bool> needed = neededMachines(facts);
    std::vector<qint32> blocking;
    std::vector<qint32> idle;
    for (const qint32 machine : missing)
        (needed[machine] ? blocking : idle).push_back(machine);
    reportMissing(facts, report, blocking, true);
    reportMissing(facts, report, idle, false);
}

namespace {

/// `idSuffix` keeps the findings of one site apart when it has many of both kinds.
void reportUnreadable(const PlanFacts &facts, Report &report, AddressKind kind, const QString &idSuffix,
                      const QString &why) {
    const auto complete = [&](Finding &finding) {
        finding.why = why;
        finding.todo = Checks::tr("Enter the IPv4 or IPv6 address of the machine, or its DNS name.");
    };
    const auto one = [&](qint32 position) {
        const Component &machine = *facts.at(position).component;
        Finding &finding = report.add({keyOf(machine.id)});
        finding.what = Checks::tr("%1 has an address that cannot be used: %2.")
                           .arg(described(machine), shown(machine.address));
        complete(finding);
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> machines) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.id += idSuffix;
        finding.elements = keysOf(facts, machines);
        finding.what = Checks::tr("%1 has machines with addresses that cannot be used: %2.")
                           .arg(shown(site.site->name), listed(facts, machines));
        complete(finding);
    };
    perSite(facts, machinesWith(facts, kind), one, many);
}

} // namespace

void checkInvalidAddress(const PlanFacts &facts, Report &report) {
    reportUnreadable(
        facts, report, AddressKind::Invalid, QString(),
        Checks::tr(
            "It is neither an IP address nor a DNS name, so no firewall takes a rule with it. Its rules "
            "wait under \"To confirm\"."));
    reportUnreadable(
        facts, report, AddressKind::Unusable, QStringLiteral(",not-one-machine"),
        Checks::tr(
            "It does not name one machine. In a rule it would match any machine, many machines or none, so "
            "its rules wait under \"To confirm\"."));
}

namespace {

QStringView namePart(const PlanFacts &facts, qint32 position) {
    QStringView name = QStringView(facts.at(position).component->address).trimmed();
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

} // namespace

/// "zvm" alone, which a firewall completes with a domain of its own, or which is no name at all.
void checkShortName(const PlanFacts &facts, Report &report) {
    std::vector<qint32> machines = machinesWith(facts, AddressKind::Name);
    std::erase_if(machines, [&](qint32 position) { return namePart(facts, position).contains(u'.'); });
    const auto complete = [&](Finding &finding) {
        finding.why = Checks::tr("A firewall may find another machine by it, or none.");
        finding.todo = Checks::tr("Enter the full name with its domain, or an IP address.");
    };
    const auto one = [&](qint32 position) {
        const Component &machine = *facts.at(position).component;
        Finding &finding = report.add({keyOf(machine.id)});
        finding.what = Checks::tr("%1 has a name without a domain for an address: %2.")
                           .arg(described(machine), shown(machine.address));
        complete(finding);
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> positions) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.elements = keysOf(facts, positions);
        finding.what = Checks::tr("%1 has machines with names without a domain for addresses: %2.")
                           .arg(shown(site.site->name), listed(facts, positions));
        complete(finding);
    };
    perSite(facts, machines, one, many);
}

namespace {

void reportDuplicates(const PlanFacts &facts, Report &report,
                      const std::vector<std::vector<qint32>> &groups) {
    for (const std::vector<qint32> &group : groups) {
        const QString address = shown(facts.at(group.front()).component->address);
        Finding &finding = report.add(keysOf(facts, group));
        finding.what =
            Checks::tr("Several machines have the address %1: %2.").arg(address, listed(facts, group));
        finding.why = Checks::tr(
            "A rule with this address reaches only one of them, and Zerto Virtual Replication does "
            "not support address translation (NAT) between sites.");
        finding.todo = Checks::tr(
            "Give each machine its own address. If they are one machine, say that the service runs "
            "on the other one's machine.");
    }
}

} // namespace

namespace {

using PlacedAddress = std::pair<Address, qint32>;

/// The addresses that may occur more than once, in order.
std::vector<PlacedAddress> repeatedAddresses(const std::vector<PlacedAddress> &addresses) {
    std::vector<size_t> hashes;
    hashes.reserve(addresses.size());
    for (const auto &[address, position] : addresses)
        hashes.push_back(size_t((address.high * 1099511628211ULL ^ address.low) * 0x9e3779b97f4a7c15ULL));
    std::vector<PlacedAddress> repeated;
    for (const qint32 i : repeatedAmong(hashes))
        repeated.push_back(addresses[size_t(i)]);
    std::sort(repeated.begin(), repeated.end());
    return repeated;
}

} // namespace

void checkDuplicateAddress(const PlanFacts &facts, Report &report) {
    std::vector<PlacedAddress> machines;
    SameText names;
    for (qint32 position = 0; position < std::ssize(facts.components()); ++position) {
        const Address &address = facts.at(position).address;
        if (address.isIp() && isMachine(facts, position))
            machines.emplace_back(address, position);
        else if (address.kind == AddressKind::Name && isMachine(facts, position))
            names.add(namePart(facts, position), position);
    }
    const std::vector<PlacedAddress> addresses = repeatedAddresses(machines);
    std::vector<std::vector<qint32>> groups = names.groups();
    for (size_t begin = 0, end = 0; begin < addresses.size(); begin = end) {
        std::vector<qint32> group;
        while (end < addresses.size() && addresses[end].first == addresses[begin].first)
            group.push_back(addresses[end++].second);
        if (group.size() > 1)
            groups.push_back(std::move(group));
    }
    std::sort(groups.begin(), groups.end());
    reportDuplicates(facts, report, groups);
}

namespace {

/// Which IP families the members of a group have, as bits: 1 IPv4, 2 IPv6.
class GroupFamilies {
public:
    explicit GroupFamilies(const PlanFacts &facts) : m_facts(&facts) {}

    int of(const Group &group) {
        // Equal groups share their members, so the storage names them.
        const auto found = m_known.constFind(group.members.constData());
        if (found != m_known.constEnd())
            return *found;
        int families = 0;
        for (const ComponentId id : group.members)
            families |= of(m_facts->positionOf(id));
        m_known.insert(group.members.constData(), families);
        return families;
    }

    int of(qint32 position) const {
        if (position < 0)
            return 0;
        const AddressKind kind = m_facts->at(position).address.kind;
        return kind == AddressKind::Ipv4 ? 1 : kind == AddressKind::Ipv6 ? 2 : 0;
    }

private:
    const PlanFacts *m_facts;
    QHash<const ComponentId *, int> m_known;
};

/// The family that fewer machines have, as a bit; 0 when all have the same.
int rarerFamily(const PlanFacts &facts) {
    qsizetype ipv4 = 0;
    qsizetype ipv6 = 0;
    for (const ComponentFacts &component : facts.components()) {
        ipv4 += component.address.kind == AddressKind::Ipv4;
        ipv6 += component.address.kind == AddressKind::Ipv6;
    }
    if (ipv4 == 0 || ipv6 == 0)
        return 0;
    return ipv4 < ipv6 ? 1 : 2;
}

/// The machines of the rarer family that a rule joins with one of the other family, in plan order.
std::vector<qint32> strangers(const PlanFacts &facts, int rarer) {
    GroupFamilies families(facts);
    QSet<const ComponentId *> done;
    std::vector<bool> marked(facts.components().size());
    const auto mark = [&](const Group &group, const Group &other) {
        const bool meets = (families.of(group) & rarer) && (families.of(other) & ~rarer);
        if (!meets || done.contains(group.members.constData()))
            return;
        done.insert(group.members.constData());
        for (const ComponentId id : group.members) {
            const qint32 position = facts.positionOf(id);
            if (families.of(position) == rarer)
                marked[facts.at(position).machine] = true;
        }
    };
    for (const FirewallRule &rule : facts.rules().rules) {
        mark(rule.source, rule.destination);
        mark(rule.destination, rule.source);
    }
    std::vector<qint32> found;
    for (qint32 position = 0; position < std::ssize(marked); ++position) {
        if (marked[position])
            found.push_back(position);
    }
    return found;
}

} // namespace

void checkMixedFamilies(const PlanFacts &facts, Report &report) {
    const int rarer = rarerFamily(facts);
    if (rarer == 0)
        return;
    const QString why =
        rarer == 2 ? Checks::tr("Rules join it with machines that have IPv4 addresses. A connection has "
                                "addresses of one family at both ends.")
                   : Checks::tr("Rules join it with machines that have IPv6 addresses. A connection has "
                                "addresses of one family at both ends.");
    const QString family = rarer == 2 ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
    const QString todo =
        Checks::tr("Enter addresses of one family for all machines that connect to each other.");
    const auto one = [&](qint32 position) {
        Finding &finding = report.add({keyOf(facts.at(position).id())});
        finding.what = Checks::tr("%1 has an %2 address among machines of the other family.")
                           .arg(described(*facts.at(position).component), family);
        finding.why = why;
        finding.todo = todo;
    };
    const auto many = [&](const SiteFacts &site, std::span<const qint32> machines) {
        Finding &finding = report.add({keyOf(site.site->id)});
        finding.elements = keysOf(facts, machines);
        finding.what = Checks::tr("%1 has %2 addresses among machines of the other family: %3.")
                           .arg(shown(site.site->name), family, listed(facts, machines));
        finding.why = why;
        finding.todo = todo;
    };
    perSite(facts, strangers(facts, rarer), one, many);
}

} // namespace portolan
