#include "exports/handover/assumptions.h"
#include "exports/markdownText.h"
#include "exports/numbersText.h"
#include "exports/openedRules.h"
#include "exports/rules/RowChanges.h"
#include "exports/rules/RowStream.h"
#include "exports/rules/ruleExports.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <algorithm>

namespace portolan {
namespace {

using Columns = QList<const RuleColumn *>;

/// What fits a page; --columns gives the others.
QStringList usualColumns(Grouping grouping, bool compares, bool hasTerms) {
    QStringList keys{QStringLiteral("number"),
                     QStringLiteral("source.name"),
                     QStringLiteral("source.address"),
                     QStringLiteral("destination.name"),
                     QStringLiteral("destination.address"),
                     QStringLiteral("protocol"),
                     QStringLiteral("port"),
                     QStringLiteral("purpose"),
                     QStringLiteral("crossesSites"),
                     QStringLiteral("basis.direction"),
                     QStringLiteral("id")};
    if (grouping == Grouping::Compact)
        keys.removeAll(QStringLiteral("basis.direction"));
    // A rule that is not to be opened, or not for good, must not look like one that is.
    if (hasTerms) {
        keys.insert(1, QStringLiteral("action"));
        for (const QString &day : {QStringLiteral("expiry"), QStringLiteral("validFrom")})
            keys.insert(keys.indexOf(QStringLiteral("port")) + 1, day);
    }
    if (compares)
        keys = QStringList{QStringLiteral("change")} + keys + QStringList{QStringLiteral("changeDetails")};
    return keys;
}

QByteArray markdownCell(const RuleCell &cell) {
    const QStringList *lines = std::get_if<QStringList>(&cell.value);
    if (!lines) {
        const bool isOpen = std::holds_alternative<std::monostate>(cell.value) && cell.mark != CellMark::None;
        return isOpen ? QByteArray("?") : markdownText(cellText(cell)).toUtf8();
    }
    QStringList texts;
    for (const QString &line : *lines)
        texts.append(markdownText(line));
    return texts.join(QStringLiteral("<br>")).toUtf8();
}

QList<RowTemplate::Part> markdownParts(const Columns &columns) {
    QList<RowTemplate::Part> parts;
    for (const RuleColumn *column : columns)
        parts.append({parts.isEmpty() ? "| " : " | ", column});
    return parts + QList<RowTemplate::Part>{{" |\n"}};
}

QString headOf(const Columns &columns) {
    QStringList headers;
    for (const RuleColumn *column : columns)
        headers.append(markdownText(columnHeader(*column)));
    return markdownHead(headers);
}

class MarkdownRules {
public:
    MarkdownRules(QIODevice &out, const ColumnContext &context, const Columns &columns,
                  const RuleExportOptions &options)
        : m_sink(out), m_context(context), m_columns(columns), m_since(options.since.get()),
          m_progress(options), m_stream(m_sink, context, m_progress) {}

    Result<Done> write();

private:
    void put(const QString &text) { m_sink.append(text.toUtf8()); }
    void heading(const QString &text) { put(QStringLiteral("\n## %1\n\n").arg(text)); }
    void summary();
    void sinceLines();
    void rules();
    void gone();
    void toConfirm();
    void keptApart(const QString &title, const QList<const QList<FirewallRule> *> &lists);
    void portTable();

    ByteSink m_sink;
    ColumnContext m_context;
    Columns m_columns;
    const EarlierPlan *m_since;
    RowProgress m_progress;
    RowStream m_stream;
};

Result<Done> MarkdownRules::write() {
    const RuleSet &set = m_context.derived.rules;
    for (const auto *list : {&set.toConfirm, &set.insideMachine, &set.notUsed})
        m_stream.expectApart(*list);
    summary();
    rules();
    gone();
    toConfirm();
    keptApart(RuleExports::tr("Not rules yet"), {&set.toConfirm});
    keptApart(RuleExports::tr("Nothing to open"), {&set.insideMachine, &set.notUsed});
    portTable();
    return m_progress.cancelled() ? RowProgress::cancelledError() : m_sink.finish();
}

void MarkdownRules::summary() {
    const Derived &derived = m_context.derived;
    const QString title = markdownText(m_context.plan.title);
    put(QStringLiteral("# %1\n\n").arg(title.isEmpty() ? RuleExports::tr("Firewall rules") : title));
    const std::pair<QString, QString> lines[] = {
        {RuleExports::tr("Revision"), QString::number(m_context.plan.revision)},
        {RuleExports::tr("Checksum"), planChecksum(m_context.plan)},
        {RuleExports::tr("Port table"), derived.catalogue.product},
        {RuleExports::tr("Rules, machine by machine"), QString::number(derived.counts.expanded)},
        {RuleExports::tr("of these between sites"), QString::number(derived.counts.crossing)},
        {RuleExports::tr("Rows to confirm before they are rules"),
         QString::number(derived.rules.toConfirm.size())}};
    put(markdownHead({RuleExports::tr("Plan"), QString()}));
    for (const auto &[name, value] : lines)
        put(markdownRow({name, markdownText(value)}));
    if (m_since)
        sinceLines();
}

/// What the column of changes compares with.
void MarkdownRules::sinceLines() {
    const std::pair<QString, QString> lines[] = {
        {RuleExports::tr("Compared with"), m_since->plan.title},
        {RuleExports::tr("Revision of that plan"), QString::number(m_since->plan.revision)},
        {RuleExports::tr("Checksum of that plan"), planChecksum(m_since->plan)}};
    for (const auto &[name, value] : lines)
        put(markdownRow({name, markdownText(value)}));
}

void MarkdownRules::rules() {
    heading(RuleExports::tr("Rules"));
    if (m_context.derived.rules.rules.isEmpty())
        return put(RuleExports::tr("There are no rules yet.") + u'\n');
    put(headOf(m_columns));
    RowTemplate line(m_context, markdownParts(m_columns), markdownCell, {});
    m_stream.rules(line);
}

/// Whom a row is about; empty for what is about a whole row of the port table.
QString endsText(const TopologyIndex &index, const FirewallRule *row) {
    if (!row)
        return {};
    return markdownText(
        QStringLiteral("%1 → %2").arg(rowEnd(index, row->source).name, rowEnd(index, row->destination).name));
}

/// What the earlier plan alone has.
void MarkdownRules::gone() {
    if (!m_since || m_progress.cancelled() || !m_context.since->hasGone())
        return;
    heading(RuleExports::tr("Only in the earlier plan"));
    put(headOf(m_columns));
    RowTemplate line(m_context, markdownParts(m_columns), markdownCell, {});
    m_stream.gone(line);
}

/// Every assumption with its reason and the rules that rest on it.
void MarkdownRules::toConfirm() {
    const Derived &derived = m_context.derived;
    const std::vector<Assumption> all = assumptions(m_context.index, derived.catalogue, derived.rules);
    heading(RuleExports::tr("To confirm"));
    if (all.empty())
        return put(RuleExports::tr("There is nothing to confirm.") + u'\n');
    put(markdownHead({RuleExports::tr("What"), RuleExports::tr("Port table row"), RuleExports::tr("Purpose"),
                      RuleExports::tr("Between"), RuleExports::tr("Assumed"), RuleExports::tr("Why"),
                      RuleExports::tr("Rules")}));
    for (const Assumption &assumption : all) {
        const PortRequirement &of = derived.catalogue.requirements[assumption.requirement];
        put(markdownRow({assumptionLabel(assumption.kind), markdownText(of.row), markdownText(of.text),
                         endsText(m_context.index, assumption.row), markdownText(assumption.value),
                         markdownText(reasonText(assumption, m_context.plan.forms)),
                         numbersText(assumption.numbers)}));
    }
}

void MarkdownRules::keptApart(const QString &title, const QList<const QList<FirewallRule> *> &lists) {
    if (m_progress.cancelled() ||
        std::all_of(lists.begin(), lists.end(), [](const auto *list) { return list->isEmpty(); }))
        return;
    Columns columns = m_columns;
    columns.removeIf(isForRulesAlone);
    columns.prepend(&reasonColumn());
    heading(title);
    put(headOf(columns));
    RowTemplate line(m_context, markdownParts(columns), markdownCell, {});
    for (const QList<FirewallRule> *list : lists)
        if (!m_stream.keptApart(line, *list))
            return;
}

QString portText(const PortRequirement &of) {
    if (!of.port.value)
        return RuleExports::tr("none given");
    if (of.defaultPort == 0 || of.defaultPort == *of.port.value)
        return QString::number(*of.port.value);
    return RuleExports::tr("%1, in the table %2").arg(*of.port.value).arg(of.defaultPort);
}

void MarkdownRules::portTable() {
    heading(RuleExports::tr("Port table"));
    put(markdownHead({RuleExports::tr("Port table row"), RuleExports::tr("Purpose"), RuleExports::tr("Port"),
                      RuleExports::tr("Protocol"), RuleExports::tr("Basis of port"),
                      RuleExports::tr("Basis of protocol"), RuleExports::tr("Basis of direction"),
                      RuleExports::tr("Notes")}));
    for (const PortRequirement &of : m_context.derived.catalogue.requirements) {
        QStringList notes;
        for (const QString &note : of.notes)
            notes.append(markdownText(note));
        put(markdownRow({markdownText(of.row), markdownText(of.text), portText(of),
                         protocolKey(of.protocol.value), basisLabel(of.port.basis),
                         basisLabel(of.protocol.basis), basisLabel(of.opens.basis),
                         notes.join(QStringLiteral("<br>"))}));
    }
}

} // namespace

Result<Done> writeRulesMarkdown(QIODevice &out, const Plan &plan, const Derived &derived,
                                const RuleExportOptions &options) {
    const bool compares = options.since != nullptr;
    const bool isMixed = hasOwnTerms(plan.forms, derived.rules) ||
                         (compares && hasOwnTerms(options.since->plan.forms, options.since->derived.rules));
    const Result<Columns> columns = ruleColumns(
        options.columns.isEmpty() ? usualColumns(options.grouping, compares, isMixed) : options.columns,
        options.grouping, compares);
    if (!columns)
        return columns.error();
    const TopologyIndex index(plan.topology);
    const SinceContext context({plan, derived, index, options.grouping, CellWords::Labels}, options);
    return MarkdownRules(out, *context, *columns, options).write();
}

} // namespace portolan
