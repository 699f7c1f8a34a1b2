#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/topologyText.h"

#include <QSet>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace portolan;
using portolan::test::Drawn;

namespace {

QStringList everyFault(const Drawn &drawn) {
    return test::everyFault(drawn.diagram, drawn.input);
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

/// Whether the line of the hosts' row ends on the middle of a host's lower edge.
bool isReachedFromBelow(const Drawn &drawn, const QString &name) {
    const QRectF host = componentOf(drawn, name);
    const auto ends = [&](const Shape &shape) {
        const auto *line = std::get_if<LineShape>(&shape);
        return line && QLineF(line->points.last(), {host.center().x(), host.bottom()}).length() < 3;
    };
    return std::any_of(drawn.diagram.items.begin(), drawn.diagram.items.end(), [&](const DiagramItem &item) {
        return item.elements.value(0).startsWith(u"host-zvm") &&
               std::any_of(item.shapes.begin(), item.shapes.end(), ends);
    });
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

void setPort(Plan &plan, const QString &component, const char *requirement, quint16 port) {
    const ComponentId id = test::componentNamed(plan.topology, component);
    for (Site &site : plan.topology.sites)
        for (Component &known : site.components)
            if (known.id == id)
                known.ports.insert(QLatin1String(requirement), port);
}

QString hostName(const QString &site, int host) {
    return QStringLiteral("HV-%1-%2").arg(site).arg(host, 2, 10, QLatin1Char('0'));
}

/// Two complete sites, the first with so many hosts.
Plan twoSites(int hosts) {
    return test::plan(QStringLiteral("site A 10.1.0.0/16 managed-by vmmA\n  scvmm vmmA 10.1.0.5\n"
                                     "  zvm zvmA 10.1.0.10 of vmmA\n  vba vbaA of zvmA on zvmA\n"
                                     "  hosts %1 HV-A 10.1.1.1 10.1.2.1\n"
                                     "site B 10.2.0.0/16 managed-by vmmB\n  scvmm vmmB 10.2.0.5\n"
                                     "  zvm zvmB 10.2.0.10 of vmmB\n  hosts 3 HV-B 10.2.1.1 10.2.2.1\n"
                                     "replicate A <-> B\n")
                          .arg(hosts));
}

/// Gives the VRAs of the first site a port by their place among `sets` sets.
void takeApart(Plan &plan, int hosts, int sets) {
    for (int host = 1; host <= hosts; ++host)
        if (const int set = (host - 1) * sets / hosts; set > 0)
            setPort(plan, QStringLiteral("VRA-") + hostName(QStringLiteral("A"), host), "vra-management",
                    quint16(14000 + set));
}

/// The stacks of hosts, without the chips of their VRAs.
QList<const DiagramItem *> stacksOf(const Diagram &diagram) {
    QList<const DiagramItem *> stacks;
    for (const DiagramItem &item : diagram.items)
        if (item.role == ItemRole::Stack && item.key.count(u'/') == 1)
            stacks << &item;
    return stacks;
}

/// The components whose tops the lines of a port's flow end on.
QStringList reachedBy(const Drawn &drawn, const QString &port) {
    QList<QPointF> ends;
    const QRectF pill = pillOf(drawn.diagram, port);
    for (const DiagramItem &line : drawn.diagram.items) {
        const auto passes = [&](const Shape &shape) {
            const auto *part = std::get_if<LineShape>(&shape);
            return part && QRectF(part->points.first(), part->points.last())
                               .normalized()
                               .adjusted(-1, -1, 1, 1)
                               .contains(pill.center());
        };
        if (line.role != ItemRole::Line || std::none_of(line.shapes.begin(), line.shapes.end(), passes))
            continue;
        for (const Shape &shape : line.shapes)
            ends << std::get<LineShape>(shape).points.last();
    }
    QStringList names;
    for (const Site &site : drawn.plan.topology.sites)
        for (const Component &component : site.components) {
            const QRectF box = boundsOf(drawn.diagram, keyOf(component.id));
            for (const QPointF end : ends)
                if (std::abs(end.y() - box.top()) < 2 && end.x() > box.left() && end.x() < box.right())
                    names << component.name;
        }
    return names;
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
        for (const char *name : {"HV-01", "HV-02"})
            QVERIFY2(isReachedFromBelow(drawn, QLatin1String(name)), name);
    }

    void theLineOfTheHostsFollowsADraggedCard() {
        Plan plan = *planFromTemplate(QStringLiteral("same-host"));
        test::drag(plan, ComponentKind::Host, {-30, 70});
        const Drawn drawn(plan);
        QVERIFY(isReachedFromBelow(drawn, QStringLiteral("HV-01")));
        const QString zvm = QStringLiteral("zvm-dc");
        const double before = componentOf(Drawn(*planFromTemplate(QStringLiteral("same-host"))), zvm).right();
        const QRectF host = componentOf(drawn, QStringLiteral("HV-01"));
        QVERIFY(host.left() > componentOf(drawn, zvm).right());
        QCOMPARE(componentOf(drawn, zvm).right(), before);
        QCOMPARE(everyFault(drawn), QStringList());
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

    void hostsWithPortsOfTheirOwnHaveALineOfTheirOwn() {
        Plan plan = twoSites(3);
        setPort(plan, QStringLiteral("VRA-HV-A-03"), "vra-management", 14006);
        const Drawn drawn(plan);
        QCOMPARE(reachedBy(drawn, QStringLiteral("14006")), QStringList{QStringLiteral("VRA-HV-A-03")});
        QCOMPARE(reachedBy(drawn, QStringLiteral("4005")).size(), 3);
    }

    void aSetSaysWhatTellsItFromOthers() {
        Plan plan = twoSites(3);
        setPort(plan, QStringLiteral("VRA-HV-A-01"), "vra-management", 14006);
        QStringList texts;
        for (const DiagramItem &item : Drawn(plan).diagram.items)
            for (const Shape &shape : item.role == ItemRole::Site ? item.shapes : QList<Shape>())
                if (const auto *text = std::get_if<TextShape>(&shape))
                    texts << text->text;
        QVERIFY2(texts.contains(QStringLiteral("2 hosts · default ports")), qPrintable(texts.join(u'|')));
        QVERIFY2(texts.join(u' ').contains(QStringLiteral("1 host · own ports 14006")),
                 qPrintable(texts.join(u'|')));
    }

    void hostsThatReplicationsNameStandTogether() {
        const QString text = QStringLiteral("site A 10.1.0.0/16 managed-by vmm\n  scvmm vmm 10.1.0.5\n"
                                            "  zvm zvm 10.1.0.10 of vmm\n"
                                            "  hosts 4 HV-A 10.1.1.1 10.1.2.1\n"
                                            "site B 10.2.0.0/16 managed-by vmm\n"
                                            "  hosts 2 HV-B 10.2.1.1 10.2.2.1\n"
                                            "replicate A{HV-A-01,HV-A-04} -> B\n");
        const Drawn drawn(test::plan(text));
        const double first = componentOf(drawn, QStringLiteral("HV-A-01")).left();
        const double last = componentOf(drawn, QStringLiteral("HV-A-04")).left();
        const double other = componentOf(drawn, QStringLiteral("HV-A-02")).left();
        QVERIFY(first < last && last < other);
    }

    void everySetOfManyHostsIsAStackThatOpens() {
        Plan plan = twoSites(12);
        QCOMPARE(stacksOf(Drawn(plan).diagram).size(), 1);
        takeApart(plan, 12, 2);
        const Drawn closed(plan);
        QCOMPARE(stacksOf(closed.diagram).size(), 2);
        for (const DiagramItem *stack : stacksOf(closed.diagram))
            QCOMPARE(stack->elements.size(), 12); // six hosts with their VRAs
        plan.layout.openStacks.insert(plan.topology.sites.first().id.value, true);
        const Drawn open(plan);
        QCOMPARE(stacksOf(open.diagram).size(), 0);
        QVERIFY(!componentOf(open, hostName(QStringLiteral("A"), 12)).isNull());
    }

    void everySetOpensAndClosesByItself() {
        Plan plan = twoSites(12);
        takeApart(plan, 12, 2);
        const ComponentId host = test::componentNamed(plan.topology, hostName(QStringLiteral("A"), 1));
        const Drawn open(setStackOpen(plan, host, true));
        QCOMPARE(stacksOf(open.diagram).size(), 1);
        QVERIFY(!componentOf(open, hostName(QStringLiteral("A"), 1)).isNull());
        QVERIFY(everyFault(open).isEmpty());
        const SiteId site = plan.topology.sites.first().id;
        const Drawn closed(setStackOpen(setStackOpen(plan, site, true), host, false));
        QCOMPARE(stacksOf(closed.diagram).size(), 1);
        QVERIFY(componentOf(closed, hostName(QStringLiteral("A"), 1)).isNull());
        QVERIFY(everyFault(closed).isEmpty());
    }

    void hostsThatAllDifferAreOneStack() {
        Plan plan = twoSites(12);
        takeApart(plan, 12, 12);
        QCOMPARE(stacksOf(Drawn(plan).diagram).size(), 1);
    }

    void fortyOpenHostsStandInRows() {
        Plan plan = twoSites(40);
        plan.layout.openStacks.insert(plan.topology.sites.first().id.value, true);
        const Drawn drawn(plan);
        QSet<int> rows;
        for (int host = 1; host <= 40; ++host)
            rows.insert(qRound(componentOf(drawn, hostName(QStringLiteral("A"), host)).top()));
        QVERIFY2(rows.size() >= 5 && rows.size() <= 8, QByteArray::number(rows.size()));
    }

    void setsKeepToWhatDrawingsMust_data() {
        QTest::addColumn<int>("hosts");
        for (const int hosts : {2, 3, 5, 7, 12, 40})
            QTest::newRow(QByteArray::number(hosts)) << hosts;
    }
    void setsKeepToWhatDrawingsMust() {
        QFETCH(int, hosts);
        for (int sets = 1; sets <= std::min(hosts, 7); ++sets) {
            for (const int presentation : {0, 1, 2}) {
                Plan plan = twoSites(hosts);
                takeApart(plan, hosts, sets);
                if (presentation > 0)
                    plan.layout.openStacks.insert(plan.topology.sites.first().id.value, presentation == 1);
                const QStringList faults = everyFault(Drawn(plan));
                QVERIFY2(faults.isEmpty(), QByteArray::number(sets) + " sets: " + test::words(faults));
            }
        }
    }

    void aToolsMachineSaysAllThatItHolds() {
        const Drawn drawn(test::plan(QStringLiteral(
            "site A 10.1.0.0/16 managed-by vmm\n  scvmm vmm 10.1.0.5\n  zvm zvm 10.1.0.10 of vmm\n"
            "  zcm zcm 10.1.0.11 links zvm\n"
            "  tools admin 10.1.0.50 tools "
            "zvm-gui,rest-client,powershell,vss-agent,diagnostics,zcm-gui,zcm-rest links zvm,zcm\n")));
        const QString key = keyOf(test::componentNamed(drawn.plan.topology, QStringLiteral("admin")));
        QString said;
        for (const DiagramItem &item : drawn.diagram.items)
            for (const Shape &shape : item.key == key ? item.shapes : QList<Shape>())
                if (const auto *text = std::get_if<TextShape>(&shape))
                    said += text->text + u' ';
        for (const Tool tool : test::component(drawn.plan.topology, QStringLiteral("admin")).tools)
            QVERIFY2(said.contains(QString(toolInfo(tool).label).replace(u' ', QChar(QChar::Nbsp))),
                     qPrintable(said));
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
