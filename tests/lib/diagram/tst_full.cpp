#include "drawnPorts.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/diagramFaults.h"
#include "support/diagramParts.h"
#include "support/diagrams.h"
#include "support/randomDesign.h"
#include "support/topologyText.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

/// The row that an item tells, in a list or as a callout: "<flow id>/<port>".
QString rowOf(const DiagramItem &item) {
    if (item.key.startsWith(QLatin1String("callout/")))
        return item.key.section(u'/', 1);
    return item.key.startsWith(QLatin1String("list/")) && item.key.contains(u'.') ? item.key.section(u'/', 2)
                                                                                  : QString();
}

/// All rows with the words of each.
QMap<QString, QStringList> rowsOf(const Diagram &diagram) {
    QMap<QString, QStringList> rows;
    for (const DiagramItem &item : diagram.items) {
        if (rowOf(item).isEmpty())
            continue;
        QStringList &words = rows[rowOf(item)];
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape))
                words << text->text;
    }
    return rows;
}

/// The numbers in "Rule 3" and "Rules 3, 4 and 5".
QList<int> numbersIn(const QStringList &words) {
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QList<int> numbers;
    for (const QString &line : words)
        if (line.startsWith(QLatin1String("Rule ")) || line.startsWith(QLatin1String("Rules ")))
            for (auto it = number.globalMatch(line); it.hasNext();)
                numbers << it.next().captured().toInt();
    return numbers;
}

QString rowKey(const FirewallRule &rule) {
    return rule.flow + u'/' + (rule.port ? QString::number(*rule.port) : QStringLiteral("none"));
}

QString basisWords(const FirewallRule &rule) {
    return QStringLiteral("Port %1 · %2 %3 · direction %4")
        .arg(basisLabel(rule.basis.port), protocolKey(rule.protocol), basisLabel(rule.basis.protocol),
             basisLabel(rule.basis.direction));
}

/// Where the lists and the rules of a plan do not say the same.
QStringList listFaults(const Drawn &drawn) {
    const QMap<QString, QStringList> rows = rowsOf(drawn.diagram);
    QStringList faults;
    QMap<int, int> told;
    for (const QStringList &words : rows)
        for (const int number : numbersIn(words))
            ++told[number];
    int number = 0;
    for (const FirewallRule &rule : drawn.derived.rules.rules) {
        if (told.take(++number) != 1)
            faults << QStringLiteral("rule %1 is not told exactly once").arg(number);
        if (!numbersIn(rows.value(rowKey(rule))).contains(number))
            faults << QStringLiteral("rule %1 is not in row %2").arg(number).arg(rowKey(rule));
        // Words that do not fit one line are broken between words only.
        if (!rows.value(rowKey(rule)).join(u' ').contains(basisWords(rule)))
            faults << QStringLiteral("%1 says %2").arg(rowKey(rule), rows.value(rowKey(rule)).join(u'|'));
    }
    if (!told.isEmpty())
        faults << QStringLiteral("%1 numbers of no rule").arg(told.size());
    for (const FirewallRule &rule : drawn.derived.rules.insideMachine + drawn.derived.rules.notUsed)
        if (!rows.contains(rowKey(rule)) || !numbersIn(rows.value(rowKey(rule))).isEmpty())
            faults << QStringLiteral("no row, or a rule, for %1").arg(rowKey(rule));
    return faults;
}

QStringList wordsOn(const Diagram &diagram) {
    QStringList words;
    for (const PlacedText &text : placedTexts(diagram))
        words << text.text;
    return words;
}

/// Numbers beside a pill that are not those of its rules, or farther from it than from another one.
QStringList numberFaults(const Drawn &drawn) {
    const RuleNumbers numbers(drawn.derived.rules);
    QHash<QString, QRectF> pills;
    for (const DiagramItem &item : drawn.diagram.items)
        if (item.role == ItemRole::Pill)
            pills.insert(item.key.mid(5), item.bounds);
    QStringList faults;
    for (const DiagramItem &item : drawn.diagram.items) {
        if (!item.key.startsWith(QLatin1String("number/")))
            continue;
        const QString row = item.key.mid(7);
        const QList<int> of = numbers.of(row.section(u'/', 0, 0), row.section(u'/', -1).toUShort());
        const QString first = QStringLiteral("#%1").arg(of.value(0));
        const QString words = textsOf(drawn.diagram, item.key).value(0);
        if (of.isEmpty() || !words.startsWith(first) || !words.endsWith(QString::number(of.last())))
            faults << QStringLiteral("%1 says %2").arg(row, words);
        if (!pills.value(row).adjusted(-30, -20, 140, 20).intersects(item.bounds))
            faults << QStringLiteral("%1 is far from its pill").arg(row);
    }
    return faults;
}

/// Callouts and numbers that touch a box, a pill, a line, a text or the outline of what they stand in.
QStringList calloutFaults(const Diagram &diagram) {
    QStringList faults = drawingFaults(diagram) + pillPlaceFaults(diagram);
    const std::vector<Segment> segments = segmentsOf(diagram);
    for (const DiagramItem &item : diagram.items) {
        if (!item.key.startsWith(QLatin1String("callout/")) && !item.key.startsWith(QLatin1String("number/")))
            continue;
        for (const DiagramItem &other : diagram.items)
            if (&other != &item &&
                (isBox(other) || other.role == ItemRole::Wall || other.role == ItemRole::Pill) &&
                overlap(item.bounds, other.bounds))
                faults << pairText("on", item.key, other.key);
        for (const Segment &segment : segments)
            if (segment.item->role == ItemRole::Line && lengthInside(segment.line, item.bounds) > touching)
                faults << pairText("on", item.key, segment.item->key);
    }
    return faults;
}

Plan templatePlan(const char *id) {
    return *planFromTemplate(QLatin1String(id));
}

class FullTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryRuleOnceWithItsBasis() {
        for (const PlanTemplate &from : planTemplates()) {
            const Drawn drawn(*planFromTemplate(from.id), DetailLevel::Full);
            if (drawn.isPorts())
                QVERIFY2(listFaults(drawn).isEmpty(), qPrintable(from.id) + words(listFaults(drawn)));
        }
        int drawnPlans = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Drawn drawn(randomDesign(seed), DetailLevel::Full);
            if (!drawn.isPorts())
                continue;
            ++drawnPlans;
            QVERIFY2(listFaults(drawn).isEmpty(), QByteArray::number(seed) + ' ' + words(listFaults(drawn)));
        }
        QVERIFY(drawnPlans > 10);
    }

    void aGroupWithoutMembersIsNamedAfterItsKind() {
        const Drawn drawn(*planFromTemplate(QStringLiteral("branch-to-main")), DetailLevel::Full);
        QStringList told;
        for (const QStringList &row : rowsOf(drawn.diagram))
            told << row;
        QVERIFY(told.contains(QStringLiteral("ZVM of Branch office → zvm-main")));
        QVERIFY(told.filter(QStringLiteral("0 ×")).isEmpty());
    }

    void whatPortsShowsStandsWhereItStood() {
        for (const char *id : {"two-sites", "branch-to-main", "host-to-host", "provider"}) {
            const Diagram ports = Drawn(templatePlan(id), DetailLevel::Ports).diagram;
            const Diagram full = Drawn(templatePlan(id), DetailLevel::Full).diagram;
            for (const DiagramItem &item : ports.items)
                QVERIFY2(item.role == ItemRole::Frame || full.items.contains(item), qPrintable(item.key));
            QVERIFY(drawingFaults(full).isEmpty());
        }
    }

    void numbersStandBesideTheirPills() {
        for (const PlanTemplate &from : planTemplates()) {
            const Drawn drawn(*planFromTemplate(from.id), DetailLevel::Full);
            const QStringList faults = numberFaults(drawn);
            QVERIFY2(faults.isEmpty(), qPrintable(from.id) + words(faults));
        }
        const Drawn two(templatePlan("two-sites"), DetailLevel::Full);
        int numbered = 0;
        for (const DiagramItem &item : two.diagram.items)
            numbered += item.key.startsWith(QLatin1String("number/"));
        QCOMPARE(numbered, 11); // of 11 ports that have rules
        QVERIFY(
            wordsOn(two.diagram).join(u' ').contains(QStringLiteral("The number of a rule, the same in")));
    }

    void calloutsLieOnNothing() {
        for (const char *id : {"two-sites", "branch-to-main", "host-to-host", "same-host", "provider"}) {
            const Drawn drawn(templatePlan(id), DetailLevel::Full);
            QVERIFY2(calloutFaults(drawn.diagram).isEmpty(), id + words(calloutFaults(drawn.diagram)));
        }
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const Drawn drawn(randomDesign(seed), DetailLevel::Full);
            if (drawn.isPorts())
                QVERIFY2(calloutFaults(drawn.diagram).isEmpty(),
                         QByteArray::number(seed) + words(calloutFaults(drawn.diagram)));
        }
    }

    void aCalloutTakesItsRowFromTheList() {
        const Drawn drawn(templatePlan("two-sites"), DetailLevel::Full);
        QMap<QString, int> told;
        int callouts = 0;
        for (const DiagramItem &item : drawn.diagram.items) {
            if (!rowOf(item).isEmpty())
                ++told[rowOf(item)];
            callouts += item.key.startsWith(QLatin1String("callout/"));
        }
        QVERIFY(callouts >= 3);
        for (auto row = told.begin(); row != told.end(); ++row)
            QVERIFY2(*row == 1, qPrintable(row.key()));
    }

    void saysWhoReachesWhomAndWhy() {
        const Drawn drawn(templatePlan("two-sites"), DetailLevel::Full);
        const QMap<QString, QStringList> rows = rowsOf(drawn.diagram);
        for (auto row = rows.begin(); row != rows.end(); ++row)
            if (row.key().startsWith(QLatin1String("vra-data")))
                QCOMPARE(row->mid(0, 3), (QStringList{QStringLiteral("4008"), QStringLiteral("Rules 7 and 8"),
                                                      QStringLiteral("3 VRAs of London ↔ 3 VRAs of Leeds")}));
        const QStringList all = wordsOn(drawn.diagram);
        QVERIFY(all.contains(QStringLiteral("Between London and Leeds")));
        QVERIFY(all.contains(QStringLiteral("zvm-lon → vmm-lon")));
        QVERIFY(all.contains(QStringLiteral("3 hosts – zvm-lee")));
        QVERIFY(all.contains(QStringLiteral("inside one machine, no rule")));
        QVERIFY(all.join(u' ').contains(QStringLiteral("Log collection between the ZVM and site VRAs.")));
    }

    void aPortOfItsOwnIsTheUsers() {
        Plan plan = templatePlan("two-sites");
        for (Component &component : plan.topology.sites[1].components)
            if (component.kind == ComponentKind::Zvm)
                component.ports.insert(QStringLiteral("zvm-pairing"), 19081);
        const QMap<QString, QStringList> rows = rowsOf(Drawn(plan, DetailLevel::Full).diagram);
        QStringList own;
        for (auto row = rows.begin(); row != rows.end(); ++row)
            if (row.key().endsWith(QLatin1String("/19081")))
                own = *row;
        QVERIFY2(own.contains(QStringLiteral("zvm-lon → zvm-lee")), qPrintable(own.join(u'|')));
        QVERIFY(own.contains(QStringLiteral("(9081)")));
        QVERIFY(own.join(u' ').contains(QStringLiteral("Port own · TCP assumed")));
    }

    void aStackSaysItsAddresses() {
        Plan plan = templatePlan("provider");
        const Site &alder = plan.topology.sites.first();
        plan.topology.sites.first().subnets << QStringLiteral("fd00:16::/48");
        QVERIFY(alder.name == QLatin1String("Alder"));
        const QStringList full = wordsOn(Drawn(plan, DetailLevel::Full).diagram);
        QVERIFY(full.contains(QStringLiteral("HV-ALD-03: 172.16.0.23, VRA 172.16.0.33")));
        QVERIFY(full.contains(QStringLiteral("Subnets: 172.16.0.0/20, fd00:16::/48")));
        const QStringList ports = wordsOn(Drawn(plan, DetailLevel::Ports).diagram);
        QVERIFY(!ports.contains(QStringLiteral("HV-ALD-03: 172.16.0.23, VRA 172.16.0.33")));
    }

    void aLongStackIsCut() {
        Plan plan = templatePlan("provider");
        const SiteId alder = plan.topology.sites.first().id;
        const Plan more = addHosts(plan, alder, 60).plan;
        const QStringList full = wordsOn(Drawn(more, DetailLevel::Full).diagram);
        QVERIFY(full.contains(QStringLiteral("4 more hosts are in the workbook.")));
    }

    void aViewListsWhatItShowsByTheNumbersOfThePlan() {
        const Drawn drawn(templatePlan("provider"), DetailLevel::Full);
        const QMap<QString, QStringList> whole = rowsOf(drawn.diagram);
        DiagramInput input = drawn.input;
        const SiteId birch = drawn.plan.topology.sites[1].id;
        for (const View &view : {View(SiteView{birch}), View(Team::Network),
                                 View(PairView{birch, drawn.plan.topology.sites.last().id})}) {
            input.view = view;
            const QMap<QString, QStringList> rows = rowsOf(buildDiagram(input));
            QVERIFY(!rows.isEmpty() && rows.size() < whole.size());
            for (auto row = rows.begin(); row != rows.end(); ++row)
                QCOMPARE(numbersIn(*row), numbersIn(whole.value(row.key())));
        }
    }
};

} // namespace

QTEST_MAIN(FullTest)
#include "tst_full.moc"
