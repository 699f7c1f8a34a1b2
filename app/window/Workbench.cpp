#include "window/Workbench.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {

QString Workbench::whyNoPlan() const {
    return showsPlan() ? QString() : QCoreApplication::translate("Workbench", "Open or start a plan first.");
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
