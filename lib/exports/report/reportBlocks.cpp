#include "diagram/shapes.h"
#include "exports/drawing/pages.h"
#include "exports/handover/assumptions.h"
#include "exports/handover/gateSheets.h"
#include "exports/handover/planWords.h"
#include "exports/numbersText.h"
#include "exports/report/ReportPages.h"
#include "exports/report/chosenColumns.h"
#include "exports/report/report.h"
#include "exports/words.h"
#include "plan/planFile.h"
#include "rules/DeniedPorts.h"

namespace portolan {
namespace {

struct ReportInput {
    const Plan &plan;
    const Derived &derived;
    const RuleExportOptions &options;
    const TopologyIndex index{plan.topology};
};

QString tr(const char *source) {
    return RuleExports::tr(source);
}

/// Sentences hold names, and names may be books.
QString bounded(const QString &text) {
    constexpr qsizetype longest = 1'000;
    return text.size() <= longest ? text : text.left(longest) + QStringLiteral("…");
}

RowEnd endOf(const TopologyIndex &index, const Group &group) {
    RowEnd end = rowEnd(index, group);
    end.addresses.clear();
    for (const ComponentId id : group.members)
        end.addresses.append(index.addressOf(id));
    end.addresses.removeAll(QString());
    return end;
}

QString basisText(const RuleBasis &basis) {
    return tr("port %1, protocol %2, direction %3")
        .arg(basisLabel(basis.port), basisLabel(basis.protocol), basisLabel(basis.direction));
}

QString siteName(const ReportInput &input, SiteId id) {
    const Site *site = input.index.site(id);
    return site ? shownText(site->name) : QString();
}

qsizetype countOf(const ReportInput &input, ComponentKind kind) {
    return qsizetype(input.index.ofKind(kind).size());
}

QString countsText(const ReportInput &input) {
    QStringList parts;
    for (const KindInfo &info : allKinds())
        if (const qsizetype count = countOf(input, info.kind); count > 0)
            parts.append(tr("%1: %2").arg(info.label, QString::number(count)));
    return parts.join(QStringLiteral(", "));
}

QString rulesText(const ReportInput &input) {
    const RuleCounts &counts = input.derived.counts;
    const qsizetype denied = deniedCount(input.plan.forms, input.derived.rules);
    if (denied > 0)
        return tr("%1 grouped, of these %2 not to be opened; %3 from machine to machine, of these %4 between "
                  "sites")
            .arg(QString::number(counts.grouped), QString::number(denied), QString::number(counts.expanded),
                 QString::number(counts.crossing));
    return tr("%1 grouped, %2 from machine to machine, of these %3 between sites")
        .arg(counts.grouped)
        .arg(counts.expanded)
        .arg(counts.crossing);
}

void addSummary(QList<ReportBlock> &blocks, const ReportInput &input) {
    const Plan &plan = input.plan;
    const auto open = [&](Severity severity) { return countOpen(plan, input.derived, severity); };
    const QString title = plan.title.trimmed().isEmpty() ? tr("Untitled plan") : plan.title;
    blocks.append(ReportHeading{title, 1, true});
    blocks.append(ReportText{tr("Firewall rules of a disaster-recovery plan")});
    blocks.append(
        ReportFacts{{{tr("Revision"), QString::number(plan.revision)},
                     {tr("Checksum"), planChecksum(plan)},
                     {tr("Plan file"), input.options.file.isEmpty() ? tr("not saved") : input.options.file},
                     {tr("Port table"), input.derived.catalogue.product},
                     {tr("Source"), input.derived.catalogue.source},
                     {tr("Sites"), QString::number(plan.topology.sites.size())},
                     {tr("Components"), countsText(input)},
                     {tr("Rules"), rulesText(input)},
                     {tr("Not yet rules"),
                      tr("%1 rows wait for a port, a direction, an address or the mending of an error")
                          .arg(input.derived.rules.toConfirm.size())},
                     {tr("Checks"), tr("Errors open: %1, warnings open: %2")
                                        .arg(open(Severity::Error))
                                        .arg(open(Severity::Warning))}}});
}

/// The fields of the change form with what people call them.
QList<std::pair<QString, QString ChangeForm::*>> formHeaders() {
    QList<std::pair<QString, QString ChangeForm::*>> headers;
    for (const ChangeFormField &field : changeFormFields())
        for (const RuleColumn &column : allRuleColumns())
            if (column.key == QLatin1String(field.key))
                headers.append({columnHeader(column), field.text});
    return headers;
}

void addForm(QList<ReportBlock> &blocks, const ReportInput &input) {
    ReportFacts facts;
    for (const auto &[header, field] : formHeaders())
        if (const QString &text = input.plan.forms.plan.*field; !text.isEmpty())
            facts.rows.append({header, text});
    if (facts.rows.isEmpty())
        return;
    blocks.append(ReportHeading{tr("Change form"), 2});
    blocks.append(facts);
}

/// With its ports where they can be read on the page; otherwise as an overview.
Diagram reportDrawing(const ReportInput &input) {
    const auto draw = [&](DetailLevel level) {
        return drawPlan(input.plan, input.derived, input.options.file, planChecksum(input.plan), level);
    };
    const Diagram ports = draw(DetailLevel::Ports);
    constexpr double smallest = 4.5; // points
    return smallestText(ports) * drawingScale(ports) >= smallest ? ports : draw(DetailLevel::Overview);
}

void addDrawing(QList<ReportBlock> &blocks, const ReportInput &input) {
    if (input.plan.topology.sites.isEmpty())
        return;
    blocks.append(ReportHeading{tr("Drawing"), 1, true});
    blocks.append(ReportDrawing{reportDrawing(input)});
}

/// The days of a rule, below what else is said of it.
QString gateText(const ReportInput &input, const GateRow &row) {
    if (row.state != GateState::Rule && row.state != GateState::OtherAction)
        return tr("Not a rule: %1").arg(bounded(row.rule->reason));
    QStringList lines{basisText(row.rule->basis)};
    const ChangeForm form = input.plan.forms.of(row.rule->id);
    for (const auto &[header, field] : formHeaders())
        if ((field == &ChangeForm::validFrom || field == &ChangeForm::expiry) && !(form.*field).isEmpty())
            lines.append(tr("%1: %2").arg(header, bounded(form.*field)));
    return lines.join(u'\n');
}

/// What a firewall does with it; anything but to allow catches the eye. `other` as
/// ChangeForms::otherAction().
QString actionText(const QString &other) {
    //: a sign, and an action such as "deny"
    return other.isEmpty() ? tr("allow") : tr("%1 %2").arg(denialSign(Denial::Whole), bounded(other));
}

QStringList gateRow(const ReportInput &input, LongGroups &groups, const GateRow &row) {
    const FirewallRule &rule = *row.rule;
    const PortRequirement &of = input.derived.catalogue.requirements[rule.requirement];
    return {row.number > 0 ? QString::number(row.number) : QString(),
            groups.endText(endOf(input.index, rule.source)),
            groups.endText(endOf(input.index, rule.destination)),
            protocolKey(rule.protocol),
            rule.port ? QString::number(*rule.port) : QStringLiteral("?"),
            row.number > 0 ? actionText(row.action) : QString(),
            of.text + u'\n' + rule.id,
            withActionNote(gateText(input, row), bounded(row.action))};
}

QList<ReportColumn> usualColumns() {
    return {{tr("#"), 0.5},    {tr("Source"), 2.2}, {tr("Destination"), 2.2}, {tr("Protocol"), 0.9},
            {tr("Port"), 0.7}, {tr("Action"), 0.8}, {tr("Purpose"), 2.6},     {tr("Basis"), 2.1}};
}

void addGates(QList<ReportBlock> &blocks, const ReportInput &input) {
    blocks.append(ReportHeading{tr("Between sites"), 1, true});
    const std::vector<GateSheet> sheets = gateSheets(input.index, input.derived.rules, input.plan.forms);
    if (sheets.empty())
        blocks.append(ReportText{tr("Nothing crosses between sites.")});
    for (const GateSheet &sheet : sheets) {
        LongGroups groups;
        ReportTable table{usualColumns(), {}};
        for (const GateRow &row : sheet.rows)
            table.rows.append(gateRow(input, groups, row));
        blocks.append(ReportHeading{
            tr("%1 and %2").arg(siteName(input, sheet.first), siteName(input, sheet.second)), 2});
        blocks.append(
            ReportText{tr("Rules: %1. Connections from machine to machine: %2. Everything else is closed.")
                           .arg(sheet.rules)
                           .arg(sheet.connections)});
        blocks.append(table);
        if (!groups.isEmpty())
            blocks.append(groups.table());
    }
}

QString purposesText(const ReportInput &input, const RowSubject &row) {
    QStringList texts;
    for (const FirewallRule *rule : row.rules)
        if (const QString text = input.derived.catalogue.requirements[rule->requirement].text;
            !texts.contains(text))
            texts.append(text);
    return texts.join(u'\n');
}

QString basesText(const RowSubject &row) {
    QStringList texts;
    for (const FirewallRule *rule : row.rules)
        if (const QString text = basisText(rule->basis); !texts.contains(text))
            texts.append(text);
    return texts.join(u'\n');
}

/// What the form says of the rules of a row where that is not what it says of the plan. The action, which is
/// the same for all of them, has a column.
QStringList ownFormLines(const ReportInput &input, const RowSubject &row) {
    QStringList lines;
    for (const FirewallRule *rule : row.rules) {
        const ChangeForm form = input.plan.forms.of(rule->id);
        for (const auto &[header, field] : formHeaders()) {
            const QString line = tr("%1: %2").arg(header, bounded(form.*field));
            const bool hasColumn = field == &ChangeForm::action;
            if (!hasColumn && form.*field != input.plan.forms.plan.*field && !lines.contains(line))
                lines.append(line);
        }
    }
    return lines;
}

ReportTable usualTable(const ReportInput &input, const QList<RowSubject> &rows, LongGroups &groups) {
    ReportTable table{usualColumns(), {}};
    for (const RowSubject &row : rows) {
        QStringList ports;
        for (const quint16 port : row.ports)
            ports.append(QString::number(port));
        const QStringList last = QStringList{basesText(row)} + ownFormLines(input, row);
        table.rows.append({numbersText(row.numbers), groups.endText(row.source),
                           groups.endText(row.destination), protocolKey(row.rules.first()->protocol),
                           ports.join(QStringLiteral(", ")),
                           actionText(input.plan.forms.otherAction(row.rules.first()->id)),
                           purposesText(input, row) + u'\n' + row.id, last.join(u'\n')});
    }
    return table;
}

QList<ReportTable> ruleTables(const ReportInput &input, const QList<RowSubject> &rows, LongGroups &groups) {
    if (rows.isEmpty())
        return {};
    if (input.options.columns.isEmpty())
        return {usualTable(input, rows, groups)};
    const ColumnContext context{input.plan, input.derived, input.index, input.options.grouping,
                                CellWords::Labels};
    return chosenTables(context, *ruleColumns(input.options.columns, input.options.grouping), rows, groups);
}

void addRules(QList<ReportBlock> &blocks, const ReportInput &input) {
    const RuleSet &set = input.derived.rules;
    const RuleRows rows =
        rowsOf(set, input.index, input.derived.catalogue, input.options.grouping, input.plan.forms);
    QList<RowSubject> subjects;
    for (const RuleRow &row : rows.rows)
        subjects.append(groupedRow(input.index, set, rows, row));
    LongGroups groups;
    const QList<ReportTable> tables = ruleTables(input, subjects, groups);
    blocks.append(ReportHeading{tr("Rules"), 1, true});
    if (tables.isEmpty())
        blocks.append(ReportText{tr("There are no rules yet.")});
    for (qsizetype i = 0; i < tables.size(); ++i) {
        if (i > 0)
            blocks.append(ReportHeading{tr("The same rules, further columns"), 2});
        blocks.append(tables[i]);
    }
    if (!groups.isEmpty()) {
        blocks.append(ReportHeading{tr("Groups"), 2});
        blocks.append(groups.table());
    }
}

QString touchedText(const Assumption &assumption) {
    QStringList parts;
    if (!assumption.numbers.isEmpty())
        parts.append(tr("rules %1").arg(numbersText(assumption.numbers)));
    if (assumption.waiting > 0)
        parts.append(tr("not yet rules: %1").arg(assumption.waiting));
    return parts.join(u'\n');
}

QString subjectText(const ReportInput &input, const Assumption &assumption) {
    const PortRequirement &of = input.derived.catalogue.requirements[assumption.requirement];
    const QString row = of.row.isEmpty() ? of.text : tr("%1: %2").arg(of.row, of.text);
    if (!assumption.row)
        return row;
    return tr("%1\n%2 to %3")
        .arg(row, shownText(rowEnd(input.index, assumption.row->source).name),
             shownText(rowEnd(input.index, assumption.row->destination).name));
}

void addAssumptions(QList<ReportBlock> &blocks, const ReportInput &input) {
    ReportTable table{{{tr("To confirm"), 1.4},
                       {tr("About"), 3},
                       {tr("Value"), 1.4},
                       {tr("Reason"), 3.6},
                       {tr("Touches"), 1.6}},
                      {}};
    for (const Assumption &assumption :
         assumptions(input.index, input.derived.catalogue, input.derived.rules))
        table.rows.append({assumptionLabel(assumption.kind), subjectText(input, assumption), assumption.value,
                           bounded(reasonText(assumption, input.plan.forms)), touchedText(assumption)});
    blocks.append(ReportHeading{tr("Assumptions"), 1, true});
    blocks.append(ReportText{tr("What nobody has stated: confirm it before you rely on the rules.")});
    if (!table.rows.isEmpty())
        blocks.append(table);
}

void addFindings(QList<ReportBlock> &blocks, const ReportInput &input) {
    ReportTable table{{{tr("Severity"), 1}, {tr("What"), 3}, {tr("Effect"), 4}, {tr("Accepted because"), 2}},
                      {}};
    for (const Finding &finding : input.derived.findings)
        table.rows.append({severityLabel(finding.severity), bounded(finding.what), bounded(finding.why),
                           bounded(input.plan.accepted.value(finding.id))});
    blocks.append(ReportHeading{tr("Checks"), 1});
    if (table.rows.isEmpty())
        blocks.append(ReportText{tr("The checks found nothing.")});
    else
        blocks.append(table);
}

} // namespace

QList<ReportBlock> reportBlocks(const Plan &plan, const Derived &derived, const RuleExportOptions &options) {
    const ReportInput input{plan, derived, options};
    QList<ReportBlock> blocks;
    addSummary(blocks, input);
    addForm(blocks, input);
    addDrawing(blocks, input);
    addGates(blocks, input);
    addRules(blocks, input);
    addAssumptions(blocks, input);
    addFindings(blocks, input);
    return blocks;
}

} // namespace portolan
