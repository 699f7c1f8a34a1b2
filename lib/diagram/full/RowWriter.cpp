#include "diagram/full/RowWriter.h"

namespace portolan {

void RowWriter::addPort(const FlowRow &row, double at) {
    const Ink ink = row.port.notUsed ? Ink::NotUsed : inkOf(row.traffic);
    TextShape port = makeText({at, m_baseline}, row.port.text, bodySize, Face::Bold, ink);
    port.struck = row.port.notUsed;
    m_shapes << port;
    if (row.port.replaced.isEmpty())
        return;
    TextShape replaced = makeText({at, m_baseline + m_leading}, QStringLiteral("(%1)").arg(row.port.replaced),
                                  smallSize, Face::Regular, ink);
    replaced.struck = true;
    m_shapes << replaced;
}

void RowWriter::addWords(const QString &words, double size, Ink ink, double room, Face face) {
    for (const QString &line : wrapped(words, m_right - m_left - room, size, face)) {
        m_shapes << makeText({m_left, m_baseline}, line, size, face, ink);
        m_baseline += m_leading;
    }
}

void RowWriter::addAtRight(const QString &words, Face face) {
    m_shapes << makeText({m_right, m_baseline}, words, smallSize, face, Ink::MutedText, Align::Right);
}

Face rulesFace(const FlowRow &row) {
    return row.hasRules ? Face::Bold : Face::Italic;
}

} // namespace portolan
