#include "runCli.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

QStringList words(const char *line) {
    return QString::fromLatin1(line).split(u' ');
}

QByteArray checksumOf(const QString &path) {
    return QCryptographicHash::hash(contentsOf(path), QCryptographicHash::Sha256).toHex();
}

/// Files that carry the plan that they were made from.
class TestCliCarried : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void drawingsAreReadAsPlans();
    void infoSaysWhatAFileWasMadeFrom_data();
    void infoSaysWhatAFileWasMadeFrom();
    void infoFindsThePlanBeside();
    void infoOfWhatNamesNoPlan();
    void infoOfWhatComparesTwoPlans_data();
    void infoOfWhatComparesTwoPlans();
    void infoOfAPlan();
    void aDrawingOfAViewIsNoPlan();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_plan;
    QString m_changed; ///< the same plan later
    QString m_other;   ///< another plan
};

void TestCliCarried::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runCli(words("new --template two-sites -o") + QStringList{m_plan}).code, 0);
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("more")));
    m_changed = file("more/changed.portolan");
    writeFile(
        m_changed,
        contentsOf(m_plan).replace("\"revision\": 1", "\"revision\": 2").replace("10.10.0.10", "10.10.0.11"));
    m_other = file("more/other.portolan");
    QCOMPARE(runCli(words("new --template branch-to-main -o") + QStringList{m_other}).code, 0);
}

/// A drawing that carries its plan can stand wherever a plan can.
void TestCliCarried::drawingsAreReadAsPlans() {
    const QByteArray plan = contentsOf(m_plan);
    for (const char *ending : {"svg", "png", "pdf", "xlsx"}) {
        const QString drawing = file("as-plan.") + QLatin1String(ending);
        const char *maker = QByteArray(ending) == "xlsx" ? "rules" : "render";
        QCOMPARE(runCli({QLatin1String(maker), m_plan, QStringLiteral("-o"), drawing}).code, 0);
        const QByteArray bytes = contentsOf(drawing);
        for (const char *verb : {"check", "rules", "single-scvmm --keep Leeds", "diff"}) {
            const QStringList options = words(verb);
            const QStringList more =
                options.first() == QLatin1String("diff") ? QStringList{m_plan} : QStringList();
            const Run fromPlan = runCli(options + QStringList{m_plan} + more);
            const Run fromDrawing = runCli(options + QStringList{drawing} + more);
            QVERIFY2(fromDrawing.code == fromPlan.code, fromDrawing.err.constData());
            QVERIFY2(fromDrawing.out == fromPlan.out, verb);
            QCOMPARE(runCli(options + QStringList{QStringLiteral("-")} + more, bytes).out, fromPlan.out);
        }
    }
}

void TestCliCarried::infoSaysWhatAFileWasMadeFrom_data() {
    QTest::addColumn<QStringList>("make");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("svg") << words("render -o x.svg") << QByteArray("SVG drawing, with its plan");
    QTest::newRow("png") << words("render -o x.png") << QByteArray("PNG picture, with its plan");
    QTest::newRow("pdf") << words("render -o x.pdf") << QByteArray("PDF, with its plan");
    QTest::newRow("xlsx") << words("rules -o x.xlsx") << QByteArray("workbook, with its plan");
    QTest::newRow("svg for others") << words("render -o x.svg --no-plan")
                                    << QByteArray("SVG drawing, without its plan");
    QTest::newRow("png for others") << words("render -o x.png --no-plan")
                                    << QByteArray("PNG picture, without its plan");
    QTest::newRow("pdf for others") << words("render -o x.pdf --no-plan")
                                    << QByteArray("PDF, without its plan");
    QTest::newRow("xlsx for others") << words("rules -o x.xlsx --no-plan")
                                     << QByteArray("workbook, without its plan");
    QTest::newRow("view") << words("render -o x.svg --view site:Leeds")
                          << QByteArray("SVG drawing, without its plan");
    QTest::newRow("json") << words("rules -o x.json --grouping grouped")
                          << QByteArray("JSON, without its plan");
    QTest::newRow("md") << words("rules -o x.md") << QByteArray("text, without its plan");
    QTest::newRow("findings") << words("check --format json") << QByteArray("JSON, without its plan");
}

void TestCliCarried::infoSaysWhatAFileWasMadeFrom() {
    QFETCH(QStringList, make);
    QFETCH(QByteArray, says);
    const QString made = file("made");
    const QStringList line = make.mid(0, 1) + QStringList{m_plan} + make.mid(1);
    const Run run =
        runShell(QStringLiteral("cd '%1' && rm -f x.* && $CLI %2 > made && { mv x.* made || true; }")
                     .arg(m_folder.path(), line.join(u' ')));
    QCOMPARE(run.code, 0);
    const Run info = runCli({QStringLiteral("info"), made});
    QVERIFY2(info.out.startsWith("File          " + says +
                                 "\nTitle         London and Leeds\nRevision      1\n"
                                 "Checksum      " +
                                 checksumOf(m_plan) + '\n'),
             info.out.constData());
    QVERIFY2(info.out.contains("\nCurrent       yes, as two.portolan is now\n"), info.out.constData());
    QCOMPARE(info.code, 0);
    const Run changed = runCli({QStringLiteral("info"), made, QStringLiteral("--plan"), m_changed});
    QVERIFY2(changed.out.contains("Current       no, changed.portolan is now at revision 2, checksum " +
                                  checksumOf(m_changed)),
             changed.out.constData());
    QCOMPARE(changed.code, 1);
    QCOMPARE(runCli({QStringLiteral("info"), QStringLiteral("-"), QStringLiteral("--plan"), m_plan},
                    contentsOf(made))
                 .code,
             0);
}

/// The one in the same state goes before the first of the same title.
void TestCliCarried::infoFindsThePlanBeside() {
    QTemporaryDir folder;
    const QString drawing = folder.filePath(QStringLiteral("d.svg"));
    const auto info = [&] { return runCli({QStringLiteral("info"), drawing}); };
    QCOMPARE(runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), drawing}).code, 0);
    QVERIFY(info().out.contains("Current       not known: no plan of this title stands beside it"));
    QCOMPARE(info().code, 0);
    QVERIFY(QFile::copy(m_other, folder.filePath(QStringLiteral("0.portolan"))));
    QVERIFY(info().out.contains("not known"));
    QVERIFY(QFile::copy(m_changed, folder.filePath(QStringLiteral("a.portolan"))));
    QVERIFY(info().out.contains("no, a.portolan is now at revision 2"));
    QCOMPARE(info().code, 1);
    QVERIFY(QFile::copy(m_plan, folder.filePath(QStringLiteral("b.portolan"))));
    QVERIFY(info().out.contains("yes, as b.portolan is now"));
    const Run other = runCli({QStringLiteral("info"), drawing, QStringLiteral("--plan"), m_other});
    QVERIFY(
        other.out.contains("no, other.portolan is a plan of another title: Branch office to main office"));
    QCOMPARE(other.code, 1);
}

void TestCliCarried::infoOfWhatNamesNoPlan() {
    const QString csv = file("rules.csv");
    for (const char *options :
         {"--raw", "--grouping grouped", "--grouping compact --raw", "--columns id,port,source.address"}) {
        QFile::remove(csv);
        QCOMPARE(runCli(words("rules -o") + QStringList{csv, m_plan} + words(options)).code, 0);
        const Run info = runCli({QStringLiteral("info"), csv});
        QCOMPARE(info.out, QByteArray("File          CSV, which names no plan\n"
                                      "Current       yes, as two.portolan is now\n"));
        const Run changed = runCli({QStringLiteral("info"), csv, QStringLiteral("--plan"), m_changed});
        QVERIFY(changed.out.contains("no, changed.portolan gives other rules"));
        QCOMPARE(changed.code, 1);
    }
    writeFile(csv, contentsOf(csv) + "\"more\"\r\n");
    QVERIFY(
        runCli({QStringLiteral("info"), csv}).out.contains("not known: no plan beside it gives these rules"));
    writeFile(csv, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    const Run foreign = runCli({QStringLiteral("info"), csv});
    QCOMPARE(foreign.code, 3);
    QVERIFY(foreign.err.contains("There is no plan in this file."));
}

void TestCliCarried::infoOfWhatComparesTwoPlans_data() {
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("why");
    const QByteArray since =
        "not known: it says what changed since another plan, and CSV does not name that plan";
    QTest::newRow("rules since") << QByteArray("$CLI rules $OLD --since $NEW") << since;
    QTest::newRow("its columns") << QByteArray("$CLI rules $OLD --since $NEW --columns id,port") << since;
    QTest::newRow("changes") << QByteArray("$CLI diff $NEW $OLD") << since;
    QTest::newRow("results") << QByteArray("printf '\"rule\",\"source\",\"result\"\\r\\n'")
                             << QByteArray("not known: this is no list of rules");
}

/// Nothing false is said of them: they are no list of the rules of one plan.
void TestCliCarried::infoOfWhatComparesTwoPlans() {
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, why);
    const QByteArray csv = file("compared.csv").toUtf8();
    const QByteArray format = line.startsWith("$CLI") ? " --format csv" : "";
    line.replace("$OLD", m_plan.toUtf8()).replace("$NEW", m_changed.toUtf8());
    runShell(QString::fromUtf8(line + format + " > " + csv));
    QVERIFY(contentsOf(file("compared.csv")).size() > 20);
    for (const QStringList &with : {QStringList{}, QStringList{QStringLiteral("--plan"), m_plan}}) {
        const Run info = runCli(QStringList{QStringLiteral("info"), file("compared.csv")} + with);
        QVERIFY2(info.out.contains("Current       " + why + "\n"), info.out.constData());
        QCOMPARE(info.code, 0);
    }
}

void TestCliCarried::infoOfAPlan() {
    const Run plain = runCli({QStringLiteral("info"), m_plan});
    QVERIFY(plain.out.startsWith("Title ") && !plain.out.contains("Current"));
    const Run same = runCli({QStringLiteral("info"), m_plan, QStringLiteral("--plan"), m_plan});
    QCOMPARE(same.code, 0);
    QVERIFY(same.out.contains("Current       yes, as two.portolan is now"));
    QCOMPARE(runCli({QStringLiteral("info"), m_plan, QStringLiteral("--plan"), m_changed}).code, 1);
    QCOMPARE(runCli({QStringLiteral("info"), m_plan, QStringLiteral("--plan"), file("none")}).code, 3);
}

void TestCliCarried::aDrawingOfAViewIsNoPlan() {
    const QString view = file("view.pdf");
    QCOMPARE(runCli(words("render --view site:Leeds -o") + QStringList{view, m_plan}).code, 0);
    const Run run = runCli({QStringLiteral("check"), view});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("it was made from “London and Leeds”, revision 1. Open that plan instead."),
             run.err.constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestCliCarried)
#include "tst_cliCarried.moc"
