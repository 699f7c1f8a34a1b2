#include "console.h"
#include "listOptions.h"
#include "streams.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"output", "o", "FOLDER",
     QT_TRANSLATE_NOOP("Cli", "the folder of the kit; it is made when it is not there")},
    forceFolderOption,
};

int run(const Arguments &arguments) {
    if (isStdout(arguments.value("output")))
        return fail(WrongUsage, words("A kit is a folder of files: name the folder with -o."));
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const Result<Done> free = mayReplace(arguments, planMark(loaded->plan), Written::Folder);
    if (!free)
        return fail(OutputFailed, free.error().text());
    const RuleForm &kit = *ruleForm(QStringLiteral("kit"));
    const int code = writeForm(kit, *loaded, arguments, {});
    if (code == Success)
        sayLeftOut(kit.leftOut(loaded->plan, loaded->derived, {}));
    return code;
}

} // namespace

const Verb kitVerb{"kit",
                   QT_TRANSLATE_NOOP("Cli", "Write the kit that tries the rules of a plan."),
                   "PLAN -o FOLDER",
                   "portolan-cli kit mine.portolan -o kit\n"
                   "portolan-cli verify-report mine.portolan kit/results/*.csv",
                   1,
                   false,
                   options,
                   run};

} // namespace portolan::cli
