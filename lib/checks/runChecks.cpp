#include "checks/checkTable.h"

namespace portolan {
namespace {

constexpr auto error = Severity::Error;
constexpr auto warning = Severity::Warning;
constexpr auto note = Severity::Note;

constexpr Check checks[] = {
    {QLatin1String("site-without-scvmm"), error, checkSiteWithoutScvmm},
    {QLatin1String("scvmm-without-zvm"), error, checkScvmmWithoutZvm},
    {QLatin1String("scvmm-with-two-zvms"), error, checkScvmmWithTwoZvms},
    {QLatin1String("zvm-without-scvmm"), error, checkZvmWithoutScvmm},
    {QLatin1String("zvm-without-vba"), error, checkZvmWithoutVba},
    {QLatin1String("zvm-with-two-vbas"), error, checkZvmWithTwoVbas},
    {QLatin1String("vba-without-zvm"), error, checkVbaWithoutZvm},
    {QLatin1String("vra-without-host"), error, checkVraWithoutHost},
    {QLatin1String("host-without-vra"), error, checkHostWithoutVra},
    {QLatin1String("host-with-two-vras"), error, checkHostWithTwoVras},
    {QLatin1String("replication-without-hosts"), error, checkReplicationWithoutHosts},
    {QLatin1String("missing-address"), error, checkMissingAddress},
    {QLatin1String("invalid-address"), error, checkInvalidAddress},
    {QLatin1String("duplicate-address"), error, checkDuplicateAddress},
    {QLatin1String("mixed-families"), error, checkMixedFamilies},
    {QLatin1String("port-collision"), error, checkPortCollision},
    {QLatin1String("customers-joined"), error, checkCustomersJoined},
    {QLatin1String("zvm-outside-recovery-site"), warning, checkZvmOutsideRecoverySite},
    {QLatin1String("port-not-given"), warning, checkPortNotGiven},
    {QLatin1String("direction-not-given"), warning, checkDirectionNotGiven},
    {QLatin1String("outside-subnet"), warning, checkOutsideSubnet},
    {QLatin1String("invalid-subnet"), warning, checkInvalidSubnet},
    {QLatin1String("overlapping-subnets"), warning, checkOverlappingSubnets},
    {QLatin1String("same-host-storage"), warning, checkSameHostStorage},
    {QLatin1String("duplicate-name"), warning, checkDuplicateName},
    {QLatin1String("nothing-linked"), warning, checkNothingLinked},
    {QLatin1String("isolated-site"), note, checkIsolatedSite},
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
