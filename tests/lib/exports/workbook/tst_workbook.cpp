#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"
#include "lib/exports/samplePlan.h"
#include "lib/exports/workbook/readBook.h"
#include "support/randomPlan.h"
#include "support/tools.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

class TestWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sheetsInOrder();
    void rulesSheet();
    void chosenColumns();
    void pageSetUp();
    void rowsKeptApart();
    void groupedRows();
    void portTable();
    void emptyPlan();
    void streamedWorkbookSaysTheSame();
    void longListsInBlocksTakeNoTables();
    void continuesOnFurtherSheets();
    void manyGroupsContinueToo();
    void hostileNames_data();
    void hostileNames();
    void libreOfficeReadsIt();
    void cutText();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("rules.xlsx")); }
    Result<Done> write(const Plan &plan, const RuleExportOptions &options = {},
                       const WorkbookLimits &limits = {}) const;
    QJsonObject read() const { return readBook(path()); }

    QTemporaryDir m_folder;
};

constexpr WorkbookLimits streamAll{.tableCells = 0};

void TestWorkbook::initTestCase() {
    QVERIFY(m_folder.isValid());
    QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed");
}

Result<Done> TestWorkbook::write(const Plan &plan, const RuleExportOptions &options,
                                 const WorkbookLimits &limits) const {
    return writeWorkbookWithin(limits, path(), plan, sampleDerived(plan), options);
}

void TestWorkbook::sheetsInOrder() {
    QVERIFY(write(twoSites().plan));
    QCOMPARE(read()[QStringLiteral("sheets")].toVariant().toStringList(),
             (QStringList{QStringLiteral("Summary"), QStringLiteral("Rules"), QStringLiteral("Per machine"),
                          QStringLiteral("Between sites"), QStringLiteral("Groups"),
                          QStringLiteral("Inside machines"), QStringLiteral("To confirm"),
                          QStringLiteral("Port table"), QStringLiteral("Portolan plan")}));
}

void TestWorkbook::rulesSheet() {
    QVERIFY(write(twoSites().plan));
    const QJsonObject book = read();
    const QJsonArray rows = rowsOf(book, QStringLiteral("Rules"));
    QCOMPARE(rows.size(), sampleDerived(twoSites().plan).counts.expanded + 1);
    QCOMPARE(rows[1].toArray(),
             QJsonArray::fromVariantList({QStringLiteral("1.1"),
                                          QStringLiteral("log-collection.c3.c6"),
                                          QStringLiteral("add"),
                                          QStringLiteral("allow"),
                                          QStringLiteral("London"),
                                          QStringLiteral("ZVM London"),
                                          QStringLiteral("10.10.0.10"),
                                          QStringLiteral("London"),
                                          QStringLiteral("VRA-London-1"),
                                          QStringLiteral("10.11.1.1"),
                                          QStringLiteral("TCP"),
                                          4005,
                                          {},
                                          {},
                                          QStringLiteral("ZVM"),
                                          QStringLiteral("VRA"),
                                          QStringLiteral("log-collection"),
                                          QStringLiteral("default"),
                                          QStringLiteral("source opens"),
                                          QStringLiteral("no"),
                                          QStringLiteral("Log collection between the ZVM and site VRAs."),
                                          QStringLiteral("4005"),
                                          QStringLiteral("stated"),
                                          QStringLiteral("stated"),
                                          QStringLiteral("assumed"),
                                          QStringLiteral("assumed"),
                                          {},
                                          {},
                                          {},
                                          {},
                                          {}}));
    const QJsonValue types =
        book[QStringLiteral("content")][QStringLiteral("Rules")][QStringLiteral("types")];
    QCOMPARE(types[1][11].toString(), QStringLiteral("n")); // the port is a number
    QCOMPARE(types[1][21].toString(), QStringLiteral("s")); // the row of the port table is text
    QCOMPARE(types[1][6].toString(), QStringLiteral("s"));  // so is an address
}

void TestWorkbook::chosenColumns() {
    const QStringList columns{QStringLiteral("port"), QStringLiteral("id"), QStringLiteral("number")};
    QVERIFY(write(twoSites().plan, {.columns = columns}));
    const QJsonObject book = read();
    QCOMPARE(
        rowsOf(book, QStringLiteral("Rules"))[1].toArray(),
        QJsonArray::fromVariantList({4005, QStringLiteral("log-collection.c3.c6"), QStringLiteral("1.1")}));
    // What is no rule has a reason and no number.
    QCOMPARE(rowsOf(book, QStringLiteral("Inside machines"))[0].toArray(),
             QJsonArray::fromVariantList(
                 {QStringLiteral("Why it is kept apart"), QStringLiteral("Port"), QStringLiteral("Rule")}));
    QVERIFY(!write(twoSites().plan, {.columns = {QStringLiteral("colour")}}));
}

void TestWorkbook::pageSetUp() {
    PlanMaker maker = twoSites();
    maker.plan.title = QStringLiteral("A & B");
    QVERIFY(write(maker.plan));
    const QJsonObject content = read()[QStringLiteral("content")].toObject();
    // Where rows are read far to the right, what tells them apart stays in view.
    const QHash<QString, QString> frozen{{QStringLiteral("Rules"), QStringLiteral("D2")},
                                         {QStringLiteral("Inside machines"), QStringLiteral("B2")}};
    const QSet<QString> ofBlocks{QStringLiteral("Per machine"), QStringLiteral("Between sites")};
    for (const char *name :
         {"Rules", "Per machine", "Between sites", "Groups", "Inside machines", "To confirm", "Port table"}) {
        const QJsonObject sheet = content[QLatin1String(name)].toObject();
        QCOMPARE(sheet[QStringLiteral("frozen")].toString(),
                 frozen.value(QLatin1String(name), QStringLiteral("A2")));
        QCOMPARE(sheet[QStringLiteral("titles")].toString(), QStringLiteral("$1:$1"));
        QCOMPARE(sheet[QStringLiteral("orientation")].toString(), QStringLiteral("landscape"));
        QCOMPARE(sheet[QStringLiteral("fitToHeight")].toInt(), 0);
        const bool isTable = !ofBlocks.contains(QLatin1String(name));
        QCOMPARE(sheet[QStringLiteral("tables")].toArray().size(), isTable ? 1 : 0);
        QVERIFY(isTable || sheet[QStringLiteral("filter")].toString().startsWith(QStringLiteral("A1:")));
    }
    for (const QString &name : content.keys()) {
        if (name == QStringLiteral("Portolan plan"))
            continue;
        const QString footer = content[name].toObject()[QStringLiteral("footer")].toString();
        QVERIFY2(footer.startsWith(QStringLiteral("A && B, revision 1, checksum ")),
                 qPrintable(name + footer));
    }
}

void TestWorkbook::rowsKeptApart() {
    QVERIFY(write(twoSites().plan));
    const QJsonArray inside = rowsOf(read(), QStringLiteral("Inside machines"));
    QCOMPARE(inside.size(), 3); // header, a VBA on its ZVM's machine in each site
    QVERIFY(!inside[1][1].toString().isEmpty());
}

void TestWorkbook::groupedRows() {
    const Plan plan = twoSites(10).plan;
    QVERIFY(write(plan, {.grouping = Grouping::Grouped}));
    const QJsonObject book = read();
    QVERIFY(book[QStringLiteral("sheets")].toArray().contains(QStringLiteral("Groups")));
    const QJsonArray rules = rowsOf(book, QStringLiteral("Rules"));
    QCOMPARE(rules.size(), sampleDerived(plan).counts.grouped + 1);
    const QStringList headers = rules[0].toVariant().toStringList();
    const auto cell = [&](const char *header) {
        return rules[1][headers.indexOf(QLatin1String(header))].toString();
    };
    QCOMPARE(cell("Destination"), QStringLiteral("VRAs of London (10)"));
    QCOMPARE(cell("Destination address"), QStringLiteral("10.11.1.1 - 10.11.1.10"));
    QCOMPARE(cell("Destination members"), QStringLiteral("see sheet Groups"));
}

void TestWorkbook::portTable() {
    QVERIFY(write(twoSites().plan));
    const QJsonArray rows = rowsOf(read(), QStringLiteral("Port table"));
    QCOMPARE(rows.size(), sampleCatalogue().requirements.size() + 1);
    QCOMPARE(rows[1][2].toInt(), 4005);
    QCOMPARE(rows[4][9].toString(), QStringLiteral("The installation can change this port."));
    QCOMPARE(rows[5][2].toString(), QStringLiteral("none given"));
    QCOMPARE(rows[1][8].toString(), QStringLiteral("Port stated: in the table\nProtocol assumed: nobody "
                                                   "said so\nDirection assumed: by analogy"));
}

void TestWorkbook::emptyPlan() {
    QVERIFY(write(Plan()));
    const QJsonArray rows = rowsOf(read(), QStringLiteral("Rules"));
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1][0].toString(), QStringLiteral("There are no rules yet."));
}

void TestWorkbook::streamedWorkbookSaysTheSame() {
    const Plan plan = twoSites(5).plan;
    QVERIFY(write(plan));
    const QJsonObject tables = read();
    QVERIFY(write(plan, {}, streamAll));
    const QJsonObject streamed = read();
    for (const QString &sheet : tables[QStringLiteral("sheets")].toVariant().toStringList())
        QCOMPARE(rowsOf(streamed, sheet), rowsOf(tables, sheet));
    const QJsonValue rules = streamed[QStringLiteral("content")][QStringLiteral("Rules")];
    QCOMPARE(rules[QStringLiteral("tables")].toArray().size(), 0);
    QCOMPARE(rules[QStringLiteral("filter")].toString(),
             QStringLiteral("A1:AE%1").arg(rowsOf(streamed, QStringLiteral("Rules")).size()));
}

qint64 rowsIn(const QJsonObject &book, const char *sheet) {
    return rowsOf(book, QLatin1String(sheet)).size();
}

/// Lists in blocks are no tables whatever their length, so they do not count where it is judged whether the
/// others can be.
void TestWorkbook::longListsInBlocksTakeNoTables() {
    const Plan plan = meshPlan(2, 206);
    const RuleExportOptions grouped{.grouping = Grouping::Grouped};
    QVERIFY(write(plan, grouped));
    const QJsonObject whole = read();
    const qint64 columns = rowsOf(whole, QStringLiteral("Rules"))[0].toArray().size();
    const qint64 cells = (rowsIn(whole, "Rules") + rowsIn(whole, "Inside machines")) * columns +
                         (rowsIn(whole, "Groups") + rowsIn(whole, "To confirm")) * 12;
    QVERIFY(rowsIn(whole, "Per machine") * 10 > 1'000);
    for (const qint64 limit : {cells, cells / 2}) {
        QVERIFY(write(plan, grouped, {.tableCells = limit}));
        const QJsonObject book = read();
        for (const char *name : {"Rules", "Groups", "To confirm"}) {
            const QJsonValue sheet = book[QStringLiteral("content")][QLatin1String(name)];
            QCOMPARE(sheet[QStringLiteral("tables")].toArray().size(), limit == cells ? 1 : 0);
        }
    }
}

void TestWorkbook::continuesOnFurtherSheets() {
    const Plan plan = twoSites(3).plan;
    const qint64 expected = sampleDerived(plan).counts.expanded;
    for (const qint64 tableCells : {0, 100'000}) {
        QVERIFY(write(plan, {}, {.tableCells = tableCells, .sheetRows = 10}));
        const QJsonObject book = read();
        qint64 rows = 0;
        for (const char *name : {"Rules", "Rules 2", "Rules 3"}) {
            const QJsonArray sheet = rowsOf(book, QLatin1String(name));
            QVERIFY(sheet.size() > 1);
            QCOMPARE(sheet[0][1].toString(), QStringLiteral("Rule"));
            rows += sheet.size() - 1;
        }
        QCOMPARE(rows, expected);
    }
}

/// Machines that reach each other and not themselves are as many groups as machines, each of nearly all.
void TestWorkbook::manyGroupsContinueToo() {
    PlanMaker maker = twoSites(12);
    maker.replicate(0, 0);
    for (const qint64 tableCells : {0, 100'000}) {
        QVERIFY(
            write(maker.plan, {.grouping = Grouping::Compact}, {.tableCells = tableCells, .sheetRows = 60}));
        const QJsonObject book = read();
        QMap<QString, int> sizes;
        for (const QString &name : book[QStringLiteral("sheets")].toVariant().toStringList())
            if (name.startsWith(QStringLiteral("Groups"))) {
                const QJsonArray rows = rowsOf(book, name);
                QVERIFY(rows.size() > 1 && rows.size() <= 61);
                QCOMPARE(rows[0][0].toString(), QStringLiteral("Group"));
                for (qsizetype i = 1; i < rows.size(); ++i)
                    ++sizes[rows[i][0].toString()];
            }
        QCOMPARE(sizes.value(QStringLiteral("VRAs of London (12)")), 12);
        for (int i = 1; i <= 12; ++i)
            QCOMPARE(sizes.value(QStringLiteral("VRAs of London without VRA-London-%1 (11)").arg(i)), 11);
    }
}

void TestWorkbook::hostileNames_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QString bad = QString(QChar(0xfffd));
    QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("=1+1");
    QTest::newRow("command") << QStringLiteral("@SUM(A1)") << QStringLiteral("@SUM(A1)");
    QTest::newRow("escape") << QStringLiteral("_x0041_") << QStringLiteral("_x0041_");
    QTest::newRow("control") << QStringLiteral("a\u0001b\u0000c")
                             << QStringLiteral("a") + bad + u'b' + bad + u'c';
    QTest::newRow("lone high") << QStringLiteral("a") + QChar(0xd800) << QStringLiteral("a") + bad;
    QTest::newRow("lone low") << QChar(0xdfff) + QStringLiteral("b") << bad + QStringLiteral("b");
    QTest::newRow("no character") << QStringLiteral("a\ufffe\uffff") << QStringLiteral("a") + bad + bad;
    QTest::newRow("direction") << QStringLiteral("a\u202eb") << QStringLiteral("a") + bad + u'b';
    QTest::newRow("markup") << QStringLiteral("</t><b>&amp;\"'") << QStringLiteral("</t><b>&amp;\"'");
    QTest::newRow("breaks") << QStringLiteral("a\r\nb\rc") << QStringLiteral("a\nb\nc");
    QTest::newRow("spaces") << QStringLiteral("  a  ") << QStringLiteral("  a  ");
    QTest::newRow("long") << QString(40'000, u'x') << QString(32'766, u'x') + QChar(0x2026);
    QTest::newRow("link") << QStringLiteral("http://example.com/") << QStringLiteral("http://example.com/");
    QTest::newRow("emoji") << QStringLiteral("\U0001F600") << QStringLiteral("\U0001F600");
}

void TestWorkbook::hostileNames() {
    QFETCH(QString, name);
    QFETCH(QString, expected);
    for (const WorkbookLimits &limits : {WorkbookLimits{}, streamAll}) {
        PlanMaker maker = twoSites(1);
        maker.component({3}).name = name;
        maker.plan.topology.sites[0].name = name;
        maker.plan.title = name;
        QVERIFY(write(maker.plan, {}, limits));
        const QJsonObject book = read();
        const QJsonArray rows = rowsOf(book, QStringLiteral("Rules"));
        // openpyxl takes the escape of an underscore away in one of the two kinds of strings only.
        QCOMPARE(rows[1][5].toString().remove(QStringLiteral("x005F_")), expected);
        QCOMPARE(rows[1].toArray().size(), 31);
    }
}

void TestWorkbook::libreOfficeReadsIt() {
    const QString office = QStringLiteral("soffice");
    PORTOLAN_WANTS(isInstalled(office), "LibreOffice");
    for (const WorkbookLimits &limits : {WorkbookLimits{}, streamAll}) {
        PlanMaker maker = twoSites(1);
        maker.component({3}).name = QStringLiteral("=1+1 _x0041_");
        maker.component({6}).name = QStringLiteral("=1+1");
        QVERIFY(write(maker.plan, {}, limits));
        QProcess process;
        const QString profile =
            QStringLiteral("-env:UserInstallation=file://") + m_folder.filePath(QStringLiteral("profile"));
        process.start(office,
                      {profile, QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                       // Every sheet as a file of its own.
                       QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,"
                                      "false,false,-1"),
                       QStringLiteral("--outdir"), m_folder.path(), path()});
        QVERIFY(process.waitForFinished(120'000));
        QFile csv(m_folder.filePath(QStringLiteral("rules-Rules.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray line = csv.readAll().split('\n').value(1);
        QVERIFY2(
            line.startsWith("1.1,log-collection.c3.c6,add,allow,London,=1+1 _x0041_,10.10.0.10,London,=1+1,"),
            line.constData());
        const QStringList sheets =
            QDir(m_folder.path()).entryList({QStringLiteral("rules-*.csv")}, QDir::Files);
        QCOMPARE(sheets.size(), 9);
        QFile machines(m_folder.filePath(QStringLiteral("rules-Per machine.csv")));
        QVERIFY(machines.open(QIODevice::ReadOnly));
        QVERIFY(machines.readAll().contains("\n=1+1,10.11.1.1,accepts,TCP,4005,=1+1 _x0041_,"));
    }
}

void TestWorkbook::cutText() {
    QCOMPARE(workbookText(QStringLiteral("_x0041_ _xZ_ _x00_")), QByteArray("_x005F_x0041_ _xZ_ _x00_"));
    const QString pairs = QStringLiteral("\U0001F600").repeated(20'000);
    const QString cut = QString::fromUtf8(workbookText(pairs));
    QVERIFY(cut.size() <= cellLimit);
    QVERIFY(cut.endsWith(QChar(0x2026)));
    QVERIFY(cut.isValidUtf16());
    QVERIFY(workbookText(QStringLiteral("_x0041_").repeated(10'000)).size() <= cellLimit + 2);
}

} // namespace

QTEST_MAIN(TestWorkbook)
#include "tst_workbook.moc"
