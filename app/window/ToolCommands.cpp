#include "window/ToolCommands.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace portolan {
namespace {

struct ToolRow {
    CanvasTool tool;
    QString id;
    QString text;
    QString icon;
    QString tip;
};

QList<ToolRow> tools() {
    return {
        {CanvasTool::Select, QStringLiteral("tools.select"), ToolCommands::tr("&Select"),
         QStringLiteral("select"), ToolCommands::tr("Click to select, drag to move; Esc comes back to this")},
        {CanvasTool::Pan, QStringLiteral("tools.pan"), ToolCommands::tr("&Pan"), QStringLiteral("pan"),
         ToolCommands::tr("Drag the drawing; Space or the middle button do the same at any time")},
        {CanvasTool::Replicate, QStringLiteral("tools.replicate"), ToolCommands::tr("&Replicate"),
         QStringLiteral("replicate"),
         ToolCommands::tr("Drag from the protected site to the site where it recovers")},
    };
}

} // namespace

ToolCommands::ToolCommands(Workbench &bench) : m_bench(bench) {
    connect(&bench.canvas, &Canvas::toolChanged, this, &ToolCommands::follow);
}

void ToolCommands::fill(QMenu &menu) {
    auto *group = new QActionGroup(this);
    for (const ToolRow &row : tools()) {
        m_bench.actions.fill(menu, {{row.id,
                                     row.text,
                                     row.icon,
                                     row.tip,
                                     {},
                                     [this, tool = row.tool] { m_bench.canvas.setTool(tool); },
                                     [this] { return m_bench.whyNoPlan(); }}});
        QAction *action = group->addAction(m_bench.actions[row.id]);
        action->setCheckable(true);
    }
    follow(m_bench.canvas.tool());
}

void ToolCommands::follow(CanvasTool tool) {
    for (const ToolRow &row : tools()) {
        m_bench.actions[row.id]->setChecked(row.tool == tool);
        if (row.tool == tool && tool != CanvasTool::Select)
            m_bench.window.statusBar()->showMessage(row.tip);
    }
    if (tool == CanvasTool::Select)
        m_bench.window.statusBar()->clearMessage();
}

} // namespace portolan
