#include "exports/workbook/workbookRules.h"
#include "lib/exports/samplePlan.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

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

/// What becomes of the file, whatever stands in the workbook.
class TestWorkbookFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameBytesTwice();
    void cancelling();
    void fullDisk();
    void replacesOnlyRegularFiles();
    void nothingIsLeftBeside();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("rules.xlsx")); }
    QByteArray contents() const;
    Result<Done> write(const Plan &plan, const RuleExportOptions &options = {},
                       const WorkbookLimits &limits = {}) const {
        return writeWorkbookWithin(limits, path(), plan, sampleDerived(plan), options);
    }

    QTemporaryDir m_folder;
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
            const bool done = withFileSizeLimit(size, [&] { return bool(write(plan, {}, limits)); });
            QCOMPARE(contents(), done ? whole : QByteArray());
            failures += done ? 0 : 1;
        }
        QVERIFY(failures > 10);
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
