#include "exports/pdfPage.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double naturalScale = 0.75; // a drawing unit is a pixel of 1/96 inch
constexpr double largestScale = 1;    // a small drawing is not blown up to fill its page
constexpr double margin = 15;         // what office printers cannot reach
constexpr double longestSide = 14400; // of a PDF page, by its specification
constexpr QSizeF a4(841.89, 595.28);
constexpr QSizeF a3(1190.55, 841.89);

double smallestText(const Diagram &diagram) {
    double smallest = 100;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                smallest = std::min(smallest, text->size);
    return smallest;
}

PdfPage fitted(QSizeF paper, QSizeF sheet) {
    if (sheet.height() > sheet.width())
        paper.transpose();
    const double scale = std::min({largestScale, (paper.width() - 2 * margin) / sheet.width(),
                                   (paper.height() - 2 * margin) / sheet.height()});
    const QSizeF drawn = sheet * scale;
    return {paper, QPointF((paper.width() - drawn.width()) / 2, (paper.height() - drawn.height()) / 2),
            scale};
}

PdfPage ownSize(QSizeF sheet) {
    const double scale = std::min({naturalScale, longestSide / sheet.width(), longestSide / sheet.height()});
    return {sheet * scale, {}, scale};
}

} // namespace

PdfPage pdfPageFor(const Diagram &diagram) {
    const double text = smallestText(diagram);
    for (const QSizeF &paper : {a4, a3}) {
        const PdfPage page = fitted(paper, diagram.bounds.size());
        if (text * page.scale >= smallestPrintedText)
            return page;
    }
    return ownSize(diagram.bounds.size());
}

} // namespace portolan
