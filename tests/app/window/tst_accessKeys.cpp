#include "app/support/appFixture.h"
#include "window/FileCommands.h"
#include "window/MainWindow.h"
#include "window/translations.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace portolan;

namespace {

QChar accessKey(const QString &text) {
    const QString plain = QString(text).replace(QLatin1String("&&"), QString());
    const qsizetype at = plain.indexOf(u'&');
    return at < 0 ? QChar() : plain.at(at + 1).toLower();
}

/// What Alt reaches in the window: menus, buttons, and labels that stand for a field.
QStringList reached(const MainWindow &window) {
    QStringList texts;
    for (const QAction *menu : window.menuBar()->actions())
        texts.append(menu->text());
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible())
            texts.append(button->text());
    for (const QLabel *label : window.findChildren<QLabel *>())
        if (label->isVisible() && label->buddy() && label->textFormat() != Qt::PlainText)
            texts.append(label->text());
    texts.removeIf([](const QString &text) { return accessKey(text).isNull(); });
    return texts;
}

/// Two that would fight over one key, or nothing.
QString clashIn(const QStringList &texts) {
    QMap<QChar, QString> owners;
    for (const QString &text : texts) {
        if (owners.contains(accessKey(text)))
            return owners.value(accessKey(text)) + QStringLiteral(" / ") + text;
        owners.insert(accessKey(text), text);
    }
    return {};
}

} // namespace

/// Alt and a letter do one thing, whatever strip or page is shown, and Enter presses what has the focus.
class tst_accessKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void noneIsGivenTwice_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale::c();
        QTest::newRow("German") << QLocale(QLocale::German);
    }

    void noneIsGivenTwice() {
        QFETCH(QLocale, locale);
        loadTranslations(locale);
        leavePlanBehind();
        MainWindow window;
        window.show();
        QVERIFY2(reached(window).size() > 8, "menus, and what the start page adds");
        QCOMPARE(clashIn(reached(window)), QString());
        window.offerRecovery();
        QCOMPARE(clashIn(reached(window)), QString());
        QVERIFY(window.files().startFrom(QStringLiteral("two-sites")));
        window.messages().dismiss(QStringLiteral("recovery"));
        const Document &document = window.document();
        ExportJob job{QStringLiteral("svg"), m_fixture->path(QStringLiteral("plan.svg")), 1,
                      Grouping::Grouped, false};
        QVERIFY(window.files().runJob(job));
        QVERIFY(!document.plan().title.isEmpty());
        QCOMPARE(clashIn(reached(window)), QString());
    }

    void enterPressesTheButtonThatHasTheFocus() {
        MainWindow window;
        window.show();
        window.activateWindow();
        bool pressed = false;
        window.messages().post({QStringLiteral("test"),
                                Tone::Note,
                                QStringLiteral("Words"),
                                {{QStringLiteral("Do it"), [&pressed] { pressed = true; }}}});
        auto *button =
            window.messages().findChild<QWidget *>(QStringLiteral("test"))->findChild<QPushButton *>();
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Return);
        QVERIFY(pressed);
    }

    void shiftF10OpensTheContextMenu() {
        MainWindow window;
        window.show();
        window.activateWindow();
        window.files().startFrom(QStringLiteral("two-sites"));
        auto *outline = window.findChild<QWidget *>(QStringLiteral("outlineView"));
        for (QWidget *panel : {static_cast<QWidget *>(&window.canvas()), outline}) {
            window.selection().set({keyOf(window.document().plan().topology.sites.first().id)});
            QCoreApplication::processEvents();
            // A menu that closes late takes the window's activation with it.
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            panel->setFocus();
            QTRY_VERIFY(panel->hasFocus());
            int opened = 0;
            QTimer closer;
            connect(&closer, &QTimer::timeout, this, [&opened] {
                if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
                    ++opened;
                    menu->close();
                }
            });
            closer.start(20);
            QTest::keyClick(panel, Qt::Key_F10, Qt::ShiftModifier);
            QTRY_COMPARE(opened, 1);
        }
    }

private:
    static void leavePlanBehind() {
        Document document;
        document.reset(test::templatePlan(QStringLiteral("same-host")), {});
        Recovery recovery(document, Recovery::defaultFolder());
        Plan plan = document.plan();
        plan.title = QStringLiteral("Left behind");
        document.apply(plan, QStringLiteral("Change title"));
        recovery.keep();
    }

    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_accessKeys)
#include "tst_accessKeys.moc"
