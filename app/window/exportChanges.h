#pragma once

#include "base/Result.h"
#include "window/exportPlan.h"

namespace portolan {

class Comparison;
class Document;

/// Writes what differs between the plans of a comparison that is on, in a format of changes, as
/// `portolan-cli diff` does; an existing file is replaced only when all went well. `progress` as in
/// RuleExportOptions, of all but drawings.
Result<Done> exportChanges(const ExportJob &job, const Document &document, const Comparison &comparison,
                           const ProgressReport &progress = {});

/// The drawing of both plans in one, as it is handed over.
Diagram drawingOfChanges(const Document &document, const Comparison &comparison, DetailLevel level,
                         const View &view);

} // namespace portolan
