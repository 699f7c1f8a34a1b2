#include "diagram/frame/panels.h"

#include "diagram/Marks.h"
#include "diagram/frame/key.h"
#include "diagram/frame/notes.h"
#include "diagram/frame/summary.h"
#include "diagram/frame/viewWords.h"
#include "diagram/overview/words.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double padding = 14;
constexpr double lineHeight = 17;
constexpr double sampleWidth = 42;
constexpr double checksumLength = 12;
constexpr double noteGap = 5;             // between notes
constexpr double widthOfTwoColumns = 720; // from which the notes stand in two columns

Panel boxed(QList<Shape> shapes, const BoxShape &look, double width, double height, const QString &title) {
    BoxShape box = look;
    box.rect = QRectF(0, 0, width, height);
    shapes.prepend(box);
    return {shapes, height, title};
}

TextShape placed(TextShape shape, QPointF at) {
    shape.at = at;
    return shape;
}

/// The ports of a row stand at the right, in lines that leave room for its name.
double addKeyRow(QList<Shape> &shapes, const KeyRow &row, double y, double width) {
    const double labelAt = padding + sampleWidth + 12;
    const TextShape label = fittedText({labelAt, y + bodySize * 0.36}, row.label, width * 0.5, bodySize,
                                       Face::Regular, row.notUsed ? Ink::MutedText : Ink::Text);
    shapes << LineShape{{{padding, y}, {padding + sampleWidth, y}}, row.sample} << label;
    const double room = width - padding - labelAt - label.width - 14;
    double line = y + smallSize * 0.36;
    for (const QString &ports : wrapped(row.ports, room, smallSize, Face::Bold)) {
        TextShape shape =
            makeText({width - padding, line}, ports, smallSize, Face::Bold, row.ink, Align::Right);
        shape.struck = row.notUsed;
        shapes << shape;
        line += lineHeight;
    }
    return std::max(y + lineHeight, line - smallSize * 0.36) + 4;
}

double markWidth(const QList<Note> &notes) {
    double width = 0;
    for (const Note &note : notes)
        width = std::max(width, boundsOf(note.mark).width());
    return width;
}

QList<Shape> moved(const QList<Shape> &shapes, QPointF by) {
    DiagramItem item{{}, ItemRole::Frame, {}, {}, {}, shapes};
    moveItem(item, by);
    return item.shapes;
}

/// Marks and sentences below each other.
struct NoteColumn {
    double marks = 0; ///< the widest
    double width = 0;

    double textAt() const { return marks > 0 ? marks + 12 : 0; }
    QStringList lines(const Note &note) const { return wrapped(note.text, width - textAt(), bodySize); }
    double heightOf(const Note &note) const { return lineHeight * double(lines(note).size()) + noteGap; }
};

/// How many notes stand in the first of two columns so that neither is much longer.
qsizetype balancedSplit(const QList<Note> &notes, const NoteColumn &column) {
    double total = 0;
    for (const Note &note : notes)
        total += column.heightOf(note);
    double left = 0;
    qsizetype count = 0;
    for (; count < notes.size() && left + column.heightOf(notes[count]) / 2 < total / 2; ++count)
        left += column.heightOf(notes[count]);
    return count;
}

/// Adds a column whose left edge is `x`; returns the height of a box round it.
double addNotes(QList<Shape> &shapes, const QList<Note> &notes, const NoteColumn &column, double x) {
    double y = padding + bodySize * 0.85;
    for (const Note &note : notes) {
        shapes << moved(note.mark, {x + column.marks / 2, y - bodySize * 0.36});
        double line = y;
        for (const QString &words : column.lines(note)) {
            shapes << makeText({x + column.textAt(), line}, words, bodySize, Face::Regular, Ink::NoteText);
            line += lineHeight;
        }
        y = line + noteGap;
    }
    return y - lineHeight - noteGap + bodySize * 0.3 + padding;
}

bool comparesPlans(const DiagramInput &input) {
    return input.marks && input.marks->comparesPlans;
}

struct BlockRow {
    QString label;
    QString value;
    Face face = Face::Regular;
};

QString checksText(const FrameTexts &frame) {
    const QString errors =
        frame.errors == 1 ? text("1 error") : text("%1 errors", frame.errors).arg(frame.errors);
    const QString warnings =
        frame.warnings == 1 ? text("1 warning") : text("%1 warnings", frame.warnings).arg(frame.warnings);
    return text("%1, %2").arg(errors, warnings);
}

QString rulesText(const RuleSet &rules) {
    const RuleCounts counts = countRules(rules);
    if (counts.crossing == 0)
        return ruleCountText(counts);
    return text("%1, of these %2 between sites").arg(ruleCountText(counts), groupedDigits(counts.crossing));
}

/// Which plan it is, and how it stands.
QList<BlockRow> planRows(const DiagramInput &input) {
    return {{text("Plan"), planText(input.frame)},
            {text("Checks"), checksText(input.frame)},
            {text("Rules"), rulesText(input.rules)},
            {text("Port table"), shownText(input.catalogue.product)},
            {text("Source"), shownText(input.catalogue.source)}};
}

/// Which plans they are, and how the later one stands; its own drawing tells the source.
QList<BlockRow> comparedRows(const DiagramInput &input) {
    QList<BlockRow> rows{{text("Later plan"), planText(input.frame)},
                         {text("Checks now"), checksText(input.frame)},
                         {text("Rules now"), rulesText(input.rules)},
                         {text("Port table"), shownText(input.catalogue.product)}};
    if (!input.marks->against.isEmpty())
        rows.prepend({text("Earlier plan"), shownText(input.marks->against)});
    return rows;
}

QList<BlockRow> blockRows(const DiagramInput &input, DetailLevel level) {
    QList<BlockRow> rows = comparesPlans(input) ? comparedRows(input) : planRows(input);
    rows << BlockRow{text("View"), viewName(input.view, input.index.topology())}
         << BlockRow{text("Detail"), levelName(level)};
    if (!input.frame.checksum.isEmpty())
        rows << BlockRow{text("Checksum"), input.frame.checksum.left(qsizetype(checksumLength)), Face::Mono};
    return rows;
}

} // namespace

QString planText(const FrameTexts &frame) {
    const QString file = shownText(frame.file);
    return file.isEmpty() ? text("not saved yet, revision %1").arg(frame.revision)
                          : text("%1, revision %2").arg(file, QString::number(frame.revision));
}

Panel keyPanel(const QList<DiagramItem> &items, const DiagramInput &input, double width) {
    const QList<KeyRow> rows = keyRows(items, input);
    if (rows.isEmpty())
        return {};
    QList<Shape> shapes{makeText({padding, 22}, text("Key"), 13, Face::Bold)};
    double y = 44;
    for (const KeyRow &row : rows)
        y = addKeyRow(shapes, row, y, width);
    const BoxShape look{{}, 6, Ink::Paper, Stroke{Ink::SiteStroke, 1, Dash::Solid}};
    return boxed(shapes, look, width, y - 6, text("Key: what the lines are"));
}

Panel notesPanel(const QList<DiagramItem> &items, const DiagramInput &input, DetailLevel level,
                 const QString &remark, double width) {
    QList<Note> notes = notesFor(items, input, level);
    if (!remark.isEmpty())
        notes.prepend({remark, {}});
    if (notes.isEmpty())
        return {};
    const int columns = width >= widthOfTwoColumns && notes.size() > 3 ? 2 : 1;
    const NoteColumn column{markWidth(notes), (width - padding * (columns + 1)) / columns};
    QList<Shape> shapes;
    const qsizetype first = columns == 1 ? notes.size() : balancedSplit(notes, column);
    double height = addNotes(shapes, notes.mid(0, first), column, padding);
    height = std::max(height, addNotes(shapes, notes.mid(first), column, 2 * padding + column.width));
    const BoxShape look{{}, 6, Ink::NoteFill, Stroke{Ink::NoteStroke, 1.2, Dash::Solid}};
    return boxed(shapes, look, width, height, text("Notes"));
}

Panel titleBlock(const DiagramInput &plan, DetailLevel level, const QString &title, double width) {
    const QList<BlockRow> rows = blockRows(plan, level);
    double labels = 0;
    QList<TextShape> names;
    for (const BlockRow &row : rows) {
        names << makeText({}, row.label, smallSize, Face::Regular, Ink::MutedText);
        labels = std::max(labels, names.last().width);
    }
    QList<Shape> shapes{fittedText({padding, 24}, title, width - 2 * padding, 14, Face::Bold),
                        LineShape{{{0, 36}, {width, 36}}, Stroke{Ink::BoxStroke, 1, Dash::Solid}}};
    const double valueAt = padding + labels + 18;
    double y = 56;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        shapes << placed(names[i], {padding, y});
        for (const QString &line :
             wrapped(rows[i].value, width - padding - valueAt, bodySize, rows[i].face)) {
            shapes << makeText({valueAt, y}, line, bodySize, rows[i].face);
            y += lineHeight;
        }
        y += 2;
    }
    const BoxShape look{{}, 0, Ink::Paper, Stroke{Ink::BoxStroke, 1.4, Dash::Solid}};
    return boxed(shapes, look, width, y - lineHeight - 2 + padding, text("Title block"));
}

} // namespace portolan
