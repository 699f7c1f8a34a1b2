#pragma once

#include "topology/Topology.h"

#include <QString>
#include <array>

namespace portolan {

/// Names one element of a plan the same way in the drawing, the outline, the rules and the findings: "s1" a
/// site, "c12" a component, "r3" a replication; a flow by its id, which always holds a '.'.
using ElementKey = QString;

/// A letter and a number in one piece of memory: drawings name ten thousand elements at each edit.
inline ElementKey lettered(char16_t letter, quint32 number) {
    std::array<char16_t, 11> text; // ten digits at most
    size_t at = text.size();
    for (; number > 9; number /= 10)
        text[--at] = char16_t(u'0' + number % 10);
    text[--at] = char16_t(u'0' + number);
    text[--at] = letter;
    return QStringView(text.data() + at, qsizetype(text.size() - at)).toString();
}

inline ElementKey keyOf(SiteId id) {
    return lettered(u's', id.value);
}
inline ElementKey keyOf(ComponentId id) {
    return lettered(u'c', id.value);
}
inline ElementKey keyOf(ReplicationId id) {
    return lettered(u'r', id.value);
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
inline bool isFlowKey(const ElementKey &key) {
    return key.contains(u'.');
}
inline ReplicationId replicationIdOf(const ElementKey &key) {
    return {numberOf(key, QLatin1Char('r'))};
}

} // namespace portolan
