#pragma once

#include "exports/RuleForm.h"
#include "exports/changes/ChangeListForm.h"
#include "exports/drawing/PageSetup.h"
#include "exports/drawing/drawingExports.h"
#include "plan/Derived.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace portolan {

/// What an export is of: a plan, or what differs between two.
enum class ExportOf { Plan, Changes };

/// What can be exported: a drawing, a form of the rules, or a list of changes.
struct ExportFormatInfo {
    QString key;                          ///< in jobs and settings: "svg", "rules-xlsx", "changes-csv"
    QString label;                        ///< translated: "Drawing as SVG"
    QString description;                  ///< one sentence, translated
    QString ending;                       ///< what the file name gets: ".svg", "-rules.xlsx"
    const RuleForm *form = nullptr;       ///< of rules
    const ChangeListForm *list = nullptr; ///< of a list of changes

    bool isDrawing() const { return !form && !list; }
    /// Of a drawing: "png".
    QString fileType() const { return ending.section(u'.', -1); }
    bool hasProfiles() const { return form ? form->hasProfiles : list && list->hasProfiles; }
    /// Whether such a file can hold the plan.
    bool carriesPlan() const { return form ? form->carriesPlan : isDrawing(); }
};
/// Of a plan the drawings, then every form of RuleForm.h; of changes the request, drawings, and lists.
const QList<ExportFormatInfo> &exportFormats(ExportOf of = ExportOf::Plan);
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
    std::shared_ptr<const EarlierPlan> since{}; ///< rules say what changed since this plan; may be null

    bool operator==(const ExportJob &) const = default;
};

/// The path that a format is offered beside the plan's file, or in the documents folder.
QString suggestedExportPath(const QString &planPath, const QString &title, const QString &format);

/// The drawing as it is handed over: with file name and checksum. `planPath` may be empty.
Diagram exportedDrawing(const Plan &plan, const Derived &derived, const QString &planPath, DetailLevel level,
                        const View &view);

/// How a list of rules is wanted.
RuleExportOptions ruleOptions(const ExportJob &job, const QString &planPath, const ProgressReport &progress);
/// The bytes of a drawing.
Result<QByteArray> drawingBytes(const ExportJob &job, const Diagram &diagram, const DrawingMeta &meta);

/// Writes the file; an existing one is replaced only when all went well. `progress` as in RuleExportOptions.
/// Not for formats of changes: see exportChanges(). Returns what became of files of an earlier export.
Result<EarlierFiles> runExport(const ExportJob &job, const Plan &plan, const Derived &derived,
                               const QString &planPath, const ProgressReport &progress = {});

} // namespace portolan
