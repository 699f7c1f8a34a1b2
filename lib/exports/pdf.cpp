#include "diagram/paintDiagram.h"
#include "exports/drawingExports.h"
#include "exports/pdfBytes.h"
#include "exports/pdfPage.h"
#include "exports/words.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace portolan {
namespace {

// Device units for each point: finer than any printer, so that nothing is rounded visibly.
constexpr int unitsPerPoint = 20;

void paintOn(QPdfWriter &writer, const Diagram &diagram, const PdfPage &page) {
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    painter.translate(page.origin);
    painter.scale(page.scale, page.scale);
    painter.translate(-diagram.bounds.topLeft());
    paintDiagram(painter, diagram);
}

QByteArray written(const Diagram &diagram, const DrawingMeta &meta) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        const PdfPage page = pdfPageFor(diagram);
        QPdfWriter writer(&buffer);
        writer.setResolution(72 * unitsPerPoint);
        writer.setPageLayout(QPageLayout(QPageSize(page.size, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF()));
        writer.setTitle(meta.title);
        writer.setCreator(QStringLiteral("Portolan"));
        if (!meta.plan.isEmpty())
            writer.addFileAttachment(QStringLiteral("plan.portolan"), meta.plan,
                                     QStringLiteral("application/json"));
        paintOn(writer, diagram, page);
    }
    return bytes;
}

} // namespace

Result<QByteArray> writePdf(const Diagram &diagram, const DrawingMeta &meta) {
    const Error failed{DrawingExports::tr("The drawing could not be written as PDF."), {}};
    if (!(diagram.bounds.width() > 0 && diagram.bounds.height() > 0))
        return failed;
    const auto bytes = reproduciblePdf(written(diagram, meta));
    return bytes ? Result<QByteArray>(*bytes) : failed;
}

} // namespace portolan
