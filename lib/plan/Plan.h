#pragma once

#include "catalogue/PortCatalogue.h"
#include "diagram/Layout.h"
#include "rules/ChangeForm.h"
#include "topology/Topology.h"

#include <QMap>
#include <QString>

namespace portolan {

/// Highest revision number that a plan may have; the lowest is 1.
inline constexpr int highestRevision = 1'000'000;

/// Everything that the user made: one plain value. Whatever is drawn, listed or exported is a pure function
/// of it.
struct Plan {
    QString title;
    int revision = 1; ///< the user's number for a state that was handed over
    QString catalogue = QStringLiteral("zvr-hyperv-5.5");
    Topology topology;
    OwnSettings own; ///< ports, protocols and directions that the user decided, by requirement
    Layout layout;   ///< what the user dragged, and which host stacks are open
    QMap<QString, QString> accepted; ///< warnings that the user accepted: finding id and reason
    ChangeForms forms;               ///< what a firewall team asks for beside the rules

    bool operator==(const Plan &) const = default;
};

} // namespace portolan
