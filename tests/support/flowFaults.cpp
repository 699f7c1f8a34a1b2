#include "diagram/Marks.h"
#include "diagram/drawnPorts.h"
#include "support/diagramFaults.h"

#include <QHash>
#include <QSet>

namespace portolan::test {
namespace {

using Counts = QHash<QString, int>;

/// How often each element is on items whose key begins like this.
Counts countsOn(const Diagram &diagram, std::initializer_list<QStringView> beginnings) {
    Counts counts;
    for (const DiagramItem &item : diagram.items)
        if (std::any_of(beginnings.begin(), beginnings.end(),
                        [&](QStringView beginning) { return item.key.startsWith(beginning); }))
            for (const ElementKey &element : item.elements)
                ++counts[element];
    return counts;
}

/// Where one side of a lane ends: on the whole group, or on those members that listen on the port.
QString endOf(const PortMark &mark, qsizetype listeners, const Group &group) {
    if (listeners == 0)
        return QStringLiteral("asks");
    return listeners == group.members.size() ? QStringLiteral("all") : QString::number(mark.port.value_or(0));
}

/// Lanes with the same ends are one where several sites face a field. A flow has such lanes only in
/// comparisons, which lead the ports that are gone to the whole group.
qsizetype distinctLanes(const Flow &flow, const QList<PortMark> &marks) {
    QSet<QStringList> ends;
    for (const PortMark &mark : marks)
        ends << QStringList{endOf(mark, mark.firstListeners, flow.first),
                            endOf(mark, mark.secondListeners, flow.second)};
    return ends.size();
}

/// How many lines a flow may have: a lane per port between sites; inside one, a line for all its ports, or
/// one for each group of members that listen on ports of their own.
QList<int> rightCounts(const Flow &flow, const DiagramInput &input, const QList<PortMark> &marks) {
    if (flow.crossesSites())
        return {int(marks.size()), input.marks ? int(distinctLanes(flow, marks)) : int(marks.size())};
    const PortRequirement &requirement = input.catalogue.requirements.at(flow.requirement);
    QSet<QString> groups;
    for (const PortMark &mark : marks) {
        QString listeners;
        for (const Group *group : {&flow.first, &flow.second})
            for (const ComponentId id : group->members)
                listeners += listensOn(input.index, requirement, id, mark) ? u'1' : u'0';
        groups.insert(listeners);
    }
    return {1, int(groups.size())};
}

} // namespace

QStringList flowFaults(const Diagram &diagram, const DiagramInput &input) {
    const Counts lines = countsOn(diagram, {u"lane/", u"line/", u"note/"});
    Counts pills;
    for (const DiagramItem &item : diagram.items)
        if (item.role == ItemRole::Pill)
            ++pills[item.key];
    QStringList faults;
    for (const Flow &flow : input.flows) {
        const QList<PortMark> marks = drawnPorts(input, flow);
        if (!rightCounts(flow, input, marks).contains(lines.value(flow.id)))
            faults << QStringLiteral("flow drawn %1 times: %2").arg(lines.value(flow.id)).arg(flow.id);
        for (const PortMark &mark : marks) {
            const QString port = mark.port ? QString::number(*mark.port) : QStringLiteral("none");
            const QString key = QStringLiteral("pill/%1/%2").arg(flow.id, port);
            if (pills.value(key) != 1)
                faults << QStringLiteral("port with %1 pills: %2").arg(pills.value(key)).arg(key);
        }
    }
    return faults;
}

QStringList overviewFlowFaults(const Diagram &diagram, const DiagramInput &input) {
    const Counts bundles = countsOn(diagram, {u"pair/"});
    const Counts cells = countsOn(diagram, {u"cell/"});
    const Counts types = countsOn(diagram, {u"links/"});
    const Counts cards = countsOn(diagram, {u"rules/"});
    const Counts rows = countsOn(diagram, {u"inside/"});
    const bool hasMatrix = !cells.isEmpty();
    QStringList faults;
    const auto expect = [&](const Counts &counts, const Flow &flow, int wanted, const char *where) {
        if (counts.value(flow.id) != wanted)
            faults << QStringLiteral("flow %1 times in the %2: %3")
                          .arg(counts.value(flow.id))
                          .arg(QLatin1String(where), flow.id);
    };
    for (const Flow &flow : input.flows) {
        const int crosses = flow.crossesSites() ? 1 : 0;
        expect(bundles, flow, crosses, "bundles");
        expect(types, flow, crosses, "link types");
        expect(cells, flow, hasMatrix ? crosses : 0, "matrix");
        expect(cards, flow, 1 - crosses, "cards");
        expect(rows, flow, 1 - crosses, "tables of the sites");
    }
    return faults;
}

QStringList letterFaults(const Diagram &diagram) {
    QStringList faults;
    for (const DiagramItem &item : diagram.items) {
        const bool hasFlow = std::any_of(item.elements.begin(), item.elements.end(),
                                         [](const ElementKey &key) { return !key.startsWith(u'r'); });
        const bool hasLetter = std::any_of(item.shapes.begin(), item.shapes.end(), [](const Shape &shape) {
            return std::holds_alternative<TextShape>(shape);
        });
        if (item.key.startsWith(u"pair/") && hasFlow && !hasLetter)
            faults << QStringLiteral("bundle without its letter: ") + item.key;
    }
    return faults;
}

} // namespace portolan::test
