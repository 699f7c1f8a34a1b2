#pragma once

#include "exports/rules/ruleExports.h"

namespace portolan {

/// A quoted cell of a CSV file, its text as the profile has it.
QByteArray csvCell(const QString &text, CsvProfile profile);

} // namespace portolan
