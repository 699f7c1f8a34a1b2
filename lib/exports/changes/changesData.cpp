#include "compare/ChangeKindInfo.h"
#include "exports/carried/markJson.h"
#include "exports/changes/changeExports.h"
#include "exports/rules/csvCell.h"
#include "exports/rules/jsonText.h"

#include <algorithm>

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
    const RuleTerms terms = termsOf(state, rule);
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

QByteArray rowList(const QList<QByteArray> &rows) {
    return rows.isEmpty() ? QByteArray("[]") : "[\n    " + rows.join(",\n    ") + "\n  ]";
}

QByteArray elementRows(const ChangeInput &input) {
    PlanChanges elements;
    elements.elements = input.changes.elements;
    const QList<ChangeEntry> entries = changeEntries(elements, input.before, input.after);
    QList<QByteArray> rows;
    for (qsizetype i = 0; i < entries.size(); ++i)
        rows.append(jsonObject({{"change", jsonText(keyOf(entries[i].kind))},
                                {"key", jsonText(entries[i].key)},
                                {"name", jsonText(entries[i].what)},
                                {"fields", fieldsList(elements.elements[i].fields)}}));
    return rowList(rows);
}

QByteArray ruleRows(const ChangeInput &input) {
    const QList<RuleChange> &rules = input.changes.rules;
    const QList<PathChange> paths = pathChanges(input.before, input.after, rules);
    QList<QByteArray> rows;
    for (qsizetype i = 0; i < rules.size(); ++i)
        rows.append(jsonObject({{"change", jsonText(keyOf(rules[i].kind))},
                                {"firewall", jsonText(stepKey(paths[i].step()))},
                                {"id", jsonText(rules[i].id)},
                                {"before", pathObject(rules[i].before, input.before, rules[i].ruleBefore)},
                                {"after", pathObject(rules[i].after, input.after, rules[i].ruleAfter)},
                                {"reasons", textList(stepReasons(paths[i], input.after.derived))}}));
    return rowList(rows);
}

QByteArray csvLine(const QStringList &cells, CsvProfile profile) {
    QByteArray line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? "" : ",") + csvCell(cell, profile);
    return line + "\r\n";
}

QByteArray csvLines(const ChangeEntry &entry, CsvProfile profile) {
    const QStringList start{keyOf(entry.group), keyOf(entry.kind), entry.id, entry.what};
    const QStringList end{entry.step ? stepKey(*entry.step) : QString(),
                          entry.reasons.join(QStringLiteral(" "))};
    QByteArray lines;
    for (const FieldChange &field : entry.fields)
        lines += csvLine(start + QStringList{field.field, field.before, field.after} + end, profile);
    return lines.isEmpty() ? csvLine(start + QStringList{{}, {}, {}} + end, profile) : lines;
}

bool isAscii(const QByteArray &bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) < 0x80; });
}

} // namespace

QByteArray changesJson(const ChangeInput &input) {
    return "{\n  \"before\": " + planJson(input.before.plan) +
           ",\n  \"after\": " + planJson(input.after.plan) +
           ",\n  \"plan\": " + fieldsList(input.changes.plan) +
           ",\n  \"values\": " + fieldsList(input.changes.values) +
           ",\n  \"elements\": " + elementRows(input) + ",\n  \"rules\": " + ruleRows(input) + "\n}\n";
}

QStringList changeColumns() {
    return {QStringLiteral("group"), QStringLiteral("change"),   QStringLiteral("id"),
            QStringLiteral("what"),  QStringLiteral("field"),    QStringLiteral("before"),
            QStringLiteral("after"), QStringLiteral("firewall"), QStringLiteral("reason")};
}

QByteArray changesCsv(const ChangeInput &input, CsvProfile profile) {
    QByteArray csv = csvLine(changeColumns(), profile);
    for (const ChangeEntry &entry : changeEntries(input.changes, input.before, input.after))
        csv += csvLines(entry, profile);
    // Excel would misread other text without the mark.
    return profile == CsvProfile::Raw || isAscii(csv) ? csv : "\xef\xbb\xbf" + csv;
}

} // namespace portolan
