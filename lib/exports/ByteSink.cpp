#include "exports/ByteSink.h"
#include "exports/words.h"

#include <QIODevice>

namespace portolan {

void ByteSink::empty() {
    writeThrough(QByteArrayView(m_buffer).first(m_used));
    m_used = 0;
}

void ByteSink::writeThrough(QByteArrayView bytes) {
    while (!m_failed && !bytes.isEmpty()) {
        const qint64 written = m_device->write(bytes.data(), bytes.size());
        m_failed = written <= 0;
        if (!m_failed)
            bytes = bytes.sliced(written);
    }
}

Result<Done> ByteSink::finish() {
    empty();
    if (m_failed)
        return Error{RuleExports::tr("It could not be written: %1").arg(m_device->errorString()), {}};
    return Done{};
}

} // namespace portolan
