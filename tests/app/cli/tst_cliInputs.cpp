#include "runCli.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan::test;

namespace {

/// What a command line names to be read is never written over, however its name is spelled.
class TestCliInputs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anInputStays_data();
    void anInputStays();
    void standardInputStays();
    void aPlanIsChangedInPlace();
    void anotherFileIsReplaced();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    Run run(const QString &line) const {
        return runShell(QStringLiteral("cd '%1/work' && $CLI %2").arg(m_folder->path(), line));
    }
    QMap<QString, QByteArray> files() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Plans of one title in two states, alone and carried by drawings and a workbook, and what a kit found.
void TestCliInputs::init() {
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("work/inside")));
    for (const char *line :
         {"new --template two-sites -o old.portolan",
          "single-scvmm old.portolan --keep Leeds -o new.portolan", "render old.portolan -o old.svg",
          "render new.portolan -o new.svg", "rules old.portolan -o old.xlsx", "kit old.portolan -o kit"})
        QCOMPARE(run(QLatin1String(line)).code, 0);
    writeFile(
        path(QStringLiteral("work/results.csv")),
        "\"rule\",\"source\",\"destination\",\"port\",\"result\",\"time\",\"machine\",\"checksum\"\r\n");
    for (const char *name :
         {"old.portolan", "new.portolan", "old.svg", "new.svg", "old.xlsx", "results.csv"}) {
        const QString file = path(QStringLiteral("work/")) + QLatin1String(name);
        const QString beside = path(QLatin1String(name));
        QVERIFY(QFile::link(file, beside + QStringLiteral(".symbolic")));
        QCOMPARE(runShell(QStringLiteral("ln '%1' '%2.hard'").arg(file, beside)).code, 0);
    }
}

QMap<QString, QByteArray> TestCliInputs::files() const {
    QMap<QString, QByteArray> files;
    for (const QString &folder : {path(QStringLiteral("work")), m_folder->path()})
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden))
            files.insert(folder + u'/' + name, contentsOf(folder + u'/' + name));
    return files;
}

void TestCliInputs::anInputStays_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("input");
    for (const char *row :
         {"diff old.svg new.svg --format svg|old.svg", "diff old.svg new.svg --format svg|new.svg",
          "diff old.portolan new.portolan|old.portolan", "diff old.xlsx new.portolan --format xlsx|old.xlsx",
          "rules new.portolan --since old.xlsx --format xlsx|old.xlsx",
          "rules new.portolan --since old.portolan --format json|old.portolan",
          "rules old.xlsx --format xlsx|old.xlsx", "rules old.portolan --format capirca|old.portolan",
          "verify-report old.portolan results.csv --format text|results.csv",
          "verify-report old.svg results.csv --format svg|old.svg",
          "render old.portolan --format svg|old.portolan", "render old.svg --no-plan|old.svg",
          "kit old.portolan|old.portolan"}) {
        const QStringList parts = QString::fromLatin1(row).split(u'|');
        QTest::newRow(row) << parts.first() << parts.last();
    }
}

void TestCliInputs::anInputStays() {
    QFETCH(QString, line);
    QFETCH(QString, input);
    const QMap<QString, QByteArray> before = files();
    for (const QString &target :
         {input, QStringLiteral("./") + input, QStringLiteral("inside/../") + input,
          path(QStringLiteral("work/") + input), path(input + QStringLiteral(".symbolic")),
          path(input + QStringLiteral(".hard"))})
        for (const char *force : {"", " --force"}) {
            const Run refused = run(QStringLiteral("%1 -o '%2'%3").arg(line, target, QLatin1String(force)));
            QVERIFY2(refused.code == 2, qPrintable(line + u' ' + target));
            QVERIFY2(refused.err.contains("is read") && refused.err.contains(target.toUtf8()),
                     refused.err.constData());
            QCOMPARE(refused.out, QByteArray());
            QVERIFY(files() == before);
        }
}

void TestCliInputs::standardInputStays() {
    const QMap<QString, QByteArray> before = files();
    for (const char *line : {"render - --format svg --force -o old.svg <old.svg",
                             "diff - new.portolan --format svg --force -o old.svg <old.svg"}) {
        const Run refused = run(QLatin1String(line));
        QVERIFY2(refused.code == 2, refused.err.constData());
        QVERIFY(files() == before);
    }
}

/// The verb that changes a plan is meant to.
void TestCliInputs::aPlanIsChangedInPlace() {
    const Run changed = run(QStringLiteral("single-scvmm old.portolan --keep Leeds -o ./old.portolan"));
    QVERIFY2(changed.code == 0, changed.err.constData());
    QCOMPARE(contentsOf(path(QStringLiteral("work/old.portolan"))),
             contentsOf(path(QStringLiteral("work/new.portolan"))));
}

void TestCliInputs::anotherFileIsReplaced() {
    const QByteArray drawing = contentsOf(path(QStringLiteral("work/old.svg")));
    writeFile(path(QStringLiteral("work/copy.svg")), drawing);
    QCOMPARE(run(QStringLiteral("render new.svg -o copy.svg")).code, 0);
    QCOMPARE(run(QStringLiteral("diff old.svg new.svg -o copy.svg")).code, 1);
    QVERIFY(contentsOf(path(QStringLiteral("work/copy.svg"))) != drawing);
    QCOMPARE(contentsOf(path(QStringLiteral("work/old.svg"))), drawing);
}

} // namespace

QTEST_GUILESS_MAIN(TestCliInputs)
#include "tst_cliInputs.moc"
