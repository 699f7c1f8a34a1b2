#include "support/diagramParts.h"

#include "diagram/shapes.h"

#include <array>
#include <cmath>

namespace portolan::test {
namespace {

constexpr double cellSide = 96;

void addPieces(const LineShape &line, const DiagramItem &item, std::vector<Segment> &segments) {
    const qsizetype last = line.points.size() - 1;
    for (qsizetype i = 1; i <= last; ++i) {
        Segment segment{{line.points[i - 1], line.points[i]}, line.stroke.width, &item, false, {}};
        if (i == 1)
            segment.tips.push_back(line.points.first());
        if (i == last)
            segment.tips.push_back(line.points.last());
        segment.isEnd = !segment.tips.empty();
        segments.push_back(segment);
    }
}

} // namespace

template <class Visit>
void NearGrid::cells(const QRectF &area, Visit visit) {
    const auto cell = [](double value) { return int(std::floor(value / cellSide)); };
    for (int x = cell(area.left()); x <= cell(area.right()); ++x)
        for (int y = cell(area.top()); y <= cell(area.bottom()); ++y)
            visit(std::pair(x, y));
}

void NearGrid::add(int number, const QRectF &rect) {
    cells(rect, [&](std::pair<int, int> cell) { m_cells[cell].push_back(number); });
}

std::vector<int> NearGrid::near(const QRectF &area) const {
    std::vector<int> numbers;
    cells(area, [&](std::pair<int, int> cell) {
        if (const auto found = m_cells.find(cell); found != m_cells.end())
            numbers.insert(numbers.end(), found->begin(), found->end());
    });
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

QRectF rectOf(const QLineF &line) {
    return QRectF(line.p1(), line.p2()).normalized();
}

bool overlap(const QRectF &a, const QRectF &b) {
    const QRectF shared = a.intersected(b);
    return shared.width() > touching && shared.height() > touching;
}

double lengthInside(const QLineF &line, const QRectF &area) {
    double from = 0;
    double to = 1;
    const std::array<std::pair<double, double>, 4> sides = {{{-line.dx(), line.x1() - area.left()},
                                                             {line.dx(), area.right() - line.x1()},
                                                             {-line.dy(), line.y1() - area.top()},
                                                             {line.dy(), area.bottom() - line.y1()}}};
    for (const auto &[along, room] : sides) {
        if (std::abs(along) < 1e-12 && room < 0)
            return 0;
        if (along < -1e-12)
            from = std::max(from, room / along);
        else if (along > 1e-12)
            to = std::min(to, room / along);
    }
    return std::max(0.0, to - from) * line.length();
}

double distanceTo(const QLineF &line, QPointF at) {
    const QPointF d = line.p2() - line.p1();
    const double square = std::max(1e-12, QPointF::dotProduct(d, d));
    const double t = std::clamp(QPointF::dotProduct(at - line.p1(), d) / square, 0.0, 1.0);
    return QLineF(at, line.p1() + d * t).length();
}

bool isBox(const DiagramItem &item) {
    return item.role == ItemRole::Component || item.role == ItemRole::Stack;
}

bool isTie(const DiagramItem &item) {
    return item.key.startsWith(u"tie/");
}

bool isOverview(const Diagram &diagram) {
    return std::any_of(diagram.items.begin(), diagram.items.end(), [](const DiagramItem &item) {
        return item.role == ItemRole::Site &&
               std::any_of(item.shapes.begin(), item.shapes.end(),
                           [](const Shape &shape) { return std::holds_alternative<BricksShape>(shape); });
    });
}

QRectF outlineOf(const DiagramItem &item) {
    QRectF outline;
    for (const Shape &shape : item.shapes) {
        if (const auto *cylinder = std::get_if<CylinderShape>(&shape))
            return cylinder->rect;
        if (const auto *box = std::get_if<BoxShape>(&shape); box && box->fill)
            outline = box->rect;
    }
    return outline;
}

QList<const DiagramItem *> withRole(const Diagram &diagram, ItemRole role) {
    QList<const DiagramItem *> items;
    for (const DiagramItem &item : diagram.items)
        if (item.role == role)
            items << &item;
    return items;
}

std::vector<Segment> segmentsOf(const Diagram &diagram) {
    std::vector<Segment> segments;
    for (const DiagramItem &item : diagram.items) {
        if (item.role != ItemRole::Line || isTie(item))
            continue;
        for (const Shape &shape : item.shapes)
            if (const auto *line = std::get_if<LineShape>(&shape))
                addPieces(*line, item, segments);
    }
    return segments;
}

std::vector<DrawnText> drawnTexts(const Diagram &diagram) {
    std::vector<DrawnText> texts;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape); text && text->width > 0)
                texts.push_back({*text, textRect(*text), &item});
    return texts;
}

std::vector<DrawnBox> drawnBoxes(const DiagramItem &item) {
    std::vector<DrawnBox> boxes;
    for (const Shape &shape : item.shapes) {
        if (const auto *box = std::get_if<BoxShape>(&shape))
            boxes.push_back({box->rect, &item, box->fill.has_value()});
        else if (const auto *cylinder = std::get_if<CylinderShape>(&shape))
            boxes.push_back({cylinder->rect, &item, true});
    }
    return boxes;
}

QString pairText(const char *what, const QString &a, const QString &b) {
    return QStringLiteral("%1: %2 and %3").arg(QLatin1String(what), a.left(60), b.left(60));
}

} // namespace portolan::test
