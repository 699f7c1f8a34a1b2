#pragma once

#include "diagram/ports/Sheet.h"

namespace portolan::ports {

/// Lanes share a line to their end where they end on the same with the same arrowhead: it speaks for each of
/// them.
NetId netOf(const Sheet &sheet, int lane, int site);
/// The heights between which lines may reach an end, from the site's top.
std::pair<double, double> endRange(const Sheet &sheet, const End &end);

/// Joins the lanes to what they end on, beside the edge of each site, once they have their heights there.
void planNets(Sheet &sheet);

/// Lets one lane of each net find the way to a box that moved since, the others join it.
void leadNetsToMoved(Sheet &sheet);

} // namespace portolan::ports
