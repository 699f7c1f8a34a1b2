#include "palette/PartDelegate.h"

#include <QApplication>
#include <QIcon>
#include <QListView>
#include <QPainter>

namespace portolan {
namespace {

constexpr int gap = 2; // pixels between tiles, on each side

QColor mixed(const QColor &one, const QColor &other, double share) {
    const auto mix = [share](int a, int b) { return int(a * (1 - share) + b * share); };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()), mix(one.blue(), other.blue())};
}

} // namespace

void PartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    const QPalette &palette = option.palette;
    const bool current = option.state & (QStyle::State_HasFocus | QStyle::State_Selected);
    const bool focused =
        current && option.state & QStyle::State_Active && option.widget && option.widget->hasFocus();
    const bool hovered = option.state & QStyle::State_MouseOver;
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor line = mixed(base, palette.color(QPalette::Active, QPalette::Text), 0.3);
    const QRectF tile = QRectF(option.rect).adjusted(gap + 0.5, gap + 0.5, -gap - 0.5, -gap - 0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? accent : line, focused ? 2 : 1));
    painter->setBrush(hovered ? mixed(base, accent, 0.15) : base);
    painter->drawRoundedRect(tile, 4, 4);
    const QRect icon(int(tile.center().x()) - partIconSide / 2, int(tile.top()) + 4, partIconSide,
                     partIconSide);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
    painter->setPen(palette.color(QPalette::Active, QPalette::Text));
    const QRectF label(tile.left(), icon.bottom(), tile.width(), tile.bottom() - icon.bottom() - 1);
    painter->drawText(label, Qt::AlignHCenter | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    painter->restore();
}

QSize PartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view ? view->gridSize() : QSize(partIconSide, partIconSide);
}

} // namespace portolan
