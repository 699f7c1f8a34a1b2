#include "exports/workbook/sheetSize.h"
#include "exports/workbook/workbookRules.h"
#include "lib/exports/samplePlan.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace portolan;
using namespace portolan::test;

namespace {

/// Runs `work` while no file can grow beyond `size`, as on a full disk.
bool withFileSizeLimit(rlim_t size, const std::function<bool()> &work) {
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{size, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const bool done = work();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    return done;
}

/// Runs `work` while no more than `more` files can be opened beside those that are.
bool withFilesToOpen(int more, const std::function<bool()> &work) {
    rlimit before{};
    getrlimit(RLIMIT_NOFILE, &before);
    const int next = ::dup(STDERR_FILENO);
    ::close(next);
    const rlimit few{rlim_t(next + more), before.rlim_max};
    setrlimit(RLIMIT_NOFILE, &few);
    const bool done = work();
    setrlimit(RLIMIT_NOFILE, &before);
    return done;
}

/// What this process has open, by number.
QStringList openFiles() {
    return QDir(QStringLiteral("/proc/self/fd"))
        .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
}

/// What becomes of the file, whatever stands in the workbook.
class TestWorkbookFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qputenv("TMPDIR", m_temporary.path().toLocal8Bit()); }
    void sameBytesTwice();
    void longTextsMakeWideSheets();
    void cancelling();
    void fullDisk();
    void fewFilesToOpen_data() { forms(); }
    void fewFilesToOpen();
    void fullTarget_data() { forms(); }
    void fullTarget();
    void noPlaceForTemporaryFiles_data() { forms(); }
    void noPlaceForTemporaryFiles();
    void replacesOnlyRegularFiles();
    void nothingIsLeftBeside();

private:
    static void forms();
    QString path() const { return m_folder.filePath(QStringLiteral("rules.xlsx")); }
    QByteArray contents() const;
    void put(const QByteArray &bytes) const {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static QStringList filesIn(const QTemporaryDir &folder) {
        return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }
    Result<Done> write(const Plan &plan, const RuleExportOptions &options = {},
                       const WorkbookLimits &limits = {}) const {
        return writeWorkbookWithin(limits, path(), plan, sampleDerived(plan), options);
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_temporary; ///< where temporary files are made
};

constexpr WorkbookLimits streamAll{.tableCells = 0};

QByteArray TestWorkbookFile::contents() const {
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestWorkbookFile::sameBytesTwice() {
    for (const WorkbookLimits &limits : {WorkbookLimits{}, streamAll}) {
        QByteArray bytes[2];
        for (QByteArray &copy : bytes) {
            if (!bytes[0].isEmpty())
                QTest::qWait(1100); // another second, so that a time would show
            QVERIFY(write(twoSites(4).plan, {}, limits));
            copy = contents();
            QVERIFY(!copy.isEmpty());
        }
        QCOMPARE(bytes[0], bytes[1]);
    }
}

/// A million rows of short texts are less than 4 GB, and a table of contents without zip64 is read by all.
void TestWorkbookFile::longTextsMakeWideSheets() {
    constexpr qint64 million = 1'000'000;
    const Plan plan = twoSites(2).plan;
    QVERIFY(!mayBeWide(million, plan));
    const QString rule = sampleDerived(plan).rules.rules.first().id;
    const QString text(4'000, u'&');
    Plan commented = plan;
    commented.forms.plan.comment = text;
    Plan justified = plan;
    justified.forms.rules[rule].justification = text;
    Plan named = plan;
    named.topology.sites.last().components.first().name = text;
    for (const Plan &wide : {commented, justified, named}) {
        QVERIFY(mayBeWide(million, wide));
        QVERIFY(!mayBeWide(1'000, wide));
    }
    commented.forms.plan.comment = QString(10'000'000, u'x'); // a cell ends before that
    QVERIFY(!mayBeWide(10'000, commented));
}

void TestWorkbookFile::cancelling() {
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    RuleExportOptions options;
    options.progress = [](qint64, qint64) { return false; };
    for (const WorkbookLimits &limits : {WorkbookLimits{}, streamAll}) {
        QVERIFY(!write(twoSites(100).plan, options, limits));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        old.close();
    }
}

/// Whatever size of file the system allows, a workbook is whole or there is an error and the old file stays.
void TestWorkbookFile::fullDisk() {
    const Plan plan = twoSites(10).plan;
    for (const WorkbookLimits &limits : {WorkbookLimits{}, streamAll}) {
        QVERIFY(write(plan, {}, limits));
        const QByteArray whole = contents();
        int failures = 0;
        for (rlim_t size = 500; size < 200'000; size += size / 3) {
            QFile::remove(path());
            const QStringList open = openFiles();
            const bool done = withFileSizeLimit(size, [&] { return bool(write(plan, {}, limits)); });
            QCOMPARE(openFiles(), open);
            QCOMPARE(contents(), done ? whole : QByteArray());
            failures += done ? 0 : 1;
        }
        QVERIFY(failures > 10);
    }
}

void TestWorkbookFile::forms() {
    QTest::addColumn<qint64>("tableCells");
    QTest::newRow("tables") << WorkbookLimits().tableCells;
    QTest::newRow("streamed") << streamAll.tableCells;
}

/// However few files the system lets a program open, a workbook is whole or there is an error that says what,
/// and the old file stays. Nothing stays open, and nothing is left beside.
void TestWorkbookFile::fewFilesToOpen() {
    QFETCH(qint64, tableCells);
    const WorkbookLimits limits{.tableCells = tableCells};
    const Plan plan = twoSites(10).plan;
    QVERIFY(write(plan, {}, limits));
    const QByteArray whole = contents();
    QList<int> failed;
    int more = 0;
    for (int successes = 0; successes < 3 && more < 200; ++more) {
        put("old");
        Result<Done> written = Done{};
        const QStringList open = openFiles();
        const bool done = withFilesToOpen(more, [&] { return bool(written = write(plan, {}, limits)); });
        QCOMPARE(openFiles(), open);
        QCOMPARE(contents(), done ? whole : QByteArray("old"));
        QCOMPARE(filesIn(m_folder), QStringList{QStringLiteral("rules.xlsx")});
        QCOMPARE(filesIn(m_temporary), QStringList());
        successes += done ? 1 : 0;
        if (done)
            continue;
        failed.append(more);
        QCOMPARE(written.error().where, path());
        QVERIFY2(written.error().message.contains(QStringLiteral("Too many open files")),
                 qPrintable(written.error().message));
    }
    qInfo() << "failed with so many files to open:" << failed;
    QVERIFY(!failed.isEmpty());
    QVERIFY(contents() == whole);
}

/// The disk of the workbook is full, and that of temporary files is not: all that the sheets are streamed
/// through is given back.
void TestWorkbookFile::fullTarget() {
    QFETCH(qint64, tableCells);
    const QStringList open = openFiles();
    WorkbookFile book(QStringLiteral("/dev/full"), tableCells > 0 ? SheetMode::Table : SheetMode::Streaming,
                      false);
    for (const char *name : {"One", "Two", "Three"})
        book.put(book.addSheet(QLatin1String(name), SheetMode::Streaming), 0, 0, QString(1000, u'x'),
                 CellStyle::Plain);
    book.addSheet(QStringLiteral("Four"));
    const Result<Done> closed = book.close();
    QVERIFY(!closed);
    QVERIFY2(closed.error().message.contains(QStringLiteral("disk is full")),
             qPrintable(closed.error().message));
    QCOMPARE(openFiles(), open);
}

/// The place for temporary files is gone, is a file, or takes no more of them.
void TestWorkbookFile::noPlaceForTemporaryFiles() {
    QFETCH(qint64, tableCells);
    const Plan plan = twoSites(10).plan;
    QVERIFY(write(plan, {}, {.tableCells = tableCells}));
    const QByteArray whole = contents();
    for (const QString &place :
         {m_folder.filePath(QStringLiteral("none")), path(), QStringLiteral("/proc")}) {
        qputenv("TMPDIR", place.toLocal8Bit());
        put("old");
        const Result<Done> written = write(plan, {}, {.tableCells = tableCells});
        QVERIFY2(written || written.error().where == path(), qPrintable(place));
        QCOMPARE(contents(), written ? whole : QByteArray("old"));
        QCOMPARE(filesIn(m_folder), QStringList{QStringLiteral("rules.xlsx")});
    }
}

void TestWorkbookFile::replacesOnlyRegularFiles() {
    const Plan plan = twoSites().plan;
    const Derived derived = sampleDerived(plan);
    for (const QString &target : {QStringLiteral("/dev/null"), m_folder.path(),
                                  m_folder.filePath(QStringLiteral("no/such/folder.xlsx"))}) {
        const Result<Done> done = writeWorkbook(target, plan, derived, {});
        QVERIFY2(!done, qPrintable(target));
        QCOMPARE(done.error().where, target);
    }
}

void TestWorkbookFile::nothingIsLeftBeside() {
    const QDir folder(m_folder.path());
    QVERIFY(write(twoSites().plan));
    QCOMPARE(folder.entryList({QStringLiteral("rules.xlsx*")}, QDir::Files | QDir::Hidden),
             QStringList{QStringLiteral("rules.xlsx")});
}

} // namespace

QTEST_MAIN(TestWorkbookFile)
#include "tst_workbookFile.moc"
