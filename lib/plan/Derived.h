#pragma once

#include "base/Result.h"
#include "checks/Finding.h"
#include "diagram/buildDiagram.h"
#include "plan/Plan.h"

namespace portolan {

/// All that follows from a plan. The window, the command line and every export read it from here, so they
/// agree.
struct Derived {
    PortCatalogue catalogue; ///< with the plan's own values
    QList<Flow> flows;
    RuleSet rules;
    RuleCounts counts;
    QList<Finding> findings; ///< accepted ones included; see isAccepted()
    bool operator==(const Derived &) const = default;
};

/// Derives everything. The only error is a catalogue that this program does not know.
Result<Derived> derive(const Plan &plan);
/// The same with an index of the plan's topology that is there already.
Result<Derived> derive(const Plan &plan, const TopologyIndex &index);
/// Whether all that is derived is the same for both plans: they differ in their drawing, words or approvals
/// at most.
bool derivesAlike(const Plan &one, const Plan &other);
bool isAccepted(const Plan &plan, const Finding &finding);
/// Findings of one severity that are not accepted.
qsizetype countOpen(const Plan &plan, const Derived &derived, Severity severity);

/// The drawing of a plan. `file` is the plan file's name and `checksum` its checksum, for the title block;
/// empty while editing.
Diagram drawPlan(const Plan &plan, const Derived &derived, const QString &file = {},
                 const QString &checksum = {}, DetailLevel level = DetailLevel::Automatic,
                 const View &view = {});
/// The same with an index of the plan's topology that is there already, with what is said of its things, and
/// with a memory of the drawing before.
Diagram drawPlan(const Plan &plan, const TopologyIndex &index, const Derived &derived, const QString &file,
                 const QString &checksum, DetailLevel level, const View &view = {},
                 const Marks *marks = nullptr, DrawingMemory *memory = nullptr);

} // namespace portolan
