#include "diagram/shapes.h"
#include "exports/report/ReportPages.h"
#include "exports/rules/cellText.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

// Lengths in points.
constexpr double margin = 36;
constexpr double footRoom = 26; // above the lower margin
constexpr double textSize = 9;
constexpr double lineHeight = 12;
constexpr double cellPadding = 4;
constexpr double headingRoom = 60; // a heading and some lines of what it is about
constexpr double factsShare = 0.22;
constexpr double hairline = 0.6;

double contentWidth() {
    return reportPaper.width() - 2 * margin;
}
double contentBottom() {
    return reportPaper.height() - margin - footRoom;
}

/// What a person reads is what is there, on one line; unlike a name it is not cut short.
QString plainLine(const QString &text) {
    QString line = readableText(text);
    for (const char16_t breaks : {u'\r', u'\t', u'\u2028', u'\u2029'})
        line.replace(QChar(breaks), QChar(u' '));
    return line;
}

QStringList linesOf(const QString &text, double width, Face face) {
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines += wrapped(plainLine(line), width, textSize, face);
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

class Layouter {
public:
    ReportPages take() { return std::move(m_made); }

    void place(const ReportHeading &heading);
    void place(const ReportText &text);
    void place(const ReportFacts &facts);
    void place(const ReportTable &table);
    void place(const ReportDrawing &drawing);

private:
    struct Cells {
        QList<QStringList> lines; ///< of each column
        qsizetype height() const; ///< in lines
    };
    static double heightOf(const Cells &cells) {
        return double(cells.height()) * lineHeight + 2 * cellPadding;
    }

    void newPage();
    bool hasRoom(double height) const { return m_y + height <= contentBottom(); }
    void add(const Shape &shape) { m_made.pages.last().shapes.append(shape); }
    void line(const QString &text, double x, Face face, Ink ink);
    Cells cellsOf(const QStringList &texts, Face face) const;
    void placeHeader();
    void placeRow(Cells cells);
    void placeLines(const Cells &cells, qsizetype count, Face face);

    ReportPages m_made;
    double m_y = 0;
    QList<double> m_lefts; ///< of the columns of the table that is placed, and its right edge
    QStringList m_header;
};

void Layouter::newPage() {
    m_made.pages.append(ReportPage{});
    m_y = margin;
}

void Layouter::line(const QString &text, double x, Face face, Ink ink) {
    if (!text.isEmpty())
        add(makeText({x, m_y + textSize}, text, textSize, face, ink));
}

void Layouter::place(const ReportHeading &heading) {
    const double size = heading.level == 1 ? 18 : 12;
    if (m_made.pages.isEmpty() || heading.beginsPage || !hasRoom(headingRoom))
        newPage();
    else
        m_y += heading.level == 1 ? 20 : 10;
    const QString text = shownText(heading.text);
    m_made.bookmarks.append({text, heading.level, m_made.pages.size() - 1, m_y});
    add(fittedText({margin, m_y + size}, text, contentWidth(), size, Face::Bold));
    m_y += size * 1.6;
}

void Layouter::place(const ReportText &text) {
    for (const QString &each : linesOf(text.text, contentWidth(), Face::Regular)) {
        if (!hasRoom(lineHeight))
            newPage();
        line(each, margin, Face::Regular, Ink::MutedText);
        m_y += lineHeight;
    }
    m_y += 4;
}

void Layouter::place(const ReportFacts &facts) {
    const double left = margin + contentWidth() * factsShare;
    for (const auto &[name, value] : facts.rows) {
        const QStringList lines = linesOf(value, contentWidth() - (left - margin), Face::Regular);
        const double height = lineHeight * double(lines.size());
        // What no page can hold is cut anyway.
        if (!hasRoom(height <= contentBottom() - margin ? height : lineHeight))
            newPage();
        line(name, margin, Face::Bold, Ink::Text);
        for (const QString &each : lines) {
            if (!hasRoom(lineHeight))
                newPage();
            line(each, left, Face::Regular, Ink::Text);
            m_y += lineHeight;
        }
        m_y += 3;
    }
}

qsizetype Layouter::Cells::height() const {
    qsizetype most = 0;
    for (const QStringList &cell : lines)
        most = std::max(most, cell.size());
    return most;
}

Layouter::Cells Layouter::cellsOf(const QStringList &texts, Face face) const {
    Cells cells;
    for (qsizetype i = 0; i + 1 < m_lefts.size(); ++i)
        cells.lines.append(linesOf(texts.value(i), m_lefts[i + 1] - m_lefts[i] - 2 * cellPadding, face));
    return cells;
}

/// The first `count` lines of a row, and the rule below them.
void Layouter::placeLines(const Cells &cells, qsizetype count, Face face) {
    const double top = m_y + cellPadding;
    for (qsizetype column = 0; column < cells.lines.size(); ++column)
        for (qsizetype i = 0; i < std::min(count, cells.lines[column].size()); ++i) {
            m_y = top + double(i) * lineHeight;
            line(cells.lines[column][i], m_lefts[column] + cellPadding, face, Ink::Text);
        }
    m_y = top + double(count) * lineHeight + cellPadding;
    add(LineShape{{QPointF(m_lefts.first(), m_y), QPointF(m_lefts.last(), m_y)},
                  Stroke{Ink::SiteStroke, hairline, Dash::Solid}});
}

void Layouter::placeHeader() {
    const Cells header = cellsOf(m_header, Face::Bold);
    add(BoxShape{QRectF(m_lefts.first(), m_y, contentWidth(), heightOf(header)), 0, Ink::SiteFill,
                 std::nullopt});
    placeLines(header, header.height(), Face::Bold);
}

/// Rows stay in one piece where a page can hold them.
void Layouter::placeRow(Cells cells) {
    for (bool isFresh = false; cells.height() > 0;) {
        const double room = contentBottom() - m_y - 2 * cellPadding;
        const auto fitting = qsizetype(std::max(0.0, room / lineHeight));
        if (fitting < cells.height() && !isFresh) {
            newPage();
            placeHeader();
            isFresh = true;
            continue;
        }
        const qsizetype count = std::min(fitting, cells.height());
        placeLines(cells, count, Face::Regular);
        for (QStringList &cell : cells.lines)
            cell = cell.mid(count);
        isFresh = false;
    }
}

void Layouter::place(const ReportTable &table) {
    double all = 0;
    for (const ReportColumn &column : table.columns)
        all += column.share;
    m_lefts = {margin};
    m_header.clear();
    for (const ReportColumn &column : table.columns) {
        m_lefts.append(m_lefts.last() + contentWidth() * column.share / all);
        m_header.append(column.header);
    }
    const double firstRow = table.rows.isEmpty() ? 0
                                                 : heightOf(cellsOf(m_header, Face::Bold)) +
                                                       heightOf(cellsOf(table.rows.first(), Face::Regular));
    // A row that no page can hold is cut anyway.
    const bool isCut = firstRow > contentBottom() - margin;
    if (!hasRoom(isCut ? headingRoom : std::max(headingRoom, firstRow)))
        newPage();
    placeHeader();
    for (const QStringList &row : table.rows)
        placeRow(cellsOf(row, Face::Regular));
    m_y += 6;
}

QRectF drawingRoom(double top) {
    return {margin, top, contentWidth(), contentBottom() - top};
}

double scaleIn(const QRectF &room, const Diagram &diagram) {
    return std::min({1.0, room.width() / diagram.bounds.width(), room.height() / diagram.bounds.height()});
}

void Layouter::place(const ReportDrawing &drawing) {
    const QRectF room = drawingRoom(m_y);
    const double scale = scaleIn(room, drawing.diagram);
    const double left = room.left() + (room.width() - drawing.diagram.bounds.width() * scale) / 2;
    m_made.pages.last().drawing = PlacedDrawing{drawing.diagram, {left, room.top()}, scale};
    m_y = contentBottom();
}

} // namespace

ReportPages layOut(const QList<ReportBlock> &blocks) {
    Layouter layouter;
    for (const ReportBlock &block : blocks)
        std::visit([&](const auto &each) { layouter.place(each); }, block);
    return layouter.take();
}

void addFeet(ReportPages &pages, const QString &left) {
    const double y = reportPaper.height() - margin;
    const double right = reportPaper.width() - margin;
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        const QString number = RuleExports::tr("%1 of %2").arg(i + 1).arg(pages.pages.size());
        pages.pages[i].shapes << LineShape{{QPointF(margin, y - 12), QPointF(right, y - 12)},
                                           Stroke{Ink::SiteStroke, hairline, Dash::Solid}}
                              << fittedText({margin, y}, shownText(left), contentWidth() - 80, 8,
                                            Face::Regular, Ink::MutedText)
                              << makeText({right, y}, number, 8, Face::Regular, Ink::MutedText, Align::Right);
    }
}

double drawingScale(const Diagram &diagram) {
    constexpr double belowHeading = margin + 18 * 1.6;
    return scaleIn(drawingRoom(belowHeading), diagram);
}

} // namespace portolan
