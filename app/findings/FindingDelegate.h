#pragma once

#include <QStyledItemDelegate>

namespace portolan {

/// Draws a finding in two parts: what it is, wrapped to the width of the list, and below, dimmed, its
/// severity as a word and the elements that it is about.
class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace portolan
