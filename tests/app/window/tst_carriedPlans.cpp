#include "app/support/appFixture.h"
#include "exports/carried/Carried.h"
#include "exports/drawing/drawingExports.h"
#include "support/randomPlan.h"
#include "window/ExportDialog.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/WindowStyle.h"
#include "window/exportPlan.h"

#include <QApplication>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <csignal>
#include <sys/resource.h>

using namespace portolan;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Types a name into the next file dialog and accepts it.
void answerFileDialog(const QString &path) {
    QTimer::singleShot(0, qApp, [path] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
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

QCheckBox *checkBox(const QWidget &parent, const QString &words) {
    for (QCheckBox *box : parent.findChildren<QCheckBox *>())
        if (box->text().remove(u'&').contains(words))
            return box;
    return nullptr;
}

bool entersWith(QWidget &target, const QMimeData &data) {
    QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&target, &enter);
    return enter.isAccepted();
}

} // namespace

/// Plans that are taken out of drawings: they open as new plans, and the drawings stay as they are.
class tst_carriedPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        QApplication::setStyle(new WindowStyle);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_plan = test::templatePlan(QStringLiteral("branch-to-main"));
        m_drawing = m_fixture->path(QStringLiteral("Leeds.svg"));
        ExportJob job;
        job.path = m_drawing;
        QVERIFY(runExport(job, m_plan, *derive(m_plan), {}));
    }
    void cleanup() { m_window.reset(); }

    void aDrawingOpensAsANewPlan() {
        m_window->open(m_drawing);
        QCoreApplication::processEvents();
        QVERIFY(m_window->document().plan() == m_plan);
        QCOMPARE(m_window->document().path(), QString());
        QCOMPARE(m_window->document().origin(), m_drawing);
        QCOMPARE(m_window->windowTitle(), m_plan.title + QStringLiteral(" (from Leeds.svg)[*] — Portolan"));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(said().contains(QStringLiteral("taken out of “Leeds.svg”")));
    }

    void itIsAmongTheRecentPlans() {
        m_window->open(m_drawing);
        QCOMPARE(RecentFiles().paths(), QStringList{m_drawing});
        m_window->files().startFrom(QStringLiteral("empty"));
        QCOMPARE(m_window->document().origin(), QString());
        m_window->open(RecentFiles().paths().first());
        QVERIFY(m_window->document().plan() == m_plan);
    }

    void savingNeverTouchesTheDrawing() {
        const QByteArray before = bytesOf(m_drawing);
        m_window->open(m_drawing);
        answerFileDialog(m_fixture->path(QStringLiteral("York.svg")));
        QVERIFY(m_window->files().save());
        QCOMPARE(bytesOf(m_drawing), before);
        QCOMPARE(m_window->document().path(), m_fixture->path(QStringLiteral("York.svg.portolan")));
        QCOMPARE(m_window->document().origin(), QString());
        QVERIFY(*loadPlan(m_window->document().path()) == m_plan);
    }

    void aFileCanBeDroppedOnTheWindow_data() {
        QTest::addColumn<bool>("onCanvas");
        QTest::newRow("start page") << false;
        QTest::newRow("canvas") << true;
    }
    void aFileCanBeDroppedOnTheWindow() {
        QFETCH(bool, onCanvas);
        if (onCanvas)
            m_window->files().startFrom(QStringLiteral("two-sites"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_drawing)});
        QWidget *under = onCanvas ? m_window->canvas().viewport() : m_window.get();
        QVERIFY(entersWith(*under, data));
        QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
        QCoreApplication::processEvents();
        QVERIFY(m_window->document().plan() == m_plan);
    }

    void whatIsNoFileIsNotDropped() {
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("https://example.org/plan.portolan"))});
        QVERIFY(!entersWith(*m_window, data));
        data.setUrls({QUrl::fromLocalFile(m_drawing), QUrl::fromLocalFile(m_drawing)});
        QVERIFY(!entersWith(*m_window, data));
        data.clear();
        data.setText(m_drawing);
        QVERIFY(!entersWith(*m_window, data));
    }

    void thePlanCanBeLeftOutOfAnExport() {
        ExportDialog dialog(m_drawing, m_plan.title);
        const Diagram diagram = exportedDrawing(m_plan, *derive(m_plan), {}, DetailLevel::Automatic, {});
        dialog.setDrawing(diagram, drawingMeta(m_plan));
        auto *kept = checkBox(dialog, QStringLiteral("plan inside"));
        QVERIFY(kept && kept->isChecked() && kept->isEnabled());
        QVERIFY(dialog.job().withPlan);
        kept->click();
        QVERIFY(!dialog.job().withPlan);
        dialog.accept();
        ExportJob job = dialog.job();
        job.path = m_drawing;
        QVERIFY(runExport(job, m_plan, *derive(m_plan), {}));
        QVERIFY(readCarriedFile(m_drawing)->plan.isEmpty());
        QVERIFY(!ExportDialog(m_drawing, m_plan.title).job().withPlan);
    }

    void wherePlansCannotBeInsideTheSwitchSaysWhy() {
        ExportDialog dialog(m_drawing, m_plan.title);
        auto *kept = checkBox(dialog, QStringLiteral("plan inside"));
        dialog.setFormat(QStringLiteral("rules-xlsx"));
        QVERIFY(kept->isEnabled() && kept->toolTip().isEmpty());
        dialog.setFormat(QStringLiteral("rules-csv"));
        QVERIFY(!kept->isEnabled() && kept->toolTip().contains(QStringLiteral("no place")));
        QVERIFY(!kept->isChecked());
        dialog.setFormat(QStringLiteral("svg"));
        QVERIFY(kept->isEnabled() && kept->isChecked());
        const View site = SiteView{m_plan.topology.sites.first().id};
        dialog.setDrawing(exportedDrawing(m_plan, *derive(m_plan), {}, DetailLevel::Automatic, site),
                          drawingMeta(m_plan, site));
        QVERIFY(!kept->isEnabled() && kept->toolTip().contains(QStringLiteral("part")));
    }

    void whatWasNotMadeFromThisPlanIsAskedAbout_data() {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<bool>("replace");
        QTest::addColumn<QString>("why");
        const QByteArray letter = "Dear Sir";
        const QString nothing = QStringLiteral("Nothing in it says that it was made from this plan.");
        Plan other = *planFromTemplate(QStringLiteral("two-sites"));
        other.title = QStringLiteral("York\nand <b>Hull</b>");
        const Diagram drawing = drawPlan(other, *derive(other));
        QTest::newRow("own") << QByteArray() << false << QString();
        QTest::newRow("letter, kept") << letter << false << nothing;
        QTest::newRow("letter, replaced") << letter << true << nothing;
        QTest::newRow("of another plan")
            << *writeSvg(drawing, drawingMeta(other)) << false
            << QStringLiteral("It was made from another plan: “York and <b>Hull</b>”.");
        QTest::newRow("a plan") << writePlan(other) << false << QStringLiteral("It is a plan.");
    }
    void whatWasNotMadeFromThisPlanIsAskedAbout() {
        QFETCH(QByteArray, there);
        QFETCH(bool, replace);
        QFETCH(QString, why);
        if (!there.isEmpty())
            writeTo(m_drawing, there);
        const QByteArray before = bytesOf(m_drawing);
        Plan later = m_plan;
        later.revision = 2;
        m_window->open(fileOf(later));
        QStringList asked;
        QTimer answers;
        connect(&answers, &QTimer::timeout, this, [&] { asked << answerExport(replace); });
        answers.start(10);
        m_window->actions()[QStringLiteral("file.export")]->trigger();
        asked.removeAll(QString());
        QCOMPARE(asked, why.isEmpty() ? QStringList()
                                      : QStringList{QStringLiteral("“%1” is there already. %2")
                                                        .arg(QFileInfo(m_drawing).fileName(), why)});
        QCOMPARE(bytesOf(m_drawing) == before, !there.isEmpty() && !replace);
    }

    void aFullDiskLeavesTheOldFile() {
        for (const ExportFormatInfo &info : exportFormats()) {
            ExportJob job;
            job.format = info.key;
            job.path = m_fixture->path(QStringLiteral("old"));
            if (info.form && info.form->shape == FormShape::Folder)
                continue;
            writeTo(job.path, "old");
            const Plan large = test::meshPlan(4, 400);
            const Result<EarlierFiles> written = [&] {
                const FileSizeLimit full(4096);
                return runExport(job, large, *derive(large), {});
            }();
            QVERIFY2(!written, qPrintable(info.key));
            QVERIFY2(!written.error().message.contains(QStringLiteral("Unknown")), qPrintable(info.key));
            QCOMPARE(bytesOf(job.path), QByteArray("old"));
        }
    }

    void proposedNamesAreSlugs() {
        const auto name = [](const QString &title) {
            return QFileInfo(suggestedExportPath({}, title, QStringLiteral("svg"))).fileName();
        };
        QCOMPARE(name(QStringLiteral("../../etc/Zürich & <b>\n")), QStringLiteral("etc-zurich-b.svg"));
        QCOMPARE(name(QStringLiteral("\u202e\u0000")), QStringLiteral("plan.svg"));
        QVERIFY(name(QString(40'000, u'x')).size() < 80);
    }

    void aDrawingWithoutAPlanSaysWhichPlanItShows() {
        ExportJob job;
        job.path = m_drawing;
        job.view = SiteView{m_plan.topology.sites.first().id};
        QVERIFY(runExport(job, m_plan, *derive(m_plan), {}));
        m_window->open(m_drawing);
        QCOMPARE(m_window->document().origin(), QString());
        QVERIFY2(said().contains(m_plan.title), qPrintable(said()));
    }

private:
    /// Accepts the dialog for m_drawing once, then leaves it; returns what was asked.
    QString answerExport(bool replace) const {
        QWidget *modal = QApplication::activeModalWidget();
        if (auto *box = qobject_cast<QMessageBox *>(modal)) {
            box->button(replace ? QMessageBox::Ok : QMessageBox::Cancel)->click();
            return box->text();
        }
        if (auto *dialog = qobject_cast<ExportDialog *>(modal)) {
            const bool again = dialog->property("again").toBool();
            dialog->setProperty("again", true);
            dialog->setFormat(QStringLiteral("svg"));
            dialog->findChild<QLineEdit *>()->setText(m_drawing);
            if (again)
                dialog->reject();
            else
                dialog->accept();
        }
        return {};
    }
    QString fileOf(const Plan &plan) const {
        const QString path = m_fixture->path(QStringLiteral("plan.portolan"));
        return savePlan(plan, path) ? path : QString();
    }
    static void writeTo(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    QString said() const {
        QStringList texts;
        for (const QLabel *label : m_window->messages().findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    Plan m_plan;
    QString m_drawing;
};

QTEST_MAIN(tst_carriedPlans)
#include "tst_carriedPlans.moc"
