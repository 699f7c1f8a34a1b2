#include "arguments.h"
#include "console.h"
#include "diagram/paintDiagram.h"
#include "exports/drawingExports.h"
#include "plan/planFile.h"
#include "streams.h"

#include <QFileInfo>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the drawing: FILE.svg, .png or .pdf")},
    {"format", nullptr, "svg|png|pdf", QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in")},
    {"scale", nullptr, "N",
     QT_TRANSLATE_NOOP("Cli", "size of a .png: 2 gives twice the pixels (default: 1)")},
};

QString formatOf(const Arguments &arguments) {
    return arguments.value("format", QFileInfo(arguments.value("output")).suffix().toLower());
}

/// What is wrong with the command line; empty when nothing is.
QString wrongUsage(const Arguments &arguments) {
    if (!arguments.has("output"))
        return words("Say where to write the drawing: -o FILE.svg, -o FILE.png or -o FILE.pdf.");
    const QString format = formatOf(arguments);
    const QStringList known{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
    if (format.isEmpty() || (!arguments.has("format") && !known.contains(format)))
        return words("The file's name does not say the format: end it in .svg, .png or .pdf, or give "
                     "--format.");
    const Result<Done> formatKnown = oneOf("format", format, known);
    if (!formatKnown)
        return formatKnown.error().text();
    bool isNumber = true;
    const double scale = arguments.value("scale", QStringLiteral("1")).toDouble(&isNumber);
    return isNumber && scale > 0 && scale <= 100 ? QString()
                                                 : words("--scale is a number above 0, at most 100.");
}

Result<QByteArray> draw(const Arguments &arguments, const Plan &plan, const Derived &derived) {
    loadProgramFont();
    const Diagram diagram = drawPlan(plan, derived, shownName(arguments.files.first()), planChecksum(plan));
    const DrawingMeta meta{plan.title, words("Drawing of a disaster-recovery plan with its ports."),
                           writePlan(plan)};
    const QString format = formatOf(arguments);
    if (format == QLatin1String("svg"))
        return writeSvg(diagram, meta);
    if (format == QLatin1String("pdf"))
        return writePdf(diagram, meta);
    return writePng(diagram, meta, arguments.value("scale", QStringLiteral("1")).toDouble());
}

int run(const Arguments &arguments) {
    const QString wrong = wrongUsage(arguments);
    if (!wrong.isEmpty())
        return fail(WrongUsage, wrong);
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const auto &[plan, derived] = *loaded;
    if (arguments.has("scale") && formatOf(arguments) != QLatin1String("png"))
        say(words("--scale changes pictures of pixels alone; it has no effect here."));
    const Result<QByteArray> drawing = draw(arguments, plan, derived);
    if (!drawing)
        return fail(OutputFailed, drawing.error().text());
    return writeTo(arguments.value("output"), *drawing);
}

} // namespace

const Verb renderVerb{"render",
                      QT_TRANSLATE_NOOP("Cli", "Draw a plan with its ports."),
                      "PLAN -o FILE.svg|.png|.pdf [--scale N]",
                      "portolan-cli render mine.portolan -o mine.svg\n"
                      "portolan-cli render mine.portolan -o mine.png --scale 2",
                      1,
                      true,
                      options,
                      run};

} // namespace portolan::cli
