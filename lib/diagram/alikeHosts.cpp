#include "diagram/alikeHosts.h"

#include "diagram/ports/hostSets.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

const Site *siteOf(const Topology &topology, ComponentId host) {
    const auto holds = [&](const Site &site) {
        return std::any_of(site.components.begin(), site.components.end(), [&](const Component &component) {
            return component.id == host && component.kind == ComponentKind::Host;
        });
    };
    const auto found = std::find_if(topology.sites.begin(), topology.sites.end(), holds);
    return found == topology.sites.end() ? nullptr : &*found;
}

std::vector<ports::HostCard> cardsOf(const Site &site) {
    std::vector<ports::HostCard> cards;
    QHash<quint32, size_t> byHost;
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Host) {
            byHost.insert(component.id.value, cards.size());
            cards.push_back({&component, {}, {}, {}});
        }
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Vra && byHost.contains(component.partOf.value))
            cards[byHost.value(component.partOf.value)].vras.push_back(&component);
    return cards;
}

bool holds(const std::vector<ports::HostCard> &cards, const ports::HostSet &set, ComponentId host) {
    return std::any_of(cards.begin() + set.first, cards.begin() + set.first + set.count,
                       [&](const ports::HostCard &card) { return card.host->id == host; });
}

} // namespace

QList<ComponentId> alikeHosts(const Topology &topology, ComponentId host) {
    const Site *site = siteOf(topology, host);
    if (!site)
        return {};
    std::vector<ports::HostCard> cards = cardsOf(*site);
    const std::vector<ports::HostSet> sets = ports::takeApart(topology, cards);
    const auto own = std::find_if(sets.begin(), sets.end(),
                                  [&](const ports::HostSet &set) { return holds(cards, set, host); });
    const int first = own == sets.end() ? 0 : own->first;
    const int count = own == sets.end() ? int(cards.size()) : own->count;
    QList<ComponentId> alike;
    for (int card = first; card < first + count; ++card)
        alike << cards[size_t(card)].host->id;
    return alike;
}

bool isOnlySet(const Topology &topology, ComponentId host) {
    const Site *site = siteOf(topology, host);
    return site && alikeHosts(topology, host).size() == qsizetype(cardsOf(*site).size());
}

} // namespace portolan
