#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The Edit menu.
class EditCommands : public QObject {
    Q_OBJECT

public:
    explicit EditCommands(Workbench &bench);
    void fill(QMenu &menu);

private:
    QList<ActionSpec> table();
    void renameSelected();
    void copyPicture();
    void selectAll();
    void nameUndo();
    QString whyNoUndo() const;
    QString whyNoRedo() const;
    QString whyNoRename() const;
    QString whyNoDelete() const;

    Workbench &m_bench;
};

} // namespace portolan
