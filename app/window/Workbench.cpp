#include "window/Workbench.h"

#include <QCoreApplication>

namespace portolan {

QString Workbench::whyNoPlan() const {
    return showsPlan() ? QString() : QCoreApplication::translate("Workbench", "Open or start a plan first.");
}

} // namespace portolan
