#include "runCli.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>
#include <sys/mount.h>

using namespace portolan::test;

namespace {

/// A file system of its own, as long as this lives.
class Mount {
public:
    /// The place is a folder unless it is there already.
    explicit Mount(QString place) : m_place(std::move(place)) {
        if (!QFileInfo::exists(m_place))
            QDir().mkpath(m_place);
    }
    ~Mount() {
        if (m_mounted)
            umount(bytes().constData());
    }
    Q_DISABLE_COPY_MOVE(Mount)

    bool asSmallDisk(const char *size) {
        return m_mounted = mount("portolan", bytes().constData(), "tmpfs", 0, size) == 0;
    }
    /// What something is mounted on cannot be removed.
    bool onItself() {
        return m_mounted = mount(bytes().constData(), bytes().constData(), nullptr, MS_BIND, nullptr) == 0;
    }
    bool asReadOnly() {
        return onItself() &&
               mount(nullptr, bytes().constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private:
    QByteArray bytes() const { return m_place.toLocal8Bit(); }

    QString m_place;
    bool m_mounted = false;
};

/// By path, with what is in them.
QMap<QString, QByteArray> filesIn(const QString &folder) {
    QMap<QString, QByteArray> files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        files.insert(QDir(folder).relativeFilePath(path), contentsOf(path));
    }
    return files;
}

/// Whatever is wrong with a disk: words that name the file, and the old file as it was.
class TestCliDisks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullDisk_data();
    void aFullDisk();
    void aReadOnlyDisk_data() { aFullDisk_data(); }
    void aReadOnlyDisk();
    void foldersOnAFullDisk_data();
    void foldersOnAFullDisk();
    void anEarlierFileThatCannotBeRemoved();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Run make(const QString &line, const QString &target) const {
        QString whole = QStringLiteral("$CLI ") + line + QStringLiteral(" --force -o '%1'").arg(target);
        whole.replace(QStringLiteral("PLAN"), m_plan).replace(QStringLiteral("RESULTS"), m_results);
        return runShell(whole);
    }
    void compareFailed(const Run &run, const QString &target) const {
        QCOMPARE(run.code, 4);
        // The library of the workbook has lines of its own before ours.
        const QByteArray words = run.err.mid(run.err.indexOf("portolan-cli: "));
        QVERIFY2(words.contains(target.toUtf8()), run.err.constData());
        QVERIFY2(!words.contains("Unknown error") && words.count('\n') == 1, run.err.constData());
    }

    QTemporaryDir m_folder;
    QString m_plan;
    QString m_results;
};

void TestCliDisks::initTestCase() {
    m_plan = file("two.portolan");
    QCOMPARE(runShell(QStringLiteral("$CLI new --template provider -o '%1'").arg(m_plan)).code, 0);
    m_results = file("results.csv");
    writeFile(m_results,
              "\"rule\",\"source\",\"destination\",\"port\",\"result\",\"time\",\"machine\",\"checksum\"\r\n"
              "\"none.c3.c1\",\"a\",\"b\",\"1\",\"open\",\"2026-03-01T09:30:00Z\",\"c3\",\"x\"\r\n");
}

void TestCliDisks::aFullDisk_data() {
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"new --template provider", "single-scvmm PLAN --keep s1", "render PLAN --format svg",
          "render PLAN --format png", "render PLAN --format pdf", "rules PLAN --format csv",
          "rules PLAN --format json", "rules PLAN --format xlsx", "diff PLAN PLAN --format xlsx",
          "rules PLAN --format pdf", "rules PLAN --format nft", "rules PLAN --format asa",
          "verify-report PLAN RESULTS --format json", "verify-report PLAN RESULTS --format svg",
          "verify-report PLAN RESULTS --format png", "verify-report PLAN RESULTS --format pdf"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCliDisks::aFullDisk() {
    QFETCH(QString, line);
    const QString place = file("disk");
    Mount disk(place);
    if (!disk.asSmallDisk("size=8k"))
        QSKIP(
            "no file system can be mounted here; the tests with a limit on the size of files cover the same");
    const QString target = place + QStringLiteral("/a");
    writeFile(target, "old");
    compareFailed(make(line, target), target);
    QCOMPARE(filesIn(place), (QMap<QString, QByteArray>{{QStringLiteral("a"), "old"}}));
}

void TestCliDisks::aReadOnlyDisk() {
    QFETCH(QString, line);
    const QString place = file("closed");
    Mount disk(place);
    const QString target = place + QStringLiteral("/a");
    writeFile(target, "old");
    if (!disk.asReadOnly())
        QSKIP("no file system can be mounted here");
    compareFailed(make(line, target), target);
    QCOMPARE(filesIn(place), (QMap<QString, QByteArray>{{QStringLiteral("a"), "old"}}));
}

void TestCliDisks::foldersOnAFullDisk_data() {
    QTest::addColumn<QString>("line");
    for (const char *line : {"rules PLAN --format capirca", "rules PLAN --format aerleon",
                             "rules PLAN --format windows", "kit PLAN"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

/// A folder is written file by file: each of them is whole, or not there.
void TestCliDisks::foldersOnAFullDisk() {
    QFETCH(QString, line);
    const QString whole = file("whole");
    QVERIFY(QDir(whole).removeRecursively() && QDir().mkdir(whole));
    QCOMPARE(make(line, whole).code, 0);
    const QMap<QString, QByteArray> all = filesIn(whole);
    const QString place = file("disk");
    Mount disk(place);
    if (!disk.asSmallDisk("size=8k"))
        QSKIP("no file system can be mounted here");
    compareFailed(make(line, place), place);
    const QMap<QString, QByteArray> some = filesIn(place);
    QVERIFY(some.size() < all.size());
    for (auto it = some.begin(); it != some.end(); ++it)
        QCOMPARE(it.value(), all.value(it.key()));
}

/// A machine that the plan no longer has keeps a file that somebody could apply: that is said.
void TestCliDisks::anEarlierFileThatCannotBeRemoved() {
    const QString kit = file("kit");
    QVERIFY(QDir().mkdir(kit));
    QCOMPARE(make(QStringLiteral("kit PLAN"), kit).code, 0);
    const QStringList names = QDir(kit + QStringLiteral("/machines")).entryList(QDir::Files);
    const QString earlier = kit + QStringLiteral("/machines/a-c99999.json");
    QVERIFY(QFile::copy(kit + QStringLiteral("/machines/") + names.first(), earlier));
    {
        Mount held(earlier);
        if (!held.onItself())
            QSKIP("no file system can be mounted here");
        compareFailed(make(QStringLiteral("kit PLAN"), kit), earlier);
    }
    const Run run = make(QStringLiteral("kit PLAN"), kit);
    QCOMPARE(run.code, 0);
    QVERIFY2(run.err.startsWith("Removed, from an earlier state of a plan with this title: "
                                "machines/a-c99999.json.\n"),
             run.err.constData());
    QCOMPARE(QDir(kit + QStringLiteral("/machines")).entryList(QDir::Files), names);
}

} // namespace

QTEST_GUILESS_MAIN(TestCliDisks)
#include "tst_cliDisks.moc"
