#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/PlanCommands.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace portolan;

/// What an export from the window may take the place of, and what it leaves beside.
class tst_exportTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_file = m_fixture->path(QStringLiteral("approved.portolan"));
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("two-sites")), m_file));
        m_window->open(m_file);
        m_drawing = m_fixture->path(QStringLiteral("approved.svg"));
        QVERIFY(m_window->files().runJob({QStringLiteral("svg"), m_drawing}));
    }
    void cleanup() { m_window.reset(); }

    void theOpenPlanStays() {
        const QString link = m_fixture->path(QStringLiteral("link.svg"));
        QVERIFY(QFile::link(m_file, link));
        edit();
        for (const QString &path : {m_file, m_fixture->path(QStringLiteral("./approved.portolan")), link})
            compareRefused(path);
        QVERIFY(m_window->comparison().beginWithSaved());
        compareRefused(link);
        m_window->planCommands().comparing().runJob({QStringLiteral("changes-svg"), link});
        QVERIFY2(said("compare").contains(QStringLiteral("another name")), qPrintable(said("compare")));
    }

    /// A file that is gone is saved again in its place.
    void theOpenPlanStaysWhenItsFileIsGone() {
        QVERIFY(QFile::remove(m_file));
        QVERIFY(!m_window->files().runJob({QStringLiteral("svg"), m_file}));
        QVERIFY(!QFile::exists(m_file));
    }

    /// Rules on a device are found by the title of the plan.
    void whatIsNamedAfterAnEarlierTitleIsTold() {
        QVERIFY(m_window->comparison().beginWithSaved());
        ExportJob job{QStringLiteral("rules-nft"), m_fixture->path(QStringLiteral("rules.nft"))};
        job.since = m_window->comparison().earlier();
        QVERIFY(m_window->files().runJob(job));
        QVERIFY2(!said("file").contains(QStringLiteral("another title")), qPrintable(said("file")));
        edit();
        QVERIFY(m_window->files().runJob(job));
        QVERIFY2(said("file").contains(QStringLiteral("allow-london-and-leeds stays open")),
                 qPrintable(said("file")));
        job.since.reset();
        QVERIFY(m_window->files().runJob(job));
        QVERIFY2(!said("file").contains(QStringLiteral("another title")), qPrintable(said("file")));
    }

    /// That it was exported in this session is no reason to replace it.
    void whatItIsComparedWithStays() {
        QVERIFY(m_window->comparison().beginWithFile(m_drawing));
        edit();
        compareRefused(m_drawing);
        const QByteArray before = read(m_drawing);
        m_window->actions()[QStringLiteral("file.exportAgain")]->trigger();
        QCOMPARE(read(m_drawing), before);
        m_window->planCommands().comparing().runJob({QStringLiteral("changes-svg"), m_drawing});
        QCOMPARE(read(m_drawing), before);
        QVERIFY2(said("compare").contains(QStringLiteral("another name")), qPrintable(said("compare")));
        m_window->comparison().end();
        QVERIFY(m_window->files().runJob({QStringLiteral("svg"), m_drawing}));
        QVERIFY(read(m_drawing) != before);
    }

    void whatItWasTakenOutOfStaysUntilItIsSaved() {
        m_window->open(m_drawing);
        edit();
        compareRefused(m_drawing);
        QVERIFY(m_window->files().saveTo(m_fixture->path(QStringLiteral("own.portolan"))));
        QVERIFY(m_window->files().runJob({QStringLiteral("svg"), m_drawing}));
    }

    void theDialogSaysWhatStays() {
        ExportDialog dialog(m_file, {});
        dialog.setKept(
            [&](const QString &path) { return path == m_drawing ? QStringLiteral("It stays.") : QString(); });
        auto *path = dialog.findChild<QLineEdit *>();
        const QPushButton *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        path->setText(m_drawing);
        QVERIFY(!ok->isEnabled());
        QVERIFY(labels(dialog).contains(QStringLiteral("It stays.")));
        path->setText(m_drawing + QStringLiteral(".svg"));
        QVERIFY(ok->isEnabled());
        QVERIFY(!labels(dialog).contains(QStringLiteral("It stays.")));
    }

    /// Files of machines that the plan has no longer are named, and removed when somebody says so.
    void filesOfMachinesThatAreGone() {
        const QString kit = m_fixture->path(QStringLiteral("kit"));
        const ExportJob job{QStringLiteral("rules-kit"), kit};
        QVERIFY(m_window->files().runJob(job));
        const QStringList before = namesIn(kit);
        const Plan &plan = m_window->document().plan();
        m_window->document().apply(*useSingleScvmm(plan, plan.topology.sites.last().id), QString());
        QVERIFY(m_window->files().runJob(job));
        QCOMPARE(namesIn(kit), before);
        auto *remove = button(QStringLiteral("&Remove what is left over"));
        QVERIFY(remove);
        QVERIFY(strips().contains(QStringLiteral("earlier state of a plan")));
        remove->click();
        QVERIFY(namesIn(kit).size() < before.size());
        QVERIFY(strips().contains(QStringLiteral("Removed")));
        QVERIFY(!button(QStringLiteral("&Remove what is left over")));
        QVERIFY(m_window->files().runJob(job));
        QVERIFY(!strips().contains(QStringLiteral("Removed")));
    }

private:
    void edit() {
        Plan plan = m_window->document().plan();
        plan.title += QStringLiteral("!");
        m_window->document().apply(plan, QString());
        QCoreApplication::processEvents();
    }
    void compareRefused(const QString &path) {
        const QByteArray before = read(path);
        QVERIFY(!before.isEmpty());
        QVERIFY(!m_window->files().runJob({QStringLiteral("svg"), path}));
        QCOMPARE(read(path), before);
        QVERIFY2(said("file").contains(QStringLiteral("another name")), qPrintable(said("file")));
    }
    QString said(const char *topic) const { return m_window->messages().textOf(QLatin1String(topic)); }
    /// What all of them say that are still there.
    QString strips() const {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return labels(m_window->messages()).join(u'\n');
    }
    QPushButton *button(const QString &label) const {
        for (QPushButton *button : m_window->messages().findChildren<QPushButton *>())
            if (button->text() == label)
                return button;
        return nullptr;
    }
    static QStringList labels(const QWidget &widget) {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }
    static QStringList namesIn(const QString &kit) {
        return QDir(kit + QStringLiteral("/machines")).entryList(QDir::Files);
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    QString m_file;
    QString m_drawing;
};

QTEST_MAIN(tst_exportTargets)
#include "tst_exportTargets.moc"
