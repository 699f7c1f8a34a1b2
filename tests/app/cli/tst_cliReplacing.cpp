#include "runCli.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/file.h>

using namespace portolan::test;

namespace {

QStringList words(const char *line) {
    return QString::fromLatin1(line).split(u' ');
}

/// What is there is replaced only when it was made from the same plan, or by --force.
class TestCliReplacing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownFilesAreReplaced_data();
    void ownFilesAreReplaced();
    void othersStay_data();
    void othersStay();
    void plansStay();
    void aTemplateReplacesNothingElse();
    void csvSaysNothing();
    void foldersAreJudgedByTheirFiles();
    void filesOfMachinesThatAreGone();
    void aFileThatAnotherProgramHasOpen_data();
    void aFileThatAnotherProgramHasOpen();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    static Run make(const QString &plan, const QStringList &line, const QString &target,
                    const QStringList &more = {}) {
        return runCli(line + QStringList{plan, QStringLiteral("-o"), target} + more);
    }

    QTemporaryDir m_folder;
    QString m_plan;
    QString m_later;
    QString m_other;
};

void TestCliReplacing::initTestCase() {
    m_plan = file("two.portolan");
    m_later = file("later.portolan");
    m_other = file("other.portolan");
    QCOMPARE(runCli(words("new --template two-sites -o") + QStringList{m_plan}).code, 0);
    QCOMPARE(runCli(words("new --template branch-to-main -o") + QStringList{m_other}).code, 0);
    writeFile(
        m_later,
        contentsOf(m_plan).replace("\"revision\": 1", "\"revision\": 2").replace("10.10.0.10", "10.10.0.11"));
}

void TestCliReplacing::ownFilesAreReplaced_data() {
    QTest::addColumn<QStringList>("line");
    for (const char *line :
         {"render --format svg", "render --format png", "render --format pdf --no-plan",
          "render --format svg --view site:Leeds", "rules --format json", "rules --format xlsx",
          "rules --format nft", "rules --format asa", "rules --format md", "diff --format json PLAN"})
        QTest::newRow(line) << words(line).replaceInStrings(QStringLiteral("PLAN"), m_plan);
}

void TestCliReplacing::ownFilesAreReplaced() {
    QFETCH(QStringList, line);
    const QString target = file("own");
    QFile::remove(target);
    QVERIFY(make(m_plan, line, target).code <= 1);
    const QByteArray before = contentsOf(target);
    const Run again = make(m_later, line, target);
    QVERIFY2(again.code <= 1, again.err.constData());
    QVERIFY(contentsOf(target) != before);
}

void TestCliReplacing::othersStay_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("words");
    const QString other = file("of-other.svg");
    QCOMPARE(make(m_other, words("render"), other).code, 0);
    QTest::newRow("another plan") << contentsOf(other)
                                  << QByteArray("made from another plan: “Branch office to main office”");
    QTest::newRow("a letter") << QByteArray("Dear Sir") << QByteArray("Nothing in it says");
    QTest::newRow("a damaged file") << contentsOf(other).left(2000) << QByteArray("Nothing in it says");
    QTest::newRow("the plan itself") << contentsOf(m_plan) << QByteArray("It is a plan.");
}

void TestCliReplacing::othersStay() {
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, words);
    const QString target = file("target");
    for (const char *verb : {"render --format svg", "rules --format csv", "rules --format xlsx",
                             "rules --format nft", "diff --format md PLAN"}) {
        const QStringList line = ::words(verb).replaceInStrings(QStringLiteral("PLAN"), m_later);
        writeFile(target, content);
        const Run refused = make(m_plan, line, target);
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.err.contains(words) && refused.err.contains("--force"), refused.err.constData());
        QCOMPARE(contentsOf(target), content);
        QVERIFY(make(m_plan, line, target, {QStringLiteral("--force")}).code <= 1);
        QVERIFY(contentsOf(target) != content);
        writeFile(target, {});
        QVERIFY(make(m_plan, line, target).code <= 1);
    }
}

void TestCliReplacing::plansStay() {
    const QStringList line = words("single-scvmm --keep Leeds");
    const QByteArray other = contentsOf(m_other);
    const Run refused = make(m_plan, line, m_other);
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains("It is another plan: “Branch office to main office”"),
             refused.err.constData());
    QCOMPARE(contentsOf(m_other), other);
    const QString drawing = file("drawing.svg");
    QCOMPARE(make(m_plan, words("render"), drawing).code, 0);
    QCOMPARE(make(m_plan, line, drawing).code, 4);
    const QString own = file("own.portolan");
    writeFile(own, contentsOf(m_plan));
    QCOMPARE(make(own, line, own).code, 0);
    QVERIFY(contentsOf(own) != contentsOf(m_plan));
}

/// Somebody's plan may still have the title of the template that it began with.
void TestCliReplacing::aTemplateReplacesNothingElse() {
    for (const char *id : {"two-sites", "empty"}) {
        const QString target = file("new.portolan");
        const QStringList line =
            words("new --template") + QStringList{QLatin1String(id), QStringLiteral("-o"), target};
        QFile::remove(target);
        QCOMPARE(runCli(line).code, 0);
        QCOMPARE(runCli(line).code, 0);
        const QByteArray worked = contentsOf(target).replace("\"revision\": 1", "\"revision\": 2");
        writeFile(target, worked);
        QCOMPARE(runCli(line).code, 4);
        QCOMPARE(contentsOf(target), worked);
        QCOMPARE(runCli(line + QStringList{QStringLiteral("--force")}).code, 0);
    }
}

void TestCliReplacing::csvSaysNothing() {
    const QString target = file("rules.csv");
    QCOMPARE(make(m_plan, words("rules"), target).code, 0);
    const Run again = make(m_plan, words("rules"), target);
    QCOMPARE(again.code, 4);
    QVERIFY(again.err.contains("Nothing in it says"));
}

void TestCliReplacing::foldersAreJudgedByTheirFiles() {
    for (const char *form : {"capirca", "aerleon", "windows", "kit"}) {
        const QString target = file(form);
        const QStringList line = words("rules --format") + QStringList{QLatin1String(form)};
        QCOMPARE(make(m_plan, line, target).code, 0);
        const Run again = make(m_later, line, target);
        QVERIFY2(again.code == 0, again.err.constData());
        QCOMPARE(make(m_other, line, target).code, 4);
        QCOMPARE(make(m_other, line, target, {QStringLiteral("--force")}).code, 0);
    }
    const QString letters = file("letters");
    QVERIFY(QDir().mkdir(letters));
    QCOMPARE(make(m_plan, words("kit"), letters).code, 0);
    QVERIFY(QDir(letters).removeRecursively() && QDir().mkdir(letters));
    writeFile(letters + QStringLiteral("/letter"), "Dear Sir");
    QCOMPARE(make(m_plan, words("kit"), letters).code, 4);
    QCOMPARE(QDir(letters).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

/// Two plans may have one title, so their files of machines are removed with --force only.
void TestCliReplacing::filesOfMachinesThatAreGone() {
    const QString single = file("single.portolan");
    QCOMPARE(make(m_plan, words("single-scvmm --keep Leeds"), single).code, 0);
    for (const char *verb : {"kit", "rules --format kit", "rules --format windows"}) {
        const QString target = file("machines");
        const auto names = [&] { return QDir(target + QStringLiteral("/machines")).entryList(QDir::Files); };
        QCOMPARE(make(m_plan, words(verb), target).code, 0);
        const QStringList before = names();
        const Run told = make(single, words(verb), target);
        QCOMPARE(told.code, 0);
        QCOMPARE(names(), before);
        QVERIFY2(told.err.contains("from an earlier state of a plan with this title: machines/") &&
                     told.err.contains("--force"),
                 told.err.constData());
        const Run removed = make(single, words(verb), target, {QStringLiteral("--force")});
        QVERIFY2(removed.code == 0 && removed.err.contains("Removed"), removed.err.constData());
        QVERIFY(names().size() < before.size());
        QVERIFY(!make(single, words(verb), target).err.contains("earlier"));
        QVERIFY(QDir(target).removeRecursively());
    }
}

void TestCliReplacing::aFileThatAnotherProgramHasOpen_data() {
    QTest::addColumn<QStringList>("line");
    for (const char *line : {"rules --format xlsx", "rules --format csv --force", "rules --format pdf",
                             "rules --format nft", "render --format svg"})
        QTest::newRow(line) << words(line);
}

/// As LibreOffice has it: open, locked, and with a file beside it that says who. It keeps the whole file that
/// it opened, and whoever opens it next gets the new one.
void TestCliReplacing::aFileThatAnotherProgramHasOpen() {
    QFETCH(QStringList, line);
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("open.file"));
    const QString lock = folder.filePath(QStringLiteral(".~lock.open.file#"));
    QVERIFY(make(m_plan, line, target).code == 0);
    const QByteArray before = contentsOf(target);
    writeFile(lock, ",somebody,machine,25.11.2026 10:00,file:///somewhere;");
    QFile held(target);
    QVERIFY(held.open(QIODevice::ReadOnly));
    QCOMPARE(::flock(held.handle(), LOCK_EX), 0);
    const Run again = make(m_later, line, target);
    QVERIFY2(again.code == 0, again.err.constData());
    QCOMPARE(held.readAll(), before);
    QVERIFY(contentsOf(target) != before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{QStringLiteral(".~lock.open.file#"), QStringLiteral("open.file")}));
}

} // namespace

QTEST_GUILESS_MAIN(TestCliReplacing)
#include "tst_cliReplacing.moc"
