#include "exports/words.h"
#include "exports/workbook/workbookRules.h"

namespace portolan {
namespace {

QList<SheetColumn> columns() {
    return {{RuleExports::tr("Group"), 34},
            {RuleExports::tr("Kind"), 11},
            {RuleExports::tr("Address or port"), 22},
            {RuleExports::tr("Member"), 30},
            {RuleExports::tr("Site"), 22},
            {RuleExports::tr("Role"), 10},
            {RuleExports::tr("Id"), 20},
            {RuleExports::tr("Name on devices"), 32}};
}

bool writeRow(ListSheet &sheet, const QStringList &cells, CellStyle value) {
    constexpr int valueColumn = 2;
    if (!sheet.beginRow())
        return false;
    for (int column = 0; column < cells.size(); ++column)
        sheet.put(column, cells[column], column == valueColumn ? value : CellStyle::Wrapped);
    sheet.endRow();
    return true;
}

bool writeGroup(ListSheet &sheet, const BookInput &input, const BookGroups::Entry &entry) {
    for (const ComponentId id : entry.members) {
        const Component &member = *input.index.component(id);
        const QString address = input.index.addressOf(id);
        const QStringList cells = {entry.name,
                                   RuleExports::tr("addresses"),
                                   address.isEmpty() ? RuleExports::tr("none given") : address,
                                   member.name,
                                   input.index.siteOf(id)->name,
                                   kindInfo(member.kind).label,
                                   entry.id,
                                   entry.deviceName};
        if (!writeRow(sheet, cells, address.isEmpty() ? CellStyle::Assumed : CellStyle::Plain))
            return false;
    }
    return true;
}

bool writeService(ListSheet &sheet, const ServiceGroup &service) {
    for (const quint16 port : service.ports)
        if (!writeRow(sheet,
                      {service.name,
                       RuleExports::tr("service"),
                       QStringLiteral("%1 %2").arg(protocolKey(service.protocol), QString::number(port)),
                       {},
                       {},
                       {},
                       service.id,
                       service.deviceName},
                      CellStyle::Plain))
            return false;
    return true;
}

} // namespace

void writeGroupsSheet(WorkbookFile &book, const BookInput &input) {
    ListSheet sheet(book, listLayout(input, BookSheet::Groups), columns());
    for (const BookGroups::Entry &entry : input.groups.all())
        if (!writeGroup(sheet, input, entry))
            return;
    for (const ServiceGroup &service : input.rows.services)
        if (!writeService(sheet, service))
            return;
    sheet.finish(RuleExports::tr("Every side of every rule is a single machine."));
}

} // namespace portolan
