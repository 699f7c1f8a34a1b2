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

/// The ids in a list of a data file.
QStringList idsOf(const QJsonObject &file, const char *list) {
    QStringList ids;
    for (const QJsonValue &value : file[QLatin1String(list)].toArray())
        ids << value[QStringLiteral("id")].toString();
    return ids;
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
    void whatIsDeniedIsNotHeld();
    void theDaysOfWhatIsHeldAreTold();
    void aMachineThatNeedsNothingMoreHasAnEmptyFile();
    void whatWindowsCannotTakeIsTold();
    void anotherTitleIsReplaced();
};

void TestHeldMachines::whatIsHeldStaysOpen() {
    const EarlierPlan was = earlierOf(twoSites());
    const Plan is = withoutZvm();
    const ExportFiles files = *writeWindowsRules(is, *derive(is), since(was));

    const QJsonObject london = fileOf(files, QStringLiteral("zvm-lon"));
    const QStringList held = idsOf(london, "held");
    QVERIFY2(held.contains(QStringLiteral("held.zvm-pairing.c3.c13")), qPrintable(held.join(u' ')));
    for (const QJsonValue &rule : london[QStringLiteral("rules")].toArray())
        QCOMPARE(held.contains(rule[QStringLiteral("id")].toString()),
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
        const std::set<Outcome> held = expected(was, heldRules(earlier, {is, now}).rules);
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

void TestHeldMachines::whatIsDeniedIsNotHeld() {
    const EarlierPlan was = earlierOf(twoSites());
    Plan is = withoutZvm();
    is.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].action = QStringLiteral("deny");
    const QStringList held =
        idsOf(fileOf(*writeWindowsRules(is, *derive(is), since(was)), QStringLiteral("zvm-lon")), "held");
    QVERIFY2(!held.contains(QStringLiteral("held.zvm-pairing.c3.c13")), qPrintable(held.join(u' ')));
    QVERIFY2(held.contains(QStringLiteral("held.zvm-pairing.c13.c3")), qPrintable(held.join(u' ')));
}

void TestHeldMachines::theDaysOfWhatIsHeldAreTold() {
    Plan before = twoSites();
    before.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].expiry = QStringLiteral("2026-06-30");
    const EarlierPlan was = earlierOf(before);
    const Plan is = withoutZvm();
    const ExportFiles files = *writeWindowsRules(is, *derive(is), since(was));
    for (const QJsonValue &value : fileOf(files, QStringLiteral("zvm-lon"))[QStringLiteral("held")].toArray())
        QCOMPARE(value[QStringLiteral("last")].toString(),
                 value[QStringLiteral("id")] == QLatin1String("held.zvm-pairing.c3.c13")
                     ? QStringLiteral("2026-06-30")
                     : QString());
}

/// Else its rules would stay until somebody thinks of them.
void TestHeldMachines::aMachineThatNeedsNothingMoreHasAnEmptyFile() {
    const EarlierPlan was = earlierOf(twoSites());
    Plan is = twoSites();
    is.topology.replications.clear();
    is.topology.sites.removeLast();
    const ExportFiles files = *writeWindowsRules(is, *derive(is), since(was));
    const QJsonObject leeds = fileOf(files, QStringLiteral("zvm-lee"));
    QVERIFY(!leeds.isEmpty());
    QVERIFY(leeds[QStringLiteral("rules")].toArray().isEmpty());
    QVERIFY(leeds[QStringLiteral("held")].toArray().isEmpty());
    QCOMPARE(dataFiles(files).size(), dataFiles(*writeWindowsRules(was.plan, was.derived, {})).size());
    QVERIFY(fileOf(*writeWindowsRules(is, *derive(is), {}), QStringLiteral("zvm-lee")).isEmpty());
}

void TestHeldMachines::whatWindowsCannotTakeIsTold() {
    Plan plan = twoSites();
    componentOf(plan, "zvm-lon").address = QStringLiteral("zvm-lon.example");
    const QJsonObject scvmm = fileOf(*writeWindowsRules(plan, *derive(plan), {}), QStringLiteral("vmm-lon"));
    QVERIFY(scvmm[QStringLiteral("rules")].toArray().isEmpty());
    QCOMPARE(idsOf(scvmm, "leftOut"), QStringList{QStringLiteral("scvmm.c3.c2")});
    const QJsonValue told = scvmm[QStringLiteral("leftOut")].toArray().first();
    QCOMPARE(told[QStringLiteral("address")].toString(), QStringLiteral("zvm-lon.example"));
    QCOMPARE(told[QStringLiteral("reason")].toString(), QStringLiteral("name"));
}

void TestHeldMachines::anotherTitleIsReplaced() {
    const EarlierPlan was = earlierOf(twoSites());
    Plan is = twoSites();
    const auto replaces = [&] {
        return fileOf(*writeWindowsRules(is, *derive(is), since(was)),
                      QStringLiteral("zvm-lon"))[QStringLiteral("replaces")]
            .toArray();
    };
    QVERIFY(replaces().isEmpty());
    is.title = QStringLiteral("Another title");
    QCOMPARE(replaces(), QJsonArray{QStringLiteral("london-and-leeds")});
}

QTEST_GUILESS_MAIN(TestHeldMachines)
#include "tst_heldMachines.moc"
