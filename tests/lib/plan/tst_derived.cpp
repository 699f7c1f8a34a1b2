#include "plan/Derived.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"

#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

/// Everything that follows from a plan, derived in one go.
class TestDerived : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateDerives();
    void thePartsAgree();
    void ownValuesReachTheRules();
    void anUnknownPortTableIsAnError();
    void acceptedFindingsAreNotOpen();
    void theSamePlanGivesTheSame();
    void theDrawingCarriesItsFrame();
    void whatIsDerivedAlikeIsTheSame();
};

void TestDerived::everyTemplateDerives() {
    for (const PlanTemplate &entry : planTemplates()) {
        const Plan plan = *planFromTemplate(entry.id);
        const Result<Derived> derived = derive(plan);
        QVERIFY(derived);
        QCOMPARE(countOpen(plan, *derived, Severity::Error), 0);
        QVERIFY(drawPlan(plan, *derived).bounds.isValid());
    }
}

void TestDerived::thePartsAgree() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived derived = *derive(plan);
    QCOMPARE(derived.counts.expanded, 58);
    QCOMPARE(derived.counts, countRules(derived.rules));
    const TopologyIndex index(plan.topology);
    QCOMPARE(derived.flows, deriveFlows(index, derived.catalogue));
    QCOMPARE(derived.findings,
             runChecks({index, derived.catalogue, derived.flows, derived.rules, &plan.forms}));
}

void TestDerived::ownValuesReachTheRules() {
    const Plan plan = applyFix(*planFromTemplate(QStringLiteral("two-sites")),
                               AdoptSuggestionFix{QStringLiteral("host-zvm")});
    const Derived derived = *derive(plan);
    QCOMPARE(derived.catalogue.find(QStringLiteral("host-zvm"))->port.basis, Basis::Own);
    QCOMPARE(derived.counts.expanded, 58 + 6);
}

void TestDerived::anUnknownPortTableIsAnError() {
    Plan plan;
    plan.catalogue = QStringLiteral("zvr-hyperv-99");
    const Result<Derived> derived = derive(plan);
    QVERIFY(!derived);
    QVERIFY(derived.error().message.contains(QStringLiteral("zvr-hyperv-5.5")));
}

void TestDerived::acceptedFindingsAreNotOpen() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan = removeComponent(plan, plan.topology.sites[0].components[2].id);
    const Derived derived = *derive(plan);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        for (const Finding &finding : derived.findings) {
            const Plan accepted = setAccepted(plan, finding.id, QStringLiteral("known"));
            const bool counts = finding.severity == severity && severity != Severity::Error;
            QCOMPARE(countOpen(accepted, derived, severity),
                     countOpen(plan, derived, severity) - (counts ? 1 : 0));
            // An error stays open: the rows that it touches cannot be exported, whatever the reason.
            QCOMPARE(isAccepted(accepted, finding), finding.severity != Severity::Error);
        }
    }
    QVERIFY(!derived.findings.isEmpty());
}

void TestDerived::theSamePlanGivesTheSame() {
    for (quint32 seed = 0; seed < 10; ++seed) {
        const Plan plan = randomPlan(seed, {.hostileNames = true});
        const Plan again = *readPlan(writePlan(plan), {});
        QCOMPARE(*derive(again), *derive(plan));
        QCOMPARE(drawPlan(again, *derive(again)), drawPlan(plan, *derive(plan)));
    }
}

void TestDerived::theDrawingCarriesItsFrame() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Diagram diagram =
        drawPlan(plan, *derive(plan), QStringLiteral("acme.portolan"), planChecksum(plan));
    QStringList texts;
    for (const DiagramItem &item : diagram.items) {
        for (const Shape &shape : item.shapes) {
            if (const auto *text = std::get_if<TextShape>(&shape))
                texts += text->text;
        }
    }
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(plan.title));
    QVERIFY(all.contains(QStringLiteral("acme.portolan")));
    QVERIFY(all.contains(planChecksum(plan).left(8)));
}

void TestDerived::whatIsDerivedAlikeIsTheSame() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const SiteId london = plan.topology.sites.first().id;
    QVERIFY(derivesAlike(plan, setSiteOffset(plan, london, {10, 20})));
    QVERIFY(derivesAlike(plan, setStackOpen(plan, london, false)));
    QVERIFY(!derivesAlike(plan, renameElement(plan, keyOf(london), QStringLiteral("York"))));
    QVERIFY(!derivesAlike(plan, setOwnValues(plan, QStringLiteral("scvmm"), OwnValues{8101, {}, {}})));
    int alike = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const Plan edited = randomEdit(plan, random);
        if (!derivesAlike(plan, edited))
            continue;
        ++alike;
        QVERIFY2(*derive(plan) == *derive(edited), QByteArray::number(seed));
    }
    QVERIFY(alike > 20);
}

QTEST_MAIN(TestDerived)
#include "tst_derived.moc"
