#pragma once

#include "properties/ChoiceField.h"
#include "topology/TopologyIndex.h"

#include <span>

namespace portolan {

/// "zvm-lon", with its site where it stands in another one than `from`.
QString placedName(const TopologyIndex &index, const Component &component, SiteId from);
/// Every component of these kinds, in plan order, seen from a site.
QList<Choice> componentsOf(const TopologyIndex &index, std::span<const ComponentKind> kinds, SiteId from);
QList<Choice> allSites(const TopologyIndex &index);
QList<Choice> hostsOf(const Site &site);
/// The machines in its site that a service may share: those of other services that do not run on it.
QList<Choice> machinesFor(const TopologyIndex &index, const Component &service);

/// The value that all elements agree on; nothing when they differ.
template <class T, class List, class Value>
std::optional<T> common(const List &elements, Value value) {
    std::optional<T> shared;
    for (const auto &element : elements) {
        const T next = value(element);
        if (shared && *shared != next)
            return {};
        shared = next;
    }
    return shared;
}

} // namespace portolan
