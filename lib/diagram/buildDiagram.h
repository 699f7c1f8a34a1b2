#pragma once

#include "diagram/Diagram.h"
#include "diagram/Layout.h"
#include "diagram/View.h"
#include "rules/DeniedPorts.h"
#include "rules/RuleNumbers.h"

namespace portolan {

struct DrawingMemory;
struct Marks;

/// How much a drawing says: Overview sites and pairs; Ports every port on its line; Full also what each port
/// is for, where its values come from, and its rules by number.
enum class DetailLevel { Automatic, Overview, Ports, Full };

/// Words of the frame that the topology cannot know.
struct FrameTexts {
    QString title;
    QString file; ///< name of the plan file; empty while not saved
    int revision = 1;
    QString checksum; ///< of the plan, in full; the drawing shows its beginning. Empty while editing.
    qsizetype errors = 0;
    qsizetype warnings = 0;
    bool operator==(const FrameTexts &) const = default;
};

struct DiagramInput {
    const TopologyIndex &index;
    const PortCatalogue &catalogue; ///< the effective one
    const QList<Flow> &flows;
    const RuleSet &rules;
    const Layout &layout;
    FrameTexts frame;
    DetailLevel level = DetailLevel::Automatic;
    View view{};
    const Marks *marks = nullptr; ///< what is said of its things; null for the plan as it is
    RuleNumbers numbers{};        ///< of the whole plan's rules; only buildDiagram sets them
    DeniedPorts denied{};         ///< of the whole plan
};

/// The level that Automatic means for a plan: Overview above four sites.
DetailLevel automaticLevel(const TopologyIndex &index);

/// Draws a plan, or the part of it that a view shows: a view leaves out and moves nothing. Only a pair of
/// more than two sites is a drawing of its own, with its gate in full. The same input gives the same diagram
/// on every machine, with or without a `memory` of the drawing before; no port label overlaps another.
Diagram buildDiagram(const DiagramInput &given, DrawingMemory *memory = nullptr);

} // namespace portolan
