#pragma once

#include "document/Comparison.h"
#include "document/FileWatch.h"
#include "document/Recovery.h"
#include "document/TestResults.h"
#include "window/RecentFiles.h"
#include "window/Workbench.h"

#include <QMainWindow>
#include <memory>

class QDockWidget;
class QStackedWidget;

namespace portolan {

class EditCommands;
class FileCommands;
class FindingsPanel;
class HelpCommands;
class InsertCommands;
class PalettePanel;
class PlanCommands;
class StartPage;
class StatusPart;
class ToolCommands;
class ViewCommands;

/// The one window: canvas, panels, menus and what is said about files.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    Document &document() { return m_document; }
    Selection &selection() { return m_selection; }
    Editor &editor() { return m_editor; }
    Canvas &canvas() { return *m_canvas; }
    MessageArea &messages() { return *m_messages; }
    ActionSet &actions() { return m_actions; }
    TestResults &testResults() { return m_results; }
    Comparison &comparison() { return m_comparison; }
    FileCommands &files() { return *m_files; }
    PlanCommands &planCommands() { return *m_plan; }

    void showStartPage();
    /// Opens a file, or keeps the start page and says why it cannot.
    void open(const QString &path);
    /// Offers what a program that ended badly left behind.
    void offerRecovery();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentre();
    void makeCommands();
    void makeMenus();
    void makeToolBar();
    void addMenuButton(const QString &text, const QString &tip, QMenu *menu);
    void makeDocks();
    void makeLists();
    QDockWidget *makeChanges();
    QDockWidget *dock(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void connectAll();
    void showDocks();
    void sizeDocks();
    void showPlan();
    void showCanvas();
    void refresh();
    void refreshTitle();
    void restore();
    void store();
    void sayRefused(const QString &why);
    void showContextMenu(QPoint globalPoint);
    void showDiskChange();
    void sayDiskChange(const QStringList &differences, const MessageAction &more);
    QStringList diskDifferences() const;
    void recover(const LeftBehind &left);

    Document m_document;
    Selection m_selection;
    TestResults m_results{m_document};
    Comparison m_comparison{m_document};
    Editor m_editor;
    RecentFiles m_recent;
    FileWatch m_watch;
    Recovery m_recovery;
    ActionSet m_actions;
    Canvas *m_canvas = nullptr;
    MessageArea *m_messages = nullptr;
    StartPage *m_start = nullptr;
    QStackedWidget *m_centre = nullptr;
    QToolBar *m_toolBar = nullptr;
    QList<QDockWidget *> m_docks;
    QDockWidget *m_problemsDock = nullptr;
    PalettePanel *m_palette = nullptr;
    FindingsPanel *m_findings = nullptr;
    QByteArray m_dockState; ///< of the docks, while the start page hides them
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<FileCommands> m_files;
    std::unique_ptr<EditCommands> m_edit;
    std::unique_ptr<ViewCommands> m_view;
    std::unique_ptr<InsertCommands> m_insert;
    std::unique_ptr<PlanCommands> m_plan;
    std::unique_ptr<ToolCommands> m_tools;
    std::unique_ptr<HelpCommands> m_help;
    std::unique_ptr<StatusPart> m_status;
};

} // namespace portolan
