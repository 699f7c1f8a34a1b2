#include "window/CardDelegate.h"

#include "document/colors.h"

#include <QIcon>
#include <QPainter>

namespace portolan {
namespace {

constexpr int margin = 6;   // pixels between cards, on each side
constexpr int padding = 10; // inside a card

int textHeight(const QStyleOptionViewItem &option) {
    return 4 * option.fontMetrics.lineSpacing() + 6; // the title and three lines about it
}

void paintFrame(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option) {
    const QPalette &palette = option.palette;
    const bool chosen = option.state & QStyle::State_Selected;
    const bool marked = chosen || option.state & QStyle::State_MouseOver;
    const QColor line = palette.color(QPalette::Active, QPalette::Mid);
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    painter.setPen(QPen(marked ? accent : line, chosen ? 2 : 1));
    painter.setBrush(palette.color(QPalette::Active, QPalette::Base));
    painter.drawRoundedRect(card, 6, 6);
}

} // namespace

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(option.rect).adjusted(margin + .5, margin + .5, -margin - .5, -margin - .5);
    paintFrame(*painter, card, option);
    const QRect picture(QPoint(int(card.left()) + padding, int(card.top()) + padding), cardPicture);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Active, QPalette::Text));
    QRect words(picture.left(), picture.bottom() + 6, picture.width(), option.fontMetrics.lineSpacing());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, index.data(Qt::DisplayRole).toString());
    painter->setFont(option.font);
    painter->setPen(quietColor(option.palette.color(QPalette::Active, QPalette::Text),
                               option.palette.color(QPalette::Active, QPalette::Base)));
    words.moveTop(words.bottom() + 2);
    words.setHeight(3 * option.fontMetrics.lineSpacing());
    painter->drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                      index.data(Qt::AccessibleDescriptionRole).toString());
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const {
    const int frame = 2 * (margin + padding);
    return {cardPicture.width() + frame, cardPicture.height() + frame + textHeight(option)};
}

} // namespace portolan
