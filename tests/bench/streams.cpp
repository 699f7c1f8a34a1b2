#include "bench/streams.h"

#include "bench/plainLoops.h"
#include "bench/samples.h"
#include "exports/RuleForm.h"
#include "support/randomPlan.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <chrono>
#include <cstdio>

namespace portolan::bench {
namespace {

const QString expandedCsv = QStringLiteral("csv/expanded");
const QString expandedBook = QStringLiteral("xlsx/expanded");
const QString plainCsvLoop = QStringLiteral("plain-csv");
const QString bareBookLoop = QStringLiteral("bare-xlsx");

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

Outcome runInOwnProcess(const QString &name, const QString &path) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")),
                  {QStringLiteral("--stream"), name, path});
    process.waitForFinished(-1);
    const QList<QByteArray> words = process.readAllStandardOutput().split(' ');
    if (process.exitCode() != 0 || words.size() < 4)
        qFatal("%s failed", qPrintable(name));
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

void print(const QString &name, const Outcome &outcome) {
    std::printf("%-16s %8.0f ms %8.0f ms CPU %6.0f MB written %6.1f MB peak\n", qPrintable(name),
                outcome.milliseconds, outcome.cpu, outcome.megabytes, outcome.peak);
    std::fflush(stdout);
}

/// Runs two ways in turn, so that whatever else the machine does falls on both.
void compare(const QString &own, const QString &other, const QString &path, int runs, double aim) {
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
    runInOwnProcess(expandedCsv, path);
    const QByteArray own = hashOf(path);
    runInOwnProcess(plainCsvLoop, path);
    return own == hashOf(path) && !own.isEmpty();
}

/// Of a file, or of all files in a folder, in bytes.
qint64 sizeOf(const QString &path) {
    const QFileInfo info(path);
    if (!info.isDir())
        return info.size();
    qint64 size = 0;
    for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        size += it.fileInfo().size();
    }
    return size;
}

/// A stream goes to `path` whatever that is: a device too.
bool writeCase(const RuleForm &form, Grouping grouping, const Plan &plan, const Derived &derived,
               const QString &path) {
    const RuleExportOptions options{.grouping = grouping};
    if (!std::holds_alternative<StreamWriter>(form.writer))
        return bool(writeForm(form, path, plan, derived, options));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && bool(streamForm(form, file, plan, derived, options));
}

constexpr const char *groupingKeys[] = {"expanded", "grouped", "compact"};

QString formCase(const RuleForm &form, Grouping grouping) {
    return QStringLiteral("%1/%2").arg(QLatin1String(form.key),
                                       QLatin1String(groupingKeys[size_t(grouping)]));
}

bool writeFormCase(const QString &name, const Plan &plan, const Derived &derived, const QString &path) {
    for (const RuleForm &form : allRuleForms())
        for (const Grouping grouping : form.groupings)
            if (name == formCase(form, grouping))
                return writeCase(form, grouping, plan, derived, path);
    return false;
}

} // namespace

int runStream(const char *name, const char *path) {
    const Plan plan = millionRules();
    const Result<Derived> derived = derive(plan);
    if (!derived)
        return 1;
    const QString wanted = QString::fromLocal8Bit(name);
    const QString target = QString::fromLocal8Bit(path);
    const double cpu = cpuMilliseconds();
    const auto start = std::chrono::steady_clock::now();
    const bool written = wanted == plainCsvLoop   ? plainCsv(plan, *derived, target)
                         : wanted == bareBookLoop ? bareWorkbook(plan, *derived, target)
                                                  : writeFormCase(wanted, plan, *derived, target);
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    std::printf("%f %f %lld %f", spent.count(), cpuMilliseconds() - cpu, sizeOf(target), peakMegabytes());
    return written ? 0 : 1;
}

int compareStreams(int runs) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rules"));
    std::printf("%lld expanded rules, %d runs each, medians; peaks are of the whole process\n\n",
                derive(millionRules())->counts.expanded, runs);
    std::printf("CSV and the plain loop write the same bytes: %s\n", sameCsv(file) ? "yes" : "NO");
    std::printf("to a file\n");
    compare(expandedCsv, plainCsvLoop, file, runs, 2.0);
    std::printf("to /dev/null\n");
    compare(expandedCsv, plainCsvLoop, QStringLiteral("/dev/null"), runs, 2.0);
    compare(expandedBook, bareBookLoop, file, std::max(1, runs / 2), 1.2);
    return 0;
}

int measureForms(int runs) {
    const QTemporaryDir folder;
    for (const RuleForm &form : allRuleForms())
        for (const Grouping grouping : form.groupings) {
            std::vector<Outcome> outcomes;
            for (int run = 0; run < runs; ++run)
                outcomes.push_back(runInOwnProcess(formCase(form, grouping),
                                                   folder.filePath(QString::number(outcomes.size()) +
                                                                   QLatin1String(form.key) +
                                                                   QString::number(int(grouping)))));
            print(formCase(form, grouping), median(outcomes));
        }
    return 0;
}

} // namespace portolan::bench
