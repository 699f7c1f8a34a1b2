#pragma once

#include "exports/rules/RowProgress.h"
#include "exports/rules/RowTemplate.h"

namespace portolan {

/// Streams the rows of a plan into a text file, by the grouping of its context.
class RowStream {
public:
    /// `beforeRow` writes what stands between two rows; it may be empty. All outlive this.
    RowStream(ByteSink &sink, const ColumnContext &context, RowProgress &progress,
              std::function<void()> beforeRow = {})
        : m_sink(&sink), m_context(context), m_progress(&progress), m_beforeRow(std::move(beforeRow)) {}

    /// To be called for every list that keptApart() will write, before any other.
    void expectApart(const QList<FirewallRule> &list) {
        m_progress->expect(exportedRows(list, m_context.grouping));
    }
    /// The complete rules; gone() is expected to follow. False when cancelled, or when the device takes no
    /// more.
    bool rules(RowTemplate &line);
    /// What the earlier plan alone has, where the context knows one.
    bool gone(RowTemplate &line);
    /// Rows that are no rules. One that joins nobody (no ZVM in the second site) is listed as a whole, never
    /// dropped.
    bool keptApart(RowTemplate &line, const QList<FirewallRule> &list);

private:
    bool pairs(RowTemplate &line, const FirewallRule &rule, int number);
    bool whole(const RowTemplate &line, const ColumnContext &context, const RowSubject &row);
    bool whole(const RowTemplate &line, const RowSubject &row) { return whole(line, m_context, row); }
    bool goesOn() { return m_progress->step() && !m_sink->failed(); }

    ByteSink *m_sink;
    ColumnContext m_context;
    RowProgress *m_progress;
    std::function<void()> m_beforeRow;
};

} // namespace portolan
