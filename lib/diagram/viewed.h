#pragma once

#include "diagram/Body.h"

#include <QSet>

namespace portolan {

/// What a view shows of a plan.
struct ViewScope {
    QSet<QString> flows; ///< by id
    QSet<ComponentId> components;
    QSet<SiteId> sites;
    QSet<SiteId> partners; ///< of these sites, those of which it shows the firewall and nothing behind it
};
/// What `input.view` shows; not for the whole plan.
ViewScope scopeOf(const DiagramInput &input);

/// Takes out of a drawing what the view does not show. What stays keeps its place.
Body viewed(const Body &body, const ViewScope &scope);

/// The flows and rules of a plan that a view shows, and for a pair of sites a topology of these two: what the
/// frame of a view counts and explains.
class PlanPart {
public:
    /// `whole` must outlive it.
    PlanPart(const DiagramInput &whole, const ViewScope &scope);
    PlanPart(const PlanPart &) = delete;

    /// The part as something to draw, with the frame's words, the level and the view of the whole.
    DiagramInput input() const;

private:
    const DiagramInput &m_whole;
    Topology m_topology;
    TopologyIndex m_index;
    QList<Flow> m_flows;
    RuleSet m_rules;
    Layout m_layout;
};

} // namespace portolan
