#include "window/Workbench.h"

#include "base/sameFile.h"
#include "document/names.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace portolan {
namespace {

/// A file that is gone from the disk may be saved there again.
bool leadsTo(const QString &path, const QString &file) {
    return !file.isEmpty() && (isSameFile(path, file) ||
                               QFileInfo(path).absoluteFilePath() == QFileInfo(file).absoluteFilePath());
}

} // namespace

QString Workbench::whyNoPlan() const {
    return showsPlan() ? QString() : QCoreApplication::translate("Workbench", "Open or start a plan first.");
}

QString Workbench::whyKept(const QString &path) const {
    const QString name = shortName(QFileInfo(path).fileName(), 80);
    if (leadsTo(path, document.path()))
        return QCoreApplication::translate("Workbench",
                                           "“%1” is the file of the open plan; an export needs another name.")
            .arg(name);
    if (leadsTo(path, document.origin()))
        return QCoreApplication::translate("Workbench",
                                           "The open plan was taken out of “%1” and is not saved to a file "
                                           "of its own; an export needs another name.")
            .arg(name);
    if (comparison.isOn() && leadsTo(path, comparison.file()))
        return QCoreApplication::translate("Workbench",
                                           "The plan is compared with “%1”; an export needs another name.")
            .arg(name);
    return {};
}

QString Workbench::whyRemoved() const {
    const QList<ElementKey> &keys = selection.keys();
    const bool isRemoved = std::any_of(keys.begin(), keys.end(),
                                       [&](const ElementKey &key) { return comparison.isRemoved(key); });
    return isRemoved ? QCoreApplication::translate("Workbench", "It was removed since %1 and is only drawn.")
                           .arg(comparison.against())
                     : QString();
}

} // namespace portolan
