#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/exportPlan.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace portolan;

namespace {

/// The entries of a menu as they are when it opens.
QList<QAction *> opened(QMenu *menu) {
    Q_EMIT menu->aboutToShow();
    return menu->actions();
}

QMenu *listIn(MainWindow &window, const QString &title) {
    for (QMenu *menu : window.findChildren<QMenu *>())
        if (menu->title() == title)
            return menu;
    return nullptr;
}

QByteArray contentsOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Parts of the plan, as the window offers, names and exports them.
class tst_showMenu : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void aSiteIsChosenAndAStripLeadsBack() {
        QVERIFY(m_window->files().startFrom(QStringLiteral("two-sites")));
        auto *strip = m_window->findChild<QWidget *>(QStringLiteral("viewStrip"));
        QVERIFY(strip && !strip->isVisible());
        const QList<QAction *> sites = opened(listIn(*m_window, QStringLiteral("One &site")));
        QCOMPARE(sites.size(), 2);
        QCOMPARE(sites[1]->text(), QStringLiteral("Leeds"));
        sites[1]->trigger();
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->findChild<QLabel *>()->text(), QStringLiteral("Shown: Leeds and what it talks to"));
        QVERIFY(opened(listIn(*m_window, QStringLiteral("One &site")))[1]->isChecked());
        m_window->findChild<QPushButton *>(QStringLiteral("wholePlan"))->click();
        QVERIFY(!strip->isVisible());
        QVERIFY(isWhole(m_window->canvas().view()));
    }

    void aListIsNeverLongerThanTwelve() {
        m_window->document().reset(test::meshPlan(20, 60), {});
        for (const char *title : {"One &site", "&Pair of sites"}) {
            const QList<QAction *> entries = opened(listIn(*m_window, QLatin1String(title)));
            QCOMPARE(entries.size(), 12);
            QCOMPARE(entries.last()->text(), QStringLiteral("&More…"));
            for (const QAction *entry : entries)
                QVERIFY(!entry->statusTip().isEmpty());
        }
    }

    void namesAreNoAccessKeys() {
        QVERIFY(m_window->files().startFrom(QStringLiteral("two-sites")));
        Document &document = m_window->document();
        const SiteId london = document.plan().topology.sites.first().id;
        document.apply(renameElement(document.plan(), keyOf(london), QStringLiteral("R&D")), QString());
        QCOMPARE(opened(listIn(*m_window, QStringLiteral("One &site")))[0]->text(), QStringLiteral("R&&D"));
    }

    void whatOpensNothingSaysWhy() {
        QVERIFY(m_window->files().startFrom(QStringLiteral("five-site-mesh")));
        const QAction *open = m_window->actions()[QStringLiteral("view.open")];
        QVERIFY(!open->isEnabled());
        QVERIFY(open->statusTip().startsWith(QStringLiteral("Select a site")));
        const QList<Site> sites = m_window->document().plan().topology.sites;
        m_window->selection().set({keyOf(sites[0].id), keyOf(sites[1].id)});
        QVERIFY(open->isEnabled());
        m_window->actions()[QStringLiteral("view.open")]->trigger();
        QCOMPARE(m_window->canvas().view(), View(PairView{sites[0].id, sites[1].id}));
    }

    void theStatusBarSaysTheLevel() {
        QVERIFY(m_window->files().startFrom(QStringLiteral("five-site-mesh")));
        const auto *status = m_window->findChild<QLabel *>(QStringLiteral("statusDetail"));
        QCOMPARE(status->text(), QStringLiteral("Overview (automatic)"));
        m_window->actions()[QStringLiteral("view.detailOverview")]->trigger();
        QCOMPARE(status->text(), QStringLiteral("Overview"));
    }

    void exportsShowThePartThatTheyWereAskedFor() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        const Derived derived = *derive(plan);
        ExportJob job;
        job.path = m_fixture->path(QStringLiteral("part.svg"));
        QVERIFY(runExport(job, plan, derived, {}));
        QVERIFY(contentsOf(job.path).contains("vmm-lon"));
        job.view = SiteView{plan.topology.sites.last().id};
        QVERIFY(runExport(job, plan, derived, {}));
        QVERIFY(!contentsOf(job.path).contains(">vmm-lon<"));
        QVERIFY(contentsOf(job.path).contains("Only Leeds, up to the firewalls"));
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_showMenu)
#include "tst_showMenu.moc"
