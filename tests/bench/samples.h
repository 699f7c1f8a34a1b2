#pragma once

#include <benchmark/benchmark.h>
#include <chrono>
#include <vector>

namespace portolan::bench {

/// Times of single runs, for figures that a mean would hide.
class Samples {
public:
    void begin();
    void end();
    /// Adds "median_ms", "p95_ms" and "cpu_ms" (the median of CPU times) to the benchmark's line.
    void report(benchmark::State &state) const;

private:
    std::chrono::steady_clock::time_point m_start;
    double m_cpuStart = 0;
    std::vector<double> m_milliseconds;
    std::vector<double> m_cpu;
};

/// CPU time of this process so far, in milliseconds: what a busy machine does not stretch.
double cpuMilliseconds();
/// What is allocated now, in bytes.
double liveBytes();
/// The most memory that this process has held, in MB (VmHWM).
double peakMegabytes();

} // namespace portolan::bench
