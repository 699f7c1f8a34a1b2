#pragma once

#include "base/Result.h"
#include "topology/Topology.h"

#include <variant>

namespace portolan {

/// Nothing is left out.
struct WholePlan {
    bool operator==(const WholePlan &) const = default;
};
/// A site with all that stands in it, and of those that it talks to the firewalls where its lines end.
struct SiteView {
    SiteId site;
    bool operator==(const SiteView &) const = default;
};
/// Two sites, and nothing of others.
struct PairView {
    SiteId first;
    SiteId second;
    bool operator==(const PairView &) const = default;
};
/// Who works from the drawing.
enum class Team {
    Network, ///< what crosses firewalls between sites
    Windows, ///< machines, and the ports that they listen on
    Zerto,   ///< Zerto's components, and the ports between them
};

/// The part of a plan that a drawing shows.
using View = std::variant<WholePlan, SiteView, PairView, Team>;

struct TeamInfo {
    Team team;
    QString key;   ///< as the command line names it: "network"
    QString label; ///< translated: "Network team"
};
/// Every team, in the order of menus.
QList<TeamInfo> allTeams();

bool isWhole(const View &view);
/// The view itself, or the whole plan where a site of it is not in the plan.
View existingView(const View &view, const Topology &topology);
/// "Whole plan", "Leeds", "London – Leeds", "Network team".
QString viewName(const View &view, const Topology &topology);
/// Reads "whole", "site:Leeds", "pair:London,Leeds" or "team:network". Names of sites are taken as they are
/// written in the plan; a comma may be part of a name. An error says what does not fit.
Result<View> readView(const QString &typed, const Topology &topology);

} // namespace portolan
