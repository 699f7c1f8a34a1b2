#include "exports/workbook/workbookProof.h"

#include "exports/carried/zipParts.h"

#include <QCoreApplication>
#include <QFile>
#include <zlib.h>

namespace portolan {
namespace {

Error cutShort() {
    return {QCoreApplication::translate(
                "RuleExports", "The workbook came out incomplete; is the disk for temporary files full?"),
            {}};
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

Ends unpackEnds(QFile &file, const ZipPart &part) {
    if (!seekToPart(file, part))
        return {};
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

/// A picture ends with its chunk IEND and that one's check sum.
bool isWholePicture(const Ends &ends) {
    return ends.last.endsWith("IEND\xae\x42\x60\x82");
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
    const QList<ZipPart> parts = zipParts(file);
    if (parts.isEmpty())
        return cutShort();
    for (const ZipPart &part : parts) {
        const auto least = leastSizes.find(part.name);
        const bool whole = least != leastSizes.end()    ? part.size > *least
                           : part.name.endsWith(".png") ? isWholePicture(unpackEnds(file, part))
                                                        : isWhole(unpackEnds(file, part));
        if (!whole)
            return cutShort();
    }
    return Done{};
}

} // namespace portolan
