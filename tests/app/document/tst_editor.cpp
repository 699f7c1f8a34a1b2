#include "app/support/appFixture.h"
#include "document/Editor.h"
#include "support/topologyText.h"

#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using test::componentNamed;
using test::siteNamed;

namespace {

const QString twoSites = QStringLiteral("site London 10.10.0.0/16\n"
                                        "  scvmm vmm-lon 10.10.0.5\n"
                                        "  zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                                        "  host HV-LON-01 10.10.0.21\n"
                                        "  vra VRA-LON-01 10.10.0.31 of HV-LON-01\n"
                                        "site Leeds 10.20.0.0/16 managed-by vmm-lon\n"
                                        "  host HV-LEE-01 10.20.0.21\n");

struct Desk {
    Document document;
    Selection selection;
    Editor editor{document, selection};

    explicit Desk(const QString &text = twoSites) { document.reset(test::plan(text), {}); }
    const Topology &topology() const { return document.plan().topology; }
    QString undoText() { return document.undoStack()->undoText(); }
};

} // namespace

/// Everything that a user can mean, as one undo step each, named after its object.
class tst_editor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void addingAPartSelectsAndNamesIt() {
        Desk desk;
        QVERIFY(desk.editor.addPart({PartKind::HostWithVra},
                                    siteNamed(desk.topology(), QStringLiteral("London"))));
        QCOMPARE(desk.undoText(), QStringLiteral("Add host HV-LON-02"));
        const ComponentId host = componentNamed(desk.topology(), QStringLiteral("HV-LON-02"));
        QCOMPARE(desk.selection.keys(), QStringList{keyOf(host)});
        QCOMPARE(desk.document.undoStack()->count(), 1);
    }

    void severalHostsAreOneStep() {
        Desk desk;
        QVERIFY(desk.editor.addPart({PartKind::Hosts, ComponentKind::Host, 5},
                                    siteNamed(desk.topology(), QStringLiteral("Leeds"))));
        QCOMPARE(desk.undoText(), QStringLiteral("Add 5 hosts to site Leeds"));
        QCOMPARE(desk.document.undoStack()->count(), 1);
    }

    void aPartThatDoesNotFitIsRefusedInWords() {
        Desk desk;
        QSignalSpy refused(&desk.editor, &Editor::refused);
        QVERIFY(!desk.editor.addPart({PartKind::Component, ComponentKind::Zvm}, {}));
        QCOMPARE(refused.count(), 1);
        QVERIFY(!refused.first().first().toString().isEmpty());
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void partsGoToTheSelectedSiteOrTheOnlyOne() {
        Desk desk;
        QVERIFY(!desk.editor.siteForNewParts());
        const SiteId leeds = siteNamed(desk.topology(), QStringLiteral("Leeds"));
        desk.selection.set({keyOf(componentNamed(desk.topology(), QStringLiteral("HV-LEE-01")))});
        QCOMPARE(desk.editor.siteForNewParts(), leeds);
        Desk single(QStringLiteral("site Only"));
        QCOMPARE(single.editor.siteForNewParts(), siteNamed(single.topology(), QStringLiteral("Only")));
    }

    void enterOnAnEmptyPlanSaysThatASiteComesFirst() {
        Desk desk{QString()};
        QSignalSpy refused(&desk.editor, &Editor::refused);
        QVERIFY(!desk.editor.addPartToSelected({PartKind::HostWithVra}));
        QVERIFY(refused.first().first().toString().contains(QStringLiteral("site first")));
        QVERIFY(desk.editor.addPartToSelected({PartKind::Site}));
        QCOMPARE(desk.topology().sites.size(), 1);
    }

    void aNudgeMovesOnAndIsOneStepUntilTheSelectionChanges() {
        Desk desk;
        const ComponentId zvm = componentNamed(desk.topology(), QStringLiteral("zvm-lon"));
        desk.selection.set({keyOf(zvm)});
        QVERIFY(desk.editor.nudgeSelected({10, 0}));
        QVERIFY(desk.editor.nudgeSelected({10, 0}));
        QVERIFY(desk.editor.nudgeSelected({0, 10}));
        QCOMPARE(desk.document.plan().layout.offsets.value(zvm.value), QPointF(20, 10));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QCOMPARE(desk.undoText(), QStringLiteral("Move ZVM zvm-lon"));
        desk.selection.clear();
        desk.selection.set({keyOf(zvm)});
        QVERIFY(desk.editor.nudgeSelected({10, 0}));
        QCOMPARE(desk.document.undoStack()->count(), 2);
    }

    void aVraMovesWithItsHost() {
        Desk desk;
        const ComponentId host = componentNamed(desk.topology(), QStringLiteral("HV-LON-01"));
        desk.selection.set(
            {keyOf(componentNamed(desk.topology(), QStringLiteral("VRA-LON-01"))), keyOf(host)});
        QCOMPARE(desk.editor.movableSelection(), QList<ComponentId>{host});
    }

    void whatUndoTakesAwayIsNoLongerSelected() {
        Desk desk;
        desk.editor.addPart({PartKind::Site}, {});
        QCOMPARE(desk.selection.keys().size(), 1);
        desk.document.undoStack()->undo();
        QCoreApplication::processEvents();
        QVERIFY(desk.selection.keys().isEmpty());
    }

    void deletingNamesOneAndCountsMore() {
        Desk desk;
        const SiteId leeds = siteNamed(desk.topology(), QStringLiteral("Leeds"));
        desk.selection.set({keyOf(leeds)});
        desk.editor.removeSelected();
        QCOMPARE(desk.undoText(), QStringLiteral("Delete site Leeds"));
        desk.selection.set({keyOf(componentNamed(desk.topology(), QStringLiteral("zvm-lon"))),
                            keyOf(componentNamed(desk.topology(), QStringLiteral("vmm-lon")))});
        desk.editor.removeSelected();
        QCOMPARE(desk.undoText(), QStringLiteral("Delete 2 elements"));
        QCOMPARE(desk.document.undoStack()->count(), 2);
    }

    void singleScvmmAndBackAreOneStepEach() {
        Desk desk;
        desk.document.reset(test::templatePlan(QStringLiteral("two-sites")), {});
        const QByteArray before = writePlan(desk.document.plan());
        const SiteId leeds = siteNamed(desk.topology(), QStringLiteral("Leeds"));
        QVERIFY(desk.editor.useSingleScvmm(leeds, {}));
        QCOMPARE(desk.undoText(), QStringLiteral("Use a single SCVMM in Leeds"));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.document.undoStack()->undo();
        QCOMPARE(writePlan(desk.document.plan()), before);
    }

    void aReplicationIsAddedOnce() {
        Desk desk;
        QSignalSpy refused(&desk.editor, &Editor::refused);
        const SiteId london = siteNamed(desk.topology(), QStringLiteral("London"));
        const SiteId leeds = siteNamed(desk.topology(), QStringLiteral("Leeds"));
        QVERIFY(desk.editor.addReplication(london, leeds, true));
        QVERIFY(desk.topology().replications.first().bothWays);
        QCOMPARE(desk.undoText(), QStringLiteral("Add replication London to Leeds"));
        QVERIFY(!desk.editor.addReplication(london, leeds));
        QCOMPARE(refused.count(), 1);
    }

    void movingToAnotherSiteForgetsTheDraggedPlace() {
        Desk desk;
        const ComponentId host = componentNamed(desk.topology(), QStringLiteral("HV-LON-01"));
        desk.selection.set({keyOf(host)});
        desk.editor.nudgeSelected({30, 0});
        desk.editor.moveToSite({host}, siteNamed(desk.topology(), QStringLiteral("Leeds")));
        QCOMPARE(desk.undoText(), QStringLiteral("Move host HV-LON-01 to Leeds"));
        QVERIFY(!desk.document.plan().layout.offsets.contains(host.value));
        QCOMPARE(desk.topology().sites.last().components.size(), 3);
    }

    void hostileNamesStayShortInUndoTexts() {
        Desk desk;
        const SiteId leeds = siteNamed(desk.topology(), QStringLiteral("Leeds"));
        desk.editor.rename(keyOf(leeds), QString(100'000, u'x') + QStringLiteral("\n%1 %2"));
        desk.selection.set({keyOf(leeds)});
        desk.editor.removeSelected();
        QVERIFY(desk.undoText().size() < 100);
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_editor)
#include "tst_editor.moc"
