#include "exports/report/report.h"

#include "base/writeError.h"
#include "diagram/paintDiagram.h"
#include "exports/carried/carriedXml.h"
#include "exports/carried/names.h"
#include "exports/drawing/pdfBytes.h"
#include "exports/report/ReportPages.h"
#include "exports/rules/RowProgress.h"
#include "exports/rules/RuleColumns.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace portolan {
namespace {

// Device units for each point: finer than any printer, so that nothing is rounded visibly.
constexpr int unitsPerPoint = 20;

void describe(QPdfWriter &writer, const Plan &plan, bool withPlan) {
    writer.setTitle(planMark(plan).title);
    writer.setCreator(QStringLiteral("Portolan"));
    writer.setDocumentXmpMetadata(markXmp({planMark(plan), {}}));
    if (withPlan)
        writer.addFileAttachment(QLatin1String(carried::pdfPlan), writePlan(plan),
                                 QStringLiteral("application/json"));
}

void paintPage(QPainter &painter, const ReportPage &page) {
    if (page.drawing) {
        painter.save();
        painter.translate(page.drawing->at);
        painter.scale(page.drawing->scale, page.drawing->scale);
        painter.translate(-page.drawing->diagram.bounds.topLeft());
        paintDiagram(painter, page.drawing->diagram, Paper::Light);
        painter.restore();
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Shape &shape : page.shapes)
        paintShape(painter, shape, Paper::Light);
    painter.restore();
}

enum class Painted { Whole, Cancelled, Failed };

Painted paintAll(QPdfWriter &writer, const ReportPages &pages, const RuleExportOptions &options) {
    QPainter painter(&writer);
    painter.scale(unitsPerPoint, unitsPerPoint);
    for (qsizetype i = 0; i < pages.pages.size(); ++i) {
        if (i > 0 && !writer.newPage())
            return Painted::Failed;
        if (options.progress && !options.progress(i, pages.pages.size()))
            return Painted::Cancelled;
        paintPage(painter, pages.pages[i]);
    }
    return Painted::Whole;
}

Error notWritten() {
    return {RuleExports::tr("The report could not be written as PDF."), {}};
}

Result<QByteArray> pdfOf(const Plan &plan, const ReportPages &pages, const RuleExportOptions &options) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Painted painted = Painted::Failed;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72 * unitsPerPoint);
        writer.setPageLayout(QPageLayout(QPageSize(reportPaper, QPageSize::Point, {}, QPageSize::ExactMatch),
                                         QPageLayout::Portrait, QMarginsF()));
        describe(writer, plan, options.withPlan);
        painted = paintAll(writer, pages, options);
    }
    if (painted == Painted::Cancelled)
        return RowProgress::cancelledError();
    return painted == Painted::Whole ? Result<QByteArray>(bytes) : notWritten();
}

QList<PdfBookmark> bookmarksOf(const ReportPages &pages) {
    QList<PdfBookmark> bookmarks;
    for (const ReportBookmark &bookmark : pages.bookmarks)
        bookmarks.append(
            {bookmark.title, bookmark.level, bookmark.page, reportPaper.height() - bookmark.top});
    return bookmarks;
}

QString footText(const Plan &plan) {
    const PlanMark mark = planMark(plan);
    return RuleExports::tr("Revision %1 · checksum %2 · %3")
        .arg(QString::number(mark.revision), mark.checksum, mark.title);
}

} // namespace

Result<Done> writeReport(QIODevice &out, const Plan &plan, const Derived &derived,
                         const RuleExportOptions &options) {
    if (const auto columns = ruleColumns(options.columns, options.grouping); !columns)
        return columns.error();
    loadProgramFont();
    ReportPages pages = layOut(reportBlocks(plan, derived, options));
    addFeet(pages, footText(plan));
    const Result<QByteArray> painted = pdfOf(plan, pages, options);
    if (!painted)
        return painted.error();
    const auto pdf = reproduciblePdf(*painted, bookmarksOf(pages));
    if (!pdf)
        return notWritten();
    return out.write(*pdf) == pdf->size() ? Result<Done>(Done{}) : Error{writeError(out), {}};
}

} // namespace portolan
