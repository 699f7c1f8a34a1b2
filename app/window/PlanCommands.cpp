#include "window/PlanCommands.h"

#include "findings/FindingsPanel.h"
#include "plan/edits.h"
#include "rules/ChangeFormDialog.h"
#include "window/PlanPropertiesDialog.h"
#include "window/SingleScvmmDialog.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>

namespace portolan {

PlanCommands::PlanCommands(Workbench &bench) : m_bench(bench), m_compare(bench) {}

void PlanCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, scvmmTable());
    menu.addSeparator();
    m_bench.actions.fill(menu, orderTable());
    menu.addSeparator();
    m_bench.actions.fill(menu, problemTable());
    menu.addSeparator();
    m_compare.fill(*menu.addMenu(tr("Co&mpare with")));
    m_bench.actions.fill(menu,
                         {{QStringLiteral("plan.newRevision"),
                           tr("New &revision"),
                           {},
                           tr("Count the plan's revision up, before it is handed over again"),
                           {},
                           [this] { newRevision(); },
                           [this] { return m_bench.whyNoPlan(); }},
                          {QStringLiteral("plan.changeForm"),
                           tr("&Change form…"),
                           {},
                           tr("What a firewall team asks for beside the rules: requester, ticket, days"),
                           {},
                           [this] { editForm(); },
                           [this] { return m_bench.whyNoPlan(); }},
                          {QStringLiteral("plan.properties"),
                           tr("Propert&ies…"),
                           {},
                           tr("The plan's title and revision"),
                           {Qt::ALT | Qt::Key_Return},
                           [this] { editProperties(); },
                           [this] { return m_bench.whyNoPlan(); }}});
}

QList<ActionSpec> PlanCommands::scvmmTable() {
    return {
        {QStringLiteral("plan.singleScvmm"),
         tr("&Single SCVMM…"),
         QStringLiteral("single-scvmm"),
         tr("Manage several sites with one SCVMM and one ZVM; port 9081 is then not used"),
         {},
         [this] { chooseSingleScvmm(); },
         [this] { return whyNoSingleScvmm(); }},
        {QStringLiteral("plan.scvmmPerSite"),
         tr("&One SCVMM per site"),
         QStringLiteral("scvmm"),
         tr("Give every site that is managed from elsewhere an SCVMM, a ZVM and a VBA of its own"),
         {},
         [this] { m_bench.editor.useScvmmPerSite(); },
         [this] { return whyNoScvmmPerSite(); }},
    };
}

QList<ActionSpec> PlanCommands::orderTable() {
    const auto needsPlan = [this] { return m_bench.whyNoPlan(); };
    return {
        {QStringLiteral("plan.arrange"),
         tr("&Arrange"),
         QStringLiteral("arrange"),
         tr("Bring everything that was dragged back to the drawing's own order"),
         {},
         [this] { m_bench.editor.arrange(); },
         [this] { return whyNoArrange(); }},
        {QStringLiteral("plan.hostsOneByOne"),
         tr("&Hosts one by one"),
         QStringLiteral("host"),
         tr("Draw the selected hosts and those like them as cards, or those of the selected site or of every "
            "site"),
         {},
         [this] { setStacksOpen(true); },
         needsPlan},
        {QStringLiteral("plan.hostsAsStack"),
         tr("Hosts as s&tack"),
         QStringLiteral("hosts"),
         tr("Draw the selected hosts and those like them as one stack, or those of the selected site or of "
            "every site"),
         {},
         [this] { setStacksOpen(false); },
         needsPlan},
    };
}

QList<ActionSpec> PlanCommands::problemTable() {
    return {
        {QStringLiteral("plan.nextProblem"),
         tr("&Next problem"),
         QStringLiteral("warning"),
         tr("Go to the next problem and select what it is about"),
         {Qt::Key_F7},
         [this] { showProblem(); },
         [this] { return whyNoProblem(); }},
        {QStringLiteral("plan.quickFix"),
         tr("Quick &fix"),
         {},
         tr("Carry out the fix of the current problem"),
         {Qt::CTRL | Qt::Key_Period},
         [this] { fixProblem(); },
         [this] { return whyNoProblem(); }},
    };
}

void PlanCommands::setProblems(QDockWidget *dock, FindingsPanel *panel) {
    m_dock = dock;
    m_problems = panel;
}

void PlanCommands::chooseSingleScvmm() {
    SingleScvmmDialog dialog(m_bench.document.plan(), &m_bench.window);
    if (dialog.exec() == QDialog::Accepted)
        m_bench.editor.useSingleScvmm(dialog.keep(), dialog.joining());
}

void PlanCommands::editProperties() {
    PlanPropertiesDialog dialog(m_bench.document.plan(), &m_bench.window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Plan &plan = m_bench.document.plan();
    m_bench.document.apply(setRevision(setTitle(plan, dialog.title()), dialog.revision()),
                           tr("Change the plan's properties"));
}

void PlanCommands::editForm() {
    ChangeFormDialog dialog(m_bench.document.plan().forms, {}, &m_bench.window);
    if (dialog.exec() == QDialog::Accepted)
        m_bench.document.apply(dialog.applied(m_bench.document.plan()), tr("Change the plan's form"));
}

void PlanCommands::newRevision() {
    const Plan &plan = m_bench.document.plan();
    m_bench.document.apply(setRevision(plan, plan.revision + 1),
                           tr("New revision %1").arg(plan.revision + 1));
}

void PlanCommands::setStacksOpen(bool open) {
    Plan plan = m_bench.document.plan();
    const QList<ComponentId> hosts = m_bench.editor.selectedHosts();
    for (const ComponentId host : hosts)
        plan = setStackOpen(std::move(plan), host, open);
    const SiteId chosen = m_bench.editor.siteForNewParts();
    for (const Site &site : m_bench.document.plan().topology.sites) {
        if (hosts.isEmpty() && (!chosen || chosen == site.id))
            plan = setStackOpen(std::move(plan), site.id, open);
    }
    m_bench.document.apply(plan, open ? tr("Show hosts one by one") : tr("Show hosts as a stack"));
}

void PlanCommands::showProblem() {
    m_dock->show();
    m_dock->raise();
    m_problems->showNext();
}

void PlanCommands::fixProblem() {
    if (!m_problems->fixCurrent())
        m_bench.window.statusBar()->showMessage(tr("This problem has no quick fix."), 5000);
}

QString PlanCommands::whyNoSingleScvmm() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    if (m_bench.document.plan().topology.sites.size() < 2)
        return tr("A single SCVMM for several sites needs a second site.");
    return !hasKeepableSite(m_bench.document.plan())
               ? tr("No site has both an SCVMM and its ZVM that could stay.")
               : QString();
}

QString PlanCommands::whyNoScvmmPerSite() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return useScvmmPerSite(m_bench.document.plan()) == m_bench.document.plan()
               ? tr("No site is managed from elsewhere.")
               : QString();
}

QString PlanCommands::whyNoArrange() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return m_bench.document.plan().layout.isArranged() ? tr("Nothing was dragged from its place.")
                                                       : QString();
}

QString PlanCommands::whyNoProblem() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return m_bench.document.derived().findings.isEmpty()
               ? tr("No problems found by %n checks.", nullptr, int(checkCount()))
               : QString();
}

} // namespace portolan
