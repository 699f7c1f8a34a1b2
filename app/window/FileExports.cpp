#include "exports/RuleForm.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/viewWords.h"
#include "window/writtenFile.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <algorithm>

namespace portolan {
namespace {

QString earlierTopic(const ExportJob &job) {
    return QStringLiteral("earlier files in ") + job.path;
}

} // namespace

QList<ActionSpec> FileCommands::exportTable() {
    return {
        {QStringLiteral("file.export"),
         tr("&Export…"),
         QStringLiteral("export"),
         tr("Write the drawing or the firewall rules to a file"),
         {Qt::CTRL | Qt::Key_E},
         [this] { askExport(); },
         [this] { return m_bench.whyNoPlan(); }},
        {QStringLiteral("file.exportAgain"),
         tr("Export all a&gain"),
         {},
         tr("Write every file again that was exported from this plan"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
         [this] { exportAgain(); },
         [this] {
             return m_exported.isEmpty() ? tr("Nothing was exported from this plan since it was opened.")
                                         : QString();
         }},
    };
}

void FileCommands::askExport() {
    const Document &document = m_bench.document;
    ExportDialog dialog(document.path(), document.plan().title, &m_bench.window);
    // A level that the zoom chose is for the screen alone.
    const DetailLevel level = m_bench.canvas.level().chosen;
    const View view = m_bench.canvas.view();
    dialog.setDrawing(exportedDrawing(document.plan(), document.derived(), document.path(), level, view),
                      drawingMeta(document.plan(), view));
    dialog.setKept([this](const QString &path) { return m_bench.whyKept(path); });
    dialog.setExpandedRows(document.derived().counts.expanded);
    if (m_bench.comparison.isOn())
        dialog.setSince(m_bench.comparison.earlier());
    while (dialog.exec() == QDialog::Accepted) {
        ExportJob job = dialog.job();
        job.level = level;
        job.view = view;
        if (mayReplace(job)) {
            runJob(job);
            return;
        }
    }
}

bool FileCommands::mayReplace(const ExportJob &job) {
    const auto isSame = [&](const ExportJob &before) { return before.path == job.path; };
    if (std::any_of(m_exported.begin(), m_exported.end(), isSame))
        return true;
    const RuleForm *form = exportFormatInfo(job.format).form;
    const bool isFolder = form && form->shape == FormShape::Folder;
    return portolan::mayReplace(&m_bench.window, job.path, planMark(m_bench.document.plan()),
                                isFolder ? Written::Folder : Written::Export);
}

bool FileCommands::runJob(const ExportJob &job) {
    if (const QString kept = m_bench.whyKept(job.path); !kept.isEmpty()) {
        say(Tone::Error, tr("Nothing was exported. %1").arg(kept));
        return false;
    }
    const Document &document = m_bench.document;
    ExportProgress progress(&m_bench.window, job.path);
    const Result<EarlierFiles> written =
        runExport(job, document.plan(), document.derived(), document.path(), progress.callback());
    if (progress.wasCancelled())
        say(Tone::Note, tr("The export was cancelled; no file was changed."));
    else if (!written)
        say(Tone::Error, tr("The export failed. %1").arg(written.error().text()));
    else
        reportExport(job, *written);
    return bool(written);
}

QString FileCommands::waitingRows() const {
    const qsizetype waiting = m_bench.document.derived().rules.toConfirm.size();
    return waiting == 0
               ? QString()
               : tr("%n rows are not rules yet and stand under “to confirm”.", nullptr, int(waiting));
}

/// Of rules on devices that are named after another title than the plan has now.
QString FileCommands::otherTitleText(const ExportJob &job) const {
    const RuleForm *form = exportFormatInfo(job.format).form;
    return form && job.since ? earlierTitleText(*form, job.since->plan.title, m_bench.document.plan().title)
                             : QString();
}

void FileCommands::reportExport(const ExportJob &job, const EarlierFiles &earlier) {
    m_exported.removeIf([&](const ExportJob &before) { return before.path == job.path; });
    m_exported.append(job);
    QString text = tr("Exported to %1.").arg(QDir::toNativeSeparators(job.path));
    if (exportFormatInfo(job.format).isDrawing() && !isWhole(job.view))
        //: two sentences, the second names a part of the plan
        text = tr("%1 It shows: %2.").arg(text, viewText(job.view, m_bench.document.plan().topology));
    if (exportFormatInfo(job.format).form && !waitingRows().isEmpty())
        //: two sentences
        text = tr("%1 %2").arg(text, waitingRows());
    const QString otherTitle = otherTitleText(job);
    if (!otherTitle.isEmpty())
        //: two sentences
        text = tr("%1 %2").arg(text, otherTitle);
    say(otherTitle.isEmpty() ? Tone::Note : Tone::Warning, text, writtenActions(job.path));
    tellEarlier(job, planMark(m_bench.document.plan()), earlier);
    m_bench.actions.refresh();
}

/// On a strip of its own, which stays when other exports are told.
void FileCommands::tellEarlier(const ExportJob &job, const PlanMark &mark, const EarlierFiles &earlier) {
    const QString topic = earlierTopic(job);
    m_bench.messages.dismiss(topic);
    if (earlier.isEmpty())
        return;
    QList<MessageAction> actions{showInFolder(job.path)};
    if (!earlier.leftOver.isEmpty())
        actions.prepend({tr("&Remove what is left over"),
                         [this, job, mark, earlier] { removeLeftOver(job, mark, earlier); }});
    const QStringList lines = QStringList{QDir::toNativeSeparators(job.path)} + earlierFilesText(earlier);
    m_bench.messages.post(
        {topic, earlier.removed.isEmpty() ? Tone::Warning : Tone::Note, lines.join(u'\n'), actions});
}

void FileCommands::removeLeftOver(const ExportJob &job, const PlanMark &mark, const EarlierFiles &earlier) {
    const char *format = exportFormatInfo(job.format).form->machineFormat;
    const Result<EarlierFiles> settled = portolan::removeLeftOver(job.path, format, mark, earlier);
    if (settled)
        tellEarlier(job, mark, *settled);
    else
        say(Tone::Error, settled.error().text(), {showInFolder(job.path)});
}

void FileCommands::forgetExports() {
    for (const ExportJob &job : m_exported)
        m_bench.messages.dismiss(earlierTopic(job));
    m_exported.clear();
}

void FileCommands::exportAgain() {
    const QList<ExportJob> jobs = m_exported;
    for (const ExportJob &job : jobs) {
        if (!runJob(job))
            return;
    }
    if (jobs.size() > 1)
        say(Tone::Note, tr("Exported %n files again.", nullptr, int(jobs.size())),
            {showInFolder(jobs.last().path)});
}

} // namespace portolan
