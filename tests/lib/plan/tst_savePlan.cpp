#include "plan/planFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace portolan;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString errorOf(const Result<Done> &done) {
    return done ? QString() : done.error().text();
}

/// Files that this process writes end at a size while this lives: what a full disk does, without a disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

/// Saving loses nothing, whatever is in the way.
class SavePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesWhatWritePlanWrites();
    void leavesNothingBeside();
    void keepsPermissions();
    void followsSymbolicLinks();
    void refusesDevicesFoldersAndPipes();
    void refusesToReadThemToo();
    void keepsTheOldFileWhenTheDiskIsFull_data();
    void keepsTheOldFileWhenTheDiskIsFull();
    void keepsTheOldFileOnAFullFileSystem();
    void keepsTheOldFileInAFolderThatCannotBeWritten();
    void saysWhenTheFolderIsMissing();
    void saysWhenTheFileIsMissing();
    void readsNoMoreThanTheLimit();

private:
    QString inside(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Plan m_plan = *planFromTemplate(QStringLiteral("two-sites"));
};

void SavePlan::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void SavePlan::savesWhatWritePlanWrites() {
    QCOMPARE(errorOf(savePlan(m_plan, inside("a.portolan"))), QString());
    QCOMPARE(bytesOf(inside("a.portolan")), writePlan(m_plan));
    QCOMPARE(*loadPlan(inside("a.portolan")), m_plan);
}

void SavePlan::leavesNothingBeside() {
    QVERIFY(savePlan(m_plan, inside("a.portolan")));
    QVERIFY(savePlan(Plan(), inside("a.portolan")));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("a.portolan")});
}

void SavePlan::keepsPermissions() {
    put(inside("a.portolan"), "old");
    const auto permissions = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(inside("a.portolan"), permissions));
    QVERIFY(savePlan(m_plan, inside("a.portolan")));
    struct stat status {};
    QCOMPARE(stat(qPrintable(inside("a.portolan")), &status), 0);
    QCOMPARE(status.st_mode & 0777, mode_t(0640));
}

void SavePlan::followsSymbolicLinks() {
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    put(inside("real/a.portolan"), "old");
    QVERIFY(QFile::link(QStringLiteral("real/a.portolan"), inside("link.portolan")));
    QCOMPARE(errorOf(savePlan(m_plan, inside("link.portolan"))), QString());
    QVERIFY(QFileInfo(inside("link.portolan")).isSymLink());
    QVERIFY(!QFileInfo(inside("real/a.portolan")).isSymLink());
    QCOMPARE(bytesOf(inside("real/a.portolan")), writePlan(m_plan));
    QVERIFY(QFile::link(QStringLiteral("real/new.portolan"), inside("dangling.portolan")));
    QCOMPARE(errorOf(savePlan(m_plan, inside("dangling.portolan"))), QString());
    QCOMPARE(bytesOf(inside("real/new.portolan")), writePlan(m_plan));
}

void SavePlan::refusesDevicesFoldersAndPipes() {
    QCOMPARE(mkfifo(qPrintable(inside("pipe")), 0600), 0);
    QVERIFY(QFile::link(QStringLiteral("/dev/null"), inside("null")));
    QVERIFY(errorOf(savePlan(m_plan, m_folder->path())).contains(QStringLiteral("folder")));
    for (const QString &path :
         {QStringLiteral("/dev/null"), QStringLiteral("/dev/full"), inside("pipe"), inside("null")})
        QVERIFY2(errorOf(savePlan(m_plan, path)).contains(QStringLiteral("device or a pipe")),
                 qPrintable(path));
    struct stat status {};
    QVERIFY(stat("/dev/null", &status) == 0 && S_ISCHR(status.st_mode));
}

void SavePlan::refusesToReadThemToo() {
    QCOMPARE(mkfifo(qPrintable(inside("pipe")), 0600), 0);
    for (const QString &path : {QStringLiteral("/dev/zero"), inside("pipe"), m_folder->path()})
        QVERIFY2(!loadPlan(path), qPrintable(path));
}

void SavePlan::keepsTheOldFileWhenTheDiskIsFull_data() {
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 100, 2048})
        QTest::addRow("%d bytes", room) << room;
}

void SavePlan::keepsTheOldFileWhenTheDiskIsFull() {
    QFETCH(int, room);
    put(inside("a.portolan"), "old");
    const Result<Done> saved = [&] {
        const FileSizeLimit limit{rlim_t(room)};
        return savePlan(m_plan, inside("a.portolan"));
    }();
    QVERIFY2(errorOf(saved).contains(QStringLiteral("cannot be saved")), qPrintable(errorOf(saved)));
    QCOMPARE(bytesOf(inside("a.portolan")), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void SavePlan::keepsTheOldFileOnAFullFileSystem() {
    const QByteArray place = inside("disk").toLocal8Bit();
    QVERIFY(QDir().mkdir(inside("disk")));
    if (mount("portolan", place.constData(), "tmpfs", 0, "size=8k") != 0)
        QSKIP("no file system can be mounted here; the test above covers the same with a size limit");
    put(inside("disk/a.portolan"), "old");
    const Result<Done> saved =
        savePlan(*planFromTemplate(QStringLiteral("five-site-mesh")), inside("disk/a.portolan"));
    const QByteArray kept = bytesOf(inside("disk/a.portolan"));
    const qsizetype files = QDir(inside("disk")).entryList(QDir::Files | QDir::Hidden).size();
    umount(place.constData());
    QVERIFY2(errorOf(saved).contains(QStringLiteral("cannot be saved")), qPrintable(errorOf(saved)));
    QCOMPARE(kept, QByteArray("old"));
    QCOMPARE(files, 1);
}

void SavePlan::keepsTheOldFileInAFolderThatCannotBeWritten() {
    QVERIFY(QDir().mkdir(inside("closed")));
    put(inside("closed/a.portolan"), "old");
    const QByteArray place = inside("closed").toLocal8Bit();
    // The administrator may write anywhere, so only a read-only mount stops a test that runs as one.
    const bool mounted =
        geteuid() == 0 && mount(place.constData(), place.constData(), nullptr, MS_BIND, nullptr) == 0 &&
        mount(nullptr, place.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    if (geteuid() == 0 && !mounted)
        QSKIP("this runs as an administrator that may not mount: no folder is closed to it");
    chmod(place.constData(), 0555);
    const Result<Done> saved = savePlan(m_plan, inside("closed/a.portolan"));
    const QByteArray kept = bytesOf(inside("closed/a.portolan"));
    if (mounted)
        umount(place.constData());
    chmod(place.constData(), 0755);
    QVERIFY2(errorOf(saved).contains(QStringLiteral("cannot be saved")), qPrintable(errorOf(saved)));
    QCOMPARE(kept, QByteArray("old"));
}

void SavePlan::saysWhenTheFolderIsMissing() {
    const QString error = errorOf(savePlan(m_plan, inside("none/a.portolan")));
    QVERIFY2(error.contains(QStringLiteral("cannot be saved")) && error.startsWith(inside("none")),
             qPrintable(error));
}

void SavePlan::saysWhenTheFileIsMissing() {
    const Result<Plan> plan = loadPlan(inside("none.portolan"));
    QVERIFY(!plan);
    QCOMPARE(plan.error().where, inside("none.portolan"));
    QVERIFY(plan.error().message.contains(QStringLiteral("cannot be opened")));
}

void SavePlan::readsNoMoreThanTheLimit() {
    QFile file(inside("huge.portolan"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(100ll * 1024 * 1024 * 1024));
    const Result<Plan> plan = loadPlan(inside("huge.portolan"));
    QVERIFY(!plan && plan.error().message.contains(QStringLiteral("over 32 MB")));
}

QTEST_GUILESS_MAIN(SavePlan)
#include "tst_savePlan.moc"
