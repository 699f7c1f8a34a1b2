#include "arguments.h"
#include "console.h"
#include "help.h"
#include "streams.h"

#include <QGuiApplication>
#include <QLocale>
#include <algorithm>
#include <memory>

using namespace portolan;
using namespace portolan::cli;

namespace {

QStringList typedWords(int argc, char **argv) {
    QStringList typed;
    for (int i = 1; i < argc; ++i)
        typed.append(QString::fromLocal8Bit(argv[i]));
    return typed;
}

const Verb *findVerb(const QString &name) {
    const auto verbs = allVerbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(),
                                    [&](const Verb &verb) { return name == QLatin1String(verb.name); });
    return found == verbs.end() ? nullptr : &*found;
}

bool asksForHelp(const QString &word) {
    return word == QLatin1String("--help") || word == QLatin1String("-h");
}

int runWithoutVerb(const QStringList &typed) {
    const QString word = typed.value(0);
    const bool wantsHelp = word == QLatin1String("help");
    if (const Verb *verb = wantsHelp ? findVerb(typed.value(1)) : nullptr)
        return writeTo({}, verbHelp(*verb).toUtf8());
    if (asksForHelp(word) || wantsHelp)
        return writeTo({}, programHelp().toUtf8());
    if (word == QLatin1String("--version"))
        return writeTo({}, versionLine().toUtf8());
    if (typed.isEmpty())
        return fail(WrongUsage, words("Say what to do: portolan-cli --help lists the verbs."));
    return fail(WrongUsage, words("There is no verb \"%1\": portolan-cli --help lists them.").arg(word));
}

int runVerb(const Verb &verb, const QStringList &typed) {
    if (std::any_of(typed.begin(), typed.end(), asksForHelp))
        return writeTo({}, verbHelp(verb).toUtf8());
    const Result<Arguments> arguments = readArguments(verb, typed);
    if (!arguments) {
        fail(WrongUsage, arguments.error().text());
        say(words("Usage:") +
            QStringLiteral(" portolan-cli %1 %2").arg(QLatin1String(verb.name), QLatin1String(verb.usage)));
        return WrongUsage;
    }
    const Result<Done> apart = verb.changesInPlace ? Done{} : inputsStay(*arguments);
    return apart ? verb.run(*arguments) : fail(WrongUsage, apart.error().text());
}

/// Only a drawing needs fonts, and never a display. No word of the command line is Qt's own.
std::unique_ptr<QCoreApplication> makeApplication(bool draws, int &argc, char **argv) {
    argc = 1;
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

/// Standard error is for the words of this program: no hints of Qt's about the machine.
void onlyFailures(QtMsgType type, const QMessageLogContext &, const QString &message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        say(message);
}

} // namespace

int main(int argc, char **argv) {
    guardStandardStreams();
    qInstallMessageHandler(onlyFailures);
    // The same bytes whoever runs it: texts are UTF-8, numbers are written the C way.
    qputenv("LC_ALL", "C.UTF-8");
    QLocale::setDefault(QLocale::c());
    const QStringList typed = typedWords(argc, argv);
    const Verb *verb = findVerb(typed.value(0));
    char *noWords[] = {argc > 0 ? argv[0] : nullptr, nullptr};
    const auto application = makeApplication(verb && verb->draws, argc, noWords);
    return verb ? runVerb(*verb, typed.mid(1)) : runWithoutVerb(typed);
}
