#include "rules/DeniedPorts.h"

#include "plan/Derived.h"
#include "plan/planFile.h"

#include <QTest>

using namespace portolan;

namespace {

const QString flow = QStringLiteral("zvm-pairing.c3.c13");
const QString back = QStringLiteral("zvm-pairing.c13.c3");

struct Asked {
    explicit Asked(const QMap<QString, QString> &actions)
        : plan(*planFromTemplate(QStringLiteral("two-sites"))) {
        for (auto action = actions.begin(); action != actions.end(); ++action)
            plan.forms.rules[action.key()].action = *action;
        derived = *derive(plan);
    }
    DeniedPorts denied() const { return DeniedPorts(derived.rules, plan.forms); }

    Plan plan;
    Derived derived;
};

} // namespace

class TestDeniedPorts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDeniedWithoutAnAction();
    void aPortIsDeniedAsFarAsItsRulesAre();
    void thePlansActionCountsForAll();
    void othersAreToBeOpened();
};

void TestDeniedPorts::nothingIsDeniedWithoutAnAction() {
    const Asked asked({{flow, QStringLiteral("Permit")}});
    QVERIFY(asked.denied().isEmpty());
    QCOMPARE(asked.denied().countIn(asked.derived.rules.rules), 0);
    QCOMPARE(asked.denied().of(flow, quint16(9081)), Denial::None);
}

void TestDeniedPorts::aPortIsDeniedAsFarAsItsRulesAre() {
    const Asked half({{flow, QStringLiteral("deny")}});
    QCOMPARE(half.denied().of(flow, quint16(9081)), Denial::InPart);
    QCOMPARE(half.denied().countIn(half.derived.rules.rules), 1);
    const Asked whole({{flow, QStringLiteral("deny")}, {back, QStringLiteral("drop")}});
    QCOMPARE(whole.denied().of(flow, quint16(9081)), Denial::Whole);
    QCOMPARE(whole.denied().of(flow, quint16(9082)), Denial::None);
    QCOMPARE(whole.denied().of(flow, std::nullopt), Denial::None);
    QCOMPARE(whole.denied().countIn(whole.derived.rules.rules), 2);
}

void TestDeniedPorts::thePlansActionCountsForAll() {
    Asked asked({{flow, QStringLiteral("allow")}, {back, QStringLiteral("allow")}});
    asked.plan.forms.plan.action = QStringLiteral("deny");
    const DeniedPorts denied = asked.denied();
    QCOMPARE(denied.countIn(asked.derived.rules.rules), asked.derived.rules.rules.size() - 2);
    QCOMPARE(denied.of(flow, quint16(9081)), Denial::None);
    QVERIFY(denied.ofFlow(flow).isEmpty());
    for (const FirewallRule &rule : asked.derived.rules.rules)
        QCOMPARE(denied.of(rule.flow, rule.port) == Denial::Whole, rule.flow != flow);
}

void TestDeniedPorts::othersAreToBeOpened() {
    const Asked asked({{QStringLiteral("gone.c1.c2"), QStringLiteral("deny")}});
    QVERIFY2(asked.denied().isEmpty(), "the rule is no more");
}

QTEST_APPLESS_MAIN(TestDeniedPorts)
#include "tst_deniedPorts.moc"
