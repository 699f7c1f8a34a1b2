#include "diagram/ports/HostsPlan.h"

#include "diagram/ports/cardRow.h"
#include "diagram/ports/metrics.h"

#include <algorithm>
#include <map>

namespace portolan::ports {
namespace {

/// A panel reaches down to the caption of its set.
void placePanels(HostsPlan &plan) {
    for (HostPanel &panel : plan.panels) {
        QRectF cards;
        for (int card = panel.first; card < panel.first + panel.count; ++card)
            cards |= plan.cards[size_t(card)];
        const HostRow &last = plan.rows[size_t(plan.grid.rowOf(panel.first + panel.count - 1))];
        cards.setBottom(plan.rect.top() + last.top + last.height - 2 * panelMargin);
        panel.rect = cards.adjusted(-panelMargin, -panelMargin, panelMargin, panelMargin);
    }
}

/// Cards that slide along the same stretch: those of one row, or of one set in it.
struct Stretch {
    std::vector<size_t> cards;
    double low = 0; ///< of their left edges
    double high = 0;
};

const HostPanel *panelOf(const HostsPlan &plan, size_t card) {
    for (const HostPanel &panel : plan.panels)
        if (int(card) >= panel.first && int(card) < panel.first + panel.count)
            return &panel;
    return nullptr;
}

std::vector<Stretch> stretchesOf(const HostsPlan &plan) {
    std::map<std::pair<int, const HostPanel *>, Stretch> stretches;
    for (size_t card = 0; card < plan.cards.size(); ++card) {
        const HostPanel *panel = panelOf(plan, card);
        const QRectF rect = plan.cards[card];
        const QRectF room = !plan.measure.framed ? plan.rect
                            : panel              ? panel->rect.adjusted(panelMargin, 0, -panelMargin, 0)
                            : plan.panels.empty()
                                ? plan.rect.adjusted(marginAt(plan, true), 0, -marginAt(plan, false), 0)
                                : rect;
        Stretch &stretch = stretches[{plan.grid.rowOf(int(card)), panel}];
        stretch.low = stretch.cards.empty() ? room.left() : std::min(stretch.low, room.left());
        stretch.high =
            std::max(stretch.cards.empty() ? room.left() : stretch.high, room.right() - rect.width());
        stretch.cards.push_back(card);
    }
    std::vector<Stretch> list;
    list.reserve(stretches.size());
    for (const auto &[key, stretch] : stretches)
        list.push_back(stretch);
    return list;
}

/// Cards that were dragged slide along their row, and down in it.
void slideCards(HostsPlan &plan) {
    for (const Stretch &stretch : stretchesOf(plan)) {
        std::vector<CardPlace> wanted;
        for (const size_t card : stretch.cards)
            wanted.push_back(
                {plan.cards[card].left() + plan.offsets[card].x(), !plan.offsets[card].isNull()});
        const double pitch = plan.cards[stretch.cards.front()].width() + plan.gap;
        const std::vector<double> places = placeCardRow(wanted, pitch, stretch.low, stretch.high);
        for (size_t i = 0; i < places.size(); ++i) {
            QRectF &card = plan.cards[stretch.cards[i]];
            card.moveTopLeft({places[i], card.top() + plan.offsets[stretch.cards[i]].y()});
        }
    }
}

/// Cards without a frame round them have as much room on a side as they were dragged to it.
double roomToSlide(const HostsPlan &plan, bool outer) {
    constexpr double most = 400;
    double room = 0;
    for (const QPointF &by : plan.offsets)
        room = std::max(room, outer ? -by.x() : by.x());
    return std::min(room, most);
}

} // namespace

double marginAt(const HostsPlan &plan, bool outer) {
    constexpr double padding = 12;
    if (!plan.measure.framed)
        return roomToSlide(plan, outer);
    const size_t risers = plan.grid.rows > 1 ? (outer ? plan.buses : plan.under).size() : 0;
    return padding + trackPitch * double(risers);
}

void placeHosts(HostsPlan &plan, QPointF topLeft, double width, bool reversed) {
    plan.rect = QRectF(topLeft.x(), topLeft.y(), std::max(width, plan.minWidth), plan.height);
    if (plan.form != HostsPlan::Form::Cards)
        return;
    const double outside = marginAt(plan, true) + marginAt(plan, false);
    const double room = plan.rect.width() - outside;
    const double more =
        (room - plan.grid.width(plan.measure.width, plan.gap, plan.setGap)) / plan.grid.perRow;
    const double widest = std::max(plan.measure.width, 200.0);
    const double cardWidth = std::clamp(plan.measure.width + more, plan.measure.width, widest);
    const double used = plan.grid.width(cardWidth, plan.gap, plan.setGap);
    const double start = plan.rect.left() + marginAt(plan, true) + (room - used) / 2;
    for (size_t i = 0; i < plan.cards.size(); ++i) {
        const HostSlot &slot = plan.grid.slots[i];
        const HostRow &row = plan.rows[size_t(slot.row)];
        const double along = slot.column * (cardWidth + plan.gap) + plan.setGap * slot.gaps;
        plan.cards[i] = QRectF(start + (reversed ? used - along - cardWidth : along),
                               plan.rect.top() + row.top + row.cards, cardWidth, plan.measure.height);
    }
    placePanels(plan);
    if (plan.hasMoved())
        slideCards(plan);
}

} // namespace portolan::ports
