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
