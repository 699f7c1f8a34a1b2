#include "exports/carried/unpack.h"

#include "exports/carried/readers.h"
#include "plan/planFile.h"

#include <zlib.h>

namespace portolan::carried {
namespace {

class Unpacker {
public:
    Unpacker(QByteArrayView packed, int windowBits) {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        m_stream.avail_in = uInt(packed.size());
        inflateInit2(&m_stream, windowBits);
    }
    ~Unpacker() { inflateEnd(&m_stream); }
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    /// Adds the next piece to `bytes`; the answer is zlib's.
    int next(QByteArray &bytes) {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_piece.data());
        m_stream.avail_out = uInt(m_piece.size());
        const int answer = inflate(&m_stream, Z_NO_FLUSH);
        bytes += m_piece.first(m_piece.size() - qsizetype(m_stream.avail_out));
        return answer;
    }

private:
    z_stream m_stream{};
    QByteArray m_piece = QByteArray(256 * 1024, Qt::Uninitialized);
};

Result<QByteArray> unpack(Unpacker &unpacker, qint64 limit) {
    QByteArray bytes;
    int answer = Z_OK;
    while (answer == Z_OK && bytes.size() <= limit)
        answer = unpacker.next(bytes);
    if (bytes.size() > limit)
        return tooLarge();
    if (answer == Z_BUF_ERROR)
        return cutShort();
    return answer == Z_STREAM_END ? Result<QByteArray>(bytes) : damaged();
}

} // namespace

Result<QByteArray> unpackPlan(QByteArrayView packed) {
    Unpacker unpacker(packed, MAX_WBITS);
    return unpack(unpacker, planSizeLimit);
}

Result<QByteArray> unpackRaw(QByteArrayView packed, qint64 limit) {
    Unpacker unpacker(packed, -MAX_WBITS);
    return unpack(unpacker, limit);
}

} // namespace portolan::carried
