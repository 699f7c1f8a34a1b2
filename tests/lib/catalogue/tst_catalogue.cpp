#include "catalogue/PortCatalogue.h"

#include <QFile>
#include <QTest>

using namespace portolan;

namespace {

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray laterVersion() {
    return bytesOf(QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/catalogue/later-version.json"));
}

PortCatalogue builtIn() {
    return builtInCatalogue(QStringLiteral("zvr-hyperv-5.5")).value();
}

QString sideText(const RequirementSide &side) {
    QStringList tools;
    for (const Tool tool : side.tools)
        tools.append(toolInfo(tool).key);
    const QString kind = kindInfo(side.kind).key;
    return tools.isEmpty() ? kind : kind + QLatin1Char('(') + tools.join(QLatin1Char(' ')) + QLatin1Char(')');
}

/// One requirement in one line, so that the table below reads like the specification.
QString summary(const PortRequirement &r) {
    QStringList first;
    for (const RequirementSide &side : r.first)
        first.append(sideText(side));
    return QStringList{r.id,
                       r.row,
                       first.join(QLatin1Char('+')),
                       sideText(r.second),
                       trafficKey(r.traffic),
                       protocolKey(r.protocol.value),
                       opensKey(r.opens.value),
                       basisKey(r.opens.basis)}
        .join(QStringLiteral(", "));
}

} // namespace

class CatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInCatalogueIsThePortTable() {
        QStringList lines;
        for (const PortRequirement &requirement : builtIn().requirements)
            lines.append(summary(requirement));
        const QStringList expected{
            QStringLiteral("log-collection, 4005, zvm, vra, site-management, TCP, first-to-second, assumed"),
            QStringLiteral(
                "vra-management, 4006, zvm, vra, site-management, TCP, first-to-second, documented"),
            QStringLiteral("vba-management, 4006, zvm, vba, site-management, TCP, first-to-second, assumed"),
            QStringLiteral("vra-control, 4007, vra, vra, replication-control, TCP, both, documented"),
            QStringLiteral("vra-data, 4008, vra, vra, replication-data, TCP, both, documented"),
            QStringLiteral("checkpoints, 4009, zvm, vra, site-management, TCP, first-to-second, documented"),
            QStringLiteral("scvmm, 8100, zvm, scvmm, platform, TCP, first-to-second, documented"),
            QStringLiteral("self-service, 9779, zssp, zvm, access, TCP, first-to-second, assumed"),
            QStringLiteral(
                "zcm-clients, 9989, tools(zcm-gui zcm-rest), zcm, access, TCP, first-to-second, documented"),
            QStringLiteral("zvm-tools, 9080*, tools(powershell vss-agent diagnostics), zvm, access, TCP, "
                           "first-to-second, assumed"),
            QStringLiteral("zvm-pairing, 9081*, zvm, zvm, pairing, TCP, both, documented"),
            QStringLiteral("vba-service, 9180*, zvm, vba, site-management, TCP, first-to-second, assumed"),
            QStringLiteral("zvm-clients, 9669*, tools(zvm-gui rest-client)+zcm, zvm, access, TCP, "
                           "first-to-second, documented"),
            QStringLiteral("host-zvm, , host, zvm, platform, TCP, not-stated, none"),
        };
        QCOMPARE(lines, expected);
    }

    void scopesSayWhichPairs() {
        const PortCatalogue catalogue = builtIn();
        const QMap<PairScope, QStringList> expected{
            {PairScope::Managed,
             {QStringLiteral("log-collection"), QStringLiteral("vra-management"),
              QStringLiteral("checkpoints"), QStringLiteral("host-zvm")}},
            {PairScope::Own,
             {QStringLiteral("vba-management"), QStringLiteral("scvmm"), QStringLiteral("vba-service")}},
            {PairScope::ReplicationPeers, {QStringLiteral("vra-control"), QStringLiteral("vra-data")}},
            {PairScope::Pairing, {QStringLiteral("zvm-pairing")}},
            {PairScope::Linked,
             {QStringLiteral("self-service"), QStringLiteral("zcm-clients"), QStringLiteral("zvm-tools"),
              QStringLiteral("zvm-clients")}}};
        QMap<PairScope, QStringList> found;
        for (const PortRequirement &requirement : catalogue.requirements)
            found[requirement.scope].append(requirement.id);
        QCOMPARE(found, expected);
    }

    void everyFactSaysWhy() {
        for (const PortRequirement &requirement : builtIn().requirements) {
            QVERIFY(requirement.port.why.endsWith(QLatin1Char('.')));
            QVERIFY(requirement.protocol.why.endsWith(QLatin1Char('.')));
            QVERIFY(requirement.opens.why.endsWith(QLatin1Char('.')));
        }
    }

    void theHostRowIsNotGuessed() {
        const PortCatalogue catalogue = builtIn();
        const PortRequirement *host = catalogue.find(QStringLiteral("host-zvm"));
        QVERIFY(host);
        QVERIFY(!host->port.value);
        QCOMPARE(host->opens.value, Opens::NotStated);
        QCOMPARE(int(host->suggestedPort.value_or(0)), 9669);
        QCOMPARE(host->suggestedOpens, Opens::FirstToSecond);
        QVERIFY(host->suggestion.startsWith(QLatin1String("Read it as 9669")));
    }

    void ownValuesReplaceAndSaySo() {
        OwnSettings own;
        own[QStringLiteral("zvm-pairing")] = {quint16(19081), std::nullopt, Opens::FirstToSecond};
        own[QStringLiteral("no-such-row")] = {quint16(1), std::nullopt, std::nullopt};
        const PortCatalogue before = builtIn();
        const PortCatalogue after = withOwnValues(before, own);
        const PortRequirement *pairing = after.find(QStringLiteral("zvm-pairing"));
        QCOMPARE(int(*pairing->port.value), 19081);
        QCOMPARE(pairing->port.basis, Basis::Own);
        QCOMPARE(int(pairing->defaultPort), 9081);
        QCOMPARE(pairing->opens.value, Opens::FirstToSecond);
        QCOMPARE(pairing->opens.basis, Basis::Own);
        QCOMPARE(pairing->protocol, before.find(QStringLiteral("zvm-pairing"))->protocol);
        QCOMPARE(*after.find(QStringLiteral("scvmm")), *before.find(QStringLiteral("scvmm")));
        QCOMPARE(withOwnValues(before, {}), before);
    }

    void anotherVersionNeedsOnlyAFile() {
        const Result<PortCatalogue> later = readCatalogue(laterVersion(), QStringLiteral("later"));
        QVERIFY2(later, later ? "" : qPrintable(later.error().text()));
        QCOMPARE(later->requirements.size(), 15);
        const PortRequirement *added = later->find(QStringLiteral("secure-data"));
        QVERIFY(added);
        QCOMPARE(int(*added->port.value), 14007);
        QCOMPARE(added->protocol.value, Protocol::Udp);
        QCOMPARE(int(*later->find(QStringLiteral("host-zvm"))->port.value), 9071);
    }

    void unknownCatalogueNamesTheKnown() {
        const Result<PortCatalogue> none = builtInCatalogue(QStringLiteral("zvr-hyperv-9"));
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(QStringLiteral("zvr-hyperv-5.5")));
        QCOMPARE(builtInCatalogueIds(), QStringList{QStringLiteral("zvr-hyperv-5.5")});
    }

    void keysGoThereAndBack() {
        for (const Protocol p : {Protocol::Tcp, Protocol::Udp})
            QCOMPARE(protocolFromKey(protocolKey(p)), p);
        for (const Opens o : {Opens::NotStated, Opens::FirstToSecond, Opens::SecondToFirst, Opens::Both})
            QCOMPARE(opensFromKey(opensKey(o)), o);
        for (const PortRequirement &r : builtIn().requirements) {
            QCOMPARE(trafficFromKey(trafficKey(r.traffic)), r.traffic);
            QVERIFY(!trafficLabel(r.traffic).isEmpty());
        }
        QVERIFY(!protocolFromKey(u"tcp"));
        QVERIFY(!opensFromKey(u""));
        QVERIFY(!scopeFromKey(u"any"));
    }

    void faultsNameTheirPlace_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *name, const char *from, const char *to, const char *where) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(where);
        };
        row("port too big", "4005,", "65536,", "later/requirements/0/port/value");
        row("port zero", "4005,", "0,", "later/requirements/0/port/value");
        row("port negative", "4005,", "-1,", "later/requirements/0/port/value");
        row("port as text", "4005,", "\"4005\",", "later/requirements/0/port/value");
        row("unknown kind", "\"vra\"", "\"vrx\"", "later/requirements/0/second/kind");
        row("unknown scope", "\"managed\"", "\"any\"", "later/requirements/0/scope");
        row("scope that does not fit", "\"managed\"", "\"pairing\"", "later/requirements/0/scope");
        row("own but not a part", "\"managed\"", "\"own\"", "later/requirements/0/scope");
        row("linked but never a link", "\"managed\"", "\"linked\"", "later/requirements/0/scope");
        row("storage opens nothing", "\"vra\"", "\"storage\"", "later/requirements/0/second/kind");
        row("words that are empty", "\"Log collection between the ZVM and site VRAs.\"", "\" \"",
            "later/requirements/0/text");
        row("unknown basis", "\"stated\"", "\"true\"", "later/requirements/0/port/basis");
        row("misspelt key", "\"notes\"", "\"note\"", "later/requirements/0");
        row("missing key", "\"changeable\": false,", "", "later/requirements/0/port");
        row("two ids", "\"vra-management\"", "\"log-collection\"", "later/requirements/1/id");
        row("id is not a name", "\"vra-management\"", "\"vra management\"", "later/requirements/1/id");
        row("row is a number", "\"4005\"", "4005", "later/requirements/0/row");
        row("notes are not a list", "\"notes\": []", "\"notes\": {}", "later/requirements/0/notes");
        row("duplicate key", "\"product\"", "\"id\": \"x\", \"product\"", "later");
        row("not JSON", "\"product\"", "product", "later, line 3");
    }
    void faultsNameTheirPlace() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, where);
        QByteArray json = laterVersion();
        const qsizetype at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const Result<PortCatalogue> catalogue = readCatalogue(json, QStringLiteral("later"));
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().where, where);
        QVERIFY(!catalogue.error().message.isEmpty());
    }

    void hostileTextIsRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("number") << QByteArray("1e999");
        QTest::newRow("nul byte") << QByteArray("\0", 1);
        QTest::newRow("not UTF-8") << QByteArray("{\"id\": \"\xff\xfe\"}");
        QTest::newRow("lone surrogate") << QByteArray("{\"id\": \"\\ud800\"}");
        QTest::newRow("deep lists") << QByteArray(100'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("big") << QByteArray(catalogueSizeLimit + 1, ' ');
    }
    void hostileTextIsRefused() {
        QFETCH(QByteArray, json);
        const Result<PortCatalogue> catalogue = readCatalogue(json, QStringLiteral("bad"));
        QVERIFY(!catalogue);
        QVERIFY(catalogue.error().where.startsWith(QLatin1String("bad")));
    }

    void nestingIsLimited() {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        const auto message = [&](int depth) {
            return readCatalogue(nested(depth), QStringLiteral("nested")).error().message;
        };
        QVERIFY(message(65).contains(QStringLiteral("64")));
        QVERIFY(!message(64).contains(QStringLiteral("64")));
    }

    void everyPrefixIsRefusedWithoutACrash() {
        const QByteArray json = laterVersion().trimmed();
        for (qsizetype size = 0; size < json.size(); size += 97)
            QVERIFY(!readCatalogue(json.left(size), QStringLiteral("cut")));
    }
};

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
