#pragma once

#include "exports/rules/ruleExports.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {

/// Counts rows and reports them now and then. Rows are expected before the first one is counted.
class RowProgress {
public:
    explicit RowProgress(const RuleExportOptions &options) : m_report(options.progress) {}
    explicit RowProgress(const ProgressReport &report) : m_report(report) {}

    void expect(qint64 rows) { m_all += rows; }
    /// One row more; false when the user cancelled.
    bool step() {
        ++m_rows;
        if (m_rows % interval == 0 && m_report && !m_report(m_rows, std::max(m_rows, m_all)))
            m_cancelled = true;
        return !m_cancelled;
    }
    bool cancelled() const { return m_cancelled; }
    static Error cancelledError() {
        return {QCoreApplication::translate("RuleExports", "The export was cancelled."), {}};
    }

private:
    static constexpr qint64 interval = 1024;

    ProgressReport m_report;
    qint64 m_rows = 0;
    qint64 m_all = 0;
    bool m_cancelled = false;
};

} // namespace portolan
