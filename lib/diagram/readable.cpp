#include "diagram/readable.h"

#include "diagram/Marks.h"
#include "diagram/readablePill.h"
#include "diagram/shapes.h"

#include <QTransform>
#include <algorithm>
#include <optional>
#include <set>

namespace portolan {
namespace {

constexpr double capHeight = 0.76; // of a text's size, above its baseline
constexpr double depth = 0.22;     // the same below it, of letters
constexpr double edge = 0.5;       // between text and what is beside it
constexpr double mostWider = 4.8;  // of a pill: less than the gap to the next one
constexpr double smaller = 0.95;   // the next size to be tried
constexpr double mostGrown = 2.4;  // times its size, of a sign

const TextShape *textOf(const Shape &shape) {
    return std::get_if<TextShape>(&shape);
}

/// How far a text reaches below its baseline: port numbers do not.
double depthOf(const TextShape &text) {
    const bool isNumber = std::all_of(text.text.begin(), text.text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c == u'*' || c == u'?';
    });
    return isNumber ? 0.02 : depth;
}

/// Only the ink: lines that stand close to each other are not apart by more.
QRectF inkRect(const TextShape &text) {
    const double left = text.align == Align::Left     ? 0
                        : text.align == Align::Centre ? -text.width / 2
                                                      : -text.width;
    const QRectF flat(left, -capHeight * text.size, text.width, (capHeight + depthOf(text)) * text.size);
    if (!text.upwards)
        return flat.translated(text.at);
    return QRectF(flat.top(), -flat.right(), flat.height(), flat.width()).translated(text.at);
}

/// The same text at another size around the middle of its capitals.
TextShape resized(const TextShape &text, double size) {
    TextShape larger = text;
    const double lower = (size - text.size) * capHeight / 2;
    larger.size = size;
    larger.width = text.width * size / text.size;
    larger.at += text.upwards ? QPointF(lower, 0) : QPointF(0, lower);
    return larger;
}

/// The rectangle of a shape that text can stand in; empty for others.
QRectF roomOf(const Shape &shape) {
    if (const auto *box = std::get_if<BoxShape>(&shape))
        return box->rect;
    if (const auto *cylinder = std::get_if<CylinderShape>(&shape))
        return cylinder->rect;
    return {};
}

/// Text sizes at one scale, in drawing units.
struct Sizes {
    explicit Sizes(double scale) : wanted(wantedPixels / scale), smallest(smallestPixels / scale) {}
    double wanted;
    double smallest;
};

/// Chooses the texts of one item that can be read.
class Reading {
public:
    /// `item` must outlive it.
    Reading(const DiagramItem &item, const Sizes &sizes) : m_item(item), m_sizes(sizes) {}

    DiagramItem run();

private:
    /// The index of the smallest box that holds a text; -1 for text that stands free.
    qsizetype boxOf(const TextShape &text) const;
    bool isFree(const QRectF &ink) const;
    bool fits(const TextShape &text, qsizetype box) const;
    std::optional<TextShape> enlarged(const TextShape &text) const;
    void take(qsizetype at);
    QList<Shape> shapes() const;
    bool isBlankTag() const;

    const DiagramItem &m_item;
    Sizes m_sizes;
    QList<Shape> m_shapes;
    std::vector<QRectF> m_taken;
    std::set<qsizetype> m_leftOut;
};

qsizetype Reading::boxOf(const TextShape &text) const {
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_item.shapes.size(); ++i) {
        const QRectF room = roomOf(m_item.shapes[i]);
        if (room.contains(inkRect(text)) &&
            (found < 0 || room.width() * room.height() <
                              roomOf(m_item.shapes[found]).width() * roomOf(m_item.shapes[found]).height()))
            found = i;
    }
    return found;
}

/// Whether text stands in its box, on no other text and across no box that lies over its own.
bool Reading::fits(const TextShape &text, qsizetype box) const {
    const QRectF ink = inkRect(text);
    if (box < 0 || !roomOf(m_item.shapes[box]).adjusted(edge, edge, -edge, -edge).contains(ink))
        return false;
    const QRectF grown = ink.adjusted(-edge, -edge, edge, edge);
    for (qsizetype i = box + 1; i < m_item.shapes.size(); ++i) {
        const QRectF room = roomOf(m_item.shapes[i]);
        if (room.intersects(grown) && !room.contains(ink))
            return false;
    }
    return isFree(grown);
}

bool Reading::isFree(const QRectF &ink) const {
    return std::none_of(m_taken.begin(), m_taken.end(),
                        [&](const QRectF &taken) { return taken.intersects(ink); });
}

/// The text at the largest size that is wanted and fits; nothing where all are too small to be read.
std::optional<TextShape> Reading::enlarged(const TextShape &text) const {
    const qsizetype box = boxOf(text);
    const double least = std::max(text.size, m_sizes.smallest);
    for (double size = m_sizes.wanted; size > least; size *= smaller)
        if (const TextShape larger = resized(text, size); fits(larger, box))
            return larger;
    if (const TextShape larger = resized(text, least); least > text.size && fits(larger, box))
        return larger;
    const bool stays = text.size >= m_sizes.smallest && isFree(inkRect(text));
    return stays ? std::optional(text) : std::nullopt;
}

void Reading::take(qsizetype at) {
    const TextShape &text = *textOf(m_item.shapes[at]);
    const std::optional<TextShape> shown = text.size < m_sizes.wanted ? enlarged(text) : text;
    if (!shown) {
        m_leftOut.insert(at);
        return;
    }
    m_taken.push_back(inkRect(*shown));
    m_shapes[at] = *shown;
}

/// A tag goes with its words; the first box is the item itself.
QList<Shape> Reading::shapes() const {
    std::set<qsizetype> without = m_leftOut;
    for (const qsizetype text : m_leftOut) {
        const qsizetype box = boxOf(*textOf(m_item.shapes[text]));
        const bool isTag = box > 0 && std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF &taken) {
                               return roomOf(m_item.shapes[box]).contains(taken);
                           });
        const QSizeF room = box > 0 ? roomOf(m_item.shapes[box]).size() : QSizeF();
        if (isTag && std::min(room.width(), room.height()) < 2 * pillHeight)
            without.insert(box);
    }
    QList<Shape> shown;
    for (qsizetype i = 0; i < m_shapes.size(); ++i)
        if (without.count(i) == 0)
            shown << m_shapes[i];
    return shown;
}

/// A chip or a tag of an overview card says nothing without its words; a pill still marks its line.
bool Reading::isBlankTag() const {
    const bool isTag = m_item.role == ItemRole::Component || m_item.role == ItemRole::Label;
    return isTag && m_taken.empty() && !m_leftOut.empty() && m_item.bounds.height() < 2 * pillHeight;
}

DiagramItem Reading::run() {
    m_shapes = m_item.shapes;
    const auto takeAll = [&](auto wanted) {
        for (qsizetype i = 0; i < m_item.shapes.size(); ++i)
            if (const TextShape *text = textOf(m_item.shapes[i]); text && wanted(*text))
                take(i);
    };
    takeAll([&](const TextShape &text) { return text.size >= m_sizes.wanted; });
    takeAll([&](const TextShape &text) { return text.size < m_sizes.wanted && text.face == Face::Bold; });
    takeAll([&](const TextShape &text) { return text.size < m_sizes.wanted && text.face != Face::Bold; });
    DiagramItem shown = m_item;
    shown.shapes = isBlankTag() ? QList<Shape>() : shapes();
    return shown;
}

/// A panel with its name instead of sentences.
DiagramItem namedPanel(const DiagramItem &panel, double least) {
    DiagramItem named = panel;
    const QRectF rect = roomOf(panel.shapes.first());
    const double size = std::max(headingSize, least * 1.1);
    named.shapes = {panel.shapes.first(),
                    fittedText(rect.center() + QPointF(0, size * 0.36), panel.title, rect.width() - 2 * size,
                               size, Face::Bold, Ink::MutedText, Align::Centre)};
    return named;
}

/// A pill may be a little wider than its number needs at 100 %.
DiagramItem widenedPill(const DiagramItem &pill, double least) {
    DiagramItem wider = pill;
    auto *box = std::get_if<BoxShape>(&wider.shapes.first());
    const TextShape *number = textOf(pill.shapes.last());
    if (!box || !number || number->align != Align::Centre)
        return wider;
    const double missing = number->width * least / number->size + 2 * edge + 0.1 - box->rect.width();
    const double by = std::clamp(missing, 0.0, mostWider) / 2;
    box->rect.adjust(-by, 0, by, 0);
    return wider;
}

/// A sign is no text of its box: it grows as a whole around its place, as far as the margins of items go.
DiagramItem grownSign(const DiagramItem &sign, double wanted) {
    DiagramItem grown = sign;
    const QPointF centre = roomOf(sign.shapes.first()).center();
    const TextShape &text = *textOf(sign.shapes.last());
    const double by = std::min(wanted / text.size, mostGrown);
    const auto place =
        QTransform::fromTranslate(centre.x(), centre.y()).scale(by, by).translate(-centre.x(), -centre.y());
    std::get<BoxShape>(grown.shapes.first()).rect = place.mapRect(roomOf(sign.shapes.first()));
    TextShape larger = text;
    larger.at = place.map(text.at);
    larger.size *= by;
    larger.width *= by;
    grown.shapes.last() = larger;
    return grown;
}

bool isPanel(const DiagramItem &item) {
    return item.key.startsWith(QLatin1String("frame/")) && !roomOf(item.shapes.first()).isEmpty();
}

} // namespace

DiagramItem readableAt(const DiagramItem &item, double scale) {
    const Sizes sizes(scale);
    const auto hasBelow = [&](double size) {
        return std::any_of(item.shapes.begin(), item.shapes.end(),
                           [&](const Shape &shape) { return textOf(shape) && textOf(shape)->size < size; });
    };
    if (isPanel(item))
        return hasBelow(sizes.smallest) ? namedPanel(item, sizes.wanted) : item;
    if (!hasBelow(sizes.wanted))
        return item;
    if (isSign(item))
        return grownSign(item, sizes.wanted);
    DiagramItem shown = item;
    const bool isPill = item.role == ItemRole::Pill;
    shown.shapes = readablePills(item.shapes, sizes.wanted, sizes.smallest, isPill ? mostWider : 0);
    return isPill ? Reading(widenedPill(shown, sizes.wanted), sizes).run() : Reading(shown, sizes).run();
}

} // namespace portolan
