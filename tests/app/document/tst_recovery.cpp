#include "app/support/appFixture.h"
#include "document/FileWatch.h"
#include "document/Recovery.h"
#include "plan/edits.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;

namespace {

void overwrite(const QString &path, const QByteArray &bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

qsizetype plansIn(const QString &folder) {
    return QDir(folder).entryList({QStringLiteral("*.portolan")}, QDir::Files).size();
}

} // namespace

/// Unsaved work survives a program that ends badly, and other programs' changes are noticed.
class tst_recovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_folder = m_fixture->path(QStringLiteral("recovery"));
    }

    void unsavedChangesAreFoundAfterACrash() {
        const QString path = m_fixture->path(QStringLiteral("ours.portolan"));
        {
            Document document;
            document.reset(test::templatePlan(QStringLiteral("two-sites")), {});
            QVERIFY(document.saveAs(path));
            Recovery recovery(document, m_folder);
            document.apply(setTitle(document.plan(), QStringLiteral("Not saved")), QStringLiteral("Rename"));
            recovery.keep();
            QVERIFY2(Recovery(document, m_folder).leftBehind().isEmpty(),
                     "a window that runs is not left behind");
        } // gone without a word: what a crash leaves
        Document next;
        const Recovery recovery(next, m_folder);
        const QList<LeftBehind> left = recovery.leftBehind();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().path, path);
        QVERIFY(left.first().saved.isValid());
        QCOMPARE((*loadPlan(left.first().file)).title, QStringLiteral("Not saved"));
        Recovery::discard(left.first());
        QVERIFY(recovery.leftBehind().isEmpty());
    }

    void savingRemovesTheRecoveryFile() {
        Document document;
        Recovery recovery(document, m_folder);
        document.apply(setTitle(document.plan(), QStringLiteral("A")), QStringLiteral("Rename"));
        recovery.keep();
        QCOMPARE(plansIn(m_folder), 1);
        QVERIFY(document.saveAs(m_fixture->path(QStringLiteral("a.portolan"))));
        QCOMPARE(plansIn(m_folder), 0);
    }

    void aPlanWithoutChangesIsNotKept() {
        Document document;
        Recovery recovery(document, m_folder);
        recovery.keep();
        QCOMPARE(plansIn(m_folder), 0);
    }

    void anotherProgramsChangeIsNoticedAgainAndAgain() {
        const QString path = m_fixture->path(QStringLiteral("watched.portolan"));
        Document document;
        FileWatch watch(document);
        QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
        QVERIFY(document.saveAs(path));
        overwrite(path, writePlan(test::templatePlan(QStringLiteral("two-sites"))));
        QTRY_COMPARE(changed.count(), 1);
        // An atomic save of another program replaces the file.
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("same-host")), path));
        QTRY_COMPARE(changed.count(), 2);
        overwrite(path, "{}");
        QTRY_COMPARE(changed.count(), 3);
    }

    void ownSavesAreNotAnnounced() {
        const QString path = m_fixture->path(QStringLiteral("own.portolan"));
        Document document;
        FileWatch watch(document);
        QSignalSpy changed(&watch, &FileWatch::changedOnDisk);
        QVERIFY(document.saveAs(path));
        document.apply(setTitle(document.plan(), QStringLiteral("A")), QStringLiteral("Rename"));
        QVERIFY(document.saveAs(path));
        // The change of another program comes through the same watcher, after the own one.
        overwrite(path, "{}");
        QTRY_COMPARE(changed.count(), 1);
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
    QString m_folder;
};

QTEST_MAIN(tst_recovery)
#include "tst_recovery.moc"
