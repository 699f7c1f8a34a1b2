#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "support/topologyText.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/WindowStyle.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace portolan;

namespace {

QAction *action(MainWindow &window, const char *id) {
    return window.actions()[QString::fromLatin1(id)];
}

/// Answers the next message box with a button.
void answer(QMessageBox::StandardButton button) {
    QTimer::singleShot(0, qApp, [button] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        box->button(button)->click();
    });
}

void edit(MainWindow &window) {
    Document &document = window.document();
    document.apply(setTitle(document.plan(), document.plan().title + u'!'),
                   QStringLiteral("Rename the plan"));
    QCoreApplication::processEvents();
}

struct Menus {
    QList<QMenu *> all;

    explicit Menus(MainWindow &window) {
        for (const QAction *top : window.menuBar()->actions())
            add(top->menu());
    }
    void add(QMenu *menu) {
        all.append(menu);
        for (const QAction *entry : menu->actions()) {
            if (entry->menu())
                add(entry->menu());
        }
    }
};

QChar accessKey(const QString &text) {
    const QString plain = QString(text).replace(QLatin1String("&&"), QString());
    const qsizetype at = plain.indexOf(u'&');
    return at < 0 ? QChar() : plain.at(at + 1).toLower();
}

} // namespace

/// The window as a whole: menus, files, titles, strips, and names for those who do not see it.
class tst_mainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<test::AppFixture>();
        QApplication::setStyle(new WindowStyle);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 900);
        m_window->show();
    }
    void cleanup() { m_window.reset(); }

    void menusAreShortAndEveryEntryIsExplained() {
        QCOMPARE(m_window->menuBar()->actions().size(), 7);
        const Menus menus(*m_window);
        for (const QMenu *menu : menus.all) {
            QSet<QChar> keys;
            int entries = 0;
            for (const QAction *entry : menu->actions()) {
                if (entry->isSeparator())
                    continue;
                ++entries;
                const QByteArray what = (menu->title() + u' ' + entry->text()).toUtf8();
                QVERIFY2(entry->menu() || !entry->statusTip().isEmpty(), what.constData());
                if (entry->objectName().isEmpty() && !entry->menu())
                    continue; // panels carry their own titles
                QVERIFY2(!accessKey(entry->text()).isNull(), what.constData());
                QVERIFY2(!keys.contains(accessKey(entry->text())), what.constData());
                keys.insert(accessKey(entry->text()));
            }
            QVERIFY2(entries <= 12, qPrintable(menu->title()));
        }
    }

    void noShortcutIsGivenTwice() {
        QMap<QString, QString> owners;
        for (const QString &id : m_window->actions().ids()) {
            for (const QKeySequence &keys : m_window->actions()[id]->shortcuts()) {
                QVERIFY2(!owners.contains(keys.toString()),
                         qPrintable(id + u' ' + owners.value(keys.toString())));
                owners.insert(keys.toString(), id);
            }
        }
    }

    void whatCannotBeUsedSaysWhy() {
        for (const QString &id : m_window->actions().ids()) {
            const QAction *row = m_window->actions()[id];
            QVERIFY(row->isVisible());
            QVERIFY2(row->isEnabled() || row->statusTip().endsWith(u'.'), qPrintable(id + row->statusTip()));
        }
        QVERIFY(!action(*m_window, "file.save")->isEnabled());
        QCOMPARE(action(*m_window, "file.save")->statusTip(), QStringLiteral("Open or start a plan first."));
    }

    void theStatusBarSaysWhyAMenuEntryIsDisabled() {
        QMenu *file = m_window->menuBar()->actions().first()->menu();
        m_window->menuBar()->setActiveAction(m_window->menuBar()->actions().first());
        for (int i = 0; i < 6 && file->activeAction() != action(*m_window, "file.save"); ++i)
            QTest::keyClick(file, Qt::Key_Down);
        QCOMPARE(file->activeAction(), action(*m_window, "file.save"));
        QCOMPARE(m_window->statusBar()->currentMessage(), QStringLiteral("Open or start a plan first."));
        file->close();
    }

    void everyButtonDockAndFieldHasAName_data() {
        QTest::addColumn<QString>("plan");
        QTest::newRow("start page") << QString();
        QTest::newRow("two sites") << QStringLiteral("two-sites");
        QTest::newRow("empty") << QStringLiteral("empty");
    }
    void everyButtonDockAndFieldHasAName() {
        QFETCH(QString, plan);
        if (!plan.isEmpty())
            QVERIFY(m_window->files().startFrom(plan));
        QCoreApplication::processEvents();
        for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->objectName().startsWith(QLatin1String("qt_")) || !needsName(*widget) ||
                (!widget->isVisibleTo(m_window.get()) && qobject_cast<const QAbstractButton *>(widget)))
                continue;
            const QByteArray what = QByteArray(widget->metaObject()->className()) + ' ' +
                                    widget->objectName().toUtf8() + " in " +
                                    widget->parentWidget()->metaObject()->className();
            QVERIFY2(hasName(*widget), what.constData());
        }
    }

    void aTemplateBecomesAnUnsavedPlan() {
        auto *templates = m_window->findChild<QListWidget *>(QStringLiteral("templates"));
        QCOMPARE(templates->count(), planTemplates().size());
        templates->setFocus();
        QTest::keyClick(templates, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->document().plan(), test::templatePlan(QStringLiteral("two-sites")));
        QVERIFY(m_window->canvas().isVisible());
        QVERIFY(m_window->windowTitle().endsWith(QStringLiteral("[*] — Portolan")));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(action(*m_window, "file.save")->isEnabled());
    }

    void theTitleFollowsTheUndoStack() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        edit(*m_window);
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(action(*m_window, "edit.undo")->text(), QStringLiteral("&Undo Rename the plan"));
        action(*m_window, "edit.undo")->trigger();
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(action(*m_window, "edit.redo")->text(), QStringLiteral("&Redo Rename the plan"));
    }

    void saveReopenSaveIsTheSameFile() {
        const QString path = m_fixture->path(QStringLiteral("acme.portolan"));
        m_window->files().startFrom(QStringLiteral("provider"));
        QVERIFY(m_window->files().saveTo(path));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("acme.portolan[*] — Portolan"));
        const QByteArray first = read(path);
        m_window->files().startFrom(QStringLiteral("empty"));
        QVERIFY(m_window->files().open(path));
        action(*m_window, "file.save")->trigger();
        QCOMPARE(read(path), first);
        QVERIFY(!first.isEmpty());
    }

    void recentPlansAreListedOnceNewestFirst() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        for (int i = 0; i < 12; ++i)
            m_window->files().saveTo(m_fixture->path(QStringLiteral("p%1.portolan").arg(i)));
        m_window->files().open(m_fixture->path(QStringLiteral("p5.portolan")));
        const QStringList recent = RecentFiles().paths();
        QCOMPARE(recent.size(), 10);
        QCOMPARE(recent.first(), m_fixture->path(QStringLiteral("p5.portolan")));
        QCOMPARE(recent.count(recent.first()), 1);
    }

    void aPlanThatCannotBeOpenedIsExplainedInAStrip() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        const Plan before = m_window->document().plan();
        const QString path = m_fixture->path(QStringLiteral("broken.portolan"));
        write(path, "{ not json");
        QVERIFY(!m_window->files().open(path));
        QVERIFY(
            m_window->messages().textOf(QStringLiteral("file")).contains(QStringLiteral("broken.portolan")));
        QCOMPARE(m_window->document().plan(), before);
    }

    void unsavedChangesAreAskedAboutOnce() {
        const QString path = m_fixture->path(QStringLiteral("ours.portolan"));
        m_window->files().startFrom(QStringLiteral("two-sites"));
        m_window->files().saveTo(path);
        edit(*m_window);
        const QString title = m_window->document().plan().title;
        answer(QMessageBox::Cancel);
        QVERIFY(!m_window->files().startFrom(QStringLiteral("empty")));
        QCOMPARE(m_window->document().plan().title, title);
        answer(QMessageBox::Save);
        QVERIFY(m_window->files().startFrom(QStringLiteral("empty")));
        QCOMPARE((*loadPlan(path)).title, title);
        edit(*m_window);
        answer(QMessageBox::Discard);
        QVERIFY(m_window->close());
    }

    void closingCanBeCancelled() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        edit(*m_window);
        answer(QMessageBox::Cancel);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
    }

    void aFailedSaveIsAStripAndLosesNothing() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        edit(*m_window);
        QVERIFY(!m_window->files().saveTo(QStringLiteral("/nowhere/at/all.portolan")));
        QVERIFY(m_window->messages().textOf(QStringLiteral("file")).contains(QStringLiteral("not saved")));
        QVERIFY(m_window->isWindowModified());
    }

    void aChangeOnTheDiskIsOffered() {
        const QString path = m_fixture->path(QStringLiteral("shared.portolan"));
        m_window->files().startFrom(QStringLiteral("two-sites"));
        m_window->files().saveTo(path);
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("same-host")), path));
        QTRY_VERIFY(!m_window->messages().textOf(QStringLiteral("disk")).isEmpty());
        press(QStringLiteral("disk"), QStringLiteral("&Reload"));
        QCOMPARE(m_window->document().plan(), test::templatePlan(QStringLiteral("same-host")));
    }

    void keepingMineMakesThePlanUnsaved() {
        const QString path = m_fixture->path(QStringLiteral("shared.portolan"));
        m_window->files().startFrom(QStringLiteral("two-sites"));
        m_window->files().saveTo(path);
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("same-host")), path));
        QTRY_VERIFY(!m_window->messages().textOf(QStringLiteral("disk")).isEmpty());
        press(QStringLiteral("disk"), QStringLiteral("&Keep mine"));
        QCOMPARE(m_window->document().plan(), test::templatePlan(QStringLiteral("two-sites")));
        QVERIFY(m_window->isWindowModified());
    }

    void unsavedWorkIsOfferedAfterACrash() {
        const QString path = m_fixture->path(QStringLiteral("crashed.portolan"));
        QVERIFY(savePlan(test::templatePlan(QStringLiteral("two-sites")), path));
        {
            Document document;
            QVERIFY(document.open(path));
            Recovery recovery(document, Recovery::defaultFolder());
            document.apply(setTitle(document.plan(), QStringLiteral("Late work")), QStringLiteral("Rename"));
            recovery.keep();
        }
        m_window->offerRecovery();
        QVERIFY(m_window->messages()
                    .textOf(QStringLiteral("recovery"))
                    .contains(QStringLiteral("crashed.portolan")));
        press(QStringLiteral("recovery"), QStringLiteral("Re&cover"));
        QCOMPARE(m_window->document().plan().title, QStringLiteral("Late work"));
        QCOMPARE(m_window->document().path(), path);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(m_window->messages().textOf(QStringLiteral("recovery")).isEmpty());
    }

    void theStatusBarCounts() {
        m_window->files().startFrom(QStringLiteral("two-sites"));
        QCoreApplication::processEvents();
        const auto *counts = m_window->findChild<QLabel *>(QStringLiteral("statusCounts"));
        QVERIFY2(counts->text().startsWith(QStringLiteral("2 sites · 6 hosts · ")),
                 qPrintable(counts->text()));
        QVERIFY(counts->text().endsWith(QStringLiteral("(58 expanded)")));
        const auto *selection = m_window->findChild<QLabel *>(QStringLiteral("statusSelection"));
        const Topology &topology = m_window->document().plan().topology;
        m_window->selection().set({keyOf(test::siteNamed(topology, QStringLiteral("Leeds")))});
        QCOMPARE(selection->text(), QStringLiteral("Selected: site Leeds"));
        m_window->selection().set(m_window->selection().keys() + QList<ElementKey>{keyOf(test::siteNamed(
                                                                     topology, QStringLiteral("London")))});
        QCOMPARE(selection->text(), QStringLiteral("2 elements selected"));
    }

    void everyTemplateOpensAndIsDrawn_data() {
        QTest::addColumn<QString>("id");
        for (const PlanTemplate &info : planTemplates())
            QTest::newRow(qPrintable(info.id)) << info.id;
    }
    void everyTemplateOpensAndIsDrawn() {
        QFETCH(QString, id);
        QVERIFY(m_window->files().startFrom(id));
        QCoreApplication::processEvents();
        QCOMPARE(m_window->canvas().canvasScene().items().isEmpty(), id == QLatin1String("empty"));
        QVERIFY(m_window->messages().textOf(QStringLiteral("file")).isEmpty());
    }

    void allIsDoneByKeyboardAlone() {
        m_window->activateWindow();
        m_window->files().startFrom(QStringLiteral("empty"));
        action(*m_window, "insert.site")->trigger();
        QVERIFY(!action(*m_window, "insert.vba")->isEnabled() ||
                action(*m_window, "insert.vba")->statusTip().size() > 0);
        action(*m_window, "insert.scvmm")->trigger();
        action(*m_window, "insert.zvm")->trigger();
        action(*m_window, "insert.host-with-vra")->trigger();
        QCOMPARE(m_window->document().plan().topology.sites.first().components.size(), 4);
        QCoreApplication::processEvents();
        QTest::keyClick(&m_window->canvas(), Qt::Key_F2);
        auto *name = m_window->canvas().viewport()->findChild<QLineEdit *>(QStringLiteral("inlineRename"));
        QVERIFY(name);
        QTest::keyClicks(name, QStringLiteral("HV-01"));
        QTest::keyClick(name, Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->document().undoStack()->undoText().left(11), QStringLiteral("Rename host"));
        action(*m_window, "edit.delete")->trigger();
        QCOMPARE(m_window->document().plan().topology.sites.first().components.size(), 2);
        while (m_window->document().undoStack()->canUndo())
            action(*m_window, "edit.undo")->trigger();
        QCOMPARE(m_window->document().plan(), test::templatePlan(QStringLiteral("empty")));
    }

private:
    static bool needsName(const QWidget &widget) {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        if (button)
            return button->text().isEmpty() && widget.focusPolicy() != Qt::NoFocus;
        const bool part = widget.parentWidget()->inherits("QComboBoxPrivateContainer") ||
                          qobject_cast<const QAbstractSpinBox *>(widget.parentWidget()) ||
                          qobject_cast<const QComboBox *>(widget.parentWidget());
        return !part &&
               (qobject_cast<const QDockWidget *>(&widget) || qobject_cast<const QLineEdit *>(&widget) ||
                qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget) ||
                (qobject_cast<const QAbstractScrollArea *>(&widget) && widget.focusPolicy() & Qt::TabFocus));
    }
    static bool hasName(const QWidget &widget) {
        const auto *tool = qobject_cast<const QToolButton *>(&widget);
        return !widget.accessibleName().isEmpty() ||
               (tool && tool->defaultAction() && !tool->defaultAction()->text().isEmpty());
    }
    static QByteArray read(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void press(const QString &topic, const QString &label) {
        const auto *strip = m_window->messages().findChild<QWidget *>(topic);
        QVERIFY(strip);
        for (QAbstractButton *button : strip->findChildren<QAbstractButton *>()) {
            if (button->text() == label) {
                button->click();
                return;
            }
        }
        QFAIL("there is no such button");
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(tst_mainWindow)
#include "tst_mainWindow.moc"
