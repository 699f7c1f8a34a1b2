#include "exports/ByteSink.h"
#include "exports/rules/RowProgress.h"
#include "exports/rules/jsonText.h"
#include "exports/rules/ruleEnds.h"
#include "exports/rules/ruleExports.h"
#include "plan/planFile.h"

namespace portolan {
namespace {

QByteArray jsonBool(bool value) {
    return value ? "true" : "false";
}

QByteArray endObject(const RuleEnd &end) {
    return jsonObject({{"site", jsonText(end.site)},
                       {"kind", jsonText(end.kind)},
                       {"name", jsonText(end.name)},
                       {"address", jsonText(end.address)}});
}

QByteArray groupObject(const TopologyIndex &index, const Group &group) {
    QList<QByteArray> members;
    for (const ComponentId id : group.members) {
        const RuleEnd member = ruleEnd(index, id);
        members.append(jsonObject({{"name", jsonText(member.name)}, {"address", jsonText(member.address)}}));
    }
    const RuleEnd end = ruleEnd(index, group);
    return jsonObject({{"site", jsonText(end.site)},
                       {"kind", jsonText(end.kind)},
                       {"name", jsonText(end.name)},
                       {"address", jsonText(end.address)},
                       {"members", jsonList(members)}});
}

QByteArray basisObject(const RuleBasis &basis) {
    return jsonObject({{"port", jsonText(basisKey(basis.port))},
                       {"protocol", jsonText(basisKey(basis.protocol))},
                       {"direction", jsonText(basisKey(basis.direction))}});
}

class JsonRules {
public:
    JsonRules(QIODevice &out, const Plan &plan, const Derived &derived, const RuleExportOptions &options)
        : m_sink(out), m_plan(&plan), m_index(plan.topology), m_derived(&derived), m_options(&options),
          m_progress(options), m_ends(m_index, endObject) {}

    Result<Done> write();

private:
    void begin();
    void writeList(const char *key, const QList<FirewallRule> &rules);
    bool writeRule(const FirewallRule &rule);
    void writeWhole(const FirewallRule &rule, const QByteArray &source, const QByteArray &destination);
    bool writeExpanded(const FirewallRule &rule);
    QByteArray tail(const FirewallRule &rule) const;
    void nextRow();
    const PortRequirement &requirement(const FirewallRule &rule) const {
        return m_derived->catalogue.requirements[rule.requirement];
    }

    ByteSink m_sink;
    const Plan *m_plan;
    TopologyIndex m_index;
    const Derived *m_derived;
    const RuleExportOptions *m_options;
    RowProgress m_progress;
    EndTexts<QByteArray> m_ends;
    bool m_listIsEmpty = true;
    bool m_keptApart = false; ///< the list under way says why its rows are no rules
};

Result<Done> JsonRules::write() {
    const RuleSet &set = m_derived->rules;
    begin();
    writeList("rules", set.rules);
    m_keptApart = true;
    writeList("insideMachine", set.insideMachine);
    writeList("toConfirm", set.toConfirm);
    writeList("notUsed", set.notUsed);
    m_sink.append("\n}\n");
    if (m_progress.cancelled())
        return RowProgress::cancelledError();
    return m_sink.finish();
}

void JsonRules::begin() {
    m_sink.append("{\n  \"plan\": " + jsonObject({{"title", jsonText(m_plan->title)},
                                                  {"revision", QByteArray::number(m_plan->revision)},
                                                  {"checksum", jsonText(planChecksum(*m_plan))}}));
    m_sink.append(",\n  \"catalogue\": " + jsonText(m_derived->catalogue.id));
}

void JsonRules::writeList(const char *key, const QList<FirewallRule> &rules) {
    m_sink.append(",\n  \"" + QByteArray(key) + "\": [");
    m_listIsEmpty = true;
    for (const FirewallRule &rule : rules)
        if (!writeRule(rule))
            return;
    m_sink.append(m_listIsEmpty ? "]" : "\n  ]");
}

void JsonRules::nextRow() {
    m_sink.append(m_listIsEmpty ? "\n    " : ",\n    ");
    m_listIsEmpty = false;
}

/// A row that is kept apart may join nobody (no ZVM in the second site): it is listed as a whole, never
/// dropped.
bool JsonRules::writeRule(const FirewallRule &rule) {
    if (m_options->grouping == Grouping::Grouped)
        writeWhole(rule, groupObject(m_index, rule.source), groupObject(m_index, rule.destination));
    else if (rule.expandedCount() == 0)
        writeWhole(rule, endObject(ruleEnd(m_index, rule.source)),
                   endObject(ruleEnd(m_index, rule.destination)));
    else
        return writeExpanded(rule);
    return m_progress.step() && !m_sink.failed();
}

void JsonRules::writeWhole(const FirewallRule &rule, const QByteArray &source,
                           const QByteArray &destination) {
    nextRow();
    m_sink.append("{\"id\": " + jsonText(rule.id) + ", \"source\": " + source +
                  ", \"destination\": " + destination);
    m_sink.append(tail(rule));
}

/// Everything after the destination, which is the same for each pair of a rule.
QByteArray JsonRules::tail(const FirewallRule &rule) const {
    const PortRequirement &of = requirement(rule);
    QByteArray fields = jsonObject({{"protocol", jsonText(protocolKey(rule.protocol))},
                                    {"port", rule.port ? QByteArray::number(*rule.port) : QByteArray("null")},
                                    {"requirement", jsonText(of.id)},
                                    {"row", jsonText(of.row)},
                                    {"purpose", jsonText(of.text)},
                                    {"crossesSites", jsonBool(rule.crossesSites())},
                                    {"basis", basisObject(rule.basis)}});
    fields.replace(0, 1, ", ");
    if (m_keptApart)
        fields.replace(fields.size() - 1, 1, ", \"reason\": " + jsonText(rule.reason) + '}');
    return fields;
}

bool JsonRules::writeExpanded(const FirewallRule &rule) {
    // An id is the requirement's and two keys, plain letters and digits: it needs no escaping.
    const QByteArray head = "{\"id\": \"" + requirement(rule).id.toUtf8() + '.';
    const QByteArray end = tail(rule);
    return forEachPair(rule, [&](ComponentId from, ComponentId to) {
        const auto &source = m_ends.of(from);
        const auto &destination = m_ends.of(to);
        nextRow();
        m_sink.append(head);
        m_sink.append(source.key);
        m_sink.append(".");
        m_sink.append(destination.key);
        m_sink.append("\", \"source\": ");
        m_sink.append(source.cells);
        m_sink.append(", \"destination\": ");
        m_sink.append(destination.cells);
        m_sink.append(end);
        return m_progress.step() && !m_sink.failed();
    });
}

} // namespace

Result<Done> writeRulesJson(QIODevice &out, const Plan &plan, const Derived &derived,
                            const RuleExportOptions &options) {
    return JsonRules(out, plan, derived, options).write();
}

} // namespace portolan
