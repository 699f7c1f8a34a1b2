#include "app/support/appFixture.h"
#include "exports/carried/Carried.h"
#include "plan/edits.h"
#include "properties/PropertiesPanel.h"
#include "properties/RemovedPage.h"
#include "support/changeLists.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/PlanCommands.h"
#include "window/exportChanges.h"

#include <QApplication>
#include <QCheckBox>
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
        for (const ExportFormatInfo &info : exportFormats(ExportOf::Changes)) {
            const QString path = m_fixture->path(QStringLiteral("changes.") + info.fileType());
            QVERIFY(comparing().runJob({info.key, path}));
            const QString said = m_window->messages().textOf(QStringLiteral("compare"));
            QVERIFY2(said.contains(QStringLiteral("changes.") + info.fileType()), qPrintable(said));
            QVERIFY2(read(path).size() > 200, qPrintable(path));
        }
        QVERIFY(
            read(m_fixture->path(QStringLiteral("changes.svg"))).contains("Changes since approved.portolan"));
        const Document &document = m_window->document();
        const PlanState now{document.plan(), document.derived()};
        const PlanChanges changes = comparePlans(m_window->comparison().earlier()->state(), now);
        const ChangeInput input{m_window->comparison().earlier()->state(), now, changes};
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.md"))), test::changesMarkdown(input));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.json"))), test::changesJson(input));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.csv"))),
                 test::changesCsv(input, CsvProfile::Checked));
        QCOMPARE(read(m_fixture->path(QStringLiteral("changes.txt"))), test::changesText(input));
    }

    void aCancelledListLeavesTheOldFile() {
        QVERIFY(savePlan(test::meshPlan(2, 120), m_file));
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        Plan moved = m_window->document().plan();
        for (Component &component : moved.topology.sites.first().components)
            component.address.replace(QStringLiteral("10."), QStringLiteral("172."));
        m_window->document().apply(moved, QStringLiteral("Move"));
        QCoreApplication::processEvents();
        const QString path = m_fixture->path(QStringLiteral("old.txt"));
        for (const ChangeListForm &form : changeListForms()) {
            write(path, "old");
            const ExportJob job{QStringLiteral("changes-") + QLatin1String(form.key), path};
            const auto cancel = [](qint64, qint64) { return false; };
            QVERIFY(!exportChanges(job, m_window->document(), m_window->comparison(), cancel));
            QCOMPARE(read(path), QByteArray("old"));
        }
    }

    void anExportReplacesNothingOfOthersUnasked() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
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
        QVERIFY(!comparing().mayReplace(path));
        answer(QMessageBox::Ok);
        QVERIFY(comparing().mayReplace(path));
        QVERIFY(comparing().runJob({QStringLiteral("changes-csv"), path}));
        QVERIFY(comparing().mayReplace(path)); // its own file now
        QCOMPARE(asked, 2);
        QVERIFY(!comparing().runJob(
            {QStringLiteral("changes-svg"), m_fixture->path(QStringLiteral("none/x.svg"))}));
        const QString said = m_window->messages().textOf(QStringLiteral("compare"));
        QVERIFY2(said.contains(QStringLiteral("export failed")), qPrintable(said));
    }

    void exportsOfChangesKeepThePlanInsideAsChosenLast() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        for (const bool withPlan : {true, false}) {
            QSettings().setValue(QStringLiteral("export/withPlan"), withPlan);
            for (const ExportFormatInfo &info : exportFormats(ExportOf::Changes)) {
                ExportDialog dialog(m_file, {}, nullptr, ExportOf::Changes);
                dialog.setFormat(info.key);
                QVERIFY(comparing().runJob(dialog.job()));
                if (info.carriesPlan())
                    QVERIFY2(bool(openPlan(dialog.job().path)) == withPlan, qPrintable(info.key));
            }
        }
    }

    void plansWithLittleInCommonAreTold() {
        const auto told = [&] { return m_window->messages().textOf(QStringLiteral("compare/alike")); };
        QVERIFY(m_window->files().startFrom(QStringLiteral("provider")));
        comparing().compareWithFile(m_file);
        QVERIFY2(told().contains(QStringLiteral("little in common")), qPrintable(told()));
        action("plan.stopComparing")->trigger();
        QCOMPARE(told(), QString());
        QVERIFY(m_window->files().startFrom(QStringLiteral("two-sites")));
        comparing().compareWithFile(m_file);
        QVERIFY(m_window->comparison().isOn());
        QCOMPARE(told(), QString());
    }

    /// Rows, columns, and whether the plan is inside are the user's choice, as of every workbook.
    void aRequestIsWrittenAsItIsWanted() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        ExportJob job{QStringLiteral("changes-request"), m_fixture->path(QStringLiteral("request.xlsx"))};
        job.grouping = Grouping::Compact;
        job.alsoExpanded = true;
        job.columns = QStringList{QStringLiteral("change"), QStringLiteral("port")};
        job.withPlan = false;
        QVERIFY(comparing().runJob(job));
        QVERIFY(!openPlan(job.path));
        RuleExportOptions same{.grouping = Grouping::Compact,
                               .alsoExpanded = true,
                               .columns = job.columns,
                               .file = QStringLiteral("approved.portolan"),
                               .withPlan = false,
                               .since = m_window->comparison().earlier()};
        const QString other = m_fixture->path(QStringLiteral("other.xlsx"));
        const Document &document = m_window->document();
        QVERIFY(writeChangeRequest(other, document.plan(), document.derived(), same));
        QCOMPARE(read(job.path), read(other));
        job.withPlan = true;
        QVERIFY(comparing().runJob(job));
        QVERIFY(openPlan(job.path));
    }

    void drawingsAndListsOfChangesAreWrittenAsTheyAreWanted() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        ExportJob job{QStringLiteral("changes-png"), m_fixture->path(QStringLiteral("changes.png"))};
        job.scale = 1;
        QVERIFY(comparing().runJob(job));
        const QSize small = QImage(job.path).size();
        job.scale = 2;
        QVERIFY(comparing().runJob(job));
        QCOMPARE(QImage(job.path).size(), small * 2);
        QVERIFY(openPlan(job.path));
        job.withPlan = false;
        QVERIFY(comparing().runJob(job));
        QVERIFY(!openPlan(job.path));
    }

    /// Who compares can have the full lists say what changed, also when they are written again.
    void fullListsSayWhatChangedWhenAsked() {
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        removeAHost();
        ExportJob job{QStringLiteral("rules-csv"), m_fixture->path(QStringLiteral("rules.csv"))};
        QVERIFY(m_window->files().runJob(job));
        QVERIFY(!read(job.path).contains("\"remove\""));
        job.since = m_window->comparison().earlier();
        QVERIFY(m_window->files().runJob(job));
        const QByteArray compared = read(job.path);
        QVERIFY(compared.contains("\"remove\""));
        m_window->comparison().end();
        action("file.exportAgain")->trigger();
        QCOMPARE(read(job.path), compared);
    }

    void theDialogOfChangesHasItsOwnFormatsAndTheOldChoices() {
        ExportDialog of(m_file, {}, nullptr, ExportOf::Changes);
        QCOMPARE(of.job().format, QStringLiteral("changes-request"));
        QCOMPARE(of.job().path, m_fixture->path(QStringLiteral("approved-changes.xlsx")));
        QVERIFY(checkBox(of, "inside")->isEnabled());
        QVERIFY(checkBox(of, "compared with")->isHidden());
        checkBox(of, "inside")->click();
        of.setFormat(QStringLiteral("changes-csv"));
        QVERIFY(checkBox(of, "as they are")->isEnabled());
        QVERIFY(!checkBox(of, "inside")->isEnabled());
        of.setFormat(QStringLiteral("changes-png"));
        of.accept();
        const ExportDialog again(m_file, {}, nullptr, ExportOf::Changes);
        QCOMPARE(again.job().format, QStringLiteral("changes-png"));
        QVERIFY(!again.job().withPlan);
        QVERIFY(!ExportDialog(m_file, {}).job().format.startsWith(QStringLiteral("changes")));
    }

    void theDialogOffersWhatChangedWhereAListCanSayIt() {
        ExportDialog dialog(m_file, {});
        dialog.setFormat(QStringLiteral("rules-md"));
        QCheckBox *since = checkBox(dialog, "compared with");
        QVERIFY(!since->isEnabled());
        QCOMPARE(since->toolTip(), QStringLiteral("The plan is not compared with another."));
        m_window->open(m_file);
        QVERIFY(m_window->comparison().beginWithFile(m_file));
        dialog.setSince(m_window->comparison().earlier());
        QVERIFY(since->isEnabled() && !since->isChecked() && !dialog.job().since);
        since->click();
        QCOMPARE(dialog.job().since, m_window->comparison().earlier());
        dialog.setFormat(QStringLiteral("rules-kit"));
        QVERIFY(!since->isEnabled() && !dialog.job().since);
        dialog.setFormat(QStringLiteral("rules-nft"));
        QCOMPARE(dialog.job().since, m_window->comparison().earlier());
        QVERIFY(since->toolTip().startsWith(QLatin1String("What is to be held")));
        dialog.setFormat(QStringLiteral("rules-xlsx"));
        QCOMPARE(dialog.job().since, m_window->comparison().earlier());
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
    static QCheckBox *checkBox(const QWidget &dialog, const char *text) {
        for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
            if (box->text().contains(QLatin1String(text)))
                return box;
        return nullptr;
    }
    CompareCommands &comparing() { return m_window->planCommands().comparing(); }
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
