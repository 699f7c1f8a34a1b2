#include "bench/streams.h"

#include <QApplication>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <cstring>

using namespace portolan;

namespace {

/// Without arguments: every stage. `--streams [RUNS]`: the streams. `--forms [RUNS]`: every form of the
/// rules.
int run(int argc, char **argv) {
    if (argc == 4 && std::strcmp(argv[1], "--stream") == 0)
        return bench::runStream(argv[2], argv[3]);
    if (argc >= 2 && std::strcmp(argv[1], "--streams") == 0)
        return bench::compareStreams(argc > 2 ? std::max(1, std::atoi(argv[2])) : 5);
    if (argc >= 2 && std::strcmp(argv[1], "--forms") == 0)
        return bench::measureForms(argc > 2 ? std::max(1, std::atoi(argv[2])) : 1);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Nobody's settings and recovery files are read or written.
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home.path().toLocal8Bit());
    const bool isStream = argc == 4 && std::strcmp(argv[1], "--stream") == 0;
    // A stream needs no window, only the fonts of the workbook's drawing: its memory is measured.
    int qtArguments = 1;
    if (isStream) {
        const QGuiApplication application(qtArguments, argv);
        return run(argc, argv);
    }
    const QApplication application(qtArguments, argv);
    return run(argc, argv);
}
