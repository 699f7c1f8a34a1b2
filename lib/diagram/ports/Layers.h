#pragma once

#include "diagram/Diagram.h"

namespace portolan::ports {

/// Items by what lies over what.
struct Layers {
    QList<DiagramItem> ground; ///< sites, gate
    QList<DiagramItem> walls;
    QList<DiagramItem> boxes;
    QList<DiagramItem> lines;
    QList<DiagramItem> labels;
    QList<DiagramItem> pills;

    QList<DiagramItem> all() const { return ground + walls + boxes + lines + labels + pills; }
};

} // namespace portolan::ports
