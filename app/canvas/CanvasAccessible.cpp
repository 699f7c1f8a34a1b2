#include "canvas/CanvasAccessible.h"

#include "canvas/Canvas.h"
#include "canvas/walkOrder.h"

namespace portolan {
namespace {

/// One item of the drawing. It names its item by key, so it may outlive it and is then not valid.
class EntryInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    EntryInterface(Canvas &canvas, QString itemKey) : m_canvas(canvas), m_key(std::move(itemKey)) {}

    const QString &itemKey() const { return m_key; }
    bool isValid() const override { return item(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_canvas); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name && item() ? item()->content().title : QString();
    }
    QRect rect() const override {
        if (!item())
            return {};
        const QRect inView = m_canvas.mapFromScene(item()->content().bounds).boundingRect();
        return {m_canvas.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = item() && item()->hasMark(CanvasItem::Selected);
        state.focused = isCurrent() && m_canvas.hasFocus();
        state.invalid = !item();
        return state;
    }
    bool isCurrent() const { return item() && item()->content().elements == m_canvas.selection().keys(); }

    void *interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    void doAction(const QString &) override {
        if (!item())
            return;
        m_canvas.setFocus();
        m_canvas.selection().set(item()->content().elements, &m_canvas);
    }

private:
    CanvasItem *item() const { return m_canvas.canvasScene().find(m_key); }

    Canvas &m_canvas;
    QString m_key;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object) {
    auto *canvas = qobject_cast<Canvas *>(object);
    return canvas ? new CanvasAccessible(*canvas) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(Canvas &canvas)
    : QAccessibleWidget(&canvas, QAccessible::List), m_canvas(canvas) {}

CanvasAccessible::~CanvasAccessible() {
    for (const QAccessible::Id id : std::as_const(m_entries))
        QAccessible::deleteAccessibleInterface(id);
}

int CanvasAccessible::childCount() const {
    return int(walkOrder(m_canvas).size());
}

QAccessibleInterface *CanvasAccessible::entry(const QString &itemKey) const {
    if (itemKey.isEmpty())
        return nullptr;
    if (!m_entries.contains(itemKey))
        m_entries.insert(itemKey,
                         QAccessible::registerAccessibleInterface(new EntryInterface(m_canvas, itemKey)));
    return QAccessible::accessibleInterface(m_entries.value(itemKey));
}

QAccessibleInterface *CanvasAccessible::child(int index) const {
    return entry(walkOrder(m_canvas).value(index));
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const {
    const auto *known = dynamic_cast<const EntryInterface *>(child);
    return known ? int(walkOrder(m_canvas).indexOf(known->itemKey())) : -1;
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const {
    const QPoint inView = m_canvas.viewport()->mapFromGlobal(QPoint(x, y));
    const CanvasItem *item = m_canvas.canvasScene().itemAtPoint(m_canvas.mapToScene(inView));
    return item ? entry(item->content().key) : nullptr;
}

QAccessibleInterface *CanvasAccessible::focusChild() const {
    for (const QString &key : walkOrder(m_canvas)) {
        if (m_canvas.canvasScene().find(key)->content().elements == m_canvas.selection().keys())
            return entry(key);
    }
    return nullptr;
}

void installCanvasAccessible() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

void announceSelection(Canvas &canvas) {
    if (!QAccessible::isActive() || canvas.selection().keys().isEmpty())
        return;
    const QStringList order = walkOrder(canvas);
    for (int i = 0; i < order.size(); ++i) {
        if (canvas.canvasScene().find(order[i])->content().elements != canvas.selection().keys())
            continue;
        QAccessibleEvent event(&canvas, canvas.hasFocus() ? QAccessible::Focus : QAccessible::Selection);
        event.setChild(i);
        QAccessible::updateAccessibility(&event);
        return;
    }
}

} // namespace portolan
