#include "app/support/appFixture.h"
#include "changes/ChangesModel.h"
#include "changes/ChangesPanel.h"
#include "changes/changeWords.h"
#include "plan/edits.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "window/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace portolan;

/// The list of what differs from an earlier plan.
class tst_changesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        m_file = m_fixture->path(QStringLiteral("approved.portolan"));
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("two-sites")), m_file));
        m_window->open(m_file);
        QCoreApplication::processEvents();
        m_panel = m_window->findChild<ChangesPanel *>();
        m_view = m_panel->view();
    }
    void cleanup() { m_window.reset(); }

    void anEmptyPanelSaysWhatBelongsThere() {
        show();
        QVERIFY(child<QLabel>("changesEmpty")->isVisible());
        QVERIFY(!m_view->isVisible());
        QVERIFY(child<QPushButton>("changesSaved")->isEnabled());
        child<QPushButton>("changesSaved")->click();
        QVERIFY(m_window->comparison().isOn());
        QVERIFY(!child<QLabel>("changesEmpty")->isVisible());
        m_window->document().reset(test::templatePlan(QStringLiteral("same-host")), {});
        QCoreApplication::processEvents();
        QVERIFY(!child<QPushButton>("changesSaved")->isEnabled());
        QVERIFY(!child<QPushButton>("changesSaved")->toolTip().isEmpty());
    }

    void aComparisonBringsItToTheFront() {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("changesDock"));
        dock->hide();
        compare();
        QVERIFY(dock->isVisible());
        QVERIFY(m_panel->isVisible());
        QVERIFY(!m_panel->visibleRegion().isEmpty());
    }

    void plansThatAreTheSameSaySo() {
        compare();
        QVERIFY(!m_view->isVisible());
        QCOMPARE(child<QLabel>("changesWords")->text(), QStringLiteral("The plans are the same."));
        QCOMPARE(child<QLabel>("changesSummary")->text(),
                 QStringLiteral("Compared with approved.portolan, revision 1: the plans are the same"));
    }

    void changesAreListedUnderHeadingsWithCounts() {
        compare();
        const QAbstractItemModelTester tester(m_view->model());
        change();
        const QStringList headings = texts(true);
        QCOMPARE(headings.size(), 4);
        QCOMPARE(headings[0], QStringLiteral("Plan: 1 changed"));
        QCOMPARE(headings[1], QStringLiteral("Port table: 1 changed"));
        QCOMPARE(headings[2], QStringLiteral("Sites, components and replications: 2 removed, 1 changed"));
        QVERIFY2(headings[3].startsWith(QStringLiteral("Firewall rules, machine by machine: ")),
                 qPrintable(headings[3]));
        const PlanChanges &changes = m_window->comparison().merged().changes;
        QCOMPARE(texts(false).size(),
                 1 + changes.values.size() + changes.elements.size() + changes.rules.size());
        QVERIFY2(child<QLabel>("changesSummary")
                     ->text()
                     .contains(QStringLiteral("2 elements removed · 1 element changed")),
                 qPrintable(child<QLabel>("changesSummary")->text()));
    }

    /// Two plans may have one number for two things: each keeps the one of its file.
    void rowsHaveTheIdsOfTheirFiles() {
        Plan plan = m_window->document().plan();
        const SiteId site = plan.topology.sites.first().id;
        const Added<ComponentId> host = addComponent(plan, ComponentKind::Host, site);
        const Added<ComponentId> tools = addComponent(plan, ComponentKind::Tools, site);
        QCOMPARE(host.id, tools.id);
        QVERIFY(savePlan(host.plan, m_file));
        m_window->document().apply(tools.plan, QStringLiteral("Add tools"));
        compare();
        QStringList ids;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            if (!isHeading(row))
                ids << cell(row, ChangesModel::Id).data().toString();
        QCOMPARE(ids, (QStringList{keyOf(host.id), keyOf(host.id)}));
        const int gone = rowOf(keyOf(host.id)) + 1;
        QVERIFY(m_window->comparison().isRemoved(cell(gone, 0).data(ChangesModel::KeyRole).toString()));
    }

    /// By a word and by a sign that differs in shape.
    void eachRowSaysHowItChanged() {
        compare();
        change();
        const auto icon = [&](int row) {
            return cell(row, ChangesModel::Change)
                .data(Qt::DecorationRole)
                .value<QIcon>()
                .pixmap(64, 64)
                .toImage();
        };
        const int removed = rowOf(m_host);
        const int changed = rowOf(m_zvm);
        QCOMPARE(cell(removed, ChangesModel::Change).data().toString(), QStringLiteral("removed"));
        QCOMPARE(cell(changed, ChangesModel::Change).data().toString(), QStringLiteral("changed"));
        QVERIFY(icon(removed) != icon(changed));
        QVERIFY2(cell(changed, ChangesModel::Difference)
                     .data()
                     .toString()
                     .contains(QStringLiteral("10.10.0.10 → 10.10.0.99")),
                 qPrintable(cell(changed, ChangesModel::Difference).data().toString()));
    }

    /// A rule that goes may still be needed, and one that comes may be open already.
    void eachRuleSaysWhatIsToBeDoneAtTheFirewall() {
        compare();
        const QAbstractItemModelTester tester(m_view->model());
        changeSteps();
        const StepCounts counts = stepsShown();
        QVERIFY(counts[FirewallStep::Hold] > 2 && counts[FirewallStep::Keep] > 2);
        const QString said = QStringLiteral("At the firewall: %1 to hold, %2 to keep")
                                 .arg(counts[FirewallStep::Hold])
                                 .arg(counts[FirewallStep::Keep]);
        QVERIFY2(texts(true).last().endsWith(said), qPrintable(texts(true).last()));
        const QString summary = child<QLabel>("changesSummary")->text();
        QVERIFY2(summary.endsWith(said), qPrintable(summary));
        QCOMPARE(m_view->model()->headerData(ChangesModel::AtFirewall, Qt::Horizontal).toString(),
                 QStringLiteral("At the firewall"));
        QVERIFY(cell(rowOf(m_zvm), ChangesModel::AtFirewall).data().toString().isEmpty());
        QVERIFY(cell(rowOf(m_zvm), ChangesModel::AtFirewall).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void theReasonsAreToldAndFound() {
        compare();
        changeSteps();
        auto *filter = child<QLineEdit>("changesFilter");
        filter->setText(QStringLiteral("hold settle"));
        const StepCounts counts = stepsShown();
        QVERIFY(counts[FirewallStep::Hold] > 2);
        QCOMPARE(texts(false).size(), counts[FirewallStep::Hold]);
        QVERIFY(cell(1, ChangesModel::AtFirewall).data(Qt::FontRole).value<QFont>().bold());
        QVERIFY(!cell(1, ChangesModel::What).data(Qt::FontRole).isValid());
        const QString tip = cell(1, ChangesModel::AtFirewall).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("Not to be closed or taken away yet")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("Settle this before taking away what was there")),
                 qPrintable(tip));
        QVERIFY2(texts(true).last().endsWith(
                     QStringLiteral("At the firewall: %1 to hold").arg(counts[FirewallStep::Hold])),
                 qPrintable(texts(true).last()));
        filter->setText(QStringLiteral("keep"));
        QCOMPARE(texts(false).size(), stepsShown()[FirewallStep::Keep]);
    }

    void aRowSelectsWhatItIsAbout() {
        compare();
        change();
        m_view->setCurrentIndex(cell(rowOf(m_host), 0));
        QCOMPARE(m_window->selection().keys(), QList<ElementKey>{m_host});
        const int last = m_view->model()->rowCount() - 1;
        m_view->setCurrentIndex(cell(last, 0));
        QCOMPARE(m_window->selection().keys().size(), 1);
        QVERIFY(isFlowKey(m_window->selection().keys().first()));
        QVERIFY(m_window->canvas().canvasScene().itemOf(m_window->selection().keys().first()));
        m_window->selection().clear();
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(cell(last, 1)).center());
        QCOMPARE(m_window->selection().keys().size(), 1);
    }

    void whatIsSelectedElsewhereIsFound() {
        compare();
        change();
        m_window->selection().set({m_zvm});
        QCOMPARE(m_view->currentIndex().row(), rowOf(m_zvm));
        QCOMPARE(m_window->selection().keys(), QList<ElementKey>{m_zvm});
    }

    void theCurrentRowSurvivesEdits() {
        compare();
        change();
        m_view->setCurrentIndex(cell(rowOf(m_zvm), 0));
        Document &document = m_window->document();
        document.apply(setTitle(setRevision(document.plan(), 7), QStringLiteral("Other")),
                       QStringLiteral("Edit"));
        QCoreApplication::processEvents();
        QCOMPARE(m_view->currentIndex().row(), rowOf(m_zvm));
        document.undoStack()->setIndex(0);
        QCoreApplication::processEvents();
        QCOMPARE(m_view->model()->rowCount(), 0);
        QVERIFY(!m_view->isVisible());
    }

    void theFilterKeepsWhatHoldsAllWords() {
        compare();
        change();
        auto *filter = child<QLineEdit>("changesFilter");
        const qsizetype all = texts(false).size();
        filter->setText(QStringLiteral("REMOVED  hv-lon-01"));
        const QStringList left = texts(false);
        QVERIFY(!left.isEmpty() && left.size() < all);
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            if (!isHeading(row))
                QVERIFY(
                    cell(row, ChangesModel::What).data().toString().contains(QStringLiteral("HV-LON-01")));
        QVERIFY(texts(true).size() < 4);
        filter->setText(QStringLiteral("nothing at all"));
        QVERIFY(!m_view->isVisible());
        QCOMPARE(child<QLabel>("changesWords")->text(),
                 QStringLiteral("No change holds all of these words."));
        filter->clear();
        QCOMPARE(texts(false).size(), all);
    }

    void theKeyboardReachesAll() {
        compare();
        change();
        for (const char *name : {"changesFilter", "changesExport", "changesStop", "changesView"}) {
            const auto *widget = child<QWidget>(name);
            QVERIFY2(widget->focusPolicy() & Qt::TabFocus, name);
            const auto *button = qobject_cast<const QPushButton *>(widget);
            QVERIFY2(button || !widget->accessibleName().isEmpty(), name);
        }
        m_view->setFocus();
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_End, Qt::ControlModifier);
        QVERIFY(!m_window->selection().keys().isEmpty());
        QSignalSpy revealed(&m_window->selection(), &Selection::revealRequested);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(revealed.size(), 1);
    }

    void stoppingEmptiesIt() {
        compare();
        change();
        child<QPushButton>("changesStop")->click();
        QVERIFY(!m_window->comparison().isOn());
        QCOMPARE(m_view->model()->rowCount(), 0);
        QVERIFY(child<QLabel>("changesEmpty")->isVisible());
    }

    /// Names are anybody's: no row grows beyond its line, and none is taken for markup.
    void hostileNamesStayOnTheirLine() {
        compare();
        Document &document = m_window->document();
        m_host = keyOf(test::componentNamed(document.plan().topology, QStringLiteral("HV-LON-01")));
        const QString name = QStringLiteral("<b>x</b>\n\u202e") + QString(40'000, u'x');
        document.apply(renameElement(document.plan(), m_host, name), QStringLiteral("Rename"));
        QCoreApplication::processEvents();
        const QModelIndex index = cell(rowOf(m_host), ChangesModel::What);
        QVERIFY(index.isValid());
        QVERIFY(!index.data().toString().contains(u'\n'));
        QVERIFY(!index.data().toString().contains(QChar(0x202e)));
        QVERIFY(index.data().toString().size() < 1000);
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    }

    /// The list stays short enough to be made anew at each edit, and says what it leaves out.
    void ofVeryManyRulesTheFirstAreListed() {
        const Plan mesh = test::meshPlan(6, 700);
        QVERIFY(savePlan(mesh, m_file));
        m_window->open(m_file);
        compare();
        Document &document = m_window->document();
        document.apply(removeElements(mesh, {keyOf(mesh.topology.sites.last().id)}),
                       QStringLiteral("Delete"));
        QCoreApplication::processEvents();
        QVERIFY(m_window->comparison().merged().changes.ruleCounts.all() > 5'000);
        const qsizetype elements = m_window->comparison().merged().changes.elements.size();
        QCOMPARE(texts(false).size(), 5'000 + elements);
        const QString said = child<QLabel>("changesSummary")->text();
        QVERIFY2(said.contains(QStringLiteral("the first 5,000 rules")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("At the firewall:")), qPrintable(said));
        QCOMPARE(texts(true).last(),
                 QStringLiteral("Firewall rules, machine by machine, of the first 5,000: 5,000 removed"));
    }

private:
    template <class Widget>
    Widget *child(const char *name) const {
        return m_panel->findChild<Widget *>(QString::fromLatin1(name));
    }
    QModelIndex cell(int row, int column) const { return m_view->model()->index(row, column); }
    bool isHeading(int row) const { return cell(row, 0).data(ChangesModel::HeadingRole).toBool(); }
    QStringList texts(bool headings) const {
        QStringList found;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            if (isHeading(row) == headings)
                found << cell(row, 0).data().toString();
        return found;
    }
    int rowOf(const ElementKey &key) const {
        return static_cast<ChangesModel *>(m_view->model())->rowOfKey(key);
    }
    void show() {
        auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("changesDock"));
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
    }
    void compare() {
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        QCoreApplication::processEvents();
    }
    /// A host goes, a ZVM moves, a port and the title are others.
    void change() {
        Document &document = m_window->document();
        const Topology &topology = document.plan().topology;
        m_host = keyOf(test::componentNamed(topology, QStringLiteral("HV-LON-01")));
        m_zvm = keyOf(test::componentNamed(topology, QStringLiteral("zvm-lon")));
        Plan plan = setTitle(removeElements(document.plan(), {m_host}), QStringLiteral("New title"));
        Component zvm = *TopologyIndex(plan.topology).component(componentIdOf(m_zvm));
        zvm.address = QStringLiteral("10.10.0.99");
        plan = setComponent(plan, zvm);
        OwnValues own;
        own.port = 19081;
        plan = setOwnValues(plan, QStringLiteral("zvm-pairing"), own);
        document.apply(plan, QStringLiteral("Change"));
        QCoreApplication::processEvents();
    }

    /// A ZVM loses its address, and another machine takes the place of a VRA with its address.
    void changeSteps() {
        Document &document = m_window->document();
        m_zvm = keyOf(test::componentNamed(document.plan().topology, QStringLiteral("zvm-lon")));
        Component zvm = *TopologyIndex(document.plan().topology).component(componentIdOf(m_zvm));
        zvm.address.clear();
        Plan plan = setComponent(document.plan(), zvm);
        for (Component &component : plan.topology.sites.last().components)
            if (component.name == QLatin1String("VRA-HV-LEE-01"))
                component.id = {plan.topology.nextId++};
        document.apply(plan, QStringLiteral("Change"));
        QCoreApplication::processEvents();
    }
    /// What the rows that are listed say.
    StepCounts stepsShown() const {
        StepCounts counts;
        for (int row = 0; row < m_view->model()->rowCount(); ++row)
            for (const FirewallStep step : firewallSteps)
                counts[step] += cell(row, ChangesModel::AtFirewall).data() == stepWord(step);
        return counts;
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    ChangesPanel *m_panel = nullptr;
    QTableView *m_view = nullptr;
    QString m_file;
    ElementKey m_host;
    ElementKey m_zvm;
};

QTEST_MAIN(tst_changesPanel)
#include "tst_changesPanel.moc"
