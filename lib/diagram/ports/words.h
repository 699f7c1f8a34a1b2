#pragma once

#include "diagram/ports/Model.h"

namespace portolan::ports {

/// What stands in the box of a service.
BoxText boxText(const TopologyIndex &index, const Component &component, const Marks *marks);
/// Kind, name and address in one line.
QString componentTitle(const TopologyIndex &index, const Component &component);
/// The address as shown; a remark where there is none.
QString addressText(const TopologyIndex &index, const Component &component);
/// "3 hosts", "1 VRA".
QString countText(ComponentKind kind, qsizetype count);
/// "3 VRAs – ZVM, logs": what a lane joins, from left to right. `pairs` talk over its port.
QString laneLabel(const PortRequirement &requirement, const Flow &flow, const End &left, const End &right,
                  qsizetype pairs);
/// The same for a lane of several ports, without what one of them is for: "VRA – VRA · 4 × 12 = 48 pairs".
QString sharedLaneLabel(const Flow &flow, const End &left, const End &right, qsizetype pairs);
/// The same of a lane that joined another number of pairs in an earlier plan.
QString pairsBeforeLabel(const QString &label, qsizetype pairs);
inline constexpr double mostSubnetWidth = 150;
/// The first subnet of a site, and how many more it has. Empty when it has none.
QString subnetText(const Site &site);
/// What a lane leads to in a site that is not drawn.
struct ExitText {
    QString to;      ///< "to Leeds · 3 VRAs"
    QString address; ///< of the one machine, or the subnet of the site; may be empty
};
ExitText exitText(const TopologyIndex &index, const Model &model, const End &end);
/// The same for all lanes of a gate: "to Leeds · 10.20.0.0/16".
QString exitTitle(const Site &site);
/// A port with the source's words for it.
QString pillTitle(const PortRequirement &requirement, const Flow &flow, const PortMark &mark);
/// "protected", "recovery" or both; empty when the site takes part in no replication.
QString roleText(const Topology &topology, SiteId site);
/// What a host does where replications name hosts instead of whole sites; empty otherwise.
QString hostRoleText(const Topology &topology, ComponentId host);
/// What a host does, by the replications of its whole site too; says so where it takes part in none.
QString hostPartText(const Topology &topology, SiteId site, ComponentId host);
/// The ports that a set of hosts listens on instead of the port table's.
QString hostSetPortsText(const QStringList &numbers);
/// Why a port has no line, for a note in its site.
QString insideHostText();
QString notUsedText();
/// The same of a port that an earlier plan used.
QString notUsedNowText();
/// The same where the ZVM is paired with others over that port.
QString notUsedInsideText(const QString &site);

} // namespace portolan::ports
