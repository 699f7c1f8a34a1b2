#pragma once

#include "checks/PlanFacts.h"

#include <QCoreApplication>
#include <functional>

namespace portolan {

/// Translates the sentences of this room.
class Checks {
    Q_DECLARE_TR_FUNCTIONS(Checks)
};

/// Collects the findings of one check after the other.
class Report {
public:
    void begin(QLatin1String check, Severity severity);
    /// Adds a finding of the check that runs; its id is built from `subjects`, which are also its elements.
    /// The reference holds until the next one.
    Finding &add(const QList<ElementKey> &subjects);
    QList<Finding> take();

private:
    QLatin1String m_check;
    Severity m_severity = Severity::Warning;
    QList<Finding> m_findings;
};

/// Above so many alike in one site, they are reported together.
inline constexpr qsizetype manyInSite = 5;

/// Calls `one` for each position when a site has few of them, `many` once for a site that has more.
/// `positions` are in plan order.
void perSite(const PlanFacts &facts, std::span<const qint32> positions,
             const std::function<void(qint32)> &one,
             const std::function<void(const SiteFacts &, std::span<const qint32>)> &many);

QList<ElementKey> keysOf(const PlanFacts &facts, std::span<const qint32> positions);

/// A name in a sentence: one line, no control or direction characters, cut when very long.
QString shown(const QString &name);
/// "Host HV-LON-01".
QString described(const Component &component);
/// "A, B, C and 9 more".
QString listed(const QStringList &names);
QString listed(const PlanFacts &facts, std::span<const qint32> positions);
/// "London to Leeds".
QString described(const PlanFacts &facts, const Replication &replication);
/// The source's sentence as a quotation; empty where this version's source does not say it.
QString quoted(const PortCatalogue &catalogue, QStringView statement);

} // namespace portolan
