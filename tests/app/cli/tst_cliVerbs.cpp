#include "runCli.h"

#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

QStringList words(const char *line) {
    return QString::fromLatin1(line).split(u' ');
}

class TestCliVerbs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newListsTemplates();
    void newPrintsOrWrites();
    void everyTemplateIsReadBack();
    void checkAsText();
    void checkAsJson();
    void checkTellsErrors();
    void render_data();
    void render();
    void renderToStdout();
    void renderViews();
    void renderScale();
    void renderDots();
    void renderColours();
    void renderPages();
    void renderSaysWhatCannotBeRead();
    void singleScvmm();
    void singleScvmmById();
    void infoSaysWhatIsThere();
    void checksumIsThatOfTheFile();
    void stdinAndStdout();
    void sameBytesTwice();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCliVerbs::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runCli({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("two-sites"),
                     QStringLiteral("-o"), m_plan})
                 .code,
             0);
}

void TestCliVerbs::newListsTemplates() {
    const Run run = runCli(words("new --list"));
    QCOMPARE(run.code, 0);
    QStringList names;
    for (const QByteArray &line : run.out.trimmed().split('\n'))
        names.append(QString::fromUtf8(line.split(' ').first()));
    for (const char *name :
         {"two-sites", "branch-to-main", "host-to-host", "same-host", "five-site-mesh", "provider", "empty"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
}

void TestCliVerbs::newPrintsOrWrites() {
    const Run printed = runCli(words("new --template two-sites"));
    QCOMPARE(printed.code, 0);
    QCOMPARE(printed.err, QByteArray());
    QCOMPARE(printed.out, contentsOf(m_plan));
    QCOMPARE(runCli(words("new --template two-sites -o -")).out, printed.out);
}

void TestCliVerbs::everyTemplateIsReadBack() {
    for (const QByteArray &line : runCli(words("new --list")).out.trimmed().split('\n')) {
        const QString name = QString::fromUtf8(line.split(' ').first());
        const Run made = runCli({QStringLiteral("new"), QStringLiteral("--template"), name});
        QCOMPARE(made.code, 0);
        QCOMPARE(runCli(words("info -"), made.out).code, 0);
        const Run checked = runCli(words("check -"), made.out);
        QVERIFY2(checked.code == 0, (line + checked.out).constData());
        QCOMPARE(runCli(words("rules -"), made.out).code, 0);
    }
}

void TestCliVerbs::checkAsText() {
    const Run run = runCli({QStringLiteral("check"), m_plan});
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.startsWith("warning: "));
    QVERIFY(run.out.contains("[port-not-given]"));
    QCOMPARE(run.err, QByteArray("Open findings: errors 0, warnings 1, notes 0.\n"));
    const Run empty = runCli(words("check -"), runCli(words("new --template empty")).out);
    QCOMPARE(empty.out, QByteArray());
    QVERIFY(empty.err.startsWith("No problems found by "));
}

void TestCliVerbs::checkAsJson() {
    const Run run =
        runCli({QStringLiteral("check"), m_plan, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(run.code, 0);
    const QJsonObject report = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(report[QStringLiteral("open")][QStringLiteral("warnings")].toInt(), 1);
    const QJsonValue finding = report[QStringLiteral("findings")][0];
    QCOMPARE(finding[QStringLiteral("check")].toString(), QStringLiteral("port-not-given"));
    QCOMPARE(finding[QStringLiteral("severity")].toString(), QStringLiteral("warning"));
    QVERIFY(finding[QStringLiteral("accepted")].isNull());
    for (const char *key : {"id", "what", "why", "todo"})
        QVERIFY2(!finding[QLatin1String(key)].toString().isEmpty(), key);
    QVERIFY(report[QStringLiteral("checks")].toInt() > 10);
}

void TestCliVerbs::checkTellsErrors() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"\"");
    const Run run = runCli(words("check -"), plan);
    QCOMPARE(run.code, 1);
    QVERIFY(run.out.contains("error: "));
    QCOMPARE(runCli(words("check - --format json"), plan).code, 1);
    QCOMPARE(runCli(words("rules -"), plan).code, 0);
    QCOMPARE(runCli(words("info -"), plan).code, 0);
}

void TestCliVerbs::render_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("svg") << QStringLiteral("two.svg") << QByteArray("<?xml");
    QTest::newRow("png") << QStringLiteral("two.png") << QByteArray("\x89PNG");
    QTest::newRow("pdf") << QStringLiteral("two.pdf") << QByteArray("%PDF");
    QTest::newRow("capitals") << QStringLiteral("TWO.SVG") << QByteArray("<?xml");
}

void TestCliVerbs::render() {
    QFETCH(QString, name);
    QFETCH(QByteArray, beginning);
    const QString path = m_folder.filePath(name);
    const Run run = runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), path});
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.code, 0);
    QVERIFY(contentsOf(path).startsWith(beginning));
}

void TestCliVerbs::renderToStdout() {
    const Run run = runCli(words("render - -o - --format svg"), contentsOf(m_plan));
    QCOMPARE(run.code, 0);
    QVERIFY(run.out.startsWith("<?xml"));
    // A display that is asked for and not there must not matter.
    const Run display = runShell(
        QStringLiteral("DISPLAY=:77 QT_QPA_PLATFORM=xcb $CLI render '%1' -o - --format svg").arg(m_plan));
    QCOMPARE(display.code, 0);
    QVERIFY(display.out.startsWith("<?xml"));
}

void TestCliVerbs::renderViews() {
    const auto render = [&](const char *options) {
        return runCli(
            QStringList{QStringLiteral("render"), m_plan, QStringLiteral("-o"), QStringLiteral("-")} +
            words(options));
    };
    const QByteArray whole = render("--format svg").out;
    QVERIFY(whole.contains("vmm-lon"));
    QCOMPARE(render("--format svg --view whole --level ports").out, whole);
    QVERIFY(!render("--format svg --view site:Leeds").out.contains("vmm-lon"));
    // Nor does the file of a part carry the whole plan.
    const std::pair<const char *, const char *> carried[] = {{"--format svg", "<portolan:plan"},
                                                             {"--format png", "portolan-plan"},
                                                             {"--format pdf", "plan.portolan"}};
    for (const auto &[format, plan] : carried) {
        QVERIFY(render(format).out.contains(plan));
        QVERIFY(!render(QByteArray(format) + " --view site:Leeds").out.contains(plan));
    }
    QVERIFY(render("--format svg --level overview").out.contains("Link types"));
    QCOMPARE(render("--format svg --level much").code, 2);
    const Run unknown = render("--format svg --view site:York");
    QCOMPARE(unknown.code, 2);
    QVERIFY(unknown.err.contains("York"));
}

void TestCliVerbs::renderScale() {
    const auto sizeAt = [&](const char *scale) {
        const QString path = file("scaled.png");
        runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), path, QStringLiteral("--scale"),
                QLatin1String(scale)});
        return QImage(path).size();
    };
    QCOMPARE(sizeAt("2"), sizeAt("1") * 2);
    const Run svg = runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), file("scaled.svg"),
                            QStringLiteral("--scale"), QStringLiteral("2")});
    QCOMPARE(svg.code, 0);
    QVERIFY(svg.err.contains("--scale"));
    const Run huge = runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), file("huge.png"),
                             QStringLiteral("--scale"), QStringLiteral("100")});
    // No reader takes a picture that is larger than this.
    const bool tooLarge = sizeAt("1").width() * 100 > 16'384;
    QCOMPARE(huge.code, tooLarge ? 4 : 0);
    QCOMPARE(QFile::exists(file("huge.png")), !tooLarge);
}

void TestCliVerbs::renderDots() {
    const QString path = file("dots.png");
    QCOMPARE(runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), path}).code, 0);
    const QSize natural = QImage(path).size();
    QCOMPARE(runShell(QStringLiteral("$CLI render '%1' -o '%2' --dpi 192").arg(m_plan, path)).code, 0);
    QCOMPARE(QImage(path).size(), natural * 2);
    QCOMPARE(QImage(path).dotsPerMeterX(), 7559);
}

void TestCliVerbs::renderColours() {
    const auto corner = [&](const char *option) {
        const QString path = file("colours.png");
        runShell(QStringLiteral("$CLI render '%1' -o '%2' %3").arg(m_plan, path, QLatin1String(option)));
        return QImage(path).pixelColor(0, 0);
    };
    QCOMPARE(corner(""), QColor(Qt::white));
    QCOMPARE(corner("--dark").name(), QStringLiteral("#14181d"));
    const Run grey = runCli({QStringLiteral("render"), m_plan, QStringLiteral("-o"), QStringLiteral("-"),
                             QStringLiteral("--format"), QStringLiteral("svg"), QStringLiteral("--grey")});
    QVERIFY(grey.out.contains("stroke=\"") && !grey.out.contains("#0d3584"));
}

void TestCliVerbs::renderPages() {
    const auto sizeOf = [&](const char *options) {
        const QString line = QStringLiteral("$CLI render '%1' -o '%2' %3 && pdfinfo '%2'");
        const Run run = runShell(line.arg(m_plan, file("pages.pdf"), QLatin1String(options)));
        const QString info = QString::fromUtf8(run.out);
        return info.section(QStringLiteral("Pages:"), 1).section(u'\n', 0, 0).trimmed() +
               QStringLiteral(": ") +
               info.section(QStringLiteral("Page size:"), 1).section(u'\n', 0, 0).simplified();
    };
    QCOMPARE(sizeOf("--paper A3"), QStringLiteral("1: 1191 x 842 pts (A3)"));
    QCOMPARE(sizeOf("--paper letter --portrait"), QStringLiteral("1: 612 x 792 pts (letter)"));
    QCOMPARE(sizeOf("--paper A4 --tiles"), QStringLiteral("3: 595 x 842 pts (A4)"));
    QCOMPARE(sizeOf("--paper A4 --tiles --scale 0.4 --landscape"), QStringLiteral("1: 842 x 595 pts (A4)"));
}

void TestCliVerbs::renderSaysWhatCannotBeRead() {
    const auto said = [&](const char *options) {
        return runShell(QStringLiteral("$CLI render '%1' -o '%2' %3")
                            .arg(m_plan, file("small.pdf"), QLatin1String(options)))
            .err;
    };
    QVERIFY(said("--paper A5").contains("The smallest text is "));
    QCOMPARE(said("--paper A3"), QByteArray());
    QCOMPARE(said("--paper A5 --tiles"), QByteArray());
    QVERIFY(said("--overlap 5").contains("--overlap has no effect"));
}

void TestCliVerbs::singleScvmm() {
    const Run single =
        runCli({QStringLiteral("single-scvmm"), m_plan, QStringLiteral("--keep"), QStringLiteral("London")});
    QCOMPARE(single.code, 0);
    const Run rules = runCli(words("rules - --format json"), single.out);
    const QJsonObject read = QJsonDocument::fromJson(rules.out).object();
    for (const QJsonValue &rule : read[QStringLiteral("rules")].toArray())
        QVERIFY(rule[QStringLiteral("port")].toInt() != 9081);
    QCOMPARE(read[QStringLiteral("notUsed")][0][QStringLiteral("port")].toInt(), 9081);
    QCOMPARE(read[QStringLiteral("rules")].toArray().size(), 1 + 18 + 36);
}

void TestCliVerbs::singleScvmmById() {
    const QString path = file("single.portolan");
    const Run run = runCli({QStringLiteral("single-scvmm"), m_plan, QStringLiteral("--keep"),
                            QStringLiteral("s11"), QStringLiteral("-o"), path});
    QCOMPARE(run.code, 0);
    QVERIFY(runCli({QStringLiteral("info"), path})
                .out.contains("London (s1): Host 3, VRA 3; managed by vmm-lee"));
}

void TestCliVerbs::infoSaysWhatIsThere() {
    const Run run = runCli({QStringLiteral("info"), m_plan});
    QCOMPARE(run.code, 0);
    for (const char *line :
         {"Title         London and Leeds\n", "Catalogue     zvr-hyperv-5.5\n", "Format        1\n",
          "  London (s1): SCVMM 1, ZVM 1, VBA 1, Host 3, VRA 3; managed by vmm-lon\n",
          "Rules         grouped 14, expanded 58, of these between sites 38\n",
          "Kept apart    to confirm 6, inside one machine 4, not used 0\n"})
        QVERIFY2(run.out.contains(line), line);
}

void TestCliVerbs::checksumIsThatOfTheFile() {
    const QByteArray sum = runShell(QStringLiteral("sha256sum '%1'").arg(m_plan)).out.left(64);
    QVERIFY(runCli({QStringLiteral("info"), m_plan}).out.contains("Checksum      " + sum));
    const Run json =
        runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(json.out.contains("\"checksum\": \"" + sum + '"'));
}

void TestCliVerbs::stdinAndStdout() {
    const Run piped = runShell(QStringLiteral(
        "$CLI new --template two-sites | $CLI single-scvmm - --keep Leeds | $CLI rules - --raw | wc -l"));
    QCOMPARE(piped.out.trimmed(), QByteArray("56"));
}

void TestCliVerbs::sameBytesTwice() {
    for (const char *format : {"csv", "json", "xlsx"}) {
        const QStringList line = {QStringLiteral("rules"), m_plan, QStringLiteral("--format"),
                                  QLatin1String(format)};
        QCOMPARE(runCli(line).out, runCli(line).out);
    }
    const QString shell = QStringLiteral("%2 $CLI render '%1' -o - --format %3");
    for (const char *format : {"svg", "png", "pdf"}) {
        const Run one = runShell(shell.arg(m_plan, QString(), QLatin1String(format)));
        const Run other = runShell(
            shell.arg(m_plan, QStringLiteral("LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo"), QLatin1String(format)));
        QVERIFY2(one.out == other.out, format);
    }
}

} // namespace

QTEST_GUILESS_MAIN(TestCliVerbs)
#include "tst_cliVerbs.moc"
