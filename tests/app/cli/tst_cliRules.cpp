#include "runCli.h"

#include <QFileInfo>
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

class TestCliRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rulesToStdout();
    void rulesFormatFollowsTheFile();
    void rulesGrouped();
    void rulesCompact();
    void rulesRaw();
    void rulesSayWhatIsKeptApart();
    void rulesSayThatThePlanHasErrors();
    void rawIsAboutCsv();
    void everyForm_data();
    void everyForm();
    void firewallsTakeGroups();
    void aFolderNeedsAName();
    void bothGroupingsInOneWorkbook();
    void sinceAnEarlierPlan();
    void sinceIsAboutLists_data();
    void sinceIsAboutLists();
    void formsForFirewallsTellWhatIsLeftOut();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCliRules::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runCli({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("two-sites"),
                     QStringLiteral("-o"), m_plan})
                 .code,
             0);
}

void TestCliRules::rulesToStdout() {
    const Run csv = runCli({QStringLiteral("rules"), m_plan});
    QCOMPARE(csv.code, 0);
    QCOMPARE(csv.out.count("\r\n"), 1 + 58);
    const Run json =
        runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(json.code, 0);
    const QJsonObject read = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(read[QStringLiteral("rules")].toArray().size(), 58);
    const Run xlsx =
        runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("xlsx")});
    QCOMPARE(xlsx.code, 0);
    QVERIFY(xlsx.out.startsWith("PK\3\4"));
}

void TestCliRules::rulesFormatFollowsTheFile() {
    const QPair<const char *, QByteArray> cases[] = {{"rules.csv", "\"id\""},
                                                     {"rules.json", "{\n"},
                                                     {"rules.xlsx", "PK\3\4"},
                                                     {"rules.XLSX", "PK\3\4"},
                                                     {"rules", "\"id\""}};
    for (const auto &[name, beginning] : cases) {
        const Run run = runCli({QStringLiteral("rules"), m_plan, QStringLiteral("-o"), file(name)});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(contentsOf(file(name)).startsWith(beginning), name);
    }
    const Run asJson = runCli({QStringLiteral("rules"), m_plan, QStringLiteral("-o"), file("data.csv"),
                               QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(asJson.code, 0);
    QVERIFY(contentsOf(file("data.csv")).startsWith("{\n"));
}

void TestCliRules::rulesGrouped() {
    const QStringList grouped = {QStringLiteral("rules"), m_plan, QStringLiteral("--grouping"),
                                 QStringLiteral("grouped")};
    QCOMPARE(runCli(grouped).out.count("\r\n"), 1 + 14);
    const Run json = runCli(grouped + words("--format json"));
    const QJsonValue rule = QJsonDocument::fromJson(json.out)[QStringLiteral("rules")][0];
    QCOMPARE(rule[QStringLiteral("destination")][QStringLiteral("members")].toArray().size(), 3);
}

void TestCliRules::rulesCompact() {
    const QStringList compact = {QStringLiteral("rules"),      m_plan,
                                 QStringLiteral("--grouping"), QStringLiteral("compact"),
                                 QStringLiteral("--columns"),  QStringLiteral("port, source.name")};
    const Run run = runCli(compact);
    QCOMPARE(run.out.count("\r\n"), 1 + 8);
    QVERIFY2(run.out.startsWith("\"port\",\"source.name\"\r\n\"4005, 4006, 4009\",\"zvm-lon\"\r\n"), run.out);
    QVERIFY2(run.err.startsWith("Rules: 8."), run.err);
}

void TestCliRules::rulesRaw() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"zvm-lon\"", "\"=zvm\"");
    QVERIFY(runCli(words("rules -"), plan).out.contains("\"'=zvm\""));
    QVERIFY(runCli(words("rules - --raw"), plan).out.contains("\"=zvm\""));
}

void TestCliRules::rulesSayWhatIsKeptApart() {
    const Run run = runCli({QStringLiteral("rules"), m_plan});
    QVERIFY2(run.err.startsWith("Rules: 58. Kept apart: to confirm 6, inside one machine 4, not used 0.\n"),
             run.err.constData());
    QVERIFY(run.err.contains("CSV holds the rules alone"));
}

void TestCliRules::rulesSayThatThePlanHasErrors() {
    QVERIFY(!runCli({QStringLiteral("rules"), m_plan}).err.contains("error"));
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.31\"", "\"10.10.0.32\"");
    writeFile(file("twice.portolan"), plan);
    const Run run = runCli({QStringLiteral("rules"), file("twice.portolan")});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.contains("The plan has 1 error; rules that wait for it are kept apart."),
             run.err.constData());
}

void TestCliRules::rawIsAboutCsv() {
    const QStringList json{QStringLiteral("rules"), m_plan, QStringLiteral("--raw"),
                           QStringLiteral("--format"), QStringLiteral("json")};
    QVERIFY(runCli(json).err.startsWith("--raw is about CSV alone"));
    QVERIFY(!runCli(json.first(3)).err.contains("--raw"));
}

void TestCliRules::everyForm_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("contents");
    const auto row = [](const char *format, const char *contents) {
        QTest::newRow(format) << QString::fromLatin1(format) << QString::fromLatin1(contents);
    };
    row("nft", "");
    row("asa", "");
    row("pdf", "");
    row("capirca", "def/portolan.net def/portolan.svc policies/pol/portolan.pol");
    row("aerleon", "def/portolan.yaml policies/pol/portolan.yaml");
    row("windows", "machines/zvm-lon-c3.json machines/vmm-lee-c12.json Set-PortolanFirewall.ps1");
    row("kit", "machines/zvm-lon-c3.json Test-PortolanRules.ps1");
}

void TestCliRules::everyForm() {
    QFETCH(QString, format);
    QFETCH(QString, contents);
    const QString target = file("form-") + format;
    const QStringList arguments{QStringLiteral("rules"), m_plan, QStringLiteral("--format"), format,
                                QStringLiteral("-o"),    target};
    for (int times = 0; times < 2; ++times) {
        const Run run = runCli(arguments);
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.err.startsWith("Rules: "), run.err.constData());
    }
    QVERIFY(QFileInfo::exists(target));
    for (const QString &path : contents.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(!contentsOf(target + u'/' + path).isEmpty(), qPrintable(path));
}

void TestCliRules::firewallsTakeGroups() {
    const Run run = runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"),
                            QStringLiteral("nft"), QStringLiteral("--grouping"), QStringLiteral("expanded")});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains("compact, grouped"), run.err.constData());
}

void TestCliRules::aFolderNeedsAName() {
    const Run unnamed =
        runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("capirca")});
    QCOMPARE(unnamed.code, 2);
    QVERIFY2(unnamed.err.contains("name the folder with -o"), unnamed.err.constData());
    writeFile(file("letter"), "Dear Sir");
    for (const QString &target : {file("letter"), QStringLiteral("/dev/null"), file("none/there")}) {
        const Run taken = runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"),
                                  QStringLiteral("capirca"), QStringLiteral("-o"), target});
        QCOMPARE(taken.code, 4);
        QVERIFY2(taken.err.contains(target.toUtf8()), taken.err.constData());
    }
}

void TestCliRules::bothGroupingsInOneWorkbook() {
    const QStringList rules{QStringLiteral("rules"), m_plan, QStringLiteral("--grouping")};
    const auto run = [&](const char *grouping, const char *target) {
        return runCli(rules + QStringList{QLatin1String(grouping), QStringLiteral("-o"), file(target)});
    };
    QCOMPARE(run("grouped,expanded", "both.xlsx").code, 0);
    QCOMPARE(run("expanded,compact", "both.xlsx").code, 0);
    QCOMPARE(run("grouped,compact", "both.xlsx").code, 2);
    const Run csv = run("grouped,expanded", "both.csv");
    QCOMPARE(csv.code, 2);
    QVERIFY2(csv.err.contains("for xlsx alone"), csv.err);
}

void TestCliRules::sinceAnEarlierPlan() {
    const QString moved = file("moved.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"10.10.0.99\"");
    writeFile(moved, plan);
    const QStringList rules{QStringLiteral("rules"), moved, QStringLiteral("--since"), m_plan};
    const Run csv = runCli(rules);
    QCOMPARE(csv.code, 0);
    QCOMPARE(csv.out.count("\",\"modify\",\""), 12);
    QCOMPARE(csv.out.count("\",\"keep\",\""), 58 - 12);
    QVERIFY2(
        csv.err.contains("Since two.portolan, revision 1, machine by machine: to add 0, to modify 12, to "
                         "remove 0, to hold 0."),
        csv.err);
    const Run missing =
        runCli({QStringLiteral("rules"), moved, QStringLiteral("--since"), file("missing.portolan")});
    QCOMPARE(missing.code, 3);
    QVERIFY2(missing.err.contains("missing.portolan"), missing.err);
    const Run twice = runCli(
        {QStringLiteral("rules"), QStringLiteral("-"), QStringLiteral("--since"), QStringLiteral("-")}, plan);
    QCOMPARE(twice.code, 2);
    const Run piped =
        runCli({QStringLiteral("rules"), QStringLiteral("-"), QStringLiteral("--since"), m_plan}, plan);
    QCOMPARE(piped.out, csv.out);
}

void TestCliRules::sinceIsAboutLists_data() {
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("compares");
    for (const char *form : {"csv", "json", "xlsx", "md"})
        QTest::newRow(form) << form << true;
    for (const char *form : {"nft", "asa", "capirca", "aerleon", "windows"})
        QTest::newRow(form) << form << true;
    for (const char *form : {"pdf", "kit"})
        QTest::newRow(form) << form << false;
}

/// A form for machines is the whole set of rules; one of the changes alone would close all the others. They
/// keep what is held.
void TestCliRules::sinceIsAboutLists() {
    QFETCH(QString, form);
    QFETCH(bool, compares);
    const QString target = m_folder.filePath(QStringLiteral("since-") + form);
    const Run run = runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--since"), m_plan,
                            QStringLiteral("--format"), form, QStringLiteral("-o"), target});
    QCOMPARE(run.code, compares ? 0 : 2);
    QCOMPARE(QFileInfo::exists(target), compares);
    QVERIFY2(compares || run.err.contains("--since is for csv, json, xlsx and md, and"), run.err);
}

void TestCliRules::formsForFirewallsTellWhatIsLeftOut() {
    const Run run =
        runCli({QStringLiteral("rules"), m_plan, QStringLiteral("--format"), QStringLiteral("nft")});
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.contains("Not included: 2."), run.err.constData());
    QVERIFY2(run.err.contains("host-zvm.s1-host.c3: its port or its direction is not known yet"),
             run.err.constData());
}

} // namespace

QTEST_GUILESS_MAIN(TestCliRules)
#include "tst_cliRules.moc"
