#include "exports/report/chosenColumns.h"

namespace portolan {
namespace {

using Columns = QList<const RuleColumn *>;

/// Which columns stand in one table.
QList<Columns> fittingColumns(const Columns &columns) {
    constexpr double mostWidth = 150; // letters on a page
    QList<Columns> tables;
    double width = mostWidth;
    for (const RuleColumn *column : columns) {
        if (width + column->width > mostWidth) {
            const bool isFirst = tables.isEmpty();
            tables.append(isFirst ? Columns() : Columns{columns.first()});
            width = isFirst ? 0 : columns.first()->width;
        }
        tables.last().append(column);
        width += column->width;
    }
    return tables;
}

QString textOf(const ColumnContext &context, const RuleColumn &column, const RowSubject &row,
               LongGroups &groups) {
    if (column.key == QLatin1String("source.address"))
        return groups.addressText(row.source);
    if (column.key == QLatin1String("destination.address"))
        return groups.addressText(row.destination);
    return cellText(column.cell(context, row));
}

} // namespace

QList<ReportTable> chosenTables(const ColumnContext &context, const Columns &columns,
                                const QList<RowSubject> &rows, LongGroups &groups) {
    QList<ReportTable> tables;
    for (const Columns &fitting : fittingColumns(columns)) {
        ReportTable table;
        for (const RuleColumn *column : fitting)
            table.columns.append({columnHeader(*column), column->width});
        for (const RowSubject &row : rows) {
            QStringList cells;
            for (const RuleColumn *column : fitting)
                cells.append(textOf(context, *column, row, groups));
            table.rows.append(cells);
        }
        tables.append(table);
    }
    return tables;
}

} // namespace portolan
