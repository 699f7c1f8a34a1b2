#include "rules/RuleNumbers.h"

namespace portolan {

RuleNumbers::RuleNumbers(const RuleSet &rules) {
    int number = 0;
    for (const FirewallRule &rule : rules.rules) {
        m_byId.insert(rule.id, ++number);
        m_byFlow[rule.flow].append({rule.port, number});
    }
}

QList<int> RuleNumbers::of(const QString &flowId, std::optional<quint16> port) const {
    QList<int> numbers;
    for (const PortNumber &known : m_byFlow.value(flowId))
        if (known.port == port)
            numbers.append(known.number);
    return numbers;
}

} // namespace portolan
