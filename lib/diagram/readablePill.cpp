#include "diagram/readablePill.h"

#include "diagram/shapes.h"

#include <algorithm>
#include <span>
#include <vector>

namespace portolan {
namespace {

constexpr double pillEdge = 0.5;       // between text and the outline
constexpr double signEdge = 2.5;       // the same of a sign, which reaches into the round end
constexpr double nextSmaller = 0.95;   // the next size to be tried
constexpr double pillBaseline = 0.36;  // of a text's size, below the middle of its capitals
constexpr double pillCapHeight = 0.76; // of a text's size
constexpr double gap = 4;              // between the texts of a pill
constexpr double withSign = 0.75;      // of the wanted size, for a sign and a number to stand together

using Texts = std::vector<TextShape>;

TextShape resizedText(TextShape text, double size) {
    text.width *= size / text.size;
    text.size = size;
    return text;
}

double edgeOf(const Texts &texts) {
    return texts.size() > 1 ? signEdge : pillEdge;
}

/// How wide texts are that have at least some size.
double widthAt(const Texts &texts, double size) {
    double width = gap * double(texts.size() - 1);
    for (const TextShape &text : texts)
        width += resizedText(text, std::max(text.size, size)).width;
    return width;
}

/// The largest size between two at which texts stand in a pill; 0 for none.
double sizeThatFits(QSizeF pill, const Texts &texts, double most, double least) {
    const double room = pill.width() - 2 * edgeOf(texts);
    const double high = (pill.height() - 2 * pillEdge) / pillCapHeight;
    for (double size = std::min(most, high); size > least * nextSmaller; size *= nextSmaller)
        if (const double tried = std::max(size, least); widthAt(texts, tried) <= room)
            return tried;
    return 0;
}

QList<Shape> placed(BoxShape box, const Texts &texts, double size) {
    const double width = widthAt(texts, size);
    const double by = std::max(width + 2 * edgeOf(texts) - box.rect.width(), 0.0) / 2;
    box.rect.adjust(-by, 0, by, 0);
    QList<Shape> shapes{box};
    double left = box.rect.center().x() - width / 2;
    for (const TextShape &text : texts) {
        TextShape larger = resizedText(text, std::max(text.size, size));
        larger.align = Align::Left;
        larger.at = {left, box.rect.center().y() + pillBaseline * larger.size};
        left += larger.width + gap;
        shapes << larger;
    }
    return shapes;
}

/// A choice of texts and the smallest size at which they are worth it.
struct Choice {
    Texts texts;
    double least;
};

/// The number is the last of the largest texts; a sign is as large and stands before it.
std::vector<Choice> choicesOf(const Texts &all, double wanted, double smallest) {
    const auto isLess = [](const TextShape &one, const TextShape &other) { return one.size < other.size; };
    const double largest = std::max_element(all.begin(), all.end(), isLess)->size;
    const auto number =
        std::find_if(all.rbegin(), all.rend(), [&](const TextShape &text) { return text.size >= largest; });
    std::vector<Choice> choices;
    choices.push_back({all, wanted});
    const bool hasSign = all.front().size >= largest && std::next(number) != all.rend();
    if (hasSign)
        choices.push_back({{all.front(), *number}, std::max(wanted * withSign, smallest)});
    choices.push_back({{*number}, smallest});
    return choices;
}

QList<Shape> readablePill(const BoxShape &box, const Texts &texts, double wanted, double smallest,
                          double spare) {
    const QSizeF room = box.rect.size() + QSizeF(spare, 0);
    for (const Choice &choice : choicesOf(texts, wanted, smallest))
        if (const double size = sizeThatFits(room, choice.texts, wanted, choice.least); size > 0)
            return placed(box, choice.texts, size);
    return {box};
}

/// The texts that stand behind a box in the order of painting, where it is a pill; none for other shapes.
Texts textsOfPill(std::span<const Shape> shapes) {
    const auto *box = std::get_if<BoxShape>(&shapes.front());
    Texts texts;
    if (!box || box->radius != pillHeight / 2 || box->rect.height() != pillHeight)
        return texts;
    for (const Shape &shape : shapes.subspan(1)) {
        const auto *text = std::get_if<TextShape>(&shape);
        if (!text || !box->rect.contains(text->at))
            break;
        texts.push_back(*text);
    }
    return texts;
}

} // namespace

QList<Shape> readablePills(const QList<Shape> &shapes, double wanted, double smallest, double spare) {
    QList<Shape> shown;
    const std::span all(shapes);
    for (size_t at = 0; at < all.size(); ++at) {
        const Texts texts = textsOfPill(all.subspan(at));
        if (texts.size() < 2) {
            shown << all[at];
            continue;
        }
        shown << readablePill(std::get<BoxShape>(all[at]), texts, wanted, smallest, spare);
        at += texts.size();
    }
    return shown;
}

} // namespace portolan
