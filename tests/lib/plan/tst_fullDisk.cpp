#include "plan/planFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/resource.h>

using namespace portolan;

namespace {

/// A disk that fills up while a plan is saved must not cost the plan that was there.
class TestFullDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theOldPlanStays_data();
    void theOldPlanStays();
};

void TestFullDisk::theOldPlanStays_data() {
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 100, 2048})
        QTest::addRow("%d bytes", room) << room;
}

void TestFullDisk::theOldPlanStays() {
    QFETCH(int, room);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.portolan"));
    const Result<Plan> plan = planFromTemplate(QStringLiteral("two-sites"));
    QVERIFY(plan && savePlan(*plan, path));
    Plan changed = *plan;
    changed.title = QStringLiteral("Changed");

    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{rlim_t(room), before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const Result<Done> saved = savePlan(changed, path);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);

    QVERIFY(!saved);
    const Result<Plan> read = loadPlan(path);
    QVERIFY(read);
    QCOMPARE(read->title, plan->title);
}

} // namespace

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fullDisk.moc"
