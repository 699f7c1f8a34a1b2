#include "window/MainWindow.h"

#include "document/elementText.h"
#include "palette/PalettePanel.h"
#include "plan/planFile.h"
#include "window/FileCommands.h"
#include "window/StartPage.h"
#include "window/StatusPart.h"
#include "window/planDifferences.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>

namespace portolan {
namespace {

const QString diskTopic = QStringLiteral("disk");
const QString refusedTopic = QStringLiteral("refused");
const QString recoveryTopic = QStringLiteral("recovery");

QString shortTime(const QDateTime &time) {
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

void MainWindow::connectAll() {
    connect(&m_document, &Document::planChanged, this, &MainWindow::refresh);
    connect(&m_document, &Document::pathChanged, this, &MainWindow::refresh);
    connect(m_document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::refresh);
    connect(&m_selection, &Selection::changed, &m_actions, qOverload<>(&ActionSet::refresh));
    connect(&m_comparison, &Comparison::changed, &m_actions, qOverload<>(&ActionSet::refresh));
    connect(&m_comparison, &Comparison::changed, &m_editor, &Editor::forgetRemoved);
    // What was refused is no news once the user goes on.
    connect(&m_selection, &Selection::changed, this, [this] { m_messages->dismiss(refusedTopic); });
    connect(&m_document, &Document::planChanged, this, [this] { m_messages->dismiss(refusedTopic); });
    connect(&m_editor, &Editor::refused, this, &MainWindow::sayRefused);
    connect(m_files.get(), &FileCommands::planShown, this, &MainWindow::showPlan);
    connect(m_files.get(), &FileCommands::startWanted, this, &MainWindow::showStartPage);
    connect(m_start, &StartPage::templateChosen, m_files.get(), &FileCommands::startFrom);
    connect(m_start, &StartPage::recentChosen, m_files.get(), &FileCommands::open);
    connect(m_start, &StartPage::openWanted, this,
            [this] { m_actions[QStringLiteral("file.open")]->trigger(); });
    connect(m_start, &StartPage::backWanted, this, &MainWindow::showCanvas);
    connect(&m_watch, &FileWatch::changedOnDisk, this, &MainWindow::showDiskChange);
    connect(m_canvas, &Canvas::viewChanged, this, &MainWindow::refresh);
    connect(m_canvas, &Canvas::contextMenuWanted, this, &MainWindow::showContextMenu);
    connect(m_palette, &PalettePanel::clicked, m_canvas, &Canvas::arm);
    connect(m_palette, &PalettePanel::activated, this, [this](const Part &part) {
        m_canvas->cancel();
        m_editor.addPartToSelected(part);
    });
    connect(m_status.get(), &StatusPart::problemsWanted, this, [this] {
        m_problemsDock->show();
        m_problemsDock->raise();
    });
}

void MainWindow::sayRefused(const QString &why) {
    m_messages->post({refusedTopic, Tone::Note, why, {}});
}

void MainWindow::showContextMenu(QPoint globalPoint) {
    QMenu menu(this);
    const QStringList rows = {QStringLiteral("view.open"),          QString(),
                              QStringLiteral("edit.rename"),        QStringLiteral("edit.delete"),
                              QStringLiteral("edit.copyPicture"),   QString(),
                              QStringLiteral("insert.site"),        QStringLiteral("insert.host-with-vra"),
                              QStringLiteral("insert.replication"), QString(),
                              QStringLiteral("plan.hostsOneByOne"), QStringLiteral("plan.hostsAsStack"),
                              QStringLiteral("plan.arrange")};
    for (const QString &id : rows) {
        if (id.isEmpty())
            menu.addSeparator();
        else
            menu.addAction(m_actions[id]);
    }
    menu.exec(globalPoint);
}

void MainWindow::showDiskChange() {
    const MessageAction draw{tr("Sho&w on the drawing"), [this] {
                                 m_actions[QStringLiteral("plan.compareWithSaved")]->trigger();
                                 sayDiskChange(diskDifferences(), {});
                             }};
    sayDiskChange({}, {tr("&Show differences"), [this, draw] { sayDiskChange(diskDifferences(), draw); }});
}

void MainWindow::sayDiskChange(const QStringList &differences, const MessageAction &more) {
    const QString name = oneLine(QFileInfo(m_document.path()).fileName());
    const QStringList lines = QStringList{tr("“%1” was changed by another program.").arg(name)} + differences;
    QList<MessageAction> actions{{tr("&Reload"), [this] { m_files->reload(); }},
                                 {tr("&Keep mine"), [this] {
                                      // What is on the disk is no longer what is shown.
                                      m_document.undoStack()->resetClean();
                                  }}};
    if (more.run)
        actions.append(more);
    m_messages->post({diskTopic, Tone::Warning, lines.join(u'\n'), actions});
}

QStringList MainWindow::diskDifferences() const {
    constexpr qsizetype most = 6;
    const Result<Plan> there = loadPlan(m_document.path());
    if (!there)
        return {there.error().text()};
    QStringList differences = planDifferences({m_document.plan(), m_document.derived()}, *there);
    if (differences.isEmpty())
        return {tr("The file holds the same plan as this window.")};
    if (differences.size() > most) {
        const int left = int(differences.size() - most);
        differences = differences.mid(0, most);
        differences.append(tr("and %n more differences", nullptr, left));
    }
    return differences;
}

void MainWindow::offerRecovery() {
    const QList<LeftBehind> found = m_recovery.leftBehind();
    if (found.isEmpty())
        return;
    const LeftBehind &left = found.first();
    const QString name =
        left.path.isEmpty() ? tr("A plan that was never saved") : oneLine(QFileInfo(left.path).fileName());
    const QString text =
        left.saved.isValid()
            ? tr("%1 has unsaved changes of %2 from a session that did not end well; it was last saved on "
                 "%3.")
                  .arg(name, shortTime(left.kept), shortTime(left.saved))
            : tr("%1 was kept on %2 in a session that did not end well.").arg(name, shortTime(left.kept));
    QList<MessageAction> actions{{tr("Re&cover"), [this, left] { recover(left); }}};
    if (left.saved.isValid())
        actions.append({tr("Open &last saved"), [this, left] { open(left.path); }});
    actions.append({tr("&Discard"), [this, left] {
                        Recovery::discard(left);
                        offerRecovery();
                    }});
    m_messages->post({recoveryTopic, Tone::Warning, text, actions});
}

void MainWindow::recover(const LeftBehind &left) {
    const Result<Plan> kept = loadPlan(left.file);
    if (!kept) {
        m_messages->post({recoveryTopic,
                          Tone::Error,
                          tr("The kept plan cannot be read. %1").arg(kept.error().text()),
                          {}});
        return;
    }
    if (!m_files->mayLoseChanges())
        return;
    // The saved plan first and the recovered one as an edit, so that it is unsaved and can be undone.
    const Result<Plan> saved = left.saved.isValid() ? loadPlan(left.path) : Result<Plan>(Plan());
    m_document.reset(saved ? *saved : Plan(), left.path);
    m_document.apply(*kept, tr("Recover unsaved changes"));
    m_recovery.keep();
    Recovery::discard(left);
    showPlan();
    offerRecovery();
}

} // namespace portolan
