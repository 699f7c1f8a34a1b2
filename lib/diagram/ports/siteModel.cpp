#include "diagram/ports/siteModel.h"

#include "diagram/Marks.h"
#include "diagram/memory/DrawingMemory.h"
#include "diagram/ports/boxes.h"
#include "diagram/ports/hostSets.h"
#include "diagram/ports/words.h"

#include <QHash>
#include <algorithm>
#include <optional>

namespace portolan::ports {
namespace {

constexpr qsizetype mostCards = 4;  ///< more hosts are drawn as a stack
constexpr qsizetype mostMarked = 4; ///< of those of which something is said, their values are seen
constexpr size_t mostOpened = 2;    ///< hosts of the only site that are drawn large
constexpr qsizetype mostLoose = 8;  ///< volumes of a site beside its hosts; more join the stack

void addComponents(SiteModel &model, const TopologyIndex &index) {
    QHash<quint32, int> cards; // by host id
    for (const Component &component : model.site->components) {
        if (component.kind == ComponentKind::Host) {
            cards.insert(component.id.value, int(model.cards.size()));
            model.cards.push_back({&component, {}, {}, {}});
        } else if (component.kind != ComponentKind::Vra && component.kind != ComponentKind::Storage) {
            model.boxes.push_back({&component, boxText(index, component, model.marks)});
        }
    }
    for (const Component &component : model.site->components) {
        if (component.kind != ComponentKind::Vra && component.kind != ComponentKind::Storage)
            continue;
        const int card = cards.value(component.partOf.value, int(model.cards.size()));
        if (card == int(model.cards.size()))
            model.cards.push_back({});
        HostCard &on = model.cards[size_t(card)];
        (component.kind == ComponentKind::Vra ? on.vras : on.storages).push_back(&component);
    }
}

/// How many components of a kind have a mark that their site has not.
qsizetype countMarked(const Site &site, ComponentKind kind, const Marks *marks, Mark mark) {
    const auto hasMark = [&](const ElementKey &key) {
        const auto found = marks->elements.constFind(key);
        return found != marks->elements.constEnd() && *found == mark;
    };
    if (!marks || hasMark(keyOf(site.id)))
        return 0;
    return std::count_if(site.components.begin(), site.components.end(), [&](const Component &component) {
        return component.kind == kind && hasMark(keyOf(component.id));
    });
}

bool canOpen(const SiteModel &site) {
    return site.cards.size() <= mostOpened &&
           std::all_of(site.cards.begin(), site.cards.end(),
                       [](const HostCard &card) { return card.host && card.vras.size() <= 1; });
}

bool hasInnerReplication(const Topology &topology, SiteId site) {
    return std::any_of(topology.replications.begin(), topology.replications.end(),
                       [&](const Replication &replication) {
                           return replication.source.site == site && replication.target.site == site;
                       });
}

/// Among other sites large cards are worth their room where machines replicate inside the site. Hosts that
/// listen on ports of their own are told apart instead.
bool wantsToOpen(const SiteModel &site, const DiagramInput &input) {
    const auto isPlain = [&](const HostCard &card) {
        return card.host->ports.isEmpty() && (card.vras.empty() || card.vras.front()->ports.isEmpty()) &&
               !input.layout.openStacks.contains(card.host->id.value);
    };
    return input.layout.openStacks.value(site.site->id.value, true) &&
           hasInnerReplication(input.index.topology(), site.site->id) &&
           std::all_of(site.cards.begin(), site.cards.end(), isPlain);
}

/// What was chosen for a set of equal hosts: by the first of them that says so, else for the site.
std::optional<bool> choiceFor(const SiteModel &site, const HostSet &set, const Layout &layout) {
    const auto chosen = [&](quint32 id) {
        const auto found = layout.openStacks.constFind(id);
        return found == layout.openStacks.constEnd() ? std::nullopt : std::optional(*found);
    };
    for (int card = set.first; card < set.first + set.count; ++card)
        if (const Component *host = site.cards[size_t(card)].host)
            if (const std::optional<bool> open = chosen(host->id.value))
                return open;
    return chosen(site.site->id.value);
}

/// Whether hosts are drawn one by one, as stacks of equal ones, or all as one stack.
void chooseHosts(SiteModel &site, const DiagramInput &input, qsizetype most) {
    const qsizetype hosts = site.machineCount();
    const bool many = hosts > most || qsizetype(site.cards.size()) > most + mostLoose;
    const auto &open = input.layout.openStacks;
    const auto chosen = open.constFind(site.site->id.value);
    site.stacked = chosen == open.constEnd() ? many : !*chosen && hosts > 1;
    site.opened = canOpen(site) && (site.alone ? !site.stacked : wantsToOpen(site, input));
    if (site.opened)
        site.stacked = false;
    if (!site.opened)
        site.sets = takeApart(input.index.topology(), site.cards, site.stacked ? input.marks : nullptr);
    if (site.sets.empty())
        return;
    site.stacked = false;
    std::vector<qsizetype> mostOfSet;
    for (const HostSet &set : site.sets) {
        const std::optional<bool> isOpen = choiceFor(site, set, input.layout);
        const qsizetype usual = isMarked(site, set) ? std::max(most, mostMarked) : most;
        mostOfSet.push_back(!isOpen ? usual : *isOpen ? set.count : 1);
    }
    stackSets(site, mostOfSet);
    nameSets(input.index.topology(), site, input.marks);
}

} // namespace

SiteModel makeSiteModel(const DiagramInput &input, qsizetype site, const std::vector<SitePlace> &places,
                        DrawingMemory &memory) {
    SiteModel model;
    model.site = &input.index.topology().sites.at(site);
    model.place = places[size_t(site)];
    model.marks = input.marks;
    addComponents(model, input.index);
    model.goneHosts = countMarked(*model.site, ComponentKind::Host, input.marks, Mark::Removed);
    model.newHosts = countMarked(*model.site, ComponentKind::Host, input.marks, Mark::Added);
    model.goneVras = countMarked(*model.site, ComponentKind::Vra, input.marks, Mark::Removed);
    const auto inColumn = std::count_if(places.begin(), places.end(), [&](const SitePlace &place) {
        return place.arrangedColumn() == model.place.arrangedColumn();
    });
    model.compact = inColumn > 1;
    for (ServiceBox &box : model.boxes)
        box.dense = model.compact;
    model.alone = places.size() == 1;
    chooseHosts(model, input, places.size() > 2 ? 1 : mostCards);
    const SiteId id = model.site->id;
    if (model.stacked)
        model.stack =
            memory.stacks.of(keyOf(id), memory.revisions.of(id), [&] { return stackTextOf(model); });
    return model;
}

qsizetype HostCard::hostCount() const {
    return host ? 1 + qsizetype(others.size()) : 0;
}

qsizetype SiteModel::hostCount() const {
    qsizetype count = 0;
    for (const HostCard &card : cards)
        count += card.hostCount();
    return count;
}

qsizetype SiteModel::machineCount() const {
    return std::count_if(cards.begin(), cards.end(),
                         [](const HostCard &card) { return card.host || !card.vras.empty(); });
}

qsizetype SiteModel::storageCount() const {
    qsizetype count = 0;
    for (const HostCard &card : cards)
        count += qsizetype(card.storages.size());
    return count;
}

qsizetype SiteModel::vraCount() const {
    qsizetype count = 0;
    for (const HostCard &card : cards)
        count += qsizetype(card.vras.size());
    return count;
}

int SiteModel::setOf(int card) const {
    for (size_t set = 0; set < sets.size(); ++set)
        if (card >= sets[set].first && card < sets[set].first + sets[set].count)
            return int(set);
    return -1;
}

} // namespace portolan::ports
