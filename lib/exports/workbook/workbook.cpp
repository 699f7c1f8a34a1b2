#include "base/writeError.h"
#include "exports/words.h"
#include "exports/workbook/workbookPlan.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>
#include <xlsxwriter.h>

namespace portolan {
namespace {

/// Of all lists that grow with the plan.
qint64 rowCount(const BookInput &input) {
    const Grouping grouping = input.options.grouping;
    const RuleSet &set = input.derived.rules;
    qint64 rows = grouping == Grouping::Expanded ? input.derived.counts.expanded : input.rows.rows.size();
    for (const auto *list : {&set.insideMachine, &set.notUsed})
        rows += exportedRows(*list, grouping);
    rows += qint64(input.assumed.size());
    for (const MachineSheet &machine : input.machines)
        rows += 1 + qint64(machine.lines.size());
    for (const GateSheet &gate : input.gates)
        rows += 1 + qint64(gate.rows.size());
    return rows + input.groups.memberCount();
}

/// Whether a sheet may pass 4 GB, judged by the longest texts.
bool maybeWide(qint64 rows, const Topology &topology) {
    constexpr qint64 markup = 1'200;
    qint64 longest = 0;
    for (const Site &site : topology.sites)
        for (const Component &component : site.components)
            longest = std::max(longest, qint64(component.name.size() + site.name.size()));
    return std::min<qint64>(rows, LXW_ROW_MAX) * (markup + 6 * longest) > 3'000'000'000;
}

void setProperties(WorkbookFile &book, const Plan &plan) {
    if (!book.handle())
        return;
    QByteArray title = headerText(plan.title, 200);
    QByteArray subject = headerText(RuleExports::tr("Firewall rules of a disaster-recovery plan"), 200);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    // The same plan gives the same bytes: 1 January 2000, not now.
    properties.created = 946'684'800;
    book.check(workbook_set_properties(book.handle(), &properties));
    markWorkbook(book, plan);
}

bool writeSheets(WorkbookFile &book, const BookInput &input, RowProgress &progress) {
    const RuleSet &set = input.derived.rules;
    writeSummarySheet(book, input);
    if (!writeRuleSheets(book, input,
                         {sheetName(BookSheet::Rules), RuleExports::tr("There are no rules yet."),
                          input.options.grouping, input.columns},
                         progress))
        return false;
    writeMachinesSheet(book, input);
    writeGatesSheet(book, input);
    writeGroupsSheet(book, input);
    if (!writeRuleSheets(book, input,
                         {sheetName(BookSheet::Inside),
                          RuleExports::tr("Every connection needs a rule."),
                          input.options.grouping,
                          input.columns,
                          {&set.insideMachine, &set.notUsed}},
                         progress))
        return false;
    writeConfirmSheet(book, input);
    writePortTableSheet(book, input);
    if (input.options.withPlan)
        writePlanSheet(book, input.plan);
    return true;
}

Result<Done> assemble(const QString &path, const BookInput &input) {
    const qint64 rows = rowCount(input);
    const BookMode mode = rows > input.limits.tableRows ? BookMode::Streaming : BookMode::Tables;
    WorkbookFile book(path, mode, maybeWide(rows, input.plan.topology));
    if (book.failed())
        return book.close();
    setProperties(book, input.plan);
    RowProgress progress(input.options);
    if (!writeSheets(book, input, progress))
        return RowProgress::cancelledError();
    return book.close();
}

Result<Done> copyInto(const QString &path, QIODevice &out) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), path};
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty())
            return Error{file.errorString(), path};
        if (out.write(piece) != piece.size())
            return Error{writeError(out), {}};
    }
    return Done{};
}

/// The library writes by name, so it gets a file of its own beside the target; that is copied into one that
/// takes the target's place, rights and all, when everything went well.
Result<Done> replaceWith(const QString &path, const BookInput &input) {
    QTemporaryFile draft(path + QStringLiteral(".XXXXXX"));
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return Error{target.errorString(), {}};
    if (!draft.open())
        return Error{draft.errorString(), {}};
    const Result<Done> assembled = assemble(draft.fileName(), input);
    if (!assembled)
        return assembled;
    const Result<Done> copied = copyInto(draft.fileName(), target);
    if (!copied)
        return copied;
    // Committing alone does not tell that the last piece could not be written.
    return target.flush() && target.commit() ? Result<Done>(Done{}) : Error{writeError(target), {}};
}

} // namespace

Result<Done> writeWorkbookWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                 const Derived &derived, const RuleExportOptions &options) {
    const QFileInfo target(path);
    if (target.exists() && !target.isFile())
        return Error{RuleExports::tr("This is not a regular file; nothing was written."), path};
    const Result<QList<const RuleColumn *>> columns = ruleColumns(options.columns, options.grouping);
    if (!columns)
        return columns.error();
    const BookInput input{plan, derived, options, *columns, limits};
    const Result<Done> done = replaceWith(path, input);
    return done ? done : Error{done.error().message, path};
}

Result<Done> writeWorkbook(const QString &path, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options) {
    return writeWorkbookWithin({}, path, plan, derived, options);
}

} // namespace portolan
