#pragma once

#include "plan/Plan.h"
#include "support/topologyText.h"

/// What the tests of edits share: a plan of two sites and short ways to name what is in it.
namespace portolan::test {

inline QString q(const char *text) {
    return QString::fromUtf8(text);
}

inline ComponentId id(const Plan &plan, const char *name) {
    return componentNamed(plan.topology, q(name));
}

inline SiteId site(const Plan &plan, const char *name) {
    return siteNamed(plan.topology, q(name));
}

inline const Component &named(const Plan &plan, const char *name) {
    return component(plan.topology, q(name));
}

inline const Component &at(const Plan &plan, ComponentId wanted) {
    static Component none;
    for (const Site &s : plan.topology.sites) {
        for (const Component &c : s.components) {
            if (c.id == wanted)
                return c;
        }
    }
    return none = {};
}

inline Plan london() {
    return plan(q("site London 10.10.0.0/16 managed-by vmm-lon\n"
                  " scvmm vmm-lon 10.10.0.5\n"
                  " zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                  " vba vba-lon of zvm-lon on zvm-lon\n"
                  " hosts 2 HV-LON 10.10.0.21 10.10.0.31\n"
                  " storage CSV-A of HV-LON-01\n"
                  " tools admin 10.10.0.50 tools zvm-gui links zvm-lon\n"
                  "site Leeds managed-by vmm-lon\n"
                  " hosts 2 HV-LEE 10.20.0.21 10.20.0.31\n"
                  "replicate London -> Leeds\n"
                  "replicate London{HV-LON-01,HV-LON-02} -> Leeds{HV-LEE-01}"));
}

} // namespace portolan::test
