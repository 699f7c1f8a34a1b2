#include "diagram/overview/matrix.h"

#include "diagram/overview/words.h"
#include "diagram/paintDiagram.h"
#include "diagram/text.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

constexpr double letterTextSize = 13;
constexpr double nameTextSize = bodySize;
constexpr double mostName = 130;        // of a row
constexpr double mostAbove = 110;       // of a name that stands upright above its column
constexpr qsizetype mostSideBySide = 8; // sites, with letter and number in one line

/// The sizes that all cells share.
struct Grid {
    QPointF origin; ///< of the first cell
    QSizeF cell;
    bool sideBySide = true;
    bool upright = false;
    QRectF cellAt(int row, int column) const {
        return {origin + QPointF(column * cell.width(), row * cell.height()), cell};
    }
};

QString numberOf(const PairFacts &pair) {
    return groupedDigits(pair.expanded);
}

/// Builds one matrix; texts that come again are measured once.
class Matrix {
public:
    Matrix(const OverviewFacts &facts, QPointF at);
    PairMatrix build();

private:
    double width(const QString &words, double size, Face face);
    TextShape words(QPointF at, const QString &words, double size, Face face, Ink ink, Align align);
    DiagramItem ground();
    void addNames(QList<Shape> &shapes);
    DiagramItem cell(const PairFacts &pair);

    const OverviewFacts &m_facts;
    QHash<std::pair<QString, int>, double> m_widths; ///< each text has one size for its face
    QList<TextShape> m_rowNames;
    Grid m_grid;
};

double Matrix::width(const QString &words, double size, Face face) {
    double &known = m_widths[{words, int(face)}];
    if (known == 0)
        known = textWidth(words, size, face);
    return known;
}

TextShape Matrix::words(QPointF at, const QString &words, double size, Face face, Ink ink, Align align) {
    return {at, words, size, face, ink, align, width(words, size, face), false, false};
}

Matrix::Matrix(const OverviewFacts &facts, QPointF at) : m_facts(facts) {
    double names = 0;
    double numbers = 0;
    double letters = 0;
    for (const SiteNumbers &site : facts.sites) {
        m_rowNames << fittedText({}, siteName(site), mostName, nameTextSize, Face::Bold, Ink::Text,
                                 Align::Right);
        names = std::max(names, m_rowNames.last().width);
    }
    for (const PairFacts &pair : facts.pairs)
        numbers = std::max(numbers, width(numberOf(pair), smallSize, Face::Regular));
    for (const LinkType &type : facts.types)
        letters = std::max(letters, width(type.letter, letterTextSize, Face::Bold));
    m_grid.sideBySide = qsizetype(facts.sites.size()) <= mostSideBySide;
    m_grid.cell = m_grid.sideBySide ? QSizeF(std::max(64.0, letters + numbers + 30), 32)
                                    : QSizeF(std::max({34.0, numbers + 12, letters + 12}), 36);
    m_grid.upright = names > m_grid.cell.width() - 8;
    const double above = m_grid.upright ? std::min(names, mostAbove) + 10 : 20;
    m_grid.origin = at + QPointF(names + 12, above);
}

void Matrix::addNames(QList<Shape> &shapes) {
    for (int i = 0; i < int(m_rowNames.size()); ++i) {
        const QRectF cell = m_grid.cellAt(i, i);
        TextShape name = m_rowNames[i];
        name.at = {m_grid.origin.x() - 10, cell.center().y() + nameTextSize * 0.36};
        shapes << name;
        if (m_grid.upright) {
            TextShape above = name.width > mostAbove
                                  ? fittedText({}, name.text, mostAbove, nameTextSize, Face::Bold)
                                  : name;
            above.align = Align::Left;
            above.upwards = true;
            above.at = {cell.center().x() + nameTextSize * 0.36, m_grid.origin.y() - 8};
            shapes << above;
        } else {
            name.align = Align::Centre;
            name.at = {cell.center().x(), m_grid.origin.y() - 8};
            shapes << name;
        }
    }
}

/// What lies under the cells: the names, and the diagonal where a site meets itself.
DiagramItem Matrix::ground() {
    const int sites = int(m_facts.sites.size());
    const QRectF all = m_grid.cellAt(0, 0) | m_grid.cellAt(sites - 1, sites - 1);
    QList<Shape> shapes{BoxShape{all, 0, Ink::SiteFill, Stroke{Ink::MatrixFill, 1, Dash::Solid}}};
    for (int i = 0; i < sites; ++i)
        shapes << BoxShape{m_grid.cellAt(i, i), 0, Ink::MatrixFill, {}};
    addNames(shapes);
    return makeItem(QStringLiteral("pairs/ground"), ItemRole::Label, {}, text("Pairs of sites"), shapes);
}

DiagramItem Matrix::cell(const PairFacts &pair) {
    const LinkType &type = m_facts.types[size_t(pair.type)];
    const QRectF rect = m_grid.cellAt(pair.first, pair.second);
    const QString number = numberOf(pair);
    const Ink fill = type.changed ? Ink::HighlightFill : Ink::Paper;
    QList<Shape> shapes{BoxShape{rect, 0, fill, Stroke{Ink::SiteStroke, 0.8, Dash::Solid}}};
    const auto put = [&](const QString &text, QPointF at, double size, Face face, Ink ink, Align align) {
        shapes << words(at, text, size, face, ink, align);
    };
    if (m_grid.sideBySide) {
        const double baseline = rect.center().y() + letterTextSize * 0.36;
        put(type.letter, {rect.left() + 10, baseline}, letterTextSize, Face::Bold, Ink::Text, Align::Left);
        put(number, {rect.right() - 9, baseline}, smallSize, Face::Regular, Ink::MutedText, Align::Right);
    } else {
        put(type.letter, {rect.center().x(), rect.top() + 15.5}, letterTextSize, Face::Bold, Ink::Text,
            Align::Centre);
        put(number, {rect.center().x(), rect.bottom() - 6}, smallSize, Face::Regular, Ink::MutedText,
            Align::Centre);
    }
    const QString key = QStringLiteral("cell/%1-%2")
                            .arg(keyOf(m_facts.sites[size_t(pair.first)].site->id),
                                 keyOf(m_facts.sites[size_t(pair.second)].site->id));
    DiagramItem item{
        key,   ItemRole::Label, pair.elements, rect.adjusted(-0.4, -0.4, 0.4, 0.4), pairTitle(m_facts, pair),
        shapes};
    return item;
}

PairMatrix Matrix::build() {
    PairMatrix matrix;
    matrix.items << ground();
    for (const PairFacts &pair : m_facts.pairs)
        matrix.items << cell(pair);
    const int sites = int(m_facts.sites.size());
    const QRectF last = m_grid.cellAt(sites - 1, sites - 1);
    matrix.size = {last.right() - matrix.items.first().bounds.left(),
                   last.bottom() - matrix.items.first().bounds.top()};
    return matrix;
}

} // namespace

PairMatrix matrixItems(const OverviewFacts &facts, QPointF at) {
    return Matrix(facts, at).build();
}

} // namespace portolan
