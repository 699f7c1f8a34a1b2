#pragma once

#include "diagram/Diagram.h"

#include <QHash>
#include <QLineF>
#include <algorithm>
#include <vector>

namespace portolan::test {

/// Less than this is seen by nobody, in drawing units.
inline constexpr double touching = 0.6;

/// A straight piece of a line of the drawing.
struct Segment {
    QLineF line;
    double width = 1;
    const DiagramItem *item = nullptr;
    bool isEnd = false;        ///< the line begins or ends here
    std::vector<QPointF> tips; ///< of those ends
    bool isHorizontal() const { return std::abs(line.dy()) < 0.2; }
    bool isSlanting() const { return std::abs(line.dy()) >= 0.2 && std::abs(line.dx()) >= 0.2; }
};

struct DrawnText {
    TextShape text;
    QRectF rect;
    const DiagramItem *item = nullptr;
};

/// A box or cylinder of the drawing with the item that paints it.
struct DrawnBox {
    QRectF rect;
    const DiagramItem *item = nullptr;
    bool isFilled = false;
};

/// Rectangles by number, found by what is near in time that does not grow with their count.
class NearGrid {
public:
    void add(int number, const QRectF &rect);
    /// The numbers of all rectangles that may touch `area`, ascending, each once.
    std::vector<int> near(const QRectF &area) const;

private:
    template <class Visit>
    static void cells(const QRectF &area, Visit visit);
    QHash<std::pair<int, int>, std::vector<int>> m_cells;
};

QRectF rectOf(const QLineF &line);
bool overlap(const QRectF &a, const QRectF &b);
/// How much of a piece of line lies inside a rectangle.
double lengthInside(const QLineF &line, const QRectF &area);
double distanceTo(const QLineF &line, QPointF at);

bool isBox(const DiagramItem &item);     ///< a component or a stack
bool isTie(const DiagramItem &item);     ///< a thin line from a pill to the line that it belongs to
bool isOverview(const Diagram &diagram); ///< its sites are cards in walls of bricks
/// The outline of a box: its last filled box without the sheets behind a stack, or its cylinder.
QRectF outlineOf(const DiagramItem &item);
QList<const DiagramItem *> withRole(const Diagram &diagram, ItemRole role);

/// The straight pieces of every line, ties left out.
std::vector<Segment> segmentsOf(const Diagram &diagram);
std::vector<DrawnText> drawnTexts(const Diagram &diagram);
std::vector<DrawnBox> drawnBoxes(const DiagramItem &item);

/// "lines cross: lane/a and lane/b"
QString pairText(const char *what, const QString &a, const QString &b);

/// Calls `visit(a, b)` for each two whose rectangles, each grown by `reach`, touch; `a` before `b`.
template <class Item, class RectOf, class Visit>
void eachNearPair(const std::vector<Item> &items, double reach, RectOf rectOf, Visit visit) {
    NearGrid grid;
    for (size_t i = 0; i < items.size(); ++i) {
        const QRectF area = rectOf(items[i]).adjusted(-reach, -reach, reach, reach);
        for (const int other : grid.near(area))
            visit(items[size_t(other)], items[i]);
        grid.add(int(i), area);
    }
}

} // namespace portolan::test
