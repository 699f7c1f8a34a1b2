#include "exports/carried/markJson.h"
#include "exports/rules/jsonText.h"
#include "exports/rules/ruleExports.h"
#include "info.h"
#include "rules/DeniedPorts.h"

namespace portolan::cli {
namespace {

const char *keyOf(FileKind kind) {
    constexpr const char *keys[] = {"plan", "svg", "png", "pdf", "xlsx", "json", "csv", "text"};
    return keys[size_t(kind)];
}

QByteArray markObject(const std::optional<PlanMark> &mark) {
    return mark ? markJson(*mark) : QByteArray("null");
}

QByteArray truth(std::optional<bool> value) {
    return !value ? "null" : *value ? "true" : "false";
}

QByteArray rulesObject(const Plan &plan, const Derived &derived) {
    const auto apart = [](const QList<FirewallRule> &list) {
        return QByteArray::number(exportedRows(list, Grouping::Expanded));
    };
    return jsonObject({{"grouped", QByteArray::number(derived.counts.grouped)},
                       {"expanded", QByteArray::number(derived.counts.expanded)},
                       {"betweenSites", QByteArray::number(derived.counts.crossing)},
                       {"notToBeOpened", QByteArray::number(deniedCount(plan.forms, derived.rules))},
                       {"toConfirm", apart(derived.rules.toConfirm)},
                       {"insideMachine", apart(derived.rules.insideMachine)},
                       {"notUsed", apart(derived.rules.notUsed)}});
}

QByteArray findingsObject(const Loaded &content) {
    const auto open = [&](Severity severity) {
        return QByteArray::number(countOpen(content.plan, content.derived, severity));
    };
    return jsonObject({{"errors", open(Severity::Error)},
                       {"warnings", open(Severity::Warning)},
                       {"notes", open(Severity::Note)}});
}

QByteArray contentObject(const Loaded &content) {
    const Topology &topology = content.plan.topology;
    return jsonObject({{"catalogue", jsonText(content.derived.catalogue.id)},
                       {"sites", QByteArray::number(topology.sites.size())},
                       {"components", QByteArray::number(componentCount(content.plan))},
                       {"replications", QByteArray::number(topology.replications.size())},
                       {"rules", rulesObject(content.plan, content.derived)},
                       {"openFindings", findingsObject(content)}});
}

} // namespace

QByteArray infoJson(const FileInfo &info) {
    return "{\n  \"file\": " + jsonText(QLatin1String(keyOf(info.carried.kind))) +
           ",\n  \"plan\": " + markObject(info.carried.mark) +
           ",\n  \"comparedWith\": " + markObject(info.carried.earlier) +
           ",\n  \"isCurrent\": " + truth(info.currency.isCurrent) +
           ",\n  \"content\": " + (info.content ? contentObject(*info.content) : "null") + "\n}\n";
}

} // namespace portolan::cli
