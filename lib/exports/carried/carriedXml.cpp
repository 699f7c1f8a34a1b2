#include "exports/carried/carriedXml.h"

#include "exports/carried/names.h"

#include <QXmlStreamWriter>

namespace portolan {
namespace {

QString planNamespace() {
    return QLatin1String(carried::xmlNamespace);
}

/// RDF, as every reader of metadata knows it. Our own namespace keeps what is ours apart.
void writeMark(QXmlStreamWriter &xml, const PlanMark &mark) {
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeNamespace(planNamespace(), QStringLiteral("portolan"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeEmptyElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    xml.writeAttribute(planNamespace(), QStringLiteral("title"), mark.title);
    xml.writeAttribute(planNamespace(), QStringLiteral("revision"), QString::number(mark.revision));
    xml.writeAttribute(planNamespace(), QStringLiteral("checksum"), mark.checksum);
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

void writeCarriedXml(QXmlStreamWriter &xml, const std::optional<PlanMark> &mark, const QByteArray &plan) {
    if (mark)
        writeMark(xml, *mark);
    if (!plan.isEmpty())
        writePlan(xml, plan);
}

QByteArray markXmp(const PlanMark &mark) {
    QString packet;
    QXmlStreamWriter xml(&packet);
    // The id of the packet is the same in all files; so XMP has it.
    xml.writeProcessingInstruction(QStringLiteral("xpacket"),
                                   QStringLiteral("begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\""));
    const QString meta = QStringLiteral("adobe:ns:meta/");
    xml.writeNamespace(meta, QStringLiteral("x"));
    xml.writeStartElement(meta, QStringLiteral("xmpmeta"));
    writeMark(xml, mark);
    xml.writeEndElement();
    xml.writeProcessingInstruction(QStringLiteral("xpacket"), QStringLiteral("end=\"r\""));
    return packet.toUtf8();
}

} // namespace portolan
