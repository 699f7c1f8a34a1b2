#include "renderOptions.h"

#include "arguments.h"
#include "console.h"
#include "exports/drawing/drawingExports.h"

#include <QFileInfo>
#include <cmath>

namespace portolan::cli {
namespace {

const QStringList formats{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
const QStringList levels{QStringLiteral("auto"), QStringLiteral("overview"), QStringLiteral("ports"),
                         QStringLiteral("full")};
const QStringList headerWords{QStringLiteral("auto"), QStringLiteral("always"), QStringLiteral("never")};

// Options that count for some formats alone.
struct OptionUse {
    const char *option;
    bool png;
    bool pdf;
};
constexpr OptionUse uses[] = {
    {"scale", true, true},      {"dpi", true, false},      {"paper", false, true},
    {"landscape", false, true}, {"portrait", false, true}, {"tiles", false, true},
    {"overlap", false, true},   {"margin", false, true},   {"header", false, true},
};

Error wrong(const char *sentence) {
    return {words(sentence), {}};
}

/// Two options that contradict each other.
std::optional<Error> contradiction(const Arguments &arguments) {
    constexpr std::pair<const char *, const char *> pairs[] = {
        {"scale", "dpi"}, {"landscape", "portrait"}, {"dark", "grey"}};
    for (const auto &[one, other] : pairs)
        if (arguments.has(one) && arguments.has(other))
            return Error{words("Give --%1 or --%2, not both.").arg(QLatin1String(one), QLatin1String(other)),
                         {}};
    return {};
}

/// A number of an option, `fallback` when it is not given.
Result<double> numberOf(const Arguments &arguments, const char *option, double fallback, double least,
                        double most) {
    if (!arguments.has(option))
        return fallback;
    bool isNumber = false;
    const double value = arguments.value(option).toDouble(&isNumber);
    if (isNumber && std::isfinite(value) && value >= least && value <= most)
        return value;
    return Error{words("--%1 is a number from %2 to %3.")
                     .arg(QLatin1String(option), QString::number(least), QString::number(most)),
                 {}};
}

Result<DrawingFormat> formatOf(const Arguments &arguments) {
    const QString suffix = QFileInfo(arguments.value("output")).suffix().toLower();
    const QString format = arguments.value("format", suffix);
    if (format.isEmpty() || (!arguments.has("format") && !formats.contains(format)))
        return wrong("The file's name does not say the format: end it in .svg, .png or .pdf, or give "
                     "--format.");
    const Result<Done> known = oneOf("format", format, formats);
    return known ? Result<DrawingFormat>(DrawingFormat(formats.indexOf(format))) : known.error();
}

Result<double> pictureScale(const Arguments &arguments) {
    if (!arguments.has("dpi"))
        return numberOf(arguments, "scale", 1, 0.01, 100);
    const Result<double> dots = numberOf(arguments, "dpi", pixelsPerInch, 1, 9600);
    return dots ? Result<double>(*dots / pixelsPerInch) : dots.error();
}

Result<PaperSize> paperOf(const Arguments &arguments) {
    const QString typed = arguments.value("paper", QStringLiteral("auto"));
    if (const auto size = paperSizeOf(typed))
        return *size;
    QStringList known;
    for (const PaperSizeInfo &info : paperSizes())
        known << QLatin1String(info.key);
    return oneOf("paper", typed, known).error();
}

std::optional<Error> readWords(const Arguments &arguments, PageSetup &setup) {
    const Result<PaperSize> size = paperOf(arguments);
    if (!size)
        return size.error();
    const QString header = arguments.value("header", headerWords.first());
    const Result<Done> known = oneOf("header", header, headerWords);
    if (!known)
        return known.error();
    setup.size = *size;
    setup.headers = Headers(headerWords.indexOf(header));
    setup.tiles = arguments.has("tiles");
    setup.orientation = arguments.has("landscape")  ? Orientation::Landscape
                        : arguments.has("portrait") ? Orientation::Portrait
                                                    : Orientation::Automatic;
    setup.colors = arguments.has("dark") ? Paper::Dark : arguments.has("grey") ? Paper::Grey : Paper::Light;
    return {};
}

std::optional<Error> readNumbers(const Arguments &arguments, PageSetup &setup) {
    const Result<double> margin = numberOf(arguments, "margin", setup.margin, 0, largestMargin);
    if (!margin)
        return margin.error();
    const Result<double> overlap = numberOf(arguments, "overlap", setup.overlap, 0, largestMargin);
    if (!overlap)
        return overlap.error();
    const bool ofTiles = setup.tiles && arguments.has("scale");
    const Result<double> scale =
        ofTiles ? numberOf(arguments, "scale", 1, smallestTileScale, largestTileScale) : Result<double>(1);
    if (!scale)
        return scale.error();
    setup.margin = *margin;
    setup.overlap = *overlap;
    setup.scale = *scale;
    return {};
}

} // namespace

Result<RenderOptions> readRenderOptions(const Arguments &arguments) {
    if (!arguments.has("output"))
        return wrong("Say where to write the drawing: -o FILE.svg, -o FILE.png or -o FILE.pdf.");
    if (const auto error = contradiction(arguments))
        return *error;
    const Result<DrawingFormat> format = formatOf(arguments);
    if (!format)
        return format.error();
    const Result<double> scale = pictureScale(arguments);
    if (!scale)
        return scale.error();
    const QString level = arguments.value("level", levels.first());
    const Result<Done> known = oneOf("level", level, levels);
    if (!known)
        return known.error();
    RenderOptions options{*format,
                          *scale,
                          {},
                          DetailLevel(levels.indexOf(level)),
                          arguments.value("view", QStringLiteral("whole"))};
    for (const auto read : {readWords, readNumbers})
        if (const auto error = read(arguments, options.page))
            return *error;
    if (options.page.tiles && options.page.size == PaperSize::Drawing)
        return wrong("--tiles needs a paper that is not as large as the drawing.");
    return options;
}

QStringList idleOptions(const Arguments &arguments, DrawingFormat format) {
    QStringList idle;
    for (const OptionUse &use : uses) {
        bool counts = format == DrawingFormat::Png ? use.png : format == DrawingFormat::Pdf && use.pdf;
        const bool ofTiles = qstrcmp(use.option, "scale") == 0 || qstrcmp(use.option, "overlap") == 0;
        if (format == DrawingFormat::Pdf && ofTiles)
            counts = arguments.has("tiles");
        if (arguments.has(use.option) && !counts)
            idle << QStringLiteral("--") + QLatin1String(use.option);
    }
    return idle;
}

} // namespace portolan::cli
