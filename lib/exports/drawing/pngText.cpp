#include "exports/drawing/pngText.h"

#include <QtEndian>
#include <array>

namespace portolan {
namespace {

constexpr qsizetype signatureLength = 8;
constexpr qsizetype headerLength = 25; // the IHDR chunk: length, type, 13 bytes, checksum
// Shorter texts stay as they are, so that any tool shows them.
constexpr qsizetype compressFrom = 512;

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < table.size(); ++n) {
        quint32 c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = c & 1 ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}();

/// The checksum of the PNG specification (CRC-32 of ISO 3309).
quint32 crcOf(const QByteArray &bytes) {
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes)
        crc = crcTable[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray bigEndian(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray textChunk(const PngText &text) {
    const bool compressed = text.second.size() >= compressFrom;
    QByteArray body = "iTXt" + text.first;
    body += '\0';
    body += char(compressed);
    body += QByteArray(3, '\0'); // zlib, no language, no translated keyword
    // qCompress puts four bytes of length before the zlib stream.
    body += compressed ? qCompress(text.second, 9).mid(4) : text.second;
    return bigEndian(quint32(body.size() - 4)) + body + bigEndian(crcOf(body));
}

} // namespace

QByteArray withPngTexts(const QByteArray &png, const QList<PngText> &texts) {
    QByteArray chunks;
    for (const PngText &text : texts)
        if (!text.second.isEmpty())
            chunks += textChunk(text);
    QByteArray result = png;
    return result.insert(signatureLength + headerLength, chunks);
}

} // namespace portolan
