#include "window/exportChanges.h"

#include "base/replaceFile.h"
#include "document/Comparison.h"
#include "document/Document.h"
#include "plan/planFile.h"

#include <QFileInfo>

namespace portolan {
namespace {

Result<QByteArray> drawnBytes(const ExportJob &job, const Document &document, const Comparison &comparison) {
    DrawingMeta meta = drawingMeta(document.plan(), job.view, job.withPlan);
    meta.earlier = planMark(comparison.earlier()->plan);
    return drawingBytes(job, drawingOfChanges(document, comparison, job.level, job.view), meta);
}

/// Of the earlier plan as it was read, as the command line has it.
Result<Done> writeList(const ChangeListForm &list, const ExportJob &job, const Document &document,
                       const Comparison &comparison, const ProgressReport &progress) {
    const PlanState now{document.plan(), document.derived()};
    const PlanState before = comparison.earlier()->state();
    const PlanChanges changes = comparePlans(before, now);
    const ChangeListOptions wanted{job.raw ? CsvProfile::Raw : CsvProfile::Checked, progress};
    return replaceFile(job.path, [&](QIODevice &out) {
        return list.write(out, {before, now, changes}, wanted);
    });
}

Result<Done> writeRequest(const ExportJob &job, const Document &document, const Comparison &comparison,
                          const ProgressReport &progress) {
    RuleExportOptions options = ruleOptions(job, document.path(), progress);
    options.since = comparison.earlier();
    return writeChangeRequest(job.path, document.plan(), document.derived(), options);
}

} // namespace

Diagram drawingOfChanges(const Document &document, const Comparison &comparison, DetailLevel level,
                         const View &view) {
    const MergedPlan &merged = comparison.merged();
    return drawPlan(merged.plan, comparison.mergedIndex(), merged.derived,
                    QFileInfo(document.path()).fileName(), planChecksum(document.plan()), level, view,
                    &merged.marks);
}

Result<Done> exportChanges(const ExportJob &job, const Document &document, const Comparison &comparison,
                           const ProgressReport &progress) {
    const ExportFormatInfo &info = exportFormatInfo(job.format);
    if (info.form)
        return writeRequest(job, document, comparison, progress);
    if (info.list)
        return writeList(*info.list, job, document, comparison, progress);
    const Result<QByteArray> bytes = drawnBytes(job, document, comparison);
    if (!bytes)
        return bytes.error();
    return replaceFile(job.path, [&](QIODevice &out) { return putBytes(out, *bytes); });
}

} // namespace portolan
