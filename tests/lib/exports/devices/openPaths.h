#pragma once

#include "plan/Derived.h"
#include "topology/Address.h"

#include <set>
#include <tuple>

namespace portolan::test {

/// What a firewall lets through: source and destination address, protocol in small letters, port.
using AllowedPath = std::tuple<QString, QString, QString, quint16>;
using OpenPaths = std::set<AllowedPath>;

/// `plan` with actions for some of its rules, and for some of what waits to be a rule.
inline Plan withActions(Plan plan, const RuleSet &rules) {
    const QStringList actions{QStringLiteral("deny"), QStringLiteral(" Allow "), QString(),
                              QStringLiteral("DENY"), QStringLiteral("x\" accept\n} #")};
    qsizetype next = 0;
    for (const auto *list : {&rules.rules, &rules.toConfirm})
        for (const FirewallRule &rule : *list)
            plan.forms.rules[rule.id].action = actions[next++ % actions.size()];
    return plan;
}

/// Whether a plan allows a rule, and does not deny it or ask for anything else.
inline bool isToBeOpened(const Plan &plan, const FirewallRule &rule) {
    const QString action = plan.forms.of(rule.id).action.trimmed();
    return action.isEmpty() || action.compare(QLatin1String("allow"), Qt::CaseInsensitive) == 0;
}

/// What the rules of a plan open between IP addresses of one family, machine pair by machine pair.
inline OpenPaths openPaths(const Plan &plan, const RuleSet &rules) {
    const TopologyIndex index(plan.topology);
    OpenPaths paths;
    for (const FirewallRule &rule : rules.rules) {
        if (!isToBeOpened(plan, rule))
            continue;
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            const Address source = parseAddress(index.addressOf(from));
            const Address destination = parseAddress(index.addressOf(to));
            if (source.isIp() && source.kind == destination.kind)
                paths.insert(
                    {ipText(source), ipText(destination), protocolKey(rule.protocol).toLower(), *rule.port});
            return true;
        });
    }
    return paths;
}

} // namespace portolan::test
