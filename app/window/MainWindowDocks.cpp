#include "window/MainWindow.h"

#include "changes/ChangesPanel.h"
#include "findings/FindingsPanel.h"
#include "outline/OutlinePanel.h"
#include "palette/PalettePanel.h"
#include "properties/PropertiesPanel.h"
#include "results/testMarks.h"
#include "rules/RulesPanel.h"
#include "verification/TestsPanel.h"
#include "window/PlanCommands.h"
#include "window/StatusPart.h"
#include "window/ViewCommands.h"

#include <QDockWidget>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

namespace portolan {
namespace {

const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");

// Beside the icon where a picture alone would not say it.
const QStringList labelled = {QStringLiteral("tools.replicate"), QStringLiteral("plan.singleScvmm"),
                              QStringLiteral("file.export")};

const QStringList toolBarRows = {QStringLiteral("file.new"),
                                 QStringLiteral("file.open"),
                                 QStringLiteral("file.save"),
                                 QString(),
                                 QStringLiteral("edit.undo"),
                                 QStringLiteral("edit.redo"),
                                 QString(),
                                 QStringLiteral("tools.select"),
                                 QStringLiteral("tools.pan"),
                                 QStringLiteral("tools.replicate"),
                                 QString(),
                                 QStringLiteral("view.zoomOut"),
                                 QStringLiteral("view.zoomIn"),
                                 QStringLiteral("view.fit"),
                                 QStringLiteral("plan.arrange"),
                                 QString(),
                                 QStringLiteral("plan.singleScvmm"),
                                 QStringLiteral("file.export")};

} // namespace

void MainWindow::makeToolBar() {
    m_toolBar = addToolBar(tr("Toolbar"));
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    for (const QString &id : toolBarRows) {
        if (id.isEmpty()) {
            m_toolBar->addSeparator();
            continue;
        }
        QAction *action = m_actions[id];
        m_toolBar->addAction(action);
        auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(action));
        button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
        if (labelled.contains(id))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    addMenuButton(tr("Show"), tr("Which part of the plan the drawing shows"), m_view->showMenu());
    addMenuButton(tr("Detail"), tr("How much the drawing shows"), m_view->detailMenu());
    m_toolBar->toggleViewAction()->setEnabled(false);
}

void MainWindow::addMenuButton(const QString &text, const QString &tip, QMenu *menu) {
    auto *button = new QToolButton(m_toolBar);
    button->setText(text);
    button->setStatusTip(tip);
    button->setAccessibleName(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    m_toolBar->insertWidget(m_actions[QStringLiteral("plan.arrange")], button);
}

QDockWidget *MainWindow::dock(const QString &name, const QString &title, QWidget *panel,
                              Qt::DockWidgetArea area) {
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setAccessibleName(title);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::makeDocks() {
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_palette = new PalettePanel;
    m_findings = new FindingsPanel(m_document, m_selection);
    dock(QStringLiteral("paletteDock"), tr("Add"), m_palette, Qt::LeftDockWidgetArea);
    dock(QStringLiteral("outlineDock"), tr("Outline"), new OutlinePanel(m_document, m_selection),
         Qt::LeftDockWidgetArea);
    auto *properties = new PropertiesPanel(m_document, m_selection);
    properties->follow(m_comparison);
    dock(QStringLiteral("propertiesDock"), tr("Properties"), properties, Qt::RightDockWidgetArea);
    makeLists();
    m_view->setPanels(m_docks);
    m_plan->setProblems(m_problemsDock, m_findings);
}

/// The tabs below the drawing.
void MainWindow::makeLists() {
    auto *table = new RulesPanel(m_document, m_selection);
    table->follow(m_results);
    QDockWidget *rules = dock(QStringLiteral("rulesDock"), tr("Rules"), table, Qt::BottomDockWidgetArea);
    m_problemsDock =
        dock(QStringLiteral("problemsDock"), tr("Problems"), m_findings, Qt::BottomDockWidgetArea);
    QDockWidget *tests = dock(QStringLiteral("testsDock"), tr("Tests"),
                              new TestsPanel(m_document, m_selection, m_results), Qt::BottomDockWidgetArea);
    tabifyDockWidget(rules, m_problemsDock);
    tabifyDockWidget(m_problemsDock, tests);
    tabifyDockWidget(tests, makeChanges());
    rules->raise();
    connect(&m_results, &TestResults::changed, this, [this] {
        m_canvas->canvasScene().setMarks(
            m_results.isEmpty() ? std::nullopt
                                : std::optional(testMarks(m_document.derived(), m_results.results())));
    });
}

/// The tab that comes to the front when a comparison begins.
QDockWidget *MainWindow::makeChanges() {
    auto *panel = new ChangesPanel(m_document, m_selection, m_comparison);
    QDockWidget *changes =
        dock(QStringLiteral("changesDock"), tr("Changes"), panel, Qt::BottomDockWidgetArea);
    const auto trigger = [this](const char *id) { m_actions[QLatin1String(id)]->trigger(); };
    connect(panel, &ChangesPanel::fileWanted, this, [trigger] { trigger("plan.compareWithFile"); });
    connect(panel, &ChangesPanel::savedWanted, this, [trigger] { trigger("plan.compareWithSaved"); });
    connect(panel, &ChangesPanel::exportWanted, this, [trigger] { trigger("plan.exportChanges"); });
    connect(&m_comparison, &Comparison::changed, changes, [this, changes] {
        changes->setVisible(changes->isVisible() || m_comparison.isOn());
        if (m_comparison.isOn())
            changes->raise();
    });
    return changes;
}

void MainWindow::sizeDocks() {
    const int left = qMax(m_docks[0]->widget()->sizeHint().width(), width() / 8);
    resizeDocks({m_docks[0], m_docks[2]}, {left, width() / 5}, Qt::Horizontal);
    const int column = m_docks[0]->height() + m_docks[1]->height();
    const int palette = qMin(m_docks[0]->sizeHint().height(), column * 6 / 10);
    resizeDocks({m_docks[0], m_docks[1]}, {palette, column - palette}, Qt::Vertical);
    resizeDocks({m_docks[3]}, {height() / 4}, Qt::Vertical);
}

void MainWindow::restore() {
    const QSettings settings;
    if (!restoreGeometry(settings.value(geometryKey).toByteArray())) {
        const QSize room = QGuiApplication::primaryScreen()->availableSize();
        resize(qMin(1440, room.width() * 9 / 10), qMin(900, room.height() * 9 / 10));
    }
    m_dockState = settings.value(stateKey).toByteArray();
}

void MainWindow::showDocks() {
    if (restoreState(m_dockState))
        return;
    m_toolBar->show();
    for (QDockWidget *panel : std::as_const(m_docks))
        panel->show();
    m_docks[3]->raise();
    // The docks take sizes only once they have been laid out.
    QTimer::singleShot(0, this, &MainWindow::sizeDocks);
}

void MainWindow::store() {
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, m_bench->showsPlan() ? saveState() : m_dockState);
}

} // namespace portolan
