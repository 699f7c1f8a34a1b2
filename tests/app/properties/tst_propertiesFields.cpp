#include "app/properties/PropertiesDesk.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QSpinBox>

using namespace portolan;
using namespace portolan::test;

/// How fields behave, whatever they are about.
class TestPropertiesFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typingIsOneStepThatNamesTheObject();
    void eachFieldIsAStep();
    void leavingAFieldEndsTheStep();
    void typingAndTakingItBackIsNoStep();
    void undoBelongsToThePlan();
    void explainsAWrongValueAndKeepsIt();
    void refusesWhatCannotBeKept();
    void goesBackToTheValueBeforeARefusedText();
    void dropsARefusedTextWithItsElement();
    void keepsTheCursorWhileThePlanChanges();
    void doesNotChangeUnderTheWheel();
    void showsThePlanWhenNothingIsSelected();
    void changesTitleAndRevision();
    void forgetsWhatIsDeleted();
    void countsWhatIsSelectedTogether();
    void fixesAProblemInPlace();
    void putsTheCursorIntoTheFirstField();
    void takesNamesAsWords();
    void namesEveryControlOnEveryPage();
    void fitsIntoANarrowDock();
};

namespace {

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// One key of each sort of element, and all of a sort together.
QList<QList<ElementKey>> selections(const Document &document) {
    QList<QList<ElementKey>> all{{}};
    const Topology &topology = document.plan().topology;
    const TopologyIndex index(topology);
    for (const KindInfo &kind : allKinds()) {
        QList<ElementKey> keys;
        for (const Component *component : index.ofKind(kind.kind))
            keys.append(keyOf(component->id));
        if (!keys.isEmpty())
            all << QList<ElementKey>{keys.first()} << keys;
    }
    all << QList<ElementKey>{keyOf(topology.sites.first().id)}
        << QList<ElementKey>{keyOf(topology.replications.first().id)}
        << QList<ElementKey>{keyOf(topology.sites.first().id), keyOf(topology.replications.first().id)};
    for (const Flow &flow : document.derived().flows)
        all << QList<ElementKey>{flow.id};
    return all;
}

} // namespace

void TestPropertiesFields::typingIsOneStepThatNamesTheObject() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    retype(desk.field<QLineEdit>("componentAddress"), QStringLiteral("10.10.0.77"));
    QCOMPARE(desk.named(QStringLiteral("HV-LON-01")).address, QStringLiteral("10.10.0.77"));
    QCOMPARE(desk.steps(), 1);
    QCOMPARE(desk.lastStep(), QStringLiteral("Change address of HV-LON-01"));
    desk.undo();
    QCOMPARE(desk.document.plan(), twoSites());
    QCOMPARE(desk.field<QLineEdit>("componentAddress")->text(), QStringLiteral("10.10.0.21"));
}

void TestPropertiesFields::eachFieldIsAStep() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    retype(desk.field<QLineEdit>("componentName"), QStringLiteral("HV-1"));
    retype(desk.field<QLineEdit>("componentCluster"), QStringLiteral("A"));
    QCOMPARE(desk.steps(), 2);
    QCOMPARE(desk.document.undoStack()->text(0), QStringLiteral("Rename HV-LON-01"));
    QCOMPARE(desk.lastStep(), QStringLiteral("Change cluster of HV-1"));
}

void TestPropertiesFields::leavingAFieldEndsTheStep() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    retype(desk.field<QLineEdit>("componentCluster"), QStringLiteral("A"));
    desk.field<QLineEdit>("componentName")->setFocus();
    retype(desk.field<QLineEdit>("componentCluster"), QStringLiteral("B"));
    QCOMPARE(desk.steps(), 2);
    QTest::keyClick(desk.field<QLineEdit>("componentCluster"), Qt::Key_Return);
    QTest::keyClicks(desk.field<QLineEdit>("componentCluster"), QStringLiteral("C"));
    QCOMPARE(desk.steps(), 3);
}

void TestPropertiesFields::typingAndTakingItBackIsNoStep() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    auto *name = desk.field<QLineEdit>("componentName");
    name->setFocus();
    name->end(false);
    QTest::keyClicks(name, QStringLiteral("x"));
    QTest::keyClick(name, Qt::Key_Backspace);
    desk.turn();
    QCOMPARE(desk.document.plan(), twoSites());
    QVERIFY(desk.document.undoStack()->isClean());
}

/// Ctrl+Z in a field undoes the edit of the plan, not the last letter of the field.
void TestPropertiesFields::undoBelongsToThePlan() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    auto *name = desk.field<QLineEdit>("componentName");
    retype(name, QStringLiteral("HV-1"));
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QCoreApplication::sendEvent(name, &undo);
    QVERIFY(!undo.isAccepted());
}

void TestPropertiesFields::explainsAWrongValueAndKeepsIt() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    QVERIFY(desk.problem("componentAddress").isEmpty());
    retype(desk.field<QLineEdit>("componentAddress"), QStringLiteral("10.10.0.999"));
    QCOMPARE(desk.field<QLineEdit>("componentAddress")->text(), QStringLiteral("10.10.0.999"));
    QVERIFY(desk.problem("componentAddress").contains(QStringLiteral("10.10.0.999")));
    QVERIFY(desk.field<QLineEdit>("componentAddress")
                ->accessibleDescription()
                .contains(QStringLiteral("10.10.0.999")));
    QVERIFY(!QApplication::activeModalWidget());
    retype(desk.field<QLineEdit>("componentAddress"), QStringLiteral("10.10.0.21"));
    QVERIFY(desk.problem("componentAddress").isEmpty());
}

void TestPropertiesFields::refusesWhatCannotBeKept() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("zvm-lee"));
    auto *port = desk.field<QLineEdit>("port-zvm-pairing");
    retype(port, QStringLiteral("99999"));
    // On the way to what is refused it said 9, 99, 999 and 9999, which nobody meant.
    QCOMPARE(desk.named(QStringLiteral("zvm-lee")).ports.value(QStringLiteral("zvm-pairing")), quint16(0));
    QVERIFY(!desk.problem("port-zvm-pairing").isEmpty());
    QCOMPARE(port->text(), QStringLiteral("99999"));
    desk.apply(setTitle(desk.document.plan(), QStringLiteral("Other")));
    QCOMPARE(port->text(), QStringLiteral("99999"));
    QVERIFY(!desk.problem("port-zvm-pairing").isEmpty());
    QTest::keyClick(port, Qt::Key_Escape);
    QCOMPARE(port->text(), QString());
    QVERIFY(desk.problem("port-zvm-pairing").isEmpty());
    for (const auto &text :
         {QStringLiteral("0"), QStringLiteral("-1"), QStringLiteral("9081x"), QStringLiteral("+1")}) {
        retype(port, text);
        QVERIFY2(!desk.problem("port-zvm-pairing").isEmpty(), qPrintable(text));
    }
}

void TestPropertiesFields::goesBackToTheValueBeforeARefusedText() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("zvm-lee"));
    auto *port = desk.field<QLineEdit>("port-zvm-pairing");
    const auto planned = [&] {
        return desk.named(QStringLiteral("zvm-lee")).ports.value(QStringLiteral("zvm-pairing"));
    };
    retype(port, QStringLiteral("19081"));
    QTest::keyClick(port, Qt::Key_Return);
    retype(port, QStringLiteral("99999"));
    QCOMPARE(planned(), quint16(19081));
    QTest::keyClick(port, Qt::Key_Backspace);
    QCOMPARE(planned(), quint16(9999));
    retype(port, QStringLiteral("99999"));
    desk.undo();
    QCOMPARE(planned(), quint16(0));
    QCOMPARE(port->text(), QString());
    QVERIFY(desk.problem("port-zvm-pairing").isEmpty());
}

void TestPropertiesFields::dropsARefusedTextWithItsElement() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("zvm-lee"));
    retype(desk.field<QLineEdit>("port-zvm-pairing"), QStringLiteral("x"));
    desk.selectNamed(QStringLiteral("zvm-lon"));
    QCOMPARE(desk.field<QLineEdit>("port-zvm-pairing")->text(), QString());
    QVERIFY(desk.problem("port-zvm-pairing").isEmpty());
}

void TestPropertiesFields::keepsTheCursorWhileThePlanChanges() {
    PropertiesDesk desk(twoSites());
    desk.select({keyOf(desk.document.plan().topology.sites.first().id)});
    auto *subnets = desk.field<QLineEdit>("siteSubnets");
    retype(subnets, QStringLiteral("10.10.0.0/16,  10.11.0.0/16, "));
    QCOMPARE(desk.document.plan().topology.sites.first().subnets,
             (QStringList{QStringLiteral("10.10.0.0/16"), QStringLiteral("10.11.0.0/16")}));
    QCOMPARE(subnets->text(), QStringLiteral("10.10.0.0/16,  10.11.0.0/16, "));
    subnets->setCursorPosition(3);
    desk.apply(setTitle(desk.document.plan(), QStringLiteral("Other")));
    QCOMPARE(subnets->cursorPosition(), 3);
}

void TestPropertiesFields::doesNotChangeUnderTheWheel() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("zvm-lee"));
    auto *site = desk.field<QComboBox>("componentSite");
    desk.field<QLineEdit>("componentName")->setFocus();
    QWheelEvent wheel(QPointF(5, 5), site->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(site, &wheel);
    desk.turn();
    QCOMPARE(desk.document.plan(), twoSites());
}

void TestPropertiesFields::showsThePlanWhenNothingIsSelected() {
    PropertiesDesk desk(twoSites());
    QCOMPARE(desk.field<QLineEdit>("planTitle")->text(), twoSites().title);
    const QString words = wordsIn(desk.panel.page());
    QVERIFY(words.contains(QStringLiteral("58")));
    QVERIFY(words.contains(QStringLiteral("38")));
    QVERIFY(words.contains(QStringLiteral("Zerto Virtual Replication 5.5")));
}

void TestPropertiesFields::changesTitleAndRevision() {
    PropertiesDesk desk(twoSites());
    retype(desk.field<QLineEdit>("planTitle"), QStringLiteral("Acme"));
    QCOMPARE(desk.document.plan().title, QStringLiteral("Acme"));
    auto *revision = desk.field<QSpinBox>("planRevision");
    revision->setFocus();
    QTest::keyClick(revision, Qt::Key_Up);
    QTest::keyClick(revision, Qt::Key_Up);
    QCOMPARE(desk.document.plan().revision, twoSites().revision + 2);
    QCOMPARE(desk.steps(), 2);
    desk.undo();
    desk.undo();
    QCOMPARE(desk.document.plan(), twoSites());
    QCOMPARE(revision->value(), twoSites().revision);
}

void TestPropertiesFields::forgetsWhatIsDeleted() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    desk.apply(removeElements(desk.document.plan(), desk.selection.keys()));
    QVERIFY(desk.field<QLineEdit>("planTitle"));
    desk.undo();
    QCOMPARE(desk.field<QLineEdit>("componentName")->text(), QStringLiteral("HV-LON-01"));
}

void TestPropertiesFields::countsWhatIsSelectedTogether() {
    PropertiesDesk desk(twoSites());
    desk.select({keyOf(desk.document.plan().topology.sites.first().id),
                 desk.keyNamed(QStringLiteral("zvm-lon")), desk.keyNamed(QStringLiteral("zvm-lee"))});
    QCOMPARE(desk.field<QLabel>("summaryCounts")->text(), QStringLiteral("Sites: 1\nZVM: 2"));
}

void TestPropertiesFields::fixesAProblemInPlace() {
    PropertiesDesk desk(portolan::test::plan(QStringLiteral("site London managed-by vmm\n"
                                                            "  scvmm vmm 10.1.0.5\n"
                                                            "  zvm zvm 10.1.0.10 of vmm\n"
                                                            "  host HV-1 10.1.0.21\n"
                                                            "  host HV-2 10.1.0.22\n"
                                                            "replicate London -> London\n")));
    desk.selectNamed(QStringLiteral("HV-1"));
    auto *fix = desk.field<QAbstractButton>("fix-host-without-vra");
    QVERIFY(fix);
    QTest::mouseClick(fix, Qt::LeftButton);
    desk.turn();
    QVERIFY(!TopologyIndex(desk.document.plan().topology).ofKind(ComponentKind::Vra).empty());
    QVERIFY(!desk.field<QAbstractButton>("fix-host-without-vra") ||
            !desk.field<QAbstractButton>("fix-host-without-vra")->isVisible());
}

void TestPropertiesFields::putsTheCursorIntoTheFirstField() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("HV-LON-01"));
    desk.panel.focusFirstField();
    QCOMPARE(QApplication::focusWidget(), desk.field<QLineEdit>("componentName"));
}

void TestPropertiesFields::takesNamesAsWords() {
    PropertiesDesk desk(renameElement(twoSites(), QStringLiteral("s1"), QStringLiteral("<b>%1</b>\n%2")));
    desk.select({keyOf(desk.document.plan().topology.sites.first().id)});
    const QList<QLabel *> labels = desk.panel.page()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()));
}

void TestPropertiesFields::namesEveryControlOnEveryPage() {
    for (const auto &name : {QStringLiteral("provider"), QStringLiteral("same-host")}) {
        PropertiesDesk desk(*planFromTemplate(name));
        for (const QList<ElementKey> &keys : selections(desk.document)) {
            desk.select(keys);
            const QList<QWidget *> widgets = desk.panel.page()->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                const bool isInner =
                    !widget->objectName().isEmpty() && widget->objectName().startsWith(u"qt_");
                const bool isControl = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                       !isInner && !qobject_cast<const QLabel *>(widget);
                QVERIFY2(!isControl || !widget->accessibleName().isEmpty(),
                         qPrintable(keys.join(u' ') + QLatin1String(widget->metaObject()->className()) +
                                    widget->objectName()));
            }
        }
    }
}

void TestPropertiesFields::fitsIntoANarrowDock() {
    PropertiesDesk desk(*planFromTemplate(QStringLiteral("provider")));
    desk.panel.resize(240, 700);
    for (const QList<ElementKey> &keys : selections(desk.document)) {
        desk.select(keys);
        QCOMPARE(desk.panel.width(), 240);
        QVERIFY2(desk.panel.page()->width() <= 240, qPrintable(keys.join(u' ')));
    }
}

QTEST_MAIN(TestPropertiesFields)
#include "tst_propertiesFields.moc"
