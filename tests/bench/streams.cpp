#include "bench/streams.h"

#include "bench/samples.h"
#include "bench/streamCases.h"
#include "support/randomPlan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>

namespace portolan::bench {
namespace {

constexpr StreamCase cases[] = {{"csv", ownCsv},
                                {"plain-csv", plainCsv},
                                {"xlsx", ownWorkbook},
                                {"bare-xlsx", bareWorkbook},
                                {"json", ownJson}};

struct Outcome {
    double milliseconds = 0;
    double cpu = 0; ///< milliseconds too
    double megabytes = 0;
    double peak = 0;
};

/// Two sites of 500 hosts: 4007 and 4008 both ways between all VRAs alone are a million rules.
Plan millionRules() {
    return test::meshPlan(2, 2 * (3 + 2 * 500));
}

Outcome runInOwnProcess(const char *name, const QString &path) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")),
                  {QStringLiteral("--stream"), QString::fromLatin1(name), path});
    process.waitForFinished(-1);
    const QList<QByteArray> words = process.readAllStandardOutput().split(' ');
    if (process.exitCode() != 0 || words.size() < 4)
        qFatal("%s failed", name);
    return {words[0].toDouble(), words[1].toDouble(), words[2].toDouble() / 1e6, words[3].toDouble()};
}

Outcome median(std::vector<Outcome> outcomes) {
    const auto at = outcomes.begin() + std::ptrdiff_t(outcomes.size() / 2);
    std::nth_element(outcomes.begin(), at, outcomes.end(),
                     [](const Outcome &one, const Outcome &other) { return one.cpu < other.cpu; });
    Outcome result = *at;
    for (const Outcome &outcome : outcomes)
        result.peak = std::max(result.peak, outcome.peak);
    return result;
}

void print(const char *name, const Outcome &outcome) {
    std::printf("%-12s %8.0f ms %8.0f ms CPU %6.0f MB written %6.1f MB peak\n", name, outcome.milliseconds,
                outcome.cpu, outcome.megabytes, outcome.peak);
    std::fflush(stdout);
}

/// Runs two ways in turn, so that whatever else the machine does falls on both.
void compare(const char *own, const char *other, const QString &path, int runs, double aim) {
    std::vector<Outcome> owns;
    std::vector<Outcome> others;
    for (int run = 0; run < runs; ++run) {
        owns.push_back(runInOwnProcess(own, path));
        others.push_back(runInOwnProcess(other, path));
    }
    const Outcome first = median(owns);
    const Outcome second = median(others);
    print(own, first);
    print(other, second);
    std::printf("%-22s %9.2f (aim: at most %.1f)\n\n", "ratio", first.milliseconds / second.milliseconds,
                aim);
}

QByteArray hashOf(const QString &path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

bool sameCsv(const QString &path) {
    runInOwnProcess("csv", path);
    const QByteArray own = hashOf(path);
    runInOwnProcess("plain-csv", path);
    return own == hashOf(path) && !own.isEmpty();
}

} // namespace

int runStream(const char *name, const char *path) {
    const auto *found = std::find_if(std::begin(cases), std::end(cases), [&](const StreamCase &known) {
        return std::strcmp(known.name, name) == 0;
    });
    if (found == std::end(cases))
        return 2;
    const Plan plan = millionRules();
    const Result<Derived> derived = derive(plan);
    if (!derived)
        return 1;
    const double cpu = cpuMilliseconds();
    const auto start = std::chrono::steady_clock::now();
    const bool written = found->write(plan, *derived, QString::fromLocal8Bit(path));
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    std::printf("%f %f %lld %f", spent.count(), cpuMilliseconds() - cpu,
                QFileInfo(QString::fromLocal8Bit(path)).size(), peakMegabytes());
    return written ? 0 : 1;
}

int compareStreams(int runs) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rules"));
    std::printf("%lld expanded rules, %d runs each, medians; peaks are of the whole process\n\n",
                derive(millionRules())->counts.expanded, runs);
    std::printf("CSV and the plain loop write the same bytes: %s\n", sameCsv(file) ? "yes" : "NO");
    std::printf("to a file\n");
    compare("csv", "plain-csv", file, runs, 2.0);
    std::printf("to /dev/null\n");
    compare("csv", "plain-csv", QStringLiteral("/dev/null"), runs, 2.0);
    compare("xlsx", "bare-xlsx", file, std::max(1, runs / 2), 1.2);
    print("json", runInOwnProcess("json", file));
    return 0;
}

} // namespace portolan::bench
