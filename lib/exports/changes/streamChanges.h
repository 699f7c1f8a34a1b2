#pragma once

#include "compare/ChangeList.h"
#include "exports/ByteSink.h"
#include "exports/changes/changeExports.h"

#include <functional>

namespace portolan {

/// The bytes of a change; `beginsGroup` says whether it is the first of its group.
using ChangeBytes = std::function<QByteArray(const ChangeEntry &entry, bool beginsGroup)>;

/// Writes what `bytesOf` gives of each change in turn, after what the sink already has, and then `end`.
Result<Done> streamChanges(const ChangeList &list, ByteSink &sink, const ChangeListOptions &options,
                           const ChangeBytes &bytesOf, const QByteArray &end = {});

} // namespace portolan
