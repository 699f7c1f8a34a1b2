#include "app/support/appFixture.h"
#include "document/Comparison.h"
#include "document/Document.h"
#include "plan/edits.h"
#include "support/topologyText.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;
using test::componentNamed;

namespace {

/// A plan in the window, and a file that holds it as it was.
struct Desk {
    Document document;
    Comparison comparison{document};
    QString file;

    explicit Desk(const test::AppFixture &fixture) : file(fixture.path(QStringLiteral("approved.portolan"))) {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        document.reset(plan, {});
        settle();
        [[maybe_unused]] const Result<Done> saved = savePlan(plan, file);
    }
    void settle() { QCoreApplication::processEvents(); }
    ComponentId component(const char *name) const {
        return componentNamed(document.plan().topology, QString::fromLatin1(name));
    }
    void edit(const Plan &after) {
        document.apply(after, QStringLiteral("Edit"));
        settle();
    }
    /// Whether all that is told and drawn is what comparing from scratch gives.
    bool isAsComparedAnew() const {
        const MergedPlan &merged = comparison.merged();
        const MergedPlan anew =
            mergePlans(comparison.before(), {document.plan(), document.derived()}, comparison.against());
        return merged.plan == anew.plan && merged.changes == anew.changes &&
               merged.marks.summary == anew.marks.summary;
    }
    void remove(const ElementKey &key) { edit(removeElements(document.plan(), {key})); }
};

} // namespace

/// The earlier plan beside the one that is edited.
class tst_comparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::AppFixture>(); }

    void aPlanThatIsTheSameHasNoChanges() {
        Desk desk(*m_fixture);
        QSignalSpy changed(&desk.comparison, &Comparison::changed);
        QVERIFY(!desk.comparison.isOn());
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        QVERIFY(desk.comparison.isOn());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(desk.comparison.against(), QStringLiteral("approved.portolan, revision 1"));
        QVERIFY(desk.comparison.merged().changes.isEmpty());
        desk.comparison.end();
        QVERIFY(!desk.comparison.isOn());
        QCOMPARE(changed.size(), 2);
        desk.comparison.end();
        QCOMPARE(changed.size(), 2);
    }

    void everyEditAndUndoComparesAnew() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        const ElementKey host = keyOf(desk.component("HV-LON-01"));
        desk.remove(host);
        const PlanChanges &changes = desk.comparison.merged().changes;
        QVERIFY(
            std::any_of(changes.elements.begin(), changes.elements.end(), [&](const ElementChange &change) {
                return change.key == host && change.kind == ChangeKind::Removed;
            }));
        QVERIFY(!changes.rules.isEmpty());
        QVERIFY(desk.comparison.mergedIndex().component(componentIdOf(host)));
        desk.document.undoStack()->undo();
        desk.settle();
        QVERIFY(desk.comparison.merged().changes.isEmpty());
    }

    /// A drag is not compared rule by rule; what it leads to is the same.
    void aDragLeadsToWhatComparingAnewWould() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        desk.remove(keyOf(desk.component("HV-LON-01")));
        for (const QPointF &to : {QPointF(40, 20), QPointF(10, 0), QPointF()}) {
            desk.edit(setOffset(desk.document.plan(), desk.component("HV-LON-02"), to));
            QVERIFY(desk.isAsComparedAnew());
        }
        desk.edit(setTitle(desk.document.plan(), QStringLiteral("Other")));
        desk.document.undoStack()->setIndex(0);
        desk.settle();
        QVERIFY(desk.comparison.merged().changes.isEmpty());
    }

    /// Nothing but places and numbers differs: the summary on the drawing follows, too.
    void aDragAloneIsTold() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        const QString same = desk.comparison.merged().marks.summary;
        const ComponentId host = desk.component("HV-LON-02");
        desk.edit(setOffset(desk.document.plan(), host, {10, 0}));
        QVERIFY(desk.isAsComparedAnew());
        QVERIFY(desk.comparison.merged().marks.summary != same);
        Plan numbered = desk.document.plan();
        ++numbered.topology.nextId;
        desk.edit(numbered);
        desk.edit(setOffset(desk.document.plan(), host, {}));
        QVERIFY(!desk.comparison.merged().changes.isEmpty());
        QVERIFY(desk.isAsComparedAnew());
    }

    void aDragLeavesTheOrderTold() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        Plan turned = desk.document.plan();
        turned.topology.sites.first().components.swapItemsAt(0, 1);
        desk.edit(turned);
        QCOMPARE(desk.comparison.merged().changes.plan.size(), 1);
        desk.edit(setOffset(desk.document.plan(), desk.component("HV-LON-02"), {10, 0}));
        QCOMPARE(desk.comparison.merged().changes.plan.size(), 2);
        QVERIFY(desk.isAsComparedAnew());
    }

    /// Listeners that came later draw from it in the same turn.
    void itIsUpToDateWhenOthersHearOfAnEdit() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        qsizetype seen = -1;
        connect(&desk.document, &Document::planChanged, this,
                [&] { seen = desk.comparison.merged().changes.elements.size(); });
        desk.remove(keyOf(desk.component("zvm-lon")));
        QVERIFY(seen > 0);
        QCOMPARE(seen, desk.comparison.merged().changes.elements.size());
    }

    void whatIsRemovedIsTold() {
        Desk desk(*m_fixture);
        const ElementKey host = keyOf(desk.component("HV-LON-01"));
        const ElementKey zvm = keyOf(desk.component("zvm-lon"));
        QVERIFY(!desk.comparison.isRemoved(host));
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        QVERIFY(!desk.comparison.isRemoved(host));
        const QString pairing = [&] {
            for (const Flow &flow : desk.document.derived().flows)
                if (flow.first.members.contains(componentIdOf(zvm)))
                    return flow.id;
            return QString();
        }();
        QVERIFY(!pairing.isEmpty());
        QVERIFY(!desk.comparison.isRemoved(pairing));
        desk.edit(removeElements(desk.document.plan(), {host, zvm}));
        QVERIFY(desk.comparison.isRemoved(host));
        QVERIFY(desk.comparison.isRemoved(pairing));
        QVERIFY(!desk.comparison.isRemoved(keyOf(desk.component("HV-LON-02"))));
        QVERIFY(!desk.comparison.isRemoved({}));
    }

    void anotherPlanEndsIt() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        desk.document.reset(test::templatePlan(QStringLiteral("same-host")), {});
        QVERIFY(!desk.comparison.isOn());
        desk.settle();
        QVERIFY(!desk.comparison.isOn());
    }

    /// What was saved before stays what it is compared with: a save makes no change invisible.
    void savingEndsNothing() {
        Desk desk(*m_fixture);
        QVERIFY(desk.document.open(desk.file));
        desk.settle();
        QVERIFY(desk.comparison.beginWithSaved());
        QVERIFY2(desk.comparison.against().startsWith(QStringLiteral("approved.portolan (20")),
                 qPrintable(desk.comparison.against()));
        desk.remove(keyOf(desk.component("HV-LON-01")));
        const PlanChanges before = desk.comparison.merged().changes;
        QVERIFY(desk.document.saveAs(desk.file));
        desk.settle();
        QVERIFY(desk.comparison.isOn());
        QCOMPARE(desk.comparison.merged().changes, before);
        QVERIFY(desk.comparison.beginWithSaved());
        QVERIFY(desk.comparison.merged().changes.isEmpty());
    }

    void whatCannotBeReadChangesNothing() {
        Desk desk(*m_fixture);
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        const QString other = m_fixture->path(QStringLiteral("notes.txt"));
        QFile out(other);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("no plan") > 0);
        out.close();
        const QString missing = m_fixture->path(QStringLiteral("none.portolan"));
        for (const QString &path : {other, missing, m_fixture->path({})}) {
            QSignalSpy changed(&desk.comparison, &Comparison::changed);
            const Result<Done> begun = desk.comparison.beginWithFile(path);
            QVERIFY(!begun);
            QVERIFY(!begun.error().message.isEmpty());
            QCOMPARE(changed.size(), 0);
            QCOMPARE(desk.comparison.against(), QStringLiteral("approved.portolan, revision 1"));
        }
        QVERIFY(!desk.comparison.beginWithSaved()); // it has no file of its own
        QVERIFY(desk.comparison.isOn());
    }

    /// Plans that do not come from each other number alike.
    void unrelatedPlansDoNotMixUpTheirElements() {
        Desk desk(*m_fixture);
        desk.document.reset(test::templatePlan(QStringLiteral("branch-to-main")), {});
        desk.settle();
        QVERIFY(desk.comparison.beginWithFile(desk.file));
        const Topology &both = desk.comparison.mergedIndex().topology();
        QSet<quint32> numbers;
        qsizetype count = 0;
        for (const Site &site : both.sites)
            for (const Component &component : site.components) {
                numbers.insert(component.id.value);
                ++count;
            }
        QCOMPARE(numbers.size(), count);
        const TopologyIndex before(desk.comparison.before().plan.topology);
        for (const ElementChange &change : desk.comparison.merged().changes.elements)
            if (change.kind == ChangeKind::Removed && componentIdOf(change.key))
                QVERIFY2(before.component(componentIdOf(change.key)), qPrintable(change.key));
        desk.remove(keyOf(desk.document.plan().topology.sites.first().id));
        QVERIFY(desk.comparison.isOn());
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_comparison)
#include "tst_comparison.moc"
