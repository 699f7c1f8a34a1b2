#include "exports/workbook/workbookRules.h"
#include "lib/exports/samplePlan.h"
#include "lib/exports/workbook/readBook.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

/// How the sheets of a workbook are laid out on paper.
class TestWorkbookPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed"); }
    void whatIsToBeImplementedIsOnePageWide_data();
    void whatIsToBeImplementedIsOnePageWide();
    void ownColumnsKeepTheirOrder();
    void noHeadingOfTheSummaryEndsAPage();

private:
    QJsonObject written(const Plan &plan, const RuleExportOptions &options = {}) const {
        const QString path = m_folder.filePath(QStringLiteral("rules.xlsx"));
        return writeWorkbook(path, plan, sampleDerived(plan), options) ? readBook(path) : QJsonObject();
    }

    QTemporaryDir m_folder;
};

/// Points of a sheet's first columns.
double widthOfFirst(const QJsonObject &sheet, int columns) {
    double pixels = 0;
    for (int i = 0; i < columns; ++i)
        pixels += 7 * sheet[QStringLiteral("widths")][i].toDouble() + 5;
    return pixels * 0.75;
}

void TestWorkbookPages::whatIsToBeImplementedIsOnePageWide_data() {
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<bool>("compares");
    for (const bool compares : {false, true}) {
        QTest::addRow("expanded%s", compares ? ", since" : "") << Grouping::Expanded << compares;
        QTest::addRow("grouped%s", compares ? ", since" : "") << Grouping::Grouped << compares;
        QTest::addRow("compact%s", compares ? ", since" : "") << Grouping::Compact << compares;
    }
}

void TestWorkbookPages::whatIsToBeImplementedIsOnePageWide() {
    QFETCH(Grouping, grouping);
    QFETCH(bool, compares);
    const Plan plan = twoSites().plan;
    RuleExportOptions options{.grouping = grouping};
    const EarlierPlan earlier{plan, sampleDerived(plan)};
    if (compares)
        options.since = std::make_shared<EarlierPlan>(earlier);
    const QJsonObject book = written(plan, options);
    const QJsonObject sheet = book[QStringLiteral("content")][QStringLiteral("Rules")].toObject();
    const int page = sheet[QStringLiteral("columnBreaks")][0].toInt();
    const QStringList headers = rowsOf(book, QStringLiteral("Rules"))[0].toVariant().toStringList();
    for (const char *header : {"#", "Rule", "Change", "Action", "Source address", "Destination address",
                               "Protocol", "Port", "Valid from", "Expiry"})
        QVERIFY2(headers.indexOf(QLatin1String(header)) < page && headers.contains(QLatin1String(header)),
                 header);
    QCOMPARE(headers.indexOf(QStringLiteral("What changes")) == 3, compares);
    const double scale = sheet[QStringLiteral("scale")].toInt() / 100.0;
    QVERIFY2(scale >= 0.55, QByteArray::number(scale)); // type of 10 points stays larger than 5
    QVERIFY(widthOfFirst(sheet, page) * scale < 784);
    QCOMPARE(sheet[QStringLiteral("titleColumns")].toString(), QStringLiteral("$A:$C"));
}

void TestWorkbookPages::ownColumnsKeepTheirOrder() {
    QStringList columns = defaultColumns(Grouping::Expanded);
    std::reverse(columns.begin(), columns.end());
    const QJsonObject book = written(twoSites().plan, {.columns = columns});
    QStringList headers = rowsOf(book, QStringLiteral("Rules"))[0].toVariant().toStringList();
    for (const RuleColumn &column : allRuleColumns())
        if (columns.contains(column.key))
            QCOMPARE(headers.takeLast(), columnHeader(column));
    const QJsonObject sheet = book[QStringLiteral("content")][QStringLiteral("Rules")].toObject();
    QVERIFY(!sheet[QStringLiteral("columnBreaks")].toArray().isEmpty());
}

void TestWorkbookPages::noHeadingOfTheSummaryEndsAPage() {
    const Plan plan = twoSites().plan;
    RuleExportOptions options;
    for (const bool compares : {false, true}) {
        if (compares)
            options.since = std::make_shared<EarlierPlan>(EarlierPlan{plan, sampleDerived(plan)});
        const QJsonObject book = written(plan, options);
        const QJsonArray rows = rowsOf(book, QStringLiteral("Summary"));
        const QJsonObject sheet = book[QStringLiteral("content")][QStringLiteral("Summary")].toObject();
        const QJsonArray breaks = sheet[QStringLiteral("breaks")].toArray();
        QVERIFY(!breaks.isEmpty());
        // A page begins with the empty row above a heading.
        for (const QJsonValue &before : breaks) {
            const QJsonArray row = rows[before.toInt()].toArray();
            QVERIFY(row[0].toString().isEmpty() && row[1].toString().isEmpty());
        }
    }
}

} // namespace

QTEST_MAIN(TestWorkbookPages)
#include "tst_workbookPages.moc"
