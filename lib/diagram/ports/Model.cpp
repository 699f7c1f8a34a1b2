#include "diagram/drawnPorts.h"
#include "diagram/ports/ModelMaker.h"
#include "diagram/ports/siteModel.h"
#include "diagram/ports/words.h"

#include <algorithm>
#include <iterator>

namespace portolan::ports {
namespace {

Arrow stronger(Arrow a, Arrow b) {
    return a == Arrow::Hollow || b == Arrow::Hollow ? Arrow::Hollow : a == Arrow::None ? b : a;
}

} // namespace

ModelMaker::ModelMaker(const DiagramInput &input, DrawingMemory &memory)
    : m_input(&input), m_memory(&memory), m_partners(partnersOf(input.index, input.flows)),
      m_places(placeSites(input.index, m_partners, input.layout)) {}

Model ModelMaker::run() {
    qsizetype components = 0;
    for (const Site &site : m_input->index.topology().sites)
        components += site.components.size();
    m_spots.reserve(components);
    for (qsizetype site = 0; site < m_input->index.topology().sites.size(); ++site)
        addSite(site);
    m_isPaired = std::any_of(m_input->flows.begin(), m_input->flows.end(), [&](const Flow &flow) {
        return requirementOf(flow).scope == PairScope::Pairing && flow.state != FlowState::NotUsed &&
               !isLost(m_input->marks, flow);
    });
    for (const Flow &flow : m_input->flows)
        addFlow(flow);
    for (size_t i = 0; i < m_model.sites.size(); ++i)
        chooseColumns(int(i));
    m_model.comparesPlans = m_input->marks && m_input->marks->comparesPlans;
    return std::move(m_model);
}

void ModelMaker::addSite(qsizetype at) {
    m_model.sites.push_back(makeSiteModel(*m_input, at, m_places, *m_memory));
    const SiteModel &site = m_model.sites.back();
    m_sites.insert(site.site->id.value, int(at));
    const auto put = [&](const Component *component, int box, int card) {
        m_spots.insert(component->id.value, {int(at), box, card});
    };
    for (size_t box = 0; box < site.boxes.size(); ++box)
        put(site.boxes[box].component, int(box), -1);
    for (size_t i = 0; i < site.cards.size(); ++i) {
        const HostCard &card = site.cards[i];
        if (card.host)
            put(card.host, -1, int(i));
        for (const auto *on : {&card.others, &card.vras, &card.storages})
            for (const Component *component : *on)
                put(component, -1, int(i));
    }
}

void ModelMaker::addFlow(const Flow &flow) {
    const bool known = m_sites.contains(flow.first.site.value) && m_sites.contains(flow.second.site.value);
    if (!known)
        return;
    if (flow.crossesSites())
        addLanes(flow);
    else if (flow.state == FlowState::NotUsed)
        addNotUsed(flow);
    else if (flow.pairs == Pairs::SelfOnly)
        addInsideHost(flow);
    else
        addLink(flow);
}

std::vector<int> ModelMaker::cardsOf(const Group &group) const {
    std::vector<int> cards;
    for (const ComponentId id : group.members)
        cards.push_back(m_spots.value(id.value).card);
    std::sort(cards.begin(), cards.end());
    cards.erase(std::unique(cards.begin(), cards.end()), cards.end());
    return cards;
}

End ModelMaker::endOf(const Group &group) const {
    End end;
    end.site = m_sites.value(group.site.value, -1);
    end.kind = group.kind;
    end.key = group.key;
    end.members = group.members.size();
    const SiteModel &site = m_model.sites[size_t(end.site)];
    if (group.kind != ComponentKind::Host && group.kind != ComponentKind::Vra) {
        end.box = group.members.isEmpty() ? -1 : m_spots.value(group.members.first().value).box;
        return end;
    }
    end.outOf = group.kind == ComponentKind::Host ? site.hostCount() : site.vraCount();
    if (end.members < end.outOf)
        end.cards = cardsOf(group);
    return end;
}

Pill ModelMaker::pillOf(const Flow &flow, const PortMark &mark) const {
    const PortRequirement &requirement = requirementOf(flow);
    const QString port = mark.port ? QString::number(*mark.port) : QStringLiteral("none");
    return {QStringLiteral("pill/%1/%2").arg(flow.id, port), flow.id, mark.pill, requirement.traffic,
            pillTitle(requirement, flow, mark)};
}

std::vector<Pill> ModelMaker::pillsOf(const Flow &flow) const {
    std::vector<Pill> pills;
    for (const PortMark &mark : drawnPorts(*m_input, flow))
        pills.push_back(pillOf(flow, mark));
    return pills;
}

/// The members of one side of a flow that listen on a port.
Group ModelMaker::listenersOf(const Flow &flow, const PortMark &mark, bool first) const {
    Group listeners = first ? flow.first : flow.second;
    const PortRequirement &requirement = requirementOf(flow);
    listeners.members.removeIf(
        [&](ComponentId id) { return !listensOn(m_input->index, requirement, id, mark); });
    return listeners;
}

/// Between the only two hosts, where the reader looks for what joins them.
void ModelMaker::addNotUsed(const Flow &flow) {
    SiteNote &note =
        addNote(flow, QStringLiteral("notused"),
                m_isPaired ? notUsedInsideText(shownText(m_input->index.site(flow.first.site)->name))
                           : notUsedText());
    const SiteModel &site = m_model.sites[size_t(m_sites.value(flow.first.site.value))];
    if (site.opened && site.cards.size() == 2)
        note.place = NotePlace::BetweenCards;
}

void ModelMaker::addInsideHost(const Flow &flow) {
    const std::vector<int> cards = cardsOf(flow.first);
    const bool onCard =
        m_model.sites[size_t(m_sites.value(flow.first.site.value))].opened && cards.size() == 1;
    const QString self = QStringLiteral("self");
    SiteNote &note = addNote(flow, onCard ? self + u'/' + flow.first.key : self, insideHostText());
    if (!onCard)
        return;
    note.place = NotePlace::OnCard;
    note.card = cards.front();
}

SiteNote &ModelMaker::addNote(const Flow &flow, const QString &name, const QString &words) {
    SiteModel &site = m_model.sites[size_t(m_sites.value(flow.first.site.value))];
    const QString key = QStringLiteral("note/%1/%2").arg(keyOf(site.site->id), name);
    auto found = std::find_if(site.notes.begin(), site.notes.end(),
                              [&](const SiteNote &note) { return note.key == key; });
    if (found == site.notes.end())
        found = site.notes.insert(site.notes.end(), {key, words, {}, {}, NotePlace::Foot, -1});
    found->flows << flow.id;
    for (const Pill &pill : pillsOf(flow))
        found->pills.push_back(pill);
    return *found;
}

/// The end of one port of a flow inside a site: where sets of hosts are drawn apart, each with its own ports.
End ModelMaker::linkEnd(const Flow &flow, const PortMark &mark, bool first) const {
    const Group &group = first ? flow.first : flow.second;
    End end = endOf(group);
    const qsizetype listening = first ? mark.firstListeners : mark.secondListeners;
    const bool all = listening == 0 || listening == group.members.size();
    if (all || !end.isHosts() || m_model.siteOf(end).sets.empty())
        return end;
    const Group listeners = listenersOf(flow, mark, first);
    const std::vector<int> cards = cardsOf(listeners);
    if (!(first ? mark.secondListens() : mark.firstListens())) {
        end = endOf(listeners);
    } else {
        const std::vector<int> every = cardsOf(group);
        std::set_difference(every.begin(), every.end(), cards.begin(), cards.end(),
                            std::back_inserter(end.silent));
    }
    for (const int card : cards)
        end.key += QStringLiteral("/%1").arg(card);
    return end;
}

/// The link with these ends and the flow's class and pairs.
Link &ModelMaker::linkFor(const Flow &flow, const End &first, const End &second, bool &swapped) {
    const PortRequirement &requirement = requirementOf(flow);
    const auto keyFor = [&](const QString &a, const QString &b) {
        return QStringLiteral("line/%1/%2/%3").arg(a, b, trafficKey(requirement.traffic));
    };
    const QString key = keyFor(first.key, second.key);
    const QString reversed = keyFor(second.key, first.key);
    swapped = !m_links.contains(key) && m_links.contains(reversed);
    const QString &known = swapped ? reversed : key;
    if (!m_links.contains(known)) {
        m_links.insert(key, int(m_model.links.size()));
        Link link;
        link.key = key;
        link.first = first;
        link.second = second;
        link.traffic = requirement.traffic;
        link.pairs = flow.pairs;
        link.title = trafficLabel(requirement.traffic);
        m_model.sites[size_t(first.site)].links.push_back(int(m_model.links.size()));
        m_model.links.push_back(link);
    }
    return m_model.links[size_t(m_links.value(known))];
}

void ModelMaker::addLink(const Flow &flow) {
    const Arrow arrow = listeningArrow(requirementOf(flow), flow);
    for (const PortMark &mark : drawnPorts(*m_input, flow)) {
        bool swapped = false;
        Link &link = linkFor(flow, linkEnd(flow, mark, true), linkEnd(flow, mark, false), swapped);
        if (!link.flows.contains(flow.id))
            link.flows << flow.id;
        link.pills.push_back(pillOf(flow, mark));
        const bool first = swapped ? mark.secondListens() : mark.firstListens();
        const bool second = swapped ? mark.firstListens() : mark.secondListens();
        link.firstArrow = stronger(link.firstArrow, first ? arrow : Arrow::None);
        link.secondArrow = stronger(link.secondArrow, second ? arrow : Arrow::None);
    }
}

/// Boxes with lines to the gate or the hosts stand in the inner column, next to the gate; a line between two
/// boxes has at least one inner end.
void ModelMaker::chooseColumns(int at) {
    SiteModel &site = m_model.sites[size_t(at)];
    for (ServiceBox &box : site.boxes)
        box.inner = box.component->kind == ComponentKind::Zvm || box.component->kind == ComponentKind::Zcm;
    for (const int lane : site.lanes) {
        const Lane &l = m_model.lanes[size_t(lane)];
        const End &end = l.left.site == at ? l.left : l.right;
        if (l.isUsed() && !end.isHosts())
            site.boxes[size_t(end.box)].inner = true;
    }
    for (const int link : site.links) {
        const Link &l = m_model.links[size_t(link)];
        if (l.first.isHosts() != l.second.isHosts())
            site.boxes[size_t(std::max(l.first.box, l.second.box))].inner = true;
    }
    for (const int link : site.links) {
        const Link &l = m_model.links[size_t(link)];
        if (!l.first.isHosts() && !l.second.isHosts() && !site.boxes[size_t(l.first.box)].inner)
            site.boxes[size_t(l.second.box)].inner = true;
    }
    if (!site.compact && !site.alone)
        placeVbas(at);
}

/// The first VBA of a ZVM stands right below it.
void ModelMaker::placeVbas(int at) {
    SiteModel &site = m_model.sites[size_t(at)];
    std::vector<bool> hasVba(site.boxes.size(), false);
    for (ServiceBox &box : site.boxes) {
        const Spot zvm = m_spots.value(box.component->partOf.value);
        const bool below = box.component->kind == ComponentKind::Vba && !box.inner && zvm.site == at &&
                           zvm.box >= 0 && !hasVba[size_t(zvm.box)];
        if (!below)
            continue;
        hasVba[size_t(zvm.box)] = true;
        box.inner = true;
        box.under = zvm.box;
    }
}

Model makeModel(const DiagramInput &input, DrawingMemory &memory) {
    return ModelMaker(input, memory).run();
}

} // namespace portolan::ports
