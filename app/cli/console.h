#pragma once

#include "Verb.h"

namespace portolan::cli {

/// One line of words for people, on stderr. Names come from files: nothing in them can steer a terminal.
void say(const QString &words);
/// Says what is wrong and returns `code`, to be returned from main.
int fail(ExitCode code, const QString &words);
/// A sentence of this program, translated.
QString words(const char *source);

} // namespace portolan::cli
