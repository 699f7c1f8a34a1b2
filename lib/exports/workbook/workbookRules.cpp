#include "exports/workbook/workbookRules.h"

#include "exports/handover/addressList.h"
#include "exports/rules/PerComponent.h"
#include "exports/words.h"
#include "exports/workbook/workbookSheets.h"
#include "exports/workbook/workbookText.h"

#include <algorithm>

namespace portolan {
namespace {

using Columns = QList<const RuleColumn *>;

/// A cell as the file takes it.
struct BookCell {
    QByteArray text;
    std::optional<double> number = {};
    CellStyle style = CellStyle::Plain;
};
using BookCells = std::vector<BookCell>;

CellStyle styleOf(CellMark mark) {
    constexpr CellStyle styles[] = {CellStyle::Plain,   CellStyle::Assumed, CellStyle::Own,    CellStyle::New,
                                    CellStyle::Changed, CellStyle::Gone,    CellStyle::Waiting};
    return styles[size_t(mark)];
}

/// The chosen columns; where rows are kept apart the reason stands first, or after the rule's id.
Columns sheetColumns(const RuleSheet &sheet) {
    Columns columns = sheet.columns;
    if (sheet.keptApart.isEmpty())
        return columns;
    columns.removeIf(isForRulesAlone);
    const bool beginsWithId = !columns.isEmpty() && columns.first()->key == QLatin1String("id");
    columns.insert(beginsWithId ? 1 : 0, &reasonColumn());
    return columns;
}

QList<SheetColumn> headers(const Columns &columns) {
    QList<SheetColumn> all;
    for (const RuleColumn *column : columns)
        all.append({columnHeader(*column), column->width});
    return all;
}

/// The columns at the beginning that tell which row it is and what is asked for.
int fixedColumns(const Columns &columns) {
    static const QStringList keys = {QStringLiteral("number"), QStringLiteral("id"),
                                     QStringLiteral("change")};
    int count = 0;
    while (count < columns.size() && keys.contains(columns[count]->key))
        ++count;
    return count;
}

/// What somebody at a firewall works from: it is printed on one page wide, and the rest beside it.
bool isToImplement(const RuleColumn *column) {
    static const QStringList keys = {QStringLiteral("number"),
                                     QStringLiteral("id"),
                                     QStringLiteral("change"),
                                     QStringLiteral("changeDetails"),
                                     QStringLiteral("action"),
                                     QStringLiteral("source.site"),
                                     QStringLiteral("source.name"),
                                     QStringLiteral("source.address"),
                                     QStringLiteral("destination.site"),
                                     QStringLiteral("destination.name"),
                                     QStringLiteral("destination.address"),
                                     QStringLiteral("protocol"),
                                     QStringLiteral("port"),
                                     QStringLiteral("validFrom"),
                                     QStringLiteral("expiry"),
                                     reasonColumn().key};
    return keys.contains(column->key);
}

ListLayout layoutOf(const BookInput &input, const RuleSheet &sheet, const Columns &columns) {
    ListLayout layout{sheet.name, input.footer, input.limits.sheetRows};
    layout.fixedColumns = fixedColumns(columns);
    const auto last = std::find_if(columns.rbegin(), columns.rend(), isToImplement);
    layout.firstPage = std::max(layout.fixedColumns, int(columns.rend() - last));
    return layout;
}

/// A short list stands in the row; of a longer one neighbouring addresses, as ranges. What is longer still
/// stands on the sheet of groups.
QString linesOf(const QStringList &texts, const RuleColumn &column) {
    const bool isOfGroup = column.origin == CellOrigin::Source || column.origin == CellOrigin::Destination;
    if (!isOfGroup || texts.size() <= mostLinesOfGroup)
        return texts.join(QLatin1Char('\n'));
    const QStringList lines = column.key.endsWith(QLatin1String(".address")) ? addressRanges(texts) : texts;
    return lines.size() > mostLinesOfGroup ? RuleExports::tr("see sheet Groups")
                                           : lines.join(QLatin1Char('\n'));
}

class RuleSheets {
public:
    RuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet)
        : m_input(&input), m_about(&sheet), m_context{input.plan,     input.derived,     input.index,
                                                      sheet.grouping, CellWords::Labels, sheet.since},
          m_columns(sheetColumns(sheet)),
          m_text(book.mode() == SheetMode::Table ? CellStyle::Wrapped : CellStyle::Plain),
          m_sheet(book, layoutOf(input, sheet, m_columns), headers(m_columns)),
          m_ruleCells(size_t(m_columns.size())) {}

    bool writeRules();
    bool writeKeptApart(const FirewallRule &rule);
    void finish() { m_sheet.finish(m_about->whenEmpty); }

private:
    bool writeListed();
    bool writeWhole(const ColumnContext &context, const RowSubject &row);
    bool writePairs(const FirewallRule &rule, int number);
    BookCell bookCell(const RuleColumn &column, const RuleCell &cell) const;
    bool isOfPair(CellOrigin origin) const {
        return origin == CellOrigin::PairId || origin == CellOrigin::PairNumber ||
               (origin == CellOrigin::PairChange && m_context.since);
    }
    BookCells endCells(CellOrigin side, ComponentId id) const;
    void put(int column, const BookCell &cell);
    void putPair(const RowSubject &pair, ComponentId from, ComponentId to);
    const BookCell &sharedCell(int column, ComponentId from, ComponentId to);

    const BookInput *m_input;
    const RuleSheet *m_about;
    ColumnContext m_context;
    Columns m_columns;
    CellStyle m_text; ///< a streamed sheet is too long for rows of several lines
    ListSheet m_sheet;
    BookCells m_ruleCells; ///< of the rule whose pairs are written
    PerComponent<BookCells> m_sources;
    PerComponent<BookCells> m_destinations;
};

BookCell RuleSheets::bookCell(const RuleColumn &column, const RuleCell &cell) const {
    const CellStyle style = cell.mark == CellMark::None ? m_text : styleOf(cell.mark);
    if (const qint64 *number = std::get_if<qint64>(&cell.value))
        return {
            {}, double(*number), column.key == QLatin1String("pairs") ? CellStyle::Number : CellStyle::Port};
    if (const QStringList *texts = std::get_if<QStringList>(&cell.value))
        return {workbookText(linesOf(*texts, column)), {}, style};
    if (std::holds_alternative<std::monostate>(cell.value) && style == CellStyle::Assumed)
        return {"?", {}, CellStyle::Unknown};
    return {workbookText(cellText(cell)), {}, style};
}

void RuleSheets::put(int column, const BookCell &cell) {
    if (cell.number)
        m_sheet.put(column, *cell.number, cell.style);
    else
        m_sheet.put(column, cell.text.constData(), cell.style);
}

bool RuleSheets::writeWhole(const ColumnContext &context, const RowSubject &row) {
    if (!m_sheet.beginRow())
        return false;
    for (int i = 0; i < m_columns.size(); ++i)
        put(i, bookCell(*m_columns[i], m_columns[i]->cell(context, row)));
    m_sheet.endRow();
    return true;
}

BookCells RuleSheets::endCells(CellOrigin side, ComponentId id) const {
    RowSubject subject;
    subject.source = subject.destination = rowEnd(m_input->index, id);
    BookCells cells(size_t(m_columns.size()));
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        if (m_columns[i]->origin == side)
            cells[size_t(i)] = bookCell(*m_columns[i], m_columns[i]->cell(m_context, subject));
    return cells;
}

/// A cell that other pairs have too.
const BookCell &RuleSheets::sharedCell(int column, ComponentId from, ComponentId to) {
    const CellOrigin origin = m_columns[column]->origin;
    if (origin == CellOrigin::Rule || origin == CellOrigin::PairChange)
        return m_ruleCells[size_t(column)];
    const bool isSource = origin == CellOrigin::Source;
    const auto make = [&](ComponentId id) { return endCells(origin, id); };
    return (isSource ? m_sources.of(from, make) : m_destinations.of(to, make))[size_t(column)];
}

void RuleSheets::putPair(const RowSubject &pair, ComponentId from, ComponentId to) {
    for (int i = 0; i < m_columns.size(); ++i) {
        const CellOrigin origin = m_columns[i]->origin;
        if (isOfPair(origin))
            put(i, bookCell(*m_columns[i], m_columns[i]->cell(m_context, pair)));
        else
            put(i, sharedCell(i, from, to));
    }
}

bool RuleSheets::writePairs(const FirewallRule &rule, int number) {
    RowSubject pair;
    pair.rules = {&rule};
    if (number > 0)
        pair.numbers = {number};
    if (rule.port)
        pair.ports = {*rule.port};
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        if (const CellOrigin origin = m_columns[i]->origin;
            origin == CellOrigin::Rule || origin == CellOrigin::PairChange)
            m_ruleCells[size_t(i)] = bookCell(*m_columns[i], m_columns[i]->cell(m_context, pair));
    return forEachPair(rule, [&](ComponentId from, ComponentId to) {
        ++pair.place;
        pair.id = expandedRuleId(m_input->derived.catalogue, rule, from, to);
        if (m_context.since && number > 0)
            pair.change = m_context.since->ofPair(number - 1, from, to);
        if (!m_sheet.beginRow())
            return false;
        putPair(pair, from, to);
        m_sheet.endRow();
        return true;
    });
}

bool RuleSheets::writeListed() {
    const RuleSet &set = m_input->derived.rules;
    if (m_context.grouping == Grouping::Expanded) {
        for (qsizetype i = 0; i < set.rules.size(); ++i)
            if (!writePairs(set.rules[i], int(i + 1)))
                return false;
        return true;
    }
    for (const RuleRow &row : m_input->rows.rows) {
        RowSubject subject = groupedRow(m_input->index, set, m_input->rows, row);
        if (m_context.since)
            subject.change = m_context.since->ofRow(row);
        if (!writeWhole(m_context, subject))
            return false;
    }
    return true;
}

bool RuleSheets::writeRules() {
    const auto write = [this](const ColumnContext &context, const RowSubject &row) {
        return writeWhole(context, row);
    };
    if (m_about->changedAlone)
        return m_context.since->forEachChanged(write);
    return writeListed() && (!m_context.since || m_context.since->forEachGone(write));
}

bool RuleSheets::writeKeptApart(const FirewallRule &rule) {
    if (m_context.grouping == Grouping::Expanded && rule.expandedCount() > 0)
        return writePairs(rule, 0);
    RowSubject row = wholeRule(m_input->index, rule);
    if (rule.source.members.size() > 1)
        row.source.name = m_input->groups.nameOf(rule.source.members);
    if (rule.destination.members.size() > 1)
        row.destination.name = m_input->groups.nameOf(rule.destination.members);
    return writeWhole(m_context, row);
}

} // namespace

Result<Columns> bookColumns(const RuleExportOptions &options, Grouping grouping) {
    const Result<Columns> wanted = ruleColumns(options.columns, grouping, options.since != nullptr);
    if (!wanted || !options.columns.isEmpty())
        return wanted;
    Columns columns = *wanted;
    std::stable_partition(columns.begin(), columns.end(), isToImplement);
    return columns;
}

void writeRuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet) {
    RuleSheets sheets(book, input, sheet);
    if (sheet.keptApart.isEmpty() && !sheets.writeRules())
        return;
    for (const QList<FirewallRule> *list : sheet.keptApart)
        for (const FirewallRule &rule : *list)
            if (!sheets.writeKeptApart(rule))
                return;
    sheets.finish();
}

} // namespace portolan
