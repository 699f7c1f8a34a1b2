#pragma once

#include "exports/drawing/drawingExports.h"
#include "window/Workbench.h"

class QPrinter;

namespace portolan {

/// The drawing on paper: rows of the File menu.
class PrintCommands : public QObject {
    Q_OBJECT

public:
    explicit PrintCommands(Workbench &bench);
    void fill(QMenu &menu);

    /// Prints on a printer that is ready, and says in a strip what came of it.
    void printOn(QPrinter &printer);

private:
    QList<ActionSpec> table();
    void askSetup();
    void preview();
    void print();
    void sayFailed(const Error &error);
    Diagram drawing() const;
    DrawingMeta meta() const;

    Workbench &m_bench;
};

} // namespace portolan
