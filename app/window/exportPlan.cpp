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

Result<Done> writeDrawing(const ExportJob &job, const Plan &plan, const Derived &derived,
                          const QString &planPath) {
    const Diagram diagram = exportedDrawing(plan, derived, planPath, job.level, job.view);
    const Result<QByteArray> bytes = drawingBytes(job, diagram, drawingMeta(plan, job.view, job.withPlan));
    if (!bytes)
        return bytes.error();
    return replaceFile(job.path, [&](QIODevice &out) { return putBytes(out, *bytes); });
}

/// A drawing by the ending of its file.
struct DrawingFormat {
    const char *type;
    const char *label;
    const char *changesLabel;
    const char *description;
};

constexpr DrawingFormat drawings[] = {
    {"svg", QT_TRANSLATE_NOOP("ExportText", "Drawing as SVG"),
     QT_TRANSLATE_NOOP("ExportText", "Drawing of the changes as SVG"),
     QT_TRANSLATE_NOOP("ExportText", "For documents and wikis: text stays text.")},
    {"png", QT_TRANSLATE_NOOP("ExportText", "Drawing as PNG"),
     QT_TRANSLATE_NOOP("ExportText", "Drawing of the changes as PNG"),
     QT_TRANSLATE_NOOP("ExportText", "A picture for mail and chat.")},
    {"pdf", QT_TRANSLATE_NOOP("ExportText", "Drawing as PDF"),
     QT_TRANSLATE_NOOP("ExportText", "Drawing of the changes as PDF"),
     QT_TRANSLATE_NOOP("ExportText", "For print and sign-off: on one page or on several.")},
};

QList<ExportFormatInfo> drawingFormats(ExportOf of) {
    const bool ofPlan = of == ExportOf::Plan;
    const QString start = ofPlan ? QString() : QStringLiteral("changes-");
    QList<ExportFormatInfo> formats;
    for (const DrawingFormat &drawing : drawings) {
        const QString type = QLatin1String(drawing.type);
        formats.append({start + type, ExportText::tr(ofPlan ? drawing.label : drawing.changesLabel),
                        ExportText::tr(drawing.description),
                        (ofPlan ? QStringLiteral(".%1") : QStringLiteral("-changes.%1")).arg(type)});
    }
    return formats;
}

ExportFormatInfo formatOf(const RuleForm &form) {
    const QString ending =
        form.shape == FormShape::Folder ? QStringLiteral("-%1") : QStringLiteral("-rules.%1");
    return {QStringLiteral("rules-") + QLatin1String(form.key), formLabel(form), formDescription(form),
            ending.arg(QLatin1String(form.ending)), &form};
}

QList<ExportFormatInfo> planFormats() {
    QList<ExportFormatInfo> all = drawingFormats(ExportOf::Plan);
    for (const RuleForm &form : allRuleForms())
        all.append(formatOf(form));
    return all;
}

QList<ExportFormatInfo> changeFormats() {
    const RuleForm &request = changeRequestForm();
    QList<ExportFormatInfo> all{{QStringLiteral("changes-request"), formLabel(request),
                                 formDescription(request), QStringLiteral("-changes.xlsx"), &request}};
    all += drawingFormats(ExportOf::Changes);
    for (const ChangeListForm &list : changeListForms())
        all.append({QStringLiteral("changes-") + QLatin1String(list.key), formLabel(list),
                    formDescription(list), QStringLiteral("-changes.") + QLatin1String(list.ending), nullptr,
                    &list});
    return all;
}

} // namespace

const QList<ExportFormatInfo> &exportFormats(ExportOf of) {
    static const QList<ExportFormatInfo> ofPlan = planFormats();
    static const QList<ExportFormatInfo> ofChanges = changeFormats();
    return of == ExportOf::Plan ? ofPlan : ofChanges;
}

const ExportFormatInfo &exportFormatInfo(const QString &key) {
    for (const ExportOf of : {ExportOf::Plan, ExportOf::Changes})
        for (const ExportFormatInfo &info : exportFormats(of))
            if (info.key == key)
                return info;
    return exportFormats().first();
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

RuleExportOptions ruleOptions(const ExportJob &job, const QString &planPath, const ProgressReport &progress) {
    return {.grouping = job.grouping,
            .alsoExpanded = job.alsoExpanded,
            .profile = job.raw ? CsvProfile::Raw : CsvProfile::Checked,
            .columns = job.columns,
            .file = QFileInfo(planPath).fileName(),
            .withPlan = job.withPlan,
            .since = job.since,
            .progress = progress};
}

Result<QByteArray> drawingBytes(const ExportJob &job, const Diagram &diagram, const DrawingMeta &meta) {
    const QString type = exportFormatInfo(job.format).fileType();
    if (type == QLatin1String("png"))
        return writePng(diagram, meta, job.scale, job.page.colors);
    return type == QLatin1String("pdf") ? writePdf(diagram, meta, job.page)
                                        : writeSvg(diagram, meta, job.page.colors);
}

Result<EarlierFiles> runExport(const ExportJob &job, const Plan &plan, const Derived &derived,
                               const QString &planPath, const ProgressReport &progress) {
    if (const RuleForm *form = exportFormatInfo(job.format).form)
        return writeForm(*form, job.path, plan, derived, ruleOptions(job, planPath, progress));
    const Result<Done> drawn = writeDrawing(job, plan, derived, planPath);
    return drawn ? Result<EarlierFiles>(EarlierFiles()) : drawn.error();
}

} // namespace portolan
