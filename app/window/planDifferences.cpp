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

/// What is said of a field of a plan, without its values.
struct FieldSentence {
    const char *field;
    const char *sentence;
};

constexpr const char *otherPorts =
    QT_TRANSLATE_NOOP("PlanDifferences", "Ports, protocols or directions of the plan are others");

constexpr FieldSentence sentences[] = {
    {"catalogue", otherPorts},
    {"order", QT_TRANSLATE_NOOP("PlanDifferences", "Sites, components or replications are in another order")},
    {"layout", QT_TRANSLATE_NOOP("PlanDifferences", "Components are drawn in other places")},
    {"accepted", QT_TRANSLATE_NOOP("PlanDifferences", "Other warnings are accepted")},
    {"nextId", QT_TRANSLATE_NOOP("PlanDifferences", "The next new element gets another number")},
};

QString sentenceOf(const FieldChange &change) {
    if (change.field == QLatin1String("title"))
        return PlanDifferences::tr("The title is “%1”").arg(shortName(change.after));
    if (change.field == QLatin1String("revision"))
        return PlanDifferences::tr("The revision is %1 instead of %2").arg(change.after, change.before);
    for (const FieldSentence &sentence : sentences)
        if (change.field == QLatin1String(sentence.field))
            return PlanDifferences::tr(sentence.sentence);
    return PlanDifferences::tr("Change forms say something else");
}

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

QString sentenceOf(const ChangeCounts &rules) {
    const QLocale locale;
    return PlanDifferences::tr("Firewall rules: %1 added, %2 removed, %3 changed")
        .arg(locale.toString(rules.added), locale.toString(rules.removed), locale.toString(rules.changed));
}

} // namespace

QStringList planDifferences(const PlanState &mine, const Plan &theirs) {
    const Derived none; // of a plan that does not derive
    const Result<Derived> derived = derive(theirs);
    const PlanChanges changes = comparePlans(mine, {theirs, derived ? *derived : none}, 0);
    QStringList said;
    for (const FieldChange &field : changes.plan)
        said << sentenceOf(field);
    if (!changes.values.isEmpty())
        said << PlanDifferences::tr(otherPorts);
    for (const ElementChange &element : changes.elements)
        said << sentenceOf(element, mine.plan, theirs);
    if (changes.ruleCounts.all() > 0)
        said << sentenceOf(changes.ruleCounts);
    said.removeDuplicates();
    return said;
}

} // namespace portolan
