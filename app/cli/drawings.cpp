#include "drawings.h"

#include "console.h"
#include "diagram/paintDiagram.h"
#include "exports/drawing/pages.h"
#include "streams.h"

namespace portolan::cli {
namespace {

/// A page on which the text is too small is written all the same; whoever asked for it should know.
void sayWhenTooSmall(const Diagram &diagram, const PageSetup &setup) {
    const Result<Pages> pages = pagesFor(diagram, setup);
    const double points = pages ? smallestText(diagram) * pages->scale : smallestPrintedText;
    if (points < smallestPrintedText - 0.05)
        say(words("The smallest text is %1 points on this paper; larger paper or --tiles makes it readable.")
                .arg(points, 0, 'f', 1));
}

} // namespace

Result<QByteArray> fileOf(const Diagram &diagram, const DrawingMeta &meta, const RenderOptions &asked) {
    switch (asked.format) {
    case DrawingFormat::Svg:
        return writeSvg(diagram, meta, asked.page.colors);
    case DrawingFormat::Png:
        return writePng(diagram, meta, asked.scale, asked.page.colors);
    case DrawingFormat::Pdf:
        sayWhenTooSmall(diagram, asked.page);
        return writePdf(diagram, meta, asked.page);
    }
    return Error{};
}

int writeDrawing(const Arguments &arguments, const Topology &topology, const Draw &draw) {
    const Result<RenderOptions> asked = readRenderOptions(arguments);
    if (!asked)
        return fail(WrongUsage, asked.error().text());
    const Result<View> view = readView(asked->view, topology);
    if (!view)
        return fail(WrongUsage, view.error().text());
    loadProgramFont();
    const Result<QByteArray> drawing = draw(*asked, *view);
    return drawing ? writeTo(arguments.value("output"), *drawing)
                   : fail(OutputFailed, drawing.error().text());
}

} // namespace portolan::cli
