#pragma once

#include "document/Document.h"

namespace portolan {

/// The view that elements open: one site its own, two sites and what runs between two their pair among
/// several. Others open none: the whole plan.
View openedView(const Document &document, const QList<ElementKey> &elements);

} // namespace portolan
