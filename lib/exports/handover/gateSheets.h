#pragma once

#include "rules/ChangeForm.h"
#include "rules/RuleNumbers.h"

#include <vector>

namespace portolan {

enum class GateState : quint8 {
    Rule,        ///< to be opened
    OtherAction, ///< a rule, but with another action than to allow
    ToConfirm,   ///< needed, but not yet a rule
    NotUsed,     ///< the source says not needed here
};

/// A line of a gate sheet; it points into the rules that the sheets were made of.
struct GateRow {
    const FirewallRule *rule = nullptr;
    GateState state = GateState::Rule;
    int number = 0;      ///< of the rule, as table and drawing print it; 0 when it is none
    QString action = {}; ///< see ChangeForms::otherAction()
};

/// All that crosses between two sites: what a network engineer needs of a plan to open the firewalls there.
struct GateSheet {
    SiteId first; ///< the one that comes first in the plan
    SiteId second;
    /// Rules from the first site to the second, then back, then those with other actions, then what is to be
    /// confirmed, then what is not used; each in the order of the rules.
    std::vector<GateRow> rows;
    qsizetype rules = 0;    ///< to be opened
    qint64 connections = 0; ///< expanded rules to be opened
};

/// A sheet for each pair of sites that something crosses between, in plan order. Every rule that crosses is
/// on exactly one of them.
std::vector<GateSheet> gateSheets(const TopologyIndex &index, const RuleSet &rules, const ChangeForms &forms);

} // namespace portolan
