#pragma once

#include "plan/Derived.h"
#include "results/ResultFile.h"
#include "topology/TopologyIndex.h"

#include <QHash>

class QDateTime;

namespace portolan {

/// What a rule's connections came to.
enum class RuleTested : quint8 {
    NotTried,       ///< none of them
    Closed,         ///< at least one is
    Partly,         ///< some are open, the others were not tried
    Open,           ///< all of them
    DeniedNotTried, ///< its action is not to allow, and none was tried
    Denied,         ///< its action is not to allow, and none was found open
    Against,        ///< its action is not to allow, and some are open
};

/// Whether that is said of a rule that is not to be open.
inline bool isOfDenied(RuleTested tested) {
    return tested == RuleTested::DeniedNotTried || tested == RuleTested::Denied ||
           tested == RuleTested::Against;
}

/// A rule with how many of its connections came to what.
struct RuleOutcome {
    QString rule;   ///< id
    QString flow;   ///< id of its flow
    int number = 0; ///< that table and drawing print
    qint64 open = 0;
    qint64 closed = 0;
    qint64 notTried = 0;
    QStringList closedIds; ///< of expanded rules; those beyond closedIdLimit are counted alone
    QString action;        ///< see ChangeForms::otherAction(); empty where it is to be open

    RuleTested tested() const;
    bool operator==(const RuleOutcome &) const = default;
};

/// How many closed connections a rule names.
inline constexpr qsizetype closedIdLimit = 100;

/// What files of results say about the rules of a plan.
struct RuleResults {
    QList<RuleOutcome> outcomes; ///< one for each complete rule of the plan, in its order
    /// What came of the connections that were tried, by id of the expanded rule.
    QHash<QString, TryResult> connections;
    qsizetype otherPlan = 0; ///< rows of kits that were made from another state of the plan; they count
    QStringList unknown; ///< ids that the plan does not have, ascending, each once; they count for nothing
    /// Rows of connections that the plan has with another address or port; they count for nothing. By rule,
    /// addresses and port, ascending.
    QList<ResultRow> elsewhere;
    qsizetype superseded = 0; ///< rows for which there is a newer one
    qsizetype ahead = 0;      ///< rows whose time had not come when they were read

    bool operator==(const RuleResults &) const = default;
};

/// What files of results are read for.
struct ResultsReading {
    QString checksum;    ///< of the plan
    QString latest = {}; ///< see latestTime(); empty: no time is too late
};
/// The latest time, as rows have it, that a result can have when it is read `now`: clocks differ by an hour.
QString latestTime(const QDateTime &now);

/// Gathers rows of any number of files. One counts for the connection from address to address and port that
/// was tried, and for no other. Of several rows of one connection the newest counts; of two of the same time,
/// the worse one, whatever the order of the files. One whose time has not come yet gives way to all others.
/// `index` and `forms` are those of the plan.
RuleResults ruleResults(const TopologyIndex &index, const Derived &derived, const ChangeForms &forms,
                        const QList<ResultRow> &rows, const ResultsReading &reading);

struct ResultCounts {
    qsizetype open = 0;
    qsizetype closed = 0;
    qsizetype partly = 0;
    qsizetype notTried = 0;
    qsizetype denied = 0; ///< whether they were tried or not
    qsizetype against = 0;

    qsizetype notToBeOpen() const { return denied + against; }
    /// Of rules that the results contradict.
    qsizetype faults() const { return closed + against; }
    bool operator==(const ResultCounts &) const = default;
};
/// How many rules came to what.
ResultCounts countResults(const RuleResults &results);

QString testedKey(RuleTested tested);   ///< "open", "closed", "partly-open", "not-tried" …
QString testedLabel(RuleTested tested); ///< "open", "closed or nothing listening" …, translated

} // namespace portolan
