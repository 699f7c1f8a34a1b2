#include "palette/PartList.h"

#include "document/Part.h"
#include "palette/PartDelegate.h"

#include <QDrag>
#include <QMimeData>
#include <QResizeEvent>
#include <QStyle>

namespace portolan {
namespace {

constexpr int narrowestTile = 76;
constexpr int besideLabel = 14; // pixels of a tile that its label leaves free

} // namespace

PartList::PartList(std::function<QByteArray(int)> dragData, QWidget *parent)
    : QListWidget(parent), m_dragData(std::move(dragData)) {
    setObjectName(QStringLiteral("partList"));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setWordWrap(true);
    setIconSize({partIconSide, partIconSide});
    setItemDelegate(new PartDelegate(this));
    setDragEnabled(true);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int PartList::tileHeight() const {
    return partIconSide + fontMetrics().lineSpacing() + 14;
}

int PartList::tileWidth() const {
    int widest = narrowestTile;
    for (int row = 0; row < count(); ++row)
        widest = qMax(widest, fontMetrics().horizontalAdvance(item(row)->text()) + besideLabel);
    return widest;
}

QSize PartList::sizeHint() const {
    return {2 * tileWidth() + 40, 6 * tileHeight() + 4};
}

void PartList::resizeEvent(QResizeEvent *event) {
    // Qt keeps room for a scroll bar that may come.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    const int width = maximumViewportSize().width() - bar;
    const int columns = qMax(1, width / tileWidth());
    setGridSize({(width - 1) / columns, tileHeight()});
    QListWidget::resizeEvent(event);
}

void PartList::startDrag(Qt::DropActions) {
    const QListWidgetItem *item = currentItem();
    if (!item)
        return;
    auto *mime = new QMimeData;
    mime->setData(partMimeType, m_dragData(row(item)));
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    const QPixmap picture = item->icon().pixmap(QSize(partIconSide, partIconSide), devicePixelRatioF());
    drag->setPixmap(picture);
    drag->setHotSpot({partIconSide / 2, partIconSide / 2});
    drag->exec(Qt::CopyAction);
}

} // namespace portolan
