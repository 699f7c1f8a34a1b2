#include "exports/workbook/summaryParts.h"

#include "compare/MergedPlan.h"
#include "compare/revisionDoubt.h"
#include "exports/words.h"

#include <QMap>
#include <algorithm>

namespace portolan {
namespace {

QString countAnd(qint64 count, const QString &words) {
    return RuleExports::tr("%1 · %2").arg(QString::number(count), words);
}

} // namespace

QString sinceSummary(const BookInput &input) {
    const BookChanges &since = *input.since;
    QStringList parts;
    if (const QString elements = countsText(countsOf(since.changes.elements)); !elements.isEmpty())
        parts << RuleExports::tr("%1: %2").arg(changeGroupLabel(ChangeGroup::Elements), elements);
    if (const QString steps = stepsText(since.rows.steps()); !steps.isEmpty())
        parts << steps;
    return parts.isEmpty() ? changesSummary(since.changes) : parts.join(QStringLiteral(" · "));
}

void writeRevisionDoubt(SummaryWriter &page, const BookInput &input) {
    const QString doubt = revisionDoubt(input.options.since->plan, input.plan);
    if (!doubt.isEmpty())
        page.sentence(doubt);
}

void writeStepCounts(SummaryWriter &page, const BookInput &input) {
    const StepCounts counts = input.since->rows.steps();
    page.heading(RuleExports::tr("What to do at the firewalls, machine by machine"));
    for (const FirewallStep step : firewallSteps)
        page.line(stepLabel(step), countAnd(counts[step], stepMeaning(step)));
}

void writeConfirmCounts(SummaryWriter &page, const BookInput &input) {
    page.heading(RuleExports::tr("Open to confirm"));
    QMap<AssumptionKind, qint64> counts;
    for (const Assumption &assumption : input.assumed)
        ++counts[assumption.kind];
    for (auto it = counts.begin(); it != counts.end(); ++it)
        page.line(assumptionLabel(it.key()), *it);
    if (counts.isEmpty())
        page.line(RuleExports::tr("None"), RuleExports::tr("There is nothing to confirm."));
}

void writeFindingCounts(SummaryWriter &page, const BookInput &input) {
    const QList<Finding> &findings = input.derived.findings;
    page.heading(RuleExports::tr("Findings"));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
        page.line(severityLabel(severity), countOpen(input.plan, input.derived, severity));
    page.line(RuleExports::tr("Accepted"),
              std::count_if(findings.begin(), findings.end(),
                            [&](const Finding &finding) { return isAccepted(input.plan, finding); }));
}

void writeOpenFindings(SummaryWriter &page, const BookInput &input) {
    page.heading(RuleExports::tr("Open findings"));
    bool isAny = false;
    for (const Finding &finding : input.derived.findings) {
        if (isAccepted(input.plan, finding))
            continue;
        isAny = true;
        QStringList lines = {finding.what, finding.why, finding.todo};
        lines.removeAll(QString());
        page.line(severityLabel(finding.severity), lines.join(QLatin1Char('\n')));
    }
    if (!isAny)
        page.line(RuleExports::tr("None"),
                  RuleExports::tr("No problems found by %1 checks.").arg(checkCount()));
}

void writeAcceptedFindings(SummaryWriter &page, const BookInput &input) {
    bool isAny = false;
    for (const Finding &finding : input.derived.findings) {
        if (!isAccepted(input.plan, finding))
            continue;
        if (!isAny)
            page.heading(RuleExports::tr("Accepted, with the reason"));
        isAny = true;
        page.line(severityLabel(finding.severity),
                  finding.what + QLatin1Char('\n') +
                      RuleExports::tr("Accepted: %1").arg(input.plan.accepted.value(finding.id)));
    }
}

} // namespace portolan
