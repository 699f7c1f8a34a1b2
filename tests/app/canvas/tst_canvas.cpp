#include "app/canvas/canvasDesk.h"
#include "app/support/appFixture.h"
#include "canvas/Canvas.h"
#include "canvas/InlineEdit.h"
#include "canvas/PointerHint.h"
#include "canvas/walkOrder.h"
#include "plan/edits.h"
#include "support/topologyText.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace portolan;
using test::componentNamed;
using test::Desk;
using test::siteNamed;

/// The canvas under pointer, keys and drops, in a real window.
class tst_canvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_fixture = std::make_unique<test::AppFixture>();
        QApplication::setStyle(QStringLiteral("fusion"));
    }

    void aClickSelectsWhatIsUnderIt() {
        Desk desk;
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, desk.at(desk.key(QStringLiteral("zvm-lon"))));
        QCOMPARE(desk.selection.keys(), QStringList{desk.key(QStringLiteral("zvm-lon"))});
        QTest::mouseClick(desk.port(), Qt::LeftButton, Qt::ControlModifier,
                          desk.at(desk.key(QStringLiteral("vmm-lee"))));
        QCOMPARE(desk.selection.keys().size(), 2);
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, desk.emptyPlaceIn(QStringLiteral("London")));
        QCOMPARE(desk.selection.keys(), QStringList{keyOf(desk.site(QStringLiteral("London")))});
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(desk.selection.keys().isEmpty());
    }

    void aDragIsOneUndoStepOnTheGrid() {
        Desk desk;
        desk.canvas.setZoom(1);
        const QPoint from = desk.at(desk.key(QStringLiteral("vmm-lon")));
        const QByteArray before = writePlan(desk.document.plan());
        desk.drag(from, from + QPoint(21, 48));
        QCOMPARE(desk.offset(QStringLiteral("vmm-lon")), QPointF(20, 50));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Move SCVMM vmm-lon"));
        desk.document.undoStack()->undo();
        QCOMPARE(writePlan(desk.document.plan()), before);
    }

    void twoDragsAreTwoSteps() {
        Desk desk;
        for (int i = 0; i < 2; ++i) {
            const QPoint from = desk.at(desk.key(QStringLiteral("vmm-lon")));
            desk.drag(from, from + QPoint(0, 30));
        }
        QCOMPARE(desk.document.undoStack()->count(), 2);
    }

    void escTakesADragBack() {
        Desk desk;
        const QPoint from = desk.at(desk.key(QStringLiteral("vmm-lon")));
        QTest::mousePress(desk.port(), Qt::LeftButton, {}, from);
        QTest::mouseMove(desk.port(), from + QPoint(0, 40));
        QVERIFY(!desk.offset(QStringLiteral("vmm-lon")).isNull());
        desk.keys(Qt::Key_Escape);
        QVERIFY(desk.offset(QStringLiteral("vmm-lon")).isNull());
        QCOMPARE(desk.document.undoStack()->count(), 0);
        QTest::mouseRelease(desk.port(), Qt::LeftButton, {}, from);
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void aComponentDraggedToAnotherSiteMovesThere() {
        Desk desk;
        desk.drag(desk.at(desk.key(QStringLiteral("vmm-lon"))), desk.emptyPlaceIn(QStringLiteral("Leeds")));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Move SCVMM vmm-lon to Leeds"));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        QVERIFY(desk.offset(QStringLiteral("vmm-lon")).isNull());
    }

    void aBandSelectsTheComponentsThatItTouches() {
        Desk desk;
        const QRect zvm = desk.canvas.viewportRectOf(desk.key(QStringLiteral("zvm-lon")));
        const QRect scvmm = desk.canvas.viewportRectOf(desk.key(QStringLiteral("vmm-lon")));
        desk.drag(desk.emptyPlaceIn(QStringLiteral("London")), QPoint(zvm.left() + 5, scvmm.center().y()));
        QVERIFY(desk.selection.contains(desk.key(QStringLiteral("vmm-lon"))));
        QVERIFY(desk.selection.contains(desk.key(QStringLiteral("zvm-lon"))));
        QVERIFY(!desk.selection.contains(keyOf(desk.site(QStringLiteral("London")))));
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void arrowsMoveByTheGridAsOneStep() {
        Desk desk;
        desk.selection.set({desk.key(QStringLiteral("zvm-lee"))});
        desk.keys(Qt::Key_Right);
        desk.keys(Qt::Key_Right);
        desk.keys(Qt::Key_Down);
        QCOMPARE(desk.offset(QStringLiteral("zvm-lee")), QPointF(20, 10));
        QCOMPARE(desk.document.undoStack()->count(), 1);
        desk.keys(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(desk.offset(QStringLiteral("zvm-lee")), QPointF(20, 9));
    }

    void tabWalksComponentsThenLinksAndLeaves() {
        Desk desk;
        const QStringList order = walkOrder(desk.canvas);
        QVERIFY(order.size() > 15);
        desk.canvas.setFocus();
        desk.keys(Qt::Key_Tab);
        QCOMPARE(desk.selection.keys(), QStringList{keyOf(desk.site(QStringLiteral("London")))});
        QSet<ElementKey> seen;
        for (const QString &item : order) {
            for (const ElementKey &element : desk.canvas.canvasScene().find(item)->content().elements)
                seen.insert(element);
        }
        for (const Site &site : desk.topology().sites) {
            for (const Component &component : site.components)
                QVERIFY2(seen.contains(keyOf(component.id)), qPrintable(component.name));
        }
        bool links = false;
        for (const QString &item : order) {
            const ItemRole role = desk.canvas.canvasScene().find(item)->content().role;
            const bool box = role == ItemRole::Site || role == ItemRole::Component || role == ItemRole::Stack;
            QVERIFY2(!(links && box), "components come before links");
            links = links || !box;
        }
        desk.selection.set(desk.canvas.canvasScene().find(order.last())->content().elements);
        desk.keys(Qt::Key_Backtab);
        QCOMPARE(desk.selection.keys(),
                 desk.canvas.canvasScene().find(order[order.size() - 2])->content().elements);
    }

    void theWheelScrollsAndWithCtrlZoomsAtThePointer() {
        Desk desk;
        desk.canvas.resize(600, 400);
        desk.canvas.setDetail(DetailLevel::Ports);
        desk.canvas.setZoom(1);
        const int before = desk.canvas.verticalScrollBar()->value();
        desk.canvas.verticalScrollBar()->setValue(0);
        const QPointF at(200, 150);
        const auto turn = [&](Qt::KeyboardModifiers modifiers, int delta) {
            QWheelEvent wheel(at, desk.port()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(desk.port(), &wheel);
        };
        turn({}, -120);
        QVERIFY(desk.canvas.verticalScrollBar()->value() > 0);
        QCOMPARE(desk.canvas.zoom(), 1.0);
        desk.canvas.verticalScrollBar()->setValue(before);
        const QPointF under = desk.canvas.mapToScene(at.toPoint());
        turn(Qt::ControlModifier, 120);
        QCOMPARE(desk.canvas.zoom(), 1.2);
        const QPointF moved = desk.canvas.mapToScene(at.toPoint()) - under;
        QVERIFY(moved.manhattanLength() < 3);
        for (int i = 0; i < 40; ++i)
            turn(Qt::ControlModifier, 120);
        QCOMPARE(desk.canvas.zoom(), 4.0);
        for (int i = 0; i < 80; ++i)
            turn(Qt::ControlModifier, -120);
        QCOMPARE(desk.canvas.zoom(), 0.1);
    }

    void theMiddleButtonAndSpacePan() {
        Desk desk;
        desk.canvas.resize(600, 400);
        desk.canvas.setDetail(DetailLevel::Ports); // in a small view the overview would come first
        desk.canvas.setZoom(1.5);
        const auto scroll = [&] {
            return QPoint(desk.canvas.horizontalScrollBar()->value(),
                          desk.canvas.verticalScrollBar()->value());
        };
        const QPoint before = scroll();
        desk.drag({300, 200}, {250, 170}, Qt::MiddleButton);
        QCOMPARE(scroll() - before, QPoint(50, 30));
        QTest::keyPress(&desk.canvas, Qt::Key_Space);
        desk.drag({250, 170}, {300, 200});
        QTest::keyRelease(&desk.canvas, Qt::Key_Space);
        QCOMPARE(scroll(), before);
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void aDropAddsToTheSiteUnderIt() {
        Desk desk;
        QVERIFY(desk.drop({PartKind::HostWithVra}, desk.emptyPlaceIn(QStringLiteral("Leeds"))));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Add host HV-LEE-04"));
        QCOMPARE(desk.selection.keys(), QStringList{desk.key(QStringLiteral("HV-LEE-04"))});
        QVERIFY(desk.hint().isEmpty());
        QVERIFY(desk.drop({PartKind::Site}, QPoint(3, 3)));
        QCOMPARE(desk.topology().sites.size(), 3);
    }

    void aRefusedDropSaysWhyBesideThePointer() {
        Desk desk;
        QVERIFY(!desk.drop({PartKind::Component, ComponentKind::Zvm}, QPoint(3, 3)));
        QVERIFY(desk.hint().contains(QStringLiteral("site")));
        QVERIFY(!desk.drop({PartKind::Component, ComponentKind::Vra},
                           desk.at(desk.key(QStringLiteral("HV-LON-01")))));
        QVERIFY2(!desk.hint().isEmpty(), "a host that has a VRA takes no second one");
        QVERIFY(desk.canvas.hint().refuses());
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void anEmptyCanvasTakesASiteAndExplainsTheRest() {
        Desk desk(QStringLiteral("empty"));
        QVERIFY(desk.port()->findChild<QWidget *>(QStringLiteral("emptyPrompt"))->isVisible());
        QVERIFY(!desk.drop({PartKind::HostWithVra}, QPoint(200, 200)));
        QVERIFY(desk.hint().contains(QStringLiteral("Add a site first")));
        QVERIFY(desk.drop({PartKind::Site}, QPoint(200, 200)));
        QCOMPARE(desk.topology().sites.size(), 1);
        QVERIFY(!desk.port()->findChild<QWidget *>(QStringLiteral("emptyPrompt"))->isVisible());
    }

    void foreignDragsAreLeftAlone() {
        Desk desk;
        QMimeData mime;
        mime.setText(QStringLiteral("host"));
        QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.port(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void anArmedPartIsPutDownByAClick() {
        Desk desk;
        desk.canvas.arm({PartKind::HostWithVra});
        QTest::mouseMove(desk.port(), desk.emptyPlaceIn(QStringLiteral("London")));
        QVERIFY(desk.hint().contains(QStringLiteral("London")));
        QTest::mouseClick(desk.port(), Qt::LeftButton, {}, desk.emptyPlaceIn(QStringLiteral("London")));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Add host HV-LON-04"));
        QVERIFY(!desk.canvas.armedPart());
        desk.canvas.arm({PartKind::HostWithVra});
        desk.keys(Qt::Key_Escape);
        QVERIFY(!desk.canvas.armedPart());
    }

    void aReplicationIsDrawnFromSiteToSite() {
        Desk desk;
        desk.document.reset(removeReplication(desk.document.plan(), desk.topology().replications.first().id),
                            {});
        QCoreApplication::processEvents();
        desk.canvas.setTool(CanvasTool::Replicate);
        desk.drag(desk.emptyPlaceIn(QStringLiteral("Leeds")), desk.emptyPlaceIn(QStringLiteral("London")));
        QCOMPARE(desk.topology().replications.size(), 1);
        QCOMPARE(desk.topology().replications.first().source.site, desk.site(QStringLiteral("Leeds")));
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Add replication Leeds to London"));
        QCOMPARE(desk.canvas.tool(), CanvasTool::Select);
    }

    void aReplicationThatExistsIsRefusedBesideThePointer() {
        Desk desk;
        desk.canvas.setTool(CanvasTool::Replicate);
        desk.drag(desk.emptyPlaceIn(QStringLiteral("London")), desk.emptyPlaceIn(QStringLiteral("Leeds")));
        QVERIFY(desk.hint().contains(QStringLiteral("already")));
        QCOMPARE(desk.document.undoStack()->count(), 0);
        desk.keys(Qt::Key_Escape);
        QVERIFY(desk.hint().isEmpty());
        QCOMPARE(desk.canvas.tool(), CanvasTool::Select);
    }

    void aBandOverHostsMeansTheHosts() {
        Desk desk;
        const QRect first = desk.canvas.viewportRectOf(desk.key(QStringLiteral("HV-LON-01")));
        const QRect last = desk.canvas.viewportRectOf(desk.key(QStringLiteral("HV-LON-03")));
        desk.drag(QPoint(first.left() - 6, first.top() - 12), last.center());
        QCOMPARE(desk.selection.keys().size(), 3);
        QVERIFY(desk.selection.contains(desk.key(QStringLiteral("HV-LON-02"))));
    }

    void aNameIsChangedInPlace() {
        Desk desk;
        const ElementKey zvm = desk.key(QStringLiteral("zvm-lon"));
        QTest::mouseDClick(desk.port(), Qt::LeftButton, {}, desk.at(zvm));
        auto *edit = desk.port()->findChild<InlineEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->selectedText(), QStringLiteral("zvm-lon"));
        QTest::keyClicks(edit, QStringLiteral("zvm-london"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(desk.document.undoStack()->undoText(), QStringLiteral("Rename ZVM zvm-lon"));
        QCOMPARE(test::component(desk.topology(), QStringLiteral("zvm-london")).id, componentIdOf(zvm));
    }

    void escKeepsTheName() {
        Desk desk;
        QVERIFY(desk.canvas.rename(keyOf(desk.site(QStringLiteral("London")))));
        auto *edit = desk.port()->findChild<InlineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("Paris"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QCOMPARE(desk.document.undoStack()->count(), 0);
    }

    void darkPaperFollowsThePalette() {
        Desk desk;
        QCOMPARE(desk.canvas.canvasScene().paper(), Paper::Light);
        QPalette dark = QApplication::palette();
        dark.setColor(QPalette::Base, Qt::black);
        desk.canvas.setPalette(dark);
        QCOMPARE(desk.canvas.canvasScene().paper(), Paper::Dark);
        desk.canvas.setPalette(QApplication::palette());
        QCOMPARE(desk.canvas.canvasScene().paper(), Paper::Light);
    }

    void selectionHoverAndScrollSurviveAnEdit() {
        Desk desk;
        desk.canvas.resize(600, 400);
        desk.canvas.setZoom(1);
        const ElementKey zvm = desk.key(QStringLiteral("zvm-lon"));
        desk.selection.set({zvm});
        desk.canvas.horizontalScrollBar()->setValue(120);
        const int scroll = desk.canvas.horizontalScrollBar()->value();
        const CanvasItem *item = desk.canvas.canvasScene().itemOf(zvm);
        desk.editor.rename(desk.key(QStringLiteral("zvm-lee")), QStringLiteral("other"));
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.canvasScene().itemOf(zvm), item);
        QVERIFY(item->hasMark(CanvasItem::Selected));
        QCOMPARE(desk.canvas.horizontalScrollBar()->value(), scroll);
    }

    void theLevelOfDetailSticks() {
        Desk desk;
        const qsizetype ports = desk.canvas.canvasScene().diagram().items.size();
        desk.canvas.setDetail(DetailLevel::Overview);
        QVERIFY(desk.canvas.canvasScene().diagram().items.size() != ports);
        desk.canvas.setZoom(2);
        desk.editor.addPart({PartKind::HostWithVra}, desk.site(QStringLiteral("London")));
        QCoreApplication::processEvents();
        QCOMPARE(desk.canvas.level().chosen, DetailLevel::Overview);
    }

    void aScreenReaderFindsEveryElement() {
        Desk desk;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.canvas);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), QStringLiteral("Drawing"));
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i) {
            QAccessibleInterface *entry = list->child(i);
            QVERIFY(entry && entry->isValid());
            QCOMPARE(list->indexOfChild(entry), i);
            QVERIFY2(!entry->text(QAccessible::Name).isEmpty(), qPrintable(walkOrder(desk.canvas)[i]));
            names.append(entry->text(QAccessible::Name));
        }
        for (const Site &site : desk.topology().sites) {
            for (const Component &component : site.components) {
                const auto named = [&](const QString &name) { return name.contains(component.name); };
                QVERIFY2(std::any_of(names.begin(), names.end(), named), qPrintable(component.name));
            }
        }
    }

    void aScreenReaderSelectsAndHearsTheSelection() {
        Desk desk;
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&desk.canvas);
        QAccessibleInterface *entry = list->child(2);
        entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(!desk.selection.keys().isEmpty());
        QVERIFY(entry->state().selected);
        QCOMPARE(list->focusChild(), entry);
        const QPoint at = entry->rect().center();
        QCOMPARE(list->childAt(at.x(), at.y()), entry);
        desk.editor.removeSelected();
        QCoreApplication::processEvents();
        QVERIFY2(!entry->isValid(), "what was removed is no longer there to be heard");
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_canvas)
#include "tst_canvas.moc"
