#include "diagram/memory/Revisions.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

bool standsAlone(const Site &site) {
    QSet<quint32> own{0};
    for (const Component &component : site.components)
        own.insert(component.id.value);
    return std::all_of(site.components.begin(), site.components.end(),
                       [&](const Component &component) { return own.contains(component.runsOn.value); });
}

} // namespace

void Revisions::follow(const Topology &topology, const PortCatalogue &catalogue) {
    if (m_catalogueRevision == 0 || m_catalogue != catalogue) {
        m_catalogue = catalogue;
        m_catalogueRevision = ++m_last;
    }
    QHash<quint32, Known> sites;
    bool isSame = topology.sites.size() == m_sites.size();
    for (const Site &site : topology.sites) {
        const auto known = m_sites.constFind(site.id.value);
        const bool asBefore = known != m_sites.constEnd() && known->site == site;
        isSame = isSame && asBefore;
        sites.insert(site.id.value, asBefore ? *known : Known{site, standsAlone(site), ++m_last});
    }
    // Whatever changed may be the machine that a component of another site runs on.
    for (Known &known : sites)
        if (!isSame && !known.isAlone)
            known.revision = ++m_last;
    m_sites = std::move(sites);
}

} // namespace portolan
