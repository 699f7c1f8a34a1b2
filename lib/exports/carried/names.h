#pragma once

// By these names files carry the plan that they were made from: written by the exports, looked for when a
// file is opened as a plan.

namespace portolan::carried {

inline constexpr char xmlNamespace[] = "urn:portolan:plan";
inline constexpr char xmlPlan[] = "plan";
inline constexpr char pngPlan[] = "portolan-plan";
inline constexpr char pngMark[] = "portolan-mark";
inline constexpr char pdfPlan[] = "plan.portolan";
/// A hidden sheet: words for people in its first row, then the plan in base64, a piece in each row.
inline constexpr char sheetPlan[] = "Portolan plan";
/// Document properties of a workbook.
inline constexpr char sheetTitle[] = "Portolan title";
inline constexpr char sheetRevision[] = "Portolan revision";
inline constexpr char sheetChecksum[] = "Portolan checksum";
/// The same of the plan that it is compared with.
inline constexpr char sheetEarlierTitle[] = "Portolan earlier title";
inline constexpr char sheetEarlierRevision[] = "Portolan earlier revision";
inline constexpr char sheetEarlierChecksum[] = "Portolan earlier checksum";

} // namespace portolan::carried
