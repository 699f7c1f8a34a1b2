#pragma once

#include <QCoreApplication>

/// Translation contexts of this room: `PlanFile::tr("...")`.
namespace portolan {

struct Edits {
    Q_DECLARE_TR_FUNCTIONS(Edits)
};
struct PlanFile {
    Q_DECLARE_TR_FUNCTIONS(PlanFile)
};
struct Templates {
    Q_DECLARE_TR_FUNCTIONS(Templates)
};

} // namespace portolan
