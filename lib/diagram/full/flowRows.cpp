#include "diagram/full/flowRows.h"
#include "diagram/Marks.h"

#include "diagram/drawnPorts.h"
#include "diagram/memory/DrawingMemory.h"
#include "diagram/paintDiagram.h"
#include "diagram/ports/words.h"
#include "diagram/text.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr double longestName = 220;

QString memberText(const TopologyIndex &index, ComponentId id) {
    const Component *component = index.component(id);
    if (!component)
        return {};
    const QString name = shownText(component->name);
    return name.isEmpty() ? kindInfo(component->kind).label : elided(name, longestName, bodySize);
}

/// A group without members, such as the ZVM of a site that needs none, is named after its kind.
QString countText(const Group &group) {
    if (group.members.isEmpty())
        return kindInfo(group.kind).label;
    const bool isOnHosts = group.kind == ComponentKind::Host || group.kind == ComponentKind::Vra;
    return isOnHosts ? ports::countText(group.kind, group.members.size())
                     : text("%1 × %2").arg(group.members.size()).arg(kindInfo(group.kind).label);
}

/// Several machines are counted; where they stand is said only of two sites.
QString groupText(const TopologyIndex &index, const Group &group, bool withSite) {
    if (group.members.size() == 1)
        return memberText(index, group.members.first());
    const Site *site = withSite ? index.site(group.site) : nullptr;
    const QString name = site ? shownText(site->name) : QString();
    if (name.isEmpty())
        return countText(group);
    return text("%1 of %2").arg(countText(group), elided(name, longestName, bodySize));
}

/// The ends of one port of a flow, the connecting side first.
class Ends {
public:
    Ends(const DiagramInput &input, const Flow &flow, const PortMark &mark)
        : m_input(input), m_flow(flow), m_mark(mark) {}

    QString words() const {
        if (m_flow.pairs == Pairs::OthersOnly)
            return text("%1 among themselves").arg(whole(m_flow.first));
        if (m_flow.pairs == Pairs::SelfOnly)
            return text("%1, each with itself").arg(whole(m_flow.first));
        if (m_mark.firstListens() && m_mark.secondListens())
            return text("%1 ↔ %2").arg(whole(m_flow.first), whole(m_flow.second));
        if (m_mark.firstListens())
            return text("%1 → %2").arg(whole(m_flow.second), listening(m_flow.first, m_mark.firstListeners));
        if (m_mark.secondListens())
            return text("%1 → %2").arg(whole(m_flow.first), listening(m_flow.second, m_mark.secondListeners));
        return text("%1 – %2").arg(whole(m_flow.first), whole(m_flow.second));
    }

private:
    QString whole(const Group &group) const {
        return groupText(m_input.index, presentGroup(m_input.marks, m_flow, group), m_flow.crossesSites());
    }
    QString listening(Group group, qsizetype listeners) const {
        if (listeners == group.members.size())
            return whole(group);
        const PortRequirement &requirement = m_input.catalogue.requirements.at(m_flow.requirement);
        group.members.removeIf(
            [&](ComponentId id) { return !listensOn(m_input.index, requirement, id, m_mark); });
        return whole(group);
    }

    const DiagramInput &m_input;
    const Flow &m_flow;
    const PortMark &m_mark;
};

/// Numbers that follow each other are a range: both directions of a port do.
QString numbersText(const QList<int> &numbers) {
    QStringList all;
    for (qsizetype first = 0, last = 0; first < numbers.size(); first = last) {
        for (last = first + 1; last < numbers.size() && numbers[last] == numbers[last - 1] + 1;)
            ++last;
        all << (last - first == 1 ? QStringLiteral("#%1").arg(numbers[first])
                                  : QStringLiteral("#%1–%2").arg(numbers[first]).arg(numbers[last - 1]));
    }
    return all.join(u' ');
}

/// `denied` are the numbers of rules that are not to be opened.
QString basisText(const PortRequirement &requirement, const PortMark &mark, const QList<int> &denied) {
    const bool isMembersOwn = mark.port != requirement.port.value;
    const Basis port = isMembersOwn ? Basis::Own : requirement.port.basis;
    const QString basis =
        text("Port %1 · %2 %3 · direction %4")
            .arg(basisLabel(port), protocolKey(requirement.protocol.value),
                 basisLabel(requirement.protocol.basis), basisLabel(requirement.opens.basis));
    switch (mark.pill.denial) {
    case Denial::Whole:
        return text("Not to be opened · %1").arg(basis);
    case Denial::InPart:
        return denied.isEmpty() ? text("In part not to be opened · %1").arg(basis)
                                : text("Not to be opened: %1 · %2").arg(numbersText(denied), basis);
    case Denial::None:
        break;
    }
    return basis;
}

/// The source's words without the asterisks that lead to its footnotes.
QString purposeText(const PortRequirement &requirement) {
    QString words = shownText(requirement.text);
    while (words.endsWith(QLatin1Char('*')))
        words.chop(1);
    return words;
}

QString withoutRule(FlowState state) {
    switch (state) {
    case FlowState::InsideMachine:
        return text("inside one machine, no rule");
    case FlowState::NotUsed:
        return text("not used, no rule");
    case FlowState::WaitsForPort:
    case FlowState::Needed:
        break;
    }
    return text("no rule yet");
}

QString rulesText(const QList<int> &numbers, FlowState state) {
    if (numbers.isEmpty())
        return withoutRule(state);
    if (numbers.size() == 1)
        return text("Rule %1").arg(numbers.first());
    QStringList all;
    for (const int number : numbers)
        all << QString::number(number);
    const QString last = all.takeLast();
    return text("Rules %1 and %2").arg(all.join(QStringLiteral(", ")), last);
}

/// Struck words that there is no rule would say the opposite.
bool isGone(const PortMark &mark) {
    return mark.pill.mark == Mark::Removed;
}

/// Of one flow. `purpose` is the same for all flows of a requirement.
QList<FlowRow> rowsOf(const DiagramInput &input, const Flow &flow, const QString &purpose) {
    const PortRequirement &requirement = input.catalogue.requirements.at(flow.requirement);
    QList<FlowRow> rows;
    for (const PortMark &mark : drawnPorts(input, flow)) {
        const QString port = mark.port ? QString::number(*mark.port) : QStringLiteral("none");
        const QList<int> numbers = input.numbers.of(flow.id, mark.port);
        rows.append({flow.id + u'/' + port, flow.id, mark.pill, requirement.traffic,
                     Ends(input, flow, mark).words(), purpose,
                     basisText(requirement, mark, input.denied.numbersOf(flow.id, mark.port)),
                     isGone(mark) ? QString() : rulesText(numbers, flow.state), numbersText(numbers),
                     !numbers.isEmpty()});
    }
    return rows;
}

} // namespace

std::vector<QList<FlowRow>> flowRows(const DiagramInput &input, DrawingMemory &memory) {
    QStringList purposes;
    for (const PortRequirement &requirement : input.catalogue.requirements)
        purposes << purposeText(requirement);
    const Revisions &revisions = memory.revisions;
    std::vector<QList<FlowRow>> rows;
    for (const Flow &flow : input.flows)
        rows.push_back(memory.rows.of(flow.id,
                                      {flow, revisions.of(flow.first.site), revisions.of(flow.second.site),
                                       revisions.ofCatalogue(), input.numbers.ofFlow(flow.id),
                                       input.denied.ofFlow(flow.id)},
                                      [&] { return rowsOf(input, flow, purposes.at(flow.requirement)); }));
    return rows;
}

} // namespace portolan
