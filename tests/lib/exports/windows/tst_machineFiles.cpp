#include "exports/carried/Carried.h"
#include "exports/kit/kit.h"
#include "exports/planToken.h"
#include "exports/windows/windowsRules.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "windowsOutcomes.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

Derived compiled(const Plan &plan) {
    Derived derived;
    const TopologyIndex index(plan.topology);
    derived.catalogue = withOwnValues(*builtInCatalogue(plan.catalogue), plan.own);
    derived.flows = deriveFlows(index, derived.catalogue);
    derived.rules = compileRules(index, derived.catalogue, derived.flows);
    return derived;
}

/// The plans of this test; no two machines of one have the same address, so a path says which machine opens.
QList<Plan> plans() {
    QList<Plan> all;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Plan plan = randomPlan(seed, {.hostileNames = seed % 2 == 0});
        all.append(seed % 3 == 0 ? withActions(plan, compiled(plan).rules) : plan);
    }
    return all;
}

Plan hostilePlan() {
    QRandomGenerator random(11);
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.title = QStringLiteral("'; Remove-Item C:\\ -Recurse #‘’‚‛“");
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            component.name = hostileName(random);
    plan.topology.sites[0].components[0].name = QStringLiteral("../../con");
    plan.topology.sites[0].components[1].name = QStringLiteral("$(Stop-Computer)");
    plan.topology.sites[1].components[0].name = QString(40'000, u'’');
    return plan;
}

QByteArray resource(const QString &name) {
    QFile file(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/scripts/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The script without its comments and the texts in single quotes, in which nothing is ever replaced.
QString code(const QByteArray &script) {
    static const QRegularExpression comments(QStringLiteral("<#.*?#>"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression texts(QStringLiteral("'[^'\n]*'"));
    static const QRegularExpression remarks(QStringLiteral("^\\s*#.*$"), QRegularExpression::MultilineOption);
    return QString::fromUtf8(script).remove(comments).remove(texts).remove(remarks);
}

} // namespace

class TestMachineFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void windowsOpensWhatTheRulesOpen();
    void noRuleIsForEverybody();
    void kitTriesWhatTheRulesOpen();
    void whatIsLeftOutIsTold();
    void namesDoNoHarm();
    void filesSayWhichPlan();
    void plansDoNotMeetOnAMachine();
    void scriptsAreConstant_data();
    void scriptsAreConstant();
    void scriptsBuildNoCode_data();
    void scriptsBuildNoCode();
    void scriptsChangeNothingByThemselves();
    void whatIsNeededIsOpenBeforeAnythingIsClosed();
};

void TestMachineFiles::windowsOpensWhatTheRulesOpen() {
    size_t compared = 0;
    for (const Plan &plan : plans()) {
        const Derived derived = compiled(plan);
        const ExportFiles files = *writeWindowsRules(plan, derived, {});
        for (const bool inbound : {true, false}) {
            const auto expected = expectedOutcomes(plan, derived.rules, inbound);
            compared += expected.size();
            const auto read = inbound ? readOutcomes(files, QStringLiteral("Inbound"), "localPort")
                                      : readOutcomes(files, QStringLiteral("Outbound"), "remotePort");
            QVERIFY2(read == expected, qPrintable(plan.title));
        }
    }
    QVERIFY2(compared > 2'000, qPrintable(QString::number(compared)));
}

void TestMachineFiles::noRuleIsForEverybody() {
    for (const Plan &plan : plans())
        for (const QJsonObject &file : dataFiles(*writeWindowsRules(plan, compiled(plan), {}))) {
            QSet<QString> names;
            const QJsonArray rules = file[QStringLiteral("rules")].toArray();
            for (const QJsonValue &rule : rules) {
                QVERIFY(!rule[QStringLiteral("remoteAddresses")].toArray().isEmpty());
                const QString name = rule[QStringLiteral("name")].toString();
                QVERIFY2(name.endsWith(rule[QStringLiteral("id")].toString()), qPrintable(name));
                names.insert(name);
            }
            QCOMPARE(names.size(), rules.size());
        }
}

void TestMachineFiles::kitTriesWhatTheRulesOpen() {
    qsizetype compared = 0;
    for (const Plan &plan : plans()) {
        const Derived derived = compiled(plan);
        const TopologyIndex index(plan.topology);
        QSet<QString> expected;
        for (const FirewallRule &rule : derived.rules.rules)
            forEachPair(rule, [&](ComponentId from, ComponentId to) {
                if (runsWindows(index, from) && isToBeOpened(plan, rule))
                    expected.insert(expandedRuleId(derived.catalogue, rule, from, to));
                return true;
            });
        QStringList tried;
        for (const QJsonObject &file : dataFiles(*writeKit(plan, derived, {})))
            for (const QJsonValue &attempt : file[QStringLiteral("tries")].toArray())
                tried.append(attempt[QStringLiteral("rule")].toString());
        QCOMPARE(tried.size(), expected.size());
        QVERIFY(QSet<QString>(tried.begin(), tried.end()) == expected);
        compared += tried.size();
    }
    QVERIFY2(compared > 1'000, qPrintable(QString::number(compared)));
}

void TestMachineFiles::whatIsLeftOutIsTold() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    for (Component &component : plan.topology.sites[0].components)
        if (component.kind == ComponentKind::Scvmm)
            component.address = QStringLiteral("vmm.example.org");
    const auto told = [](const LeftOutList &list) {
        QStringList lines;
        for (const LeftOut &item : list)
            lines.append(leftOutLine(item));
        return lines.join(u'\n');
    };
    const Derived derived = *derive(plan);
    QCOMPARE(told(windowsRulesLeaveOut(plan, derived, {})),
             QStringLiteral("host-zvm.s1-host.c3: its port or its direction is not known yet\n"
                            "host-zvm.s11-host.c13: its port or its direction is not known yet\n"
                            "VRA: VRAs are appliances: no script runs on them\n"
                            "scvmm.c3.c2, vmm.example.org: this form takes IP addresses, not names"));
    QCOMPARE(told(kitLeavesOut(plan, derived, {})).count(u'\n'), 2);
}

void TestMachineFiles::namesDoNoHarm() {
    const Plan plan = hostilePlan();
    const Derived derived = *derive(plan);
    static const QRegularExpression path(
        QStringLiteral("\\A(?:machines/[a-z0-9_.-]*c\\d+\\.json|[A-Za-z-]+\\.ps1)\\z"));
    for (const ExportFiles &files : {*writeWindowsRules(plan, derived, {}), *writeKit(plan, derived, {})}) {
        QSet<QString> paths;
        for (const ExportFile &file : files) {
            QVERIFY2(path.match(file.path).hasMatch(), qPrintable(file.path));
            QVERIFY2(!file.path.contains(QLatin1String("..")), qPrintable(file.path));
            paths.insert(file.path.toLower());
            QVERIFY(std::all_of(file.bytes.begin(), file.bytes.end(),
                                [](char c) { return c == '\n' || c >= 0x20; }));
            if (file.path.endsWith(QLatin1String(".json")))
                QVERIFY2(!QJsonDocument::fromJson(file.bytes).isNull(), file.bytes.constData());
        }
        QCOMPARE(paths.size(), files.size());
    }
}

void TestMachineFiles::filesSayWhichPlan() {
    const Plan plan = hostilePlan();
    const ExportFiles files = *writeKit(plan, *derive(plan), {});
    QBuffer buffer;
    buffer.setData(files.last().bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const Result<Carried> carried = readCarried(buffer, files.last().path);
    QVERIFY(carried && carried->mark);
    QCOMPARE(carried->mark->checksum, planChecksum(plan));
}

void TestMachineFiles::plansDoNotMeetOnAMachine() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    QSet<QString> known;
    qsizetype all = 0;
    for (const char *title : {"A plan", "A plan, too"}) {
        plan.title = QLatin1String(title);
        QSet<QString> names;
        const ExportFiles files = *writeWindowsRules(plan, *derive(plan), {});
        for (const ExportFile &file : files) {
            const QJsonObject data = QJsonDocument::fromJson(file.bytes).object();
            const QString token = data[QStringLiteral("planToken")].toString();
            for (const QJsonValue &rule : data[QStringLiteral("rules")].toArray()) {
                const QString name = rule[QStringLiteral("name")].toString();
                QCOMPARE(token, planToken(plan.title));
                QVERIFY2(name.startsWith(QStringLiteral("portolan-%1-").arg(token)), qPrintable(name));
                names.insert(name);
            }
        }
        all += names.size();
        known += names;
    }
    QVERIFY(all > 0);
    QCOMPARE(known.size(), all);
}

void TestMachineFiles::scriptsAreConstant_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("windows") << QStringLiteral("Set-PortolanFirewall.ps1");
    QTest::newRow("kit") << QStringLiteral("Test-PortolanRules.ps1");
}

void TestMachineFiles::scriptsAreConstant() {
    QFETCH(QString, name);
    QVERIFY(!resource(name).isEmpty());
    const Plan plan = hostilePlan();
    const Derived derived = *derive(plan);
    QByteArray written;
    for (const ExportFile &file : *writeWindowsRules(plan, derived, {}) + *writeKit(plan, derived, {}))
        if (file.path == name)
            written = file.bytes;
    QCOMPARE(written, resource(name));
}

void TestMachineFiles::scriptsBuildNoCode_data() {
    scriptsAreConstant_data();
}

/// PowerShell is not at hand for tests, so what makes a script dangerous is looked for in its text.
void TestMachineFiles::scriptsBuildNoCode() {
    QFETCH(QString, name);
    const QByteArray script = resource(name);
    QVERIFY(std::all_of(script.begin(), script.end(),
                        [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7f); }));
    const QString text = code(script);
    QVERIFY2(!text.contains(u'"'), "text in double quotes is put together from values");
    for (const char *word : {"Invoke-", "iex", "Add-Type", "ScriptBlock", "Start-Process", "cmd.exe", "& $",
                             ". $", "[Reflection", "FromBase64", "DownloadString"})
        QVERIFY2(!text.contains(QLatin1String(word), Qt::CaseInsensitive), word);
    for (const char *pair : {"{}", "()", "[]"})
        QCOMPARE(text.count(QLatin1Char(pair[0])), text.count(QLatin1Char(pair[1])));
    QVERIFY(text.contains(QLatin1String("Set-StrictMode -Version Latest")));
}

/// Every command that changes something is told whether to simulate.
void TestMachineFiles::scriptsChangeNothingByThemselves() {
    const QString text = code(resource(QStringLiteral("Set-PortolanFirewall.ps1")));
    static const QRegularExpression change(QStringLiteral("^.*\\b(?:New|Set|Remove)-NetFirewallRule\\b.*$"),
                                           QRegularExpression::MultilineOption);
    int changes = 0;
    for (auto it = change.globalMatch(text); it.hasNext(); ++changes) {
        const QString line = it.next().captured();
        QVERIFY2(line.contains(QLatin1String("@simulate")), qPrintable(line));
    }
    QCOMPARE(changes, 3);
    QVERIFY(text.contains(QLatin1String("@{ WhatIf = -not $Apply }")));
}

/// A rule that goes may open what another one opens now: between the two nothing would.
void TestMachineFiles::whatIsNeededIsOpenBeforeAnythingIsClosed() {
    const QString text = code(resource(QStringLiteral("Set-PortolanFirewall.ps1")));
    const qsizetype closes = text.indexOf(QLatin1String("Remove-NetFirewallRule -"));
    for (const char *opens : {"New-NetFirewallRule -", "Set-NetFirewallRule -"}) {
        const qsizetype at = text.indexOf(QLatin1String(opens));
        QVERIFY2(at >= 0 && at < closes, opens);
    }
}

QTEST_GUILESS_MAIN(TestMachineFiles)
#include "tst_machineFiles.moc"
