#include "exports/windows/earlierFiles.h"

#include "exports/carried/Carried.h"
#include "exports/carried/standing.h"
#include "exports/windows/machineFiles.h"
#include "exports/words.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace portolan {
namespace {

QStringList machineFilesIn(const QDir &folder) {
    const QString machines = QLatin1String(machineFolder);
    QStringList paths;
    for (const QString &name :
         QDir(folder.filePath(machines)).entryList(QDir::Files | QDir::NoSymLinks, QDir::Name))
        if (isMachineFileName(name))
            paths.append(machines + QLatin1Char('/') + name);
    return paths;
}

bool beginsLike(const QString &path, const char *format) {
    const QByteArray begin = machineFileBegin(format);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(begin.size()) == begin;
}

/// Plans without a title cannot be told from each other, so nothing is taken for theirs.
bool isMadeFrom(const QString &path, const PlanMark &mark) {
    if (mark.title.isEmpty())
        return false;
    const Result<Carried> carried = readCarriedFile(path);
    return carried && carried->mark && standingOf(*carried->mark, mark) != Standing::Other;
}

QString listed(const QStringList &paths) {
    constexpr qsizetype most = 10;
    const QString names = paths.mid(0, most).join(QStringLiteral(", "));
    return paths.size() > most
               ? RuleForms::tr("%1 and %2 more").arg(names, QString::number(paths.size() - most))
               : names;
}

} // namespace

EarlierFiles earlierFiles(const QString &folder, const char *format, const PlanMark &mark,
                          const ExportFiles &now) {
    QSet<QString> written;
    for (const ExportFile &file : now)
        written.insert(file.path);
    EarlierFiles found;
    const QDir root(folder);
    for (const QString &path : machineFilesIn(root)) {
        const QString file = root.filePath(path);
        if (written.contains(path) || !beginsLike(file, format))
            continue;
        (isMadeFrom(file, mark) ? found.leftOver : found.others).append(path);
    }
    return found;
}

Result<EarlierFiles> removeLeftOver(const QString &folder, const char *format, const PlanMark &mark,
                                    const EarlierFiles &found) {
    EarlierFiles after{{}, found.removed, found.others};
    for (const QString &path : found.leftOver) {
        const QString file = QDir(folder).filePath(path);
        if (!QFile::exists(file))
            continue;
        if (!beginsLike(file, format) || !isMadeFrom(file, mark))
            after.others.append(path);
        else if (QFile::remove(file))
            after.removed.append(path);
        else
            return Error{RuleForms::tr("It is of a machine that the plan no longer has rules for, and it "
                                       "cannot be removed."),
                         file};
    }
    return after;
}

QStringList earlierFilesText(const EarlierFiles &files) {
    QStringList sentences;
    if (!files.leftOver.isEmpty())
        sentences.append(
            RuleForms::tr("Also in the folder, from an earlier state of a plan with this title: %1.")
                .arg(listed(files.leftOver)));
    if (!files.removed.isEmpty())
        sentences.append(RuleForms::tr("Removed, from an earlier state of a plan with this title: %1.")
                             .arg(listed(files.removed)));
    if (!files.others.isEmpty())
        sentences.append(RuleForms::tr("Also in the folder, and not known to be from this plan: %1.")
                             .arg(listed(files.others)));
    return sentences;
}

} // namespace portolan
