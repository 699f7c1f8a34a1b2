#include "app/support/appFixture.h"
#include "palette/PalettePanel.h"
#include "palette/PartList.h"

#include <QApplication>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace portolan;

/// The palette by mouse and by keyboard.
class tst_palette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        m_fixture = std::make_unique<test::AppFixture>();
        QApplication::setStyle(QStringLiteral("fusion"));
    }

    void everyPartIsATileThatExplainsItself() {
        PalettePanel panel;
        auto *list = panel.findChild<PartList *>();
        QCOMPARE(list->count(), allParts().size());
        for (int row = 0; row < list->count(); ++row) {
            QVERIFY(!list->item(row)->text().isEmpty());
            QVERIFY(!list->item(row)->icon().isNull());
            QVERIFY(list->item(row)->statusTip().contains(QStringLiteral("Enter")));
        }
    }

    void aClickArmsAndEnterAdds() {
        PalettePanel panel;
        panel.resize(200, 460);
        panel.show();
        auto *list = panel.findChild<PartList *>();
        QSignalSpy clicked(&panel, &PalettePanel::clicked);
        QSignalSpy activated(&panel, &PalettePanel::activated);
        const QPoint at = list->visualItemRect(list->item(2)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.first().first().value<Part>(), allParts()[2].part);
        QCOMPARE(activated.count(), 0);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().value<Part>(), allParts()[2].part);
    }

    void tilesStandInTwoColumnsAndAllAreSeen() {
        PalettePanel panel;
        panel.resize(200, panel.sizeHint().height());
        panel.show();
        auto *list = panel.findChild<PartList *>();
        const QRect first = list->visualItemRect(list->item(0));
        const QRect second = list->visualItemRect(list->item(1));
        const QRect last = list->visualItemRect(list->item(list->count() - 1));
        QCOMPARE(first.top(), second.top());
        QVERIFY(first.width() >= 24 && first.height() >= 24);
        QVERIFY2(list->viewport()->rect().contains(last), "the last tile is in view");
    }

    void everyLabelFitsItsTile() {
        PalettePanel panel;
        auto *list = panel.findChild<PartList *>();
        QFont large = list->font();
        for (const int points : {9, 12, 16}) {
            large.setPointSize(points);
            list->setFont(large);
            for (const int width : {200, 300, 420}) {
                panel.resize(width, 500);
                panel.show();
                for (int row = 0; row < list->count(); ++row) {
                    const QListWidgetItem *item = list->item(row);
                    const int words = QFontMetrics(list->font()).horizontalAdvance(item->text());
                    QVERIFY2(words < list->visualItemRect(item).width() - 8, qPrintable(item->text()));
                }
            }
        }
    }

    void severalHostsCarryTheirCount() {
        PalettePanel panel;
        panel.findChild<QSpinBox *>(QStringLiteral("hostCount"))->setValue(12);
        for (int row = 0; row < allParts().size(); ++row)
            QCOMPARE(panel.partAt(row).count, allParts()[row].part.sort == PartKind::Hosts ? 12 : 1);
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_palette)
#include "tst_palette.moc"
