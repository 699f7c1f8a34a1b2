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
/// Writes the form to the file, the folder or stdout that the arguments name. Says what went wrong, and what
/// a folder has from before, which --force removes where it is from such a plan; returns the exit code.
int writeForm(const RuleForm &form, const Loaded &loaded, const Arguments &arguments,
              const RuleExportOptions &wanted);
/// Says what is odd about the revisions of two plans, if anything is.
void sayRevisions(const Plan &before, const Plan &after);
/// Says how many errors the plan in `file` has, if any: what they touch is in no list of rules.
void sayErrors(const QString &file, const Loaded &loaded);

} // namespace portolan::cli
