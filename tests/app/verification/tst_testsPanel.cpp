#include "app/support/appFixture.h"
#include "plan/edits.h"
#include "rules/RulesModel.h"
#include "rules/RulesPanel.h"
#include "support/topologyText.h"
#include "support/tries.h"
#include "verification/TestedRulesModel.h"
#include "verification/TestsPanel.h"
#include "window/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace portolan;

namespace {

const QStringList openIds{QStringLiteral("log-collection.c3.c6"), QStringLiteral("log-collection.c3.c8"),
                          QStringLiteral("log-collection.c3.c10")};

/// The signs that the drawing has beside ports.
QString signsOf(const Diagram &diagram) {
    QString signs;
    for (const DiagramItem &item : diagram.items)
        for (const Shape &shape : item.shapes)
            if (const auto *text = std::get_if<TextShape>(&shape); text && item.role == ItemRole::Pill)
                for (const QChar c : {QChar(u'✓'), QChar(u'✗'), QChar(u'◐')})
                    if (text->text.contains(c) && !signs.contains(c))
                        signs += c;
    return signs;
}

bool isPale(const Diagram &diagram) {
    return std::any_of(diagram.items.begin(), diagram.items.end(),
                       [](const DiagramItem &item) { return item.pale; });
}

} // namespace

class TestTestsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }
    void init();
    void cleanup() { m_window.reset(); }
    void anEmptyPanelSaysWhatBelongsThere();
    void resultsAreListedWithTheWorstFirst();
    void theRulesTableShowsThem();
    void theDrawingShowsThem();
    void whatIsNotToBeOpenIsToldApart();
    void aRowSelectsItsFlow();
    void resultsFollowThePlan();
    void resultsOfAnotherAddressAreTold();
    void anotherPlanHasNone();
    void whatDoesNotCountIsTold();
    void aFileThatIsNoneIsTold();

private:
    QString file(const QStringList &open, const QStringList &closed, const QString &name = {});
    QLabel *label(const char *name) const { return m_panel->findChild<QLabel *>(QLatin1String(name)); }
    QString cell(int row, int column) const {
        return m_panel->view()->model()->index(row, column).data().toString();
    }

    std::unique_ptr<test::AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
    TestsPanel *m_panel = nullptr;
};

void TestTestsPanel::init() {
    m_window = std::make_unique<MainWindow>();
    m_panel = m_window->findChild<TestsPanel *>();
    m_window->document().reset(test::templatePlan(QStringLiteral("two-sites")), {});
    QCoreApplication::processEvents();
    QVERIFY(m_panel);
}

QString TestTestsPanel::file(const QStringList &open, const QStringList &closed, const QString &name) {
    const QString path = m_fixture->path(name.isEmpty() ? QStringLiteral("results.csv") : name);
    QString text = QStringLiteral("rule,source,destination,port,result,time,machine,checksum\n");
    const Document &document = m_window->document();
    const auto tries = test::triesOf(document.plan(), document.derived());
    const auto add = [&](const QString &rule, const QString &result) {
        const ResultRow row =
            tries.value(rule, {rule, QStringLiteral("a"), QStringLiteral("b"), 1, {}, {}, {}, {}});
        text += QStringLiteral("%1,%2,%3,%4,%5,2026-03-01T09:30:00Z,c3,%6\n")
                    .arg(rule, row.source, row.destination, QString::number(row.port), result,
                         planChecksum(document.plan()));
    };
    for (const QString &rule : open)
        add(rule, QStringLiteral("open"));
    for (const QString &rule : closed)
        add(rule, QStringLiteral("closed or nothing listening"));
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) > 0 ? path : QString();
}

void TestTestsPanel::anEmptyPanelSaysWhatBelongsThere() {
    QVERIFY(label("testsEmpty")->text().contains(QStringLiteral("verification kit")));
    QVERIFY(m_panel->findChild<QPushButton *>(QStringLiteral("testsRead")));
    QCOMPARE(m_panel->view()->model()->rowCount(), 0);
    QVERIFY(!isPale(m_window->canvas().canvasScene().diagram()));
}

void TestTestsPanel::resultsAreListedWithTheWorstFirst() {
    const QAbstractItemModelTester tester(m_panel->view()->model());
    m_panel->read({file(openIds, {QStringLiteral("scvmm.c3.c2")})});
    QCOMPARE(m_panel->view()->model()->rowCount(), 14);
    QCOMPARE(cell(0, TestedRulesModel::Result), QStringLiteral("closed or nothing listening"));
    QCOMPARE(cell(0, TestedRulesModel::Connections), QStringLiteral("0 open, 1 closed, 0 not tried"));
    QCOMPARE(cell(1, TestedRulesModel::Result), QStringLiteral("not tried"));
    QCOMPARE(cell(13, TestedRulesModel::Result), QStringLiteral("open"));
    QCOMPARE(cell(13, TestedRulesModel::Number), QStringLiteral("1"));
    QCOMPARE(label("testsSummary")->text(),
             QStringLiteral("Rules open: 1, in part: 0, closed: 1, not tried: 12"));
    m_panel->findChild<QPushButton *>(QStringLiteral("testsClear"))->click();
    QCOMPARE(m_panel->view()->model()->rowCount(), 0);
}

void TestTestsPanel::theRulesTableShowsThem() {
    RulesModel *model = m_window->findChild<RulesPanel *>()->model();
    model->setPlan(m_window->document().plan(), m_window->document().derived()); // the panel waits to be seen
    const auto state = [&](int row) { return model->index(row, RulesModel::State).data().toString(); };
    QCOMPARE(state(0), QStringLiteral("Rule"));
    m_panel->read({file(openIds.first(2), {QStringLiteral("log-collection.c3.c10")})});
    QCOMPARE(state(0), QStringLiteral("Rule: closed or nothing listening"));
    for (const RulesModel::Column column : {RulesModel::Number, RulesModel::State}) {
        QVERIFY(!model->index(0, column).data(Qt::DecorationRole).isNull());
        QVERIFY(model->index(0, column).data(Qt::ToolTipRole).toString().contains(QStringLiteral("closed")));
    }
    model->setView({.expanded = true, .filter = {}, .shown = {}});
    QCOMPARE(state(0), QStringLiteral("Rule: open"));
    QCOMPARE(state(2), QStringLiteral("Rule: closed or nothing listening"));
    QCOMPARE(state(3), QStringLiteral("Rule: not tried"));
}

void TestTestsPanel::theDrawingShowsThem() {
    m_window->canvas().setDetail(DetailLevel::Ports);
    m_panel->read({file(openIds, {QStringLiteral("scvmm.c3.c2")})});
    const auto diagram = [&] { return m_window->canvas().canvasScene().diagram(); };
    QCOMPARE(signsOf(diagram()).size(), 2);
    QVERIFY(isPale(diagram()));
    m_panel->findChild<QPushButton *>(QStringLiteral("testsClear"))->click();
    QCOMPARE(signsOf(diagram()), QString());
    QVERIFY(!isPale(diagram()));
}

void TestTestsPanel::whatIsNotToBeOpenIsToldApart() {
    Document &document = m_window->document();
    Plan denied = document.plan();
    denied.forms.rules[QStringLiteral("scvmm.c3.c2")].action = QStringLiteral("deny");
    document.apply(denied, QStringLiteral("Deny a rule"));
    m_panel->read({file({QStringLiteral("scvmm.c3.c2")}, {})});
    QCOMPARE(cell(0, TestedRulesModel::Result), QStringLiteral("open, although its action is not to allow"));
    QCOMPARE(
        label("testsSummary")->text(),
        QStringLiteral("Rules open: 0, in part: 0, closed: 0, not tried: 13; not to be open: 1, of these "
                       "open: 1"));
    document.undoStack()->undo();
    QCoreApplication::processEvents();
    QCOMPARE(cell(13, TestedRulesModel::Result), QStringLiteral("open"));
}

void TestTestsPanel::aRowSelectsItsFlow() {
    m_panel->read({file({}, {QStringLiteral("scvmm.c3.c2")})});
    m_panel->view()->selectRow(0);
    QCOMPARE(m_window->selection().keys(), QList<ElementKey>{QStringLiteral("scvmm.c3.c2")});
}

/// A rule that an edit takes away takes its result away; undo brings both back.
void TestTestsPanel::resultsFollowThePlan() {
    m_panel->read({file({}, {QStringLiteral("scvmm.c3.c2")})});
    Document &document = m_window->document();
    Plan without = document.plan();
    for (Component &component : without.topology.sites[0].components)
        if (component.kind == ComponentKind::Scvmm)
            component.address.clear();
    document.apply(without, QStringLiteral("Clear the address"));
    QCoreApplication::processEvents();
    QCOMPARE(cell(0, TestedRulesModel::Result), QStringLiteral("not tried"));
    QVERIFY2(label("testsNotes")->text().contains(QStringLiteral("1 result")),
             qPrintable(label("testsNotes")->text()));
    document.undoStack()->undo();
    QCoreApplication::processEvents();
    QCOMPARE(cell(0, TestedRulesModel::Result), QStringLiteral("closed or nothing listening"));
}

void TestTestsPanel::resultsOfAnotherAddressAreTold() {
    m_panel->read({file({QStringLiteral("zvm-pairing.c3.c13")}, {})});
    QVERIFY(!label("testsNotes")->isVisibleTo(m_panel));
    Plan moved = m_window->document().plan();
    Component zvm = test::component(moved.topology, QStringLiteral("zvm-lee"));
    zvm.address = QStringLiteral("10.20.0.99");
    m_window->document().apply(setComponent(moved, zvm), QStringLiteral("Move it"));
    QCoreApplication::processEvents();
    QCOMPARE(cell(0, TestedRulesModel::Result), QStringLiteral("not tried"));
    QVERIFY2(label("testsNotes")->text().contains(QStringLiteral("1 result is of another address or port")),
             qPrintable(label("testsNotes")->text()));
}

void TestTestsPanel::anotherPlanHasNone() {
    m_panel->read({file({}, {QStringLiteral("scvmm.c3.c2")})});
    m_window->document().reset(test::templatePlan(QStringLiteral("same-host")), {});
    QCoreApplication::processEvents();
    QVERIFY(m_window->testResults().isEmpty());
    QVERIFY(!isPale(m_window->canvas().canvasScene().diagram()));
}

void TestTestsPanel::whatDoesNotCountIsTold() {
    m_panel->read({file({QStringLiteral("=cmd"), QStringLiteral("none.c1.c2")}, {})});
    const QString notes = label("testsNotes")->text();
    QVERIFY2(notes.contains(QStringLiteral("that the plan does not have")), qPrintable(notes));
    QVERIFY2(notes.contains(QStringLiteral("cannot be read")), qPrintable(notes));
}

void TestTestsPanel::aFileThatIsNoneIsTold() {
    const QString good = file(openIds, {});
    m_panel->read({good, m_fixture->path(QStringLiteral("none.csv"))});
    QVERIFY(m_window->testResults().isEmpty());
    QVERIFY2(label("testsFailed")->text().contains(QStringLiteral("none.csv")),
             qPrintable(label("testsFailed")->text()));
    m_panel->read({good});
    QVERIFY(!m_window->testResults().isEmpty());
    QVERIFY(label("testsFailed")->text().isEmpty());
}

QTEST_MAIN(TestTestsPanel)
#include "tst_testsPanel.moc"
