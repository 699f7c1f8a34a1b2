#pragma once

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>
#include <span>

namespace portolan::cli {

/// What the program answers to the shell.
enum ExitCode {
    Success = 0,
    Problems = 1,     ///< the plan has open errors, or two plans differ
    WrongUsage = 2,   ///< the command line does not say what to do
    BadInput = 3,     ///< the plan cannot be read
    OutputFailed = 4, ///< the result cannot be written
};

struct OptionSpec {
    const char *name;
    const char *letter;    ///< short form; null where there is none
    const char *valueName; ///< "FILE"; null for a switch
    const char *help;
    bool isInput = false; ///< its value names a file to be read
    bool isSwitch() const { return valueName == nullptr; }
};

/// Of every verb that writes a file.
inline constexpr OptionSpec forceOption{
    "force", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "replace a file that was not made from this plan")};

/// Of those that write folders, too.
inline constexpr OptionSpec forceFolderOption{
    "force", nullptr, nullptr,
    QT_TRANSLATE_NOOP("Cli",
                      "replace what was not made from this plan; of a folder also remove data files of "
                      "machines from an earlier state of a plan with its title")};

/// What was typed after the verb.
struct Arguments {
    QStringList files;              ///< the plan, for verbs that read one; "-" is stdin
    QStringList inputs;             ///< all that is read: `files`, and what options name
    QMap<QString, QString> options; ///< by name; a switch has an empty value

    bool has(const char *name) const { return options.contains(QLatin1String(name)); }
    QString value(const char *name, const QString &fallback = {}) const {
        return options.value(QLatin1String(name), fallback);
    }
};

/// A row of the table of verbs. Help, option reading, man page test and completion test follow from it.
struct Verb {
    const char *name;
    const char *summary; ///< one line
    const char *usage;   ///< what follows the verb
    const char *example; ///< whole command lines, one a line
    int files;           ///< how many files it reads, plans first
    bool draws;          ///< needs fonts
    std::span<const OptionSpec> options;
    int (*run)(const Arguments &arguments);
    bool takesMore = false;      ///< any number of files beyond `files`
    bool changesInPlace = false; ///< its output may be the file that it reads
};

std::span<const Verb> allVerbs();

// One file each.
extern const Verb newVerb;
extern const Verb checkVerb;
extern const Verb rulesVerb;
extern const Verb renderVerb;
extern const Verb singleScvmmVerb;
extern const Verb infoVerb;
extern const Verb diffVerb;
extern const Verb kitVerb;
extern const Verb verifyReportVerb;

} // namespace portolan::cli
