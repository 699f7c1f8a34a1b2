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

const QString london = QStringLiteral(R"(
    site London managed-by vmm
      scvmm vmm 10.0.0.5
      zvm zvm 10.0.0.10 of vmm
      hosts 3 HV 10.0.0.21 10.0.0.31
      tools admin 10.0.0.50 tools zvm-gui links zvm
      tools second on admin tools zvm-gui links zvm
)");

const QString logs = QStringLiteral("log-collection.c3.s1-vra");
constexpr int vras = 3;
const QString today = QStringLiteral("2027-01-31");
const QString later = QStringLiteral("2027-06-30");

/// The form of that rule says otherwise than the plan's; of no rule, the plan's form.
Plan withField(Plan plan, const QString &rule, const QString &key, const QString &text) {
    for (const ChangeFormField &field : changeFormFields())
        if (key == QLatin1String(field.key))
            (rule.isEmpty() ? plan.forms.plan : plan.forms.rules[rule]).*field.text = text;
    return plan;
}

Plan withExpiry(const Plan &plan, const QString &rule, const QString &day) {
    return withField(plan, rule, QStringLiteral("expiry"), day);
}

/// The id of the rule of a row of the port table between two machines.
QString ruleBetween(const Plan &plan, const QString &requirement, const QString &source,
                    const QString &destination) {
    return QStringList{requirement, keyOf(componentNamed(plan.topology, source)),
                       keyOf(componentNamed(plan.topology, destination))}
        .join(u'.');
}

/// The same plan with another machine in the place of that one.
Plan replaced(Plan plan, const QString &name) {
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.name == name)
                component.id = {plan.topology.nextId++};
    return plan;
}

/// Of the rules of that row of the port table.
StepCounts countsOf(const ComparedRules &compared, const QString &requirement) {
    StepCounts found;
    for (qsizetype i = 0; i < compared.changes.size(); ++i)
        if (compared.changes[i].id.startsWith(requirement + u'.'))
            ++found[compared.paths[i].step()];
    return found;
}

class TestStepTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void otherTermsAreModified_data();
    void otherTermsAreModified();
    void ofTheWholePlanAllAreModified();
    void thePlansFirstDayChangesNoRule();
    void anotherActionIsAnotherRule();
    void theNewRuleTellsOfNewTerms();
    void whatStaysForAnotherRuleTellsOfItsTerms();
    void whatStaysOnTheSameTermsIsKept();
    void whatChangesPlacesOnOtherTermsSaysWhatStays();
    void noNewTermsAreKeptQuiet();
};

void TestStepTerms::otherTermsAreModified_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("modified");
    QTest::newRow("action") << "action"
                            << "deny" << vras;
    QTest::newRow("first day") << "validFrom" << today << vras;
    QTest::newRow("last day") << "expiry" << today << vras;
    QTest::newRow("ticket") << "ticket"
                            << "CHG-1" << 0;
    QTest::newRow("owner") << "owner"
                           << "Ann" << 0;
    QTest::newRow("the usual action") << "action"
                                      << "Allow" << 0;
}

void TestStepTerms::otherTermsAreModified() {
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(int, modified);
    const Plan was = plan(london);
    const ComparedRules compared(was, withField(was, logs, key, text));
    QCOMPARE(compared.changes.size(), modified);
    QCOMPARE(compared.counts[FirewallStep::Modify], modified);
}

/// Rules with a day of their own keep it.
void TestStepTerms::ofTheWholePlanAllAreModified() {
    const Plan was = withExpiry(plan(london), logs, today);
    const ComparedRules compared(was, withExpiry(was, {}, later));
    QCOMPARE(compared.changes.size(), compared.then.counts.expanded - vras);
    // Two tools on one machine: what the one needs, the other needs, too.
    QCOMPARE(compared.counts[FirewallStep::Modify], compared.then.counts.expanded - vras);
}

/// It is the day of a request: a rule that is open stays so until then.
void TestStepTerms::thePlansFirstDayChangesNoRule() {
    const Plan was = plan(london);
    const ComparedRules compared(was, withField(was, {}, QStringLiteral("validFrom"), later));
    QVERIFY(compared.changes.isEmpty());
}

/// What was allowed is closed, and what forbids it is new.
void TestStepTerms::anotherActionIsAnotherRule() {
    const Plan was = plan(london);
    const ComparedRules compared(was, withField(was, logs, QStringLiteral("action"), QStringLiteral("deny")));
    QCOMPARE(compared.paths.size(), vras);
    for (const PathChange &path : compared.paths)
        QVERIFY(path.opens && path.closes && !path.newTerms);
}

/// A machine takes another's place, and what is open for it is to end on another day. One row says so.
void TestStepTerms::theNewRuleTellsOfNewTerms() {
    const QString requirement = QStringLiteral("scvmm");
    Plan was = plan(london);
    was = withExpiry(was, ruleBetween(was, requirement, QStringLiteral("zvm"), QStringLiteral("vmm")), today);
    const ComparedRules compared(was, replaced(was, QStringLiteral("zvm")));
    const StepCounts rows = countsOf(compared, requirement);
    QCOMPARE(rows[FirewallStep::Modify], 1);
    QCOMPARE(rows[FirewallStep::Keep], 1);
    QCOMPARE(rows[FirewallStep::Add] + rows[FirewallStep::Remove], 0);
}

/// Two rules had one connection open, until different days. The one that is left ends another day.
void TestStepTerms::whatStaysForAnotherRuleTellsOfItsTerms() {
    Plan was = plan(london);
    const QString gui = QStringLiteral("zvm-clients");
    was = withExpiry(was, ruleBetween(was, gui, QStringLiteral("admin"), QStringLiteral("zvm")), today);
    was = withExpiry(was, ruleBetween(was, gui, QStringLiteral("second"), QStringLiteral("zvm")), later);
    const Plan is = removeComponent(was, componentNamed(was.topology, QStringLiteral("second")));
    const ComparedRules compared(was, is);
    QCOMPARE(compared.changes.size(), 1);
    const PathChange &path = compared.paths.first();
    QCOMPARE(path.step(), FirewallStep::Modify);
    QVERIFY(path.isOfEarlier());
    QCOMPARE(termsOf({compared.before, compared.then}, path.ruleBefore).expiry, later);
    QCOMPARE(termsOf({compared.after, compared.now}, path.ruleAfter).expiry, today);
}

void TestStepTerms::whatStaysOnTheSameTermsIsKept() {
    const Plan was = plan(london);
    const ComparedRules compared(
        was, removeComponent(was, componentNamed(was.topology, QStringLiteral("second"))));
    QCOMPARE(compared.changes.size(), 1);
    QCOMPARE(compared.counts[FirewallStep::Keep], 1);
}

/// Forms for about half of the rules.
Plan withRandomForms(Plan plan, QRandomGenerator &random) {
    const Derived derived = *derive(plan);
    for (const FirewallRule &rule : derived.rules.rules) {
        ChangeForm &form = plan.forms.rules[rule.id];
        form.action = random.bounded(8) == 0 ? QStringLiteral("deny") : QString();
        form.expiry = random.bounded(2) == 0 ? QString() : today;
    }
    return plan;
}

QString openText(const OpenPath &path, const RuleTerms &terms) {
    return QStringList{addressKey(path.source),
                       addressKey(path.destination),
                       protocolKey(path.protocol),
                       QString::number(path.port),
                       terms.action,
                       terms.expiry}
        .join(u' ');
}

/// What a plan asks of firewalls, pair by pair with its terms.
QSet<QString> asked(const Plan &plan, const Derived &derived) {
    const TopologyIndex index(plan.topology);
    QSet<QString> texts;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId source, ComponentId destination) {
            texts << openText(
                {index.addressOf(source), index.addressOf(destination), rule.protocol, *rule.port},
                plan.forms.termsOf(rule.id));
            return true;
        });
    return texts;
}

/// Two machines swap their addresses, and what the one opens is to end on a day. Whoever works rule by rule
/// and whoever works by addresses comes to the same.
void TestStepTerms::whatChangesPlacesOnOtherTermsSaysWhatStays() {
    const Plan was = *planFromTemplate(QStringLiteral("two-sites"));
    Component one = component(was.topology, QStringLiteral("VRA-HV-LON-01"));
    Component other = component(was.topology, QStringLiteral("VRA-HV-LEE-01"));
    std::swap(one.address, other.address);
    const Plan swapped = setComponent(setComponent(was, one), other);
    const auto between = [&](const ComparedRules &compared) {
        QHash<FirewallStep, QStringList> said;
        for (qsizetype i = 0; i < compared.changes.size(); ++i) {
            const RuleChange &change = compared.changes[i];
            if (QSet{change.source, change.destination} == QSet{one.id, other.id} &&
                change.id.startsWith(QLatin1String("vra-data.")))
                said[compared.paths[i].step()] << stepReasons(compared.paths[i], compared.now);
        }
        return said;
    };
    QCOMPARE(between(ComparedRules(was, swapped)).keys(), QList{FirewallStep::Keep});
    const auto said =
        between(ComparedRules(was, withExpiry(swapped, QStringLiteral("vra-data.s1-vra.s11-vra"), today)));
    QCOMPARE(said.keys(), QList{FirewallStep::Modify});
    const QStringList reasons = said[FirewallStep::Modify];
    QCOMPARE(reasons.size(), 4);
    QCOMPARE(reasons.count(QStringLiteral(
                 "What was there before stays, on the terms of the rule that asks for it now.")),
             2);
}

/// Whatever a later plan asks for that the earlier one did not, terms and all, is said by a row to open or to
/// modify, and no other row says so.
void TestStepTerms::noNewTermsAreKeptQuiet() {
    int onNewTerms = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = withRandomForms(randomPlan(seed), random);
        const Plan is = withRandomForms(randomEdit(was, random), random);
        const ComparedRules compared(was, is);
        const PlanState after{compared.after, compared.now};
        const QSet<QString> before = asked(was, compared.then);
        QSet<QString> told;
        for (qsizetype i = 0; i < compared.changes.size(); ++i) {
            const RuleChange &change = compared.changes[i];
            const PathChange &path = compared.paths[i];
            onNewTerms += path.newTerms;
            if (change.kind == ChangeKind::Removed)
                continue;
            const QString text = openText(change.after, termsOf(after, change.ruleAfter));
            QCOMPARE(!before.contains(text), path.opens || (path.newTerms && !path.isOfEarlier()));
            if (!before.contains(text))
                told << text;
        }
        QCOMPARE(told, asked(is, compared.now) - before);
    }
    QVERIFY(onNewTerms > 100);
}

} // namespace

QTEST_GUILESS_MAIN(TestStepTerms)
#include "tst_stepTerms.moc"
