#pragma once

#include "Verb.h"
#include "exports/RuleForm.h"
#include "streams.h"

namespace portolan::cli {

/// Reads how a list of rules is wanted: --grouping, --columns, --raw, --no-plan, and the name of the last
/// file typed. With --since, or of two files, it compares. An error says what does not fit the form.
Result<RuleExportOptions> readListOptions(const Arguments &typed, const RuleForm &form);
/// The plan in `file` to compare a later one with.
Result<std::shared_ptr<const EarlierPlan>> loadEarlier(const QString &file);
/// Whether the form can go where the command line wants it.
Result<Done> targetFits(const RuleForm &form, const QString &target);
/// Writes the form to a file, a folder or stdout. Says what went wrong and returns the exit code.
int writeForm(const RuleForm &form, const Loaded &loaded, const QString &target,
              const RuleExportOptions &wanted);

} // namespace portolan::cli
