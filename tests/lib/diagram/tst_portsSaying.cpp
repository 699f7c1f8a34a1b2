#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QMap>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace portolan;
using portolan::test::Drawn;

namespace {

const DiagramItem *itemOf(const Diagram &diagram, const QString &key) {
    for (const DiagramItem &item : diagram.items)
        if (item.key == key)
            return &item;
    return nullptr;
}

QStringList textsOf(const DiagramItem &item) {
    QStringList texts;
    for (const Shape &shape : item.shapes)
        if (const auto *text = std::get_if<TextShape>(&shape))
            texts << text->text;
    return texts;
}

/// The words above each lane of one requirement, by its port.
QMap<QString, QString> laneWords(const Drawn &drawn, const QString &requirement) {
    QMap<QString, QString> words;
    for (const DiagramItem &item : drawn.diagram.items)
        if (item.key.startsWith(QStringLiteral("label/%1.").arg(requirement)))
            words.insert(item.key.section(u'/', -1), item.title);
    return words;
}

/// The heads of the lines that end on the edges of a box.
QList<Arrow> headsAt(const Diagram &diagram, const QRectF &box) {
    QList<Arrow> heads;
    const auto isAt = [&](QPointF point) {
        return (std::abs(point.x() - box.left()) < 3 || std::abs(point.x() - box.right()) < 3) &&
               point.y() > box.top() && point.y() < box.bottom();
    };
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.role == ItemRole::Line ? item.shapes : QList<Shape>()) {
            const auto *line = std::get_if<LineShape>(&shape);
            if (line && isAt(line->points.first()))
                heads << line->startArrow;
            if (line && isAt(line->points.last()))
                heads << line->endArrow;
        }
    std::sort(heads.begin(), heads.end());
    return heads;
}

const QString twoSites = QStringLiteral("site London 10.1.0.0/16 managed-by vmm-lon\n"
                                        "  scvmm vmm-lon 10.1.0.5\n"
                                        "  zvm zvm-lon 10.1.0.10 of vmm-lon\n"
                                        "  hosts 3 HV-LON 10.1.1.1 10.1.2.1\n"
                                        "site Leeds 10.2.0.0/16 managed-by vmm-lee\n"
                                        "  scvmm vmm-lee 10.2.0.5\n"
                                        "  zvm zvm-lee 10.2.0.10 of vmm-lee\n"
                                        "  hosts 3 HV-LEE 10.2.1.1 10.2.2.1\n"
                                        "replicate London <-> Leeds\n");

void setPort(Plan &plan, const QString &component, const char *requirement, quint16 port) {
    const ComponentId id = test::componentNamed(plan.topology, component);
    for (Site &site : plan.topology.sites)
        for (Component &known : site.components)
            if (known.id == id)
                known.ports.insert(QLatin1String(requirement), port);
}

} // namespace

/// What the drawing of the ports says and which marks it sets.
class PortsSayingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLaneCountsThePairsOfItsPort() {
        Plan plan = test::plan(twoSites);
        setPort(plan, QStringLiteral("VRA-HV-LEE-02"), "vra-data", 14008);
        const auto one = laneWords(Drawn(plan), QStringLiteral("vra-data"));
        QCOMPARE(one.value(QStringLiteral("4008")), QStringLiteral("VRA – VRA, data · 3 × 3 = 9 pairs"));
        QCOMPARE(one.value(QStringLiteral("14008")), QStringLiteral("3 VRAs – 1 of 3 VRAs, data"));
        setPort(plan, QStringLiteral("VRA-HV-LEE-03"), "vra-data", 14008);
        const auto two = laneWords(Drawn(plan), QStringLiteral("vra-data"));
        QCOMPARE(two.value(QStringLiteral("14008")), QStringLiteral("3 VRAs – 2 of 3 VRAs, data · 6 pairs"));
        setPort(plan, QStringLiteral("VRA-HV-LON-01"), "vra-data", 14008);
        const auto both = laneWords(Drawn(plan), QStringLiteral("vra-data"));
        QCOMPARE(both.value(QStringLiteral("4008")), QStringLiteral("3 VRAs – 3 VRAs, data · 7 of 9 pairs"));
    }

    void chosenHostsOfAStackAreCountedOutOfAll() {
        const Plan plan = test::plan(QString(twoSites).replace(
            QStringLiteral("London <-> Leeds"), QStringLiteral("London{HV-LON-01,HV-LON-02} -> "
                                                               "Leeds{HV-LEE-01,HV-LEE-03}")));
        QCOMPARE(laneWords(Drawn(plan), QStringLiteral("vra-data")).value(QStringLiteral("4008")),
                 QStringLiteral("2 of 3 VRAs – 2 of 3 VRAs, data · 4 pairs"));
    }

    void aSideThatDoesNotListenHasNoArrowhead() {
        Plan plan = test::plan(twoSites);
        setPort(plan, QStringLiteral("zvm-lon"), "zvm-pairing", 19081);
        const Drawn drawn(plan);
        const QString key = keyOf(test::componentNamed(plan.topology, QStringLiteral("zvm-lon")));
        const DiagramItem *zvm = itemOf(drawn.diagram, key);
        QVERIFY(zvm);
        // SCVMM's line starts here too: 8100 is listened to there.
        QCOMPARE(headsAt(drawn.diagram, zvm->bounds), (QList{Arrow::None, Arrow::None, Arrow::Filled}));
    }

    void aPortThatIsNotTcpSaysSo() {
        Plan plan = test::plan(twoSites);
        plan.own.insert(QStringLiteral("zvm-pairing"), {{}, Protocol::Udp, {}});
        plan.own.insert(QStringLiteral("vra-data"), {quint16(5000), Protocol::Udp, {}});
        const Drawn drawn(plan);
        QStringList pills;
        for (const DiagramItem &item : drawn.diagram.items)
            if (item.role == ItemRole::Pill)
                pills << textsOf(item);
        QVERIFY(pills.contains(QStringLiteral("9081*/UDP")));
        QVERIFY(pills.contains(QStringLiteral("5000/UDP")));
        QVERIFY(pills.contains(QStringLiteral("4007")));
    }

    void volumesAreShownBesideHostsAndCountedOnAStack() {
        QString text = twoSites;
        for (int i = 0; i < 4; ++i)
            text.replace(QStringLiteral("site Leeds"), QStringLiteral("  storage SAN-%1\nsite Leeds").arg(i));
        Plan plan = test::plan(text);
        const Drawn cards(plan);
        QVERIFY(itemOf(cards.diagram, keyOf(test::componentNamed(plan.topology, QStringLiteral("SAN-0")))));
        QVERIFY(
            itemOf(cards.diagram, keyOf(test::componentNamed(plan.topology, QStringLiteral("HV-LON-01")))));
        plan.layout.openStacks.insert(plan.topology.sites.first().id.value, false);
        const Drawn stacked(plan);
        QVERIFY(textsOf(*itemOf(stacked.diagram,
                                QStringLiteral("stack/") + keyOf(plan.topology.sites.first().id)))
                    .contains(QStringLiteral("3 hosts · 3 VRAs · 4 storages")));
    }

    void aPortNotUsedInsideASiteIsUsedElsewhere() {
        const Drawn drawn(test::plan(twoSites + QStringLiteral("replicate London -> London\n")));
        const QString site = keyOf(drawn.plan.topology.sites.first().id);
        const DiagramItem *note = itemOf(drawn.diagram, QStringLiteral("note/%1/notused").arg(site));
        QVERIFY(note);
        QCOMPARE(note->title, QStringLiteral("not used inside London: one SCVMM, one ZVM"));
    }

    void wordsOfALaneFitItsEnds() {
        Plan plan = test::plan(QStringLiteral("site London\n  zcm zcm 10.1.0.20 links zvm-lee\n"
                                              "site Leeds managed-by vmm\n  scvmm vmm 10.2.0.5\n"
                                              "  zvm zvm-lee 10.2.0.10 of vmm\n"
                                              "site Branch managed-by vmm\n"
                                              "  hosts 2 HV-BRA 10.3.1.1 10.3.2.1\n"));
        plan.own.insert(QStringLiteral("host-zvm"), {quint16(9669), {}, Opens::FirstToSecond});
        const Drawn drawn(plan, DetailLevel::Ports);
        QCOMPARE(laneWords(drawn, QStringLiteral("zvm-clients")).first(), QStringLiteral("ZCM – ZVM"));
        const QString hosts = laneWords(drawn, QStringLiteral("host-zvm")).first();
        QVERIFY2(hosts.endsWith(QStringLiteral(", communication")), qPrintable(hosts));
    }

    void everySubnetIsCounted() {
        QString text = twoSites;
        text.replace(QStringLiteral("10.1.0.0/16"),
                     QStringLiteral("2001:0db8:1234:5678:9abc:def0:1234:0/112"));
        Plan plan = test::plan(text);
        plan.topology.sites.first().subnets << QStringLiteral("10.7.0.0/16") << QStringLiteral("10.8.0.0/16");
        const Drawn drawn(plan);
        const QStringList header = textsOf(*itemOf(drawn.diagram, keyOf(plan.topology.sites.first().id)));
        QVERIFY2(std::any_of(header.begin(), header.end(),
                             [](const QString &words) { return words.endsWith(QStringLiteral(" +2")); }),
                 qPrintable(header.join(u'|')));
    }

    void sitesThatAreNotConnectedHaveNoPortOnBothFirewalls() {
        const Drawn drawn(
            test::plan(QString(twoSites).remove(QStringLiteral("replicate London <-> Leeds\n"))));
        const QStringList gate = textsOf(*itemOf(drawn.diagram, QStringLiteral("gate")));
        QCOMPARE(gate, QStringList{QStringLiteral("Between the sites: no port to open")});
    }

    void anAssumedDirectionSharesNoArrowheadWithADocumentedOne() {
        const Drawn drawn(test::plan(QStringLiteral("site London\n  zssp zssp 10.1.0.30 links zvm-lee\n"
                                                    "  zcm zcm 10.1.0.20 links zvm-lee\n") +
                                     QStringLiteral("site Leeds managed-by vmm\n  scvmm vmm 10.2.0.5\n"
                                                    "  zvm zvm-lee 10.2.0.10 of vmm\n")));
        const QString key = keyOf(test::componentNamed(drawn.plan.topology, QStringLiteral("zvm-lee")));
        const DiagramItem *zvm = itemOf(drawn.diagram, key);
        QVERIFY(zvm);
        QCOMPARE(headsAt(drawn.diagram, zvm->bounds), (QList{Arrow::None, Arrow::Filled, Arrow::Hollow}));
    }

    void whatTiesPillsToALineLiesUnderTheBoxes() {
        Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        test::drag(plan, ComponentKind::Zvm, {-150, 160});
        test::drag(plan, ComponentKind::Vba, {60, -30});
        const Drawn drawn(plan);
        int ties = 0;
        bool boxes = false;
        for (const DiagramItem &item : drawn.diagram.items) {
            boxes = boxes || item.role == ItemRole::Component;
            for (const Shape &shape : item.role == ItemRole::Line ? item.shapes : QList<Shape>()) {
                const auto *line = std::get_if<LineShape>(&shape);
                if (!line || line->stroke.width >= 1)
                    continue;
                ++ties;
                QVERIFY2(!boxes, qPrintable(item.key));
            }
        }
        QVERIFY(ties > 0);
    }
};

QTEST_MAIN(PortsSayingTest)
#include "tst_portsSaying.moc"
