#include "plan/Derived.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

/// A ZCM, and tools on its machine, that both reach the GUI of London's ZVM.
struct Clients {
    Clients() : plan(*planFromTemplate(QStringLiteral("two-sites"))) {
        const ComponentId zvm = componentNamed(plan.topology, QStringLiteral("zvm-lon"));
        Component zcm;
        zcm.id = {plan.topology.nextId++};
        zcm.kind = ComponentKind::Zcm;
        zcm.address = QStringLiteral("10.10.0.77");
        zcm.links = {zvm};
        Component tools = zcm;
        tools.id = {plan.topology.nextId++};
        tools.kind = ComponentKind::Tools;
        tools.runsOn = zcm.id;
        tools.tools = {Tool::ZvmGui};
        plan.topology.sites.first().components << zcm << tools;
        rule = QStringLiteral("zvm-clients.%1.%2").arg(keyOf(tools.id), keyOf(zvm));
        other = QStringLiteral("zvm-clients.%1.%2").arg(keyOf(zcm.id), keyOf(zvm));
    }
    Plan with(QString ChangeForm::*field, const QString &text) const {
        Plan changed = plan;
        changed.forms.rules[rule].*field = text;
        return changed;
    }
    Plan plan;
    QString rule;
    QString other;
};

QList<Finding> clashesOf(const Plan &plan) {
    QList<Finding> findings = derive(plan)->findings;
    findings.removeIf(
        [](const Finding &finding) { return !finding.check.endsWith(QLatin1String("-clash")); });
    return findings;
}

class TestTermsChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A script would open for one what the other is to deny.
    void twoActionsForOneConnectionHoldBothBack() {
        const Clients clients;
        const Plan plan = clients.with(&ChangeForm::action, QStringLiteral("deny"));
        const QList<Finding> found = clashesOf(plan);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].check, QStringLiteral("action-clash"));
        QCOMPARE(found[0].severity, Severity::Error);
        QVERIFY2(found[0].what.contains(QStringLiteral("9669")), qPrintable(found[0].what));
        const Derived derived = *derive(plan);
        const auto isWritten = [&](const QString &id) {
            return std::any_of(derived.rules.rules.begin(), derived.rules.rules.end(),
                               [&](const FirewallRule &rule) { return rule.id == id; });
        };
        QVERIFY(!isWritten(clients.rule) && !isWritten(clients.other));
        QVERIFY(std::any_of(derived.rules.toConfirm.begin(), derived.rules.toConfirm.end(),
                            [&](const FirewallRule &row) {
                                return row.id.startsWith(clients.rule) && row.reason == found[0].what;
                            }));
    }

    void twoLastDaysForOneConnectionAreTold() {
        const QList<Finding> found =
            clashesOf(Clients().with(&ChangeForm::expiry, QStringLiteral("2027-01-01")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].check, QStringLiteral("days-clash"));
        QCOMPARE(found[0].severity, Severity::Warning);
    }

    void whatIsNotOnePortOfTwoMachinesIsNoClash() {
        const Clients clients;
        QVERIFY(clashesOf(clients.plan).isEmpty());
        Plan apart = clients.with(&ChangeForm::action, QStringLiteral("deny"));
        for (Component &component : apart.topology.sites.first().components)
            if (component.kind == ComponentKind::Tools) {
                component.runsOn = {};
                component.address = QStringLiteral("10.10.0.78");
            }
        QVERIFY(clashesOf(apart).isEmpty());
        Plan both = clients.with(&ChangeForm::action, QStringLiteral("deny"));
        both.forms.rules[clients.other].action = QStringLiteral("Deny");
        QVERIFY(clashesOf(both).isEmpty());
        both = clients.plan;
        both.forms.plan.action = QStringLiteral("deny");
        both.forms.rules[QStringLiteral("gone")].comment = QStringLiteral("kept");
        QVERIFY(clashesOf(both).isEmpty());
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestTermsChecks)
#include "tst_terms_checks.moc"
