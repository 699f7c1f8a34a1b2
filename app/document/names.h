#pragma once

#include "plan/Derived.h"
#include "plan/Plan.h"

#include <QString>

namespace portolan {

/// A kind inside a sentence: "host", "ZVM", "tools machine".
QString kindNoun(ComponentKind kind);
/// An element as undo texts and messages name it: "host HV-01", "site London", "replication London to Leeds".
/// Empty when the plan has no such element. Long names are shortened.
QString elementPhrase(const Plan &plan, const ElementKey &key);
/// A flow in a list: "port 9081*, zvm-lon ⇄ zvm-lee". Empty when there is none with this id.
QString flowPhrase(const Plan &plan, const Derived &derived, const QString &flowId);
/// A name for one line of a window: `oneLine`, at most `longest` characters.
QString shortName(const QString &name, qsizetype longest = 40);

} // namespace portolan
