#pragma once

#include "diagram/buildDiagram.h"
#include "diagram/portMarks.h"

#include <vector>

namespace portolan {

/// One port of one flow with all that a rule would say of it, in words.
struct FlowRow {
    QString key; ///< "<flow id>/4008", "<flow id>/none"
    QString flow;
    PillText port;
    TrafficClass traffic = TrafficClass::Platform;
    QString ends;    ///< "zvm-lon → 3 VRAs"
    QString purpose; ///< the source's words
    QString basis;   ///< "Port stated · TCP assumed · direction assumed"
    QString rules;   ///< "Rules 3 and 4", or why there is none
    QString numbers; ///< "#3–4"; empty where there is no rule
    bool hasRules = false;
    bool operator==(const FlowRow &) const = default;
};

struct DrawingMemory;

/// The rows of each of `input.flows`, the lowest port first. `input.numbers` numbers the rules.
std::vector<QList<FlowRow>> flowRows(const DiagramInput &input, DrawingMemory &memory);

} // namespace portolan
