#include "exports/carried/carriedXml.h"
#include "exports/carried/names.h"
#include "exports/carried/readers.h"
#include "exports/carried/unpack.h"
#include "exports/words.h"

#include <QIODevice>
#include <QXmlStreamReader>

namespace portolan::carried {
namespace {

// What was written by the exports is looked for as they write it. A file that another program wrote anew is
// not understood: it carries no plan for us.

/// The number of the object that holds the attached plan; 0 when there is none, -1 when there are several.
int attachedObject(const QByteArray &pdf) {
    const QByteArray attached = QByteArray("/F (") + pdfPlan + ")\n/EF <</F ";
    const qsizetype at = pdf.indexOf(attached);
    if (at < 0)
        return 0;
    if (pdf.indexOf(attached, at + 1) >= 0)
        return -1;
    const qsizetype number = at + attached.size();
    return pdf.mid(number, pdf.indexOf(' ', number) - number).toInt();
}

/// Where the stream of an object begins; -1 when there is no such object, or it has no packed stream.
qsizetype streamOf(const QByteArray &pdf, int object) {
    const qsizetype begin = pdf.indexOf('\n' + QByteArray::number(object) + " 0 obj\n");
    const qsizetype stream = begin < 0 ? -1 : pdf.indexOf("\nstream\n", begin);
    const qsizetype packed = begin < 0 ? -1 : pdf.indexOf("/FlateDecode", begin);
    return stream < 0 || packed < 0 || packed > stream ? -1 : stream + 8;
}

FileMarks marksInXmp(const QByteArray &pdf) {
    const qsizetype begin = pdf.indexOf("<x:xmpmeta");
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf("</x:xmpmeta>", begin);
    if (end < 0)
        return {};
    const QLatin1String ours(xmlNamespace);
    QXmlStreamReader xml(pdf.mid(begin, end + 12 - begin));
    while (!xml.atEnd()) {
        const QXmlStreamAttributes attributes =
            xml.readNext() == QXmlStreamReader::StartElement ? xml.attributes() : QXmlStreamAttributes();
        if (attributes.hasAttribute(ours, QLatin1String("checksum")))
            return marksIn(attributes);
    }
    return {};
}

} // namespace

Result<Carried> readPdf(QIODevice &file) {
    const QByteArray pdf = file.readAll();
    if (!pdf.right(1024).contains("%%EOF"))
        return cutShort();
    const int object = attachedObject(pdf);
    if (object < 0)
        return twoPlans();
    const FileMarks marks = marksInXmp(pdf);
    if (object == 0)
        return Carried{FileKind::Pdf, marks.plan, {}, marks.earlier};
    const qsizetype stream = streamOf(pdf, object);
    if (stream < 0)
        return damaged();
    const Result<QByteArray> plan = unpackPlan(QByteArrayView(pdf).sliced(stream));
    if (!plan)
        return plan.error();
    return Carried{FileKind::Pdf, marks.plan, *plan, marks.earlier};
}

} // namespace portolan::carried
