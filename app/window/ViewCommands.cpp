#include "window/ViewCommands.h"

#include "window/appearance.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

namespace portolan {
namespace {

/// The first widget inside a panel that takes the keyboard.
QWidget *firstField(QWidget *panel) {
    if (!panel || panel->focusPolicy() != Qt::NoFocus)
        return panel;
    for (QWidget *child : panel->findChildren<QWidget *>()) {
        if (child->isVisibleTo(panel) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child;
    }
    return panel;
}

} // namespace

ViewCommands::ViewCommands(Workbench &bench) : m_bench(bench), m_show(bench) {}

void ViewCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, zoomTable());
    menu.addSeparator();
    m_showMenu = menu.addMenu(tr("&Show"));
    m_show.fill(*m_showMenu);
    m_detailMenu = menu.addMenu(tr("&Detail"));
    fillDetail();
    fillAppearance(*menu.addMenu(tr("&Appearance")));
    menu.addSeparator();
    m_panelMenu = menu.addMenu(tr("&Panels"));
    m_bench.actions.fill(menu, panelTable());
}

QList<ActionSpec> ViewCommands::zoomTable() {
    Canvas &canvas = m_bench.canvas;
    const auto needsPlan = [this] { return m_bench.whyNoPlan(); };
    return {
        {QStringLiteral("view.zoomIn"),
         tr("Zoom &in"),
         QStringLiteral("zoom-in"),
         tr("Show the drawing larger"),
         {QKeySequence(QKeySequence::ZoomIn), Qt::CTRL | Qt::Key_Equal},
         [&canvas] { canvas.zoomIn(); },
         needsPlan},
        {QStringLiteral("view.zoomOut"),
         tr("Zoom &out"),
         QStringLiteral("zoom-out"),
         tr("Show more of the drawing"),
         {QKeySequence(QKeySequence::ZoomOut)},
         [&canvas] { canvas.zoomOut(); },
         needsPlan},
        {QStringLiteral("view.actualSize"),
         tr("&100 %"),
         {},
         tr("Show the drawing at the size of its exports"),
         {Qt::CTRL | Qt::Key_0},
         [&canvas] { canvas.setZoom(1); },
         needsPlan},
        {QStringLiteral("view.fit"),
         tr("&Fit"),
         QStringLiteral("fit"),
         tr("Show the whole sheet"),
         {Qt::CTRL | Qt::Key_9},
         [&canvas] { canvas.fitSheet(); },
         needsPlan},
    };
}

QList<ActionSpec> ViewCommands::panelTable() {
    return {
        {QStringLiteral("view.nextPanel"),
         tr("&Next panel"),
         {},
         tr("Move the keyboard to the next panel"),
         {Qt::Key_F6},
         [this] { focusPanel(1); },
         {}},
        {QStringLiteral("view.previousPanel"),
         tr("Pre&vious panel"),
         {},
         tr("Move the keyboard to the panel before"),
         {Qt::SHIFT | Qt::Key_F6},
         [this] { focusPanel(-1); },
         {}},
    };
}

void ViewCommands::fillDetail() {
    struct Row {
        DetailLevel level;
        QString id;
        QString text;
        QString tip;
    };
    const Row rows[] = {
        {DetailLevel::Automatic, QStringLiteral("view.detailAutomatic"), tr("&Automatic"),
         tr("As the zoom says: an overview from afar and of many sites, ports, and everything from near")},
        {DetailLevel::Overview, QStringLiteral("view.detailOverview"), tr("&Overview"),
         tr("Sites as cards, one bundle of links for each pair")},
        {DetailLevel::Ports, QStringLiteral("view.detailPorts"), tr("&Ports"),
         tr("Every component and every port on its line")},
        {DetailLevel::Full, QStringLiteral("view.detailFull"), tr("&Full"),
         tr("Also what each port is for, where its values come from, and its rules by number")},
    };
    auto *group = new QActionGroup(this);
    for (const Row &row : rows) {
        m_bench.actions.fill(*m_detailMenu, {{row.id,
                                              row.text,
                                              {},
                                              row.tip,
                                              {},
                                              [this, level = row.level] { m_bench.canvas.setDetail(level); },
                                              [this] { return m_bench.whyNoPlan(); }}});
        QAction *action = group->addAction(m_bench.actions[row.id]);
        action->setCheckable(true);
        action->setChecked(row.level == m_bench.canvas.level().chosen);
    }
}

void ViewCommands::fillAppearance(QMenu &menu) {
    const std::pair<Appearance, QString> rows[] = {{Appearance::System, tr("&System")},
                                                   {Appearance::Light, tr("&Light")},
                                                   {Appearance::Dark, tr("&Dark")}};
    auto *group = new QActionGroup(this);
    for (const auto &[appearance, text] : rows) {
        QAction *action = group->addAction(menu.addAction(text));
        action->setStatusTip(tr("The colours of the window; exports are always light"));
        action->setCheckable(true);
        action->setChecked(appearance == savedAppearance());
        connect(action, &QAction::triggered, this, [chosen = appearance] {
            saveAppearance(chosen);
            applyAppearance(chosen);
        });
    }
}

void ViewCommands::setPanels(const QList<QDockWidget *> &panels) {
    m_panels = panels;
    for (QDockWidget *panel : panels) {
        QAction *action = panel->toggleViewAction();
        action->setStatusTip(tr("Show or hide this panel"));
        m_panelMenu->addAction(action);
    }
}

void ViewCommands::focusPanel(int step) {
    QList<QWidget *> stops{&m_bench.canvas};
    for (QDockWidget *panel : std::as_const(m_panels)) {
        if (panel->isVisible())
            stops.append(panel);
    }
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (stops[i] == focus || stops[i]->isAncestorOf(focus))
            at = i;
    }
    QWidget *next = stops[(at + step + stops.size()) % stops.size()];
    next->raise();
    auto *dock = qobject_cast<QDockWidget *>(next);
    firstField(dock ? dock->widget() : next)->setFocus(Qt::TabFocusReason);
}

} // namespace portolan
