#include "diagram/ports/siteHeader.h"

#include "diagram/Marks.h"
#include "diagram/paintDiagram.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double nameSize = 16;
constexpr double longestName = 260;
constexpr double longestTag = 160;
constexpr double longestFormer = 160;
constexpr double headerMargin = 16;

QString customerTag(const Site &site) {
    const QString customer = shownText(site.customer);
    // Most sites of a customer are called like it: say it once.
    return customer == shownText(site.name) ? QString() : elided(customer, longestTag, smallSize);
}

QStringList tagsOf(const Topology &topology, const Site &site) {
    QStringList tags;
    for (const QString &tag : {roleText(topology, site.id), customerTag(site)})
        if (!tag.isEmpty())
            tags << tag;
    return tags;
}

QString nameOf(const Site &site) {
    const QString name = shownText(site.name);
    return name.isEmpty() ? text("Site without a name") : name;
}

/// What the header says of its site's name and subnet, shortened.
Former shownFormer(const Marks *marks, const Site &site) {
    const Former former = formerOf(marks, keyOf(site.id));
    return {elided(shownText(former.name), longestFormer, nameSize, Face::Bold),
            elided(shownText(former.address), mostSubnetWidth, bodySize)};
}

double tagsWidth(const QStringList &tags) {
    double width = 0;
    for (const QString &tag : tags)
        width += 10 + tagWidth(tag);
    return width;
}

void addHeader(QList<Shape> &shapes, const Topology &topology, const SiteModel &model, const QRectF &rect) {
    const Site &site = *model.site;
    const Former former = shownFormer(model.marks, site);
    const QStringList tags = tagsOf(topology, site);
    const TextShape subnet =
        fittedText({rect.right() - headerMargin, rect.top() + 25}, subnetText(site), mostSubnetWidth,
                   bodySize, Face::Regular, Ink::MutedText, Align::Right);
    const QList<Shape> subnets = withFormer(
        subnet, former.address, subnet.width + formerWidth(former.address, bodySize, Face::Regular));
    const double room = rect.width() - 2 * headerMargin - tagsWidth(tags) - boundsOf(subnets).width() - 16;
    const TextShape name =
        fittedText({rect.left() + headerMargin, rect.top() + 26}, nameOf(site), room, nameSize, Face::Bold);
    const QList<Shape> names = withFormer(name, former.name, room);
    shapes << names << subnets;
    double x = boundsOf(names).right();
    for (const QString &tag : tags) {
        shapes << tagShapes({x + 10, rect.top() + headerHeight / 2}, tag);
        x += 10 + tagWidth(tag);
    }
    const Stroke rule{Ink::GateStroke, 1, Dash::Solid};
    shapes << LineShape{{{rect.left(), rect.top() + headerHeight}, {rect.right(), rect.top() + headerHeight}},
                        rule,
                        Arrow::None,
                        Arrow::None};
}

/// A set of hosts lies on a panel of its own that says what tells it from the others.
void addPanels(QList<Shape> &shapes, const SitePlan &plan) {
    for (const HostPanel &panel : plan.hosts.panels) {
        const QRectF rect = plan.map(panel.rect);
        shapes << BoxShape{rect, 5, Ink::SiteFill, Stroke{Ink::GateStroke, 1, Dash::Solid}};
        const double last = rect.bottom() - 8;
        for (qsizetype i = 0; i < panel.caption.size(); ++i)
            shapes << fittedText({rect.left() + 8, last - 15 * double(panel.caption.size() - 1 - i)},
                                 panel.caption.at(i), rect.width() - 14, smallSize, Face::Regular,
                                 Ink::MutedText);
    }
}

QString hostsCaption(const SiteModel &site) {
    const qsizetype now = site.hostCount() - site.goneHosts;
    const qsizetype before = site.hostCount() - site.newHosts;
    const QString name = nameOf(*site.site);
    return now == before ? text("Hyper-V hosts of %1 (%2)").arg(name, QString::number(now))
                         : text("Hyper-V hosts of %1 (%2, was %3)")
                               .arg(name, QString::number(now), QString::number(before));
}

void addHostsFrame(QList<Shape> &shapes, const SitePlan &plan) {
    if (plan.hosts.form != HostsPlan::Form::Cards || !plan.hosts.measure.framed)
        return;
    const QRectF rect = plan.map(plan.hosts.rect);
    shapes << BoxShape{rect, 6, Ink::BoxFill, Stroke{Ink::SiteStroke, 1.2, Dash::Dashed}};
    addPanels(shapes, plan);
    shapes << fittedText({rect.left() + 12, rect.bottom() - 9}, hostsCaption(plan.siteModel()),
                         rect.width() - 24, smallSize, Face::Regular, Ink::MutedText);
}

/// What a site without services says: who manages it.
void addRemark(QList<Shape> &shapes, const TopologyIndex &index, const SitePlan &plan) {
    const SiteModel &site = plan.siteModel();
    if (!site.boxes.empty() || !site.site->scvmm)
        return;
    const Site *manager = index.siteOf(site.site->scvmm);
    if (!manager)
        return;
    const QRectF rect(plan.origin, plan.size);
    const double width = plan.innerRight() - 2 * sitePadding;
    const double x =
        plan.mirrored ? rect.right() - plan.innerRight() + sitePadding : rect.left() + sitePadding;
    const double y = rect.top() + plan.boxTop() + 12;
    shapes << fittedText({x, y}, text("No ZVM and no SCVMM here:"), width, bodySize, Face::Bold);
    shapes << fittedText({x, y + 17}, text("managed from %1.").arg(nameOf(*manager)), width, bodySize,
                         Face::Regular, Ink::MutedText);
}

void addEmptyRemark(QList<Shape> &shapes, const SitePlan &plan) {
    if (!plan.siteModel().site->components.isEmpty())
        return;
    const QRectF rect(plan.origin, plan.size);
    shapes << fittedText({rect.center().x(), rect.top() + contentTop + 50}, text("Nothing placed here yet"),
                         rect.width() - 2 * headerMargin, bodySize, Face::Italic, Ink::MutedText,
                         Align::Centre);
}

} // namespace

double headerWidth(const Topology &topology, const SiteModel &model) {
    const Site &site = *model.site;
    const Former was = shownFormer(model.marks, site);
    const double former =
        formerWidth(was.name, nameSize, Face::Bold) + formerWidth(was.address, bodySize, Face::Regular);
    const double name = std::min(longestName, textWidth(nameOf(site).left(80), nameSize, Face::Bold));
    const double subnet =
        std::min(mostSubnetWidth, textWidth(subnetText(site).left(80), bodySize, Face::Regular));
    return std::max(280.0,
                    name + former + tagsWidth(tagsOf(topology, site)) + subnet + 2 * headerMargin + 20);
}

DiagramItem siteItem(const TopologyIndex &index, const SitePlan &plan) {
    const Site &site = *plan.siteModel().site;
    const QRectF rect(plan.origin, plan.size);
    QList<Shape> shapes;
    shapes << BoxShape{rect, 10, Ink::SiteFill, Stroke{Ink::SiteStroke, 1.6, Dash::Solid}};
    addHeader(shapes, index.topology(), plan.siteModel(), rect);
    addHostsFrame(shapes, plan);
    addRemark(shapes, index, plan);
    addEmptyRemark(shapes, plan);
    const ElementKey key = keyOf(site.id);
    return makeItem(key, ItemRole::Site, {key}, nameOf(site), shapes);
}

} // namespace portolan::ports
