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
    for (const auto *list : {&rules.rules, &rules.toConfirm})
        for (const FirewallRule &rule : *list)
            if (!forms.otherAction(rule.id).isEmpty())
                m_rules.insert(rule.id);
    if (isEmpty())
        return;
    int number = 0;
    for (const FirewallRule &rule : rules.rules)
        note(rule, ++number);
    for (const FirewallRule &rule : rules.toConfirm)
        note(rule, 0);
    m_flows.removeIf([](QHash<QString, QHash<quint16, DeniedPort>>::iterator flow) {
        return std::all_of(flow->begin(), flow->end(),
                           [](const DeniedPort &port) { return port.denial == Denial::None; });
    });
}

void DeniedPorts::note(const FirewallRule &rule, int number) {
    const Denial own = contains(rule) ? Denial::Whole : Denial::None;
    QHash<quint16, DeniedPort> &ports = m_flows[rule.flow];
    const bool isFirst = !ports.contains(rule.port.value_or(0));
    DeniedPort &port = ports[rule.port.value_or(0)];
    port.denial = isFirst || port.denial == own ? own : Denial::InPart;
    if (own == Denial::Whole && number > 0)
        port.rules.append(number);
}

qsizetype DeniedPorts::countIn(const QList<FirewallRule> &rules) const {
    return std::count_if(rules.begin(), rules.end(),
                         [this](const FirewallRule &rule) { return contains(rule); });
}

Denial DeniedPorts::of(const QString &flow, std::optional<quint16> port) const {
    return ofFlow(flow).value(port.value_or(0)).denial;
}

QList<int> DeniedPorts::numbersOf(const QString &flow, std::optional<quint16> port) const {
    return ofFlow(flow).value(port.value_or(0)).rules;
}

} // namespace portolan
