#pragma once

#include "diagram/buildDiagram.h"
#include "diagram/shapes.h"

#include <array>
#include <vector>

namespace portolan {

/// One port of one requirement, as its pill shows it.
struct PortUse {
    qsizetype requirement = 0;
    PillText pill;
    bool operator==(const PortUse &) const = default;
};

/// Indexes into OverviewFacts::ports, ports of one colour together.
using PortList = std::vector<int>;

struct SiteNumbers {
    const Site *site = nullptr;
    const Site *managedFrom = nullptr; ///< where its SCVMM stands when that is another site
    int hosts = 0;                     ///< that it has; of a site that is removed, that it had
    int vras = 0;
    int hostsBefore = 0; ///< in the earlier plan, where two are compared; else as many
    int vrasBefore = 0;
    QList<QList<const Component *>> services; ///< ZVMs, SCVMMs, ZCMs, ZSSPs and tools machines that it has
    qint64 insideRules = 0;                   ///< grouped
    QList<ElementKey> insideFlows;
    QString formerName; ///< what it was called in an earlier plan; empty where that is the same
    QString formerSubnet;
    bool isBeyond = false; ///< the view shows nothing behind its firewall
};

/// Two sites with flows or replications between them.
struct PairFacts {
    int first = 0;
    int second = 0; ///< the later site of the plan
    QList<ElementKey> elements;
    PortList ports;
    std::array<bool, 6> carries{}; ///< by TrafficClass: something to open, or to confirm
    qint64 expanded = 0;           ///< rules
    int type = 0;
};

/// Pairs that need the same ports.
struct LinkType {
    QString letter;
    PortList ports; ///< empty: replications that have no ends yet
    QList<int> pairs;
    bool changed = false; ///< holds a port that the plan changed
};

struct CountRange {
    qint64 least = 0;
    qint64 most = 0;
    bool operator==(const CountRange &) const = default;
};

/// Flows of the same kinds and state inside a site, or inside each of several alike.
struct InsideRow {
    ComponentKind first = ComponentKind::Zvm;
    ComponentKind second = ComponentKind::Zvm;
    FlowState state = FlowState::Needed;
    PortList ports;
    CountRange firsts;
    CountRange seconds;
    CountRange grouped;
    CountRange expanded;
    QList<ElementKey> flows;
};

/// Sites whose insides need the same ports.
struct InsideGroup {
    QList<int> sites;
    std::vector<InsideRow> rows;
};

/// Everything that the overview says, without where it stands.
struct OverviewFacts {
    std::vector<PortUse> ports;
    std::vector<SiteNumbers> sites;
    std::vector<PairFacts> pairs; ///< by first, then second site
    std::vector<LinkType> types;  ///< the most frequent first
    std::vector<InsideGroup> insides;
};

/// Gathers the facts in time that grows with components, flows and rules, not with machine pairs.
OverviewFacts gatherFacts(const DiagramInput &input);

/// "A" to "Z", then "AA" and so on.
QString linkLetter(qsizetype number);

} // namespace portolan
