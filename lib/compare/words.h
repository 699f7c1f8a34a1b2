#pragma once

#include <QCoreApplication>

namespace portolan {

/// The translation context of this room: `Compare::tr("...")`.
struct Compare {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

} // namespace portolan
