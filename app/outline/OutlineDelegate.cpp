#include "outline/OutlineDelegate.h"

#include "findings/severityIcon.h"
#include "outline/OutlineModel.h"

#include <QApplication>
#include <QPainter>

namespace portolan {
namespace {

constexpr int markSide = 14;
constexpr int markSpace = 20; ///< the mark with the gap beside it

QRect markRect(const QStyleOptionViewItem &option) {
    const QRect place(option.rect.right() - markSpace + 1, option.rect.center().y() - markSide / 2 + 1,
                      markSide, markSide);
    return QStyle::visualRect(option.direction, option.rect, place);
}

} // namespace

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QVariant severity = index.data(OutlineModel::SeverityRole);
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    if (severity.isValid()) {
        const QRect textRect = style->subElementRect(QStyle::SE_ItemViewItemText, &row, row.widget);
        row.text = row.fontMetrics.elidedText(row.text, Qt::ElideRight, textRect.width() - markSpace - 6);
    }
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    if (!severity.isValid())
        return;
    const bool isSelected = row.state & QStyle::State_Selected;
    const auto worst = Severity(severity.toInt());
    const QColor ink =
        isSelected ? row.palette.color(QPalette::HighlightedText) : severityColor(worst, row.palette);
    paintSeverity(*painter, markRect(option), worst, ink,
                  row.palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + markSpace, std::max(size.height(), 24)};
}

QWidget *OutlineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const {
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor)
        editor->setAccessibleName(tr("Name"));
    return editor;
}

} // namespace portolan
