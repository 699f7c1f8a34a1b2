#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <cstring>

class QIODevice;

namespace portolan {

/// Collects bytes and hands them to a device in large pieces. After the first failure it swallows what comes;
/// `finish` tells.
class ByteSink {
public:
    explicit ByteSink(QIODevice &device) : m_device(&device) { m_buffer.resize(pieceSize); }

    void append(QByteArrayView bytes) {
        if (bytes.size() > pieceSize - m_used)
            empty();
        if (bytes.size() > pieceSize)
            return writeThrough(bytes);
        std::memcpy(m_buffer.data() + m_used, bytes.data(), size_t(bytes.size()));
        m_used += bytes.size();
    }
    bool failed() const { return m_failed; }
    /// Writes what is left. An error in the device's words when anything could not be written.
    Result<Done> finish();

private:
    static constexpr qsizetype pieceSize = 256 * 1024;

    void empty();
    void writeThrough(QByteArrayView bytes);

    QIODevice *m_device;
    QByteArray m_buffer;
    qsizetype m_used = 0;
    bool m_failed = false;
};

} // namespace portolan
