#include "diagram/overview/cards.h"

#include "diagram/overview/words.h"
#include "diagram/paintDiagram.h"
#include "diagram/text.h"

namespace portolan {
namespace {

constexpr double padding = 11;
constexpr double chipHeight = 24;
constexpr double chipGap = 5;
constexpr double stackHeight = 26;
constexpr double stackDepth = 4; // between the edges of two hosts that stand behind one another
constexpr double leastContent = 196;
constexpr double mostContent = 280;
constexpr double nameSize = headingSize;

using Services = QList<const Component *>;

QString chipText(const Services &services) {
    const QString &label = kindInfo(services.first()->kind).label;
    return services.size() == 1 ? label : text("%1 × %2").arg(label, QString::number(services.size()));
}

double chipWidth(const Services &services) {
    return textWidth(chipText(services), bodySize, Face::Bold) + 14;
}

QString subnetText(const Site &site) {
    if (site.subnets.isEmpty())
        return {};
    const QString first = shownText(site.subnets.first());
    return site.subnets.size() == 1
               ? first
               : text("%1 and %2 more").arg(first, QString::number(site.subnets.size() - 1));
}

QString customerText(const Site &site) {
    return site.customer.isEmpty() ? QString() : text("customer %1").arg(shownText(site.customer));
}

double chipsWidth(const SiteNumbers &site) {
    double width = 0;
    for (const Services &services : site.services)
        width += chipWidth(services) + chipGap;
    const QString management = managementText(site);
    return width + (management.isEmpty() ? -chipGap : textWidth(management, smallSize, Face::Regular));
}

double siteNameRoom(const SiteNumbers &site) {
    return textWidth(siteName(site), nameSize, Face::Bold) +
           formerWidth(site.formerName, nameSize, Face::Bold);
}

double subnetWidth(const SiteNumbers &site) {
    return textWidth(subnetText(*site.site), smallSize, Face::Regular) +
           formerWidth(site.formerSubnet, smallSize, Face::Regular);
}

double hostsWidth(const SiteNumbers &site, bool withBefore) {
    const QString before = withBefore ? hostsAndVrasBefore(site) : QString();
    return textWidth(before.isEmpty() ? hostsAndVras(site) : before, bodySize, Face::Bold) + 22 +
           2 * stackDepth;
}

double rulesWidth(const SiteNumbers &site) {
    return site.insideFlows.isEmpty() ? 0 : tagWidth(rulesText(site.insideRules)) + 8;
}

/// Where chips stand, row by row, and the row's management words after them.
struct ChipPlaces {
    QList<QRectF> chips;
    QPointF wordsAt; ///< left end of the words, on the middle of their row
    int rows = 1;
};

ChipPlaces placeChips(const SiteNumbers &site, QPointF origin, double width) {
    ChipPlaces places;
    QPointF at = origin;
    const auto take = [&](double wanted) {
        if (at.x() > origin.x() && at.x() + wanted > origin.x() + width) {
            at = {origin.x(), at.y() + chipHeight + chipGap};
            ++places.rows;
        }
        const QPointF taken = at;
        at.rx() += wanted + chipGap;
        return taken;
    };
    for (const Services &services : site.services) {
        const double wanted = std::min(width, chipWidth(services));
        places.chips << QRectF(take(wanted), QSizeF(wanted, chipHeight));
    }
    const QString management = managementText(site);
    if (!management.isEmpty())
        places.wordsAt = take(std::min(width, textWidth(management, smallSize, Face::Regular))) +
                         QPointF(0, chipHeight / 2 + smallSize * 0.36);
    return places;
}

DiagramItem chipItem(const Services &services, const QRectF &rect) {
    const bool isZvm = services.first()->kind == ComponentKind::Zvm;
    const bool isTools = services.first()->kind == ComponentKind::Tools;
    QList<ElementKey> elements;
    QStringList names;
    for (const Component *component : services) {
        elements << keyOf(component->id);
        names << shownText(component->name);
    }
    QList<Shape> shapes{BoxShape{rect, 5, isTools ? Ink::ToolsFill : Ink::BoxFill,
                                 Stroke{Ink::BoxStroke, isZvm ? 1.8 : 1.2, Dash::Solid}}};
    if (isZvm)
        shapes << BoxShape{
            rect.adjusted(2.8, 2.8, -2.8, -2.8), 3, {}, Stroke{Ink::BoxStroke, 0.9, Dash::Solid}};
    shapes << fittedText({rect.center().x(), rect.center().y() + bodySize * 0.36}, chipText(services),
                         rect.width() - 8, bodySize, Face::Bold, Ink::Text, Align::Centre);
    const QString title = text("%1: %2").arg(kindInfo(services.first()->kind).label,
                                             names.mid(0, 5).join(QStringLiteral(", ")));
    return makeItem(elements.first(), ItemRole::Component, elements, title, shapes);
}

QList<Shape> stackShapes(const SiteNumbers &site, QPointF at, double width) {
    QList<Shape> shapes;
    if (site.hosts == 0)
        return {makeText({at.x(), at.y() + stackHeight / 2 + 4}, text("no hosts"), smallSize, Face::Regular,
                         Ink::MutedText)};
    const double room = width - 22 - 2 * stackDepth;
    const QString before = hostsAndVrasBefore(site);
    const bool fits = !before.isEmpty() && textWidth(before, bodySize, Face::Bold) <= room;
    TextShape words = fittedText({}, fits ? before : hostsAndVras(site), room, bodySize, Face::Bold,
                                 Ink::Replication, Align::Centre);
    const QSizeF size(words.width + 22, stackHeight);
    words.at = at + QPointF(size.width() / 2, stackHeight / 2 + bodySize * 0.36);
    for (int behind = std::min(site.hosts - 1, 2); behind >= 0; --behind)
        shapes << BoxShape{QRectF(at + QPointF(behind, -behind) * stackDepth, size), 5, Ink::VraFill,
                           Stroke{Ink::Replication, 1.2, Dash::Solid}};
    shapes << words;
    return shapes;
}

/// Where the rows of one card stand.
struct CardRows {
    QRectF inner;
    QRectF content;
    double nameLine = 0;
    double detailLine = 0;
    double chips = 0;
    double stack = 0;
};

CardRows rowsOf(const QRectF &rect, const CardLook &look) {
    CardRows rows;
    rows.inner = rect.adjusted(cardWall, cardWall, -cardWall, -cardWall);
    rows.content = rows.inner.adjusted(padding, padding, -padding, -padding);
    rows.nameLine = rows.content.top() + 12;
    rows.detailLine = rows.nameLine + 18;
    rows.chips = (look.hasDetails ? rows.detailLine : rows.nameLine) + 11;
    rows.stack = rows.content.bottom() - stackHeight;
    return rows;
}

QList<Shape> nameShapes(const SiteNumbers &site, const CardRows &rows, double room) {
    return withFormer(
        fittedText({rows.content.left(), rows.nameLine}, siteName(site), room, nameSize, Face::Bold),
        site.formerName, room);
}

QList<Shape> headingShapes(const SiteNumbers &site, const CardRows &rows, bool hasDetails) {
    const QRectF &content = rows.content;
    const double subnet = subnetWidth(site);
    QList<Shape> shapes;
    shapes << nameShapes(site, rows, content.width() - (hasDetails || subnet == 0 ? 0 : subnet + 10));
    const double line = hasDetails ? rows.detailLine : rows.nameLine;
    const QString customer = customerText(*site.site);
    const double forSubnet = customer.isEmpty() ? content.width() : content.width() * 0.5;
    TextShape right = fittedText({content.right(), line}, subnetText(*site.site), forSubnet, smallSize,
                                 Face::Regular, Ink::MutedText, Align::Right);
    if (hasDetails && customer.isEmpty()) {
        right.align = Align::Left;
        right.at.rx() = content.left();
    }
    const QList<Shape> subnets = withFormer(right, site.formerSubnet, forSubnet);
    const double forCustomer = content.width() - boundsOf(subnets).width() - 10;
    if (right.width > 0)
        shapes << subnets;
    if (!customer.isEmpty())
        shapes << fittedText({content.left(), line}, customer, forCustomer, smallSize, Face::Regular,
                             Ink::MutedText);
    return shapes;
}

} // namespace

CardLook cardLookFor(const OverviewFacts &facts) {
    CardLook look;
    double content = leastContent;
    // Of several sites how many machines they had makes no card wider: whether their lines keep apart depends
    // on it.
    const bool isRoomy = facts.sites.size() <= 2;
    for (const SiteNumbers &site : facts.sites) {
        look.hasDetails = look.hasDetails || !site.site->customer.isEmpty() ||
                          siteNameRoom(site) + subnetWidth(site) + 12 > leastContent;
        content = std::max(
            {content, siteNameRoom(site), chipsWidth(site), hostsWidth(site, isRoomy) + rulesWidth(site)});
    }
    content = std::ceil(std::min(content, mostContent));
    for (const SiteNumbers &site : facts.sites)
        look.chipRows = std::max(look.chipRows, placeChips(site, {}, content).rows);
    const double chips = look.chipRows * (chipHeight + chipGap) - chipGap;
    const double rows = 12 + (look.hasDetails ? 18 : 0) + 11 + chips + 8 + 2 * stackDepth + stackHeight;
    look.size = QSizeF(content, rows) + QSizeF(2, 2) * (cardWall + padding);
    return look;
}

QList<DiagramItem> cardItems(const SiteNumbers &site, const QRectF &rect, const CardLook &look) {
    const CardRows rows = rowsOf(rect, look);
    const ChipPlaces chips = placeChips(site, {rows.content.left(), rows.chips}, rows.content.width());
    QList<Shape> shapes{BricksShape{rect},
                        BoxShape{rows.inner, 4, Ink::SiteFill, Stroke{Ink::SiteStroke, 1.4, Dash::Solid}}};
    shapes << headingShapes(site, rows, look.hasDetails);
    if (site.isBeyond) {
        const QPointF middle(rows.inner.center().x(), (rows.chips + rows.content.bottom()) / 2);
        shapes << makeText(middle, text("not in this view"), smallSize, Face::Italic, Ink::MutedText,
                           Align::Centre);
        return {
            makeItem(keyOf(site.site->id), ItemRole::Site, {keyOf(site.site->id)}, siteName(site), shapes)};
    }
    shapes << stackShapes(site, {rows.content.left(), rows.stack}, rows.content.width() - rulesWidth(site));
    const QString management = managementText(site);
    if (!management.isEmpty())
        shapes << fittedText(chips.wordsAt, management, rows.content.right() - chips.wordsAt.x(), smallSize,
                             Face::Regular, Ink::MutedText);
    const QString key = keyOf(site.site->id);
    QList<DiagramItem> items{makeItem(key, ItemRole::Site, {key}, siteName(site), shapes)};
    for (qsizetype i = 0; i < chips.chips.size(); ++i)
        items << chipItem(site.services[i], chips.chips[i]);
    if (site.insideFlows.isEmpty())
        return items;
    const QString rules = rulesText(site.insideRules);
    const QPointF tag(rows.content.right() - tagWidth(rules), rows.stack + stackHeight / 2);
    items << makeItem(QStringLiteral("rules/") + key, ItemRole::Label, site.insideFlows,
                      text("Rules inside %1: %2").arg(siteName(site), rules), tagShapes(tag, rules));
    return items;
}

} // namespace portolan
