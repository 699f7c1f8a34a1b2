#pragma once

#include "compare/RuleChanges.h"
#include "diagram/Mark.h"

namespace portolan {

/// A kind of change in files and on the drawing.
struct ChangeKindInfo {
    ChangeKind kind;
    const char *key; ///< in files for programs: "added"
    Mark mark;
};
constexpr ChangeKindInfo changeKinds[] = {{ChangeKind::Added, "added", Mark::Added},
                                          {ChangeKind::Removed, "removed", Mark::Removed},
                                          {ChangeKind::Changed, "changed", Mark::Changed}};

constexpr const ChangeKindInfo &changeKindInfo(ChangeKind kind) {
    return changeKinds[size_t(kind)];
}

} // namespace portolan
