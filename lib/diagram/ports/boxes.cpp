#include "diagram/ports/boxes.h"

#include "diagram/paintDiagram.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan::ports {
namespace {

constexpr double leading = 15.5;
constexpr double textMargin = 12;
constexpr double narrowest = 128;
constexpr double widest = 204;
constexpr double widestFormer = 260; // of a box that says what it was

Stroke boxStroke(double width = 1.5) {
    return {Ink::BoxStroke, width, Dash::Solid};
}

double textHeight(const ServiceBox &box) {
    return 18 + leading * double(box.text.lines.size());
}

/// Lines inside the outline, so that kinds differ by more than their names.
enum class Inner { None, Frame, Sides, Top };

struct Outline {
    ComponentKind kind;
    Ink fill;
    double width;
    double radius;
    Inner inner;
};

/// A ZVM has a double frame, an SCVMM bars like a rack, a portal a title bar like a window, and what manages
/// others from a cloud is round.
constexpr Outline outlines[] = {
    {ComponentKind::Zvm, Ink::BoxFill, 2.4, 7, Inner::Frame},
    {ComponentKind::Scvmm, Ink::BoxFill, 1.5, 3, Inner::Sides},
    {ComponentKind::Zcm, Ink::BoxFill, 1.5, 14, Inner::Frame},
    {ComponentKind::Zssp, Ink::BoxFill, 1.5, 7, Inner::Top},
    {ComponentKind::Tools, Ink::ToolsFill, 1.5, 7, Inner::None},
};

Outline outlineOf(ComponentKind kind) {
    for (const Outline &outline : outlines)
        if (outline.kind == kind)
            return outline;
    return {kind, Ink::BoxFill, 1.5, 7, Inner::None};
}

void addInnerLine(QList<Shape> &shapes, QPointF from, QPointF to) {
    shapes << LineShape{{from, to}, boxStroke(0.9), Arrow::None, Arrow::None};
}

void addOutline(QList<Shape> &shapes, const ServiceBox &box, const QRectF &rect) {
    const Outline outline = outlineOf(box.component->kind);
    shapes << BoxShape{rect, outline.radius, outline.fill, boxStroke(outline.width)};
    const QRectF inside = rect.adjusted(4, 4, -4, -4);
    if (outline.inner == Inner::Frame)
        shapes << BoxShape{inside, outline.radius - 2.5, {}, boxStroke(0.9)};
    if (outline.inner == Inner::Top)
        addInnerLine(shapes, {rect.left(), rect.top() + 8}, {rect.right(), rect.top() + 8});
    if (outline.inner != Inner::Sides)
        return;
    addInnerLine(shapes, {inside.left() + 1, rect.top()}, {inside.left() + 1, rect.bottom()});
    addInnerLine(shapes, {inside.right() - 1, rect.top()}, {inside.right() - 1, rect.bottom()});
}

} // namespace

QSizeF serviceSize(const ServiceBox &box) {
    double width = textWidth(box.text.title, headingSize, Face::Bold);
    for (qsizetype i = 0; i < box.text.lines.size(); ++i)
        width = std::max(width, textWidth(box.text.lines.at(i).left(60), bodySize, Face::Regular) +
                                    formerWidth(box.text.former.value(i), bodySize, Face::Regular));
    const double padding = box.under >= 0 || box.dense ? 8 : 16;
    const double least = box.under >= 0 || box.dense ? 108 : narrowest;
    const double most = box.text.former.join(QString()).isEmpty() ? widest : widestFormer;
    return {std::clamp(width + 2 * textMargin, least, most), textHeight(box) + 2 * padding};
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
        shapes << withFormer(fittedName({middle, top + 14.5 + leading * double(i + 1)}, box.text.lines.at(i),
                                        width, bodySize, Face::Regular, Ink::MutedText, Align::Centre),
                             box.text.former.value(i), width);
    const ElementKey key = keyOf(box.component->id);
    return makeItem(key, ItemRole::Component, {key}, componentTitle(index, *box.component), shapes);
}

namespace {

QString stackTitle(const SiteModel &site) {
    const QString machines =
        text("%1 · %2").arg(countText(ComponentKind::Host, site.hostCount() - site.goneHosts),
                            countText(ComponentKind::Vra, site.vraCount() - site.goneVras));
    const qsizetype storages = site.storageCount();
    return storages == 0 ? machines
                         : text("%1 · %2").arg(machines, countText(ComponentKind::Storage, storages));
}

/// "HV-01 … HV-12": the first and the last host.
QString rangeText(const Component *first, const Component *last) {
    const auto end = [](const Component *host) { return shownText(host->name).left(60); };
    return first == last ? end(first) : end(first) + QStringLiteral(" … ") + end(last);
}

QString stackRange(const SiteModel &site) {
    const Component *first = nullptr;
    const Component *last = nullptr;
    for (const HostCard &card : site.cards) {
        first = first ? first : card.host;
        last = card.host ? card.host : last;
    }
    return first ? rangeText(first, last) : QString();
}

void addElements(QList<ElementKey> &elements, const HostCard &card) {
    if (card.host)
        elements << keyOf(card.host->id);
    for (const auto *on : {&card.others, &card.vras, &card.storages})
        for (const Component *component : *on)
            elements << keyOf(component->id);
}

void addSheets(QList<Shape> &shapes, const QRectF &rect, QPointF sheets, Ink fill, const Stroke &stroke) {
    for (const int sheet : {2, 1})
        shapes << BoxShape{rect.translated(sheets * stackOffset * sheet), 5, fill, stroke};
    shapes << BoxShape{rect, 5, fill, stroke};
}

} // namespace

StackText stackTextOf(const SiteModel &site) {
    StackText stack{stackTitle(site), stackRange(site), {}};
    for (const HostCard &card : site.cards)
        addElements(stack.elements, card);
    return stack;
}

QSizeF stackSize(const SiteModel &site) {
    const double width = std::max(textWidth(site.stack.title, bodySize, Face::Bold),
                                  textWidth(site.stack.range, smallSize, Face::Regular));
    return {std::clamp(width + 2 * textMargin, 170.0, 260.0), 56};
}

DiagramItem stackItem(const SiteModel &site, const QRectF &rect, QPointF sheets) {
    const Stroke stroke{Ink::Replication, 1.4, Dash::Solid};
    const StackText &stack = site.stack;
    QList<Shape> shapes;
    addSheets(shapes, rect, sheets, Ink::VraFill, stroke);
    const QPointF middle = rect.center();
    shapes << fittedText({middle.x(), middle.y() - 3}, stack.title, rect.width() - 2 * textMargin, bodySize,
                         Face::Bold, Ink::Replication, Align::Centre);
    shapes << fittedName({middle.x(), middle.y() + 14}, stack.range, rect.width() - 2 * textMargin, smallSize,
                         Face::Regular, Ink::MutedText, Align::Centre);
    return makeItem(QStringLiteral("stack/") + keyOf(site.site->id), ItemRole::Stack, stack.elements,
                    text("%1: %2").arg(stack.title, stack.range), shapes);
}

QStringList stackLines(const HostCard &card) {
    QStringList lines{countText(ComponentKind::Host, card.hostCount()),
                      rangeText(card.host, card.others.back())};
    if (!card.storages.empty())
        lines << countText(ComponentKind::Storage, qsizetype(card.storages.size()));
    return lines;
}

namespace {

/// The VRAs of a stack, as one chip of the size that a single one has.
DiagramItem stackChip(const QString &key, const HostCard &card, const QRectF &rect) {
    const QString vras = countText(ComponentKind::Vra, qsizetype(card.vras.size()));
    QList<ElementKey> elements;
    for (const Component *vra : card.vras)
        elements << keyOf(vra->id);
    return makeItem(key, ItemRole::Stack, elements, vras,
                    {BoxShape{rect, 5, Ink::VraFill, Stroke{Ink::Replication, 1.4, Dash::Solid}},
                     makeText(rect.center() + QPointF(0, 4.5), vras, bodySize, Face::Bold, Ink::Replication,
                              Align::Centre)});
}

} // namespace

QList<DiagramItem> stackCardItems(const HostCard &card, const QRectF &rect, const QRectF &chip) {
    const QString key = QStringLiteral("stack/") + keyOf(card.host->id);
    QList<Shape> shapes;
    addSheets(shapes, rect, QPointF(1, -1), Ink::BoxFill, boxStroke(1.4));
    const QStringList lines = stackLines(card);
    for (qsizetype i = 0; i < lines.size(); ++i)
        shapes << fittedName({chip.left() + 2, chip.bottom() + 18 + 16 * double(i)}, lines.at(i),
                             chip.width() - 4, i == 0 ? bodySize : smallSize,
                             i == 0 ? Face::Bold : Face::Regular, i == 0 ? Ink::Text : Ink::MutedText);
    QList<ElementKey> elements;
    addElements(elements, card);
    QList<DiagramItem> items{
        makeItem(key, ItemRole::Stack, elements, text("%1: %2").arg(lines.at(0), lines.at(1)), shapes)};
    if (!card.vras.empty())
        items << stackChip(key + QStringLiteral("/vras"), card, chip);
    return items;
}

} // namespace portolan::ports
