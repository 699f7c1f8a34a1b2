#pragma once

#include "diagram/buildDiagram.h"

#include <QStringList>

namespace portolan::test {

// What a drawing must never show. Each function says what is wrong in words; empty when nothing is.

/// Two pills that overlap.
QStringList pillFaults(const Diagram &diagram);
/// A pill on text or on a line that is not its own.
QStringList pillPlaceFaults(const Diagram &diagram);
/// A line through a box that it does not end on.
QStringList lineFaults(const Diagram &diagram);
/// Two parallel lines closer than 12, or a path drawn twice.
QStringList parallelFaults(const Diagram &diagram);
/// Text outside its box, under another text or crossed by a line; text that is too small.
QStringList textFaults(const Diagram &diagram);
/// The name of a wall under a lane.
QStringList wallFaults(const Diagram &diagram);
/// Boxes that overlap.
QStringList boxFaults(const Diagram &diagram);
/// Something outside the sheet or its own bounds, a key given twice, a coordinate that is no number.
QStringList sheetFaults(const Diagram &diagram);
/// A flow that is not drawn exactly once, or a port of it that has not exactly one pill. For the Ports level.
QStringList flowFaults(const Diagram &diagram, const DiagramInput &input);

} // namespace portolan::test
