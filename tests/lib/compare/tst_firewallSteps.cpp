#include "compare/AllowedPaths.h"
#include "comparedRules.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

const QString london = QStringLiteral(R"(
    site London managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      hosts 3 HV 10.0.0.21 10.0.0.31
)");

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

Plan withAddress(const Plan &plan, const QString &name, const QString &address) {
    Component changed = component(plan.topology, name);
    changed.address = address;
    return setComponent(plan, changed);
}

QString pathText(const OpenPath &path) {
    return QStringLiteral("%1 %2 %3 %4")
        .arg(path.source, path.destination, protocolKey(path.protocol), QString::number(path.port));
}

QSet<QString> allowed(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    QSet<QString> paths;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            paths << pathText(
                {index.addressOf(source), index.addressOf(destination), rule.protocol, *rule.port});
            return true;
        });
    return paths;
}

class TestFirewallSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNewIsAdded();
    void aNewAddressIsModified();
    void aMachineThatTakesAnothersPlaceChangesNothing();
    void aSpellingChangesNothing();
    void pathsAreAllowedAsTheRulesSay();
    void stepsLeadFromOnePlanToTheOther();
    void pairsHoldEveryChangeOnce();
    void pairsOfOneRuleHaveTheirOwnIds();
};

void TestFirewallSteps::whatIsNewIsAdded() {
    const Plan later = twoSites();
    const Plan earlier = removeComponent(later, componentNamed(later.topology, QStringLiteral("HV-LON-02")));
    const ComparedRules more(earlier, later);
    QCOMPARE(more.counts[FirewallStep::Add], 15);
    QCOMPARE(more.changes.size(), 15);
    QCOMPARE(ComparedRules(later, earlier).counts[FirewallStep::Remove], 15);
}

void TestFirewallSteps::aNewAddressIsModified() {
    const ComparedRules moved(
        twoSites(), withAddress(twoSites(), QStringLiteral("zvm-lon"), QStringLiteral("10.10.0.99")));
    QCOMPARE(moved.counts[FirewallStep::Modify], 12);
    QCOMPARE(moved.changes.size(), 12);
}

/// The ids are new, what is open is not: closing the old ones would cut the new ones off.
void TestFirewallSteps::aMachineThatTakesAnothersPlaceChangesNothing() {
    const Plan was = plan(london);
    Plan is = was;
    for (Component &component : is.topology.sites.first().components)
        if (component.name == QLatin1String("VRA-HV-02"))
            component.id = {is.topology.nextId++};
    const ComparedRules replaced(was, is);
    QCOMPARE(replaced.changes.size(), 6);
    QCOMPARE(replaced.counts[FirewallStep::Keep], 6);
}

void TestFirewallSteps::aSpellingChangesNothing() {
    const Plan was = withAddress(plan(london), QStringLiteral("zvm"), QStringLiteral("zvm.acme.example"));
    const Plan is = withAddress(was, QStringLiteral("zvm"), QStringLiteral("ZVM.acme.example."));
    const ComparedRules respelled(was, is);
    QCOMPARE(respelled.changes.size(), 10);
    QCOMPARE(respelled.counts[FirewallStep::Keep], 10);
}

/// The first connection of the earlier plan about which it is wrong whether the later one allows it.
QString pathFault(const ComparedRules &compared, int &allowedToo) {
    const AllowedPaths paths({compared.after, compared.now});
    const QSet<QString> known = allowed(compared.after, compared.now);
    const TopologyIndex index(compared.before.topology);
    QString fault;
    for (const FirewallRule &rule : compared.then.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            const OpenPath path{index.addressOf(source), index.addressOf(destination), rule.protocol,
                                *rule.port};
            const bool isKnown = known.contains(pathText(path));
            allowedToo += isKnown;
            if (!paths.rulesFor(path).isEmpty() != isKnown)
                fault = pathText(path);
            return fault.isEmpty();
        });
    return fault;
}

void TestFirewallSteps::pathsAreAllowedAsTheRulesSay() {
    int allowedToo = 0;
    int all = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed);
        const ComparedRules compared(was, randomEdit(randomEdit(was, random), random));
        all += int(compared.then.counts.expanded);
        QCOMPARE(pathFault(compared, allowedToo), QString());
    }
    QVERIFY(allowedToo > 0 && allowedToo < all);
}

void TestFirewallSteps::stepsLeadFromOnePlanToTheOther() {
    QMap<FirewallStep, int> seen; // some steps are rare: as many more plans as it takes
    for (quint32 seed = 0; seed < 300 || (seen.size() < 5 && seed < 3000); ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed);
        Plan is = was;
        for (int edit = 0; edit < 4; ++edit)
            is = randomEdit(is, random);
        const ComparedRules compared(was, is);
        QSet<QString> open = allowed(was, compared.then);
        QSet<QString> opened;
        for (qsizetype i = 0; i < compared.changes.size(); ++i) {
            ++seen[compared.paths[i].step()];
            if (compared.paths[i].closes)
                open.remove(pathText(compared.changes[i].before));
            if (compared.paths[i].opens)
                opened << pathText(compared.changes[i].after);
        }
        QVERIFY(!open.intersects(opened));
        QCOMPARE(open + opened, allowed(is, compared.now));
    }
    QCOMPARE(seen.size(), 5);
}

void TestFirewallSteps::pairsHoldEveryChangeOnce() {
    for (quint32 seed = 0; seed < 100; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed);
        const ComparedRules compared(was, randomEdit(randomEdit(was, random), random));
        QMap<QString, FirewallStep> wanted;
        for (qsizetype i = 0; i < compared.changes.size(); ++i)
            wanted.insert(compared.changes[i].id, compared.paths[i].step());
        FirewallStep last = FirewallStep::Add;
        for (const ChangedPairs &pairs : changedPairs(compared.changes, compared.paths)) {
            QVERIFY(last <= pairs.change.step());
            last = pairs.change.step();
            const bool isEarlier = pairs.change.isOfEarlier();
            const Derived &derived = isEarlier ? compared.then : compared.now;
            const FirewallRule rule = ruleOf(pairs, derived.rules, derived.catalogue);
            forEachPair(rule, [&](ComponentId source, ComponentId destination) {
                const QString id = expandedRuleId(derived.catalogue, rule, source, destination);
                return wanted.value(id) == last && wanted.remove(id) == 1;
            });
        }
        QVERIFY2(wanted.isEmpty(), qPrintable(wanted.isEmpty() ? QString() : wanted.firstKey()));
    }
}

void TestFirewallSteps::pairsOfOneRuleHaveTheirOwnIds() {
    const Plan later = twoSites();
    Plan earlier = removeComponent(later, componentNamed(later.topology, QStringLiteral("HV-LON-02")));
    earlier = withAddress(earlier, QStringLiteral("VRA-HV-LEE-01"), QStringLiteral("10.20.0.77"));
    const ComparedRules compared(earlier, later);
    QSet<QString> ids;
    qsizetype blocks = 0;
    for (const ChangedPairs &pairs : changedPairs(compared.changes, compared.paths)) {
        ids << ruleOf(pairs, compared.now.rules, compared.now.catalogue).id;
        ++blocks;
    }
    QCOMPARE(ids.size(), blocks);
    QVERIFY(ids.contains(QStringLiteral("log-collection.c3.c8")));
    QVERIFY2(ids.contains(QStringLiteral("vra-control.s1-vra.s11-vra.from-c8.to-c16")),
             qPrintable(QStringList(ids.values()).join(u' ')));
}

} // namespace

QTEST_GUILESS_MAIN(TestFirewallSteps)
#include "tst_firewallSteps.moc"
