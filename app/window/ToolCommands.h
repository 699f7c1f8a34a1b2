#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The Tools menu: what the pointer does on the canvas.
class ToolCommands : public QObject {
    Q_OBJECT

public:
    explicit ToolCommands(Workbench &bench);
    void fill(QMenu &menu);

private:
    void follow(CanvasTool tool);

    Workbench &m_bench;
};

} // namespace portolan
