#pragma once

#include "window/PrintCommands.h"
#include "window/RecentFiles.h"
#include "window/Workbench.h"
#include "window/exportPlan.h"

namespace portolan {

/// What a file dialog offers where a plan is opened: plans, and files that carry one.
QString openFilter();

/// The File menu: where plans come from and go to.
class FileCommands : public QObject {
    Q_OBJECT

public:
    FileCommands(Workbench &bench, RecentFiles &recent);
    void fill(QMenu &menu);

    /// Opens a plan; says why in a strip when it cannot. Asks about unsaved changes first.
    bool open(const QString &path);
    /// Begins with a template's plan, not saved yet.
    bool startFrom(const QString &templateId);
    bool save();
    bool saveTo(const QString &path);
    /// True when nothing is unsaved any more or the user lets it go.
    bool mayLoseChanges();
    /// Writes one file and says in a strip what came of it.
    bool runJob(const ExportJob &job);
    PrintCommands &printing() { return m_print; }
    /// Reads the document's file again, without asking.
    void reload();

Q_SIGNALS:
    /// A plan was opened or begun.
    void planShown();
    /// The user wants the start page.
    void startWanted();

private:
    QList<ActionSpec> openTable();
    QList<ActionSpec> saveTable();
    QList<ActionSpec> exportTable();
    void askOpen();
    void sayOrigin();
    QString proposedPath() const;
    bool saveAs();
    void askExport();
    bool mayReplace(const ExportJob &job);
    void exportAgain();
    void fillRecent();
    void say(Tone tone, const QString &text, const QList<MessageAction> &actions = {});
    void reportExport(const ExportJob &job, const EarlierFiles &earlier);
    void tellEarlier(const ExportJob &job, const PlanMark &mark, const EarlierFiles &earlier);
    void removeLeftOver(const ExportJob &job, const PlanMark &mark, const EarlierFiles &earlier);
    void forgetExports();
    QString waitingRows() const;
    QString otherTitleText(const ExportJob &job) const;

    Workbench &m_bench;
    RecentFiles &m_recent;
    PrintCommands m_print;
    QMenu *m_recentMenu = nullptr;
    QList<ExportJob> m_exported; ///< in this session, for the plan that is open
};

} // namespace portolan
