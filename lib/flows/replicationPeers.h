#pragma once

#include "flows/Groups.h"

namespace portolan {

/// Two groups of VRAs that replicate with each other.
struct PeerGroups {
    Group first;
    Group second;
    Pairs pairs = Pairs::EachWithEach;
    QList<ReplicationId> replications;
};

/// The peers of every replication as disjoint blocks: a pair of VRAs stands in one block however many
/// replications join it, so no rule is written twice.
std::vector<PeerGroups> replicationPeers(const TopologyIndex &index, Groups &groups);

} // namespace portolan
