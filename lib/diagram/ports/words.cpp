#include "diagram/ports/words.h"

#include "diagram/Marks.h"
#include "diagram/paintDiagram.h"
#include "diagram/text.h"

#include <array>

namespace portolan::ports {
namespace {

QString withoutPort() {
    return text("no port in the source");
}

/// Short words for the requirements of the known catalogue; another catalogue's are called by their class.
QString purposeOf(const PortRequirement &requirement) {
    static const std::array<std::pair<const char *, const char *>, 12> purposes = {{
        {"log-collection", QT_TRANSLATE_NOOP("Diagram", "logs")},
        {"vra-management", QT_TRANSLATE_NOOP("Diagram", "management")},
        {"vba-management", QT_TRANSLATE_NOOP("Diagram", "management")},
        {"vba-service", QT_TRANSLATE_NOOP("Diagram", "service")},
        {"vra-control", QT_TRANSLATE_NOOP("Diagram", "control")},
        {"vra-data", QT_TRANSLATE_NOOP("Diagram", "data")},
        {"checkpoints", QT_TRANSLATE_NOOP("Diagram", "checkpoints")},
        {"zvm-pairing", QT_TRANSLATE_NOOP("Diagram", "pairing")},
        {"zvm-tools", QT_TRANSLATE_NOOP("Diagram", "cmdlets and agents")},
        {"zvm-clients", QT_TRANSLATE_NOOP("Diagram", "GUI and REST")},
        {"zcm-clients", QT_TRANSLATE_NOOP("Diagram", "GUI and REST")},
        {"host-zvm", QT_TRANSLATE_NOOP("Diagram", "communication")},
    }};
    for (const auto &[id, words] : purposes)
        if (requirement.id == QLatin1String(id))
            return text(words);
    return requirement.scope == PairScope::Managed || requirement.scope == PairScope::ReplicationPeers
               ? trafficLabel(requirement.traffic)
               : QString();
}

QString endText(const End &end) {
    if (!end.isHosts())
        return kindInfo(end.kind).label;
    if (!end.cards.empty())
        return text("%1 of %2").arg(end.members).arg(countText(end.kind, end.outOf));
    return countText(end.kind, end.members);
}

QString kindsText(const End &left, const End &right) {
    return text("%1 – %2").arg(kindInfo(left.kind).label, kindInfo(right.kind).label);
}

/// The ZCM shares the port of the ZVM's clients, whose purpose is not its.
bool isZcmOnZvm(const PortRequirement &requirement, const End &left, const End &right) {
    return requirement.id == QLatin1String("zvm-clients") &&
           (left.kind == ComponentKind::Zcm || right.kind == ComponentKind::Zcm);
}

/// The name of a tool stays on one line.
QString toolsText(const Component &component) {
    QStringList names;
    for (const Tool tool : component.tools)
        names << QString(toolInfo(tool).label).replace(u' ', QChar(QChar::Nbsp));
    return names.join(text(", "));
}

constexpr double toolsWidth = 150;
constexpr double siteNameWidth = 120;
constexpr double exitNameWidth = 180;

} // namespace

QString countText(ComponentKind kind, qsizetype count) {
    if (kind == ComponentKind::Host)
        return count == 1 ? text("1 host") : text("%1 hosts").arg(count);
    if (kind == ComponentKind::Storage)
        return count == 1 ? text("1 storage") : text("%1 storages").arg(count);
    return count == 1 ? text("1 VRA") : text("%1 VRAs").arg(count);
}

QString addressText(const TopologyIndex &index, const Component &component) {
    const QString address = shownText(index.addressOf(component.id));
    return address.isEmpty() ? text("no address yet") : address;
}

BoxText boxText(const TopologyIndex &index, const Component &component, const Marks *marks) {
    BoxText box{kindInfo(component.kind).label, {}, {}};
    const Former former = formerOf(marks, keyOf(component.id));
    const QString name = shownText(component.name);
    if (!name.isEmpty() || !former.name.isEmpty()) {
        box.lines << name;
        box.former << shownText(former.name);
    }
    const ComponentId machine = index.machineOf(component.id);
    const Component *other = machine == component.id ? nullptr : index.component(machine);
    if (!other) {
        box.lines << addressText(index, component);
        box.former << shownText(former.address);
    } else if (machine == component.partOf) {
        box.lines << text("same machine");
    } else {
        box.lines << text("on %1").arg(shownText(other->name));
    }
    box.lines << wrapped(toolsText(component), toolsWidth, bodySize);
    return box;
}

QString componentTitle(const TopologyIndex &index, const Component &component) {
    const QString kind = kindInfo(component.kind).label;
    const QString name = shownText(component.name);
    if (!kindInfo(component.kind).hasAddress)
        return text("%1 %2").arg(kind, name);
    return text("%1 %2, %3").arg(kind, name, addressText(index, component));
}

QString laneLabel(const PortRequirement &requirement, const Flow &flow, const End &left, const End &right,
                  qsizetype pairs) {
    if (flow.state == FlowState::NotUsed)
        return notUsedText();
    const QString ends = text("%1 – %2").arg(endText(left), endText(right));
    const QString purpose = !requirement.port.value                ? withoutPort()
                            : isZcmOnZvm(requirement, left, right) ? QString()
                                                                   : purposeOf(requirement);
    if (purpose.isEmpty())
        return ends;
    if (left.members < 2 || right.members < 2 || !requirement.port.value)
        return text("%1, %2").arg(ends, purpose);
    const qsizetype all = left.members * right.members;
    if (pairs < all)
        return text("%1, %2 · %3 of %4 pairs")
            .arg(ends, purpose, QString::number(pairs), QString::number(all));
    if (!left.cards.empty() || !right.cards.empty())
        return text("%1, %2 · %3 pairs").arg(ends, purpose, QString::number(pairs));
    return text("%1, %2 · %3 × %4 = %5 pairs")
        .arg(kindsText(left, right), purpose, QString::number(left.members), QString::number(right.members),
             QString::number(pairs));
}

QString sharedLaneLabel(const Flow &flow, const End &left, const End &right, qsizetype pairs) {
    if (flow.state == FlowState::NotUsed)
        return notUsedText();
    const QString ends = text("%1 – %2").arg(endText(left), endText(right));
    const qsizetype all = left.members * right.members;
    if (left.members < 2 || right.members < 2)
        return ends;
    if (pairs < all)
        return text("%1 · %2 of %3 pairs").arg(ends, QString::number(pairs), QString::number(all));
    if (!left.cards.empty() || !right.cards.empty())
        return text("%1 · %2 pairs").arg(ends, QString::number(pairs));
    return text("%1 · %2 × %3 = %4 pairs")
        .arg(kindsText(left, right), QString::number(left.members), QString::number(right.members),
             QString::number(pairs));
}

QString pairsBeforeLabel(const QString &label, qsizetype pairs) {
    return text("%1 (was %2)").arg(label, QString::number(pairs));
}

QString subnetText(const Site &site) {
    if (site.subnets.isEmpty())
        return {};
    const QString first = shownText(site.subnets.first());
    if (site.subnets.size() == 1)
        return first;
    const QString rest = text("+%1").arg(site.subnets.size() - 1);
    const double room = mostSubnetWidth - textWidth(rest + QLatin1Char(' '), bodySize, Face::Regular) - 1;
    return text("%1 %2").arg(elided(first, room, bodySize), rest);
}

QString exitTitle(const Site &site) {
    const QString subnet = subnetText(site);
    const QString name = elided(shownText(site.name), exitNameWidth, bodySize, Face::Bold);
    return subnet.isEmpty() ? text("to %1").arg(name) : text("to %1 · %2").arg(name, subnet);
}

ExitText exitText(const TopologyIndex &index, const Model &model, const End &end) {
    const SiteModel &site = model.siteOf(end);
    const QString name = elided(shownText(site.site->name), exitNameWidth, bodySize, Face::Bold);
    const QString to = text("to %1 · %2").arg(name, endText(end));
    if (end.isHosts())
        return {to, elided(subnetText(*site.site), exitNameWidth, smallSize, Face::Mono)};
    const QString address = addressText(index, *site.boxes[size_t(end.box)].component);
    return {to, elided(address, exitNameWidth, smallSize, Face::Mono)};
}

namespace {

QString withDenial(const QString &words, Denial denial) {
    switch (denial) {
    case Denial::Whole:
        return text("%1 Not to be opened.").arg(words);
    case Denial::InPart:
        return text("%1 In part not to be opened.").arg(words);
    case Denial::None:
        break;
    }
    return words;
}

} // namespace

QString pillTitle(const PortRequirement &requirement, const Flow &flow, const PortMark &mark) {
    const QString port = mark.port ? QString::number(*mark.port) : text("No port given");
    const QString named = text("%1: %2").arg(port, requirement.text);
    const QString words = withDenial(named, mark.pill.denial);
    return flow.reason.isEmpty() ? words : text("%1 %2").arg(words, flow.reason);
}

namespace {

QString roleWords(bool source, bool target) {
    if (source && target)
        return text("protected and recovery");
    return source ? text("protected") : target ? text("recovery") : QString();
}

} // namespace

QString roleText(const Topology &topology, SiteId site) {
    bool source = false;
    bool target = false;
    for (const Replication &replication : topology.replications) {
        const bool from = replication.source.site == site;
        const bool to = replication.target.site == site;
        source = source || from || (to && replication.bothWays);
        target = target || to || (from && replication.bothWays);
    }
    return roleWords(source, target);
}

namespace {

/// The role of a host by the replications that count; `whole`: those of its whole site do.
QString roleBy(const Topology &topology, ComponentId host, SiteId whole) {
    const auto names = [&](const ReplicationEnd &end) {
        return end.wholeSite ? whole && end.site == whole : end.hosts.contains(host);
    };
    bool source = false;
    bool target = false;
    for (const Replication &replication : topology.replications) {
        const bool from = names(replication.source);
        const bool to = names(replication.target);
        source = source || from || (to && replication.bothWays);
        target = target || to || (from && replication.bothWays);
    }
    return roleWords(source, target);
}

} // namespace

QString hostRoleText(const Topology &topology, ComponentId host) {
    return roleBy(topology, host, {});
}

QString hostPartText(const Topology &topology, SiteId site, ComponentId host) {
    const QString role = roleBy(topology, host, site);
    return role.isEmpty() ? text("in no replication") : role;
}

QString hostSetPortsText(const QStringList &numbers) {
    return numbers.isEmpty() ? text("default ports") : text("own ports %1").arg(numbers.join(text(", ")));
}

QString notUsedInsideText(const QString &site) {
    return text("not used inside %1: one SCVMM, one ZVM").arg(elided(site, siteNameWidth, smallSize));
}

QString insideHostText() {
    return text("inside the host, no rule needed");
}

QString notUsedText() {
    return text("not used: one SCVMM, one ZVM");
}

QString notUsedNowText() {
    return text("not used any more: one SCVMM, one ZVM");
}

} // namespace portolan::ports
