#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>

class QIODevice;

namespace portolan {

/// A file in a zip archive, as its table of contents (PKWARE APPNOTE, section 4.3.12) gives it.
struct ZipPart {
    QByteArray name;
    qint64 packedSize = 0;
    qint64 size = 0;
    qint64 offset = 0; ///< of its local header
    int method = 0;    ///< 0 stored, 8 deflated
    quint32 crc = 0;   ///< of what is unpacked
};

/// The table of contents of an archive; empty when `file` is none, or was cut short. Nothing in it is to be
/// believed before the part itself was read.
QList<ZipPart> zipParts(QIODevice &file);
/// Leaves `file` where the packed bytes of a part begin. False when there is no such place.
bool seekToPart(QIODevice &file, const ZipPart &part);
/// A part unpacked, whatever size it claims: an error when it is longer than `limit` bytes, is cut short or
/// damaged, or is packed in a way that is not known here.
Result<QByteArray> readZipPart(QIODevice &file, const ZipPart &part, qint64 limit);

} // namespace portolan
