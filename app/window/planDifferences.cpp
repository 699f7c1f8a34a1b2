#include "window/planDifferences.h"

#include "compare/PlanChanges.h"
#include "document/names.h"

#include <QCoreApplication>
#include <QLocale>

namespace portolan {
namespace {

struct PlanDifferences {
    Q_DECLARE_TR_FUNCTIONS(PlanDifferences)
};

QString sentenceOf(const ElementChange &change, const Plan &mine, const Plan &theirs) {
    switch (change.kind) {
    case ChangeKind::Added:
        return PlanDifferences::tr("Only in the file: %1").arg(elementPhrase(theirs, change.key));
    case ChangeKind::Removed:
        return PlanDifferences::tr("Only in this window: %1").arg(elementPhrase(mine, change.key));
    case ChangeKind::Changed:
        break;
    }
    return PlanDifferences::tr("Different: %1").arg(elementPhrase(mine, change.key));
}

QStringList elementDifferences(const Plan &mine, const Plan &theirs) {
    QStringList sentences;
    for (const ElementChange &change : compareElements(mine.topology, theirs.topology))
        sentences.append(sentenceOf(change, mine, theirs));
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
