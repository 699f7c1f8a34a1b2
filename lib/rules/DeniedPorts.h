#pragma once

#include "rules/ChangeForm.h"
#include "rules/FirewallRule.h"

#include <QSet>

namespace portolan {

/// How much of what a port stands for is not to be opened.
enum class Denial : quint8 {
    None,
    InPart, ///< the action of some of its rules is not to allow
    Whole,
};

/// What is not to be opened of one port of a flow.
struct DeniedPort {
    Denial denial = Denial::None;
    QList<int> rules = {}; ///< their numbers, see RuleNumbers; what waits to be a rule has none
    bool operator==(const DeniedPort &) const = default;
};

/// Which rules of a plan, and rows that wait to be rules, are not to be opened, since their action is another
/// one than to allow; see ChangeForms::otherAction().
class DeniedPorts {
public:
    DeniedPorts() = default;
    DeniedPorts(const RuleSet &rules, const ChangeForms &forms);

    bool isEmpty() const { return m_rules.isEmpty(); }
    bool contains(const FirewallRule &rule) const { return m_rules.contains(rule.id); }
    /// How many of these rules.
    qsizetype countIn(const QList<FirewallRule> &rules) const;
    /// Of the rules of one flow over one port; None where there is no rule.
    Denial of(const QString &flow, std::optional<quint16> port) const;
    /// The numbers of the rules that are not to be opened.
    QList<int> numbersOf(const QString &flow, std::optional<quint16> port) const;
    /// By port, 0 for none; nothing where all are to be opened.
    QHash<quint16, DeniedPort> ofFlow(const QString &flow) const { return m_flows.value(flow); }

private:
    void note(const FirewallRule &rule, int number);

    QSet<QString> m_rules; ///< by id
    QHash<QString, QHash<quint16, DeniedPort>> m_flows;
};

/// How many complete rules are not to be opened.
inline qsizetype deniedCount(const ChangeForms &forms, const RuleSet &rules) {
    return DeniedPorts(rules, forms).countIn(rules.rules);
}

} // namespace portolan
