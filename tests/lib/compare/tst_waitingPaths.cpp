#include "comparedRules.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "topology/Address.h"

#include <QSet>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

Plan withAddress(const Plan &plan, const QString &name, const QString &address) {
    Component changed = component(plan.topology, name);
    changed.address = address;
    return setComponent(plan, changed);
}

/// Another machine in the place of that one, with that address.
Plan replaced(Plan plan, const QString &name, const QString &address) {
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.name == name) {
                component.id = {plan.topology.nextId++};
                component.address = address;
            }
    return plan;
}

Component componentOf(const Plan &plan, const QString &name) {
    return component(plan.topology, name);
}

/// A ZCM, and tools on its machine, that both reach the GUI of London's ZVM.
Plan withClients(Plan plan) {
    const ComponentId zvm = componentNamed(plan.topology, QStringLiteral("zvm-lon"));
    Component zcm;
    zcm.id = {plan.topology.nextId++};
    zcm.kind = ComponentKind::Zcm;
    zcm.name = QStringLiteral("zcm");
    zcm.address = QStringLiteral("10.10.0.77");
    zcm.links = {zvm};
    Component tools;
    tools.id = {plan.topology.nextId++};
    tools.kind = ComponentKind::Tools;
    tools.name = QStringLiteral("tools");
    tools.runsOn = zcm.id;
    tools.links = {zvm};
    tools.tools = {Tool::ZvmGui};
    plan.topology.sites.first().components << zcm << tools;
    return plan;
}

QString serviceText(const QString &source, const QString &destination, const Derived &derived,
                    const FirewallRule &rule, quint16 port) {
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(addressKey(source), addressKey(destination),
             derived.catalogue.requirements.at(rule.requirement).id, protocolKey(rule.protocol),
             QString::number(port));
}

/// What waits, pair by pair, where both machines have an address; without its port where nobody knows it.
QSet<QString> waitingTexts(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    QSet<QString> texts;
    for (const FirewallRule &rule : derived.rules.toConfirm)
        forEachPair(rule, [&](ComponentId one, ComponentId other) {
            const auto add = [&](ComponentId source, ComponentId destination) {
                texts << serviceText(index.addressOf(source), index.addressOf(destination), derived, rule,
                                     rule.port.value_or(0));
            };
            if (index.isReachable(one) && index.isReachable(other)) {
                add(one, other);
                if (!rule.directed)
                    add(other, one);
            }
            return true;
        });
    return texts;
}

class TestWaitingPaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereNobodyKnowsWhoOpensBothAreHeld();
    void aLostAddressHoldsWhatItHad();
    void aLostAddressHoldsWhatItHadOnAPortOfItsOwn();
    void oneAddressOfTwoHoldsWhatBothHad();
    void whatHasTheSameOpenIsHeldToo();
    void aNewcomerWithoutAddressHoldsWhatItMayNeed();
    void anotherSitesNewcomerHoldsNothing();
    void whatIsReallyGoneIsRemoved();
    void anotherPortIsNotWaitedFor();
    void aNameDoesNotSayThatAMachineMoved();
    void whatAnotherRuleDeniesIsNotHeld();
    void allThatWaitsBetweenTheSameAddressesIsHeld();
};

void TestWaitingPaths::whereNobodyKnowsWhoOpensBothAreHeld() {
    const Plan was = setOwnValues(twoSites(), QStringLiteral("vra-data"), {{}, {}, Opens::Both});
    const ComparedRules compared(was,
                                 setOwnValues(was, QStringLiteral("vra-data"), {{}, {}, Opens::NotStated}));
    QVERIFY(compared.changes.size() > 2);
    QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
}

void TestWaitingPaths::aLostAddressHoldsWhatItHad() {
    const ComparedRules compared(twoSites(), withAddress(twoSites(), QStringLiteral("zvm-lon"), QString()));
    QVERIFY(compared.changes.size() > 2);
    QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
}

void TestWaitingPaths::aLostAddressHoldsWhatItHadOnAPortOfItsOwn() {
    const Plan plan = twoSites();
    const Plan was = setPort(plan, componentNamed(plan.topology, QStringLiteral("zvm-lon")),
                             QStringLiteral("zvm-pairing"), 19081);
    const ComparedRules compared(was, withAddress(was, QStringLiteral("zvm-lon"), QString()));
    const bool hadOwn = std::any_of(compared.changes.begin(), compared.changes.end(),
                                    [](const RuleChange &change) { return change.before.port == 19081; });
    QVERIFY(hadOwn);
    QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
}

/// Also what they have with each other, and where neither has the address that it had.
void TestWaitingPaths::oneAddressOfTwoHoldsWhatBothHad() {
    const QString leeds = QStringLiteral("VRA-HV-LEE-01");
    const QString london = QStringLiteral("VRA-HV-LON-01");
    const QString zvm = componentOf(twoSites(), QStringLiteral("zvm-lee")).address;
    for (const Plan &is : {withAddress(twoSites(), leeds, componentOf(twoSites(), london).address),
                           withAddress(twoSites(), leeds, zvm),
                           withAddress(withAddress(twoSites(), leeds, QStringLiteral("10.9.9.9")), london,
                                       QStringLiteral("10.9.9.9"))}) {
        const ComparedRules compared(twoSites(), is);
        QVERIFY(compared.changes.size() > 20);
        QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
    }
}

/// Two services on one machine: the rule of the one that is gone must not close what waits for the other.
void TestWaitingPaths::whatHasTheSameOpenIsHeldToo() {
    const Plan was = withClients(twoSites());
    const Plan is = withAddress(removeComponent(was, componentNamed(was.topology, QStringLiteral("tools"))),
                                QStringLiteral("zcm"), {});
    const ComparedRules compared(was, is);
    QVERIFY(compared.changes.size() >= 2);
    QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
}

void TestWaitingPaths::aNewcomerWithoutAddressHoldsWhatItMayNeed() {
    const ComparedRules compared(twoSites(),
                                 replaced(twoSites(), QStringLiteral("VRA-HV-LON-02"), QString()));
    QVERIFY(compared.changes.size() > 2);
    QCOMPARE(compared.counts[FirewallStep::Hold], compared.changes.size());
    for (const PathChange &path : compared.paths)
        QCOMPARE(compared.now.rules.toConfirm.at(path.waitsFor).waitsFor, WaitsFor::Address);
}

/// It cannot have been the same machine.
void TestWaitingPaths::anotherSitesNewcomerHoldsNothing() {
    const Plan was = twoSites();
    const Plan is =
        withAddress(removeComponent(was, componentNamed(was.topology, QStringLiteral("HV-LON-02"))),
                    QStringLiteral("VRA-HV-LEE-01"), QStringLiteral("10.20.0.99"));
    const ComparedRules compared(was, replaced(is, QStringLiteral("VRA-HV-LEE-01"), QString()));
    const TopologyIndex index(was.topology);
    int ofLondon = 0;
    for (qsizetype i = 0; i < compared.changes.size(); ++i) {
        const auto isIt = [&](ComponentId id) {
            return index.component(id) && index.component(id)->name.contains(QLatin1String("LON-02"));
        };
        const auto isLee = [&](ComponentId id) {
            return index.component(id) && index.component(id)->name.contains(QLatin1String("LEE-01"));
        };
        const RuleChange &change = compared.changes[i];
        if (!(isIt(change.source) || isIt(change.destination)) || isLee(change.source) ||
            isLee(change.destination))
            continue;
        ++ofLondon;
        QCOMPARE(compared.paths[i].step(), FirewallStep::Remove);
    }
    QVERIFY(ofLondon > 2);
}

void TestWaitingPaths::whatIsReallyGoneIsRemoved() {
    const Plan was = withAddress(twoSites(), QStringLiteral("VRA-HV-LON-01"), QString());
    const ComparedRules compared(
        was, removeComponent(was, componentNamed(was.topology, QStringLiteral("HV-LON-02"))));
    QVERIFY(!compared.now.rules.toConfirm.isEmpty());
    QVERIFY(compared.changes.size() > 2);
    // The one without an address was there before: it takes nobody's place.
    QCOMPARE(compared.counts[FirewallStep::Remove], compared.changes.size());
}

/// The plan says which port it will be, and it is not the one that was open.
void TestWaitingPaths::anotherPortIsNotWaitedFor() {
    const Plan was = setOwnValues(twoSites(), QStringLiteral("vra-data"), {{}, {}, Opens::Both});
    const ComparedRules compared(
        was, setOwnValues(was, QStringLiteral("vra-data"), {14008, {}, Opens::NotStated}));
    QVERIFY(compared.changes.size() > 2);
    QCOMPARE(compared.counts[FirewallStep::Remove], compared.changes.size());
}

/// One end has a name now and the other no address: both may be where they were.
void TestWaitingPaths::aNameDoesNotSayThatAMachineMoved() {
    const Plan lost = withAddress(twoSites(), QStringLiteral("VRA-HV-LEE-01"), QString());
    const ComparedRules compared(
        twoSites(), withAddress(lost, QStringLiteral("VRA-HV-LON-01"), QStringLiteral("vra-1.example.org")));
    QVERIFY(compared.counts[FirewallStep::Hold] > compared.counts[FirewallStep::Modify]);
    QCOMPARE(compared.counts[FirewallStep::Remove], 0);
    const ComparedRules moved(
        twoSites(), withAddress(lost, QStringLiteral("VRA-HV-LON-01"), QStringLiteral("10.10.0.99")));
    QCOMPARE(moved.counts[FirewallStep::Remove], 4); // data and control, both ways
}

/// A machine of the branch has the address that one of the main office had, and the ZVM is not to reach it.
void TestWaitingPaths::whatAnotherRuleDeniesIsNotHeld() {
    const Plan was = *planFromTemplate(QStringLiteral("branch-to-main"));
    const QString address = componentOf(was, QStringLiteral("VRA-HV-MAIN-02")).address;
    Plan is = withAddress(withAddress(was, QStringLiteral("VRA-HV-MAIN-02"), QString()),
                          QStringLiteral("VRA-HV-BR-01"), address);
    const auto stepsOf = [&](const QString &id) {
        const ComparedRules compared(was, is);
        QSet<FirewallStep> steps;
        for (qsizetype i = 0; i < compared.changes.size(); ++i)
            if (compared.changes[i].id == id)
                steps << compared.paths[i].step();
        return steps;
    };
    const QString old = QStringLiteral("vra-management.c8.c13");
    // The branch's machine has it open on the same terms: it stays.
    QCOMPARE(stepsOf(old), QSet<FirewallStep>{FirewallStep::Keep});
    is.forms.rules[QStringLiteral("vra-management.c8.s1-vra")].action = QStringLiteral("deny");
    QCOMPARE(stepsOf(old), QSet<FirewallStep>{FirewallStep::Remove});
}

/// Whatever plans they are: nothing is to be closed that waits between the same addresses, and what is held
/// without that is held for a newcomer.
void TestWaitingPaths::allThatWaitsBetweenTheSameAddressesIsHeld() {
    int held = 0;
    int removed = 0;
    for (quint32 seed = 0; seed < 1200 || (held <= 20 && seed < 5000); ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed);
        Plan is = was;
        for (int edit = 0; edit < 4; ++edit)
            is = randomEdit(is, random);
        const ComparedRules compared(was, is);
        const QSet<QString> waiting = waitingTexts(is, compared.now);
        for (qsizetype i = 0; i < compared.changes.size(); ++i) {
            if (!compared.paths[i].closes)
                continue;
            const RuleChange &change = compared.changes[i];
            const FirewallRule &rule = compared.then.rules.rules.at(change.ruleBefore);
            const auto waits = [&](quint16 port) {
                return waiting.contains(
                    serviceText(change.before.source, change.before.destination, compared.then, rule, port));
            };
            const bool isHeld = compared.paths[i].waitsFor >= 0;
            held += isHeld;
            removed += !isHeld;
            if (waits(change.before.port) || waits(0))
                QVERIFY2(isHeld, qPrintable(change.id));
        }
    }
    QVERIFY2(held > 20 && removed > 20, qPrintable(QStringLiteral("%1 %2").arg(held).arg(removed)));
}

} // namespace

QTEST_GUILESS_MAIN(TestWaitingPaths)
#include "tst_waitingPaths.moc"
