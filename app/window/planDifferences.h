#pragma once

#include "plan/Plan.h"

#include <QStringList>

namespace portolan {

/// What `theirs` has that `mine` has not, lacks, or has otherwise: a sentence for each element or setting, in
/// the order of the plans. Empty when the two are equal.
QStringList planDifferences(const Plan &mine, const Plan &theirs);

} // namespace portolan
