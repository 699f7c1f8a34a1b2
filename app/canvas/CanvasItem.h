#pragma once

#include "diagram/Diagram.h"

#include <QGraphicsItem>

namespace portolan {

/// One item of the drawing on the canvas: painted by the drawing's own code, marked when it is selected,
/// under the pointer or the place of a drop. It edits nothing.
class CanvasItem : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    enum Mark { Selected = 1, Hovered = 2, DropTarget = 4 };

    explicit CanvasItem(const DiagramItem &content);

    const DiagramItem &content() const { return m_content; }
    /// Takes over what it shows; false when it looks the same.
    bool setContent(const DiagramItem &content);
    bool hasMark(Mark mark) const { return (m_marks & mark) != 0; }
    void setMark(Mark mark, bool on);
    /// Whether there is something to select here.
    bool isSelectable() const { return !m_content.elements.isEmpty(); }

    /// What it paints at a scale. Valid until the next call.
    const DiagramItem &shownAt(double scale);

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    /// What the pointer can hit: lines a few units wide, everything else its bounds.
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintHalo(QPainter &painter, const QColor &colour) const;
    void paintOutline(QPainter &painter, const QColor &colour) const;

    DiagramItem m_content;
    DiagramItem m_readable; ///< as it was shown last, where the scale is too small for its text
    double m_readableScale = 0;
    int m_marks = 0;
};

} // namespace portolan
