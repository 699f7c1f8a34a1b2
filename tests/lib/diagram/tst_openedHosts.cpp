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
    return test::everyFault(drawn.diagram, drawn.input);
}

QRectF componentOf(const Drawn &drawn, const QString &name) {
    const QString key = keyOf(test::componentNamed(drawn.plan.topology, name));
    for (const DiagramItem &item : drawn.diagram.items)
        if (item.key == key)
            return item.bounds;
    return {};
}

/// The pills that stand between two boxes side by side.
qsizetype pillsBetween(const Diagram &diagram, const QRectF &one, const QRectF &other) {
    const QRectF left = one.left() < other.left() ? one : other;
    const QRectF right = one.left() < other.left() ? other : one;
    const QRectF between(QPointF(left.right(), left.top()), QPointF(right.left(), left.bottom()));
    return std::count_if(diagram.items.begin(), diagram.items.end(), [&](const DiagramItem &item) {
        return item.role == ItemRole::Pill && between.contains(item.bounds);
    });
}

/// A template with two hosts left in one of its sites, with a volume each; the first replicates to the other
/// one, or where `self` to itself.
Plan withInnerReplication(const char *from, qsizetype at, bool self) {
    Plan plan = *planFromTemplate(QLatin1String(from));
    const SiteId site = plan.topology.sites[at].id;
    QList<ComponentId> hosts;
    for (const Component &component : std::as_const(plan.topology).sites[at].components)
        if (component.kind == ComponentKind::Host)
            hosts << component.id;
    for (qsizetype host = self ? 1 : 2; host < hosts.size(); ++host)
        plan = removeComponent(plan, hosts[host]);
    for (const QString &name : {QStringLiteral("CSV-A"), QStringLiteral("CSV-B")}) {
        const ComponentId on = self || name.endsWith(u'A') ? hosts[0] : hosts[1];
        const auto added = addComponent(plan, ComponentKind::Storage, site, on);
        plan = renameElement(added.plan, keyOf(added.id), name);
    }
    return addReplication(plan, {site, false, {hosts[0]}}, {site, false, {hosts[self ? 0 : 1]}}).plan;
}

} // namespace

/// Hosts that replicate inside their site are drawn large, with what is on them, in any plan.
class OpenedHostsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostToHostIsOpenedAmongOtherSites() {
        for (const auto &[from, at, name] :
             {std::tuple("two-sites", 0, "HV-LON-0"), std::tuple("two-sites", 1, "HV-LEE-0"),
              std::tuple("provider", 1, "HV-BIR-0"), std::tuple("five-site-mesh", 4, "HV-DUB-0")}) {
            const Plan plan = withInnerReplication(from, at, false);
            const Drawn drawn(plan, DetailLevel::Ports);
            const QRectF first = componentOf(drawn, QLatin1String(name) + u'1');
            const QRectF second = componentOf(drawn, QLatin1String(name) + u'2');
            const QRectF volume = componentOf(drawn, QStringLiteral("CSV-A"));
            QVERIFY2(first.contains(volume) && volume.height() > 55, from);
            QVERIFY2(pillsBetween(drawn.diagram, first, second) == 3, from); // 4007, 4008, and 9081 struck
            QVERIFY2(everyFault(drawn).isEmpty(), from + test::words(everyFault(drawn)));
            const Drawn closed(setStackOpen(plan, plan.topology.sites[at].id, false), DetailLevel::Ports);
            QVERIFY2(componentOf(closed, QStringLiteral("CSV-A")).height() < 55, from);
            QVERIFY2(everyFault(closed).isEmpty(), from + test::words(everyFault(closed)));
        }
    }

    void sameHostIsOpenedAmongOtherSites() {
        for (const auto &[from, at, name] :
             {std::tuple("two-sites", 1, "HV-LEE-01"), std::tuple("provider", 0, "HV-ALD-01")}) {
            const Drawn drawn(withInnerReplication(from, at, true), DetailLevel::Ports);
            const QRectF host = componentOf(drawn, QLatin1String(name));
            const QRectF first = componentOf(drawn, QStringLiteral("CSV-A"));
            const QRectF second = componentOf(drawn, QStringLiteral("CSV-B"));
            QVERIFY2(host.contains(first) && host.contains(second), from);
            QVERIFY2(pillsBetween(drawn.diagram, first, second) == 2, from);
            QVERIFY2(everyFault(drawn).isEmpty(), from + test::words(everyFault(drawn)));
        }
    }

    void lanesRunStraightBesideAnOpenedSite() {
        const Drawn drawn(withInnerReplication("two-sites", 0, false));
        for (const DiagramItem &item : drawn.diagram.items)
            for (const Shape &shape : item.shapes)
                if (const auto *line = std::get_if<LineShape>(&shape);
                    line && item.key.startsWith(QLatin1String("lane/")))
                    QVERIFY2(line->points.size() == 2, qPrintable(item.key));
    }
};

QTEST_MAIN(OpenedHostsTest)
#include "tst_openedHosts.moc"
