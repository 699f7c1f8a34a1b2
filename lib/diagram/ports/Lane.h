#pragma once

#include "diagram/Diagram.h"
#include "diagram/shapes.h"
#include "flows/Flow.h"

#include <vector>

namespace portolan::ports {

/// A port on a line.
struct Pill {
    QString key;
    QString flow;
    PillText text;
    TrafficClass traffic = TrafficClass::Platform;
    QString title;
};

/// Where a line ends: on the box of a service, or on the hosts of a site.
struct End {
    int site = -1;
    int box = -1; ///< of the site's boxes; -1 for its hosts
    ComponentKind kind = ComponentKind::Host;
    QString key;             ///< the group's
    std::vector<int> cards;  ///< the cards of chosen hosts; empty when it means all of them
    std::vector<int> silent; ///< of the chosen cards: those that do not listen on the lane's port
    qsizetype members = 0;
    qsizetype outOf = 0; ///< how many of that kind the site has

    bool isHosts() const { return box < 0; }
};

/// A line from site to site: one port of one flow through the gate of two sites; between more of them, all
/// ports of a kind that have the same ends.
struct Lane {
    QString key;
    QString label;
    End left; ///< at the wall on the left
    End right;
    TrafficClass traffic = TrafficClass::Platform;
    std::vector<Pill> pills;
    Arrow leftArrow = Arrow::None;
    Arrow rightArrow = Arrow::None;
    FlowState state = FlowState::Needed;
    qsizetype pairs = 0; ///< of machines that talk over each of its ports
    bool isShown = true; ///< the view shows one of its flows

    bool isUsed() const { return state != FlowState::NotUsed; }
    QList<ElementKey> flows() const; ///< of its pills, each once
};

/// Two sites with lanes between them.
struct SitePair {
    int left = -1; ///< its wall stands on the left
    int right = -1;
    int owner = -1; ///< the one that their gate stands in front of
    std::vector<int> lanes;

    int other(int site) const { return site == left ? right : left; }
};

} // namespace portolan::ports
