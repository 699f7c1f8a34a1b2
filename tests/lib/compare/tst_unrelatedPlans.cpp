#include "compare/CommonParts.h"
#include "compare/DistinctPlan.h"
#include "compared.h"
#include "plan/edits.h"
#include "support/changeLists.h"
#include "support/namedEdits.h"
#include "support/randomDesign.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

/// Two plans, and what differs of them.
struct Pair {
    Pair(const Plan &before, const Plan &after)
        : was(before), is(after), then(*derive(was)), now(*derive(is)),
          changes(comparePlans({was, then}, {is, now})) {}
    Pair(const Pair &) = delete;

    Plan was;
    Plan is;
    Derived then;
    Derived now;
    PlanChanges changes;
};

QString countsText(const PlanChanges &changes) {
    const ChangeCounts elements = countsOf(changes.elements);
    return QStringLiteral("elements +%1 -%2 ~%3, rules +%4 -%5 ~%6")
        .arg(elements.added)
        .arg(elements.removed)
        .arg(elements.changed)
        .arg(changes.ruleCounts.added)
        .arg(changes.ruleCounts.removed)
        .arg(changes.ruleCounts.changed);
}

/// What a list and a drawing of two plans count differently, or what a list calls by a name that its plan
/// does not know; empty when nothing.
QString disagreement(const Plan &was, const Plan &is) {
    const Pair pair(was, is);
    const MergedPlan merged = mergePlans({pair.was, pair.then}, {pair.is, pair.now});
    if (countsText(merged.changes) != countsText(pair.changes))
        return QStringLiteral("drawn: %1, listed: %2")
            .arg(countsText(merged.changes), countsText(pair.changes));
    const TopologyIndex index(was.topology);
    for (const ElementChange &change : pair.changes.elements)
        if (change.kind == ChangeKind::Removed && !index.site(siteIdOf(change.key)) &&
            !index.component(componentIdOf(change.key)) && !index.replication(replicationIdOf(change.key)))
            return QStringLiteral("%1 is not in the earlier plan").arg(change.key);
    for (const RuleChange &rule : pair.changes.rules) {
        if (rule.kind != ChangeKind::Removed)
            continue;
        const FirewallRule &of = pair.then.rules.rules.at(rule.ruleBefore);
        if (!of.source.members.contains(rule.source) || !of.destination.members.contains(rule.destination) ||
            of.flow != rule.flow ||
            expandedRuleId(pair.then.catalogue, of, rule.source, rule.destination) != rule.id)
            return QStringLiteral("%1 is no rule of the earlier plan").arg(rule.id);
    }
    return {};
}

/// Each rule on terms of its own, each finding accepted.
Plan withForms(Plan plan) {
    const Derived derived = *derive(plan);
    for (const FirewallRule &rule : derived.rules.rules) {
        ChangeForm form;
        form.action = rule.crossesSites() ? QStringLiteral("drop") : QString();
        form.expiry = QStringLiteral("2030-01-%1").arg(1 + rule.id.size() % 28, 2, 10, QLatin1Char('0'));
        plan.forms.rules.insert(rule.id, form);
    }
    for (const Finding &finding : derived.findings)
        plan.accepted.insert(finding.id, QStringLiteral("known"));
    return plan;
}

QStringList templates() {
    QStringList ids;
    for (const PlanTemplate &each : planTemplates())
        ids << each.id;
    return ids;
}

class TestUnrelatedPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawingsAndListsCountTheSame_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const QStringList ids = templates();
        for (const QString &before : ids)
            for (const QString &after : ids)
                if (before != after)
                    QTest::newRow(qPrintable(before + QStringLiteral(" to ") + after)) << before << after;
    }
    void drawingsAndListsCountTheSame() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(disagreement(*planFromTemplate(before), *planFromTemplate(after)), QString());
    }

    void randomPlansToo() {
        int clashes = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Plan was = randomDesign(seed);
            const Plan is = randomDesign(seed + 500);
            clashes += withoutClashes(was, is.topology) == was ? 0 : 1;
            const QString apart = disagreement(was, is);
            QVERIFY2(apart.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(apart)));
        }
        QVERIFY2(clashes > 30, QByteArray::number(clashes));
    }

    /// Lists stand in the order of what is to be done, and what is selected for a line is what it is about.
    void eachEntryOfARuleHasItsOwnFlow() {
        const Plan all = twoSites();
        const Pair pair(without(all, "HV-LON-03"), withAddress(all, "VRA-HV-LON-01", "10.10.0.77"));
        const DistinctPlan distinct({pair.was, pair.then}, pair.is.topology);
        QHash<QString, QString> flows;
        for (const RuleChange &rule : pair.changes.rules)
            flows.insert(rule.id, rule.flow);
        int rules = 0;
        for (const ChangeEntry &entry : distinct.entriesOf(pair.changes, {pair.is, pair.now}))
            if (entry.step) {
                ++rules;
                QCOMPARE(entry.key, flows.value(entry.id));
            }
        QCOMPARE(rules, pair.changes.rules.size());
        QVERIFY(rules > 20);
    }

    void whatHasAnotherKindIsNotTheSame() {
        const Plan was = twoSites();
        const Added<ComponentId> host = addComponent(was, ComponentKind::Host, was.topology.sites.first().id);
        const Added<ComponentId> tools =
            addComponent(was, ComponentKind::Tools, was.topology.sites.first().id);
        QCOMPARE(host.id, tools.id);
        const Pair pair(host.plan, tools.plan);
        QCOMPARE(pair.changes.elements.size(), 2);
        QCOMPARE(countsOf(pair.changes.elements).added, 1);
        QCOMPARE(countsOf(pair.changes.elements).removed, 1);
        for (const ElementChange &change : pair.changes.elements)
            QCOMPARE(change.key, keyOf(host.id));
    }

    /// What a value named in the earlier plan has the key that it had there.
    void valuesNameThingsAsTheyWereRead() {
        Plan was = twoSites();
        Plan is = was;
        Site &before = was.topology.sites.first();
        Component tools;
        tools.id = ComponentId{was.topology.nextId++};
        tools.kind = ComponentKind::Tools;
        tools.name = QStringLiteral("Admin");
        Component runner = tools;
        runner.id = ComponentId{was.topology.nextId++};
        runner.name = QStringLiteral("Desk [c3]");
        runner.runsOn = tools.id;
        before.components << tools << runner;
        Component host;
        host.id = tools.id;
        host.kind = ComponentKind::Host;
        host.name = QStringLiteral("HV-9");
        runner.runsOn = {};
        is.topology.sites.first().components << host << runner;
        is.topology.nextId = was.topology.nextId;
        const Pair pair(was, is);
        QStringList told;
        for (const ElementChange &change : pair.changes.elements)
            for (const FieldChange &field : change.fields)
                told << field.before;
        QCOMPARE(told, QStringList{QStringLiteral("Admin [%1]").arg(keyOf(tools.id))});
    }

    /// A panel beside the drawing goes by the keys that are drawn, and says what a list of the changes says.
    void whatIsDrawnIsSaidAsInLists() {
        int clashes = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const Pair pair(withForms(randomDesign(seed)), withForms(randomDesign(seed + 500)));
            const DistinctPlan distinct({pair.was, pair.then}, pair.is.topology);
            clashes += distinct.isAsRead() ? 0 : 1;
            const PlanState now{pair.is, pair.now};
            const PlanChanges drawn = compareDistinct(distinct.state(), now, allRules);
            QList<ChangeEntry> listed = changeEntries(pair.changes, {pair.was, pair.then}, now);
            const QList<ChangeEntry> told = distinct.entriesOf(drawn, now);
            QCOMPARE(told.size(), listed.size());
            for (qsizetype i = 0; i < told.size(); ++i) {
                listed[i].key = told[i].key;
                QVERIFY2(told[i] == listed[i], qPrintable(told[i].id + u' ' + listed[i].id));
            }
            QSet<ElementKey> keys;
            for (const ElementChange &change : drawn.elements)
                keys << change.key;
            for (const ChangeEntry &entry : told)
                QVERIFY(entry.group != ChangeGroup::Elements || keys.contains(entry.key));
        }
        QVERIFY2(clashes > 20, QByteArray::number(clashes));
    }

    /// What has another number is still what its form and its approval are for.
    void formsAndApprovalsFollowTheirElements() {
        const Plan before = withForms(*planFromTemplate(QStringLiteral("branch-to-main")));
        const Plan moved = withoutClashes(before, twoSites().topology);
        QVERIFY(moved != before);
        const Derived was = *derive(before);
        const Derived is = *derive(moved);
        for (qsizetype i = 0; i < was.rules.rules.size(); ++i)
            QCOMPARE(moved.forms.of(is.rules.rules.at(i).id), before.forms.of(was.rules.rules.at(i).id));
        QCOMPARE(moved.forms.rules.size(), before.forms.rules.size());
        for (qsizetype i = 0; i < was.findings.size(); ++i)
            QCOMPARE(moved.accepted.value(is.findings.at(i).id),
                     before.accepted.value(was.findings.at(i).id));
    }

    void theJsonSaysAsManyAsTheDrawing() {
        const Pair pair(*planFromTemplate(QStringLiteral("branch-to-main")), twoSites());
        const MergedPlan merged = mergePlans({pair.was, pair.then}, {pair.is, pair.now});
        const QJsonObject json =
            QJsonDocument::fromJson(changesJson({{pair.was, pair.then}, {pair.is, pair.now}, pair.changes}))
                .object();
        QCOMPARE(json[QStringLiteral("elements")].toArray().size(), merged.changes.elements.size());
        QCOMPARE(qint64(json[QStringLiteral("rules")].toArray().size()), merged.changes.ruleCounts.all());
    }

    /// Those that do not number the same machines alike.
    void plansOfOtherTemplatesHaveLittleInCommon() {
        const QStringList unlike{QStringLiteral("two-sites"), QStringLiteral("branch-to-main"),
                                 QStringLiteral("provider"), QStringLiteral("five-site-mesh")};
        for (const QString &before : unlike)
            for (const QString &after : unlike) {
                const CommonParts parts =
                    commonParts(planFromTemplate(before)->topology, planFromTemplate(after)->topology);
                QCOMPARE(parts.areFew(), before != after);
            }
    }

    void ofNothingNothingIsSaid() {
        const Topology empty = planFromTemplate(QStringLiteral("empty"))->topology;
        QVERIFY(!commonParts(empty, twoSites().topology).areFew());
        QVERIFY(!commonParts(twoSites().topology, empty).areFew());
    }

    void whatGrewOrShrankIsTheSamePlan() {
        const Plan was = twoSites();
        const Plan grown = addHosts(was, was.topology.sites.first().id, 100).plan;
        QVERIFY(!commonParts(was.topology, grown.topology).areFew());
        QVERIFY(!commonParts(grown.topology, was.topology).areFew());
        const Plan shrunk = removeSite(was, was.topology.sites.last().id);
        QVERIFY(!commonParts(was.topology, shrunk.topology).areFew());
    }

    void otherNamesOrOtherAddressesAreTheSamePlan() {
        Plan renamed = twoSites();
        Plan moved = twoSites();
        Plan both = twoSites();
        for (Plan *plan : {&renamed, &both})
            for (Site &site : plan->topology.sites)
                for (Component &component : site.components)
                    component.name += QStringLiteral("-new");
        for (Plan *plan : {&moved, &both})
            for (Site &site : plan->topology.sites)
                for (Component &component : site.components)
                    component.address += QStringLiteral("9");
        const Topology was = twoSites().topology;
        QVERIFY(!commonParts(was, renamed.topology).areFew());
        QVERIFY(!commonParts(was, moved.topology).areFew());
        QVERIFY(commonParts(was, both.topology).areFew());
    }

    void aQuarterIsEnough() {
        QVERIFY((CommonParts{1, 5}.areFew()));
        QVERIFY(!(CommonParts{1, 4}.areFew()));
        QVERIFY(!(CommonParts{0, 0}.areFew()));
    }
};

} // namespace

QTEST_MAIN(TestUnrelatedPlans)
#include "tst_unrelatedPlans.moc"
