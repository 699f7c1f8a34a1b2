#pragma once

#include <QString>
#include <optional>

namespace portolan {

struct Plan;

/// Which plan a file was made from, and which state of it: what an exported file says of itself.
struct PlanMark {
    QString title;    ///< on one line and at most markTitleLimit long; empty when the plan has none
    int revision = 0; ///< at least 1
    QString checksum; ///< SHA-256 of the plan file, 64 digits in hex

    bool operator==(const PlanMark &) const = default;
};

/// All that a file says of plans: the one that it was made from, and the one that it compares that with.
struct FileMarks {
    std::optional<PlanMark> plan;
    std::optional<PlanMark> earlier;
};

/// Longest title in a mark, in UTF-16 units. A mark names a plan; it does not have to hold a book.
inline constexpr qsizetype markTitleLimit = 200;

PlanMark planMark(const Plan &plan);
/// `title` may be anything; the mark holds what can be read of it.
PlanMark planMark(const QString &title, int revision, const QString &checksum);
/// Nothing unless revision and checksum can be those of a plan.
std::optional<PlanMark> checkedMark(const QString &title, const QString &revision, const QString &checksum);

/// The mark as one line of text, for comments in formats that have some:
/// "Portolan plan, revision 3, checksum 0123...: Acme".
QString markLine(const PlanMark &mark);
/// The first mark of that form that begins a line of a text, or follows the sign of a comment there; its
/// title goes on to the end of the line.
std::optional<PlanMark> markInText(const QString &text);

/// The line that files which compare two plans have below that one: "Compared with Portolan plan, ...".
QString earlierLine(const PlanMark &mark);
std::optional<PlanMark> earlierInText(const QString &text);

} // namespace portolan
