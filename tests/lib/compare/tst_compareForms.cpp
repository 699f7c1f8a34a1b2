#include "compare/PlanChanges.h"
#include "compare/compareForms.h"
#include "plan/planFile.h"

#include <QTest>

using namespace portolan;

namespace {

ChangeForm denied(const char *action) {
    ChangeForm form;
    form.action = QLatin1String(action);
    form.comment = QStringLiteral("the same in both");
    return form;
}

Plan withOpens(const char *requirement, Opens opens) {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.own[QLatin1String(requirement)].opens = opens;
    return plan;
}

/// Who opens by the earlier plan and by the later one, as the changes say it.
QStringList sides(const Plan &before, const Plan &after) {
    const Derived was = *derive(before);
    const Derived is = *derive(after);
    for (const FieldChange &value : comparePlans({before, was}, {after, is}).values)
        if (value.field.endsWith(QLatin1String(" opens")))
            return {value.before, value.after};
    return {};
}

} // namespace

class TestCompareForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreNamed();
    void manyRulesAreCounted();
    void sidesAreNamed();
};

void TestCompareForms::rulesAreNamed() {
    const QMap<QString, ChangeForm> before{{QStringLiteral("a"), denied("allow")},
                                           {QStringLiteral("b"), denied("allow")}};
    const QMap<QString, ChangeForm> after{{QStringLiteral("a"), denied("allow")},
                                          {QStringLiteral("b"), denied("deny")}};
    QCOMPARE(differingForms(before, after),
             std::pair(QStringLiteral("b (action: allow)"), QStringLiteral("b (action: deny)")));
    QCOMPARE(differingForms(before, before), std::pair(QString(), QString()));
}

void TestCompareForms::manyRulesAreCounted() {
    QMap<QString, ChangeForm> after;
    for (int i = 0; i < 100; ++i)
        after.insert(QStringLiteral("rule-%1").arg(i), denied("deny"));
    const QString said = differingForms({}, after).second;
    QCOMPARE(said.count(QStringLiteral("action: deny")), 20);
    QVERIFY2(said.endsWith(QStringLiteral("; and 80 more")), qPrintable(said));
}

void TestCompareForms::sidesAreNamed() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    QCOMPARE(sides(plan, withOpens("vra-data", Opens::FirstToSecond)),
             (QStringList{QStringLiteral("each VRA opens to the other"),
                          QStringLiteral("the VRA at the source opens (own)")}));
    QCOMPARE(sides(plan, withOpens("host-zvm", Opens::FirstToSecond)),
             (QStringList{QStringLiteral("not stated"), QStringLiteral("Host opens to ZVM (own)")}));
    QCOMPARE(sides(plan, withOpens("host-zvm", Opens::SecondToFirst)).value(1),
             QStringLiteral("ZVM opens to Host (own)"));
}

QTEST_GUILESS_MAIN(TestCompareForms)
#include "tst_compareForms.moc"
