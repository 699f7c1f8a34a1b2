#pragma once

#include <QString>
#include <span>

namespace portolan {

/// What a drawing says of a component or a port beside what it is: a sign and words, never a colour alone.
enum class Mark { Added, Removed, Changed };

struct MarkInfo {
    Mark mark;
    QString sign;  ///< "+", one character
    QString label; ///< as users read it, translated: "added"
    QString note;  ///< what it means, a sentence
};

/// The row of `mark`.
const MarkInfo &markInfo(Mark mark);
/// Every mark, in the order of a key.
std::span<const MarkInfo> allMarks();

} // namespace portolan
