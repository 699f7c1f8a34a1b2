#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/topologyText.h"

#include <QTest>
#include <algorithm>

using namespace portolan;
using portolan::test::Drawn;

namespace {

QStringList everyFault(const Drawn &drawn) {
    const Diagram &d = drawn.diagram;
    return test::pillFaults(d) + test::pillPlaceFaults(d) + test::lineFaults(d) + test::parallelFaults(d) +
           test::textFaults(d) + test::wallFaults(d) + test::boxFaults(d) + test::sheetFaults(d) +
           test::flowFaults(d, drawn.input);
}

QRectF boundsOf(const Diagram &diagram, const QString &key) {
    for (const DiagramItem &item : diagram.items)
        if (item.key == key)
            return item.bounds;
    return {};
}

/// The place of the pill of a port that only one flow uses.
QRectF pillOf(const Diagram &diagram, const QString &port) {
    for (const DiagramItem &item : diagram.items)
        if (item.role == ItemRole::Pill && item.key.endsWith(u'/' + port))
            return item.bounds;
    return {};
}

QRectF componentOf(const Drawn &drawn, const QString &name) {
    return boundsOf(drawn.diagram, keyOf(test::componentNamed(drawn.plan.topology, name)));
}

/// One site of one or two hosts with volumes and names of some length.
Plan smallSite(int hosts, int storages, const QString &name, bool replicated) {
    Plan plan = *planFromTemplate(hosts == 1 ? QStringLiteral("same-host") : QStringLiteral("host-to-host"));
    if (!replicated)
        plan.topology.replications.clear();
    QList<Component> &components = plan.topology.sites.first().components;
    components.removeIf([](const Component &component) { return component.kind == ComponentKind::Storage; });
    for (const Component &host : QList<Component>(components)) {
        for (int i = 0; host.kind == ComponentKind::Host && i < storages; ++i) {
            Component storage;
            storage.id = ComponentId{plan.topology.nextId++};
            storage.kind = ComponentKind::Storage;
            storage.name = name;
            storage.partOf = host.id;
            components << storage;
        }
    }
    for (Component &component : components)
        component.name = component.kind == ComponentKind::Host ? name : component.name;
    return plan;
}

} // namespace

/// How the inside of a site is laid out.
class InsideSiteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStaysInsideTheOnlyHostStandsOnItsCard() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("same-host")));
        const QRectF host = componentOf(drawn, QStringLiteral("HV-01"));
        const QRectF first = componentOf(drawn, QStringLiteral("CSV-A"));
        const QRectF second = componentOf(drawn, QStringLiteral("CSV-B"));
        for (const char *port : {"4007", "4008"}) {
            const QRectF pill = pillOf(drawn.diagram, QLatin1String(port));
            QVERIFY2(host.contains(pill), port);
            QVERIFY2(pill.left() > first.right() && pill.right() < second.left(), port);
        }
    }

    void whatIsNotUsedStandsBetweenTheOnlyTwoHosts() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("host-to-host")));
        const QRectF first = componentOf(drawn, QStringLiteral("HV-01"));
        const QRectF second = componentOf(drawn, QStringLiteral("HV-02"));
        for (const char *port : {"4007", "4008", "9081"}) {
            const QRectF pill = pillOf(drawn.diagram, QLatin1String(port));
            QVERIFY2(pill.left() > first.right() && pill.right() < second.left(), port);
            QVERIFY2(pill.top() > first.top() && pill.bottom() < first.bottom(), port);
        }
    }

    void theLineOfTheHostsReachesBothOpenedCards() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("host-to-host")));
        for (const char *name : {"HV-01", "HV-02"}) {
            const QRectF host = componentOf(drawn, QLatin1String(name));
            const auto ends = [&](const Shape &shape) {
                const auto *line = std::get_if<LineShape>(&shape);
                return line && QLineF(line->points.last(), {host.center().x(), host.bottom()}).length() < 3;
            };
            const auto reaches = [&](const DiagramItem &item) {
                return item.elements.value(0).startsWith(u"host-zvm") &&
                       std::any_of(item.shapes.begin(), item.shapes.end(), ends);
            };
            QVERIFY2(std::any_of(drawn.diagram.items.begin(), drawn.diagram.items.end(), reaches), name);
        }
    }

    void aZvmThatManagesTwoSitesStaysABoxAmongOthers() {
        const Plan two = *planFromTemplate(QStringLiteral("two-sites"));
        const Drawn paired(two);
        const Drawn managing(*useSingleScvmm(two, two.topology.sites.last().id));
        const double before = componentOf(paired, QStringLiteral("zvm-lee")).height();
        const double after = componentOf(managing, QStringLiteral("zvm-lee")).height();
        QVERIFY2(after < before + 16, QByteArray::number(after));
    }

    /// The outlines of services differ in print without their words: by corners and lines inside.
    void kindsOfServicesHaveShapesOfTheirOwn() {
        const Drawn drawn(test::plan(QStringLiteral("site A 10.1.0.0/16 managed-by vmm\n"
                                                    "  scvmm vmm 10.1.0.5\n"
                                                    "  zvm zvm 10.1.0.10 of vmm\n"
                                                    "  zcm zcm 10.1.0.11 links zvm\n"
                                                    "  zssp zssp 10.1.0.12 links zvm\n"
                                                    "  vba vba 10.1.0.13 of zvm\n")));
        QStringList outlines;
        for (const DiagramItem &item : drawn.diagram.items) {
            if (item.role != ItemRole::Component)
                continue;
            QString outline;
            for (const Shape &shape : item.shapes) {
                if (const auto *box = std::get_if<BoxShape>(&shape))
                    outline += QStringLiteral("box %1 ").arg(box->radius);
                if (const auto *line = std::get_if<LineShape>(&shape))
                    outline += line->points.first().x() == line->points.last().x() ? u'|' : u'-';
            }
            QVERIFY2(!outlines.contains(outline), qPrintable(item.title));
            outlines << outline;
        }
        QCOMPARE(outlines.size(), 5);
    }

    void openedCards_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("H");
        QTest::newRow("none") << QString();
        QTest::newRow("sixty") << QString(60, u'W');
        QTest::newRow("hostile") << QStringLiteral("<b>\u202e\n\t</svg>") + QString(40000, u'x');
    }
    void openedCards() {
        QFETCH(QString, name);
        for (const int hosts : {1, 2}) {
            for (int storages = 0; storages < 6; ++storages) {
                const Drawn drawn(smallSite(hosts, storages, name, storages % 2 == 0));
                const QStringList faults = everyFault(drawn);
                QVERIFY2(faults.isEmpty(), test::words(faults));
            }
        }
    }
};

QTEST_MAIN(InsideSiteTest)
#include "tst_insideSite.moc"
