#include "document/Selection.h"

namespace portolan {

void Selection::set(const QList<ElementKey> &keys, QObject *source) {
    if (keys == m_keys)
        return;
    m_keys = keys;
    Q_EMIT changed(source);
}

void Selection::toggle(const ElementKey &key, QObject *source) {
    QList<ElementKey> next = m_keys;
    if (!next.removeOne(key))
        next.append(key);
    set(next, source);
}

} // namespace portolan
