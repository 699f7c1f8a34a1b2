#pragma once

#include "topology/Topology.h"

#include <QString>

namespace portolan {

/// Names one element of a plan the same way in the drawing, the outline, the rules and the findings: "s1" a
/// site, "c12" a component, "r3" a replication; a flow by its id, which always holds a '.'.
using ElementKey = QString;

inline ElementKey keyOf(SiteId id) {
    return QLatin1Char('s') + QString::number(id.value);
}
inline ElementKey keyOf(ComponentId id) {
    return QLatin1Char('c') + QString::number(id.value);
}
inline ElementKey keyOf(ReplicationId id) {
    return QLatin1Char('r') + QString::number(id.value);
}

/// The id that a key holds, 0 when it is not a key with that letter.
inline quint32 numberOf(const ElementKey &key, QLatin1Char letter) {
    return key.startsWith(letter) ? QStringView(key).mid(1).toUInt() : 0;
}
inline SiteId siteIdOf(const ElementKey &key) {
    return {numberOf(key, QLatin1Char('s'))};
}
inline ComponentId componentIdOf(const ElementKey &key) {
    return {numberOf(key, QLatin1Char('c'))};
}
inline ReplicationId replicationIdOf(const ElementKey &key) {
    return {numberOf(key, QLatin1Char('r'))};
}

} // namespace portolan
