#include "exports/numbersText.h"

#include <QStringList>

namespace portolan {

QString numbersText(const QList<int> &numbers) {
    QStringList texts;
    for (const int number : numbers)
        texts.append(QString::number(number));
    return texts.join(QStringLiteral(", "));
}

QString numberRanges(const QList<int> &numbers) {
    QStringList texts;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        // Two neighbours are no range.
        if (last - i < 2)
            last = i;
        texts.append(last == i ? QString::number(numbers[i])
                               : QStringLiteral("%1-%2").arg(numbers[i]).arg(numbers[last]));
        i = last + 1;
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace portolan
