#include "document/Document.h"
#include "document/Selection.h"
#include "outline/OutlineModel.h"
#include "outline/OutlinePanel.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace portolan;

class TestOutlinePanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void renamesInPlaceWithF2();
    void renamesOnADoubleClick();
    void leavesTheNameAloneOnEscape();
    void staysWhereItIsWhenRowsComeAbove();
    void deletesWhatIsSelected();
    void doesNotDeleteLinks();
    void selectsForTheOtherPanels();
    void selectsAllHostsByTheirHeading();
    void followsTheSelectionOfOthers();
    void selectsWhatIsAddedLater();
    void keepsSelectionExpansionAndScrollOverAnEdit();
    void opensTheBranchOfWhatIsRevealed();
    void offersASiteWhenThereIsNone();
    void namesEveryControl();

private:
    ElementKey keyNamed(const QString &name) const;
    QModelIndex rowNamed(const QString &name) const { return m_panel->model()->indexOf(keyNamed(name)); }
    void turn() const { QCoreApplication::processEvents(); }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<OutlinePanel> m_panel;
};

void TestOutlinePanel::init() {
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<Selection>();
    m_document->reset(*planFromTemplate(QStringLiteral("two-sites")), {});
    m_panel = std::make_unique<OutlinePanel>(*m_document, *m_selection);
    m_panel->resize(240, 400);
    m_panel->show();
    m_panel->activateWindow();
    m_panel->view()->setFocus();
    turn();
}

void TestOutlinePanel::cleanup() {
    m_panel.reset();
    m_selection.reset();
    m_document.reset();
}

ElementKey TestOutlinePanel::keyNamed(const QString &name) const {
    return keyOf(test::componentNamed(m_document->plan().topology, name));
}

void TestOutlinePanel::renamesInPlaceWithF2() {
    const ElementKey key = keyNamed(QStringLiteral("HV-LON-02"));
    m_panel->view()->setCurrentIndex(m_panel->model()->indexOf(key));
    QTest::keyClick(m_panel->view(), Qt::Key_F2);
    auto *editor = m_panel->view()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("HV-LON-02"));
    QTest::keyClicks(editor, QStringLiteral("HV-LON-20"));
    QTest::keyClick(editor, Qt::Key_Return);
    turn();
    QCOMPARE(keyNamed(QStringLiteral("HV-LON-20")), key);
    QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Rename HV-LON-02"));
    m_document->undoStack()->undo();
    turn();
    QCOMPARE(m_panel->model()->indexOf(key).data().toString(), QStringLiteral("HV-LON-02"));
}

void TestOutlinePanel::renamesOnADoubleClick() {
    QTreeView *view = m_panel->view();
    const QModelIndex row = rowNamed(QStringLiteral("zvm-lon"));
    view->scrollTo(row);
    const QPoint at = view->visualRect(row).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(view->viewport()->findChild<QLineEdit *>());
}

void TestOutlinePanel::leavesTheNameAloneOnEscape() {
    m_panel->view()->setCurrentIndex(rowNamed(QStringLiteral("HV-LON-02")));
    QTest::keyClick(m_panel->view(), Qt::Key_F2);
    auto *editor = m_panel->view()->viewport()->findChild<QLineEdit *>();
    QTest::keyClicks(editor, QStringLiteral("x"));
    QTest::keyClick(editor, Qt::Key_Escape);
    turn();
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestOutlinePanel::staysWhereItIsWhenRowsComeAbove() {
    m_panel->resize(220, 200);
    m_panel->show();
    turn();
    QTreeView *view = m_panel->view();
    view->scrollTo(rowNamed(QStringLiteral("vmm-lee")), QAbstractItemView::PositionAtTop);
    const QPoint corner(view->viewport()->width() / 2, 1);
    const QPersistentModelIndex top = view->indexAt(corner);
    const ElementKey london = keyOf(m_document->plan().topology.sites.first().id);
    m_document->apply(addHosts(m_document->plan(), siteIdOf(london), 3).plan, QStringLiteral("Add hosts"));
    turn();
    QCOMPARE(view->indexAt(corner), QModelIndex(top));
    m_document->undoStack()->undo();
    turn();
    QCOMPARE(view->indexAt(corner), QModelIndex(top));
}

void TestOutlinePanel::deletesWhatIsSelected() {
    m_panel->view()->setCurrentIndex(rowNamed(QStringLiteral("HV-LON-02")));
    QTest::keyClick(m_panel->view(), Qt::Key_Delete);
    turn();
    const TopologyIndex index(m_document->plan().topology);
    QCOMPARE(index.ofKind(ComponentKind::Host).size(), size_t(5));
    QCOMPARE(index.ofKind(ComponentKind::Vra).size(), size_t(5));
    QCOMPARE(m_document->undoStack()->undoText(), QStringLiteral("Delete HV-LON-02"));
}

void TestOutlinePanel::doesNotDeleteLinks() {
    const QModelIndex links = m_panel->model()->indexOf(QStringLiteral("links"));
    m_panel->view()->setCurrentIndex(m_panel->model()->index(0, 0, links));
    QTest::keyClick(m_panel->view(), Qt::Key_Delete);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestOutlinePanel::selectsForTheOtherPanels() {
    const QSignalSpy changed(m_selection.get(), &Selection::changed);
    m_panel->view()->setCurrentIndex(rowNamed(QStringLiteral("HV-LEE-01")));
    QCOMPARE(m_selection->keys(), QList<ElementKey>{keyNamed(QStringLiteral("HV-LEE-01"))});
    QTest::keyClick(m_panel->view(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_selection->keys().size(), 2);
    QCOMPARE(changed.count(), 2);
}

void TestOutlinePanel::selectsAllHostsByTheirHeading() {
    const QModelIndex heading = rowNamed(QStringLiteral("HV-LEE-01")).parent();
    m_panel->view()->setCurrentIndex(heading);
    QCOMPARE(m_selection->keys().size(), 3);
    QVERIFY(m_selection->contains(keyNamed(QStringLiteral("HV-LEE-03"))));
    // The heading stays the selected row when the plan is edited.
    m_document->apply(setTitle(m_document->plan(), QStringLiteral("Other")), QStringLiteral("x"));
    turn();
    QCOMPARE(m_panel->view()->selectionModel()->selectedIndexes(), QModelIndexList{heading});
}

void TestOutlinePanel::followsTheSelectionOfOthers() {
    const ElementKey vra = keyNamed(QStringLiteral("VRA-HV-LEE-03"));
    const QSignalSpy changed(m_selection.get(), &Selection::changed);
    m_selection->set({vra});
    const QModelIndexList rows = m_panel->view()->selectionModel()->selectedIndexes();
    QCOMPARE(rows, QModelIndexList{m_panel->model()->indexOf(vra)});
    QVERIFY(m_panel->view()->isExpanded(rows.first().parent()));
    QCOMPARE(changed.count(), 1);
    m_selection->clear();
    QVERIFY(!m_panel->view()->selectionModel()->hasSelection());
}

void TestOutlinePanel::selectsWhatIsAddedLater() {
    const auto added = addHostWithVra(m_document->plan(), m_document->plan().topology.sites.first().id);
    m_document->apply(added.plan, QStringLiteral("Add"));
    m_selection->set({keyOf(added.id)});
    turn();
    QCOMPARE(m_selection->keys(), QList<ElementKey>{keyOf(added.id)});
    QVERIFY(m_panel->view()->selectionModel()->isSelected(m_panel->model()->indexOf(keyOf(added.id))));
}

void TestOutlinePanel::keepsSelectionExpansionAndScrollOverAnEdit() {
    QTreeView *view = m_panel->view();
    m_panel->resize(240, 160);
    const QModelIndex host = rowNamed(QStringLiteral("HV-LEE-02"));
    view->expand(host);
    view->collapse(rowNamed(QStringLiteral("HV-LON-02")).parent());
    view->setCurrentIndex(host);
    view->scrollTo(host, QAbstractItemView::PositionAtTop);
    const QModelIndex top = view->indexAt({5, 5});
    const SiteId leeds = test::siteNamed(m_document->plan().topology, QStringLiteral("Leeds"));
    m_document->apply(addHostWithVra(m_document->plan(), leeds).plan, QStringLiteral("x"));
    turn();
    QVERIFY(view->isExpanded(rowNamed(QStringLiteral("HV-LEE-02"))));
    QVERIFY(!view->isExpanded(rowNamed(QStringLiteral("HV-LON-02")).parent()));
    QCOMPARE(m_selection->keys(), QList<ElementKey>{keyNamed(QStringLiteral("HV-LEE-02"))});
    QCOMPARE(view->currentIndex(), rowNamed(QStringLiteral("HV-LEE-02")));
    QCOMPARE(view->indexAt({5, 5}), top);
}

void TestOutlinePanel::opensTheBranchOfWhatIsRevealed() {
    const ElementKey vra = keyNamed(QStringLiteral("VRA-HV-LEE-03"));
    m_panel->view()->collapseAll();
    Q_EMIT m_selection->revealRequested(vra);
    QVERIFY(m_panel->view()->isExpanded(m_panel->model()->indexOf(vra).parent()));
    QVERIFY(m_panel->view()->viewport()->rect().intersects(
        m_panel->view()->visualRect(m_panel->model()->indexOf(vra))));
}

void TestOutlinePanel::offersASiteWhenThereIsNone() {
    m_document->reset(Plan(), {});
    turn();
    auto *button = m_panel->findChild<QPushButton *>(QStringLiteral("outlineAddSite"));
    QVERIFY(button->isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    turn();
    QCOMPARE(m_document->plan().topology.sites.size(), 1);
    QVERIFY(!button->isVisible());
    QVERIFY(m_panel->view()->isVisible());
}

void TestOutlinePanel::namesEveryControl() {
    QVERIFY(!m_panel->view()->accessibleName().isEmpty());
    const QList<QPushButton *> buttons = m_panel->findChildren<QPushButton *>();
    for (const QPushButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
}

QTEST_MAIN(TestOutlinePanel)
#include "tst_outlinePanel.moc"
