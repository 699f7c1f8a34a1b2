#include "plan/edits.h"
#include "support/findings.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

QSet<QString> idsOf(const QList<Finding> &findings) {
    QSet<QString> ids;
    for (const Finding &finding : findings)
        ids.insert(finding.id);
    return ids;
}

/// Every key that a finding of this plan may name.
QSet<ElementKey> elementsOf(const Plan &plan) {
    QSet<ElementKey> keys;
    for (const Site &site : plan.topology.sites) {
        keys.insert(keyOf(site.id));
        for (const Component &component : site.components)
            keys.insert(keyOf(component.id));
    }
    for (const Replication &replication : plan.topology.replications)
        keys.insert(keyOf(replication.id));
    const TopologyIndex index(plan.topology);
    const PortCatalogue catalogue = withOwnValues(builtInCatalogue(plan.catalogue).value(), plan.own);
    for (const Flow &flow : deriveFlows(index, catalogue))
        keys.insert(flow.id);
    return keys;
}

bool isOneLine(const QString &text) {
    return !text.isEmpty() && text.size() < 1000 && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

const QString plain = QStringLiteral("site A managed-by vmm\n"
                                     "  scvmm vmm 10.0.0.1\n"
                                     "  zvm zvm of vmm\n"
                                     "  host a 10.0.0.3\n"
                                     "  host b 10.0.0.3\n"
                                     "site B\n"
                                     "  host c\n"
                                     "replicate A -> B\n");

} // namespace

/// What holds for the findings of every plan.
class FindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlanHasItsFindings_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void everyPlanHasItsFindings() {
        QFETCH(quint32, seed);
        const Plan plan = randomPlan(seed, {int(seed % 7), int(seed % 5) * 40, seed % 2 == 0});
        const QList<Finding> findings = findingsOf(plan);
        const QSet<ElementKey> elements = elementsOf(plan);
        QCOMPARE(idsOf(findings).size(), findings.size());
        QCOMPARE(findings, findingsOf(plan));
        for (const Finding &finding : findings) {
            QVERIFY2(finding.id.startsWith(finding.check + QLatin1Char(':')), qPrintable(finding.id));
            QVERIFY2(finding.id.size() < 200, qPrintable(finding.id));
            // The form is the plan's, and a rule that is gone has no place in the drawing.
            QVERIFY(!finding.elements.isEmpty() || finding.check.startsWith(QLatin1String("form-")));
            for (const ElementKey &element : finding.elements)
                QVERIFY2(elements.contains(element), qPrintable(finding.id + QLatin1Char(' ') + element));
            QVERIFY2(isOneLine(finding.what), qPrintable(finding.what));
            QVERIFY2(isOneLine(finding.why), qPrintable(finding.why));
            QVERIFY2(isOneLine(finding.todo), qPrintable(finding.todo));
            QVERIFY(!finding.what.contains(QRegularExpression(QStringLiteral("%[1-9n]"))) || seed % 2 == 0);
        }
        QVERIFY(std::is_sorted(findings.begin(), findings.end(),
                               [](const Finding &a, const Finding &b) { return a.severity < b.severity; }));
    }

    /// A fix is offered only where it helps: the finding is gone afterwards.
    void fixesRemoveTheirFinding() {
        int fixed = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const Plan plan = randomPlan(seed);
            for (const Finding &finding : findingsOf(plan)) {
                if (!finding.fix)
                    continue;
                ++fixed;
                QVERIFY(!finding.fix->label.isEmpty());
                const Plan after = applyFix(plan, finding.fix->action);
                const bool shrunk = finding.check.contains(QStringLiteral("-with-two-"));
                if (!shrunk)
                    QVERIFY2(!idsOf(findingsOf(after)).contains(finding.id), qPrintable(finding.id));
                QVERIFY2(after != plan, qPrintable(finding.id));
            }
        }
        QVERIFY(fixed > 100);
    }

    void unrelatedEditsKeepTheIds() {
        const Plan before = plan(plain);
        const QSet<QString> ids = idsOf(findingsOf(before));
        QVERIFY(ids.size() >= 6);
        Plan after = addSite(before, QStringLiteral("Elsewhere")).plan;
        after = addComponent(after, ComponentKind::Scvmm, after.topology.sites.last().id).plan;
        after =
            renameElement(after, keyOf(siteNamed(after.topology, QStringLiteral("A"))), QStringLiteral("Z"));
        std::swap(after.topology.sites[0], after.topology.sites[1]);
        const QSet<QString> later = idsOf(findingsOf(after));
        QVERIFY2(later.contains(ids), qPrintable(QStringList((ids - later).values()).join(QLatin1Char(' '))));
    }

    void idsNameCheckAndElements() {
        const QSet<QString> ids = idsOf(findingsOf(plan(plain)));
        QVERIFY(ids.contains(QStringLiteral("zvm-without-vba:c3")));
        QVERIFY(ids.contains(QStringLiteral("duplicate-address:c4,c5")));
        QVERIFY(ids.contains(QStringLiteral("site-without-scvmm:s6")));
        QVERIFY(ids.contains(QStringLiteral("port-not-given:host-zvm")));
    }

    void aBigFaultyPlanHasFewFindings() {
        Plan plan = meshPlan(5, 2'000);
        for (Site &site : plan.topology.sites) {
            for (Component &component : site.components) {
                component.address.clear();
                component.name = QStringLiteral("same");
            }
        }
        QVERIFY(findingsOf(plan).size() < 30);
    }

    void hostileNamesStayShortAndWhole() {
        Plan hostile = plan(plain);
        hostile.topology.sites[0].name = QString(100'000, u'x');
        hostile.topology.sites[1].name = QStringLiteral("%1 %2\n\u202E<b>") + QChar(0xd800);
        hostile.topology.sites[1].components[0].name = QStringLiteral("\U0001F600").repeated(100);
        const QList<Finding> findings = findingsOf(hostile);
        for (const Finding &finding : findings) {
            QVERIFY2(isOneLine(finding.what), qPrintable(finding.id));
            QVERIFY(finding.what.isValidUtf16());
        }
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.check == QLatin1String("site-without-scvmm");
        });
        QVERIFY(found != findings.end());
        QCOMPARE(found->what, QStringLiteral("No SCVMM manages %1 %2 <b>."));
    }

    void quotesTheSource() {
        const Plan single = plan(QStringLiteral("site A managed-by vmm\n"
                                                "  hosts 1 a 10.0.0.1 10.0.0.2\n"
                                                "  zvm zvm 10.0.0.3 of vmm\n"
                                                "site B managed-by vmm\n"
                                                "  scvmm vmm 10.0.0.4\n"
                                                "  hosts 1 b 10.0.0.5 10.0.0.6\n"
                                                "replicate A -> B\n"));
        const QList<Finding> findings = findingsOf(single);
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.check == QLatin1String("zvm-outside-recovery-site");
        });
        QVERIFY(found != findings.end());
        QVERIFY(found->why.contains(
            QStringLiteral("it is recommended to install Zerto Virtual Replication in the main "
                           "office site where protected machines will be recovered.")));
    }

    void aZvmIsOfferedTheScvmmThatHasNone() {
        const Plan waiting = plan(QStringLiteral("site A managed-by vmm-a\n"
                                                 "  scvmm vmm-a 10.0.0.1\n"
                                                 "  zvm zvm-a 10.0.0.2 of vmm-a\n"
                                                 "  zvm zvm-b 10.0.0.3\n"
                                                 "site B managed-by vmm-b\n"
                                                 "  scvmm vmm-b 10.0.0.4\n"));
        const QList<Finding> findings = findingsOf(waiting);
        const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.check == QLatin1String("zvm-without-scvmm");
        });
        QVERIFY(found != findings.end() && found->fix);
        const ComponentId zvm = componentNamed(waiting.topology, QStringLiteral("zvm-b"));
        const ComponentId scvmm = componentNamed(waiting.topology, QStringLiteral("vmm-b"));
        QCOMPARE(found->fix->action, FixAction(SetZvmScvmmFix{zvm, scvmm}));
    }

    void anEmptyPlanHasNoFindings() {
        QCOMPARE(findingsOf(Plan()).size(), 0);
        QVERIFY(checkCount() >= 24);
    }

    /// Topologies that no file and no edit makes: the checks say what they can.
    void brokenReferencesDoNotCrash() {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            Plan plan = randomPlan(seed);
            QRandomGenerator random(seed);
            for (Site &site : plan.topology.sites) {
                site.scvmm = {random.bounded(80u)};
                for (Component &component : site.components) {
                    if (random.bounded(4) == 0)
                        component.partOf = {random.bounded(80u)};
                    if (random.bounded(8) == 0)
                        component.runsOn = {random.bounded(80u)};
                }
            }
            QVERIFY(!findingsOf(plan).isEmpty() || plan.topology.sites.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"
