#include "window/MainWindow.h"

#include "document/elementText.h"
#include "window/EditCommands.h"
#include "window/FileCommands.h"
#include "window/HelpCommands.h"
#include "window/InsertCommands.h"
#include "window/PlanCommands.h"
#include "window/StartPage.h"
#include "window/StatusPart.h"
#include "window/ToolCommands.h"
#include "window/ViewCommands.h"
#include "window/ViewStrip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace portolan {
namespace {

/// The file that is dragged here: one, because a window shows one plan. Empty when there is none.
QString droppedFile(const QMimeData &data) {
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_editor(m_document, m_selection), m_watch(m_document),
      m_recovery(m_document, Recovery::defaultFolder()) {
    setAcceptDrops(true);
    makeCentre();
    makeCommands();
    makeMenus();
    makeToolBar();
    makeDocks();
    connectAll();
    restore();
    showStartPage();
}

MainWindow::~MainWindow() {
    // An undo stack that goes says once more that it is clean; by then there is nobody left to hear it.
    m_document.undoStack()->disconnect();
    m_document.disconnect();
    m_selection.disconnect();
}

void MainWindow::makeCentre() {
    m_canvas = new Canvas(m_document, m_selection, m_editor);
    m_canvas->canvasScene().follow(m_comparison);
    m_start = new StartPage(m_recent);
    m_messages = new MessageArea;
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_start);
    m_centre->addWidget(m_canvas);
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(new ViewStrip(*m_canvas));
    layout->addWidget(m_centre, 1);
    layout->addWidget(m_messages);
    setCentralWidget(centre);
}

void MainWindow::makeCommands() {
    m_bench = std::make_unique<Workbench>(
        Workbench{*this, m_document, m_selection, m_editor, m_comparison, *m_canvas, *m_messages, m_actions,
                  [this] { return m_centre->currentWidget() == m_canvas; }});
    m_files = std::make_unique<FileCommands>(*m_bench, m_recent);
    m_edit = std::make_unique<EditCommands>(*m_bench);
    m_view = std::make_unique<ViewCommands>(*m_bench);
    m_insert = std::make_unique<InsertCommands>(*m_bench);
    m_plan = std::make_unique<PlanCommands>(*m_bench);
    m_tools = std::make_unique<ToolCommands>(*m_bench);
    m_help = std::make_unique<HelpCommands>(*m_bench);
    m_status = std::make_unique<StatusPart>(*m_bench, *statusBar());
}

void MainWindow::makeMenus() {
    m_files->fill(*menuBar()->addMenu(tr("&File")));
    m_edit->fill(*menuBar()->addMenu(tr("&Edit")));
    m_view->fill(*menuBar()->addMenu(tr("&View")));
    m_insert->fill(*menuBar()->addMenu(tr("&Insert")));
    m_plan->fill(*menuBar()->addMenu(tr("&Plan")));
    m_tools->fill(*menuBar()->addMenu(tr("&Tools")));
    m_help->fill(*menuBar()->addMenu(tr("&Help")));
}

void MainWindow::refresh() {
    m_actions.refresh();
    m_status->refresh();
    refreshTitle();
}

void MainWindow::refreshTitle() {
    const QString path = m_document.path();
    const QString title = oneLine(m_document.plan().title);
    const QString known = title.isEmpty() ? tr("Untitled plan") : title;
    const QString origin = oneLine(QFileInfo(m_document.origin()).fileName());
    const QString name = !path.isEmpty()     ? QFileInfo(path).fileName()
                         : !origin.isEmpty() ? tr("%1 (from %2)").arg(known, origin)
                                             : known;
    const bool plan = m_bench->showsPlan();
    // Qt reads "[*]" in a title as the mark of unsaved changes, wherever it stands.
    const QString safe = QString(name).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
    setWindowTitle(plan ? tr("%1[*] — Portolan").arg(safe) : tr("Portolan"));
    setWindowModified(plan && !m_document.undoStack()->isClean());
}

void MainWindow::showPlan() {
    m_start->setPlanOpen(true);
    showCanvas();
    m_canvas->showFromStart();
}

void MainWindow::showCanvas() {
    if (!m_bench->showsPlan()) {
        m_centre->setCurrentWidget(m_canvas);
        showDocks();
    }
    m_canvas->setFocus();
    refresh();
}

void MainWindow::showStartPage() {
    m_canvas->setView({});
    if (m_bench->showsPlan())
        m_dockState = saveState();
    m_centre->setCurrentWidget(m_start);
    m_toolBar->hide();
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->hide();
    refresh();
}

void MainWindow::open(const QString &path) {
    m_files->open(path);
}

void MainWindow::keyPressEvent(QKeyEvent *event) {
    // Outside dialogs Qt presses a button by Space alone, and not every desktop makes Shift+F10 a menu key.
    QWidget *focus = QApplication::focusWidget();
    auto *button = qobject_cast<QAbstractButton *>(focus);
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        button->click();
    } else if (focus && event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const QPoint at = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, at, focus->mapToGlobal(at));
        QCoreApplication::sendEvent(focus, &menu);
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event) {
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    // What is dropped may lead to a question, and whoever drags waits for the drop to end.
    QMetaObject::invokeMethod(
        this, [this, path] { open(path); }, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    if (!m_files->mayLoseChanges()) {
        event->ignore();
        return;
    }
    store();
    m_recovery.forget();
    event->accept();
}

} // namespace portolan
