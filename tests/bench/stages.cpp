#include "bench/samples.h"
#include "diagram/memory/DrawingMemory.h"
#include "plan/Derived.h"
#include "plan/edits.h"
#include "support/randomPlan.h"

#include <optional>

// Each stage of the way from a plan to its drawing, by itself.

namespace portolan::bench {
namespace {

/// Plans of so many components in so many sites, each site replicating with every other.
void sizes(benchmark::internal::Benchmark *bench) {
    bench->ArgNames({"components", "sites"});
    for (const auto &[components, sites] :
         {std::pair{100, 2}, {100, 5}, {1'000, 2}, {1'000, 10}, {10'000, 2}, {10'000, 20}})
        bench->Args({components, sites});
    bench->Unit(benchmark::kMillisecond);
}

Plan planOf(const benchmark::State &state) {
    return test::meshPlan(int(state.range(1)), int(state.range(0)));
}

/// Runs one stage again and again, and says how much its result holds.
template <class Stage>
void measure(benchmark::State &state, Stage stage) {
    const double before = liveBytes();
    auto result = std::make_optional(stage());
    state.counters["result_KB"] = (liveBytes() - before) / 1024;
    result.reset();
    Samples samples;
    for ([[maybe_unused]] auto _ : state) {
        samples.begin();
        benchmark::DoNotOptimize(stage());
        samples.end();
    }
    samples.report(state);
}

/// A plan with all that the later stages need.
struct Prepared {
    explicit Prepared(const benchmark::State &state)
        : plan(planOf(state)), derived(*derive(plan)), index(plan.topology) {}

    Plan plan;
    Derived derived;
    TopologyIndex index;
};

void indexOfPlan(benchmark::State &state) {
    const Prepared made(state);
    measure(state, [&] { return TopologyIndex(made.plan.topology); });
}

void flows(benchmark::State &state) {
    const Prepared made(state);
    measure(state, [&] { return deriveFlows(made.index, made.derived.catalogue); });
}

void rules(benchmark::State &state) {
    const Prepared made(state);
    measure(state, [&] { return compileRules(made.index, made.derived.catalogue, made.derived.flows); });
    state.counters["expanded"] = double(made.derived.counts.expanded);
}

void checks(benchmark::State &state) {
    const Prepared made(state);
    measure(state, [&] {
        return runChecks({made.index, made.derived.catalogue, made.derived.flows, made.derived.rules});
    });
}

void deriveAll(benchmark::State &state) {
    const Plan plan = planOf(state);
    measure(state, [&] { return *derive(plan); });
}

/// Placement, routing and the frame, from scratch.
void drawAt(benchmark::State &state, DetailLevel level) {
    const Prepared made(state);
    const auto draw = [&] { return drawPlan(made.plan, made.index, made.derived, {}, {}, level); };
    measure(state, draw);
    state.counters["items"] = double(draw().items.size());
}

void drawOverview(benchmark::State &state) {
    drawAt(state, DetailLevel::Overview);
}

void drawPorts(benchmark::State &state) {
    drawAt(state, DetailLevel::Ports);
}

void drawFull(benchmark::State &state) {
    drawAt(state, DetailLevel::Full);
}

/// The drawing after an edit, with what the one before left: the name of a host there and back.
void redrawAt(benchmark::State &state, DetailLevel level) {
    const Prepared before(state);
    const ComponentId host = before.index.ofKind(ComponentKind::Host).front()->id;
    const Plan renamed = renameElement(before.plan, keyOf(host), QStringLiteral("HV-RENAMED"));
    const Derived derived = *derive(renamed);
    const TopologyIndex index(renamed.topology);
    DrawingMemory memory;
    bool there = false;
    measure(state, [&] {
        there = !there;
        return there
                   ? drawPlan(renamed, index, derived, {}, {}, level, {}, nullptr, &memory)
                   : drawPlan(before.plan, before.index, before.derived, {}, {}, level, {}, nullptr, &memory);
    });
}

void redrawPorts(benchmark::State &state) {
    redrawAt(state, DetailLevel::Ports);
}

void redrawFull(benchmark::State &state) {
    redrawAt(state, DetailLevel::Full);
}

BENCHMARK(indexOfPlan)->Apply(sizes);
BENCHMARK(flows)->Apply(sizes);
BENCHMARK(rules)->Apply(sizes);
BENCHMARK(checks)->Apply(sizes);
BENCHMARK(deriveAll)->Apply(sizes);
BENCHMARK(drawOverview)->Apply(sizes);
BENCHMARK(drawPorts)->Apply(sizes);
BENCHMARK(drawFull)->Apply(sizes);
BENCHMARK(redrawPorts)->Apply(sizes);
BENCHMARK(redrawFull)->Apply(sizes);

} // namespace
} // namespace portolan::bench
