#include "exports/rules/RuleColumns.h"
#include "exports/rules/ruleExports.h"
#include "lib/exports/samplePlan.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace portolan;
using namespace portolan::test;

namespace {

QByteArray csv(const Plan &plan, const RuleExportOptions &options = {}) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<Done> done = writeRulesCsv(out, plan, sampleDerived(plan), options);
    return done ? out.data() : "error: " + done.error().message.toUtf8();
}

/// Reads RFC 4180 in which every cell is quoted; empty when it is not that.
QList<QStringList> parsed(const QByteArray &bytes) {
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> lines{{}};
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at++] != u'"')
            return {};
        QString cell;
        while (at < text.size() && (text[at] != u'"' || text.mid(at, 2) == QLatin1String("\"\""))) {
            at += text[at] == u'"' ? 1 : 0;
            cell += text[at++];
        }
        lines.last().append(cell);
        const QString after = text.mid(++at, 1);
        if (after != QLatin1String(",")) {
            if (text.mid(at, 2) != QLatin1String("\r\n"))
                return {};
            at += 2;
            lines.append(QStringList());
        } else {
            ++at;
        }
    }
    lines.removeLast();
    return lines;
}

class TestCsvRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headerAndRows();
    void oneRowPerRuleOfTheSet();
    void idsAreThoseOfTheRules();
    void groupedRowsNameTheirMembers();
    void compactRowsNameTheirPortsAndRules();
    void formsFillTheirColumns();
    void columnsInAnyOrder();
    void unknownColumns();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void rawKeepsFormulas();
    void quotesAndLineBreaksStayInTheirCell();
    void controlsAndLoneSurrogates();
    void byteOrderMarkOnlyWhereNeeded();
    void anyNamesReadBack();
    void cancelling();
    void fullDevice();
};

void TestCsvRules::headerAndRows() {
    const QList<QByteArray> lines = csv(twoSites().plan).split('\n');
    QCOMPARE(
        lines.first(),
        QByteArray(
            "\"id\",\"change\",\"action\",\"source.site\",\"source.kind\",\"source.name\","
            "\"source.address\",\"destination.site\",\"destination.kind\",\"destination.name\","
            "\"destination.address\",\"protocol\",\"port\",\"service\",\"portSetting\","
            "\"direction\",\"crossesSites\",\"purpose\",\"row\",\"basis.pairs\",\"basis.port\","
            "\"basis.protocol\",\"basis.direction\","
            "\"justification\",\"requester\",\"owner\",\"ticket\",\"validFrom\",\"expiry\",\"comment\"\r"));
    QCOMPARE(
        lines[1],
        QByteArray("\"log-collection.c3.c6\",\"add\",\"allow\",\"London\",\"zvm\",\"ZVM London\","
                   "\"10.10.0.10\",\"London\",\"vra\",\"VRA-London-1\",\"10.11.1.1\",\"TCP\",\"4005\","
                   "\"log-collection\",\"default\",\"one-way\",\"false\",\"Log collection between the ZVM "
                   "and site VRAs.\",\"4005\",\"stated\",\"stated\",\"assumed\",\"assumed\","
                   "\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r"));
}

void TestCsvRules::oneRowPerRuleOfTheSet() {
    const Plan plan = twoSites(3).plan;
    const Derived derived = sampleDerived(plan);
    QCOMPARE(parsed(csv(plan)).size(), derived.counts.expanded + 1);
    QCOMPARE(parsed(csv(plan, {.grouping = Grouping::Grouped})).size(), derived.counts.grouped + 1);
    // 4005 to three VRAs in each site, 4008 both ways between them, 9081 both ways.
    QCOMPARE(derived.counts.expanded, 6 + 18 + 2);
}

void TestCsvRules::idsAreThoseOfTheRules() {
    const Plan plan = twoSites().plan;
    const Derived derived = sampleDerived(plan);
    QStringList expected;
    for (const FirewallRule &rule : derived.rules.rules)
        forEachPair(rule, [&](ComponentId from, ComponentId to) {
            expected.append(expandedRuleId(derived.catalogue, rule, from, to));
            return true;
        });
    QStringList ids;
    for (const QStringList &line : parsed(csv(plan)).mid(1))
        ids.append(line.first());
    QCOMPARE(ids, expected);
}

void TestCsvRules::groupedRowsNameTheirMembers() {
    const QStringList columns{QStringLiteral("destination.members"), QStringLiteral("destination.address"),
                              QStringLiteral("source.name"), QStringLiteral("destination.name")};
    const QList<QStringList> lines =
        parsed(csv(twoSites().plan, {.grouping = Grouping::Grouped, .columns = columns}));
    QCOMPARE(lines[0], columns);
    QCOMPARE(lines[1], (QStringList{QStringLiteral("VRA-London-1; VRA-London-2"),
                                    QStringLiteral("10.11.1.1; 10.11.1.2"), QStringLiteral("ZVM London"),
                                    QStringLiteral("VRAs of London (2)")}));
}

void TestCsvRules::compactRowsNameTheirPortsAndRules() {
    PlanMaker maker = twoSites();
    maker.component({4}).runsOn = {};
    maker.component({4}).address = QStringLiteral("10.11.1.1"); // where a VRA is
    const QStringList columns{QStringLiteral("number"), QStringLiteral("port"), QStringLiteral("service"),
                              QStringLiteral("destination.kind"), QStringLiteral("rules")};
    const QList<QStringList> lines =
        parsed(csv(maker.plan, {.grouping = Grouping::Compact, .columns = columns}));
    QVERIFY(lines.contains(QStringList{QStringLiteral("1"), QStringLiteral("4005"),
                                       QStringLiteral("log-collection"), QStringLiteral("vra"),
                                       QStringLiteral("log-collection.c3.s1-vra")}));
    QVERIFY(lines.contains(QStringList{QStringLiteral("3"), QStringLiteral("4006"),
                                       QStringLiteral("vba-management"), QStringLiteral("vba"),
                                       QStringLiteral("vba-management.c3.c4")}));
}

/// The plan's form fills the columns of every rule; a rule's own form says otherwise field by field.
void TestCsvRules::formsFillTheirColumns() {
    Plan plan = twoSites().plan;
    plan.forms.plan.requester = QStringLiteral("Zo\u00eb");
    plan.forms.plan.ticket = QStringLiteral("CHG-1");
    plan.forms.rules[QStringLiteral("log-collection.c3.s1-vra")].ticket = QStringLiteral("=CHG-2");
    plan.forms.rules[QStringLiteral("log-collection.c3.s1-vra")].action = QStringLiteral("permit");
    const QStringList columns{QStringLiteral("action"), QStringLiteral("requester"),
                              QStringLiteral("ticket")};
    const QByteArray bytes = csv(plan, {.columns = columns});
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
    const QList<QStringList> lines = parsed(bytes.mid(3));
    QCOMPARE(lines[1],
             (QStringList{QStringLiteral("permit"), QStringLiteral("Zo\u00eb"), QStringLiteral("'=CHG-2")}));
    QCOMPARE(lines[3],
             (QStringList{QStringLiteral("allow"), QStringLiteral("Zo\u00eb"), QStringLiteral("CHG-1")}));
}

/// Whatever the order, the columns say the same as in a row that is made cell by cell.
void TestCsvRules::columnsInAnyOrder() {
    const Plan plan = twoSites().plan;
    QStringList keys = defaultColumns(Grouping::Expanded) + QStringList{QStringLiteral("pairs")};
    const QList<QStringList> first = parsed(csv(plan, {.columns = keys}));
    QCOMPARE(first[0], keys);
    QRandomGenerator random(11);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(keys.begin(), keys.end(), random);
        const QStringList some = keys.first(1 + round % keys.size());
        const QList<QStringList> lines = parsed(csv(plan, {.columns = some}));
        QCOMPARE(lines.size(), first.size());
        for (qsizetype line = 0; line < lines.size(); ++line)
            for (qsizetype i = 0; i < some.size(); ++i)
                QCOMPARE(lines[line][i], first[line][first[0].indexOf(some[i])]);
    }
}

void TestCsvRules::unknownColumns() {
    const QByteArray unknown = csv(twoSites().plan, {.columns = {QStringLiteral("colour")}});
    QVERIFY2(unknown.contains("no column \"colour\"") && unknown.contains("source.address"), unknown);
    const QByteArray twice =
        csv(twoSites().plan, {.columns = {QStringLiteral("port"), QStringLiteral("port")}});
    QVERIFY2(twice.contains("named twice"), twice);
}

void TestCsvRules::formulasAreDefused_data() {
    QTest::addColumn<QString>("name");
    for (const QChar c : QStringView(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20"))
        QTest::addRow("U+%04x", c.unicode()) << QString(c) + QStringLiteral("cmd|' /C calc'!A0");
}

void TestCsvRules::formulasAreDefused() {
    QFETCH(QString, name);
    PlanMaker maker = twoSites();
    maker.component({3}).name = name;
    const QByteArray bytes = csv(maker.plan);
    QVERIFY(bytes.contains("\"'" + name.toUtf8()));
    QVERIFY(!bytes.contains('"' + name.toUtf8()));
}

void TestCsvRules::rawKeepsFormulas() {
    PlanMaker maker = twoSites();
    maker.component({3}).name = QStringLiteral("=1+1");
    QVERIFY(csv(maker.plan, {.profile = CsvProfile::Raw}).contains("\"=1+1\""));
}

void TestCsvRules::quotesAndLineBreaksStayInTheirCell() {
    PlanMaker maker = twoSites();
    maker.component({3}).name = QStringLiteral("a\",\"b\r\nc,\"");
    const QList<QStringList> lines = parsed(csv(maker.plan));
    QCOMPARE(lines[1][5], QStringLiteral("a\",\"b\r\nc,\""));
    QCOMPARE(lines[1].size(), lines[0].size());
}

void TestCsvRules::controlsAndLoneSurrogates() {
    PlanMaker maker = twoSites();
    QString name = QStringLiteral("a\u0007b\u202ec");
    name += QChar(0xd800);
    name += QChar(0);
    maker.component({3}).name = name;
    const QString replaced = QStringLiteral("\"a\ufffdb\ufffdc\ufffd\ufffd\"");
    QVERIFY(csv(maker.plan).contains(replaced.toUtf8()));
    const QString raw = QStringLiteral("\"a\u0007b\u202ec\ufffd\ufffd\"");
    QVERIFY(csv(maker.plan, {.profile = CsvProfile::Raw}).contains(raw.toUtf8()));
}

void TestCsvRules::byteOrderMarkOnlyWhereNeeded() {
    PlanMaker maker = twoSites();
    QVERIFY(csv(maker.plan).startsWith("\"id\""));
    maker.component({3}).name = QStringLiteral("Zürich");
    QVERIFY(csv(maker.plan).startsWith("\xef\xbb\xbf\"id\""));
    QVERIFY(csv(maker.plan, {.profile = CsvProfile::Raw}).startsWith("\"id\""));
}

void TestCsvRules::anyNamesReadBack() {
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("\"',;\r\n\t=ab \u00e9\u4e16");
    for (int round = 0; round < 200; ++round) {
        PlanMaker maker = twoSites(1);
        QString name;
        for (int i = 0; i < round % 12; ++i)
            name += letters[random.bounded(letters.size())];
        maker.component({3}).name = name;
        const QList<QStringList> lines = parsed(csv(maker.plan, {.profile = CsvProfile::Raw}));
        QVERIFY(lines.size() > 1);
        QCOMPARE(lines[1][5], name);
    }
}

void TestCsvRules::cancelling() {
    RuleExportOptions options;
    options.progress = [](qint64 rows, qint64) { return rows < 10'000; };
    QVERIFY(csv(twoSites(100).plan, options).startsWith("error: "));
    options.progress = [](qint64, qint64) { return true; };
    QVERIFY(!csv(twoSites(100).plan, options).startsWith("error: "));
}

void TestCsvRules::fullDevice() {
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("there is no /dev/full here");
    const Plan plan = twoSites().plan;
    const Result<Done> done = writeRulesCsv(full, plan, sampleDerived(plan), {});
    QVERIFY(!done);
    QVERIFY(!done.error().message.isEmpty());
}

} // namespace

QTEST_GUILESS_MAIN(TestCsvRules)
#include "tst_csvRules.moc"
