#pragma once

#include "compare/PlanChanges.h"

#include <QHash>
#include <QSet>
#include <vector>

namespace portolan {

/// Tells which connections the complete rules of a plan allow, without expanding them. What it is made of
/// outlives it.
class AllowedPaths {
public:
    explicit AllowedPaths(const PlanState &state);

    /// Whatever rule it is that allows them, and however the addresses are spelled.
    bool allow(const OpenPath &path) const;

private:
    struct Destinations {
        const FirewallRule *rule;
        QSet<ComponentId> members;
    };
    using Opening = std::pair<ComponentId, quint32>; ///< who connects, and to which service

    QHash<QString, QList<ComponentId>> m_at; ///< by addressKey()
    std::vector<Destinations> m_destinations;
    QHash<Opening, QList<qsizetype>> m_openings; ///< positions in m_destinations
};

} // namespace portolan
