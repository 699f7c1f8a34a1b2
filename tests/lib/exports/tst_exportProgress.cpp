#include "exports/RuleForm.h"
#include "lib/exports/workbook/readBook.h"
#include "support/randomPlan.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

/// What a progress bar was told.
struct Told {
    QList<qint64> done;
    QSet<qint64> all;
    Result<Done> written = Done{};
};

/// Cancels when `most` is done.
Told toldBy(const char *form, Grouping grouping, const Plan &plan, QIODevice &out, qint64 most = -1) {
    Told told;
    RuleExportOptions options{.grouping = grouping};
    options.progress = [&](qint64 done, qint64 all) {
        told.done.append(done);
        told.all.insert(all);
        return most < 0 || done < most;
    };
    told.written = streamForm(*ruleForm(QLatin1String(form)), out, plan, *derive(plan), options);
    return told;
}

/// All that is written is counted, and nothing else.
class TestExportProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void workbook_data();
    void workbook();
    void reportIsCountedInPages();
    void cancelling_data();
    void cancelling();
};

constexpr qint64 interval = 1024; // between two calls

void TestExportProgress::lists_data() {
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<bool>("holdsApart");
    QTest::newRow("csv") << QByteArray("csv") << false;
    QTest::newRow("json") << QByteArray("json") << true;
    QTest::newRow("md") << QByteArray("md") << true;
}

void TestExportProgress::lists() {
    QFETCH(QByteArray, form);
    QFETCH(bool, holdsApart);
    const Plan plan = meshPlan(2, 206);
    const Derived derived = *derive(plan);
    qint64 expected = derived.counts.expanded;
    if (holdsApart)
        for (const auto *list :
             {&derived.rules.insideMachine, &derived.rules.toConfirm, &derived.rules.notUsed})
            expected += exportedRows(*list, Grouping::Expanded);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Told told = toldBy(form, Grouping::Expanded, plan, out);
    QVERIFY(told.written);
    QCOMPARE(told.all, QSet<qint64>{expected});
    QCOMPARE(told.done.size(), expected / interval);
    QCOMPARE(told.done.last(), expected / interval * interval);
}

void TestExportProgress::workbook_data() {
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<int>("components");
    QTest::newRow("expanded") << Grouping::Expanded << 206;
    QTest::newRow("grouped") << Grouping::Grouped << 2006;
    QTest::newRow("compact") << Grouping::Compact << 2006;
}

void TestExportProgress::workbook() {
    QFETCH(Grouping, grouping);
    QFETCH(int, components);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rules.xlsx")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const Told told = toldBy("xlsx", grouping, meshPlan(2, components), file);
    file.close();
    QVERIFY(told.written);
    const QJsonObject content = readBook(file.fileName())[QStringLiteral("content")].toObject();
    qint64 rows = 0;
    for (auto it = content.begin(); it != content.end(); ++it)
        if (it.key() != QLatin1String("Summary") && it.key() != QLatin1String("Portolan plan"))
            rows += it.value()[QStringLiteral("rows")].toArray().size() - 1; // the header
    QCOMPARE(told.all, QSet<qint64>{rows});
    QCOMPARE(told.done.last(), rows / interval * interval);
}

void TestExportProgress::reportIsCountedInPages() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Told told = toldBy("pdf", Grouping::Grouped, meshPlan(5, 110), out);
    QVERIFY(told.written);
    const qint64 pages = out.data().count("/Type /Page\n");
    QVERIFY(pages > 5);
    QCOMPARE(told.all, QSet<qint64>{pages});
    QCOMPARE(told.done.size(), pages);
}

void TestExportProgress::cancelling_data() {
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<int>("components");
    QTest::addColumn<qint64>("most");
    for (const char *form : {"csv", "json", "md", "xlsx"})
        QTest::newRow(form) << QByteArray(form) << Grouping::Expanded << 206 << 2 * interval;
    // Within the sheets after that of the rules.
    QTest::newRow("xlsx in groups") << QByteArray("xlsx") << Grouping::Compact << 2006 << interval;
    QTest::newRow("pdf") << QByteArray("pdf") << Grouping::Grouped << 206 << qint64(2);
}

void TestExportProgress::cancelling() {
    QFETCH(QByteArray, form);
    QFETCH(Grouping, grouping);
    QFETCH(int, components);
    QFETCH(qint64, most);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Told told = toldBy(form, grouping, meshPlan(2, components), out, most);
    QVERIFY(!told.written);
    QCOMPARE(told.written.error().message, QStringLiteral("The export was cancelled."));
    QCOMPARE(told.done.last(), most);
}

} // namespace

QTEST_MAIN(TestExportProgress)
#include "tst_exportProgress.moc"
