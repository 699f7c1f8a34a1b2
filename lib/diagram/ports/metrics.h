#pragma once

// Distances of the Ports level, in drawing units. "u" runs from a site's outer edge towards the gate, "v"
// downwards, so that a site of the right column is the mirror image of one of the left.
namespace portolan::ports {

inline constexpr double headerHeight = 40; ///< of a site: name, role, subnet
inline constexpr double contentTop = 62;   ///< first box below a site's top edge
inline constexpr double denseTop = 52;     ///< the same in a site that is one of several in its column
inline constexpr double denseFoot = 12;    ///< below what stands in it
inline constexpr double movedFoot = 68;    ///< the same where boxes were dragged: for their lines and pills
inline constexpr double sitePadding = 22;  ///< between a site's edge and what stands in it
inline constexpr double siteGap = 22;      ///< between stacked sites
inline constexpr double boxGap = 20;       ///< between boxes of one column
inline constexpr double trackPitch = 14;   ///< between parallel lines
inline constexpr double lineGap = 12;      ///< no two parallel lines are closer
inline constexpr double pillPitch = 25;    ///< between the middles of stacked pills
inline constexpr double pillGap = 5;       ///< between pills in a row
inline constexpr double railMargin = 8;    ///< above and below pills in a row across a vertical line
inline constexpr double railRise = 2;      ///< more below them, for the arrowhead
inline constexpr double pillMargin = 12;   ///< between a pill and what its line ends on
inline constexpr double lanePitch = 36;    ///< between lanes of the gate: a pill and a line of text above it
inline constexpr double berthPitch = 28;   ///< between the rows of a column beside a field
inline constexpr double loopPitch = 28;    ///< between loops under a stack
inline constexpr double notePitch = 28;    ///< between remarks at the foot of a site
inline constexpr double noteGap = 10;      ///< between the pills of a remark and its words
inline constexpr double wallWidth = 24;
inline constexpr double wallTop = 56;        ///< below the top of a site in the first row
inline constexpr double gateGap = 16;        ///< between site and gate, and between gate and wall
inline constexpr double exitReach = 34;      ///< of a lane behind the wall of a site that is not drawn
inline constexpr double shortExitReach = 12; ///< the same beside the gate of a pair
inline constexpr double stackOffset = 4;     ///< of the sheets behind a stack

} // namespace portolan::ports
