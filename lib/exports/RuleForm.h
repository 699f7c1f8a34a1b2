#pragma once

#include "exports/ExportFile.h"
#include "exports/LeftOut.h"
#include "exports/rules/ruleExports.h"
#include "exports/windows/earlierFiles.h"

#include <span>
#include <variant>

namespace portolan {

/// What a form is: text, bytes that no terminal shows, or a folder of files.
enum class FormShape { Text, Binary, Folder };

/// Streams one file.
using StreamWriter = Result<Done> (*)(QIODevice &out, const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options);
/// Writes one file by its name; an existing one is replaced only when all went well.
using NamedWriter = Result<Done> (*)(const QString &path, const Plan &plan, const Derived &derived,
                                     const RuleExportOptions &options);
/// Makes the files of a folder.
using FolderWriter = Result<ExportFiles> (*)(const Plan &plan, const Derived &derived,
                                             const RuleExportOptions &options);
using LeftOutFinder = LeftOutList (*)(const Plan &plan, const Derived &derived,
                                      const RuleExportOptions &options);

/// What a form does with the earlier plan of its options.
enum class SinceUse : quint8 {
    None,
    Tells, ///< says of each row what changed
    Holds, ///< keeps open what is held since then
};

/// A form in which the rules of a plan are handed over: a row of the table that command line and window read.
struct RuleForm {
    const char *key;    ///< on the command line and in settings
    const char *ending; ///< of the names of its files, without the dot; of a folder, what its name ends in
    const char *label;  ///< see formLabel()
    const char *description; ///< see formDescription()
    FormShape shape = FormShape::Text;
    std::span<const Grouping> groupings; ///< that it can have, the usual one first
    std::variant<StreamWriter, NamedWriter, FolderWriter> writer;
    LeftOutFinder leftOut = nullptr; ///< null for forms that take every rule
    bool hasColumns = false;         ///< whether columns can be chosen
    bool hasProfiles = false;        ///< whether CsvProfile matters
    bool holdsApart = false;         ///< whether it also lists what is no rule
    bool carriesPlan = false;        ///< whether RuleExportOptions::withPlan matters
    bool listsTwice = false;         ///< whether RuleExportOptions::alsoExpanded matters
    SinceUse sinceUse = SinceUse::None;
    bool isNamedByTitle =
        false; ///< whether what is on a device is found by the plan's title, see planToken()
    const char *machineFormat = nullptr; ///< of a folder with a data file for each machine, see machineFile()

    bool takes(Grouping grouping) const;
};

std::span<const RuleForm> allRuleForms();
/// The form with this key, or null.
const RuleForm *ruleForm(const QString &key);
/// The form whose files end like this ("csv"), or null; folders have no such ending.
const RuleForm *ruleFormOfFile(const QString &ending);
/// The workbook of a change request: see writeChangeRequest(). Not among the others, since it cannot be had
/// without an earlier plan in the options.
const RuleForm &changeRequestForm();
QString formLabel(const RuleForm &form);       ///< "nftables", translated
QString formDescription(const RuleForm &form); ///< one sentence, translated
/// What becomes of rules on a device that are named after the title of an earlier plan; empty where the form
/// names nothing so, or both titles give the same name. Translated.
QString earlierTitleText(const RuleForm &form, const QString &earlierTitle, const QString &title);

/// Writes a form to `path`: a file, or a folder that is made when it is not there but its parent is. Files
/// are replaced only by whole ones. What is there and is neither file nor folder, whichever the form is, is
/// an error. A grouping that the form cannot have becomes its usual one. Returns the data files of machines
/// that the folder has from before; they stay, see removeLeftOver().
Result<EarlierFiles> writeForm(const RuleForm &form, const QString &path, const Plan &plan,
                               const Derived &derived, const RuleExportOptions &wanted);
/// Writes a form that is one file to a device.
Result<Done> streamForm(const RuleForm &form, QIODevice &out, const Plan &plan, const Derived &derived,
                        const RuleExportOptions &wanted);

} // namespace portolan
