#pragma once

#include <QCoreApplication>

namespace portolan {

/// Translation context of this room.
struct RuleResultsText {
    Q_DECLARE_TR_FUNCTIONS(RuleResultsText)
};

} // namespace portolan
