#include "exports/carried/replacing.h"

#include "exports/carried/Carried.h"
#include "exports/carried/standing.h"
#include "exports/words.h"

#include <QDirIterator>
#include <QFileInfo>

namespace portolan {
namespace {

QString saysNothing() {
    return CarriedPlans::tr("Nothing in it says that it was made from this plan.");
}

QString whyNotFile(const QString &path, const PlanMark &from, Written written) {
    const Result<Carried> carried = readCarriedFile(path);
    if (!carried || !carried->mark)
        return saysNothing();
    if (carried->kind == FileKind::Plan && written == Written::Export)
        return CarriedPlans::tr("It is a plan.");
    if (carried->kind != FileKind::Plan && written == Written::PlanFile)
        return CarriedPlans::tr("It is not a file of a plan alone.");
    if (standingOf(*carried->mark, from) != Standing::Other)
        return {};
    return (carried->kind == FileKind::Plan ? CarriedPlans::tr("It is another plan: “%1”.")
                                            : CarriedPlans::tr("It was made from another plan: “%1”."))
        .arg(carried->mark->title);
}

/// Of a folder that an export wrote, one file at least says so.
QString whyNotFolder(const QString &path, const PlanMark &from) {
    constexpr int most = 1000;
    int seen = 0;
    QString why;
    for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext() && seen < most;
         ++seen) {
        const QString found = whyNotFile(it.next(), from, Written::Export);
        if (found.isEmpty())
            return {};
        if (why.isEmpty() || why == saysNothing())
            why = found;
    }
    return why;
}

} // namespace

QString whyNotReplace(const QString &path, const PlanMark &from, Written written) {
    const QFileInfo info(path);
    if (written == Written::Folder)
        return info.isDir() ? whyNotFolder(path, from) : QString();
    // Devices, pipes and folders are refused by whoever writes.
    return info.isFile() && info.size() > 0 ? whyNotFile(path, from, written) : QString();
}

} // namespace portolan
