#include "exports/workbook/workbookRules.h"
#include "lib/exports/samplePlan.h"
#include "lib/exports/workbook/readBook.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

using ReadRow = QHash<QString, QString>; ///< by header

QList<ReadRow> rowsOfSheet(const QJsonObject &book, const char *sheet) {
    const QJsonArray read = rowsOf(book, QLatin1String(sheet));
    const QStringList headers = read[0].toVariant().toStringList();
    QList<ReadRow> rows;
    for (const QJsonValue &cells : read) {
        ReadRow row;
        for (qsizetype i = 0; i < headers.size(); ++i)
            row.insert(headers[i], cells[int(i)].toVariant().toString());
        rows << row;
    }
    return rows.mid(1);
}

Plan template2() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

} // namespace

/// The sheets Between sites and Per machine.
class TestWorkbookBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(!pythonWithOpenpyxl().isEmpty(), "python3-openpyxl is not installed"); }
    void termsStandWhereSomeRuleHasThem();
    void theyAreNotThereWithout();
    void changesStandWhereTheyAreComparedWithAnEarlierPlan();
    void whatIsGoneIsListed();

private:
    QJsonObject written(const Plan &plan, const RuleExportOptions &options = {}) const {
        const QString path = m_folder.filePath(QStringLiteral("rules.xlsx"));
        return writeWorkbook(path, plan, *derive(plan), options) ? readBook(path) : QJsonObject();
    }

    QTemporaryDir m_folder;
};

void TestWorkbookBlocks::termsStandWhereSomeRuleHasThem() {
    Plan plan = template2();
    plan.forms.rules[QStringLiteral("vra-control.s1-vra.s11-vra")].action = QStringLiteral("deny");
    plan.forms.rules[QStringLiteral("vra-data.s1-vra.s11-vra")].expiry = QStringLiteral("2027-06-30");
    const QJsonObject book = written(plan);
    for (const char *sheet : {"Between sites", "Per machine"}) {
        int denied = 0;
        int ending = 0;
        for (const ReadRow &row : rowsOfSheet(book, sheet)) {
            denied += row.value(QStringLiteral("Action")) == QLatin1String("deny") ? 1 : 0;
            ending += row.value(QStringLiteral("Expiry")) == QLatin1String("2027-06-30") ? 1 : 0;
            const bool isDenied = row.value(QStringLiteral("Action")) == QLatin1String("deny");
            QVERIFY(!isDenied || row.value(QStringLiteral("Port")) == QLatin1String("4007"));
        }
        // By machine once for those who open it and once for those who accept it.
        const int sides = QLatin1String(sheet) == QLatin1String("Per machine") ? 2 : 1;
        QCOMPARE(denied, sides);
        QCOMPARE(ending, sides);
    }
}

void TestWorkbookBlocks::theyAreNotThereWithout() {
    const QJsonObject book = written(template2());
    for (const char *sheet : {"Between sites", "Per machine"})
        for (const char *header : {"Action", "Expiry", "Valid from", "Change"})
            QVERIFY(!rowsOfSheet(book, sheet).first().contains(QLatin1String(header)));
}

void TestWorkbookBlocks::changesStandWhereTheyAreComparedWithAnEarlierPlan() {
    const Plan was = template2();
    Plan is = was;
    Component moved = component(is.topology, QStringLiteral("zvm-lee"));
    moved.address = QStringLiteral("10.20.0.99");
    is = setComponent(is, moved);
    RuleExportOptions options;
    options.since = std::make_shared<EarlierPlan>(EarlierPlan{was, *derive(was)});
    const QJsonObject book = written(is, options);
    for (const char *sheet : {"Between sites", "Per machine"}) {
        int modified = 0;
        for (const ReadRow &row : rowsOfSheet(book, sheet)) {
            const bool isPairing = row.value(QStringLiteral("Port")) == QLatin1String("9081");
            const QString step = row.value(QStringLiteral("Change"));
            QVERIFY2(!isPairing || step == QLatin1String("modify"), qPrintable(step));
            QVERIFY(!isPairing || row.value(QStringLiteral("Note")).contains(QStringLiteral("10.20.0.99")));
            modified += isPairing ? 1 : 0;
        }
        QVERIFY(modified > 0);
    }
}

void TestWorkbookBlocks::whatIsGoneIsListed() {
    const Plan was = template2();
    const Plan is = removeComponent(was, componentNamed(was.topology, QStringLiteral("HV-LON-03")));
    for (const Grouping grouping : {Grouping::Expanded, Grouping::Compact}) {
        RuleExportOptions options{.grouping = grouping};
        options.since = std::make_shared<EarlierPlan>(EarlierPlan{was, *derive(was)});
        qint64 most = 0;
        qint64 last = 0;
        options.progress = [&](qint64 done, qint64 all) {
            last = done;
            most = all;
            return true;
        };
        const QJsonObject book = written(is, options);
        QVERIFY(last <= most);
        const QList<ReadRow> gates = rowsOfSheet(book, "Between sites");
        const auto removed = std::count_if(gates.begin(), gates.end(), [](const ReadRow &row) {
            return row.value(QStringLiteral("Change")) == QLatin1String("remove");
        });
        QCOMPARE(removed, 4); // 4007 and 4008, both ways
        int ends = 0;
        for (const ReadRow &row : rowsOfSheet(book, "Per machine"))
            ends += row.value(QStringLiteral("Change")) == QLatin1String("remove") &&
                    row.value(QStringLiteral("Machine")) == QLatin1String("VRA-HV-LON-03");
        QCOMPARE(ends, 7); // 4005, 4006 and 4009 of its ZVM too
    }
}

QTEST_MAIN(TestWorkbookBlocks)
#include "tst_workbookBlocks.moc"
