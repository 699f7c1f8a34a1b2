#pragma once

#include "catalogue/PortCatalogue.h"
#include "topology/Topology.h"

#include <QHash>

namespace portolan {

/// Numbers that tell whether a site, or the port table, is as it was in an earlier drawing: equal numbers
/// mean equal values. To compare numbers is less than to compare sites of hundreds of machines.
class Revisions {
public:
    void follow(const Topology &topology, const PortCatalogue &catalogue);

    /// Covers all that a site's components say, their machines' addresses included.
    quint64 of(SiteId site) const { return m_sites.value(site.value).revision; }
    quint64 ofCatalogue() const { return m_catalogueRevision; }

private:
    struct Known {
        Site site;
        bool isAlone = true; ///< none of its components runs on a machine of another site
        quint64 revision = 0;
    };
    QHash<quint32, Known> m_sites;
    PortCatalogue m_catalogue;
    quint64 m_catalogueRevision = 0;
    quint64 m_last = 0;
};

} // namespace portolan
