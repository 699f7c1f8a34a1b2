#include "window/planDifferences.h"

#include "document/names.h"
#include "plan/Derived.h"
#include "topology/ElementKey.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace portolan {
namespace {

struct PlanDifferences {
    Q_DECLARE_TR_FUNCTIONS(PlanDifferences)
};

/// An element with what is its own: a site without its components, a component with the site it stands in.
struct Entry {
    ElementKey key;
    Site site;
    Component component;
    Replication replication;

    bool operator==(const Entry &) const = default;
};

QList<Entry> entriesOf(const Topology &topology) {
    QList<Entry> entries;
    for (const Site &site : topology.sites) {
        Site alone = site;
        alone.components.clear();
        entries.append({keyOf(site.id), alone, {}, {}});
        for (const Component &component : site.components) {
            Site where;
            where.id = site.id;
            entries.append({keyOf(component.id), where, component, {}});
        }
    }
    for (const Replication &replication : topology.replications)
        entries.append({keyOf(replication.id), {}, {}, replication});
    return entries;
}

QHash<ElementKey, Entry> byKey(const QList<Entry> &entries) {
    QHash<ElementKey, Entry> found;
    for (const Entry &entry : entries)
        found.insert(entry.key, entry);
    return found;
}

QStringList elementDifferences(const Plan &mine, const Plan &theirs) {
    const QList<Entry> ours = entriesOf(mine.topology);
    const QList<Entry> others = entriesOf(theirs.topology);
    const QHash<ElementKey, Entry> known = byKey(ours);
    const QHash<ElementKey, Entry> there = byKey(others);
    QStringList sentences;
    for (const Entry &entry : others) {
        if (!known.contains(entry.key))
            sentences.append(PlanDifferences::tr("Added: %1").arg(elementPhrase(theirs, entry.key)));
        else if (known[entry.key] != entry)
            sentences.append(PlanDifferences::tr("Changed: %1").arg(elementPhrase(mine, entry.key)));
    }
    for (const Entry &entry : ours)
        if (!there.contains(entry.key))
            sentences.append(PlanDifferences::tr("Removed: %1").arg(elementPhrase(mine, entry.key)));
    return sentences;
}

QString ruleDifference(const Plan &mine, const Plan &theirs) {
    const Result<Derived> ours = derive(mine);
    const Result<Derived> others = derive(theirs);
    if (!ours || !others || ours->counts.expanded == others->counts.expanded)
        return {};
    const QLocale locale;
    return PlanDifferences::tr("Firewall rules: %1 instead of %2")
        .arg(locale.toString(others->counts.expanded), locale.toString(ours->counts.expanded));
}

} // namespace

QStringList planDifferences(const Plan &mine, const Plan &theirs) {
    QStringList sentences;
    if (mine.title != theirs.title)
        sentences.append(PlanDifferences::tr("The title is “%1”").arg(shortName(theirs.title)));
    if (mine.revision != theirs.revision)
        sentences.append(
            PlanDifferences::tr("The revision is %1 instead of %2").arg(theirs.revision).arg(mine.revision));
    sentences += elementDifferences(mine, theirs);
    if (mine.own != theirs.own || mine.catalogue != theirs.catalogue)
        sentences.append(PlanDifferences::tr("Ports, protocols or directions of the plan are others"));
    if (mine.accepted != theirs.accepted)
        sentences.append(PlanDifferences::tr("Other warnings are accepted"));
    if (mine.forms != theirs.forms)
        sentences.append(PlanDifferences::tr("Change forms say something else"));
    if (mine.layout != theirs.layout)
        sentences.append(PlanDifferences::tr("Components are drawn in other places"));
    sentences.append(ruleDifference(mine, theirs));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace portolan
