#include "rules/DeniedPorts.h"

#include <algorithm>

namespace portolan {
namespace {

/// Whether an action is typed anywhere. Nearly all plans have none, and every drawing asks.
bool hasActions(const ChangeForms &forms) {
    return !forms.plan.action.isEmpty() ||
           std::any_of(forms.rules.begin(), forms.rules.end(),
                       [](const ChangeForm &form) { return !form.action.isEmpty(); });
}

} // namespace

DeniedPorts::DeniedPorts(const RuleSet &rules, const ChangeForms &forms) {
    if (!hasActions(forms))
        return;
    for (const FirewallRule &rule : rules.rules)
        if (!forms.otherAction(rule.id).isEmpty())
            m_rules.insert(rule.id);
    if (isEmpty())
        return;
    for (const FirewallRule &rule : rules.rules) {
        const Denial own = contains(rule) ? Denial::Whole : Denial::None;
        QHash<quint16, Denial> &ports = m_flows[rule.flow];
        const quint16 port = rule.port.value_or(0);
        if (ports.value(port, own) == own)
            ports.insert(port, own);
        else
            ports.insert(port, Denial::InPart);
    }
    m_flows.removeIf([](QHash<QString, QHash<quint16, Denial>>::iterator flow) {
        return std::all_of(flow->begin(), flow->end(), [](Denial denial) { return denial == Denial::None; });
    });
}

qsizetype DeniedPorts::countIn(const QList<FirewallRule> &rules) const {
    return std::count_if(rules.begin(), rules.end(),
                         [this](const FirewallRule &rule) { return contains(rule); });
}

Denial DeniedPorts::of(const QString &flow, std::optional<quint16> port) const {
    return ofFlow(flow).value(port.value_or(0), Denial::None);
}

} // namespace portolan
