#include "exports/carried/Carried.h"
#include "exports/changes/changeExports.h"
#include "exports/workbook/workbookRules.h"
#include "lib/exports/workbook/readBook.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// A host is gone, a ZVM has another address, and a port is the user's own.
Plan later() {
    Plan plan = twoSites();
    plan = removeComponent(plan, componentNamed(plan.topology, QStringLiteral("HV-LON-02")));
    Component zvm = component(plan.topology, QStringLiteral("zvm-lee"));
    zvm.address = QStringLiteral("10.20.0.11");
    plan = setComponent(plan, zvm);
    plan = setOwnValues(plan, QStringLiteral("checkpoints"), {14009, {}, {}});
    plan.revision = 2;
    plan.forms.plan.ticket = QStringLiteral("CHG 7");
    return plan;
}

QStringList texts(const QJsonValue &row) {
    QStringList cells;
    for (const QJsonValue &cell : row.toArray())
        cells.append(cell.toVariant().toString());
    return cells;
}

/// The cells of one column below its header.
QStringList columnOf(const QJsonArray &rows, const QString &header) {
    const qsizetype place = texts(rows[0]).indexOf(header);
    QStringList cells;
    for (qsizetype i = 1; i < rows.size(); ++i)
        cells << texts(rows[i]).value(place);
    return cells;
}

QStringList summaryOf(const QJsonObject &book) {
    QStringList lines;
    for (const QJsonValue &row : rowsOf(book, QStringLiteral("Summary")))
        lines << texts(row).join(u'|');
    return lines;
}

/// Whether `list` says of the rule with that number what `assumption` says of it.
bool isTold(const std::vector<Assumption> &list, const Assumption &assumption, int number) {
    return std::any_of(list.begin(), list.end(), [&](const Assumption &one) {
        return one.kind == assumption.kind && one.requirement == assumption.requirement &&
               one.reason == assumption.reason && one.numbers.contains(number);
    });
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class TestChangeRequest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summarySaysBothPlans();
    void summaryCountsSteps();
    void saysWhatWaits();
    void confirmsWhatItAsks();
    void rulesAreThoseThatDiffer();
    void rowsOfGroups();
    void everythingThatDiffersIsOnChanges();
    void sheetsAreSetUp();
    void cellsAreWhatTheyAre();
    void carriesTheLaterPlan();
    void sameBytes();
    void equalPlans();
    void streamedAndOnSeveralSheets();
    void hostilePlans();
    void theWholeWorkbookComparesToo();
    void bothGroupings();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("request.xlsx")); }
    QJsonObject request(RuleExportOptions options = {}, const Plan &was = twoSites(),
                        const Plan &is = later(), const WorkbookLimits &limits = {}) const {
        options.since = std::make_shared<const EarlierPlan>(
            EarlierPlan{was, *derive(was), QStringLiteral("approved.portolan")});
        options.file = QStringLiteral("mine.portolan");
        const Result<Done> done = writeChangeRequestWithin(limits, path(), is, *derive(is), options);
        return done ? readBook(path()) : QJsonObject();
    }

    /// All rules, each with what is asked since the earlier plan.
    QJsonObject wholeBook() const {
        RuleExportOptions options{.grouping = Grouping::Grouped};
        options.since = std::make_shared<const EarlierPlan>(EarlierPlan{twoSites(), *derive(twoSites()), {}});
        const Result<Done> done = writeWorkbook(path(), later(), *derive(later()), options);
        return done ? readBook(path()) : QJsonObject();
    }

    QTemporaryDir m_folder;
};

void TestChangeRequest::initTestCase() {
    QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed");
}

void TestChangeRequest::summarySaysBothPlans() {
    const QJsonObject book = request();
    const QStringList lines = summaryOf(book);
    QCOMPARE(lines.first(), QStringLiteral("Change request: London and Leeds|"));
    const qsizetype from = lines.indexOf(QStringLiteral("From|"));
    QCOMPARE(
        lines.mid(from + 1, 4),
        (QStringList{QStringLiteral("Title|London and Leeds"), QStringLiteral("File|approved.portolan"),
                     QStringLiteral("Revision|1"), QStringLiteral("Checksum|") + planChecksum(twoSites())}));
    const qsizetype to = lines.indexOf(QStringLiteral("To|"));
    QCOMPARE(lines.mid(to + 2, 3),
             (QStringList{QStringLiteral("File|mine.portolan"), QStringLiteral("Revision|2"),
                          QStringLiteral("Checksum|") + planChecksum(later())}));
    QVERIFY(lines.contains(QStringLiteral("Ticket|CHG 7")));
    QCOMPARE(book[QStringLiteral("pictures")][QStringLiteral("places")].toArray().size(), 1);
    const int first =
        book[QStringLiteral("pictures")][QStringLiteral("places")][0][QStringLiteral("fromrow")].toInt();
    const int last =
        book[QStringLiteral("pictures")][QStringLiteral("places")][0][QStringLiteral("torow")].toInt();
    for (int row = first; row <= last; ++row)
        QCOMPARE(lines.value(row, QStringLiteral("|")), QStringLiteral("|"));
}

/// Rules are counted by what is to be done alone, on the first page of both workbooks, and each count says
/// what it means.
void TestChangeRequest::summaryCountsSteps() {
    const QJsonObject books[] = {request(), wholeBook()};
    for (const QJsonObject &book : books) {
        const QStringList lines = summaryOf(book);
        const qsizetype counts =
            lines.indexOf(QStringLiteral("What to do at the firewalls, machine by machine|"));
        QVERIFY(counts > 0 && counts < lines.indexOf(QRegularExpression(QStringLiteral("Drawing.*"))));
        // The ZVM in Leeds has 12 rules; 4009 changes for all five VRAs that stay, of which three are among
        // those.
        const int expected[] = {0, 14, 15, 0, 0};
        for (const FirewallStep step : firewallSteps)
            QCOMPARE(lines[counts + 1 + qsizetype(step)],
                     QStringLiteral("%1|%2 · %3")
                         .arg(stepLabel(step), QString::number(expected[size_t(step)]), stepMeaning(step)));
        QCOMPARE(lines
                     .filter(QStringLiteral("Sites, components and replications: 2 removed, 1 changed · at "
                                            "the firewall: 14 to modify, 15 to remove"))
                     .size(),
                 1);
        QVERIFY(lines.filter(QRegularExpression(QStringLiteral("rules? (added|removed|changed)"))).isEmpty());
    }
}

/// What is not in a request may still be needed.
void TestChangeRequest::saysWhatWaits() {
    Plan is = later();
    Component vra = component(is.topology, QStringLiteral("VRA-HV-LEE-01"));
    vra.address.clear();
    is = setComponent(is, vra);
    const Derived derived = *derive(is);
    const QJsonObject book = request({}, twoSites(), is);
    const QStringList lines = summaryOf(book);
    const qsizetype waiting = lines.indexOf(QStringLiteral("Not in this request|"));
    qint64 connections = 0;
    for (const FirewallRule &row : derived.rules.toConfirm)
        connections += row.expandedCount();
    QVERIFY(waiting > 0 && connections > 0);
    QCOMPARE(lines[waiting + 1], QStringLiteral("Waiting rows|%1").arg(derived.rules.toConfirm.size()));
    QVERIFY2(lines[waiting + 2].startsWith(QStringLiteral("Waiting connections|%1 · ").arg(connections)),
             qPrintable(lines[waiting + 2]));
    for (const Finding &finding : derived.findings)
        QVERIFY2(lines.filter(finding.what).size() == 1, qPrintable(finding.what));
    const QStringList rows = columnOf(rowsOf(book, QStringLiteral("To confirm")), QStringLiteral("Row"));
    for (const FirewallRule &row : derived.rules.toConfirm)
        QVERIFY2(rows.contains(row.id), qPrintable(row.id));
}

/// Of the rest what touches rows of the request, counted in these.
void TestChangeRequest::confirmsWhatItAsks() {
    for (quint32 seed = 0; seed < 30; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed, {.sites = 3, .components = 40});
        const Plan is = randomEdit(randomEdit(was, random), random);
        const RuleExportOptions options{
            .since = std::make_shared<const EarlierPlan>(EarlierPlan{was, *derive(was)})};
        const Derived derived = *derive(is);
        const BookInput input{is, derived, options, {}, {}};
        const std::vector<Assumption> all = assumedOfPlan(input);
        const std::vector<Assumption> asked = assumedOfRequest(input);
        QCOMPARE(countMissing(asked), derived.rules.toConfirm.size());
        QSet<int> numbers;
        qint64 rules = 0;
        for (const RuleChange &change : input.since->changes.rules) {
            if (change.ruleAfter < 0)
                continue;
            numbers << int(change.ruleAfter + 1);
            ++rules;
        }
        for (const Assumption &one : asked)
            for (const int number : one.numbers)
                QVERIFY(numbers.contains(number));
        for (const Assumption &one : all)
            for (const int number : one.numbers)
                QVERIFY(!numbers.contains(number) || isTold(asked, one, number));
        for (const Assumption &one : asked)
            QVERIFY(isMissing(one) || one.connections <= rules);
    }
}

void TestChangeRequest::rulesAreThoseThatDiffer() {
    const QJsonArray rules = rowsOf(request(), QStringLiteral("Rules"));
    QStringList changes = columnOf(rules, QStringLiteral("Change"));
    QCOMPARE(changes.size(), 29);
    QCOMPARE(changes.count(QStringLiteral("modify")), 14);
    QCOMPARE(changes.mid(14), QStringList(15, QStringLiteral("remove")));
    QCOMPARE(columnOf(rules, QStringLiteral("Ticket")), QStringList(29, QStringLiteral("CHG 7")));
    const QStringList ids = columnOf(rules, QStringLiteral("Rule"));
    const qsizetype both = ids.indexOf(QStringLiteral("checkpoints.c13.c16"));
    QCOMPARE(columnOf(rules, QStringLiteral("What changes"))[both],
             QStringLiteral("source address: 10.20.0.10 → 10.20.0.11\nport: 4009 → 14009"));
    QCOMPARE(columnOf(rules, QStringLiteral("Port"))[both], QStringLiteral("14009"));
}

void TestChangeRequest::rowsOfGroups() {
    const QJsonObject book = request({.grouping = Grouping::Compact});
    const QJsonArray rules = rowsOf(book, QStringLiteral("Rules"));
    QCOMPARE(columnOf(rules, QStringLiteral("Change")).count(QStringLiteral("remove")), 3);
    const QStringList groups = columnOf(rowsOf(book, QStringLiteral("Groups")), QStringLiteral("Group"));
    for (const char *end : {"Source", "Destination"})
        for (const QString &name : columnOf(rules, QLatin1String(end)))
            QVERIFY2(!name.endsWith(u')') || groups.contains(name), qPrintable(name));
}

void TestChangeRequest::everythingThatDiffersIsOnChanges() {
    const QJsonArray rows = rowsOf(request(), QStringLiteral("Changes"));
    const QStringList what = columnOf(rows, QStringLiteral("What"));
    const QStringList ids = columnOf(rows, QStringLiteral("Id"));
    QVERIFY(ids.contains(QStringLiteral("c13")) && ids.contains(QStringLiteral("checkpoints")));
    const qsizetype zvm = ids.indexOf(QStringLiteral("c13"));
    QCOMPARE(
        texts(rows[zvm + 1]).mid(1),
        (QStringList{QStringLiteral("changed"), QStringLiteral("ZVM zvm-lee"), QStringLiteral("address"),
                     QStringLiteral("10.20.0.10"), QStringLiteral("10.20.0.11"), QStringLiteral("c13")}));
    QCOMPARE(columnOf(rows, QStringLiteral("Change")).count(QStringLiteral("removed")), 2);
    // Rules stand on their own sheet, with what is to be done.
    QVERIFY(ids.filter(QRegularExpression(QStringLiteral("\\.c\\d"))).isEmpty());
    QVERIFY(what.contains(QStringLiteral("Host HV-LON-02")));
}

void TestChangeRequest::sheetsAreSetUp() {
    const QJsonObject book = request({.grouping = Grouping::Grouped});
    QCOMPARE(book[QStringLiteral("sheets")].toVariant().toStringList(),
             (QStringList{QStringLiteral("Summary"), QStringLiteral("Rules"), QStringLiteral("Groups"),
                          QStringLiteral("To confirm"), QStringLiteral("Changes"),
                          QStringLiteral("Portolan plan")}));
    for (const char *name : {"Changes", "Rules", "Groups", "To confirm"}) {
        const QJsonValue sheet = book[QStringLiteral("content")][QLatin1String(name)];
        const bool isRules = QLatin1String(name) == QLatin1String("Rules");
        QCOMPARE(sheet[QStringLiteral("frozen")].toString(),
                 isRules ? QStringLiteral("D2") : QStringLiteral("A2"));
        QCOMPARE(sheet[QStringLiteral("titles")].toString(), QStringLiteral("$1:$1"));
        QCOMPARE(sheet[QStringLiteral("titleColumns")].toString(),
                 isRules ? QStringLiteral("$A:$C") : QString());
        QCOMPARE(sheet[QStringLiteral("orientation")].toString(), QStringLiteral("landscape"));
        QCOMPARE(sheet[QStringLiteral("tables")].toArray().size(), 1);
        QVERIFY(sheet[QStringLiteral("footer")].toString().contains(QStringLiteral("revision 2")));
    }
    QCOMPARE(book[QStringLiteral("created")].toString(), QStringLiteral("2000-01-01 00:00:00"));
}

void TestChangeRequest::cellsAreWhatTheyAre() {
    const QJsonObject book = request();
    const QJsonArray rows = rowsOf(book, QStringLiteral("Rules"));
    const QJsonArray types =
        book[QStringLiteral("content")][QStringLiteral("Rules")][QStringLiteral("types")].toArray();
    const QStringList headers = texts(rows[0]);
    for (qsizetype row = 1; row < rows.size(); ++row) {
        const auto type = [&](const char *header) {
            return types[row][headers.indexOf(QLatin1String(header))].toString();
        };
        QCOMPARE(type("Port"), QStringLiteral("n"));
        QCOMPARE(type("Source address"), QStringLiteral("s"));
        QCOMPARE(type("Destination address"), QStringLiteral("s"));
    }
}

void TestChangeRequest::carriesTheLaterPlan() {
    request();
    const Result<Carried> carried = readCarriedFile(path());
    QVERIFY(carried);
    QCOMPARE(carried->mark, planMark(later()));
    QCOMPARE(carried->earlier, planMark(twoSites()));
    QCOMPARE(*planOf(*carried, path()), later());
    request({.withPlan = false});
    QVERIFY(readCarriedFile(path())->plan.isEmpty());
    QCOMPARE(readCarriedFile(path())->mark, planMark(later()));
}

void TestChangeRequest::sameBytes() {
    request({.grouping = Grouping::Grouped});
    const QByteArray once = bytesOf(path());
    request({.grouping = Grouping::Grouped});
    QVERIFY(!once.isEmpty());
    QCOMPARE(bytesOf(path()), once);
}

void TestChangeRequest::equalPlans() {
    const QJsonObject book = request({}, twoSites(), twoSites());
    QCOMPARE(rowsOf(book, QStringLiteral("Rules"))[1][0].toString(), QStringLiteral("No rule differs."));
    QCOMPARE(rowsOf(book, QStringLiteral("Changes"))[1][0].toString(),
             QStringLiteral("The plans are the same."));
}

void TestChangeRequest::streamedAndOnSeveralSheets() {
    const QJsonObject tables = request();
    const QJsonObject streamed = request({}, twoSites(), later(), {.tableCells = 0, .sheetRows = 10});
    for (const char *name : {"Changes", "Rules", "To confirm"}) {
        QJsonArray gathered{rowsOf(streamed, QLatin1String(name))[0]};
        for (int sheet = 1; sheet < 9; ++sheet) {
            QJsonArray rows =
                rowsOf(streamed, sheet == 1 ? QString(QLatin1String(name))
                                            : QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(sheet));
            if (!rows.isEmpty())
                rows.removeFirst();
            for (const QJsonValue &row : rows)
                gathered << row;
        }
        QCOMPARE(gathered, rowsOf(tables, QLatin1String(name)));
    }
}

void TestChangeRequest::hostilePlans() {
    for (quint32 seed = 0; seed < 5; ++seed) {
        QRandomGenerator random(seed);
        const Plan was = randomPlan(seed, {.sites = 3, .components = 40, .hostileNames = true});
        const Plan is = randomEdit(randomEdit(randomEdit(was, random), random), random);
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            const QJsonObject book = request({.grouping = grouping}, was, is);
            QVERIFY(!book.isEmpty());
            for (const QString &name : book[QStringLiteral("sheets")].toVariant().toStringList())
                for (const QJsonValue &row :
                     book[QStringLiteral("content")][name][QStringLiteral("types")].toArray())
                    QVERIFY(!row.toArray().contains(QStringLiteral("f")));
        }
    }
}

void TestChangeRequest::theWholeWorkbookComparesToo() {
    const QJsonObject book = wholeBook();
    const QStringList sheets = book[QStringLiteral("sheets")].toVariant().toStringList();
    QCOMPARE(sheets.mid(sheets.indexOf(QStringLiteral("Port table"))),
             (QStringList{QStringLiteral("Port table"), QStringLiteral("Changes"),
                          QStringLiteral("Portolan plan")}));
    const QStringList changes = columnOf(rowsOf(book, QStringLiteral("Rules")), QStringLiteral("Change"));
    QCOMPARE(summaryOf(book).filter(QStringLiteral("Compared with|")),
             QStringList{QStringLiteral("Compared with|London and Leeds, revision 1, checksum ") +
                         planChecksum(twoSites())});
    QCOMPARE(changes.count(QStringLiteral("remove")), 7);
    QCOMPARE(changes.size() - 7, derive(later())->rules.rules.size());
    QVERIFY(changes.contains(QStringLiteral("keep")) && changes.contains(QStringLiteral("modify")));
}

void TestChangeRequest::bothGroupings() {
    const QString pairs = QStringLiteral("Rules expanded");
    const QJsonObject both = request({.grouping = Grouping::Compact, .alsoExpanded = true});
    QCOMPARE(rowsOf(both, QStringLiteral("Rules")),
             rowsOf(request({.grouping = Grouping::Compact}), QStringLiteral("Rules")));
    QCOMPARE(rowsOf(both, pairs), rowsOf(request(), QStringLiteral("Rules")));
    QVERIFY(!request({.alsoExpanded = true})[QStringLiteral("sheets")].toArray().contains(pairs));
    const Derived derived = *derive(later());
    QVERIFY(writeWorkbook(path(), later(), derived, {.grouping = Grouping::Grouped, .alsoExpanded = true}));
    const QJsonObject book = readBook(path());
    QCOMPARE(book[QStringLiteral("sheets")].toVariant().toStringList().mid(1, 2),
             (QStringList{QStringLiteral("Rules"), pairs}));
    QCOMPARE(rowsOf(book, QStringLiteral("Rules")).size(), derived.counts.grouped + 1);
    QCOMPARE(rowsOf(book, pairs).size(), derived.counts.expanded + 1);
}

} // namespace

QTEST_MAIN(TestChangeRequest)
#include "tst_changeRequest.moc"
