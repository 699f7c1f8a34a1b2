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
