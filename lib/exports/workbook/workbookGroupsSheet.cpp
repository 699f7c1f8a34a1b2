#include "exports/words.h"
#include "exports/workbook/workbookRules.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>

namespace portolan {
namespace {

QList<SheetColumn> groupColumns() {
    return {{RuleExports::tr("Group"), 34},
            {RuleExports::tr("Kind"), 11},
            {RuleExports::tr("Address or port"), 22},
            {RuleExports::tr("Member"), 30},
            {RuleExports::tr("Site"), 22},
            {RuleExports::tr("Role"), 10},
            {RuleExports::tr("Id"), 20},
            {RuleExports::tr("Part of the name on devices"), 32}};
}

/// Each form and revision adds something of its own to the last. Rows of machine pairs name no groups on
/// devices, so there the last column would be empty.
QList<SheetColumn> columnsFor(const BookInput &input) {
    QList<SheetColumn> shown = groupColumns();
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

using NamesOnDevices = QHash<QString, QString>; ///< by id

void addNames(NamesOnDevices &names, const RuleRows &rows) {
    for (const AddressGroup &group : rows.addresses)
        names.insert(group.id, group.deviceName);
    for (const ServiceGroup &service : rows.services)
        names.insert(service.id, service.deviceName);
}

/// How the groups and services of both plans are called on devices: others are none there.
NamesOnDevices namesOnDevices(const BookInput &input) {
    NamesOnDevices names;
    addNames(names, input.since->rowsBefore);
    // What only the earlier plan has is there as that revision's, beside a group of the same name.
    for (QString &name : names)
        name =
            RuleExports::tr("%1, revision %2").arg(name, QString::number(input.options.since->plan.revision));
    addNames(names, input.rows);
    return names;
}

/// The groups of several machines in rows that two plans together have.
bool visitGroupsOf(const GroupVisitor &visit, const RowChanges::Part &part, const NamesOnDevices &onDevices,
                   Listed &listed) {
    for (const AddressGroup &group : part.rows.addresses)
        if (group.addresses.size() > 1 && isNew(listed, group.name) &&
            !visit.group(*part.index, {group.id, group.name, onDevices.value(group.id), group.members}))
            return false;
    return true;
}

bool visitServicesOf(const GroupVisitor &visit, const RowChanges::Part &part, const NamesOnDevices &onDevices,
                     Listed &listed) {
    for (ServiceGroup service : part.rows.services) {
        service.deviceName = onDevices.value(service.id);
        if (isNew(listed, service.name) && !visit.service(service))
            return false;
    }
    return true;
}

using PartVisit = bool (*)(const GroupVisitor &visit, const RowChanges::Part &part,
                           const NamesOnDevices &onDevices, Listed &listed);

bool visitParts(const BookInput &input, const GroupVisitor &visit, Listed &listed, PartVisit visitPart,
                bool goneAlone = false) {
    const NamesOnDevices onDevices = namesOnDevices(input);
    for (const RowChanges::Part &part : input.since->rows.parts())
        if ((part.isOfEarlier || !goneAlone) && !visitPart(visit, part, onDevices, listed))
            return false;
    return true;
}

/// The groups and services that only rows of the earlier plan name.
bool visitGoneGroups(const BookInput &input, const GroupVisitor &visit) {
    Listed listed;
    for (const BookGroups::Entry &entry : input.groups.all())
        listed.insert(entry.name);
    for (const ServiceGroup &service : input.rows.services)
        listed.insert(service.name);
    return visitParts(input, visit, listed, visitGroupsOf, true) &&
           visitParts(input, visit, listed, visitServicesOf, true);
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

/// The groups that the sheet To confirm names.
bool visitAssumedGroups(const BookInput &input, const GroupVisitor &visit, Listed &listed) {
    for (const Assumption &assumption : input.assumed) {
        if (!assumption.row)
            continue;
        for (const Group *group : {&assumption.row->source, &assumption.row->destination})
            if (const BookGroups::Entry *entry = input.groups.find(group->members);
                entry && isNew(listed, entry->name) && !visit.group(input.index, *entry))
                return false;
    }
    return true;
}

bool visitChangedGroups(const BookInput &input, const GroupVisitor &visit) {
    Listed listed;
    return visitParts(input, visit, listed, visitGroupsOf) && visitAssumedGroups(input, visit, listed) &&
           visitParts(input, visit, listed, visitServicesOf);
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

qint64 rowsOfChangedGroups(const BookInput &input) {
    return countRows(input, visitChangedGroups);
}

bool namesChangedGroups(const BookInput &input) {
    return rowsOfChangedGroups(input) > 0;
}

void writeChangedGroupsSheet(WorkbookFile &book, const BookInput &input) {
    if (namesChangedGroups(input))
        writeSheet(book, input, visitChangedGroups, {});
}

} // namespace portolan
