#pragma once

#include "plan/Plan.h"

#include <QString>

namespace portolan {

/// What is odd about the revisions of two plans, a sentence, translated: that two which differ have one
/// revision, or that it goes back. Empty when nothing is.
QString revisionDoubt(const Plan &before, const Plan &after);

} // namespace portolan
