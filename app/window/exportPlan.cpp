#include "window/exportPlan.h"

#include "exports/drawing/drawingExports.h"
#include "plan/planFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

Result<QByteArray> drawingBytes(const ExportJob &job, const Plan &plan, const Derived &derived,
                                const QString &planPath) {
    const Diagram diagram = exportedDrawing(plan, derived, planPath, job.level, job.view);
    const DrawingMeta meta = drawingMeta(plan, job.view);
    switch (job.format) {
    case ExportFormat::Png:
        return writePng(diagram, meta, job.scale, job.page.colors);
    case ExportFormat::Pdf:
        return writePdf(diagram, meta, job.page);
    default:
        return writeSvg(diagram, meta, job.page.colors);
    }
}

Error writeError(const QSaveFile &file) {
    return {ExportText::tr("The file cannot be written: %1").arg(file.errorString()), file.fileName()};
}

/// A device, a pipe or a folder must not be replaced by a file.
bool isSpecial(const QString &path) {
    const QFileInfo info(path);
    return info.exists() && !info.isFile();
}

Result<Done> writeRules(const ExportJob &job, QIODevice &out, const Plan &plan, const Derived &derived,
                        const RuleExportOptions &options) {
    return job.format == ExportFormat::Csv ? writeRulesCsv(out, plan, derived, options)
                                           : writeRulesJson(out, plan, derived, options);
}

Result<Done> writeDrawing(const ExportJob &job, QIODevice &out, const Plan &plan, const Derived &derived,
                          const QString &planPath) {
    const Result<QByteArray> bytes = drawingBytes(job, plan, derived, planPath);
    if (!bytes)
        return bytes.error();
    out.write(*bytes);
    return Done{};
}

} // namespace

const QList<ExportFormatInfo> &exportFormats() {
    static const QList<ExportFormatInfo> formats = {
        {ExportFormat::Svg, QStringLiteral("svg"), ExportText::tr("Drawing as SVG"),
         ExportText::tr("For documents and wikis: text stays text, and the plan is kept inside."),
         QStringLiteral(".svg"), false},
        {ExportFormat::Png, QStringLiteral("png"), ExportText::tr("Drawing as PNG"),
         ExportText::tr("A picture for mail and chat."), QStringLiteral(".png"), false},
        {ExportFormat::Pdf, QStringLiteral("pdf"), ExportText::tr("Drawing as PDF"),
         ExportText::tr("For print and sign-off: on one page or on several."), QStringLiteral(".pdf"), false},
        {ExportFormat::Workbook, QStringLiteral("workbook"), ExportText::tr("Firewall rules as workbook"),
         ExportText::tr(
             "Rules, what is to be confirmed, the port table and where it all comes from (.xlsx)."),
         QStringLiteral("-rules.xlsx"), true},
        {ExportFormat::Csv, QStringLiteral("csv"), ExportText::tr("Firewall rules as CSV"),
         ExportText::tr("One line for each rule, for any tool."), QStringLiteral("-rules.csv"), true},
        {ExportFormat::Json, QStringLiteral("json"), ExportText::tr("Firewall rules as JSON"),
         ExportText::tr("For other programs."), QStringLiteral("-rules.json"), true},
    };
    return formats;
}

const ExportFormatInfo &exportFormatInfo(ExportFormat format) {
    return exportFormats()[qsizetype(format)];
}

QString suggestedExportPath(const QString &planPath, const QString &title, ExportFormat format) {
    const QFileInfo plan(planPath);
    QString name = plan.completeBaseName();
    for (const QChar c : planPath.isEmpty() ? title.left(60) : QString())
        name += c.isLetterOrNumber() ? c.toLower() : QChar(u'-');
    const QString folder = planPath.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : plan.absolutePath();
    return folder + u'/' + (name.isEmpty() ? QStringLiteral("plan") : name) + exportFormatInfo(format).ending;
}

Diagram exportedDrawing(const Plan &plan, const Derived &derived, const QString &planPath, DetailLevel level,
                        const View &view) {
    return drawPlan(plan, derived, QFileInfo(planPath).fileName(), planChecksum(plan), level, view);
}

Result<Done> runExport(const ExportJob &job, const Plan &plan, const Derived &derived,
                       const QString &planPath, const std::function<bool(qint64)> &progress) {
    const RuleExportOptions options{.grouping = job.grouping,
                                    .profile = job.raw ? CsvProfile::Raw : CsvProfile::Checked,
                                    .columns = job.columns,
                                    .file = QFileInfo(planPath).fileName(),
                                    .progress = progress};
    if (isSpecial(job.path))
        return Error{ExportText::tr("This is not a regular file."), job.path};
    if (job.format == ExportFormat::Workbook)
        return writeWorkbook(job.path, plan, derived, options);
    QSaveFile file(job.path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(file);
    const Result<Done> written = exportFormatInfo(job.format).ofRules
                                     ? writeRules(job, file, plan, derived, options)
                                     : writeDrawing(job, file, plan, derived, planPath);
    if (!written)
        return written;
    if (!file.commit())
        return writeError(file);
    return Done{};
}

} // namespace portolan
