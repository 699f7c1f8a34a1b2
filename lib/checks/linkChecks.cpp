#include "checks/checkTable.h"

#include <algorithm>

namespace portolan {
namespace {

bool isLinkedTo(const PlanFacts &facts, const Component &client, ComponentKind server) {
    return std::any_of(client.links.begin(), client.links.end(), [&](ComponentId id) {
        const Component *linked = facts.index().component(id);
        return linked && linked->kind == server;
    });
}

void reportUnlinked(const Component &client, Report &report, const QString &what) {
    Finding &finding = report.add({keyOf(client.id)});
    finding.what = what;
    finding.why = Checks::tr("Its rules follow from what it is linked to, so none is listed.");
    finding.todo = Checks::tr("Link it to what it connects to, or remove it.");
}

void checkServerLink(const PlanFacts &facts, const Component &client, Report &report) {
    if (!isLinkedTo(facts, client, ComponentKind::Zvm))
        reportUnlinked(client, report, Checks::tr("%1 is linked to no ZVM.").arg(described(client)));
}

void checkTools(const PlanFacts &facts, const Component &tools, Report &report) {
    if (tools.tools.isEmpty()) {
        Finding &finding = report.add({keyOf(tools.id)});
        finding.what = Checks::tr("%1 holds no tool.").arg(described(tools));
        finding.why = Checks::tr("Its rules follow from the tools on it, so none is listed.");
        finding.todo = Checks::tr("Choose the tools that this machine holds, or remove it.");
        return;
    }
    QStringList idle;
    for (const Tool tool : tools.tools) {
        if (!isLinkedTo(facts, tools, toolInfo(tool).server))
            idle.append(toolInfo(tool).label);
    }
    if (!idle.isEmpty())
        reportUnlinked(tools, report,
                       Checks::tr("%1 is not linked to what its tools connect to (%2).")
                           .arg(described(tools), idle.join(QStringLiteral(", "))));
}

} // namespace

/// A client that names no server has no rules, and nothing else would say so.
void checkNothingLinked(const PlanFacts &facts, Report &report) {
    for (const ComponentKind kind : {ComponentKind::Zcm, ComponentKind::Zssp}) {
        for (const qint32 position : facts.ofKind(kind))
            checkServerLink(facts, *facts.at(position).component, report);
    }
    for (const qint32 position : facts.ofKind(ComponentKind::Tools))
        checkTools(facts, *facts.at(position).component, report);
}

} // namespace portolan
