#pragma once

#include "exports/carried/PlanMark.h"

#include <QString>

namespace portolan {

/// What is to be written over a file.
enum class Written { Export, PlanFile, Folder };

/// Why what is at `path` should not be replaced without a question, in one sentence: it was not made from the
/// plan with this title, or says nothing about it, as CSV does; it is a plan, and an export comes in its
/// place, or the other way round. A folder is judged by the files in it. Empty when nothing is lost: there is
/// no such file or an empty one, or it was made from this plan, in whatever state.
QString whyNotReplace(const QString &path, const PlanMark &from, Written written = Written::Export);

} // namespace portolan
