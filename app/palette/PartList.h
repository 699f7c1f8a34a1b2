#pragma once

#include <QListWidget>
#include <functional>

namespace portolan {

/// A list of tiles that are dragged as parts.
class PartList : public QListWidget {
    Q_OBJECT

public:
    /// `dragData` gives the bytes that a row is dragged as.
    explicit PartList(std::function<QByteArray(int row)> dragData, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int tileHeight() const;
    int tileWidth() const; ///< the least that shows every label

    std::function<QByteArray(int)> m_dragData;
};

} // namespace portolan
