#include "exports/rules/jsonText.h"
#include "exports/rules/ruleExports.h"
#include "lib/exports/samplePlan.h"
#include "plan/planFile.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QByteArray json(const Plan &plan, const RuleExportOptions &options = {}) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<Done> done = writeRulesJson(out, plan, sampleDerived(plan), options);
    return done ? out.data() : "error: " + done.error().message.toUtf8();
}

QJsonObject parsed(const QByteArray &bytes) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonArray list(const QByteArray &bytes, const char *key) {
    return parsed(bytes)[QLatin1String(key)].toArray();
}

class TestJsonRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contract();
    void chosenColumns();
    void compactRowsHoldLists();
    void oneRowPerRuleOfTheSet();
    void rowsKeptApart();
    void rowsWithoutAddress();
    void notUsedIsListedWithoutPartner();
    void groupedRowsHaveMembers();
    void partOfASite();
    void hostileTexts();
    void sameBytesTwice();
    void emptyPlan();
};

void TestJsonRules::contract() {
    const Plan plan = twoSites().plan;
    const QList<QByteArray> lines = json(plan).split('\n');
    QCOMPARE(lines[0], QByteArray("{"));
    QCOMPARE(lines[1], QByteArray("  \"plan\": {\"title\": \"Two sites\", \"revision\": 1, \"checksum\": \"" +
                                  planChecksum(plan).toUtf8() + "\"},"));
    QCOMPARE(lines[2], QByteArray("  \"catalogue\": \"zvr-hyperv-5.5\","));
    QCOMPARE(lines[3], QByteArray("  \"rules\": ["));
    QCOMPARE(
        lines[4],
        QByteArray("    {\"number\": \"1.1\", \"id\": \"log-collection.c3.c6\", \"change\": \"add\", "
                   "\"action\": \"allow\", \"source\": {\"site\": \"London\", \"kind\": \"zvm\", "
                   "\"name\": \"ZVM London\", \"address\": \"10.10.0.10\"}, \"destination\": {\"site\": "
                   "\"London\", \"kind\": \"vra\", \"name\": \"VRA-London-1\", \"address\": "
                   "\"10.11.1.1\"}, \"protocol\": \"TCP\", \"port\": 4005, \"service\": "
                   "\"log-collection\", \"portSetting\": \"default\", \"direction\": \"one-way\", "
                   "\"crossesSites\": false, \"purpose\": \"Log collection between the ZVM and site "
                   "VRAs.\", \"row\": \"4005\", \"basis\": {\"pairs\": \"stated\", \"port\": \"stated\", "
                   "\"protocol\": \"assumed\", \"direction\": \"assumed\"}, "
                   "\"justification\": \"\", \"requester\": \"\", \"owner\": \"\", \"ticket\": \"\", "
                   "\"validFrom\": \"\", \"expiry\": \"\", \"comment\": \"\"},"));
}

/// What belongs into one object stands side by side, in the order that was wished for.
void TestJsonRules::chosenColumns() {
    const QStringList columns{QStringLiteral("source.name"), QStringLiteral("port"),
                              QStringLiteral("destination.name"), QStringLiteral("source.site")};
    const QList<QByteArray> lines = json(twoSites().plan, {.columns = columns}).split('\n');
    QCOMPARE(lines[4], QByteArray("    {\"source\": {\"name\": \"ZVM London\", \"site\": \"London\"}, "
                                  "\"port\": 4005, \"destination\": {\"name\": \"VRA-London-1\"}},"));
    const QJsonArray apart = list(json(twoSites().plan, {.columns = columns}), "insideMachine");
    QVERIFY(!apart[0][QStringLiteral("reason")].toString().isEmpty());
}

void TestJsonRules::compactRowsHoldLists() {
    const QJsonArray rules = list(json(twoSites().plan, {.grouping = Grouping::Compact}), "rules");
    QCOMPARE(rules.size(), 6); // in each site ZVM to VRAs; VRAs and ZVMs both ways
    QCOMPARE(rules[0][QStringLiteral("port")].toArray(), (QJsonArray{4005}));
    QCOMPARE(rules[0][QStringLiteral("pairs")].toInt(), 2);
    const QJsonArray expanded =
        list(json(twoSites().plan, {.grouping = Grouping::Compact, .columns = {QStringLiteral("expanded")}}),
             "rules")[0][QStringLiteral("expanded")]
            .toArray();
    QCOMPARE(expanded,
             (QJsonArray{QStringLiteral("log-collection.c3.c6"), QStringLiteral("log-collection.c3.c8")}));
}

void TestJsonRules::oneRowPerRuleOfTheSet() {
    const Plan plan = twoSites(3).plan;
    const Derived derived = sampleDerived(plan);
    QCOMPARE(list(json(plan), "rules").size(), derived.counts.expanded);
    QCOMPARE(list(json(plan, {.grouping = Grouping::Grouped}), "rules").size(), derived.counts.grouped);
}

void TestJsonRules::rowsKeptApart() {
    const QByteArray bytes = json(twoSites().plan);
    const QJsonArray inside = list(bytes, "insideMachine");
    QCOMPARE(inside.size(), 2);
    QCOMPARE(inside[0][QStringLiteral("service")].toString(), QStringLiteral("vba-management"));
    QVERIFY(!inside[0][QStringLiteral("reason")].toString().isEmpty());
    const QJsonArray toConfirm = list(bytes, "toConfirm");
    QCOMPARE(toConfirm.size(), 4); // a row for each host
    QCOMPARE(toConfirm[0][QStringLiteral("port")], QJsonValue(QJsonValue::Null));
    QCOMPARE(toConfirm[0][QStringLiteral("row")], QJsonValue(QString()));
    QCOMPARE(toConfirm[0][QStringLiteral("basis")][QStringLiteral("direction")].toString(),
             QStringLiteral("none"));
    QVERIFY(!toConfirm[0][QStringLiteral("reason")].toString().isEmpty());
    QVERIFY(!list(bytes, "rules")[0].toObject().contains(QStringLiteral("reason")));
}

void TestJsonRules::rowsWithoutAddress() {
    PlanMaker maker = twoSites();
    maker.component({6}).address.clear();
    const QByteArray bytes = json(maker.plan);
    for (const QJsonValue &rule : list(bytes, "rules"))
        QVERIFY(!rule[QStringLiteral("destination")][QStringLiteral("address")].toString().isEmpty());
    const QJsonArray toConfirm = list(bytes, "toConfirm");
    const bool found = std::any_of(toConfirm.begin(), toConfirm.end(), [](const QJsonValue &row) {
        return row[QStringLiteral("id")] == QStringLiteral("log-collection.c3.c6") &&
               row[QStringLiteral("destination")][QStringLiteral("address")] == QString() &&
               row[QStringLiteral("port")] == 4005;
    });
    QVERIFY(found);
}

/// Under one SCVMM the second site has no ZVM that 9081 could join; the row is listed all the same.
void TestJsonRules::notUsedIsListedWithoutPartner() {
    PlanMaker maker;
    maker.managedSite(QStringLiteral("Main"), 2, 10);
    const ComponentId scvmm = maker.plan.topology.sites[0].scvmm;
    maker.site(QStringLiteral("Branch")).scvmm = scvmm;
    maker.addHosts(QStringLiteral("Branch"), 2, 20);
    maker.replicate(1, 0);
    for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped}) {
        const QJsonArray notUsed = list(json(maker.plan, {.grouping = grouping}), "notUsed");
        QCOMPARE(notUsed.size(), 1);
        QCOMPARE(notUsed[0][QStringLiteral("port")].toInt(), 9081);
        QVERIFY(!notUsed[0][QStringLiteral("reason")].toString().isEmpty());
    }
}

void TestJsonRules::groupedRowsHaveMembers() {
    const QJsonArray rules = list(json(twoSites().plan, {.grouping = Grouping::Grouped}), "rules");
    const QJsonValue source = rules[0][QStringLiteral("source")];
    QCOMPARE(source[QStringLiteral("name")].toString(), QStringLiteral("ZVM London"));
    QCOMPARE(source[QStringLiteral("members")].toArray().size(), 1);
    const QJsonValue destination = rules[0][QStringLiteral("destination")];
    QCOMPARE(destination[QStringLiteral("name")].toString(), QStringLiteral("VRAs of London (2)"));
    QCOMPARE(destination[QStringLiteral("address")].toArray(),
             (QJsonArray{QStringLiteral("10.11.1.1"), QStringLiteral("10.11.1.2")}));
    QCOMPARE(destination[QStringLiteral("members")].toArray(),
             (QJsonArray{QStringLiteral("VRA-London-1"), QStringLiteral("VRA-London-2")}));
}

void TestJsonRules::partOfASite() {
    const auto nameWithout = [](const QList<quint32> &unreachable) {
        PlanMaker maker = twoSites(4);
        for (const quint32 id : unreachable)
            maker.component({id}).address.clear();
        const QByteArray bytes = json(maker.plan, {.grouping = Grouping::Grouped});
        return list(bytes, "rules")[0][QStringLiteral("destination")][QStringLiteral("name")].toString();
    };
    QCOMPARE(nameWithout({}), QStringLiteral("VRAs of London (4)"));
    QCOMPARE(nameWithout({6}), QStringLiteral("VRAs of London without VRA-London-1 (3)"));
    QCOMPARE(nameWithout({6, 8}), QStringLiteral("Some VRAs of London (2)"));
}

void TestJsonRules::hostileTexts() {
    PlanMaker maker = twoSites();
    QString name = QStringLiteral("\"},{\\ \u0001\u007f\r\n\t\u2028 \U0001F600 ") + QString(100'000, u'x');
    maker.component({3}).name = name + QChar(0xdc00);
    maker.plan.title = QString(QChar(0xd83d)) + QStringLiteral("<script>");
    const QJsonObject read = parsed(json(maker.plan));
    QCOMPARE(read[QStringLiteral("plan")][QStringLiteral("title")].toString(),
             QStringLiteral("\ufffd<script>"));
    QCOMPARE(read[QStringLiteral("rules")][0][QStringLiteral("source")][QStringLiteral("name")].toString(),
             name + QChar(0xfffd));
    QCOMPARE(jsonText(QStringLiteral("a\u0001\u007f\"\\\n")), QByteArray("\"a\\u0001\\u007f\\\"\\\\\\n\""));
}

void TestJsonRules::sameBytesTwice() {
    QCOMPARE(json(twoSites(5).plan), json(twoSites(5).plan));
}

void TestJsonRules::emptyPlan() {
    const QJsonObject read = parsed(json(Plan()));
    QCOMPARE(read.keys().size(), 6);
    QVERIFY(read[QStringLiteral("rules")].isArray());
}

} // namespace

QTEST_GUILESS_MAIN(TestJsonRules)
#include "tst_jsonRules.moc"
