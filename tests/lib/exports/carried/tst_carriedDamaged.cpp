#include "exports/carried/Carried.h"
#include "exports/drawing/pngText.h"
#include "plan/planFile.h"
#include "support/drawings.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>
#include <sys/resource.h>

using namespace portolan;
using namespace portolan::test;

namespace {

Result<Carried> carriedIn(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCarried(buffer, QStringLiteral("FILE"));
}

QString errorOf(const QByteArray &bytes) {
    const Result<Carried> read = carriedIn(bytes);
    return read ? QString() : read.error().text();
}

Plan somePlan() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

QByteArray svg() {
    return *writeSvg(sampleDiagram(), drawingMeta(somePlan()));
}
QByteArray png() {
    return *writePng(sampleDiagram(), drawingMeta(somePlan()), 0.2);
}
QByteArray pdf() {
    return *writePdf(sampleDiagram(), drawingMeta(somePlan()));
}

/// An SVG drawing with this text in front and this one in its metadata.
QByteArray svgWith(const QByteArray &before, const QByteArray &metadata) {
    return "<?xml version=\"1.0\"?>\n" + before +
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:p=\"urn:portolan:plan\"><metadata>" + metadata +
           "</metadata></svg>\n";
}

/// A picture with a text chunk that unpacks to `size` zeros.
QByteArray bombPng(qsizetype size) {
    return withPngTexts(*writePng(sampleDiagram(), {}, 0.2), {{"portolan-plan", QByteArray(size, '\0')}});
}

/// The most memory that this process has held, in bytes.
qint64 peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

} // namespace

/// Files come from anywhere: nothing in them may crash the program, fill the memory or be half believed.
class CarriedDamagedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesThatAreCutShortAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("svg") << svg();
        QTest::newRow("png") << png();
        QTest::newRow("pdf") << pdf();
    }
    void filesThatAreCutShortAreRefused() {
        QFETCH(QByteArray, file);
        QVERIFY(carriedIn(file));
        const qsizetype end = file.trimmed().size();
        for (qsizetype size = 64; size < end; size += 1 + end / 97) {
            const QString error = errorOf(file.left(size));
            QVERIFY2(error.startsWith(QStringLiteral("FILE: ")), qPrintable(QString::number(size)));
            QVERIFY2(error.contains(QStringLiteral("cut off")), qPrintable(error));
        }
        const QString last = errorOf(file.left(end - 4));
        QVERIFY2(last.contains(QStringLiteral("cut off")), qPrintable(last));
    }

    void anyByteMayBeWrong_data() { filesThatAreCutShortAreRefused_data(); }
    void anyByteMayBeWrong() {
        QFETCH(QByteArray, file);
        const QByteArray plan = writePlan(somePlan());
        for (qsizetype at = 0; at < file.size(); at += 1 + file.size() / 499) {
            QByteArray wrong = file;
            wrong[at] = char(wrong[at] ^ 0x5b);
            const Result<Carried> read = carriedIn(wrong);
            if (read && read->kind != FileKind::Plan && !read->plan.isEmpty())
                QCOMPARE(read->plan, plan);
        }
    }

    void twoPlansAreNone_data() {
        QTest::addColumn<QByteArray>("file");
        const QByteArray plan = writePlan(somePlan());
        const QByteArray element = "<p:plan encoding=\"base64\">" + plan.toBase64() + "</p:plan>";
        QTest::newRow("svg") << svgWith({}, element + element);
        QTest::newRow("png") << withPngTexts(png(), {{"portolan-plan", plan}});
        QByteArray twice = pdf();
        const QByteArray attached = "/F (plan.portolan)\n/EF <</F 3 0 R>>\n";
        QTest::newRow("pdf") << twice.insert(twice.lastIndexOf("xref\n"), attached);
    }
    void twoPlansAreNone() {
        QFETCH(QByteArray, file);
        QVERIFY2(errorOf(file).contains(QStringLiteral("two plans")), qPrintable(errorOf(file)));
    }

    void smallFilesDoNotFillTheMemory() {
        const QByteArray large = bombPng(1'000'000'000);
        const qint64 before = peakMemory();
        QVERIFY(large.size() < 2'000'000);
        QVERIFY2(errorOf(large).contains(QStringLiteral("over 32 MB")), qPrintable(errorOf(large)));
        QByteArray packed = qCompress(QByteArray(100'000'000, ' '), 9).mid(4);
        const QByteArray file = "%PDF-1.4\n1 0 obj\n<<\n/F (plan.portolan)\n/EF <</F 2 0 R>>\n>>\nendobj\n"
                                "2 0 obj\n<<\n/Filter /FlateDecode\n>>\nstream\n" +
                                packed + "\nendstream\nendobj\n%%EOF\n";
        QVERIFY2(errorOf(file).contains(QStringLiteral("over 32 MB")), qPrintable(errorOf(file)));
        QVERIFY2(peakMemory() - before < 300'000'000, qPrintable(QString::number(peakMemory() - before)));
    }

    void entitiesAreNotExpanded_data() {
        QTest::addColumn<QByteArray>("file");
        QByteArray laughs = "<!DOCTYPE svg [<!ENTITY a \"haha\">\n";
        for (char c = 'b'; c <= 'p'; ++c)
            laughs += "<!ENTITY " + QByteArray(1, c) + " \"" +
                      (QByteArray("&") + char(c - 1) + ';').repeated(10) + "\">\n";
        QTest::newRow("a billion laughs") << svgWith(laughs + "]>\n", "<p:plan>&p;</p:plan>");
        QTest::newRow("a file") << svgWith("<!DOCTYPE svg [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n",
                                           "<p:plan>&f;</p:plan>");
    }
    void entitiesAreNotExpanded() {
        QFETCH(QByteArray, file);
        QVERIFY2(errorOf(file).contains(QStringLiteral("entities")), qPrintable(errorOf(file)));
    }

    void whatIsNoPlanInsideIsRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const QByteArray &file, const QString &words) {
            QTest::newRow(name) << file << words;
        };
        add("not base64", svgWith({}, "<p:plan>%%%</p:plan>"), QStringLiteral("damaged"));
        add("an empty plan", svgWith({}, "<p:plan> </p:plan>"), QStringLiteral("damaged"));
        add("elements in the plan", svgWith({}, "<p:plan><x/></p:plan>"), QStringLiteral("damaged"));
        add("a web page", "<!DOCTYPE html><html><body>plan</body></html>", QStringLiteral("neither a plan"));
        add("no stream", "%PDF-1.4\n1 0 obj\n<<\n/F (plan.portolan)\n/EF <</F 7 0 R>>\n>>\nendobj\n%%EOF\n",
            QStringLiteral("damaged"));
        QByteArray wrong = withPngTexts(*writePng(sampleDiagram(), {}, 0.2), {{"portolan-plan", "{}"}});
        add("a wrong checksum", wrong.replace("{}", "[]"), QStringLiteral("damaged"));
        QByteArray huge = png();
        qToBigEndian<quint32>(0x7fffffff, huge.data() + 8 + 25);
        add("a chunk beyond the end", huge, QStringLiteral("cut off"));
    }
    void whatIsNoPlanInsideIsRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        QVERIFY2(errorOf(file).contains(words), qPrintable(errorOf(file)));
    }

    void aPlanOfAnotherDrawingIsRefused() {
        DrawingMeta meta = drawingMeta(somePlan());
        meta.plan.replace("10.10.0.10", "10.10.0.11");
        for (const QByteArray &file :
             {*writeSvg(sampleDiagram(), meta), *writePng(sampleDiagram(), meta, 0.2),
              *writePdf(sampleDiagram(), meta)})
            QVERIFY2(errorOf(file).contains(QStringLiteral("not the one")), qPrintable(errorOf(file)));
    }

    void textInsideIsReadAsAPlanIs() {
        const QByteArray plan = QByteArray("{ \"format\": 1 }").toBase64();
        const Result<Carried> read = carriedIn(svgWith({}, "<p:plan>" + plan + "</p:plan>"));
        QVERIFY(read && !read->mark);
        const Result<Plan> none = planOf(*read, QStringLiteral("a.svg"));
        QVERIFY(!none);
        QVERIFY2(none.error().text().contains(QStringLiteral("not a Portolan plan")),
                 qPrintable(none.error().text()));
    }

    void filesOfOthersCarryNothing() {
        const Result<Carried> read = carriedIn(svgWith("<!DOCTYPE svg>\n", "<rdf/>"));
        QVERIFY(read && !read->mark && read->plan.isEmpty());
        QVERIFY(planOf(*read, {}).error().message.contains(QStringLiteral("no plan in this file")));
        QVERIFY(!readCarriedFile(QStringLiteral("/dev/zero")));
        QVERIFY(!readCarriedFile(QStringLiteral("/no/such/file")));
        QVERIFY(!openPlan(QStringLiteral("/tmp")));
    }
};

QTEST_MAIN(CarriedDamagedTest)
#include "tst_carriedDamaged.moc"
