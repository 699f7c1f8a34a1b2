#include "arguments.h"
#include "console.h"
#include "exports/carried/markJson.h"
#include "exports/rules/cellText.h"
#include "exports/rules/jsonText.h"
#include "plan/planFile.h"
#include "streams.h"

#include <QCoreApplication>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"format", nullptr, "text|json", QT_TRANSLATE_NOOP("Cli", "how to list the findings (default: text)")},
};

QString asText(const Plan &plan, const Finding &finding) {
    QString text;
    if (isAccepted(plan, finding))
        text = words("accepted ");
    text += severityKey(finding.severity) + QStringLiteral(": ") + onOneLine(finding.what) +
            QStringLiteral(" [%1]\n").arg(finding.check);
    for (const QString &more : {finding.why, finding.todo, plan.accepted.value(finding.id)})
        if (!more.isEmpty())
            text += QStringLiteral("    ") + onOneLine(more) + QLatin1Char('\n');
    return text;
}

QByteArray asJson(const Plan &plan, const Finding &finding) {
    QList<QByteArray> elements;
    for (const ElementKey &key : finding.elements)
        elements.append(jsonText(key));
    const bool accepted = isAccepted(plan, finding);
    return jsonObject({{"id", jsonText(finding.id)},
                       {"check", jsonText(finding.check)},
                       {"severity", jsonText(severityKey(finding.severity))},
                       {"elements", jsonList(elements)},
                       {"what", jsonText(finding.what)},
                       {"why", jsonText(finding.why)},
                       {"todo", jsonText(finding.todo)},
                       {"accepted", accepted ? jsonText(plan.accepted.value(finding.id)) : "null"}});
}

QByteArray textReport(const Plan &plan, const Derived &derived) {
    QString report;
    for (const Finding &finding : derived.findings)
        report += asText(plan, finding);
    return report.toUtf8();
}

QByteArray jsonReport(const Plan &plan, const Derived &derived) {
    const auto open = [&](Severity severity) {
        return QByteArray::number(countOpen(plan, derived, severity));
    };
    QList<QByteArray> findings;
    for (const Finding &finding : derived.findings)
        findings.append(asJson(plan, finding));
    const QByteArray rows = findings.isEmpty() ? QByteArray() : "\n    " + findings.join(",\n    ") + "\n  ";
    return "{\n  \"plan\": " + planJson(plan) + ",\n  \"checks\": " + QByteArray::number(checkCount()) +
           ",\n  \"open\": " +
           jsonObject({{"errors", open(Severity::Error)},
                       {"warnings", open(Severity::Warning)},
                       {"notes", open(Severity::Note)}}) +
           ",\n  \"findings\": [" + rows + "]\n}\n";
}

void sayCounts(const Plan &plan, const Derived &derived) {
    if (derived.findings.isEmpty()) {
        say(words("No problems found by %1 checks.").arg(checkCount()));
        return;
    }
    say(words("Open findings: errors %1, warnings %2, notes %3.")
            .arg(countOpen(plan, derived, Severity::Error))
            .arg(countOpen(plan, derived, Severity::Warning))
            .arg(countOpen(plan, derived, Severity::Note)));
}

int run(const Arguments &arguments) {
    const QString format = arguments.value("format", QStringLiteral("text"));
    const Result<Done> known = oneOf("format", format, {QStringLiteral("text"), QStringLiteral("json")});
    if (!known)
        return fail(WrongUsage, known.error().text());
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const auto &[plan, derived] = *loaded;
    const int written =
        writeTo({}, format == QLatin1String("json") ? jsonReport(plan, derived) : textReport(plan, derived));
    sayCounts(plan, derived);
    if (written != Success)
        return written;
    return countOpen(plan, derived, Severity::Error) > 0 ? Problems : Success;
}

} // namespace

const Verb checkVerb{"check",
                     QT_TRANSLATE_NOOP("Cli", "List what is wrong or unfinished in a plan."),
                     "PLAN [--format text|json]",
                     "portolan-cli check mine.portolan",
                     1,
                     false,
                     options,
                     run};

} // namespace portolan::cli
