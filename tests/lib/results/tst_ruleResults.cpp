#include "exports/kit/kit.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "results/RuleResults.h"
#include "support/randomDesign.h"
#include "support/topologyText.h"
#include "support/tries.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;

namespace {

const QByteArray heading =
    "\"rule\",\"source\",\"destination\",\"port\",\"result\",\"time\",\"machine\",\"checksum\"\r\n";
const QString checksum = QString(64, u'a');
const QString early = QStringLiteral("2026-03-01T09:30:00Z");
const QString late = QStringLiteral("2026-03-01T10:00:00Z");

QByteArray line(const char *rule, const char *result, const QString &time = early) {
    return QStringLiteral("\"%1\",\"10.0.0.1\",\"10.0.0.2\",\"4005\",\"%2\",\"%3\",\"c3\",\"%4\"\r\n")
        .arg(QLatin1String(rule), QLatin1String(result), time, checksum)
        .toUtf8();
}

ResultRow row(const QString &rule, TryResult result, const QString &time = early) {
    return {rule,
            QStringLiteral("10.0.0.1"),
            QStringLiteral("10.0.0.2"),
            4005,
            result,
            time,
            QStringLiteral("c3"),
            checksum};
}

struct Loaded {
    Plan plan;
    Derived derived;
};
Loaded twoSites() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    return {plan, *derive(plan)};
}

RuleResults resultsOf(const Loaded &loaded, const QList<ResultRow> &rows, const QString &made = checksum,
                      const QString &latest = {}) {
    return ruleResults(TopologyIndex(loaded.plan.topology), loaded.derived, loaded.plan.forms, rows,
                       {made, latest});
}

/// A row of the template's rule, as it was tried.
ResultRow tried(const QString &rule, TryResult result, const QString &time = early) {
    static const Loaded loaded = twoSites();
    static const QHash<QString, ResultRow> tries = test::triesOf(loaded.plan, loaded.derived);
    ResultRow row = tries.value(rule);
    row.rule = rule;
    row.result = result;
    row.time = time;
    row.checksum = checksum;
    return row;
}

const RuleOutcome &outcomeOf(const RuleResults &results, const QString &rule) {
    static const RuleOutcome none;
    for (const RuleOutcome &outcome : results.outcomes)
        if (outcome.rule == rule)
            return outcome;
    return none;
}

} // namespace

class TestRuleResults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead();
    void otherSpellingsOfCsvAreRead_data();
    void otherSpellingsOfCsvAreRead();
    void otherFilesAreErrors_data();
    void otherFilesAreErrors();
    void badRowsAreTold_data();
    void badRowsAreTold();
    void filesThatCannotBeReadAreErrors();
    void anythingCanBeRead();
    void rulesAreOpenClosedOrNotTried();
    void theNewestResultCounts();
    void aTimeThatHasNotComeGivesWay();
    void whatThePlanDoesNotHaveIsTold();
    void whatWasTriedElsewhereDoesNotCount_data();
    void whatWasTriedElsewhereDoesNotCount();
    void aLaterTryOfWhatThePlanHasCounts();
    void everyTryOfAKitIsKnown();
    void whatIsNotToBeOpenIsJudgedTheOtherWayRound();
};

void TestRuleResults::rowsAreRead() {
    const Result<ResultFile> file =
        readResults(heading + line("scvmm.c3.c2", "open") +
                        line("scvmm.c3.c4", "closed or nothing listening") + line("scvmm.c3.c5", "not tried"),
                    QStringLiteral("x"));
    QVERIFY(file);
    QCOMPARE(file->unreadable, 0);
    QCOMPARE(file->rows, (QList<ResultRow>{row(QStringLiteral("scvmm.c3.c2"), TryResult::Open),
                                           row(QStringLiteral("scvmm.c3.c4"), TryResult::Closed),
                                           row(QStringLiteral("scvmm.c3.c5"), TryResult::NotTried)}));
}

void TestRuleResults::otherSpellingsOfCsvAreRead_data() {
    QTest::addColumn<QByteArray>("csv");
    const QByteArray plain = heading + line("scvmm.c3.c2", "open");
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + plain;
    QTest::newRow("line feeds") << QByteArray(plain).replace("\r\n", "\n");
    QTest::newRow("no quotes") << QByteArray(plain).replace('"', "");
    QTest::newRow("no last line end") << plain.chopped(2);
    QTest::newRow("empty lines") << plain + "\r\n\r\n";
    const QString turned = QStringLiteral("checksum,rule,source,destination,port,result,time,machine\n"
                                          "%1,scvmm.c3.c2,10.0.0.1,10.0.0.2,4005,open,%2,c3\n");
    QTest::newRow("other order") << turned.arg(checksum, early).toUtf8();
}

void TestRuleResults::otherSpellingsOfCsvAreRead() {
    QFETCH(QByteArray, csv);
    const Result<ResultFile> file = readResults(csv, QStringLiteral("x"));
    QVERIFY(file);
    QCOMPARE(file->rows, QList<ResultRow>{row(QStringLiteral("scvmm.c3.c2"), TryResult::Open)});
}

void TestRuleResults::otherFilesAreErrors_data() {
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a column is missing") << QByteArray(heading).replace("\"port\",", "");
    QTest::newRow("a column more") << QByteArray(heading).replace("\"port\",", "\"port\",\"more\",");
    QTest::newRow("a column twice") << QByteArray(heading).replace("\"port\",", "\"rule\",");
    QTest::newRow("open quote") << heading + "\"never closed";
    QTest::newRow("text after a quote") << heading + "\"a\"b,";
    QTest::newRow("a plan") << writePlan(twoSites().plan);
    QTest::newRow("bytes") << QByteArray(1000, '\0');
    QTest::newRow("too large") << heading + QByteArray(resultSizeLimit, '\n');
}

void TestRuleResults::otherFilesAreErrors() {
    QFETCH(QByteArray, csv);
    const Result<ResultFile> file = readResults(csv, QStringLiteral("results/x.csv"));
    QVERIFY(!file);
    QCOMPARE(file.error().where, QStringLiteral("results/x.csv"));
}

void TestRuleResults::badRowsAreTold_data() {
    QTest::addColumn<QByteArray>("bad");
    const QByteArray good = line("scvmm.c3.c2", "open");
    QTest::newRow("other word") << line("scvmm.c3.c2", "opened");
    QTest::newRow("no time") << line("scvmm.c3.c2", "open", QStringLiteral("yesterday"));
    QTest::newRow("id with a formula") << line("=cmd|x", "open");
    QTest::newRow("long id") << line(QByteArray(201, 'x').constData(), "open");
    QTest::newRow("too few cells") << QByteArray("\"a\",\"b\"\n");
    QTest::newRow("too many cells") << good.chopped(2) + ",\"x\"\n";
    QTest::newRow("no checksum") << QByteArray(good).replace(checksum.toUtf8(), "aa");
    QTest::newRow("no port") << QByteArray(good).replace("4005", "");
    QTest::newRow("port 0") << QByteArray(good).replace("4005", "0");
    QTest::newRow("too high a port") << QByteArray(good).replace("4005", "65536");
    QTest::newRow("an address with a line end") << QByteArray(good).replace("10.0.0.1", "10.0\n.1");
    QTest::newRow("no address") << QByteArray(good).replace("10.0.0.2", "");
    QTest::newRow("other digits") << QByteArray(good).replace("2026", "٢٠٢٦");
}

void TestRuleResults::badRowsAreTold() {
    QFETCH(QByteArray, bad);
    const Result<ResultFile> file = readResults(
        heading + line("scvmm.c3.c2", "open") + bad + line("scvmm.c3.c4", "open") + bad, QStringLiteral("x"));
    QVERIFY(file);
    QCOMPARE(file->rows.size(), 2);
    QCOMPARE(file->unreadable, 2);
    QCOMPARE(file->firstUnreadable, 3);
}

void TestRuleResults::filesThatCannotBeReadAreErrors() {
    const QTemporaryDir folder;
    for (const QString &path :
         {folder.filePath(QStringLiteral("none.csv")), folder.path(), QStringLiteral("/dev/zero")}) {
        const Result<ResultFile> file = readResultFile(path);
        QVERIFY(!file);
        QCOMPARE(file.error().where, path);
    }
}

/// Cut and changed files give an error or rows, and never more rows than lines.
void TestRuleResults::anythingCanBeRead() {
    QRandomGenerator random(5);
    const QByteArray plain = heading + line("scvmm.c3.c2", "open") + line("scvmm.c3.c4", "not tried");
    qsizetype read = 0;
    for (int i = 0; i < 2'000; ++i) {
        QByteArray csv = random.bounded(2) ? plain : plain.left(random.bounded(int(plain.size()) + 1));
        for (int change = random.bounded(3); change > 0 && !csv.isEmpty(); --change)
            csv[random.bounded(int(csv.size()))] = char(random.bounded(256));
        const Result<ResultFile> file = readResults(csv, QStringLiteral("x"));
        if (file)
            read += file->rows.size();
        QVERIFY(!file || file->rows.size() + file->unreadable <= csv.size());
    }
    QVERIFY(read > 100);
}

void TestRuleResults::rulesAreOpenClosedOrNotTried() {
    const Loaded loaded = twoSites();
    const QString rule = QStringLiteral("log-collection.c3.s1-vra");
    const auto tested = [&](const QList<ResultRow> &rows) {
        return outcomeOf(resultsOf(loaded, rows), rule);
    };
    const QList<ResultRow> open{tried(QStringLiteral("log-collection.c3.c6"), TryResult::Open),
                                tried(QStringLiteral("log-collection.c3.c8"), TryResult::Open),
                                tried(QStringLiteral("log-collection.c3.c10"), TryResult::Open)};
    QCOMPARE(tested({}).tested(), RuleTested::NotTried);
    QCOMPARE(tested({}).notTried, 3);
    QCOMPARE(tested(open.first(2)).tested(), RuleTested::Partly);
    QCOMPARE(tested(open).tested(), RuleTested::Open);
    QCOMPARE(tested(open).number, 1);
    QList<ResultRow> oneClosed = open;
    oneClosed[1].result = TryResult::Closed;
    QCOMPARE(tested(oneClosed).tested(), RuleTested::Closed);
    QCOMPARE(tested(oneClosed).closedIds, QStringList{QStringLiteral("log-collection.c3.c8")});
    const RuleResults results = resultsOf(loaded, open);
    QCOMPARE(results.outcomes.size(), loaded.derived.rules.rules.size());
    QCOMPARE(countResults(results), (ResultCounts{1, 0, 0, results.outcomes.size() - 1}));
}

void TestRuleResults::theNewestResultCounts() {
    const Loaded loaded = twoSites();
    const QString id = QStringLiteral("scvmm.c3.c2");
    QList<ResultRow> rows{tried(id, TryResult::Closed, early), tried(id, TryResult::Open, late),
                          tried(id, TryResult::NotTried, early)};
    for (int order = 0; order < 6; ++order) {
        std::next_permutation(rows.begin(), rows.end(), [](const ResultRow &a, const ResultRow &b) {
            return std::tie(a.time, a.result) < std::tie(b.time, b.result);
        });
        const RuleResults results = resultsOf(loaded, rows);
        QCOMPARE(outcomeOf(results, id).tested(), RuleTested::Open);
        QCOMPARE(results.superseded, 2);
    }
    for (const bool turned : {false, true}) {
        QList<ResultRow> alike{tried(id, TryResult::Closed), tried(id, TryResult::Open)};
        if (turned)
            alike.swapItemsAt(0, 1);
        QCOMPARE(outcomeOf(resultsOf(loaded, alike), id).tested(), RuleTested::Closed);
    }
}

/// A machine whose clock goes wrong must not speak for ever.
void TestRuleResults::aTimeThatHasNotComeGivesWay() {
    const Loaded loaded = twoSites();
    const QString scvmm = QStringLiteral("scvmm.c3.c2");
    const QString wrong = QStringLiteral("2031-01-01T00:00:00Z");
    const QString latest = latestTime(QDateTime(QDate(2026, 3, 1), QTime(9, 45), Qt::UTC));
    QCOMPARE(latest, QStringLiteral("2026-03-01T10:45:00Z"));
    const QList<ResultRow> rows{tried(scvmm, TryResult::Open, wrong), tried(scvmm, TryResult::Closed, late)};
    for (const QList<ResultRow> &order : {rows, QList<ResultRow>(rows.rbegin(), rows.rend())}) {
        const RuleResults results = resultsOf(loaded, order, checksum, latest);
        QCOMPARE(outcomeOf(results, scvmm).tested(), RuleTested::Closed);
        QCOMPARE(results.ahead, 1);
        QCOMPARE(results.superseded, 1);
    }
    const RuleResults alone = resultsOf(loaded, rows.first(1), checksum, latest);
    QCOMPARE(outcomeOf(alone, scvmm).tested(), RuleTested::Open);
    QCOMPARE(resultsOf(loaded, rows).ahead, 0);
}

void TestRuleResults::whatThePlanDoesNotHaveIsTold() {
    const Loaded loaded = twoSites();
    const QList<ResultRow> rows{tried(QStringLiteral("scvmm.c3.c999"), TryResult::Closed),
                                tried(QStringLiteral("nothing"), TryResult::Open),
                                tried(QStringLiteral("scvmm.c3.c2"), TryResult::Open)};
    const RuleResults results = resultsOf(loaded, rows, QString(64, u'b'));
    QCOMPARE(results.unknown, (QStringList{QStringLiteral("nothing"), QStringLiteral("scvmm.c3.c999")}));
    QCOMPARE(results.otherPlan, 3);
    QCOMPARE(countResults(results).closed, 0);
    QCOMPARE(countResults(results).open, 1);
}

void TestRuleResults::whatWasTriedElsewhereDoesNotCount_data() {
    QTest::addColumn<Plan>("plan");
    const Plan plan = twoSites().plan;
    const auto moved = [&](const char *name) {
        Component component = test::component(plan.topology, QLatin1String(name));
        component.address = QStringLiteral("10.99.0.1");
        return setComponent(plan, component);
    };
    QTest::newRow("port") << setOwnValues(plan, QStringLiteral("zvm-pairing"), {19081, {}, {}});
    QTest::newRow("source") << moved("zvm-lon");
    QTest::newRow("destination") << moved("zvm-lee");
}

/// Nobody has tried what the plan asks for now.
void TestRuleResults::whatWasTriedElsewhereDoesNotCount() {
    QFETCH(Plan, plan);
    const QString id = QStringLiteral("zvm-pairing.c3.c13");
    const ResultRow row = tried(id, TryResult::Open);
    QCOMPARE(outcomeOf(resultsOf(twoSites(), {row}), id).tested(), RuleTested::Open);
    const RuleResults results = resultsOf({plan, *derive(plan)}, {row});
    QCOMPARE(outcomeOf(results, id).tested(), RuleTested::NotTried);
    QCOMPARE(results.elsewhere, QList<ResultRow>{row});
    QCOMPARE(results.unknown, QStringList());
    QVERIFY(results.connections.isEmpty());
}

void TestRuleResults::aLaterTryOfWhatThePlanHasCounts() {
    const QString id = QStringLiteral("zvm-pairing.c3.c13");
    ResultRow before = tried(id, TryResult::Closed, late);
    before.port = 9080;
    for (const QList<ResultRow> &rows :
         {QList{before, tried(id, TryResult::Open)}, QList{tried(id, TryResult::Open), before}}) {
        const RuleResults results = resultsOf(twoSites(), rows);
        QCOMPARE(outcomeOf(results, id).tested(), RuleTested::Open);
        QCOMPARE(results.elsewhere, QList<ResultRow>{before});
        QCOMPARE(results.superseded, 0);
    }
}

/// What a kit tries is found again, whatever the plan.
void TestRuleResults::everyTryOfAKitIsKnown() {
    qsizetype tries = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        const Plan plan = test::randomDesign(seed);
        const Derived derived = *derive(plan);
        QList<ResultRow> rows;
        const ExportFiles kit = *writeKit(plan, derived, {});
        for (const ExportFile &file : kit)
            for (const QJsonValue &attempt :
                 QJsonDocument::fromJson(file.bytes).object()[QStringLiteral("tries")].toArray())
                rows.append({attempt[QStringLiteral("rule")].toString(),
                             attempt[QStringLiteral("source")].toString(),
                             attempt[QStringLiteral("destination")].toString(),
                             quint16(attempt[QStringLiteral("port")].toInt()), TryResult::Open, early,
                             QStringLiteral("c3"), checksum});
        const RuleResults results = resultsOf({plan, derived}, rows);
        QCOMPARE(results.elsewhere, QList<ResultRow>());
        QCOMPARE(results.unknown, QStringList());
        qint64 open = 0;
        for (const RuleOutcome &outcome : results.outcomes)
            open += outcome.open;
        QCOMPARE(open, rows.size());
        tries += rows.size();
    }
    QVERIFY(tries > 500);
}

void TestRuleResults::whatIsNotToBeOpenIsJudgedTheOtherWayRound() {
    Loaded loaded = twoSites();
    const QString scvmm = QStringLiteral("scvmm.c3.c2");
    loaded.plan.forms.rules[scvmm].action = QStringLiteral("Deny");
    const auto outcome = [&](const QList<ResultRow> &rows) {
        return outcomeOf(resultsOf(loaded, rows), scvmm);
    };
    QCOMPARE(outcome({}).tested(), RuleTested::DeniedNotTried);
    QCOMPARE(outcome({tried(scvmm, TryResult::Closed)}).tested(), RuleTested::Denied);
    const RuleOutcome open = outcome({tried(scvmm, TryResult::Open)});
    QCOMPARE(open.tested(), RuleTested::Against);
    QCOMPARE(open.action, QStringLiteral("deny"));

    const ResultCounts counts = countResults(resultsOf(loaded, {tried(scvmm, TryResult::Closed)}));
    QCOMPARE(counts, (ResultCounts{0, 0, 0, loaded.derived.rules.rules.size() - 1, 1, 0}));
    QCOMPARE(counts.faults(), 0);
    QCOMPARE(countResults(resultsOf(loaded, {tried(scvmm, TryResult::Open)})).faults(), 1);
}

QTEST_GUILESS_MAIN(TestRuleResults)
#include "tst_ruleResults.moc"
