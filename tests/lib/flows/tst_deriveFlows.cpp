#include "flows/Flow.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>
#include <algorithm>
#include <map>

using namespace portolan;

namespace {

PortCatalogue catalogue() {
    return *builtInCatalogue(QStringLiteral("zvr-hyperv-5.5"));
}

QList<Flow> flowsOf(const Topology &topology, const QString &requirement) {
    const PortCatalogue ports = catalogue();
    QList<Flow> found;
    for (const Flow &flow : deriveFlows(TopologyIndex(topology), ports))
        if (ports.requirements[flow.requirement].id == requirement)
            found.append(flow);
    return found;
}

const QString twoSites = QStringLiteral(R"(
    site London managed-by vmm-lon
      scvmm vmm-lon 10.10.0.5
      zvm zvm-lon 10.10.0.10 of vmm-lon
      vba vba-lon of zvm-lon on zvm-lon
      hosts 3 HV-LON 10.10.0.21 10.10.0.31
    site Leeds managed-by vmm-lee
      scvmm vmm-lee 10.20.0.5
      zvm zvm-lee 10.20.0.10 of vmm-lee
      vba vba-lee 10.20.0.11 of zvm-lee
      hosts 2 HV-LEE 10.20.0.21 10.20.0.31
    replicate London -> Leeds
)");

const QString oneScvmm = QStringLiteral(R"(
    site Branch managed-by vmm
      hosts 2 HV-BR 10.50.0.21 10.50.0.31
    site Main managed-by vmm
      scvmm vmm 10.10.0.5
      zvm zvm 10.10.0.10 of vmm
      hosts 3 HV-MAIN 10.10.0.21 10.10.0.31
    replicate Branch -> Main
)");

} // namespace

class TestDeriveFlows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownershipDecidesNotTheBox();
    void replicationBetweenScvmmsPairsTheirZvms();
    void oneScvmmLeavesPairingUnused();
    void mixedPlanPairsOnlyAcrossScvmms();
    void vbaOnTheZvmsMachineIsInside();
    void sameHostStaysInsideTheVra();
    void chosenHostsReplicateAlone();
    void overlappingReplicationsAreJoined();
    void aGroupKeyStandsForTheSameMembersEverywhere();
    void hostRowWaitsForItsPort();
    void hostRowWithPortStillWaitsForADirection();
    void toolsReachWhatTheyAreLinkedTo();
    void idsSurviveUnrelatedEdits();
    void groupsAreSharedNotCopied();
    void randomPlansHaveUniqueIdsAndMembers();
};

void TestDeriveFlows::ownershipDecidesNotTheBox() {
    const QList<Flow> flows = flowsOf(test::topology(oneScvmm), QStringLiteral("checkpoints"));
    QCOMPARE(flows.size(), 2);
    QCOMPARE(flows[0].second.members.size(), 2);
    QVERIFY(flows[0].crossesSites());
    QCOMPARE(flows[1].second.members.size(), 3);
    QVERIFY(!flows[1].crossesSites());
}

void TestDeriveFlows::replicationBetweenScvmmsPairsTheirZvms() {
    const QList<Flow> flows = flowsOf(test::topology(twoSites), QStringLiteral("zvm-pairing"));
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0].state, FlowState::Needed);
    QCOMPARE(flows[0].opens, Opens::Both);
}

void TestDeriveFlows::oneScvmmLeavesPairingUnused() {
    const QList<Flow> flows = flowsOf(test::topology(oneScvmm), QStringLiteral("zvm-pairing"));
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0].state, FlowState::NotUsed);
    QVERIFY(!flows[0].reason.isEmpty());
}

void TestDeriveFlows::mixedPlanPairsOnlyAcrossScvmms() {
    const Topology mixed = test::topology(oneScvmm + QStringLiteral(R"(
    site Third managed-by vmm-3
      scvmm vmm-3 10.30.0.5
      zvm zvm-3 10.30.0.10 of vmm-3
      hosts 1 HV-3 10.30.0.21 10.30.0.31
    replicate Branch -> Third
    replicate Main -> Third
)"));
    const QList<Flow> flows = flowsOf(mixed, QStringLiteral("zvm-pairing"));
    QCOMPARE(flows.size(), 2);
    QCOMPARE(flows[0].state, FlowState::Needed);
    QCOMPARE(flows[0].replications.size(), 2);
    QCOMPARE(flows[1].state, FlowState::NotUsed);
}

void TestDeriveFlows::vbaOnTheZvmsMachineIsInside() {
    const QList<Flow> flows = flowsOf(test::topology(twoSites), QStringLiteral("vba-service"));
    QCOMPARE(flows.size(), 2);
    QCOMPARE(flows[0].state, FlowState::InsideMachine);
    QCOMPARE(flows[1].state, FlowState::Needed);
}

void TestDeriveFlows::sameHostStaysInsideTheVra() {
    const Topology one = test::topology(QStringLiteral(R"(
    site Datacentre managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      hosts 1 HV 10.0.0.21 10.0.0.31
    replicate Datacentre{HV-01} -> Datacentre{HV-01}
)"));
    const QList<Flow> flows = flowsOf(one, QStringLiteral("vra-data"));
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0].state, FlowState::InsideMachine);
    QCOMPARE(flows[0].pairs, Pairs::SelfOnly);
}

void TestDeriveFlows::chosenHostsReplicateAlone() {
    const Topology chosen = test::topology(QString(twoSites).replace(
        QStringLiteral("London -> Leeds"), QStringLiteral("London{HV-LON-02} -> Leeds")));
    const QList<Flow> flows = flowsOf(chosen, QStringLiteral("vra-data"));
    QCOMPARE(flows.size(), 1);
    QCOMPARE(flows[0].first.members, QList{test::componentNamed(chosen, QStringLiteral("VRA-HV-LON-02"))});
    QCOMPARE(flows[0].second.members.size(), 2);
}

void TestDeriveFlows::overlappingReplicationsAreJoined() {
    const Topology overlapping = test::topology(QString(twoSites).replace(
        QStringLiteral("London -> Leeds"),
        QStringLiteral("London{HV-LON-01,HV-LON-02} -> Leeds{HV-LEE-01}\n"
                       "    replicate Leeds{HV-LEE-01} -> London{HV-LON-02,HV-LON-03}")));
    qsizetype pairs = 0;
    for (const Flow &flow : flowsOf(overlapping, QStringLiteral("vra-control")))
        pairs += flow.first.members.size() * flow.second.members.size();
    QCOMPARE(pairs, 3);
}

/// The key that stands for two lists of members, or nothing.
QString ambiguousKey(const QList<Flow> &flows) {
    std::map<QString, QList<ComponentId>> known;
    for (const Flow &flow : flows)
        for (const Group *group : {&flow.first, &flow.second})
            if (known.try_emplace(group->key, group->members).first->second != group->members)
                return group->key;
    return {};
}

/// Rules are split by address once for each key: with a key for two groups, one would have the other's rules.
void TestDeriveFlows::aGroupKeyStandsForTheSameMembersEverywhere() {
    const Topology threeSites = test::topology(twoSites + QStringLiteral(R"(
    site York managed-by vmm-lee
      hosts 2 HV-YRK 10.30.0.21 10.30.0.31
    replicate London{HV-LON-01,HV-LON-03} -> York{HV-YRK-01}
    replicate London{HV-LON-01,HV-LON-03} -> York{HV-YRK-02}
    replicate London{HV-LON-01,HV-LON-02} -> London{HV-LON-02,HV-LON-03}
)"));
    const QList<Flow> flows = deriveFlows(TopologyIndex(threeSites), catalogue());
    QCOMPARE(ambiguousKey(flows), QString());
    int overlapping = 0;
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        const Plan plan = test::randomPlan(seed, {.sites = 2});
        const QList<Flow> ofPlan = deriveFlows(TopologyIndex(plan.topology), catalogue());
        QVERIFY2(ambiguousKey(ofPlan).isEmpty(), qUtf8Printable(QString::number(seed)));
        overlapping += std::any_of(ofPlan.begin(), ofPlan.end(), [](const Flow &flow) {
            return flow.first.key.contains(QLatin1String("-from-"));
        });
    }
    QVERIFY(overlapping > 100);
}

void TestDeriveFlows::hostRowWaitsForItsPort() {
    const QList<Flow> flows = flowsOf(test::topology(twoSites), QStringLiteral("host-zvm"));
    QCOMPARE(flows.size(), 2);
    QCOMPARE(flows[0].state, FlowState::WaitsForPort);
    QVERIFY(flows[0].reason.contains(QStringLiteral("no port")));
}

void TestDeriveFlows::hostRowWithPortStillWaitsForADirection() {
    const Topology topology = test::topology(twoSites);
    OwnValues values;
    values.port = quint16(9669);
    const auto hostFlow = [&] {
        const PortCatalogue own = withOwnValues(catalogue(), {{QStringLiteral("host-zvm"), values}});
        for (const Flow &flow : deriveFlows(TopologyIndex(topology), own))
            if (own.requirements[flow.requirement].id == QStringLiteral("host-zvm"))
                return flow;
        return Flow{};
    };
    QCOMPARE(hostFlow().state, FlowState::WaitsForPort);
    QVERIFY(hostFlow().reason.contains(QStringLiteral("which side")));
    values.opens = Opens::FirstToSecond;
    QCOMPARE(hostFlow().state, FlowState::Needed);
}

void TestDeriveFlows::toolsReachWhatTheyAreLinkedTo() {
    const Topology topology = test::topology(twoSites + QStringLiteral(R"(
    site Operations
      zcm zcm 10.40.0.5 links zvm-lon,zvm-lee
      zssp portal 10.40.0.6 links zvm-lee
      tools admin 10.40.0.7 tools zvm-gui,powershell,zcm-gui links zvm-lon,zcm
)"));
    QCOMPARE(flowsOf(topology, QStringLiteral("zvm-tools")).size(), 1);
    QCOMPARE(flowsOf(topology, QStringLiteral("zvm-clients")).size(), 3); // the GUI and the ZCM's two
    QCOMPARE(flowsOf(topology, QStringLiteral("self-service")).size(), 1);
    QCOMPARE(flowsOf(topology, QStringLiteral("zcm-clients")).size(), 1);
}

void TestDeriveFlows::idsSurviveUnrelatedEdits() {
    const Topology before = test::topology(twoSites);
    Topology after = before;
    after.sites[0].name = QStringLiteral("Paris");
    after.sites[1].components[3].address.clear();
    Component extra;
    extra.id = {after.nextId++};
    extra.kind = ComponentKind::Host;
    after.sites[0].components.prepend(extra);
    const auto ids = [](const Topology &topology) {
        QStringList all;
        for (const Flow &flow : deriveFlows(TopologyIndex(topology), catalogue()))
            all.append(flow.id);
        return all;
    };
    QVERIFY(ids(before).size() > 10);
    QCOMPARE(ids(after), ids(before));
}

void TestDeriveFlows::groupsAreSharedNotCopied() {
    const Plan mesh = test::meshPlan(5, 200);
    const ComponentId *members = nullptr;
    for (const Flow &flow : deriveFlows(TopologyIndex(mesh.topology), catalogue())) {
        if (flow.first.key != QStringLiteral("s1-vra"))
            continue;
        if (!members)
            members = flow.first.members.constData();
        QCOMPARE(flow.first.members.constData(), members);
    }
    QVERIFY(members);
}

void TestDeriveFlows::randomPlansHaveUniqueIdsAndMembers() {
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Plan plan = test::randomPlan(seed);
        const TopologyIndex index(plan.topology);
        QSet<QString> ids;
        for (const Flow &flow : deriveFlows(index, withOwnValues(catalogue(), plan.own))) {
            QVERIFY2(!ids.contains(flow.id),
                     qUtf8Printable(QStringLiteral("seed %1: %2 twice").arg(seed).arg(flow.id)));
            ids.insert(flow.id);
            QVERIFY(flow.state == FlowState::NotUsed || !flow.first.members.isEmpty());
            QVERIFY(flow.state == FlowState::NotUsed || !flow.second.members.isEmpty());
            QCOMPARE(flow.reason.isEmpty(), flow.state == FlowState::Needed);
            for (const ComponentId id : flow.first.members + flow.second.members)
                QVERIFY(index.component(id));
        }
    }
}

QTEST_GUILESS_MAIN(TestDeriveFlows)
#include "tst_deriveFlows.moc"
