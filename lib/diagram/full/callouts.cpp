#include "diagram/full/callouts.h"

#include "diagram/RectGrid.h"
#include "diagram/full/CalloutRoom.h"
#include "diagram/full/RowWriter.h"
#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <optional>

namespace portolan {
namespace {

constexpr double calloutPadding = 8;
constexpr double leading = 14.5;        // of a callout, from baseline to baseline
constexpr double firstCalloutLine = 18; // baseline of a callout below its top
constexpr double portGap = 10;          // between a port and words beside it
constexpr double tagGap = 7;            // between a pill and its numbers
constexpr double underLine = 4;         // from a lane to its numbers below it
constexpr double numbersGap = 6;        // between numbers beside each other
constexpr double clearOfOthers = 8;     // from numbers above or below a pill to other pills
constexpr std::array widths = {290.0, 240.0, 210.0, 184.0};
constexpr qsizetype mostCallouts = 150; // pills; of more the lists tell

struct Card {
    QList<Shape> shapes; ///< from the origin on
    QSizeF size;
};

/// A row in a box of its own.
Card cardOf(const FlowRow &row, double width) {
    const double ports = portWidth(row);
    const double left = calloutPadding + ports + portGap;
    const double ends = textWidth(row.ends, bodySize, Face::Regular);
    const double rules = textWidth(row.rules, smallSize, rulesFace(row));
    const bool inOneLine = left + ends + portGap + rules + calloutPadding <= width;
    RowWriter writer(left, width - calloutPadding, firstCalloutLine, leading);
    writer.addPort(row, calloutPadding);
    if (inOneLine)
        writer.addAtRight(row.rules, rulesFace(row));
    writer.addWords(row.ends, bodySize, Ink::Text);
    if (!inOneLine)
        writer.addWords(row.rules, smallSize, Ink::MutedText, 0, rulesFace(row));
    writer.addWords(row.purpose, smallSize, Ink::Text);
    writer.addWords(row.basis, smallSize, Ink::MutedText);
    const QSizeF size(width, writer.baseline() - leading + calloutPadding);
    Card card{writer.shapes(), size};
    card.shapes.prepend(
        BoxShape{QRectF({0, 0}, size), 4, Ink::Paper, Stroke{Ink::GateStroke, 1, Dash::Solid}});
    return card;
}

/// Puts numbers and callouts on one drawing.
class CalloutMaker {
public:
    CalloutMaker(const std::vector<QList<FlowRow>> &rows, const Body &body);

    Callouts make();

private:
    struct Subject {
        const FlowRow *row;
        QRectF pill;
        QRectF area; ///< the site or gate that it stands in
    };
    std::vector<Subject> subjects() const;
    std::array<QRectF, 6> numberPlaces(const Subject &subject, QSizeF size) const;
    bool isOwn(const Subject &subject, const QRectF &place) const;
    std::optional<QRectF> numbersPlace(const Subject &subject, QSizeF size) const;
    void addNumbers(const Subject &subject);
    void addCallout(const Subject &subject);

    const std::vector<QList<FlowRow>> &m_rows;
    CalloutRoom m_room;
    QHash<QStringView, QRectF> m_pills;  ///< by "<flow id>/<port>", a part of the item's key
    QHash<QStringView, QRectF> m_labels; ///< the words of lanes, the same
    RectGrid m_pillPlaces;
    Callouts m_callouts;
};

CalloutMaker::CalloutMaker(const std::vector<QList<FlowRow>> &rows, const Body &body)
    : m_rows(rows), m_room(body) {
    for (const DiagramItem &item : body.items) {
        if (item.role == ItemRole::Pill)
            m_pills.insert(QStringView(item.key).mid(5), item.bounds);
        else if (item.key.startsWith(QLatin1String("label/")))
            m_labels.insert(QStringView(item.key).mid(6), item.bounds);
    }
    for (const QRectF &pill : std::as_const(m_pills))
        m_pillPlaces.add(pill);
}

std::vector<CalloutMaker::Subject> CalloutMaker::subjects() const {
    std::vector<Subject> subjects;
    for (const QList<FlowRow> &rows : m_rows)
        for (const FlowRow &row : rows) {
            const QRectF pill = m_pills.value(row.key);
            const QRectF area = m_room.around(pill);
            if (!pill.isEmpty() && !area.isEmpty())
                subjects.push_back({&row, pill, area});
        }
    return subjects;
}

/// Under the words of a lane and beside them, where it has some; beside the pill; above and below it last.
std::array<QRectF, 6> CalloutMaker::numberPlaces(const Subject &subject, QSizeF size) const {
    const QRectF &pill = subject.pill;
    const QPointF middle = pill.center() - QPointF(size.width(), size.height()) / 2;
    const QRectF label = m_labels.value(subject.row->key);
    const QSizeF besideLabel = label.isEmpty() ? QSizeF() : size;
    return {QRectF({label.left(), pill.center().y() + underLine}, besideLabel),
            QRectF({label.right() + 2 * tagGap, label.center().y() - size.height() / 2}, besideLabel),
            QRectF({pill.right() + tagGap, middle.y()}, size),
            QRectF({pill.left() - tagGap - size.width(), middle.y()}, size),
            QRectF({middle.x(), pill.top() - 2 - size.height()}, size),
            QRectF({middle.x(), pill.bottom() + 2}, size)};
}

/// Whether a reader takes a place for that of this pill and not of another.
bool CalloutMaker::isOwn(const Subject &subject, const QRectF &place) const {
    const QRectF near = place.adjusted(-1, -clearOfOthers, 1, clearOfOthers);
    return !m_pillPlaces.anyTouching(near, [&](const QRectF &pill) {
        return pill != subject.pill && std::abs(pill.center().y() - place.center().y()) > 2;
    });
}

/// Where the numbers are taken for those of this pill alone.
std::optional<QRectF> CalloutMaker::numbersPlace(const Subject &subject, QSizeF size) const {
    for (const QRectF &rect : numberPlaces(subject, size))
        if (!rect.isEmpty() && subject.area.adjusted(1, 1, -1, -1).contains(rect) &&
            m_room.isFree(rect.adjusted(-numbersGap, 0, numbersGap, 0)) && isOwn(subject, rect))
            return rect;
    return {};
}

void CalloutMaker::addNumbers(const Subject &subject) {
    if (subject.row->numbers.isEmpty())
        return;
    TextShape numbers = makeText({}, subject.row->numbers, smallSize, Face::Bold, Ink::MutedText);
    const QRectF around = textRect(numbers);
    const std::optional<QRectF> place = numbersPlace(subject, around.size());
    if (!place)
        return;
    numbers.at = place->topLeft() - around.topLeft();
    m_room.take(*place);
    m_callouts.items << makeItem(QStringLiteral("number/") + subject.row->key, ItemRole::Label,
                                 {subject.row->flow}, subject.row->rules, {numbers});
}

void CalloutMaker::addCallout(const Subject &subject) {
    for (const double width : widths) {
        const Card card = cardOf(*subject.row, width);
        const QRectF place = m_room.near(subject.pill, card.size, subject.area);
        if (place.isEmpty())
            continue;
        DiagramItem item =
            makeItem(QStringLiteral("callout/") + subject.row->key, ItemRole::Label, {subject.row->flow},
                     QStringLiteral("%1, %2").arg(subject.row->port.text, subject.row->ends), card.shapes);
        moveItem(item, place.topLeft());
        m_room.take(place);
        m_callouts.items << item;
        m_callouts.told << subject.row->key;
        return;
    }
}

Callouts CalloutMaker::make() {
    const std::vector<Subject> all = subjects();
    for (const Subject &subject : all)
        addNumbers(subject);
    if (m_pills.size() <= mostCallouts)
        for (const Subject &subject : all)
            addCallout(subject);
    return std::move(m_callouts);
}

} // namespace

Callouts calloutsOf(const std::vector<QList<FlowRow>> &rows, const Body &body) {
    return CalloutMaker(rows, body).make();
}

} // namespace portolan
