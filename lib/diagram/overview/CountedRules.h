#pragma once

#include "diagram/buildDiagram.h"

#include <QHash>
#include <QSet>

namespace portolan {

/// The rules of each flow, and where they are counted. What is gone counts only where nothing else is left:
/// what is struck then says how much there was.
class CountedRules {
public:
    struct Sums {
        qint64 grouped = 0;
        qint64 expanded = 0;
    };

    explicit CountedRules(const DiagramInput &input);

    Sums of(const Flow &flow) const { return m_sums.value(flow.id); }
    /// Whether a flow counts among others of its sites.
    bool counts(const Flow &flow) const { return counts(flow, placeOf(flow)); }
    /// Whether it does among those of its kinds.
    bool countsInRow(const Flow &flow) const { return counts(flow, rowOf(flow)); }
    /// Names the flows of the same sites, kinds and state.
    static QString rowOf(const Flow &flow);

private:
    static QString placeOf(const Flow &flow);
    void add(const QList<FirewallRule> &rules);
    bool counts(const Flow &flow, const QString &place) const;

    const Marks *m_marks;
    QHash<QString, Sums> m_sums; ///< by flow
    QSet<QString> m_left;        ///< places with a flow that is not gone
};

} // namespace portolan
