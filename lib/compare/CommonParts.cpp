#include "compare/CommonParts.h"

#include "topology/TopologyIndex.h"

#include <algorithm>

namespace portolan {
namespace {

bool isKnown(const Component &component) {
    return !component.name.isEmpty() || !component.address.isEmpty();
}

bool isSame(const QString &one, const QString &other) {
    return !one.isEmpty() && one == other;
}

bool isSame(const Component &one, const Component &other) {
    return one.kind == other.kind && (isSame(one.name, other.name) || isSame(one.address, other.address));
}

qsizetype knownParts(const Topology &topology) {
    qsizetype known = 0;
    for (const Site &site : topology.sites)
        known += (site.name.isEmpty() ? 0 : 1) +
                 std::count_if(site.components.begin(), site.components.end(), isKnown);
    return known;
}

} // namespace

CommonParts commonParts(const Topology &before, const Topology &after) {
    const TopologyIndex then(before);
    CommonParts parts{0, std::min(knownParts(before), knownParts(after))};
    for (const Site &site : after.sites) {
        const Site *was = then.site(site.id);
        parts.same += was && isSame(was->name, site.name) ? 1 : 0;
        for (const Component &component : site.components) {
            const Component *old = then.component(component.id);
            parts.same += old && isSame(*old, component) ? 1 : 0;
        }
    }
    return parts;
}

} // namespace portolan
