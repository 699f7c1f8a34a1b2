#include "checks/checkTable.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;
constexpr auto note = Severity::Note;
// What has no address or no owner is no rule anyway. Held back is what would be one and be wrong.
constexpr auto stay = Rows::Stay;
constexpr auto held = Rows::HeldBack;

constexpr Check checks[] = {
    {QLatin1String("site-without-scvmm"), error, stay, checkSiteWithoutScvmm},
    {QLatin1String("scvmm-without-zvm"), error, stay, checkScvmmWithoutZvm},
    {QLatin1String("scvmm-with-two-zvms"), error, held, checkScvmmWithTwoZvms},
    {QLatin1String("zvm-without-scvmm"), error, stay, checkZvmWithoutScvmm},
    {QLatin1String("zvm-without-vba"), error, stay, checkZvmWithoutVba},
    {QLatin1String("zvm-with-two-vbas"), error, stay, checkZvmWithTwoVbas},
    {QLatin1String("vba-without-zvm"), error, stay, checkVbaWithoutZvm},
    {QLatin1String("vra-without-host"), error, held, checkVraWithoutHost},
    {QLatin1String("host-without-vra"), error, stay, checkHostWithoutVra},
    {QLatin1String("host-with-two-vras"), error, held, checkHostWithTwoVras},
    {QLatin1String("replication-without-hosts"), error, stay, checkReplicationWithoutHosts},
    {QLatin1String("missing-address"), error, stay, checkMissingAddress},
    {QLatin1String("invalid-address"), error, stay, checkInvalidAddress},
    {QLatin1String("duplicate-address"), error, held, checkDuplicateAddress},
    {QLatin1String("mixed-families"), error, held, checkMixedFamilies},
    {QLatin1String("port-collision"), error, stay, checkPortCollision},
    {QLatin1String("action-clash"), error, held, checkActionClash},
    {QLatin1String("customers-joined"), error, held, checkCustomersJoined},
    {QLatin1String("zvm-outside-recovery-site"), warning, stay, checkZvmOutsideRecoverySite},
    {QLatin1String("port-not-given"), warning, stay, checkPortNotGiven},
    {QLatin1String("direction-not-given"), warning, stay, checkDirectionNotGiven},
    {QLatin1String("short-name"), warning, stay, checkShortName},
    {QLatin1String("outside-subnet"), warning, stay, checkOutsideSubnet},
    {QLatin1String("subnet-edge"), warning, stay, checkSubnetEdge},
    {QLatin1String("invalid-subnet"), warning, stay, checkInvalidSubnet},
    {QLatin1String("overlapping-subnets"), warning, stay, checkOverlappingSubnets},
    {QLatin1String("same-host-storage"), warning, stay, checkSameHostStorage},
    {QLatin1String("duplicate-name"), warning, stay, checkDuplicateName},
    {QLatin1String("nothing-linked"), warning, stay, checkNothingLinked},
    {QLatin1String("form-date"), warning, stay, checkFormDates},
    {QLatin1String("form-expiry"), warning, stay, checkFormExpiry},
    {QLatin1String("form-action"), warning, stay, checkFormAction},
    {QLatin1String("days-clash"), warning, stay, checkDaysClash},
    {QLatin1String("isolated-site"), note, stay, checkIsolatedSite},
    {QLatin1String("form-without-rule"), note, stay, checkFormWithoutRule},
};

} // namespace

std::span<const Check> allChecks() {
    return checks;
}

QList<Finding> runChecks(const CheckContext &context) {
    const PlanFacts facts(context);
    Report report;
    for (const Check &check : checks) {
        report.begin(check.code, check.severity);
        check.run(facts, report);
    }
    return report.take();
}

namespace {

bool holdsBack(const Finding &finding) {
    const auto isOf = [&](const Check &check) { return check.code == finding.check; };
    const auto *check = std::find_if(std::begin(checks), std::end(checks), isOf);
    return finding.severity == Severity::Error && check != std::end(checks) && check->rows == Rows::HeldBack;
}

} // namespace

HeldBack heldBack(const TopologyIndex &index, const QList<Finding> &findings) {
    HeldBack held;
    for (const Finding &finding : findings) {
        if (!holdsBack(finding))
            continue;
        for (const ElementKey &key : finding.elements) {
            if (const ComponentId id = componentIdOf(key))
                held.machines.insert(index.machineOf(id), finding.what);
            else if (key.contains(u'.'))
                held.flows.insert(key, finding.what);
        }
    }
    return held;
}

qsizetype checkCount() {
    return std::ssize(checks);
}

QString severityKey(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Note:
        return QStringLiteral("note");
    }
    return {};
}

QString severityLabel(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return Checks::tr("Error");
    case Severity::Warning:
        return Checks::tr("Warning");
    case Severity::Note:
        return Checks::tr("Note");
    }
    return {};
}

} // namespace portolan
