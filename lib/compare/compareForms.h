#pragma once

#include "rules/ChangeForm.h"

#include <utility>

namespace portolan {

/// What the forms of single rules say where two plans differ, rule by rule: "scvmm.c3.c2 (action: deny)".
/// Both are empty where they are alike. No more than some rules are told, the others are counted.
std::pair<QString, QString> differingForms(const QMap<QString, ChangeForm> &before,
                                           const QMap<QString, ChangeForm> &after);

} // namespace portolan
