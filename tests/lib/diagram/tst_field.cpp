#include "diagram/ports/metrics.h"
#include "drawnPorts.h"
#include "plan/edits.h"
#include "support/topologyText.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace portolan;
using portolan::test::Drawn;

namespace {

/// A complete site of two hosts.
QString siteText(QChar name, int number) {
    return QStringLiteral("site %1 10.%2.0.0/16 managed-by vmm%1\n  scvmm vmm%1 10.%2.0.5\n"
                          "  zvm zvm%1 10.%2.0.10 of vmm%1\n  vba vba%1 of zvm%1 on zvm%1\n"
                          "  hosts 2 HV-%1 10.%2.1.1 10.%2.2.1\n")
        .arg(name)
        .arg(number);
}

/// Sites by their one-letter names, and pairs of them that replicate: "AB BC".
Plan planOf(const QString &names, const QString &pairs) {
    QString text;
    for (qsizetype i = 0; i < names.size(); ++i)
        text += siteText(names.at(i), int(i) + 1);
    for (const QString &pair : pairs.split(QLatin1Char(' ')))
        text += QStringLiteral("replicate %1 -> %2\n").arg(pair.at(0)).arg(pair.at(1));
    return test::plan(text);
}

Plan triangle() {
    return planOf(QStringLiteral("ABC"), QStringLiteral("AB BC AC"));
}

SiteId siteOf(const Plan &plan, const char *name) {
    return test::siteNamed(plan.topology, QLatin1String(name));
}

const DiagramItem *itemOf(const Diagram &diagram, const QString &key) {
    for (const DiagramItem &item : diagram.items)
        if (item.key == key)
            return &item;
    return nullptr;
}

QRectF rectOf(const Diagram &diagram, const QString &key) {
    const DiagramItem *item = itemOf(diagram, key);
    return item ? item->bounds : QRectF();
}

QRectF siteRect(const Diagram &diagram, SiteId site) {
    return std::get<BoxShape>(itemOf(diagram, keyOf(site))->shapes.first()).rect;
}

QRectF siteRect(const Drawn &drawn, const char *name) {
    return siteRect(drawn.diagram, siteOf(drawn.plan, name));
}

QString gateKey(const Plan &plan, const char *a, const char *b) {
    return QStringLiteral("gate/%1-%2").arg(keyOf(siteOf(plan, a)), keyOf(siteOf(plan, b)));
}

/// What stands within the gate of a pair.
QStringList keysWithin(const Diagram &diagram, const QString &gate, ItemRole role) {
    QStringList keys;
    const QRectF area = rectOf(diagram, gate).adjusted(-1, -1, 1, 1);
    for (const DiagramItem &item : diagram.items)
        if (item.role == role && area.contains(item.bounds))
            keys << item.key;
    return keys;
}

QStringList wordsWithin(const Diagram &diagram, const QString &gate, ItemRole role) {
    QStringList words;
    for (const QString &key : keysWithin(diagram, gate, role))
        for (const Shape &shape : itemOf(diagram, key)->shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                words << text->text;
    return words;
}

/// The corners of a lane.
QPolygonF laneOf(const Diagram &diagram, const QString &beginning) {
    for (const DiagramItem &item : diagram.items)
        if (item.key.startsWith(beginning))
            for (const Shape &shape : item.shapes)
                if (const auto *line = std::get_if<LineShape>(&shape))
                    return line->points;
    return {};
}

QStringList siteOverlaps(const Drawn &drawn) {
    QStringList faults;
    const QList<Site> &sites = drawn.plan.topology.sites;
    for (qsizetype a = 0; a < sites.size(); ++a)
        for (qsizetype b = a + 1; b < sites.size(); ++b)
            if (siteRect(drawn.diagram, sites.at(a).id).intersects(siteRect(drawn.diagram, sites.at(b).id)))
                faults << sites.at(a).name + sites.at(b).name;
    return faults;
}

} // namespace

class FieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairHasAGateOfItsOwn() {
        const Drawn drawn(triangle());
        for (const auto &[a, b] : {std::pair("A", "B"), std::pair("B", "C"), std::pair("A", "C")}) {
            const QString key = gateKey(drawn.plan, a, b);
            const DiagramItem *gate = itemOf(drawn.diagram, key);
            QVERIFY2(gate, qPrintable(key));
            QCOMPARE(gate->role, ItemRole::Gate);
            QCOMPARE(gate->elements.size(), 3); // 9081, 4007, 4008
            QCOMPARE(keysWithin(drawn.diagram, key, ItemRole::Wall).size(), 2);
        }
    }

    void portsWithTheSameEndsShareALane() {
        const Drawn drawn(triangle());
        const QString key = gateKey(drawn.plan, "A", "B");
        QStringList pills = wordsWithin(drawn.diagram, key, ItemRole::Pill);
        pills.sort();
        QCOMPARE(pills,
                 (QStringList{QStringLiteral("4007"), QStringLiteral("4008"), QStringLiteral("9081*")}));
        QStringList labels = wordsWithin(drawn.diagram, key, ItemRole::Label);
        labels.sort();
        QCOMPARE(labels, (QStringList{QStringLiteral("VRA – VRA · 2 × 2 = 4 pairs"),
                                      QStringLiteral("ZVM – ZVM, pairing")}));
    }

    void aPortOfItsOwnHasALaneOfItsOwn() {
        Plan plan = triangle();
        plan = setPort(plan, test::componentNamed(plan.topology, QStringLiteral("VRA-HV-A-01")),
                       QStringLiteral("vra-data"), quint16(20000));
        const Drawn drawn(plan);
        const QString key = gateKey(drawn.plan, "A", "B");
        QCOMPARE(wordsWithin(drawn.diagram, key, ItemRole::Label).size(), 4);
        QVERIFY(wordsWithin(drawn.diagram, key, ItemRole::Pill).contains(QStringLiteral("20000")));
    }

    void whatASingleScvmmDoesNotNeedPassesNoWall() {
        const Plan plan = *useSingleScvmm(triangle(), siteOf(triangle(), "A"));
        const Drawn drawn(plan);
        const QString key = gateKey(plan, "A", "B");
        QStringList struck;
        for (const QString &lane : keysWithin(drawn.diagram, key, ItemRole::Line))
            if (lane.startsWith(QLatin1String("lane/zvm-pairing")))
                struck << lane;
        QCOMPARE(struck.size(), 1);
        const QRectF lane = rectOf(drawn.diagram, struck.first());
        for (const QString &wall : keysWithin(drawn.diagram, key, ItemRole::Wall))
            QVERIFY(!lane.intersects(rectOf(drawn.diagram, wall)));
    }

    void lanesToTheOnlyPartnerRunStraight() {
        const Drawn drawn(planOf(QStringLiteral("PABC"), QStringLiteral("AP BP CP")));
        int lanes = 0;
        for (const DiagramItem &item : drawn.diagram.items) {
            if (!item.key.startsWith(QLatin1String("lane/")))
                continue;
            ++lanes;
            const QPolygonF line = std::get<LineShape>(item.shapes.last()).points;
            QVERIFY2(std::all_of(line.begin(), line.end(),
                                 [&](QPointF at) { return std::abs(at.y() - line.first().y()) < 0.01; }),
                     qPrintable(item.key));
        }
        QCOMPARE(lanes, 6);
    }

    void rowsOfTheColumnsNeverMeet() {
        const Drawn drawn(planOf(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF FA AD BE CF AC")),
                          DetailLevel::Ports);
        const QRectF field = rectOf(drawn.diagram, QStringLiteral("field"));
        std::vector<double> heights;
        for (const DiagramItem &item : drawn.diagram.items) {
            if (!item.key.startsWith(QLatin1String("lane/")))
                continue;
            const QPolygonF line = std::get<LineShape>(item.shapes.last()).points;
            for (qsizetype i = 1; i < line.size(); ++i)
                if (line[i].y() == line[i - 1].y() && field.contains((line[i] + line[i - 1]) / 2))
                    heights.push_back(line[i].y());
        }
        std::sort(heights.begin(), heights.end());
        QVERIFY(heights.size() > 20);
        for (size_t i = 1; i < heights.size(); ++i)
            QVERIFY(heights[i] - heights[i - 1] > ports::berthPitch / 2 - 0.01);
    }

    void aDraggedSiteKeepsItsHeight() {
        const Plan before = planOf(QStringLiteral("PABC"), QStringLiteral("AP BP CP"));
        const QRectF was = siteRect(Drawn(before), "B");
        const Drawn drawn(setSiteOffset(before, siteOf(before, "B"), {0, 2000}));
        QVERIFY(std::abs(siteRect(drawn, "B").top() - was.top() - 2000) <= ports::berthPitch / 2);
        QCOMPARE(siteRect(drawn, "A"), siteRect(Drawn(before), "A"));
        QCOMPARE(siteRect(drawn, "C").top(), siteRect(Drawn(before), "C").top());
    }

    void othersMakeRoomForADraggedSite() {
        const Plan before = planOf(QStringLiteral("PABC"), QStringLiteral("AP BP CP"));
        const Drawn arranged(before);
        const double by = siteRect(arranged, "C").top() - siteRect(arranged, "A").top();
        const Drawn drawn(setSiteOffset(before, siteOf(before, "A"), {0, by}));
        QCOMPARE(siteRect(drawn, "A").top(), siteRect(arranged, "C").top());
        QCOMPARE(siteRect(drawn, "B").top(), siteRect(arranged, "B").top());
        QVERIFY(siteRect(drawn, "C").top() > siteRect(drawn, "A").bottom());
    }

    void outwardsLeavesTheFieldAndInwardsMovesIt() {
        const Plan before = planOf(QStringLiteral("PABC"), QStringLiteral("AP BP CP"));
        const QString field = QStringLiteral("field");
        const QRectF was = rectOf(Drawn(before).diagram, field);
        const Drawn outwards(setSiteOffset(before, siteOf(before, "B"), {-300, 0}));
        QCOMPARE(rectOf(outwards.diagram, field), was);
        QCOMPARE(siteRect(outwards, "B").left(), siteRect(Drawn(before), "B").left() - 300);
        const Drawn inwards(setSiteOffset(before, siteOf(before, "B"), {200, 0}));
        QCOMPARE(rectOf(inwards.diagram, field).left(), was.left() + 200);
        QCOMPARE(siteRect(inwards, "A"), siteRect(Drawn(before), "A"));
    }

    void farOverTheFieldASiteStandsInTheOtherColumn() {
        const Plan before = planOf(QStringLiteral("PABC"), QStringLiteral("AP BP CP"));
        const Drawn drawn(setSiteOffset(before, siteOf(before, "B"), {1000, 0}));
        QVERIFY(siteRect(drawn, "B").left() > rectOf(drawn.diagram, QStringLiteral("field")).right());
        QCOMPARE(siteRect(drawn, "A"), siteRect(Drawn(before), "A"));
    }

    void sitesOfTheGateAreDraggedToo() {
        const Plan before = planOf(QStringLiteral("AB"), QStringLiteral("AB"));
        const Drawn drawn(setSiteOffset(before, siteOf(before, "B"), {0, 90}));
        QCOMPARE(siteRect(drawn, "B").top(), siteRect(Drawn(before), "B").top() + 90);
        QCOMPARE(siteRect(drawn, "A"), siteRect(Drawn(before), "A"));
        const QPolygonF lane = laneOf(drawn.diagram, QStringLiteral("lane/zvm-pairing"));
        QVERIFY(std::any_of(lane.begin(), lane.end(),
                            [&](QPointF at) { return std::abs(at.y() - lane.first().y()) > 1; }));
    }

    void whereverSitesAreDraggedTheyStandApart() {
        const Plan before = planOf(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF FA AD"));
        for (quint32 seed = 1; seed <= 100; ++seed) {
            QRandomGenerator random(seed);
            Plan plan = before;
            for (const Site &site : before.topology.sites)
                if (random.bounded(2) == 0)
                    plan = setSiteOffset(plan, site.id,
                                         QPointF(random.bounded(-3000, 3000), random.bounded(-3000, 3000)));
            const Drawn drawn(plan, DetailLevel::Ports);
            QVERIFY2(siteOverlaps(drawn).isEmpty(), "seed " + QByteArray::number(seed));
        }
    }
};

QTEST_MAIN(FieldTest)
#include "tst_field.moc"
