#include "compare/MergedPlan.h"
#include "diagram/memory/DrawingMemory.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/diagrams.h"
#include "support/randomDesign.h"

#include <QRandomGenerator>
#include <QTest>

using namespace portolan;

namespace {

const QString whole = QStringLiteral("⊘");
const QString inPart = QStringLiteral("(⊘)");
const QString pairing = QStringLiteral("pill/zvm-pairing.c3.c13/9081");

Plan denied(const char *plan, const QStringList &rules) {
    Plan all = *planFromTemplate(QLatin1String(plan));
    for (const QString &rule : rules)
        all.forms.rules[rule].action = QStringLiteral("deny");
    return all;
}

Plan withoutPairing() {
    return denied("two-sites", {QStringLiteral("zvm-pairing.c3.c13"), QStringLiteral("zvm-pairing.c13.c3")});
}

/// A plan some of whose rules have another action.
Plan someDenied(quint32 seed) {
    Plan plan = test::randomDesign(seed);
    QRandomGenerator random(seed);
    const Derived derived = *derive(plan);
    for (const FirewallRule &rule : derived.rules.rules)
        if (random.bounded(3) == 0)
            plan.forms.rules[rule.id].action = QStringLiteral("deny");
    return plan;
}

QString all(const Diagram &diagram) {
    QStringList words;
    for (const test::PlacedText &text : test::placedTexts(diagram))
        words << text.text;
    return words.join(u'\n');
}

} // namespace

/// What is not to be opened is told wherever a drawing counts or shows ports.
class TestDenied : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPillSaysIt();
    void onlyOneWayIsDeniedInPart();
    void theHeadingCountsWhatIsToOpen();
    void listsSayIt();
    void theKeySaysWhatIsDeniedSomewhere();
    void aViewCountsItToo();
    void comparedPlansCountItApart();
    void whatWaitsIsDeniedToo();
    void aLinkTypeIsAnother();
    void aPlanWithoutActionsSaysNothing();
    void drawingsStayWellMade_data() { seeds(); }
    void drawingsStayWellMade();
    void aMemoryFollowsTheAction();

private:
    static void seeds() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
};

void TestDenied::aPillSaysIt() {
    const Diagram diagram = test::drawn(withoutPairing(), DetailLevel::Ports).diagram;
    QCOMPARE(test::textsOf(diagram, pairing), (QStringList{whole, QStringLiteral("9081*")}));
    const QString words = all(diagram);
    QVERIFY(words.contains(QStringLiteral("Not to be opened: the action of its rule is not to allow.")));
    QVERIFY(words.contains(whole + QStringLiteral("9081*"))); // the key
    QVERIFY2(words.contains(QStringLiteral("· 2 rules not to be opened")), qPrintable(words));
    QVERIFY(!words.contains(inPart));
}

void TestDenied::onlyOneWayIsDeniedInPart() {
    const Plan plan = denied("two-sites", {QStringLiteral("zvm-pairing.c3.c13")});
    const Diagram diagram = test::drawn(plan, DetailLevel::Ports).diagram;
    QCOMPARE(test::textsOf(diagram, pairing), (QStringList{inPart, QStringLiteral("9081*")}));
    const QString words = all(diagram);
    QVERIFY(words.contains(QStringLiteral("Not to be opened in part")));
    QVERIFY2(!words.contains(QStringLiteral("Not to be opened:")), "no port is denied as a whole");
    QVERIFY(words.contains(QStringLiteral("· 1 rule not to be opened")));
    QVERIFY(words.contains(QStringLiteral("3 ports to open")));
}

void TestDenied::theHeadingCountsWhatIsToOpen() {
    const QString words = all(test::drawn(withoutPairing(), DetailLevel::Ports).diagram);
    QVERIFY(words.contains(QStringLiteral("Between the sites: 2 ports to open")));
    QVERIFY(words.contains(QStringLiteral("on both firewalls; one is not to be opened")));
    Plan none = withoutPairing();
    none.forms = {};
    none.forms.plan.action = QStringLiteral("deny");
    const QString closed = all(test::drawn(none, DetailLevel::Ports).diagram);
    QVERIFY2(closed.contains(QStringLiteral("Between the sites: no port to open")), qPrintable(closed));
    QVERIFY(closed.contains(QStringLiteral("3 are not to be opened")));
}

void TestDenied::listsSayIt() {
    const QString words = all(test::drawn(withoutPairing(), DetailLevel::Full).diagram);
    QVERIFY(words.contains(QStringLiteral("⊘ 9081*")));
    QVERIFY2(words.contains(QStringLiteral("Not to be opened · Port stated")), qPrintable(words));
    const Plan oneWay = denied("two-sites", {QStringLiteral("zvm-pairing.c13.c3")});
    const QString half = all(test::drawn(oneWay, DetailLevel::Full).diagram);
    QVERIFY2(half.contains(QStringLiteral("Not to be opened: #14 · Port stated")), qPrintable(half));
}

void TestDenied::theKeySaysWhatIsDeniedSomewhere() {
    const QString words =
        all(test::drawn(denied("two-sites", {QStringLiteral("scvmm.c3.c2")}), DetailLevel::Ports).diagram);
    QVERIFY2(words.contains(QStringLiteral("(⊘)8100")), qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("Not to be opened in part")));
    QVERIFY(words.contains(QStringLiteral("Not to be opened: the action")));
}

void TestDenied::aViewCountsItToo() {
    const Plan plan = withoutPairing();
    const View pair = PairView{plan.topology.sites[0].id, plan.topology.sites[1].id};
    const Diagram diagram = drawPlan(plan, *derive(plan), {}, {}, DetailLevel::Ports, pair);
    QVERIFY2(all(diagram).contains(QStringLiteral("· 2 rules not to be opened")), qPrintable(all(diagram)));
}

void TestDenied::comparedPlansCountItApart() {
    const Plan was = denied("two-sites", {});
    const Plan is = withoutPairing();
    const MergedPlan merged = mergePlans({was, *derive(was)}, {is, *derive(is)});
    const QString words = all(drawPlan(merged.plan, TopologyIndex(merged.plan.topology), merged.derived, {},
                                       {}, DetailLevel::Ports, {}, &merged.marks));
    QVERIFY2(
        words.contains(QStringLiteral("ports between the sites: 3, as many as before; one is not to be")),
        qPrintable(words));
    QVERIFY(words.contains(QStringLiteral("1 port changed")));
}

/// A port whose rules all wait is not to be opened any more than one that has them.
void TestDenied::whatWaitsIsDeniedToo() {
    Plan plan = withoutPairing();
    for (Component &component : plan.topology.sites[1].components)
        if (component.kind == ComponentKind::Zvm)
            component.address.clear();
    const Diagram diagram = test::drawn(plan, DetailLevel::Ports).diagram;
    QCOMPARE(test::textsOf(diagram, pairing), (QStringList{whole, QStringLiteral("9081*")}));
}

void TestDenied::aLinkTypeIsAnother() {
    Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const auto types = [&] {
        QStringList letters;
        for (const DiagramItem &item : test::drawn(plan, DetailLevel::Overview).diagram.items)
            if (item.key.startsWith(QLatin1String("links/")))
                letters << item.key;
        return letters.size();
    };
    const qsizetype before = types();
    const Derived derived = *derive(plan);
    for (const FirewallRule &rule : derived.rules.rules)
        if (rule.crossesSites()) {
            plan.forms.rules[rule.id].action = QStringLiteral("deny");
            break;
        }
    QCOMPARE(types(), before + 1);
}

void TestDenied::aPlanWithoutActionsSaysNothing() {
    const Plan plan = denied("two-sites", {});
    for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
        const QString words = all(test::drawn(plan, level).diagram);
        QVERIFY(!words.contains(whole));
        QVERIFY(!words.contains(QStringLiteral("not to be opened"), Qt::CaseInsensitive));
    }
}

void TestDenied::drawingsStayWellMade() {
    QFETCH(quint32, seed);
    const Plan plan = someDenied(seed);
    const Derived derived = *derive(plan);
    const TopologyIndex index(plan.topology);
    for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
        DiagramInput input{index, derived.catalogue, derived.flows, derived.rules, plan.layout, {}, level};
        input.denied = DeniedPorts(derived.rules, plan.forms);
        const QStringList faults = test::everyFault(buildDiagram(input), input);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 6).join(u'\n')));
    }
}

void TestDenied::aMemoryFollowsTheAction() {
    DrawingMemory memory;
    const auto draw = [&](const Plan &plan, DrawingMemory *kept) {
        return drawPlan(plan, TopologyIndex(plan.topology), *derive(plan), {}, {}, DetailLevel::Full, {},
                        nullptr, kept);
    };
    const Plan plain = denied("two-sites", {});
    const Diagram before = draw(plain, &memory);
    const Diagram after = draw(withoutPairing(), &memory);
    QVERIFY(before != after);
    QVERIFY(after == draw(withoutPairing(), nullptr));
    QVERIFY(draw(plain, &memory) == before);
}

QTEST_MAIN(TestDenied)
#include "tst_denied.moc"
