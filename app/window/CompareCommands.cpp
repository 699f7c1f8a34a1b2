#include "window/CompareCommands.h"

#include "compare/CommonParts.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/exportChanges.h"
#include "window/writtenFile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStandardPaths>

namespace portolan {
namespace {

const QString compareTopic = QStringLiteral("compare");
const QString alikeTopic = QStringLiteral("compare/alike");

/// The folder of the plan, or of the file that it came out of.
QString startFolder(const Document &document) {
    const QString path = document.path().isEmpty() ? document.origin() : document.path();
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace

CompareCommands::CompareCommands(Workbench &bench) : m_bench(bench) {
    connect(&bench.document, &Document::planReplaced, this, [this] { m_written.clear(); });
    connect(&bench.comparison, &Comparison::changed, this, [this] {
        if (!m_bench.comparison.isOn())
            m_bench.messages.dismiss(alikeTopic);
    });
}

void CompareCommands::fill(QMenu &menu) {
    menu.menuAction()->setStatusTip(tr("Show what differs from an earlier plan"));
    m_bench.actions.fill(menu, table());
}

QList<ActionSpec> CompareCommands::table() {
    return {
        {QStringLiteral("plan.compareWithFile"),
         tr("A &plan…"),
         {},
         tr("Show what differs from the plan in a file: a plan, or a drawing or workbook that carries one"),
         {},
         [this] { askFile(); },
         [this] { return m_bench.whyNoPlan(); }},
        {QStringLiteral("plan.compareWithSaved"),
         tr("The last &saved version"),
         {},
         tr("Show what differs from the plan's own file as it is now"),
         {},
         [this] { compareWithSaved(); },
         [this] { return whyNotSaved(); }},
        {},
        {QStringLiteral("plan.exportChanges"),
         tr("&Export changes…"),
         {},
         tr("Write what differs to a file: a change request, a drawing or a list"),
         {},
         [this] { askExport(); },
         [this] { return whyNotCompared(); }},
        {QStringLiteral("plan.stopComparing"),
         tr("S&top comparing"),
         {},
         tr("Show the plan as it is again"),
         {},
         [this] { m_bench.comparison.end(); },
         [this] { return whyNotCompared(); }},
    };
}

void CompareCommands::askFile() {
    const QString path = QFileDialog::getOpenFileName(&m_bench.window, tr("Compare with a plan"),
                                                      startFolder(m_bench.document), openFilter());
    if (!path.isEmpty())
        compareWithFile(path);
}

void CompareCommands::compareWithFile(const QString &path) {
    tell(m_bench.comparison.beginWithFile(path));
}

void CompareCommands::compareWithSaved() {
    tell(m_bench.comparison.beginWithSaved());
}

void CompareCommands::tell(const Result<Done> &begun) {
    if (begun)
        tellHowAlike();
    else
        say(Tone::Error, tr("The plans cannot be compared. %1").arg(begun.error().text()));
}

/// What hardly is an earlier state of the plan is told as long as it is compared with.
void CompareCommands::tellHowAlike() {
    const Topology &earlier = m_bench.comparison.earlier()->plan.topology;
    const CommonParts parts = commonParts(earlier, m_bench.document.plan().topology);
    m_bench.messages.dismiss(compareTopic);
    m_bench.messages.dismiss(alikeTopic);
    if (parts.areFew())
        m_bench.messages.post(
            {alikeTopic,
             Tone::Warning,
             tr("These plans have little in common: %1 of %2 sites and components. Are they the right ones?")
                 .arg(QString::number(parts.same), QString::number(parts.outOf)),
             {}});
}

void CompareCommands::askExport() {
    const Document &document = m_bench.document;
    const Comparison &comparison = m_bench.comparison;
    const DetailLevel level = m_bench.canvas.level().chosen;
    const View view = m_bench.canvas.view();
    ExportDialog dialog(document.path(), document.plan().title, &m_bench.window, ExportOf::Changes);
    dialog.setDrawing(drawingOfChanges(document, comparison, level, view),
                      drawingMeta(document.plan(), view));
    dialog.setKept([this](const QString &path) { return m_bench.whyKept(path); });
    dialog.setExpandedRows(comparison.merged().changes.ruleCounts.all());
    while (dialog.exec() == QDialog::Accepted) {
        ExportJob job = dialog.job();
        job.level = level;
        job.view = view;
        if (mayReplace(job.path)) {
            runJob(job);
            return;
        }
    }
}

bool CompareCommands::mayReplace(const QString &path) {
    return m_written.contains(path) ||
           portolan::mayReplace(&m_bench.window, path, planMark(m_bench.document.plan()), Written::Export);
}

bool CompareCommands::runJob(const ExportJob &job) {
    if (const QString kept = m_bench.whyKept(job.path); !kept.isEmpty()) {
        say(Tone::Error, tr("Nothing was exported. %1").arg(kept));
        return false;
    }
    ExportProgress progress(&m_bench.window, job.path);
    const Result<Done> written =
        exportChanges(job, m_bench.document, m_bench.comparison, progress.callback());
    if (progress.wasCancelled())
        say(Tone::Note, tr("The export was cancelled; no file was changed."));
    else if (!written)
        say(Tone::Error, tr("The export failed. %1").arg(written.error().text()));
    else
        say(Tone::Note, tr("Exported the changes to %1.").arg(QDir::toNativeSeparators(job.path)),
            writtenActions(job.path));
    if (written)
        m_written << job.path;
    return bool(written);
}

void CompareCommands::say(Tone tone, const QString &text, const QList<MessageAction> &actions) {
    m_bench.messages.post({compareTopic, tone, text, actions});
}

QString CompareCommands::whyNotCompared() const {
    return m_bench.comparison.isOn() ? QString() : tr("The plan is not compared with another.");
}

QString CompareCommands::whyNotSaved() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return m_bench.document.path().isEmpty() ? tr("The plan was not saved to a file of its own yet.")
                                             : QString();
}

} // namespace portolan
