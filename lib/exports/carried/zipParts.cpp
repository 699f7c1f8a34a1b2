#include "exports/carried/zipParts.h"

#include "exports/carried/readers.h"
#include "exports/carried/unpack.h"

#include <QIODevice>
#include <QtEndian>
#include <zlib.h>

namespace portolan {
namespace {

constexpr qsizetype endSize = 22;
constexpr qsizetype entrySize = 46;
constexpr qsizetype localSize = 30;
constexpr qsizetype longestComment = 0xffff;
constexpr qint64 largestTable = 16 * 1024 * 1024;

template <class Number>
qint64 at(const QByteArray &bytes, qsizetype offset) {
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

/// Sizes beyond 32 bits stand in an extra field (section 4.5.3), in this order and only where needed.
void readWideSizes(ZipPart &part, const QByteArray &extra) {
    qsizetype field = 0;
    while (field + 4 <= extra.size() && at<quint16>(extra, field) != 1)
        field += 4 + at<quint16>(extra, field + 2);
    qsizetype value = field + 4;
    for (qint64 *number : {&part.size, &part.packedSize, &part.offset}) {
        if (*number == 0xffffffff && value + 8 <= extra.size()) {
            *number = at<quint64>(extra, value);
            value += 8;
        }
    }
}

/// The record that ends an archive, which a comment may follow. Empty when there is none.
QByteArray endRecord(QIODevice &file) {
    file.seek(std::max<qint64>(0, file.size() - endSize - longestComment));
    const QByteArray tail = file.read(endSize + longestComment);
    const qsizetype begin = tail.lastIndexOf("PK\5\6");
    return begin < 0 || begin + endSize > tail.size() ? QByteArray() : tail.mid(begin, endSize);
}

Result<QByteArray> unpacked(const ZipPart &part, const QByteArray &packed, qint64 limit) {
    constexpr int stored = 0;
    constexpr int deflated = 8;
    if (part.method == stored)
        return packed;
    return part.method == deflated ? carried::unpackRaw(packed, limit)
                                   : Result<QByteArray>(carried::damaged());
}

} // namespace

QList<ZipPart> zipParts(QIODevice &file) {
    const QByteArray end = endRecord(file);
    if (end.isEmpty() || !file.seek(at<quint32>(end, 16)))
        return {};
    const QByteArray table = file.read(std::min(at<quint32>(end, 12), largestTable));
    QList<ZipPart> parts;
    qsizetype entry = 0;
    while (entry + entrySize <= table.size() && table.mid(entry, 4) == "PK\1\2") {
        const qint64 nameSize = at<quint16>(table, entry + 28);
        const qint64 extraSize = at<quint16>(table, entry + 30);
        ZipPart part{table.mid(entry + entrySize, nameSize), at<quint32>(table, entry + 20),
                     at<quint32>(table, entry + 24),         at<quint32>(table, entry + 42),
                     int(at<quint16>(table, entry + 10)),    quint32(at<quint32>(table, entry + 16))};
        readWideSizes(part, table.mid(entry + entrySize + nameSize, extraSize));
        parts.append(part);
        entry += entrySize + nameSize + extraSize + at<quint16>(table, entry + 32);
    }
    return parts;
}

bool seekToPart(QIODevice &file, const ZipPart &part) {
    if (part.offset < 0 || !file.seek(part.offset))
        return false;
    const QByteArray local = file.read(localSize);
    if (local.size() != localSize || !local.startsWith("PK\3\4"))
        return false;
    return file.seek(part.offset + localSize + at<quint16>(local, 26) + at<quint16>(local, 28));
}

Result<QByteArray> readZipPart(QIODevice &file, const ZipPart &part, qint64 limit) {
    if (part.packedSize < 0 || !seekToPart(file, part))
        return carried::cutShort();
    const QByteArray packed = file.read(std::min(part.packedSize, limit + 1));
    if (packed.size() > limit)
        return carried::tooLarge();
    if (packed.size() < part.packedSize)
        return carried::cutShort();
    const Result<QByteArray> bytes = unpacked(part, packed, limit);
    if (!bytes)
        return bytes;
    const auto *data = reinterpret_cast<const Bytef *>(bytes->constData());
    return crc32(0, data, uInt(bytes->size())) == part.crc ? bytes : Result<QByteArray>(carried::damaged());
}

} // namespace portolan
