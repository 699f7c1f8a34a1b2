#include "compare/ChangeEntry.h"
#include "compare/ChangeKindInfo.h"
#include "compare/DistinctPlan.h"
#include "compare/MergedPlan.h"
#include "compare/mergeFlows.h"
#include "compare/words.h"
#include "diagram/shapes.h"

#include <QSet>
#include <array>

namespace portolan {
namespace {

void markElements(Marks &marks, const QList<ElementChange> &changes) {
    for (const ElementChange &change : changes)
        marks.elements.insert(change.key, changeKindInfo(change.kind).mark);
}

void markHolders(Marks &marks, const Topology &merged) {
    for (const Site &site : merged.sites)
        for (const Component &component : site.components)
            if (marks.elements.contains(keyOf(component.id)))
                marks.holders.insert(keyOf(site.id));
}

template <class Value>
QMap<quint32, Value> mergedMap(const QMap<quint32, Value> &was, QMap<quint32, Value> is,
                               const QSet<quint32> &gone) {
    for (auto it = was.begin(); it != was.end(); ++it)
        if (gone.contains(it.key()))
            is.insert(it.key(), *it);
    return is;
}

/// What is gone stands where it stood.
Layout mergeLayouts(const Layout &was, const Layout &is, const QList<ElementChange> &changes) {
    QSet<quint32> gone;
    for (const ElementChange &change : changes)
        if (change.kind == ChangeKind::Removed)
            gone << siteIdOf(change.key).value << componentIdOf(change.key).value;
    return {mergedMap(was.offsets, is.offsets, gone), mergedMap(was.siteOffsets, is.siteOffsets, gone),
            mergedMap(was.openStacks, is.openStacks, gone)};
}

void sayWhatDiffers(MergedPlan &merged) {
    const QString summary = changesSummary(merged.changes, merged.steps);
    Marks &marks = merged.marks;
    marks.summary = marks.against.isEmpty() ? Compare::tr("Changes: %1").arg(summary)
                                            : Compare::tr("Changes since %1: %2").arg(marks.against, summary);
}

/// What is to be done about each rule follows from all of those that differ.
std::optional<StepCounts> stepsBetween(const PlanState &before, const PlanState &after,
                                       const PlanChanges &changes) {
    if (changes.rules.size() != changes.ruleCounts.all())
        return std::nullopt;
    return countSteps(pathChanges(before, after, changes.rules));
}

/// Of plans with other titles, that of the earlier one too.
QString nameOf(const Plan &before, const Plan &after, const QString &against) {
    constexpr double longestTitle = 260;
    if (against.isEmpty() || before.title == after.title || before.title.isEmpty())
        return against;
    //: the file and revision of a plan, and its title
    return Compare::tr("%1, “%2”").arg(against, elided(shownText(before.title), longestTitle, bodySize));
}

MergedPlan mergeDistinct(const PlanState &before, const PlanState &after, const QString &against,
                         qsizetype most) {
    MergedPlan merged{after.plan, after.derived, {}, compareDistinct(before, after, most), {}};
    merged.plan.topology = mergeTopologies(before.plan.topology, after.plan.topology);
    merged.plan.layout = mergeLayouts(before.plan.layout, after.plan.layout, merged.changes.elements);
    markElements(merged.marks, merged.changes.elements);
    markHolders(merged.marks, merged.plan.topology);
    mergeFlows(merged.derived, merged.marks, IndexedPlan{before}, IndexedPlan{after}, merged.changes.flows);
    merged.marks.former = formerValues(before.plan.topology, after.plan.topology);
    merged.marks.paleNote = Compare::tr("Faded: the same in both plans.");
    merged.marks.comparesPlans = true;
    merged.marks.against = nameOf(before.plan, after.plan, against);
    merged.steps = stepsBetween(before, after, merged.changes);
    sayWhatDiffers(merged);
    return merged;
}

/// Of one and of several, by kind.
using CountWords = std::array<std::pair<const char *, const char *>, 3>;
constexpr CountWords ruleWords{
    {{QT_TRANSLATE_NOOP("Compare", "1 rule added"), QT_TRANSLATE_NOOP("Compare", "%1 rules added")},
     {QT_TRANSLATE_NOOP("Compare", "1 rule removed"), QT_TRANSLATE_NOOP("Compare", "%1 rules removed")},
     {QT_TRANSLATE_NOOP("Compare", "1 rule changed"), QT_TRANSLATE_NOOP("Compare", "%1 rules changed")}}};
constexpr CountWords elementWords{
    {{QT_TRANSLATE_NOOP("Compare", "1 element added"), QT_TRANSLATE_NOOP("Compare", "%1 elements added")},
     {QT_TRANSLATE_NOOP("Compare", "1 element removed"), QT_TRANSLATE_NOOP("Compare", "%1 elements removed")},
     {QT_TRANSLATE_NOOP("Compare", "1 element changed"),
      QT_TRANSLATE_NOOP("Compare", "%1 elements changed")}}};

/// "12 rules added", for each kind that there is.
void addCounts(QStringList &parts, const ChangeCounts &counts, const CountWords &words) {
    for (const ChangeKind kind : {ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed}) {
        const qint64 count = counts.of(kind);
        const auto &[one, several] = words[size_t(kind)];
        if (count > 0)
            parts << (count == 1 ? Compare::tr(one) : Compare::tr(several).arg(count));
    }
}

} // namespace

MergedPlan mergePlans(const PlanState &before, const PlanState &after, const QString &against,
                      qsizetype most) {
    const DistinctPlan earlier(before, after.plan.topology);
    return mergeDistinct(earlier.state(), after, against, most);
}

void remergeLayout(MergedPlan &merged, const PlanState &before, const PlanState &after) {
    merged.plan.layout = mergeLayouts(before.plan.layout, after.plan.layout, merged.changes.elements);
    merged.changes.plan = {};
    merged.changes.plan = planFields(before.plan, after.plan, merged.changes.isEmpty());
    sayWhatDiffers(merged);
}

QString planName(const QString &file, int revision) {
    return file.isEmpty() ? Compare::tr("revision %1").arg(revision)
                          : Compare::tr("%1, revision %2").arg(file, QString::number(revision));
}

QString changesSummary(const PlanChanges &changes, const std::optional<StepCounts> &steps) {
    QStringList parts;
    if (!steps)
        addCounts(parts, changes.ruleCounts, ruleWords);
    else if (changes.ruleCounts.all() > 0)
        parts << Compare::tr("firewall rules: %1").arg(stepParts(*steps));
    addCounts(parts, countsOf(changes.elements), elementWords);
    if (parts.isEmpty())
        parts << (changes.isEmpty() ? Compare::tr("the plans are the same")
                                    : Compare::tr("no rule and no element differs"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace portolan
