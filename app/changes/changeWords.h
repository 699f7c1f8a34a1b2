#pragma once

#include "compare/ChangeEntry.h"

#include <QIcon>

namespace portolan {

// What the window says of changes, in its own language.

/// "added". With its sign, never by colour alone.
QString changeWord(ChangeKind kind);
/// The sign of the drawing, +, − or ~, as an icon.
QIcon changeIcon(ChangeKind kind);
/// "Firewall rules: 12 added, 1 removed".
QString groupHeading(ChangeGroup group, const QList<ChangeEntry> &entries);
/// "12 rules added · 1 element removed"; what else differs where no rule and no element does.
QString changesInShort(const PlanChanges &changes);

} // namespace portolan
