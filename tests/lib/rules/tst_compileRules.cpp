#include "plan/planFile.h"
#include "rules/RuleNumbers.h"
#include "rules/setAside.h"
#include "support/naiveRules.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>

using namespace portolan;

namespace {

PortCatalogue catalogue() {
    return *builtInCatalogue(QStringLiteral("zvr-hyperv-5.5"));
}

RuleSet rulesOf(const Topology &topology, const PortCatalogue &ports = catalogue()) {
    const TopologyIndex index(topology);
    return compileRules(index, ports, deriveFlows(index, ports));
}

QList<FirewallRule> withRequirement(const QList<FirewallRule> &rules, const QString &id) {
    const PortCatalogue ports = catalogue();
    QList<FirewallRule> found;
    for (const FirewallRule &rule : rules)
        if (ports.requirements[rule.requirement].id == id)
            found.append(rule);
    return found;
}

const QString twoSites = QStringLiteral(R"(
    site London managed-by vmm-lon
      scvmm vmm-lon 10.10.0.5
      zvm zvm-lon 10.10.0.10 of vmm-lon
      hosts 3 HV-LON 10.10.0.21 10.10.0.31
    site Leeds managed-by vmm-lee
      scvmm vmm-lee 10.20.0.5
      zvm zvm-lee 10.20.0.10 of vmm-lee
      hosts 3 HV-LEE 10.20.0.21 10.20.0.31
    replicate London -> Leeds
)");

} // namespace

class TestCompileRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesCarryTheirBasis();
    void anOverrideChangesTheListeningSideOnly();
    void hostsWithTheirOwnPortGetARuleOfTheirOwn();
    void aMissingAddressIsSetAsideNeverAny();
    void anAddressThatNamesNoMachineIsSetAsideToo();
    void pairsAreDerivedWhereTheSourceDoesNotNameThem();
    void directionAndProtocolFollowThePlan();
    void adoptedHostRowBecomesARule();
    void withinOneSiteEachVraReachesEveryOther();
    void expandedIdsAreUnique();
    void agreesWithTheSpecificationPairByPair();
    void nothingIsDropped();
    void everyRowIsOnThePortThatItsDestinationListensOn();
    void everyRuleHasANumberOfItsOwn();
};

void TestCompileRules::rulesCarryTheirBasis() {
    const RuleSet set = rulesOf(test::topology(twoSites));
    const FirewallRule rule = withRequirement(set.rules, QStringLiteral("log-collection")).first();
    QCOMPARE(*rule.port, quint16(4005));
    QCOMPARE(rule.basis, (RuleBasis{Basis::Stated, Basis::Stated, Basis::Assumed, Basis::Assumed}));
    QCOMPARE(rule.source.kind, ComponentKind::Zvm);
}

void TestCompileRules::anOverrideChangesTheListeningSideOnly() {
    const Topology topology = test::topology(
        QString(twoSites).replace(QStringLiteral("10.20.0.10 of vmm-lee"),
                                  QStringLiteral("10.20.0.10 of vmm-lee port zvm-pairing=19081")));
    const QList<FirewallRule> rules = withRequirement(rulesOf(topology).rules, QStringLiteral("zvm-pairing"));
    QCOMPARE(rules.size(), 2);
    QCOMPARE(*rules[0].port, quint16(19081));
    QCOMPARE(rules[0].basis.port, Basis::Own);
    QVERIFY(rules[0].id.endsWith(QStringLiteral(".p19081")));
    QCOMPARE(*rules[1].port, quint16(9081));
    QCOMPARE(rules[1].basis.port, Basis::Stated);
}

void TestCompileRules::hostsWithTheirOwnPortGetARuleOfTheirOwn() {
    Topology topology = test::topology(twoSites);
    for (Component &component : topology.sites[0].components)
        if (component.name == QStringLiteral("VRA-HV-LON-02"))
            component.ports.insert(QStringLiteral("checkpoints"), 14009);
    const QList<FirewallRule> rules = withRequirement(rulesOf(topology).rules, QStringLiteral("checkpoints"));
    QCOMPARE(rules.size(), 3);
    QCOMPARE(rules[0].destination.members.size(), 2);
    QCOMPARE(*rules[1].port, quint16(14009));
    QCOMPARE(rules[1].destination.members.size(), 1);
    QVERIFY(rules[0].id != rules[1].id);
}

void TestCompileRules::aMissingAddressIsSetAsideNeverAny() {
    const Topology topology = test::topology(QString(twoSites).replace(
        QStringLiteral("zvm zvm-lee 10.20.0.10 of"), QStringLiteral("zvm zvm-lee of")));
    const RuleSet set = rulesOf(topology);
    QVERIFY(withRequirement(set.rules, QStringLiteral("zvm-pairing")).isEmpty());
    const QList<FirewallRule> waiting = withRequirement(set.toConfirm, QStringLiteral("zvm-pairing"));
    QCOMPARE(waiting.size(), 2);
    for (const FirewallRule &row : waiting)
        QCOMPARE(row.reason, QStringLiteral("Without a usable address yet: zvm-lee."));
}

void TestCompileRules::anAddressThatNamesNoMachineIsSetAsideToo() {
    for (const QString &address : test::unusableAddresses()) {
        Topology topology = test::topology(twoSites);
        for (Component &component : topology.sites[1].components)
            if (component.kind == ComponentKind::Zvm)
                component.address = address;
        const RuleSet set = rulesOf(topology);
        QVERIFY2(withRequirement(set.rules, QStringLiteral("zvm-pairing")).isEmpty(), qPrintable(address));
        QCOMPARE(withRequirement(set.toConfirm, QStringLiteral("zvm-pairing")).size(), 2);
    }
}

void TestCompileRules::pairsAreDerivedWhereTheSourceDoesNotNameThem() {
    const auto basisOf = [](const RuleSet &set, const char *requirement, bool crossing) {
        QSet<Basis> found;
        for (const FirewallRule &rule : withRequirement(set.rules, QString::fromLatin1(requirement)))
            if (rule.crossesSites() == crossing)
                found.insert(rule.basis.pairs);
        return found;
    };
    const RuleSet two = rulesOf(test::topology(twoSites));
    QCOMPARE(basisOf(two, "zvm-pairing", true), QSet<Basis>{Basis::Derived});
    QCOMPARE(basisOf(two, "vra-data", true), QSet<Basis>{Basis::Stated});
    QCOMPARE(basisOf(two, "vra-management", false), QSet<Basis>{Basis::Stated});
    const auto branch = planFromTemplate(QStringLiteral("branch-to-main"));
    const RuleSet one = rulesOf(branch->topology);
    QCOMPARE(basisOf(one, "vra-management", true), QSet<Basis>{Basis::Derived});
    QCOMPARE(basisOf(one, "vra-management", false), QSet<Basis>{Basis::Stated});
}

void TestCompileRules::directionAndProtocolFollowThePlan() {
    OwnSettings own;
    own[QStringLiteral("checkpoints")].opens = Opens::SecondToFirst;
    own[QStringLiteral("checkpoints")].protocol = Protocol::Udp;
    const RuleSet set = rulesOf(test::topology(twoSites), withOwnValues(catalogue(), own));
    const FirewallRule rule = withRequirement(set.rules, QStringLiteral("checkpoints")).first();
    QCOMPARE(rule.source.kind, ComponentKind::Vra);
    QCOMPARE(rule.protocol, Protocol::Udp);
    QCOMPARE(rule.basis, (RuleBasis{Basis::Stated, Basis::Stated, Basis::Own, Basis::Own}));
}

void TestCompileRules::adoptedHostRowBecomesARule() {
    OwnSettings own;
    own[QStringLiteral("host-zvm")].port = quint16(9669);
    own[QStringLiteral("host-zvm")].opens = Opens::FirstToSecond;
    const RuleSet set = rulesOf(test::topology(twoSites), withOwnValues(catalogue(), own));
    const QList<FirewallRule> rules = withRequirement(set.rules, QStringLiteral("host-zvm"));
    QCOMPARE(rules.size(), 2);
    QCOMPARE(rules[0].source.members.size(), 3);
    QCOMPARE(rules[0].basis.port, Basis::Own);
    QVERIFY(set.toConfirm.isEmpty());
}

void TestCompileRules::withinOneSiteEachVraReachesEveryOther() {
    const Topology topology = test::topology(QStringLiteral(R"(
    site Datacentre managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      hosts 4 HV 10.0.0.21 10.0.0.31
    replicate Datacentre -> Datacentre
)"));
    const QList<FirewallRule> rules = withRequirement(rulesOf(topology).rules, QStringLiteral("vra-data"));
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0].expandedCount(), 12);
    qsizetype pairs = 0;
    QVERIFY(forEachPair(rules[0], [&](ComponentId source, ComponentId destination) {
        ++pairs;
        return source != destination;
    }));
    QCOMPARE(pairs, 12);
}

void TestCompileRules::expandedIdsAreUnique() {
    const PortCatalogue ports = catalogue();
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Plan plan = test::randomPlan(seed);
        QSet<QString> grouped;
        QSet<QString> expanded;
        const RuleSet set = rulesOf(plan.topology, withOwnValues(ports, plan.own));
        for (const FirewallRule &rule : set.rules + set.toConfirm + set.insideMachine + set.notUsed) {
            QVERIFY2(!grouped.contains(rule.id), qUtf8Printable(rule.id));
            grouped.insert(rule.id);
        }
        for (const FirewallRule &rule : set.rules)
            forEachPair(rule, [&](ComponentId source, ComponentId destination) {
                const QString id = expandedRuleId(ports, rule, source, destination);
                const bool isNew = !expanded.contains(id);
                expanded.insert(id);
                return isNew;
            });
        QCOMPARE(qint64(expanded.size()), countRules(set).expanded);
    }
}

void TestCompileRules::agreesWithTheSpecificationPairByPair() {
    qsizetype compared = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const PortCatalogue ports = withOwnValues(catalogue(), plan.own);
        const TopologyIndex index(plan.topology);
        const QList<test::ExpandedRule> expected = test::naiveRules(index, ports);
        const QList<test::ExpandedRule> actual = test::expandedRules(ports, rulesOf(plan.topology, ports));
        QVERIFY2(actual == expected, qUtf8Printable(QStringLiteral("seed %1: %2 rules, expected %3")
                                                        .arg(seed)
                                                        .arg(actual.size())
                                                        .arg(expected.size())));
        compared += expected.size();
    }
    QVERIFY(compared > 1000);
}

/// Every machine pair of every flow is a rule or stands in one of the lists that are kept apart.
void TestCompileRules::nothingIsDropped() {
    for (quint32 seed = 1; seed <= 100; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const PortCatalogue ports = withOwnValues(catalogue(), plan.own);
        const TopologyIndex index(plan.topology);
        const QList<Flow> flows = deriveFlows(index, ports);
        const RuleSet set = compileRules(index, ports, flows);
        QMap<QString, qint64> pairs;
        QMap<QString, qint64> eitherWay;
        for (const FirewallRule &rule : set.rules + set.toConfirm + set.insideMachine)
            (rule.directed ? pairs : eitherWay)[rule.flow] += rule.expandedCount();
        for (const Flow &flow : flows) {
            if (flow.state == FlowState::NotUsed)
                continue;
            FirewallRule whole;
            whole.source = flow.first;
            whole.destination = flow.second;
            whole.pairs = flow.pairs;
            const qint64 ways = flow.opens == Opens::Both && flow.pairs == Pairs::EachWithEach ? 2 : 1;
            QCOMPARE(pairs.value(flow.id) + eitherWay.value(flow.id) * ways, whole.expandedCount() * ways);
        }
    }
}

/// Every third component listens on a port of its own, whatever it is asked for.
Plan withOwnPorts(Plan plan, const PortCatalogue &ports) {
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            for (const PortRequirement &requirement : ports.requirements)
                if (component.id.value % 3 == 0)
                    component.ports.insert(requirement.id, quint16(20000 + component.id.value % 2));
    return plan;
}

/// Whether all of a group listen on the port of a row of that requirement.
bool listens(const TopologyIndex &index, const PortRequirement &requirement, const Group &group,
             std::optional<quint16> port) {
    const quint16 shared = requirement.port.value.value_or(0);
    return std::all_of(group.members.begin(), group.members.end(), [&](ComponentId member) {
        return index.component(member)->ports.value(requirement.id, shared) == port.value_or(0);
    });
}

/// Also of what waits, what stays inside a machine and what is not used.
void TestCompileRules::everyRowIsOnThePortThatItsDestinationListensOn() {
    qsizetype own = 0;
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Plan plan = withOwnPorts(test::randomPlan(seed), catalogue());
        const PortCatalogue ports = withOwnValues(catalogue(), plan.own);
        const TopologyIndex index(plan.topology);
        const RuleSet set = rulesOf(plan.topology, ports);
        for (const FirewallRule &rule : set.rules + set.toConfirm + set.insideMachine + set.notUsed) {
            const PortRequirement &requirement = ports.requirements.at(rule.requirement);
            QVERIFY2(listens(index, requirement, rule.destination, rule.port), qUtf8Printable(rule.id));
            if (!rule.directed && requirement.opens.value == Opens::Both)
                QVERIFY2(listens(index, requirement, rule.source, rule.port), qUtf8Printable(rule.id));
            const bool isOwn = rule.port && rule.port != requirement.port.value;
            QVERIFY2(!isOwn || wholeRuleId(rule.id).endsWith(QStringLiteral(".p%1").arg(*rule.port)),
                     qUtf8Printable(rule.id));
            own += isOwn && !rule.reason.isEmpty() ? 1 : 0;
        }
    }
    QVERIFY(own > 100);
}

void TestCompileRules::everyRuleHasANumberOfItsOwn() {
    const RuleSet set = rulesOf(test::topology(
        QString(twoSites).replace(QStringLiteral("10.20.0.10 of vmm-lee"),
                                  QStringLiteral("10.20.0.10 of vmm-lee port zvm-pairing=19081"))));
    const RuleNumbers numbers(set);
    for (qsizetype i = 0; i < set.rules.size(); ++i) {
        QCOMPARE(numbers.of(set.rules[i]), int(i + 1));
        QVERIFY(numbers.of(set.rules[i].flow, set.rules[i].port).contains(int(i + 1)));
    }
    const FirewallRule pairing = withRequirement(set.rules, QStringLiteral("zvm-pairing")).first();
    QCOMPARE(numbers.of(pairing.flow, 9081).size(), 1);
    QCOMPARE(numbers.of(pairing.flow, 19081).size(), 1);
    QCOMPARE(numbers.of(pairing.flow, {}).size(), 0);
    for (const FirewallRule &apart : set.toConfirm + set.insideMachine + set.notUsed)
        QCOMPARE(numbers.of(apart), 0);
}

QTEST_GUILESS_MAIN(TestCompileRules)
#include "tst_compileRules.moc"
