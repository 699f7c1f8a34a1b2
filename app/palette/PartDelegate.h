#pragma once

#include <QStyledItemDelegate>

namespace portolan {

inline constexpr int partIconSide = 24; ///< pixels

/// Paints a part as a tile: a frame, its icon and its label below.
class PartDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace portolan
