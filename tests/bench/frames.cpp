#include "bench/samples.h"
#include "canvas/Canvas.h"
#include "plan/Derived.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "window/MainWindow.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <algorithm>

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

Plan addHost(const Plan &plan, bool there) {
    const Site &site = plan.topology.sites.first();
    if (there)
        return addHostWithVra(plan, site.id).plan;
    const auto last = std::find_if(site.components.rbegin(), site.components.rend(),
                                   [](const Component &c) { return c.kind == ComponentKind::Host; });
    return removeComponent(plan, last->id);
}

Plan changePort(const Plan &plan, bool there) {
    const auto port = there ? std::optional<quint16>(19'081) : std::nullopt;
    return setPort(plan, firstOf(plan, ComponentKind::Zvm), QStringLiteral("zvm-pairing"), port);
}

Plan dragSite(const Plan &plan, bool there) {
    return setSiteOffset(plan, plan.topology.sites.first().id, there ? QPointF(40, 30) : QPointF(20, 20));
}

using EditFunction = Plan (*)(const Plan &, bool);

/// Counts what a widget paints.
class Painted : public QObject {
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override {
        m_frames += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int frames() const { return m_frames; }
    /// Runs the events of one edit, the paint event included.
    void untilNext() const {
        const int before = m_frames;
        for (int turn = 0; turn < 4 && m_frames == before; ++turn)
            QCoreApplication::processEvents();
    }

private:
    int m_frames = 0;
};

/// The canvas alone.
struct ShownCanvas {
    explicit ShownCanvas(const Plan &plan) : editor(doc, selection), view(doc, selection, editor) {
        doc.reset(plan, {});
        view.resize(frameSize);
        view.show();
        view.fitSheet();
        QCoreApplication::processEvents();
    }
    Document &document() { return doc; }
    Canvas &canvas() { return view; }

    Document doc;
    Selection selection;
    Editor editor;
    Canvas view;
};

/// The whole window, its panels included.
struct ShownWindow {
    explicit ShownWindow(const Plan &plan) {
        window.resize(frameSize);
        window.show();
        const QString path = folder.filePath(QStringLiteral("mesh.portolan"));
        if (!savePlan(plan, path))
            qFatal("the plan cannot be saved");
        window.open(path);
        QCoreApplication::processEvents();
        window.canvas().fitSheet();
        QCoreApplication::processEvents();
    }
    Document &document() { return window.document(); }
    Canvas &canvas() { return window.canvas(); }

    QTemporaryDir folder;
    MainWindow window;
};

/// The whole window while the plan is compared with what it was.
struct ComparedWindow : ShownWindow {
    explicit ComparedWindow(const Plan &plan) : ShownWindow(plan) {
        if (!window.comparison().beginWithSaved())
            qFatal("the plan cannot be compared");
        QCoreApplication::processEvents();
    }
};

/// The same after the last site went, with more rules that differ than the list of changes has.
struct SiteGoneWindow : ComparedWindow {
    explicit SiteGoneWindow(const Plan &plan) : ComparedWindow(plan) {
        document().apply(removeElements(plan, {keyOf(plan.topology.sites.last().id)}),
                         QStringLiteral("Delete"));
        QCoreApplication::processEvents();
    }
};

struct SiteGoneUnlistedWindow : SiteGoneWindow {
    explicit SiteGoneUnlistedWindow(const Plan &plan) : SiteGoneWindow(plan) {
        window.findChild<QDockWidget *>(QStringLiteral("changesDock"))->hide();
        QCoreApplication::processEvents();
    }
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
    ShownCanvas shown(planOf(state));
    QImage frame(frameSize, QImage::Format_ARGB32_Premultiplied);
    Samples samples;
    for ([[maybe_unused]] auto _ : state) {
        samples.begin();
        shown.canvas().viewport()->render(&frame);
        samples.end();
    }
    samples.report(state);
}

template <class Shown>
void editIn(benchmark::State &state, EditFunction edit, DetailLevel level) {
    Shown shown(planOf(state));
    shown.canvas().setDetail(level);
    const Painted painted(*shown.canvas().viewport());
    Samples samples;
    bool there = false;
    for ([[maybe_unused]] auto _ : state) {
        there = !there;
        samples.begin();
        shown.document().apply(edit(shown.document().plan(), there), QStringLiteral("Edit"),
                               QStringLiteral("benchmark"));
        painted.untilNext();
        samples.end();
    }
    samples.report(state);
    state.counters["frames_per_edit"] = double(painted.frames()) / double(state.iterations());
    state.counters["peak_MB"] = peakMegabytes();
}

void inCanvas(benchmark::State &state, EditFunction edit, DetailLevel level) {
    editIn<ShownCanvas>(state, edit, level);
}

void inWindow(benchmark::State &state, EditFunction edit, DetailLevel level) {
    editIn<ShownWindow>(state, edit, level);
}

void inComparison(benchmark::State &state, EditFunction edit, DetailLevel level) {
    editIn<ComparedWindow>(state, edit, level);
}

void inComparisonSiteGone(benchmark::State &state, EditFunction edit, bool isListed) {
    if (isListed)
        editIn<SiteGoneWindow>(state, edit, DetailLevel::Automatic);
    else
        editIn<SiteGoneUnlistedWindow>(state, edit, DetailLevel::Automatic);
}

BENCHMARK(applyToEmptyScene)->Apply(sizes);
BENCHMARK(applyEdit)->Apply(sizes);
BENCHMARK(paintWholeFrame)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, hostNameAtOverview, renameHost, DetailLevel::Overview)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, siteNameAtOverview, renameSite, DetailLevel::Overview)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, newHostAtOverview, addHost, DetailLevel::Overview)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, ownPortAtOverview, changePort, DetailLevel::Overview)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, hostNameAtPorts, renameHost, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, siteNameAtPorts, renameSite, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, newHostAtPorts, addHost, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, ownPortAtPorts, changePort, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, hostNameAtFull, renameHost, DetailLevel::Full)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, siteNameAtFull, renameSite, DetailLevel::Full)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, newHostAtFull, addHost, DetailLevel::Full)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, ownPortAtFull, changePort, DetailLevel::Full)->Apply(sizes);
// The overview has places of its own: sites are dragged at the other levels.
BENCHMARK_CAPTURE(inCanvas, siteDragAtPorts, dragSite, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inCanvas, siteDragAtFull, dragSite, DetailLevel::Full)->Apply(sizes);
// As a window shows a plan by itself, and a drag.
BENCHMARK_CAPTURE(inWindow, hostName, renameHost, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inWindow, newHost, addHost, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inWindow, ownPort, changePort, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inWindow, siteDragAtPorts, dragSite, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inComparison, hostName, renameHost, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inComparison, newHost, addHost, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inComparison, ownPort, changePort, DetailLevel::Automatic)->Apply(sizes);
BENCHMARK_CAPTURE(inComparison, siteDragAtPorts, dragSite, DetailLevel::Ports)->Apply(sizes);
BENCHMARK_CAPTURE(inComparisonSiteGone, hostNameListed, renameHost, true)->Apply(sizes);
BENCHMARK_CAPTURE(inComparisonSiteGone, hostNameUnlisted, renameHost, false)->Apply(sizes);

} // namespace
} // namespace portolan::bench
