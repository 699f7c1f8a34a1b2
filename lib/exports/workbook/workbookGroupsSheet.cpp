#include "exports/words.h"
#include "exports/workbook/workbookRules.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

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

/// Rows of machine pairs name no groups on devices, so there the last column would be empty.
QList<SheetColumn> columnsFor(const BookInput &input) {
    QList<SheetColumn> shown = columns();
    if (input.options.grouping == Grouping::Expanded)
        shown.removeLast();
    return shown;
}

bool writeRow(ListSheet &sheet, const QStringList &cells, CellStyle value) {
    constexpr int valueColumn = 2;
    if (!sheet.beginRow())
        return false;
    for (int column = 0; column < std::min(sheet.columnCount(), int(cells.size())); ++column)
        sheet.put(column, cells[column], column == valueColumn ? value : CellStyle::Wrapped);
    sheet.endRow();
    return true;
}

bool writeGroup(ListSheet &sheet, const TopologyIndex &index, const BookGroups::Entry &entry) {
    for (const ComponentId id : entry.members) {
        const Component &member = *index.component(id);
        const QString address = index.addressOf(id);
        const QStringList cells = {entry.name,
                                   RuleExports::tr("addresses"),
                                   address.isEmpty() ? RuleExports::tr("none given") : address,
                                   member.name,
                                   index.siteOf(id)->name,
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

/// Takes one group after the other; false ends it.
struct GroupVisitor {
    std::function<bool(const TopologyIndex &index, const BookGroups::Entry &group)> group;
    std::function<bool(const ServiceGroup &service)> service;
};

/// Names of groups and services that the sheet has; each stands there once.
using Listed = QSet<QString>;

bool isNew(Listed &listed, const QString &name) {
    const qsizetype before = listed.size();
    listed.insert(name);
    return listed.size() > before;
}

/// How the later plan's groups and services are called on devices, by their ids: others are none there.
QHash<QString, QString> namesOnDevices(const RuleRows &rows) {
    QHash<QString, QString> names;
    for (const AddressGroup &group : rows.addresses)
        names.insert(group.id, group.deviceName);
    for (const ServiceGroup &service : rows.services)
        names.insert(service.id, service.deviceName);
    return names;
}

/// The groups of several machines in rows that two plans together have.
bool visitGroupsOf(const GroupVisitor &visit, const RowChanges::Part &part,
                   const QHash<QString, QString> &onDevices, Listed &listed) {
    for (const AddressGroup &group : part.rows.addresses)
        if (group.addresses.size() > 1 && isNew(listed, group.name) &&
            !visit.group(*part.index, {group.id, group.name, onDevices.value(group.id), group.members}))
            return false;
    return true;
}

bool visitServicesOf(const GroupVisitor &visit, const RowChanges::Part &part,
                     const QHash<QString, QString> &onDevices, Listed &listed) {
    for (ServiceGroup service : part.rows.services) {
        service.deviceName = onDevices.value(service.id);
        if (service.ports.size() > 1 && isNew(listed, service.name) && !visit.service(service))
            return false;
    }
    return true;
}

/// The groups that only rows of the earlier plan name.
bool visitGoneGroups(const BookInput &input, const GroupVisitor &visit) {
    Listed listed;
    for (const BookGroups::Entry &entry : input.groups.all())
        listed.insert(entry.name);
    for (const RowChanges::Part &part : input.since->rows.parts())
        if (part.isOfEarlier && !visitGroupsOf(visit, part, {}, listed))
            return false;
    return true;
}

bool visitGroups(const BookInput &input, const GroupVisitor &visit) {
    for (const BookGroups::Entry &entry : input.groups.all())
        if (!visit.group(input.index, entry))
            return false;
    for (const ServiceGroup &service : input.rows.services)
        if (!visit.service(service))
            return false;
    return !input.since || visitGoneGroups(input, visit);
}

bool visitChangedGroups(const BookInput &input, const GroupVisitor &visit) {
    const std::vector<RowChanges::Part> &parts = input.since->rows.parts();
    const QHash<QString, QString> onDevices = namesOnDevices(input.rows);
    Listed listed;
    for (const RowChanges::Part &part : parts)
        if (!visitGroupsOf(visit, part, onDevices, listed))
            return false;
    for (const RowChanges::Part &part : parts)
        if (!visitServicesOf(visit, part, onDevices, listed))
            return false;
    return true;
}

bool isListed(const RowChanges::Part &part) {
    return std::any_of(part.rows.addresses.begin(), part.rows.addresses.end(),
                       [](const AddressGroup &group) { return group.addresses.size() > 1; });
}

using Visit = bool (*)(const BookInput &input, const GroupVisitor &visit);

/// A row for each member, each port.
qint64 countRows(const BookInput &input, Visit visitAll) {
    qint64 rows = 0;
    const auto count = [&](qsizetype more) {
        rows += more;
        return true;
    };
    visitAll(input, {[&](const TopologyIndex &, const BookGroups::Entry &group) {
                         return count(group.members.size());
                     },
                     [&](const ServiceGroup &service) { return count(service.ports.size()); }});
    return rows;
}

void writeSheet(WorkbookFile &book, const BookInput &input, Visit visitAll, const QString &whenEmpty) {
    ListSheet sheet(book, listLayout(input, BookSheet::Groups), columnsFor(input));
    const GroupVisitor write{[&](const TopologyIndex &index, const BookGroups::Entry &group) {
                                 return writeGroup(sheet, index, group);
                             },
                             [&](const ServiceGroup &service) { return writeService(sheet, service); }};
    if (visitAll(input, write))
        sheet.finish(whenEmpty);
}

} // namespace

qint64 rowsOfGroups(const BookInput &input) {
    return countRows(input, visitGroups);
}

void writeGroupsSheet(WorkbookFile &book, const BookInput &input) {
    writeSheet(book, input, visitGroups, RuleExports::tr("Every side of every rule is a single machine."));
}

bool namesChangedGroups(const BookInput &input) {
    const std::vector<RowChanges::Part> &parts = input.since->rows.parts();
    return std::any_of(parts.begin(), parts.end(), isListed);
}

qint64 rowsOfChangedGroups(const BookInput &input) {
    return namesChangedGroups(input) ? countRows(input, visitChangedGroups) : 0;
}

void writeChangedGroupsSheet(WorkbookFile &book, const BookInput &input) {
    if (namesChangedGroups(input))
        writeSheet(book, input, visitChangedGroups, {});
}

} // namespace portolan
