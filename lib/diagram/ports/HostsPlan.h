#pragma once

#include "diagram/ports/cards.h"
#include "diagram/ports/hostGrid.h"

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

/// What lies behind the cards of one set of hosts, with its caption below them.
struct HostPanel {
    int first = 0; ///< card
    int count = 0;
    QStringList caption;
    QRectF rect; ///< after placeHosts()
};

/// A row of cards with the buses that have a tick in it. Heights are from the row's top; those of a bus
/// without a tick are not used.
struct HostRow {
    double top = 0; ///< from that of the frame
    double height = 0;
    double cards = 0;
    std::vector<double> above; ///< of each of the buses above the cards
    std::vector<double> under;
    double lanes = 0; ///< of the first bus under the cards that lanes lead to
};

inline constexpr double panelMargin = 7; ///< of the panel behind a set

/// The hosts of one site: cards in rows inside a dashed frame, or one stack. Geometry is local to the site.
struct HostsPlan {
    enum class Form { None, Cards, Stack };
    Form form = Form::None;
    double minWidth = 0;
    double height = 0;
    double tail = 0; ///< below it, for loops under a stack
    CardMeasure measure;
    HostGrid grid;
    double busPitch = 16; ///< between buses above the cards
    double gap = 10;      ///< between cards
    double setGap = 0;    ///< more than that between those of two sets
    std::vector<HostRow> rows;
    std::vector<Bus> buses;  ///< above the cards
    std::vector<Bus> under;  ///< under the cards
    std::vector<int> direct; ///< links drawn straight between two cards side by side
    std::vector<int> loops;  ///< links drawn as a loop under a stack

    std::vector<double> entries;  ///< where lines from above enter the frame, when several buses are there
    std::vector<QPointF> offsets; ///< how far cards were dragged
    double dropped = 0;           ///< the farthest of them downwards

    QRectF rect;               ///< of the frame or stack, after placeHosts()
    std::vector<QRectF> cards; ///< after placeHosts()
    std::vector<HostPanel> panels;

    bool hasMoved() const;
    /// Index of the bus with this key; -1 when there is none.
    int busAbove(const QString &key) const;
    int busUnder(const QString &key) const;
    /// Where the tick of a bus stands on a card: ticks of several buses keep apart.
    double tickU(const Bus &bus, int card) const;
    /// Where a bus passes from one row of cards to the next.
    double riserU(const Bus &bus) const;
    bool hasTick(const Bus &bus, int row) const;
    double busV(const Bus &bus, int row) const;
    /// Where a line from outside meets a bus.
    double entryV(const Bus &bus) const;
    /// From the top of the stack or the first card to the bottom of it, where lanes end.
    double bandTop() const;
    double bandBottom() const;
    /// From the top to where lanes lead under the first row of cards; 0 without cards.
    double lanesBelow() const { return rows.empty() ? 0 : rows.front().lanes; }
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
/// Gives the rows their heights. Lanes of the first one are not higher than `minLanes`.
void layRows(HostsPlan &plan, double minLanes);
/// Room at the outer or at the inner end of the cards, for buses that pass from row to row.
double marginAt(const HostsPlan &plan, bool outer);
/// Puts the hosts at a place of the site. `reversed` lets the first card stand farthest from the site's outer
/// edge, as a mirrored site needs it to be read from left to right.
void placeHosts(HostsPlan &plan, QPointF topLeft, double width, bool reversed);

} // namespace portolan::ports
