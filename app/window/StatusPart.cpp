#include "window/StatusPart.h"

#include "document/names.h"
#include "window/viewWords.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QToolButton>

namespace portolan {
namespace {

QToolButton *makeButton(const QString &name, QStatusBar &bar) {
    auto *button = new QToolButton(&bar);
    button->setObjectName(name);
    button->setAutoRaise(true);
    return button;
}

qsizetype hostCount(const Topology &topology) {
    qsizetype count = 0;
    for (const Site &site : topology.sites) {
        for (const Component &component : site.components)
            count += component.kind == ComponentKind::Host;
    }
    return count;
}

/// An element, or a port of a flow.
QString phraseFor(const Plan &plan, const Derived &derived, const ElementKey &key) {
    const QString element = elementPhrase(plan, key);
    return element.isEmpty() ? flowPhrase(plan, derived, key) : element;
}

} // namespace

StatusPart::StatusPart(Workbench &bench, QStatusBar &bar)
    : m_bench(bench), m_selection(new QLabel(&bar)), m_counts(new QLabel(&bar)),
      m_problems(makeButton(QStringLiteral("statusProblems"), bar)), m_detail(new QLabel(&bar)),
      m_zoom(makeButton(QStringLiteral("statusZoom"), bar)) {
    m_selection->setObjectName(QStringLiteral("statusSelection"));
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_detail->setObjectName(QStringLiteral("statusDetail"));
    m_detail->setContentsMargins(6, 0, 6, 0);
    m_selection->setTextFormat(Qt::PlainText);
    m_selection->setContentsMargins(6, 0, 6, 0);
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setStatusTip(tr("Show the problems"));
    m_zoom->setAccessibleName(tr("Zoom"));
    m_zoom->setStatusTip(tr("Back to 100 %"));
    bar.addWidget(m_selection, 1);
    bar.addPermanentWidget(m_counts);
    bar.addPermanentWidget(m_problems);
    bar.addPermanentWidget(m_detail);
    bar.addPermanentWidget(m_zoom);
    connect(m_problems, &QToolButton::clicked, this, &StatusPart::problemsWanted);
    connect(m_zoom, &QToolButton::clicked, this, [this] { m_bench.canvas.setZoom(1); });
    connect(&bench.canvas, &Canvas::zoomChanged, this, &StatusPart::refresh);
    connect(&bench.canvas, &Canvas::viewChanged, this, &StatusPart::refresh);
    connect(&bench.selection, &Selection::changed, this, &StatusPart::refresh);
    connect(&bench.document, &Document::planChanged, this, &StatusPart::refresh);
    connect(&bench.comparison, &Comparison::changed, this, &StatusPart::refresh);
}

void StatusPart::refresh() {
    const bool plan = m_bench.showsPlan();
    m_selection->setText(plan ? selectionText() : QString());
    m_counts->setText(plan ? countText() : QString());
    m_problems->setText(problemText());
    m_zoom->setText(tr("%1 %").arg(qRound(m_bench.canvas.zoom() * 100)));
    m_detail->setText(plan ? detailText() : QString());
    m_problems->setVisible(plan);
    m_zoom->setVisible(plan);
}

QString StatusPart::selectionText() const {
    const QList<ElementKey> &keys = m_bench.selection.keys();
    if (keys.isEmpty())
        return tr("Nothing selected");
    if (keys.size() > 1)
        return tr("%n elements selected", nullptr, int(keys.size()));
    if (m_bench.comparison.isRemoved(keys.first())) {
        const MergedPlan &merged = m_bench.comparison.merged();
        return tr("Selected and removed: %1").arg(phraseFor(merged.plan, merged.derived, keys.first()));
    }
    return tr("Selected: %1")
        .arg(phraseFor(m_bench.document.plan(), m_bench.document.derived(), keys.first()));
}

/// The level that is drawn, and whether the zoom may change it.
QString StatusPart::detailText() const {
    const LevelChoice &level = m_bench.canvas.level();
    const QString shown = levelText(level.shown());
    return level.chosen == DetailLevel::Automatic ? tr("%1 (automatic)").arg(shown) : shown;
}

QString StatusPart::countText() const {
    const Topology &topology = m_bench.document.plan().topology;
    const RuleCounts &counts = m_bench.document.derived().counts;
    const QLocale locale;
    //: sites, hosts, rules in groups, rules one by one
    return tr("%1 · %2 · %3 (%4 expanded)")
        .arg(tr("%n sites", nullptr, int(topology.sites.size())),
             tr("%n hosts", nullptr, int(hostCount(topology))), tr("%n rules", nullptr, int(counts.grouped)),
             locale.toString(counts.expanded));
}

QString StatusPart::problemText() const {
    const Plan &plan = m_bench.document.plan();
    const Derived &derived = m_bench.document.derived();
    const int errors = int(countOpen(plan, derived, Severity::Error));
    const int warnings = int(countOpen(plan, derived, Severity::Warning));
    if (errors == 0 && warnings == 0)
        return tr("No errors or warnings");
    return tr("%1, %2").arg(tr("%n errors", nullptr, errors), tr("%n warnings", nullptr, warnings));
}

} // namespace portolan
