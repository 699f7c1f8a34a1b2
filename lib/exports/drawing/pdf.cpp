#include "exports/carried/carriedXml.h"
#include "exports/carried/names.h"
#include "exports/drawing/drawingExports.h"
#include "exports/drawing/paintPage.h"
#include "exports/drawing/pdfBytes.h"
#include "exports/words.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace portolan {
namespace {

// Device units for each point: finer than any printer, so that nothing is rounded visibly.
constexpr int unitsPerPoint = 20;

void describe(QPdfWriter &writer, const DrawingMeta &meta) {
    writer.setTitle(meta.title);
    writer.setCreator(QStringLiteral("Portolan"));
    if (const FileMarks marks = marksOf(meta); marks.plan)
        writer.setDocumentXmpMetadata(markXmp(marks));
    if (!meta.plan.isEmpty())
        writer.addFileAttachment(QLatin1String(carried::pdfPlan), meta.plan,
                                 QStringLiteral("application/json"));
}

/// False when a page cannot be begun.
bool paintAll(QPdfWriter &writer, const Diagram &diagram, const Pages &pages, const DrawingMeta &meta,
              Paper colors) {
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return false;
        paintPage(painter, diagram, pages, i, meta, colors);
    }
    return true;
}

QByteArray written(const Diagram &diagram, const DrawingMeta &meta, const Pages &pages, Paper colors) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool complete = false;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72 * unitsPerPoint);
        writer.setPageLayout(QPageLayout(QPageSize(pages.paper, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF()));
        describe(writer, meta);
        complete = paintAll(writer, diagram, pages, meta, colors);
    }
    return complete ? bytes : QByteArray();
}

} // namespace

Result<QByteArray> writePdf(const Diagram &diagram, const DrawingMeta &meta, const PageSetup &setup) {
    const Result<Pages> pages = pagesFor(diagram, setup);
    if (!pages)
        return pages.error();
    const auto bytes = reproduciblePdf(written(diagram, meta, *pages, setup.colors));
    return bytes ? Result<QByteArray>(*bytes)
                 : Error{DrawingExports::tr("The drawing could not be written as PDF."), {}};
}

} // namespace portolan
