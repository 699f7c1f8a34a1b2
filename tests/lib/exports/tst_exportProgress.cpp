#include "exports/RuleForm.h"
#include "exports/changes/ChangeListForm.h"
#include "lib/exports/workbook/readBook.h"
#include "plan/edits.h"
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
Told toldBy(const RuleForm &form, RuleExportOptions options, const Plan &plan, QIODevice &out,
            qint64 most = -1) {
    Told told;
    options.progress = [&](qint64 done, qint64 all) {
        told.done.append(done);
        told.all.insert(all);
        return most < 0 || done < most;
    };
    told.written = streamForm(form, out, plan, *derive(plan), options);
    return told;
}
Told toldBy(const char *form, Grouping grouping, const Plan &plan, QIODevice &out, qint64 most = -1) {
    return toldBy(*ruleForm(QLatin1String(form)), {.grouping = grouping}, plan, out, most);
}

/// The rows that the lists of a workbook have, without their headers. An empty list has words and no filter.
qint64 rowsIn(const QString &path) {
    const QJsonObject content = readBook(path)[QStringLiteral("content")].toObject();
    qint64 rows = 0;
    for (const QJsonValue &sheet : content)
        if (sheet[QStringLiteral("filter")].isString() ||
            !sheet[QStringLiteral("tables")].toArray().isEmpty())
            rows += sheet[QStringLiteral("rows")].toArray().size() - 1;
    return rows;
}

/// What a plan becomes when all that its first site has gets other names and addresses, and its last site is
/// smaller.
Plan muchChanged(Plan plan) {
    QList<Component> &first = plan.topology.sites.first().components;
    for (Component &component : first) {
        component.name += QStringLiteral("-new");
        if (!component.address.isEmpty())
            component.address.replace(0, component.address.indexOf(u'.'), QStringLiteral("172"));
    }
    const QList<Component> last = plan.topology.sites.last().components;
    for (qsizetype i = std::max<qsizetype>(0, last.size() - 6); i < last.size(); ++i)
        plan = removeComponent(plan, last[i].id);
    return plan;
}

RuleExportOptions since(const Plan &before, Grouping grouping) {
    RuleExportOptions options{.grouping = grouping};
    options.since = std::make_shared<const EarlierPlan>(EarlierPlan{before, *derive(before)});
    return options;
}

/// All that is written is counted, and nothing else.
class TestExportProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists_data();
    void lists();
    void workbook_data();
    void workbook();
    void workbookSince_data();
    void workbookSince();
    void workbookOfRandomPlans();
    void cancellingChanges_data();
    void cancellingChanges();
    void reportIsCountedInPages();
    void cancelling_data();
    void cancelling();
    void listsOfChanges_data();
    void listsOfChanges();
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
    const qint64 rows = rowsIn(file.fileName());
    QCOMPARE(told.all, QSet<qint64>{rows});
    QCOMPARE(told.done.last(), rows / interval * interval);
}

void TestExportProgress::workbookSince_data() {
    QTest::addColumn<bool>("isRequest");
    QTest::addColumn<Grouping>("grouping");
    QTest::addColumn<int>("components");
    for (const bool isRequest : {false, true})
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact})
            QTest::addRow("%s %d", isRequest ? "request" : "workbook", int(grouping))
                << isRequest << grouping << (grouping == Grouping::Expanded ? 106 : 506);
}

/// With the sheets of what differs and of the groups that only the earlier plan has.
void TestExportProgress::workbookSince() {
    QFETCH(bool, isRequest);
    QFETCH(Grouping, grouping);
    QFETCH(int, components);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rules.xlsx")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const RuleForm &form = isRequest ? changeRequestForm() : *ruleForm(QStringLiteral("xlsx"));
    const Plan before = meshPlan(2, components);
    const Told told = toldBy(form, since(before, grouping), muchChanged(before), file);
    file.close();
    QVERIFY(told.written);
    const qint64 rows = rowsIn(file.fileName());
    QCOMPARE(told.all, QSet<qint64>{rows});
    QCOMPARE(told.done.last(), rows / interval * interval);
}

void TestExportProgress::workbookOfRandomPlans() {
    const QTemporaryDir folder;
    for (const quint32 seed : {1, 3}) {
        const Plan before = randomPlan(seed, {.sites = 3, .components = 200});
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Compact}) {
            QFile file(folder.filePath(QStringLiteral("rules.xlsx")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            const Told told =
                toldBy(*ruleForm(QStringLiteral("xlsx")), since(before, grouping), muchChanged(before), file);
            file.close();
            QVERIFY(told.written);
            const qint64 rows = rowsIn(file.fileName());
            QVERIFY(rows > interval);
            QCOMPARE(told.all, QSet<qint64>{rows});
        }
    }
}

void TestExportProgress::cancellingChanges_data() {
    QTest::addColumn<bool>("isRequest");
    QTest::newRow("workbook") << false;
    QTest::newRow("request") << true;
}

/// At each place where it can be cancelled, the sheets of what differs and of groups among them.
void TestExportProgress::cancellingChanges() {
    QFETCH(bool, isRequest);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rules.xlsx"));
    const RuleForm &form = isRequest ? changeRequestForm() : *ruleForm(QStringLiteral("xlsx"));
    const Plan before = meshPlan(2, 106);
    const Plan after = muchChanged(before);
    const Derived derived = *derive(after);
    bool finished = false;
    for (int reports = 1; !finished; ++reports) {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        int told = 0;
        RuleExportOptions options = since(before, Grouping::Compact);
        options.progress = [&](qint64, qint64) { return ++told < reports; };
        const Result<EarlierFiles> written = writeForm(form, path, after, derived, options);
        finished = told < reports;
        QCOMPARE(bool(written), finished);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll() == "old", !finished);
        if (!finished)
            QCOMPARE(written.error().message, QStringLiteral("The export was cancelled."));
        QVERIFY(told <= reports && reports < 100);
    }
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

void TestExportProgress::listsOfChanges_data() {
    QTest::addColumn<QString>("form");
    for (const ChangeListForm &form : changeListForms())
        QTest::newRow(form.key) << QString::fromLatin1(form.key);
}

void TestExportProgress::listsOfChanges() {
    QFETCH(QString, form);
    const Plan was = meshPlan(2, 206);
    const Plan is = muchChanged(was);
    const Derived before = *derive(was);
    const Derived after = *derive(is);
    const PlanChanges changes = comparePlans({was, before}, {is, after});
    const qint64 all = changes.elements.size() + changes.rules.size();
    QVERIFY(all > 3 * interval);
    for (const qint64 most : {all, 2 * interval}) {
        Told told;
        const auto progress = [&](qint64 done, qint64 of) {
            told.done.append(done);
            told.all.insert(of);
            return done < most;
        };
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        told.written = changeListForm(form)->write(out, {{was, before}, {is, after}, changes},
                                                   {CsvProfile::Checked, progress});
        QCOMPARE(told.all, QSet<qint64>{all});
        QCOMPARE(bool(told.written), most == all);
        QCOMPARE(told.done.last(), std::min(most, all / interval * interval));
        if (most < all)
            QCOMPARE(told.written.error().message, QStringLiteral("The export was cancelled."));
    }
}

} // namespace

QTEST_MAIN(TestExportProgress)
#include "tst_exportProgress.moc"
