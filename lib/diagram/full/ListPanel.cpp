#include "diagram/full/ListPanel.h"

#include "diagram/full/RowWriter.h"
#include "diagram/paintDiagram.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double padding = 14;
constexpr double titleLine = 24;  ///< baseline of the heading
constexpr double headHeight = 36; ///< of the heading with its rule
constexpr double firstLine = 20;  ///< from there to the baseline of the first row
constexpr double rowGap = 9;
constexpr double columnGap = 14;

DiagramItem flowItem(const FlowRow &row, const QString &list, const RowWriter &writer) {
    const QString title = QStringLiteral("%1, %2").arg(row.port.text, row.ends);
    return makeItem(list + u'/' + row.key, ItemRole::Label, {row.flow}, title, writer.shapes());
}

} // namespace

double ListPanel::portsWidth() const {
    double width = 0;
    for (const FlowRow &row : m_flows)
        width = std::max(width, portWidth(row));
    return width;
}

QList<DiagramItem> ListPanel::items(double width) const {
    const double left = padding;
    const double right = width - padding;
    const double wordsAt = left + portsWidth() + columnGap;
    double y = headHeight + firstLine;
    QList<DiagramItem> rows;
    for (const FlowRow &row : m_flows) {
        RowWriter writer(wordsAt, right, y);
        writer.addPort(row, left);
        writer.addAtRight(row.rules, rulesFace(row));
        writer.addWords(row.ends, bodySize, Ink::Text,
                        textWidth(row.rules, smallSize, rulesFace(row)) + columnGap);
        writer.addWords(row.purpose, smallSize, Ink::Text);
        writer.addWords(row.basis, smallSize, Ink::MutedText);
        rows << flowItem(row, m_key, writer);
        y = writer.baseline() + rowGap;
    }
    for (const ListLine &line : m_lines) {
        RowWriter writer(left, right, y);
        writer.addWords(line.words, smallSize, Ink::Text);
        rows << makeItem(m_key + u'/' + line.key, ItemRole::Label, line.elements, line.words,
                         writer.shapes());
        y = writer.baseline();
    }
    const QRectF box(0, 0, width, y - (m_lines.isEmpty() ? rowGap : 0) - rowLine + padding);
    rows.prepend(
        makeItem(m_key, ItemRole::Label, {}, m_title,
                 {BoxShape{box, 6, Ink::Paper, Stroke{Ink::SiteStroke, 1, Dash::Solid}},
                  LineShape{{{0, headHeight}, {width, headHeight}}, Stroke{Ink::GateStroke, 1, Dash::Solid}},
                  fittedText({left, titleLine}, m_title, width - 2 * padding, headingSize - 1, Face::Bold)}));
    return rows;
}

} // namespace portolan
