#include "base/writeError.h"

#include <QCoreApplication>
#include <QIODevice>

namespace portolan {

QString writeError(const QIODevice &device) {
    const QString said = device.errorString();
    const bool tells = !said.isEmpty() && said != QLatin1String("Unknown error");
    return tells ? said
                 : QCoreApplication::translate("Files", "It could not be written; perhaps the disk is full.");
}

} // namespace portolan
