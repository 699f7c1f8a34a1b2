#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"

#include <algorithm>
#include <array>

namespace portolan::ports {
namespace {

constexpr double sidePitch = 20;    ///< between line ends on one side of a box
constexpr double rowEndMargin = 12; ///< between a line end and the corner of a box
constexpr double managedNote = 44;

/// Places the boxes of one site from top to bottom.
class Rows {
public:
    Rows(const Model &model, SitePlan &plan, const GateDemand &demand)
        : m_model(&model), m_site(&model.sites[size_t(plan.site)]), m_plan(&plan), m_demand(&demand) {}

    void run(double minSpine, double minHosts);

private:
    void orderInner();
    void orderOuter();
    void sortLinks();
    void sortLink(int at);
    bool isSpine(int box) const;
    int positionOf(int box) const;
    int partnerOf(int outer) const;
    int lowestInner() const { return m_plan->inner.empty() ? -1 : m_plan->inner.back(); }

    void measure();
    double innerHeight(int box) const;
    double outerHeight(int box) const;
    double gapBelow(int box) const;
    void place();
    double placeInner(int box, double cursorInner, double &cursorOuter);
    int spineBox() const;
    void placeHostsBelow(double minHosts);
    void shift(double by);
    void moveBoxes();

    double footRoom() const {
        return !m_site->compact ? sitePadding : m_plan->hasMovedBox() ? movedFoot : denseFoot;
    }
    double &top(int box) { return m_tops[size_t(box)]; }
    QRectF &rect(int box) { return m_plan->boxes[size_t(box)]; }
    const Link &link(int at) const { return m_model->links[size_t(at)]; }

    const Model *m_model;
    const SiteModel *m_site;
    SitePlan *m_plan;
    const GateDemand *m_demand;
    std::vector<double> m_tops;
    std::vector<double> m_heights;
    double m_innerEnd = 0;
    double m_outerEnd = 0;
};

int rankOf(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Zcm:
        return 0;
    case ComponentKind::Scvmm:
        return 1;
    case ComponentKind::Tools:
        return 3;
    case ComponentKind::Vba:
        return 4;
    case ComponentKind::Zvm:
        return 5;
    default:
        return 2;
    }
}

void Rows::orderInner() {
    std::vector<int> &inner = m_plan->inner;
    for (size_t i = 0; i < m_site->boxes.size(); ++i)
        if (m_site->boxes[i].inner && m_site->boxes[i].under < 0)
            inner.push_back(int(i));
    std::stable_sort(inner.begin(), inner.end(), [&](int a, int b) {
        return rankOf(m_site->boxes[size_t(a)].component->kind) <
               rankOf(m_site->boxes[size_t(b)].component->kind);
    });
    for (size_t i = 0; i < m_site->boxes.size(); ++i) {
        const int zvm = m_site->boxes[i].under;
        if (zvm >= 0)
            inner.insert(std::find(inner.begin(), inner.end(), zvm) + 1, int(i));
    }
}

int Rows::positionOf(int box) const {
    const auto found = std::find(m_plan->inner.begin(), m_plan->inner.end(), box);
    return int(found - m_plan->inner.begin());
}

/// The inner box that an outer one stands beside; one past the last when it has no line.
int Rows::partnerOf(int outer) const {
    int partner = int(m_plan->inner.size());
    for (const SideLink &side : m_plan->sides)
        if (side.outer == outer)
            partner = std::min(partner, positionOf(side.inner));
    return partner;
}

void Rows::orderOuter() {
    std::vector<int> &outer = m_plan->outer;
    for (size_t i = 0; i < m_site->boxes.size(); ++i)
        if (!m_site->boxes[i].inner)
            outer.push_back(int(i));
    std::vector<std::array<int, 2>> order(m_site->boxes.size());
    for (const int box : outer)
        order[size_t(box)] = {partnerOf(box), rankOf(m_site->boxes[size_t(box)].component->kind)};
    std::stable_sort(outer.begin(), outer.end(),
                     [&](int a, int b) { return order[size_t(a)] < order[size_t(b)]; });
}

/// Whether nothing but its own VBA stands between a box and the hosts below.
bool Rows::isSpine(int box) const {
    const auto &inner = m_plan->inner;
    return !m_site->alone && std::all_of(inner.begin() + positionOf(box) + 1, inner.end(), [&](int below) {
        return m_site->boxes[size_t(below)].under == box;
    });
}

void Rows::sortLink(int at) {
    const Link &l = link(at);
    if (l.first.isHosts() && l.second.isHosts())
        return;
    if (l.first.isHosts() || l.second.isHosts()) {
        const int box = std::max(l.first.box, l.second.box);
        const auto drops = std::count_if(m_plan->drops.begin(), m_plan->drops.end(), [&](const Drop &drop) {
            return drop.upper == box && drop.lower < 0;
        });
        const bool strips = box != lowestInner(); // a VBA stands below: one line on each side of it
        if (m_site->alone)
            m_plan->acrosses.push_back({at, box, 0, 0, -1});
        else if (isSpine(box) && (!strips || drops < 2))
            m_plan->drops.push_back({at, box, -1, 0, 0});
        else
            m_plan->runs.push_back({at, box, -1, 0, 0, 0, 0, 0});
        return;
    }
    const bool firstInner = m_site->boxes[size_t(l.first.box)].inner;
    const bool secondInner = m_site->boxes[size_t(l.second.box)].inner;
    if (firstInner != secondInner) {
        m_plan->sides.push_back(
            {at, firstInner ? l.second.box : l.first.box, firstInner ? l.first.box : l.second.box, 0, 0, -1});
        return;
    }
    const bool ordered = positionOf(l.first.box) < positionOf(l.second.box);
    const int upper = ordered ? l.first.box : l.second.box;
    const int lower = ordered ? l.second.box : l.first.box;
    if (positionOf(lower) == positionOf(upper) + 1)
        m_plan->drops.push_back({at, upper, lower, 0, 0});
    else
        m_plan->runs.push_back({at, upper, lower, 0, 0, 0, 0, 0});
}

void Rows::sortLinks() {
    for (const int at : m_site->links)
        sortLink(at);
    for (Run &run : m_plan->runs)
        run.width = std::max(trackPitch, widestPill(link(run.link).pills) + 8);
    const auto length = [&](const Run &run) {
        const int end = run.lower < 0 ? int(m_plan->inner.size()) : positionOf(run.lower);
        return end - positionOf(run.upper);
    };
    std::stable_sort(m_plan->runs.begin(), m_plan->runs.end(),
                     [&](const Run &a, const Run &b) { return length(a) < length(b); });
}

/// The height of a box that lanes come to: so many run straight into it, the others bend beside the gate.
double laneRoom(int lanes) {
    constexpr int straight = 3;
    return std::max(lanePitch * (std::min(lanes, straight) - 1), trackPitch * (lanes - 1)) + 2 * rowEndMargin;
}

/// The same where lines come from a field: each finds a height that no other one has.
double netRoom(int nets) {
    return berthPitch * nets + 2 * rowEndMargin;
}

double Rows::innerHeight(int box) const {
    const ServiceBox &service = m_site->boxes[size_t(box)];
    int pins = 0;
    for (const SideLink &side : m_plan->sides)
        pins += side.inner == box ? 1 : 0;
    for (const Run &run : m_plan->runs)
        pins += (run.upper == box ? 1 : 0) + (run.lower == box ? 1 : 0);
    double height = serviceSize(service).height();
    if (service.component->kind == ComponentKind::Zvm && !service.dense)
        height = std::max(height, 88.0);
    height = std::max(height, 2 * rowEndMargin + sidePitch * std::max(0, pins - 1) +
                                  (pins > 2 ? trackPitch * pins : 0));
    const auto acrosses = std::count_if(m_plan->acrosses.begin(), m_plan->acrosses.end(),
                                        [&](const Across &across) { return across.box == box; });
    height = std::max(height, acrosses > 0 ? 40 + (pillPitch + 5) * double(acrosses) : 0.0);
    const int lanes = (*m_demand)[size_t(box)];
    return std::max(height, m_model->hasField() ? netRoom(lanes) : laneRoom(lanes));
}

double Rows::outerHeight(int box) const {
    const auto pins = std::count_if(m_plan->sides.begin(), m_plan->sides.end(),
                                    [&](const SideLink &side) { return side.outer == box; });
    return std::max(serviceSize(m_site->boxes[size_t(box)]).height(),
                    pillPitch * double(pins) + 2 * rowEndMargin - 4);
}

void Rows::measure() {
    for (const int box : m_plan->inner)
        m_heights[size_t(box)] = innerHeight(box);
    for (const int box : m_plan->outer)
        m_heights[size_t(box)] = outerHeight(box);
}

/// Room for the pills of the lines that start below a box.
double Rows::gapBelow(int box) const {
    double gap = boxGap;
    const bool last = box == lowestInner();
    for (const Drop &drop : m_plan->drops)
        if (drop.upper == box && (drop.lower >= 0 || last))
            gap = std::max(gap, m_plan->dropRoom(drop));
    for (const Run &run : m_plan->runs)
        if (run.upper == box)
            gap = std::max(gap, pillsHeight(link(run.link).pills) + 2 * pillMargin);
    return gap;
}

/// Puts an inner box and the outer boxes beside it; the first of these has its line straight.
double Rows::placeInner(int box, double cursorInner, double &cursorOuter) {
    std::vector<int> group;
    for (const int outer : m_plan->outer)
        if (partnerOf(outer) == positionOf(box))
            group.push_back(outer);
    double v = cursorInner;
    if (!group.empty()) {
        v = std::max(v, cursorOuter);
        double &height = m_heights[size_t(group.front())];
        const double tall = serviceSize(m_site->boxes[size_t(box)]).height();
        height = std::max(height, std::min(m_heights[size_t(box)], std::max(tall, 96.0)));
        cursorOuter = v;
    }
    top(box) = v;
    for (const int outer : group) {
        top(outer) = cursorOuter;
        cursorOuter += m_heights[size_t(outer)] + boxGap;
    }
    return v + m_heights[size_t(box)] + gapBelow(box);
}

void Rows::place() {
    double cursorInner = m_plan->boxTop();
    double cursorOuter = m_plan->boxTop();
    for (const int box : m_plan->inner)
        cursorInner = placeInner(box, cursorInner, cursorOuter);
    for (const int outer : m_plan->outer) {
        if (partnerOf(outer) < int(m_plan->inner.size()))
            continue;
        top(outer) = cursorOuter;
        cursorOuter += m_heights[size_t(outer)] + boxGap;
    }
    for (size_t i = 0; i < m_site->boxes.size(); ++i)
        rect(int(i)) = QRectF(0, m_tops[i], 0, m_heights[i]);
    m_innerEnd = m_plan->inner.empty() ? m_plan->boxTop() : cursorInner;
    m_outerEnd = m_plan->outer.empty() ? m_plan->boxTop() : cursorOuter;
    if (m_site->boxes.empty() && m_site->site->scvmm)
        m_innerEnd += managedNote + (m_site->stacked ? boxGap : 0);
}

int Rows::spineBox() const {
    for (const int box : m_plan->inner)
        if (m_site->boxes[size_t(box)].component->kind == ComponentKind::Zvm)
            return box;
    return m_plan->inner.empty() ? -1 : m_plan->inner.front();
}

void Rows::shift(double by) {
    for (QRectF &box : m_plan->boxes)
        box.translate(0, by);
    m_innerEnd += by;
    m_outerEnd += m_plan->outer.empty() ? 0 : by;
}

void Rows::placeHostsBelow(double minHosts) {
    HostsPlan &hosts = m_plan->hosts;
    double below = m_innerEnd;
    for (const Drop &drop : m_plan->drops)
        if (drop.lower < 0)
            below = std::max(below, rect(drop.upper).bottom() + m_plan->dropRoom(drop) + 2 * stackOffset);
    if (hosts.form == HostsPlan::Form::Cards)
        below = std::max(below, m_outerEnd);
    const bool beside = m_site->alone && !m_plan->acrosses.empty();
    const double v = beside          ? rect(m_plan->acrosses.front().box).top()
                     : m_site->alone ? contentTop
                                     : std::max(below, minHosts);
    if (hosts.form == HostsPlan::Form::Stack)
        hosts.height = std::max({hosts.height, lanePitch * m_demand->back() + 12,
                                 2 * rowEndMargin + trackPitch * double(m_plan->acrosses.size())});
    else if (m_model->hasField()) // each line keeps away from buses, which are off the rows
        hosts.height = std::max(hosts.height, 2 * lineGap * m_demand->back() + 2 * rowEndMargin);
    placeHosts(hosts, {0, v}, 0, false);
    const double remarks = notePitch * double(footNotes(*m_plan).size());
    const double hostsEnd = hosts.form == HostsPlan::Form::None ? 0 : hosts.rect.bottom() + hosts.tail;
    const double end = std::max({m_innerEnd - boxGap, m_outerEnd - boxGap, m_plan->boxTop() + 60}) + remarks;
    m_plan->size.setHeight(std::max(end, hostsEnd + (m_site->alone ? 0 : remarks)) + footRoom());
}

/// What the user dragged keeps below the header; the site grows downwards with it.
void Rows::moveBoxes() {
    const double foot = footRoom() + notePitch * double(footNotes(*m_plan).size());
    double end = m_plan->size.height() - foot;
    for (size_t box = 0; box < m_plan->boxes.size(); ++box) {
        QRectF &area = m_plan->boxes[box];
        const double by = m_plan->offsets[box].y();
        if (!m_plan->isMoved(int(box)))
            continue;
        area.translate(0, std::max(by, headerHeight + 10 - area.top()));
        end = std::max(end, area.bottom());
    }
    m_plan->size.setHeight(end + foot);
}

void Rows::run(double minSpine, double minHosts) {
    m_plan->boxes.resize(m_site->boxes.size());
    m_tops.resize(m_site->boxes.size());
    m_heights.resize(m_site->boxes.size());
    orderInner();
    sortLinks();
    orderOuter();
    measure();
    place();
    const int spine = spineBox();
    if (spine >= 0 && minSpine > rect(spine).top())
        shift(minSpine - rect(spine).top());
    m_plan->spineV = spine < 0 ? 0 : rect(spine).top();
    m_plan->spineBox = spine;
    placeHostsBelow(minHosts);
    placeLineEnds(*m_plan);
    moveBoxes();
}

} // namespace

double SitePlan::boxTop() const {
    return siteModel().compact ? denseTop : contentTop;
}

double SitePlan::dropRoom(const Drop &drop) const {
    return hasRails() ? pillHeight + 2 * railMargin : pillsHeight(link(drop.link).pills) + 2 * pillMargin;
}

bool SitePlan::hasMovedCard() const {
    return std::any_of(cardOffsets.begin(), cardOffsets.end(), [](QPointF by) { return !by.isNull(); });
}

bool SitePlan::hasMovedBox() const {
    return std::any_of(offsets.begin(), offsets.end(), [](QPointF by) { return !by.isNull(); });
}

const Bus *SitePlan::busFor(const Link &l) const {
    if (l.first.isHosts() == l.second.isHosts())
        return nullptr;
    const End &end = l.first.isHosts() ? l.first : l.second;
    const QString key = busKey(end, l.first.isHosts() ? l.second : l.first, l.traffic);
    const int above = hosts.busAbove(key);
    if (above >= 0)
        return &hosts.buses[size_t(above)];
    const int under = hosts.busUnder(key);
    return under >= 0 ? &hosts.under[size_t(under)] : nullptr;
}

SitePlan planRows(const DiagramInput &input, const Model &model, int site, const GateDemand &demand,
                  double minSpine, double minHosts, double minLanesBelow) {
    SitePlan plan;
    plan.model = &model;
    plan.site = site;
    plan.mirrored = model.sites[size_t(site)].place.column == 1;
    readOffsets(plan, input.layout);
    plan.hosts = planHosts(input.index, model, site, plan.cardOffsets, minLanesBelow);
    Rows(model, plan, demand).run(minSpine, minHosts);
    return plan;
}

} // namespace portolan::ports
