#pragma once

#include "rules/ChangeForm.h"
#include "rules/FirewallRule.h"

#include <QList>
#include <QString>

namespace portolan {

/// Why a form does not hold something that the plan asks for.
enum class LeftOutReason {
    WaitsForFacts,   ///< its port, or which side opens it
    WaitsForAddress, ///< one that a rule can say, at one end or both
    WaitsForMending, ///< of an error of the plan
    OtherAction,     ///< than to allow; the subject says which, see plainAction()
    IsName,          ///< the subject is a DNS name where the form takes IP addresses
    OtherFamily,     ///< one end has IPv4 addresses, the other one IPv6 addresses
    IsAppliance,     ///< machines on which no script of ours runs
};

/// What a form leaves out: never silently, and never widened to make it fit.
struct LeftOut {
    QString id;      ///< of the rule or the row
    QString subject; ///< what of it, where that is not all, such as a DNS name; or the action
    LeftOutReason reason = LeftOutReason::WaitsForFacts;

    bool operator==(const LeftOut &) const = default;
};
using LeftOutList = QList<LeftOut>;

/// What no form for machines takes: rules with another action than to allow, and rows that wait to become
/// rules.
LeftOutList leftOutRows(const ChangeForms &forms, const RuleSet &rules);

/// One line in plain ASCII for the comments of a file: the same in every language.
QString leftOutLine(const LeftOut &item);
/// The same for people, translated.
QString leftOutText(const LeftOut &item);

} // namespace portolan
