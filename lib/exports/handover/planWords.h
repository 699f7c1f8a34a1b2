#pragma once

#include "plan/Derived.h"

namespace portolan {

/// The drawing's line of summary: "Two sites, one SCVMM per site · ZVMs paired over 9081 · 6 hosts · ...".
QString summaryWords(const Plan &plan, const TopologyIndex &index, const Derived &derived);
/// How SCVMMs and ZVMs stand to each other, a sentence for each case that the plan holds: sites under
/// different SCVMMs, sites that share one.
QStringList modeWords(const Derived &derived);
/// `reason`, and below it what an action other than to allow means to whoever opens rules; see
/// ChangeForms::otherAction().
QString withActionNote(const QString &reason, const QString &action);

} // namespace portolan
