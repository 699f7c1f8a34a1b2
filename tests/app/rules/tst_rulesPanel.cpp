#include "document/Document.h"
#include "document/Selection.h"
#include "document/ToggleButton.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "rules/RulesModel.h"
#include "rules/RulesPanel.h"
#include "support/topologyText.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

using namespace portolan;

class TestRulesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filtersWhileTyping();
    void switchesToOneRowPerPair();
    void showsOneListWithItsCount();
    void selectsTheLinkOfARow();
    void selectsTheRowsOfALink();
    void scrollsToWhatConcernsAComponent();
    void keepsTheSelectedRowsOverAnEdit();
    void keepsTheSelectedRowsWhenRegrouped();
    void copiesRowsInOrder();
    void saysWhatTheTableHolds();
    void saysWhatBelongsIntoAnEmptyTable();
    void fitsItsColumnsToTheFirstRows();
    void catchesUpWhenItIsShownAgain();
    void fitsIntoANarrowDock();
    void givesTheSelectedRulesAForm();
    void namesEveryControl();

private:
    template <class T>
    T *child(const char *name) const {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    QString status() const { return child<QLabel>("rulesStatus")->text(); }
    QTableView *view() const { return m_panel->view(); }
    RulesModel *model() const { return m_panel->model(); }
    void turn() const { QCoreApplication::processEvents(); }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<RulesPanel> m_panel;
};

void TestRulesPanel::init() {
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<Selection>();
    m_document->reset(*planFromTemplate(QStringLiteral("two-sites")), {});
    m_panel = std::make_unique<RulesPanel>(*m_document, *m_selection);
    m_panel->resize(1000, 300);
    m_panel->show();
    turn();
}

void TestRulesPanel::cleanup() {
    m_panel.reset();
    m_selection.reset();
    m_document.reset();
}

void TestRulesPanel::filtersWhileTyping() {
    QTest::keyClicks(child<QLineEdit>("rulesFilter"), QStringLiteral("9081"));
    QCOMPARE(model()->rowCount(), 2);
    QVERIFY(status().contains(u'2'));
    QTest::keyClicks(child<QLineEdit>("rulesFilter"), QStringLiteral("x"));
    QCOMPARE(model()->rowCount(), 0);
    QVERIFY(!status().isEmpty());
}

void TestRulesPanel::switchesToOneRowPerPair() {
    child<QComboBox>("rulesStates")->setCurrentIndex(1);
    QCOMPARE(model()->rowCount(), int(m_document->derived().counts.grouped));
    QTest::mouseClick(child<ToggleButton>("rulesExpanded"), Qt::LeftButton);
    QCOMPARE(model()->rowCount(), 58);
    QTest::mouseClick(child<ToggleButton>("rulesGrouped"), Qt::LeftButton);
    QCOMPARE(model()->rowCount(), int(m_document->derived().counts.grouped));
}

void TestRulesPanel::showsOneListWithItsCount() {
    auto *states = child<QComboBox>("rulesStates");
    const RuleSet &rules = m_document->derived().rules;
    QCOMPARE(states->itemText(1), QStringLiteral("Rules (%1)").arg(rules.rules.size()));
    QCOMPARE(states->itemText(3), QStringLiteral("Inside one machine (%1)").arg(rules.insideMachine.size()));
    states->setCurrentIndex(3);
    QCOMPARE(model()->rowCount(), int(rules.insideMachine.size()));
    // An edit brings the counts up to date and leaves the choice.
    m_document->apply(Plan(), QStringLiteral("x"));
    turn();
    QCOMPARE(states->itemText(1), QStringLiteral("Rules (0)"));
    QCOMPARE(states->currentIndex(), 3);
}

void TestRulesPanel::selectsTheLinkOfARow() {
    view()->selectRow(4);
    QCOMPARE(m_selection->keys(), QList<ElementKey>{m_document->derived().rules.rules[4].flow});
    view()->clearSelection();
    QVERIFY(m_selection->keys().isEmpty());
}

void TestRulesPanel::selectsTheRowsOfALink() {
    const QString flow = m_document->derived().rules.rules.last().flow;
    const QSignalSpy changed(m_selection.get(), &Selection::changed);
    m_selection->set({flow});
    const QModelIndexList rows = view()->selectionModel()->selectedRows();
    QVERIFY(!rows.isEmpty());
    for (const QModelIndex &row : rows)
        QCOMPARE(row.data(RulesModel::FlowRole).toString(), flow);
    QCOMPARE(changed.count(), 1);
    QVERIFY(view()->viewport()->rect().intersects(view()->visualRect(rows.first())));
}

void TestRulesPanel::scrollsToWhatConcernsAComponent() {
    m_panel->resize(1000, 160);
    const ComponentId scvmm = test::componentNamed(m_document->plan().topology, QStringLiteral("vmm-lee"));
    m_selection->set({keyOf(scvmm)});
    QVERIFY(!view()->selectionModel()->hasSelection());
    const int row = model()->firstHighlighted();
    QVERIFY(row > 5);
    QVERIFY(view()->viewport()->rect().contains(view()->visualRect(model()->index(row, 0)).center()));
}

void TestRulesPanel::keepsTheSelectedRowsOverAnEdit() {
    child<ToggleButton>("rulesExpanded")->click();
    const int row = 20;
    view()->selectRow(row);
    const ShownRow selected = model()->row(row);
    const QList<ElementKey> keys = m_selection->keys();
    // A fourth host in London replaces the pairs of every rule with its VRAs.
    const SiteId london = m_document->plan().topology.sites.first().id;
    m_document->apply(addHostWithVra(m_document->plan(), london).plan, QStringLiteral("x"));
    turn();
    const QModelIndexList rows = view()->selectionModel()->selectedRows();
    QCOMPARE(rows.size(), 1);
    QVERIFY(model()->row(rows.first().row()) == selected);
    QCOMPARE(m_selection->keys(), keys);
}

void TestRulesPanel::keepsTheSelectedRowsWhenRegrouped() {
    view()->selectRow(3);
    const QList<ElementKey> keys = m_selection->keys();
    child<ToggleButton>("rulesExpanded")->click();
    child<ToggleButton>("rulesGrouped")->click();
    QCOMPARE(m_selection->keys(), keys);
    const QModelIndexList rows = view()->selectionModel()->selectedRows();
    QVERIFY(std::all_of(rows.begin(), rows.end(), [&](const QModelIndex &row) {
        return row.data(RulesModel::FlowRole).toString() == keys.first();
    }));
    QVERIFY(!rows.isEmpty());
}

void TestRulesPanel::copiesRowsInOrder() {
    view()->selectRow(2);
    view()->selectionModel()->select(model()->index(0, 0),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("1\tzvm-lon")));
    QVERIFY(lines[1].startsWith(QStringLiteral("3\t")));
    QCOMPARE(lines[0].count(u'\t'), RulesModel::Columns - 1);
    QVERIFY(status().contains(u'2'));
    m_panel->copy(true);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("#\tSource\tDestination\t")));
}

void TestRulesPanel::saysWhatTheTableHolds() {
    QVERIFY(status().contains(QStringLiteral("58")));
    QVERIFY(status().contains(QStringLiteral("38")));
}

void TestRulesPanel::saysWhatBelongsIntoAnEmptyTable() {
    m_document->reset(Plan(), {});
    turn();
    QVERIFY(status().contains(QStringLiteral("replication")));
}

void TestRulesPanel::fitsItsColumnsToTheFirstRows() {
    const int fitted = view()->columnWidth(RulesModel::Source);
    m_document->reset(*planFromTemplate(QStringLiteral("empty")), {});
    turn();
    m_panel = std::make_unique<RulesPanel>(*m_document, *m_selection);
    m_panel->show();
    turn();
    m_document->reset(*planFromTemplate(QStringLiteral("two-sites")), {});
    turn();
    QCOMPARE(view()->columnWidth(RulesModel::Source), fitted);
}

void TestRulesPanel::catchesUpWhenItIsShownAgain() {
    const int before = model()->rowCount();
    m_panel->hide();
    m_document->reset(*planFromTemplate(QStringLiteral("five-site-mesh")), {});
    turn();
    QCOMPARE(model()->rowCount(), before);
    m_panel->show();
    turn();
    QVERIFY(model()->rowCount() > before);
    QVERIFY(status().contains(QStringLiteral("2,705")) || status().contains(QStringLiteral("2705")));
}

void TestRulesPanel::fitsIntoANarrowDock() {
    m_panel->resize(240, 300);
    QCOMPARE(m_panel->width(), 240);
    QVERIFY(m_panel->minimumSizeHint().width() <= 240);
}

void TestRulesPanel::givesTheSelectedRulesAForm() {
    const auto select = [this](int first, int last) {
        view()->selectionModel()->select(
            QItemSelection(model()->index(first, 0), model()->index(last, RulesModel::Columns - 1)),
            QItemSelectionModel::ClearAndSelect);
    };
    select(0, 1);
    QTimer::singleShot(0, m_panel.get(), [this] {
        auto *dialog = m_panel->findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(QStringLiteral("ticket"))->setText(QStringLiteral("CHG-7"));
        dialog->accept();
    });
    m_panel->editForms();
    const ChangeForms &forms = m_document->plan().forms;
    QCOMPARE(forms.rules.size(), 2);
    QCOMPARE(forms.of(m_document->derived().rules.rules[1].id).ticket, QStringLiteral("CHG-7"));
    QCOMPARE(m_document->undoStack()->count(), 1);
    QVERIFY(m_document->undoStack()->undoText().contains(QLatin1String("2")));
    // What is no rule has no form.
    select(model()->rowCount() - 1, model()->rowCount() - 1);
    m_panel->editForms();
    QCOMPARE(m_document->undoStack()->count(), 1);
}

void TestRulesPanel::namesEveryControl() {
    for (QWidget *widget :
         {static_cast<QWidget *>(view()), static_cast<QWidget *>(child<QComboBox>("rulesStates")),
          static_cast<QWidget *>(child<QLineEdit>("rulesFilter")),
          static_cast<QWidget *>(child<ToggleButton>("rulesGrouped")),
          static_cast<QWidget *>(child<ToggleButton>("rulesExpanded"))})
        QVERIFY(!widget->accessibleName().isEmpty());
}

QTEST_MAIN(TestRulesPanel)
#include "tst_rulesPanel.moc"
