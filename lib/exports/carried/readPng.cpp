#include "exports/carried/names.h"
#include "exports/carried/readers.h"
#include "exports/carried/unpack.h"
#include "exports/words.h"
#include "plan/planFile.h"

#include <QIODevice>
#include <QtEndian>
#include <zlib.h>

namespace portolan::carried {
namespace {

constexpr qint64 signatureLength = 8;

struct Chunk {
    QByteArray type;
    qint64 size = 0;
};

/// A text of an iTXt chunk: keyword, zero, compressed or not, method, language, zero, translation, zero,
/// text.
struct PngText {
    QByteArray keyword;
    bool packed = false;
    QByteArray bytes;
};

std::optional<PngText> textIn(const QByteArray &body) {
    const qsizetype keyword = body.indexOf('\0');
    const qsizetype language = body.indexOf('\0', keyword + 3);
    const qsizetype translation = language < 0 ? -1 : body.indexOf('\0', language + 1);
    if (keyword < 0 || keyword + 3 > body.size() || translation < 0)
        return {};
    return PngText{body.left(keyword), body[keyword + 1] != '\0', body.mid(translation + 1)};
}

/// Walks the chunks of a picture without reading what is not text.
class PngReader {
public:
    explicit PngReader(QIODevice &file) : m_file(&file) { m_carried.kind = FileKind::Png; }

    Result<Carried> read();

private:
    std::optional<Chunk> next();
    std::optional<Error> text(const Chunk &chunk);
    std::optional<Error> take(const PngText &text);

    QIODevice *m_file;
    Carried m_carried;
};

Result<Carried> PngReader::read() {
    m_file->seek(signatureLength);
    while (const auto chunk = next()) {
        const qint64 end = m_file->pos() + chunk->size + 4; // and its checksum
        if (end > m_file->size())
            break;
        if (chunk->type == "IEND")
            return m_carried;
        const auto error = chunk->type == "iTXt" ? text(*chunk) : std::nullopt;
        if (error)
            return *error;
        m_file->seek(end);
    }
    return cutShort();
}

std::optional<Chunk> PngReader::next() {
    const QByteArray head = m_file->read(8);
    if (head.size() != 8)
        return {};
    return Chunk{head.mid(4), qFromBigEndian<quint32>(head.constData())};
}

std::optional<Error> PngReader::text(const Chunk &chunk) {
    if (chunk.size > planSizeLimit + 1024)
        return tooLarge();
    const QByteArray body = m_file->read(chunk.size);
    const QByteArray checksum = m_file->read(4);
    const auto text = textIn(body);
    if (!text || (text->keyword != pngPlan && text->keyword != pngMark))
        return {};
    const QByteArray summed = chunk.type + body;
    const auto *bytes = reinterpret_cast<const Bytef *>(summed.constData());
    if (checksum.size() != 4 ||
        crc32(0, bytes, uInt(summed.size())) != qFromBigEndian<quint32>(checksum.constData()))
        return damaged();
    return take(*text);
}

std::optional<Error> PngReader::take(const PngText &text) {
    const Result<QByteArray> bytes = text.packed ? unpackPlan(text.bytes) : text.bytes;
    if (!bytes)
        return bytes.error();
    if (text.keyword == pngMark) {
        m_carried.mark = markInText(QString::fromUtf8(*bytes));
        m_carried.earlier = earlierInText(QString::fromUtf8(*bytes));
        return {};
    }
    if (!m_carried.plan.isEmpty())
        return twoPlans();
    m_carried.plan = *bytes;
    return {};
}

} // namespace

Result<Carried> readPng(QIODevice &file) {
    return PngReader(file).read();
}

} // namespace portolan::carried
