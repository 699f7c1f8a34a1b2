#include "outline/OutlineModel.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;

namespace {

void show(OutlineModel &model, const Plan &plan) {
    model.setPlan(plan, *derive(plan));
}

/// The tree as text: one row a line, indented, with its key and its mark.
QString treeOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QStringLiteral("%1%2 [%3] %4\n")
                    .arg(QString(depth * 2, u' '), index.data().toString(),
                         index.data(OutlineModel::KeyRole).toString(),
                         index.data(OutlineModel::SeverityRole).toString());
        text += treeOf(model, index, depth + 1);
    }
    return text;
}

/// The same without keys and marks, and without the links.
QString namesOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (index.data(OutlineModel::KeyRole) == QStringLiteral("links"))
            continue;
        text += QString(depth * 2, u' ') + index.data().toString() + u'\n' + namesOf(model, index, depth + 1);
    }
    return text;
}

QString freshTree(const Plan &plan) {
    OutlineModel model;
    show(model, plan);
    return treeOf(model);
}

Plan smallPlan() {
    return test::plan(QStringLiteral("site London 10.10.0.0/16 managed-by vmm-lon\n"
                                     "  tools admin 10.10.0.50 tools zvm-gui links zvm-lon\n"
                                     "  host HV-LON-01 10.10.0.21\n"
                                     "  zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                                     "  vra VRA-LON-01 10.10.0.31 of HV-LON-01\n"
                                     "  scvmm vmm-lon 10.10.0.5\n"
                                     "  storage CSV-A of HV-LON-01\n"
                                     "site Leeds\n"
                                     "  host HV-LEE-01\n"
                                     "replicate London -> Leeds\n"));
}

} // namespace

class TestOutlineModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsServicesThenHostsThenTheRest();
    void equalsAFreshModelAfterRandomEdits_data();
    void equalsAFreshModelAfterRandomEdits();
    void changesOneRowWhenOneNameChanges();
    void leavesOtherSitesAlone();
    void keepsRowsOfElementsThatStay();
    void movesSitesWithoutRemovingThem();
    void marksAnElementAndWhatItStandsIn();
    void dropsTheMarkOfAnAcceptedWarning();
    void asksForARename();
    void showsHostileNamesAsOneLine();
};

void TestOutlineModel::listsServicesThenHostsThenTheRest() {
    OutlineModel model;
    show(model, smallPlan());
    QCOMPARE(namesOf(model), QStringLiteral("London\n"
                                            "  SCVMM vmm-lon\n"
                                            "  ZVM zvm-lon\n"
                                            "  Hosts (1)\n"
                                            "    HV-LON-01\n"
                                            "      VRA-LON-01\n"
                                            "      Storage CSV-A\n"
                                            "  Tools admin\n"
                                            "Leeds\n"
                                            "  Hosts (1)\n"
                                            "    HV-LEE-01\n"
                                            "Replications (1)\n"
                                            "  London \u2192 Leeds\n"));
}

void TestOutlineModel::equalsAFreshModelAfterRandomEdits_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestOutlineModel::equalsAFreshModelAfterRandomEdits() {
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    Plan plan = test::randomPlan(seed, {4, 40, seed % 5 == 0});
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QList<Plan> past;
    for (int step = 0; step < 60; ++step) {
        show(model, plan);
        QCOMPARE(treeOf(model), freshTree(plan));
        past.append(plan);
        QString what;
        // Now and then a far step back, as a long undo takes.
        plan =
            step % 15 == 14 ? past[random.bounded(int(past.size()))] : test::randomEdit(plan, random, &what);
    }
    QCOMPARE(resets.count(), 0);
}

void TestOutlineModel::changesOneRowWhenOneNameChanges() {
    const Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    OutlineModel model;
    show(model, plan);
    const ElementKey key = keyOf(TopologyIndex(plan.topology).ofKind(ComponentKind::Host).front()->id);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QStringList changed;
    connect(&model, &QAbstractItemModel::dataChanged, &model,
            [&](const QModelIndex &first, const QModelIndex &last) {
                QCOMPARE(first, last);
                changed.append(first.data(OutlineModel::KeyRole).toString());
            });
    Plan renamed = plan;
    for (Site &site : renamed.topology.sites)
        for (Component &component : site.components)
            if (keyOf(component.id) == key)
                component.name = QStringLiteral("Another");
    show(model, renamed);
    QCOMPARE(changed, QStringList{key});
    QCOMPARE(inserted.count() + removed.count(), 0);
    QCOMPARE(model.indexOf(key).data().toString(), QStringLiteral("Another"));
}

void TestOutlineModel::leavesOtherSitesAlone() {
    const Plan plan = test::meshPlan(6, 600);
    OutlineModel model;
    show(model, plan);
    const SiteId first = plan.topology.sites.first().id;
    const QModelIndex site = model.indexOf(keyOf(first));
    const auto isInFirst = [&](QModelIndex index) {
        while (index.parent().isValid())
            index = index.parent();
        return index == site || model.keyOf(index) == QStringLiteral("links");
    };
    int notices = 0;
    const auto check = [&](const QModelIndex &index) {
        ++notices;
        QVERIFY(isInFirst(index));
    };
    connect(&model, &QAbstractItemModel::rowsInserted, &model, check);
    connect(&model, &QAbstractItemModel::rowsRemoved, &model, check);
    connect(&model, &QAbstractItemModel::dataChanged, &model, check);
    show(model, addHostWithVra(plan, first).plan);
    QVERIFY(notices > 0);
}

void TestOutlineModel::keepsRowsOfElementsThatStay() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    OutlineModel model;
    show(model, plan);
    const TopologyIndex topology(plan.topology);
    const auto &hosts = topology.ofKind(ComponentKind::Host);
    const ElementKey last = keyOf(hosts.back()->id);
    const QPersistentModelIndex index(model.indexOf(last));
    show(model, removeComponent(plan, hosts[hosts.size() - 2]->id));
    QVERIFY(index.isValid());
    QCOMPARE(model.keyOf(index), last);
    show(model, plan);
    QCOMPARE(model.keyOf(index), last);
    show(model, removeComponent(plan, componentIdOf(last)));
    QVERIFY(!index.isValid());
}

void TestOutlineModel::movesSitesWithoutRemovingThem() {
    Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    show(model, plan);
    const ElementKey key = keyOf(plan.topology.sites.last().id);
    const QPersistentModelIndex site(model.indexOf(key));
    plan.topology.sites.move(4, 0);
    show(model, plan);
    QCOMPARE(site.row(), 0);
    QCOMPARE(model.keyOf(site), key);
    QCOMPARE(treeOf(model), freshTree(plan));
}

void TestOutlineModel::marksAnElementAndWhatItStandsIn() {
    OutlineModel model;
    const Plan plan = smallPlan();
    show(model, plan);
    const auto severityOf = [&](const ElementKey &key) {
        return model.indexOf(key).data(OutlineModel::SeverityRole);
    };
    const ElementKey host = keyOf(test::componentNamed(plan.topology, QStringLiteral("HV-LEE-01")));
    const ElementKey site = keyOf(test::siteNamed(plan.topology, QStringLiteral("Leeds")));
    QCOMPARE(severityOf(host), QVariant(int(Severity::Error)));
    QCOMPARE(severityOf(site + QStringLiteral("-hosts")), QVariant(int(Severity::Error)));
    QCOMPARE(severityOf(site), QVariant(int(Severity::Error)));
    QVERIFY(model.indexOf(host).data(Qt::ToolTipRole).toString().contains(QStringLiteral("HV-LEE-01")));
    QVERIFY(
        model.indexOf(host).data(Qt::AccessibleTextRole).toString().contains(severityLabel(Severity::Error)));
}

void TestOutlineModel::dropsTheMarkOfAnAcceptedWarning() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    OutlineModel model;
    show(model, plan);
    const QModelIndex links = model.indexOf(QStringLiteral("links"));
    QCOMPARE(links.data(OutlineModel::SeverityRole), QVariant(int(Severity::Warning)));
    const QList<Finding> findings = derive(plan)->findings;
    for (const Finding &finding : findings)
        plan = setAccepted(plan, finding.id, QStringLiteral("Known"));
    show(model, plan);
    QVERIFY(!links.data(OutlineModel::SeverityRole).isValid());
}

void TestOutlineModel::asksForARename() {
    OutlineModel model;
    const Plan plan = smallPlan();
    show(model, plan);
    const ElementKey zvm = keyOf(test::componentNamed(plan.topology, QStringLiteral("zvm-lon")));
    QSignalSpy renamed(&model, &OutlineModel::renamed);
    QVERIFY(model.setData(model.indexOf(zvm), QStringLiteral("zvm-1"), Qt::EditRole));
    QCOMPARE(renamed.takeFirst(), (QVariantList{zvm, QStringLiteral("zvm-1")}));
    QVERIFY(model.setData(model.indexOf(zvm), QStringLiteral("zvm-lon"), Qt::EditRole));
    QVERIFY(!model.setData(model.indexOf(QStringLiteral("links")), QStringLiteral("x"), Qt::EditRole));
    QCOMPARE(renamed.count(), 0);
}

void TestOutlineModel::showsHostileNamesAsOneLine() {
    Plan plan = smallPlan();
    const ComponentId id = test::componentNamed(plan.topology, QStringLiteral("HV-LON-01"));
    plan = renameElement(plan, keyOf(id), QStringLiteral("<b>a</b>\n\u202e%1 %2") + QString(100'000, u'x'));
    OutlineModel model;
    show(model, plan);
    const QString text = model.indexOf(keyOf(id)).data().toString();
    QVERIFY(text.startsWith(QStringLiteral("<b>a</b>  %1 %2x")));
    QVERIFY(text.size() < 300);
    QVERIFY(!model.indexOf(keyOf(id)).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
}

QTEST_MAIN(TestOutlineModel)
#include "tst_outlineModel.moc"
