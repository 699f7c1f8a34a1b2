#include "diagram/overview/CountedRules.h"

#include "diagram/Marks.h"

#include <algorithm>

namespace portolan {

CountedRules::CountedRules(const DiagramInput &input) : m_marks(input.marks) {
    m_sums.reserve(input.flows.size());
    add(input.rules.rules);
    if (!m_marks)
        return;
    add(m_marks->otherRules);
    for (const Flow &flow : input.flows)
        if (!isLost(m_marks, flow))
            m_left << placeOf(flow) << rowOf(flow);
}

void CountedRules::add(const QList<FirewallRule> &rules) {
    for (const FirewallRule &rule : rules) {
        Sums &sums = m_sums[rule.flow];
        ++sums.grouped;
        sums.expanded += rule.expandedCount();
    }
}

QString CountedRules::placeOf(const Flow &flow) {
    const auto [one, other] = std::minmax({flow.first.site.value, flow.second.site.value});
    return QStringLiteral("%1-%2").arg(one).arg(other);
}

QString CountedRules::rowOf(const Flow &flow) {
    return QStringLiteral("%1/%2-%3-%4")
        .arg(placeOf(flow), QString::number(int(flow.first.kind)), QString::number(int(flow.second.kind)),
             QString::number(int(flow.state)));
}

bool CountedRules::counts(const Flow &flow, const QString &place) const {
    return !isLost(m_marks, flow) || !m_left.contains(place);
}

} // namespace portolan
