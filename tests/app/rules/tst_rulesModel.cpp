#include "plan/edits.h"
#include "plan/planFile.h"
#include "rules/RulesModel.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;

namespace {

void show(RulesModel &model, const Plan &plan) {
    model.setPlan(plan, *derive(plan));
}

constexpr RuleState states[] = {RuleState::Rule, RuleState::ToConfirm, RuleState::InsideMachine,
                                RuleState::NotUsed};

/// Every row that the table must have, written down again with forEachPair; a kept-apart row without a pair
/// has one.
QList<ShownRow> expectedRows(const RuleSet &set, bool expanded) {
    QList<ShownRow> rows;
    for (const RuleState state : states) {
        for (const FirewallRule &rule : rulesOf(set, state)) {
            const qsizetype before = rows.size();
            if (expanded)
                forEachPair(rule, [&](ComponentId source, ComponentId destination) {
                    rows.append({rule.id, {source, destination}});
                    return true;
                });
            if (rows.size() == before)
                rows.append({rule.id, {}});
        }
    }
    return rows;
}

QList<ShownRow> rowsOf(const RulesModel &model) {
    QList<ShownRow> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows.append(model.row(row));
    return rows;
}

QStringList textOf(const RulesModel &model, int row) {
    QStringList cells;
    for (int column = 0; column < RulesModel::Columns; ++column)
        cells.append(model.plainText(row, RulesModel::Column(column)));
    return cells;
}

int rowsWith(RulesModel &model, const QString &filter) {
    RuleView view = model.ruleView();
    view.filter = filter;
    model.setView(view);
    return model.rowCount();
}

} // namespace

class TestRulesModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryRowOnce_data();
    void listsEveryRowOnce();
    void keepsRowsOverRandomEdits_data();
    void keepsRowsOverRandomEdits();
    void filtersWhatTheTextSays();
    void filtersPairsByBothEnds();
    void numbersPairsWhateverTheFilter();
    void tellsARuleInWords();
    void showsARowWithoutMembers();
    void keepsRowsThatStay();
    void tintsWhatConcernsTheSelection();
    void findsTheRowsOfAFlow();
    void defusesFormulasForTheClipboard();
    void countsBeyondWhatATableCanShow();
    void changesNothingWhenOnlyTheDrawingDoes();
};

void TestRulesModel::listsEveryRowOnce_data() {
    QTest::addColumn<QString>("name");
    for (const PlanTemplate &plan : planTemplates())
        QTest::newRow(qPrintable(plan.id)) << plan.id;
}

void TestRulesModel::listsEveryRowOnce() {
    QFETCH(const QString, name);
    const Plan plan = *planFromTemplate(name);
    const RuleSet rules = derive(plan)->rules;
    RulesModel model;
    show(model, plan);
    QVERIFY(rowsOf(model) == expectedRows(rules, false));
    model.setView({true, {}, {}});
    QVERIFY(rowsOf(model) == expectedRows(rules, true));
    for (const RuleState state : states) {
        model.setView({false, {}, state});
        QCOMPARE(model.rowCount(), int(rulesOf(rules, state).size()));
        QCOMPARE(model.count(state), rulesOf(rules, state).size());
    }
}

void TestRulesModel::keepsRowsOverRandomEdits_data() {
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("expanded");
    for (quint32 seed = 1; seed <= 8; ++seed)
        for (const bool expanded : {false, true})
            QTest::addRow("seed %u %s", seed, expanded ? "expanded" : "grouped") << seed << expanded;
}

void TestRulesModel::keepsRowsOverRandomEdits() {
    QFETCH(const quint32, seed);
    QFETCH(const bool, expanded);
    QRandomGenerator random(seed);
    RulesModel model;
    model.setView({expanded, {}, {}});
    Plan plan = test::randomPlan(seed, {4, 40, seed % 4 == 0});
    show(model, plan);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const Plan start = plan;
    for (int step = 0; step < 40; ++step) {
        show(model, plan);
        const QList<ShownRow> rows = rowsOf(model);
        QVERIFY(rows == expectedRows(derive(plan)->rules, expanded));
        for (int i = 0; i < 5 && !rows.isEmpty(); ++i) {
            const int row = random.bounded(int(rows.size()));
            QCOMPARE(model.indexOf(rows[row]), row);
        }
        plan = step % 13 == 12 ? start : test::randomEdit(plan, random);
    }
    QCOMPARE(resets.count(), 0);
}

void TestRulesModel::filtersWhatTheTextSays() {
    RulesModel model;
    show(model, *planFromTemplate(QStringLiteral("two-sites")));
    const int all = model.rowCount();
    QCOMPARE(rowsWith(model, QStringLiteral("9081")), 2);
    QCOMPARE(rowsWith(model, QStringLiteral("4007 leeds")), 2);
    QCOMPARE(rowsWith(model, QStringLiteral("4005 London")), 1);
    QCOMPARE(rowsWith(model, QStringLiteral("vmm-lon")), 1);
    QCOMPARE(rowsWith(model, QStringLiteral("10.10.0.5 8100")), 1);
    QCOMPARE(rowsWith(model, QStringLiteral("nothing-like-it")), 0);
    QCOMPARE(rowsWith(model, QStringLiteral("  ")), all);
}

void TestRulesModel::numbersPairsWhateverTheFilter() {
    RulesModel model;
    show(model, *planFromTemplate(QStringLiteral("two-sites")));
    const auto numbers = [&](const QString &filter) {
        model.setView({true, filter, RuleState::Rule});
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.plainText(row, RulesModel::Destination).contains(QLatin1String("vra-lon-03")) ||
                model.plainText(row, RulesModel::Destination).contains(QLatin1String("10.10.0.33")))
                found << model.plainText(row, RulesModel::Number);
        return found;
    };
    QVERIFY(numbers({}).contains(QStringLiteral("1.3")));
    QCOMPARE(numbers(QStringLiteral("10.10.0.33")), numbers({}));
}

void TestRulesModel::filtersPairsByBothEnds() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    RulesModel model;
    show(model, plan);
    model.setView({true, {}, RuleState::Rule});
    // 4005, 4006, 4009 from the ZVM, then 4007 and 4008 with three peers both ways.
    QCOMPARE(rowsWith(model, QStringLiteral("VRA-HV-LON-01")), 3 + 2 * 2 * 3);
    QCOMPARE(rowsWith(model, QStringLiteral("VRA-HV-LON-01 VRA-HV-LEE-02")), 4);
    QCOMPARE(rowsWith(model, QStringLiteral("VRA-HV-LON-01 VRA-HV-LEE-02 4008")), 2);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(textOf(model, row).join(u' ').contains(QStringLiteral("VRA-HV-LEE-02")));
}

void TestRulesModel::tellsARuleInWords() {
    RulesModel model;
    show(model, *planFromTemplate(QStringLiteral("two-sites")));
    rowsWith(model, QStringLiteral("9081"));
    QCOMPARE(textOf(model, 0).mid(1, 5),
             (QStringList{QStringLiteral("zvm-lon  10.10.0.10"), QStringLiteral("zvm-lee  10.20.0.10"),
                          QStringLiteral("TCP"), QStringLiteral("9081"), QStringLiteral("London, Leeds")}));
    QCOMPARE(model.index(0, RulesModel::Port).data().toString(), QStringLiteral("9081*"));
    QCOMPARE(model.index(0, RulesModel::BasisOf).data().toString(),
             QStringLiteral("stated / assumed / documented elsewhere"));
    rowsWith(model, QStringLiteral("4005 London"));
    QCOMPARE(textOf(model, 0)[RulesModel::Destination], QStringLiteral("VRAs London (3)"));
    QCOMPARE(textOf(model, 0)[RulesModel::Firewall], QStringLiteral("Inside London"));
    QVERIFY(model.index(0, RulesModel::Destination)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("VRA-HV-LON-02")));
    model.setView({false, {}, RuleState::ToConfirm});
    QCOMPARE(textOf(model, 0)[RulesModel::Port], QStringLiteral("?"));
    QCOMPARE(textOf(model, 0)[RulesModel::Number], QString());
    QVERIFY(textOf(model, 0)[RulesModel::State].startsWith(QStringLiteral("To confirm: ")));
}

/// A row that is not used may join a site without a ZVM: it is shown however the table is grouped.
void TestRulesModel::showsARowWithoutMembers() {
    RulesModel model;
    show(model, *planFromTemplate(QStringLiteral("branch-to-main")));
    for (const bool expanded : {false, true}) {
        model.setView({expanded, {}, RuleState::NotUsed});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, RulesModel::Source).data().toString().isEmpty());
    }
}

void TestRulesModel::keepsRowsThatStay() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    RulesModel model;
    show(model, plan);
    model.setView({true, {}, RuleState::Rule});
    const QPersistentModelIndex last(model.index(model.rowCount() - 1, 0));
    const ShownRow row = model.row(last.row());
    const TopologyIndex index(plan.topology);
    show(model, removeComponent(plan, index.ofKind(ComponentKind::Host).front()->id));
    QVERIFY(last.isValid());
    QVERIFY(model.row(last.row()) == row);
}

void TestRulesModel::tintsWhatConcernsTheSelection() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    RulesModel model;
    show(model, plan);
    model.setView({true, {}, RuleState::Rule});
    const auto tinted = [&] {
        int rows = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            rows += model.index(row, 0).data(Qt::BackgroundRole).isValid() ? 1 : 0;
        return rows;
    };
    QCOMPARE(tinted(), 0);
    QCOMPARE(model.firstHighlighted(), -1);
    // A host stands for its VRA.
    model.setHighlighted({keyOf(test::componentNamed(plan.topology, QStringLiteral("HV-LON-01")))});
    QCOMPARE(tinted(), 15);
    QVERIFY(model.isHighlighted(model.firstHighlighted()));
    model.setHighlighted({keyOf(plan.topology.replications.first().id)});
    QCOMPARE(tinted(), 36 + 2);
    model.setHighlighted({keyOf(plan.topology.sites.first().id)});
    QCOMPARE(tinted(), 36 + 2 + 9 + 1);
    model.setHighlighted({});
    QCOMPARE(tinted(), 0);
}

void TestRulesModel::findsTheRowsOfAFlow() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived derived = *derive(plan);
    RulesModel model;
    show(model, plan);
    for (const bool expanded : {false, true}) {
        model.setView({expanded, {}, {}});
        int rows = 0;
        for (const Flow &flow : derived.flows) {
            const QItemSelection of = model.rowsOfFlow(flow.id);
            QVERIFY(!of.isEmpty());
            QCOMPARE(model.flowsOf(of), QStringList{flow.id});
            for (const QItemSelectionRange &range : of)
                rows += range.height();
        }
        QCOMPARE(rows, model.rowCount());
    }
    QVERIFY(model.rowsOfFlow(QStringLiteral("none")).isEmpty());
}

void TestRulesModel::defusesFormulasForTheClipboard() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const ComponentId zvm = test::componentNamed(plan.topology, QStringLiteral("zvm-lon"));
    plan = renameElement(plan, keyOf(zvm), QStringLiteral("=1+1\tx\ny"));
    RulesModel model;
    show(model, plan);
    rowsWith(model, QStringLiteral("9081"));
    QCOMPARE(textOf(model, 0)[RulesModel::Source], QStringLiteral("'=1+1 x y  10.10.0.10"));
}

void TestRulesModel::countsBeyondWhatATableCanShow() {
    const Plan plan = test::meshPlan(2, 2200);
    RulesModel model;
    show(model, plan);
    model.setView({true, {}, RuleState::Rule});
    QCOMPARE(model.totalRows(), derive(plan)->counts.expanded);
    QVERIFY(model.totalRows() > RulesModel::rowLimit);
    QCOMPARE(model.rowCount(), int(RulesModel::rowLimit));
    QVERIFY(!textOf(model, model.rowCount() - 1)[RulesModel::Source].isEmpty());
    // An edit of such a plan starts the table anew, and what fits again is told row by row.
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    show(model, removeComponent(plan, TopologyIndex(plan.topology).ofKind(ComponentKind::Host).front()->id));
    QCOMPARE(resets.count(), 1);
}

void TestRulesModel::changesNothingWhenOnlyTheDrawingDoes() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived derived = *derive(plan);
    RulesModel model;
    model.setPlan(plan, derived);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const SiteId site = plan.topology.sites.first().id;
    model.setPlan(setSiteOffset(plan, site, {40, 30}), derived);
    QCOMPARE(changes.size(), 0);
    const Plan renamed = renameElement(plan, keyOf(site), QStringLiteral("Paris"));
    model.setPlan(renamed, *derive(renamed));
    QCOMPARE(changes.size(), 1);
}

QTEST_MAIN(TestRulesModel)
#include "tst_rulesModel.moc"
