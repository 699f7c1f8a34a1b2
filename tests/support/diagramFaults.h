#pragma once

#include "diagram/buildDiagram.h"

#include <QStringList>

namespace portolan::test {

// What a drawing must never show. Each function says what is wrong in words; empty when nothing is. They
// look only at what is near, so that drawings of thousands of items are checked in no time.

/// Two pills that overlap.
QStringList pillFaults(const Diagram &diagram);
/// A pill on text or on a line that is not its own.
QStringList pillPlaceFaults(const Diagram &diagram);
/// A pill that stands neither on a line of its flow, nor in a row that does, nor beside a remark about it.
QStringList loosePillFaults(const Diagram &diagram);
/// A line through a box.
QStringList lineFaults(const Diagram &diagram);
/// Two parallel lines closer than 12, or a path drawn twice.
QStringList parallelFaults(const Diagram &diagram);
/// Lines of different items that end on a box at the same point; a line of the Ports level that slants.
QStringList lineEndFaults(const Diagram &diagram);
/// Text that crosses the edge of a box, under another text or box, or crossed by a line; text that is too
/// small.
QStringList textFaults(const Diagram &diagram);
/// The name of a wall under a lane.
QStringList wallFaults(const Diagram &diagram);
/// Boxes, sites or gates that overlap, and boxes that leave their site.
QStringList boxFaults(const Diagram &diagram);
/// A box that lies whole within another one whose part it is not.
QStringList swallowedFaults(const Diagram &diagram, const DiagramInput &input);
/// Something outside the sheet or its own bounds, a key given twice, a coordinate that is no number.
QStringList sheetFaults(const Diagram &diagram);
/// A flow that is not drawn exactly once, or a port of it that has not exactly one pill. For the Ports level.
QStringList flowFaults(const Diagram &diagram, const DiagramInput &input);

/// Bundles through cards, letters on cards, on letters or on other bundles.
QStringList ringFaults(const Diagram &diagram);
/// Bundles that run along each other closer than 12, or than what the mesh of more than six sites leaves.
QStringList bundleFaults(const Diagram &diagram);
/// A bundle that needs ports and has no letter. Up to 20 sites, wherever they were dragged.
QStringList letterFaults(const Diagram &diagram);
/// A flow between sites that is not in exactly one bundle and cell, a flow inside a site that is not counted
/// exactly once on its card and in its table. For the Overview.
QStringList overviewFlowFaults(const Diagram &diagram, const DiagramInput &input);

/// Everything that holds at the level at which the diagram was drawn.
QStringList everyFault(const Diagram &diagram, const DiagramInput &input);

} // namespace portolan::test
