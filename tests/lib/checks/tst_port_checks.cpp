#include "support/findings.h"
#include "support/topologyText.h"

#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

const QString sites = QStringLiteral("site A 10.1.0.0/16 managed-by vmm-A\n"
                                     "  scvmm vmm-A 10.1.0.5\n"
                                     "  zvm zvm-A 10.1.0.10 of vmm-A\n"
                                     "  vba vba-A of zvm-A on zvm-A\n"
                                     "  hosts 2 hv-A 10.1.0.21 10.1.0.31\n"
                                     "site B 10.2.0.0/16 managed-by vmm-B\n"
                                     "  scvmm vmm-B 10.2.0.5\n"
                                     "  zvm zvm-B 10.2.0.10 of vmm-B\n"
                                     "  vba vba-B of zvm-B on zvm-B\n"
                                     "  hosts 2 hv-B 10.2.0.21 10.2.0.31\n"
                                     "replicate A -> B\n");

QString with(const char *from, const char *to) {
    const qsizetype at = sites.indexOf(QLatin1String(from));
    if (at < 0)
        qFatal("nothing to change: %s", from);
    return QString(sites).replace(at, qsizetype(qstrlen(from)), QLatin1String(to));
}

Plan withOwn(const char *requirement, quint16 port, std::optional<Opens> opens = {}) {
    Plan changed = plan(sites);
    changed.own[QLatin1String(requirement)] = {port, std::nullopt, opens};
    return changed;
}

QStringList collisions(const Plan &plan) {
    return findingsOf(plan, QStringLiteral("port-collision"));
}

QList<Finding> ofCheck(const Plan &plan, QLatin1String check) {
    QList<Finding> findings = findingsOf(plan);
    findings.removeIf([&](const Finding &finding) { return finding.check != check; });
    return findings;
}

} // namespace

class PortChecksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHostRowWaitsForItsPort() {
        const QList<Finding> found = ofCheck(plan(sites), QLatin1String("port-not-given"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].id, QStringLiteral("port-not-given:host-zvm"));
        QCOMPARE(found[0].severity, Severity::Warning);
        QVERIFY(found[0].what.contains(
            QStringLiteral("Communication between every Hyper-V host and the Zerto Virtual Manager.")));
        QCOMPARE(found[0].elements.size(), 2);
        QVERIFY(found[0].fix);
        QCOMPARE(found[0].fix->action, FixAction(AdoptSuggestionFix{QStringLiteral("host-zvm")}));
        QCOMPARE(found[0].fix->label, QStringLiteral("Read it as 9669"));
    }

    void aPortWithoutADirectionStillWaits() {
        const Plan changed = withOwn("host-zvm", 9669);
        QCOMPARE(ofCheck(changed, QLatin1String("port-not-given")).size(), 0);
        const QList<Finding> found = ofCheck(changed, QLatin1String("direction-not-given"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].id, QStringLiteral("direction-not-given:host-zvm"));
    }

    void anAddressThatIsMissingIsNoMatterOfDirection() {
        const Plan none = plan(with("zvm zvm-A 10.1.0.10", "zvm zvm-A"));
        QCOMPARE(ofCheck(none, QLatin1String("missing-address")).size(), 1);
        QCOMPARE(ofCheck(none, QLatin1String("direction-not-given")).size(), 0);
    }

    void theAdoptedHostRowIsSilent() {
        const Plan adopted = withOwn("host-zvm", 9669, Opens::FirstToSecond);
        QCOMPARE(findingCodes(adopted), QStringList());
    }

    void withoutHostsNothingWaits() {
        const Plan none =
            plan(QStringLiteral("site A managed-by v\n scvmm v 10.0.0.1\n zvm z 10.0.0.2 of v\n"));
        QCOMPARE(ofCheck(none, QLatin1String("port-not-given")).size(), 0);
    }

    void collisionsOfOneMachine_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        const QStringList zvm{QStringLiteral("zvm-A")};
        const QStringList both{QStringLiteral("zvm-A,vba-A")};
        row("defaults", sites, {});
        row("pairing on 9080", with("of vmm-A\n", "of vmm-A port zvm-pairing=9080\n"), zvm);
        row("pairing on a free port", with("of vmm-A\n", "of vmm-A port zvm-pairing=19081\n"), {});
        row("two changed alike", with("of vmm-A\n", "of vmm-A port zvm-pairing=7000 port zvm-tools=7000\n"),
            zvm);
        row("two swapped", with("of vmm-A\n", "of vmm-A port zvm-pairing=9080 port zvm-tools=9081\n"), {});
        row("VBA on the ZVM's port", with("on zvm-A", "on zvm-A port vba-service=9080"), both);
        row("VBA on its own machine", with("on zvm-A", "10.1.0.11 port vba-service=9080"), {});
        row("VBA's own two", with("on zvm-A", "on zvm-A port vba-service=4006"), {QStringLiteral("vba-A")});
        row("a port that it does not listen on", with("on zvm-A", "on zvm-A port zvm-tools=9080"), {});
        row("SCVMM with the ZVM", with("zvm zvm-A 10.1.0.10 of vmm-A", "zvm zvm-A of vmm-A on vmm-A"), {});
        row("ZVM on SCVMM's port",
            with("zvm zvm-A 10.1.0.10 of vmm-A", "zvm zvm-A of vmm-A on vmm-A port zvm-clients=8100"),
            {QStringLiteral("vmm-A,zvm-A")});
        row("two ZVMs on one machine", with("site B", "zvm z2 of vmm-A on zvm-A\nsite B"),
            {QStringLiteral("zvm-A,z2"), QStringLiteral("zvm-A,z2"), QStringLiteral("zvm-A,z2"),
             QStringLiteral("zvm-A,z2")});
    }
    void collisionsOfOneMachine() {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QString fixedText = text;
        fixedText.replace(QStringLiteral("vba vba-A of zvm-A 10.1.0.11"),
                          QStringLiteral("vba vba-A 10.1.0.11 of zvm-A"));
        QCOMPARE(collisions(plan(fixedText)), found);
    }

    /// The catalogue gives the host row and the clients' row one port: one service, however it is moved.
    void oneServiceMayAnswerTwoRows() {
        Plan adopted = withOwn("host-zvm", 9669, Opens::FirstToSecond);
        QCOMPARE(collisions(adopted), QStringList());
        adopted.own[QStringLiteral("host-zvm")].port = 443;
        adopted.own[QStringLiteral("zvm-clients")].port = 443;
        QCOMPARE(collisions(adopted), QStringList());
        adopted.own[QStringLiteral("zvm-clients")].port = 9080;
        QCOMPARE(collisions(adopted), QStringList{QStringLiteral("zvm-A,zvm-B")});
    }

    void aPlanWideCollisionIsOneFinding() {
        const QList<Finding> found = ofCheck(withOwn("vra-control", 4008), QLatin1String("port-collision"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].elements.size(), 4);
        QCOMPARE(found[0].severity, Severity::Error);
        QVERIFY(found[0].why.contains(QLatin1Char('3')));
        QVERIFY(found[0].what.contains(QStringLiteral("4008")));
    }

    void theSideThatListensCounts() {
        Plan turned = withOwn("zvm-clients", 8100, Opens::SecondToFirst);
        QCOMPARE(collisions(turned), QStringList());
        QString text = with("of vmm-A\n", "of vmm-A\n  tools t tools zvm-gui links zvm-A on vmm-A\n");
        turned.topology = topology(text);
        QCOMPARE(collisions(turned), QStringList{QStringLiteral("vmm-A,t")});
    }
};

QTEST_GUILESS_MAIN(PortChecksTest)
#include "tst_port_checks.moc"
