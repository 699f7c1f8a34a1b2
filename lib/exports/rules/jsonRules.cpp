#include "exports/carried/markJson.h"
#include "exports/rules/RowChanges.h"
#include "exports/rules/RowStream.h"
#include "exports/rules/jsonText.h"
#include "exports/rules/ruleExports.h"

namespace portolan {
namespace {

using Columns = QList<const RuleColumn *>;

QString outerKey(const RuleColumn *column) {
    return column->key.section(QLatin1Char('.'), 0, 0);
}

/// The columns in the order in which objects can hold them: what belongs into one object side by side.
Columns gathered(const Columns &columns) {
    Columns all;
    for (const RuleColumn *column : columns) {
        const auto isSame = [&](const RuleColumn *other) { return outerKey(other) == outerKey(column); };
        const auto last = std::find_if(all.rbegin(), all.rend(), isSame);
        all.insert(last == all.rend() ? all.end() : last.base(), column);
    }
    return all;
}

/// {"id": …, "source": {"site": …, "name": …}, "port": …}
QList<RowTemplate::Part> objectParts(const Columns &columns) {
    QList<RowTemplate::Part> parts;
    QString open;
    for (const RuleColumn *column : gathered(columns)) {
        const bool isInner = column->key.contains(QLatin1Char('.'));
        const QString object = isInner ? outerKey(column) : QString();
        const bool goesOn = isInner && object == open;
        QByteArray before = parts.isEmpty() ? "{" : open.isEmpty() || goesOn ? ", " : "}, ";
        if (isInner && !goesOn)
            before += jsonText(object) + ": {";
        parts.append({before + jsonText(column->key.section(QLatin1Char('.'), -1)) + ": ", column});
        open = object;
    }
    parts.append({open.isEmpty() ? "}" : "}}"});
    return parts;
}

class JsonRules {
public:
    JsonRules(QIODevice &out, const ColumnContext &context, const Columns &columns,
              const RuleExportOptions &options)
        : m_sink(out), m_context(context), m_since(options.since.get()), m_progress(options),
          m_stream(m_sink, context, m_progress, [this] { nextRow(); }),
          m_rule(context, objectParts(columns), cellJson),
          m_apart(context, objectParts(columns + Columns{&reasonColumn()}), cellJson) {}

    Result<Done> write();

private:
    void begin();
    void beginList(const char *key);
    void endList() { m_sink.append(m_listIsEmpty ? "]" : "\n  ]"); }
    void nextRow();

    ByteSink m_sink;
    ColumnContext m_context;
    const EarlierPlan *m_since;
    RowProgress m_progress;
    RowStream m_stream;
    RowTemplate m_rule;
    RowTemplate m_apart;
    bool m_listIsEmpty = true;
};

Result<Done> JsonRules::write() {
    const RuleSet &set = m_context.derived.rules;
    const std::pair<const char *, const QList<FirewallRule> *> lists[] = {
        {"insideMachine", &set.insideMachine}, {"toConfirm", &set.toConfirm}, {"notUsed", &set.notUsed}};
    for (const auto &[key, list] : lists)
        m_stream.expectApart(*list);
    begin();
    beginList("rules");
    bool goesOn = m_stream.rules(m_rule);
    endList();
    if (m_since) {
        beginList("gone");
        goesOn = goesOn && m_stream.gone(m_rule);
        endList();
    }
    for (const auto &[key, list] : lists) {
        beginList(key);
        goesOn = goesOn && m_stream.keptApart(m_apart, *list);
        endList();
    }
    m_sink.append("\n}\n");
    return m_progress.cancelled() ? RowProgress::cancelledError() : m_sink.finish();
}

void JsonRules::begin() {
    m_sink.append("{\n  \"plan\": " + planJson(m_context.plan));
    if (m_since)
        m_sink.append(",\n  \"since\": " + planJson(m_since->plan));
    m_sink.append(",\n  \"catalogue\": " + jsonText(m_context.derived.catalogue.id));
}

void JsonRules::beginList(const char *key) {
    m_sink.append(",\n  \"" + QByteArray(key) + "\": [");
    m_listIsEmpty = true;
}

void JsonRules::nextRow() {
    m_sink.append(m_listIsEmpty ? "\n    " : ",\n    ");
    m_listIsEmpty = false;
}

} // namespace

Result<Done> writeRulesJson(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &options) {
    const Result<Columns> columns = ruleColumns(options.columns, options.grouping, options.since != nullptr);
    if (!columns)
        return columns.error();
    const TopologyIndex index(plan.topology);
    const SinceContext context({plan, derived, index, options.grouping}, options);
    return JsonRules(out, *context, *columns, options).write();
}

} // namespace portolan
