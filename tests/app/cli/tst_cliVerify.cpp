#include "runCli.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

class TestCliVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theKitIsAFolder();
    void aReportOfOpenRules();
    void aClosedConnectionIsAProblem();
    void whatIsOpenAgainstItsActionIsAProblem();
    void resultsOfAnotherPlanAreTold();
    void resultsOfAnotherPortAreTold();
    void theNameOfTheFileSaysTheFormat();
    void aDrawingThatCannotBeMadeIsNoWrongUsage();
    void optionsWithoutEffectAreTold();
    void whatIsNoFileOfResults();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// Results of the whole kit: what the script writes where every connection comes to `result`.
    QString results(const char *name, const QByteArray &result, const QByteArray &checksum = {}) const;
    QTemporaryDir m_folder;
    QString m_plan;
    QString m_kit;
};

void TestCliVerify::initTestCase() {
    m_plan = file("two.portolan");
    m_kit = file("kit");
    QCOMPARE(runCli({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("two-sites"),
                     QStringLiteral("-o"), m_plan})
                 .code,
             0);
}

QString TestCliVerify::results(const char *name, const QByteArray &result, const QByteArray &checksum) const {
    QByteArray csv =
        "\"rule\",\"source\",\"destination\",\"port\",\"result\",\"time\",\"machine\",\"checksum\"\r\n";
    for (const QFileInfo &info : QDir(m_kit + QStringLiteral("/machines")).entryInfoList(QDir::Files)) {
        const QJsonObject data = QJsonDocument::fromJson(contentsOf(info.filePath())).object();
        const QByteArray own = data[QStringLiteral("plan")][QStringLiteral("checksum")].toString().toUtf8();
        for (const QJsonValue &attempt : data[QStringLiteral("tries")].toArray())
            csv += '"' + attempt[QStringLiteral("rule")].toString().toUtf8() + "\",\"" +
                   attempt[QStringLiteral("source")].toString().toUtf8() + "\",\"" +
                   attempt[QStringLiteral("destination")].toString().toUtf8() + "\",\"" +
                   QByteArray::number(attempt[QStringLiteral("port")].toInt()) + "\",\"" + result +
                   "\",\"2026-03-01T09:30:00Z\",\"c3\",\"" + (checksum.isEmpty() ? own : checksum) + "\"\r\n";
    }
    QFile out(file(name));
    return out.open(QIODevice::WriteOnly) && out.write(csv) == csv.size() ? out.fileName() : QString();
}

void TestCliVerify::theKitIsAFolder() {
    QCOMPARE(runCli({QStringLiteral("kit"), m_plan}).code, 2);
    const Run run = runCli({QStringLiteral("kit"), m_plan, QStringLiteral("-o"), m_kit});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY2(run.err.contains("VRAs are appliances"), run.err.constData());
    QCOMPARE(QDir(m_kit).entryList(QDir::Files), QStringList{QStringLiteral("Test-PortolanRules.ps1")});
    QCOMPARE(QDir(m_kit + QStringLiteral("/machines")).entryList(QDir::Files).size(), 2);
}

void TestCliVerify::aReportOfOpenRules() {
    const Run run = runCli({QStringLiteral("verify-report"), m_plan, results("open.csv", "open")});
    QVERIFY2(run.code == 0, run.err.constData());
    QVERIFY2(
        run.out.startsWith("Rules: 14. Open: 10. Open as far as tried: 0. Closed or nothing listening: 0. "
                           "Not tried: 4.\n"),
        run.out.constData());
    QCOMPARE(run.err, QByteArray());
}

void TestCliVerify::aClosedConnectionIsAProblem() {
    const QString open = results("open.csv", "open");
    const Run run = runCli({QStringLiteral("verify-report"), m_plan, open,
                            results("closed.csv", "closed or nothing listening"), QStringLiteral("--format"),
                            QStringLiteral("json")});
    QCOMPARE(run.code, 1);
    const QJsonArray rules = QJsonDocument::fromJson(run.out).object()[QStringLiteral("rules")].toArray();
    QCOMPARE(rules.size(), 14);
    QCOMPARE(rules[0][QStringLiteral("state")].toString(), QStringLiteral("closed"));
    QCOMPARE(rules[0][QStringLiteral("closedConnections")].toArray().size(), 3);
    QVERIFY2(run.err.contains("passed over for newer ones"), run.err.constData());
    QVERIFY2(!run.err.contains("has not come yet"), run.err.constData());
}

void TestCliVerify::whatIsOpenAgainstItsActionIsAProblem() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"sites\": [", "\"form\": {\"action\": \"deny\"},\n  \"sites\": [");
    const QString denied = file("denied.portolan");
    writeFile(denied, plan);
    const Run open = runCli({QStringLiteral("verify-report"), denied, results("open.csv", "open")});
    QCOMPARE(open.code, 1);
    QVERIFY2(open.out.contains("open, although its action is not to allow"), open.out.constData());
    QVERIFY2(open.out.contains("Not tried: 0. Not to be open: 14, of these open: 10.\n"),
             open.out.constData());
    QVERIFY2(open.err.contains("rules are open although their action is not to allow:"),
             open.err.constData());
    const Run closed = runCli(
        {QStringLiteral("verify-report"), denied, results("closed.csv", "closed or nothing listening")});
    QCOMPARE(closed.code, 0);
    QVERIFY2(closed.out.contains("not to be open, and not open as far as tried"), closed.out.constData());
    const QString permitted = file("permitted.portolan");
    writeFile(permitted, plan.replace("\"deny\"", "\"Permit\""));
    QCOMPARE(runCli({QStringLiteral("verify-report"), permitted, results("open.csv", "open")}).code, 0);
}

void TestCliVerify::resultsOfAnotherPlanAreTold() {
    const Run run =
        runCli({QStringLiteral("verify-report"), m_plan, results("other.csv", "open", QByteArray(64, 'b'))});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.contains("another state of this plan"), run.err.constData());
}

/// The plan asks for another port by now, which nobody has tried.
void TestCliVerify::resultsOfAnotherPortAreTold() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"sites\": [", "\"own\": {\"zvm-pairing\": {\"port\": 19081}},\n  \"sites\": [");
    QFile changed(file("port.portolan"));
    QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(plan) == plan.size());
    changed.close();
    const QString tried = results("tried.csv", "open");
    const Run run = runCli({QStringLiteral("verify-report"), changed.fileName(), tried});
    QVERIFY2(run.err.contains("results are of another address or port than the plan has"),
             run.err.constData());
    QVERIFY2(run.err.contains("zvm-pairing.c3.c13: 10.10.0.10 → 10.20.0.10 port 9081"), run.err.constData());
    const Run json = runCli({QStringLiteral("verify-report"), changed.fileName(), tried,
                             QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject read = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(read[QStringLiteral("elsewhere")].toArray().size(), 2);
    QCOMPARE(read[QStringLiteral("elsewhere")][0][QStringLiteral("port")].toInt(), 9081);
    for (const QJsonValue &rule : read[QStringLiteral("rules")].toArray())
        if (rule[QStringLiteral("rule")].toString() == QLatin1String("zvm-pairing.c3.c13"))
            QCOMPARE(rule[QStringLiteral("state")].toString(), QStringLiteral("not-tried"));
}

void TestCliVerify::theNameOfTheFileSaysTheFormat() {
    const QString tried = results("open.csv", "open");
    for (const char *name : {"v.csv", "v.html", "v.xlsx"}) {
        const Run run =
            runCli({QStringLiteral("verify-report"), m_plan, tried, QStringLiteral("-o"), file(name)});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.err.contains("--format"), run.err.constData());
        QVERIFY(!QFileInfo::exists(file(name)));
    }
    for (const char *name : {"v.txt", "v", "v.json", "v.svg"})
        QCOMPARE(
            runCli({QStringLiteral("verify-report"), m_plan, tried, QStringLiteral("-o"), file(name)}).code,
            0);
    QVERIFY(contentsOf(file("v")).startsWith("Rules: 14."));
    QVERIFY(contentsOf(file("v.json")).startsWith("{"));
}

/// As `diff` has it.
void TestCliVerify::aDrawingThatCannotBeMadeIsNoWrongUsage() {
    QByteArray plan = contentsOf(m_plan);
    const qsizetype end = plan.lastIndexOf('}');
    plan.insert(end, ",\n  \"layout\": {\"siteOffsets\": {\"s11\": [40000, 0]}}\n");
    const QString wide = file("wide.portolan");
    writeFile(wide, plan);
    const QString tried = results("open.csv", "open");
    for (const QStringList &line : {QStringList{QStringLiteral("verify-report"), wide, tried},
                                    QStringList{QStringLiteral("diff"), m_plan, wide}}) {
        const Run run = runCli(line + QStringList{QStringLiteral("-o"), file("wide.png")});
        QVERIFY2(run.err.contains("pixels"), run.err.constData());
        QCOMPARE(run.code, 4);
        const Run view = runCli(line + QStringList{QStringLiteral("-o"), file("wide.svg"),
                                                   QStringLiteral("--view"), QStringLiteral("site:York")});
        QVERIFY2(view.err.contains("York"), view.err.constData());
        QCOMPARE(view.code, 2);
    }
}

void TestCliVerify::optionsWithoutEffectAreTold() {
    const QStringList line{QStringLiteral("verify-report"), m_plan,
                           results("open.csv", "open"),     QStringLiteral("--level"),
                           QStringLiteral("full"),          QStringLiteral("--no-plan")};
    const Run text = runCli(line);
    QCOMPARE(text.code, 0);
    for (const char *option : {"--level", "--no-plan"})
        QVERIFY2(text.err.contains(QByteArray(option) + " is about drawings alone; it has no effect here."),
                 text.err.constData());
    const Run drawing = runCli(line + QStringList{QStringLiteral("-o"), file("drawn.svg")});
    QCOMPARE(drawing.code, 0);
    QCOMPARE(drawing.err, QByteArray());
}

void TestCliVerify::whatIsNoFileOfResults() {
    for (const QString &path : {m_plan, file("none.csv"), m_kit}) {
        const Run run = runCli({QStringLiteral("verify-report"), m_plan, path});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains(path.toUtf8()), run.err.constData());
    }
    const Run none = runCli({QStringLiteral("verify-report"), m_plan});
    QCOMPARE(none.code, 2);
    QVERIFY2(none.err.contains("which files of results"), none.err.constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cliVerify.moc"
