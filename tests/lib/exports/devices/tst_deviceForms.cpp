#include "exports/RuleForm.h"
#include "exports/carried/Carried.h"
#include "exports/devices/deviceForms.h"
#include "exports/planToken.h"
#include "plan/planFile.h"
#include "readForms.h"
#include "support/randomDesign.h"
#include "support/randomPlan.h"
#include "support/tools.h"
#include "support/topologyText.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

struct Form {
    const char *key;
    ReadForm (*read)(const DeviceRules &rules);
};
const Form forms[] = {
    {"nft", [](const DeviceRules &rules) { return readNftables(writeNftables(rules)); }},
    {"asa", [](const DeviceRules &rules) { return readAsa(writeAsa(rules)); }},
    {"capirca", [](const DeviceRules &rules) { return readCapirca(writeCapirca(rules)); }},
    {"aerleon", [](const DeviceRules &rules) { return readAerleon(writeAerleon(rules)); }},
};

/// Some machines get a name, an IPv6 address or the address of another one.
Plan withAllKindsOfAddresses(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    const QStringList others{QStringLiteral("2001:DB8:0::7"), QStringLiteral("2001:db8::7"),
                             QStringLiteral("fd00::aa"),      QStringLiteral("vra.example.org"),
                             QStringLiteral("10.99.0.1"),     QStringLiteral("::ffff:10.0.0.1")};
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (random.bounded(5) == 0)
                component.address = others[random.bounded(int(others.size()))];
    return plan;
}

/// Without checks, so that equal addresses do not hold rules back.
Derived compiled(const Plan &plan) {
    Derived derived;
    const TopologyIndex index(plan.topology);
    derived.catalogue = withOwnValues(*builtInCatalogue(plan.catalogue), plan.own);
    derived.flows = deriveFlows(index, derived.catalogue);
    derived.rules = compileRules(index, derived.catalogue, derived.flows);
    return derived;
}

QList<Plan> plans() {
    constexpr qint64 most = 4'000;
    QList<Plan> all;
    for (quint32 seed = 1; seed <= 80; ++seed) {
        const Plan random = randomPlan(seed, {.hostileNames = seed % 2 == 0});
        for (const Plan &plan : {random, withAllKindsOfAddresses(random, seed), randomDesign(seed)})
            if (const RuleSet rules = compiled(plan).rules; countRules(rules).expanded <= most)
                all.append(seed % 3 == 0 ? withActions(plan, rules) : plan);
    }
    return all;
}

Plan hostilePlan() {
    QRandomGenerator random(7);
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.title = QStringLiteral("\"; flush ruleset #\n} } table \\");
    for (Site &site : plan.topology.sites) {
        site.name = hostileName(random);
        for (Component &component : site.components)
            component.name = hostileName(random);
    }
    plan.topology.sites[0].name = QStringLiteral("x\" accept\n} table inet evil {\n#");
    plan.topology.sites[1].name = QString(40'000, u'“');
    return plan;
}

bool writeAll(const QDir &folder, const ExportFiles &files) {
    return std::all_of(files.begin(), files.end(), [&](const ExportFile &file) {
        QFile out(folder.filePath(file.path));
        return folder.mkpath(QFileInfo(file.path).path()) && out.open(QIODevice::WriteOnly) &&
               out.write(file.bytes) == file.bytes.size();
    });
}

struct Ran {
    int code = -1;
    QByteArray words;
};
Ran run(const QString &program, const QStringList &arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

} // namespace

class TestDeviceForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_plans = plans(); }
    void formsOpenWhatTheRulesOpen_data();
    void formsOpenWhatTheRulesOpen();
    void everyLineThatOpensHasTheIdOfItsRule();
    void namesOfGroupsAreUnique();
    void whatIsLeftOutIsTold();
    void familiesAreKeptApart();
    void nothingOfANameGetsThrough();
    void nftablesTakesIt_data();
    void nftablesTakesIt();
    void nftablesReplacesAnEarlierRevision();
    void plansDoNotMeetOnADevice();
    void titlesThatLoseMoreThanSpacesAreToldApart();
    void capircaTakesIt_data();
    void capircaTakesIt();
    void yamlIsReadAsMeant();
    void formsSayWhichPlan();

private:
    QList<Plan> m_plans;
};

void TestDeviceForms::formsOpenWhatTheRulesOpen_data() {
    QTest::addColumn<int>("form");
    QTest::addColumn<Grouping>("grouping");
    for (int i = 0; i < int(std::size(forms)); ++i) {
        QTest::addRow("%s, grouped", forms[i].key) << i << Grouping::Grouped;
        QTest::addRow("%s, compact", forms[i].key) << i << Grouping::Compact;
    }
}

void TestDeviceForms::formsOpenWhatTheRulesOpen() {
    QFETCH(int, form);
    QFETCH(Grouping, grouping);
    size_t compared = 0;
    for (const Plan &plan : m_plans) {
        const Derived derived = compiled(plan);
        const OpenPaths expected = openPaths(plan, derived.rules);
        const ReadForm read = forms[form].read(deviceRules(plan, derived, grouping));
        compared += expected.size();
        QVERIFY2(read.fault.isEmpty(), qPrintable(plan.title + u' ' + read.fault));
        QVERIFY2(read.paths == expected, qPrintable(plan.title));
    }
    QVERIFY2(compared > 8'000, qPrintable(QString::number(compared)));
}

void TestDeviceForms::everyLineThatOpensHasTheIdOfItsRule() {
    for (const Plan &plan : m_plans) {
        const DeviceRules rules = deviceRules(plan, compiled(plan), Grouping::Compact);
        QStringList ids;
        for (const DeviceRule &rule : rules.rules)
            ids.append(rule.id);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        for (const Form &form : forms)
            QCOMPARE(form.read(rules).ids, ids);
    }
}

void TestDeviceForms::namesOfGroupsAreUnique() {
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_-]{0,41}\\z"));
    for (const Plan &plan : m_plans) {
        const DeviceRules rules = deviceRules(plan, compiled(plan), Grouping::Grouped);
        QStringList names;
        for (const DeviceGroup &group : rules.groups)
            names.append(group.name);
        for (const ServiceGroup &service : rules.services)
            names.append(service.deviceName);
        QSet<QString> folded;
        for (const QString &name : names) {
            QVERIFY2(allowed.match(name).hasMatch(), qPrintable(name));
            folded.insert(name.toLower());
        }
        QCOMPARE(folded.size(), names.size());
    }
}

void TestDeviceForms::whatIsLeftOutIsTold() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    for (Component &component : plan.topology.sites[0].components)
        if (component.kind == ComponentKind::Scvmm)
            component.address = QStringLiteral(" vmm.example.org. ");
    const Derived derived = *derive(plan);
    const DeviceRules rules = deviceRules(plan, derived, Grouping::Compact);
    QStringList told;
    for (const LeftOut &item : rules.leftOut)
        told.append(leftOutLine(item));
    QCOMPARE(told.size(), 1 + derived.rules.toConfirm.size());
    QVERIFY2(told[0].endsWith(QLatin1String("vmm.example.org.: this form takes IP addresses, not names")),
             qPrintable(told[0]));
    QCOMPARE(told[1], QStringLiteral("host-zvm.s1-host.c3: its port or its direction is not known yet"));
    for (const QByteArray &text :
         {writeNftables(rules), writeAsa(rules), fileOf(writeCapirca(rules), "policies/pol/portolan.pol"),
          fileOf(writeAerleon(rules), "policies/pol/portolan.yaml")})
        for (const QString &line : told)
            QVERIFY2(text.contains(line.toLatin1()), text.constData());
}

void TestDeviceForms::familiesAreKeptApart() {
    const Plan plan = test::plan(QStringLiteral(R"(
    site London managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      host HV-1 10.0.0.21
      vra VRA-1 10.0.0.31 of HV-1
      host HV-2 10.0.0.22
      vra VRA-2 2001:db8::32 of HV-2
)"));
    const DeviceRules rules = deviceRules(plan, compiled(plan), Grouping::Compact);
    const auto told = std::count_if(rules.leftOut.begin(), rules.leftOut.end(), [](const LeftOut &item) {
        return item.reason == LeftOutReason::OtherFamily;
    });
    QCOMPARE(told, 1);
    QStringList names;
    for (const DeviceGroup &group : rules.groups) {
        names.append(group.name);
        QCOMPARE(group.addresses.size(), 1);
    }
    QVERIFY2(names.contains(QStringLiteral("VRAs-of-London-v4")), qPrintable(names.join(u' ')));
}

void TestDeviceForms::nothingOfANameGetsThrough() {
    const Plan plan = hostilePlan();
    const DeviceRules rules = deviceRules(plan, *derive(plan), Grouping::Compact);
    QVERIFY(!rules.rules.isEmpty());
    for (const Form &form : forms)
        QCOMPARE(form.read(rules).fault, QString());
    ExportFiles files = writeCapirca(rules) + writeAerleon(rules);
    files.append({QStringLiteral("nft"), writeNftables(rules)});
    files.append({QStringLiteral("asa"), writeAsa(rules)});
    for (const ExportFile &file : files)
        QVERIFY2(reading::isAscii(file.bytes), qPrintable(file.path));
}

void TestDeviceForms::nftablesTakesIt_data() {
    QTest::addColumn<Plan>("plan");
    for (const PlanTemplate &info : planTemplates())
        QTest::newRow(qPrintable(info.id)) << *planFromTemplate(info.id);
    QTest::newRow("hostile") << hostilePlan();
    QTest::newRow("all kinds of addresses")
        << withAllKindsOfAddresses(*planFromTemplate(QStringLiteral("five-site-mesh")), 3);
}

/// nft in a namespace of its own: it may not read the rules of this machine, and must not change them.
Ran checkedByNft(const QByteArray &text) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rules.nft"));
    if (!writeAll(QDir(folder.path()), {{QStringLiteral("rules.nft"), text}}))
        return {};
    return run(QStringLiteral("unshare"), {QStringLiteral("-rn"), QStringLiteral("nft"), QStringLiteral("-c"),
                                           QStringLiteral("-f"), path});
}

bool nftWorks() {
    return checkedByNft("table inet portolan {\n}\n").code == 0;
}

void TestDeviceForms::nftablesTakesIt() {
    PORTOLAN_WANTS(isInstalled(QStringLiteral("nft")), "nft");
    if (!nftWorks())
        QSKIP("nft gets no namespace of its own here");
    QFETCH(Plan, plan);
    const Ran ran = checkedByNft(writeNftables(deviceRules(plan, *derive(plan), Grouping::Compact)));
    QCOMPARE(ran.words, QByteArray());
    QCOMPARE(ran.code, 0);
}

void TestDeviceForms::nftablesReplacesAnEarlierRevision() {
    PORTOLAN_WANTS(isInstalled(QStringLiteral("nft")), "nft");
    if (!nftWorks())
        QSKIP("nft gets no namespace of its own here");
    QTemporaryDir folder;
    Plan earlier = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const Plan later = *planFromTemplate(QStringLiteral("two-sites"));
    const Plan other = *planFromTemplate(QStringLiteral("branch-to-main"));
    earlier.title = later.title;
    const auto text = [](const Plan &plan) {
        return writeNftables(deviceRules(plan, *derive(plan), Grouping::Compact));
    };
    QVERIFY(writeAll(QDir(folder.path()), {{QStringLiteral("a"), text(earlier)},
                                           {QStringLiteral("b"), text(other)},
                                           {QStringLiteral("c"), text(later)}}));
    const Ran ran = run(QStringLiteral("unshare"),
                        {QStringLiteral("-rn"), QStringLiteral("sh"), QStringLiteral("-c"),
                         QStringLiteral("cd '%1' && nft -f a && nft -f b && nft -f c && nft list ruleset")
                             .arg(folder.path())});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.words.count(" accept comment "),
             deviceRules(later, *derive(later), Grouping::Compact).rules.size() +
                 deviceRules(other, *derive(other), Grouping::Compact).rules.size());
}

/// Two plans on one firewall, or two states of one under one revision, leave each other alone.
void TestDeviceForms::plansDoNotMeetOnADevice() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    Plan other = plan;
    other.title = QStringLiteral("Another plan");
    Plan state = plan;
    state.topology.sites[0].components[1].address = QStringLiteral("10.10.0.99");
    const auto owners = [](const Plan &of, QByteArray write(const DeviceRules &), auto read) {
        const ReadForm form = read(write(deviceRules(of, *derive(of), Grouping::Compact)));
        return form.fault.isEmpty() ? form.owners : QSet<QString>();
    };
    const QSet<QString> chain{QStringLiteral("allow-london-and-leeds")};
    QCOMPARE(owners(plan, writeNftables, readNftables), chain);
    QCOMPARE(owners(state, writeNftables, readNftables), chain);
    QCOMPARE(owners(other, writeNftables, readNftables), QSet{QStringLiteral("allow-another-plan")});
    const QSet<QString> list = owners(plan, writeAsa, readAsa);
    QCOMPARE(list.size(), 1);
    QVERIFY(!owners(state, writeAsa, readAsa).intersects(list));
    QVERIFY(!owners(other, writeAsa, readAsa).intersects(list));
}

void TestDeviceForms::titlesThatLoseMoreThanSpacesAreToldApart() {
    const QStringList titles{QStringLiteral("DR: A/B"),
                             QStringLiteral("DR: A-B"),
                             QStringLiteral("東京"),
                             QStringLiteral("大阪"),
                             QString(),
                             QStringLiteral("n-1"),
                             QStringLiteral("1"),
                             QString(30, u'a'),
                             QString(31, u'a'),
                             QStringLiteral("plan %1 x")};
    static const QRegularExpression allowed(QStringLiteral("\\A[a-z][a-z0-9_-]{0,23}\\z"));
    QSet<QString> tokens;
    for (const QString &title : titles) {
        QVERIFY2(allowed.match(planToken(title)).hasMatch(), qPrintable(planToken(title)));
        tokens.insert(planToken(title));
    }
    QCOMPARE(tokens.size(), titles.size());
    QCOMPARE(planToken(QStringLiteral("London and Leeds")), QStringLiteral("london-and-leeds"));
}

void TestDeviceForms::capircaTakesIt_data() {
    nftablesTakesIt_data();
}

void TestDeviceForms::capircaTakesIt() {
    PORTOLAN_WANTS(isInstalled(QStringLiteral("aclgen")), "capirca");
    QFETCH(Plan, plan);
    const DeviceRules rules = deviceRules(plan, *derive(plan), Grouping::Compact);
    if (rules.rules.isEmpty())
        QSKIP("capirca takes no policy without terms");
    const QTemporaryDir folder;
    QVERIFY(writeAll(QDir(folder.path()), writeCapirca(rules)));
    const auto option = [&](const char *name, const char *under) {
        return QStringLiteral("--%1=%2").arg(QLatin1String(name), folder.filePath(QLatin1String(under)));
    };
    const Ran ran = run(QStringLiteral("aclgen"),
                        {option("base_directory", "policies"), option("definitions_directory", "def"),
                         option("output_directory", ""), QStringLiteral("--noshade_check")});
    QVERIFY2(ran.code == 0, ran.words.constData());
    QFile made(folder.filePath(QStringLiteral("portolan.acl")));
    QVERIFY2(made.open(QIODevice::ReadOnly), ran.words.constData());
    QVERIFY(made.readAll().count("permit ") > 0);
}

void TestDeviceForms::yamlIsReadAsMeant() {
    const Plan plan = withAllKindsOfAddresses(*planFromTemplate(QStringLiteral("five-site-mesh")), 3);
    const DeviceRules rules = deviceRules(plan, *derive(plan), Grouping::Compact);
    const QTemporaryDir folder;
    QVERIFY(writeAll(QDir(folder.path()), writeAerleon(rules)));
    const Ran ran =
        run(QStringLiteral("python3"),
            {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/exports/devices/readAerleon.py"), folder.path()});
    PORTOLAN_WANTS(!ran.words.contains("No module named"), "python3-yaml");
    QVERIFY2(ran.code == 0, ran.words.constData());
    QCOMPARE(size_t(ran.words.count('\n')), readAerleon(writeAerleon(rules)).paths.size());
}

void TestDeviceForms::formsSayWhichPlan() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived derived = *derive(plan);
    for (const char *key : {"nft", "asa"}) {
        QBuffer out;
        QVERIFY(out.open(QIODevice::ReadWrite));
        RuleExportOptions options;
        options.grouping = Grouping::Compact;
        QVERIFY(streamForm(*ruleForm(QLatin1String(key)), out, plan, derived, options));
        out.seek(0);
        const Result<Carried> carried = readCarried(out, QLatin1String(key));
        QVERIFY2(carried && carried->mark, key);
        QCOMPARE(carried->mark->checksum, planChecksum(plan));
    }
}

QTEST_GUILESS_MAIN(TestDeviceForms)
#include "tst_deviceForms.moc"
