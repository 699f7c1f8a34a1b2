#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Finds the lanes that share a bus: those of one net that come to a site from gates in front of others.
void collectBuses(Sheet &sheet);

/// Gives every bus that does not run straight its place from side to side, from 0 on the left: no two lie on
/// each other, and few lines cross. Returns the width of all.
double placeBuses(Sheet &sheet);

} // namespace portolan::ports
