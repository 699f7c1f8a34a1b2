#include "diagram/ports/cardRow.h"

#include <algorithm>
#include <numeric>

namespace portolan::ports {
namespace {

constexpr double weightOfDragged = 1000;

/// Cards that stand edge to edge.
struct Block {
    double sum = 0; ///< of weight times wanted place of the first card
    double weight = 0;
    size_t count = 0;
    double place() const { return sum / weight; }
};

Block united(const Block &a, const Block &b) {
    return {a.sum + b.sum, a.weight + b.weight, a.count + b.count};
}

} // namespace

std::vector<double> placeCardRow(const std::vector<CardPlace> &cards, double pitch, double low, double high) {
    std::vector<size_t> order(cards.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return cards[a].wanted < cards[b].wanted; });
    // As if every card were a point: the one at `i` in order wants its place less what stands before it.
    std::vector<Block> blocks;
    for (size_t i = 0; i < order.size(); ++i) {
        const CardPlace &card = cards[order[i]];
        const double weight = card.dragged ? weightOfDragged : 1;
        blocks.push_back({weight * (card.wanted - pitch * double(i)), weight, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].place() > blocks.back().place()) {
            blocks[blocks.size() - 2] = united(blocks[blocks.size() - 2], blocks.back());
            blocks.pop_back();
        }
    }
    const double last = std::max(low, high - pitch * (double(cards.size()) - 1));
    std::vector<double> places(cards.size());
    size_t at = 0;
    for (const Block &block : blocks)
        for (size_t i = 0; i < block.count; ++i, ++at)
            places[order[at]] = std::clamp(block.place(), low, last) + pitch * double(at);
    return places;
}

} // namespace portolan::ports
