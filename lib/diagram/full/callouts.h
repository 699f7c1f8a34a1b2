#pragma once

#include "diagram/Body.h"
#include "diagram/full/flowRows.h"

#include <QSet>

namespace portolan {

/// What level Full says on the drawing itself.
struct Callouts {
    QList<DiagramItem> items;
    QSet<QString> told; ///< keys of the rows that have a callout: lists need not tell them again
};

/// Beside each pill the numbers of its rules, and as a callout near it all else that its row says, where the
/// site or the gate has room for them. They lie on nothing that the body shows. `rows` are those of each
/// flow.
Callouts calloutsOf(const std::vector<QList<FlowRow>> &rows, const Body &body);

} // namespace portolan
