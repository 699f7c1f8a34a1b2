#include "exports/numbersText.h"
#include "exports/workbook/workbookRules.h"
#include "lib/exports/samplePlan.h"
#include "lib/exports/workbook/readBook.h"
#include "rules/groupNames.h"
#include "support/randomPlan.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

/// What each sheet of a workbook says beside the rules themselves.
class TestWorkbookSheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void summary();
    void drawingCoversNoCell();
    void acceptedWarnings();
    void machines();
    void everyMachineFindsItsLines();
    void gates();
    void notUsedIsOnTheGate();
    void groups();
    void groupsOfOneNameAreToldApart();
    void noGroupTwice();
    void confirm();
    void blocksStayOnAPage();
    void linesOfText();
    void numbers();
    void footersHoldTitles();
    void everySheetOfHostilePlans();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("rules.xlsx")); }
    QJsonObject book(const Plan &plan, const RuleExportOptions &options = {},
                     const WorkbookLimits &limits = {}) const {
        return bookOf(plan, sampleDerived(plan), options, limits);
    }
    QJsonObject bookOf(const Plan &plan, const Derived &derived, const RuleExportOptions &options = {},
                       const WorkbookLimits &limits = {}) const {
        return writeWorkbookWithin(limits, path(), plan, derived, options) ? readBook(path()) : QJsonObject();
    }

    QTemporaryDir m_folder;
};

QStringList texts(const QJsonValue &row) {
    QStringList cells;
    for (const QJsonValue &cell : row.toArray())
        cells.append(cell.toVariant().toString());
    return cells;
}

/// The value that stands right of a name.
QString valueOf(const QJsonArray &rows, const QString &name) {
    for (const QJsonValue &row : rows)
        if (row[0].toString() == name)
            return row[1].toVariant().toString();
    return QStringLiteral("no such name");
}

/// Two sites of which one SCVMM manages both.
PlanMaker singleScvmm() {
    PlanMaker maker = twoSites(2);
    Site &second = maker.plan.topology.sites[1];
    second.scvmm = maker.plan.topology.sites[0].scvmm;
    second.components.removeIf([](const Component &component) {
        return component.kind != ComponentKind::Host && component.kind != ComponentKind::Vra;
    });
    return maker;
}

void TestWorkbookSheets::initTestCase() {
    QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed");
}

void TestWorkbookSheets::summary() {
    Plan plan = twoSites(3).plan;
    plan.revision = 7;
    const QJsonObject read = book(plan, {.file = QStringLiteral("two.portolan")});
    const QJsonArray rows = rowsOf(read, QStringLiteral("Summary"));
    QCOMPARE(rows[0][0].toString(), plan.title);
    QCOMPARE(valueOf(rows, QStringLiteral("File")), QStringLiteral("two.portolan"));
    QCOMPARE(valueOf(rows, QStringLiteral("Revision")), QStringLiteral("7"));
    QCOMPARE(valueOf(rows, QStringLiteral("Checksum")), planChecksum(plan));
    QCOMPARE(valueOf(rows, QStringLiteral("for pairs of machines")), QStringLiteral("26"));
    QCOMPARE(valueOf(rows, QStringLiteral("of these between sites")), QStringLiteral("20"));
    QCOMPARE(valueOf(rows, QStringLiteral("Port or direction missing")), QStringLiteral("2"));
    QCOMPARE(valueOf(rows, QStringLiteral("Protocol assumed")), QStringLiteral("4"));
    QVERIFY(valueOf(rows, QStringLiteral("Mode")).contains(QStringLiteral("paired over port 9081")));
    QCOMPARE(read[QStringLiteral("created")].toString(), QStringLiteral("2000-01-01 00:00:00"));
    const Plan mesh = meshPlan(3, 12);
    const QJsonObject compact = bookOf(mesh, *derive(mesh), {.grouping = Grouping::Compact});
    const qsizetype listed = rowsOf(compact, QStringLiteral("Rules")).size() - 1;
    const QJsonArray said = rowsOf(compact, QStringLiteral("Summary"));
    QCOMPARE(valueOf(said, QStringLiteral("in rows of the sheet Rules")), QString::number(listed));
    QVERIFY(listed < valueOf(said, QStringLiteral("Rules")).toInt());
}

/// The drawing stands on rows of its own, within the columns of the sheet.
void TestWorkbookSheets::drawingCoversNoCell() {
    for (const qint64 tableCells : {qint64(0), qint64(100'000)}) {
        for (const Plan &plan : {twoSites(3).plan, meshPlan(7, 140), Plan()}) {
            const QJsonObject read = bookOf(plan, *derive(plan), {}, {.tableCells = tableCells});
            const QJsonObject sheet = read[QStringLiteral("content")][QStringLiteral("Summary")].toObject();
            const QJsonValue pictures = read[QStringLiteral("pictures")];
            QCOMPARE(pictures[QStringLiteral("formats")].toVariant().toStringList(),
                     QStringList{QStringLiteral("png")});
            QCOMPARE(pictures[QStringLiteral("places")].toArray().size(), 1);
            const QJsonValue place = pictures[QStringLiteral("places")][0];
            const int first = place[QStringLiteral("fromrow")].toInt();
            const int last = place[QStringLiteral("torow")].toInt();
            QVERIFY(last > first);
            QVERIFY(place[QStringLiteral("tocol")].toInt() <= 1);
            const QJsonArray rows = sheet[QStringLiteral("rows")].toArray();
            for (int row = first; row <= last; ++row)
                QVERIFY(texts(rows[row]).join(QString()).isEmpty());
            // It stands on one page with its heading above.
            for (const QJsonValue &before : sheet[QStringLiteral("breaks")].toArray())
                QVERIFY(before.toInt() < first - 1 || before.toInt() >= last);
        }
    }
}

void TestWorkbookSheets::acceptedWarnings() {
    Plan plan = twoSites(1).plan;
    Derived derived = sampleDerived(plan);
    Finding finding;
    finding.id = QStringLiteral("some-check:c1");
    finding.what = QStringLiteral("Something is odd.");
    finding.todo = QStringLiteral("Look at it.");
    derived.findings = {finding};
    QJsonArray rows = rowsOf(bookOf(plan, derived), QStringLiteral("Summary"));
    const QString open = valueOf(rows, severityLabel(Severity::Warning));
    QCOMPARE(open, QStringLiteral("1"));
    plan.accepted.insert(finding.id, QStringLiteral("=known"));
    rows = rowsOf(bookOf(plan, derived), QStringLiteral("Summary"));
    QCOMPARE(valueOf(rows, severityLabel(Severity::Warning)), QStringLiteral("0"));
    QCOMPARE(valueOf(rows, QStringLiteral("Accepted")), QStringLiteral("1"));
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const QJsonValue &row) {
        return row[1].toString() == QStringLiteral("Something is odd.\nAccepted: =known");
    }));
}

void TestWorkbookSheets::machines() {
    const QJsonObject read = book(twoSites(2).plan);
    const QJsonArray rows = rowsOf(read, QStringLiteral("Per machine"));
    // The block of a VRA: what it is, what it accepts, what it opens.
    const auto found = std::find_if(rows.begin(), rows.end(), [](const QJsonValue &row) {
        return row[0].toString().startsWith(QStringLiteral("VRA-London-1 ("));
    });
    QVERIFY(found != rows.end());
    const qsizetype at = found - rows.begin();
    QCOMPARE(rows[at][0].toString(), QStringLiteral("VRA-London-1 (VRA) in London: accepts 2, opens 1"));
    QCOMPARE(
        texts(rows[at + 1]).first(9),
        (QStringList{QStringLiteral("VRA-London-1"), QStringLiteral("10.11.1.1"), QStringLiteral("accepts"),
                     QStringLiteral("TCP"), QStringLiteral("4005"), QStringLiteral("ZVM London"),
                     QStringLiteral("10.10.0.10"),
                     QStringLiteral("Log collection between the ZVM and site VRAs."), QStringLiteral("1")}));
    QCOMPARE(texts(rows[at + 3]).first(7),
             (QStringList{QStringLiteral("VRA-London-1"), QStringLiteral("10.11.1.1"),
                          QStringLiteral("opens"), QStringLiteral("TCP"), QStringLiteral("4008"),
                          QStringLiteral("VRAs of Leeds (2)"), QStringLiteral("10.21.1.1\n10.21.1.2")}));
    QCOMPARE(rows[at + 1][4].type(), QJsonValue::Double); // the port is a number
}

/// What each machine needs, by name and address: "accepts TCP 4005 1".
using Needs = std::map<QString, QStringList>;

Needs neededBy(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    const RuleSet rules = derive(plan)->rules;
    const QStringList ways{QStringLiteral("accepts"), QStringLiteral("opens"), QStringLiteral("not stated")};
    Needs needs;
    for (const MachineSheet &sheet : machineSheets(index, rules, {})) {
        const QString name = membersName(index, {sheet.machine}) + u' ' + index.addressOf(sheet.machine);
        for (const MachineLine &line : sheet.lines)
            needs[name].append(
                QStringLiteral("%1 %2 %3 %4")
                    .arg(ways[line.way], protocolKey(line.rule->protocol),
                         line.rule->port ? QString::number(*line.rule->port) : QStringLiteral("?"),
                         numberRanges(line.numbers)));
    }
    return needs;
}

/// As a reader goes through the sheet: a band begins a block, rows without a port say who is in it.
Needs toldBy(const QJsonArray &rows) {
    Needs needs;
    QStringList members;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        const QStringList row = texts(rows[i]);
        if (row[2].isEmpty() && row[7].isEmpty()) {
            members.clear();
        } else if (row[2].isEmpty()) {
            members.append(row[0] + u' ' + row[1]);
        } else {
            for (const QString &name : members.isEmpty() ? QStringList{row[0] + u' ' + row[1]} : members)
                needs[name].append(QStringLiteral("%1 %2 %3 %4").arg(row[2], row[3], row[4], row[8]));
        }
    }
    return needs;
}

Needs sorted(Needs needs) {
    for (auto &[name, lines] : needs)
        lines.sort();
    return needs;
}

void TestWorkbookSheets::everyMachineFindsItsLines() {
    QList<Plan> plans{twoSites(5).plan, meshPlan(5, 110)};
    for (quint32 seed = 1; seed <= 6; ++seed)
        plans.append(randomPlan(seed));
    for (const Plan &plan : plans) {
        const QJsonArray rows = rowsOf(bookOf(plan, *derive(plan)), QStringLiteral("Per machine"));
        QVERIFY(sorted(toldBy(rows)) == sorted(neededBy(plan)));
    }
}

void TestWorkbookSheets::gates() {
    const QJsonArray rows = rowsOf(book(twoSites(10).plan), QStringLiteral("Between sites"));
    QCOMPARE(rows[1][0].toString(), QStringLiteral("London and Leeds: rules 4, connections 202"));
    QCOMPARE(
        texts(rows[2]).first(10),
        (QStringList{QStringLiteral("3"), QStringLiteral("London"), QStringLiteral("VRAs of London (10)"),
                     QStringLiteral("10.11.1.1 - 10.11.1.10"), QStringLiteral("Leeds"),
                     QStringLiteral("VRAs of Leeds (10)"), QStringLiteral("10.21.1.1 - 10.21.1.10"),
                     QStringLiteral("TCP"), QStringLiteral("4008"), QStringLiteral("100")}));
    QCOMPARE(rows[2][8].type(), QJsonValue::Double);
    QCOMPARE(rows.size(), 2 + 4);
}

void TestWorkbookSheets::notUsedIsOnTheGate() {
    const QJsonArray rows = rowsOf(book(singleScvmm().plan), QStringLiteral("Between sites"));
    const QJsonValue last = rows.last();
    QCOMPARE(last[8].toInt(), 9081);
    QCOMPARE(last[9].toInt(), 0);
    QVERIFY(last[0].toString().isEmpty());
    QVERIFY(last[11].toString().startsWith(QStringLiteral("Not used: one SCVMM manages both sites")));
    QCOMPARE(last[5].toString(), QStringLiteral("no ZVM"));
}

void TestWorkbookSheets::groups() {
    const Plan plan = twoSites(10).plan;
    for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
        const QJsonArray rows = rowsOf(book(plan, {.grouping = grouping}), QStringLiteral("Groups"));
        const QStringList first = texts(rows[1]);
        QCOMPARE(first.first(6),
                 (QStringList{QStringLiteral("VRAs of London (10)"), QStringLiteral("addresses"),
                              QStringLiteral("10.11.1.1"), QStringLiteral("VRA-London-1"),
                              QStringLiteral("London"), QStringLiteral("VRA")}));
        QVERIFY(first[6].startsWith(QStringLiteral("addr-")));
        // Rows of machine pairs have no groups on devices.
        QCOMPARE(first.size(), grouping == Grouping::Expanded ? 7 : 8);
        QVERIFY(!first.last().isEmpty());
        const bool hasServices = std::any_of(rows.begin(), rows.end(), [](const QJsonValue &row) {
            return row[1].toString() == QStringLiteral("service");
        });
        QCOMPARE(hasServices, grouping != Grouping::Expanded);
    }
}

void TestWorkbookSheets::groupsOfOneNameAreToldApart() {
    PlanMaker maker = twoSites(2);
    maker.plan.topology.sites[1].name = maker.plan.topology.sites[0].name;
    const Derived derived = sampleDerived(maker.plan);
    const TopologyIndex index(maker.plan.topology);
    const BookGroups groups(index, derived.rules, {});
    QSet<QString> seen;
    for (const BookGroups::Entry &entry : groups.all()) {
        QVERIFY(!seen.contains(entry.name));
        seen.insert(entry.name);
        QCOMPARE(groups.nameOf(entry.members), entry.name);
    }
    QVERIFY(seen.contains(QStringLiteral("VRAs of London (2) [2]")));
}

void TestWorkbookSheets::noGroupTwice() {
    for (quint32 seed = 0; seed < 60; ++seed) {
        const Plan plan = randomPlan(seed);
        const TopologyIndex index(plan.topology);
        const Derived derived = *derive(plan);
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            const BookGroups groups(index, derived.rules, chosenRows(plan, derived, index, grouping));
            QSet<QString> ids;
            QSet<QString> names;
            for (const BookGroups::Entry &entry : groups.all()) {
                QVERIFY(entry.id.isEmpty() || !ids.contains(entry.id));
                QVERIFY(!names.contains(entry.name));
                ids.insert(entry.id);
                names.insert(entry.name);
            }
            for (const FirewallRule &rule : derived.rules.rules)
                QCOMPARE(groups.nameOf(rule.source.members).isEmpty(), rule.source.members.size() < 2);
        }
    }
}

void TestWorkbookSheets::confirm() {
    PlanMaker maker = twoSites(2);
    maker.component({6}).address.clear();
    const QJsonArray rows = rowsOf(book(maker.plan), QStringLiteral("To confirm"));
    QSet<QString> kinds;
    bool addressMissing = false;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QVERIFY(!rows[i][3].toString().isEmpty()); // a reason for every row
        kinds.insert(rows[i][0].toString());
        addressMissing |= rows[i][0].toString() == QStringLiteral("Address missing") &&
                          rows[i][6].toString() == QStringLiteral("VRA-London-1") &&
                          rows[i][7].toString() == QStringLiteral("none given");
    }
    QVERIFY(addressMissing);
    for (const AssumptionKind kind : {AssumptionKind::Fact, AssumptionKind::Address, AssumptionKind::Pairs,
                                      AssumptionKind::Protocol, AssumptionKind::Direction})
        QVERIFY2(kinds.contains(assumptionLabel(kind)), qPrintable(assumptionLabel(kind)));
}

void TestWorkbookSheets::blocksStayOnAPage() {
    PageBreaks breaks(100);
    const auto block = [&](uint32_t row, double height) {
        breaks.beginBlock(row);
        breaks.addRow(height);
    };
    block(1, 60);
    block(2, 40);  // fills the page
    block(3, 30);  // does not fit any more
    block(4, 250); // needs several pages wherever it begins
    block(5, 15);  // fits below its last one
    block(6, 90);
    breaks.endBlock();
    QCOMPARE(breaks.rows(), (std::vector<uint32_t>{3, 6}));
}

void TestWorkbookSheets::linesOfText() {
    QCOMPARE(lineCount("", 10), 1);
    QCOMPARE(lineCount("one\ntwo", 10), 2);
    QCOMPARE(lineCount("aaaa bbbb cccc", 10), 2);
    QCOMPARE(lineCount("aaaaaa bbbbbb cccccc", 9.5), 3); // words are not broken
    QCOMPARE(lineCount("aaaaaaaaaaaaaaaaaaaaaaaaa", 9.5), 3);
    QCOMPARE(lineCount("\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4\xc3\xa4", 6), 1); // letters, not bytes
}

void TestWorkbookSheets::numbers() {
    QCOMPARE(numberRanges({}), QString());
    QCOMPARE(numberRanges({1, 2, 4, 5, 6, 9}), QStringLiteral("1, 2, 4-6, 9"));
}

void TestWorkbookSheets::footersHoldTitles() {
    const QString checksum(64, u'c');
    QCOMPARE(footerText(QStringLiteral("Plan %1 of %2 %L3"), 7, checksum),
             QStringLiteral("Plan %1 of %2 %L3, revision 7, checksum cccccccccccc"));
    const QString broken = footerText(QString(59, u'x') + QStringLiteral("\U0001f600 and more"), 7, checksum);
    QVERIFY2(broken.isValidUtf16(), qPrintable(broken));
}

/// The names of a hostile plan get through openpyxl on every sheet, and no cell became a formula.
void TestWorkbookSheets::everySheetOfHostilePlans() {
    for (quint32 seed = 0; seed < 8; ++seed) {
        const Plan plan = randomPlan(seed, {.sites = 4, .components = 60, .hostileNames = true});
        const QJsonObject read =
            bookOf(plan, *derive(plan), {.grouping = seed % 2 ? Grouping::Compact : Grouping::Expanded});
        QCOMPARE(read[QStringLiteral("sheets")].toArray().size(), 9);
        const QJsonObject content = read[QStringLiteral("content")].toObject();
        for (const QString &name : content.keys())
            for (const QJsonValue &row : content[name][QStringLiteral("types")].toArray())
                QVERIFY2(!texts(row).contains(QStringLiteral("f")), qPrintable(name));
    }
}

} // namespace

QTEST_MAIN(TestWorkbookSheets)
#include "tst_workbookSheets.moc"
