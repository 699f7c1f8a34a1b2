#pragma once

#include "compare/ChangeEntry.h"

#include <QIcon>

namespace portolan {

// What the window says of changes, in its own language.

/// "added". With its sign, never by colour alone.
QString changeWord(ChangeKind kind);
/// The sign of the drawing, +, − or ~, as an icon.
QIcon changeIcon(ChangeKind kind);
/// What to do at a firewall: "add".
QString stepWord(FirewallStep step);
/// A sentence.
QString stepSentence(FirewallStep step);
/// "At the firewall: 3 to add, 1 to hold"; empty where no rule differs.
QString stepsInShort(const StepCounts &counts);
/// "Firewall rules: 12 added, 1 removed. At the firewall: 12 to add, 1 to hold".
QString groupHeading(ChangeGroup group, const QList<ChangeEntry> &entries);
/// The same of rules that are not all there are, `listed` of them: steps are counted of all or not at all.
QString shortenedHeading(const QList<ChangeEntry> &entries, qint64 listed);
/// "12 rules added · 1 element removed"; what else differs where no rule and no element does.
QString changesInShort(const PlanChanges &changes);

} // namespace portolan
