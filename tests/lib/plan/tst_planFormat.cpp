#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/faults.h"
#include "support/randomPlan.h"
#include "support/schemaFaults.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest/QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

const QString samples = QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/formats/v1/");

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What the schema of plan files has against one.
QString planFaults(const QByteArray &bytes) {
    return schemaFaults(bytes, QStringLiteral("lib/plan/plan.schema.json"));
}

QString errorOf(const Result<Plan> &plan) {
    return plan ? QString() : plan.error().text();
}

} // namespace

/// The file format: one form, read back whole, described by its schema, kept readable.
class PlanFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomPlansComeBackWhole();
    void editedPlansComeBackWhole();
    void everyTemplateAndSampleFitsTheSchema();
    void theSchemaRefusesWhatTheReaderRefuses();
    void samplesOfVersionOneStayReadable();
    void everythingIsReadAndWrittenAsItWas();
    void whatIsWrittenByHandIsReadToo();
    void invisibleCharactersAreWrittenAsEscapes();
    void whatNoFileCanHoldIsReplaced();
    void theChecksumIsThatOfTheFile();
    void mutatedFilesNeverCrash();
    void tenThousandComponentsComeBackWhole();
};

void PlanFormat::randomPlansComeBackWhole() {
    for (quint32 seed = 0; seed < 150; ++seed) {
        const Plan plan = randomPlan(seed, {.sites = int(seed % 6), .components = 40, .hostileNames = true});
        const QByteArray bytes = writePlan(plan);
        const Result<Plan> back = readPlan(bytes, QStringLiteral("seed %1").arg(seed));
        QVERIFY2(back, qPrintable(errorOf(back)));
        QCOMPARE(*back, plan);
        QCOMPARE(writePlan(*back), bytes);
        if (seed % 10 == 0)
            QCOMPARE(planFaults(bytes), QString());
    }
}

void PlanFormat::editedPlansComeBackWhole() {
    for (quint32 seed = 0; seed < 40; ++seed) {
        QRandomGenerator random(seed);
        Plan plan = randomPlan(seed, {.sites = 3, .components = 20});
        for (int step = 0; step < 25; ++step) {
            QString what;
            plan = randomEdit(std::move(plan), random, &what);
            const Result<Plan> back = readPlan(writePlan(plan), what);
            QVERIFY2(back, qPrintable(errorOf(back)));
            QCOMPARE(*back, plan);
        }
    }
}

void PlanFormat::everyTemplateAndSampleFitsTheSchema() {
    for (const QString &folder : {samples, QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/templates/")}) {
        const QStringList names = QDir(folder).entryList(QDir::Files);
        QVERIFY(names.size() >= 5);
        for (const QString &name : names)
            QVERIFY2(planFaults(bytesOf(folder + name)).isEmpty(),
                     qPrintable(name + planFaults(bytesOf(folder + name))));
    }
}

void PlanFormat::theSchemaRefusesWhatTheReaderRefuses() {
    const QByteArray whole = bytesOf(samples + QStringLiteral("everything.portolan"));
    const QList<std::pair<QByteArray, QByteArray>> slips{
        {"\"version\": 1", "\"version\": 2"},
        {"\"revision\": 7", "\"revision\": 0"},
        {"\"kind\": \"zcm\"", "\"kind\": \"hub\""},
        {"\"id\": \"c12\"", "\"id\": \"12\""},
        {"\"cluster\": \"Cluster A\"", "\"partOf\": \"c2\""},
        {"\"name\": \"CSV-B\"", "\"runsOn\": \"c3\""},
        {"\"name\": \"CSV-B\"", "\"links\": []"},
        {"\"name\": \"CSV-B\"", "\"tools\": []"},
        {"\"name\": \"CSV-B\"", "\"cluster\": \"A\""},
        {"\"zvm-pairing\": 19081", "\"zvm-pairing\": 0"},
        {"\"bothWays\": true", "\"bothWays\": 1"},
        {"[12, -3.25]", "[12]"},
        {"100000", "100001"},
        {"\"opens\": \"both\"", "\"opens\": \"me\""},
        {"\"Built next year\"", "\"\""},
        {"\"ticket\": \"CHG-1\"", "\"tickets\": \"CHG-1\""},
        {"\"ticket\": \"CHG-1\"", "\"ticket\": 1"},
        {"{ \"expiry\": \"soon\" }", "{}"},
        {"\"gone.c98.c99\"", "\"\""},
    };
    QCOMPARE(planFaults(whole), QString());
    for (const auto &[from, to] : slips) {
        QVERIFY2(whole.contains(from), from);
        QByteArray slipped = whole;
        slipped.replace(from, to);
        QVERIFY2(!planFaults(slipped).isEmpty(), to);
        QVERIFY2(!readPlan(slipped, {}), to);
    }
}

void PlanFormat::samplesOfVersionOneStayReadable() {
    const QMap<QString, std::pair<qsizetype, qsizetype>> sizes{
        {QStringLiteral("by-hand.portolan"), {1, 2}},    {QStringLiteral("everything.portolan"), {3, 12}},
        {QStringLiteral("least.portolan"), {0, 0}},      {QStringLiteral("provider.portolan"), {4, 63}},
        {QStringLiteral("two-sites.portolan"), {2, 18}},
    };
    QCOMPARE(QDir(samples).entryList(QDir::Files, QDir::Name), QStringList(sizes.keys()));
    for (auto it = sizes.begin(); it != sizes.end(); ++it) {
        const Result<Plan> plan = loadPlan(samples + it.key());
        QVERIFY2(plan, qPrintable(errorOf(plan)));
        qsizetype components = 0;
        for (const Site &site : plan->topology.sites)
            components += site.components.size();
        QCOMPARE(plan->topology.sites.size(), it->first);
        QCOMPARE(components, it->second);
        QCOMPARE(faults(*plan), QStringList());
    }
}

void PlanFormat::everythingIsReadAndWrittenAsItWas() {
    const QByteArray bytes = bytesOf(samples + QStringLiteral("everything.portolan"));
    const Result<Plan> plan = readPlan(bytes, {});
    QVERIFY2(plan, qPrintable(errorOf(plan)));
    QCOMPARE(QString::fromUtf8(writePlan(*plan)), QString::fromUtf8(bytes));
    const Site &london = plan->topology.sites[0];
    QCOMPARE(plan->title, QStringLiteral("Everything \"at once\"\u202E\n東京"));
    QCOMPARE(plan->revision, 7);
    QCOMPARE(plan->topology.nextId, 40u);
    QCOMPARE(london.customer, QStringLiteral("Alder"));
    QCOMPARE(london.subnets.size(), 2);
    QCOMPARE(london.scvmm, ComponentId{2});
    QCOMPARE(london.components[1].ports.value(QStringLiteral("zvm-pairing")), quint16(19081));
    QCOMPARE(london.components[2].runsOn, ComponentId{3});
    QCOMPARE(london.components[3].cluster, QStringLiteral("Cluster A"));
    QCOMPARE(london.components[7].links, (QList<ComponentId>{{3}, {21}}));
    QCOMPARE(london.components[9].tools.size(), 7);
    QVERIFY(plan->topology.replications[0].source.wholeSite);
    QVERIFY(!plan->topology.replications[1].target.wholeSite);
    QVERIFY(plan->topology.replications[1].target.hosts.isEmpty());
    QVERIFY(plan->topology.replications[1].bothWays);
    QCOMPARE(plan->own.value(QStringLiteral("host-zvm")),
             (OwnValues{quint16(9669), Protocol::Udp, Opens::SecondToFirst}));
    QCOMPARE(plan->layout.offsets.value(3), QPointF(12, -3.25));
    QCOMPARE(plan->layout.siteOffsets, (QMap<quint32, QPointF>{{20, QPointF(-0.5, 240)}}));
    QCOMPARE(plan->layout.openStacks, (QMap<quint32, bool>{{1, true}, {20, false}}));
    QCOMPARE(plan->accepted.value(QStringLiteral("isolated-site:s22")), QStringLiteral("Built next year"));
    QCOMPARE(plan->forms.plan.ticket, QStringLiteral("CHG-1"));
    QCOMPARE(plan->forms.rules.keys(),
             (QStringList{QStringLiteral("checkpoints.c3.s1-vra"), QStringLiteral("gone.c98.c99")}));
    const ChangeForm form = plan->forms.of(QStringLiteral("checkpoints.c3.s1-vra"));
    QCOMPARE(form.justification, QStringLiteral("Bei \"Umbau\"\n=1+1"));
    QCOMPARE(form.requester, QStringLiteral("A. Architect"));
}

void PlanFormat::whatIsWrittenByHandIsReadToo() {
    const Plan plan = *loadPlan(samples + QStringLiteral("by-hand.portolan"));
    QCOMPARE(plan.topology.sites[0].name, QStringLiteral("London"));
    QCOMPARE(plan.layout.offsets.value(2), QPointF(10, 2.5));
    QCOMPARE(*readPlan(writePlan(plan), {}), plan);
}

void PlanFormat::invisibleCharactersAreWrittenAsEscapes() {
    const Plan plan = setTitle({}, QStringLiteral("a\u202Eb\u200Fc\u0085d\u2028e\uFEFFf\tg\uFFFEh\u007Fi"));
    const QByteArray bytes = writePlan(plan);
    QVERIFY2(bytes.contains(R"("a\u202eb\u200fc\u0085d\u2028e\ufefff\tg\ufffeh\u007fi")"), bytes);
    QCOMPARE(readPlan(bytes, {})->title, plan.title);
    const QString marks(1'000'000, QChar(QChar::ByteOrderMark));
    QCOMPARE(readPlan(writePlan(setTitle({}, marks)), {})->title, marks);
}

void PlanFormat::whatNoFileCanHoldIsReplaced() {
    Plan plan;
    plan.title =
        QStringLiteral("a") + QChar(0xD800) + QChar(u'\0') + QStringLiteral("b\U0001F5FA") + QChar(0xDC00);
    const Plan back = *readPlan(writePlan(plan), {});
    QCOMPARE(back.title, QStringLiteral("a\uFFFDb\U0001F5FA\uFFFD"));
    QCOMPARE(setTitle({}, plan.title).title, back.title);
}

void PlanFormat::theChecksumIsThatOfTheFile() {
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    const QByteArray bytes =
        bytesOf(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/templates/two-sites.portolan"));
    QCOMPARE(planChecksum(plan).toLatin1(),
             QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QVERIFY(planChecksum(setRevision(plan, 2)) != planChecksum(plan));
}

void PlanFormat::mutatedFilesNeverCrash() {
    QList<QByteArray> files;
    for (const PlanTemplate &entry : planTemplates())
        files.append(writePlan(*planFromTemplate(entry.id)));
    files.append(bytesOf(samples + QStringLiteral("everything.portolan")));
    QRandomGenerator random(20);
    int plans = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray bytes = files[i % files.size()];
        for (int hits = 1 + random.bounded(3); hits > 0; --hits) {
            const qsizetype at = random.bounded(int(bytes.size()));
            switch (random.bounded(4)) {
            case 0:
                bytes[at] = char(random.bounded(256));
                break;
            case 1:
                bytes.remove(at, 1 + random.bounded(20));
                break;
            case 2:
                bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(40)));
                break;
            default:
                bytes[at] = "0123456789csr\"{}[],:-"[random.bounded(21)];
            }
        }
        const Result<Plan> plan = readPlan(bytes, QStringLiteral("mutant"));
        plans += plan ? 1 : 0;
        if (plan)
            QCOMPARE(faults(*plan), QStringList());
        else
            QVERIFY(!plan.error().message.isEmpty() && plan.error().where.contains(QStringLiteral("line")));
    }
    QVERIFY2(plans > 100 && plans < 3900, qPrintable(QString::number(plans)));
}

void PlanFormat::tenThousandComponentsComeBackWhole() {
    const Plan plan = meshPlan(20, 10'000);
    const QByteArray bytes = writePlan(plan);
    QVERIFY(bytes.size() < 2'000'000);
    QCOMPARE(*readPlan(bytes, {}), plan);
}

QTEST_GUILESS_MAIN(PlanFormat)
#include "tst_planFormat.moc"
