#include "plan/readTopology.h"

#include "plan/planKeys.h"
#include "plan/words.h"
#include "topology/ElementKey.h"

#include <QSet>

namespace portolan {
namespace {

using Role = FileReference::Role;

quint32 takeNumber(FileTopology &file, const JsonValue &value, QLatin1Char letter) {
    const quint32 number = idNumber(value, letter);
    if (number >= file.topology.nextId)
        refuse(value, PlanFile::tr("The id \"%1\" is not below \"nextId\".").arg(textOf(value)));
    if (number >= file.taken.size())
        file.taken.resize(number + 1 + file.taken.size() / 2);
    if (file.taken[number])
        refuse(value, PlanFile::tr("The number of the id \"%1\" is given twice.").arg(textOf(value)));
    file.taken[number] = true;
    return number;
}

/// Reads an id and keeps it as a reference to prove.
quint32 refer(FileTopology &file, Role role, quint32 from, const JsonValue &value) {
    const QLatin1Char letter(role == Role::EndSite ? 's' : 'c');
    file.references.push_back({role, from, idNumber(value, letter), &value});
    return file.references.back().to;
}

ComponentId referTo(FileTopology &file, Role role, quint32 from, const JsonValue *value) {
    return {value ? refer(file, role, from, *value) : 0};
}

/// A list of ids, none of them twice.
QList<ComponentId> referToAll(FileTopology &file, Role role, quint32 from, const JsonValue::List &list) {
    QList<ComponentId> ids;
    QSet<ComponentId> seen;
    for (const JsonValue &value : list) {
        const ComponentId id = referTo(file, role, from, &value);
        if (seen.contains(id))
            refuse(value, PlanFile::tr("The id \"%1\" occurs twice in this list.").arg(keyOf(id)));
        seen.insert(id);
        ids.append(id);
    }
    return ids;
}

ComponentKind readKind(const JsonValue &value) {
    const QString key = textOf(value);
    const std::optional<ComponentKind> kind = kindFromKey(key);
    if (!kind)
        refuse(value, PlanFile::tr("There is no kind of component \"%1\".").arg(key.left(80)));
    return *kind;
}

QList<Tool> readTools(const JsonValue::List &list) {
    QList<Tool> tools;
    for (const JsonValue &value : list) {
        const QString key = textOf(value);
        const std::optional<Tool> tool = toolFromKey(key);
        if (!tool)
            refuse(value, PlanFile::tr("There is no tool \"%1\".").arg(key.left(80)));
        if (tools.contains(*tool))
            refuse(value, PlanFile::tr("The tool \"%1\" occurs twice in this list.").arg(key));
        tools.append(*tool);
    }
    return tools;
}

QMap<QString, quint16> readPorts(const PortCatalogue &catalogue, const JsonValue *value) {
    QMap<QString, quint16> ports;
    for (const auto &[requirement, port] : membersOf(value)) {
        checkRequirement(catalogue, requirement, port);
        ports.insert(requirement, portOf(port));
    }
    return ports;
}

/// Refuses a key that components of this kind do not have: it would be lost.
void refuseMisplaced(const Fields &fields, ComponentKind kind) {
    const auto only = [&](QLatin1String key, bool allowed) {
        const JsonValue *value = allowed ? nullptr : fields.find(key);
        if (value)
            refuse(*value,
                   PlanFile::tr("A component of kind \"%1\" has no \"%2\".").arg(kindInfo(kind).key, key));
    };
    only(planKeys::partOf, kindInfo(kind).partOf.has_value());
    only(planKeys::links, !kindInfo(kind).linksTo.empty());
    only(planKeys::tools, kind == ComponentKind::Tools);
    only(planKeys::cluster, kind == ComponentKind::Host);
}

Component readComponent(FileTopology &file, const JsonValue &value) {
    const Fields fields(value, {planKeys::id, planKeys::kind, planKeys::name, planKeys::address,
                                planKeys::partOf, planKeys::runsOn, planKeys::links, planKeys::tools,
                                planKeys::cluster, planKeys::ports});
    Component component;
    component.id = {takeNumber(file, fields.at(planKeys::id), QLatin1Char('c'))};
    component.kind = readKind(fields.at(planKeys::kind));
    refuseMisplaced(fields, component.kind);
    const quint32 from = component.id.value;
    component.name = fields.text(planKeys::name);
    component.address = fields.text(planKeys::address);
    component.partOf = referTo(file, Role::PartOf, from, fields.find(planKeys::partOf));
    component.runsOn = referTo(file, Role::RunsOn, from, fields.find(planKeys::runsOn));
    component.links = referToAll(file, Role::Link, from, fields.list(planKeys::links));
    component.tools = readTools(fields.list(planKeys::tools));
    component.cluster = fields.text(planKeys::cluster);
    component.ports = readPorts(*file.catalogue, fields.find(planKeys::ports));
    return component;
}

Site readSite(FileTopology &file, const JsonValue &value) {
    const Fields fields(value, {planKeys::id, planKeys::name, planKeys::customer, planKeys::subnets,
                                planKeys::scvmm, planKeys::components});
    Site site;
    site.id = {takeNumber(file, fields.at(planKeys::id), QLatin1Char('s'))};
    site.name = fields.text(planKeys::name);
    site.customer = fields.text(planKeys::customer);
    for (const JsonValue &subnet : fields.list(planKeys::subnets))
        site.subnets.append(textOf(subnet));
    site.scvmm = referTo(file, Role::SiteScvmm, site.id.value, fields.find(planKeys::scvmm));
    for (const JsonValue &component : fields.list(planKeys::components))
        site.components.append(readComponent(file, component));
    return site;
}

ReplicationEnd readEnd(FileTopology &file, const JsonValue &value) {
    const Fields fields(value, {planKeys::site, planKeys::hosts});
    ReplicationEnd end;
    end.site = {refer(file, Role::EndSite, 0, fields.at(planKeys::site))};
    end.wholeSite = !fields.find(planKeys::hosts);
    end.hosts = referToAll(file, Role::EndHost, end.site.value, fields.list(planKeys::hosts));
    return end;
}

Replication readReplication(FileTopology &file, const JsonValue &value) {
    const Fields fields(value, {planKeys::id, planKeys::source, planKeys::target, planKeys::bothWays});
    Replication replication;
    replication.id = {takeNumber(file, fields.at(planKeys::id), QLatin1Char('r'))};
    replication.source = readEnd(file, fields.at(planKeys::source));
    replication.target = readEnd(file, fields.at(planKeys::target));
    if (const JsonValue *bothWays = fields.find(planKeys::bothWays))
        replication.bothWays = flagOf(*bothWays);
    return replication;
}

} // namespace

FileTopology readTopology(const Fields &plan, const PortCatalogue &catalogue) {
    FileTopology file;
    file.catalogue = &catalogue;
    file.topology.nextId = quint32(numberOf(plan.at(planKeys::nextId), 1, qint64(highestId) + 1));
    for (const JsonValue &site : listOf(plan.at(planKeys::sites)))
        file.topology.sites.append(readSite(file, site));
    for (const JsonValue &replication : plan.list(planKeys::replications))
        file.topology.replications.append(readReplication(file, replication));
    return file;
}

} // namespace portolan
