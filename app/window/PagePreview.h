#pragma once

#include "exports/drawing/drawingExports.h"
#include "exports/drawing/pages.h"

#include <QWidget>
#include <optional>

namespace portolan {

/// A small picture of the pages that a setup gives: one page as it will be, or the tiles over the drawing.
class PagePreview : public QWidget {
    Q_OBJECT

public:
    PagePreview(const Diagram &diagram, const DrawingMeta &meta, QWidget *parent = nullptr);

    /// Nothing is shown where there are no pages.
    void setPages(const std::optional<Pages> &pages, Paper colors);
    QSize sizeHint() const override { return {360, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintOnePage(QPainter &painter) const;
    void paintTiles(QPainter &painter) const;

    Diagram m_diagram;
    DrawingMeta m_meta;
    std::optional<Pages> m_pages;
    Paper m_colors = Paper::Light;
};

} // namespace portolan
