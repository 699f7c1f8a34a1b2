#include "console.h"
#include "diagram/paintDiagram.h"
#include "drawings.h"
#include "plan/planFile.h"
#include "streams.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the drawing: FILE.svg, .png or .pdf")},
    {"format", nullptr, "svg|png|pdf", QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in")},
    {"scale", nullptr, "N",
     QT_TRANSLATE_NOOP("Cli", "size of a .png or of tiles: 2 is twice the natural size (default: 1)")},
    {"dpi", nullptr, "N", QT_TRANSLATE_NOOP("Cli", "the same of a .png in dots per inch (default: 96)")},
    {"level", nullptr, "auto|overview|ports|full",
     QT_TRANSLATE_NOOP("Cli", "how much the drawing says (default: what fits the plan)")},
    {"view", nullptr, "VIEW",
     QT_TRANSLATE_NOOP("Cli", "a part of the plan: site:NAME, pair:NAME,NAME or team:network, team:windows, "
                              "team:zerto (default: whole)")},
    {"dark", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "light on dark")},
    {"grey", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "without colour, for print")},
    {"paper", nullptr, "SIZE",
     QT_TRANSLATE_NOOP("Cli", "of a .pdf: a0 to a5, letter, legal, tabloid, drawing (default: what its text "
                              "needs)")},
    {"landscape", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "pages lie (default: as the drawing fits)")},
    {"portrait", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "pages stand")},
    {"tiles", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "as many pages as --scale takes, to be put together")},
    {"overlap", nullptr, "MM", QT_TRANSLATE_NOOP("Cli", "what neighbouring tiles share (default: 10)")},
    {"margin", nullptr, "MM", QT_TRANSLATE_NOOP("Cli", "of each page (default: 6)")},
    {"header", nullptr, "auto|always|never",
     QT_TRANSLATE_NOOP("Cli", "title, revision, checksum and page number (default: on several pages)")},
    {"no-plan", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "leave the plan out of the file, for people outside")},
    forceOption,
};

Result<QByteArray> draw(const Arguments &arguments, const RenderOptions &asked, const View &view,
                        const Plan &plan, const Derived &derived) {
    loadProgramFont();
    const Diagram diagram =
        drawPlan(plan, derived, shownName(arguments.files.first()), planChecksum(plan), asked.level, view);
    return fileOf(diagram, drawingMeta(plan, view, !arguments.has("no-plan")), asked);
}

int run(const Arguments &arguments) {
    const Result<RenderOptions> asked = readRenderOptions(arguments);
    if (!asked)
        return fail(WrongUsage, asked.error().text());
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    for (const QString &option : idleOptions(arguments, asked->format))
        say(words("%1 has no effect on this format.").arg(option));
    const Result<View> view = readView(asked->view, loaded->plan.topology);
    if (!view)
        return fail(WrongUsage, view.error().text());
    const Result<Done> free = mayReplace(arguments, planMark(loaded->plan));
    if (!free)
        return fail(OutputFailed, free.error().text());
    const Result<QByteArray> drawing = draw(arguments, *asked, *view, loaded->plan, loaded->derived);
    if (!drawing)
        return fail(OutputFailed, drawing.error().text());
    return writeTo(arguments.value("output"), *drawing);
}

} // namespace

const Verb renderVerb{"render",
                      QT_TRANSLATE_NOOP("Cli", "Draw a plan with its ports."),
                      "PLAN -o FILE.svg|.png|.pdf [options]",
                      "portolan-cli render mine.portolan -o mine.svg\n"
                      "portolan-cli render mine.portolan -o mine.png --dpi 300\n"
                      "portolan-cli render mine.portolan -o mine.pdf --paper A3 --grey\n"
                      "portolan-cli render mine.portolan -o leeds.svg --view site:Leeds --level ports\n"
                      "portolan-cli render mine.portolan -o wall.pdf --paper A4 --tiles --scale 0.8",
                      1,
                      true,
                      options,
                      run};

} // namespace portolan::cli
