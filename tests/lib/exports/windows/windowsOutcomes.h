#pragma once

#include "exports/ExportFile.h"
#include "lib/exports/devices/openPaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan::test {

inline QList<QJsonObject> dataFiles(const ExportFiles &files) {
    QList<QJsonObject> read;
    for (const ExportFile &file : files)
        if (file.path.endsWith(QLatin1String(".json")))
            read.append(QJsonDocument::fromJson(file.bytes).object());
    return read;
}

inline bool runsWindows(const TopologyIndex &index, ComponentId id) {
    return index.machineOf(id) != id || index.component(id)->kind != ComponentKind::Vra;
}

using Outcome = std::tuple<QString, AllowedPath>; ///< machine, and what it lets in or opens

inline std::set<Outcome> expectedOutcomes(const Plan &plan, const RuleSet &rules, bool inbound) {
    const TopologyIndex index(plan.topology);
    std::set<Outcome> outcomes;
    for (const FirewallRule &rule : rules.rules) {
        if (!isToBeOpened(plan, rule))
            continue;
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            const Address source = parseAddress(index.addressOf(from));
            const Address destination = parseAddress(index.addressOf(to));
            const Address &here = inbound ? destination : source;
            const Address &there = inbound ? source : destination;
            const ComponentId component = inbound ? to : from;
            if (runsWindows(index, component) && there.isIp() && (!here.isIp() || here.kind == there.kind))
                outcomes.insert({keyOf(index.machineOf(component)),
                                 {ipText(there), {}, protocolKey(rule.protocol), *rule.port}});
            return true;
        });
    }
    return outcomes;
}

inline std::set<Outcome> readOutcomes(const ExportFiles &files, const QString &direction,
                                      const char *portKey) {
    std::set<Outcome> outcomes;
    for (const QJsonObject &file : dataFiles(files))
        for (const QJsonValue &value : file[QStringLiteral("rules")].toArray()) {
            const QJsonObject rule = value.toObject();
            if (rule[QStringLiteral("direction")].toString() == direction)
                for (const QJsonValue &remote : rule[QStringLiteral("remoteAddresses")].toArray())
                    outcomes.insert(
                        {file[QStringLiteral("machine")].toObject()[QStringLiteral("id")].toString(),
                         {remote.toString(),
                          {},
                          rule[QStringLiteral("protocol")].toString(),
                          quint16(rule[QLatin1String(portKey)].toInt())}});
        }
    return outcomes;
}

} // namespace portolan::test
