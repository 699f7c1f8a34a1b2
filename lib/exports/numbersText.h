#pragma once

#include <QList>
#include <QString>

namespace portolan {

// Numbers of rules as words say them.

/// "1, 2, 3, 4, 7".
QString numbersText(const QList<int> &numbers);
/// "1-4, 7": three and more that follow each other are a range.
QString numberRanges(const QList<int> &numbers);

} // namespace portolan
