#include "diagram/ports/boxes.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double leading = 15.5;
constexpr double textMargin = 12;
constexpr double narrowest = 128;
constexpr double widest = 204;

QString text(const char *source) {
    return QCoreApplication::translate("Diagram", source);
}

Stroke boxStroke(double width = 1.5) {
    return {Ink::BoxStroke, width, Dash::Solid};
}

double textHeight(const ServiceBox &box) {
    return 18 + leading * double(box.text.lines.size());
}

void addOutline(QList<Shape> &shapes, const ServiceBox &box, const QRectF &rect) {
    const bool isZvm = box.component->kind == ComponentKind::Zvm;
    const Ink fill = box.component->kind == ComponentKind::Tools ? Ink::ToolsFill : Ink::BoxFill;
    shapes << BoxShape{rect, 7, fill, boxStroke(isZvm ? 2.4 : 1.5)};
    if (isZvm)
        shapes << BoxShape{rect.adjusted(4, 4, -4, -4), 4.5, {}, boxStroke(0.9)};
}

} // namespace

QSizeF serviceSize(const ServiceBox &box) {
    double width = textWidth(box.text.title, headingSize, Face::Bold);
    for (const QString &line : box.text.lines)
        width = std::max(width, textWidth(line.left(60), bodySize, Face::Regular));
    const double padding = box.under >= 0 ? 8 : 16;
    const double least = box.under >= 0 ? 108 : narrowest;
    return {std::clamp(width + 2 * textMargin, least, widest), textHeight(box) + 2 * padding};
}

DiagramItem serviceItem(const TopologyIndex &index, const ServiceBox &box, const QRectF &rect) {
    QList<Shape> shapes;
    addOutline(shapes, box, rect);
    const double width = rect.width() - 2 * textMargin + 0.5; // rounding must not shorten what was measured
    const double top = rect.center().y() - textHeight(box) / 2;
    const double middle = rect.center().x();
    shapes << fittedText({middle, top + 13.5}, box.text.title, width, headingSize, Face::Bold, Ink::Text,
                         Align::Centre);
    for (qsizetype i = 0; i < box.text.lines.size(); ++i)
        shapes << fittedText({middle, top + 14.5 + leading * double(i + 1)}, box.text.lines.at(i), width,
                             bodySize, Face::Regular, Ink::MutedText, Align::Centre);
    const ElementKey key = keyOf(box.component->id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, *box.component), shapes);
}

namespace {

constexpr double cardPadding = 8;
constexpr double chipPitch = 6;
constexpr double cardLeading = 16;
constexpr double cylinderHeight = 46;
constexpr double cylinderWidth = 92;
constexpr int mostStorages = 3;

QStringList hostLines(const TopologyIndex &index, const HostCard &card) {
    if (!card.host)
        return {};
    QStringList lines{shownText(card.host->name), addressText(index, *card.host)};
    if (!card.host->cluster.isEmpty())
        lines << shownText(card.host->cluster);
    const QString role = hostRoleText(index.topology(), card.host->id);
    if (!role.isEmpty())
        lines << role;
    return lines;
}

double hostTextWidth(const TopologyIndex &index, const HostCard &card) {
    const QStringList lines = hostLines(index, card);
    double width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        width = std::max(width, textWidth(lines.at(i).left(60), bodySize,
                                          i == 0   ? Face::Bold
                                          : i == 1 ? Face::Mono
                                                   : Face::Regular));
    for (const Component *vra : card.vras)
        width = std::max(width, textWidth(addressText(index, *vra).left(60), smallSize, Face::Mono) + 8);
    return width;
}

DiagramItem chipItem(const TopologyIndex &index, const Component &vra, const QRectF &rect) {
    const double middle = rect.center().x();
    const double width = rect.width() - 10;
    const double top = rect.center().y() - 15;
    QList<Shape> shapes;
    shapes << BoxShape{rect, 5, Ink::VraFill, Stroke{Ink::Replication, 1.4, Dash::Solid}};
    shapes << makeText({middle, top + 12}, kindInfo(ComponentKind::Vra).label, bodySize, Face::Bold,
                       Ink::Replication, Align::Centre);
    shapes << fittedText({middle, top + 26}, addressText(index, vra), width, smallSize, Face::Mono,
                         Ink::MutedText, Align::Centre);
    const ElementKey key = keyOf(vra.id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, vra), shapes);
}

DiagramItem storageItem(const TopologyIndex &index, const HostCard &card, int storage, const QRectF &rect) {
    const Component &component = *card.storages[size_t(storage)];
    const ElementKey key = keyOf(component.id);
    const int rest = int(card.storages.size()) - mostStorages;
    const bool more = storage == mostStorages - 1 && rest > 0;
    const QString name = more ? text("%1 more").arg(rest + 1) : shownText(component.name);
    QList<ElementKey> elements{key};
    for (size_t i = mostStorages; more && i < card.storages.size(); ++i)
        elements << keyOf(card.storages[i]->id);
    QList<Shape> shapes;
    shapes << CylinderShape{rect, Ink::BoxFill, boxStroke(1.3)};
    shapes << fittedText({rect.center().x(), rect.bottom() - 12}, name, rect.width() - 10, smallSize,
                         Face::Regular, Ink::Text, Align::Centre);
    return makeItem(key, ItemRole::Component, elements, componentTitle(index, component), shapes);
}

int shownStorages(const HostCard &card) {
    return std::min(int(card.storages.size()), mostStorages);
}

double chipsHeight(const CardMeasure &measure, int chips) {
    return chips * (measure.chipHeight + chipPitch);
}

DiagramItem hostItem(const TopologyIndex &index, const CardMeasure &measure, const HostCard &card,
                     const QRectF &rect) {
    QList<Shape> shapes;
    shapes << BoxShape{rect, 6, Ink::BoxFill, boxStroke(1.4)};
    const QStringList lines = hostLines(index, card);
    const double top = rect.top() + cardPadding + chipsHeight(measure, std::max(1, measure.chips));
    const double width = rect.width() - 2 * cardPadding - 4;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Face face = i == 0 ? Face::Bold : i == 1 ? Face::Mono : Face::Regular;
        shapes << fittedText({rect.left() + cardPadding + 2, top + 12 + cardLeading * double(i)}, lines.at(i),
                             width, i == 0 ? bodySize : smallSize, face, i == 0 ? Ink::Text : Ink::MutedText);
    }
    if (card.vras.empty())
        shapes << makeText({rect.center().x(), rect.top() + cardPadding + measure.chipHeight / 2 + 4},
                           text("no VRA"), smallSize, Face::Italic, Ink::MutedText, Align::Centre);
    const ElementKey key = keyOf(card.host->id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, *card.host), shapes);
}

} // namespace

CardMeasure measureCards(const TopologyIndex &index, const SiteModel &site) {
    CardMeasure measure;
    measure.chipHeight = 38;
    for (const HostCard &card : site.cards) {
        measure.width = std::max(measure.width, hostTextWidth(index, card) + 2 * cardPadding + 6);
        measure.lines = std::max(measure.lines, int(hostLines(index, card).size()));
        measure.chips = std::max(measure.chips, int(card.vras.size()));
        measure.storages = std::max(measure.storages, shownStorages(card));
    }
    measure.width = std::clamp(measure.width, 132.0, 190.0);
    measure.width = std::max(measure.width, measure.storages * (cylinderWidth + 8) - 8 + 2 * cardPadding + 4);
    measure.height = 2 * cardPadding + chipsHeight(measure, std::max(1, measure.chips)) +
                     cardLeading * measure.lines + (measure.storages > 0 ? cylinderHeight + 8 : 0);
    return measure;
}

QRectF chipRect(const CardMeasure &measure, const QRectF &card, int chip) {
    return {card.left() + cardPadding, card.top() + cardPadding + chipsHeight(measure, chip),
            card.width() - 2 * cardPadding, measure.chipHeight};
}

QRectF storageRect(const CardMeasure &measure, const HostCard &host, const QRectF &card, int storage) {
    const int count = shownStorages(host);
    const double inside = card.width() - 2 * cardPadding - 4;
    const double width = std::min((inside - 8 * (count - 1)) / count, cylinderWidth + 30.0);
    const double start = card.center().x() - (width * count + 8 * (count - 1)) / 2;
    const double top = host.host ? card.bottom() - cardPadding - cylinderHeight
                                 : card.top() + cardPadding + chipsHeight(measure, int(host.vras.size()));
    return {start + storage * (width + 8), top, width, cylinderHeight};
}

QList<DiagramItem> cardItems(const TopologyIndex &index, const CardMeasure &measure, const HostCard &host,
                             const QRectF &card) {
    QList<DiagramItem> items;
    if (host.host)
        items << hostItem(index, measure, host, card);
    for (size_t i = 0; i < host.vras.size(); ++i)
        items << chipItem(index, *host.vras[i], chipRect(measure, card, int(i)));
    for (int i = 0; i < shownStorages(host); ++i)
        items << storageItem(index, host, i, storageRect(measure, host, card, i));
    return items;
}

namespace {

QString stackTitle(const SiteModel &site) {
    const QString machines = text("%1 · %2").arg(countText(ComponentKind::Host, site.hostCount()),
                                                 countText(ComponentKind::Vra, site.vraCount()));
    const qsizetype storages = site.storageCount();
    return storages == 0 ? machines
                         : text("%1 · %2").arg(machines, countText(ComponentKind::Storage, storages));
}

QString rangeEnd(const HostCard &card) {
    return shownText(card.host->name).left(60);
}

/// "HV-01 … HV-12": the first and the last host.
QString stackRange(const SiteModel &site) {
    const auto hasHost = [](const HostCard &card) { return card.host != nullptr; };
    const auto first = std::find_if(site.cards.begin(), site.cards.end(), hasHost);
    if (first == site.cards.end())
        return {};
    const auto last = std::find_if(site.cards.rbegin(), site.cards.rend(), hasHost);
    return &*first == &*last ? rangeEnd(*first) : rangeEnd(*first) + QStringLiteral(" … ") + rangeEnd(*last);
}

} // namespace

QSizeF stackSize(const SiteModel &site) {
    const double width = std::max(textWidth(stackTitle(site), bodySize, Face::Bold),
                                  textWidth(stackRange(site), smallSize, Face::Regular));
    return {std::clamp(width + 2 * textMargin, 170.0, 260.0), 56};
}

DiagramItem stackItem(const SiteModel &site, const QRectF &rect, QPointF sheets) {
    const Stroke stroke{Ink::Replication, 1.4, Dash::Solid};
    QList<Shape> shapes;
    for (const int sheet : {2, 1})
        shapes << BoxShape{rect.translated(sheets * stackOffset * sheet), 5, Ink::VraFill, stroke};
    shapes << BoxShape{rect, 5, Ink::VraFill, stroke};
    const QPointF middle = rect.center();
    shapes << fittedText({middle.x(), middle.y() - 3}, stackTitle(site), rect.width() - 2 * textMargin,
                         bodySize, Face::Bold, Ink::Replication, Align::Centre);
    shapes << fittedText({middle.x(), middle.y() + 14}, stackRange(site), rect.width() - 2 * textMargin,
                         smallSize, Face::Regular, Ink::MutedText, Align::Centre);
    QList<ElementKey> elements;
    for (const HostCard &card : site.cards) {
        if (card.host)
            elements << keyOf(card.host->id);
        for (const Component *vra : card.vras)
            elements << keyOf(vra->id);
        for (const Component *storage : card.storages)
            elements << keyOf(storage->id);
    }
    return makeItem(QStringLiteral("stack/") + keyOf(site.site->id), ItemRole::Stack, elements,
                    text("%1: %2").arg(stackTitle(site), stackRange(site)), shapes);
}

} // namespace portolan::ports
