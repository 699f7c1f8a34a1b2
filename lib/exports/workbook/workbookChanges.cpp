#include "exports/words.h"
#include "exports/workbook/workbookRules.h"

#include <algorithm>

namespace portolan {
namespace {

QList<SheetColumn> columns() {
    return {{RuleExports::tr("Part"), 38},  {RuleExports::tr("Change"), 10}, {RuleExports::tr("What"), 66},
            {RuleExports::tr("Value"), 20}, {RuleExports::tr("Before"), 30}, {RuleExports::tr("After"), 30},
            {RuleExports::tr("Id"), 30}};
}

CellStyle styleOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Added:
        return CellStyle::New;
    case ChangeKind::Removed:
        return CellStyle::Gone;
    case ChangeKind::Changed:
        break;
    }
    return CellStyle::Changed;
}

constexpr int changeColumn = 1;

bool writeRow(ListSheet &sheet, const ChangeEntry &entry, const FieldChange &field) {
    if (!sheet.beginRow())
        return false;
    const QStringList cells = {changeGroupLabel(entry.group),
                               changeLabel(entry.kind),
                               entry.what,
                               field.field,
                               field.before,
                               field.after,
                               entry.id};
    for (int column = 0; column < cells.size(); ++column)
        sheet.put(column, cells[column], column == changeColumn ? styleOf(entry.kind) : CellStyle::Wrapped);
    sheet.endRow();
    return true;
}

bool writeEntry(ListSheet &sheet, const ChangeEntry &entry) {
    if (entry.fields.isEmpty())
        return writeRow(sheet, entry, {});
    return std::all_of(entry.fields.begin(), entry.fields.end(),
                       [&](const FieldChange &field) { return writeRow(sheet, entry, field); });
}

} // namespace

/// An entry that lists no fields is a row, too.
qint64 rowsOfChanges(const BookInput &input) {
    qint64 rows = 0;
    for (const ChangeEntry &entry : input.since->entries)
        rows += std::max<qsizetype>(1, entry.fields.size());
    return rows;
}

void writeChangesSheet(WorkbookFile &book, const BookInput &input) {
    ListSheet sheet(book, listLayout(input, BookSheet::Changes), columns());
    for (const ChangeEntry &entry : input.since->entries)
        if (!writeEntry(sheet, entry))
            return;
    sheet.finish(input.since->changes.isEmpty()
                     ? RuleExports::tr("The plans are the same.")
                     : RuleExports::tr("Nothing differs but rules: see the sheet %1.")
                           .arg(sheetName(BookSheet::Rules)));
}

} // namespace portolan
