#pragma once

#include "Verb.h"
#include "exports/LeftOut.h"
#include "exports/windows/earlierFiles.h"

namespace portolan::cli {

/// One line of words for people, on stderr. Names come from files: nothing in them can steer a terminal.
void say(const QString &words);
/// Says what is wrong and returns `code`, to be returned from main.
int fail(ExitCode code, const QString &words);
/// Says what a form leaves out, the first of many one by one.
void sayLeftOut(const LeftOutList &leftOut);
/// What a folder has from an earlier export, and what was removed of it.
void sayEarlier(const EarlierFiles &files);
/// A sentence of this program, translated.
QString words(const char *source);

} // namespace portolan::cli
