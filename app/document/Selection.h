#pragma once

#include "topology/ElementKey.h"

#include <QList>
#include <QObject>

namespace portolan {

/// What is selected, shared by canvas, outline, properties, rules and problems. Keys are elements of the plan
/// or flow ids.
class Selection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QList<ElementKey> &keys() const { return m_keys; }
    bool contains(const ElementKey &key) const { return m_keys.contains(key); }
    /// Replaces the selection; announced only when it differs. `source` is the panel that asked, so that it
    /// need not follow itself.
    void set(const QList<ElementKey> &keys, QObject *source = nullptr);
    void toggle(const ElementKey &key, QObject *source = nullptr);
    void clear() { set({}); }

Q_SIGNALS:
    void changed(QObject *source);
    /// Somebody asks the canvas and the outline to bring an element into view.
    void revealRequested(const ElementKey &key);

private:
    QList<ElementKey> m_keys;
};

} // namespace portolan
