#pragma once

#include "diagram/Body.h"

#include <QSet>

namespace portolan {

/// What level Full says on the drawing itself.
struct Callouts {
    QList<DiagramItem> items;
    QSet<QString> told; ///< keys of the rows that have a callout: lists need not tell them again
};

/// Beside each pill the numbers of its rules, and as a callout near it all else that its row says, where the
/// site or the gate has room for them. They lie on nothing that the body shows. `input.numbers` numbers the
/// rules.
Callouts calloutsOf(const DiagramInput &input, const Body &body);

} // namespace portolan
