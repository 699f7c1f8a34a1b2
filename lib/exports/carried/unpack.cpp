#include "exports/carried/unpack.h"

#include "exports/carried/readers.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <zlib.h>

namespace portolan::carried {
namespace {

class Unpacker {
public:
    explicit Unpacker(QByteArrayView packed) {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
        m_stream.avail_in = uInt(packed.size());
        inflateInit(&m_stream);
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

} // namespace

Result<QByteArray> unpackPlan(QByteArrayView packed) {
    Unpacker unpacker(packed);
    QByteArray bytes;
    int answer = Z_OK;
    while (answer == Z_OK && bytes.size() <= planSizeLimit)
        answer = unpacker.next(bytes);
    if (bytes.size() > planSizeLimit)
        return planTooLarge();
    if (answer == Z_BUF_ERROR)
        return cutShort();
    return answer == Z_STREAM_END ? Result<QByteArray>(bytes)
                                  : Error{CarriedPlans::tr("The plan in this file is damaged."), {}};
}

} // namespace portolan::carried
