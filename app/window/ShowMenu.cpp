#include "window/ShowMenu.h"

#include "canvas/openedView.h"
#include "document/names.h"

#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>
#include <set>

namespace portolan {
namespace {

constexpr qsizetype mostListed = 11; // and one row for the others

} // namespace

void ShowMenu::fill(QMenu &menu) {
    m_bench.actions.fill(menu, wholeTable());
    menu.addSeparator();
    addList(menu, tr("One &site"), tr("Show one site and what it talks to"), &ShowMenu::siteViews);
    addList(menu, tr("&Pair of sites"), tr("Show two sites and the gate between them in full"),
            &ShowMenu::pairViews);
    menu.addSeparator();
    m_bench.actions.fill(menu, teamTable());
}

QList<ActionSpec> ShowMenu::wholeTable() {
    return {
        {QStringLiteral("view.whole"),
         tr("&Whole plan"),
         {},
         tr("Show everything again"),
         {},
         [this] { m_bench.canvas.setView({}); },
         [this] {
             const QString noPlan = m_bench.whyNoPlan();
             const bool whole = isWhole(m_bench.canvas.view());
             return noPlan.isEmpty() && whole ? tr("The whole plan is shown.") : noPlan;
         }},
        {QStringLiteral("view.open"),
         tr("&Open the selection"),
         {},
         tr("Show the selected site alone, or the gate of the selected pair of sites in full"),
         {},
         [this] { m_bench.canvas.open(m_bench.selection.keys()); },
         [this] { return whyNoOpen(); }},
    };
}

QList<ActionSpec> ShowMenu::teamTable() {
    const auto row = [this](Team team, const QString &text, const QString &tip) {
        return ActionSpec{QStringLiteral("view.team-") + allTeams()[qsizetype(team)].key,
                          text,
                          {},
                          tip,
                          {},
                          [this, team] { m_bench.canvas.setView(team); },
                          [this] { return m_bench.whyNoPlan(); }};
    };
    return {row(Team::Network, tr("For the &network team"), tr("Show what crosses firewalls between sites")),
            row(Team::Windows, tr("For the W&indows team"),
                tr("Show machines and the ports that they listen on")),
            row(Team::Zerto, tr("For the &Zerto team"),
                tr("Show Zerto’s components and the ports between them"))};
}

QString ShowMenu::whyNoOpen() const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty())
        return noPlan;
    return isWhole(openedView(m_bench.document, m_bench.selection.keys()))
               ? tr("Select a site, two sites, or a link between two sites.")
               : QString();
}

QMenu *ShowMenu::addList(QMenu &menu, const QString &title, const QString &tip,
                         QList<View> (ShowMenu::*views)() const) {
    QMenu *list = menu.addMenu(title);
    list->menuAction()->setStatusTip(tip);
    connect(list, &QMenu::aboutToShow, this,
            [this, list, tip, views] { fillList(*list, (this->*views)(), tip); });
    return list;
}

void ShowMenu::fillList(QMenu &menu, const QList<View> &views, const QString &tip) {
    menu.clear();
    for (const View &view : views.mid(0, mostListed)) {
        QAction *action = menu.addAction(nameOf(view).replace(u'&', QStringLiteral("&&")));
        action->setStatusTip(tip);
        action->setCheckable(true);
        action->setChecked(view == m_bench.canvas.view());
        connect(action, &QAction::triggered, this, [this, view] { m_bench.canvas.setView(view); });
    }
    if (views.isEmpty())
        menu.addAction(tr("There is none yet"))->setEnabled(false);
    if (views.size() <= mostListed)
        return;
    QAction *more = menu.addAction(tr("&More…"));
    more->setStatusTip(tip);
    const QString title = menu.title().remove(u'&');
    connect(more, &QAction::triggered, this, [this, title, views] { choose(title, views); });
}

void ShowMenu::choose(const QString &title, const QList<View> &views) {
    QStringList names;
    for (const View &view : views)
        names.append(nameOf(view));
    QInputDialog dialog(&m_bench.window);
    dialog.setWindowTitle(title);
    dialog.setLabelText(tr("Show"));
    dialog.setComboBoxItems(names);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const qsizetype chosen = names.indexOf(dialog.textValue());
    if (chosen >= 0)
        m_bench.canvas.setView(views[chosen]);
}

QList<View> ShowMenu::siteViews() const {
    QList<View> views;
    for (const Site &site : m_bench.document.plan().topology.sites)
        views.append(SiteView{site.id});
    return views;
}

/// Pairs with something between them, in the plan's order.
QList<View> ShowMenu::pairViews() const {
    std::set<std::pair<SiteId, SiteId>> pairs;
    for (const Flow &flow : m_bench.document.derived().flows)
        if (flow.crossesSites())
            pairs.insert(std::minmax(flow.first.site, flow.second.site));
    QList<View> views;
    for (const auto &[first, second] : pairs)
        views.append(PairView{first, second});
    return views;
}

QString ShowMenu::nameOf(const View &view) const {
    return shortName(viewName(view, m_bench.document.plan().topology), 80);
}

} // namespace portolan
