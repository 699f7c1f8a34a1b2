#pragma once

#include "diagram/Mark.h"
#include "diagram/portMarks.h"
#include "rules/FirewallRule.h"

#include <QMap>
#include <QSet>

namespace portolan {

/// What is said of a flow.
struct FlowMark {
    Mark mark = Mark::Changed;
    /// Its ports with what is said of each; empty where that is the same for all of them.
    QList<PortMark> ports;
    qsizetype pairsBefore = 0; ///< of members of its two groups
    qsizetype pairs = 0;
};

/// What a drawing says of the things that it shows, by their keys. All other things are drawn pale.
struct Marks {
    QMap<ElementKey, Mark> elements; ///< sites, components and replications
    QMap<QString, FlowMark> flows;   ///< by id
    QSet<ElementKey> holders;        ///< sites that hold something marked
    /// The sign of a card that stands for such a site; none where what is in a site does not speak for it.
    std::optional<Mark> holderMark = Mark::Changed;
    /// Rules of flows that are drawn and that the plan does not have: the key lists their ports.
    QList<FirewallRule> otherRules;
    QString summary;  ///< one line under the title
    QString paleNote; ///< what pale means here, a sentence
    QString against;  ///< what the plan is compared with, for the title block
};

/// The mark of what an item stands for; nothing where none of it is marked.
std::optional<Mark> markOf(const Marks &marks, const DiagramItem &item);
/// The ports of a flow with what is said of them; `marks` may be null.
QList<PortMark> portMarks(const TopologyIndex &index, const PortCatalogue &catalogue, const Flow &flow,
                          const Marks *marks);
bool isRemoved(const Marks &marks, ComponentId component);
/// A group of a flow without members that are removed; the whole group where the flow itself is.
Group presentGroup(const Marks *marks, const Flow &flow, const Group &group);
/// Puts signs on the boxes that are marked and makes pale what is not. Frame and geometry stay as they are.
void applyMarks(QList<DiagramItem> &items, const Marks &marks);
/// Whether an item is a sign that stands on the corner of a box.
bool isSign(const DiagramItem &item);
/// The marks that items show, in the order of a key.
QList<Mark> marksShown(const QList<DiagramItem> &items, const Marks &marks);

} // namespace portolan
