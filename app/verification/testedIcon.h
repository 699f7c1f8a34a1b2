#pragma once

#include "results/RuleResults.h"

#include <QIcon>

namespace portolan {

/// A sign for what came of a rule: a tick, a half disc, a cross, an empty ring. They differ by shape; colour
/// comes on top.
QIcon testedIcon(RuleTested tested);

} // namespace portolan
