#pragma once

#include "checks/Report.h"

namespace portolan {

/// Whether the rules of what an error names may be written all the same.
enum class Rows : quint8 { Stay, HeldBack };

/// One check: what it is called in ids and files, how grave its findings are unless one says otherwise, what
/// becomes of the rules that they touch, and what it does.
struct Check {
    QLatin1String code;
    Severity severity;
    Rows rows;
    void (*run)(const PlanFacts &facts, Report &report);
};

/// Every check, in the order of the findings.
std::span<const Check> allChecks();

// Who belongs to whom.
void checkSiteWithoutScvmm(const PlanFacts &facts, Report &report);
void checkScvmmWithoutZvm(const PlanFacts &facts, Report &report);
void checkScvmmWithTwoZvms(const PlanFacts &facts, Report &report);
void checkZvmWithoutScvmm(const PlanFacts &facts, Report &report);
void checkZvmWithoutVba(const PlanFacts &facts, Report &report);
void checkZvmWithTwoVbas(const PlanFacts &facts, Report &report);
void checkVbaWithoutZvm(const PlanFacts &facts, Report &report);
void checkVraWithoutHost(const PlanFacts &facts, Report &report);
void checkNothingLinked(const PlanFacts &facts, Report &report);

// Hosts and replications.
void checkHostWithoutVra(const PlanFacts &facts, Report &report);
void checkHostWithTwoVras(const PlanFacts &facts, Report &report);
void checkReplicationWithoutHosts(const PlanFacts &facts, Report &report);
void checkSameHostStorage(const PlanFacts &facts, Report &report);
void checkZvmOutsideRecoverySite(const PlanFacts &facts, Report &report);
void checkIsolatedSite(const PlanFacts &facts, Report &report);

// Addresses.
void checkMissingAddress(const PlanFacts &facts, Report &report);
void checkInvalidAddress(const PlanFacts &facts, Report &report);
void checkShortName(const PlanFacts &facts, Report &report);
void checkDuplicateAddress(const PlanFacts &facts, Report &report);
void checkMixedFamilies(const PlanFacts &facts, Report &report);
void checkOutsideSubnet(const PlanFacts &facts, Report &report);
void checkSubnetEdge(const PlanFacts &facts, Report &report);
void checkInvalidSubnet(const PlanFacts &facts, Report &report);
void checkOverlappingSubnets(const PlanFacts &facts, Report &report);

// Ports.
void checkPortNotGiven(const PlanFacts &facts, Report &report);
void checkDirectionNotGiven(const PlanFacts &facts, Report &report);
void checkPortCollision(const PlanFacts &facts, Report &report);

// Change forms.
void checkFormDates(const PlanFacts &facts, Report &report);
void checkFormExpiry(const PlanFacts &facts, Report &report);
void checkFormAction(const PlanFacts &facts, Report &report);
void checkFormWithoutRule(const PlanFacts &facts, Report &report);
void checkActionClash(const PlanFacts &facts, Report &report);
void checkDaysClash(const PlanFacts &facts, Report &report);

// Names and customers.
void checkDuplicateName(const PlanFacts &facts, Report &report);
void checkCustomersJoined(const PlanFacts &facts, Report &report);

} // namespace portolan
