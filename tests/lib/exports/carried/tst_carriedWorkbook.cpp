#include "exports/carried/Carried.h"
#include "exports/carried/zipParts.h"
#include "exports/workbook/workbookRules.h"
#include "plan/planFile.h"
#include "support/drawings.h"
#include "support/randomPlan.h"
#include "support/tools.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <zlib.h>

using namespace portolan;
using namespace portolan::test;

namespace {

QByteArray littleEndian(quint32 value, int size) {
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes.left(size);
}

/// A part of an archive: its name, and what is in it once unpacked.
using Member = std::pair<QByteArray, QByteArray>;

/// An archive that a hostile hand could make: packed as tightly as it goes.
QByteArray zipOf(const QList<Member> &members) {
    QByteArray file;
    QByteArray table;
    for (const auto &[name, content] : members) {
        const QByteArray zlib = qCompress(content, 9);
        const QByteArray packed = zlib.mid(6, zlib.size() - 10); // its length and its frame
        const auto crc =
            quint32(crc32(0, reinterpret_cast<const Bytef *>(content.constData()), uInt(content.size())));
        const QByteArray common = littleEndian(20, 2) + littleEndian(0, 2) + littleEndian(8, 2) +
                                  littleEndian(0, 4) + littleEndian(crc, 4) +
                                  littleEndian(quint32(packed.size()), 4) +
                                  littleEndian(quint32(content.size()), 4) +
                                  littleEndian(quint32(name.size()), 2) + littleEndian(0, 2);
        table += "PK\1\2" + littleEndian(20, 2) + common + QByteArray(10, '\0') +
                 littleEndian(quint32(file.size()), 4) + name;
        file += "PK\3\4" + common + name + packed;
    }
    const QByteArray count = littleEndian(quint32(members.size()), 2);
    return file + table + "PK\5\6" + QByteArray(4, '\0') + count + count +
           littleEndian(quint32(table.size()), 4) + littleEndian(quint32(file.size()), 4) +
           QByteArray(2, '\0');
}

QByteArray workbookXml(const QByteArray &sheets) {
    return "<workbook xmlns:r=\"urn:r\"><sheets>" + sheets + "</sheets></workbook>";
}

/// The parts of a workbook whose sheet for the plan holds `rows`.
QList<Member> membersWith(const QByteArray &rows) {
    return {{"xl/workbook.xml", workbookXml("<sheet name=\"Portolan plan\" r:id=\"rId1\"/>")},
            {"xl/_rels/workbook.xml.rels",
             "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
            {"xl/worksheets/sheet1.xml",
             "<worksheet><sheetData><row><c><v>words</v></c></row>" + rows + "</sheetData></worksheet>"}};
}

Result<Carried> carriedIn(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCarried(buffer, QStringLiteral("FILE"));
}

QString errorOf(const QByteArray &bytes) {
    const Result<Carried> read = carriedIn(bytes);
    return read ? QString() : read.error().text();
}

} // namespace

class CarriedWorkbookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWorkbookGivesItsPlanBack() {
        for (const PlanTemplate &each : planTemplates())
            compareCarried(*planFromTemplate(each.id), {});
        for (quint32 seed = 0; seed < 20; ++seed)
            compareCarried(randomPlan(seed, {4, 60, true}), {});
    }

    void soDoesOneThatIsStreamed() {
        compareCarried(*planFromTemplate(QStringLiteral("two-sites")), {.tableCells = 3, .sheetRows = 1000});
    }

    /// More base64 than a cell takes.
    void largePlansFillSeveralCells() {
        Plan plan = *planFromTemplate(QStringLiteral("empty"));
        plan.title = QString(100'000, u'\u00e9');
        compareCarried(plan, {});
    }

    void spreadsheetsKeepThePlan_data() {
        QTest::addColumn<QString>("tool");
        QTest::newRow("LibreOffice") << QStringLiteral("soffice");
        QTest::newRow("openpyxl") << QStringLiteral("/usr/bin/python3");
    }
    void spreadsheetsKeepThePlan() {
        QFETCH(QString, tool);
        PORTOLAN_WANTS(isInstalled(tool), "the spreadsheet");
        const Plan plan = randomPlan(3, {4, 60, true});
        write(plan, {});
        const QString saved = m_folder.filePath(QStringLiteral("saved/book.xlsx"));
        QDir(m_folder.path()).mkpath(QStringLiteral("saved"));
        const QString script =
            QStringLiteral("import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])");
        const QStringList arguments =
            tool == QLatin1String("soffice")
                ? QStringList{QStringLiteral("-env:UserInstallation=file://") + m_folder.path(),
                              QStringLiteral("--headless"),
                              QStringLiteral("--convert-to"),
                              QStringLiteral("xlsx:Calc MS Excel 2007 XML"),
                              QStringLiteral("--outdir"),
                              QFileInfo(saved).path(),
                              path()}
                : QStringList{QStringLiteral("-c"), script, path(), saved};
        const ToolResult result = runTool(tool, arguments);
        QVERIFY2(result.exitCode == 0, result.err.constData());
        const Result<Carried> read = readCarriedFile(saved);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QCOMPARE(read->plan, writePlan(plan));
        QVERIFY(read->mark == planMark(plan));
        QVERIFY(bytesOf(saved) != bytesOf(path()));
    }

    void thePlanCanBeLeftOut() {
        const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        RuleExportOptions options;
        options.withPlan = false;
        QVERIFY(writeWorkbook(path(), plan, *derive(plan), options));
        const Result<Carried> read = readCarriedFile(path());
        QVERIFY(read && read->kind == FileKind::Workbook && read->mark == planMark(plan));
        QCOMPARE(read->plan, QByteArray());
        QVERIFY(!openPlan(path()));
    }

    void workbooksThatAreCutShortAreRefused() {
        write(*planFromTemplate(QStringLiteral("two-sites")), {});
        const QByteArray file = bytesOf(path());
        for (qsizetype size = 8; size < file.size(); size += 1 + file.size() / 97)
            QVERIFY2(errorOf(file.left(size)).contains(QStringLiteral("cut off")),
                     qPrintable(errorOf(file.left(size))));
        QVERIFY(errorOf(file.chopped(1)).contains(QStringLiteral("cut off")));
    }

    void anyByteMayBeWrong() {
        const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        write(plan, {});
        const QByteArray file = bytesOf(path());
        for (qsizetype at = 4; at < file.size(); at += 1 + file.size() / 997) {
            QByteArray wrong = file;
            wrong[at] = char(wrong[at] ^ 0x5b);
            const Result<Carried> read = carriedIn(wrong);
            if (read && !read->plan.isEmpty())
                QCOMPARE(read->plan, writePlan(plan));
        }
    }

    void hostileArchivesAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const QList<Member> &members, const char *words) {
            QTest::newRow(name) << zipOf(members) << QString::fromLatin1(words);
        };
        add("no workbook", {{"a.txt", "a"}}, "no workbook");
        add("a bomb", membersWith(QByteArray(300'000'000, ' ')), "over 32 MB");
        add("no base64", membersWith("<row><c><v>%%</v></c></row>"), "damaged");
        add("no rows", membersWith({}), "damaged");
        add("no XML", membersWith("<row"), "damaged");
        add("a shared text that is not there", membersWith("<row><c t=\"s\"><v>7</v></c></row>"), "damaged");
        QList<Member> twice = membersWith("<row><c><v>e30=</v></c></row>");
        twice.append(twice.last());
        add("a part twice", twice, "two plans");
        QList<Member> two = membersWith("<row><c><v>e30=</v></c></row>");
        two[0].second =
            workbookXml("<sheet name=\"Portolan plan\" r:id=\"rId1\"/><sheet name=\"Portolan plan\" "
                        "r:id=\"rId2\"/>");
        two[1].second.replace("</Relationships>",
                              "<Relationship Id=\"rId2\" Target=\"x.xml\"/></Relationships>");
        add("two sheets", two, "two plans");
        add("a sheet that is not there", membersWith({}).mid(0, 2), "damaged");
    }
    void hostileArchivesAreRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        QVERIFY2(errorOf(file).contains(words), qPrintable(errorOf(file)));
    }

    /// What the tests above change is read when it is not changed.
    void plainArchivesAreRead() {
        const QByteArray plan = writePlan(*planFromTemplate(QStringLiteral("empty")));
        const Result<Carried> read =
            carriedIn(zipOf(membersWith("<row><c><v>" + plan.toBase64() + "</v></c></row>")));
        QVERIFY2(read && read->plan == plan, qPrintable(read ? QString() : read.error().text()));
        QVERIFY(carriedIn(zipOf({{"xl/workbook.xml", workbookXml({})}}))->plan.isEmpty());
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("book.xlsx")); }
    static QByteArray bytesOf(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const Plan &plan, const WorkbookLimits &limits) const {
        const Result<Done> written = writeWorkbookWithin(limits, path(), plan, *derive(plan), {});
        QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
    }
    void compareCarried(const Plan &plan, const WorkbookLimits &limits) const {
        write(plan, limits);
        const Result<Carried> read = readCarriedFile(path());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        QVERIFY(read->kind == FileKind::Workbook && read->mark == planMark(plan));
        QCOMPARE(read->plan, writePlan(plan));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(CarriedWorkbookTest)
#include "tst_carriedWorkbook.moc"
