#include "diagram/ports/hostSets.h"

#include "diagram/Marks.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <QHash>
#include <algorithm>
#include <iterator>
#include <set>
#include <span>

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

/// What is said of a host or, where nothing is, of a VRA on it.
struct CardMark {
    Mark mark = Mark::Changed;
    bool isOfVra = false;

    bool operator==(const CardMark &) const = default;
};

std::optional<CardMark> markOf(const HostCard &card, const Marks &marks) {
    const auto markOf = [&](const Component *component) -> std::optional<CardMark> {
        const auto found =
            component ? marks.elements.constFind(keyOf(component->id)) : marks.elements.constEnd();
        if (found == marks.elements.constEnd())
            return std::nullopt;
        return CardMark{*found, component->kind == ComponentKind::Vra};
    };
    std::optional<CardMark> mark = markOf(card.host);
    for (const Component *vra : card.vras)
        mark = mark ? mark : markOf(vra);
    return mark;
}

QString markText(const CardMark &said) {
    const QString label = markInfo(said.mark).label;
    //: of a host on which only the VRA was added, removed or changed
    return said.isOfVra ? text("VRA %1").arg(label) : label;
}

/// What tells the hosts of a site apart.
struct Traits {
    std::vector<qsizetype> ends;
    QMap<QString, quint16> hostPorts;
    std::vector<QMap<QString, quint16>> vraPorts;
    std::optional<CardMark> mark;

    bool operator==(const Traits &) const = default;
};

Traits traitsOf(const NamedEnds &ends, const HostCard &card, const Marks *marks) {
    Traits traits;
    traits.mark = marks ? markOf(card, *marks) : std::nullopt;
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
std::vector<size_t> setNumbers(const NamedEnds &ends, const std::vector<HostCard> &cards, const Marks *marks,
                               size_t &count) {
    std::vector<Traits> known;
    std::vector<size_t> numbers;
    for (const HostCard &card : cards) {
        if (!isMachine(card)) {
            numbers.push_back(mostSets);
            continue;
        }
        const Traits traits = traitsOf(ends, card, marks);
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

std::vector<HostSet> takeApart(const Topology &topology, std::vector<HostCard> &cards, const Marks *marks) {
    size_t count = 0;
    const std::vector<size_t> numbers = setNumbers(namedEnds(topology), cards, marks, count);
    if (count < 2)
        return {};
    std::vector<HostSet> sets;
    std::vector<HostCard> sorted;
    const auto takeAll = [&](size_t number) {
        for (size_t card = 0; card < cards.size(); ++card)
            if (numbers[card] == number)
                sorted.push_back(std::move(cards[card]));
    };
    for (size_t set = 0; set < count; ++set) {
        const int first = int(sorted.size());
        takeAll(set);
        sets.push_back({first, int(sorted.size()) - first, {}});
    }
    takeAll(mostSets);
    cards = std::move(sorted);
    return sets;
}

namespace {

using CardSpan = std::span<const HostCard>;

CardSpan cardsOf(const SiteModel &site, const HostSet &set) {
    return CardSpan(site.cards).subspan(size_t(set.first), size_t(set.count));
}

qsizetype hostCount(CardSpan cards) {
    qsizetype count = 0;
    for (const HostCard &card : cards)
        count += card.hostCount();
    return count;
}

/// One card for several hosts.
HostCard merged(CardSpan cards) {
    HostCard stack;
    for (const HostCard &card : cards) {
        if (card.host && stack.host)
            stack.others.push_back(card.host);
        else if (card.host)
            stack.host = card.host;
        stack.vras.insert(stack.vras.end(), card.vras.begin(), card.vras.end());
        stack.storages.insert(stack.storages.end(), card.storages.begin(), card.storages.end());
    }
    return stack;
}

} // namespace

bool isMarked(const SiteModel &site, const HostSet &set) {
    return site.marks && markOf(site.cards[size_t(set.first)], *site.marks);
}

void stackSets(SiteModel &site, const std::vector<qsizetype> &most) {
    std::vector<HostCard> cards;
    for (size_t i = 0; i < site.sets.size(); ++i) {
        HostSet &set = site.sets[i];
        const CardSpan members = cardsOf(site, set);
        set.first = int(cards.size());
        if (set.count > most[i] && hostCount(members) > 1)
            cards.push_back(merged(members));
        else
            cards.insert(cards.end(), members.begin(), members.end());
        set.count = int(cards.size()) - set.first;
    }
    std::copy_if(site.cards.begin(), site.cards.end(), std::back_inserter(cards),
                 [](const HostCard &card) { return !isMachine(card); });
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
    for (const HostCard &card : cardsOf(site, set)) {
        add(card.host);
        for (const Component *vra : card.vras)
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

/// What is said of each set, as far as it tells one from another.
struct SetWords {
    QString role;
    QString ports;
    QString mark;
};

SetWords wordsOf(const Topology &topology, const SiteModel &site, const HostSet &set, const Marks *marks) {
    const HostCard &card = site.cards[size_t(set.first)];
    const std::optional<CardMark> mark = marks ? markOf(card, *marks) : std::nullopt;
    return {card.host ? hostPartText(topology, site.site->id, card.host->id) : QString(),
            portsText(site, set), mark ? markText(*mark) : QString()};
}

QString countOf(const SiteModel &site, const HostSet &set) {
    const CardSpan cards = cardsOf(site, set);
    if (const qsizetype hosts = hostCount(cards); hosts > 0)
        return countText(ComponentKind::Host, hosts);
    return countText(ComponentKind::Vra, qsizetype(cards.size())); // VRAs without a host
}

} // namespace

void nameSets(const Topology &topology, SiteModel &site, const Marks *marks) {
    std::vector<SetWords> words;
    for (const HostSet &set : site.sets)
        words.push_back(wordsOf(topology, site, set, marks));
    const auto differ = [&](QString SetWords::*part) {
        return std::any_of(words.begin(), words.end(),
                           [&](const SetWords &other) { return other.*part != words.front().*part; });
    };
    const bool ports = differ(&SetWords::ports);
    const bool said = differ(&SetWords::mark);
    const bool roles = differ(&SetWords::role) || (!ports && !said);
    for (size_t i = 0; i < words.size(); ++i) {
        QStringList parts{countOf(site, site.sets[i])};
        if (roles && !words[i].role.isEmpty())
            parts << words[i].role;
        if (ports)
            parts << words[i].ports;
        if (!words[i].mark.isEmpty())
            parts << words[i].mark;
        site.sets[i].caption = parts.join(QStringLiteral(" · "));
    }
}

} // namespace portolan::ports
