#include "plan/Derived.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "rules/setAside.h"
#include "support/findings.h"

#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

const QString rule = QStringLiteral("scvmm.c3.c2");

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

ChangeForm formWith(QString ChangeForm::*field, const char *text) {
    ChangeForm form;
    form.*field = QString::fromUtf8(text);
    return form;
}

QList<Finding> findingsAboutForms(const Plan &plan) {
    QList<Finding> findings = findingsOf(plan);
    findings.removeIf(
        [](const Finding &finding) { return !finding.check.startsWith(QLatin1String("form-")); });
    return findings;
}

} // namespace

class TestChangeForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleSaysOtherwiseFieldByField();
    void editsClean();
    void aFormOutlivesItsRule();
    void aDenialThatCountsForNothingIsAnError();
    void machinesWithAPortOfTheirOwnHaveTheRulesForm();
    void dates_data();
    void dates();
    void unreadableDatesAreFound();
    void anExpiryBeforeTheBeginningIsFound();
    void anActionThatClosesWhatIsNeededIsFound();
    void nothingFoundInAGoodForm();
    void aRuleThatWaitsIsNotGone();
    void whatIsSetAsideHasTheFormOfItsRule();
};

void TestChangeForm::aRuleSaysOtherwiseFieldByField() {
    ChangeForms forms;
    forms.plan = {{}, QStringLiteral("Ann"), QStringLiteral("DR"), {}, QStringLiteral("CHG-1"), {}, {}, {}};
    forms.rules[rule].ticket = QStringLiteral("CHG-2");
    QCOMPARE(forms.of(QStringLiteral("other")), forms.plan);
    const ChangeForm form = forms.of(rule);
    QCOMPARE(form.ticket, QStringLiteral("CHG-2"));
    QCOMPARE(form.requester, QStringLiteral("Ann"));
}

void TestChangeForm::editsClean() {
    Plan plan = setForm(twoSites(), formWith(&ChangeForm::requester, " Ann\n"));
    QCOMPARE(plan.forms.plan.requester, QStringLiteral("Ann"));
    plan = setRuleForm(plan, {rule, QStringLiteral("scvmm.c13.c12"), QString()},
                       formWith(&ChangeForm::ticket, "CHG-2"));
    QCOMPARE(plan.forms.rules.size(), 2);
    plan = setRuleForm(plan, {rule}, formWith(&ChangeForm::comment, "  "));
    QCOMPARE(plan.forms.rules.keys(), QStringList{QStringLiteral("scvmm.c13.c12")});
}

/// Undo, or the next edit, may bring the rule back.
void TestChangeForm::aFormOutlivesItsRule() {
    Plan plan = setRuleForm(twoSites(), {rule}, formWith(&ChangeForm::ticket, "CHG-2"));
    plan = removeComponent(plan, {2});
    QVERIFY(plan.forms.rules.contains(rule));
    QCOMPARE(readPlan(writePlan(plan), {})->forms, plan.forms);
    const QList<Finding> found = findingsAboutForms(plan);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, QStringLiteral("form-without-rule:scvmm.c3.c2"));
    QCOMPARE(found[0].severity, Severity::Note);
}

/// The replication is narrowed to chosen hosts: other groups, and other ids, take the place of the rule's.
void TestChangeForm::aDenialThatCountsForNothingIsAnError() {
    const ChangeForm deny = formWith(&ChangeForm::action, "deny");
    const auto findingFor = [&](Plan plan, const QString &id) {
        const QList<Finding> found = findingsAboutForms(setRuleForm(plan, {id}, deny));
        return found.isEmpty() ? Finding() : found.last();
    };
    Plan narrowed = twoSites();
    ReplicationEnd &source = narrowed.topology.replications.first().source;
    source = {source.site, false, {{5}, {7}}};
    const QString id = QStringLiteral("vra-data.s1-vra.s11-vra");
    QCOMPARE(findingFor(twoSites(), id).check, QStringLiteral("form-action"));
    QCOMPARE(findingFor(narrowed, id).id, QStringLiteral("form-without-rule:") + id);
    QCOMPARE(findingFor(narrowed, id).severity, Severity::Error);
    const Plan ends = setRuleForm(narrowed, {id}, formWith(&ChangeForm::expiry, "2027-01-31"));
    QCOMPARE(findingsAboutForms(ends).value(0).severity, Severity::Warning);
    // One pair of machines is no rule. The finding says whose it is.
    const Finding ofPair = findingFor(twoSites(), QStringLiteral("vra-data.c6.c16"));
    QCOMPARE(ofPair.severity, Severity::Error);
    QVERIFY2(ofPair.todo.contains(id), qPrintable(ofPair.todo));
    // Of what is gone nothing is opened.
    QCOMPARE(findingFor(removeComponent(twoSites(), {2}), rule).severity, Severity::Note);
    QCOMPARE(findingFor(twoSites(), QStringLiteral("vra-data.s1-vra.s99-vra")).severity, Severity::Note);
}

void TestChangeForm::machinesWithAPortOfTheirOwnHaveTheRulesForm() {
    const QString whole = QStringLiteral("vra-data.s11-vra.s1-vra");
    Plan plan = setPort(twoSites(), {6}, QStringLiteral("vra-data"), 14008);
    plan = setRuleForm(plan, {whole}, formWith(&ChangeForm::action, "deny"));
    const QString split = whole + QStringLiteral(".p14008");
    const QList<FirewallRule> rules = derive(plan)->rules.rules;
    QVERIFY(std::any_of(rules.begin(), rules.end(), [&](const FirewallRule &of) { return of.id == split; }));
    QCOMPARE(plan.forms.otherAction(split), QStringLiteral("deny"));
    QCOMPARE(plan.forms.otherAction(split + setAside::heldBack), QStringLiteral("deny"));
    plan = setRuleForm(plan, {split}, formWith(&ChangeForm::action, "allow"));
    QCOMPARE(plan.forms.otherAction(split), QString());
    // Also where none of the machines is left in the rule itself.
    for (const quint32 vra : {8, 10})
        plan = setPort(plan, {vra}, QStringLiteral("vra-data"), 14008);
    for (const Finding &finding : findingsAboutForms(plan))
        QCOMPARE(finding.check, QStringLiteral("form-action"));
}

void TestChangeForm::dates_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isDate");
    for (const char *text : {"2026-01-31", "2028-02-29"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"2026-02-29", "2026-1-31", "31.01.2026", "01/31/2026", "2026-13-01", "20260131",
                             "soon", "2026-01-31T00:00", " 2026-01-31", "-026-01-31", ""})
        QTest::addRow("<%s>", text) << QString::fromLatin1(text) << false;
}

void TestChangeForm::dates() {
    QFETCH(QString, text);
    QFETCH(bool, isDate);
    QCOMPARE(isIsoDate(text), isDate);
}

void TestChangeForm::unreadableDatesAreFound() {
    Plan plan = setForm(twoSites(), formWith(&ChangeForm::expiry, "31.12.2026"));
    plan = setRuleForm(plan, {rule}, formWith(&ChangeForm::validFrom, "soon"));
    const QList<Finding> found = findingsAboutForms(plan);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].id, QStringLiteral("form-date:plan,expiry"));
    QVERIFY(found[0].elements.isEmpty());
    QVERIFY2(found[0].what.contains(QStringLiteral("31.12.2026")), qPrintable(found[0].what));
    QCOMPARE(found[1].id, QStringLiteral("form-date:scvmm.c3.c2,validFrom"));
    QCOMPARE(found[1].severity, Severity::Warning);
    QCOMPARE(found[1].elements.size(), 1);
    QVERIFY(isFlowKey(found[1].elements.first()));
}

void TestChangeForm::anExpiryBeforeTheBeginningIsFound() {
    ChangeForm form = formWith(&ChangeForm::validFrom, "2026-02-01");
    form.expiry = QStringLiteral("2026-01-31");
    QCOMPARE(findingsAboutForms(setForm(twoSites(), form)).size(), 1);
    // The plan's beginning and the rule's end.
    Plan plan = setForm(twoSites(), formWith(&ChangeForm::validFrom, "2026-02-01"));
    plan = setRuleForm(plan, {rule}, formWith(&ChangeForm::expiry, "2026-01-31"));
    const QList<Finding> found = findingsAboutForms(plan);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, QStringLiteral("form-expiry:scvmm.c3.c2"));
    QCOMPARE(found[0].severity, Severity::Warning);
    // A rule with no days of its own is not told the plan's fault again.
    plan = setRuleForm(setForm(twoSites(), form), {rule}, formWith(&ChangeForm::ticket, "CHG-2"));
    QCOMPARE(findingsAboutForms(plan).size(), 1);
}

void TestChangeForm::anActionThatClosesWhatIsNeededIsFound() {
    Plan plan = setRuleForm(twoSites(), {rule}, formWith(&ChangeForm::action, " Deny"));
    QList<Finding> found = findingsAboutForms(plan);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, QStringLiteral("form-action:scvmm.c3.c2"));
    QCOMPARE(found[0].severity, Severity::Warning);
    QVERIFY(isFlowKey(found[0].elements.first()));
    QVERIFY2(found[0].what.contains(QStringLiteral("Deny")), qPrintable(found[0].what));
    // The plan's is told once; a rule that is allowed all the same is not.
    plan = setForm(twoSites(), formWith(&ChangeForm::action, "deny"));
    plan = setRuleForm(plan, {rule}, formWith(&ChangeForm::action, "ALLOW"));
    found = findingsAboutForms(plan);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].id, QStringLiteral("form-action:plan"));
}

void TestChangeForm::nothingFoundInAGoodForm() {
    ChangeForm form = formWith(&ChangeForm::validFrom, "2026-02-01");
    form.expiry = form.validFrom; // open for that day
    QVERIFY(findingsAboutForms(setRuleForm(setForm(twoSites(), form), {rule}, form)).isEmpty());
}

void TestChangeForm::aRuleThatWaitsIsNotGone() {
    Plan plan = setRuleForm(twoSites(), {rule}, formWith(&ChangeForm::ticket, "CHG-2"));
    for (Component &component : plan.topology.sites[0].components)
        if (component.kind == ComponentKind::Scvmm)
            component.address.clear();
    QVERIFY(findingsAboutForms(plan).isEmpty());
}

void TestChangeForm::whatIsSetAsideHasTheFormOfItsRule() {
    ChangeForms forms;
    forms.rules[rule].action = QStringLiteral("deny");
    forms.rules[rule].validFrom = QStringLiteral("2026-02-01");
    for (const char *end : {".source-without-address", ".destination-without-address", ".source-held-back",
                            ".destination-held-back", ".without-port", ".held-back"}) {
        const QString row = rule + QLatin1String(end);
        QCOMPARE(forms.otherAction(row), QStringLiteral("deny"));
        QCOMPARE(forms.termsOf(row), forms.termsOf(rule));
        ChangeForms own = forms;
        own.rules[row].action = QStringLiteral("drop");
        QCOMPARE(own.otherAction(row), QStringLiteral("drop"));
        QCOMPARE(own.termsOf(row).validFrom, QStringLiteral("2026-02-01"));
    }
    for (const char *other : {".p", ".p90x", ".from-c3", "1"})
        QVERIFY2(forms.otherAction(rule + QLatin1String(other)).isEmpty(), other);
}

QTEST_GUILESS_MAIN(TestChangeForm)
#include "tst_changeForm.moc"
