#include "arguments.h"
#include "console.h"
#include "drawings.h"
#include "exports/carried/markJson.h"
#include "exports/rules/jsonText.h"
#include "formats.h"
#include "plan/planFile.h"
#include "results/testMarks.h"
#include "streams.h"

#include <QDateTime>

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"format", nullptr, "text|json|svg|png|pdf",
     QT_TRANSLATE_NOOP("Cli", "default: what FILE ends in, else text; svg, png and pdf draw what was tried")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write the report (default: standard output)")},
    {"level", nullptr, "auto|overview|ports|full",
     QT_TRANSLATE_NOOP("Cli", "how much a drawing says (default: what fits the plan)")},
    {"view", nullptr, "VIEW", QT_TRANSLATE_NOOP("Cli", "a part of the plan, as render has it")},
    {"dark", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "a drawing light on dark")},
    {"grey", nullptr, nullptr, QT_TRANSLATE_NOOP("Cli", "a drawing without colour, for print")},
    {"no-plan", nullptr, nullptr,
     QT_TRANSLATE_NOOP("Cli", "leave the plan out of a drawing, for people outside")},
    forceOption,
};

QStringList knownFormats() {
    return QStringList{QStringLiteral("text"), QStringLiteral("json")} << drawingFormats();
}

Result<QList<ResultRow>> readAll(const QStringList &paths) {
    QList<ResultRow> rows;
    for (const QString &path : paths) {
        const Result<ResultFile> file = readResultFile(path);
        if (!file)
            return file.error();
        rows += file->rows;
        if (file->unreadable > 0)
            say(words("%1: %2 rows cannot be read, the first is row %3.")
                    .arg(path, QString::number(file->unreadable), QString::number(file->firstUnreadable)));
    }
    return rows;
}

QString lineOf(const RuleOutcome &outcome) {
    const qint64 all = outcome.open + outcome.closed + outcome.notTried;
    QString line =
        words("%1  %2: %3 (%4 of %5 open, %6 closed, %7 not tried)\n")
            .arg(QString::number(outcome.number).rightJustified(5), outcome.rule,
                 testedLabel(outcome.tested()), QString::number(outcome.open), QString::number(all),
                 QString::number(outcome.closed), QString::number(outcome.notTried));
    for (const QString &id : outcome.closedIds)
        line += QStringLiteral("         ") + words("closed: %1\n").arg(id);
    return line;
}

QString countsLine(const ResultCounts &counts, qsizetype rules) {
    const QString tried =
        words("Rules: %1. Open: %2. Open as far as tried: %3. Closed or nothing listening: %4. "
              "Not tried: %5.")
            .arg(rules)
            .arg(counts.open)
            .arg(counts.partly)
            .arg(counts.closed)
            .arg(counts.notTried);
    return counts.notToBeOpen() == 0
               ? tried
               : words("%1 Not to be open: %2, of these open: %3.")
                     .arg(tried, QString::number(counts.notToBeOpen()), QString::number(counts.against));
}

QByteArray textOf(const RuleResults &results) {
    QString text = countsLine(countResults(results), results.outcomes.size()) + u'\n';
    for (const RuleOutcome &outcome : results.outcomes)
        text += lineOf(outcome);
    return text.toUtf8();
}

QByteArray objectOf(const RuleOutcome &outcome) {
    QList<QByteArray> closed;
    for (const QString &id : outcome.closedIds)
        closed.append(jsonText(id));
    return jsonObject(
        {{"rule", jsonText(outcome.rule)},
         {"number", QByteArray::number(outcome.number)},
         {"action", jsonText(outcome.action.isEmpty() ? QStringLiteral("allow") : outcome.action)},
         {"state", jsonText(testedKey(outcome.tested()))},
         {"open", QByteArray::number(outcome.open)},
         {"closed", QByteArray::number(outcome.closed)},
         {"notTried", QByteArray::number(outcome.notTried)},
         {"closedConnections", jsonList(closed)}});
}

QByteArray objectOf(const ResultRow &row) {
    return jsonObject({{"rule", jsonText(row.rule)},
                       {"source", jsonText(row.source)},
                       {"destination", jsonText(row.destination)},
                       {"port", QByteArray::number(row.port)},
                       {"result", jsonText(resultKey(row.result))},
                       {"time", jsonText(row.time)}});
}

/// What of the files does not count, or not as it seems.
QByteArray countsJson(const RuleResults &results) {
    return jsonObject({{"connectionsWithResult", QByteArray::number(results.connections.size())},
                       {"otherPlan", QByteArray::number(results.otherPlan)},
                       {"ahead", QByteArray::number(results.ahead)},
                       {"superseded", QByteArray::number(results.superseded)},
                       {"unknown", QByteArray::number(results.unknown.size())},
                       {"elsewhere", QByteArray::number(results.elsewhere.size())}});
}

QByteArray jsonOf(const RuleResults &results, const Plan &plan) {
    QList<QByteArray> rows;
    for (const RuleOutcome &outcome : results.outcomes)
        rows.append(objectOf(outcome));
    QList<QByteArray> elsewhere;
    for (const ResultRow &row : results.elsewhere)
        elsewhere.append(objectOf(row));
    return "{\n\"plan\": " + planJson(plan) + ",\n\"rules\": [\n" + rows.join(",\n") +
           "\n],\n\"counts\": " + countsJson(results) + ",\n\"elsewhere\": [" +
           (elsewhere.isEmpty() ? QByteArray() : "\n" + elsewhere.join(",\n") + "\n") + "]\n}\n";
}

/// The first of them, each on its line, under a sentence that says what they are.
void sayList(const QString &what, const QStringList &lines) {
    constexpr qsizetype most = 20;
    if (lines.isEmpty())
        return;
    say(what);
    for (const QString &line : lines.first(std::min(most, lines.size())))
        say(QStringLiteral("  ") + line);
    if (lines.size() > most)
        say(words("  and %1 more").arg(lines.size() - most));
}

QString connectionOf(const ResultRow &row) {
    return words("%1: %2 → %3 port %4").arg(row.rule, row.source, row.destination, QString::number(row.port));
}

void sayNotes(const RuleResults &results) {
    QStringList open;
    for (const RuleOutcome &outcome : results.outcomes)
        if (outcome.tested() == RuleTested::Against)
            open.append(outcome.rule);
    sayList(words("%1 rules are open although their action is not to allow:").arg(open.size()), open);
    if (results.otherPlan > 0)
        say(words("%1 results are of a kit that was made from another state of this plan. They count where "
                  "the plan still has the rule with these addresses and this port.")
                .arg(results.otherPlan));
    if (results.ahead > 0)
        say(words("%1 results have a time that has not come yet. They give way to all others of their "
                  "connection.")
                .arg(results.ahead));
    if (results.superseded > 0)
        say(words("%1 results are passed over for newer ones.").arg(results.superseded));
    sayList(words("%1 results are of rules that the plan does not have:").arg(results.unknown.size()),
            results.unknown);
    QStringList elsewhere;
    for (const ResultRow &row : results.elsewhere)
        elsewhere.append(connectionOf(row));
    sayList(words("%1 results are of another address or port than the plan has, and do not count:")
                .arg(elsewhere.size()),
            elsewhere);
}

Result<QByteArray> drawingOf(const Loaded &loaded, const RuleResults &results, const Arguments &arguments,
                             const RenderOptions &asked, const View &view) {
    const Marks marks = testMarks(loaded.derived, results);
    const Diagram diagram =
        drawPlan(loaded.plan, TopologyIndex(loaded.plan.topology), loaded.derived,
                 shownName(arguments.files.first()), planChecksum(loaded.plan), asked.level, view, &marks);
    return fileOf(diagram, drawingMeta(loaded.plan, view, !arguments.has("no-plan")), asked);
}

int write(const Loaded &loaded, const RuleResults &results, const Arguments &arguments) {
    const QString format = wantedFormat(arguments);
    sayIdleInLists(arguments, format, {"level", "view", "dark", "grey", "no-plan"});
    if (drawingFormats().contains(format))
        return writeDrawing(arguments, loaded.plan.topology,
                            [&](const RenderOptions &asked, const View &view) {
                                return drawingOf(loaded, results, arguments, asked, view);
                            });
    return writeTo(arguments.value("output"),
                   format == QLatin1String("json") ? jsonOf(results, loaded.plan) : textOf(results));
}

int run(const Arguments &arguments) {
    const Result<Done> known = oneOf("format", wantedFormat(arguments), knownFormats());
    if (!known)
        return fail(WrongUsage, known.error().text());
    const Result<Loaded> loaded = loadFrom(arguments.files.first());
    if (!loaded)
        return fail(BadInput, loaded.error().text());
    const Result<QList<ResultRow>> rows = readAll(arguments.files.mid(1));
    if (!rows)
        return fail(BadInput, rows.error().text());
    const Result<Done> free = mayReplace(arguments, planMark(loaded->plan));
    if (!free)
        return fail(OutputFailed, free.error().text());
    const RuleResults results =
        ruleResults(TopologyIndex(loaded->plan.topology), loaded->derived, loaded->plan.forms, *rows,
                    {planChecksum(loaded->plan), latestTime(QDateTime::currentDateTimeUtc())});
    const int written = write(*loaded, results, arguments);
    if (written != Success)
        return written;
    sayNotes(results);
    if (results.connections.isEmpty())
        say(words("No result is about a connection of this plan."));
    return results.connections.isEmpty() || countResults(results).faults() > 0 ? Problems : Success;
}

} // namespace

const Verb verifyReportVerb{
    "verify-report",
    QT_TRANSLATE_NOOP("Cli", "Say what came of trying the rules with the verification kit."),
    "PLAN RESULTS... [--format text|json|svg|png|pdf] [-o FILE] [options]",
    "portolan-cli verify-report mine.portolan results/*.csv\n"
    "portolan-cli verify-report mine.portolan results/*.csv -o tested.svg",
    2,
    true,
    options,
    run,
    true};

} // namespace portolan::cli
