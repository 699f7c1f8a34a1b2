#include "window/CompareCommands.h"

#include "window/FileCommands.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QStandardPaths>

namespace portolan {
namespace {

const QString compareTopic = QStringLiteral("compare");

/// The folder of the plan, or of the file that it came out of.
QString startFolder(const Document &document) {
    const QString path = document.path().isEmpty() ? document.origin() : document.path();
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

} // namespace

CompareCommands::CompareCommands(Workbench &bench) : m_bench(bench) {}

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
        {QStringLiteral("plan.stopComparing"),
         tr("S&top comparing"),
         {},
         tr("Show the plan as it is again"),
         {},
         [this] { m_bench.comparison.end(); },
         [this] {
             return m_bench.comparison.isOn() ? QString() : tr("The plan is not compared with another.");
         }},
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
        m_bench.messages.dismiss(compareTopic);
    else
        m_bench.messages.post({compareTopic,
                               Tone::Error,
                               tr("The plans cannot be compared. %1").arg(begun.error().text()),
                               {}});
}

QString CompareCommands::whyNotSaved() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return m_bench.document.path().isEmpty() ? tr("The plan was not saved to a file of its own yet.")
                                             : QString();
}

} // namespace portolan
