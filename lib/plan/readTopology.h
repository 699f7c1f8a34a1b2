#pragma once

#include "plan/fields.h"

#include <vector>

namespace portolan {

/// A reference that a plan file makes, kept with its place until everything that it may name is known.
struct FileReference {
    enum Role { SiteScvmm, PartOf, RunsOn, Link, EndSite, EndHost };
    Role role = PartOf;
    quint32 from = 0; ///< number of the site or component that makes it; of the end's site for EndHost
    quint32 to = 0;
    const JsonValue *value = nullptr;
};

/// A topology as a file spells it, and what its references still have to prove.
struct FileTopology {
    Topology topology;
    std::vector<FileReference> references;
    const PortCatalogue *catalogue = nullptr;
    std::vector<bool> taken; ///< by number: ids that the file has given
};

/// Reads "nextId", "sites" and "replications". Throws a PlanFault at whatever does not fit.
FileTopology readTopology(const Fields &plan, const PortCatalogue &catalogue);
/// Throws a PlanFault at the first reference that does not hold.
void checkReferences(const FileTopology &file);

} // namespace portolan
