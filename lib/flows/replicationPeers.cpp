#include "flows/replicationPeers.h"

#include <QSet>
#include <algorithm>
#include <map>
#include <set>

namespace portolan {
namespace {

/// The replications that join the same two sites, in either direction.
struct SitePair {
    SiteId first;
    SiteId second;
    std::vector<const Replication *> replications;

    bool isWithinSite() const { return first == second; }
};

std::vector<SitePair> sitePairs(const TopologyIndex &index) {
    std::vector<SitePair> pairs;
    std::map<std::pair<quint32, quint32>, size_t> known;
    for (const Replication &replication : index.topology().replications) {
        const SiteId from = replication.source.site;
        const SiteId to = replication.target.site;
        if (!index.site(from) || !index.site(to))
            continue;
        const auto [found, added] = known.try_emplace(std::minmax(from.value, to.value), pairs.size());
        if (added)
            pairs.push_back({from, to, {}});
        pairs[found->second].replications.push_back(&replication);
    }
    return pairs;
}

QList<ReplicationId> idsOf(const SitePair &pair) {
    QList<ReplicationId> ids;
    for (const Replication *replication : pair.replications)
        ids.append(replication->id);
    return ids;
}

bool isWhole(const Replication &replication) {
    return replication.source.wholeSite && replication.target.wholeSite;
}

class PeerBlocks {
public:
    PeerBlocks(const TopologyIndex &index, Groups &groups) : m_index(&index), m_groups(&groups) {}

    void add(const SitePair &pair);
    std::vector<PeerGroups> take() { return std::move(m_blocks); }

private:
    void addWholeSites(const SitePair &pair);
    void addChosenHosts(const SitePair &pair);
    void addOverlapping(const SitePair &pair);
    void addBlock(Group first, Group second, Pairs pairs, const QList<ReplicationId> &why);
    Group sourceOf(const Replication &replication);
    Group targetOf(const Replication &replication);

    const TopologyIndex *m_index;
    Groups *m_groups;
    std::vector<PeerGroups> m_blocks;
};

Group PeerBlocks::sourceOf(const Replication &replication) {
    return m_groups->replicationEnd(replication, replication.source, QStringLiteral("source"));
}

Group PeerBlocks::targetOf(const Replication &replication) {
    return m_groups->replicationEnd(replication, replication.target, QStringLiteral("target"));
}

void PeerBlocks::add(const SitePair &pair) {
    const bool whole = std::any_of(pair.replications.begin(), pair.replications.end(),
                                   [](const Replication *r) { return isWhole(*r); });
    if (whole)
        addWholeSites(pair);
    else if (pair.replications.size() == 1)
        addChosenHosts(pair);
    else
        addOverlapping(pair);
}

void PeerBlocks::addWholeSites(const SitePair &pair) {
    const Group first = m_groups->ofSite(*m_index->site(pair.first), ComponentKind::Vra);
    const Group second = m_groups->ofSite(*m_index->site(pair.second), ComponentKind::Vra);
    if (!pair.isWithinSite()) {
        addBlock(first, second, Pairs::EachWithEach, idsOf(pair));
        return;
    }
    if (first.members.size() > 1)
        addBlock(first, first, Pairs::OthersOnly, idsOf(pair));
    addBlock(first, first, Pairs::SelfOnly, idsOf(pair));
}

void PeerBlocks::addChosenHosts(const SitePair &pair) {
    const Group first = sourceOf(*pair.replications.front());
    const Group second = targetOf(*pair.replications.front());
    const QSet<ComponentId> firsts(first.members.begin(), first.members.end());
    const bool shared = std::any_of(second.members.begin(), second.members.end(),
                                    [&](ComponentId id) { return firsts.contains(id); });
    if (shared)
        addOverlapping(pair);
    else
        addBlock(first, second, Pairs::EachWithEach, idsOf(pair));
}

using Peers = std::set<qsizetype>;

/// Who replicates with whom between two sites, by position in the sites' VRA lists. Within one site each pair
/// is kept once, lower position first.
std::map<qsizetype, Peers> peersByPosition(const std::vector<std::pair<Group, Group>> &ends,
                                           const Group &first, const Group &second) {
    QHash<ComponentId, qsizetype> firstAt;
    QHash<ComponentId, qsizetype> secondAt;
    for (qsizetype i = 0; i < first.members.size(); ++i)
        firstAt.insert(first.members[i], i);
    for (qsizetype i = 0; i < second.members.size(); ++i)
        secondAt.insert(second.members[i], i);
    const bool within = first.site == second.site;
    std::map<qsizetype, Peers> peers;
    for (const auto &[from, to] : ends) {
        const bool reversed = from.site != first.site;
        for (const ComponentId a : reversed ? to.members : from.members) {
            for (const ComponentId b : reversed ? from.members : to.members) {
                const qsizetype x = firstAt.value(a);
                const qsizetype y = secondAt.value(b);
                peers[within ? std::min(x, y) : x].insert(within ? std::max(x, y) : y);
            }
        }
    }
    return peers;
}

QList<ComponentId> at(const Group &group, const auto &positions) {
    QList<ComponentId> members;
    for (const qsizetype position : positions)
        members.append(group.members[position]);
    return members;
}

void PeerBlocks::addOverlapping(const SitePair &pair) {
    const Site &firstSite = *m_index->site(pair.first);
    const Site &secondSite = *m_index->site(pair.second);
    const Group first = m_groups->ofSite(firstSite, ComponentKind::Vra);
    const Group second = m_groups->ofSite(secondSite, ComponentKind::Vra);
    std::vector<std::pair<Group, Group>> ends;
    for (const Replication *replication : pair.replications)
        ends.emplace_back(sourceOf(*replication), targetOf(*replication));
    // Members with the same peers form one block.
    std::map<Peers, std::vector<qsizetype>> blocks;
    std::vector<qsizetype> selves;
    for (auto &[position, peers] : peersByPosition(ends, first, second)) {
        if (pair.isWithinSite() && peers.erase(position) > 0)
            selves.push_back(position);
        if (!peers.empty())
            blocks[peers].push_back(position);
    }
    for (const auto &[peers, members] : blocks) {
        // Blocks of two sites share no member on their first side, so its first member names a block; the
        // other site tells it from blocks that begin with the same member.
        const QString name = keyOf(first.members[members.front()]);
        const QString from = QStringLiteral("from-%1-to-%2").arg(name, keyOf(secondSite.id));
        addBlock(m_groups->chosen(firstSite, from, at(first, members)),
                 m_groups->chosen(secondSite, QStringLiteral("to-") + name, at(second, peers)),
                 Pairs::EachWithEach, idsOf(pair));
    }
    if (!selves.empty()) {
        const Group group = m_groups->chosen(firstSite, QStringLiteral("self"), at(first, selves));
        addBlock(group, group, Pairs::SelfOnly, idsOf(pair));
    }
}

void PeerBlocks::addBlock(Group first, Group second, Pairs pairs, const QList<ReplicationId> &why) {
    if (!first.members.isEmpty() && !second.members.isEmpty())
        m_blocks.push_back({std::move(first), std::move(second), pairs, why});
}

} // namespace

std::vector<PeerGroups> replicationPeers(const TopologyIndex &index, Groups &groups) {
    PeerBlocks blocks(index, groups);
    for (const SitePair &pair : sitePairs(index))
        blocks.add(pair);
    return blocks.take();
}

} // namespace portolan
