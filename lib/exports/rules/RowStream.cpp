#include "exports/rules/RowStream.h"

namespace portolan {

bool RowStream::whole(const RowTemplate &line, const RowSubject &row) {
    if (m_beforeRow)
        m_beforeRow();
    line.append(*m_sink, row);
    return goesOn();
}

bool RowStream::pairs(RowTemplate &line, const FirewallRule &rule, int number) {
    line.beginPairs(rule, number);
    return forEachPair(rule, [&](ComponentId from, ComponentId to) {
        if (m_beforeRow)
            m_beforeRow();
        line.appendPair(*m_sink, from, to);
        return goesOn();
    });
}

bool RowStream::rules(RowTemplate &line) {
    const RuleSet &set = m_context.derived.rules;
    if (m_context.grouping == Grouping::Expanded) {
        for (qsizetype i = 0; i < set.rules.size(); ++i)
            if (!pairs(line, set.rules[i], int(i + 1)))
                return false;
        return true;
    }
    const RuleRows rows = rowsOf(set, m_context.index, m_context.derived.catalogue, m_context.grouping);
    for (const RuleRow &row : rows.rows)
        if (!whole(line, groupedRow(m_context.index, set, rows, row)))
            return false;
    return true;
}

bool RowStream::keptApart(RowTemplate &line, const QList<FirewallRule> &list) {
    for (const FirewallRule &rule : list) {
        const bool inPairs = m_context.grouping == Grouping::Expanded && rule.expandedCount() > 0;
        if (inPairs ? !pairs(line, rule, 0) : !whole(line, wholeRule(m_context.index, rule)))
            return false;
    }
    return true;
}

} // namespace portolan
