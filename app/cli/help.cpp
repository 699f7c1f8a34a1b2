#include "help.h"

#include "console.h"

namespace portolan::cli {
namespace {

QString indented(const QString &lines) {
    QString result;
    for (const QString &line : lines.split(QLatin1Char('\n')))
        result += QStringLiteral("  ") + line + QLatin1Char('\n');
    return result;
}

QString optionForm(const OptionSpec &option) {
    QString form = QStringLiteral("--") + QLatin1String(option.name);
    if (option.letter)
        form.prepend(QLatin1Char('-') + QLatin1String(option.letter) + QStringLiteral(", "));
    if (!option.isSwitch())
        form += QLatin1Char(' ') + QLatin1String(option.valueName);
    return form;
}

QString row(const QString &name, const QString &help, qsizetype width) {
    return QStringLiteral("  ") + name.leftJustified(width + 2) + help + QLatin1Char('\n');
}

QString optionRows(const Verb &verb) {
    static const OptionSpec helpOption{"help", "h", nullptr, QT_TRANSLATE_NOOP("Cli", "this text")};
    qsizetype width = optionForm(helpOption).size();
    for (const OptionSpec &option : verb.options)
        width = std::max(width, optionForm(option).size());
    QString rows;
    for (const OptionSpec &option : verb.options)
        rows += row(optionForm(option), words(option.help), width);
    return rows + row(optionForm(helpOption), words(helpOption.help), width);
}

QString exitCodes() {
    return words("Exit codes:") + QStringLiteral("\n  0  ") + words("done") + QStringLiteral("\n  1  ") +
           words("the plan has errors (check), there are differences (diff), a connection is closed "
                 "(verify-report), or the file is out of date (info)") +
           QStringLiteral("\n  2  ") + words("the command line is wrong") + QStringLiteral("\n  3  ") +
           words("the plan cannot be read") + QStringLiteral("\n  4  ") +
           words("the result cannot be written") + QLatin1Char('\n');
}

} // namespace

QString versionLine() {
    return QStringLiteral("portolan-cli %1\n").arg(QLatin1String(PORTOLAN_VERSION));
}

QString programHelp() {
    QString text = words("Usage: portolan-cli VERB [options]") + QStringLiteral("\n\n") +
                   words("Reads disaster-recovery plans, checks them, and writes their firewall rules and "
                         "drawings.") +
                   QStringLiteral("\n\n") + words("Verbs:") + QLatin1Char('\n');
    for (const Verb &verb : allVerbs())
        text += row(QLatin1String(verb.name), words(verb.summary), 12);
    text += QLatin1Char('\n') + words("Options:") + QLatin1Char('\n') +
            row(QStringLiteral("--help"), words("this text; after a verb, the verb's own"), 12) +
            row(QStringLiteral("--version"), words("the version of this program"), 12);
    return text + QLatin1Char('\n') + exitCodes() + QLatin1Char('\n') +
           words("Results go to standard output, words to standard error. A file named - is standard input "
                 "or standard output.") +
           QLatin1Char('\n');
}

QString verbHelp(const Verb &verb) {
    return words("Usage:") + QStringLiteral(" portolan-cli ") + QLatin1String(verb.name) + QLatin1Char(' ') +
           QLatin1String(verb.usage) + QStringLiteral("\n\n") + words(verb.summary) + QStringLiteral("\n\n") +
           words("Options:") + QLatin1Char('\n') + optionRows(verb) + QLatin1Char('\n') + words("Example:") +
           QLatin1Char('\n') + indented(QLatin1String(verb.example));
}

} // namespace portolan::cli
