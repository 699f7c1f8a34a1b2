#pragma once

#include "rules/FirewallRule.h"

namespace portolan {

/// The numbers by which table, drawing and sheets speak of the same rule: its place among the complete rules
/// of the whole plan, from 1. Rows that are kept apart have none.
class RuleNumbers {
public:
    RuleNumbers() = default;
    explicit RuleNumbers(const RuleSet &rules);

    /// 0 for a row that is no rule.
    int of(const FirewallRule &rule) const { return m_byId.value(rule.id, 0); }
    /// The rules of one flow over one port, ascending.
    QList<int> of(const QString &flowId, std::optional<quint16> port) const;

    struct PortNumber {
        std::optional<quint16> port;
        int number;
        bool operator==(const PortNumber &) const = default;
    };
    /// All rules of one flow, ascending.
    QList<PortNumber> ofFlow(const QString &flowId) const { return m_byFlow.value(flowId); }

private:
    QHash<QString, int> m_byId;
    QHash<QString, QList<PortNumber>> m_byFlow;
};

} // namespace portolan
