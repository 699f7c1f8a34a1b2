#include "diagram/portMarks.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;

namespace {

const QString twoSites = QStringLiteral("site A 10.1.0.0/16 managed-by vmm-a\n"
                                        "  scvmm vmm-a 10.1.0.5\n"
                                        "  zvm zvm-a 10.1.0.10 of vmm-a%1\n"
                                        "  hosts 2 HV-A 10.1.0.21 10.1.0.31\n"
                                        "site B 10.2.0.0/16 managed-by vmm-b\n"
                                        "  scvmm vmm-b 10.2.0.5\n"
                                        "  zvm zvm-b 10.2.0.10 of vmm-b\n"
                                        "  hosts 2 HV-B 10.2.0.21 10.2.0.31\n"
                                        "replicate A -> B\n");

/// The marks of the first flow of one requirement.
QList<PortMark> marksOf(const QString &text, const QString &requirement, Arrow *arrow = nullptr,
                        const OwnSettings &own = {}) {
    const Topology topology = test::topology(text);
    const TopologyIndex index(topology);
    const PortCatalogue catalogue = withOwnValues(*builtInCatalogue(QStringLiteral("zvr-hyperv-5.5")), own);
    for (const Flow &flow : deriveFlows(index, catalogue)) {
        if (catalogue.requirements.at(flow.requirement).id != requirement)
            continue;
        if (arrow)
            *arrow = listeningArrow(catalogue.requirements.at(flow.requirement), flow);
        return portMarks(index, catalogue, flow);
    }
    return {};
}

} // namespace

class PortMarksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDefaultThatTheInstallerCanChangeHasAStar() {
        const auto marks = marksOf(twoSites.arg(QString()), QStringLiteral("zvm-pairing"));
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks[0].pill, (PillText{QStringLiteral("9081*"), {}, false, false}));
        QVERIFY(marks[0].firstListens() && marks[0].secondListens());
    }

    void aFixedPortHasNone() {
        const auto marks = marksOf(twoSites.arg(QString()), QStringLiteral("vra-data"));
        QCOMPARE(marks[0].pill.text, QStringLiteral("4008"));
    }

    void aChangedPortBelongsToTheSideThatListens() {
        const auto marks =
            marksOf(twoSites.arg(QStringLiteral(" port zvm-pairing=19081")), QStringLiteral("zvm-pairing"));
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks[0].port, std::optional<quint16>(quint16(9081)));
        QVERIFY(!marks[0].firstListens() && marks[0].secondListens());
        QCOMPARE(marks[1].pill, (PillText{QStringLiteral("19081"), QStringLiteral("9081"), true, false}));
        QVERIFY(marks[1].firstListens() && !marks[1].secondListens());
    }

    void aRowWithoutPortHasAQuestionMarkAndNoArrow() {
        Arrow arrow = Arrow::Filled;
        const auto marks = marksOf(twoSites.arg(QString()), QStringLiteral("host-zvm"), &arrow);
        QCOMPARE(marks[0].pill.text, QStringLiteral("?"));
        QVERIFY(!marks[0].port && !marks[0].firstListens() && !marks[0].secondListens());
        QCOMPARE(arrow, Arrow::None);
    }

    void anAssumedDirectionIsHollow() {
        Arrow arrow = Arrow::None;
        marksOf(twoSites.arg(QString()), QStringLiteral("log-collection"), &arrow);
        QCOMPARE(arrow, Arrow::Hollow);
        marksOf(twoSites.arg(QString()), QStringLiteral("vra-management"), &arrow);
        QCOMPARE(arrow, Arrow::Filled);
        marksOf(twoSites.arg(QString()), QStringLiteral("log-collection"), &arrow,
                {{QStringLiteral("log-collection"), {{}, {}, Opens::Both}}});
        QCOMPARE(arrow, Arrow::Filled); // the user's own
    }
};

QTEST_GUILESS_MAIN(PortMarksTest)
#include "tst_portMarks.moc"
