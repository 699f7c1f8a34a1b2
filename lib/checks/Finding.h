#pragma once

#include "rules/ChangeForm.h"
#include "rules/FirewallRule.h"

#include <QStringList>
#include <optional>
#include <variant>

namespace portolan {

enum class Severity { Error, Warning, Note };

/// Quick fixes are values: checks name them, plan/applyFix() carries them out, tests compare them.
struct AddVraFix {
    ComponentId host;
    bool operator==(const AddVraFix &) const = default;
};
struct AddVrasFix {
    QList<ComponentId> hosts;
    bool operator==(const AddVrasFix &) const = default;
};
struct AddVbaFix {
    ComponentId zvm;
    bool operator==(const AddVbaFix &) const = default;
};
struct AddZvmFix {
    ComponentId scvmm;
    bool operator==(const AddZvmFix &) const = default;
};
struct RemoveComponentFix {
    ComponentId component;
    bool operator==(const RemoveComponentFix &) const = default;
};
struct SetSiteScvmmFix {
    SiteId site;
    ComponentId scvmm;
    bool operator==(const SetSiteScvmmFix &) const = default;
};
struct SetZvmScvmmFix {
    ComponentId zvm;
    ComponentId scvmm;
    bool operator==(const SetZvmScvmmFix &) const = default;
};
struct MoveComponentFix {
    ComponentId component;
    SiteId site;
    bool operator==(const MoveComponentFix &) const = default;
};
struct AdoptSuggestionFix {
    QString requirement;
    bool operator==(const AdoptSuggestionFix &) const = default;
};
using FixAction = std::variant<AddVraFix, AddVrasFix, AddVbaFix, AddZvmFix, RemoveComponentFix,
                               SetSiteScvmmFix, SetZvmScvmmFix, MoveComponentFix, AdoptSuggestionFix>;

struct Fix {
    QString label; ///< what the button says, translated: "Read it as 9669"
    FixAction action;
    bool operator==(const Fix &) const = default;
};

/// Something that a reader of the plan should know. A plan that is unfinished has findings, not errors.
struct Finding {
    /// Stable across edits: check code and elements, "host-without-vra:c12"; the site's where many of one
    /// site are reported together.
    QString id;
    QString check; ///< the check's code: "host-without-vra"
    Severity severity = Severity::Warning;
    QList<ElementKey> elements;
    QString what; ///< one line
    QString why;  ///< the effect, with the source's words where it states them
    QString todo; ///< the next step
    std::optional<Fix> fix;

    bool operator==(const Finding &) const = default;
};

struct CheckContext {
    const TopologyIndex &index;
    const PortCatalogue &catalogue; ///< the effective one
    const QList<Flow> &flows;
    const RuleSet &rules;
    const ChangeForms *forms = nullptr; ///< none: nothing to check about them
};

/// Runs every check of the table; errors first, then warnings, then notes, each in the table's and the plan's
/// order.
QList<Finding> runChecks(const CheckContext &context);
/// The rules that must not be written before the errors among `findings` are mended: a row with an address of
/// two machines, say. The reason of each is what the finding says.
HeldBack heldBack(const TopologyIndex &index, const QList<Finding> &findings);
/// How many checks there are, for "no problems found by N checks".
qsizetype checkCount();
QString severityKey(Severity severity);   ///< "error", "warning", "note"
QString severityLabel(Severity severity); ///< translated

} // namespace portolan
