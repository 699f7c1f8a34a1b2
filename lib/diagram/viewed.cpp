#include "diagram/viewed.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr bool isZertos(ComponentKind kind) {
    return kind != ComponentKind::Scvmm && kind != ComponentKind::Host && kind != ComponentKind::Storage;
}

/// Whether one of the machines that listen, or may, runs Windows. A VRA is an appliance.
bool listensOnWindows(const Flow &flow) {
    const bool first = flow.opens != Opens::FirstToSecond && flow.first.kind != ComponentKind::Vra;
    const bool second = flow.opens != Opens::SecondToFirst && flow.second.kind != ComponentKind::Vra;
    return first || second;
}

/// What each team works on.
struct TeamScope {
    bool (*flow)(const Flow &);
    bool (*component)(ComponentKind); ///< beside those at the ends of its flows
};

TeamScope teamScope(Team team) {
    const auto none = [](ComponentKind) { return false; };
    switch (team) {
    case Team::Network:
        return {[](const Flow &flow) { return flow.crossesSites(); }, none};
    case Team::Windows:
        return {listensOnWindows, [](ComponentKind kind) { return kind != ComponentKind::Vra; }};
    case Team::Zerto:
        return {[](const Flow &flow) { return isZertos(flow.first.kind) && isZertos(flow.second.kind); },
                isZertos};
    }
    return {};
}

/// Gathers what one view shows.
class Scope {
public:
    explicit Scope(const DiagramInput &input) : m_input(input) {}

    ViewScope operator()(const WholePlan &) { return {}; }
    ViewScope operator()(const SiteView &view) {
        addFlows(
            [&](const Flow &flow) { return flow.first.site == view.site || flow.second.site == view.site; });
        for (const Replication &replication : m_input.index.topology().replications)
            if (replication.source.site == view.site || replication.target.site == view.site)
                m_scope.sites << replication.source.site << replication.target.site;
        m_scope.components.clear();
        addComponents([&](const Site &site, const Component &) { return site.id == view.site; });
        m_scope.partners = m_scope.sites;
        m_scope.partners.remove(view.site);
        m_scope.sites << view.site;
        return m_scope;
    }
    ViewScope operator()(const PairView &view) {
        m_scope.sites = {view.first, view.second};
        addFlows([&](const Flow &flow) {
            return m_scope.sites.contains(flow.first.site) && m_scope.sites.contains(flow.second.site);
        });
        addComponents([&](const Site &site, const Component &) { return m_scope.sites.contains(site.id); });
        return m_scope;
    }
    ViewScope operator()(Team team) {
        const TeamScope wanted = teamScope(team);
        addFlows(wanted.flow);
        addComponents(
            [&](const Site &, const Component &component) { return wanted.component(component.kind); });
        for (const Site &site : m_input.index.topology().sites)
            m_scope.sites << site.id;
        return m_scope;
    }

private:
    template <class Shows>
    void addFlows(const Shows &shows) {
        for (const Flow &flow : m_input.flows)
            if (shows(flow))
                add(flow);
    }
    void add(const Flow &flow) {
        m_scope.flows << flow.id;
        for (const Group *group : {&flow.first, &flow.second}) {
            m_scope.sites << group->site;
            for (const ComponentId id : group->members)
                addComponent(m_input.index.component(id));
        }
    }
    template <class Shows>
    void addComponents(const Shows &shows) {
        for (const Site &site : m_input.index.topology().sites)
            for (const Component &component : site.components)
                if (shows(site, component))
                    addComponent(&component);
    }
    /// A VRA is drawn on its host.
    void addComponent(const Component *component) {
        if (!component)
            return;
        m_scope.components << component->id;
        if (component->kind == ComponentKind::Vra && component->partOf)
            m_scope.components << component->partOf;
    }

    const DiagramInput &m_input;
    ViewScope m_scope;
};

bool shows(const ViewScope &scope, const ElementKey &key) {
    if (isFlowKey(key))
        return scope.flows.contains(key);
    if (const SiteId site = siteIdOf(key))
        return scope.sites.contains(site);
    const ComponentId component = componentIdOf(key);
    return !component || scope.components.contains(component);
}

/// The elements of an item that the view shows: of a bundle with its replications, these only beside a flow.
QList<ElementKey> shownElements(const DiagramItem &item, const ViewScope &scope) {
    QList<ElementKey> shown = item.elements;
    shown.removeIf([&](const ElementKey &key) { return !shows(scope, key); });
    const bool hadFlows = std::any_of(item.elements.begin(), item.elements.end(), isFlowKey);
    const bool hasFlows = std::any_of(shown.begin(), shown.end(), isFlowKey);
    return hadFlows && !hasFlows ? QList<ElementKey>() : shown;
}

/// A heading goes with all that it heads: items whose keys begin with its own.
bool headsNothing(const DiagramItem &heading, const Body &before, const QList<DiagramItem> &after) {
    const QString prefix = heading.key + u'/';
    const auto isUnder = [&](const DiagramItem &item) { return item.key.startsWith(prefix); };
    return heading.elements.isEmpty() && std::any_of(before.items.begin(), before.items.end(), isUnder) &&
           std::none_of(after.begin(), after.end(), isUnder);
}

/// "Everything else is closed" would be wrong beside lanes that are left out.
bool saysTooMuch(const DiagramItem &item, bool hidesLane) {
    return hidesLane && item.key.endsWith(QLatin1String("/closed"));
}

RuleSet rulesOf(const RuleSet &rules, const ViewScope &scope) {
    RuleSet part = rules;
    for (auto *list : {&part.rules, &part.insideMachine, &part.toConfirm, &part.notUsed})
        list->removeIf([&](const FirewallRule &rule) { return !scope.flows.contains(rule.flow); });
    return part;
}

Topology topologyOf(const DiagramInput &input, const ViewScope &scope) {
    Topology part = input.index.topology();
    if (!std::holds_alternative<PairView>(input.view))
        return part;
    part.sites.removeIf([&](const Site &site) { return !scope.sites.contains(site.id); });
    part.replications.removeIf([&](const Replication &replication) {
        return !scope.sites.contains(replication.source.site) ||
               !scope.sites.contains(replication.target.site);
    });
    return part;
}

} // namespace

ViewScope scopeOf(const DiagramInput &input) {
    return std::visit(Scope(input), input.view);
}

Body viewed(const Body &body, const ViewScope &scope) {
    Body part;
    bool hidesLane = false;
    for (const DiagramItem &item : body.items) {
        DiagramItem shown = item;
        shown.elements = shownElements(item, scope);
        // The gate of two sites stands between them, whatever passes it.
        const bool isShown =
            item.elements.isEmpty() || !shown.elements.isEmpty() || item.key == QLatin1String("gate");
        hidesLane = hidesLane || (!isShown && item.key.startsWith(QLatin1String("lane/")));
        if (isShown)
            part.items << shown;
    }
    const QList<DiagramItem> before = part.items;
    part.items.removeIf([&](const DiagramItem &item) {
        return headsNothing(item, body, before) || saysTooMuch(item, hidesLane);
    });
    for (const DiagramItem &item : part.items)
        part.rect |= item.bounds;
    return part;
}

PlanPart::PlanPart(const DiagramInput &whole, const ViewScope &scope)
    : m_whole(whole), m_topology(topologyOf(whole, scope)), m_index(m_topology), m_flows(whole.flows),
      m_rules(rulesOf(whole.rules, scope)), m_layout(whole.layout) {
    m_flows.removeIf([&](const Flow &flow) { return !scope.flows.contains(flow.id); });
    // Where a site was dragged to among others says nothing about two alone.
    if (m_topology.sites.size() < whole.index.topology().sites.size())
        m_layout.siteOffsets.clear();
}

DiagramInput PlanPart::input() const {
    return {m_index,       m_whole.catalogue, m_flows,       m_rules,         m_layout,      m_whole.frame,
            m_whole.level, m_whole.view,      m_whole.marks, m_whole.numbers, m_whole.denied};
}

} // namespace portolan
