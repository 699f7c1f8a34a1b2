#pragma once

#include <QByteArray>
#include <QString>

namespace portolan {

/// A name as capirca and aerleon spell those of groups. Their own words are in small letters, so no name is
/// one of them; names differ in more than case.
inline QByteArray tokenOf(const QString &name) {
    return name.toUpper().toLatin1();
}

} // namespace portolan
