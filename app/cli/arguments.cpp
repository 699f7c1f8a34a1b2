#include "arguments.h"

#include "console.h"

#include <QCommandLineParser>

namespace portolan::cli {
namespace {

QCommandLineOption optionOf(const OptionSpec &spec) {
    QStringList names{QLatin1String(spec.name)};
    if (spec.letter)
        names.append(QLatin1String(spec.letter));
    return QCommandLineOption(names, QString(), QLatin1String(spec.valueName ? spec.valueName : ""));
}

QString wrongCount(const Verb &verb, const QStringList &files) {
    if (files.size() < verb.files && verb.takesMore)
        return words("Say which plan, and which files of results.");
    if (files.size() < verb.files)
        return verb.files == 2 ? words("Say which two plans: the older one first.")
                               : words("Say which plan: a file, or - for standard input.");
    return words("There is one word too many: %1").arg(files.at(verb.files));
}

} // namespace

Result<Arguments> readArguments(const Verb &verb, const QStringList &typed) {
    QCommandLineParser parser;
    for (const OptionSpec &spec : verb.options)
        parser.addOption(optionOf(spec));
    // The parser takes the first word for the program's name.
    if (!parser.parse(QStringList{QLatin1String(verb.name)} + typed))
        return Error{parser.errorText(), {}};
    Arguments arguments;
    arguments.files = arguments.inputs = parser.positionalArguments();
    const bool fits =
        verb.takesMore ? arguments.files.size() >= verb.files : arguments.files.size() == verb.files;
    if (!fits)
        return Error{wrongCount(verb, arguments.files), {}};
    for (const OptionSpec &spec : verb.options) {
        const QString name = QLatin1String(spec.name);
        // `-o "$UNSET"` of a script must not become standard output.
        if (parser.isSet(name) && !spec.isSwitch() && parser.value(name).isEmpty())
            return Error{words("--%1 has an empty value.").arg(name), {}};
        if (parser.isSet(name))
            arguments.options.insert(name, spec.isSwitch() ? QString() : parser.value(name));
        if (parser.isSet(name) && spec.isInput)
            arguments.inputs.append(parser.value(name));
    }
    return arguments;
}

Result<Done> oneOf(const char *option, const QString &value, const QStringList &known) {
    if (known.contains(value))
        return Done{};
    return Error{words("--%1 cannot be \"%2\"; it is one of: %3")
                     .arg(QLatin1String(option), value, known.join(QStringLiteral(", "))),
                 {}};
}

} // namespace portolan::cli
