#include "findings/FindingDelegate.h"

#include "document/colors.h"
#include "findings/FindingsModel.h"
#include "findings/severityIcon.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace portolan {
namespace {

constexpr int margin = 6;
constexpr int iconSide = 16;
constexpr int textLeft = margin + iconSide + 8;
constexpr int wrapped = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;

/// "Error · HV-LEE-03".
QString secondLine(const QModelIndex &index) {
    const QString severity = severityLabel(Severity(index.data(FindingsModel::SeverityRole).toInt()));
    const QString place = index.data(FindingsModel::PlaceRole).toString();
    const QString word = index.data(FindingsModel::AcceptedRole).toBool()
                             ? FindingDelegate::tr("%1, accepted").arg(severity)
                             : severity;
    return place.isEmpty() ? word : FindingDelegate::tr("%1 \u00b7 %2").arg(word, place);
}

QRect whatRect(const QStyleOptionViewItem &option, const QModelIndex &index, int width) {
    const QRect space(0, 0, std::max(width - textLeft - margin, 60), 10'000);
    return option.fontMetrics.boundingRect(space, wrapped, index.data().toString());
}

} // namespace

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString what = row.text;
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    QPalette palette = row.palette;
    const bool isSelected = row.state & QStyle::State_Selected;
    const QColor paper = palette.color(isSelected ? QPalette::Highlight : QPalette::Base);
    const QColor ink = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor faint = isSelected ? ink : quietColor(ink, paper);
    const bool isAccepted = index.data(FindingsModel::AcceptedRole).toBool();
    const QRect icon(row.rect.left() + margin, row.rect.top() + margin, iconSide, iconSide);
    const auto severity = Severity(index.data(FindingsModel::SeverityRole).toInt());
    paintSeverity(*painter, QStyle::visualRect(row.direction, row.rect, icon), severity,
                  isSelected ? ink : severityColor(severity, palette), paper);

    const QRect text = row.rect.adjusted(textLeft, margin, -margin, -margin);
    const int height = whatRect(row, index, row.rect.width()).height();
    painter->save();
    painter->setFont(row.font);
    painter->setPen(isAccepted ? faint : ink);
    painter->drawText(
        QStyle::visualRect(row.direction, row.rect, text.adjusted(0, 0, 0, height - text.height())), wrapped,
        what);
    painter->setPen(faint);
    const QString second = row.fontMetrics.elidedText(secondLine(index), Qt::ElideRight, text.width());
    painter->drawText(QStyle::visualRect(row.direction, row.rect, text.adjusted(0, height + 2, 0, 0)),
                      Qt::AlignLeading | Qt::AlignTop, second);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : 300;
    const int text = whatRect(option, index, width).height() + 2 + option.fontMetrics.height();
    return {std::min(width, 200), std::max(text, iconSide) + 2 * margin};
}

} // namespace portolan
