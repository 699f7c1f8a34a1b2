#include "diagram/frame/key.h"
#include "diagram/viewed.h"
#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
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

/// What counts and names may say otherwise, in the same place.
bool isHeading(const QString &key) {
    return key == QLatin1String("gate") || key.startsWith(QLatin1String("gate/"));
}

/// The ground between many sites is no higher than what stands on it.
bool isField(const QString &key) {
    return key == QLatin1String("field") || key.startsWith(QLatin1String("remark/"));
}

/// What stands beside the sites and counts what the view shows: its rows move up.
bool isTable(const QString &key) {
    static const QRegularExpression tables(QStringLiteral("^(links|pairs|cell|inside|rules|exit)(/|$)"));
    return tables.match(key).hasMatch();
}

bool isOn(QPointF at, const QPolygonF &line) {
    for (qsizetype i = 1; i < line.size(); ++i)
        if (QRectF(line[i - 1], line[i]).normalized().adjusted(-0.01, -0.01, 0.01, 0.01).contains(at))
            return true;
    return false;
}

/// Whether a line is a part of one among `shapes`.
bool isPartOf(const LineShape &line, const QList<Shape> &shapes) {
    return std::any_of(shapes.begin(), shapes.end(), [&](const Shape &shape) {
        const auto *whole = std::get_if<LineShape>(&shape);
        return whole && whole->stroke == line.stroke &&
               std::all_of(line.points.begin(), line.points.end(),
                           [&](QPointF at) { return isOn(at, whole->points); });
    });
}

bool isBundle(const DiagramItem &item) {
    return item.key.startsWith(QLatin1String("pair/"));
}

/// A bundle of which the view shows nothing to open is a dotted line.
bool isEmptyBundle(const DiagramItem &item) {
    const auto *line = std::get_if<LineShape>(&item.shapes.first());
    return isBundle(item) && line && line->stroke.dash == Dash::Dotted && line->stroke.ink == Ink::MutedText;
}

/// The ring of a letter is filled where a port that its bundle shows differs from the usual one.
bool isRingOf(const Shape &shape, const QList<Shape> &shapes) {
    const auto *ring = std::get_if<BoxShape>(&shape);
    return ring && std::any_of(shapes.begin(), shapes.end(), [&](const Shape &other) {
               const auto *box = std::get_if<BoxShape>(&other);
               return box && box->rect == ring->rect && box->radius == ring->radius;
           });
}

/// A view may end a line earlier, and take lines from a bundle.
bool hasMoved(const DiagramItem &item, const DiagramItem &whole) {
    if (isTable(item.key) || (item.shapes == whole.shapes && item.bounds == whole.bounds))
        return false;
    if (isField(item.key))
        return item.bounds.left() != whole.bounds.left() || item.bounds.width() > whole.bounds.width();
    if (isHeading(item.key))
        return !whole.bounds.contains(item.bounds) || item.shapes.first() != whole.shapes.first();
    if (isEmptyBundle(item)) // its dots may be wider than the thinnest line
        return !whole.bounds.adjusted(-1, -1, 1, 1).contains(item.bounds);
    if (item.role == ItemRole::Site) // the card of a partner
        return item.bounds != whole.bounds || item.shapes.mid(0, 2) != whole.shapes.mid(0, 2);
    return !std::all_of(item.shapes.begin(), item.shapes.end(), [&](const Shape &shape) {
        const auto *line = std::get_if<LineShape>(&shape);
        return line ? isPartOf(*line, whole.shapes)
                    : whole.shapes.contains(shape) || (isBundle(item) && isRingOf(shape, whole.shapes));
    });
}

/// Where a view shows something else than the whole drawing, or something that it should leave out.
QStringList viewFaults(const Drawn &drawn, const View &view) {
    QHash<QString, DiagramItem> whole;
    for (const DiagramItem &item : drawn.diagram.items)
        whole.insert(item.key, item);
    const ViewScope scope = scopeIn(drawn, view);
    QStringList faults;
    for (const DiagramItem &item : bodyItems(drawnAs(drawn, view))) {
        if (hasMoved(item, whole.value(item.key)))
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

/// What stands at the ends of lanes that lead out of the view.
QStringList exitsOf(const Diagram &diagram) {
    QStringList texts;
    for (const PlacedText &text : placedTexts(diagram))
        if (text.item.startsWith(QLatin1String("exit/")))
            texts << text.text;
    return texts;
}

QSet<Ink> inksOfBundles(const Diagram &diagram) {
    QSet<Ink> inks;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *line = std::get_if<LineShape>(&shape); line && item.key.startsWith(u"pair/"))
                inks << line->stroke.ink;
    return inks;
}

SiteId siteOf(const Plan &plan, const char *name) {
    return siteNamed(plan.topology, QLatin1String(name));
}

QString gateKey(const Plan &plan, const char *first, const char *second) {
    return QStringLiteral("gate/%1-%2").arg(keyOf(siteOf(plan, first)), keyOf(siteOf(plan, second)));
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

    void viewsKeepToWhatDrawingsMust() {
        for (quint32 seed = 1; seed <= 30; ++seed)
            for (const DetailLevel level : {DetailLevel::Overview, DetailLevel::Ports}) {
                const Drawn drawn(randomDesign(seed), level);
                for (const View &view : filtersOf(drawn.plan)) {
                    const Diagram shown = drawnAs(drawn, view);
                    const QStringList faults = drawingFaults(shown) + pillFaults(shown) + lineFaults(shown) +
                                               pillPlaceFaults(shown) + textFaults(shown);
                    QVERIFY2(faults.isEmpty(), QByteArray::number(seed) + ' ' + words(faults));
                }
            }
    }

    void theLinesOfASiteEndAtThePartnersWall() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("two-sites")));
        const SiteId london = siteOf(drawn.plan, "London");
        const Diagram leeds = drawnAs(drawn, SiteView{siteOf(drawn.plan, "Leeds")});
        const QStringList keys = keysOf(leeds.items);
        const auto has = [&](const char *name) {
            return keys.contains(keyOf(componentNamed(drawn.plan.topology, QLatin1String(name))));
        };
        QVERIFY(has("vmm-lee") && has("zvm-lee"));
        QVERIFY(!has("zvm-lon") && !has("HV-LON-01") && !keys.contains(keyOf(london)));
        const auto wall = std::find_if(leeds.items.begin(), leeds.items.end(), [&](const DiagramItem &item) {
            return item.key == QStringLiteral("wall/") + keyOf(london);
        });
        QVERIFY(wall != leeds.items.end());
        QCOMPARE(exitsOf(leeds),
                 (QStringList{QStringLiteral("to London · 3 VRAs"), QStringLiteral("10.10.0.0/16"),
                              QStringLiteral("to London · 3 VRAs"), QStringLiteral("10.10.0.0/16"),
                              QStringLiteral("to London · ZVM"), QStringLiteral("10.10.0.10")}));
        for (const DiagramItem &item : leeds.items)
            QVERIFY2(item.role != ItemRole::Line || item.bounds.left() > wall->bounds.left() - 40,
                     qPrintable(item.key));
        QVERIFY2(drawingFaults(leeds).isEmpty(), words(drawingFaults(leeds)));
    }

    void thePartnersOfOneOfManySitesAreGatesAndBareCards() {
        const Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
        const View oslo = SiteView{siteOf(plan, "Oslo")};
        const Diagram ports = drawnAs(Drawn(plan, DetailLevel::Ports), oslo);
        const Diagram overview = drawnAs(Drawn(plan, DetailLevel::Overview), oslo);
        const QString milan = keyOf(siteOf(plan, "Milan"));
        QVERIFY(!keysOf(ports.items).contains(milan));
        QVERIFY(textsOf(ports, gateKey(plan, "Oslo", "Milan"))
                    .contains(QStringLiteral("to Milan · 10.3.0.0/16")));
        QCOMPARE(textsOf(overview, milan),
                 (QStringList{QStringLiteral("Milan"), QStringLiteral("10.3.0.0/16"),
                              QStringLiteral("not in this view")}));
        QVERIFY2(drawingFaults(ports).isEmpty(), words(drawingFaults(ports)));
    }

    void headingsCountWhatTheViewShows() {
        const Drawn two(*planFromTemplate(QStringLiteral("two-sites")));
        QCOMPARE(textsOf(two.diagram, QStringLiteral("gate")).first(),
                 QStringLiteral("Between the sites: 3 ports to open"));
        QCOMPARE(textsOf(drawnAs(two, Team::Windows), QStringLiteral("gate")).first(),
                 QStringLiteral("Between the sites: 1 port to open"));
        const Drawn five(*planFromTemplate(QStringLiteral("five-site-mesh")), DetailLevel::Overview);
        QVERIFY(textsOf(five.diagram, QStringLiteral("links/A")).contains(QStringLiteral("10 pairs")));
        const Diagram oslo = drawnAs(five, SiteView{siteOf(five.plan, "Oslo")});
        QVERIFY(textsOf(oslo, QStringLiteral("links/A")).contains(QStringLiteral("4 pairs")));
        QVERIFY(textsOf(oslo, QStringLiteral("frame/title"))
                    .first()
                    .contains(QStringLiteral("· 4 pairs · 8 hosts ·")));
    }

    void aBundleHoldsTheClassesOfTheView() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("five-site-mesh")), DetailLevel::Overview);
        const Diagram windows = drawnAs(drawn, Team::Windows);
        QVERIFY(inksOfBundles(drawn.diagram).contains(Ink::Replication));
        QCOMPARE(inksOfBundles(windows), QSet<Ink>{Ink::Pairing});
        QCOMPARE(textsOf(windows, QStringLiteral("links/A")),
                 (QStringList{QStringLiteral("A"), QStringLiteral("9081*"), QStringLiteral("10 pairs")}));
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
};

} // namespace

QTEST_MAIN(ViewsTest)
#include "tst_views.moc"
