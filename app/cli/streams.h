#pragma once

#include "Verb.h"
#include "base/Result.h"
#include "exports/carried/Carried.h"
#include "exports/carried/replacing.h"
#include "plan/Derived.h"

#include <functional>

class QIODevice;

namespace portolan::cli {

/// To be called first in main. A closed stdin, stdout or stderr stays closed instead of being given to the
/// next file that is opened, and a reader that goes away is an error instead of the end.
void guardStandardStreams();

/// What a file carries, or stdin when `file` is "-".
Result<Carried> readCarriedFrom(const QString &file);
/// The plan in such a file: a plan file, or a drawing that carries its plan.
Result<Plan> readPlanFrom(const QString &file);
/// How errors call the file.
QString sourceName(const QString &file);
struct Loaded {
    Plan plan;
    Derived derived;
};
/// The plan and all that follows from it.
Result<Loaded> loadFrom(const QString &file);
/// The name that a plan's exports show; empty for stdin.
QString shownName(const QString &file);

/// An error when what the arguments name as output is a file that they name to be read. --force changes
/// nothing about that: it lets go of other files.
Result<Done> inputsStay(const Arguments &arguments);
/// An error unless the file or folder that the arguments name as output may be replaced: see whyNotReplace().
/// With --force it may.
Result<Done> mayReplace(const Arguments &arguments, const PlanMark &from, Written written = Written::Export);

/// Whether this means stdout: nothing, or "-".
bool isStdout(const QString &target);
using Writer = std::function<Result<Done>(QIODevice &)>;
/// Hands stdout, or a file that is replaced only when all went well, to `write`. Says what went wrong and
/// returns the exit code.
int writeTo(const QString &target, const Writer &write);
int writeTo(const QString &target, const QByteArray &bytes);

} // namespace portolan::cli
