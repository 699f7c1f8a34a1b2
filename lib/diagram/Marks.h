#pragma once

#include "diagram/Mark.h"
#include "diagram/portMarks.h"
#include "rules/FirewallRule.h"

#include <QHash>
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
    bool isUnusedNow = false; ///< it was needed, and the later plan says why it is not
};

/// What a site or a component was called in an earlier plan; empty where that is the same.
struct Former {
    QString name;
    QString address; ///< of a site, its one subnet
};

/// What a drawing says of the things that it shows, by their keys. All other things are drawn pale.
struct Marks {
    QHash<ElementKey, Mark> elements; ///< sites, components and replications
    QMap<QString, FlowMark> flows;    ///< by id
    QHash<ElementKey, Former> former; ///< of sites and components
    QSet<ElementKey> holders;         ///< sites that hold something marked
    /// The sign of a card that stands for such a site; none where what is in a site does not speak for it.
    std::optional<Mark> holderMark = Mark::Changed;
    /// Rules of flows that are drawn and that the plan does not have any more: the key lists their ports, and
    /// they are counted where nothing else is left.
    QList<FirewallRule> otherRules;
    QString summary;            ///< one line under the title
    QString paleNote;           ///< what pale means here, a sentence
    bool comparesPlans = false; ///< they are those of two plans
    QString against;            ///< what the plan is compared with, for the title block
};

/// The mark of what an item stands for; nothing where none of it is marked.
std::optional<Mark> markOf(const Marks &marks, const DiagramItem &item);
bool isRemoved(const Marks &marks, const ElementKey &element);
/// `marks` may be null.
Former formerOf(const Marks *marks, const ElementKey &element);
/// Whether the plan has a flow no more.
bool isLost(const Marks *marks, const Flow &flow);
/// A group of a flow without members that are removed; the whole group where the flow itself is.
Group presentGroup(const Marks *marks, const Flow &flow, const Group &group);
/// Puts signs on the boxes that are marked and makes pale what is not. Frame and geometry stay as they are.
void applyMarks(QList<DiagramItem> &items, const Marks &marks);
/// Whether an item is a sign that stands on the corner of a box.
bool isSign(const DiagramItem &item);
/// The marks that items show, in the order of a key.
QList<Mark> marksShown(const QList<DiagramItem> &items, const Marks &marks);

} // namespace portolan
