#include "diagram/paintDiagram.h"
#include "plan/planFile.h"
#include "results/testMarks.h"
#include "support/tries.h"

#include <QGuiApplication>
#include <QTest>

using namespace portolan;

namespace {

/// A plan whose ZVM in London reaches its SCVMM, not all of its VRAs, and not the other ZVM.
struct Tested {
    /// `denied`: rules whose action is not to allow.
    explicit Tested(const QStringList &denied = {}) : plan(planWith(denied)) {}

    static Plan planWith(const QStringList &denied) {
        Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        for (const QString &rule : denied)
            plan.forms.rules[rule].action = QStringLiteral("deny");
        return plan;
    }

    Plan plan;
    Derived derived = *derive(plan);
    Marks marks =
        testMarks(derived, ruleResults(TopologyIndex(plan.topology), derived, plan.forms, rows(), {}));

    QList<ResultRow> rows() const {
        const QHash<QString, ResultRow> tries = test::triesOf(plan, derived);
        const auto row = [&](const char *rule, TryResult result) {
            ResultRow tried = tries.value(QLatin1String(rule));
            tried.result = result;
            tried.time = QStringLiteral("2026-03-01T09:30:00Z");
            return tried;
        };
        return {row("scvmm.c3.c2", TryResult::Open), row("log-collection.c3.c6", TryResult::Open),
                row("zvm-pairing.c3.c13", TryResult::Closed), row("zvm-pairing.c13.c3", TryResult::Open)};
    }
    std::optional<Mark> of(const char *requirement) const {
        for (auto it = marks.flows.begin(); it != marks.flows.end(); ++it)
            if (it.key().startsWith(QLatin1String(requirement)))
                return it->mark;
        return std::nullopt;
    }
    Diagram drawing(DetailLevel level) const {
        return drawPlan(plan, TopologyIndex(plan.topology), derived, {}, {}, level, {}, &marks);
    }
};

QStringList textsOf(const Diagram &diagram) {
    QStringList texts;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                texts.append(text->text);
    return texts;
}

} // namespace

class TestTestMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadProgramFont(); }
    void aFlowIsAsGoodAsItsWorstConnection();
    void everyLevelExplainsItsSigns_data();
    void everyLevelExplainsItsSigns();
    void whatIsNotToBeOpenIsNoTick();
    void mixturesNeverLookBetter();
};

void TestTestMarks::aFlowIsAsGoodAsItsWorstConnection() {
    const Tested tested;
    QCOMPARE(tested.of("scvmm"), std::optional(Mark::Open));
    QCOMPARE(tested.of("log-collection"), std::optional(Mark::PartlyOpen));
    QCOMPARE(tested.of("zvm-pairing"), std::optional(Mark::Closed));
    QCOMPARE(tested.of("vra-data"), std::nullopt);
    QCOMPARE(tested.marks.flows.size(), 3);
}

void TestTestMarks::everyLevelExplainsItsSigns_data() {
    QTest::addColumn<DetailLevel>("level");
    QTest::newRow("overview") << DetailLevel::Overview;
    QTest::newRow("ports") << DetailLevel::Ports;
    QTest::newRow("full") << DetailLevel::Full;
}

void TestTestMarks::everyLevelExplainsItsSigns() {
    QFETCH(DetailLevel, level);
    const QStringList texts = textsOf(Tested().drawing(level));
    for (const Mark mark : {Mark::Open, Mark::PartlyOpen, Mark::Closed}) {
        QVERIFY2(texts.contains(markInfo(mark).sign), qPrintable(markInfo(mark).label));
        QVERIFY2(texts.join(u' ').contains(markInfo(mark).note.section(u':', 0, 0)),
                 qPrintable(markInfo(mark).note));
    }
    QVERIFY(texts.contains(QStringLiteral("Faded: not tried.")));
    QVERIFY2(!texts.contains(markInfo(Mark::Changed).sign), "nothing was compared");
}

void TestTestMarks::whatIsNotToBeOpenIsNoTick() {
    const Tested open({QStringLiteral("scvmm.c3.c2")});
    QCOMPARE(open.of("scvmm"), std::optional(Mark::Against));
    QVERIFY2(open.marks.summary.endsWith(QStringLiteral("· 1 not to be open, and 1 of these are")),
             qPrintable(open.marks.summary));
    const QStringList texts = textsOf(open.drawing(DetailLevel::Ports));
    QVERIFY(texts.contains(markInfo(Mark::Against).sign));
    // Of both ways of one flow the one that is not to be open says nothing of the other.
    const Tested closed({QStringLiteral("zvm-pairing.c3.c13")});
    QCOMPARE(closed.of("zvm-pairing"), std::optional(Mark::Open));
    QVERIFY(closed.marks.paleNote.contains(QStringLiteral("not to be open")));
}

void TestTestMarks::mixturesNeverLookBetter() {
    QCOMPARE(mixed(Mark::Against, Mark::Closed), Mark::Against);
    QCOMPARE(mixed(Mark::Against, std::nullopt), Mark::Against);
    QCOMPARE(mixed(Mark::Open, Mark::Open), Mark::Open);
    QCOMPARE(mixed(Mark::Open, std::nullopt), Mark::PartlyOpen);
    QCOMPARE(mixed(Mark::Open, Mark::PartlyOpen), Mark::PartlyOpen);
    QCOMPARE(mixed(Mark::Open, Mark::Closed), Mark::Closed);
    QCOMPARE(mixed(Mark::Closed, std::nullopt), Mark::Closed);
    QCOMPARE(mixed(Mark::Added, Mark::Removed), Mark::Changed);
    QCOMPARE(mixed(Mark::Added, std::nullopt), Mark::Changed);
}

QTEST_MAIN(TestTestMarks)
#include "tst_testMarks.moc"
