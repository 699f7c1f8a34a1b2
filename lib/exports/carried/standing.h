#pragma once

#include "exports/carried/PlanMark.h"
#include "plan/Derived.h"

#include <QString>

class QIODevice;

namespace portolan {

/// How a file stands to a plan.
enum class Standing {
    Current,  ///< made from the plan as it is now
    Outdated, ///< made from a plan of the same title in another state
    Other,    ///< made from a plan of another title
};
Standing standingOf(const PlanMark &madeFrom, const PlanMark &now);

/// A plan file and what it is now.
struct KnownPlan {
    QString path;
    Plan plan;
};
/// The plan in the folder of `path` that a file with this mark was made from: one that is in the same state,
/// or else the first by name that has the same title. Nothing when there is none. Looks at 100 plans at most.
std::optional<KnownPlan> planBeside(const QString &path, const PlanMark &madeFrom);

/// What the first line of a CSV says that it lists.
enum class CsvList {
    Rules,
    Changes, ///< rules with what changed of them, or all that differs between two plans
    Other,
};
CsvList listOfCsv(QIODevice &csv);

/// Whether a CSV is, byte for byte, what the rules of a plan give in one of their forms. CSV has no place for
/// a mark, so this is how one is told to be current. `csv` stands at its beginning and can seek.
bool holdsRulesOf(QIODevice &csv, const Plan &plan, const Derived &derived);
/// The first plan in the folder of `path` whose rules the CSV there holds. Looks at 100 plans at most.
std::optional<KnownPlan> planOfCsv(const QString &path);

} // namespace portolan
