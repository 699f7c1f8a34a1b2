#include "diagram/full/RowWriter.h"

#include "diagram/paintDiagram.h"

#include <algorithm>

namespace portolan {
namespace {

QString portText(const PillText &port) {
    QStringList parts{port.mark ? markInfo(*port.mark).sign : QString(), denialSign(port.denial), port.text};
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// What stands struck below the port.
QString portBelow(const PillText &port) {
    return !port.before.isEmpty()     ? port.before
           : !port.replaced.isEmpty() ? QStringLiteral("(%1)").arg(port.replaced)
                                      : QString();
}

} // namespace

void RowWriter::addPort(const FlowRow &row, double at) {
    const Ink ink = row.port.notUsed ? Ink::NotUsed : inkOf(row.traffic);
    TextShape port = makeText({at, m_baseline}, portText(row.port), bodySize, Face::Bold, ink);
    port.struck = row.port.notUsed;
    m_shapes << port;
    const QString below = portBelow(row.port);
    if (below.isEmpty())
        return;
    TextShape replaced = makeText({at, m_baseline + m_leading}, below, smallSize, Face::Regular, ink);
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
    if (!words.isEmpty())
        m_shapes << makeText({m_right, m_baseline}, words, smallSize, face, Ink::MutedText, Align::Right);
}

double portWidth(const FlowRow &row) {
    return std::max(textWidth(portText(row.port), bodySize, Face::Bold),
                    textWidth(portBelow(row.port), smallSize, Face::Regular));
}

Face rulesFace(const FlowRow &row) {
    return row.hasRules ? Face::Bold : Face::Italic;
}

} // namespace portolan
