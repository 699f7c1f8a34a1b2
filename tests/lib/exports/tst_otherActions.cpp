#include "exports/devices/deviceForms.h"
#include "exports/handover/assumptions.h"
#include "exports/handover/gateSheets.h"
#include "exports/kit/kit.h"
#include "exports/report/ReportPages.h"
#include "exports/report/report.h"
#include "exports/rules/ruleExports.h"
#include "exports/windows/windowsRules.h"
#include "lib/exports/devices/openPaths.h"
#include "lib/exports/devices/readForms.h"
#include "lib/exports/workbook/readBook.h"
#include "plan/planFile.h"
#include "support/tools.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

/// 4008 from London to Leeds is denied, and so is a host of London, whose port nobody knows.
Plan planWithDenials() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.forms.rules[QStringLiteral("vra-data.s1-vra.s11-vra")].action = QStringLiteral("Deny\"\n} #");
    plan.forms.rules[QStringLiteral("host-zvm.s1-host.c3")].action = QStringLiteral("deny");
    return plan;
}

QList<QByteArray> filesWithHeadings(const DeviceRules &rules) {
    const auto bytesOf = [](const ExportFiles &files, const char *path) {
        for (const ExportFile &file : files)
            if (file.path == QLatin1String(path))
                return file.bytes;
        return QByteArray();
    };
    return {writeNftables(rules), writeAsa(rules), bytesOf(writeCapirca(rules), "policies/pol/portolan.pol"),
            bytesOf(writeAerleon(rules), "policies/pol/portolan.yaml")};
}

QJsonObject dataFile(const ExportFiles &files, const QString &machine) {
    for (const ExportFile &file : files)
        if (file.path.contains(machine))
            return QJsonDocument::fromJson(file.bytes).object();
    return {};
}

QStringList idsOf(const QJsonValue &rows) {
    QStringList ids;
    for (const QJsonValue &row : rows.toArray())
        ids.append(row[QStringLiteral("id")].toString() + u' ' + row[QStringLiteral("action")].toString());
    return ids;
}

QString cellsOf(const QJsonValue &row) {
    QStringList cells;
    for (const QJsonValue &cell : row.toArray())
        cells.append(cell.toVariant().toString());
    return cells.join(u'|');
}

} // namespace

/// A rule with another action than to allow is opened by no script, and told by all.
class TestOtherActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firewallsTellWhatTheyDoNotOpen();
    void aPlanThatAllowsNothingOpensNothing();
    void numbersAreThoseOfThePlan();
    void firewallsTellDays();
    void windowsTellsWhatItDoesNotOpen();
    void windowsTellsDays();
    void theKitTellsWhatItDoesNotTry();
    void gatesCountWhatIsOpened();
    void pagesShowTheAction();
    void pagesAndReportsShowDays();
    void workbooksAskNobodyToOpenIt();

private:
    Plan m_plan = planWithDenials();
    Derived m_derived = *derive(m_plan);
};

void TestOtherActions::firewallsTellWhatTheyDoNotOpen() {
    for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
        const DeviceRules rules = deviceRules(m_plan, m_derived, grouping);
        for (const QByteArray &text : filesWithHeadings(rules)) {
            for (const char *line :
                 {"vra-data.s1-vra.s11-vra, Deny: the action of this rule is not allow, so "
                  "it is not opened\n",
                  "host-zvm.s1-host.c3, deny: the action of this rule is not allow, so it "
                  "is not opened\n"})
                QVERIFY2(text.toLower().contains(QByteArray(line).toLower()), text.constData());
            QVERIFY2(!text.contains("host-zvm.s1-host.c3: its port"), text.constData());
        }
    }
}

void TestOtherActions::aPlanThatAllowsNothingOpensNothing() {
    Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    plan.forms.plan.action = QStringLiteral("deny");
    const Derived derived = *derive(plan);
    const DeviceRules rules = deviceRules(plan, derived, Grouping::Compact);
    QVERIFY(rules.rules.isEmpty() && rules.groups.isEmpty() && rules.services.isEmpty());
    QCOMPARE(rules.leftOut.size(), derived.rules.rules.size() + derived.rules.toConfirm.size());
    QVERIFY(readNftables(writeNftables(rules)).paths.empty());
    const ExportFiles files = *writeWindowsRules(plan, derived, {});
    for (const ExportFile &file : files)
        QVERIFY(QJsonDocument::fromJson(file.bytes)[QStringLiteral("rules")].toArray().isEmpty());
    QCOMPARE(writeKit(plan, derived, {})->size(), 1); // the script alone
}

void TestOtherActions::numbersAreThoseOfThePlan() {
    const DeviceRules rules = deviceRules(m_plan, m_derived, Grouping::Grouped);
    QSet<int> numbers;
    for (const DeviceRule &rule : rules.rules)
        for (const int number : rule.numbers) {
            numbers.insert(number);
            QVERIFY2(rule.id.startsWith(m_derived.rules.rules[number - 1].id), qPrintable(rule.id));
        }
    QCOMPARE(numbers.size(), m_derived.rules.rules.size() - 1);
}

void TestOtherActions::firewallsTellDays() {
    Plan plan = m_plan;
    plan.forms.plan.validFrom = QStringLiteral("2026-02-01");
    plan.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].expiry = QStringLiteral("2026-12-31");
    ChangeForm &back = plan.forms.rules[QStringLiteral("zvm-pairing.c13.c3")];
    back.validFrom = QStringLiteral("2026-03-01");
    back.expiry = QStringLiteral("soon\n accept");
    plan.forms.rules[QStringLiteral("vra-data.s1-vra.s11-vra")].expiry = QStringLiteral("2027-01-01");
    const RuleNumbers numbers(m_derived.rules);
    const auto numberOf = [&](const char *id) {
        for (const FirewallRule &rule : m_derived.rules.rules)
            if (rule.id == QLatin1String(id))
                return QByteArray::number(numbers.of(rule));
        return QByteArray();
    };
    const DeviceRules rules = deviceRules(plan, m_derived, Grouping::Compact);
    for (const QByteArray &text : filesWithHeadings(rules)) {
        QVERIFY2(text.contains("first day 2026-02-01, last day 2026-12-31: rule " +
                               numberOf("zvm-pairing.c3.c13") + '\n'),
                 text.constData());
        QVERIFY2(text.contains("first day 2026-03-01, last day unclear: rule " +
                               numberOf("zvm-pairing.c13.c3") + '\n'),
                 text.constData());
        QVERIFY(text.contains("first day 2026-02-01: rules 1") && !text.contains("2027-01-01"));
    }
}

void TestOtherActions::windowsTellsWhatItDoesNotOpen() {
    Plan plan = m_plan;
    plan.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].action = QStringLiteral("deny");
    const ExportFiles files = *writeWindowsRules(plan, m_derived, {});
    const QStringList expected{QStringLiteral("zvm-pairing.c3.c13 deny")};
    QCOMPARE(idsOf(dataFile(files, QStringLiteral("c3.json"))[QStringLiteral("notOpened")]), expected);
    QCOMPARE(idsOf(dataFile(files, QStringLiteral("c13.json"))[QStringLiteral("notOpened")]), expected);
    QVERIFY(windowsRulesLeaveOut(plan, m_derived, {})
                .contains(LeftOut{QStringLiteral("zvm-pairing.c3.c13"), QStringLiteral("deny"),
                                  LeftOutReason::OtherAction}));
}

void TestOtherActions::windowsTellsDays() {
    Plan plan = m_plan;
    plan.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].expiry = QStringLiteral("2026-12-31");
    const ExportFiles files = *writeWindowsRules(plan, m_derived, {});
    const QJsonArray days = dataFile(files, QStringLiteral("c13.json"))[QStringLiteral("days")].toArray();
    QCOMPARE(days.size(), 1);
    QCOMPARE(days[0][QStringLiteral("last")].toString(), QStringLiteral("2026-12-31"));
    QCOMPARE(days[0][QStringLiteral("numbers")].toArray().size(), 1);
    QVERIFY(dataFile(files, QStringLiteral("c12.json"))[QStringLiteral("days")].toArray().isEmpty());
}

void TestOtherActions::theKitTellsWhatItDoesNotTry() {
    Plan plan = m_plan;
    plan.forms.rules[QStringLiteral("zvm-pairing.c3.c13")].action = QStringLiteral("deny");
    const QJsonObject file = dataFile(*writeKit(plan, m_derived, {}), QStringLiteral("c3.json"));
    for (const QJsonValue &attempt : file[QStringLiteral("tries")].toArray())
        QVERIFY(attempt[QStringLiteral("rule")].toString() != QLatin1String("zvm-pairing.c3.c13"));
    QCOMPARE(idsOf(file[QStringLiteral("notOpened")]),
             QStringList{QStringLiteral("zvm-pairing.c3.c13 deny")});
}

void TestOtherActions::gatesCountWhatIsOpened() {
    const TopologyIndex index(m_plan.topology);
    const GateSheet all = gateSheets(index, m_derived.rules, {}).front();
    const GateSheet some = gateSheets(index, m_derived.rules, m_plan.forms).front();
    QCOMPARE(some.rules, all.rules - 1);
    QCOMPARE(some.connections, all.connections - 9);
    QCOMPARE(std::count_if(some.rows.begin(), some.rows.end(),
                           [](const GateRow &row) { return row.state == GateState::OtherAction; }),
             1);
}

void TestOtherActions::pagesAndReportsShowDays() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.forms.rules[QStringLiteral("vra-data.s1-vra.s11-vra")].expiry = QStringLiteral("2027-06-30");
    const Derived derived = *derive(plan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeRulesMarkdown(buffer, plan, derived, {}));
    QVERIFY(buffer.data().contains("| Port | Valid from | Expiry |"));
    // On a line of rules by pair of sites, and on one of all rules.
    int told = 0;
    for (const ReportBlock &block : reportBlocks(plan, derived, {}))
        if (const auto *table = std::get_if<ReportTable>(&block))
            for (const QStringList &row : table->rows)
                told += row.last().contains(QStringLiteral("Expiry: 2027-06-30")) ? 1 : 0;
    QVERIFY2(told > 1, QByteArray::number(told));
}

void TestOtherActions::pagesShowTheAction() {
    const auto page = [](const Plan &plan) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeRulesMarkdown(buffer, plan, *derive(plan), {}) ? buffer.data() : QByteArray();
    };
    QVERIFY(page(m_plan).contains("| \\# | Action |"));
    QVERIFY(!page(*planFromTemplate(QStringLiteral("two-sites"))).contains("| Action |"));
}

void TestOtherActions::workbooksAskNobodyToOpenIt() {
    PORTOLAN_WANTS(!pythonWithOpenpyxl().isEmpty(), "openpyxl");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("rules.xlsx"));
    QVERIFY(writeWorkbook(path, m_plan, m_derived, {.grouping = Grouping::Grouped}));
    const QJsonObject book = readBook(path);
    int denied = 0;
    for (const char *sheet : {"Per machine", "Between sites", "To confirm"})
        for (const QJsonValue &row : rowsOf(book, QLatin1String(sheet))) {
            const QString cells = cellsOf(row);
            if (!cells.contains(QStringLiteral("“deny")))
                continue;
            ++denied;
            QVERIFY2(cells.contains(QLatin1String("it is not to be opened")), qPrintable(cells));
            QVERIFY2(!cells.contains(QLatin1String("|accepts|")) && !cells.contains(QLatin1String("|opens|")),
                     qPrintable(cells));
        }
    QVERIFY2(denied >= 4, qPrintable(QString::number(denied)));
}

QTEST_MAIN(TestOtherActions)
#include "tst_otherActions.moc"
