#pragma once

#include "diagram/full/flowRows.h"

namespace portolan {

inline constexpr double rowLine = 16; ///< from baseline to baseline in a list

/// Writes lines of text below each other into one item.
class RowWriter {
public:
    /// `leading` is from baseline to baseline.
    RowWriter(double left, double right, double baseline, double leading = rowLine)
        : m_left(left), m_right(right), m_baseline(baseline), m_leading(leading) {}

    /// The port as its pill prints it; below it the one that it replaces, or what it was.
    void addPort(const FlowRow &row, double at);
    /// `room` is kept free at the right.
    void addWords(const QString &words, double size, Ink ink, double room = 0, Face face = Face::Regular);
    void addAtRight(const QString &words, Face face);
    const QList<Shape> &shapes() const { return m_shapes; }
    double baseline() const { return m_baseline; } ///< of the next line

private:
    double m_left;
    double m_right;
    double m_baseline;
    double m_leading;
    QList<Shape> m_shapes;
};

/// How wide the port of a row is, with its sign.
double portWidth(const FlowRow &row);
/// Numbers of rules are bold, words that stand for them not.
Face rulesFace(const FlowRow &row);

} // namespace portolan
