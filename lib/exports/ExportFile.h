#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// One file of a form that is a folder of them.
struct ExportFile {
    QString path; ///< in the folder, with '/': letters, digits, '_', '.' and '-' of ASCII alone
    QByteArray bytes;

    bool operator==(const ExportFile &) const = default;
};
using ExportFiles = QList<ExportFile>;

} // namespace portolan
