#include "exports/rules/RowStream.h"

#include "exports/rules/RowChanges.h"

namespace portolan {

bool RowStream::whole(const RowTemplate &line, const ColumnContext &context, const RowSubject &row) {
    if (m_beforeRow)
        m_beforeRow();
    line.append(*m_sink, context, row);
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
    if (m_context.since)
        m_progress->expect(m_context.since->countGone());
    if (m_context.grouping == Grouping::Expanded) {
        m_progress->expect(m_context.derived.counts.expanded);
        for (qsizetype i = 0; i < set.rules.size(); ++i)
            if (!pairs(line, set.rules[i], int(i + 1)))
                return false;
        return true;
    }
    const RuleRows rows =
        rowsOf(set, m_context.index, m_context.derived.catalogue, m_context.grouping, m_context.plan.forms);
    m_progress->expect(rows.rows.size());
    for (const RuleRow &row : rows.rows) {
        RowSubject subject = groupedRow(m_context.index, set, rows, row);
        if (m_context.since)
            subject.change = m_context.since->ofRow(row);
        if (!whole(line, subject))
            return false;
    }
    return true;
}

bool RowStream::gone(RowTemplate &line) {
    return !m_context.since ||
           m_context.since->forEachGone(
               [&](const ColumnContext &was, const RowSubject &row) { return whole(line, was, row); });
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
