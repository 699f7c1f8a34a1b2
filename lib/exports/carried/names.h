#pragma once

// By these names files carry the plan that they were made from: written by the exports, looked for when a
// file is opened as a plan.

namespace portolan::carried {

inline constexpr char xmlNamespace[] = "urn:portolan:plan";
inline constexpr char xmlPlan[] = "plan";
inline constexpr char pngPlan[] = "portolan-plan";
inline constexpr char pngMark[] = "portolan-mark";
inline constexpr char pdfPlan[] = "plan.portolan";

} // namespace portolan::carried
