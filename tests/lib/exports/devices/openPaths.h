#pragma once

#include "plan/Derived.h"
#include "topology/Address.h"

#include <set>
#include <tuple>

namespace portolan::test {

/// What a firewall lets through: source and destination address, protocol in small letters, port.
using AllowedPath = std::tuple<QString, QString, QString, quint16>;
using OpenPaths = std::set<AllowedPath>;

/// What the rules of a plan open between IP addresses of one family, machine pair by machine pair.
inline OpenPaths openPaths(const Plan &plan, const RuleSet &rules) {
    const TopologyIndex index(plan.topology);
    OpenPaths paths;
    for (const FirewallRule &rule : rules.rules)
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            const Address source = parseAddress(index.addressOf(from));
            const Address destination = parseAddress(index.addressOf(to));
            if (source.isIp() && source.kind == destination.kind)
                paths.insert(
                    {ipText(source), ipText(destination), protocolKey(rule.protocol).toLower(), *rule.port});
            return true;
        });
    return paths;
}

} // namespace portolan::test
