#include "diagram/paintDiagram.h"
#include "diagram/ports/SitePlan.h"
#include "diagram/ports/boxes.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/remarks.h"

#include <algorithm>
#include <map>

namespace portolan::ports {
namespace {

constexpr double stripMargin = 10;
constexpr double railGap = 8; ///< between the pills of two drops
constexpr double stripOverhang = 8;

/// Drops to the hosts that pass a VBA stand in strips on both sides of it.
bool hasBoxBelow(const SitePlan &plan, int box) {
    return box != plan.inner.back();
}

double stripPills(const SitePlan &plan) {
    double width = 0;
    for (const Drop &drop : plan.drops)
        if (drop.lower < 0 && hasBoxBelow(plan, drop.upper))
            width = std::max(width, widestPill(plan.link(drop.link).pills));
    return width;
}

/// From the ZVM's edge to the line in the strip; its pills may stand out a little.
double stripLine(const SitePlan &plan) {
    return std::max(18.0, stripPills(plan) / 2 - stripOverhang);
}

double stripWidth(const SitePlan &plan) {
    const double pills = stripPills(plan);
    return pills > 0 ? stripLine(plan) + pills / 2 + stripMargin : 0;
}

/// Drops between the same two ends stand side by side.
std::map<std::pair<int, int>, std::vector<Drop *>> dropBundles(std::vector<Drop> &drops) {
    std::map<std::pair<int, int>, std::vector<Drop *>> bundles;
    for (Drop &drop : drops)
        bundles[{drop.upper, drop.lower}].push_back(&drop);
    return bundles;
}

double bundlePitch(const SitePlan &plan, const std::vector<Drop *> &bundle) {
    double pitch = 0;
    for (const Drop *drop : bundle)
        pitch = std::max(pitch, widestPill(plan.link(drop->link).pills) + 14);
    return pitch;
}

double railWidth(const SitePlan &plan, const Drop &drop) {
    return pillsWidth(plan.link(drop.link).pills) + railGap;
}

double bundleWidth(const SitePlan &plan, const std::vector<Drop *> &bundle) {
    if (!plan.hasRails())
        return bundlePitch(plan, bundle) * double(bundle.size());
    double width = 0;
    for (const Drop *drop : bundle)
        width += railWidth(plan, *drop);
    return width;
}

double innerWidth(const SitePlan &plan) {
    const SiteModel &site = plan.siteModel();
    double width = plan.inner.empty() ? 0 : 180;
    const double strips = 2 * stripWidth(plan);
    for (const int box : plan.inner)
        width = std::max(width, serviceSize(site.boxes[size_t(box)]).width() +
                                    (site.boxes[size_t(box)].under >= 0 ? strips : 0));
    std::vector<Drop> drops = plan.drops;
    for (const auto &[ends, bundle] : dropBundles(drops))
        if (ends.second >= 0 || !hasBoxBelow(plan, ends.first))
            width = std::max(width,
                             bundleWidth(plan, bundle) + (ends.second >= 0 ? std::max(8.0, strips - 14) : 8));
    if (plan.hosts.form == HostsPlan::Form::Stack && !site.alone)
        width = std::max(width, plan.hosts.minWidth);
    return width;
}

double besideWidth(const SitePlan &plan) {
    if (!plan.siteModel().alone || plan.hosts.form == HostsPlan::Form::None)
        return 0;
    if (plan.inner.empty() && plan.outer.empty())
        return plan.hosts.minWidth;
    double pills = 24;
    int tracks = 0;
    for (const Across &across : plan.acrosses) {
        pills = std::max(pills, pillsWidth(plan.link(across.link).pills) + 2 * pillMargin + 16);
        tracks = std::max(tracks, across.track + 1);
    }
    return pills + trackPitch * tracks + plan.hosts.minWidth;
}

/// Each drop is in the middle of its pills.
void placeRails(const SitePlan &plan, const std::vector<Drop *> &bundle, double middle) {
    double u = middle - bundleWidth(plan, bundle) / 2;
    for (Drop *drop : bundle) {
        drop->u = u + railWidth(plan, *drop) / 2;
        u += railWidth(plan, *drop);
    }
}

void placeDrops(SitePlan &plan) {
    const double middle = plan.innerLeft() + plan.widths.inner / 2;
    const double strip = stripLine(plan);
    for (auto &[ends, bundle] : dropBundles(plan.drops)) {
        if (ends.second < 0 && hasBoxBelow(plan, ends.first)) {
            bundle.front()->u = plan.innerLeft() + strip;
            bundle.back()->u = bundle.size() > 1 ? plan.innerRight() - strip : bundle.front()->u;
            continue;
        }
        if (plan.hasRails()) {
            placeRails(plan, bundle, middle);
            continue;
        }
        const double pitch = std::max(bundlePitch(plan, bundle), ends.second < 0 ? 72.0 : 0.0);
        for (size_t i = 0; i < bundle.size(); ++i)
            bundle[i]->u = middle + pitch * (double(i) - double(bundle.size() - 1) / 2);
    }
}

void placeRuns(SitePlan &plan) {
    double u = plan.innerLeft();
    for (Run &run : plan.runs) {
        run.u = u - run.width / 2 - 4;
        u -= run.width;
    }
}

void placeBoxes(SitePlan &plan) {
    const double strip = stripWidth(plan);
    for (const int box : plan.outer)
        plan.boxes[size_t(box)].setLeft(plan.outerPadding);
    for (const int box : plan.outer)
        plan.boxes[size_t(box)].setWidth(plan.widths.outer);
    for (const int box : plan.inner) {
        QRectF &rect = plan.boxes[size_t(box)];
        const bool narrow = plan.siteModel().boxes[size_t(box)].under >= 0;
        const double natural = serviceSize(plan.siteModel().boxes[size_t(box)]).width();
        const double width =
            narrow ? std::min(plan.widths.inner - 2 * strip, std::max(natural, 120.0)) : plan.widths.inner;
        rect.setLeft(plan.innerLeft() + (plan.widths.inner - width) / 2);
        rect.setWidth(width);
    }
}

} // namespace

void Widths::unite(const Widths &other) {
    outer = std::max(outer, other.outer);
    pills = std::max(pills, other.pills);
    tracks = std::max(tracks, other.tracks);
    runs = std::max(runs, other.runs);
    inner = std::max(inner, other.inner);
    gate = std::max(gate, other.gate);
    beside = std::max(beside, other.beside);
}

Widths wantedWidths(const SitePlan &plan, double headerWidth) {
    Widths widths;
    widths.gate = sitePadding;
    for (const int box : plan.outer)
        widths.outer = std::max(widths.outer, serviceSize(plan.siteModel().boxes[size_t(box)]).width());
    int tracks = 0;
    for (const SideLink &side : plan.sides) {
        widths.pills = std::max(widths.pills, pillsWidth(plan.link(side.link).pills) + 2 * pillMargin + 8);
        tracks = std::max(tracks, side.track + 1);
    }
    if (!plan.outer.empty() && !plan.inner.empty())
        widths.pills = std::max(widths.pills, 36.0);
    const double overhang = stripPills(plan) > 0 ? stripOverhang : 0;
    widths.tracks = tracks > 0 ? trackPitch * tracks + 4 + overhang : 0;
    for (const Run &run : plan.runs)
        widths.runs += run.width;
    widths.inner = innerWidth(plan);
    widths.beside = besideWidth(plan);
    const bool cards = plan.hosts.form == HostsPlan::Form::Cards && !plan.siteModel().alone;
    const double used = widths.toInner() + widths.inner;
    // Beside the hosts of the only site, remarks have the width of its services.
    const double remarks = footNotesWidth(plan) - (plan.siteModel().alone ? 0 : widths.beside);
    const double inside = std::max(headerWidth - 2 * sitePadding - widths.beside, remarks);
    const double needed = std::max(cards ? plan.hosts.minWidth : 0.0, inside);
    if (plan.boxes.empty())
        widths.inner = std::max(widths.inner, needed);
    else if (widths.outer > 0)
        widths.pills += std::max(0.0, needed - used);
    else
        widths.runs += std::max(0.0, needed - used);
    return widths;
}

namespace {

void placeHostsAcross(SitePlan &plan) {
    HostsPlan &hosts = plan.hosts;
    if (hosts.form == HostsPlan::Form::None)
        return;
    const double v = hosts.rect.top();
    if (plan.siteModel().alone)
        placeHosts(hosts, {plan.size.width() - plan.widths.gate - hosts.minWidth, v}, hosts.minWidth,
                   plan.mirrored);
    else if (hosts.form == HostsPlan::Form::Stack)
        placeHosts(hosts, {plan.innerLeft(), v}, plan.widths.inner, plan.mirrored);
    else
        placeHosts(hosts, {plan.outerPadding, v}, plan.widths.toInner() + plan.widths.inner, plan.mirrored);
}

void collectEntries(SitePlan &plan) {
    plan.hosts.entries.clear();
    if (plan.hosts.buses.size() < 2)
        return;
    for (const Drop &drop : plan.drops)
        if (drop.lower < 0)
            plan.hosts.entries.push_back(drop.u);
    for (const Run &run : plan.runs)
        if (run.lower < 0)
            plan.hosts.entries.push_back(run.u);
}

void placeAll(SitePlan &plan) {
    plan.size.setWidth(plan.outerPadding + plan.widths.toInner() + plan.widths.inner + plan.widths.beside +
                       plan.widths.gate);
    placeBoxes(plan);
    placeDrops(plan);
    placeRuns(plan);
    placeHostsAcross(plan);
    collectEntries(plan);
    placeMovedBoxes(plan);
}

} // namespace

void placeColumns(SitePlan &plan, const Widths &widths) {
    plan.widths = widths;
    plan.outerPadding = sitePadding;
    const std::vector<QRectF> rows = plan.boxes;
    const std::vector<QPointF> offsets = plan.offsets;
    placeAll(plan);
    double left = sitePadding;
    for (const QRectF &box : plan.boxes)
        left = std::min(left, box.left());
    if (left >= sitePadding)
        return;
    plan.outerPadding += sitePadding - left; // the site grows outwards
    plan.boxes = rows;
    plan.offsets = offsets;
    placeAll(plan);
}

double SitePlan::innerRight() const {
    return outerPadding + widths.toInner() + widths.inner;
}

QPointF SitePlan::map(QPointF local) const {
    return origin + QPointF(mirrored ? size.width() - local.x() : local.x(), local.y());
}

QRectF SitePlan::map(const QRectF &local) const {
    return QRectF(map(local.topLeft()), map(local.bottomRight())).normalized();
}

} // namespace portolan::ports
