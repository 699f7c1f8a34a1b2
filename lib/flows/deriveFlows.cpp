#include "flows/replicationPeers.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("Flows", source);
}

/// Derives the flows of one plan, one requirement after the other.
class Derivation {
public:
    Derivation(const TopologyIndex &index, const PortCatalogue &catalogue)
        : m_index(&index), m_catalogue(&catalogue), m_groups(index),
          m_peers(replicationPeers(index, m_groups)) {}

    QList<Flow> run();

private:
    void derive(const PortRequirement &requirement);
    void managed(const PortRequirement &requirement);
    void own(const PortRequirement &requirement);
    void linked(const PortRequirement &requirement);
    void peers(const PortRequirement &requirement);
    void pairing(const PortRequirement &requirement);
    void pairZvms(const Replication &replication);
    void pairingNotUsed(const PortRequirement &requirement);

    Flow &add(Group first, Group second, Pairs pairs = Pairs::EachWithEach);
    void keepApart(Flow &flow, const PortRequirement &requirement) const;
    bool isInsideMachine(const Flow &flow) const;
    bool hasPort(const Flow &flow, const PortRequirement &requirement) const;
    void pairZvms(const Component &one, const Component &other, ReplicationId why);
    void notUsedBetween(const Replication &replication);

    const TopologyIndex *m_index;
    const PortCatalogue *m_catalogue;
    Groups m_groups;
    std::vector<PeerGroups> m_peers;
    qsizetype m_requirement = 0;
    QList<Flow> m_flows;
    std::map<std::pair<quint32, quint32>, qsizetype>
        m_known; ///< pairs that have their flow already, by element id
};

QList<Flow> Derivation::run() {
    for (m_requirement = 0; m_requirement < m_catalogue->requirements.size(); ++m_requirement) {
        const PortRequirement &requirement = m_catalogue->requirements[m_requirement];
        const qsizetype begin = m_flows.size();
        derive(requirement);
        for (qsizetype i = begin; i < m_flows.size(); ++i)
            keepApart(m_flows[i], requirement);
    }
    return std::move(m_flows);
}

void Derivation::derive(const PortRequirement &requirement) {
    switch (requirement.scope) {
    case PairScope::Managed:
        return managed(requirement);
    case PairScope::Own:
        return own(requirement);
    case PairScope::Linked:
        return linked(requirement);
    case PairScope::ReplicationPeers:
        return peers(requirement);
    case PairScope::Pairing:
        return pairing(requirement);
    }
}

Flow &Derivation::add(Group first, Group second, Pairs pairs) {
    Flow flow;
    flow.id = m_catalogue->requirements[m_requirement].id + QLatin1Char('.') + first.key + QLatin1Char('.') +
              second.key;
    if (pairs == Pairs::SelfOnly)
        flow.id += QStringLiteral(".self");
    flow.requirement = m_requirement;
    flow.first = std::move(first);
    flow.second = std::move(second);
    flow.pairs = pairs;
    flow.opens = m_catalogue->requirements[m_requirement].opens.value;
    m_flows.append(std::move(flow));
    return m_flows.last();
}

/// "Ownership decides, not the drawn box": the ZVM reaches everything in the sites that its SCVMM manages.
/// One flow per site, so that what crosses a firewall stands apart from what does not.
void Derivation::managed(const PortRequirement &requirement) {
    const bool zvmFirst = requirement.first.first().kind == ComponentKind::Zvm;
    const ComponentKind kind = zvmFirst ? requirement.second.kind : requirement.first.first().kind;
    for (const Component *zvm : m_index->ofKind(ComponentKind::Zvm)) {
        for (const Site &site : m_index->topology().sites) {
            if (!zvm->partOf || site.scvmm != zvm->partOf)
                continue;
            const Group group = m_groups.ofSite(site, kind);
            if (group.members.isEmpty())
                continue;
            if (zvmFirst)
                add(m_groups.single(*zvm), group);
            else
                add(group, m_groups.single(*zvm));
        }
    }
}

void Derivation::own(const PortRequirement &requirement) {
    const ComponentKind first = requirement.first.first().kind;
    const bool firstIsPart = kindInfo(first).partOf == requirement.second.kind;
    for (const Component *part : m_index->ofKind(firstIsPart ? first : requirement.second.kind)) {
        const Component *whole = m_index->component(part->partOf);
        if (!whole)
            continue;
        add(m_groups.single(firstIsPart ? *part : *whole), m_groups.single(firstIsPart ? *whole : *part));
    }
}

bool hasSideTools(const Component &component, const RequirementSide &side) {
    return side.tools.isEmpty() || std::any_of(side.tools.begin(), side.tools.end(),
                                               [&](Tool tool) { return component.tools.contains(tool); });
}

void Derivation::linked(const PortRequirement &requirement) {
    for (const RequirementSide &side : requirement.first) {
        for (const Component *client : m_index->ofKind(side.kind)) {
            if (!hasSideTools(*client, side))
                continue;
            for (const ComponentId link : client->links) {
                const Component *server = m_index->component(link);
                if (server && server->kind == requirement.second.kind)
                    add(m_groups.single(*client), m_groups.single(*server));
            }
        }
    }
}

void Derivation::peers(const PortRequirement &) {
    for (const PeerGroups &block : m_peers)
        add(block.first, block.second, block.pairs).replications = block.replications;
}

void Derivation::pairing(const PortRequirement &requirement) {
    m_known.clear();
    for (const Replication &replication : m_index->topology().replications)
        pairZvms(replication);
    pairingNotUsed(requirement);
}

/// Pairing is derived: a replication between sites of different SCVMMs pairs their ZVMs.
void Derivation::pairZvms(const Replication &replication) {
    const Site *from = m_index->site(replication.source.site);
    const Site *to = m_index->site(replication.target.site);
    if (!from || !to || !from->scvmm || !to->scvmm || from->scvmm == to->scvmm)
        return;
    for (const Component *one : m_index->ofKind(ComponentKind::Zvm))
        for (const Component *other : m_index->ofKind(ComponentKind::Zvm))
            if (one->partOf == from->scvmm && other->partOf == to->scvmm)
                pairZvms(*one, *other, replication.id);
}

void Derivation::pairZvms(const Component &one, const Component &other, ReplicationId why) {
    const auto [found, added] =
        m_known.try_emplace(std::minmax(one.id.value, other.id.value), m_flows.size());
    if (added)
        add(m_groups.single(one), m_groups.single(other));
    m_flows[found->second].replications.append(why);
}

/// The source: "When a single SCVMM is used for both protection and recovery, only one ZVM is installed and
/// port 9081 is not used." Kept as a flow, so that the drawing can answer the reviewer's question.
void Derivation::pairingNotUsed(const PortRequirement &) {
    m_known.clear();
    for (const Replication &replication : m_index->topology().replications)
        notUsedBetween(replication);
}

void Derivation::notUsedBetween(const Replication &replication) {
    const Site *from = m_index->site(replication.source.site);
    const Site *to = m_index->site(replication.target.site);
    if (!from || !to || !from->scvmm || from->scvmm != to->scvmm)
        return;
    const auto [found, added] =
        m_known.try_emplace(std::minmax(from->id.value, to->id.value), m_flows.size());
    if (added) {
        Flow &flow =
            add(m_groups.ofSite(*from, ComponentKind::Zvm), m_groups.ofSite(*to, ComponentKind::Zvm));
        flow.state = FlowState::NotUsed;
        flow.reason = from == to
                          ? text("Not used: one SCVMM manages the site, so only one ZVM is installed.")
                          : text("Not used: one SCVMM manages both sites, so only one ZVM is installed.");
    }
    m_flows[found->second].replications.append(replication.id);
}

bool Derivation::isInsideMachine(const Flow &flow) const {
    if (flow.pairs == Pairs::SelfOnly)
        return true;
    // Only services share a machine, and they stand in flows by themselves.
    return flow.first.members.size() == 1 && flow.second.members.size() == 1 &&
           m_index->machineOf(flow.first.members.first()) == m_index->machineOf(flow.second.members.first());
}

bool Derivation::hasPort(const Flow &flow, const PortRequirement &requirement) const {
    const auto given = [&](ComponentId id) { return m_index->component(id)->ports.contains(requirement.id); };
    return requirement.port.value ||
           std::any_of(flow.first.members.begin(), flow.first.members.end(), given) ||
           std::any_of(flow.second.members.begin(), flow.second.members.end(), given);
}

void Derivation::keepApart(Flow &flow, const PortRequirement &requirement) const {
    if (flow.state == FlowState::NotUsed)
        return;
    if (isInsideMachine(flow)) {
        flow.state = FlowState::InsideMachine;
        flow.reason = flow.pairs == Pairs::SelfOnly ? text("Both ends are the same VRA: nothing to open.")
                                                    : text("Both are on one machine: nothing to open.");
    } else if (!hasPort(flow, requirement)) {
        flow.state = FlowState::WaitsForPort;
        flow.reason =
            text("The source gives no port for this row. Enter the port before anything is opened.");
    } else if (requirement.opens.value == Opens::NotStated) {
        flow.state = FlowState::WaitsForPort;
        flow.reason =
            text("Nobody has said which side opens the connection. Choose it before anything is opened.");
    }
}

} // namespace

QList<Flow> deriveFlows(const TopologyIndex &index, const PortCatalogue &catalogue) {
    return Derivation(index, catalogue).run();
}

} // namespace portolan
