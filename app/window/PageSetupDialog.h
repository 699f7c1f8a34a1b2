#pragma once

#include "exports/drawing/drawingExports.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace portolan {

class PagePreview;

/// Asks how a drawing is put on pages, and shows what comes of it.
class PageSetupDialog : public QDialog {
    Q_OBJECT

public:
    PageSetupDialog(const Diagram &diagram, const DrawingMeta &meta, const PageSetup &setup,
                    QWidget *parent = nullptr);

    PageSetup setup() const;

private:
    void fill(const PageSetup &setup);
    void addRows(QFormLayout &form);
    void connectAll();
    void follow();
    QString summary(const PageSetup &setup) const;

    Diagram m_diagram;
    QComboBox *m_size;
    QComboBox *m_orientation;
    QCheckBox *m_tiles;
    QSpinBox *m_scale;
    QSpinBox *m_overlap;
    QSpinBox *m_margin;
    QComboBox *m_headers;
    QComboBox *m_colors;
    PagePreview *m_preview;
    QLabel *m_summary;
    QDialogButtonBox *m_buttons;
};

} // namespace portolan
