#pragma once

#include "exports/rules/ruleExports.h"

#include <QCoreApplication>

namespace portolan {

/// Counts rows and reports them now and then.
class RowProgress {
public:
    explicit RowProgress(const RuleExportOptions &options) : m_report(options.progress) {}

    /// One row more; false when the user cancelled.
    bool step() {
        ++m_rows;
        if (m_rows % interval == 0 && m_report && !m_report(m_rows))
            m_cancelled = true;
        return !m_cancelled;
    }
    bool cancelled() const { return m_cancelled; }
    static Error cancelledError() {
        return {QCoreApplication::translate("RuleExports", "The export was cancelled."), {}};
    }

private:
    static constexpr qint64 interval = 8192;

    std::function<bool(qint64)> m_report;
    qint64 m_rows = 0;
    bool m_cancelled = false;
};

} // namespace portolan
