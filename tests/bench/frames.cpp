#include "bench/samples.h"
#include "canvas/Canvas.h"
#include "plan/Derived.h"
#include "plan/edits.h"
#include "support/randomPlan.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>

// From the drawing to a painted frame, and an edit as a whole.

namespace portolan::bench {
namespace {

constexpr QSize frameSize(1920, 1080);

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

ComponentId firstOf(const Plan &plan, ComponentKind kind) {
    return TopologyIndex(plan.topology).ofKind(kind).front()->id;
}

/// The edits that are measured; each has a way there and back.
Plan renameHost(const Plan &plan, bool there) {
    const ElementKey host = keyOf(firstOf(plan, ComponentKind::Host));
    return renameElement(plan, host, there ? QStringLiteral("HV-RENAMED") : QStringLiteral("HV-1-0001"));
}

Plan renameSite(const Plan &plan, bool there) {
    const ElementKey site = keyOf(plan.topology.sites.first().id);
    return renameElement(plan, site, there ? QStringLiteral("Site One") : QStringLiteral("Site 1"));
}

Plan changePort(const Plan &plan, bool there) {
    const auto port = there ? std::optional<quint16>(19'081) : std::nullopt;
    return setPort(plan, firstOf(plan, ComponentKind::Zvm), QStringLiteral("zvm-pairing"), port);
}

using EditFunction = Plan (*)(const Plan &, bool);

/// A canvas that shows a plan as the window would.
struct Shown {
    explicit Shown(const Plan &plan) : editor(document, selection) {
        document.reset(plan, {});
        canvas = std::make_unique<Canvas>(document, selection, editor);
        canvas->resize(frameSize);
        canvas->show();
        canvas->fitSheet();
        QCoreApplication::processEvents();
        canvas->viewport()->installEventFilter(&painted);
    }

    struct Painted : QObject {
        bool eventFilter(QObject *, QEvent *event) override {
            frames += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
        int frames = 0;
    };

    /// Runs the events of one edit, the paint event included.
    void untilPainted() {
        const int before = painted.frames;
        for (int turn = 0; turn < 4 && painted.frames == before; ++turn)
            QCoreApplication::processEvents();
    }

    Document document;
    Selection selection;
    Editor editor;
    std::unique_ptr<Canvas> canvas;
    Painted painted;
};

void applyToEmptyScene(benchmark::State &state) {
    const Plan plan = planOf(state);
    const Diagram diagram = drawPlan(plan, *derive(plan));
    const double before = liveBytes();
    {
        CanvasScene scene;
        applyDiagram(scene, diagram);
        state.counters["result_KB"] = (liveBytes() - before) / 1024;
        state.counters["items"] = double(diagram.items.size());
    }
    Samples samples;
    for ([[maybe_unused]] auto _ : state) {
        samples.begin();
        CanvasScene scene;
        applyDiagram(scene, diagram);
        samples.end();
    }
    samples.report(state);
}

void applyEdit(benchmark::State &state) {
    const Plan plan = planOf(state);
    const Plan edited = renameSite(plan, true);
    const Diagram diagrams[2] = {drawPlan(plan, *derive(plan)), drawPlan(edited, *derive(edited))};
    CanvasScene scene;
    applyDiagram(scene, diagrams[0]);
    Samples samples;
    int round = 0;
    for ([[maybe_unused]] auto _ : state) {
        samples.begin();
        applyDiagram(scene, diagrams[++round % 2]);
        samples.end();
    }
    samples.report(state);
}

/// Everything in view, at the zoom at which it fits.
void paintWholeFrame(benchmark::State &state) {
    Shown shown(planOf(state));
    QImage frame(frameSize, QImage::Format_ARGB32_Premultiplied);
    Samples samples;
    for ([[maybe_unused]] auto _ : state) {
        samples.begin();
        shown.canvas->viewport()->render(&frame);
        samples.end();
    }
    samples.report(state);
}

void editWith(benchmark::State &state, EditFunction edit) {
    Shown shown(planOf(state));
    Samples samples;
    bool there = false;
    const int framesBefore = shown.painted.frames;
    for ([[maybe_unused]] auto _ : state) {
        there = !there;
        samples.begin();
        shown.document.apply(edit(shown.document.plan(), there), QStringLiteral("Edit"),
                             QStringLiteral("benchmark"));
        shown.untilPainted();
        samples.end();
    }
    samples.report(state);
    state.counters["frames_per_edit"] =
        double(shown.painted.frames - framesBefore) / double(state.iterations());
    state.counters["peak_MB"] = peakMegabytes();
}

void editHostName(benchmark::State &state) {
    editWith(state, renameHost);
}

void editSiteName(benchmark::State &state) {
    editWith(state, renameSite);
}

void editPort(benchmark::State &state) {
    editWith(state, changePort);
}

BENCHMARK(applyToEmptyScene)->Apply(sizes);
BENCHMARK(applyEdit)->Apply(sizes);
BENCHMARK(paintWholeFrame)->Apply(sizes);
BENCHMARK(editHostName)->Apply(sizes);
BENCHMARK(editSiteName)->Apply(sizes);
BENCHMARK(editPort)->Apply(sizes);

} // namespace
} // namespace portolan::bench
