#include "exports/workbook/BookInput.h"

#include "exports/handover/addressList.h"
#include "exports/words.h"
#include "rules/groupNames.h"

namespace portolan {
namespace {

QString addressLines(const TopologyIndex &index, const QList<ComponentId> &members) {
    QStringList addresses;
    for (const ComponentId id : members)
        if (const QString address = index.addressOf(id); !address.isEmpty())
            addresses.append(address);
    if (addresses.size() > mostLinesOfGroup)
        addresses = addressRanges(addresses);
    return addresses.size() > mostLinesOfGroup ? RuleExports::tr("see sheet Groups")
                                               : addresses.join(QLatin1Char('\n'));
}

QString endName(const BookInput &input, const Group &group, const QList<ComponentId> &members) {
    if (members.isEmpty())
        return RuleExports::tr("no %1").arg(kindInfo(group.kind).label);
    const QString name = input.groups.nameOf(members);
    return name.isEmpty() ? countedName(input.index, members) : name;
}

} // namespace

QString sheetName(BookSheet sheet) {
    switch (sheet) {
    case BookSheet::Summary:
        return RuleExports::tr("Summary");
    case BookSheet::Rules:
        return RuleExports::tr("Rules");
    case BookSheet::Expanded:
        return RuleExports::tr("Rules expanded");
    case BookSheet::Machines:
        return RuleExports::tr("Per machine");
    case BookSheet::Gates:
        return RuleExports::tr("Between sites");
    case BookSheet::Groups:
        return RuleExports::tr("Groups");
    case BookSheet::Inside:
        return RuleExports::tr("Inside machines");
    case BookSheet::Confirm:
        return RuleExports::tr("To confirm");
    case BookSheet::PortTable:
        return RuleExports::tr("Port table");
    case BookSheet::Changes:
        return RuleExports::tr("Changes");
    }
    return {};
}

RuleRows chosenRows(const Plan &plan, const Derived &derived, const TopologyIndex &index, Grouping grouping) {
    return grouping == Grouping::Expanded
               ? RuleRows()
               : rowsOf(derived.rules, index, derived.catalogue, grouping, plan.forms);
}

namespace {

/// The names of groups that the sheets have anyway, with their ids.
QHash<QString, QString> namesTaken(const BookInput &input) {
    QHash<QString, QString> taken;
    for (const BookGroups::Entry &entry : input.groups.all())
        taken.insert(entry.name, entry.id);
    return taken;
}

} // namespace

std::unique_ptr<const BookChanges> bookChanges(const BookInput &input) {
    const EarlierPlan *earlier = input.options.since.get();
    if (!earlier)
        return nullptr;
    const PlanState before = earlier->state();
    const PlanState after{input.plan, input.derived};
    PlanChanges changes = comparePlans(before, after);
    PlanChanges others = changes;
    others.rules.clear();
    QList<ChangeEntry> entries = changeEntries(others, before, after);
    const ColumnContext now{input.plan, input.derived, input.index, input.options.grouping,
                            CellWords::Labels};
    const QList<RuleChange> rules = changes.rules;
    return std::unique_ptr<const BookChanges>(new BookChanges{
        std::move(changes),
        std::move(entries),
        {*earlier, now, rules, namesTaken(input)},
        chosenRows(earlier->plan, earlier->derived, TopologyIndex(earlier->plan.topology), now.grouping)});
}

std::unique_ptr<const RowChanges> groupChanges(const BookInput &input) {
    if (!input.since)
        return nullptr;
    const ColumnContext now{input.plan, input.derived, input.index, Grouping::Grouped, CellWords::Labels};
    return std::make_unique<RowChanges>(*input.options.since, now, input.since->changes.rules,
                                        namesTaken(input));
}

std::unique_ptr<const RowChanges> pairChanges(const BookInput &input) {
    if (!input.since)
        return nullptr;
    const ColumnContext now{input.plan, input.derived, input.index, Grouping::Expanded, CellWords::Labels};
    return std::make_unique<RowChanges>(*input.options.since, now, input.since->changes.rules,
                                        QHash<QString, QString>());
}

std::vector<Assumption> assumedOfPlan(const BookInput &input) {
    return assumptions(input.index, input.derived.catalogue, input.derived.rules);
}

std::vector<Assumption> assumedOfRequest(const BookInput &input) {
    const QHash<int, qint64> asked = input.since->rows.pairsByNumber();
    std::vector<Assumption> all = assumedOfPlan(input);
    for (Assumption &assumption : all) {
        if (isMissing(assumption))
            continue;
        assumption.numbers.removeIf([&](int number) { return !asked.contains(number); });
        assumption.connections = 0;
        for (const int number : assumption.numbers)
            assumption.connections += asked.value(number);
    }
    std::erase_if(all, [](const Assumption &one) { return !isMissing(one) && one.numbers.isEmpty(); });
    return all;
}

CellStyle stepStyle(FirewallStep step) {
    constexpr CellStyle styles[] = {CellStyle::New, CellStyle::Changed, CellStyle::Gone, CellStyle::Waiting,
                                    CellStyle::Wrapped};
    static_assert(std::size(styles) == std::size(firewallSteps));
    return styles[size_t(step)];
}

std::pair<QString, CellStyle> actionCell(const ChangeForms &forms, const FirewallRule &rule) {
    if (forms.otherAction(rule.id).isEmpty())
        return {RuleExports::tr("allow"), CellStyle::Wrapped};
    return {forms.of(rule.id).action, CellStyle::Assumed};
}

ListLayout listLayout(const BookInput &input, BookSheet sheet) {
    return {sheetName(sheet), input.footer, input.limits.sheetRows};
}

EndWords endWords(const BookInput &input, const Group &group) {
    return endWords(input, group, group.members);
}

EndWords endWords(const BookInput &input, const Group &group, const QList<ComponentId> &members) {
    const Site *site = input.index.site(group.site);
    return {site ? site->name : QString(), endName(input, group, members),
            addressLines(input.index, members)};
}

} // namespace portolan
