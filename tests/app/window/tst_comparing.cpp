#include "app/support/appFixture.h"
#include "exports/carried/Carried.h"
#include "exports/changes/changeExports.h"
#include "plan/edits.h"
#include "properties/PropertiesPanel.h"
#include "properties/RemovedPage.h"
#include "support/topologyText.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/PlanCommands.h"
#include "window/exportChanges.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTimer>

using namespace portolan;

/// Plan > Compare with.
class tst_comparing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
        m_file = m_fixture->path(QStringLiteral("approved.portolan"));
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("two-sites")), m_file));
    }
    void cleanup() { m_window.reset(); }

    void whatCannotBeUsedSaysWhy() {
        for (const char *id : ids) {
            QVERIFY(!action(id)->isEnabled());
            QVERIFY(!action(id)->statusTip().isEmpty());
        }
        QVERIFY(m_window->files().startFrom(QStringLiteral("two-sites")));
        QVERIFY(action("plan.compareWithFile")->isEnabled());
        QVERIFY(!action("plan.compareWithSaved")->isEnabled());
        QVERIFY(!action("plan.stopComparing")->isEnabled());
        QVERIFY2(action("plan.compareWithSaved")->statusTip().contains(QStringLiteral("not saved")),
                 qPrintable(action("plan.compareWithSaved")->statusTip()));
    }

    void theLastSavedVersionIsWhatTheFileHolds() {
        m_window->open(m_file);
        removeAHost();
        QVERIFY(action("plan.compareWithSaved")->isEnabled());
        action("plan.compareWithSaved")->trigger();
        QVERIFY(m_window->comparison().isOn());
        QVERIFY(!m_window->comparison().merged().changes.isEmpty());
        QVERIFY(isPale());
        QVERIFY(action("plan.stopComparing")->isEnabled());
        action("plan.stopComparing")->trigger();
        QVERIFY(!m_window->comparison().isOn());
        QVERIFY(!isPale());
        QVERIFY(!action("plan.stopComparing")->isEnabled());
    }

    void whatIsRemovedIsForgottenWhenItEnds() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        m_window->selection().set({m_host});
        const auto *said = m_window->findChild<QLabel *>(QStringLiteral("statusSelection"));
        QVERIFY2(said->text().contains(QStringLiteral("removed")), qPrintable(said->text()));
        action("plan.stopComparing")->trigger();
        QVERIFY(m_window->selection().keys().isEmpty());
        QCOMPARE(said->text(), QStringLiteral("Nothing selected"));
    }

    void aFileThatIsGoneIsToldAndChangesNothing() {
        m_window->open(m_file);
        QVERIFY(QFile::remove(m_file));
        action("plan.compareWithSaved")->trigger();
        QVERIFY(!m_window->comparison().isOn());
        const QString said = m_window->messages().textOf(QStringLiteral("compare"));
        QVERIFY2(said.contains(QStringLiteral("cannot be compared")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("approved.portolan")), qPrintable(said));
    }

    /// The same files as `portolan-cli diff` writes.
    void changesAreExportedInEveryFormat() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        for (const ChangeFormat &format : changeFormats()) {
            const QString path = m_fixture->path(QStringLiteral("changes.") + format.key);
            m_window->planCommands().comparing().exportChanges(path, changeFormats().first());
            const QString said = m_window->messages().textOf(QStringLiteral("compare"));
            QVERIFY2(said.contains(QStringLiteral("changes.") + format.key), qPrintable(said));
            QVERIFY2(read(path).size() > 200, qPrintable(path));
        }
        QVERIFY(
            read(m_fixture->path(QStringLiteral("changes.svg"))).contains("Changes since approved.portolan"));
        const Document &document = m_window->document();
        const PlanState now{document.plan(), document.derived()};
        const PlanChanges changes = comparePlans(m_window->comparison().earlier()->state(), now);
        const ChangeInput input{m_window->comparison().earlier()->state(), now, changes};
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.md"))), changesMarkdown(input));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.json"))), changesJson(input));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.csv"))),
                 changesCsv(input, CsvProfile::Checked));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.txt"))), changesText(input));
    }

    void anExportReplacesNothingOfOthersUnasked() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        CompareCommands &comparing = m_window->planCommands().comparing();
        const QString path = m_fixture->path(QStringLiteral("notes.csv"));
        write(path, "mine");
        int asked = 0;
        const auto answer = [&](QMessageBox::StandardButton button) {
            QTimer::singleShot(0, qApp, [&asked, button] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                QVERIFY(box);
                ++asked;
                box->button(button)->click();
            });
        };
        answer(QMessageBox::Cancel);
        comparing.exportChanges(path, changeFormats().first());
        QCOMPARE(read(path), QByteArray("mine"));
        answer(QMessageBox::Ok);
        comparing.exportChanges(path, changeFormats().first());
        QVERIFY(read(path) != "mine");
        comparing.exportChanges(path, changeFormats().first()); // its own file now
        QCOMPARE(asked, 2);
        comparing.exportChanges(m_fixture->path(QStringLiteral("bare")),
                                *changeFormatOf(QStringLiteral(".png")));
        QVERIFY(read(m_fixture->path(QStringLiteral("bare.png"))).startsWith("\x89PNG"));
        comparing.exportChanges(m_fixture->path(QStringLiteral("none/x.svg")), changeFormats().first());
        const QString said = m_window->messages().textOf(QStringLiteral("compare"));
        QVERIFY2(said.contains(QStringLiteral("export failed")), qPrintable(said));
    }

    void exportsOfChangesKeepThePlanInsideAsChosenLast() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        CompareCommands &comparing = m_window->planCommands().comparing();
        for (const bool withPlan : {true, false}) {
            QSettings().setValue(QStringLiteral("export/withPlan"), withPlan);
            for (const char *ending : {"svg", "png", "pdf", "xlsx"}) {
                const QString path = m_fixture->path(QStringLiteral("kept.") + QLatin1String(ending));
                comparing.exportChanges(path, changeFormats().first());
                QVERIFY2(bool(openPlan(path)) == withPlan, qPrintable(path));
            }
        }
    }

    void plansWithLittleInCommonAreTold() {
        const auto told = [&] { return m_window->messages().textOf(QStringLiteral("compare/alike")); };
        CompareCommands &comparing = m_window->planCommands().comparing();
        QVERIFY(m_window->files().startFrom(QStringLiteral("provider")));
        comparing.compareWithFile(m_file);
        QVERIFY2(told().contains(QStringLiteral("little in common")), qPrintable(told()));
        action("plan.stopComparing")->trigger();
        QCOMPARE(told(), QString());
        QVERIFY(m_window->files().startFrom(QStringLiteral("two-sites")));
        comparing.compareWithFile(m_file);
        QVERIFY(m_window->comparison().isOn());
        QCOMPARE(told(), QString());
    }

    /// What is exported from the File menu is the plan as it is.
    void otherExportsHaveNoMarks() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        ExportJob job;
        job.path = m_fixture->path(QStringLiteral("plan.svg"));
        QVERIFY(m_window->files().runJob(job));
        QVERIFY(!read(job.path).contains("Changes since"));
        QVERIFY(!read(job.path).contains("HV-LON-01"));
    }

    /// One drawing for each edit, however many listen.
    void theDrawingFollowsEdits() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        QVERIFY(m_window->canvas().canvasScene().itemOf(m_host));
        m_window->document().undoStack()->undo();
        QCoreApplication::processEvents();
        QVERIFY(m_window->comparison().merged().changes.isEmpty());
    }

    /// What is drawn and gone may be selected: every panel and command has to cope with it.
    void whatIsRemovedCanBeSelectedAndNotEdited() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        const Plan before = m_window->document().plan();
        QList<ElementKey> gone{m_host};
        const Marks &marks = m_window->comparison().merged().marks;
        for (auto flow = marks.flows.begin(); flow != marks.flows.end(); ++flow)
            gone << flow.key();
        for (const ElementKey &key : std::as_const(gone)) {
            m_window->selection().set({key});
            QCoreApplication::processEvents();
            for (const char *id : {"edit.rename", "edit.delete", "view.open", "edit.copyPicture"})
                action(id)->trigger();
            QCoreApplication::processEvents();
        }
        QCOMPARE(m_window->document().plan(), before);
        m_window->selection().set({m_host});
        QVERIFY(!action("edit.delete")->isEnabled());
        QVERIFY2(action("edit.delete")->statusTip().contains(QStringLiteral("approved.portolan")),
                 qPrintable(action("edit.delete")->statusTip()));
        QVERIFY(!action("edit.rename")->isEnabled());
        const auto *status = m_window->findChild<QLabel *>(QStringLiteral("statusSelection"));
        QCOMPARE(status->text(), QStringLiteral("Selected and removed: host HV-LON-01"));
    }

    void thePropertiesSayWhatIsRemoved() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        const auto *panel = m_window->findChild<PropertiesPanel *>();
        m_window->selection().set({m_host});
        QVERIFY(qobject_cast<const RemovedPage *>(panel->page()));
        QStringList said;
        for (const QLabel *label : panel->page()->findChildren<QLabel *>())
            said << label->text();
        QVERIFY2(said.contains(QStringLiteral("HV-LON-01")), qPrintable(said.join(u'\n')));
        QVERIFY2(said.contains(QStringLiteral("Removed since approved.portolan, revision 1")),
                 qPrintable(said.join(u'\n')));
        m_window->comparison().end();
        QVERIFY(!qobject_cast<const RemovedPage *>(panel->page()));
    }

private:
    static constexpr const char *ids[] = {"plan.compareWithFile", "plan.compareWithSaved",
                                          "plan.exportChanges", "plan.stopComparing"};

    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QAction *action(const char *id) { return m_window->actions()[QString::fromLatin1(id)]; }
    void removeAHost() {
        Document &document = m_window->document();
        m_host = keyOf(test::componentNamed(document.plan().topology, QStringLiteral("HV-LON-01")));
        document.apply(removeElements(document.plan(), {m_host}), QStringLiteral("Delete"));
        QCoreApplication::processEvents();
    }
    bool isPale() {
        const QList<DiagramItem> &items = m_window->canvas().canvasScene().diagram().items;
        return std::any_of(items.begin(), items.end(), [](const DiagramItem &item) { return item.pale; });
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;
    ElementKey m_host;
};

QTEST_MAIN(tst_comparing)
#include "tst_comparing.moc"
