#pragma once

#include "rules/FirewallRule.h"

#include <memory>
#include <vector>

namespace portolan {

/// One expanded row of a rule: the member that opens and the member that listens.
struct MemberPair {
    ComponentId source;
    ComponentId destination;

    bool operator==(const MemberPair &) const = default;
};

/// The expanded rows of a rule by number, in the order of forEachPair, without ever storing them: a table can
/// scroll through a million rows. Memory grows with the members at most, for most rules not at all.
class PairIndex {
public:
    PairIndex() = default;
    /// Every pair of the rule.
    explicit PairIndex(const FirewallRule &rule);
    /// The pairs in which both members together have every bit of `wanted`. The masks are by member position.
    PairIndex(const FirewallRule &rule, const std::vector<quint32> &sources,
              const std::vector<quint32> &destinations, quint32 wanted);

    qint64 count() const { return m_count; }
    /// The pair at `number`, 0 <= number < count().
    MemberPair at(qint64 number) const;
    /// The number of a pair, -1 when it is not one of these.
    qint64 indexOf(const MemberPair &pair) const;
    /// The same pairs in the same order.
    bool sameAs(const PairIndex &other) const;

private:
    using Positions = std::vector<qsizetype>;
    /// What one source is joined with.
    struct Line {
        qint64 start = 0;    ///< number of its first pair
        qint64 skipped = -1; ///< position in the list of the source itself, which is passed over
        std::shared_ptr<const Positions> destinations; ///< null: all of them

        bool operator==(const Line &other) const;
    };
    void addLine(Pairs pairs, const std::shared_ptr<const Positions> &destinations, qint64 self);
    qint64 lineCount(size_t line) const;

    QList<ComponentId> m_sources;
    QList<ComponentId> m_destinations;
    qint64 m_count = 0;
    std::vector<Line> m_lines; ///< by source; empty when each is joined with each
};

} // namespace portolan
