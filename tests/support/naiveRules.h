#pragma once

#include "rules/FirewallRule.h"

#include <tuple>

namespace portolan::test {

/// Requirement id, source, destination, port.
using ExpandedRule = std::tuple<QString, quint32, quint32, quint16>;

/// The rules of the specification written down a second time, machine pair by machine pair and without any
/// grouping: slow, simple and independent of the code under test. Sorted.
QList<ExpandedRule> naiveRules(const TopologyIndex &index, const PortCatalogue &catalogue);
/// What the code under test says, expanded the same way. Sorted.
QList<ExpandedRule> expandedRules(const PortCatalogue &catalogue, const RuleSet &set);

} // namespace portolan::test
