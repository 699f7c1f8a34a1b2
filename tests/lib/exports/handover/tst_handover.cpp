#include "exports/handover/addressList.h"
#include "exports/handover/assumptions.h"
#include "exports/handover/gateSheets.h"
#include "exports/handover/machineBlocks.h"
#include "lib/exports/samplePlan.h"
#include "support/randomPlan.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr quint32 seeds = 80;

/// A connection between machines: source, destination, requirement, port.
using Connection = std::tuple<ComponentId, ComponentId, qsizetype, quint16>;

class TestHandover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gatesOfTwoSites();
    void gateStatesComeInOrder();
    void everyCrossingRuleIsOnOneGate();
    void machineWithItsLines();
    void servicesOnOneMachineAreOneSheet();
    void machinesSayWhatTheRulesSay();
    void machinesThatNeedTheSameAreOneBlock();
    void blocksSayWhatTheRulesSay();
    void assumptionsOfTwoSites();
    void singleScvmmIsDerived();
    void everyAssumedBasisIsListedOnce();
    void ranges();
};

/// Who connects to whom, as one side of all machines tells it.
std::set<Connection> told(const TopologyIndex &index, const RuleSet &rules, MachineLine::Way way) {
    std::set<Connection> all;
    for (const MachineSheet &sheet : machineSheets(index, rules, {}))
        for (const MachineLine &line : sheet.lines)
            if (line.isRule && line.way == way)
                for (const MachinePeer &peer : line.peers)
                    for (const ComponentId id : peer.members()) {
                        const ComponentId other = index.machineOf(id);
                        const bool opens = way == MachineLine::Opens;
                        all.emplace(opens ? sheet.machine : other, opens ? other : sheet.machine,
                                    line.rule->requirement, *line.rule->port);
                    }
    return all;
}

std::set<Connection> expanded(const TopologyIndex &index, const RuleSet &rules) {
    std::set<Connection> all;
    for (const FirewallRule &rule : rules.rules)
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            all.emplace(index.machineOf(from), index.machineOf(to), rule.requirement, *rule.port);
            return true;
        });
    return all;
}

void TestHandover::gatesOfTwoSites() {
    const Plan plan = twoSites(3).plan;
    const TopologyIndex index(plan.topology);
    const RuleSet rules = sampleDerived(plan).rules;
    const auto gates = gateSheets(index, rules, {});
    QCOMPARE(gates.size(), size_t(1));
    QCOMPARE(gates[0].first, plan.topology.sites[0].id);
    QCOMPARE(gates[0].rules, 4); // 4008 and 9081, both ways
    QCOMPARE(gates[0].connections, 2 * 9 + 2);
    QStringList lines;
    for (const GateRow &row : gates[0].rows)
        lines.append(QStringLiteral("%1: %2").arg(row.number).arg(row.rule->id));
    QCOMPARE(
        lines,
        (QStringList{QStringLiteral("3: vra-data.s1-vra.s11-vra"), QStringLiteral("5: zvm-pairing.c3.c13"),
                     QStringLiteral("4: vra-data.s11-vra.s1-vra"), QStringLiteral("6: zvm-pairing.c13.c3")}));
}

void TestHandover::gateStatesComeInOrder() {
    PlanMaker maker = twoSites(2);
    Site &second = maker.plan.topology.sites[1];
    second.scvmm = maker.plan.topology.sites[0].scvmm;
    second.components.removeIf([](const Component &component) {
        return component.kind != ComponentKind::Host && component.kind != ComponentKind::Vra;
    });
    second.components.last().address.clear();
    const TopologyIndex index(maker.plan.topology);
    const RuleSet rules = sampleDerived(maker.plan).rules;
    const auto gates = gateSheets(index, rules, {});
    QCOMPARE(gates.size(), size_t(1));
    const auto &rows = gates[0].rows;
    QVERIFY(std::is_sorted(rows.begin(), rows.end(),
                           [](const GateRow &one, const GateRow &other) { return one.state < other.state; }));
    QCOMPARE(rows.front().state, GateState::Rule);
    QCOMPARE(rows.back().state, GateState::NotUsed);
    QCOMPARE(rows.back().rule->port, std::optional<quint16>(9081));
    QVERIFY(std::any_of(rows.begin(), rows.end(),
                        [](const GateRow &row) { return row.state == GateState::ToConfirm; }));
}

void TestHandover::everyCrossingRuleIsOnOneGate() {
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        const Derived derived = *derive(plan);
        std::set<std::pair<SiteId, SiteId>> pairs;
        std::set<const FirewallRule *> seen;
        qint64 connections = 0;
        for (const GateSheet &gate : gateSheets(index, derived.rules, {})) {
            QVERIFY(pairs.insert(std::minmax(gate.first, gate.second)).second);
            connections += gate.connections;
            for (const GateRow &row : gate.rows) {
                QVERIFY(seen.insert(row.rule).second);
                QCOMPARE(std::minmax(row.rule->source.site, row.rule->destination.site),
                         std::minmax(gate.first, gate.second));
                QCOMPARE(row.number > 0, row.state == GateState::Rule);
            }
        }
        size_t crossing = 0;
        for (const auto *list : {&derived.rules.rules, &derived.rules.toConfirm, &derived.rules.notUsed})
            crossing += size_t(std::count_if(list->begin(), list->end(),
                                             [](const FirewallRule &rule) { return rule.crossesSites(); }));
        QCOMPARE(seen.size(), crossing);
        QCOMPARE(connections, derived.counts.crossing);
    }
}

void TestHandover::machineWithItsLines() {
    PlanMaker maker = twoSites(3);
    maker.replicate(0, 0); // the VRAs of London reach each other too
    const TopologyIndex index(maker.plan.topology);
    const RuleSet rules = sampleDerived(maker.plan).rules;
    const auto sheets = machineSheets(index, rules, {});
    const ComponentId vra{6};
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](const MachineSheet &sheet) { return sheet.machine == vra; });
    QVERIFY(found != sheets.end());
    QCOMPARE(found->lines.size(), size_t(3)); // accepts 4005 and 4008, opens 4008
    QCOMPARE(found->lines[0].way, MachineLine::Accepts);
    QCOMPARE(found->lines[0].rule->port, std::optional<quint16>(4005));
    QCOMPARE(found->lines[2].way, MachineLine::Opens);
    QSet<ComponentId> peers;
    for (const MachinePeer &peer : found->lines[2].peers)
        for (const ComponentId id : peer.members())
            peers.insert(id);
    QCOMPARE(peers.size(), 2 + 3);
    QVERIFY(!peers.contains(vra));
}

void TestHandover::servicesOnOneMachineAreOneSheet() {
    PlanMaker maker = twoSites(1);
    const ComponentId vra{6};
    const ComponentId zvm{3};
    maker.component(vra).runsOn = zvm;
    const TopologyIndex index(maker.plan.topology);
    const RuleSet rules = sampleDerived(maker.plan).rules;
    int sheets = 0;
    for (const MachineSheet &sheet : machineSheets(index, rules, {})) {
        QVERIFY(sheet.machine != vra);
        if (sheet.machine != zvm)
            continue;
        ++sheets;
        QCOMPARE(sheet.components, (QList<ComponentId>{zvm, vra}));
    }
    QCOMPARE(sheets, 1);
}

void TestHandover::machinesSayWhatTheRulesSay() {
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        const RuleSet rules = derive(plan)->rules;
        const std::set<Connection> expected = expanded(index, rules);
        QVERIFY2(told(index, rules, MachineLine::Opens) == expected, qPrintable(QString::number(seed)));
        QVERIFY2(told(index, rules, MachineLine::Accepts) == expected, qPrintable(QString::number(seed)));
    }
}

void TestHandover::machinesThatNeedTheSameAreOneBlock() {
    PlanMaker maker = twoSites(4);
    maker.replicate(0, 0); // each VRA of London reaches the others
    const TopologyIndex index(maker.plan.topology);
    const RuleSet rules = sampleDerived(maker.plan).rules;
    const auto sheets = machineSheets(index, rules, {});
    QStringList sizes;
    for (const MachineBlock &block : machineBlocks(index, sheets))
        sizes.append(QStringLiteral("%1 %2")
                         .arg(block.machines.size())
                         .arg(kindInfo(index.component(block.first().machine)->kind).label));
    QCOMPARE(sizes,
             (QStringList{QStringLiteral("1 ZVM"), QStringLiteral("4 Host"), QStringLiteral("4 VRA"),
                          QStringLiteral("1 ZVM"), QStringLiteral("4 Host"), QStringLiteral("4 VRA")}));
}

/// What the lines of a block's first machine say of every machine in it.
std::set<Connection> toldInBlocks(const TopologyIndex &index, const std::vector<MachineSheet> &sheets) {
    std::set<Connection> all;
    for (const MachineBlock &block : machineBlocks(index, sheets))
        for (const ComponentId machine : block.ids())
            for (const MachineLine &line : block.first().lines)
                for (const MachinePeer &peer : line.peers)
                    for (const ComponentId id : peer.group->members)
                        if (line.isRule && line.way == MachineLine::Opens &&
                            !(peer.except && index.machineOf(id) == machine))
                            all.emplace(machine, index.machineOf(id), line.rule->requirement,
                                        *line.rule->port);
    return all;
}

void TestHandover::blocksSayWhatTheRulesSay() {
    size_t shared = 0;
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        const RuleSet rules = derive(plan)->rules;
        const auto sheets = machineSheets(index, rules, {});
        QVERIFY2(toldInBlocks(index, sheets) == expanded(index, rules), qPrintable(QString::number(seed)));
        std::vector<const MachineSheet *> firsts;
        std::set<const MachineSheet *> seen;
        for (const MachineBlock &block : machineBlocks(index, sheets)) {
            firsts.push_back(&block.first());
            seen.insert(block.machines.begin(), block.machines.end());
            shared += block.machines.size() - 1;
        }
        QCOMPARE(seen.size(), sheets.size());
        QVERIFY(std::is_sorted(firsts.begin(), firsts.end()));
    }
    QVERIFY(shared > 100);
}

QStringList summary(const std::vector<Assumption> &all, const PortCatalogue &catalogue) {
    QStringList lines;
    for (const Assumption &one : all) {
        QStringList numbers;
        for (const int number : one.numbers)
            numbers.append(QString::number(number));
        lines.append(QStringList{assumptionLabel(one.kind), catalogue.requirements[one.requirement].id,
                                 one.value, numbers.join(u','), QString::number(one.connections)}
                         .join(QStringLiteral(" | ")));
    }
    return lines;
}

void TestHandover::assumptionsOfTwoSites() {
    const Plan plan = twoSites(3).plan;
    const TopologyIndex index(plan.topology);
    const Derived derived = sampleDerived(plan);
    const auto all = assumptions(index, derived.catalogue, derived.rules);
    QCOMPARE(
        summary(all, derived.catalogue),
        (QStringList{QStringLiteral("Port or direction missing | host-zvm |  |  | 3"),
                     QStringLiteral("Port or direction missing | host-zvm |  |  | 3"),
                     QStringLiteral("Pairs derived | zvm-pairing |  | 5,6 | 2"),
                     QStringLiteral("Direction assumed | log-collection | ZVM connects to VRA | 1,2 | 6"),
                     QStringLiteral("Protocol assumed | log-collection | TCP | 1,2 | 6"),
                     QStringLiteral("Protocol assumed | vra-data | TCP | 3,4 | 18"),
                     QStringLiteral("Protocol assumed | zvm-pairing | TCP | 5,6 | 2"),
                     QStringLiteral("Protocol assumed | host-zvm | TCP |  | 0")}));
    QCOMPARE(countMissing(all), 2);
    for (const Assumption &one : all)
        QVERIFY(!one.reason.isEmpty());
}

void TestHandover::singleScvmmIsDerived() {
    PlanMaker maker = twoSites(2);
    Site &second = maker.plan.topology.sites[1];
    second.scvmm = maker.plan.topology.sites[0].scvmm;
    second.components.removeIf([](const Component &component) {
        return component.kind != ComponentKind::Host && component.kind != ComponentKind::Vra;
    });
    const TopologyIndex index(maker.plan.topology);
    const Derived derived = sampleDerived(maker.plan);
    QStringList reasons;
    for (const Assumption &one : assumptions(index, derived.catalogue, derived.rules))
        if (one.kind == AssumptionKind::Pairs)
            reasons.append(one.reason);
    QCOMPARE(reasons.value(0), QStringLiteral("One SCVMM manages London and Leeds, so the ZVM in London "
                                              "serves Leeds too."));
}

/// Each rule whose basis is assumed or derived is touched by exactly one assumption of that kind, and each
/// row that waits is one of its own.
void TestHandover::everyAssumedBasisIsListedOnce() {
    const std::map<AssumptionKind, Basis RuleBasis::*> parts = {
        {AssumptionKind::Pairs, &RuleBasis::pairs},
        {AssumptionKind::Port, &RuleBasis::port},
        {AssumptionKind::Protocol, &RuleBasis::protocol},
        {AssumptionKind::Direction, &RuleBasis::direction}};
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = randomPlan(seed, {.sites = 4, .components = 60, .hostileNames = true});
        const TopologyIndex index(plan.topology);
        const Derived derived = *derive(plan);
        const auto all = assumptions(index, derived.catalogue, derived.rules);
        QCOMPARE(countMissing(all), derived.rules.toConfirm.size());
        for (const auto &[kind, part] : parts) {
            QList<int> listed;
            for (const Assumption &one : all)
                if (one.kind == kind)
                    listed += one.numbers;
            std::sort(listed.begin(), listed.end());
            QList<int> expected;
            for (qsizetype i = 0; i < derived.rules.rules.size(); ++i) {
                const Basis basis = derived.rules.rules[i].basis.*part;
                if (basis == Basis::Assumed || basis == Basis::Derived)
                    expected.append(int(i + 1));
            }
            QCOMPARE(listed, expected);
        }
    }
}

void TestHandover::ranges() {
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QCOMPARE(addressRanges(list("10.0.0.3 10.0.0.1 10.0.0.2")),
             QStringList{QStringLiteral("10.0.0.1 - 10.0.0.3")});
    QCOMPARE(addressRanges(list("10.0.0.255 10.0.1.0 10.0.1.2")),
             (QStringList{QStringLiteral("10.0.0.255 - 10.0.1.0"), QStringLiteral("10.0.1.2")}));
    QCOMPARE(
        addressRanges(list("b.example 2001:db8::1 2001:db8::2 10.0.0.1 10.0.0.1 a.example")),
        (QStringList{QStringLiteral("10.0.0.1"), QStringLiteral("2001:db8::1"), QStringLiteral("2001:db8::2"),
                     QStringLiteral("a.example"), QStringLiteral("b.example")}));
    QCOMPARE(addressRanges(list("255.255.255.255 0.0.0.0")),
             (QStringList{QStringLiteral("0.0.0.0"), QStringLiteral("255.255.255.255")}));
    QVERIFY(addressRanges({}).isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
