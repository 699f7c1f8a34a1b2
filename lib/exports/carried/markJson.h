#pragma once

#include "exports/carried/PlanMark.h"

#include <QByteArray>

namespace portolan {

// What readers of our JSON take a plan's mark from: an object with title, revision and checksum.

/// With the title as a mark has it.
QByteArray markJson(const PlanMark &mark);
/// With the whole title.
QByteArray planJson(const Plan &plan);

} // namespace portolan
