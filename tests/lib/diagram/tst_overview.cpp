#include "diagram/overview/bundles.h"
#include "diagram/overview/facts.h"
#include "diagram/overview/words.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/diagramParts.h"
#include "support/diagrams.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QTest>
#include <cmath>

using namespace portolan;
using namespace portolan::test;

namespace {

DrawnPlan overviewOf(const Plan &plan) {
    return drawn(plan, DetailLevel::Overview);
}

const DiagramItem *itemOf(const Diagram &diagram, const QString &key) {
    for (const DiagramItem &item : diagram.items)
        if (item.key == key)
            return &item;
    return nullptr;
}

template <class ShapeType>
QList<ShapeType> shapesOf(const DiagramItem &item) {
    QList<ShapeType> found;
    for (const Shape &shape : item.shapes)
        if (const auto *wanted = std::get_if<ShapeType>(&shape))
            found << *wanted;
    return found;
}

QStringList textsOf(const DiagramItem *item) {
    QStringList texts;
    if (item)
        for (const TextShape &text : shapesOf<TextShape>(*item))
            texts << text.text;
    return texts;
}

struct Card {
    QString key;
    QRectF wall;
};

QList<Card> cardsOf(const Diagram &diagram) {
    QList<Card> cards;
    for (const DiagramItem &item : diagram.items)
        if (item.role == ItemRole::Site)
            cards << Card{item.key, shapesOf<BricksShape>(item).first().rect};
    return cards;
}

QList<DiagramItem> linksOf(const Diagram &diagram) {
    QList<DiagramItem> links;
    for (const DiagramItem &item : diagram.items)
        if (item.key.startsWith(QLatin1String("pair/")))
            links << item;
    return links;
}

std::optional<QRectF> letterOf(const DiagramItem &link) {
    const QList<BoxShape> boxes = shapesOf<BoxShape>(link);
    return boxes.isEmpty() ? std::nullopt : std::optional(boxes.first().rect);
}

QStringList missingFlows(const DrawnPlan &drawn) {
    QSet<QString> known;
    for (const DiagramItem &item : drawn.diagram.items)
        known.unite(QSet<QString>(item.elements.begin(), item.elements.end()));
    QStringList missing;
    for (const Flow &flow : drawn.derived.flows)
        if (!known.contains(flow.id))
            missing << flow.id;
    return missing;
}

#define VERIFY_NONE(list)                                                                                    \
    do {                                                                                                     \
        const QStringList found = list;                                                                      \
        QVERIFY2(found.isEmpty(), qPrintable(found.mid(0, 6).join(QLatin1Char('\n'))));                      \
    } while (false)

const char *twoSites = R"(
site London 10.10.0.0/16 managed-by vmm-lon
  scvmm vmm-lon 10.10.0.5
  zvm zvm-lon 10.10.0.10 of vmm-lon
  vba vba-lon of zvm-lon on zvm-lon
  hosts 3 HV-LON 10.10.0.21 10.10.0.51
site Leeds 10.20.0.0/16 managed-by vmm-lee
  scvmm vmm-lee 10.20.0.5
  zvm zvm-lee 10.20.0.10 of vmm-lee
  vba vba-lee of zvm-lee on zvm-lee
  hosts 3 HV-LEE 10.20.0.21 10.20.0.51
replicate London -> Leeds
)";

Plan branchPlan() {
    return *planFromTemplate(QStringLiteral("branch-to-main"));
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templatesAreDrawnWithoutFaults_data() {
        QTest::addColumn<QString>("name");
        for (const PlanTemplate &each : planTemplates())
            QTest::newRow(qPrintable(each.id)) << each.id;
    }
    void templatesAreDrawnWithoutFaults() {
        QFETCH(QString, name);
        const DrawnPlan drawing = overviewOf(*planFromTemplate(name));
        VERIFY_NONE(drawingFaults(drawing.diagram));
        VERIFY_NONE(ringFaults(drawing.diagram));
        VERIFY_NONE(missingFlows(drawing));
    }

    void everyNumberOfSitesIsDrawnWithoutFaults_data() {
        QTest::addColumn<int>("sites");
        for (int sites = 1; sites <= 30; ++sites)
            QTest::newRow(qPrintable(QString::number(sites))) << sites;
    }
    void everyNumberOfSitesIsDrawnWithoutFaults() {
        QFETCH(int, sites);
        const DrawnPlan drawing = overviewOf(meshPlan(sites, sites * 9));
        VERIFY_NONE(drawingFaults(drawing.diagram));
        VERIFY_NONE(ringFaults(drawing.diagram));
        VERIFY_NONE(missingFlows(drawing));
        QCOMPARE(cardsOf(drawing.diagram).size(), sites);
        QCOMPARE(linksOf(drawing.diagram).size(), sites * (sites - 1) / 2);
    }

    void unfinishedPlansAreDrawnWithoutFaults() {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const RandomShape shape{int(1 + seed % 9), 80, seed % 2 == 0};
            const Plan plan = randomPlan(seed, shape);
            const DrawnPlan drawing = overviewOf(plan);
            QStringList faults = drawingFaults(drawing.diagram) + ringFaults(drawing.diagram);
            faults << missingFlows(drawing);
            QVERIFY2(
                faults.isEmpty(),
                qPrintable(
                    QStringLiteral("seed %1: %2").arg(seed).arg(faults.mid(0, 5).join(QLatin1Char('\n')))));
            QVERIFY(overviewOf(plan).diagram == drawing.diagram);
        }
    }

    void hundredsOfSitesHaveNoMatrix() {
        const DrawnPlan drawing = overviewOf(meshPlan(42, 42 * 5));
        QVERIFY(itemOf(drawing.diagram, QStringLiteral("pairs")));
        QVERIFY(!itemOf(drawing.diagram, QStringLiteral("pairs/ground")));
        VERIFY_NONE(missingFlows(drawing));
    }

    void anEmptyPlanSaysWhatToDo() {
        const DrawnPlan drawing = overviewOf(Plan{});
        const QStringList texts = textsOf(itemOf(drawing.diagram, QStringLiteral("empty")));
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts.first(), QStringLiteral("No sites yet"));
        VERIFY_NONE(drawingFaults(drawing.diagram));
    }

    void aPairNamesItsPortsOnce() {
        const DrawnPlan drawing = overviewOf(plan(QLatin1String(twoSites)));
        QCOMPARE(textsOf(itemOf(drawing.diagram, QStringLiteral("links/A"))),
                 (QStringList{QStringLiteral("A"), QStringLiteral("4007"), QStringLiteral("4008"),
                              QStringLiteral("9081*"), QStringLiteral("1 pair: London – Leeds")}));
        const DiagramItem link = linksOf(drawing.diagram).first();
        QCOMPARE(link.title, QStringLiteral("London – Leeds: link type A, 38 rules"));
        QCOMPARE(shapesOf<LineShape>(link).size(), 2);
        QVERIFY(link.elements.last().startsWith(QLatin1Char('r')));
        QCOMPARE(textsOf(&link), QStringList{QStringLiteral("A")});
    }

    void cardsHideTheEndsOfLinks() {
        const DrawnPlan drawing = overviewOf(meshPlan(6, 60));
        qsizetype lastLink = 0;
        qsizetype firstCard = drawing.diagram.items.size();
        for (qsizetype i = 0; i < drawing.diagram.items.size(); ++i) {
            if (drawing.diagram.items[i].role == ItemRole::Line)
                lastLink = i;
            else if (drawing.diagram.items[i].role == ItemRole::Site)
                firstCard = std::min(firstCard, i);
        }
        QVERIFY(lastLink < firstCard);
    }

    void aCardHoldsItsServicesAndCounts() {
        const DrawnPlan drawing = overviewOf(plan(QLatin1String(twoSites)));
        QCOMPARE(textsOf(itemOf(drawing.diagram, QStringLiteral("s1"))),
                 (QStringList{QStringLiteral("London"), QStringLiteral("10.10.0.0/16"),
                              QStringLiteral("3 hosts · 3 VRAs")}));
        const DiagramItem *rules = itemOf(drawing.diagram, QStringLiteral("rules/s1"));
        QCOMPARE(textsOf(rules), QStringList{QStringLiteral("4 rules")});
        QCOMPARE(rules->elements.size(), 7); // the flows inside, with those that open nothing
        const DiagramItem *scvmm = itemOf(drawing.diagram, QStringLiteral("c2"));
        QCOMPARE(textsOf(scvmm), QStringList{QStringLiteral("SCVMM")});
        QCOMPARE(scvmm->title, QStringLiteral("SCVMM: vmm-lon"));
        QCOMPARE(textsOf(itemOf(drawing.diagram, QStringLiteral("c3"))), QStringList{QStringLiteral("ZVM")});
    }

    void whatIsInsideEverySiteIsListedOnce() {
        const DrawnPlan drawing = overviewOf(plan(QLatin1String(twoSites)));
        const auto texts = [&](const char *row) {
            return textsOf(itemOf(drawing.diagram, QStringLiteral("inside/s1") + QLatin1String(row)));
        };
        QCOMPARE(texts(""), (QStringList{QStringLiteral("Inside both sites"), QStringLiteral("grouped"),
                                         QStringLiteral("expanded")}));
        QCOMPARE(texts("/zvm-vra-0"),
                 (QStringList{QStringLiteral("4005"), QStringLiteral("4006"), QStringLiteral("4009"),
                              QStringLiteral("ZVM – 3 VRAs"), QStringLiteral("3"), QStringLiteral("9")}));
        QCOMPARE(texts("/zvm-vba-1"),
                 (QStringList{QStringLiteral("4006"), QStringLiteral("9180*"),
                              QStringLiteral("ZVM – VBA: on one machine, nothing to open")}));
        QCOMPARE(texts("/host-zvm-2"),
                 (QStringList{QStringLiteral("?"), QStringLiteral("3 hosts – ZVM: to be confirmed")}));
    }

    void aChangedPortHasALetterOfItsOwn() {
        Plan mesh = *planFromTemplate(QStringLiteral("five-site-mesh"));
        for (Component &component : mesh.topology.sites.first().components)
            if (component.kind == ComponentKind::Zvm)
                component.ports.insert(QStringLiteral("zvm-pairing"), 19081);
        const DrawnPlan drawing = overviewOf(mesh);
        QCOMPARE(textsOf(itemOf(drawing.diagram, QStringLiteral("links/A"))).last(),
                 QStringLiteral("6 pairs"));
        const QStringList changed = textsOf(itemOf(drawing.diagram, QStringLiteral("links/B")));
        QCOMPARE(changed.last(), QStringLiteral("4 pairs"));
        QVERIFY(changed.contains(QStringLiteral("19081")) && changed.contains(QStringLiteral("(9081)")));
        VERIFY_NONE(drawingFaults(drawing.diagram));
    }

    void oneScvmmStrikesThePairing() {
        const DrawnPlan drawing = overviewOf(branchPlan());
        const DiagramItem *type = itemOf(drawing.diagram, QStringLiteral("links/A"));
        QVERIFY(type);
        QCOMPARE(textsOf(type).mid(1, 7),
                 (QStringList{QStringLiteral("4007"), QStringLiteral("4008"), QStringLiteral("4005"),
                              QStringLiteral("4006"), QStringLiteral("4009"), QStringLiteral("?"),
                              QStringLiteral("9081*")}));
        for (const TextShape &text : shapesOf<TextShape>(*type))
            QCOMPARE(text.struck, text.text == QLatin1String("9081*"));
        // Replication, management and the row without a port; no line for what is not used.
        QCOMPARE(shapesOf<LineShape>(linksOf(drawing.diagram).first()).size(), 3);
        const QStringList card = textsOf(itemOf(drawing.diagram, cardsOf(drawing.diagram).first().key));
        QVERIFY2(card.contains(QStringLiteral("managed from Main office")),
                 qPrintable(card.join(QLatin1Char('|'))));
    }

    void aReplicationWithoutEndsIsDrawnAllTheSame() {
        const DrawnPlan drawing = overviewOf(plan(QStringLiteral("site A\nsite B\nreplicate A -> B\n")));
        const QList<DiagramItem> links = linksOf(drawing.diagram);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().elements, QList<ElementKey>{QStringLiteral("r3")});
        QCOMPARE(links.first().title, QStringLiteral("A – B: no port needed yet"));
        QVERIFY(!letterOf(links.first()));
        VERIFY_NONE(drawingFaults(drawing.diagram));
    }

    void pairsAndInsidesAddUpToTheRules() {
        for (const auto &name : {QStringLiteral("five-site-mesh"), QStringLiteral("provider"),
                                 QStringLiteral("branch-to-main"), QStringLiteral("same-host")}) {
            const Plan plan = *planFromTemplate(name);
            const Derived derived = *derive(plan);
            const TopologyIndex index(plan.topology);
            const OverviewFacts facts =
                gatherFacts({index, derived.catalogue, derived.flows, derived.rules, plan.layout, {}});
            qint64 crossing = 0;
            for (const PairFacts &pair : facts.pairs)
                crossing += pair.expanded;
            QCOMPARE(crossing, derived.counts.crossing);
            qint64 inside = 0;
            for (const InsideGroup &group : facts.insides)
                if (group.sites.size() == 1)
                    for (const InsideRow &row : group.rows)
                        inside += row.expanded.most;
            if (facts.sites.size() == 1)
                QCOMPARE(inside, derived.counts.expanded);
        }
    }

    void sitesThatDifferHaveTheirOwnTables() {
        const DrawnPlan drawing = overviewOf(*planFromTemplate(QStringLiteral("provider")));
        QStringList headings;
        for (const DiagramItem &item : drawing.diagram.items)
            if (item.key.startsWith(QLatin1String("inside/")) && item.key.count(QLatin1Char('/')) == 1)
                headings << textsOf(&item).first();
        QCOMPARE(headings, (QStringList{QStringLiteral("Inside Alder, Birch and 1 more"),
                                        QStringLiteral("Inside Skyline")}));
    }

    void lettersGoOnAfterZ() {
        QCOMPARE(linkLetter(0), QStringLiteral("A"));
        QCOMPARE(linkLetter(25), QStringLiteral("Z"));
        QCOMPARE(linkLetter(26), QStringLiteral("AA"));
        QCOMPARE(linkLetter(701), QStringLiteral("ZZ"));
        QCOMPARE(linkLetter(702), QStringLiteral("AAA"));
    }

    void numbersAreGroupedByThree() {
        QCOMPARE(groupedDigits(0), QStringLiteral("0"));
        QCOMPARE(groupedDigits(999), QStringLiteral("999"));
        QCOMPARE(groupedDigits(2705), QStringLiteral("2,705"));
        QCOMPARE(groupedDigits(1000000), QStringLiteral("1,000,000"));
        QCOMPARE(groupedDigits(-1234), QStringLiteral("-1,234"));
        QCOMPARE(rangeText({2, 6}), QStringLiteral("2–6"));
        QCOMPARE(rangeText({6, 6}), QStringLiteral("6"));
    }

    void aLineBesideKeepsItsDistance() {
        const QPolygonF line{{0, 0}, {100, 0}, {150, 80}};
        const QPolygonF moved = beside(line, 5);
        QCOMPARE(moved.size(), line.size());
        QCOMPARE(moved.first(), QPointF(0, 5));
        for (qsizetype i = 1; i < moved.size(); ++i)
            QVERIFY(qAbs(distanceTo(QLineF(line[i - 1], line[i]), (moved[i - 1] + moved[i]) / 2) - 5) < 1e-6);
        QCOMPARE(beside(line, 0), line);
    }
};

QTEST_MAIN(OverviewTest)
#include "tst_overview.moc"
