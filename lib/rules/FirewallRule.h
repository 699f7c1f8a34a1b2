#pragma once

#include "flows/Flow.h"

#include <QHash>
#include <functional>
#include <optional>

namespace portolan {

/// Where the parts of a rule come from.
struct RuleBasis {
    /// Which machines are joined: derived for pairings, and for what a ZVM manages in another site.
    Basis pairs = Basis::None;
    Basis port = Basis::None;
    Basis protocol = Basis::None;
    Basis direction = Basis::None;

    bool operator==(const RuleBasis &) const = default;
};

/// What a row under `toConfirm` needs before it is a rule.
enum class WaitsFor : quint8 {
    Nothing,
    Facts,   ///< its port, or which side opens it
    Address, ///< one that a rule can say, at one end or both
    Mending, ///< of an error that holds it back
};

/// A grouped row that a firewall team can work from: source opens to destination, which listens on the port.
/// The lists of a RuleSet other than `rules` hold the same row with the reason why it is not a rule.
struct FirewallRule {
    QString id;   ///< stable: requirement, source and destination key, and ".p<port>" for an overridden port
    QString flow; ///< id of the flow that it comes from
    qsizetype requirement = 0; ///< index into the catalogue's requirements
    Group source;
    Group destination;
    Pairs pairs = Pairs::EachWithEach;
    bool directed = true; ///< false only in the lists that are kept apart: either side may open
    Protocol protocol = Protocol::Tcp;
    std::optional<quint16> port;
    RuleBasis basis;
    QString reason; ///< empty in `rules`
    WaitsFor waitsFor = WaitsFor::Nothing;

    bool crossesSites() const { return source.site != destination.site; }
    /// Expanded rows: one per machine pair in this direction.
    qint64 expandedCount() const;
    bool operator==(const FirewallRule &) const = default;
};

/// What a plan asks of its firewalls. Every flow is in one of the lists; none is dropped.
struct RuleSet {
    QList<FirewallRule> rules;         ///< complete: both ends have usable addresses, the port is known
    QList<FirewallRule> insideMachine; ///< nothing to open
    QList<FirewallRule> toConfirm;     ///< see WaitsFor; never "any"
    QList<FirewallRule> notUsed;       ///< the source says not needed here

    bool operator==(const RuleSet &) const = default;
};

/// What an error of the plan keeps from being a rule, each with the reason: every row of a machine, or every
/// row of a flow.
struct HeldBack {
    QHash<ComponentId, QString> machines;
    QHash<QString, QString> flows; ///< by flow id

    bool isEmpty() const { return machines.isEmpty() && flows.isEmpty(); }
};

/// Turns flows into rules: one per initiated direction and listening port. Members without a usable address
/// and what is held back are set aside under `toConfirm`, with the reason.
RuleSet compileRules(const TopologyIndex &index, const PortCatalogue &catalogue, const QList<Flow> &flows,
                     const HeldBack &heldBack = {});

struct RuleCounts {
    qint64 grouped = 0;
    qint64 expanded = 0;
    qint64 crossing = 0; ///< of the expanded rows, those between sites

    bool operator==(const RuleCounts &) const = default;
};
RuleCounts countRules(const RuleSet &rules);

/// Whether a rule of such pairs joins these two members of its groups.
inline bool isJoined(Pairs pairs, ComponentId source, ComponentId destination) {
    return pairs == Pairs::EachWithEach || (source == destination) == (pairs == Pairs::SelfOnly);
}
/// Calls `visit(source, destination)` for every machine pair of a rule, in plan order, until it returns
/// false. Nothing is stored: this is how a million rows stay cheap. Returns false when stopped.
bool forEachPair(const FirewallRule &rule, const std::function<bool(ComponentId, ComponentId)> &visit);
/// The id of one expanded row; the same as the grouped rule's when both groups are single components.
QString expandedRuleId(const PortCatalogue &catalogue, const FirewallRule &rule, ComponentId source,
                       ComponentId destination);

} // namespace portolan
