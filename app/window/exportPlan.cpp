#include "window/exportPlan.h"

#include "base/plainName.h"
#include "base/replaceFile.h"
#include "exports/drawing/drawingExports.h"
#include "plan/planFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

Result<QByteArray> drawingBytes(const ExportJob &job, const Plan &plan, const Derived &derived,
                                const QString &planPath) {
    const Diagram diagram = exportedDrawing(plan, derived, planPath, job.level, job.view);
    const DrawingMeta meta = drawingMeta(plan, job.view, job.withPlan);
    if (job.format == QLatin1String("png"))
        return writePng(diagram, meta, job.scale, job.page.colors);
    if (job.format == QLatin1String("pdf"))
        return writePdf(diagram, meta, job.page);
    return writeSvg(diagram, meta, job.page.colors);
}

Result<Done> writeDrawing(const ExportJob &job, const Plan &plan, const Derived &derived,
                          const QString &planPath) {
    const Result<QByteArray> bytes = drawingBytes(job, plan, derived, planPath);
    if (!bytes)
        return bytes.error();
    return replaceFile(job.path, [&](QIODevice &out) { return putBytes(out, *bytes); });
}

QList<ExportFormatInfo> drawingFormats() {
    return {{QStringLiteral("svg"), ExportText::tr("Drawing as SVG"),
             ExportText::tr("For documents and wikis: text stays text."), QStringLiteral(".svg"), nullptr},
            {QStringLiteral("png"), ExportText::tr("Drawing as PNG"),
             ExportText::tr("A picture for mail and chat."), QStringLiteral(".png"), nullptr},
            {QStringLiteral("pdf"), ExportText::tr("Drawing as PDF"),
             ExportText::tr("For print and sign-off: on one page or on several."), QStringLiteral(".pdf"),
             nullptr}};
}

ExportFormatInfo formatOf(const RuleForm &form) {
    const QString ending =
        form.shape == FormShape::Folder ? QStringLiteral("-%1") : QStringLiteral("-rules.%1");
    return {QStringLiteral("rules-") + QLatin1String(form.key), formLabel(form), formDescription(form),
            ending.arg(QLatin1String(form.ending)), &form};
}

} // namespace

const QList<ExportFormatInfo> &exportFormats() {
    static const QList<ExportFormatInfo> formats = [] {
        QList<ExportFormatInfo> all = drawingFormats();
        for (const RuleForm &form : allRuleForms())
            all.append(formatOf(form));
        return all;
    }();
    return formats;
}

bool carriesPlan(const ExportFormatInfo &info) {
    return !info.form || info.form->carriesPlan;
}

const ExportFormatInfo &exportFormatInfo(const QString &key) {
    const QList<ExportFormatInfo> &all = exportFormats();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const ExportFormatInfo &info) { return info.key == key; });
    return found == all.end() ? all.first() : *found;
}

QString suggestedExportPath(const QString &planPath, const QString &title, const QString &format) {
    const QFileInfo plan(planPath);
    const QString name = planPath.isEmpty() ? plainName(title).toLower() : plan.completeBaseName();
    const QString folder = planPath.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : plan.absolutePath();
    return folder + u'/' + (name.isEmpty() ? QStringLiteral("plan") : name) + exportFormatInfo(format).ending;
}

Diagram exportedDrawing(const Plan &plan, const Derived &derived, const QString &planPath, DetailLevel level,
                        const View &view) {
    return drawPlan(plan, derived, QFileInfo(planPath).fileName(), planChecksum(plan), level, view);
}

Result<EarlierFiles> runExport(const ExportJob &job, const Plan &plan, const Derived &derived,
                               const QString &planPath, const ProgressReport &progress) {
    const RuleExportOptions options{.grouping = job.grouping,
                                    .alsoExpanded = job.alsoExpanded,
                                    .profile = job.raw ? CsvProfile::Raw : CsvProfile::Checked,
                                    .columns = job.columns,
                                    .file = QFileInfo(planPath).fileName(),
                                    .withPlan = job.withPlan,
                                    .progress = progress};
    if (const RuleForm *form = exportFormatInfo(job.format).form)
        return writeForm(*form, job.path, plan, derived, options);
    const Result<Done> drawn = writeDrawing(job, plan, derived, planPath);
    return drawn ? Result<EarlierFiles>(EarlierFiles()) : drawn.error();
}

} // namespace portolan
