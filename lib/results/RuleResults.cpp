#include "results/RuleResults.h"

#include "results/words.h"

#include <QHash>
#include <QSet>
#include <tuple>

namespace portolan {
namespace {

using Newest = QHash<QString, ResultRow>;

bool replaces(const ResultRow &row, const ResultRow &known) {
    const auto isWorse = [](const ResultRow &one, const ResultRow &other) {
        return one.result == TryResult::Closed && other.result != TryResult::Closed;
    };
    return row.time != known.time ? row.time > known.time : isWorse(row, known);
}

Newest newestRows(const QList<ResultRow> &rows) {
    Newest newest;
    for (const ResultRow &row : rows) {
        const auto known = newest.find(row.rule);
        if (known == newest.end())
            newest.insert(row.rule, row);
        else if (replaces(row, *known))
            *known = row;
    }
    return newest;
}

/// "zvm-pairing" of "zvm-pairing.c3.c13".
QString requirementOf(const QString &expandedId) {
    return expandedId.section(u'.', 0, -3);
}

class Gatherer {
public:
    Gatherer(const Derived &derived, const Newest &newest) : m_derived(derived), m_newest(newest) {
        for (const QString &id : newest.keys())
            m_tried.insert(requirementOf(id));
    }

    RuleOutcome outcomeOf(const FirewallRule &rule, int number) {
        RuleOutcome outcome{rule.id, rule.flow, number, 0, 0, 0, {}};
        // Rules of rows that nobody tried may have a million pairs.
        if (!m_tried.contains(m_derived.catalogue.requirements[rule.requirement].id)) {
            outcome.notTried = rule.expandedCount();
            return outcome;
        }
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            count(outcome, expandedRuleId(m_derived.catalogue, rule, from, to));
            return true;
        });
        return outcome;
    }
    const QHash<QString, TryResult> &known() const { return m_known; }

private:
    void count(RuleOutcome &outcome, const QString &id) {
        const auto row = m_newest.constFind(id);
        if (row != m_newest.constEnd())
            m_known.insert(id, row->result);
        const TryResult result = row == m_newest.constEnd() ? TryResult::NotTried : row->result;
        outcome.open += result == TryResult::Open;
        outcome.closed += result == TryResult::Closed;
        outcome.notTried += result == TryResult::NotTried;
        if (result == TryResult::Closed && outcome.closedIds.size() < closedIdLimit)
            outcome.closedIds.append(id);
    }

    const Derived &m_derived;
    const Newest &m_newest;
    QSet<QString> m_tried;             ///< requirements
    QHash<QString, TryResult> m_known; ///< results of what the plan has
};

} // namespace

RuleTested RuleOutcome::tested() const {
    if (closed > 0)
        return RuleTested::Closed;
    if (open == 0)
        return RuleTested::NotTried;
    return notTried == 0 ? RuleTested::Open : RuleTested::Partly;
}

RuleResults ruleResults(const Derived &derived, const QList<ResultRow> &rows, const QString &checksum) {
    const Newest newest = newestRows(rows);
    RuleResults results;
    results.superseded = rows.size() - newest.size();
    for (const ResultRow &row : rows)
        results.otherPlan += row.checksum != checksum;
    Gatherer gatherer(derived, newest);
    int number = 0;
    for (const FirewallRule &rule : derived.rules.rules)
        results.outcomes.append(gatherer.outcomeOf(rule, ++number));
    results.connections = gatherer.known();
    for (const QString &id : newest.keys())
        if (!gatherer.known().contains(id))
            results.unknown.append(id);
    results.unknown.sort();
    return results;
}

ResultCounts countResults(const RuleResults &results) {
    ResultCounts counts;
    for (const RuleOutcome &outcome : results.outcomes) {
        const RuleTested tested = outcome.tested();
        counts.open += tested == RuleTested::Open;
        counts.closed += tested == RuleTested::Closed;
        counts.partly += tested == RuleTested::Partly;
        counts.notTried += tested == RuleTested::NotTried;
    }
    return counts;
}

namespace {

struct TestedInfo {
    const char *key;
    const char *label;
};
constexpr TestedInfo testedTable[] = {
    {"not-tried", QT_TRANSLATE_NOOP("RuleResultsText", "not tried")},
    {"closed", QT_TRANSLATE_NOOP("RuleResultsText", "closed or nothing listening")},
    {"partly-open", QT_TRANSLATE_NOOP("RuleResultsText", "open as far as tried")},
    {"open", QT_TRANSLATE_NOOP("RuleResultsText", "open")},
};

} // namespace

QString testedKey(RuleTested tested) {
    return QLatin1String(testedTable[size_t(tested)].key);
}

QString testedLabel(RuleTested tested) {
    return RuleResultsText::tr(testedTable[size_t(tested)].label);
}

} // namespace portolan
