#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace portolan {

class Canvas;

/// The drawing for those who hear it: a list with an entry for each site, component and link, in the order in
/// which Tab walks them.
class CanvasAccessible : public QAccessibleWidget {
public:
    explicit CanvasAccessible(Canvas &canvas);
    ~CanvasAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QAccessibleInterface *entry(const QString &itemKey) const;

    Canvas &m_canvas;
    mutable QHash<QString, QAccessible::Id> m_entries; ///< by item key
};

/// Makes canvases speak; once is enough.
void installCanvasAccessible();
/// Tells whoever listens which entry the selection went to.
void announceSelection(Canvas &canvas);

} // namespace portolan
