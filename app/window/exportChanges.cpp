#include "window/exportChanges.h"

#include "base/replaceFile.h"
#include "document/Comparison.h"
#include "document/Document.h"
#include "exports/RuleForm.h"
#include "exports/changes/changeExports.h"
#include "exports/drawing/drawingExports.h"
#include "plan/planFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct ChangeExports {
    Q_DECLARE_TR_FUNCTIONS(ChangeExports)
};

Result<QByteArray> drawingBytes(const QString &format, const Document &document, const Comparison &comparison,
                                const ChangeDrawing &drawing) {
    constexpr double pngScale = 2;
    const MergedPlan &merged = comparison.merged();
    const Diagram diagram =
        drawPlan(merged.plan, comparison.mergedIndex(), merged.derived, QFileInfo(document.path()).fileName(),
                 planChecksum(document.plan()), drawing.level, drawing.view, &merged.marks);
    DrawingMeta meta = drawingMeta(document.plan(), drawing.view, drawing.withPlan);
    meta.earlier = planMark(comparison.earlier()->plan);
    if (format == QLatin1String("png"))
        return writePng(diagram, meta, pngScale);
    return format == QLatin1String("pdf") ? writePdf(diagram, meta, drawing.page) : writeSvg(diagram, meta);
}

/// Of the earlier plan as it was read, as the command line has it.
QByteArray listBytes(const QString &format, const Document &document, const Comparison &comparison) {
    const PlanState now{document.plan(), document.derived()};
    const PlanState before = comparison.earlier()->state();
    const PlanChanges changes = comparePlans(before, now);
    const ChangeInput input{before, now, changes};
    if (format == QLatin1String("json"))
        return changesJson(input);
    if (format == QLatin1String("csv"))
        return changesCsv(input, CsvProfile::Checked);
    return format == QLatin1String("md") ? changesMarkdown(input) : changesText(input);
}

Result<Done> writeRequest(const QString &path, const Document &document, const Comparison &comparison,
                          bool withPlan, const ProgressReport &progress) {
    RuleExportOptions options;
    options.file = QFileInfo(document.path()).fileName();
    options.since = comparison.earlier();
    options.withPlan = withPlan;
    options.progress = progress;
    return writeChangeRequest(path, document.plan(), document.derived(), options);
}

bool isDrawing(const QString &format) {
    return format == QLatin1String("svg") || format == QLatin1String("png") || format == QLatin1String("pdf");
}

} // namespace

const QList<ChangeFormat> &changeFormats() {
    static const QList<ChangeFormat> formats{
        {QStringLiteral("xlsx"), formLabel(changeRequestForm())},
        {QStringLiteral("svg"), ChangeExports::tr("Drawing of the changes as SVG")},
        {QStringLiteral("png"), ChangeExports::tr("Drawing of the changes as PNG")},
        {QStringLiteral("pdf"), ChangeExports::tr("Drawing of the changes as PDF")},
        {QStringLiteral("md"), ChangeExports::tr("List of the changes as Markdown")},
        {QStringLiteral("csv"), ChangeExports::tr("List of the changes as CSV")},
        {QStringLiteral("json"), ChangeExports::tr("List of the changes as JSON")},
        {QStringLiteral("txt"), ChangeExports::tr("List of the changes as text")},
    };
    return formats;
}

const ChangeFormat *changeFormatOf(const QString &path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const QList<ChangeFormat> &all = changeFormats();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const ChangeFormat &format) { return format.key == ending; });
    return found == all.end() ? nullptr : &*found;
}

Result<Done> exportChanges(const QString &path, const ChangeFormat &format, const Document &document,
                           const Comparison &comparison, const ChangeDrawing &drawing,
                           const ProgressReport &progress) {
    if (format.key == QLatin1String("xlsx"))
        return writeRequest(path, document, comparison, drawing.withPlan, progress);
    const Result<QByteArray> bytes = isDrawing(format.key)
                                         ? drawingBytes(format.key, document, comparison, drawing)
                                         : listBytes(format.key, document, comparison);
    if (!bytes)
        return bytes.error();
    return replaceFile(path, [&](QIODevice &out) { return putBytes(out, *bytes); });
}

} // namespace portolan
