#include "canvasDesk.h"

#include "canvas/DropPlace.h"
#include "canvas/walkOrder.h"
#include "document/Comparison.h"

using namespace portolan;
using namespace portolan::test;

namespace {

/// A canvas on which two sites are compared with what they were, a host and a site ago.
struct ComparedDesk {
    AppFixture fixture;
    Desk desk;
    std::unique_ptr<Comparison> comparison;
    ElementKey host;
    ElementKey site;

    ComparedDesk() {
        desk.document.reset(templatePlan(QStringLiteral("two-sites")), {});
        host = desk.key(QStringLiteral("HV-LON-01"));
        site = keyOf(desk.site(QStringLiteral("Leeds")));
        const QString file = fixture.path(QStringLiteral("approved.portolan"));
        [[maybe_unused]] const Result<Done> saved = savePlan(desk.document.plan(), file);
        comparison = std::make_unique<Comparison>(desk.document);
        [[maybe_unused]] const Result<Done> begun = comparison->beginWithFile(file);
        desk.canvas.canvasScene().follow(*comparison);
        QCoreApplication::processEvents();
        desk.canvas.setDetail(DetailLevel::Ports);
        desk.canvas.fitSheet();
    }
    /// The comparison hears of an edit first in the program; here it was made last.
    void edit(const Plan &after) {
        desk.document.apply(after, QStringLiteral("Edit"));
        QCoreApplication::processEvents();
        Q_EMIT comparison->changed();
    }
    const Diagram &diagram() { return desk.canvas.canvasScene().diagram(); }
    QStringList signsOn() {
        QStringList found;
        for (const DiagramItem &item : diagram().items)
            if (item.key.startsWith(QLatin1String("sign/")))
                found << item.title;
        return found;
    }
};

bool isPale(const Diagram &diagram) {
    return std::any_of(diagram.items.begin(), diagram.items.end(),
                       [](const DiagramItem &item) { return item.pale; });
}

} // namespace

/// The drawing of two plans at once, as something to work on.
class tst_comparedCanvas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDrawingSaysWhatDiffers() {
        ComparedDesk d;
        QVERIFY(isPale(d.diagram()));
        QVERIFY(d.signsOn().isEmpty());
        d.edit(removeElements(d.desk.document.plan(), {d.host}));
        QVERIFY(!d.signsOn().isEmpty());
        QVERIFY(d.desk.canvas.canvasScene().itemOf(d.host));
        d.comparison->end();
        QVERIFY(!isPale(d.diagram()));
        QVERIFY(!d.desk.canvas.canvasScene().itemOf(d.host));
    }

    void onlyThePlanItselfCanBeEdited() {
        ComparedDesk d;
        d.edit(removeElements(d.desk.document.plan(), {d.host, d.site}));
        const Plan before = d.desk.document.plan();
        const QPoint host = d.desk.canvas.viewportRectOf(d.host).bottomLeft() + QPoint(12, -8);
        QVERIFY(d.desk.port()->rect().contains(host));
        d.desk.drag(host, host + QPoint(60, 60));
        QTest::mouseClick(d.desk.port(), Qt::LeftButton, {}, host);
        QVERIFY(d.desk.selection.contains(d.host));
        QTest::mouseDClick(d.desk.port(), Qt::LeftButton, {}, host);
        QVERIFY(!d.desk.canvas.rename(d.host));
        QVERIFY(!d.desk.canvas.rename(d.site));
        d.desk.keys(Qt::Key_Right);
        d.desk.editor.removeSelected();
        const QPoint header = d.desk.canvas.viewportRectOf(d.site).topLeft() + QPoint(40, 12);
        d.desk.drag(header, header + QPoint(80, 0));
        QVERIFY(!d.desk.drop({PartKind::HostWithVra}, d.desk.at(d.site)));
        QVERIFY(!d.desk.drop({PartKind::Component, ComponentKind::Vra}, host));
        QVERIFY(!siteAt(d.desk.canvas, header));
        QCoreApplication::processEvents();
        QCOMPARE(d.desk.document.plan(), before);
    }

    void whatIsInThePlanCanBeEditedAsEver() {
        ComparedDesk d;
        d.edit(removeElements(d.desk.document.plan(), {d.host}));
        const QString name = QStringLiteral("HV-LON-02");
        const QPoint at = d.desk.at(d.desk.key(name));
        const QPointF was = d.desk.offset(name);
        d.desk.drag(at, at + QPoint(0, 90));
        QVERIFY(d.desk.offset(name) != was);
        d.desk.document.undoStack()->undo();
        QCoreApplication::processEvents();
        QCOMPARE(d.desk.offset(name), was);
        QVERIFY(d.desk.canvas.rename(d.desk.key(name)));
        auto *edit = d.desk.port()->findChild<InlineEdit *>();
        QVERIFY(edit);
        QCOMPARE(edit->text(), name);
    }

    /// A changed value is drawn as old → new, but what is renamed is the new one.
    void renamingBeginsWithThePresentName() {
        ComparedDesk d;
        const ElementKey host = d.desk.key(QStringLiteral("HV-LON-02"));
        d.edit(renameElement(d.desk.document.plan(), host, QStringLiteral("HV-NEW")));
        QVERIFY(d.desk.canvas.rename(host));
        QCOMPARE(d.desk.port()->findChild<InlineEdit *>()->text(), QStringLiteral("HV-NEW"));
    }

    void tabWalksWhatIsRemovedToo() {
        ComparedDesk d;
        d.edit(removeElements(d.desk.document.plan(), {d.host}));
        QStringList walked;
        for (const QString &key : walkOrder(d.desk.canvas))
            walked += d.desk.canvas.canvasScene().find(key)->content().elements;
        QVERIFY(walked.contains(d.host));
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&d.desk.canvas);
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i)
            names << canvas->child(i)->text(QAccessible::Name);
        QVERIFY2(!names.filter(QStringLiteral("removed")).isEmpty(), qPrintable(names.join(u'\n')));
    }

    void eachLevelAndAnEmptyPlanAreDrawn() {
        ComparedDesk d;
        Plan empty = d.desk.document.plan();
        QList<ElementKey> sites;
        for (const Site &site : d.desk.topology().sites)
            sites << keyOf(site.id);
        d.edit(removeElements(empty, sites));
        for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
            d.desk.canvas.setDetail(level);
            QVERIFY(d.desk.canvas.canvasScene().itemOf(d.site));
        }
        d.comparison->end();
        QVERIFY(d.diagram().items.isEmpty());
    }
};

QTEST_MAIN(tst_comparedCanvas)
#include "tst_comparedCanvas.moc"
