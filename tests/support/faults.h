#pragma once

#include "plan/Plan.h"

#include <QStringList>

namespace portolan::test {

/// What is wrong with the references of a plan, written down a second time and independently of lib/plan:
/// ids given twice or beyond the counter, names of what is not there, of the wrong kind or in the wrong
/// place. Empty when all hold.
QStringList faults(const Plan &plan);

} // namespace portolan::test
