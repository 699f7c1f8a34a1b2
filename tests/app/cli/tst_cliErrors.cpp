#include "runCli.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

class TestCliErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrongUsage_data();
    void wrongUsage();
    void helpOfEveryVerb();
    void badPlans_data();
    void badPlans();
    void unreadable();
    void emptyFileName();
    void keepInAPlanWithoutSites();
    void outputThatCannotBe_data();
    void outputThatCannotBe();
    void fullDisk();
    void closedStdout();
    void readerThatGoesAway();
    void closedStdoutIsNotThePlan();
    void failedOutputLeavesTheOldFile();
    void wordsCannotSteerATerminal();
    void hostileNamesInEveryVerb();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Run shell(const char *line) const {
        return runShell(QString::fromLatin1(line).replace(QStringLiteral("PLAN"), m_plan));
    }
    QTemporaryDir m_folder;
    QString m_plan;
};

const char *const verbs[] = {"new", "check", "rules", "render", "single-scvmm", "info"};

void TestCliErrors::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(shell("$CLI new --template two-sites -o PLAN").code, 0);
}

void TestCliErrors::wrongUsage_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *line, const char *words) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(words);
    };
    add("", "Say what to do");
    add("frobnicate", "no verb \"frobnicate\"");
    add("--frobnicate", "no verb");
    add("new", "Say which template");
    add("new --template", "template");
    add("new --template nowhere", "two-sites");
    add("new --template two-sites PLAN", "one word too many");
    add("check", "Say which plan");
    add("check PLAN PLAN", "one word too many");
    add("check PLAN --frobnicate", "frobnicate");
    add("check PLAN --format xml", "text, json");
    add("rules PLAN --format html", "csv, json, xlsx");
    add("rules PLAN --grouping wild", "expanded, grouped, compact");
    add("rules PLAN --columns port,colour", "source.address, source.members");
    add("rules PLAN --columns port,port", "named twice");
    add("render PLAN", "-o FILE.svg");
    add("render PLAN -o drawing", ".svg, .png or .pdf");
    add("render PLAN -o drawing.gif", ".svg, .png or .pdf");
    add("render PLAN -o -", ".svg, .png or .pdf");
    add("render PLAN -o x.png --format gif", "svg, png, pdf");
    add("render PLAN -o x.png --scale 0", "--scale");
    add("render PLAN -o x.png --scale nan", "--scale");
    add("render PLAN -o x.png --scale wide", "--scale");
    add("render PLAN -o x.png --dpi 0", "--dpi is a number from 1");
    add("render PLAN -o x.png --dpi 300 --scale 2", "--scale or --dpi");
    add("render PLAN -o x.svg --dark --grey", "--dark or --grey");
    add("render PLAN -o x.pdf --paper A9", "a0, a1, a2");
    add("render PLAN -o x.pdf --landscape --portrait", "--landscape or --portrait");
    add("render PLAN -o x.pdf --tiles --scale 9", "--scale is a number from 0.1 to 8");
    add("render PLAN -o x.pdf --margin 51", "--margin is a number from 0 to 50");
    add("render PLAN -o x.pdf --overlap -1", "--overlap is a number from 0 to 50");
    add("render PLAN -o x.pdf --tiles --paper drawing", "--tiles needs a paper");
    add("render PLAN -o x.pdf --header often", "auto, always, never");
    add("single-scvmm PLAN", "--keep SITE");
    add("single-scvmm PLAN --keep Paris", "London (s1), Leeds (s11)");
    add("info", "Say which plan");
    add("rules PLAN -o rules.svg", ".csv, .json, .xlsx, .md or .pdf");
    add("rules PLAN -o rules.txt", ".csv, .json, .xlsx, .md or .pdf");
}

void TestCliErrors::wrongUsage() {
    QFETCH(QString, line);
    QFETCH(QString, words);
    QStringList typed = line.split(u' ', Qt::SkipEmptyParts);
    typed.replaceInStrings(QStringLiteral("PLAN"), m_plan);
    const Run run = runCli(typed);
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(words.toUtf8()), run.err.constData());
    QVERIFY2(run.err.startsWith("portolan-cli: "), run.err.constData());
}

void TestCliErrors::helpOfEveryVerb() {
    const Run general = shell("$CLI --help");
    QCOMPARE(general.code, 0);
    QCOMPARE(shell("$CLI --version").out, QByteArray("portolan-cli " PORTOLAN_VERSION "\n"));
    for (const char *verb : verbs) {
        QVERIFY2(general.out.contains(QByteArray("\n  ") + verb + ' '), verb);
        const Run run = runCli({QLatin1String(verb), QStringLiteral("--help")});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.startsWith(QByteArray("Usage: portolan-cli ") + verb), run.out.constData());
        QCOMPARE(runCli({QStringLiteral("help"), QLatin1String(verb)}).out, run.out);
        QVERIFY2(run.out.contains(QByteArray("Example:\n  portolan-cli ") + verb), run.out.constData());
    }
}

void TestCliErrors::badPlans_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("nonsense") << QByteArray("nonsense");
    QTest::newRow("binary") << QByteArray("\0\1\2\xff\xfe", 5);
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("deep") << QByteArray(200'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("large") << QByteArray(70 * 1024 * 1024, ' ');
    const QByteArray good = contentsOf(m_plan);
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("trailing") << good + "{}";
    QTest::newRow("newer") << QByteArray(good).replace("\"version\": 1", "\"version\": 99");
    QTest::newRow("catalogue") << QByteArray(good).replace("zvr-hyperv-5.5", "zvr-hyperv-99");
    QTest::newRow("dangling") << QByteArray(good).replace("\"scvmm\": \"c2\"", "\"scvmm\": \"c777\"");
    QTest::newRow("surrogate") << QByteArray(good).replace("London", "\\ud800").replace("\"c2\"", "\"c-1\"");
}

void TestCliErrors::badPlans() {
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes != contentsOf(m_plan));
    const QString path = file("bad.portolan");
    writeFile(path, bytes);
    const QList<QStringList> lines = {
        {QStringLiteral("check"), path},
        {QStringLiteral("rules"), path},
        {QStringLiteral("info"), path},
        {QStringLiteral("render"), path, QStringLiteral("-o"), file("bad.svg")},
    };
    for (const QStringList &line : lines) {
        const Run run = runCli(line);
        QCOMPARE(run.code, 3);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains("bad.portolan"), run.err.constData());
        QCOMPARE(run.err.count('\n'), 1);
    }
    QVERIFY(!QFile::exists(file("bad.svg")));
    const Run piped = runCli({QStringLiteral("info"), QStringLiteral("-")}, bytes);
    QCOMPARE(piped.code, 3);
    QVERIFY2(piped.err.contains("standard input") || piped.err.contains("zvr-hyperv-99"),
             piped.err.constData());
}

void TestCliErrors::unreadable() {
    for (const QString &path : {file("none.portolan"), m_folder.path(), QStringLiteral("/dev/zero")}) {
        const Run run = runCli({QStringLiteral("info"), path});
        QVERIFY2(run.code == 3, qPrintable(path));
        QVERIFY2(run.err.contains(path.toUtf8()), run.err.constData());
    }
    QCOMPARE(shell("$CLI info - <&-").code, 3);
}

/// A variable of a script that is not set must not become standard output.
void TestCliErrors::emptyFileName() {
    const Run run = shell("$CLI new --template empty -o ''");
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains("--output has an empty value"), run.err.constData());
}

void TestCliErrors::keepInAPlanWithoutSites() {
    const Run run = shell("$CLI new --template empty | $CLI single-scvmm - --keep London");
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("The plan has no sites."), run.err.constData());
}

void TestCliErrors::outputThatCannotBe_data() {
    QTest::addColumn<QString>("target");
    QTest::newRow("folder") << m_folder.path();
    QTest::newRow("no such folder") << file("no/such/file");
    QTest::newRow("device") << QStringLiteral("/dev/null");
    QTest::newRow("full device") << QStringLiteral("/dev/full");
}

void TestCliErrors::outputThatCannotBe() {
    QFETCH(QString, target);
    const QList<QStringList> lines = {
        {QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("empty")},
        {QStringLiteral("rules"), m_plan},
        {QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("json")},
        {QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("xlsx")},
        {QStringLiteral("render"), m_plan, QStringLiteral("--format"), QStringLiteral("svg")},
        {QStringLiteral("single-scvmm"), m_plan, QStringLiteral("--keep"), QStringLiteral("London")},
    };
    for (const QStringList &line : lines) {
        const Run run = runCli(line + QStringList{QStringLiteral("-o"), target});
        QVERIFY2(run.code == 4, qPrintable(line.join(u' ')));
        QVERIFY2(run.err.contains(target.toUtf8()), run.err.constData());
    }
    QVERIFY(QFileInfo(QStringLiteral("/dev/null")).exists() &&
            !QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestCliErrors::fullDisk() {
    for (const char *verb :
         {"new --template two-sites", "check PLAN", "rules PLAN", "rules PLAN --format json",
          "rules PLAN --format xlsx", "render PLAN --format svg -o -", "info PLAN", "new --list", "--help",
          "--version"}) {
        const Run run = shell((QByteArray("$CLI ") + verb + " > /dev/full").constData());
        QVERIFY2(run.code == 4, verb);
        QVERIFY2(run.err.contains("standard output"), run.err.constData());
    }
    // A limit on the size of files is a disk that is full after a few kilobytes.
    for (const char *what :
         {"rules PLAN --format csv", "rules PLAN --format json", "rules PLAN --format xlsx",
          "render PLAN --format svg", "render PLAN --format png", "render PLAN --format pdf"}) {
        const Run run = shell((QByteArray("ulimit -f 6; $CLI ") + what + " -o PLAN.out").constData());
        QVERIFY2(run.code == 4, run.err.constData());
        QVERIFY(!QFile::exists(m_plan + QStringLiteral(".out")));
        // The workbook's library has lines of its own before ours.
        const QByteArray words = run.err.mid(run.err.indexOf("portolan-cli: "));
        QVERIFY2(!words.contains("Unknown error") && !words.contains("ZIP"), run.err.constData());
    }
}

void TestCliErrors::closedStdout() {
    for (const char *verb : {"check PLAN", "rules PLAN", "info PLAN", "new --template empty", "--help"})
        QVERIFY2(shell((QByteArray("$CLI ") + verb + " >&-").constData()).code == 4, verb);
}

void TestCliErrors::readerThatGoesAway() {
    const Run run = shell("$CLI new --template five-site-mesh | $CLI rules - --format json | head -c 10; "
                          "exit ${PIPESTATUS[1]}");
    QCOMPARE(run.out.size(), 10);
    QCOMPARE(run.code, 4);
}

/// With stdout closed, the next file that is opened could become stdout: the plan itself would be written
/// over.
void TestCliErrors::closedStdoutIsNotThePlan() {
    const QByteArray before = contentsOf(m_plan);
    QCOMPARE(shell("$CLI info PLAN >&-").code, 4);
    QCOMPARE(shell("$CLI info PLAN 2>&- >&-").code, 4);
    QCOMPARE(contentsOf(m_plan), before);
    const Run run = shell("$CLI rules PLAN -o PLAN.csv 2>&-");
    QCOMPARE(run.code, 0);
    QVERIFY(contentsOf(m_plan + QStringLiteral(".csv")).startsWith("\"id\""));
}

void TestCliErrors::failedOutputLeavesTheOldFile() {
    const QString path = file("old.xlsx");
    for (const char *format : {"csv", "json", "xlsx"}) {
        writeFile(path, "old");
        const Run run = runShell(QStringLiteral("ulimit -f 6; $CLI rules '%1' -o '%2' --format %3 --force")
                                     .arg(m_plan, path, QLatin1String(format)));
        QCOMPARE(run.code, 4);
        QVERIFY2(!run.err.contains("--force"), run.err.constData());
        QCOMPARE(contentsOf(path), QByteArray("old"));
    }
    QCOMPARE(
        QDir(m_folder.path()).entryList({QStringLiteral("old.xlsx*")}, QDir::Files | QDir::Hidden).size(), 1);
}

void TestCliErrors::wordsCannotSteerATerminal() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"London\"", "\"\\u001b[2J\\u009b31m\\u202eEvil\\nTitle: x\"");
    plan.replace("\"10.10.0.10\"", "\"\"");
    const QList<std::pair<QStringList, int>> lines = {
        {{QStringLiteral("info"), QStringLiteral("-")}, 0},
        {{QStringLiteral("check"), QStringLiteral("-")}, 1},
        {{QStringLiteral("single-scvmm"), QStringLiteral("-"), QStringLiteral("--keep"), QStringLiteral("x")},
         2}};
    for (const auto &[line, code] : lines) {
        const Run run = runCli(line, plan);
        QCOMPARE(run.code, code);
        const QByteArray all = run.out + run.err;
        QVERIFY2(!all.contains('\x1b') && !all.contains("\xc2\x9b") && !all.contains("\xe2\x80\xae"),
                 all.constData());
        QVERIFY(!all.contains("\nTitle: x"));
    }
}

void TestCliErrors::hostileNamesInEveryVerb() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"zvm-lon\"",
                 "\"=1+1\\\"'<script>&amp;\\u0000\\ufffe\\ud83d\\ude00" + QByteArray(100'000, 'x') + '"');
    plan.replace("\"London\"", "\"../../etc/passwd\"");
    const QString path = file("hostile.portolan");
    writeFile(path, plan);
    const bool accepted = runCli({QStringLiteral("info"), path}).code == 0;
    for (const char *verb :
         {"info PLAN", "rules PLAN", "rules PLAN --format json", "rules PLAN --format xlsx",
          "render PLAN -o - --format svg", "render PLAN -o - --format pdf"}) {
        QString line = QStringLiteral("$CLI ") + QLatin1String(verb) + QStringLiteral(" > /dev/null");
        QCOMPARE(runShell(line.replace(QStringLiteral("PLAN"), path)).code, accepted ? 0 : 3);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_cliErrors.moc"
