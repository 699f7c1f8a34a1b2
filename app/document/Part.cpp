#include "document/Part.h"

#include "topology/ElementKey.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct PartText {
    Q_DECLARE_TR_FUNCTIONS(PartText)
};

Part component(ComponentKind kind) {
    return {PartKind::Component, kind, 1};
}

PartInfo row(ComponentKind kind, const char *tip) {
    const KindInfo &info = kindInfo(kind);
    return {component(kind), info.key, info.label, info.key, PartText::tr(tip)};
}

template <class IdType>
AddedPart withKey(Added<IdType> added) {
    return {std::move(added.plan), added.id ? keyOf(added.id) : ElementKey()};
}

} // namespace

QList<PartInfo> allParts() {
    using K = ComponentKind;
    return {
        {{PartKind::Site, K::Host, 1},
         QStringLiteral("site"),
         PartText::tr("Site"),
         QStringLiteral("site"),
         PartText::tr("A location: protected, recovery or both")},
        row(K::Scvmm,
            QT_TRANSLATE_NOOP(
                "PartText",
                "System Center Virtual Machine Manager, which manages the hosts of one or more sites")),
        row(K::Zvm, QT_TRANSLATE_NOOP("PartText", "Zerto Virtual Manager, one for each SCVMM")),
        row(K::Vba, QT_TRANSLATE_NOOP(
                        "PartText", "Virtual Backup Appliance, one for each ZVM and usually on its machine")),
        {{PartKind::HostWithVra, K::Host, 1},
         QStringLiteral("host-with-vra"),
         PartText::tr("Host + VRA"),
         QStringLiteral("host"),
         PartText::tr("A Hyper-V host with its Virtual Replication Appliance")},
        {{PartKind::Hosts, K::Host, 4},
         QStringLiteral("hosts"),
         PartText::tr("Hosts ×n"),
         QStringLiteral("hosts"),
         PartText::tr("Several hosts at once, each with its VRA")},
        row(K::Vra,
            QT_TRANSLATE_NOOP("PartText", "A Virtual Replication Appliance for a host that has none")),
        row(K::Storage, QT_TRANSLATE_NOOP("PartText", "A volume of a host or of a site; it opens no port")),
        row(K::Zcm, QT_TRANSLATE_NOOP("PartText", "Zerto Cloud Manager, optional")),
        row(K::Zssp, QT_TRANSLATE_NOOP("PartText", "Zerto Self Service Portal, optional")),
        row(K::Tools,
            QT_TRANSLATE_NOOP(
                "PartText",
                "A machine with the ZVM's clients: GUI, REST, PowerShell, VSS Agent, Diagnostic tool")),
    };
}

PartInfo partInfo(const Part &part) {
    const QList<PartInfo> parts = allParts();
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const PartInfo &info) {
        return info.part.sort == part.sort &&
               (part.sort != PartKind::Component || info.part.kind == part.kind);
    });
    return found == parts.end() ? PartInfo{part, {}, kindInfo(part.kind).label, {}, {}} : *found;
}

QByteArray encodePart(const Part &part) {
    return partInfo(part).key.toUtf8() + ' ' + QByteArray::number(part.count);
}

std::optional<Part> decodePart(const QByteArray &bytes) {
    const QList<QByteArray> words = bytes.left(64).split(' ');
    const int count = words.value(1).toInt();
    if (words.size() != 2 || count < 1 || count > mostHostsAtOnce)
        return std::nullopt;
    for (const PartInfo &info : allParts()) {
        if (info.key.toUtf8() == words.first())
            return Part{info.part.sort, info.part.kind, count};
    }
    return std::nullopt;
}

QString whyNotAddPart(const Plan &plan, const Part &part, SiteId site, ComponentId target) {
    if (part.sort == PartKind::Site)
        return {};
    if (plan.topology.sites.isEmpty())
        return PartText::tr("Add a site first: every component stands in one.");
    if (!site)
        return PartText::tr("Drop it on a site: every component stands in one.");
    const ComponentKind kind = part.sort == PartKind::Component ? part.kind : ComponentKind::Host;
    return whyNotAdd(plan, kind, site, target);
}

AddedPart addPart(const Plan &plan, const Part &part, SiteId site, ComponentId target) {
    switch (part.sort) {
    case PartKind::Site:
        return withKey(addSite(plan));
    case PartKind::HostWithVra:
        return withKey(addHostWithVra(plan, site));
    case PartKind::Hosts:
        return withKey(addHosts(plan, site, part.count));
    case PartKind::Component:
        break;
    }
    return withKey(addComponent(plan, part.kind, site, target));
}

} // namespace portolan
