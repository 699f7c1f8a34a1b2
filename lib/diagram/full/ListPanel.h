#pragma once

#include "diagram/full/flowRows.h"

namespace portolan {

/// A line of plain words about elements.
struct ListLine {
    QString key;
    QList<ElementKey> elements;
    QString words;
    bool operator==(const ListLine &) const = default;
};

/// A box with a heading and rows below each other.
class ListPanel {
public:
    ListPanel(const QString &key, const QString &title) : m_key(key), m_title(title) {}

    void add(const FlowRow &row) { m_flows.append(row); }
    /// They stand below the flows.
    void setLines(const QList<ListLine> &lines) { m_lines = lines; }
    const QString &key() const { return m_key; }
    bool operator==(const ListPanel &) const = default;
    bool isEmpty() const { return m_flows.isEmpty() && m_lines.isEmpty(); }

    /// The box and what stands in it from the origin on, so wide and as high as its words need.
    QList<DiagramItem> items(double width) const;

private:
    double portsWidth() const;

    QString m_key;
    QString m_title;
    QList<FlowRow> m_flows;
    QList<ListLine> m_lines;
};

} // namespace portolan
