#include "catalogue/PortCatalogue.h"
#include "diagram/buildDiagram.h"
#include "diagram/ports/columns.h"
#include "plan/edits.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using ports::SitePlace;

namespace {

using Places = std::vector<SitePlace>;

Places placesOf(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    const auto flows = deriveFlows(index, *builtInCatalogue(QStringLiteral("zvr-hyperv-5.5")));
    return ports::placeSites(index, ports::partnersOf(index, flows), plan.layout);
}

Places places(const QString &text) {
    return placesOf(test::plan(text));
}

DetailLevel levelOf(const QString &text) {
    const Topology topology = test::topology(text);
    return automaticLevel(TopologyIndex(topology));
}

QString siteText(const QString &name) {
    return QStringLiteral("site %1 10.0.0.0/16\n  hosts 1 HV-%1 10.0.0.1 10.0.0.2\n").arg(name);
}

/// Sites by their one-letter names, and pairs of them that replicate: "AB BC".
QString planText(const QString &names, const QString &pairs) {
    QString text;
    for (const QChar name : names)
        text += siteText(QString(name));
    for (const QString &pair : pairs.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        text += QStringLiteral("replicate %1 -> %2\n").arg(pair.at(0)).arg(pair.at(1));
    return text;
}

QString meshText(const QString &names) {
    QString pairs;
    for (const QChar a : names)
        for (const QChar b : names)
            if (a < b)
                pairs += QString(a) + b + QLatin1Char(' ');
    return planText(names, pairs);
}

int sitesIn(const Places &places, int column) {
    return int(std::count_if(places.begin(), places.end(),
                             [&](const SitePlace &place) { return place.column == column; }));
}

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsProtectedStandsOnTheLeft() {
        QCOMPARE(places(planText(QStringLiteral("AB"), QStringLiteral("AB"))), (Places{{0, 0}, {1, 0}}));
        QCOMPARE(places(planText(QStringLiteral("AB"), QStringLiteral("BA"))), (Places{{1, 0}, {0, 0}}));
    }

    void customersStandAcrossFromTheirProvider() {
        const Places star = places(planText(QStringLiteral("PABC"), QStringLiteral("AP BP CP")));
        QCOMPARE(star, (Places{{1, 0}, {0, 0}, {0, 1}, {0, 2}}));
    }

    void everySecondSpokeOfALargeHubStandsInItsColumn() {
        const auto hub = [](const QString &spokes) {
            QStringList pairs;
            for (const QChar spoke : spokes)
                pairs << QString(spoke) + u'Z';
            return places(planText(u'Z' + spokes, pairs.join(u' ')));
        };
        QCOMPARE(sitesIn(hub(QStringLiteral("ABCDEF")), 0), 6);
        const Places twelve = hub(QStringLiteral("ABCDEFGHIJKL"));
        QCOMPARE(sitesIn(twelve, 0), 6);
        QCOMPARE(twelve.front(), (SitePlace{1, 0}));
        const Places more = hub(QStringLiteral("ABCDEFGHIJKLMN"));
        for (size_t site = 0; site < twelve.size(); ++site)
            QCOMPARE(more[site].column, twelve[site].column);
    }

    void aSiteWithoutPartnerStandsInTheShorterColumn() {
        const Places found = places(planText(QStringLiteral("PABX"), QStringLiteral("AP BP")));
        QCOMPARE(found[3], (SitePlace{1, 1}));
    }

    void partnersShareARow() {
        const Places found = places(planText(QStringLiteral("ABCD"), QStringLiteral("AD BC")));
        QCOMPARE(found[0].row, found[3].row);
        QCOMPARE(found[1].row, found[2].row);
    }

    void aRingIsALadder() {
        const Places ring = places(planText(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF FA")));
        for (size_t site = 0; site < ring.size(); ++site)
            QVERIFY(ring[site].column != ring[(site + 1) % ring.size()].column);
    }

    void mostPartnersOfATriangleStandAcross() {
        const Places triangle = places(planText(QStringLiteral("ABC"), QStringLiteral("AB BC CA")));
        QCOMPARE(std::abs(sitesIn(triangle, 0) - sitesIn(triangle, 1)), 1);
    }

    void aMeshIsCutInHalves() { QCOMPARE(sitesIn(places(meshText(QStringLiteral("ABCDEFGH"))), 0), 4); }

    void flowsOfAManagerJoinSitesToo() {
        const Places found =
            places(QStringLiteral("site A 10.1.0.0/16 managed-by vmm\n  scvmm vmm 10.1.0.5\n"
                                  "  zvm zvm 10.1.0.10 of vmm\n"
                                  "site B 10.2.0.0/16 managed-by vmm\n  hosts 1 HV 10.2.0.1 10.2.0.2\n"));
        QVERIFY(found[0].column != found[1].column);
    }

    void aSmallEditMovesNoSite_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("ring") << planText(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF FA"));
        QTest::newRow("odd ring") << planText(QStringLiteral("ABCDE"), QStringLiteral("AB BC CD DE EA"));
        QTest::newRow("star") << planText(QStringLiteral("PABCD"), QStringLiteral("AP BP CP DP"));
        QTest::newRow("mesh") << meshText(QStringLiteral("ABCDE"));
    }
    void aSmallEditMovesNoSite() {
        QFETCH(QString, text);
        const Plan plan = test::plan(text);
        const Places before = placesOf(plan);
        const QList<Site> &sites = plan.topology.sites;
        QCOMPARE(placesOf(addHostWithVra(plan, sites.at(1).id).plan), before);
        QCOMPARE(placesOf(renameElement(plan, keyOf(sites.at(0).id), QStringLiteral("Z"))), before);
        for (qsizetype a = 0; a < sites.size(); ++a) // another replication of a pair
            for (const Replication &replication : plan.topology.replications)
                if (replication.source.site == sites.at(a).id)
                    QCOMPARE(placesOf(addReplication(plan, replication.source, replication.target).plan),
                             before);
        Places grown = placesOf(addSite(plan, QStringLiteral("New")).plan);
        grown.pop_back();
        QCOMPARE(grown, before);
    }

    void aReplicationToTheOtherColumnMovesNoSiteToTheOtherOne() {
        const Plan plan = test::plan(planText(QStringLiteral("ABCDEF"), QStringLiteral("AB BC CD DE EF FA")));
        const Places before = placesOf(plan);
        const QList<Site> &sites = plan.topology.sites;
        const Places after =
            placesOf(addReplication(plan, {sites.at(0).id, true, {}}, {sites.at(3).id, true, {}}).plan);
        for (size_t site = 0; site < before.size(); ++site)
            QCOMPARE(after[site].column, before[site].column);
    }

    void aSiteDraggedOverTheFieldChangesColumn() {
        const Plan plan = test::plan(planText(QStringLiteral("PABC"), QStringLiteral("AP BP CP")));
        const SiteId alder = plan.topology.sites.at(1).id;
        QCOMPARE(placesOf(setSiteOffset(plan, alder, {500, 0})), placesOf(plan));
        QCOMPARE(placesOf(setSiteOffset(plan, alder, {-5000, 0})), placesOf(plan));
        const Places after = placesOf(setSiteOffset(plan, alder, {700, 0}));
        QCOMPARE(after[1], (SitePlace{1, 0, true}));
        QCOMPARE(after[2], placesOf(plan)[2]);
    }

    void ofTwoSitesBothChangeColumns() {
        const Plan plan = test::plan(planText(QStringLiteral("AB"), QStringLiteral("AB")));
        const Places after = placesOf(setSiteOffset(plan, plan.topology.sites.at(1).id, {-700, 0}));
        QCOMPARE(after[0].column, 1);
        QCOMPARE(after[1].column, 0);
    }

    void aboveFourSitesItIsAnOverview() {
        QCOMPARE(levelOf(meshText(QStringLiteral("ABCD"))), DetailLevel::Ports);
        QCOMPARE(levelOf(meshText(QStringLiteral("ABCDE"))), DetailLevel::Overview);
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
