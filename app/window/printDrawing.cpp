#include "window/printDrawing.h"

#include "diagram/shapes.h"
#include "exports/drawing/paintPage.h"

#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPrinter>

namespace portolan {
namespace {

struct PrintText {
    Q_DECLARE_TR_FUNCTIONS(PrintText)
};

QPageSize pageSizeOf(QSizeF standing) {
    return QPageSize(standing, QPageSize::Point, {}, QPageSize::FuzzyMatch);
}

/// The pages to print, from 0: all, or what the print dialog was told.
struct Range {
    qsizetype first;
    qsizetype last;
};

Range rangeOf(const QPrinter &printer, qsizetype count) {
    if (printer.printRange() != QPrinter::PageRange || printer.fromPage() < 1)
        return {0, count - 1};
    const qsizetype last = printer.toPage() < 1 ? count : printer.toPage();
    return {printer.fromPage() - 1, qMin(last, count) - 1};
}

} // namespace

void preparePrinter(QPrinter &printer, const Diagram &diagram, const PageSetup &setup) {
    printer.setFullPage(true);
    printer.setCreator(QStringLiteral("Portolan"));
    const bool isOwn = setup.size == PaperSize::Automatic;
    const QSizeF standing = printer.pageLayout().pageSize().size(QPageSize::Point);
    const Result<Pages> pages =
        isOwn ? pagesOn(diagram, setup, turnedPaper(diagram, setup, standing)) : pagesFor(diagram, setup);
    if (!pages)
        return;
    const bool lies = pages->paper.width() > pages->paper.height();
    if (!isOwn)
        printer.setPageSize(pageSizeOf(lies ? pages->paper.transposed() : pages->paper));
    printer.setPageOrientation(lies ? QPageLayout::Landscape : QPageLayout::Portrait);
}

Result<int> printDrawing(QPrinter &printer, const Diagram &diagram, const DrawingMeta &meta,
                         const PageSetup &setup) {
    const Result<Pages> pages =
        pagesOn(diagram, setup, printer.pageLayout().fullRect(QPageLayout::Point).size());
    if (!pages)
        return pages.error();
    printer.setDocName(shownText(meta.title)); // queues show it
    const auto [first, last] = rangeOf(printer, pages->pages.size());
    QPainter painter;
    if (first > last || !painter.begin(&printer))
        return Error{PrintText::tr("The printer did not take the drawing."), printer.printerName()};
    painter.scale(printer.resolution() / 72.0, printer.resolution() / 72.0);
    for (qsizetype i = first; i <= last; ++i) {
        if (i > first && !printer.newPage())
            return Error{PrintText::tr("The printer did not take page %1.").arg(i + 1),
                         printer.printerName()};
        paintPage(painter, diagram, *pages, i, meta, setup.colors);
    }
    return int(last - first + 1);
}

} // namespace portolan
