#include "app/support/appFixture.h"
#include "document/Document.h"
#include "document/Selection.h"
#include "plan/edits.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace portolan;

/// The document keeps one plan, its steps and what follows from it together.
class tst_document : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void nothingIsPushedWhenNothingChanged() {
        Document document;
        document.reset(test::templatePlan(QStringLiteral("two-sites")), {});
        document.apply(Plan(document.plan()), QStringLiteral("Nothing"));
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.undoStack()->isClean());
    }

    void anEditIsDerivedAndUndoneToTheSameBytes() {
        Document document;
        document.reset(test::templatePlan(QStringLiteral("two-sites")), {});
        const QByteArray before = writePlan(document.plan());
        const SiteId site = document.plan().topology.sites.first().id;
        QCOMPARE(document.derived().counts.expanded, 58);
        const qsizetype waiting = document.derived().rules.toConfirm.size();
        document.apply(addHostWithVra(document.plan(), site).plan, QStringLiteral("Add host"));
        QVERIFY2(document.derived().rules.toConfirm.size() > waiting, "the new host has no address yet");
        document.undoStack()->undo();
        QCOMPARE(writePlan(document.plan()), before);
        QCOMPARE(document.derived().counts.expanded, 58);
    }

    void oneAnnouncementPerTurnOfTheLoop() {
        Document document;
        QSignalSpy announced(&document, &Document::planChanged);
        document.apply(setTitle(document.plan(), QStringLiteral("A")), QStringLiteral("A"));
        document.apply(setTitle(document.plan(), QStringLiteral("B")), QStringLiteral("B"));
        QCOMPARE(announced.count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(announced.count(), 1);
    }

    void stepsOfOneGestureMergeUntilItEnds() {
        Document document;
        const QString drag = QStringLiteral("drag 1");
        document.apply(setTitle(document.plan(), QStringLiteral("A")), QStringLiteral("Move"), drag);
        document.apply(setTitle(document.plan(), QStringLiteral("B")), QStringLiteral("Move"), drag);
        QCOMPARE(document.undoStack()->count(), 1);
        document.endMerge();
        document.apply(setTitle(document.plan(), QStringLiteral("C")), QStringLiteral("Move"), drag);
        QCOMPARE(document.undoStack()->count(), 2);
        document.undoStack()->undo();
        QCOMPARE(document.plan().title, QStringLiteral("B"));
    }

    void aGestureThatComesBackLeavesNoStep() {
        Document document;
        const QString drag = QStringLiteral("drag 1");
        const Plan before = document.plan();
        document.apply(setTitle(before, QStringLiteral("A")), QStringLiteral("Move"), drag);
        document.apply(before, QStringLiteral("Move"), drag);
        QCOMPARE(document.plan(), before);
        QVERIFY(!document.undoStack()->canUndo());
        QVERIFY(document.undoStack()->isClean());
    }

    void aSavedPlanIsCleanAndReopensTheSame() {
        Document document;
        document.reset(test::templatePlan(QStringLiteral("provider")), {});
        document.apply(setTitle(document.plan(), QStringLiteral("Ours")), QStringLiteral("Rename plan"));
        QVERIFY(!document.undoStack()->isClean());
        const QString path = m_fixture->path(QStringLiteral("saved.portolan"));
        QVERIFY(document.saveAs(path));
        QVERIFY(document.undoStack()->isClean());
        QCOMPARE(document.path(), path);
        Document again;
        QVERIFY(again.open(path));
        QCOMPARE(again.plan(), document.plan());
        QCOMPARE(again.undoStack()->count(), 0);
    }

    void aFileThatCannotBeReadChangesNothing() {
        Document document;
        document.reset(test::templatePlan(QStringLiteral("two-sites")), QStringLiteral("/x/a.portolan"));
        const Plan before = document.plan();
        const Result<Done> opened = document.open(QStringLiteral("/nowhere/b.portolan"));
        QVERIFY(!opened);
        QVERIFY(!opened.error().message.isEmpty());
        QCOMPARE(document.plan(), before);
        QCOMPARE(document.path(), QStringLiteral("/x/a.portolan"));
    }

    void theSelectionIsAnnouncedOnlyWhenItDiffers() {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        selection.set({QStringLiteral("c1")});
        selection.set({QStringLiteral("c1")});
        QCOMPARE(changed.count(), 1);
        selection.toggle(QStringLiteral("c2"));
        QCOMPARE(selection.keys(), QStringList({QStringLiteral("c1"), QStringLiteral("c2")}));
        selection.toggle(QStringLiteral("c1"));
        QCOMPARE(selection.keys(), QStringList({QStringLiteral("c2")}));
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_document)
#include "tst_document.moc"
