#pragma once

#include "exports/RuleForm.h"
#include "exports/drawing/PageSetup.h"
#include "plan/Derived.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace portolan {

/// What can be exported: a drawing, or a form of the rules.
struct ExportFormatInfo {
    QString key;                    ///< in jobs and settings: "svg", "rules-xlsx"
    QString label;                  ///< translated: "Drawing as SVG"
    QString description;            ///< one sentence, translated
    QString ending;                 ///< what the file name gets: ".svg", "-rules.xlsx"
    const RuleForm *form = nullptr; ///< null for drawings
};
/// Whether such a file can hold the plan.
bool carriesPlan(const ExportFormatInfo &info);
/// The drawings, then every form of RuleForm.h.
const QList<ExportFormatInfo> &exportFormats();
/// The format with this key; the first one when there is none.
const ExportFormatInfo &exportFormatInfo(const QString &key);

/// One file or folder to write.
struct ExportJob {
    QString format = QStringLiteral("svg"); ///< key of an ExportFormatInfo
    QString path;
    double scale = 2; ///< of a PNG
    Grouping grouping = Grouping::Expanded;
    bool alsoExpanded = false;                  ///< a workbook in rows of groups lists all machine pairs too
    bool raw = false;                           ///< CSV without the guard against formulas
    bool withPlan = true;                       ///< whether a file that can hold the plan does
    PageSetup page{};                           ///< of a PDF; its colours count for every drawing
    DetailLevel level = DetailLevel::Automatic; ///< of a drawing
    View view{};                                ///< of a drawing: the part of the plan that it shows
    QStringList columns{};                      ///< of lists of rules, by key; none: the default ones

    bool operator==(const ExportJob &) const = default;
};

/// The path that a format is offered beside the plan's file, or in the documents folder.
QString suggestedExportPath(const QString &planPath, const QString &title, const QString &format);

/// The drawing as it is handed over: with file name and checksum. `planPath` may be empty.
Diagram exportedDrawing(const Plan &plan, const Derived &derived, const QString &planPath, DetailLevel level,
                        const View &view);

/// Writes the file; an existing one is replaced only when all went well. `progress` as in RuleExportOptions.
/// Returns what became of files of an earlier export.
Result<EarlierFiles> runExport(const ExportJob &job, const Plan &plan, const Derived &derived,
                               const QString &planPath, const ProgressReport &progress = {});

} // namespace portolan
