#pragma once

#include "plan/Derived.h"
#include "plan/Plan.h"
#include "topology/TopologyIndex.h"

#include <vector>

namespace portolan {

/// What a row of the outline stands for; it decides icon and what can be done.
enum class OutlineSort { Site, Component, Hosts, Replications, Replication, Links, Link };

/// One row of the outline as it should be, with the rows below it.
struct OutlineEntry {
    ElementKey key; ///< of the element; of a heading "s1-hosts", "replications", "links"
    OutlineSort sort = OutlineSort::Site;
    ComponentKind kind = ComponentKind::Host;
    QString text; ///< as listed
    QString name; ///< as edited; empty where there is nothing to rename
    QString hint; ///< more about it in one line: the address of a component
    std::vector<OutlineEntry> children = {};
    bool isUnchanged =
        false; ///< this row and those below are as they were; nothing else but `key` is filled in
};

/// The row of a site or a component by itself, without the rows below it.
OutlineEntry siteRow(const Site &site);
OutlineEntry componentRow(const Component &component);
/// Whether two states of a site have the same rows in the same order, whatever these say.
bool haveSameRows(const Site &one, const Site &other);
/// Whether the row of a component says the same.
bool isSameRow(const Component &one, const Component &other);

/// The row of a site with everything that stands in it: services, then its hosts with their VRA and storage,
/// then the rest. It depends on nothing outside the site.
OutlineEntry siteEntry(const Site &site);
OutlineEntry replicationsEntry(const TopologyIndex &index);
/// The links that the port table asks for; one row per flow.
OutlineEntry linksEntry(const TopologyIndex &index, const Derived &derived);

} // namespace portolan
