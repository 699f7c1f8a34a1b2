#include "window/FileCommands.h"

#include "document/names.h"
#include "plan/planFile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace portolan {
namespace {

const QString fileTopic = QStringLiteral("file");
const QString ending = QStringLiteral(".portolan");

QString planFilter() {
    return FileCommands::tr("Portolan plans (*.portolan);;All files (*)");
}

/// Where a plan is saved whose user typed `path`. It gets our ending when it has none, or one that would give
/// it out as a drawing or a sheet.
QString planPath(const QString &path) {
    static const QStringList others{QString(),
                                    QStringLiteral("svg"),
                                    QStringLiteral("png"),
                                    QStringLiteral("pdf"),
                                    QStringLiteral("xlsx"),
                                    QStringLiteral("csv")};
    return others.contains(QFileInfo(path).suffix().toLower()) ? path + ending : path;
}

QString documentsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

QString openFilter() {
    return FileCommands::tr("Plans and files that carry one (*.portolan *.svg *.png *.pdf *.xlsx);;"
                            "Portolan plans (*.portolan);;All files (*)");
}

FileCommands::FileCommands(Workbench &bench, RecentFiles &recent)
    : m_bench(bench), m_recent(recent), m_print(bench) {
    connect(&recent, &RecentFiles::changed, this, &FileCommands::fillRecent);
}

void FileCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, openTable());
    m_recentMenu = menu.addMenu(tr("Open &recent"));
    fillRecent();
    menu.addSeparator();
    m_bench.actions.fill(menu, saveTable());
    menu.addSeparator();
    m_bench.actions.fill(menu, exportTable());
    menu.addSeparator();
    m_print.fill(menu);
    menu.addSeparator();
    m_bench.actions.fill(menu, {{QStringLiteral("file.quit"),
                                 tr("&Quit"),
                                 {},
                                 tr("Close Portolan"),
                                 {Qt::CTRL | Qt::Key_Q},
                                 [this] { m_bench.window.close(); },
                                 {}}});
}

QList<ActionSpec> FileCommands::openTable() {
    return {
        {QStringLiteral("file.new"),
         tr("&New…"),
         QStringLiteral("new"),
         tr("Start a plan from a template"),
         QKeySequence::keyBindings(QKeySequence::New),
         [this] { Q_EMIT startWanted(); },
         {}},
        {QStringLiteral("file.open"),
         tr("&Open…"),
         QStringLiteral("open"),
         tr("Open a plan from a file"),
         QKeySequence::keyBindings(QKeySequence::Open),
         [this] { askOpen(); },
         {}},
    };
}

QList<ActionSpec> FileCommands::saveTable() {
    const auto needsPlan = [this] { return m_bench.whyNoPlan(); };
    return {
        {QStringLiteral("file.save"), tr("&Save"), QStringLiteral("save"), tr("Save the plan to its file"),
         QKeySequence::keyBindings(QKeySequence::Save), [this] { save(); }, needsPlan},
        {QStringLiteral("file.saveAs"),
         tr("Save &as…"),
         {},
         tr("Save the plan to another file"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_S},
         [this] { saveAs(); },
         needsPlan},
    };
}

void FileCommands::fillRecent() {
    m_recentMenu->clear();
    const QStringList paths = m_recent.paths();
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const QString name =
            shortName(QFileInfo(paths[i]).fileName(), 60).replace(u'&', QStringLiteral("&&"));
        QAction *action = m_recentMenu->addAction(tr("&%1 %2").arg(QString::number((i + 1) % 10), name));
        action->setStatusTip(QDir::toNativeSeparators(paths[i]));
        connect(action, &QAction::triggered, this, [this, path = paths[i]] { open(path); });
    }
    m_recentMenu->setEnabled(!paths.isEmpty());
    m_recentMenu->menuAction()->setStatusTip(paths.isEmpty() ? tr("No plan was opened or saved yet.")
                                                             : tr("Open one of the last ten plans"));
}

void FileCommands::say(Tone tone, const QString &text, const QList<MessageAction> &actions) {
    m_bench.messages.post({fileTopic, tone, text, actions});
}

void FileCommands::askOpen() {
    const Document &document = m_bench.document;
    const QString before = document.path().isEmpty() ? document.origin() : document.path();
    const QString folder = before.isEmpty() ? documentsFolder() : QFileInfo(before).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(&m_bench.window, tr("Open a plan"), folder, openFilter());
    if (!path.isEmpty())
        open(path);
}

bool FileCommands::open(const QString &path) {
    if (!mayLoseChanges())
        return false;
    const Result<Done> opened = m_bench.document.open(path);
    if (!opened) {
        const bool known = m_recent.paths().contains(QFileInfo(path).absoluteFilePath());
        QList<MessageAction> actions;
        if (known)
            actions.append({tr("Remove from recent plans"), [this, path] { m_recent.remove(path); }});
        say(Tone::Error, tr("The plan cannot be opened. %1").arg(opened.error().text()), actions);
        return false;
    }
    m_bench.messages.dismiss(fileTopic);
    m_bench.selection.clear();
    forgetExports();
    m_recent.add(path);
    Q_EMIT planShown();
    sayOrigin();
    return true;
}

void FileCommands::sayOrigin() {
    const QString origin = m_bench.document.origin();
    if (!origin.isEmpty())
        say(Tone::Note,
            tr("This plan was taken out of “%1”. That file stays as it is: save the plan to a file of its "
               "own.")
                .arg(shortName(QFileInfo(origin).fileName(), 80)),
            {{tr("Save as…"), [this] { saveAs(); }}});
}

bool FileCommands::startFrom(const QString &templateId) {
    if (!mayLoseChanges())
        return false;
    const Result<Plan> plan = planFromTemplate(templateId);
    if (!plan) {
        say(Tone::Error, tr("The template cannot be opened. %1").arg(plan.error().text()));
        return false;
    }
    m_bench.document.reset(*plan, {});
    m_bench.selection.clear();
    forgetExports();
    Q_EMIT planShown();
    return true;
}

void FileCommands::reload() {
    const Result<Done> opened = m_bench.document.open(m_bench.document.path());
    if (!opened)
        say(Tone::Error, tr("The plan cannot be read again. %1").arg(opened.error().text()));
}

bool FileCommands::save() {
    return m_bench.document.path().isEmpty() ? saveAs() : saveTo(m_bench.document.path());
}

QString FileCommands::proposedPath() const {
    const Document &document = m_bench.document;
    if (!document.path().isEmpty())
        return document.path();
    const QFileInfo drawing(
        suggestedExportPath(document.origin(), document.plan().title, QStringLiteral("svg")));
    return drawing.absolutePath() + u'/' + drawing.completeBaseName() + ending;
}

bool FileCommands::saveAs() {
    QString wanted = proposedPath();
    for (;;) {
        const QString typed =
            QFileDialog::getSaveFileName(&m_bench.window, tr("Save the plan as"), wanted, planFilter());
        if (typed.isEmpty())
            return false;
        wanted = planPath(typed);
        // The dialog asked about the file that was typed; about another that exists it asks once more.
        if (wanted == typed || !QFileInfo::exists(wanted))
            return saveTo(wanted);
    }
}

bool FileCommands::saveTo(const QString &path) {
    const Result<Done> saved = m_bench.document.saveAs(path);
    if (!saved) {
        say(Tone::Error, tr("The plan is not saved. %1").arg(saved.error().text()),
            {{tr("Save as…"), [this] { saveAs(); }}});
        return false;
    }
    m_bench.messages.dismiss(fileTopic);
    m_recent.add(path);
    return true;
}

bool FileCommands::mayLoseChanges() {
    if (m_bench.document.undoStack()->isClean())
        return true;
    const QString path = m_bench.document.path();
    const QString name = path.isEmpty() ? m_bench.document.plan().title : QFileInfo(path).fileName();
    QMessageBox box(&m_bench.window);
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setTextFormat(Qt::PlainText);
    box.setText(tr("“%1” has changes that are not saved.").arg(shortName(name, 80)));
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.button(QMessageBox::Save)->setText(tr("&Save"));
    box.button(QMessageBox::Discard)->setText(tr("&Don't save"));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

} // namespace portolan
