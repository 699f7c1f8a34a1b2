#include "compare/ChangeEntry.h"
#include "compared.h"
#include "plan/edits.h"
#include "support/diagramFaults.h"
#include "support/drawings.h"
#include "support/randomDesign.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

Plan mesh() {
    return *planFromTemplate(QStringLiteral("five-site-mesh"));
}

/// With all that stands in it.
Plan withoutLastSite(const Plan &plan) {
    return removeSite(plan, plan.topology.sites.last().id);
}

ComponentId firstOf(const Site &site, ComponentKind kind) {
    for (const Component &component : site.components)
        if (component.kind == kind)
            return component.id;
    return {};
}

/// How often a text stands in a drawing as part of others.
qsizetype countOf(const Diagram &diagram, const QString &words) {
    const QStringList texts = textsOf(diagram);
    return std::count_if(texts.begin(), texts.end(),
                         [&](const QString &text) { return text.contains(words); });
}

QString headingOf(const Compared &both) {
    return both.textOf(QStringLiteral("gate"));
}

/// What drawings of two plans say.
class TestComparedDrawings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRemovedSiteSaysWhatItHad() {
        const Plan was = twoSites();
        const ElementKey site = keyOf(was.topology.sites.last().id);
        const Compared overview(was, withoutLastSite(was), DetailLevel::Overview);
        QVERIFY2(overview.struckOf(site).contains(QStringLiteral("3 hosts · 3 VRAs")),
                 qPrintable(overview.textOf(site)));
        QCOMPARE(overview.struckOf(QStringLiteral("rules/") + site), QStringList{QStringLiteral("4 rules")});
        QCOMPARE(countOf(overview.diagram, QStringLiteral("0 rules")), 0);
        QCOMPARE(overview.struckOf(QStringLiteral("inside/%1/zvm-vra-0").arg(site)).last(3),
                 (QStringList{QStringLiteral("ZVM – 3 VRAs"), QStringLiteral("3"), QStringLiteral("9")}));
        const Compared ports(was, withoutLastSite(was), DetailLevel::Ports);
        QVERIFY(ports.struckOf(site).contains(QStringLiteral("Hyper-V hosts of Leeds (3)")));
    }

    void aRemovedPairSaysHowManyRulesItHad() {
        const Compared both(mesh(), withoutLastSite(mesh()), DetailLevel::Overview);
        qsizetype struck = 0;
        for (const DiagramItem &item : both.diagram.items)
            if (item.key.startsWith(QLatin1String("cell/")))
                struck += both.struckOf(item.key).contains(QStringLiteral("258")) ? 1 : 0;
        QCOMPARE(struck, 4);
    }

    void aChangedSiteSaysHowManyItHad() {
        const Plan was = twoSites();
        const Compared both(was, removeComponent(was, named(was, "HV-LON-02")), DetailLevel::Overview);
        const QString card = both.textOf(keyOf(was.topology.sites.first().id));
        QVERIFY2(card.contains(QStringLiteral("2 hosts · 2 VRAs (was 3)")), qPrintable(card));
    }

    void aHostThatLosesItsVraStays() {
        const Plan was = mesh();
        const ComponentId vra = firstOf(was.topology.sites.first(), ComponentKind::Vra);
        const Compared both(was, removeComponent(was, vra), DetailLevel::Ports);
        QCOMPARE(countOf(both.diagram, QStringLiteral("1 host · VRA removed")), 1);
        const ComponentId host = firstOf(was.topology.sites.first(), ComponentKind::Host);
        const Compared gone(was, removeComponent(was, host), DetailLevel::Ports);
        QCOMPARE(countOf(gone.diagram, QStringLiteral("1 host · removed")), 1);
    }

    /// Where two of many differ, it is seen in what.
    void changedHostsAreNotStacked() {
        Plan is = mesh();
        const Plan was = is;
        for (int host = 0; host < 2; ++host) {
            Component &vra =
                *std::find_if(is.topology.sites.first().components.begin() + 12 * host,
                              is.topology.sites.first().components.end(), [](const Component &component) {
                                  return component.kind == ComponentKind::Vra;
                              });
            vra.address = QStringLiteral("10.10.7.%1").arg(host + 1);
        }
        const Compared both(was, is, DetailLevel::Ports);
        QCOMPARE(countOf(both.diagram, QStringLiteral("10.10.7.1")), 1);
        QCOMPARE(countOf(both.diagram, QStringLiteral("10.10.7.2")), 1);
    }

    void whatIsNewInsideAMachineIsNotFaded() {
        const Plan is = mesh();
        const Site &site = is.topology.sites.last();
        const Compared grown(removeSite(is, site.id), is, DetailLevel::Ports);
        const ComponentId vba = firstOf(site, ComponentKind::Vba);
        qsizetype inside = 0;
        for (const Flow &flow : grown.merged.derived.flows)
            if (flow.state == FlowState::InsideMachine && flow.second.members.contains(vba)) {
                ++inside;
                QVERIFY(grown.merged.marks.flows.contains(flow.id));
                QCOMPARE(grown.merged.marks.flows.value(flow.id).mark, Mark::Added);
            }
        QVERIFY(inside > 0);
    }

    /// A machine that takes another one's place and address has new rules, and nothing is to be done.
    void theSummaryCountsWhatIsToBeDone() {
        Plan is = twoSites();
        const Plan was = is;
        const ComponentId old = named(was, "HV-LEE-03");
        const Added<ComponentId> host = addComponent(is, ComponentKind::Host, was.topology.sites.last().id);
        is = removeComponent(host.plan, old);
        const Compared replaced(was, is);
        const Derived before = *derive(was);
        const Derived after = *derive(is);
        const PlanChanges changes = comparePlans({was, before}, {is, after});
        const StepCounts steps = countSteps(pathChanges({was, before}, {is, after}, changes.rules));
        QVERIFY(replaced.merged.marks.summary.contains(stepParts(steps)));
        QVERIFY2(!replaced.merged.marks.summary.contains(QStringLiteral("rules added")),
                 qPrintable(replaced.merged.marks.summary));
    }

    void theGateSaysWhatDiffersAndHowMuchItIs() {
        const Plan was = twoSites();
        const Compared same(was, renameElement(was, keyOf(named(was, "vmm-lon")), QStringLiteral("v")));
        QCOMPARE(headingOf(same),
                 QStringLiteral("No port changes ports between the sites: 3, as many as before"));
        const Compared single(was, *useSingleScvmm(was, was.topology.sites.last().id));
        QCOMPARE(headingOf(single),
                 QStringLiteral("3 ports added, 1 removed ports between the sites: 5, before 3"));
        const Compared gone(was, withoutLastSite(was));
        QCOMPARE(headingOf(gone), QStringLiteral("3 ports removed ports between the sites: 0, before 3"));
        QVERIFY(gone.struckOf(QStringLiteral("gate")).isEmpty());
        const Compared fewer(was, removeComponent(was, named(was, "HV-LON-02")));
        QVERIFY(headingOf(fewer).startsWith(QStringLiteral("2 ports changed ")));
    }

    /// A port that is open for other pairs is not removed.
    void betweenManySitesPairsAreTold() {
        const Plan was = mesh();
        const Plan is = removeReplication(was, was.topology.replications.last().id);
        const Compared fewer(was, is, DetailLevel::Ports);
        QCOMPARE(fewer.textOf(QStringLiteral("field")),
                 QStringLiteral("1 pair of sites removed ports between the sites: 3, as many as before"));
        const ComponentId vra = firstOf(was.topology.sites.first(), ComponentKind::Vra);
        const Compared changed(was, removeComponent(was, vra), DetailLevel::Ports);
        QVERIFY(
            changed.textOf(QStringLiteral("field")).startsWith(QStringLiteral("4 pairs of sites changed ")));
    }

    /// What a ZVM managed in another site is no reason to confirm anything.
    void notesSpeakOfTheLaterPlan() {
        const Plan single = *useSingleScvmm(twoSites(), twoSites().topology.sites.last().id);
        const auto notes = [](const Plan &was, const Plan &is) {
            return Compared(was, is).textOf(QStringLiteral("frame/notes"));
        };
        QVERIFY(notes(twoSites(), single).contains(QStringLiteral("now cross firewalls")));
        QVERIFY(!notes(single, twoSites()).contains(QStringLiteral("now cross")));
    }

    void anotherNumberOfAPortIsOneChange() {
        const Plan was = twoSites();
        Plan own = was;
        own.own[QStringLiteral("zvm-pairing")].port = 19'081;
        QVERIFY(headingOf(Compared(was, own)).startsWith(QStringLiteral("1 port changed ")));
        const Plan oneSide = setPort(was, named(was, "zvm-lee"), QStringLiteral("zvm-pairing"), 19'081);
        QCOMPARE(headingOf(Compared(was, oneSide)),
                 QStringLiteral("1 port added ports between the sites: 4, before 3"));
    }

    void whatIsNotUsedAnyMoreStandsOnceWithItsReason() {
        const Plan was = twoSites();
        const Plan is = *useSingleScvmm(was, was.topology.sites.last().id);
        for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
            const Compared both(was, is, level);
            qsizetype crossing = 0;
            for (const DiagramItem &item : both.diagram.items)
                if (item.role != ItemRole::Frame)
                    crossing += both.textOf(item.key).contains(QStringLiteral("9081")) ? 1 : 0;
            QCOMPARE(crossing, level == DetailLevel::Full ? 2 : 1); // there also in its list
            QVERIFY(both.textOf(QStringLiteral("frame/notes"))
                        .contains(QStringLiteral("9081* Not used: one SCVMM manages both sites")));
        }
        const Compared both(was, is);
        const QString label = QStringLiteral("label/zvm-pairing.%1.%2/9081")
                                  .arg(keyOf(named(was, "zvm-lon")), keyOf(named(was, "zvm-lee")));
        QCOMPARE(both.textOf(label), QStringLiteral("not used any more: one SCVMM, one ZVM"));
        QVERIFY(both.struckOf(label).isEmpty());
    }

    void arrowsAreOfConnectionsAlone() {
        const Plan was = twoSites();
        Plan is = renameElement(was, keyOf(was.topology.sites.last().id), QStringLiteral("Bradford"));
        is = renameElement(is, keyOf(named(was, "zvm-lon")), QStringLiteral("zvm-new"));
        const Compared both(was, is, DetailLevel::Full);
        for (const QString &text : textsOf(both.diagram)) {
            QVERIFY2(text.count(QStringLiteral("→")) <= 1, qPrintable(text));
            QVERIFY2(!text.contains(QStringLiteral("Leeds →")), qPrintable(text));
        }
        QVERIFY(countOf(both.diagram, QStringLiteral("zvm-new → 3 VRAs")) > 0);
        QCOMPARE(both.struckOf(keyOf(named(was, "zvm-lon"))), QStringList{QStringLiteral("zvm-lon")});
    }

    void listsSaySignsAndOldPorts() {
        const Plan was = twoSites();
        Plan is = was;
        is.own[QStringLiteral("zvm-pairing")].port = 19'081;
        const Compared both(was, is, DetailLevel::Full);
        const QString row = both.merged.marks.flows.firstKey() + QStringLiteral("/19081");
        QString said;
        for (const DiagramItem &item : both.diagram.items)
            if (item.key.endsWith(row) && item.role == ItemRole::Label &&
                both.textOf(item.key).contains(QStringLiteral("Communication")))
                said = both.textOf(item.key);
        QVERIFY2(said.startsWith(QStringLiteral("~ 19081 9081*")), qPrintable(said));
    }

    void theKeySpeaksOfTheEarlierPlan() {
        const Compared both(twoSites(), withoutLastSite(twoSites()));
        const QString notes = both.textOf(QStringLiteral("frame/notes"));
        QVERIFY2(notes.contains(QStringLiteral("Removed since the earlier plan")), qPrintable(notes));
        QVERIFY2(notes.contains(QStringLiteral("Faded: the same in both plans.")), qPrintable(notes));
    }

    void theTitleNamesBothPlans() {
        const Plan was = twoSites();
        Plan is = withoutLastSite(was);
        is.revision = 7;
        const Compared both(was, is);
        const QString head = both.textOf(QStringLiteral("frame/title"));
        QVERIFY2(head.contains(QStringLiteral("since the last one: ")), qPrintable(head));
        QVERIFY2(head.contains(QStringLiteral("Changes: ")), qPrintable(head));
        const QString block = both.textOf(QStringLiteral("frame/title-block"));
        QVERIFY2(block.contains(QStringLiteral("Earlier plan Later plan")) ||
                     block.contains(QStringLiteral("Earlier plan the last one")),
                 qPrintable(block));
        QVERIFY(!block.contains(QStringLiteral("Source")));
    }

    void anotherTitleOfTheEarlierPlanIsSaid() {
        Plan was = twoSites();
        was.title = QStringLiteral("What was approved ").repeated(40);
        const Compared both(was, twoSites());
        const QString block = both.textOf(QStringLiteral("frame/title-block"));
        QVERIFY2(block.contains(QStringLiteral("the last one, “What was approved")), qPrintable(block));
        const QStringList faults = everyFault(both.diagram, both.input);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void longNamesOfBothPlansFit() {
        Plan was = twoSites();
        Plan is = was;
        for (Site &site : was.topology.sites)
            site.name = site.name.repeated(20);
        for (Site &site : is.topology.sites)
            for (Component &component : site.components) {
                component.name += QStringLiteral("-with-a-name-of-some-length");
                component.address =
                    QStringLiteral("2001:db8:1234:5678:9abc:def0:1234:%1").arg(component.id.value);
            }
        for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports, DetailLevel::Full}) {
            const Compared both(was, is, level);
            const QStringList faults = everyFault(both.diagram, both.input);
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        }
    }

    /// However little they have in common: no port label overlaps another, and no text another.
    void unrelatedPlansAreDrawnWithoutFaults_data() {
        QTest::addColumn<DetailLevel>("level");
        QTest::newRow("overview") << DetailLevel::Overview;
        QTest::newRow("ports") << DetailLevel::Ports;
        QTest::newRow("full") << DetailLevel::Full;
    }
    void unrelatedPlansAreDrawnWithoutFaults() {
        QFETCH(DetailLevel, level);
        for (quint32 seed = 1; seed <= 30; ++seed) {
            const Compared both(randomDesign(seed), randomDesign(seed + 1000), level);
            const QStringList faults = everyFault(both.diagram, both.input);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(faults.join(u'\n'))));
        }
    }
};

} // namespace

QTEST_MAIN(TestComparedDrawings)
#include "tst_comparedDrawings.moc"
