#pragma once

#include "compare/RuleChanges.h"

#include <QStringList>

namespace portolan {

/// What `theirs` has that `mine` has not, lacks, or has otherwise: a sentence for each setting or element, in
/// the order of the plans, and one for the rules. Empty when the two are equal.
QStringList planDifferences(const PlanState &mine, const Plan &theirs);

} // namespace portolan
