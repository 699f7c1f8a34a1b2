#include "exports/RuleForm.h"
#include "exports/heldRows.h"
#include "exports/windows/windowsRules.h"
#include "lib/compare/compared.h"
#include "support/randomDesign.h"
#include "windowsOutcomes.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

EarlierPlan earlierOf(const Plan &plan) {
    return {plan, *derive(plan)};
}

RuleExportOptions since(const EarlierPlan &earlier) {
    RuleExportOptions options;
    options.since = std::make_shared<const EarlierPlan>(earlier);
    return options;
}

Component &componentOf(Plan &plan, const char *name) {
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.name == QLatin1String(name))
                return component;
    qFatal("no %s", name);
}

/// Two sites whose ZVM in Leeds has lost its address.
Plan withoutZvm() {
    Plan plan = twoSites();
    componentOf(plan, "zvm-lee").address.clear();
    return plan;
}

std::set<Outcome> all(const ExportFiles &files) {
    std::set<Outcome> outcomes = readOutcomes(files, QStringLiteral("Inbound"), "localPort");
    outcomes.merge(readOutcomes(files, QStringLiteral("Outbound"), "remotePort"));
    return outcomes;
}

std::set<Outcome> expected(const Plan &plan, const RuleSet &rules) {
    std::set<Outcome> outcomes = expectedOutcomes(plan, rules, true);
    outcomes.merge(expectedOutcomes(plan, rules, false));
    return outcomes;
}

QJsonObject fileOf(const ExportFiles &files, const QString &machine) {
    for (const QJsonObject &file : dataFiles(files))
        if (file[QStringLiteral("machine")][QStringLiteral("name")].toString() == machine)
            return file;
    return {};
}

} // namespace

/// What a change request holds stays open in the data of Windows Firewall, too.
class TestHeldMachines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldStaysOpen();
    void ofRandomPlansToo();
    void aMachineIsKnownByItsAddress();
    void whatWaitsIsTold();
};

void TestHeldMachines::whatIsHeldStaysOpen() {
    const EarlierPlan was = earlierOf(twoSites());
    const Plan is = withoutZvm();
    const ExportFiles files = *writeWindowsRules(is, *derive(is), since(was));

    const QJsonObject london = fileOf(files, QStringLiteral("zvm-lon"));
    const QJsonArray held = london[QStringLiteral("held")].toArray();
    QVERIFY2(held.contains(QStringLiteral("held.zvm-pairing.c3.c13")),
             QJsonDocument(held).toJson().constData());
    for (const QJsonValue &rule : london[QStringLiteral("rules")].toArray())
        QCOMPARE(held.contains(rule[QStringLiteral("id")]),
                 rule[QStringLiteral("numbers")].toArray().isEmpty());
    // The machine itself has no rule of the later plan, and the address that it had.
    const QJsonObject leeds = fileOf(files, QStringLiteral("zvm-lee"));
    QCOMPARE(leeds[QStringLiteral("machine")][QStringLiteral("address")].toString(),
             QStringLiteral("10.20.0.10"));
    QVERIFY(!leeds[QStringLiteral("rules")].toArray().isEmpty());

    const ExportFiles bare = *writeWindowsRules(is, *derive(is), {});
    QVERIFY(fileOf(bare, QStringLiteral("zvm-lee")).isEmpty());
    QVERIFY(fileOf(bare, QStringLiteral("zvm-lon"))[QStringLiteral("held")].toArray().isEmpty());
}

void TestHeldMachines::ofRandomPlansToo() {
    size_t compared = 0;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Plan was = randomDesign(seed);
        Plan is = edited(was, seed, 6);
        for (Site &site : is.topology.sites)
            if (!site.components.isEmpty())
                site.components[qsizetype(seed) % site.components.size()].address.clear();
        const EarlierPlan earlier = earlierOf(was);
        const Derived now = *derive(is);
        const std::set<Outcome> held = expected(was, heldRules(earlier, {is, now}));
        std::set<Outcome> wanted = expected(is, now.rules);
        wanted.insert(held.begin(), held.end());
        compared += held.size();
        const ExportFiles files = *writeWindowsRules(is, now, since(earlier));
        QVERIFY2(all(files) == wanted, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QSet<QString> paths;
        for (const ExportFile &file : files)
            paths.insert(file.path);
        QCOMPARE(paths.size(), files.size());
    }
    QVERIFY2(compared > 200, qPrintable(QString::number(compared)));
}

/// Two plans may give one number to machines that are not the same: where a script runs is told by addresses.
void TestHeldMachines::aMachineIsKnownByItsAddress() {
    const EarlierPlan was = earlierOf(twoSites());
    Plan is = withoutZvm();
    Component &zvm = componentOf(is, "zvm-lon");
    Component &scvmm = componentOf(is, "vmm-lon");
    std::swap(zvm.id, scvmm.id);
    is.topology.sites[0].scvmm = scvmm.id;
    zvm.partOf = scvmm.id;
    Component &vba = componentOf(is, "vba-lon");
    vba.partOf = vba.runsOn = zvm.id;
    const ExportFiles files = *writeWindowsRules(is, *derive(is), since(was));
    QList<QJsonObject> london = dataFiles(files);
    london.removeIf([](const QJsonObject &file) {
        return file[QStringLiteral("machine")][QStringLiteral("address")] != QLatin1String("10.10.0.10");
    });
    QCOMPARE(london.size(), 1);
    QCOMPARE(london[0][QStringLiteral("machine")][QStringLiteral("id")].toString(), keyOf(zvm.id));
    QVERIFY(!london[0][QStringLiteral("held")].toArray().isEmpty());
}

void TestHeldMachines::whatWaitsIsTold() {
    const Plan is = withoutZvm();
    const ExportFiles files = *writeWindowsRules(is, *derive(is), {});
    const QJsonArray waiting = fileOf(files, QStringLiteral("zvm-lon"))[QStringLiteral("waiting")].toArray();
    QVERIFY2(!waiting.isEmpty(), "its rules to the other ZVM wait for that address");
    const Plan whole = twoSites();
    for (const QJsonObject &file : dataFiles(*writeWindowsRules(whole, *derive(whole), {})))
        for (const QJsonValue &id : file[QStringLiteral("waiting")].toArray())
            QVERIFY2(id.toString().contains(QLatin1String("host")), qPrintable(id.toString()));
}

QTEST_GUILESS_MAIN(TestHeldMachines)
#include "tst_heldMachines.moc"
