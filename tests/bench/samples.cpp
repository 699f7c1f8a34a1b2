#include "bench/samples.h"

#include <algorithm>
#include <ctime>
#include <fstream>
#include <malloc.h>
#include <string>

namespace portolan::bench {

namespace {

double quantile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

void Samples::begin() {
    m_cpuStart = cpuMilliseconds();
    m_start = std::chrono::steady_clock::now();
}

void Samples::end() {
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - m_start;
    m_milliseconds.push_back(spent.count());
    m_cpu.push_back(cpuMilliseconds() - m_cpuStart);
}

void Samples::report(benchmark::State &state) const {
    state.counters["median_ms"] = quantile(m_milliseconds, 0.5);
    state.counters["p95_ms"] = quantile(m_milliseconds, 0.95);
    state.counters["cpu_ms"] = quantile(m_cpu, 0.5);
}

double cpuMilliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

double liveBytes() {
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("VmHWM:", 0) == 0)
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

} // namespace portolan::bench
