#pragma once

#include <QSet>
#include <QString>

namespace portolan {

/// A number as SVG reads it whatever the locale: at most two decimals, no trailing zeros, no "-0".
QString svgNumber(double value);

/// `text` without what XML 1.0 forbids and without what turns the reading direction: line breaks become
/// spaces, the rest the replacement character. The XML writer would stop in the middle of the file on them.
QString xmlText(const QString &text);

/// Gives every element an id that XML allows and that no other element of the file has.
class SvgIds {
public:
    /// The id for an item's key: readable, and the same for the same keys in the same order.
    QString idFor(const QString &key);

private:
    QSet<QString> m_taken;
};

} // namespace portolan
