#include "findings/FindingsModel.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;

namespace {

void show(FindingsModel &model, const Plan &plan) {
    model.setPlan(plan, *derive(plan));
}

QStringList idsOf(const FindingsModel &model) {
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(FindingsModel::IdRole).toString());
    return ids;
}

QStringList idsOf(const QList<Finding> &findings) {
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    return ids;
}

/// Two hosts without VRAs and a site that nobody manages: errors, and the warning that every plan has.
Plan faultyPlan() {
    return test::plan(QStringLiteral("site London 10.10.0.0/16 managed-by vmm-lon\n"
                                     "  scvmm vmm-lon 10.10.0.5\n"
                                     "  zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                                     "  vba vba-lon of zvm-lon on zvm-lon\n"
                                     "  host HV-LON-01 10.10.0.21\n"
                                     "  host HV-LON-02 10.10.0.22\n"
                                     "site Leeds\n"
                                     "  host HV-LEE-01 10.20.0.21\n"
                                     "replicate London -> Leeds\n"));
}

const Finding *firstOf(const QList<Finding> &findings, Severity severity) {
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding &finding) { return finding.severity == severity; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

class TestFindingsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryFinding();
    void keepsRowsOverRandomEdits_data();
    void keepsRowsOverRandomEdits();
    void hidesASeverity();
    void putsAcceptedOnesLast();
    void saysSeverityAndPlaceInWords();
    void keepsTwoFindingsOfOneId();
};

void TestFindingsModel::listsEveryFinding() {
    const Plan plan = faultyPlan();
    FindingsModel model;
    show(model, plan);
    const QList<Finding> findings = derive(plan)->findings;
    QVERIFY(!findings.isEmpty());
    QCOMPARE(idsOf(model), idsOf(findings));
    QCOMPARE(model.count(Severity::Error), countOpen(plan, *derive(plan), Severity::Error));
}

void TestFindingsModel::keepsRowsOverRandomEdits_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestFindingsModel::keepsRowsOverRandomEdits() {
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    Plan plan = test::randomPlan(seed, {4, 40, seed % 4 == 0});
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int step = 0; step < 40; ++step) {
        show(model, plan);
        FindingsModel fresh;
        show(fresh, plan);
        QCOMPARE(idsOf(model), idsOf(fresh));
        const QList<Finding> findings = derive(plan)->findings;
        QCOMPARE(model.rowCount(), int(findings.size()));
        if (!findings.isEmpty() && random.bounded(3) == 0)
            plan =
                setAccepted(plan, findings[random.bounded(int(findings.size()))].id, QStringLiteral("Known"));
        plan = test::randomEdit(plan, random);
    }
    QCOMPARE(resets.count(), 0);
}

void TestFindingsModel::hidesASeverity() {
    FindingsModel model;
    show(model, faultyPlan());
    const int all = model.rowCount();
    const auto errors = int(model.count(Severity::Error));
    QVERIFY(errors > 0 && errors < all);
    model.setShown(Severity::Error, false);
    QCOMPARE(model.rowCount(), all - errors);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.finding(model.index(row))->severity != Severity::Error);
    QCOMPARE(model.count(Severity::Error), errors);
    model.setShown(Severity::Error, true);
    QCOMPARE(model.rowCount(), all);
}

void TestFindingsModel::putsAcceptedOnesLast() {
    Plan plan = faultyPlan();
    FindingsModel model;
    show(model, plan);
    const int all = model.rowCount();
    const Finding warning = *firstOf(derive(plan)->findings, Severity::Warning);
    plan = setAccepted(plan, warning.id, QStringLiteral("Agreed with the network team"));
    show(model, plan);
    const QModelIndex last = model.index(all - 1);
    QCOMPARE(last.data(FindingsModel::IdRole).toString(), warning.id);
    QVERIFY(last.data(FindingsModel::AcceptedRole).toBool());
    QVERIFY(last.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Agreed with the network team")));
    QCOMPARE(model.acceptedCount(), 1);
    model.setAcceptedShown(false);
    QCOMPARE(model.rowCount(), all - 1);
}

void TestFindingsModel::saysSeverityAndPlaceInWords() {
    FindingsModel model;
    const Plan plan = faultyPlan();
    show(model, plan);
    const QString id = QStringLiteral("site-without-scvmm:") +
                       keyOf(test::siteNamed(plan.topology, QStringLiteral("Leeds")));
    const QModelIndex index = model.indexOf(id);
    QVERIFY(index.isValid());
    QCOMPARE(index.data(FindingsModel::PlaceRole).toString(), QStringLiteral("Leeds"));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(severityLabel(Severity::Error)));
    QVERIFY(!model.indexOf(QStringLiteral("none")).isValid());
}

void TestFindingsModel::keepsTwoFindingsOfOneId() {
    Derived derived = *derive(faultyPlan());
    derived.findings = {derived.findings.first(), derived.findings.first()};
    FindingsModel model;
    model.setPlan(faultyPlan(), derived);
    QCOMPARE(model.rowCount(), 2);
}

QTEST_MAIN(TestFindingsModel)
#include "tst_findingsModel.moc"
