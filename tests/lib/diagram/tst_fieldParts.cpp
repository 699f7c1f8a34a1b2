#include "diagram/field/berths.h"
#include "diagram/field/crossings.h"
#include "diagram/field/fieldBuses.h"
#include "diagram/field/fieldMetrics.h"
#include "diagram/field/standing.h"
#include "diagram/memory/DrawingMemory.h"
#include "diagram/ports/metrics.h"
#include "diagram/ports/nets.h"
#include "plan/Derived.h"
#include "plan/Plan.h"
#include "plan/edits.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace portolan;
using namespace portolan::ports;

namespace {

/// Sites by their one-letter names, and pairs of them that replicate: "AB BC".
Plan planOf(const QString &names, const QString &pairs) {
    QString text;
    for (const QChar name : names)
        text += QStringLiteral("site %1 10.1.0.0/16 managed-by vmm%1\n  scvmm vmm%1 10.1.0.5\n"
                               "  zvm zvm%1 10.1.0.10 of vmm%1\n  hosts 2 HV-%1 10.1.1.1 10.1.2.1\n")
                    .arg(name);
    for (const QString &pair : pairs.split(QLatin1Char(' ')))
        text += QStringLiteral("replicate %1 -> %2\n").arg(pair.at(0)).arg(pair.at(1));
    return test::plan(text);
}

Plan hub(int spokes) {
    const QString names = QStringLiteral("HABCDEFGIJKLMNOP").left(spokes + 1);
    QStringList pairs;
    for (const QChar spoke : names.mid(1))
        pairs << QString(spoke) + u'H';
    return planOf(names, pairs.join(u' '));
}

/// The plan of a field as far as its sites and rows.
class Field {
public:
    explicit Field(const Plan &given)
        : plan(given), index(plan.topology),
          derived(*derive(plan)), input{index,         derived.catalogue, derived.flows,
                                        derived.rules, plan.layout,       {}},
          sheet(makeModel(input, memory)) {
        standSites(sheet, input);
        collectBuses(sheet);
        for (int site = 0; site < int(sheet.sites.size()); ++site)
            berths.push_back(planBerths(sheet, site));
    }
    Field(const Field &) = delete;

    const SitePlan &site(int at) const { return sheet.sites[size_t(at)]; }
    const Lane &lane(int at) const { return sheet.model.lanes[size_t(at)]; }
    int number(const char *name) const {
        for (size_t at = 0; at < sheet.model.sites.size(); ++at)
            if (sheet.model.sites[at].site->name == QLatin1String(name))
                return int(at);
        qFatal("no site %s", name);
    }

    Plan plan;
    TopologyIndex index;
    Derived derived;
    DiagramInput input;
    DrawingMemory memory;
    Sheet sheet;
    std::vector<SiteBerths> berths;
};

/// The lanes that need a row at a site: those of its own gates, and one of every bus.
std::vector<int> lanesAt(const Field &field, int site) {
    std::vector<int> lanes;
    for (const SitePair &pair : field.sheet.model.pairs)
        if (pair.owner == site)
            lanes.insert(lanes.end(), pair.lanes.begin(), pair.lanes.end());
    for (const FieldBus &bus : field.sheet.buses)
        if (bus.site == site)
            lanes.push_back(bus.lanes.front());
    std::sort(lanes.begin(), lanes.end());
    return lanes;
}

/// The owners of all gates, by the ids of their sites.
std::map<std::pair<quint32, quint32>, quint32> ownersIn(const Plan &plan) {
    const Field field(plan);
    const auto id = [&](int site) { return field.sheet.model.sites[size_t(site)].site->id.value; };
    std::map<std::pair<quint32, quint32>, quint32> owners;
    for (const SitePair &pair : field.sheet.model.pairs)
        owners[std::minmax(id(pair.left), id(pair.right))] = id(pair.owner);
    return owners;
}

Plan without(Plan plan, SiteId site) {
    plan.topology.sites.removeIf([&](const Site &other) { return other.id == site; });
    plan.topology.replications.removeIf([&](const Replication &replication) {
        return replication.source.site == site || replication.target.site == site;
    });
    return plan;
}

bool isLinked(const Plan &plan, quint32 a, quint32 b) {
    const auto &replications = plan.topology.replications;
    return std::any_of(replications.begin(), replications.end(), [&](const Replication &replication) {
        return std::minmax(replication.source.site.value, replication.target.site.value) == std::minmax(a, b);
    });
}

} // namespace

class FieldPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plans_data() {
        QTest::addColumn<Plan>("plan");
        QTest::newRow("triangle") << planOf(QStringLiteral("ABC"), QStringLiteral("AB BC AC"));
        QTest::newRow("ring") << planOf(QStringLiteral("ABCDE"), QStringLiteral("AB BC CD DE EA"));
        QTest::newRow("chain") << planOf(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF"));
        QTest::newRow("hub") << hub(3);
        QTest::newRow("large hub") << hub(12);
        QTest::newRow("mesh") << test::meshPlan(8, 80);
    }

    void everyLaneHasARowOfItsOwn_data() { plans_data(); }
    void everyLaneHasARowOfItsOwn() {
        QFETCH(Plan, plan);
        const Field field(plan);
        for (int site = 0; site < int(field.berths.size()); ++site) {
            std::vector<int> lanes;
            std::vector<double> rows;
            for (const Berth &berth : field.berths[size_t(site)].berths) {
                lanes.push_back(berth.lane);
                rows.push_back(berth.v);
            }
            std::sort(lanes.begin(), lanes.end());
            QCOMPARE(lanes, lanesAt(field, site));
            QVERIFY(std::is_sorted(rows.begin(), rows.end()));
            for (size_t i = 1; i < rows.size(); ++i)
                QVERIFY(rows[i] - rows[i - 1] >= berthPitch - 0.01);
        }
    }

    void rowsLieWithinTheirSite_data() { plans_data(); }
    void rowsLieWithinTheirSite() {
        QFETCH(Plan, plan);
        const Field field(plan);
        for (int site = 0; site < int(field.berths.size()); ++site)
            for (const Berth &berth : field.berths[size_t(site)].berths) {
                QVERIFY(berth.v >= headerHeight + lineGap);
                QVERIFY(berth.v + gateFoot <= field.site(site).size.height());
            }
    }

    void rowsOfTheColumnsAlternate_data() { plans_data(); }
    void rowsOfTheColumnsAlternate() {
        QFETCH(Plan, plan);
        const Field field(plan);
        for (int site = 0; site < int(field.berths.size()); ++site)
            for (const Berth &berth : field.berths[size_t(site)].berths) {
                const double y = field.site(site).origin.y() + berth.v - rowOffset;
                const double row = field.site(site).mirrored ? y / berthPitch - 0.5 : y / berthPitch;
                QVERIFY2(std::abs(row - std::round(row)) < 0.001, qPrintable(QString::number(y)));
            }
    }

    /// Nothing but the lanes of a gate runs where it stands.
    void gatesLieBetweenOtherRows_data() { plans_data(); }
    void gatesLieBetweenOtherRows() {
        QFETCH(Plan, plan);
        const Field field(plan);
        for (const SitePair &pair : field.sheet.model.pairs) {
            double low = 1e9;
            double high = -1e9;
            std::vector<double> others;
            for (const Berth &berth : field.berths[size_t(pair.owner)].berths) {
                const auto &lanes = pair.lanes;
                if (std::find(lanes.begin(), lanes.end(), berth.lane) == lanes.end()) {
                    others.push_back(berth.v);
                    continue;
                }
                low = std::min(low, berth.v);
                high = std::max(high, berth.v);
            }
            for (const double v : others)
                QVERIFY(v < low - titleRoom || v > high + gateFoot);
        }
    }

    void entriesKeepAwayFromRowsOfOtherNets_data() { plans_data(); }
    void entriesKeepAwayFromRowsOfOtherNets() {
        QFETCH(Plan, plan);
        const Field field(plan);
        for (int site = 0; site < int(field.berths.size()); ++site)
            for (const Berth &berth : field.berths[size_t(site)].berths)
                if (field.lane(berth.lane).isUsed())
                    QVERIFY(keepsAway(field.berths[size_t(site)].entries,
                                      netOf(field.sheet, berth.lane, site), berth.v));
    }

    void sitesAreAsHighAsTheirRows() {
        const Field field(test::meshPlan(8, 80));
        for (int site = 0; site < int(field.berths.size()); ++site) {
            const double last = field.berths[size_t(site)].berths.back().v;
            QVERIFY(field.site(site).size.height() - last < 2 * berthPitch);
        }
    }

    void lanesOfAHubShareABusForEachPort() {
        const Field field(hub(5));
        QCOMPARE(field.sheet.buses.size(), size_t(2)); // of its ZVM and of its hosts
        for (const FieldBus &bus : field.sheet.buses) {
            QCOMPARE(bus.site, field.number("H"));
            QCOMPARE(bus.lanes.size(), size_t(5));
        }
        QCOMPARE(field.berths[size_t(field.number("H"))].berths.size(), size_t(2));
    }

    void aBusRunsStraightFromALaneThatLeadsToItsEnd() {
        Field field(hub(3));
        placeLanes(field.sheet, field.berths);
        for (const FieldBus &bus : field.sheet.buses) {
            if (endAt(field.lane(bus.lanes.front()), bus.site).isHosts())
                continue;
            QVERIFY(std::any_of(bus.lanes.begin(), bus.lanes.end(),
                                [&](int lane) { return field.sheet.otherY(lane, bus.site) == bus.y; }));
        }
    }

    void busesLieApart_data() { plans_data(); }
    void busesLieApart() {
        QFETCH(Plan, plan);
        Field field(plan);
        placeLanes(field.sheet, field.berths);
        const double width = placeBuses(field.sheet);
        const auto range = [&](const FieldBus &bus) {
            double low = bus.y;
            double high = bus.y;
            for (const int lane : bus.lanes) {
                low = std::min(low, field.sheet.otherY(lane, bus.site));
                high = std::max(high, field.sheet.otherY(lane, bus.site));
            }
            return std::pair(low, high);
        };
        for (const FieldBus &a : field.sheet.buses)
            for (const FieldBus &b : field.sheet.buses) {
                const auto [lowA, highA] = range(a);
                const auto [lowB, highB] = range(b);
                const bool isBeside = lowA < highA && lowB < highB && lowA < highB && lowB < highA;
                if (&a != &b && isBeside)
                    QVERIFY(std::abs(a.x - b.x) >= trackPitch - 0.01);
                QVERIFY(a.x >= 0 && a.x <= width);
            }
    }

    void everySiteOfARingOwnsAGate() {
        std::map<quint32, int> gates;
        for (const auto &[pair, owner] :
             ownersIn(planOf(QStringLiteral("ABCDE"), QStringLiteral("AB BC CD DE EA"))))
            ++gates[owner];
        QCOMPARE(gates.size(), size_t(5));
    }

    void sitesOfAMeshOwnAboutHalfOfTheirGates() {
        std::map<quint32, int> gates;
        for (const auto &[pair, owner] : ownersIn(test::meshPlan(8, 80)))
            ++gates[owner];
        for (const auto &[owner, count] : gates)
            QVERIFY(count == 3 || count == 4);
        QCOMPARE(gates.size(), size_t(8));
    }

    void whatIsUnrelatedMovesNoGateToTheOtherSite() {
        const Plan plan =
            planOf(QStringLiteral("ABCDEFGH"), QStringLiteral("AB BC CD DE EF FG GH HA AE BF CH"));
        const auto before = ownersIn(plan);
        QCOMPARE(ownersIn(addSite(plan, QStringLiteral("New")).plan), before);
        int compared = 0;
        for (const Site &site : plan.topology.sites) {
            const auto after = ownersIn(without(plan, site.id));
            for (const auto &[pair, owner] : after) {
                if (isLinked(plan, pair.first, site.id.value) || isLinked(plan, pair.second, site.id.value))
                    continue;
                QCOMPARE(owner, before.at(pair));
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    void theOrderOfThePlanMovesNoGateToTheOtherSite() {
        Plan plan = test::meshPlan(6, 60);
        const auto before = ownersIn(plan);
        std::reverse(plan.topology.sites.begin(), plan.topology.sites.end());
        QCOMPARE(ownersIn(plan), before);
        std::rotate(plan.topology.sites.begin(), plan.topology.sites.begin() + 2, plan.topology.sites.end());
        QCOMPARE(ownersIn(plan), before);
    }
};

QTEST_MAIN(FieldPartsTest)
#include "tst_fieldParts.moc"
