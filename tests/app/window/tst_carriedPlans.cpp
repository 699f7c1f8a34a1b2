#include "app/support/appFixture.h"
#include "exports/carried/Carried.h"
#include "exports/drawing/drawingExports.h"
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
#include <QMimeData>
#include <QTest>
#include <QTimer>
#include <QUrl>

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
        dialog.setFormat(QStringLiteral("xlsx"));
        QVERIFY(kept->isEnabled() && kept->toolTip().isEmpty());
        dialog.setFormat(QStringLiteral("csv"));
        QVERIFY(!kept->isEnabled() && kept->toolTip().contains(QStringLiteral("no place")));
        dialog.setFormat(QStringLiteral("svg"));
        QVERIFY(kept->isEnabled());
        const View site = SiteView{m_plan.topology.sites.first().id};
        dialog.setDrawing(exportedDrawing(m_plan, *derive(m_plan), {}, DetailLevel::Automatic, site),
                          drawingMeta(m_plan, site));
        QVERIFY(!kept->isEnabled() && kept->toolTip().contains(QStringLiteral("part")));
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
