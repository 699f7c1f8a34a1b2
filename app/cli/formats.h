#pragma once

#include "Verb.h"

namespace portolan::cli {

// Of verbs that write lists of their own or drawings.

/// What --format says, else what the file's name ends in; "text" where it does not say, or says so.
QString wantedFormat(const Arguments &arguments);
/// "svg", "png" and "pdf".
QStringList drawingFormats();
/// Says of each of these options that is given that a list has no use for it.
void sayIdleInLists(const Arguments &arguments, const QString &format,
                    std::initializer_list<const char *> options);

} // namespace portolan::cli
