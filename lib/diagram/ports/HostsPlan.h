#pragma once

#include "diagram/ports/cards.h"

namespace portolan::ports {

/// A line along the cards with a tick to each of some.
struct Bus {
    QString key;
    TrafficClass traffic = TrafficClass::SiteManagement;
    std::vector<int> cards;  ///< ascending
    bool below = false;      ///< under the cards instead of above them
    std::vector<int> silent; ///< of the cards: those that connect and do not listen
    int link = -1;           ///< of Model::links when the bus joins hosts of one site; its pills stand on it
};

/// The hosts of one site: cards in rows inside a dashed frame, or one stack. Geometry is local to the site.
struct HostsPlan {
    enum class Form { None, Cards, Stack };
    Form form = Form::None;
    double minWidth = 0;
    double height = 0;
    double tail = 0; ///< below it, for loops under a stack
    CardMeasure measure;
    int perRow = 1;
    double gap = 10;         ///< between cards
    double rowHeight = 0;    ///< of a row of cards with its buses
    double cardsBelow = 0;   ///< from the top of a row to its cards
    double busesBelow = 0;   ///< from the top of a row to the first bus under the cards
    double lanesBelow = 0;   ///< from the top of a row to the first bus under the cards that lanes lead to
    int ownUnder = 0;        ///< buses under the cards that stay in the site; they come first
    std::vector<Bus> buses;  ///< above the cards
    std::vector<Bus> under;  ///< under the cards
    std::vector<int> direct; ///< links drawn straight between two cards side by side
    std::vector<int> loops;  ///< links drawn as a loop under a stack

    std::vector<double> entries;  ///< where lines from above enter the frame, when several buses are there
    std::vector<QPointF> offsets; ///< how far cards were dragged
    double dropped = 0;           ///< the farthest of them downwards

    QRectF rect;               ///< of the frame or stack, after placeHosts()
    QRectF frame;              ///< `rect` with the cards that were dragged out of it
    std::vector<QRectF> cards; ///< after placeHosts()

    int rows() const;
    bool hasMoved() const;
    /// Index of the bus with this key; -1 when there is none.
    int busAbove(const QString &key) const;
    int busUnder(const QString &key) const;
    /// Where the tick of a bus stands on a card: ticks of several buses keep apart.
    double tickU(const Bus &bus, int card) const;
    /// Where a bus passes from one row of cards to the next.
    double riserU(const Bus &bus) const;
    double underV(int bus) const; ///< from the top of a row
    double busV(const Bus &bus, int row) const;
    /// Where a line from outside meets a bus.
    double entryV(const Bus &bus) const;
    /// From the top of the stack or the first card to the bottom of it, where lanes end.
    double bandTop() const;
    double bandBottom() const;
};

/// The height of pills stacked on a vertical line, and the width of pills in a row.
double pillsHeight(const std::vector<Pill> &pills);
double pillsWidth(const std::vector<Pill> &pills);
/// How far the loop under a stack reaches to each side of its middle.
double loopReach(const Model &model, const HostsPlan &plan, size_t loop);
double widestPill(const std::vector<Pill> &pills);

/// Whether a line of this class that ends on hosts is led to each of them.
bool needsTicks(const End &end, TrafficClass traffic);
/// The bus that a line from `other` to these hosts uses.
QString busKey(const End &hosts, const End &other, TrafficClass traffic);
/// The same for a lane: lanes whose hosts listen do not share a bus with those whose hosts do not.
QString laneBusKey(const Lane &lane, int site);

HostsPlan planHosts(const TopologyIndex &index, const Model &model, int site,
                    const std::vector<QPointF> &offsets, double minLanesBelow);
/// Puts the hosts at a place of the site. `reversed` lets the first card stand farthest from the site's outer
/// edge, as a mirrored site needs it to be read from left to right.
void placeHosts(HostsPlan &plan, QPointF topLeft, double width, bool reversed);

} // namespace portolan::ports
