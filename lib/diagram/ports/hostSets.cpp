#include "diagram/ports/hostSets.h"

#include "diagram/ports/words.h"

#include <QHash>
#include <algorithm>
#include <set>

namespace portolan::ports {
namespace {

constexpr size_t mostSets = 6; ///< more are no order that a reader sees

/// Which ends of replications name a host: by host id.
using NamedEnds = QHash<quint32, std::vector<qsizetype>>;

NamedEnds namedEnds(const Topology &topology) {
    NamedEnds ends;
    for (qsizetype i = 0; i < topology.replications.size(); ++i) {
        const Replication &replication = topology.replications.at(i);
        for (const ReplicationEnd *end : {&replication.source, &replication.target})
            for (const ComponentId host : end->wholeSite ? QList<ComponentId>() : end->hosts)
                ends[host.value].push_back(2 * i + (end == &replication.target ? 1 : 0));
    }
    return ends;
}

/// What tells the hosts of a site apart.
struct Traits {
    std::vector<qsizetype> ends;
    QMap<QString, quint16> hostPorts;
    std::vector<QMap<QString, quint16>> vraPorts;

    bool operator==(const Traits &) const = default;
};

Traits traitsOf(const NamedEnds &ends, const HostCard &card) {
    Traits traits;
    if (card.host) {
        traits.ends = ends.value(card.host->id.value);
        traits.hostPorts = card.host->ports;
    }
    for (const Component *vra : card.vras)
        if (std::find(traits.vraPorts.begin(), traits.vraPorts.end(), vra->ports) == traits.vraPorts.end())
            traits.vraPorts.push_back(vra->ports);
    // A host without a VRA listens on no other port than those with one.
    if (traits.vraPorts.empty())
        traits.vraPorts.emplace_back();
    return traits;
}

bool isMachine(const HostCard &card) {
    return card.host || !card.vras.empty();
}

/// The number of each card's set; volumes without a host have the number after the last. Empty where there
/// are too many sets.
std::vector<size_t> setNumbers(const NamedEnds &ends, const std::vector<HostCard> &cards, size_t &count) {
    std::vector<Traits> known;
    std::vector<size_t> numbers;
    for (const HostCard &card : cards) {
        if (!isMachine(card)) {
            numbers.push_back(mostSets);
            continue;
        }
        const Traits traits = traitsOf(ends, card);
        const auto found = std::find(known.begin(), known.end(), traits);
        numbers.push_back(size_t(found - known.begin()));
        if (found != known.end())
            continue;
        if (known.size() == mostSets)
            return {};
        known.push_back(traits);
    }
    count = known.size();
    return numbers;
}

} // namespace

std::vector<HostSet> takeApart(const Topology &topology, std::vector<HostCard> &cards) {
    size_t count = 0;
    const std::vector<size_t> numbers = setNumbers(namedEnds(topology), cards, count);
    if (count < 2)
        return {};
    std::vector<HostSet> sets(count);
    std::vector<HostCard> sorted;
    for (size_t set = 0; set <= mostSets; ++set) {
        if (set < count)
            sets[set].first = int(sorted.size());
        for (size_t card = 0; card < cards.size(); ++card)
            if (numbers[card] == set)
                sorted.push_back(std::move(cards[card]));
        if (set < count)
            sets[set].count = int(sorted.size()) - sets[set].first;
    }
    cards = std::move(sorted);
    return sets;
}

namespace {

/// One card for several hosts.
HostCard merged(std::vector<HostCard>::const_iterator first, std::vector<HostCard>::const_iterator last) {
    HostCard stack;
    for (auto card = first; card != last; ++card) {
        if (card->host && stack.host)
            stack.others.push_back(card->host);
        else if (card->host)
            stack.host = card->host;
        stack.vras.insert(stack.vras.end(), card->vras.begin(), card->vras.end());
        stack.storages.insert(stack.storages.end(), card->storages.begin(), card->storages.end());
    }
    return stack;
}

} // namespace

void stackSets(SiteModel &site, qsizetype most) {
    std::vector<HostCard> cards;
    int end = 0;
    for (HostSet &set : site.sets) {
        const auto first = site.cards.begin() + set.first;
        const auto last = first + set.count;
        end = set.first + set.count;
        set.first = int(cards.size());
        const bool stacks = set.count > most && std::count_if(first, last, [](const HostCard &card) {
                                                    return card.host != nullptr;
                                                }) > 1;
        if (stacks)
            cards.push_back(merged(first, last));
        else
            cards.insert(cards.end(), first, last);
        set.count = int(cards.size()) - set.first;
    }
    cards.insert(cards.end(), site.cards.begin() + end, site.cards.end());
    site.cards = std::move(cards);
}

namespace {

/// The ports that the hosts of a set listen on instead of the port table's, in ascending order.
std::set<quint16> ownPorts(const SiteModel &site, const HostSet &set) {
    std::set<quint16> ports;
    const auto add = [&](const Component *component) {
        for (const quint16 port : component ? component->ports : QMap<QString, quint16>())
            ports.insert(port);
    };
    for (int card = set.first; card < set.first + set.count; ++card) {
        add(site.cards[size_t(card)].host);
        for (const Component *vra : site.cards[size_t(card)].vras)
            add(vra);
    }
    return ports;
}

QString portsText(const SiteModel &site, const HostSet &set) {
    QStringList numbers;
    for (const quint16 port : ownPorts(site, set))
        numbers << QString::number(port);
    return hostSetPortsText(numbers);
}

} // namespace

QString hostSetText(const Topology &topology, const SiteModel &site, const HostSet &set) {
    const auto roleOf = [&](const HostSet &of) {
        const Component *host = site.cards[size_t(of.first)].host;
        return host ? hostPartText(topology, site.site->id, host->id) : QString();
    };
    const auto differ = [&](const auto &words) {
        return std::any_of(site.sets.begin(), site.sets.end(),
                           [&](const HostSet &other) { return words(other) != words(set); });
    };
    const auto portsOf = [&](const HostSet &of) { return portsText(site, of); };
    qsizetype hosts = 0;
    for (int card = set.first; card < set.first + set.count; ++card)
        hosts += site.cards[size_t(card)].hostCount();
    QStringList parts{countText(ComponentKind::Host, hosts)};
    if (differ(roleOf) || !differ(portsOf))
        parts << roleOf(set);
    if (differ(portsOf))
        parts << portsOf(set);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace portolan::ports
