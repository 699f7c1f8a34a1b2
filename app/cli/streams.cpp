#include "streams.h"

#include "base/replaceFile.h"
#include "base/sameFile.h"
#include "console.h"
#include "plan/planFile.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <csignal>
#include <cstdio>
#include <fcntl.h>

namespace portolan::cli {
namespace {

int outputFailed(const Error &error) {
    return fail(OutputFailed, error.text());
}

int writeToStdout(const Writer &write) {
    const QString where = words("standard output");
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return outputFailed({out.errorString(), where});
    const Result<Done> done = write(out);
    if (!done)
        return outputFailed({done.error().message, where});
    return std::fflush(stdout) == 0 ? Success : outputFailed({words("It could not be written."), where});
}

int writeToFile(const QString &path, const Writer &write) {
    const Result<Done> done = replaceFile(path, write);
    return done ? Success : outputFailed(done.error());
}

} // namespace

void guardStandardStreams() {
    // Opened the wrong way round on purpose: reading or writing them still fails.
    for (const int stream : {0, 1, 2})
        if (::fcntl(stream, F_GETFD) == -1)
            ::open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

namespace {

/// One byte beyond the limit tells a file that is too large without reading all of it.
Result<QByteArray> readStdin() {
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return Error{in.errorString(), {}};
    QByteArray bytes;
    while (bytes.size() <= carrierSizeLimit) {
        const QByteArray piece = in.read(carrierSizeLimit + 1 - bytes.size());
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    return in.error() == QFileDevice::NoError ? Result<QByteArray>(bytes) : Error{in.errorString(), {}};
}

} // namespace

Result<Carried> readCarriedFrom(const QString &file) {
    if (file != QLatin1String("-"))
        return readCarriedFile(file);
    Result<QByteArray> bytes = readStdin();
    if (!bytes)
        return Error{bytes.error().message, sourceName(file)};
    QByteArray content = std::move(bytes).value();
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return readCarried(buffer, sourceName(file));
}

QString sourceName(const QString &file) {
    return file == QLatin1String("-") ? words("standard input") : file;
}

Result<Plan> readPlanFrom(const QString &file) {
    const Result<Carried> carried = readCarriedFrom(file);
    return carried ? planOf(*carried, sourceName(file)) : carried.error();
}

Result<Loaded> loadFrom(const QString &file) {
    const Result<Plan> plan = readPlanFrom(file);
    if (!plan)
        return plan.error();
    const Result<Derived> derived = derive(*plan);
    if (!derived)
        return Error{derived.error().text(), file};
    return Loaded{*plan, *derived};
}

QString shownName(const QString &file) {
    return file == QLatin1String("-") ? QString() : QFileInfo(file).fileName();
}

Result<Done> inputsStay(const Arguments &arguments) {
    const QString target = arguments.value("output");
    if (isStdout(target))
        return Done{};
    for (const QString &input : arguments.inputs)
        if (isSameFile(target, input == QLatin1String("-") ? QStringLiteral("/dev/stdin") : input))
            return Error{words("This file is read here, so it cannot be the output, too: name another one."),
                         target};
    return Done{};
}

Result<Done> mayReplace(const Arguments &arguments, const PlanMark &from, Written written) {
    const QString target = arguments.value("output");
    if (isStdout(target) || arguments.has("force"))
        return Done{};
    const QString why = whyNotReplace(target, from, written);
    if (why.isEmpty())
        return Done{};
    return Error{
        words("There is such a file, and it stays as it is. %1 With --force it is replaced.").arg(why),
        target};
}

bool isStdout(const QString &target) {
    return target.isEmpty() || target == QLatin1String("-");
}

int writeTo(const QString &target, const Writer &write) {
    return isStdout(target) ? writeToStdout(write) : writeToFile(target, write);
}

int writeTo(const QString &target, const QByteArray &bytes) {
    return writeTo(target, [&](QIODevice &out) { return putBytes(out, bytes); });
}

} // namespace portolan::cli
