#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// Takes apart the hosts of a site that other hosts of it differ from: in the replications that name them or
/// in the ports that they and their VRAs listen on. Cards of one set then stand together, volumes without a
/// host last. Returns nothing, and leaves the cards alone, where all are alike or hardly any two are.
/// With `marks`, what is said of a host tells it from others too.
std::vector<HostSet> takeApart(const Topology &topology, std::vector<HostCard> &cards,
                               const Marks *marks = nullptr);

/// Whether something is said of the hosts of a set, alike of all of them.
bool isMarked(const SiteModel &site, const HostSet &set);

/// Lets one stack stand for every set of more hosts than `most` says of it.
void stackSets(SiteModel &site, const std::vector<qsizetype> &most);

/// Says of each set how many hosts it has and what tells them from the others.
void nameSets(const Topology &topology, SiteModel &site, const Marks *marks = nullptr);

} // namespace portolan::ports
