#include "document/names.h"

#include "document/elementText.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <QCoreApplication>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
};

QString siteName(const TopologyIndex &index, SiteId id) {
    const Site *site = index.site(id);
    return site ? shortName(site->name) : QString();
}

QString replicationPhrase(const TopologyIndex &index, const Replication &replication) {
    const QString from = siteName(index, replication.source.site);
    if (replication.source.site == replication.target.site)
        return Names::tr("replication inside %1").arg(from);
    const QString to = siteName(index, replication.target.site);
    return Names::tr("replication %1 to %2").arg(from, to);
}

} // namespace

QString shortName(const QString &name, qsizetype longest) {
    const QString line = oneLine(name);
    return line.size() > longest ? line.left(longest - 1) + QChar(u'…') : line;
}

QString kindNoun(ComponentKind kind) {
    switch (kind) {
    case ComponentKind::Host:
        return Names::tr("host");
    case ComponentKind::Storage:
        return Names::tr("storage");
    case ComponentKind::Tools:
        return Names::tr("tools machine");
    default:
        return kindInfo(kind).label;
    }
}

QString elementPhrase(const Plan &plan, const ElementKey &key) {
    const TopologyIndex index(plan.topology);
    if (const Site *site = index.site(siteIdOf(key)))
        return Names::tr("site %1").arg(shortName(site->name));
    if (const Component *component = index.component(componentIdOf(key)))
        //: a kind of component and its name: "host HV-01"
        return Names::tr("%1 %2").arg(kindNoun(component->kind), shortName(component->name));
    if (const Replication *replication = index.replication(replicationIdOf(key)))
        return replicationPhrase(index, *replication);
    return {};
}

QString flowPhrase(const Plan &plan, const Derived &derived, const QString &flowId) {
    const TopologyIndex index(plan.topology);
    for (const Flow &flow : derived.flows) {
        if (flow.id != flowId)
            continue;
        const PortRequirement &requirement = derived.catalogue.requirements[flow.requirement];
        const QString ends = flowText(index, flow);
        return requirement.port.value ? Names::tr("port %1, %2").arg(portText(requirement), ends)
                                      : Names::tr("%1, no port given").arg(ends);
    }
    return {};
}

} // namespace portolan
