#include "compiledRules.h"
#include "plan/planFile.h"
#include "support/randomDesign.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "topology/Address.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <set>
#include <tuple>

using namespace portolan;
using namespace portolan::test;

namespace {

/// What a firewall sees: addresses in one spelling, protocol and port.
using OpenPaths = std::set<std::tuple<QString, QString, Protocol, quint16>>;

constexpr Grouping groupings[] = {Grouping::Expanded, Grouping::Grouped, Grouping::Compact};

/// Pair by pair, without any rows.
OpenPaths pathsOf(const Compiled &compiled) {
    OpenPaths paths;
    for (const FirewallRule &rule : compiled.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            paths.insert({addressKey(compiled.index.addressOf(source)),
                          addressKey(compiled.index.addressOf(destination)), rule.protocol, *rule.port});
            return true;
        });
    return paths;
}

/// What somebody opens who types in the rows and knows nothing else.
OpenPaths pathsOf(const RuleRows &rows) {
    OpenPaths paths;
    for (const RuleRow &row : rows.rows)
        for (const QString &source : rows.source(row).addresses)
            for (const QString &destination : rows.destination(row).addresses)
                for (const quint16 port : rows.service(row).ports)
                    paths.insert(
                        {addressKey(source), addressKey(destination), rows.service(row).protocol, port});
    return paths;
}

QStringList idsOf(const Compiled &compiled, const RuleRows &rows) {
    QStringList ids;
    for (const RuleRow &row : rows.rows)
        forEachExpandedId(row, compiled.rules, compiled.catalogue, [&](const QString &id) {
            ids.append(id);
            return true;
        });
    ids.sort();
    return ids;
}

QStringList expandedIds(const Compiled &compiled) {
    QStringList ids;
    for (const FirewallRule &rule : compiled.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            ids.append(expandedRuleId(compiled.catalogue, rule, source, destination));
            return true;
        });
    ids.sort();
    return ids;
}

/// Some components get the address of another one, in another spelling.
Plan withSharedAddresses(Plan plan, quint32 seed) {
    QRandomGenerator random(seed);
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (random.bounded(6) == 0)
                component.address = random.bounded(2)
                                        ? QStringLiteral("2001:db8::%1").arg(random.bounded(3))
                                        : QStringLiteral("2001:DB8:0::%1").arg(random.bounded(3));
    return plan;
}

/// Plans that are small enough to be looked at pair by pair.
QList<Plan> plans() {
    constexpr qint64 most = 6'000;
    QList<Plan> all;
    for (quint32 seed = 1; seed <= 120; ++seed) {
        const Plan random = test::randomPlan(seed, {.hostileNames = seed % 2 == 0});
        for (const Plan &plan : {random, withSharedAddresses(random, seed), test::randomDesign(seed)})
            if (countRules(Compiled(plan).rules).expanded <= most)
                all.append(seed % 3 == 0 ? withTerms(plan, seed) : plan);
    }
    return all;
}

QByteArray tag(Grouping grouping) {
    return grouping == Grouping::Expanded  ? "expanded"
           : grouping == Grouping::Grouped ? "grouped"
                                           : "compact";
}

Compiled compiledTemplate(const char *id) {
    return Compiled(*planFromTemplate(QLatin1String(id)));
}

QStringList addressNames(const RuleRows &rows) {
    QStringList names;
    for (const AddressGroup &group : rows.addresses)
        names.append(group.name);
    return names;
}

} // namespace

class TestRuleRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_plans = plans(); }
    void groupingsAllowTheSame();
    void everyExpandedRuleIsInOneRow();
    void equalContentsAreOneGroup();
    void everyDeviceTakesTheNames();
    void countsOfTheSpecification_data();
    void countsOfTheSpecification();
    void compactMergesPorts();
    void nobodyReachesItself();
    void anOwnPortIsARowOfItsOwn();
    void idsSurviveANewOrder();
    void whatIsOnOneMachineIsOneGroup();
    void whatIsKeptApartIsInNoRow();
    void namesSayWhoIsMeant();
    void namesAreToldApart();

private:
    QList<Plan> m_plans;
};

void TestRuleRows::groupingsAllowTheSame() {
    qsizetype compared = 0;
    for (const Plan &plan : m_plans) {
        const Compiled compiled(plan);
        const OpenPaths expected = pathsOf(compiled);
        compared += qsizetype(expected.size());
        for (const Grouping grouping : groupings)
            QVERIFY2(pathsOf(compiled.rows(grouping)) == expected,
                     qPrintable(plan.title + QLatin1String(", ") + QLatin1String(tag(grouping))));
    }
    QVERIFY2(compared > 10'000, qPrintable(QString::number(compared)));
}

void TestRuleRows::everyExpandedRuleIsInOneRow() {
    for (const Plan &plan : m_plans) {
        const Compiled compiled(plan);
        const QStringList expected = expandedIds(compiled);
        for (const Grouping grouping : groupings) {
            const RuleRows rows = compiled.rows(grouping);
            QCOMPARE(idsOf(compiled, rows), expected);
            qint64 count = 0;
            QSet<QString> ids;
            for (const RuleRow &row : rows.rows) {
                count += expandedCount(row);
                ids.insert(row.id);
            }
            QCOMPARE(count, expected.size());
            QCOMPARE(ids.size(), rows.rows.size());
        }
    }
}

void TestRuleRows::equalContentsAreOneGroup() {
    for (const Plan &plan : m_plans) {
        const RuleRows rows = Compiled(plan).rows(Grouping::Compact);
        QSet<QStringList> contents;
        QSet<QString> ids;
        for (const AddressGroup &group : rows.addresses) {
            QVERIFY(!group.addresses.isEmpty() && !group.members.isEmpty());
            QStringList keys;
            for (const QString &address : group.addresses)
                keys.append(addressKey(address));
            QVERIFY(std::is_sorted(keys.begin(), keys.end()));
            contents.insert(keys);
            ids.insert(group.id);
        }
        QCOMPARE(contents.size(), rows.addresses.size());
        QCOMPARE(ids.size(), rows.addresses.size());
        for (const ServiceGroup &service : rows.services) {
            QVERIFY(!ids.contains(service.id));
            QVERIFY(std::is_sorted(service.ports.begin(), service.ports.end()));
            ids.insert(service.id);
        }
    }
}

void TestRuleRows::everyDeviceTakesTheNames() {
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_.-]{0,62}\\z"));
    for (const Plan &plan : m_plans) {
        for (const Grouping grouping : groupings) {
            const RuleRows rows = Compiled(plan).rows(grouping);
            QSet<QString> devices;
            QSet<QString> names;
            const auto check = [&](const QString &name, const QString &deviceName) {
                QVERIFY2(allowed.match(deviceName).hasMatch(), qUtf8Printable(deviceName));
                QVERIFY2(!devices.contains(deviceName.toLower()), qUtf8Printable(deviceName));
                QVERIFY2(!names.contains(name), qUtf8Printable(name));
                devices.insert(deviceName.toLower());
                names.insert(name);
            };
            for (const AddressGroup &group : rows.addresses)
                check(group.name, group.deviceName);
            for (const ServiceGroup &service : rows.services)
                check(service.name, service.deviceName);
        }
    }
}

void TestRuleRows::countsOfTheSpecification_data() {
    QTest::addColumn<qsizetype>("expanded");
    QTest::addColumn<qsizetype>("grouped");
    QTest::addColumn<qsizetype>("compact");
    // Grouped, each site: 8100, and 4005, 4006, 4009 to its VRAs; 9081, 4007 and 4008 both ways.
    // Compact: 8100, ZVM to VRAs in each site; 9081 and VRA to VRA both ways.
    QTest::newRow("two-sites") << qsizetype(58) << qsizetype(2 * 4 + 3 * 2) << qsizetype(2 * 2 + 2 * 2);
    // One ZVM: 8100, three ports to the VRAs of each of two sites, 4007 and 4008 both ways.
    QTest::newRow("branch-to-main") << qsizetype(40) << qsizetype(1 + 3 * 2 + 2 * 2) << qsizetype(1 + 2 + 2);
    // 4007 and 4008 are a row from each VRA to the other one.
    QTest::newRow("host-to-host") << qsizetype(11) << qsizetype(1 + 3 + 2 * 2) << qsizetype(1 + 1 + 2);
    QTest::newRow("same-host") << qsizetype(4) << qsizetype(4) << qsizetype(2);
    // Ten pairs of sites.
    QTest::newRow("five-site-mesh") << qsizetype(2705) << qsizetype(5 * 4 + 10 * 3 * 2)
                                    << qsizetype(5 * 2 + 10 * 2 * 2);
    QTest::newRow("empty") << qsizetype(0) << qsizetype(0) << qsizetype(0);
}

void TestRuleRows::countsOfTheSpecification() {
    QFETCH(qsizetype, expanded);
    QFETCH(qsizetype, grouped);
    QFETCH(qsizetype, compact);
    const Compiled compiled = compiledTemplate(QTest::currentDataTag());
    QCOMPARE(compiled.rows(Grouping::Expanded).rows.size(), expanded);
    QCOMPARE(compiled.rows(Grouping::Grouped).rows.size(), grouped);
    QCOMPARE(compiled.rows(Grouping::Compact).rows.size(), compact);
}

void TestRuleRows::compactMergesPorts() {
    const RuleRows rows = compiledTemplate("two-sites").rows(Grouping::Compact);
    QStringList services;
    for (const RuleRow &row : rows.rows)
        services.append(rows.service(row).name);
    services.sort();
    QCOMPARE(services,
             (QStringList{QStringLiteral("TCP 4005, 4006, 4009"), QStringLiteral("TCP 4005, 4006, 4009"),
                          QStringLiteral("TCP 4007, 4008"), QStringLiteral("TCP 4007, 4008"),
                          QStringLiteral("TCP 8100"), QStringLiteral("TCP 8100"), QStringLiteral("TCP 9081"),
                          QStringLiteral("TCP 9081")}));
    QCOMPARE(rows.services.size(), 4);
    QCOMPARE(rows.services.first().deviceName, QStringLiteral("tcp-4005-4006-4009"));
    // Rules 1, 3, 5 and so on: the table prints the same numbers.
    QCOMPARE(ruleNumbers(rows.rows.first()).size(), 3);
}

void TestRuleRows::nobodyReachesItself() {
    const Plan plan = test::plan(QStringLiteral(R"(
    site Datacentre managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      hosts 4 HV 10.0.0.21 10.0.0.31
    replicate Datacentre -> Datacentre
)"));
    const RuleRows rows = Compiled(plan).rows(Grouping::Compact);
    qsizetype between = 0;
    for (const RuleRow &row : rows.rows) {
        if (rows.service(row).ports != QList<quint16>{4007, 4008})
            continue;
        ++between;
        QCOMPARE(rows.source(row).addresses.size(), 1);
        QCOMPARE(rows.destination(row).addresses.size(), 3);
        QVERIFY(!rows.destination(row).addresses.contains(rows.source(row).addresses.first()));
    }
    QCOMPARE(between, 4);
    QVERIFY(addressNames(rows).contains(QStringLiteral("VRAs of Datacentre without VRA-HV-02 (3)")));
}

void TestRuleRows::anOwnPortIsARowOfItsOwn() {
    Plan plan = *planFromTemplate(QStringLiteral("host-to-host"));
    for (Component &component : plan.topology.sites[0].components)
        if (component.kind == ComponentKind::Vra) {
            component.ports.insert(QStringLiteral("vra-data"), 14008);
            break;
        }
    const Compiled compiled(plan);
    QStringList ids;
    for (const RuleRow &row : compiled.rows(Grouping::Grouped).rows)
        if (row.id.startsWith(QLatin1String("vra-data")))
            ids.append(row.id.section(u'.', 3));
    QCOMPARE(ids.size(), 2);
    QVERIFY2(ids.join(u' ').contains(QLatin1String("p14008")), qPrintable(ids.join(u' ')));
}

void TestRuleRows::idsSurviveANewOrder() {
    Plan turned = *planFromTemplate(QStringLiteral("five-site-mesh"));
    std::reverse(turned.topology.sites.begin(), turned.topology.sites.end());
    for (Site &site : turned.topology.sites)
        std::reverse(site.components.begin(), site.components.end());
    const auto ids = [](const RuleRows &rows) {
        QSet<QString> all;
        for (const RuleRow &row : rows.rows)
            all.insert(row.id);
        for (const AddressGroup &group : rows.addresses)
            all.insert(group.id + u' ' + group.deviceName + u' ' + group.addresses.join(u' '));
        for (const ServiceGroup &service : rows.services)
            all.insert(service.id + u' ' + service.deviceName);
        return all;
    };
    QCOMPARE(ids(Compiled(turned).rows(Grouping::Compact)),
             ids(compiledTemplate("five-site-mesh").rows(Grouping::Compact)));
}

void TestRuleRows::whatIsOnOneMachineIsOneGroup() {
    const Plan plan = test::plan(QStringLiteral(R"(
    site London managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      zcm zcm on zvm links zvm
      zssp portal 10.0.0.12 links zvm
      tools admin on vmm tools zvm-gui links zvm
)"));
    const RuleRows rows = Compiled(plan).rows(Grouping::Compact);
    for (const AddressGroup &group : rows.addresses)
        QCOMPARE(group.addresses.size(), 1);
    QCOMPARE(addressNames(rows),
             (QStringList{QStringLiteral("zvm"), QStringLiteral("vmm"), QStringLiteral("portal")}));
    QCOMPARE(rows.addresses[1].members.size(), 2);
}

void TestRuleRows::whatIsKeptApartIsInNoRow() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    for (Component &component : plan.topology.sites[1].components)
        if (component.kind == ComponentKind::Vra)
            component.address.clear();
    const Compiled compiled(plan);
    QVERIFY(!compiled.rules.toConfirm.isEmpty());
    for (const Grouping grouping : groupings) {
        const RuleRows rows = compiled.rows(grouping);
        for (const AddressGroup &group : rows.addresses)
            for (const ComponentId id : group.members)
                QVERIFY(compiled.index.siteOf(id) == &compiled.plan.topology.sites[0] ||
                        compiled.index.component(id)->kind != ComponentKind::Vra);
    }
    // 8100 twice, three ports to the VRAs of London, 9081 twice.
    QCOMPARE(compiled.rows(Grouping::Grouped).rows.size(), 7);
}

void TestRuleRows::namesSayWhoIsMeant() {
    const RuleRows rows = compiledTemplate("branch-to-main").rows(Grouping::Grouped);
    const QStringList names = addressNames(rows);
    QVERIFY(names.contains(QStringLiteral("VRAs of Main office (3)")));
    QVERIFY(names.contains(QStringLiteral("zvm-main")));
    for (const AddressGroup &group : rows.addresses)
        if (group.name == QLatin1String("VRAs of Main office (3)"))
            QCOMPARE(group.deviceName, QStringLiteral("VRAs-of-Main-office"));
}

void TestRuleRows::namesAreToldApart() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.kind == ComponentKind::Zvm)
                component.name = QStringLiteral("any");
            else if (component.kind == ComponentKind::Scvmm)
                component.name = QStringLiteral("Ü 1");
    const RuleRows rows = Compiled(plan).rows(Grouping::Compact);
    QVERIFY(addressNames(rows).contains(QStringLiteral("any (London)")));
    QVERIFY(addressNames(rows).contains(QStringLiteral("any (Leeds)")));
    for (const AddressGroup &group : rows.addresses)
        if (group.name.startsWith(QLatin1String("any")))
            QCOMPARE(group.deviceName, QStringLiteral("any-") + group.id.right(12));
        else if (group.name.startsWith(u'Ü'))
            QCOMPARE(group.deviceName, QStringLiteral("U-1-") + group.id.right(12));
}

QTEST_GUILESS_MAIN(TestRuleRows)
#include "tst_ruleRows.moc"
