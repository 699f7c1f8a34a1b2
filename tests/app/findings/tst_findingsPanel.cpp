#include "document/Document.h"
#include "document/Selection.h"
#include "document/ToggleButton.h"
#include "findings/FindingsModel.h"
#include "findings/FindingsPanel.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace portolan;

class TestFindingsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fixesTheCurrentProblemOnEnter();
    void fixesByTheShortcutAndByTheButton();
    void goesToTheElementWithoutAFix();
    void walksThroughAllProblems();
    void explainsTheCurrentProblem();
    void acceptsAWarningWithAReason();
    void doesNotAcceptErrors();
    void keepsTheSelectionWhenAProblemGoesAway();
    void findsTheProblemOfWhatIsSelected();
    void filtersBySeverity();
    void saysThatThereAreNone();
    void namesEveryControl();

private:
    template <class T>
    T *child(const char *name) const {
        return m_panel->findChild<T *>(QLatin1String(name));
    }
    void goTo(const QString &check);
    QListView *view() const { return m_panel->view(); }
    const Finding *current() const { return m_panel->model()->finding(view()->currentIndex()); }
    void turn() const { QCoreApplication::processEvents(); }
    ElementKey keyNamed(const char *name) const {
        return keyOf(test::componentNamed(m_document->plan().topology, QLatin1String(name)));
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<FindingsPanel> m_panel;
};

void TestFindingsPanel::init() {
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<Selection>();
    m_document->reset(test::plan(QStringLiteral("site London 10.10.0.0/16 managed-by vmm-lon\n"
                                                "  scvmm vmm-lon 10.10.0.5\n"
                                                "  zvm zvm-lon 10.10.0.10 of vmm-lon\n"
                                                "  vba vba-lon of zvm-lon on zvm-lon\n"
                                                "  host HV-LON-01 10.10.0.21\n"
                                                "  host HV-LON-02 10.10.0.999\n"
                                                "  vra VRA-LON-02 10.10.0.32 of HV-LON-02\n"
                                                "replicate London -> London\n")),
                      {});
    m_panel = std::make_unique<FindingsPanel>(*m_document, *m_selection);
    m_panel->resize(800, 300);
    m_panel->show();
    turn();
}

void TestFindingsPanel::cleanup() {
    m_panel.reset();
    m_selection.reset();
    m_document.reset();
}

void TestFindingsPanel::goTo(const QString &check) {
    const auto &findings = m_document->derived().findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const Finding &finding) { return finding.check == check; });
    QVERIFY2(found != findings.end(), qPrintable(check));
    view()->setCurrentIndex(m_panel->model()->indexOf(found->id));
}

void TestFindingsPanel::fixesTheCurrentProblemOnEnter() {
    goTo(QStringLiteral("host-without-vra"));
    const QString label = current()->fix->label;
    QTest::keyClick(view(), Qt::Key_Return);
    turn();
    QCOMPARE(TopologyIndex(m_document->plan().topology).ofKind(ComponentKind::Vra).size(), size_t(2));
    QCOMPARE(m_document->undoStack()->undoText(), label);
    m_document->undoStack()->undo();
    turn();
    goTo(QStringLiteral("host-without-vra"));
    QVERIFY(current());
}

void TestFindingsPanel::fixesByTheShortcutAndByTheButton() {
    goTo(QStringLiteral("port-not-given"));
    auto *button = child<QPushButton>("findingFix");
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), current()->fix->label);
    QTest::mouseClick(button, Qt::LeftButton);
    turn();
    QCOMPARE(m_document->plan().own.value(QStringLiteral("host-zvm")).port, std::optional<quint16>(9669));
    m_document->undoStack()->undo();
    turn();
    goTo(QStringLiteral("port-not-given"));
    QTest::keyClick(view(), Qt::Key_Period, Qt::ControlModifier);
    turn();
    QVERIFY(m_document->plan().own.contains(QStringLiteral("host-zvm")));
}

void TestFindingsPanel::goesToTheElementWithoutAFix() {
    QSignalSpy revealed(m_selection.get(), &Selection::revealRequested);
    goTo(QStringLiteral("invalid-address"));
    QVERIFY(!child<QPushButton>("findingFix")->isVisible());
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(revealed.count(), 1);
    QCOMPARE(revealed.first().first().toString(), keyNamed("HV-LON-02"));
    QVERIFY(m_selection->contains(keyNamed("HV-LON-02")));
    QTest::mouseClick(child<QPushButton>("findingGoTo"), Qt::LeftButton);
    QCOMPARE(revealed.count(), 2);
    QCOMPARE(m_document->undoStack()->count(), 0);
}

void TestFindingsPanel::walksThroughAllProblems() {
    QStringList seen;
    for (int i = 0; i < m_panel->model()->rowCount(); ++i) {
        m_panel->showNext();
        seen.append(current()->id);
    }
    QCOMPARE(seen.size(), QSet<QString>(seen.begin(), seen.end()).size());
    m_panel->showNext();
    QCOMPARE(current()->id, seen.first());
}

void TestFindingsPanel::explainsTheCurrentProblem() {
    QVERIFY(!child<QLabel>("findingWhy")->isVisible());
    goTo(QStringLiteral("host-without-vra"));
    QCOMPARE(child<QLabel>("findingWhat")->text(), current()->what);
    QCOMPARE(child<QLabel>("findingWhy")->text(), current()->why);
    QCOMPARE(child<QLabel>("findingTodo")->text(), current()->todo);
    QCOMPARE(child<QLabel>("findingWhat")->textFormat(), Qt::PlainText);
}

void TestFindingsPanel::acceptsAWarningWithAReason() {
    goTo(QStringLiteral("port-not-given"));
    const QString id = current()->id;
    auto *reason = child<QLineEdit>("findingReason");
    QVERIFY(reason->isVisible());
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(m_document->undoStack()->count(), 0);
    QTest::keyClicks(reason, QStringLiteral("Asked the vendor"));
    // An edit elsewhere does not take the half-typed reason away.
    m_document->apply(setTitle(m_document->plan(), QStringLiteral("x")), QStringLiteral("x"));
    turn();
    QCOMPARE(reason->text(), QStringLiteral("Asked the vendor"));
    QTest::keyClick(reason, Qt::Key_Return);
    turn();
    QCOMPARE(m_document->plan().accepted.value(id), QStringLiteral("Asked the vendor"));
    QCOMPARE(current()->id, id);
    QVERIFY(child<QLabel>("findingAcceptedFor")->text().contains(QStringLiteral("Asked the vendor")));
    QTest::mouseClick(child<QPushButton>("findingWithdraw"), Qt::LeftButton);
    turn();
    QVERIFY(m_document->plan().accepted.isEmpty());
    QVERIFY(reason->isVisible());
}

void TestFindingsPanel::doesNotAcceptErrors() {
    goTo(QStringLiteral("host-without-vra"));
    QVERIFY(!child<QLineEdit>("findingReason")->isVisible());
}

/// The address is being typed in the properties panel: that its problem is gone must not take the selection
/// along.
void TestFindingsPanel::keepsTheSelectionWhenAProblemGoesAway() {
    goTo(QStringLiteral("invalid-address"));
    const QList<ElementKey> keys = m_selection->keys();
    Component host = test::component(m_document->plan().topology, QStringLiteral("HV-LON-02"));
    host.address = QStringLiteral("10.10.0.22");
    m_document->apply(setComponent(m_document->plan(), host), QStringLiteral("x"));
    turn();
    QCOMPARE(m_selection->keys(), keys);
}

void TestFindingsPanel::findsTheProblemOfWhatIsSelected() {
    m_selection->set({keyNamed("HV-LON-02")});
    QVERIFY(current());
    QVERIFY(current()->elements.contains(keyNamed("HV-LON-02")));
    QCOMPARE(m_selection->keys(), QList<ElementKey>{keyNamed("HV-LON-02")});
}

void TestFindingsPanel::filtersBySeverity() {
    auto *errors = child<ToggleButton>("show-error");
    const auto count = m_panel->model()->count(Severity::Error);
    QCOMPARE(errors->text(), QString::number(count));
    const int all = m_panel->model()->rowCount();
    QTest::mouseClick(errors, Qt::LeftButton);
    QCOMPARE(m_panel->model()->rowCount(), all - int(count));
}

void TestFindingsPanel::saysThatThereAreNone() {
    m_document->reset(Plan(), {});
    turn();
    auto *empty = child<QLabel>("findingsEmpty");
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(QString::number(checkCount())));
    QVERIFY(!view()->isVisible());
}

void TestFindingsPanel::namesEveryControl() {
    goTo(QStringLiteral("port-not-given"));
    const QList<QWidget *> widgets = m_panel->findChildren<QWidget *>();
    for (const QWidget *widget : widgets)
        if (qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    QVERIFY(!view()->accessibleName().isEmpty());
}

QTEST_MAIN(TestFindingsPanel)
#include "tst_findingsPanel.moc"
