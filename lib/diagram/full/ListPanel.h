#pragma once

#include "diagram/full/flowRows.h"

namespace portolan {

/// A box with a heading and rows below each other.
class ListPanel {
public:
    ListPanel(const QString &key, const QString &title) : m_key(key), m_title(title) {}

    void add(const FlowRow &row) { m_flows.append(row); }
    /// A line of plain words about elements; it stands below the flows.
    void add(const QString &key, const QList<ElementKey> &elements, const QString &words) {
        m_lines.append({key, elements, words});
    }
    bool isEmpty() const { return m_flows.isEmpty() && m_lines.isEmpty(); }

    /// The box and what stands in it, so wide and as high as its words need.
    QList<DiagramItem> items(QPointF at, double width) const;

private:
    struct Line {
        QString key;
        QList<ElementKey> elements;
        QString words;
    };
    double portsWidth() const;

    QString m_key;
    QString m_title;
    QList<FlowRow> m_flows;
    QList<Line> m_lines;
};

} // namespace portolan
