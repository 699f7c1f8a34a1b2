#pragma once

#include "document/Part.h"

#include <QWidget>

class QListWidget;
class QListWidgetItem;
class QSpinBox;

namespace portolan {

/// The parts that can be added: drag one, click it and then the canvas, or press Enter to add it to the
/// selected site.
class PalettePanel : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(QWidget *parent = nullptr);

    /// The part of a row, with the count that the spin box shows.
    Part partAt(int row) const;

Q_SIGNALS:
    void clicked(const portolan::Part &part);
    void activated(const portolan::Part &part);

private:
    void addRows();

    QListWidget *m_list;
    QSpinBox *m_count;
};

} // namespace portolan
