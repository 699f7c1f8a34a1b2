#pragma once

#include "plan/edits.h"
#include "support/topologyText.h"

namespace portolan::test {

// Edits of what has a name in the templates.

inline Plan without(const Plan &plan, const char *name) {
    return removeComponent(plan, componentNamed(plan.topology, QLatin1String(name)));
}

inline Plan withAddress(const Plan &plan, const char *name, const char *address) {
    Component changed = component(plan.topology, QLatin1String(name));
    changed.address = QLatin1String(address);
    return setComponent(plan, changed);
}

} // namespace portolan::test
