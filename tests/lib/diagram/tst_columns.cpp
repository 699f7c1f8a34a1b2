#include "catalogue/PortCatalogue.h"
#include "diagram/buildDiagram.h"
#include "diagram/ports/columns.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using ports::SitePlace;

namespace {

std::optional<std::vector<SitePlace>> places(const QString &text) {
    const Topology topology = test::topology(text);
    const TopologyIndex index(topology);
    return ports::placeSites(index, deriveFlows(index, *builtInCatalogue(QStringLiteral("zvr-hyperv-5.5"))));
}

DetailLevel levelOf(const QString &text) {
    const Topology topology = test::topology(text);
    const TopologyIndex index(topology);
    return automaticLevel(index, deriveFlows(index, *builtInCatalogue(QStringLiteral("zvr-hyperv-5.5"))));
}

QString siteText(const QString &name) {
    return QStringLiteral("site %1 10.0.0.0/16\n  hosts 1 HV-%1 10.0.0.1 10.0.0.2\n").arg(name);
}

QString sitesText(const QString &names) {
    QString text;
    for (const QChar name : names)
        text += siteText(QString(name));
    return text;
}

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsProtectedStandsOnTheLeft() {
        const auto forward = places(sitesText(QStringLiteral("AB")) + QStringLiteral("replicate A -> B\n"));
        QCOMPARE(*forward, (std::vector<SitePlace>{{0, 0}, {1, 0}}));
        const auto backward = places(sitesText(QStringLiteral("AB")) + QStringLiteral("replicate B -> A\n"));
        QCOMPARE(*backward, (std::vector<SitePlace>{{1, 0}, {0, 0}}));
    }

    void customersStandAcrossFromTheirProvider() {
        const auto star = places(sitesText(QStringLiteral("PABC")) +
                                 QStringLiteral("replicate A -> P\nreplicate B -> P\nreplicate C -> P\n"));
        QCOMPARE(*star, (std::vector<SitePlace>{{1, 0}, {0, 0}, {0, 1}, {0, 2}}));
    }

    void aSiteWithoutPartnerStandsInTheShorterColumn() {
        const auto found = places(sitesText(QStringLiteral("PABX")) +
                                  QStringLiteral("replicate A -> P\nreplicate B -> P\n"));
        QCOMPARE((*found)[3], (SitePlace{1, 1}));
    }

    void partnersShareARow() {
        const auto found = places(sitesText(QStringLiteral("ABCD")) +
                                  QStringLiteral("replicate A -> D\nreplicate B -> C\n"));
        QCOMPARE((*found)[0].row, (*found)[3].row);
        QCOMPARE((*found)[1].row, (*found)[2].row);
    }

    void aTriangleHasNoColumns() {
        const QString triangle = sitesText(QStringLiteral("ABC")) +
                                 QStringLiteral("replicate A -> B\nreplicate B -> C\nreplicate C -> A\n");
        QVERIFY(!places(triangle));
        QCOMPARE(levelOf(triangle), DetailLevel::Overview);
    }

    void flowsOfAManagerJoinSitesToo() {
        const auto found =
            places(QStringLiteral("site A 10.1.0.0/16 managed-by vmm\n  scvmm vmm 10.1.0.5\n"
                                  "  zvm zvm 10.1.0.10 of vmm\n"
                                  "site B 10.2.0.0/16 managed-by vmm\n  hosts 1 HV 10.2.0.1 10.2.0.2\n"));
        QVERIFY((*found)[0].column != (*found)[1].column);
    }

    void aboveFourSitesItIsAnOverview() {
        QCOMPARE(levelOf(sitesText(QStringLiteral("ABCD"))), DetailLevel::Ports);
        QCOMPARE(levelOf(sitesText(QStringLiteral("ABCDE"))), DetailLevel::Overview);
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
