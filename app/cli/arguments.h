#pragma once

#include "Verb.h"
#include "base/Result.h"

namespace portolan::cli {

/// Reads what follows the verb. An error says what does not fit.
Result<Arguments> readArguments(const Verb &verb, const QStringList &typed);
/// An error unless `value` is one of `known`.
Result<Done> oneOf(const char *option, const QString &value, const QStringList &known);

} // namespace portolan::cli
