#pragma once

#include <QStyledItemDelegate>

namespace portolan {

/// Paints a template as a card: its drawing, its title and one sentence about it.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The size of the picture on a card, in pixels.
inline constexpr QSize cardPicture(248, 136);

} // namespace portolan
