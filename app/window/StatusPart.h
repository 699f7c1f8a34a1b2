#pragma once

#include "window/Workbench.h"

class QLabel;
class QStatusBar;
class QToolButton;

namespace portolan {

/// The status bar: what is selected, how much there is, problems, level of detail, zoom.
class StatusPart : public QObject {
    Q_OBJECT

public:
    StatusPart(Workbench &bench, QStatusBar &bar);
    void refresh();

Q_SIGNALS:
    void problemsWanted();

private:
    QString selectionText() const;
    QString countText() const;
    QString problemText() const;
    QString detailText() const;

    Workbench &m_bench;
    QLabel *m_selection;
    QLabel *m_counts;
    QToolButton *m_problems;
    QLabel *m_detail;
    QToolButton *m_zoom;
};

} // namespace portolan
