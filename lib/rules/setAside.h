#pragma once

#include <QString>

namespace portolan {

/// What is set aside from a rule is called like the rule, with one of these at its end.
namespace setAside {
inline constexpr QLatin1String sourceWithoutAddress(".source-without-address");
inline constexpr QLatin1String destinationWithoutAddress(".destination-without-address");
inline constexpr QLatin1String sourceHeldBack(".source-held-back");
inline constexpr QLatin1String destinationHeldBack(".destination-held-back");
inline constexpr QLatin1String withoutPort(".without-port");
inline constexpr QLatin1String heldBack(".held-back");
} // namespace setAside

/// The id of the rule that a row was set aside from; any other id as it is.
QString wholeRuleId(const QString &rowId);

/// The id of the rule whose form counts for that one as well: the rule that a row was set aside from, or that
/// machines with a port of their own were split off from. Empty where there is none.
QString outerRuleId(const QString &ruleId);

} // namespace portolan
