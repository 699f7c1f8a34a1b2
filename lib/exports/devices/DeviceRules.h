#pragma once

#include "exports/LeftOut.h"
#include "exports/carried/PlanMark.h"
#include "exports/openedRules.h"
#include "exports/rules/ruleExports.h"
#include "plan/Derived.h"
#include "rules/RuleRows.h"
#include "topology/Address.h"

#include <optional>

namespace portolan {

/// Devices take 63 characters; forms may add revision and checksum to a name.
inline constexpr qsizetype longestDeviceName = 42;

/// IP addresses of one family that rules of a device speak of together.
struct DeviceGroup {
    QString name; ///< letters, digits, '_' and '-'; begins with a letter; no other group or service has it,
                  ///< whatever its case; longestDeviceName characters at most
    AddressKind family = AddressKind::Ipv4;
    QStringList addresses; ///< as ipText() spells them, ascending, each once; never empty

    bool operator==(const DeviceGroup &) const = default;
};

/// Each address of the source to each one of the destination, on each port of the service. Positions are
/// those of DeviceRules.
struct DeviceRule {
    QString id;         ///< of the row; letters, digits, '.' and '-'; ".v6" tells a second family apart
    QList<int> numbers; ///< of the rules that it stands for, as table and drawing print them
    qsizetype source = 0;
    qsizetype destination = 0;
    qsizetype service = 0;
    /// Only the earlier plan has it, see heldRows(): it has no numbers, and its id begins "held.".
    bool isHeld = false;

    bool operator==(const DeviceRule &) const = default;
};

/// The rules of a plan as firewalls take them: IP addresses only, one family a rule, and those alone whose
/// action is to allow. Every form of device configuration is written from this value, so all of them allow
/// the same.
struct DeviceRules {
    PlanMark mark;     ///< with what the allow-list leaves of the title
    QString planToken; ///< see planToken()
    QList<DeviceGroup> groups;
    QList<ServiceGroup> services;
    QList<DeviceRule> rules;
    LeftOutList leftOut;
    std::optional<PlanMark> since; ///< of the plan whose held rules are among these, if one was given
    QList<RuleDays> days;          ///< told, since no form keeps them
    QStringList heldDays;          ///< those of held rules, a line each: "scvmm.c3.c2: last day 2026-12-31"
    QString earlierToken;          ///< of that plan, where it has another title

    const DeviceGroup &source(const DeviceRule &rule) const { return groups[rule.source]; }
    const DeviceGroup &destination(const DeviceRule &rule) const { return groups[rule.destination]; }
    const ServiceGroup &service(const DeviceRule &rule) const { return services[rule.service]; }
};

/// `grouping` is grouped or compact: expanded rows are never held all at once. With an `earlier` plan, what
/// is held since then stays open as well; it stands last.
DeviceRules deviceRules(const Plan &plan, const Derived &derived, Grouping grouping,
                        const EarlierPlan *earlier = nullptr);

} // namespace portolan
