#include "exports/changes/changeExports.h"
#include "exports/words.h"
#include "exports/workbook/replaceWorkbook.h"
#include "exports/workbook/sheetSize.h"
#include "exports/workbook/workbookPlan.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

#include <xlsxwriter.h>

namespace portolan {
namespace {

/// How many rows the lists of a workbook have.
struct BookLength {
    qint64 rules = 0;  ///< with the chosen columns
    qint64 others = 0; ///< that can be tables too, with otherColumns at most
    qint64 blocks = 0; ///< of lists in blocks

    qint64 all() const { return rules + others + blocks; }
};
constexpr qint64 otherColumns = 12;

/// Each with the band that begins a block, and the names where a block is about several machines.
qint64 rowsInBlocks(const BookInput &input) {
    qint64 rows = input.gateChanges ? goneRowsOfMachines(input) + goneRowsOfGates(input) : 0;
    for (const MachineBlock &block : input.blocks)
        rows += 1 + (block.machines.size() > 1 ? qint64(block.machines.size()) : 0) +
                qint64(block.first().lines.size());
    for (const GateSheet &gate : input.gates)
        rows += 1 + qint64(gate.rows.size());
    return rows;
}

BookLength lengthOfBook(const BookInput &input) {
    const Grouping grouping = input.options.grouping;
    const RuleSet &set = input.derived.rules;
    qint64 rules = grouping == Grouping::Expanded ? input.derived.counts.expanded : input.rows.rows.size();
    for (const auto *list : {&set.insideMachine, &set.notUsed})
        rules += exportedRows(*list, grouping);
    qint64 others =
        rowsOfGroups(input) + qint64(input.assumed.size()) + input.derived.catalogue.requirements.size();
    if (input.listsTwice())
        rules += input.derived.counts.expanded;
    if (input.since) {
        rules += input.since->rows.countGone();
        others += rowsOfChanges(input);
    }
    return {rules, others, rowsInBlocks(input)};
}

BookLength lengthOfRequest(const BookInput &input) {
    const qint64 pairs = input.listsTwice() ? qint64(input.since->changes.rules.size()) : 0;
    return {input.since->rows.countChanged() + pairs,
            rowsOfChanges(input) + rowsOfChangedGroups(input) + qint64(input.assumed.size())};
}

void setProperties(WorkbookFile &book, const BookInput &input) {
    if (!book.handle())
        return;
    const Plan &plan = input.plan;
    QByteArray title = headerText(plan.title, 200);
    QByteArray subject = headerText(RuleExports::tr("Firewall rules of a disaster-recovery plan"), 200);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    // The same plan gives the same bytes: 1 January 2000, not now.
    properties.created = 946'684'800;
    book.check(workbook_set_properties(book.handle(), &properties));
    FileMarks marks{planMark(plan), {}};
    if (input.options.since)
        marks.earlier = planMark(input.options.since->plan);
    markWorkbook(book, marks);
}

RuleSheet rulesSheet(const BookInput &input) {
    return {sheetName(BookSheet::Rules),
            RuleExports::tr("There are no rules yet."),
            input.options.grouping,
            input.columns,
            {},
            input.since ? &input.since->rows : nullptr};
}

/// The sheet of the rules, and that of their machine pairs where it is wished for too.
void writeRulesTwice(WorkbookFile &book, const BookInput &input, const RuleSheet &rules) {
    writeRuleSheets(book, input, rules);
    if (!input.listsTwice())
        return;
    const auto since = pairChanges(input);
    RuleSheet pairs = rules;
    pairs.name = sheetName(BookSheet::Expanded);
    pairs.grouping = Grouping::Expanded;
    pairs.columns = *bookColumns(input.options, pairs.grouping);
    pairs.since = since.get();
    writeRuleSheets(book, input, pairs);
}

void writeSheets(WorkbookFile &book, const BookInput &input) {
    const RuleSet &set = input.derived.rules;
    writeSummarySheet(book, input);
    writeRulesTwice(book, input, rulesSheet(input));
    writeMachinesSheet(book, input);
    writeGatesSheet(book, input);
    writeGroupsSheet(book, input);
    writeRuleSheets(book, input,
                    {sheetName(BookSheet::Inside),
                     RuleExports::tr("Every connection needs a rule."),
                     input.options.grouping,
                     input.columns,
                     {&set.insideMachine, &set.notUsed}});
    writeConfirmSheet(book, input);
    writePortTableSheet(book, input);
    if (input.since)
        writeChangesSheet(book, input);
}

void writeRequestSheets(WorkbookFile &book, const BookInput &input) {
    RuleSheet rules = rulesSheet(input);
    rules.whenEmpty = RuleExports::tr("No rule differs.");
    rules.changedAlone = true;
    writeRequestSummary(book, input);
    writeRulesTwice(book, input, rules);
    writeChangedGroupsSheet(book, input);
    writeConfirmSheet(book, input);
    writeChangesSheet(book, input);
}

/// A kind of workbook: how long its lists are, and its sheets up to the plan's.
struct BookKind {
    std::vector<Assumption> (*assumed)(const BookInput &input);
    BookLength (*length)(const BookInput &input);
    void (*write)(WorkbookFile &book, const BookInput &input);
    bool hasBlocks; ///< sheets by pair of sites and by machine
};
constexpr BookKind ruleBook{assumedOfPlan, lengthOfBook, writeSheets, true};
constexpr BookKind requestBook{assumedOfRequest, lengthOfRequest, writeRequestSheets, false};

Result<Done> assemble(const QString &path, const BookKind &kind, const BookInput &input) {
    const BookLength length = kind.length(input);
    const qint64 cells = length.rules * input.columns.size() + length.others * otherColumns;
    const SheetMode mode = cells > input.limits.tableCells ? SheetMode::Streaming : SheetMode::Table;
    RowProgress progress(input.options);
    progress.expect(length.all());
    const EarlierPlan *since = input.options.since.get();
    const bool isWide =
        mayBeWide(length.all(), input.plan) || (since && mayBeWide(length.all(), since->plan));
    WorkbookFile book(path, mode, isWide);
    if (book.failed())
        return book.close();
    setProperties(book, input);
    book.countRows(progress);
    kind.write(book, input);
    if (progress.cancelled())
        return RowProgress::cancelledError();
    if (input.options.withPlan)
        writePlanSheet(book, input.plan);
    return book.close();
}

Result<Done> writeBook(const BookKind &kind, const WorkbookLimits &limits, const QString &path,
                       const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    const Result<QList<const RuleColumn *>> columns = bookColumns(options, options.grouping);
    if (!columns)
        return columns.error();
    return replaceWorkbook(path, [&](const QString &draft) {
        BookInput input{plan, derived, options, *columns, limits};
        input.assumed = kind.assumed(input);
        if (kind.hasBlocks)
            input.gateChanges = groupChanges(input);
        return assemble(draft, kind, input);
    });
}

} // namespace

Result<Done> writeWorkbookWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                 const Derived &derived, const RuleExportOptions &options) {
    return writeBook(ruleBook, limits, path, plan, derived, options);
}

Result<Done> writeWorkbook(const QString &path, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options) {
    return writeWorkbookWithin({}, path, plan, derived, options);
}

Result<Done> writeChangeRequestWithin(const WorkbookLimits &limits, const QString &path, const Plan &plan,
                                      const Derived &derived, const RuleExportOptions &options) {
    Q_ASSERT(options.since);
    return writeBook(requestBook, limits, path, plan, derived, options);
}

Result<Done> writeChangeRequest(const QString &path, const Plan &plan, const Derived &derived,
                                const RuleExportOptions &options) {
    return writeChangeRequestWithin({}, path, plan, derived, options);
}

} // namespace portolan
