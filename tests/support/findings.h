#pragma once

#include "checks/Finding.h"
#include "plan/Plan.h"

#include <QStringList>

namespace portolan::test {

/// Derives flows and rules and runs every check.
QList<Finding> findingsOf(const Plan &plan);
/// The findings of one check, each as the names of its elements (replications "A->B", flows and requirements
/// as their ids), joined by ','.
QStringList findingsOf(const Plan &plan, const QString &check);
/// Every finding as "severity check", in order.
QStringList findingCodes(const Plan &plan);

} // namespace portolan::test
