#include "exports/workbook/workbookPlan.h"

#include "exports/carried/names.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <xlsxwriter.h>

namespace portolan {

void markWorkbook(WorkbookFile &book, const FileMarks &marks) {
    if (!book.handle())
        return;
    const auto set = [&](const char *name, const QString &value) {
        // The library refuses empty values.
        if (!value.isEmpty())
            book.check(workbook_set_custom_property_string(book.handle(), name, value.toUtf8().constData()));
    };
    if (marks.plan) {
        set(carried::sheetTitle, marks.plan->title);
        set(carried::sheetRevision, QString::number(marks.plan->revision));
        set(carried::sheetChecksum, marks.plan->checksum);
    }
    if (marks.earlier) {
        set(carried::sheetEarlierTitle, marks.earlier->title);
        set(carried::sheetEarlierRevision, QString::number(marks.earlier->revision));
        set(carried::sheetEarlierChecksum, marks.earlier->checksum);
    }
}

void writePlanSheet(WorkbookFile &book, const Plan &plan) {
    // A cell takes 32,767 characters.
    constexpr qsizetype piece = 32'000;
    lxw_worksheet *sheet = book.addSheet(QLatin1String(carried::sheetPlan));
    if (!sheet)
        return;
    book.put(sheet, 0, 0,
             RuleExports::tr("This sheet holds the plan itself, so that Portolan can open it from this "
                             "workbook. Without the sheet the workbook is still complete."),
             CellStyle::Open);
    const QByteArray text = writePlan(plan).toBase64();
    qint64 row = 1;
    for (qsizetype at = 0; at < text.size(); at += piece)
        book.put(sheet, row++, 0, text.mid(at, piece).constData(), CellStyle::Plain);
    worksheet_hide(sheet);
}

} // namespace portolan
