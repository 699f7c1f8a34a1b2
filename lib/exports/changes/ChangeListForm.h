#pragma once

#include "exports/changes/changeExports.h"

#include <span>

namespace portolan {

/// A form in which the differences between two plans are listed: a row of the table that command line and
/// window read.
struct ChangeListForm {
    const char *key;         ///< on the command line and in settings
    const char *ending;      ///< of the names of its files, without the dot
    const char *label;       ///< see formLabel()
    const char *description; ///< see formDescription()
    bool hasProfiles;        ///< whether CsvProfile matters
    Result<Done> (*write)(QIODevice &out, const ChangeInput &input, const ChangeListOptions &options);
};

std::span<const ChangeListForm> changeListForms();
/// The form with this key, or null.
const ChangeListForm *changeListForm(const QString &key);
QString formLabel(const ChangeListForm &form);       ///< "List of the changes as CSV", translated
QString formDescription(const ChangeListForm &form); ///< one sentence, translated

} // namespace portolan
