#include "results/RuleResults.h"

#include "results/words.h"
#include "topology/Address.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace portolan {
namespace {

/// The newest rows of one expanded rule: one for each connection that was tried for it.
struct Tried {
    ResultRow row;
    QString source; ///< see addressKey()
    QString destination;
};
using Newest = QHash<QString, QList<Tried>>;

/// Which of two results of one connection counts. A row whose time has not come yet says nothing of when it
/// was: it gives way to every other.
class NewerRow {
public:
    explicit NewerRow(const QString &latest) : m_latest(latest) {}

    bool isAhead(const ResultRow &row) const { return !m_latest.isEmpty() && row.time > m_latest; }
    bool replaces(const ResultRow &row, const ResultRow &known) const {
        if (isAhead(row) != isAhead(known))
            return isAhead(known);
        return row.time != known.time ? row.time > known.time : isWorse(row, known);
    }

private:
    static bool isWorse(const ResultRow &one, const ResultRow &other) {
        return one.result == TryResult::Closed && other.result != TryResult::Closed;
    }

    QString m_latest;
};

bool isSameConnection(const Tried &one, const Tried &other) {
    return one.row.port == other.row.port && one.source == other.source &&
           one.destination == other.destination;
}

Newest newestRows(const QList<ResultRow> &rows, const NewerRow &newer) {
    Newest newest;
    for (const ResultRow &row : rows) {
        const Tried tried{row, addressKey(row.source), addressKey(row.destination)};
        QList<Tried> &of = newest[row.rule];
        const auto known = std::find_if(of.begin(), of.end(),
                                        [&](const Tried &other) { return isSameConnection(tried, other); });
        if (known == of.end())
            of.append(tried);
        else if (newer.replaces(row, known->row))
            *known = tried;
    }
    return newest;
}

/// "zvm-pairing" of "zvm-pairing.c3.c13".
QString requirementOf(const QString &expandedId) {
    return expandedId.section(u'.', 0, -3);
}

class Gatherer {
public:
    Gatherer(const TopologyIndex &index, const Derived &derived, const Newest &newest)
        : m_index(index), m_derived(derived), m_newest(newest) {
        for (const QString &id : newest.keys())
            m_tried.insert(requirementOf(id));
    }

    RuleOutcome outcomeOf(const FirewallRule &rule, int number) {
        RuleOutcome outcome{rule.id, rule.flow, number, 0, 0, 0, {}, {}};
        // Rules of rows that nobody tried may have a million pairs.
        if (!m_tried.contains(m_derived.catalogue.requirements[rule.requirement].id)) {
            outcome.notTried = rule.expandedCount();
            return outcome;
        }
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            count(outcome, rule, from, to);
            return true;
        });
        return outcome;
    }
    void addTo(RuleResults &results) &&;

private:
    void count(RuleOutcome &outcome, const FirewallRule &rule, ComponentId from, ComponentId to) {
        const QString id = expandedRuleId(m_derived.catalogue, rule, from, to);
        const TryResult result = resultOf(id, rule, from, to);
        outcome.open += result == TryResult::Open;
        outcome.closed += result == TryResult::Closed;
        outcome.notTried += result == TryResult::NotTried;
        if (result == TryResult::Closed && outcome.closedIds.size() < closedIdLimit)
            outcome.closedIds.append(id);
    }

    /// What came of the connection as the plan has it now.
    TryResult resultOf(const QString &id, const FirewallRule &rule, ComponentId from, ComponentId to) {
        const auto rows = m_newest.constFind(id);
        if (rows == m_newest.constEnd())
            return TryResult::NotTried;
        m_ids.insert(id);
        const QString source = addressKey(m_index.addressOf(from));
        const QString destination = addressKey(m_index.addressOf(to));
        TryResult result = TryResult::NotTried;
        for (const Tried &tried : *rows)
            if (tried.row.port == rule.port && tried.source == source && tried.destination == destination) {
                result = tried.row.result;
                m_known.insert(id, result);
            } else {
                m_elsewhere.append(tried.row);
            }
        return result;
    }

    const TopologyIndex &m_index;
    const Derived &m_derived;
    const Newest &m_newest;
    QSet<QString> m_tried;             ///< requirements
    QSet<QString> m_ids;               ///< of the plan, that there are rows of
    QHash<QString, TryResult> m_known; ///< results of what the plan has
    QList<ResultRow> m_elsewhere;
};

void Gatherer::addTo(RuleResults &results) && {
    const auto keyOf = [](const ResultRow &row) {
        return std::tie(row.rule, row.source, row.destination, row.port);
    };
    results.connections = std::move(m_known);
    results.elsewhere = std::move(m_elsewhere);
    std::sort(results.elsewhere.begin(), results.elsewhere.end(),
              [&](const ResultRow &one, const ResultRow &other) { return keyOf(one) < keyOf(other); });
    for (const QString &id : m_newest.keys())
        if (!m_ids.contains(id))
            results.unknown.append(id);
    results.unknown.sort();
}

} // namespace

RuleTested RuleOutcome::tested() const {
    if (!action.isEmpty())
        return open > 0 ? RuleTested::Against : closed > 0 ? RuleTested::Denied : RuleTested::DeniedNotTried;
    if (closed > 0)
        return RuleTested::Closed;
    if (open == 0)
        return RuleTested::NotTried;
    return notTried == 0 ? RuleTested::Open : RuleTested::Partly;
}

QString latestTime(const QDateTime &now) {
    constexpr int clocksDiffer = 3600; // seconds
    return now.toUTC().addSecs(clocksDiffer).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

RuleResults ruleResults(const TopologyIndex &index, const Derived &derived, const ChangeForms &forms,
                        const QList<ResultRow> &rows, const ResultsReading &reading) {
    const NewerRow newer(reading.latest);
    const Newest newest = newestRows(rows, newer);
    RuleResults results;
    results.superseded = rows.size();
    for (const QList<Tried> &of : newest)
        results.superseded -= of.size();
    for (const ResultRow &row : rows) {
        results.otherPlan += row.checksum != reading.checksum;
        results.ahead += newer.isAhead(row);
    }
    Gatherer gatherer(index, derived, newest);
    int number = 0;
    for (const FirewallRule &rule : derived.rules.rules) {
        results.outcomes.append(gatherer.outcomeOf(rule, ++number));
        results.outcomes.last().action = forms.otherAction(rule.id);
    }
    std::move(gatherer).addTo(results);
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
        counts.denied += isOfDenied(tested) && tested != RuleTested::Against;
        counts.against += tested == RuleTested::Against;
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
    {"denied-not-tried", QT_TRANSLATE_NOOP("RuleResultsText", "not to be open; not tried")},
    {"denied", QT_TRANSLATE_NOOP("RuleResultsText", "not to be open, and not open as far as tried")},
    {"open-against-action",
     QT_TRANSLATE_NOOP("RuleResultsText", "open, although its action is not to allow")},
};

} // namespace

QString testedKey(RuleTested tested) {
    return QLatin1String(testedTable[size_t(tested)].key);
}

QString testedLabel(RuleTested tested) {
    return RuleResultsText::tr(testedTable[size_t(tested)].label);
}

} // namespace portolan
