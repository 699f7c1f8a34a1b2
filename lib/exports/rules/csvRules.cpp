#include "exports/ByteSink.h"
#include "exports/rules/RowProgress.h"
#include "exports/rules/cellText.h"
#include "exports/rules/ruleEnds.h"
#include "exports/rules/ruleExports.h"

#include <algorithm>

namespace portolan {
namespace {

QByteArray csvCell(const QString &text, CsvProfile profile) {
    const bool checked = profile == CsvProfile::Checked;
    QString cell = checked ? readableText(text) : validText(text);
    if (checked && beginsLikeFormula(cell))
        cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + cell.toUtf8() + '"';
}

QByteArray csvLine(const QStringList &cells, CsvProfile profile) {
    QByteArray line;
    for (const QString &cell : cells) {
        if (!line.isEmpty())
            line += ',';
        line += csvCell(cell, profile);
    }
    return line;
}

QStringList endCells(const RuleEnd &end) {
    return {end.site, end.kind, end.name, end.address};
}

QStringList endHeader(const QString &side, Grouping grouping) {
    QStringList names = {QStringLiteral("site"), QStringLiteral("kind"), QStringLiteral("name"),
                         QStringLiteral("address")};
    if (grouping == Grouping::Grouped)
        names.append(QStringLiteral("members"));
    for (QString &name : names)
        name.prepend(side + QLatin1Char('.'));
    return names;
}

QStringList header(Grouping grouping) {
    return QStringList{QStringLiteral("id")} + endHeader(QStringLiteral("source"), grouping) +
           endHeader(QStringLiteral("destination"), grouping) +
           QStringList{QStringLiteral("protocol"),       QStringLiteral("port"),
                       QStringLiteral("requirement"),    QStringLiteral("row"),
                       QStringLiteral("purpose"),        QStringLiteral("crossesSites"),
                       QStringLiteral("basis.port"),     QStringLiteral("basis.protocol"),
                       QStringLiteral("basis.direction")};
}

bool isAscii(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Whether every cell will be ASCII, so that a reader cannot mistake the encoding.
bool isAscii(const Topology &topology, const PortCatalogue &catalogue) {
    for (const Site &site : topology.sites) {
        const auto &all = site.components;
        if (!isAscii(site.name) || !std::all_of(all.begin(), all.end(), [](const Component &component) {
                return isAscii(component.name) && isAscii(component.address);
            }))
            return false;
    }
    return std::all_of(catalogue.requirements.begin(), catalogue.requirements.end(),
                       [](const PortRequirement &requirement) { return isAscii(requirement.text); });
}

class CsvRules {
public:
    CsvRules(QIODevice &out, const Plan &plan, const Derived &derived, const RuleExportOptions &options)
        : m_sink(out), m_index(plan.topology), m_derived(&derived), m_options(&options), m_progress(options),
          m_ends(m_index, [profile = options.profile](const RuleEnd &end) {
              return csvLine(endCells(end), profile);
          }) {}

    Result<Done> write();

private:
    void begin();
    bool writeRule(const FirewallRule &rule);
    bool writeGrouped(const FirewallRule &rule);
    bool writeExpanded(const FirewallRule &rule);
    QByteArray sideCells(const Group &group) const;
    QByteArray tail(const FirewallRule &rule) const;
    const PortRequirement &requirement(const FirewallRule &rule) const {
        return m_derived->catalogue.requirements[rule.requirement];
    }

    ByteSink m_sink;
    TopologyIndex m_index;
    const Derived *m_derived;
    const RuleExportOptions *m_options;
    RowProgress m_progress;
    EndTexts<QByteArray> m_ends;
};

Result<Done> CsvRules::write() {
    begin();
    for (const FirewallRule &rule : m_derived->rules.rules)
        if (!writeRule(rule))
            break;
    if (m_progress.cancelled())
        return RowProgress::cancelledError();
    return m_sink.finish();
}

void CsvRules::begin() {
    const bool checked = m_options->profile == CsvProfile::Checked;
    if (checked && !isAscii(m_index.topology(), m_derived->catalogue))
        m_sink.append("\xef\xbb\xbf");
    m_sink.append(csvLine(header(m_options->grouping), m_options->profile));
    m_sink.append("\r\n");
}

bool CsvRules::writeRule(const FirewallRule &rule) {
    return m_options->grouping == Grouping::Grouped ? writeGrouped(rule) : writeExpanded(rule);
}

/// "VRA-1 10.0.0.1; VRA-2 10.0.0.2": a cell for people; programs read the JSON.
QByteArray CsvRules::sideCells(const Group &group) const {
    QStringList members;
    for (const ComponentId id : group.members) {
        const RuleEnd end = ruleEnd(m_index, id);
        members.append(end.name + QLatin1Char(' ') + end.address);
    }
    return csvLine(endCells(ruleEnd(m_index, group)) + QStringList{members.join(QStringLiteral("; "))},
                   m_options->profile);
}

QByteArray CsvRules::tail(const FirewallRule &rule) const {
    const PortRequirement &of = requirement(rule);
    return ',' +
           csvLine({protocolKey(rule.protocol), rule.port ? QString::number(*rule.port) : QString(), of.id,
                    of.row, of.text, rule.crossesSites() ? QStringLiteral("true") : QStringLiteral("false"),
                    basisKey(rule.basis.port), basisKey(rule.basis.protocol), basisKey(rule.basis.direction)},
                   m_options->profile) +
           "\r\n";
}

bool CsvRules::writeGrouped(const FirewallRule &rule) {
    m_sink.append(csvCell(rule.id, m_options->profile));
    m_sink.append(",");
    m_sink.append(sideCells(rule.source));
    m_sink.append(",");
    m_sink.append(sideCells(rule.destination));
    m_sink.append(tail(rule));
    return m_progress.step() && !m_sink.failed();
}

bool CsvRules::writeExpanded(const FirewallRule &rule) {
    // An id is the requirement's and two keys, plain letters and digits: it needs no escaping.
    const QByteArray head = '"' + requirement(rule).id.toUtf8() + '.';
    const QByteArray end = tail(rule);
    return forEachPair(rule, [&](ComponentId from, ComponentId to) {
        const auto &source = m_ends.of(from);
        const auto &destination = m_ends.of(to);
        m_sink.append(head);
        m_sink.append(source.key);
        m_sink.append(".");
        m_sink.append(destination.key);
        m_sink.append("\",");
        m_sink.append(source.cells);
        m_sink.append(",");
        m_sink.append(destination.cells);
        m_sink.append(end);
        return m_progress.step() && !m_sink.failed();
    });
}

} // namespace

Result<Done> writeRulesCsv(QIODevice &out, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options) {
    return CsvRules(out, plan, derived, options).write();
}

} // namespace portolan
