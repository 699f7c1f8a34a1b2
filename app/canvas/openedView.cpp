#include "canvas/openedView.h"

#include <QSet>
#include <set>

namespace portolan {
namespace {

using SitePairs = std::set<std::pair<SiteId, SiteId>>;

void addPair(SitePairs &pairs, SiteId one, SiteId other) {
    if (one != other)
        pairs.insert(std::minmax(one, other));
}

SitePairs pairsOf(const Document &document, const QList<ElementKey> &elements) {
    const QSet<ElementKey> wanted(elements.begin(), elements.end());
    SitePairs pairs;
    for (const Flow &flow : document.derived().flows)
        if (wanted.contains(flow.id))
            addPair(pairs, flow.first.site, flow.second.site);
    for (const ElementKey &key : elements)
        if (const Replication *replication = document.index().replication(replicationIdOf(key)))
            addPair(pairs, replication->source.site, replication->target.site);
    return pairs;
}

QList<SiteId> sitesOf(const Document &document, const QList<ElementKey> &elements) {
    QList<SiteId> sites;
    for (const ElementKey &key : elements)
        if (const Site *site = document.index().site(siteIdOf(key)))
            sites.append(site->id);
    return sites;
}

} // namespace

View openedView(const Document &document, const QList<ElementKey> &elements) {
    const QList<SiteId> sites = sitesOf(document, elements);
    if (sites.size() == 1 && elements.size() == 1)
        return SiteView{sites.first()};
    SitePairs pairs = pairsOf(document, elements);
    if (sites.size() == 2 && elements.size() == 2)
        addPair(pairs, sites.first(), sites.last());
    // The gate of the only two sites is in full anyway.
    if (pairs.size() != 1 || document.plan().topology.sites.size() < 3)
        return {};
    return PairView{pairs.begin()->first, pairs.begin()->second};
}

} // namespace portolan
