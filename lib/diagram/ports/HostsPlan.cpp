#include "diagram/ports/HostsPlan.h"

#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/tracks.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double padding = 12;
/// Room at the outer and at the inner end of the cards, for buses that pass from row to row.
double marginAt(const HostsPlan &plan, bool outer) {
    if (plan.measure.opened)
        return 0; // opened cards have no frame round them
    const size_t risers = plan.rows() > 1 ? (outer ? plan.buses : plan.under).size() : 0;
    return padding + trackPitch * double(risers);
}

constexpr double captionHeight = 24;
constexpr double underPitch = 30; ///< between buses under the cards that stay in the site
constexpr double firstBus = 14;   ///< from a row's top to its first bus
constexpr double busToCard = 14;

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
        m_plan->under.push_back({link.key,
                                 link.traffic,
                                 united(cardsOf(*m_site, link.first), cardsOf(*m_site, link.second)),
                                 true,
                                 {},
                                 at});
}

void Planner::addLane(const Lane &lane) {
    const End &end = lane.left.site == m_at ? lane.left : lane.right;
    if (lane.isUsed() && end.isHosts())
        addBus(laneBusKey(lane, m_at), end, lane.traffic);
}

void Planner::addBus(const QString &key, const End &hosts, TrafficClass traffic) {
    // Opened cards have no frame that a line to both hosts could end on.
    const bool toBoth = m_site->opened && m_site->cards.size() > 1 && hosts.kind == ComponentKind::Host;
    if (m_plan->form == HostsPlan::Form::Stack || !(toBoth || needsTicks(hosts, traffic)))
        return;
    if (m_plan->busAbove(key) >= 0 || m_plan->busUnder(key) >= 0)
        return;
    Bus bus{key, traffic, cardsOf(*m_site, hosts), toBoth || isReplication(traffic), hosts.silent, -1};
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

int cardsPerRow(size_t cards) {
    if (cards <= 4)
        return int(cards);
    int perRow = 4;
    while (perRow < 8 && size_t(perRow) * size_t(perRow) < cards)
        ++perRow;
    return perRow;
}

void sizeCards(const Model &model, const SiteModel &site, HostsPlan &plan, double minLanesBelow) {
    const size_t ticks = std::max(plan.under.size(), plan.buses.size() + (plan.buses.size() > 1 ? 2 : 0));
    plan.measure.width = std::max(plan.measure.width, trackPitch * double(ticks + 2));
    if (!plan.direct.empty())
        raiseChips(plan.measure, pillPitch * double(plan.direct.size()) + 14);
    plan.perRow = cardsPerRow(site.cards.size());
    plan.gap = gapFor(model, site, plan);
    plan.minWidth = plan.perRow * (plan.measure.width + plan.gap) - plan.gap + marginAt(plan, true) +
                    marginAt(plan, false);
    plan.cardsBelow =
        plan.buses.empty() ? padding : firstBus + busPitch * double(plan.buses.size() - 1) + busToCard;
    plan.busesBelow = plan.cardsBelow + plan.measure.height + plan.dropped + 22;
    plan.ownUnder = int(
        std::count_if(plan.under.begin(), plan.under.end(), [](const Bus &bus) { return bus.link >= 0; }));
    plan.lanesBelow = std::max(plan.busesBelow + underPitch * plan.ownUnder, minLanesBelow);
    plan.rowHeight = plan.under.empty()
                         ? plan.busesBelow - 14
                         : plan.underV(int(plan.under.size()) - 1) + (plan.measure.opened ? 4 : 20);
    plan.height = plan.rowHeight * plan.rows() + (plan.measure.opened ? 0 : captionHeight);
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

int HostsPlan::rows() const {
    return std::max(1, (int(cards.size()) + perRow - 1) / std::max(1, perRow));
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

double HostsPlan::underV(int bus) const {
    return bus < ownUnder ? busesBelow + underPitch * bus : lanesBelow + lanePitch * (bus - ownUnder);
}

double HostsPlan::busV(const Bus &bus, int row) const {
    const double top = rect.top() + rowHeight * row;
    if (bus.below)
        return top + underV(busUnder(bus.key));
    return top + firstBus + busPitch * busAbove(bus.key);
}

double HostsPlan::tickU(const Bus &bus, int card) const {
    const auto &all = bus.below ? under : buses;
    const int at = bus.below ? busUnder(bus.key) : busAbove(bus.key);
    const QRectF area = cards[size_t(card)];
    const double low = area.left() + trackPitch;
    const double high = area.right() - trackPitch;
    // The lines to the other buses pass the ticks of the buses above them.
    std::vector<double> taken = bus.below ? std::vector<double>() : entries;
    double u = area.center().x();
    for (int i = 0; i <= at; ++i) {
        const double wanted = area.center().x() + trackPitch * (i - double(all.size() - 1) / 2);
        u = freePlace(wanted, low, high, taken, lineGap + 1);
        taken.push_back(u);
    }
    return u;
}

double HostsPlan::riserU(const Bus &bus) const {
    return bus.below ? rect.right() - 8 - trackPitch * busUnder(bus.key)
                     : rect.left() + 8 + trackPitch * busAbove(bus.key);
}

double HostsPlan::entryV(const Bus &bus) const {
    return busV(bus, bus.below && !bus.cards.empty() ? bus.cards.front() / perRow : 0);
}

double HostsPlan::bandTop() const {
    return form == Form::Stack ? rect.top() : rect.top() + cardsBelow;
}

double HostsPlan::bandBottom() const {
    return form == Form::Stack ? rect.bottom() : bandTop() + measure.height;
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

namespace {

/// A card that was dragged stays on the near side of the frame's edge towards the gate.
void moveCard(HostsPlan &plan, size_t card) {
    const QPointF by = plan.offsets[card];
    if (by.isNull())
        return;
    QRectF &rect = plan.cards[card];
    rect.translate(std::min(by.x(), plan.rect.right() - padding - rect.right()), by.y());
    plan.frame |= rect.adjusted(-padding, 0, 0, 0);
}

} // namespace

void placeHosts(HostsPlan &plan, QPointF topLeft, double width, bool reversed) {
    plan.rect = QRectF(topLeft.x(), topLeft.y(), std::max(width, plan.minWidth), plan.height);
    plan.frame = plan.rect;
    if (plan.form != HostsPlan::Form::Cards)
        return;
    const double outside = marginAt(plan, true) + marginAt(plan, false);
    const double room = plan.rect.width() - outside - plan.gap * (plan.perRow - 1);
    const double cardWidth =
        std::clamp(room / plan.perRow, plan.measure.width, std::max(plan.measure.width, 200.0));
    const double used = cardWidth * plan.perRow + plan.gap * (plan.perRow - 1);
    const double start = plan.rect.left() + marginAt(plan, true) + (plan.rect.width() - outside - used) / 2;
    for (size_t i = 0; i < plan.cards.size(); ++i) {
        const int row = int(i) / plan.perRow;
        const int inRow = int(i) % plan.perRow;
        const int column = reversed ? plan.perRow - 1 - inRow : inRow;
        plan.cards[i] =
            QRectF(start + column * (cardWidth + plan.gap),
                   plan.rect.top() + plan.rowHeight * row + plan.cardsBelow, cardWidth, plan.measure.height);
        moveCard(plan, i);
    }
}

} // namespace portolan::ports
