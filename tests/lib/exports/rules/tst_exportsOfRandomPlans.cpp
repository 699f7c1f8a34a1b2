#include "exports/rules/ruleExports.h"
#include "exports/workbook/workbookRules.h"
#include "support/randomPlan.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr quint32 seeds = 60;

using Writer = Result<Done> (*)(QIODevice &, const Plan &, const Derived &, const RuleExportOptions &);

QByteArray written(Writer writer, const Plan &plan, const RuleExportOptions &options) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return writer(out, plan, *derive(plan), options) ? out.data() : QByteArray();
}

/// What must hold for every plan, however unfinished and however named.
class TestExportsOfRandomPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonHasEveryRow();
    void jsonRowsAreComplete();
    void csvHasEveryRule();
    void workbookIsWhole();

private:
    static Plan hostilePlan(quint32 seed) {
        return randomPlan(seed, {.sites = 4, .components = 60, .hostileNames = true});
    }
};

void TestExportsOfRandomPlans::jsonHasEveryRow() {
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = hostilePlan(seed);
        const RuleSet set = derive(plan)->rules;
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            const QByteArray json = written(writeRulesJson, plan, {.grouping = grouping});
            const QJsonObject read = QJsonDocument::fromJson(json).object();
            const auto size = [&](const char *key) { return read[QLatin1String(key)].toArray().size(); };
            QCOMPARE(size("rules"), exportedRows(plan, *derive(plan), grouping));
            QCOMPARE(size("insideMachine"), exportedRows(set.insideMachine, grouping));
            QCOMPARE(size("toConfirm"), exportedRows(set.toConfirm, grouping));
            QCOMPARE(size("notUsed"), exportedRows(set.notUsed, grouping));
        }
    }
}

/// Whether a row says who, from where and why; rules have an address and a port, the others a reason.
QString fault(const QJsonValue &row, bool isRule) {
    for (const char *side : {"source", "destination"}) {
        const QJsonObject end = row[QLatin1String(side)].toObject();
        if (end.keys() != QStringList{QStringLiteral("address"), QStringLiteral("kind"),
                                      QStringLiteral("name"), QStringLiteral("site")})
            return QStringLiteral("fields of ") + QLatin1String(side);
        if (isRule && end[QStringLiteral("address")].toString().isEmpty())
            return QStringLiteral("address of ") + QLatin1String(side);
    }
    if (isRule == row.toObject().contains(QStringLiteral("reason")))
        return QStringLiteral("reason");
    if (isRule && row[QStringLiteral("port")].toInt() == 0)
        return QStringLiteral("port");
    return {};
}

void TestExportsOfRandomPlans::jsonRowsAreComplete() {
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const QJsonObject read =
            QJsonDocument::fromJson(written(writeRulesJson, hostilePlan(seed), {})).object();
        for (const char *list : {"rules", "insideMachine", "toConfirm", "notUsed"}) {
            QSet<QString> ids;
            for (const QJsonValue &row : read[QLatin1String(list)].toArray()) {
                const QString id = row[QStringLiteral("id")].toString();
                const QString wrong = fault(row, QLatin1String(list) == QLatin1String("rules"));
                QVERIFY2(wrong.isEmpty(), qPrintable(id + QStringLiteral(": ") + wrong));
                QVERIFY2(!ids.contains(id), qPrintable(id));
                ids.insert(id);
            }
        }
    }
}

void TestExportsOfRandomPlans::csvHasEveryRule() {
    for (quint32 seed = 0; seed < seeds; ++seed) {
        const Plan plan = hostilePlan(seed);
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            const QByteArray csv = written(writeRulesCsv, plan, {.grouping = grouping});
            // No cell ends a line, and none begins like a formula.
            QCOMPARE(csv.count("\"\r\n"), exportedRows(plan, *derive(plan), grouping) + 1);
            for (const char *bad : {",\"=", ",\"@", ",\"+", ",\"-", ",\"\t", "\x1b", "\xe2\x80\xae"})
                QVERIFY2(!csv.contains(bad), bad);
        }
    }
}

/// The workbook proves itself when it is closed; every name must get through the library's checks.
void TestExportsOfRandomPlans::workbookIsWhole() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rules.xlsx"));
    for (quint32 seed = 0; seed < seeds; seed += 4) {
        const Plan plan = hostilePlan(seed);
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            for (const qint64 tableCells : {0, 100'000}) {
                const Result<Done> done = writeWorkbookWithin({.tableCells = tableCells}, path, plan,
                                                              *derive(plan), {.grouping = grouping});
                QVERIFY2(done, done ? "" : qPrintable(done.error().text()));
            }
        }
    }
}

} // namespace

QTEST_MAIN(TestExportsOfRandomPlans)
#include "tst_exportsOfRandomPlans.moc"
