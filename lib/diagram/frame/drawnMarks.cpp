#include "diagram/frame/drawnMarks.h"

#include "diagram/shapes.h"

namespace portolan {
namespace {

/// "9081*", "8100*/UDP"
bool isDefault(const QString &words) {
    return words.indexOf(QLatin1Char('*')) > 0 && words.at(0).isDigit();
}

/// In a pill the sign is a text of its own; in lists and the key it stands before the number.
bool hasDenial(const QString &words, Denial denial) {
    const QString sign = denialSign(denial);
    return words == sign || words.contains(sign + u' ');
}

void readText(DrawnMarks &marks, const TextShape &text) {
    marks.asterisk = marks.asterisk || (isDefault(text.text) && !text.struck);
    marks.denied = marks.denied || hasDenial(text.text, Denial::Whole);
    marks.deniedInPart = marks.deniedInPart || hasDenial(text.text, Denial::InPart);
    marks.question = marks.question || text.text == QLatin1String("?");
    if (text.struck && text.text.startsWith(QLatin1Char('(')) && marks.changed.isEmpty())
        marks.changed = text.text;
}

/// What stands beside a pill at level Full.
void readNumber(DrawnMarks &marks, const DiagramItem &item) {
    if (!marks.number.isEmpty() || !item.key.startsWith(QLatin1String("number/")))
        return;
    if (const auto *text = std::get_if<TextShape>(&item.shapes.first()))
        marks.number = text->text;
}

void readLine(DrawnMarks &marks, const LineShape &line) {
    for (const Arrow arrow : {line.startArrow, line.endArrow}) {
        marks.filledArrow = marks.filledArrow || arrow == Arrow::Filled;
        marks.hollowArrow = marks.hollowArrow || arrow == Arrow::Hollow;
    }
}

/// Names that users gave are no marks, whatever they hold.
bool holdsMarks(ItemRole role) {
    return role != ItemRole::Site && role != ItemRole::Component && role != ItemRole::Frame;
}

} // namespace

DrawnMarks marksIn(const QList<DiagramItem> &items, DetailLevel level) {
    DrawnMarks marks;
    for (const DiagramItem &item : items) {
        if (!holdsMarks(item.role))
            continue;
        readNumber(marks, item);
        bool hasText = false;
        bool isOpen = false;
        for (const Shape &shape : item.shapes) {
            if (const auto *words = std::get_if<TextShape>(&shape)) {
                readText(marks, *words);
                hasText = true;
            } else if (const auto *box = std::get_if<BoxShape>(&shape)) {
                marks.highlighted = marks.highlighted || box->fill == Ink::HighlightFill;
            } else if (const auto *line = std::get_if<LineShape>(&shape)) {
                readLine(marks, *line);
                isOpen = line->stroke.ink == Ink::MutedText;
            }
        }
        if (level == DetailLevel::Overview && item.role == ItemRole::Line)
            (hasText ? marks.letter : isOpen ? marks.openLink : marks.letterLeftOut) = true;
    }
    return marks;
}

} // namespace portolan
