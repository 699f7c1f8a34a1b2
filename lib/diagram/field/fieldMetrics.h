#pragma once

// Distances of the field between the columns of three and more sites, in drawing units. Heights are on a
// grid: lines from the left column stand on its rows, lines from the right one halfway between, so that no
// two of them are ever closer than half a row.
namespace portolan::ports {

inline constexpr double rowOffset = 6; ///< of the rows of all columns: the first one runs into the first box
inline constexpr int firstRow = 2;     ///< of a site's edge, below its header
inline constexpr double footRoom = 14; ///< below the last row of a site
inline constexpr double headingRise = 9; ///< of the field's heading above the place of that of a gate
inline constexpr double titleRoom = 37;  ///< from the top of a pair's gate to its first lane
inline constexpr double labelRoom = 9;   ///< more where labels stand above the pills instead of beside them
inline constexpr double gateFoot = 12;   ///< from its last lane to its bottom
inline constexpr double pairWall = 14;   ///< how wide its walls are
inline constexpr double pairPadding = 10;
inline constexpr double fieldPadding = 12; ///< between the field's edge and the gates
inline constexpr double zoneGap = 20;      ///< between gates and tracks

} // namespace portolan::ports
