#include "base/uniqueName.h"

namespace portolan {

QString uniqueName(const QString &wanted, const std::function<bool(const QString &name)> &isTaken) {
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1 [%2]").arg(wanted, QString::number(number));
    return name;
}

} // namespace portolan
