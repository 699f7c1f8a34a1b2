#include "exports/RuleForm.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

const char *const topologyText = R"(
    site London 10.10.0.0/16 managed-by vmm-lon
      scvmm vmm-lon 10.10.0.5
      zvm zvm-lon 10.10.0.10 of vmm-lon
      vba vba-lon of zvm-lon on zvm-lon
      host HV-1 10.10.0.21
      vra VRA-1 10.10.0.31 of HV-1
    site Leeds 10.20.0.0/16 managed-by vmm-lee
      scvmm vmm-lee 10.20.0.5
      zvm zvm-lee 10.20.0.10 of vmm-lee
      vba vba-lee of zvm-lee on zvm-lee
      host HV-2 10.20.0.21
      vra VRA-2 10.20.0.31 of HV-2
    replicate London -> Leeds
)";

/// A folder that is exported to again, after machines of the plan were renamed or are gone.
class TestEarlierFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_plan = plan(QString::fromLatin1(topologyText));
    }

    void filesOfMachinesThatAreGone_data() { forms(); }
    void filesOfMachinesThatAreGone() {
        write();
        QVERIFY(namesIn().contains(QStringLiteral("machines/zvm-lee-c9.json")));
        removeMachine("zvm-lee");
        const QStringList before = namesIn();
        const EarlierFiles found = write();
        QVERIFY(found.leftOver.contains(QStringLiteral("machines/zvm-lee-c9.json")));
        QCOMPARE(found, (EarlierFiles{found.leftOver, {}, {}}));
        QCOMPARE(namesIn(), before);
        QCOMPARE(write(), found);
        QCOMPARE(remove(found), (EarlierFiles{{}, found.leftOver, {}}));
        QCOMPARE(namesIn(), namesOfFreshExport());
        QCOMPARE(write(), EarlierFiles());
    }

    void filesOfMachinesThatWereRenamed_data() { forms(); }
    void filesOfMachinesThatWereRenamed() {
        write();
        named("zvm-lee").name = QStringLiteral("zvm-new");
        QCOMPARE(remove(write()).removed, QStringList{QStringLiteral("machines/zvm-lee-c9.json")});
        QCOMPARE(namesIn(), namesOfFreshExport());
    }

    /// Nothing tells two plans of one title apart, so nothing is removed unless somebody says so.
    void plansOfOneTitleInOneFolder_data() { forms(); }
    void plansOfOneTitleInOneFolder() {
        write();
        const QMap<QString, QByteArray> before = filesIn();
        for (Component &component : m_plan.topology.sites.last().components)
            component.name += QStringLiteral("-other");
        const QStringList found = write().leftOver;
        QVERIFY(found.contains(QStringLiteral("machines/zvm-lee-c9.json")));
        for (const QString &name : found)
            QCOMPARE(bytesOf(qPrintable(name)), before.value(name));
    }

    /// Whatever is edited, a file that is there stays until somebody says otherwise, and then the folder is
    /// what a fresh one would be.
    void randomPlansLoseNothing_data() { forms(); }
    void randomPlansLoseNothing() {
        for (quint32 seed = 1; seed <= 12; ++seed) {
            init();
            m_plan = randomPlan(seed);
            QRandomGenerator random(seed);
            for (int step = 0; step < 4; ++step) {
                m_plan.title = QStringLiteral("One title");
                const QStringList before = namesIn();
                const EarlierFiles found = write();
                const QStringList after = namesIn();
                for (const QString &name : before)
                    QVERIFY2(after.contains(name), qPrintable(QStringLiteral("%1 %2").arg(seed).arg(name)));
                QVERIFY(found.removed.isEmpty() && found.others.isEmpty());
                for (int edits = 0; edits < 8; ++edits)
                    m_plan = randomEdit(m_plan, random);
            }
            m_plan.title = QStringLiteral("One title");
            remove(write());
            QCOMPARE(namesIn(), namesOfFreshExport());
        }
    }

    /// Between the question and the answer another program may have put something else there.
    void whatBecameAnothersMeanwhileStays_data() { forms(); }
    void whatBecameAnothersMeanwhileStays() {
        write();
        removeMachine("zvm-lee");
        const EarlierFiles found = write();
        put("machines/zvm-lee-c9.json", "Dear Sir");
        const EarlierFiles after = remove(found);
        QVERIFY(!after.removed.contains(QStringLiteral("machines/zvm-lee-c9.json")));
        QCOMPARE(after.others, QStringList{QStringLiteral("machines/zvm-lee-c9.json")});
        QCOMPARE(bytesOf("machines/zvm-lee-c9.json"), QByteArray("Dear Sir"));
    }

    /// Whatever else is in the folder is somebody's.
    void otherFilesStay_data() { forms(); }
    void otherFilesStay() {
        write();
        const QByteArray data = bytesOf("machines/zvm-lee-c9.json");
        for (const char *name : {"machines/zvm-lee-c9 (copy).json", "machines/zvm-lee-c9.json.bak",
                                 "zvm-lee-c9.json", "machines/old/zvm-lee-c9.json"})
            put(name, data);
        put("machines/notes-c8.json", "{\n\"format\": \"mine\",\n");
        QByteArray otherForm = data;
        put("machines/zvm-7-c7.json", otherForm.replace("\"portolan-", "\"portolan-other-"));
        QVERIFY(QFile::link(path("machines/zvm-lee-c9.json.bak"), path("machines/link-c7.json")));
        QStringList before = namesIn();
        named("zvm-lee").name = QStringLiteral("zvm-new");
        QCOMPARE(remove(write()).removed, QStringList{QStringLiteral("machines/zvm-lee-c9.json")});
        before.replace(before.indexOf(QStringLiteral("machines/zvm-lee-c9.json")),
                       QStringLiteral("machines/zvm-new-c9.json"));
        before.sort();
        QCOMPARE(namesIn(), before);
    }

    void filesOfOtherPlansStayAndAreNamed_data() { forms(); }
    void filesOfOtherPlansStayAndAreNamed() {
        write();
        m_plan.title = QStringLiteral("Another plan");
        named("zvm-lee").name = QStringLiteral("zvm-new");
        const EarlierFiles found{{}, {}, {QStringLiteral("machines/zvm-lee-c9.json")}};
        QCOMPARE(write(), found);
        QCOMPARE(remove(found), found);
        QVERIFY(namesIn().contains(QStringLiteral("machines/zvm-lee-c9.json")));
    }

    void plansWithoutTitleRemoveNothing_data() { forms(); }
    void plansWithoutTitleRemoveNothing() {
        m_plan.title.clear();
        write();
        named("zvm-lee").name = QStringLiteral("zvm-new");
        QCOMPARE(write(), (EarlierFiles{{}, {}, {QStringLiteral("machines/zvm-lee-c9.json")}}));
    }

    void whatIsSaidOfMany() {
        EarlierFiles files;
        for (int i = 1; i <= 12; ++i)
            files.others.append(QStringLiteral("machines/c%1.json").arg(i));
        const QStringList sentences = earlierFilesText(files);
        QCOMPARE(sentences.size(), 1);
        QVERIFY(sentences.first().contains(QStringLiteral("machines/c10.json and 2 more")));
    }

private:
    static void forms() {
        QTest::addColumn<QString>("form");
        for (const RuleForm &form : allRuleForms())
            if (form.machineFormat)
                QTest::newRow(form.key) << QString::fromLatin1(form.key);
    }

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    static const RuleForm &form() {
        return *ruleForm(*static_cast<QString *>(QTest::qData("form", qMetaTypeId<QString>())));
    }
    EarlierFiles writeTo(const QString &folder) const {
        const Result<EarlierFiles> written = writeForm(form(), folder, m_plan, *derive(m_plan), {});
        if (!written)
            qFatal("%s", qPrintable(written.error().text()));
        return *written;
    }
    EarlierFiles write() const { return writeTo(m_folder->path()); }
    EarlierFiles remove(const EarlierFiles &found) const {
        const Result<EarlierFiles> removed =
            removeLeftOver(m_folder->path(), form().machineFormat, planMark(m_plan), found);
        if (!removed)
            qFatal("%s", qPrintable(removed.error().text()));
        return *removed;
    }

    QStringList namesIn() const { return namesIn(m_folder->path()); }
    static QStringList namesIn(const QString &folder) {
        QStringList names;
        for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            names.append(QDir(folder).relativeFilePath(it.next()));
        names.sort();
        return names;
    }
    QMap<QString, QByteArray> filesIn() const {
        QMap<QString, QByteArray> files;
        for (const QString &name : namesIn())
            files.insert(name, bytesOf(qPrintable(name)));
        return files;
    }
    QStringList namesOfFreshExport() const {
        const QTemporaryDir fresh;
        writeTo(fresh.path());
        return namesIn(fresh.path());
    }

    QByteArray bytesOf(const char *name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const char *name, const QByteArray &bytes) const {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Component &named(const char *name) {
        QList<Component> &all = m_plan.topology.sites.last().components;
        return *std::find_if(all.begin(), all.end(),
                             [&](const Component &one) { return one.name == QLatin1String(name); });
    }
    /// With what is part of it.
    void removeMachine(const char *name) {
        const ComponentId id = named(name).id;
        m_plan.topology.sites.last().components.removeIf(
            [&](const Component &one) { return one.id == id || one.partOf == id; });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Plan m_plan;
};

} // namespace

QTEST_GUILESS_MAIN(TestEarlierFiles)
#include "tst_earlierFiles.moc"
