#include "palette/PartList.h"

#include "document/Part.h"

#include <QDrag>
#include <QMimeData>
#include <QResizeEvent>

namespace portolan {
namespace {

constexpr int iconSide = 24;
constexpr int narrowestTile = 84;

} // namespace

PartList::PartList(std::function<QByteArray(int)> dragData, QWidget *parent)
    : QListWidget(parent), m_dragData(std::move(dragData)) {
    setObjectName(QStringLiteral("partList"));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setWordWrap(true);
    setIconSize({iconSide, iconSide});
    setDragEnabled(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize PartList::sizeHint() const {
    return {2 * narrowestTile + 8, 5 * gridSize().height() + 4};
}

void PartList::resizeEvent(QResizeEvent *event) {
    const int width = viewport()->width();
    const int columns = qMax(1, width / narrowestTile);
    const int height = iconSide + 2 * fontMetrics().lineSpacing() + 14;
    setGridSize({width / columns - 1, height});
    QListWidget::resizeEvent(event);
}

void PartList::startDrag(Qt::DropActions) {
    const QListWidgetItem *item = currentItem();
    if (!item)
        return;
    auto *data = new QMimeData;
    data->setData(partMimeType, m_dragData(row(item)));
    auto *drag = new QDrag(this);
    drag->setMimeData(data);
    const QPixmap picture = item->icon().pixmap(QSize(iconSide, iconSide), devicePixelRatioF());
    drag->setPixmap(picture);
    drag->setHotSpot({iconSide / 2, iconSide / 2});
    drag->exec(Qt::CopyAction);
}

} // namespace portolan
