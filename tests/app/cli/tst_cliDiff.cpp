#include "runCli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

class TestCliDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSamePlan();
    void plansWithLittleInCommon();
    void asText();
    void asJson();
    void asDrawing();
    void asOtherLists();
    void asChangeRequest();
    void everyFormSaysBothPlans_data();
    void everyFormSaysBothPlans();
    void everyFormWarnsOfErrors();
    void hostileNames();
    void plansThatCannotBeRead();
    void servesGit();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
    QString m_plan;
};

void TestCliDiff::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runCli({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("two-sites"),
                     QStringLiteral("-o"), m_plan})
                 .code,
             0);
}

void TestCliDiff::theSamePlan() {
    const Run run = runCli({QStringLiteral("diff"), m_plan, m_plan});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(run.err.contains("The plans are the same."));
}

void TestCliDiff::plansWithLittleInCommon() {
    const QString mesh = file("mesh.portolan");
    QCOMPARE(runCli({QStringLiteral("new"), QStringLiteral("--template"), QStringLiteral("five-site-mesh"),
                     QStringLiteral("-o"), mesh})
                 .code,
             0);
    const Run other = runCli({QStringLiteral("diff"), m_plan, mesh});
    QCOMPARE(other.code, 1);
    QVERIFY2(other.err.contains("These plans have little in common: 0 of 20 sites and components."),
             other.err);
    QVERIFY(!other.out.contains("little in common"));
    const QString renamed = file("diff-alike.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"Leeds\"", "\"Bradford\"");
    writeFile(renamed, plan);
    const Run alike = runCli({QStringLiteral("diff"), m_plan, renamed});
    QCOMPARE(alike.code, 1);
    QVERIFY2(!alike.err.contains("little in common"), alike.err);
}

void TestCliDiff::asText() {
    const QString single = file("diff-single.portolan");
    QCOMPARE(runCli({QStringLiteral("single-scvmm"), m_plan, QStringLiteral("--keep"),
                     QStringLiteral("Leeds"), QStringLiteral("-o"), single})
                 .code,
             0);
    const Run run = runCli({QStringLiteral("diff"), m_plan, single});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains("\n  - ZVM zvm-lon ["), run.out);
    QVERIFY2(run.out.contains("\n  - TCP 9081 zvm-lon 10.10.0.10 \u2192 zvm-lee 10.20.0.10 [zvm-pairing."),
             run.out);
    QVERIFY2(run.out.contains("\n  + TCP 4005 zvm-lee 10.20.0.10 \u2192 "), run.out);
}

void TestCliDiff::asJson() {
    const QString renamed = file("diff-renamed.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"10.10.0.99\"");
    writeFile(renamed, plan);
    const Run run =
        runCli({QStringLiteral("diff"), m_plan, renamed, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(run.code, 1);
    const QJsonObject read = QJsonDocument::fromJson(run.out).object();
    QCOMPARE(read[QStringLiteral("elements")].toArray().size(), 1);
    const QJsonArray rules = read[QStringLiteral("rules")].toArray();
    QCOMPARE(rules.size(), 12);
    QCOMPARE(rules.first()[QStringLiteral("change")].toString(), QStringLiteral("changed"));
}

void TestCliDiff::asDrawing() {
    const QString moved = file("diff-moved.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"10.10.0.99\"");
    writeFile(moved, plan);
    const QString target = file("changes.svg");
    QCOMPARE(runCli({QStringLiteral("diff"), m_plan, moved, QStringLiteral("-o"), target}).code, 1);
    const QByteArray svg = contentsOf(target);
    QVERIFY(svg.contains(">10.10.0.10</text>") && svg.contains(">10.10.0.99</text>"));
    QVERIFY(svg.contains("Changes since two.portolan, revision 1: firewall rules: 12 to modify"));
    const QString picture = file("changes.png");
    QCOMPARE(runCli({QStringLiteral("diff"), m_plan, moved, QStringLiteral("-o"), picture}).code, 1);
    QVERIFY(contentsOf(picture).startsWith("\x89PNG"));
    const Run idle = runCli({QStringLiteral("diff"), m_plan, moved, QStringLiteral("--grey")});
    QVERIFY2(idle.err.contains("--grey is about drawings alone"), idle.err);
}

void TestCliDiff::asOtherLists() {
    const QString single = file("diff-lists.portolan");
    QCOMPARE(runCli({QStringLiteral("single-scvmm"), m_plan, QStringLiteral("--keep"),
                     QStringLiteral("Leeds"), QStringLiteral("-o"), single})
                 .code,
             0);
    const QString target = file("changes.md");
    QCOMPARE(runCli({QStringLiteral("diff"), m_plan, single, QStringLiteral("-o"), target}).code, 1);
    QVERIFY(contentsOf(target).contains("| removed | ZVM zvm-lon |"));
    const Run csv =
        runCli({QStringLiteral("diff"), m_plan, single, QStringLiteral("--format"), QStringLiteral("csv")});
    QVERIFY2(csv.out.contains("\"elements\",\"removed\",\"c3\",\"ZVM zvm-lon\""), csv.out);
    QCOMPARE(
        runCli({QStringLiteral("diff"), m_plan, single, QStringLiteral("-o"), file("changes.docx")}).code, 2);
}

void TestCliDiff::asChangeRequest() {
    const QString moved = file("diff-request.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"10.10.0.99\"");
    writeFile(moved, plan);
    const QString target = file("request.xlsx");
    const QStringList diff{QStringLiteral("diff"), m_plan, moved, QStringLiteral("-o"), target};
    QCOMPARE(runCli(diff).code, 1);
    QVERIFY(contentsOf(target).startsWith("PK"));
    const Run info = runCli({QStringLiteral("info"), target, QStringLiteral("--plan"), moved});
    QCOMPARE(info.code, 0);
    QVERIFY2(info.out.contains("yes, as diff-request.portolan is now"), info.out);
    // It was made from this plan, so it is replaced; a stranger is not.
    QCOMPARE(runCli(diff + QStringList{QStringLiteral("--grouping"), QStringLiteral("compact")}).code, 1);
    writeFile(target, "mine");
    QCOMPARE(runCli(diff).code, 4);
    QCOMPARE(contentsOf(target), QByteArray("mine"));
    QCOMPARE(runCli(diff + QStringList{QStringLiteral("--force")}).code, 1);
    QCOMPARE(runCli(diff + QStringList{QStringLiteral("--grouping"), QStringLiteral("none")}).code, 2);
    const Run piped =
        runCli({QStringLiteral("diff"), m_plan, moved, QStringLiteral("--format"), QStringLiteral("xlsx")});
    QCOMPARE(piped.code, 1);
    QVERIFY(piped.out.startsWith("PK"));
}

void TestCliDiff::everyFormSaysBothPlans_data() {
    QTest::addColumn<QString>("form");
    for (const char *form : {"text", "json", "md", "xlsx", "svg", "png", "pdf"})
        QTest::newRow(form) << form;
}

void TestCliDiff::everyFormSaysBothPlans() {
    QFETCH(QString, form);
    const QString later = file("both.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.10\"", "\"10.10.0.99\"").replace("\"revision\": 1", "\"revision\": 2");
    writeFile(later, plan);
    const QString target = m_folder.filePath(QStringLiteral("both.") + form);
    const QStringList diff{QStringLiteral("diff"), m_plan, later, QStringLiteral("--format"), form,
                           QStringLiteral("-o"),   target};
    QCOMPARE(runCli(diff).code, 1);
    const Run info = runCli({QStringLiteral("info"), target, QStringLiteral("--plan"), later});
    QCOMPARE(info.code, 0);
    QVERIFY2(info.out.contains("Revision      2\n") &&
                 info.out.contains("Compared with London and Leeds, revision 1, checksum "),
             info.out);
    const Run json = runCli({QStringLiteral("info"), target, QStringLiteral("--plan"), later,
                             QStringLiteral("--format"), QStringLiteral("json")});
    const QJsonObject read = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(read[QStringLiteral("file")].toString(),
             form == QLatin1String("md") ? QStringLiteral("text") : form);
    QCOMPARE(read[QStringLiteral("plan")][QStringLiteral("revision")].toInt(), 2);
    QCOMPARE(read[QStringLiteral("comparedWith")][QStringLiteral("revision")].toInt(), 1);
    QVERIFY(read[QStringLiteral("isCurrent")].toBool());
    // Its own plan may be written anew over it, without --force.
    QCOMPARE(runCli(diff).code, 1);
    const Run outdated = runCli({QStringLiteral("info"), target, QStringLiteral("--plan"), m_plan});
    QCOMPARE(outdated.code, 1);
}

/// What an error touches is in no row, so that a list that looks whole may not be.
void TestCliDiff::everyFormWarnsOfErrors() {
    const QString broken = file("diff-errors.portolan");
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"10.10.0.31\"", "\"10.10.0.32\"");
    writeFile(broken, plan);
    const QByteArray warning = "The plan has 1 error; rules that wait for it are kept apart.";
    for (const char *format : {"text", "json", "csv", "md", "xlsx", "svg"}) {
        const QStringList arguments{QStringLiteral("--format"), QLatin1String(format), QStringLiteral("-o"),
                                    file("errors.out"), QStringLiteral("--force")};
        const Run run = runCli(QStringList{QStringLiteral("diff"), m_plan, broken} + arguments);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(warning), format + run.err);
        QVERIFY2(run.err.contains("diff-errors.portolan"), run.err);
        QVERIFY(
            !runCli(QStringList{QStringLiteral("diff"), broken, m_plan} + arguments).err.contains(warning));
    }
}

void TestCliDiff::hostileNames() {
    QByteArray plan = contentsOf(m_plan);
    plan.replace("\"Leeds\"", "\"A %1 %2\\u001b[2J\\n+ TCP\"");
    writeFile(file("hostile.portolan"), plan);
    const Run run = runCli({QStringLiteral("diff"), m_plan, file("hostile.portolan")});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.out.contains("Site A %1 %2"), run.out);
    QVERIFY2(!run.out.contains('\x1b') && !run.out.contains("\n+ TCP"), run.out);
}

void TestCliDiff::plansThatCannotBeRead() {
    QCOMPARE(runCli({QStringLiteral("diff"), m_plan}).code, 2);
    QCOMPARE(runCli({QStringLiteral("diff"), m_plan, file("missing.portolan")}).code, 3);
    QCOMPARE(runCli({QStringLiteral("diff"), QStringLiteral("-"), m_plan}, contentsOf(m_plan)).code, 0);
    const Run twice =
        runCli({QStringLiteral("diff"), QStringLiteral("-"), QStringLiteral("-")}, contentsOf(m_plan));
    QCOMPARE(twice.code, 2);
    QVERIFY2(twice.err.contains("standard input"), twice.err);
}

/// A real repository: the last commit against the file as it is now.
void TestCliDiff::servesGit() {
    const QString script = QStringLiteral(
        "command -v git >/dev/null || exit 77; cd '%1' && mkdir repo && cd repo && git init -q . && "
        "cp '%2' plan.portolan && git add . && git -c user.name=a -c user.email=a@b commit -qm one && "
        "sed -i 's/10.10.0.10/10.10.0.99/' plan.portolan && git difftool -y -x \"$CLI diff\" HEAD -- "
        "plan.portolan");
    const Run run = runShell(script.arg(m_folder.path(), m_plan));
    if (run.code == 77)
        QSKIP("git is not installed");
    QVERIFY2(run.out.contains("address: 10.10.0.10 \u2192 10.10.0.99"), run.out + run.err);
}

} // namespace

QTEST_GUILESS_MAIN(TestCliDiff)
#include "tst_cliDiff.moc"
