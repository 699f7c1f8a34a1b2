#pragma once

#include "diagram/buildDiagram.h"

namespace portolan {

/// One line in words: sites and who manages them, pairing, hosts and rules, with their numbers.
QString summaryText(const DiagramInput &input, DetailLevel level);
/// "16 grouped rules (58 expanded)".
QString ruleCountText(const RuleCounts &counts);
/// "3 rules not to be opened"; empty for none.
QString deniedText(const DiagramInput &input);

} // namespace portolan
