#include "exports/rules/RuleColumns.h"
#include "exports/rules/ruleExports.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <map>

using namespace portolan;
using namespace portolan::test;

namespace {

using Writer = Result<Done> (*)(QIODevice &, const Plan &, const Derived &, const RuleExportOptions &);

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// A host is gone and a ZVM has another address.
Plan later() {
    Plan plan = twoSites();
    plan = removeComponent(plan, componentNamed(plan.topology, QStringLiteral("HV-LON-02")));
    Component zvm = component(plan.topology, QStringLiteral("zvm-lee"));
    zvm.address = QStringLiteral("10.20.0.11");
    plan = setComponent(plan, zvm);
    plan.revision = 2;
    plan.forms.plan.ticket = QStringLiteral("CHG 7");
    return plan;
}

/// A host's VRA was taken out and put in again, at the same address.
Plan withAnotherVra() {
    Plan plan = twoSites();
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            if (component.name == QLatin1String("VRA-HV-LON-02"))
                component.id = ComponentId{plan.topology.nextId++};
    return plan;
}

ChangeForm formWith(const std::map<QLatin1String, const char *> &texts) {
    ChangeForm form;
    for (const ChangeFormField &field : changeFormFields())
        if (const auto text = texts.find(QLatin1String(field.key)); text != texts.end())
            form.*field.text = QLatin1String(text->second);
    return form;
}

QString listOf(Writer write, RuleExportOptions options, const Plan &is = later(),
               const Plan &was = twoSites()) {
    options.since = std::make_shared<const EarlierPlan>(EarlierPlan{was, *derive(was), {}});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<Done> done = write(out, is, *derive(is), options);
    return done ? QString::fromUtf8(out.data()) : QStringLiteral("error: ") + done.error().message;
}

qsizetype linesWith(const QString &list, const QString &cells) {
    return list.split(QStringLiteral("\r\n")).filter(cells).size();
}

/// Lists of rules that say what changed since an earlier plan.
class TestSinceLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvSaysOfEachRow();
    void noListIsWithoutTheChange();
    void csvInGroups();
    void smallerGroupsSaySo();
    void goneRulesThatStayOpenSaySo();
    void jsonKeepsWhatIsGoneApart();
    void jsonCellsAreWhatTheyAre();
    void markdownHasAPartOfItsOwn();
    void goneRulesHaveTheForm();
    void goneRulesHaveTheTermsThatTheyHad();
    void aFirstRequestAddsEverything();
};

void TestSinceLists::csvSaysOfEachRow() {
    const QString csv = listOf(writeRulesCsv, {});
    QVERIFY2(csv.startsWith(QStringLiteral("\"id\",\"change\",\"changeDetails\",\"action\"")),
             qPrintable(csv));
    // The 15 rules of the host and its VRA; of the others those with the ZVM in Leeds; 8100 and 4005 to 4009
    // in London and between the VRAs stay.
    QCOMPARE(linesWith(csv, QStringLiteral("\"remove\"")), 15);
    QCOMPARE(linesWith(csv, QStringLiteral("\"modify\",\"source address: 10.20.0.10 → 10.20.0.11\"")), 11);
    QCOMPARE(linesWith(csv, QStringLiteral("\"modify\",\"destination address: 10.20.0.10 → 10.20.0.11\"")),
             1);
    QCOMPARE(linesWith(csv, QStringLiteral("\"keep\",\"\"")), 58 - 15 - 12);
    QCOMPARE(linesWith(csv, QStringLiteral("\"add\"")), 0);
}

/// A row to be removed must not be taken for one to be opened.
void TestSinceLists::noListIsWithoutTheChange() {
    const QString csv = listOf(writeRulesCsv, {.columns = {QStringLiteral("id"), QStringLiteral("port")}});
    QVERIFY2(csv.startsWith(QStringLiteral("\"change\",\"changeDetails\",\"id\",\"port\"\r\n")),
             qPrintable(csv));
    const QString json = listOf(writeRulesJson, {.columns = {QStringLiteral("id")}});
    QVERIFY2(json.contains(QStringLiteral(
                 "{\"change\": \"remove\", \"changeDetails\": [], \"id\": \"log-collection.c3.c8\"}")),
             qPrintable(json));
}

void TestSinceLists::csvInGroups() {
    const QString csv =
        listOf(writeRulesCsv, {.grouping = Grouping::Compact,
                               .columns = {QStringLiteral("change"), QStringLiteral("source.name"),
                                           QStringLiteral("destination.name"), QStringLiteral("port")}});
    QCOMPARE(csv.split(QStringLiteral("\r\n")).mid(1).filter(QStringLiteral("remove")),
             (QStringList{
                 QStringLiteral("\"remove\",\"\",\"zvm-lon\",\"VRA-HV-LON-02\",\"4005, 4006, 4009\""),
                 QStringLiteral("\"remove\",\"\",\"VRA-HV-LON-02\",\"VRAs of Leeds (3)\",\"4007, 4008\""),
                 QStringLiteral("\"remove\",\"\",\"VRAs of Leeds (3)\",\"VRA-HV-LON-02\",\"4007, 4008\"")}));
}

/// Nothing is to be done for such a row itself, and the rows that are to be removed are far from it.
void TestSinceLists::smallerGroupsSaySo() {
    for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
        const QString csv = listOf(
            writeRulesCsv, {.grouping = grouping,
                            .columns = {QStringLiteral("change"), QStringLiteral("id"),
                                        QStringLiteral("source.name"), QStringLiteral("destination.name")}});
        qint64 gone = 0;
        const QRegularExpression said(QStringLiteral(
            "Machine pairs gone from its groups: (\\d+)\\. They are listed after the rules\\."));
        for (const QString &line : csv.split(QStringLiteral("\r\n")))
            gone += said.match(line).captured(1).toInt();
        QCOMPARE(gone, 15);
        QVERIFY(csv.contains(QStringLiteral("\"keep\",\"Machine pairs gone from its groups: ")));
    }
    QVERIFY(!listOf(writeRulesCsv, {}).contains(QStringLiteral("Machine pairs gone")));
}

/// Nobody may take such a row for a rule of the plan because it is to be kept.
void TestSinceLists::goneRulesThatStayOpenSaySo() {
    const QString id = QStringLiteral("log-collection.c3.c8");
    const QString reason = QStringLiteral(
        "This rule is gone. What it stood for stays: another rule asks for the same connection.");
    const RuleExportOptions options{.columns = {QStringLiteral("id")}};
    const QString csv = listOf(writeRulesCsv, options, withAnotherVra());
    QVERIFY2(csv.contains(QStringLiteral("\"keep\",\"%1\",\"%2\"").arg(reason, id)), qPrintable(csv));
    const QString markdown = listOf(writeRulesMarkdown, options, withAnotherVra());
    QVERIFY(markdown.section(QStringLiteral("## Only in the earlier plan"), 1)
                .contains(QStringLiteral("| keep | This rule is gone. What it stood for stays\\: another "
                                         "rule asks for the same connection. | ") +
                          id));
}

void TestSinceLists::jsonKeepsWhatIsGoneApart() {
    const QJsonObject read = QJsonDocument::fromJson(listOf(writeRulesJson, {}).toUtf8()).object();
    QCOMPARE(read[QStringLiteral("rules")].toArray().size(), 58 - 15);
    QCOMPARE(read[QStringLiteral("gone")].toArray().size(), 15);
    QCOMPARE(read[QStringLiteral("since")][QStringLiteral("checksum")].toString(), planChecksum(twoSites()));
    QCOMPARE(read[QStringLiteral("plan")][QStringLiteral("checksum")].toString(), planChecksum(later()));
    for (const QJsonValue &row : read[QStringLiteral("rules")].toArray())
        QVERIFY(row[QStringLiteral("change")].toString() != QLatin1String("remove"));
    // What is no rule asks for nothing.
    for (const QJsonValue &row : read[QStringLiteral("insideMachine")].toArray())
        QVERIFY(row[QStringLiteral("change")].isNull());
}

void TestSinceLists::jsonCellsAreWhatTheyAre() {
    const QJsonObject read = QJsonDocument::fromJson(listOf(writeRulesJson, {}).toUtf8()).object();
    const QJsonValue pairing = [&] {
        for (const QJsonValue &row : read[QStringLiteral("rules")].toArray())
            if (row[QStringLiteral("id")].toString() == QLatin1String("zvm-pairing.c3.c13"))
                return row;
        return QJsonValue();
    }();
    QCOMPARE(pairing[QStringLiteral("changeDetails")].toArray(),
             QJsonArray{QStringLiteral("destination address: 10.20.0.10 → 10.20.0.11")});
    const QJsonValue gone = read[QStringLiteral("gone")][0];
    QCOMPARE(gone[QStringLiteral("port")].toInt(), 4005);
    QVERIFY(gone[QStringLiteral("number")].isNull());
}

void TestSinceLists::markdownHasAPartOfItsOwn() {
    const QString markdown = listOf(writeRulesMarkdown, {.grouping = Grouping::Grouped});
    QVERIFY(
        markdown.contains(QStringLiteral("| Checksum of that plan | %1 |").arg(planChecksum(twoSites()))));
    const QString gone = markdown.section(QStringLiteral("## Only in the earlier plan"), 1)
                             .section(QStringLiteral("\n## "), 0, 0);
    QCOMPARE(gone.count(QStringLiteral("\n| remove |")), 7);
    QCOMPARE(markdown.count(QStringLiteral("\n| remove |")), 7);
}

void TestSinceLists::goneRulesHaveTheForm() {
    const QString csv =
        listOf(writeRulesCsv,
               {.columns = {QStringLiteral("change"), QStringLiteral("action"), QStringLiteral("ticket")}});
    QCOMPARE(linesWith(csv, QStringLiteral("\"remove\",\"\",\"allow\",\"CHG 7\"")), 15);
}

/// Who looks for a rule to be removed finds it with the action and the days that it has in the firewall.
void TestSinceLists::goneRulesHaveTheTermsThatTheyHad() {
    Plan was = twoSites();
    was.forms.plan = formWith({{QLatin1String("action"), "permit"},
                               {QLatin1String("expiry"), "2026-06-30"},
                               {QLatin1String("validFrom"), "2026-01-01"},
                               {QLatin1String("ticket"), "CHG 1"}});
    const QString id = QStringLiteral("zvm-pairing.c3.c13");
    was.forms.rules[id] =
        formWith({{QLatin1String("action"), "inspect"}, {QLatin1String("validFrom"), "2026-01-15"}});
    Plan is = was;
    is.topology.replications.clear();
    is.forms.plan = formWith({{QLatin1String("action"), "allow"},
                              {QLatin1String("expiry"), "2027-06-30"},
                              {QLatin1String("validFrom"), "2027-01-01"},
                              {QLatin1String("ticket"), "CHG 2"}});
    is.forms.rules[id] = formWith({{QLatin1String("action"), "deny"}, {QLatin1String("owner"), "Net"}});
    RuleExportOptions options{.columns = {QStringLiteral("change"), QStringLiteral("id"),
                                          QStringLiteral("action"), QStringLiteral("validFrom"),
                                          QStringLiteral("expiry"), QStringLiteral("ticket"),
                                          QStringLiteral("owner")}};
    const QString csv = listOf(writeRulesCsv, options, is, was);
    QVERIFY2(csv.contains(QStringLiteral("\"remove\",\"\",\"%1\",\"inspect\",\"2026-01-15\",\"2026-06-30\","
                                         "\"CHG 2\",\"Net\"")
                              .arg(id)),
             qPrintable(csv));
    QVERIFY2(csv.contains(QStringLiteral("\"remove\",\"\",\"zvm-pairing.c13.c3\",\"permit\",\"2027-01-01\","
                                         "\"2026-06-30\",\"CHG 2\",\"\"")),
             qPrintable(csv));
    QCOMPARE(csv.count(QStringLiteral("\"permit\"")), csv.count(QStringLiteral("\"remove\"")) - 1);
}

void TestSinceLists::aFirstRequestAddsEverything() {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(writeRulesCsv(out, twoSites(), *derive(twoSites()), {}));
    const QString csv = QString::fromUtf8(out.data());
    QCOMPARE(linesWith(csv, QStringLiteral("\",\"add\",\"allow\",")), 58);
    QVERIFY(!csv.contains(QStringLiteral("changeDetails")));
}

} // namespace

QTEST_GUILESS_MAIN(TestSinceLists)
#include "tst_sinceLists.moc"
