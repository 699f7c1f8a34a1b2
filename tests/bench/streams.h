#pragma once

namespace portolan::bench {

/// Writes a million rules in each way, each run in a process of its own, and prints times, ratios and peak
/// memory. Returns the program's exit code.
int compareStreams(int runs);
/// Writes the same plan in every form and grouping and prints times and peak memory.
int measureForms(int runs);
/// One run of the case with this name ("plain-csv", "bare-xlsx", "json/grouped"), in this process; prints
/// "milliseconds cpu-milliseconds bytes peak-megabytes".
int runStream(const char *name, const char *path);

} // namespace portolan::bench
