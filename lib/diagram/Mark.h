#pragma once

#include <QString>
#include <optional>
#include <span>

namespace portolan {

/// What a drawing says of a component or a port beside what it is: a sign and words, never a colour alone.
enum class Mark {
    Added, ///< of two plans that are compared
    Removed,
    Changed,
    Open, ///< of rules that were tried
    PartlyOpen,
    Closed,
    Against, ///< open, and not to be
};

struct MarkInfo {
    Mark mark;
    QString sign;  ///< "+", one character
    QString label; ///< as users read it, translated: "added"
    QString note;  ///< what it means, a sentence
};

/// The row of `mark`.
const MarkInfo &markInfo(Mark mark);
/// What is said of several things together of which one is `one` and another one is `other`, or is not
/// marked.
Mark mixed(Mark one, std::optional<Mark> other);
/// Every mark, in the order of a key.
std::span<const MarkInfo> allMarks();

} // namespace portolan
