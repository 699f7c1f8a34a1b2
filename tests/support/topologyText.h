#pragma once

#include "plan/Plan.h"

namespace portolan::test {

/// A topology written as text, one element a line; names with spaces stand in double quotes:
///
///     site London 10.10.0.0/16 managed-by vmm-lon customer Alder
///       scvmm vmm-lon 10.10.0.5
///       zvm zvm-lon 10.10.0.10 of vmm-lon port zvm-pairing=19081
///       vba vba-lon of zvm-lon on zvm-lon
///       host HV-LON-01 10.10.0.21 cluster A
///       vra VRA-LON-01 10.10.0.31 of HV-LON-01
///       hosts 2 HV-LON 10.10.0.22 10.10.0.32
///       storage CSV-A of HV-LON-01
///       zcm zcm-lon 10.10.0.40 links zvm-lon,zvm-lee
///       tools admin 10.10.0.50 tools zvm-gui,powershell links zvm-lon
///     replicate London -> Leeds
///     replicate London{HV-LON-01,HV-LON-02} <-> Leeds
///
/// `hosts N PREFIX HOST-ADDRESS VRA-ADDRESS` adds N hosts "PREFIX-01" with VRAs "VRA-PREFIX-01" of counted
/// addresses; both addresses may be left out. Ids are given line by line from 1. A fault in the text ends
/// the program with its line: a test that is written wrongly has no result.
Topology topology(const QString &text);
/// A plan with that topology, titled "Test".
Plan plan(const QString &text);

/// Ids by name; a name that is not there ends the program.
SiteId siteNamed(const Topology &topology, const QString &name);
ComponentId componentNamed(const Topology &topology, const QString &name);
const Component &component(const Topology &topology, const QString &name);

} // namespace portolan::test
