#include "diagram/paintDiagram.h"
#include "diagram/shapes.h"
#include "exports/carried/Carried.h"
#include "exports/drawing/pdfBytes.h"
#include "exports/drawing/pdfOutline.h"
#include "exports/report/ReportPages.h"
#include "exports/report/report.h"
#include "exports/rules/RuleColumns.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"

#include <QBuffer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;

namespace {

RuleExportOptions grouped() {
    RuleExportOptions options;
    options.grouping = Grouping::Grouped;
    return options;
}

QByteArray reportOf(const Plan &plan, const RuleExportOptions &options = grouped()) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writeReport(out, plan, *derive(plan), options) ? out.data() : QByteArray();
}

/// What a tool of poppler says of a PDF.
QString said(const QString &tool, const QStringList &arguments, const QByteArray &pdf) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QStringList all = arguments;
    all.replaceInStrings(QStringLiteral("FILE"), path);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, all);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAll());
}

QString textOf(const QByteArray &pdf) {
    return said(QStringLiteral("pdftotext"),
                {QStringLiteral("-layout"), QStringLiteral("FILE"), QStringLiteral("-")}, pdf);
}

Plan hostilePlan() {
    QRandomGenerator random(3);
    Plan plan = *planFromTemplate(QStringLiteral("provider"));
    plan.title = QStringLiteral("Ours ) >> endobj \\ (\u202e<script>") + QString(40'000, u'x');
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            component.name = test::hostileName(random);
    plan.topology.sites[0].name = QString(40'000, u'W');
    plan.topology.sites[1].name = QStringLiteral("a\nb) /Type /Catalog");
    return plan;
}

/// A table of `rows` rows; the last column has as many lines as `lines` says.
ReportTable tableOf(int rows, int lines) {
    ReportTable table{{{QStringLiteral("Head A"), 1}, {QStringLiteral("Head B"), 2}}, {}};
    for (int row = 0; row < rows; ++row) {
        QStringList texts;
        for (int line = 0; line < lines; ++line)
            texts.append(QStringLiteral("r%1l%2").arg(row).arg(line));
        table.rows.append({QString::number(row), texts.join(u'\n')});
    }
    return table;
}

QString describe(const Shape &shape) {
    const QRectF bounds = boundsOf(shape);
    const auto *text = std::get_if<TextShape>(&shape);
    return QStringLiteral("%1,%2 to %3,%4: %5")
        .arg(bounds.left())
        .arg(bounds.top())
        .arg(bounds.right())
        .arg(bounds.bottom())
        .arg(text ? text->text : QString());
}

QStringList textsOf(const ReportPage &page) {
    QStringList texts;
    for (const Shape &shape : page.shapes)
        if (const auto *text = std::get_if<TextShape>(&shape))
            texts.append(text->text);
    return texts;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadProgramFont(); }
    void everyPartIsThere();
    void pagesAreNumbered();
    void bookmarksLeadToTheParts();
    void theSamePlanGivesTheSameBytes();
    void thePlanIsInside();
    void everyRuleIsThere();
    void longGroupsAreListedOnce();
    void theChangeFormIsThere();
    void chosenColumns_data();
    void chosenColumns();
    void anUnknownColumnIsAnError();
    void namesDoNoHarm();
    void anEmptyPlanHasAReport();
    void headersAreRepeatedAndNoRowIsLost_data();
    void headersAreRepeatedAndNoRowIsLost();
    void noHeaderStandsAlone();
    void nothingStandsOutsideThePage();
    void aFormOfManyPagesIsWhole();
    void aBookmarkNeedsItsPage();
};

void TestReport::everyPartIsThere() {
    const QString text = textOf(reportOf(*planFromTemplate(QStringLiteral("two-sites"))));
    for (const char *words :
         {"London and Leeds", "Drawing", "Between sites", "Rules: 6. Connections", "Assumptions",
          "Direction assumed", "Checks", "Errors open: 0, warnings open: 1"})
        QVERIFY2(text.contains(QLatin1String(words)), words);
}

void TestReport::pagesAreNumbered() {
    const Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const QString text = textOf(reportOf(plan));
    const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 5);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(QStringLiteral("%1 of %2").arg(i + 1).arg(pages.size())));
        QVERIFY(pages[i].contains(QStringLiteral("Revision 1 · checksum %1").arg(planChecksum(plan))));
    }
}

void TestReport::bookmarksLeadToTheParts() {
    const QString xml = said(
        QStringLiteral("pdftohtml"),
        {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), QStringLiteral("FILE")},
        reportOf(*planFromTemplate(QStringLiteral("two-sites"))));
    static const QRegularExpression item(QStringLiteral("<item page=\"(\\d+)\">([^<]+)</item>"));
    QStringList items;
    for (auto it = item.globalMatch(xml); it.hasNext();) {
        const auto match = it.next();
        items.append(match.captured(1) + u' ' + match.captured(2));
    }
    QCOMPARE(items.first(3), (QStringList{QStringLiteral("1 London and Leeds"), QStringLiteral("2 Drawing"),
                                          QStringLiteral("3 Between sites")}));
    QCOMPARE(items.size(), 7);
    QVERIFY2(xml.count(QLatin1String("<outline>")) == 2, "the pair of sites stands below");
}

void TestReport::theSamePlanGivesTheSameBytes() {
    const Plan plan = *planFromTemplate(QStringLiteral("provider"));
    const QByteArray first = reportOf(plan);
    QVERIFY(first.startsWith("%PDF"));
    QCOMPARE(reportOf(plan), first);
}

void TestReport::thePlanIsInside() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    QBuffer buffer;
    buffer.setData(reportOf(plan));
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const Result<Carried> carried = readCarried(buffer, QStringLiteral("report.pdf"));
    QVERIFY(carried && carried->mark);
    QCOMPARE(carried->mark->checksum, planChecksum(plan));
    QCOMPARE(*planOf(*carried, {}), plan);
    RuleExportOptions without = grouped();
    without.withPlan = false;
    const QByteArray left = reportOf(plan, without);
    QVERIFY(!left.isEmpty() && !left.contains("/EmbeddedFile"));
}

void TestReport::everyRuleIsThere() {
    for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
        const Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
        const Derived derived = *derive(plan);
        RuleExportOptions options;
        options.grouping = grouping;
        const QString text =
            textOf(reportOf(plan, options)).remove(QRegularExpression(QStringLiteral("\\s")));
        const RuleRows rows =
            rowsOf(derived.rules, TopologyIndex(plan.topology), derived.catalogue, grouping, plan.forms);
        QVERIFY(rows.rows.size() > 20);
        for (const RuleRow &row : rows.rows)
            QVERIFY2(text.contains(row.id), qPrintable(row.id));
    }
}

/// Machines whose addresses are not neighbours make long lists: every address is there, but not in every row.
void TestReport::longGroupsAreListedOnce() {
    Plan plan = *planFromTemplate(QStringLiteral("provider"));
    QStringList addresses;
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.kind == ComponentKind::Vra) {
                component.address = QStringLiteral("10.77.%1.1").arg(2 * addresses.size());
                addresses.append(component.address);
            }
    const QString text = textOf(reportOf(plan));
    QVERIFY(text.contains(QLatin1String("12 addresses, listed below")));
    QVERIFY(text.contains(QLatin1String("Groups")));
    for (const QString &address : addresses)
        QVERIFY2(text.contains(address), qPrintable(address));
    // Skyline's twelve stand in three gate sheets and once for all rules.
    QCOMPARE(text.count(addresses.last()), 4);
}

/// What counts for the whole plan stands in front, what a rule says otherwise beside the rule.
void TestReport::theChangeFormIsThere() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    QVERIFY(!textOf(reportOf(plan)).contains(QLatin1String("Change form")));
    plan.forms.plan.ticket = QStringLiteral("CHG-100");
    plan.forms.plan.owner = QStringLiteral("Network team");
    plan.forms.rules[derive(plan)->rules.rules[2].id].ticket = QStringLiteral("CHG-300");
    plan.forms.rules[derive(plan)->rules.rules[3].id].action = QStringLiteral("Deny");
    for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
        const QString text = textOf(reportOf(plan, {.grouping = grouping}));
        QVERIFY(text.contains(QLatin1String("Change form")));
        QCOMPARE(text.count(QLatin1String("CHG-100")), 1);
        QCOMPARE(text.count(QLatin1String("Network team")), 1);
        QCOMPARE(text.count(QLatin1String("Ticket: CHG-300")), 1);
        QVERIFY2(text.contains(QStringLiteral("⊘ deny")) && !text.contains(u"Action: "), qPrintable(text));
    }
}

QList<ReportTable> tablesWithHeader(const QList<ReportBlock> &blocks, const QString &first) {
    QList<ReportTable> tables;
    for (const ReportBlock &block : blocks)
        if (const auto *table = std::get_if<ReportTable>(&block))
            if (table->columns.first().header == first)
                tables.append(*table);
    return tables;
}

void TestReport::chosenColumns_data() {
    QTest::addColumn<QStringList>("keys");
    QTest::addColumn<int>("tables");
    QTest::newRow("two") << QStringList{QStringLiteral("id"), QStringLiteral("ticket")} << 1;
    QTest::newRow("all") << (QStringList{QStringLiteral("id")} + [] {
        QStringList keys = defaultColumns(Grouping::Compact);
        keys.removeOne(QStringLiteral("id"));
        return keys;
    }()) << 5;
}

/// Every chosen cell of every row is there, in as many tables as fit a page, each with the first column.
void TestReport::chosenColumns() {
    QFETCH(QStringList, keys);
    QFETCH(int, tables);
    Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    plan.forms.plan.ticket = QStringLiteral("CHG-1");
    const Derived derived = *derive(plan);
    const RuleExportOptions options{.grouping = Grouping::Compact, .columns = keys};
    const QList<ReportTable> made =
        tablesWithHeader(reportBlocks(plan, derived, options), QStringLiteral("Rule"));
    QCOMPARE(made.size(), tables);
    const RuleRows rows =
        rowsOf(derived.rules, TopologyIndex(plan.topology), derived.catalogue, Grouping::Compact, plan.forms);
    QStringList headers;
    for (const ReportTable &table : made) {
        QCOMPARE(table.rows.size(), rows.rows.size());
        for (qsizetype i = 0; i < table.rows.size(); ++i)
            QCOMPARE(table.rows[i].first(), rows.rows[i].id);
        for (const ReportColumn &column : table.columns)
            headers.append(column.header);
    }
    QStringList expected;
    const QList<const RuleColumn *> columns = *ruleColumns(keys, Grouping::Compact);
    for (const RuleColumn *column : columns)
        expected.append(columnHeader(*column));
    headers.removeAll(QStringLiteral("Rule"));
    expected.removeAll(QStringLiteral("Rule"));
    QCOMPARE(headers, expected);
    QVERIFY(textOf(reportOf(plan, options)).contains(QLatin1String("CHG-1")));
}

void TestReport::anUnknownColumnIsAnError() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const Result<Done> done = writeReport(
        out, plan, *derive(plan), {.grouping = Grouping::Grouped, .columns = {QStringLiteral("none")}});
    QVERIFY(!done && done.error().message.contains(QLatin1String("There is no column \"none\"")));
    QVERIFY(out.data().isEmpty());
}

void TestReport::namesDoNoHarm() {
    const Plan plan = hostilePlan();
    const QByteArray pdf = reportOf(plan);
    QVERIFY(!pdf.isEmpty());
    const QString info = said(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, pdf);
    QVERIFY2(info.contains(QLatin1String("Pages:")) && !info.contains(QLatin1String("Error")),
             qPrintable(info));
    QVERIFY2(info.contains(QLatin1String("JavaScript:      no")), qPrintable(info));
    QVERIFY(textOf(pdf).contains(planChecksum(plan)));
}

void TestReport::anEmptyPlanHasAReport() {
    const QString text = textOf(reportOf({}));
    QVERIFY(text.contains(QLatin1String("Untitled plan")));
    QVERIFY(text.contains(QLatin1String("There are no rules yet.")));
}

void TestReport::headersAreRepeatedAndNoRowIsLost_data() {
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("lines");
    QTest::newRow("one page") << 5 << 1;
    QTest::newRow("many rows") << 200 << 2;
    QTest::newRow("rows longer than a page") << 3 << 130;
    QTest::newRow("no rows") << 0 << 0;
}

void TestReport::headersAreRepeatedAndNoRowIsLost() {
    QFETCH(int, rows);
    QFETCH(int, lines);
    const ReportPages pages = layOut({ReportHeading{QStringLiteral("Table"), 1, true}, tableOf(rows, lines)});
    QStringList all;
    for (const ReportPage &page : pages.pages) {
        const QStringList texts = textsOf(page);
        QCOMPARE(texts.count(QStringLiteral("Head A")), 1);
        QVERIFY(texts.count(QStringLiteral("Head B")) == 1);
        all += texts;
    }
    for (int row = 0; row < rows; ++row)
        for (int line = 0; line < lines; ++line)
            QCOMPARE(all.count(QStringLiteral("r%1l%2").arg(row).arg(line)), 1);
    QVERIFY(pages.pages.size() <= 1 + rows * lines);
}

/// Wherever a table begins, its first row stands below its header, also a high one.
void TestReport::noHeaderStandsAlone() {
    for (int before = 0; before < 45; ++before) {
        const ReportPages pages =
            layOut({ReportHeading{QStringLiteral("Parts"), 1, true}, tableOf(before, 1), tableOf(1, 12)});
        for (const ReportPage &page : pages.pages) {
            const QStringList texts = textsOf(page);
            QVERIFY2(texts.last() != QStringLiteral("Head B") || before == 0,
                     qPrintable(QString::number(before)));
        }
    }
}

/// A comment that no page can hold: 40,000 characters.
Plan wordyPlan() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    for (int word = 10'000; word < 15'000; ++word)
        plan.forms.plan.comment += QStringLiteral("w%1z ").arg(word);
    return plan;
}

void TestReport::aFormOfManyPagesIsWhole() {
    const QString text = textOf(reportOf(wordyPlan()));
    for (int word = 10'000; word < 15'000; ++word)
        QVERIFY2(text.contains(QStringLiteral("w%1z").arg(word)), qPrintable(QString::number(word)));
}

void TestReport::nothingStandsOutsideThePage() {
    for (const Plan &plan :
         {hostilePlan(), wordyPlan(), *planFromTemplate(QStringLiteral("five-site-mesh"))}) {
        ReportPages pages = layOut(reportBlocks(plan, *derive(plan), grouped()));
        addFeet(pages, QString(500, u'W'));
        const QRectF paper(QPointF(), reportPaper);
        for (const ReportPage &page : pages.pages) {
            QVERIFY(!page.shapes.isEmpty());
            for (const Shape &shape : page.shapes)
                QVERIFY2(paper.contains(boundsOf(shape)), qPrintable(describe(shape)));
            if (page.drawing)
                QVERIFY(paper.contains(
                    QRectF(page.drawing->at, page.drawing->diagram.bounds.size() * page.drawing->scale)));
        }
    }
}

void TestReport::aBookmarkNeedsItsPage() {
    const QByteArray pdf = reportOf({});
    QVERIFY(reproduciblePdf(pdf, {{QStringLiteral("there"), 1, 0, 0}}));
    QVERIFY(!reproduciblePdf(pdf, {{QStringLiteral("not there"), 1, 1'000, 0}}));
    const PdfTexts texts =
        pdfOutline({{QStringLiteral("a) >>"), 1, 0, 10}, {QStringLiteral("b"), 2, 0, 5}}, {9}, 20);
    QCOMPARE(texts.size(), 3U);
    QVERIFY(texts.at(20).contains("/First 21 0 R\n/Last 21 0 R"));
    QVERIFY2(texts.at(21).contains("<feff0061002900200"), texts.at(21).constData());
    QVERIFY(texts.at(22).contains("/Parent 21 0 R"));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
