#pragma once

#include "Verb.h"

namespace portolan::cli {

/// What the program does, its verbs and its exit codes.
QString programHelp();
/// Usage, options and an example of one verb.
QString verbHelp(const Verb &verb);
QString versionLine();

} // namespace portolan::cli
