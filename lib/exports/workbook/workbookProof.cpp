#include "exports/workbook/workbookProof.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>
#include <zlib.h>

namespace portolan {
namespace {

/// A file in the package, as its table of contents (PKWARE APPNOTE, section 4.3.12) gives it.
struct Part {
    QByteArray name;
    qint64 packedSize = 0;
    qint64 size = 0;
    qint64 offset = 0; ///< of its local header
};

Error cutShort() {
    return {QCoreApplication::translate(
                "RuleExports", "The workbook came out incomplete; is the disk for temporary files full?"),
            {}};
}

template <class Number>
qint64 at(const QByteArray &bytes, qsizetype offset) {
    return qFromLittleEndian<Number>(bytes.constData() + offset);
}

/// Sizes beyond 32 bits stand in an extra field (section 4.5.3), in this order and only where needed.
void readWideSizes(Part &part, const QByteArray &extra) {
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

QList<Part> readContents(QFile &file) {
    constexpr qsizetype endSize = 22;
    constexpr qsizetype entrySize = 46;
    file.seek(std::max<qint64>(0, file.size() - endSize));
    const QByteArray end = file.read(endSize);
    if (end.size() != endSize || !end.startsWith("PK\5\6"))
        return {};
    file.seek(at<quint32>(end, 16));
    const QByteArray table = file.read(at<quint32>(end, 12));
    QList<Part> parts;
    qsizetype entry = 0;
    while (entry + entrySize <= table.size() && table.mid(entry, 4) == "PK\1\2") {
        const qint64 nameSize = at<quint16>(table, entry + 28);
        const qint64 extraSize = at<quint16>(table, entry + 30);
        Part part{table.mid(entry + entrySize, nameSize), at<quint32>(table, entry + 20),
                  at<quint32>(table, entry + 24), at<quint32>(table, entry + 42)};
        readWideSizes(part, table.mid(entry + entrySize + nameSize, extraSize));
        parts.append(part);
        entry += entrySize + nameSize + extraSize + at<quint16>(table, entry + 32);
    }
    return parts;
}

/// The beginning and the end of a part's text, unpacked piece by piece.
struct Ends {
    QByteArray first;
    QByteArray last;
};

class Unpacker {
public:
    Unpacker() { inflateInit2(&m_stream, -MAX_WBITS); }
    ~Unpacker() { inflateEnd(&m_stream); }
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    /// Adds one piece; false when it cannot be unpacked.
    bool add(QByteArray piece, Ends &ends) {
        m_stream.next_in = reinterpret_cast<Bytef *>(piece.data());
        m_stream.avail_in = uInt(piece.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
            m_stream.avail_out = uInt(m_out.size());
            const int answer = inflate(&m_stream, Z_NO_FLUSH);
            if (answer != Z_OK && answer != Z_STREAM_END && answer != Z_BUF_ERROR)
                return false;
            keepEnds(QByteArrayView(m_out).first(m_out.size() - qsizetype(m_stream.avail_out)), ends);
        } while (m_stream.avail_out == 0);
        return true;
    }

private:
    static void keepEnds(QByteArrayView text, Ends &ends) {
        constexpr qsizetype kept = 256;
        if (ends.first.size() < kept)
            ends.first += text.first(std::min(text.size(), kept)).toByteArray();
        ends.last = (ends.last + text.last(std::min(text.size(), kept)).toByteArray())
                        .last(std::min(kept, ends.last.size() + std::min(text.size(), kept)));
    }

    z_stream m_stream{};
    QByteArray m_out = QByteArray(256 * 1024, Qt::Uninitialized);
};

Ends unpackEnds(QFile &file, const Part &part) {
    constexpr qsizetype localSize = 30;
    file.seek(part.offset);
    const QByteArray local = file.read(localSize);
    if (local.size() != localSize)
        return {};
    file.skip(at<quint16>(local, 26) + at<quint16>(local, 28));
    Ends ends;
    Unpacker unpacker;
    for (qint64 left = part.packedSize; left > 0;) {
        const QByteArray piece = file.read(std::min<qint64>(left, 64 * 1024));
        if (piece.isEmpty() || !unpacker.add(piece, ends))
            return {};
        left -= piece.size();
    }
    return ends;
}

/// "<?xml ...?>\n<worksheet xmlns=..." must end with "</worksheet>".
bool isWhole(const Ends &ends) {
    const qsizetype declaration = ends.first.indexOf("?>");
    const qsizetype tag = ends.first.indexOf('<', declaration + 1);
    qsizetype nameEnd = tag + 1;
    while (nameEnd > 0 && nameEnd < ends.first.size() && !QByteArrayView(" />").contains(ends.first[nameEnd]))
        ++nameEnd;
    if (declaration < 0 || tag < 0)
        return false;
    const QByteArray name = ends.first.mid(tag + 1, nameEnd - tag - 1);
    const QByteArray last = ends.last.trimmed();
    return last.endsWith("</" + name + '>') || (last.endsWith("/>") && last.lastIndexOf('<' + name) >= 0);
}

} // namespace

Result<Done> proveWorkbook(const QString &path, const LeastSizes &leastSizes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString(), path};
    const QList<Part> parts = readContents(file);
    if (parts.isEmpty())
        return cutShort();
    for (const Part &part : parts) {
        const auto least = leastSizes.find(part.name);
        const bool whole = least != leastSizes.end() ? part.size > *least : isWhole(unpackEnds(file, part));
        if (!whole)
            return cutShort();
    }
    return Done{};
}

} // namespace portolan
