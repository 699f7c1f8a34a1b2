#pragma once

#include "compare/AllowedPaths.h"
#include "compare/FirewallStep.h"
#include "compare/WaitingPaths.h"

#include <QHash>

namespace portolan {

/// Says of rules that differ between two plans what that means at a firewall. What it is made of outlives it.
class StepFinder {
public:
    StepFinder(const PlanState &before, const PlanState &after)
        : m_was(before), m_is(after), m_waiting(before, after) {}

    /// Of all that differ, in their order.
    QList<PathChange> find(const QList<RuleChange> &changes) const;

private:
    using Rules = QList<qsizetype>;

    PathChange find(const RuleChange &change) const;
    void findOpened(PathChange &found, const RuleChange &change) const;
    void findClosed(PathChange &found, const RuleChange &change) const;
    void noteTerms(PathChange &found, qsizetype before, qsizetype after) const;
    /// What is held for one rule is not closed for another that had the same open.
    void holdAlike(QList<PathChange> &paths, const QList<RuleChange> &changes) const;
    void moveTogether(QList<PathChange> &paths, const QList<RuleChange> &changes) const;
    /// Which of them rely on another rule's entry, by the connection that they ask for.
    QHash<QString, QList<qsizetype>> relyingOn(const QList<PathChange> &paths,
                                               const QList<RuleChange> &changes) const;
    static bool reliesOnAnother(const PathChange &path);
    bool isLeft(const RuleChange &change, const QHash<QString, qsizetype> &left) const;
    void takeTerms(PathChange &path, const RuleChange &change) const;

    QString connectionBefore(const RuleChange &change) const;
    QString connectionAfter(const RuleChange &change) const;
    /// Those rules of `paths` that do the same with a connection.
    Rules alike(const AllowedPaths &paths, const OpenPath &path, const QString &action) const;
    bool hasTerms(const AllowedPaths &paths, const Rules &rules, const RuleTerms &terms) const;

    AllowedPaths m_was;
    AllowedPaths m_is;
    WaitingPaths m_waiting;
};

} // namespace portolan
