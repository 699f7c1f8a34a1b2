#include "results/testMarks.h"

#include <QCoreApplication>

namespace portolan {
namespace {

QString text(const char *source) {
    return QCoreApplication::translate("Mark", source);
}

QString summaryOf(const RuleResults &results) {
    const ResultCounts counts = countResults(results);
    const QString tried = text("Tested: %1 of %2 rules open, %3 in part, %4 closed, %5 not tried")
                              .arg(counts.open)
                              .arg(results.outcomes.size())
                              .arg(counts.partly)
                              .arg(counts.closed)
                              .arg(counts.notTried);
    //: the text above, and how many rules have another action than to allow
    return counts.notToBeOpen() == 0
               ? tried
               : text("%1 · %2 not to be open, and %3 of these are")
                     .arg(tried, QString::number(counts.notToBeOpen()), QString::number(counts.against));
}

/// All rules of a flow together. One that is not to be open says nothing of the others, but where it is.
QMap<QString, RuleOutcome> outcomesByFlow(const RuleResults &results) {
    QMap<QString, RuleOutcome> flows;
    for (const RuleOutcome &outcome : results.outcomes) {
        RuleOutcome &flow = flows[outcome.flow];
        if (!outcome.action.isEmpty() && outcome.open == 0)
            continue;
        if (outcome.tested() == RuleTested::Against)
            flow.action = outcome.action;
        flow.open += outcome.open;
        flow.closed += outcome.closed;
        flow.notTried += outcome.notTried;
    }
    return flows;
}

std::optional<Mark> markOf(const RuleOutcome &outcome) {
    switch (outcome.tested()) {
    case RuleTested::Open:
        return Mark::Open;
    case RuleTested::Partly:
        return Mark::PartlyOpen;
    case RuleTested::Closed:
        return Mark::Closed;
    case RuleTested::Against:
        return Mark::Against;
    case RuleTested::Denied:
    case RuleTested::DeniedNotTried:
    case RuleTested::NotTried:
        break;
    }
    return std::nullopt;
}

qsizetype memberPairs(const Flow &flow) {
    return flow.first.members.size() * flow.second.members.size();
}

} // namespace

Marks testMarks(const Derived &derived, const RuleResults &results) {
    const QMap<QString, RuleOutcome> outcomes = outcomesByFlow(results);
    Marks marks;
    for (const Flow &flow : derived.flows)
        if (const std::optional<Mark> mark = markOf(outcomes.value(flow.id)))
            marks.flows.insert(flow.id, {*mark, {}, memberPairs(flow), memberPairs(flow)});
    for (const Flow &flow : derived.flows)
        if (marks.flows.contains(flow.id))
            marks.holders += {keyOf(flow.first.site), keyOf(flow.second.site)};
    marks.holderMark = std::nullopt;
    marks.summary = summaryOf(results);
    marks.paleNote = countResults(results).denied == 0
                         ? text("Faded: not tried.")
                         : text("Faded: not tried, or not to be open and not found open.");
    return marks;
}

} // namespace portolan
