#include "exports/changes/streamChanges.h"

#include "exports/rules/RowProgress.h"

#include <optional>

namespace portolan {

Result<Done> streamChanges(const ChangeList &list, ByteSink &sink, const ChangeListOptions &options,
                           const ChangeBytes &bytesOf, const QByteArray &end) {
    RowProgress progress(options.progress);
    progress.expect(list.size());
    std::optional<ChangeGroup> group;
    list.forEach([&](const ChangeEntry &entry) {
        sink.append(bytesOf(entry, entry.group != group));
        group = entry.group;
        return progress.step() && !sink.failed();
    });
    sink.append(end);
    return progress.cancelled() ? RowProgress::cancelledError() : sink.finish();
}

} // namespace portolan
