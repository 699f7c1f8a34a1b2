#pragma once

#include "rules/ChangeForm.h"
#include "rules/RuleNumbers.h"

#include <vector>

namespace portolan {

/// What somebody must say or confirm before a plan's rules can be relied on.
enum class AssumptionKind : quint8 {
    Fact,    ///< a port or a direction that nobody has given: these rows are not rules yet
    Address, ///< a row without a usable address at an end
    Error,   ///< a row that an error of the plan holds back
    Pairs,   ///< who talks to whom follows from a rule of ours
    Port,    ///< a value that is assumed
    Protocol,
    Direction,
    Remark, ///< of the port table
};
QString assumptionLabel(AssumptionKind kind); ///< "Port or direction missing", translated

/// One thing to confirm and all that it touches.
struct Assumption {
    AssumptionKind kind = AssumptionKind::Fact;
    QString value; ///< what is assumed, in words; empty where something is missing
    QString reason;
    qsizetype requirement = 0;
    const FirewallRule *row = nullptr; ///< whose ends it is about; null when it is about a whole row of the
                                       ///< port table
    QList<int> numbers;                ///< of the rules that it touches, ascending
    qint64 connections = 0;            ///< expanded: of those rules, or of the row that is none yet
    qsizetype waiting = 0;             ///< how many rows it touches that are not rules yet
};

/// Everything that is missing, derived by us or assumed, each with its reason; what is missing comes first.
/// What the source states, what is documented elsewhere and what the user decided is not in it.
std::vector<Assumption> assumptions(const TopologyIndex &index, const PortCatalogue &catalogue,
                                    const RuleSet &rules);
/// Whether it is about something that is missing, so that its row is no rule yet.
bool isMissing(const Assumption &assumption);
/// Why, and what the action of the missing row is where it is another one than to allow.
QString reasonText(const Assumption &assumption, const ChangeForms &forms);
/// How many of them are about something that is missing.
qsizetype countMissing(const std::vector<Assumption> &assumptions);

} // namespace portolan
