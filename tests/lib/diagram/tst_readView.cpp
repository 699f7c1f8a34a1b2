#include "diagram/View.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;

namespace {

class ReadViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAView_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("whole") << "whole"
                               << "Whole plan";
        QTest::newRow("site") << "site:Leeds"
                              << "Leeds";
        QTest::newRow("comma") << "site:Paris, France"
                               << "Paris, France";
        QTest::newRow("pair") << "pair:Leeds,Paris, France"
                              << "Leeds – Paris, France";
        QTest::newRow("team") << "team:zerto"
                              << "Zerto team";
    }
    void readsAView() {
        QFETCH(QString, typed);
        const Topology topology = test::topology(QStringLiteral("site Leeds\nsite \"Paris, France\"\n"));
        const Result<View> view = readView(typed, topology);
        QVERIFY(view);
        QTEST(viewName(*view, topology), "name");
    }

    void saysWhyAViewDoesNotFit_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("unknown") << "site:York"
                                 << "No site is called “York”. The plan has these sites: Leeds, Bonn, Leeds.";
        QTest::newRow("twice") << "site:Leeds"
                               << "Several sites are called “Leeds”.";
        QTest::newRow("itself") << "pair:Bonn,Bonn"
                                << "“Bonn,Bonn” does not name two sites of the plan, as in London,Leeds. "
                                   "The plan has these sites: Leeds, Bonn, Leeds.";
        QTest::newRow("team") << "team:blue"
                              << "There is no team “blue”: it is network, windows or zerto.";
        QTest::newRow("kind") << "Leeds"
                              << "A view is whole, site:NAME, pair:NAME,NAME or team:NAME.";
    }
    void saysWhyAViewDoesNotFit() {
        QFETCH(QString, typed);
        const Topology topology = test::topology(QStringLiteral("site Leeds\nsite Bonn\nsite Leeds\n"));
        const Result<View> view = readView(typed, topology);
        QVERIFY(!view);
        QTEST(view.error().message, "why");
    }
};

} // namespace

QTEST_MAIN(ReadViewTest)
#include "tst_readView.moc"
