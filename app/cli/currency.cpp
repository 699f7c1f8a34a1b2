#include "currency.h"

#include "console.h"
#include "exports/carried/standing.h"
#include "streams.h"

#include <QFile>
#include <QFileInfo>

namespace portolan::cli {
namespace {

bool isStdin(const QString &file) {
    return file == QLatin1String("-");
}

Currency yes(const QString &plan) {
    return {words("yes, as %1 is now").arg(plan), true};
}

Currency against(const PlanMark &madeFrom, const KnownPlan &known) {
    const PlanMark now = planMark(known.plan);
    const QString name = QFileInfo(known.path).fileName();
    switch (standingOf(madeFrom, now)) {
    case Standing::Current:
        return yes(name);
    case Standing::Outdated:
        return {words("no, %1 is now at revision %2, checksum %3")
                    .arg(name, QString::number(now.revision), now.checksum),
                false};
    case Standing::Other:
        break;
    }
    return {words("no, %1 is a plan of another title: %2").arg(name, now.title), false};
}

Currency besides(const PlanMark &madeFrom, const QString &file) {
    if (isStdin(file))
        return {words("not known: name its plan with --plan")};
    const auto known = planBeside(file, madeFrom);
    return known ? against(madeFrom, *known)
                 : Currency{words("not known: no plan of this title stands beside it; name it with --plan")};
}

/// Why a CSV is not what the rules of a plan give; `otherwise` where its list is one of rules.
Currency ofOtherRules(QIODevice &csv, const Currency &otherwise) {
    switch (listOfCsv(csv)) {
    case CsvList::Changes:
        return {words("not known: it says what changed since another plan, and CSV does not name that plan")};
    case CsvList::Other:
        return {words("not known: this is no list of rules")};
    case CsvList::Rules:
        break;
    }
    return otherwise;
}

/// The rules of a CSV are made again: it has no other way to say where it comes from.
Result<Currency> ofCsv(const QString &file, const QString &planFile) {
    if (isStdin(file))
        return Currency{words("not known: CSV can be compared as a file alone")};
    QFile csv(file);
    if (!csv.open(QIODevice::ReadOnly))
        return Error{csv.errorString(), file};
    if (planFile.isEmpty()) {
        const auto known = planOfCsv(file);
        return known ? yes(QFileInfo(known->path).fileName())
                     : ofOtherRules(csv, {words("not known: no plan beside it gives these rules")});
    }
    const Result<Loaded> loaded = loadFrom(planFile);
    if (!loaded)
        return loaded.error();
    const QString name = QFileInfo(planFile).fileName();
    return holdsRulesOf(csv, loaded->plan, loaded->derived)
               ? yes(name)
               : ofOtherRules(csv, {words("no, %1 gives other rules").arg(name), false});
}

} // namespace

Result<Currency> currencyOf(const Carried &carried, const QString &file, const QString &planFile) {
    if (carried.kind == FileKind::Csv)
        return ofCsv(file, planFile);
    if (planFile.isEmpty())
        return carried.kind == FileKind::Plan ? Currency() : besides(*carried.mark, file);
    const Result<Plan> plan = readPlanFrom(planFile);
    if (!plan)
        return plan.error();
    return against(*carried.mark, {planFile, *plan});
}

} // namespace portolan::cli
