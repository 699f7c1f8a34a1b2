#pragma once

#include "compare/PlanChanges.h"

#include <iterator>

namespace portolan {

/// What somebody at a firewall does about a rule, in the order in which it interrupts nothing: what is new is
/// opened before anything is closed.
enum class FirewallStep : quint8 {
    Add,
    Modify,
    Remove,
    Hold, ///< open, and not to be closed before something is settled that may need it
    Keep
};
constexpr FirewallStep firewallSteps[] = {FirewallStep::Add, FirewallStep::Modify, FirewallStep::Remove,
                                          FirewallStep::Hold, FirewallStep::Keep};

QString stepKey(FirewallStep step);   ///< in files for programs: "add"
QString stepLabel(FirewallStep step); ///< translated
/// What a rule that is added, removed or changed usually means.
FirewallStep usualStep(ChangeKind kind);
/// What to do for it, a sentence, translated.
QString stepMeaning(FirewallStep step);

/// How many machine pairs of rules that differ have each step.
class StepCounts {
public:
    qint64 &operator[](FirewallStep step) { return m_counts[size_t(step)]; }
    qint64 operator[](FirewallStep step) const { return m_counts[size_t(step)]; }
    bool operator==(const StepCounts &) const = default;

private:
    qint64 m_counts[std::size(firewallSteps)] = {};
};

/// What an expanded rule that differs means at a firewall. Rules come and go, by their ids, while what is
/// open stays: a machine that takes the place of another one has new rules and the old address. So a step
/// follows from addresses, protocols, ports and terms alone. A rule whose action is another one is another
/// connection; first and last day are terms of the same.
struct PathChange {
    ChangeKind kind = ChangeKind::Changed;
    bool opens = false;    ///< no rule of the earlier plan asks for what the later one does
    bool closes = false;   ///< no rule of the later plan asks for what the earlier one did
    bool newTerms = false; ///< what both ask for is to be open on other terms
    bool isMoved = false;  ///< of one that is changed: it is another connection, not the same on other terms
    /// Of what closes: the later plan has another action for the connection, so nothing that waits can need
    /// it.
    bool isDecided = false;
    /// Of one that is changed: names stand for IP addresses now, and nothing else is another one. What makes
    /// no rules of names keeps the old addresses open: to close them would leave nothing open.
    bool becomesName = false;
    /// Another rule had what it asks for, and the entry of that one changes: this one's is made or moved,
    /// too.
    bool movesToo = false;
    qint32 ruleBefore = -1; ///< position of an earlier rule with the old terms, where terms differ
    qint32 ruleAfter = -1;  ///< position of a later rule with the new ones
    /// Of what closes: position in RuleSet::toConfirm of the later plan of what may still need it; -1 for
    /// nothing.
    qint32 waitsFor = -1;
    // Of one that is changed.
    Protocol protocolBefore = Protocol::Tcp;
    Protocol protocolAfter = Protocol::Tcp;
    quint16 portBefore = 0;
    quint16 portAfter = 0;

    FirewallStep step() const;
    /// Whether the old values or a reason are to be said of it, which are its own.
    bool hasDetails() const { return kind == ChangeKind::Changed || newTerms || waitsFor >= 0; }
    /// Whether the row of it is the earlier plan's: what goes is named as it was.
    bool isOfEarlier() const {
        return kind == ChangeKind::Removed || step() == FirewallStep::Remove || step() == FirewallStep::Hold;
    }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the 0 of a defaulted comparison for one.
    auto operator<=>(const PathChange &) const = default;
};

/// The steps of all `changes`, which are those between the two plans, in their order.
QList<PathChange> pathChanges(const PlanState &before, const PlanState &after,
                              const QList<RuleChange> &changes);

/// Why it is not opened or closed as its kind has it, and what it waits for; a sentence each, translated.
/// `after` is the later plan.
QStringList stepReasons(const PathChange &change, const Derived &after);

StepCounts countSteps(const QList<PathChange> &paths);

/// Machine pairs of one rule about which the same is to be done: each source with each destination.
struct ChangedPairs {
    PathChange change;
    qsizetype rule = 0; ///< position in RuleSet::rules; of the earlier plan where change.isOfEarlier()
    QList<ComponentId> sources;
    QList<ComponentId> destinations;
};

/// All `changes` as pairs of groups, by step and then in the order of the rules; every change is in exactly
/// one of them.
QList<ChangedPairs> changedPairs(const QList<RuleChange> &changes, const QList<PathChange> &paths);
/// The rule of such pairs alone, with an id of its own where it is not all of that rule. `rules` and
/// `catalogue` are those of the plan that the rule is of.
FirewallRule ruleOf(const ChangedPairs &pairs, const RuleSet &rules, const PortCatalogue &catalogue);

/// Machine pairs as few pairs of groups that say exactly the same.
struct PairBlock {
    QList<ComponentId> sources;
    QList<ComponentId> destinations;
};
QList<PairBlock> pairBlocks(const QList<std::pair<ComponentId, ComponentId>> &pairs);

} // namespace portolan
