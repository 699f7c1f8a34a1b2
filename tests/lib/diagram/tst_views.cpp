#include "diagram/frame/key.h"
#include "diagram/viewed.h"
#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagrams.h"
#include "support/randomDesign.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

Diagram drawnAs(const Drawn &drawn, const View &view) {
    DiagramInput input = drawn.input;
    input.view = view;
    return buildDiagram(input);
}

ViewScope scopeIn(const Drawn &drawn, const View &view) {
    DiagramInput input = drawn.input;
    input.view = view;
    return scopeOf(input);
}

QList<DiagramItem> bodyItems(const Diagram &diagram) {
    QList<DiagramItem> items = diagram.items;
    items.removeIf([](const DiagramItem &item) { return item.key.startsWith(QLatin1String("frame/")); });
    return items;
}

QStringList textsOf(const Diagram &diagram, const QString &key) {
    QStringList texts;
    for (const PlacedText &text : placedTexts(diagram))
        if (text.item == key)
            texts << text.text;
    return texts;
}

QSet<QString> flowsOn(const Diagram &diagram) {
    QSet<QString> flows;
    for (const DiagramItem &item : diagram.items)
        for (const ElementKey &key : item.elements)
            if (key.contains(u'.'))
                flows << key;
    return flows;
}

QStringList keysOf(const QList<DiagramItem> &items) {
    QStringList keys;
    for (const DiagramItem &item : items)
        keys << item.key;
    return keys;
}

/// Where a view shows something else than the whole drawing, or something that it should leave out.
QStringList viewFaults(const Drawn &drawn, const View &view) {
    QHash<QString, DiagramItem> whole;
    for (const DiagramItem &item : drawn.diagram.items)
        whole.insert(item.key, item);
    const ViewScope scope = scopeIn(drawn, view);
    QStringList faults;
    for (const DiagramItem &item : bodyItems(drawnAs(drawn, view))) {
        if (whole.value(item.key).shapes != item.shapes || whole.value(item.key).bounds != item.bounds)
            faults << QStringLiteral("%1 has moved").arg(item.key);
        for (const ElementKey &key : item.elements) {
            const ComponentId component = componentIdOf(key);
            const SiteId site = siteIdOf(key);
            if ((key.contains(u'.') && !scope.flows.contains(key)) ||
                (component && !scope.components.contains(component)) || (site && !scope.sites.contains(site)))
                faults << QStringLiteral("%1 shows %2").arg(item.key, key);
        }
    }
    if (flowsOn(drawnAs(drawn, view)) != scope.flows)
        faults << QStringLiteral("%1 of %2 flows")
                      .arg(flowsOn(drawnAs(drawn, view)).size())
                      .arg(scope.flows.size());
    return faults;
}

QList<View> filtersOf(const Plan &plan) {
    QList<View> views{Team::Network, Team::Windows, Team::Zerto};
    for (const Site &site : plan.topology.sites)
        views << SiteView{site.id};
    return views;
}

SiteId siteOf(const Plan &plan, const char *name) {
    return siteNamed(plan.topology, QLatin1String(name));
}

class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewLeavesOutAndMovesNothing() {
        for (const PlanTemplate &from : planTemplates()) {
            const Drawn drawn(*planFromTemplate(from.id));
            for (const View &view : filtersOf(drawn.plan))
                QVERIFY2(viewFaults(drawn, view).isEmpty(),
                         qPrintable(from.id) + words(viewFaults(drawn, view)));
        }
    }

    void viewsOfRandomPlansLeaveOutAndMoveNothing() {
        for (quint32 seed = 1; seed <= 12; ++seed) {
            const Drawn drawn(randomDesign(seed));
            for (const View &view : filtersOf(drawn.plan))
                QVERIFY2(viewFaults(drawn, view).isEmpty(),
                         QByteArray::number(seed) + ' ' + words(viewFaults(drawn, view)));
        }
    }

    void aSiteIsShownWithWhatItTalksTo() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const Diagram leeds = drawnAs(drawn, SiteView{siteOf(drawn.plan, "Leeds")});
        const QStringList keys = keysOf(leeds.items);
        const auto has = [&](const char *name) {
            return keys.contains(keyOf(componentNamed(drawn.plan.topology, QLatin1String(name))));
        };
        QVERIFY(has("vmm-lee") && has("zvm-lee") && has("zvm-lon"));
        QVERIFY(!has("vmm-lon") && !has("vba-lon"));
    }

    void theNetworkTeamSeesWhatCrosses() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const Diagram network = drawnAs(drawn, Team::Network);
        for (const QString &flow : flowsOn(network))
            QVERIFY2(flow.startsWith(QLatin1String("zvm-pairing")) || flow.startsWith(QLatin1String("vra-")),
                     qPrintable(flow));
        QCOMPARE(flowsOn(network).size(), 3);
    }

    void theWindowsTeamSeesNoAppliance() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const Diagram windows = drawnAs(drawn, Team::Windows);
        const QStringList keys = keysOf(windows.items);
        QVERIFY(keys.contains(keyOf(componentNamed(drawn.plan.topology, QStringLiteral("HV-LON-01")))));
        for (const Component &component : drawn.plan.topology.sites.first().components)
            QVERIFY(component.kind != ComponentKind::Vra || !keys.contains(keyOf(component.id)));
        // 4007 and 4008 pass the gate unseen.
        QVERIFY(keysOf(drawn.diagram.items).contains(QStringLiteral("gate/closed")));
        QVERIFY(!keys.contains(QStringLiteral("gate/closed")));
    }

    void theZertoTeamSeesNoPlatform() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        for (const QString &flow : flowsOn(drawnAs(drawn, Team::Zerto)))
            QVERIFY2(!flow.startsWith(QLatin1String("scvmm")) && !flow.startsWith(QLatin1String("host-zvm")),
                     qPrintable(flow));
    }

    void aPairOfManySitesHasItsFullGate() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("five-site-mesh")));
        const Diagram pair =
            drawnAs(drawn, PairView{siteOf(drawn.plan, "Oslo"), siteOf(drawn.plan, "Milan")});
        const QStringList keys = keysOf(pair.items);
        QVERIFY(keys.contains(QStringLiteral("gate")));
        for (const Site &site : drawn.plan.topology.sites)
            QCOMPARE(keys.contains(keyOf(site.id)),
                     site.name == QLatin1String("Oslo") || site.name == QLatin1String("Milan"));
        QVERIFY(textsOf(pair, QStringLiteral("frame/notes"))
                    .contains(QStringLiteral("9 other pairs of sites are not shown.")));
        QVERIFY2(drawingFaults(pair).isEmpty(), words(drawingFaults(pair)));
    }

    void aPairNamesWhoManagesItFromElsewhere() {
        const Drawn drawn(*useSingleScvmm(
            *planFromTemplate(QStringLiteral("five-site-mesh")),
            siteNamed(planFromTemplate(QStringLiteral("five-site-mesh"))->topology, QStringLiteral("Oslo"))));
        const auto notes = [&](const char *one, const char *other) {
            return textsOf(drawnAs(drawn, PairView{siteOf(drawn.plan, one), siteOf(drawn.plan, other)}),
                           QStringLiteral("frame/notes"))
                .join(u' ');
        };
        QVERIFY(
            notes("Milan", "Porto").contains(QStringLiteral("zvm-osl manages hosts here from another site")));
        QVERIFY(!notes("Oslo", "Milan").contains(QStringLiteral("manages hosts here")));
    }

    void theFrameSaysWhichView() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const Diagram windows = drawnAs(drawn, Team::Windows);
        QVERIFY(
            textsOf(windows, QStringLiteral("frame/title-block")).contains(QStringLiteral("Windows team")));
        QVERIFY(textsOf(windows, QStringLiteral("frame/title"))
                    .first()
                    .contains(QStringLiteral("4 of 14 grouped rules (4 of 58 expanded)")));
        QVERIFY(textsOf(windows, QStringLiteral("frame/notes"))
                    .first()
                    .startsWith(QStringLiteral("This view leaves out 8 connections")));
        QVERIFY(textsOf(drawn.diagram, QStringLiteral("frame/title-block"))
                    .contains(QStringLiteral("Whole plan")));
    }

    void theKeyHoldsTheClassesOfTheView() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const QStringList network = textsOf(drawnAs(drawn, Team::Network), QStringLiteral("frame/key"));
        QVERIFY(network.contains(QStringLiteral("Pairing")));
        QVERIFY(!network.contains(QStringLiteral("Platform")));
        QVERIFY(textsOf(drawn.diagram, QStringLiteral("frame/key")).contains(QStringLiteral("Platform")));
        const QString question = QStringLiteral("?");
        QVERIFY(!textsOf(drawnAs(drawn, Team::Network), QStringLiteral("frame/notes")).contains(question));
        QVERIFY(textsOf(drawn.diagram, QStringLiteral("frame/notes")).contains(question));
    }

    void aHeadingGoesWithItsRows() {
        Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
        // Without a VBA the first site differs from the others: it has a table of its own.
        plan.topology.sites.first().components.removeIf(
            [](const Component &component) { return component.kind == ComponentKind::Vba; });
        const Drawn drawn(plan, DetailLevel::Overview);
        const auto headings = [](const Diagram &diagram) {
            return keysOf(diagram.items).filter(QRegularExpression(QStringLiteral("^inside/s\\d+$"))).size();
        };
        QCOMPARE(headings(drawn.diagram), 2);
        QCOMPARE(headings(drawnAs(drawn, SiteView{plan.topology.sites.first().id})), 1);
        QCOMPARE(headings(drawnAs(drawn, Team::Network)), 0);
    }

    void aSiteThatIsGoneShowsTheWholePlan() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        QCOMPARE(drawnAs(drawn, SiteView{SiteId{999}}), drawn.diagram);
        const SiteId london = siteOf(drawn.plan, "London");
        QCOMPARE(drawnAs(drawn, PairView{london, london}), drawn.diagram);
    }

    void readsAView_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("whole") << "whole"
                               << "Whole plan";
        QTest::newRow("site") << "site:Leeds"
                              << "Leeds";
        QTest::newRow("comma") << "site:Paris, France"
                               << "Paris, France";
        QTest::newRow("pair") << "pair:Leeds,Paris, France"
                              << "Leeds – Paris, France";
        QTest::newRow("team") << "team:zerto"
                              << "Zerto team";
    }
    void readsAView() {
        QFETCH(QString, typed);
        const Topology topology = test::topology(QStringLiteral("site Leeds\nsite \"Paris, France\"\n"));
        const Result<View> view = readView(typed, topology);
        QVERIFY(view);
        QTEST(viewName(*view, topology), "name");
    }

    void saysWhyAViewDoesNotFit_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("unknown") << "site:York"
                                 << "No site is called “York”. The plan has these sites: Leeds, Bonn, Leeds.";
        QTest::newRow("twice") << "site:Leeds"
                               << "Several sites are called “Leeds”.";
        QTest::newRow("itself") << "pair:Bonn,Bonn"
                                << "“Bonn,Bonn” does not name two sites of the plan, as in London,Leeds. "
                                   "The plan has these sites: Leeds, Bonn, Leeds.";
        QTest::newRow("team") << "team:blue"
                              << "There is no team “blue”: it is network, windows or zerto.";
        QTest::newRow("kind") << "Leeds"
                              << "A view is whole, site:NAME, pair:NAME,NAME or team:NAME.";
    }
    void saysWhyAViewDoesNotFit() {
        QFETCH(QString, typed);
        const Topology topology = test::topology(QStringLiteral("site Leeds\nsite Bonn\nsite Leeds\n"));
        const Result<View> view = readView(typed, topology);
        QVERIFY(!view);
        QTEST(view.error().message, "why");
    }
};

} // namespace

QTEST_MAIN(ViewsTest)
#include "tst_views.moc"
