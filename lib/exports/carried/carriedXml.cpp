#include "exports/carried/carriedXml.h"

#include "exports/carried/names.h"

#include <QXmlStreamAttributes>
#include <QXmlStreamWriter>

namespace portolan {
namespace {

QString planNamespace() {
    return QLatin1String(carried::xmlNamespace);
}

/// What the attributes of a mark are called.
struct MarkNames {
    QLatin1String title;
    QLatin1String revision;
    QLatin1String checksum;
};
constexpr MarkNames planNames{QLatin1String("title"), QLatin1String("revision"), QLatin1String("checksum")};
constexpr MarkNames earlierNames{QLatin1String("earlierTitle"), QLatin1String("earlierRevision"),
                                 QLatin1String("earlierChecksum")};

void writeMark(QXmlStreamWriter &xml, const PlanMark &mark, const MarkNames &names) {
    xml.writeAttribute(planNamespace(), names.title, mark.title);
    xml.writeAttribute(planNamespace(), names.revision, QString::number(mark.revision));
    xml.writeAttribute(planNamespace(), names.checksum, mark.checksum);
}

std::optional<PlanMark> markIn(const QXmlStreamAttributes &attributes, const MarkNames &names) {
    const auto value = [&](QLatin1String name) { return attributes.value(planNamespace(), name).toString(); };
    return checkedMark(value(names.title), value(names.revision), value(names.checksum));
}

/// RDF, as every reader of metadata knows it. Our own namespace keeps what is ours apart.
void writeMarks(QXmlStreamWriter &xml, const FileMarks &marks) {
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeNamespace(planNamespace(), QStringLiteral("portolan"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeEmptyElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    if (marks.plan)
        writeMark(xml, *marks.plan, planNames);
    if (marks.earlier)
        writeMark(xml, *marks.earlier, earlierNames);
    xml.writeEndElement();
}

void writePlan(QXmlStreamWriter &xml, const QByteArray &plan) {
    constexpr qsizetype lineLength = 76;
    const QByteArray text = plan.toBase64();
    QString lines(QLatin1Char('\n'));
    for (qsizetype at = 0; at < text.size(); at += lineLength)
        lines += QString::fromLatin1(text.mid(at, lineLength)) + QLatin1Char('\n');
    xml.writeNamespace(planNamespace(), QStringLiteral("portolan"));
    xml.writeStartElement(planNamespace(), QLatin1String(carried::xmlPlan));
    xml.writeAttribute(QStringLiteral("encoding"), QStringLiteral("base64"));
    xml.writeCharacters(lines);
    xml.writeEndElement();
}

} // namespace

void writeCarriedXml(QXmlStreamWriter &xml, const FileMarks &marks, const QByteArray &plan) {
    if (marks.plan)
        writeMarks(xml, marks);
    if (!plan.isEmpty())
        writePlan(xml, plan);
}

QByteArray markXmp(const FileMarks &marks) {
    QString packet;
    QXmlStreamWriter xml(&packet);
    // The id of the packet is the same in all files; so XMP has it.
    xml.writeProcessingInstruction(QStringLiteral("xpacket"),
                                   QStringLiteral("begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    const QString meta = QStringLiteral("adobe:ns:meta/");
    xml.writeNamespace(meta, QStringLiteral("x"));
    xml.writeStartElement(meta, QStringLiteral("xmpmeta"));
    writeMarks(xml, marks);
    xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"r\""));
    return packet.toUtf8();
}

FileMarks marksIn(const QXmlStreamAttributes &attributes) {
    return {markIn(attributes, planNames), markIn(attributes, earlierNames)};
}

} // namespace portolan
