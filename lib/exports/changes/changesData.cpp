#include "compare/ChangeKindInfo.h"
#include "exports/carried/markJson.h"
#include "exports/changes/streamChanges.h"
#include "exports/rules/RowProgress.h"
#include "exports/rules/csvCell.h"
#include "exports/rules/jsonText.h"

#include <algorithm>
#include <utility>

namespace portolan {
namespace {

QString keyOf(ChangeKind kind) {
    return QLatin1String(changeKindInfo(kind).key);
}

QString keyOf(ChangeGroup group) {
    constexpr const char *keys[] = {"plan", "port-table", "elements", "rules"};
    return QLatin1String(keys[size_t(group)]);
}

QByteArray fieldsList(const QList<FieldChange> &fields) {
    QList<QByteArray> rows;
    for (const FieldChange &field : fields)
        rows.append(jsonObject({{"field", jsonText(field.field)},
                                {"before", jsonText(field.before)},
                                {"after", jsonText(field.after)}}));
    return jsonList(rows);
}

/// `rule` is its position in RuleSet::rules, or -1 where the plan has none.
QByteArray pathObject(const OpenPath &path, const PlanState &state, qsizetype rule) {
    if (rule < 0)
        return "null";
    const RuleTerms terms = shownTerms(state, rule);
    return jsonObject({{"source", jsonText(path.source)},
                       {"destination", jsonText(path.destination)},
                       {"protocol", jsonText(protocolKey(path.protocol))},
                       {"port", QByteArray::number(path.port)},
                       {"action", jsonText(terms.action)},
                       {"validFrom", jsonText(terms.validFrom)},
                       {"expiry", jsonText(terms.expiry)}});
}

QByteArray textList(const QStringList &texts) {
    QList<QByteArray> items;
    for (const QString &text : texts)
        items.append(jsonText(text));
    return jsonList(items);
}

QByteArray elementRow(const ChangeEntry &entry, const ElementChange &change) {
    return jsonObject({{"change", jsonText(keyOf(entry.kind))},
                       {"key", jsonText(entry.key)},
                       {"name", jsonText(entry.what)},
                       {"fields", fieldsList(change.fields)}});
}

/// What one of the plans has open. A rule that it does not have, and whose connection another rule has on
/// other terms, says those.
QByteArray beforeObject(const ChangeInput &input, const RuleChange &rule, const PathChange &path) {
    const bool isOwn = rule.ruleBefore >= 0;
    return pathObject(isOwn ? rule.before : rule.after, input.before,
                      isOwn ? rule.ruleBefore : path.ruleBefore);
}
QByteArray afterObject(const ChangeInput &input, const RuleChange &rule, const PathChange &path) {
    const bool isOwn = rule.ruleAfter >= 0;
    return pathObject(isOwn ? rule.after : rule.before, input.after, isOwn ? rule.ruleAfter : path.ruleAfter);
}

QByteArray ruleRow(const ChangeInput &input, const RuleChange &rule, const PathChange &path) {
    return jsonObject({{"change", jsonText(keyOf(rule.kind))},
                       {"firewall", jsonText(stepKey(path.step()))},
                       {"id", jsonText(rule.id)},
                       {"before", beforeObject(input, rule, path)},
                       {"after", afterObject(input, rule, path)},
                       {"reasons", textList(stepReasons(path, input.after.derived))}});
}

/// Streams the two long lists, a row a line.
class JsonRows {
public:
    JsonRows(const ChangeInput &input, const ChangeList &list, ByteSink &sink, RowProgress &progress)
        : m_input(input), m_list(list), m_sink(sink), m_progress(progress) {}

    bool elements() {
        auto change = m_input.changes.elements.begin();
        return end(m_list.forEach(ChangeGroup::Elements, [&](const ChangeEntry &entry) {
            return add(elementRow(entry, *change++));
        }));
    }
    void rules() {
        const QList<RuleChange> &rules = m_input.changes.rules;
        end(std::all_of(m_list.order().begin(), m_list.order().end(),
                        [&](qint32 i) { return add(ruleRow(m_input, rules[i], m_list.paths()[i])); }));
    }
    void waiting() {
        for (const FirewallRule &row : m_input.after.derived.rules.toConfirm)
            add(jsonObject({{"id", jsonText(row.id)},
                            {"connections", QByteArray::number(row.expandedCount())},
                            {"reason", jsonText(row.reason)}}));
        end(true);
    }

private:
    bool add(const QByteArray &row) {
        m_sink.append(m_isFirst ? "[\n    " : ",\n    ");
        m_sink.append(row);
        m_isFirst = false;
        return m_progress.step() && !m_sink.failed();
    }
    bool end(bool goesOn) {
        m_sink.append(std::exchange(m_isFirst, true) ? "[]" : "\n  ]");
        return goesOn;
    }

    const ChangeInput &m_input;
    const ChangeList &m_list;
    ByteSink &m_sink;
    RowProgress &m_progress;
    bool m_isFirst = true;
};

QStringList pathColumns() {
    return {QStringLiteral("action"),
            QStringLiteral("source.name"),
            QStringLiteral("source.address"),
            QStringLiteral("destination.name"),
            QStringLiteral("destination.address"),
            QStringLiteral("protocol"),
            QStringLiteral("port"),
            QStringLiteral("validFrom"),
            QStringLiteral("expiry")};
}

QByteArray csvLine(const QStringList &cells, CsvProfile profile) {
    QByteArray line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? "" : ",") + csvCell(cell, profile);
    return line + "\r\n";
}

/// Of a rule, each value in a cell of its own.
QStringList pathCells(const ChangeEntry &entry) {
    if (!entry.step)
        return QStringList(pathColumns().size());
    const RulePath &path = entry.path;
    return {path.terms.action,
            path.sourceName,
            path.open.source,
            path.destinationName,
            path.open.destination,
            protocolKey(path.open.protocol),
            QString::number(path.open.port),
            path.terms.validFrom,
            path.terms.expiry};
}

QByteArray csvLines(const ChangeEntry &entry, CsvProfile profile) {
    const QStringList start{keyOf(entry.group), keyOf(entry.kind), entry.id, entry.what};
    const QStringList end =
        QStringList{entry.step ? stepKey(*entry.step) : QString(), entry.reasons.join(QStringLiteral(" "))} +
        pathCells(entry);
    QByteArray lines;
    for (const FieldChange &field : entry.fields)
        lines += csvLine(start + QStringList{field.field, field.before, field.after} + end, profile);
    return lines.isEmpty() ? csvLine(start + QStringList{{}, {}, {}} + end, profile) : lines;
}

/// What is in no line although the later plan needs it.
QByteArray waitingLines(const RuleSet &rules, CsvProfile profile) {
    QByteArray lines;
    for (const FirewallRule &rule : rules.toConfirm) {
        const QStringList cells{QStringLiteral("waiting"), {}, rule.id, {}, {}, {}, {}, {}, rule.reason};
        lines += csvLine(cells + pathCells({}), profile);
    }
    return lines;
}

bool isAscii(const QByteArray &bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

/// Whether no reader can mistake the encoding. Every rule is said with an arrow.
bool isAscii(const ChangeList &list, const PlanChanges &changes) {
    return changes.rules.isEmpty() && list.forEach([](const ChangeEntry &entry) {
        return isAscii(csvLines(entry, CsvProfile::Checked));
    });
}

} // namespace

Result<Done> writeChangesJson(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options) {
    const ChangeList list(input.changes, input.before, input.after);
    RowProgress progress(options.progress);
    progress.expect(input.changes.elements.size() + input.changes.rules.size());
    ByteSink sink(out);
    JsonRows rows(input, list, sink, progress);
    sink.append("{\n  \"before\": " + planJson(input.before.plan) + ",\n  \"after\": " +
                planJson(input.after.plan) + ",\n  \"plan\": " + fieldsList(input.changes.plan) +
                ",\n  \"values\": " + fieldsList(input.changes.values) + ",\n  \"elements\": ");
    const bool goesOn = rows.elements();
    sink.append(",\n  \"rules\": ");
    if (goesOn)
        rows.rules();
    sink.append(",\n  \"waiting\": ");
    rows.waiting();
    sink.append("\n}\n");
    return progress.cancelled() ? RowProgress::cancelledError() : sink.finish();
}

QStringList changeColumns() {
    return QStringList{QStringLiteral("group"), QStringLiteral("change"),   QStringLiteral("id"),
                       QStringLiteral("what"),  QStringLiteral("field"),    QStringLiteral("before"),
                       QStringLiteral("after"), QStringLiteral("firewall"), QStringLiteral("reason")} +
           pathColumns();
}

Result<Done> writeChangesCsv(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options) {
    const ChangeList list(input.changes, input.before, input.after);
    const QByteArray end =
        list.size() > 0 ? waitingLines(input.after.derived.rules, options.profile) : QByteArray();
    ByteSink sink(out);
    // Excel would misread other text without the mark.
    if (options.profile == CsvProfile::Checked && !(isAscii(end) && isAscii(list, input.changes)))
        sink.append("\xef\xbb\xbf");
    sink.append(csvLine(changeColumns(), options.profile));
    return streamChanges(
        list, sink, options, [&](const ChangeEntry &entry, bool) { return csvLines(entry, options.profile); },
        end);
}

} // namespace portolan
