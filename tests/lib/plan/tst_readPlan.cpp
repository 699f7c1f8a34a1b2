#include "plan/planFile.h"

#include <QtTest/QTest>

using namespace portolan;

namespace {

/// A small plan that every fault below is put into: one site with a ZVM, a host and a tools machine.
const QByteArray sample = R"({
  "format": "portolan-plan",
  "version": 1,
  "title": "Sample",
  "revision": 1,
  "catalogue": "zvr-hyperv-5.5",
  "nextId": 20,
  "sites": [
    { "id": "s1", "name": "London", "subnets": ["10.0.0.0/8"], "scvmm": "c2", "components": [
      { "id": "c2", "kind": "scvmm", "name": "vmm" },
      { "id": "c3", "kind": "zvm", "partOf": "c2", "ports": { "zvm-pairing": 19081 } },
      { "id": "c4", "kind": "vba", "partOf": "c3", "runsOn": "c3" },
      { "id": "c5", "kind": "host", "cluster": "A" },
      { "id": "c6", "kind": "vra", "partOf": "c5" },
      { "id": "c7", "kind": "tools", "links": ["c3"], "tools": ["zvm-gui"] }
    ] },
    { "id": "s8", "components": [
      { "id": "c9", "kind": "host" },
      { "id": "c10", "kind": "zssp" }
    ] }
  ],
  "replications": [
    { "id": "r12", "source": { "site": "s1", "hosts": ["c5"] }, "target": { "site": "s8" } }
  ],
  "own": { "host-zvm": { "port": 9669 } },
  "layout": { "offsets": { "c3": [1, 2] }, "siteOffsets": { "s1": [3, 4] }, "openStacks": { "s1": true } },
  "accepted": { "x:c5": "why" }
}
)";

int lineOf(const QByteArray &text, const QByteArray &part) {
    return int(text.left(text.indexOf(part)).count('\n')) + 1;
}

QString errorOf(const QByteArray &json) {
    const Result<Plan> plan = readPlan(json, QStringLiteral("file"));
    return plan ? QString() : plan.error().text();
}

} // namespace

/// Damaged and hostile files: each is refused with its place and its reason.
class ReadPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleItselfIsRead();
    void refusesFaults_data();
    void refusesFaults();
    void refusesWhatIsNoPlan_data();
    void refusesWhatIsNoPlan();
    void namesTheVersionThatANewerFileNeeds();
    void refusesDeepNestingWithoutCrashing();
    void refusesFilesBeyondTheSizeLimit();
    void refusesMoreValuesThanAPlanCanHave();
    void refusesRingsAndLongChainsOfMachines();
    void saysWhereTheFileIsCutOff();
};

void ReadPlan::theSampleItselfIsRead() {
    QCOMPARE(errorOf(sample), QString());
}

void ReadPlan::refusesFaults_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *from, const char *to, const char *reason) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(reason);
    };
    row("unknown key of the plan", R"("revision")", R"("color": 1, "revision")",
        R"(key "color" is not known)");
    row("unknown key of a site", R"("name": "London")", R"("nam": "London")", R"(key "nam" is not known)");
    row("unknown key of a component", R"("name": "vmm")", R"("os": "vmm")", R"(key "os" is not known)");
    row("unknown key of an end", R"({ "site": "s8" })", R"({ "site": "s8", "all": true })", R"(key "all")");
    row("unknown key of own values", R"({ "port": 9669 })", R"({ "port": 9669, "why": "" })", R"(key "why")");
    row("unknown key of the layout", R"("openStacks")", R"("stacks")", R"(key "stacks")");
    row("stack of no host", R"("openStacks": { "s1": true })", R"("openStacks": { "c3": true })",
        R"("c3" is no host)");
    row("stack of nobody", R"("openStacks": { "s1": true })", R"("openStacks": { "c99": true })",
        R"("c99" is named here)");
    row("key twice", R"("title": "Sample",)", R"("title": "Sample", "title": "Other",)",
        R"("title" occurs twice)");
    row("key twice in a component", R"("kind": "zssp")", R"("kind": "zssp", "id": "c11")",
        R"("id" occurs twice)");
    row("key twice, spelled differently", R"("kind": "zssp")", R"("kind": "zssp", "\u0069d": "c11")",
        R"("id" occurs twice)");
    row("missing title", R"("title": "Sample",)", "", R"(key "title" is missing)");
    row("missing id", R"("id": "c2", )", "", R"(key "id" is missing)");
    row("missing kind", R"(, "kind": "zssp")", "", R"(key "kind" is missing)");
    row("missing target", R"(, "target": { "site": "s8" })", "", R"(key "target" is missing)");
    row("title of another type", R"("Sample")", "17", "A text is expected");
    row("name that is null", R"("London")", "null", "A text is expected");
    row("sites of another type", R"("own": {)", R"("own": [] , "x": {)", "not known");
    row("list for an object", R"("layout": {)", R"("layout": [ {)", "");
    row("text for a list", R"(["10.0.0.0/8"])", R"("10.0.0.0/8")", "A list is expected");
    row("number in a list of texts", R"("10.0.0.0/8")", "10", "A text is expected");
    row("text for true", R"("s1": true)", R"("s1": "true")", "true or false");
    row("revision 0", R"("revision": 1)", R"("revision": 0)", "from 1 to 1000000");
    row("revision below", R"("revision": 1)", R"("revision": -1)", "from 1 to 1000000");
    row("revision beyond", R"("revision": 1)", R"("revision": 99999999999999999999)", "from 1 to 1000000");
    row("revision broken", R"("revision": 1)", R"("revision": 1.5)", "from 1 to 1000000");
    row("unknown port table", "zvr-hyperv-5.5", "zvr-vsphere-9", "no port table \"zvr-vsphere-9\"");
    row("nextId too low", R"("nextId": 20)", R"("nextId": 12)", R"("r12" is not below "nextId")");
    row("nextId beyond", R"("nextId": 20)", R"("nextId": 1000002)", "from 1 to 1000001");
    row("id without a letter", R"("id": "c10")", R"("id": "10")", "An id from c1 to c1000000");
    row("id with another letter", R"("id": "c10")", R"("id": "s10")", "An id from c1");
    row("id of a number", R"("id": "c10")", R"("id": 10)", "A text is expected");
    row("id 0", R"("id": "c10")", R"("id": "c0")", "An id from c1");
    row("id with a leading zero", R"("id": "c10")", R"("id": "c010")", "An id from c1");
    row("id beyond", R"("id": "c10")", R"("id": "c1000001")", "An id from c1");
    row("id that overflows", R"("id": "c10")", R"("id": "c4294967298")", "An id from c1");
    row("id with a sign", R"("id": "c10")", R"("id": "c+10")", "An id from c1");
    row("id in other digits", R"("id": "c10")", R"("id": "c١٠")", "An id from c1");
    row("id twice", R"("id": "c10")", R"("id": "c9")", R"("c9" is given twice)");
    row("number twice", R"("id": "r12")", R"("id": "r9")", R"("r9" is given twice)");
    row("unknown kind", R"("kind": "zssp")", R"("kind": "router")", R"(no kind of component "router")");
    row("unknown tool", R"("tools": ["zvm-gui"])", R"("tools": ["ping"])", R"(no tool "ping")");
    row("tool twice", R"(["zvm-gui"])", R"(["zvm-gui", "zvm-gui"])", "occurs twice in this list");
    row("dangling SCVMM", R"("scvmm": "c2")", R"("scvmm": "c19")", R"("c19" is named here)");
    row("SCVMM that is none", R"("scvmm": "c2")", R"("scvmm": "c3")", R"(wrong kind: "zvm")");
    row("dangling owner", R"("partOf": "c2")", R"("partOf": "c19")", R"("c19" is named here)");
    row("owner of the wrong kind", R"("partOf": "c2")", R"("partOf": "c5")", R"(wrong kind: "host")");
    row("owner that is itself", R"("partOf": "c2")", R"("partOf": "c3")", R"(wrong kind: "zvm")");
    row("owner that is a site", R"("partOf": "c2")", R"("partOf": "s1")", "An id from c1");
    row("owner in another site", R"("partOf": "c5")", R"("partOf": "c9")", "stands in another site");
    row("owner of a host", R"("cluster": "A")", R"("partOf": "c2")", R"("host" has no "partOf")");
    row("cluster of a VRA", R"("kind": "vra")", R"("kind": "vra", "cluster": "A")",
        R"("vra" has no "cluster")");
    row("links of a ZVM", R"("kind": "zvm")", R"("kind": "zvm", "links": [])", R"("zvm" has no "links")");
    row("tools of a ZSSP", R"("kind": "zssp")", R"("kind": "zssp", "tools": [])", R"("zssp" has no "tools")");
    row("dangling machine", R"("runsOn": "c3")", R"("runsOn": "c19")", R"("c19" is named here)");
    row("machine that is a host", R"("runsOn": "c3")", R"("runsOn": "c5")", R"(wrong kind: "host")");
    row("machine in another site", R"("runsOn": "c3")", R"("runsOn": "c10")", "stands in another site");
    row("VRA that shares a machine", R"("kind": "vra")", R"("kind": "vra", "runsOn": "c3")", "wrong kind");
    row("runs on itself", R"("runsOn": "c3")", R"("runsOn": "c4")", "in a ring");
    row("dangling link", R"("links": ["c3"])", R"("links": ["c19"])", R"("c19" is named here)");
    row("link of the wrong kind", R"("links": ["c3"])", R"("links": ["c2"])", R"(wrong kind: "scvmm")");
    row("link twice", R"("links": ["c3"])", R"("links": ["c3", "c3"])", "occurs twice in this list");
    row("dangling site", R"("site": "s8")", R"("site": "s19")", R"("s19" is named here)");
    row("site that is a component", R"("site": "s8")", R"("site": "s9")", R"("s9" is named here)");
    row("dangling host", R"("hosts": ["c5"])", R"("hosts": ["c19"])", R"("c19" is named here)");
    row("host of the wrong kind", R"("hosts": ["c5"])", R"("hosts": ["c6"])", R"(wrong kind: "vra")");
    row("host of another site", R"("hosts": ["c5"])", R"("hosts": ["c9"])", "stands in another site");
    row("host twice", R"("hosts": ["c5"])", R"("hosts": ["c5", "c5"])", "occurs twice in this list");
    row("port 0", "19081", "0", "from 1 to 65535");
    row("port beyond", "19081", "65536", "from 1 to 65535");
    row("port as text", "19081", R"("19081")", "from 1 to 65535");
    row("port of an unknown requirement", "zvm-pairing", "zvm-paring", R"(no requirement "zvm-paring")");
    row("own value of an unknown requirement", "host-zvm", "host", R"(no requirement "host")");
    row("own values without a value", R"({ "port": 9669 })", "{}", "Own values without a value");
    row("unknown protocol", R"("port": 9669)", R"("protocol": "SCTP")", R"("SCTP" is not known)");
    row("unknown direction", R"("port": 9669)", R"("opens": "me")", R"("me" is not known)");
    row("offset of nothing", R"("c3": [1, 2])", R"("c19": [1, 2])", R"("c19" is named here)");
    row("offset of a site", R"("c3": [1, 2])", R"("s1": [1, 2])", "An id from c1");
    row("site offset of nothing", R"("s1": [3, 4])", R"("s19": [3, 4])", R"("s19" is named here)");
    row("site offset of a component", R"("s1": [3, 4])", R"("c3": [3, 4])", "An id from s1");
    row("huge site offset", "[3, 4]", "[3, -1e6]", "from -100000 to 100000");
    row("offset of one number", "[1, 2]", "[1]", "Two numbers");
    row("huge offset", "[1, 2]", "[1, 1e6]", "from -100000 to 100000");
    row("infinite offset", "[1, 2]", "[1, 1e999]", "number is out of range");
    row("offset that is no number", "[1, 2]", "[1, NaN]", "not valid JSON");
    row("open stack of nothing", R"("s1": true)", R"("s9": true)", R"("s9" is named here)");
    row("accepted without a reason", R"("why")", R"(" ")", "needs its id and a reason");
    row("invalid UTF-8", "London", "Lon\xff", "not valid UTF-8");
    row("overlong UTF-8", "London", "Lon\xc0\x80", "not valid UTF-8");
    row("surrogate in UTF-8", "London", "Lon\xed\xa0\x80", "not valid UTF-8");
    row("lone surrogate escape", "London", R"(Lon\ud800)", "Half a character");
    row("NUL escape", "London", R"(Lon\u0000don)", "NUL character");
    row("NUL in a key", R"("x:c5")", R"("x\u0000:c5")", "NUL character");
    row("raw control character", "London", "Lon\x01", "not valid JSON");
    QTest::newRow("raw NUL") << QByteArray("Lon") << QByteArray("L\0n", 3) << QStringLiteral("NUL character");
    QTest::newRow("text after a NUL")
        << QByteArray("\"why\" }\n}") << QByteArray("\"why\" }\n}\0{", 12) << QStringLiteral("NUL character");
    row("comment", R"("revision")", R"(/* no */ "revision")", "not valid JSON");
    row("trailing comma", R"("title": "Sample",)", R"("title": "Sample",,)", "not valid JSON");
    row("text after the end", "\"why\" }\n}", "\"why\" }\n} {", "not valid JSON");
}

void ReadPlan::refusesFaults() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    QByteArray json = sample;
    QVERIFY(json.contains(from));
    const int line = lineOf(json, from);
    json.replace(json.indexOf(from), from.size(), to);
    const QString error = errorOf(json);
    QVERIFY2(error.contains(reason) && !error.isEmpty(), qPrintable(error));
    QVERIFY2(error.startsWith(QStringLiteral("file, line ")), qPrintable(error));
    const bool missing = reason.contains(QStringLiteral("missing"));
    const bool elsewhere =
        reason.contains(QStringLiteral("nextId")) || reason.isEmpty() || missing || from.contains("\n}");
    QVERIFY2(elsewhere || error.contains(QStringLiteral("line %1,").arg(line)), qPrintable(error));
}

void ReadPlan::refusesWhatIsNoPlan_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("ends too early");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("not a Portolan plan");
    QTest::newRow("a number") << QByteArray("1") << QStringLiteral("not a Portolan plan");
    QTest::newRow("no format") << QByteArray("{}") << QStringLiteral("not a Portolan plan");
    QTest::newRow("other format") << QByteArray(R"({"format": "drawing", "version": 1})")
                                  << QStringLiteral("not a Portolan plan");
    QTest::newRow("no version") << QByteArray(R"({"format": "portolan-plan"})")
                                << QStringLiteral("\"version\" is missing");
    QTest::newRow("version 0") << QByteArray(R"({"format": "portolan-plan", "version": 0})")
                               << QStringLiteral("whole number from 1");
    QTest::newRow("version as text") << QByteArray(R"({"format": "portolan-plan", "version": "1"})")
                                     << QStringLiteral("whole number from 1");
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11) << QStringLiteral("NUL character");
    QTest::newRow("zeros") << QByteArray(1000, '\0') << QStringLiteral("NUL character");
    QTest::newRow("byte order mark alone") << QByteArray("\xef\xbb\xbf") << QStringLiteral("ends too early");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << QStringLiteral("NUL character");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe{}") << QStringLiteral("not valid");
}

void ReadPlan::refusesWhatIsNoPlan() {
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const QString error = errorOf(json);
    QVERIFY2(error.contains(reason), qPrintable(error));
    QVERIFY2(error.startsWith(QStringLiteral("file, line ")), qPrintable(error));
}

void ReadPlan::namesTheVersionThatANewerFileNeeds() {
    const QString error = errorOf(R"({"format": "portolan-plan", "version": 2, "regions": {"new": []}})");
    QVERIFY2(
        error.contains(QStringLiteral("needs a Portolan that reads plan format 2; this one reads up to 1")),
        qPrintable(error));
}

void ReadPlan::refusesDeepNestingWithoutCrashing() {
    for (const char open : {'[', '{'}) {
        const QByteArray unit = open == '[' ? QByteArray("[") : QByteArray("{\"a\":");
        const QString error = errorOf(unit.repeated(200'000));
        QVERIFY2(error.contains(QStringLiteral("more than 64 levels")), qPrintable(error));
    }
    QVERIFY(errorOf(QByteArray("[").repeated(64) + QByteArray("]").repeated(64))
                .contains(QStringLiteral("not a Portolan plan")));
    QVERIFY(errorOf(QByteArray("[").repeated(65) + QByteArray("]").repeated(65))
                .contains(QStringLiteral("64 levels")));
}

void ReadPlan::refusesFilesBeyondTheSizeLimit() {
    const QString error = errorOf(QByteArray(100 * 1024 * 1024, '['));
    QVERIFY2(error.contains(QStringLiteral("over 32 MB")), qPrintable(error));
    QByteArray padded = sample;
    padded.append(QByteArray(planSizeLimit - sample.size(), ' '));
    QCOMPARE(errorOf(padded), QString());
    QVERIFY(!errorOf(padded + ' ').isEmpty());
}

void ReadPlan::refusesMoreValuesThanAPlanCanHave() {
    const QByteArray many = '[' + QByteArray("1,").repeated(3'100'000) + "1]";
    QVERIFY(errorOf(many).contains(QStringLiteral("over 3000000")));
}

void ReadPlan::refusesRingsAndLongChainsOfMachines() {
    const auto planWith = [](int services, int last) {
        QByteArray components;
        for (int i = 2; i < 2 + services; ++i) {
            const int on = i + 1 < 2 + services ? i + 1 : last;
            components += (i > 2 ? "," : "") + QByteArray("{\"id\": \"c") + QByteArray::number(i) +
                          "\", \"kind\": \"zssp\"" +
                          (on ? ", \"runsOn\": \"c" + QByteArray::number(on) + '"' : QByteArray()) + "}";
        }
        return QByteArray(
                   R"({"format": "portolan-plan", "version": 1, "title": "", "revision": 1, "catalogue": "zvr-hyperv-5.5", "nextId": 99,
            "replications": [], "sites": [{"id": "s1", "components": [)") +
               components + "]}]}";
    };
    QCOMPARE(errorOf(planWith(9, 0)), QString());
    QVERIFY(errorOf(planWith(10, 0)).contains(QStringLiteral("chain of more than 8")));
    QVERIFY(errorOf(planWith(2, 2)).contains(QStringLiteral("in a ring")));
    QVERIFY(errorOf(planWith(5, 4)).contains(QStringLiteral("in a ring")));
}

void ReadPlan::saysWhereTheFileIsCutOff() {
    for (qsizetype size = 1; size < sample.size() - 2; size += 7) {
        const QString error = errorOf(sample.left(size));
        QVERIFY2(!error.isEmpty(), qPrintable(QString::number(size)));
        const qint64 line = sample.left(size).count('\n') + 1;
        const bool close = error.contains(QStringLiteral("line %1,").arg(line)) ||
                           error.contains(QStringLiteral("line %1,").arg(line - 1));
        QVERIFY2(close, qPrintable(error));
    }
}

QTEST_GUILESS_MAIN(ReadPlan)
#include "tst_readPlan.moc"
