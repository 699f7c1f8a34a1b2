#include "diagram/ports/HostsPlan.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"
#include "diagram/ports/tracks.h"

#include <algorithm>
#include <iterator>

namespace portolan::ports {
namespace {

constexpr double captionHeight = 24;
constexpr double wideBusPitch = 26; ///< lines start between the buses that stand beside a box
constexpr double leastSetGap = 14;  ///< more than between cards, between those of two sets
constexpr qsizetype mostCaptionLines = 2;

bool isReplication(TrafficClass traffic) {
    return traffic == TrafficClass::ReplicationData || traffic == TrafficClass::ReplicationControl;
}

std::vector<int> allCards(const SiteModel &site, ComponentKind kind) {
    std::vector<int> cards;
    for (size_t i = 0; i < site.cards.size(); ++i)
        if (kind == ComponentKind::Vra ? !site.cards[i].vras.empty() : site.cards[i].host != nullptr)
            cards.push_back(int(i));
    return cards;
}

std::vector<int> cardsOf(const SiteModel &site, const End &end) {
    return end.cards.empty() ? allCards(site, end.kind) : end.cards;
}

std::vector<int> united(std::vector<int> a, const std::vector<int> &b) {
    a.insert(a.end(), b.begin(), b.end());
    std::sort(a.begin(), a.end());
    a.erase(std::unique(a.begin(), a.end()), a.end());
    return a;
}

std::vector<int> without(const std::vector<int> &cards, const std::vector<int> &others) {
    std::vector<int> rest;
    std::set_difference(cards.begin(), cards.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

/// The cards that a link between hosts joins and that do not listen on its ports.
std::vector<int> silentCards(const SiteModel &site, const Link &link) {
    const auto listening = [&](const End &end, Arrow arrow) {
        return arrow == Arrow::None ? std::vector<int>() : without(cardsOf(site, end), end.silent);
    };
    const std::vector<int> all = united(cardsOf(site, link.first), cardsOf(site, link.second));
    return without(all,
                   united(listening(link.first, link.firstArrow), listening(link.second, link.secondArrow)));
}

class Planner {
public:
    Planner(const Model &model, int site, HostsPlan &plan)
        : m_model(&model), m_site(&model.sites[size_t(site)]), m_at(site), m_plan(&plan) {}

    void addBuses() {
        for (const int link : m_site->links)
            addLink(link);
        for (const int lane : m_site->lanes)
            addLane(m_model->lanes[size_t(lane)]);
    }

private:
    void addLink(int at);
    void addLane(const Lane &lane);
    void addBus(const QString &key, const End &hosts, TrafficClass traffic);
    bool joinsNeighbours(const Link &link) const;

    const Model *m_model;
    const SiteModel *m_site;
    int m_at;
    HostsPlan *m_plan;
};

/// Whether a link joins the only two hosts of the site: then its line runs straight from VRA to VRA.
bool Planner::joinsNeighbours(const Link &link) const {
    const auto single = [](const HostCard &card) { return card.vras.size() == 1; };
    return m_site->cards.size() == 2 && !m_plan->hasMoved() &&
           std::all_of(m_site->cards.begin(), m_site->cards.end(), single) &&
           link.first.kind == ComponentKind::Vra && link.second.kind == ComponentKind::Vra;
}

void Planner::addLink(int at) {
    const Link &link = m_model->links[size_t(at)];
    if (!link.first.isHosts() || !link.second.isHosts()) {
        if (link.first.isHosts())
            addBus(busKey(link.first, link.second, link.traffic), link.first, link.traffic);
        else if (link.second.isHosts())
            addBus(busKey(link.second, link.first, link.traffic), link.second, link.traffic);
        return;
    }
    if (m_plan->form == HostsPlan::Form::Stack)
        m_plan->loops.push_back(at);
    else if (joinsNeighbours(link))
        m_plan->direct.push_back(at);
    else
        m_plan->under.push_back({link.key, link.traffic,
                                 united(cardsOf(*m_site, link.first), cardsOf(*m_site, link.second)), true,
                                 silentCards(*m_site, link), at});
}

void Planner::addLane(const Lane &lane) {
    const End &end = lane.left.site == m_at ? lane.left : lane.right;
    if (lane.isUsed() && end.isHosts())
        addBus(laneBusKey(lane, m_at), end, lane.traffic);
}

void Planner::addBus(const QString &key, const End &hosts, TrafficClass traffic) {
    // Without a frame that a line to the hosts could end on, it ends on the only one beside it.
    const bool each = m_site->opened && m_site->alone && hosts.kind == ComponentKind::Host &&
                      (m_site->cards.size() > 1 || m_plan->hasMoved());
    if (m_plan->form == HostsPlan::Form::Stack || !(each || needsTicks(hosts, traffic)))
        return;
    if (m_plan->busAbove(key) >= 0 || m_plan->busUnder(key) >= 0)
        return;
    Bus bus{key, traffic, cardsOf(*m_site, hosts), each || isReplication(traffic), hosts.silent, -1};
    (bus.below ? m_plan->under : m_plan->buses).push_back(bus);
}

/// The gap between cards holds the pills of the lines between them, and remarks.
double gapFor(const Model &model, const SiteModel &site, const HostsPlan &plan) {
    double gap = plan.measure.opened ? 40 : 10;
    for (const SiteNote &note : site.notes)
        if (note.place == NotePlace::BetweenCards)
            gap = std::max(gap, remarkSize(note).width() + 2 * pillMargin);
    for (const int link : plan.direct)
        gap = std::max(gap, pillsWidth(model.links[size_t(link)].pills) + 2 * (pillMargin + 10));
    for (const Bus &bus : plan.under) {
        if (bus.link < 0)
            continue;
        const double pills = pillsWidth(model.links[size_t(bus.link)].pills);
        const double ticks = trackPitch * double(plan.under.size());
        gap = std::max(gap, pills + ticks + 2 * pillMargin - plan.measure.width);
    }
    return gap;
}

QStringList captionLines(const QString &caption, double width) {
    const QStringList lines = wrapped(caption, width, smallSize);
    if (lines.size() <= mostCaptionLines)
        return lines;
    const QString rest = lines.mid(mostCaptionLines - 1).join(u' ');
    return lines.mid(0, mostCaptionLines - 1) << elided(rest, width, smallSize);
}

void addPanels(const SiteModel &site, HostsPlan &plan) {
    for (const HostSet &set : site.sets) {
        const int columns = std::min(set.count, plan.grid.perRow);
        const double width = columns * (plan.measure.width + plan.gap) - plan.gap;
        plan.panels.push_back({set.first, set.count, captionLines(set.caption, width), {}});
    }
}

/// Between two sets the pills of the lines that join them stand outside their panels.
double setGapFor(const Model &model, const HostsPlan &plan) {
    double gap = leastSetGap;
    for (const Bus &bus : plan.under)
        if (bus.link >= 0)
            gap = std::max(gap, pillsWidth(model.links[size_t(bus.link)].pills) + 2 * panelMargin +
                                    pillMargin - plan.gap);
    return gap;
}

void sizeCards(const Model &model, const SiteModel &site, HostsPlan &plan, double minLanesBelow) {
    const size_t ticks = std::max(plan.under.size(), plan.buses.size() + (plan.buses.size() > 1 ? 2 : 0));
    plan.measure.width = std::max(plan.measure.width, trackPitch * double(ticks + 2));
    for (const Bus &bus : plan.under)
        if (bus.link >= 0 && !site.sets.empty()) // where a card has no neighbour, pills stand below it
            plan.measure.width =
                std::max(plan.measure.width, pillsWidth(model.links[size_t(bus.link)].pills));
    if (!plan.direct.empty())
        raiseChips(plan.measure, pillPitch * double(plan.direct.size()) + 14);
    for (const SiteNote &note : site.notes)
        if (note.place == NotePlace::BetweenCards && plan.measure.framed)
            plan.measure.height = std::max(plan.measure.height, heightForRemark(plan.measure, note));
    if (site.alone && plan.buses.size() > 2)
        plan.busPitch = wideBusPitch;
    plan.grid = hostGrid(site);
    plan.gap = gapFor(model, site, plan);
    plan.setGap = setGapFor(model, plan);
    plan.minWidth = plan.grid.width(plan.measure.width, plan.gap, plan.setGap) + marginAt(plan, true) +
                    marginAt(plan, false);
    addPanels(site, plan);
    layRows(plan, minLanesBelow);
    plan.height = plan.rows.back().top + plan.rows.back().height + (plan.measure.framed ? captionHeight : 0);
}

} // namespace

double loopReach(const Model &model, const HostsPlan &plan, size_t loop) {
    double pills = 0;
    for (const int link : plan.loops)
        pills = std::max(pills, pillsWidth(model.links[size_t(link)].pills));
    return pills / 2 + pillMargin + 8 + trackPitch * double(loop);
}

double pillsHeight(const std::vector<Pill> &pills) {
    return pills.empty() ? 0 : pillHeight + pillPitch * double(pills.size() - 1);
}

double pillsWidth(const std::vector<Pill> &pills) {
    double width = -pillGap;
    for (const Pill &pill : pills)
        width += pillSize(pill.text).width() + pillGap;
    return std::max(0.0, width);
}

double widestPill(const std::vector<Pill> &pills) {
    double width = 0;
    for (const Pill &pill : pills)
        width = std::max(width, pillSize(pill.text).width());
    return width;
}

bool needsTicks(const End &end, TrafficClass traffic) {
    return end.isHosts() &&
           (!end.cards.empty() || (end.kind == ComponentKind::Vra && !isReplication(traffic)));
}

QString busKey(const End &hosts, const End &other, TrafficClass traffic) {
    return QStringLiteral("bus/%1/%2/%3").arg(hosts.key, other.key, trafficKey(traffic));
}

QString laneBusKey(const Lane &lane, int site) {
    const bool isLeft = lane.left.site == site;
    const QString key =
        busKey(isLeft ? lane.left : lane.right, isLeft ? lane.right : lane.left, lane.traffic);
    const Arrow arrow = isLeft ? lane.leftArrow : lane.rightArrow;
    return arrow == Arrow::None ? key + QStringLiteral("/none") : key;
}

bool HostsPlan::hasMoved() const {
    return std::any_of(offsets.begin(), offsets.end(), [](QPointF by) { return !by.isNull(); });
}

int HostsPlan::busAbove(const QString &key) const {
    for (size_t i = 0; i < buses.size(); ++i)
        if (buses[i].key == key)
            return int(i);
    return -1;
}

int HostsPlan::busUnder(const QString &key) const {
    for (size_t i = 0; i < under.size(); ++i)
        if (under[i].key == key)
            return int(i);
    return -1;
}

double HostsPlan::busV(const Bus &bus, int row) const {
    const HostRow &in = rows[size_t(row)];
    const double v = bus.below ? in.under[size_t(busUnder(bus.key))] : in.above[size_t(busAbove(bus.key))];
    return rect.top() + in.top + v;
}

bool HostsPlan::hasTick(const Bus &bus, int row) const {
    return std::any_of(bus.cards.begin(), bus.cards.end(), [&](int card) { return grid.rowOf(card) == row; });
}

namespace {

bool isApart(double u, const std::vector<double> &others) {
    return std::all_of(others.begin(), others.end(),
                       [&](double other) { return std::abs(other - u) >= lineGap; });
}

/// Places for ticks from the left of a card on, wherever there is room between the lines that pass.
std::vector<double> closeTicks(const QRectF &card, size_t count, std::vector<double> taken) {
    std::vector<double> places;
    for (double u = card.left() + lineGap; u <= card.right() - lineGap && places.size() < count; ++u)
        if (isApart(u, taken)) {
            places.push_back(u);
            taken.push_back(u);
        }
    places.resize(count, card.center().x());
    return places;
}

/// Places for ticks round the middle of a card where they fit between the lines that pass.
std::vector<double> tickPlaces(const QRectF &card, size_t count, const std::vector<double> &passing) {
    std::vector<double> places;
    std::vector<double> taken = passing;
    for (size_t i = 0; i < count; ++i) {
        const double wanted = card.center().x() + trackPitch * (double(i) - double(count - 1) / 2);
        const double u =
            freePlace(wanted, card.left() + trackPitch, card.right() - trackPitch, taken, lineGap + 1);
        if (!isApart(u, taken))
            return closeTicks(card, count, passing);
        places.push_back(u);
        taken.push_back(u);
    }
    return places;
}

} // namespace

double HostsPlan::tickU(const Bus &bus, int card) const {
    size_t number = 0;
    size_t count = 0;
    for (const Bus &other : bus.below ? under : buses) {
        if (!std::binary_search(other.cards.begin(), other.cards.end(), card))
            continue;
        if (other.key == bus.key)
            number = count;
        ++count;
    }
    // The lines to the other buses pass the ticks of the buses above them.
    const std::vector<double> passing = bus.below ? std::vector<double>() : entries;
    return count == 0 ? cards[size_t(card)].center().x()
                      : tickPlaces(cards[size_t(card)], count, passing)[number];
}

double HostsPlan::riserU(const Bus &bus) const {
    return bus.below ? rect.right() - 8 - trackPitch * busUnder(bus.key)
                     : rect.left() + 8 + trackPitch * busAbove(bus.key);
}

double HostsPlan::entryV(const Bus &bus) const {
    return busV(bus, bus.below && !bus.cards.empty() ? grid.rowOf(bus.cards.front()) : 0);
}

double HostsPlan::bandTop() const {
    return rows.empty() ? rect.top() : rect.top() + rows.front().cards;
}

double HostsPlan::bandBottom() const {
    return rows.empty() ? rect.bottom() : bandTop() + measure.height;
}

HostsPlan planHosts(const TopologyIndex &index, const Model &model, int site,
                    const std::vector<QPointF> &offsets, double minLanesBelow) {
    HostsPlan plan;
    plan.offsets = offsets;
    for (const QPointF &offset : offsets)
        plan.dropped = std::max(plan.dropped, offset.y());
    const SiteModel &siteModel = model.sites[size_t(site)];
    if (siteModel.cards.empty())
        return plan;
    plan.form = siteModel.stacked ? HostsPlan::Form::Stack : HostsPlan::Form::Cards;
    Planner(model, site, plan).addBuses();
    std::stable_partition(plan.under.begin(), plan.under.end(), [](const Bus &bus) { return bus.link >= 0; });
    if (plan.form == HostsPlan::Form::Stack) {
        const QSizeF size = stackSize(siteModel);
        plan.minWidth = size.width();
        plan.height = size.height();
        plan.tail = plan.loops.empty() ? 0 : 16 + loopPitch * double(plan.loops.size());
        for (size_t i = 0; i < plan.loops.size(); ++i)
            plan.minWidth = std::max(plan.minWidth, 2 * loopReach(model, plan, i) + 24);
        return plan;
    }
    plan.measure = measureCards(index, siteModel);
    plan.cards.resize(siteModel.cards.size());
    sizeCards(model, siteModel, plan, minLanesBelow);
    return plan;
}

} // namespace portolan::ports
