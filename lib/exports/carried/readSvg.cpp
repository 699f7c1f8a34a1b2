#include "exports/carried/carriedXml.h"
#include "exports/carried/names.h"
#include "exports/carried/readers.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <QIODevice>
#include <QXmlStreamReader>

namespace portolan::carried {
namespace {

Error damagedAt(const QXmlStreamReader &xml) {
    return {CarriedPlans::tr("The drawing is damaged at line %1; it may have been cut off.")
                .arg(xml.lineNumber()),
            {}};
}

/// Reads a drawing from its first to its last element: one that was cut off is not taken for a whole one.
class SvgReader {
public:
    explicit SvgReader(QIODevice &file) : m_xml(&file) { m_carried.kind = FileKind::Svg; }

    Result<Carried> read();

private:
    std::optional<Error> next();
    std::optional<Error> element();
    std::optional<Error> plan();
    Result<QByteArray> planText();

    QXmlStreamReader m_xml;
    Carried m_carried;
    int m_elements = 0;
};

Result<Carried> SvgReader::read() {
    while (!m_xml.atEnd())
        if (const auto error = next())
            return *error;
    return m_xml.hasError() ? Result<Carried>(damagedAt(m_xml)) : m_carried;
}

/// Drawings of ours declare no entities. Those of others can be made to grow without end.
std::optional<Error> SvgReader::next() {
    m_xml.readNext();
    if (m_xml.isDTD() && !m_xml.entityDeclarations().isEmpty())
        return Error{
            CarriedPlans::tr("The drawing declares entities of its own, and is not looked into for safety."),
            {}};
    return m_xml.isStartElement() ? element() : std::nullopt;
}

std::optional<Error> SvgReader::element() {
    const bool isRoot = m_elements++ == 0;
    if (isRoot && m_xml.name() != QLatin1String("svg"))
        return Error{CarriedPlans::tr("This is XML, but neither a plan nor a drawing."), {}};
    const QLatin1String ours(xmlNamespace);
    const QXmlStreamAttributes attributes = m_xml.attributes();
    if (attributes.hasAttribute(ours, QLatin1String("checksum")) && !m_carried.mark) {
        const FileMarks marks = marksIn(attributes);
        m_carried.mark = marks.plan;
        m_carried.earlier = marks.earlier;
    }
    return m_xml.namespaceUri() == ours && m_xml.name() == QLatin1String(xmlPlan) ? plan() : std::nullopt;
}

std::optional<Error> SvgReader::plan() {
    if (!m_carried.plan.isEmpty())
        return twoPlans();
    const Result<QByteArray> text = planText();
    if (!text)
        return text.error();
    const auto decoded = QByteArray::fromBase64Encoding(*text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        return damaged();
    m_carried.plan = decoded.decoded;
    return {};
}

/// The text of the element under way without its spaces, up to its end.
Result<QByteArray> SvgReader::planText() {
    constexpr qsizetype limit = planSizeLimit / 3 * 4 + 4;
    QByteArray text;
    while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::EndElement) {
        if (m_xml.isStartElement())
            return damaged();
        for (const QChar c : m_xml.isCharacters() ? m_xml.text() : QStringView())
            if (!c.isSpace())
                text += c.toLatin1();
        if (text.size() > limit)
            return tooLarge();
    }
    return m_xml.hasError() ? Result<QByteArray>(damagedAt(m_xml)) : text;
}

} // namespace

Result<Carried> readSvg(QIODevice &file) {
    return SvgReader(file).read();
}

} // namespace portolan::carried
