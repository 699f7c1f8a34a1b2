#include "topology/Address.h"

#include <QTest>

using namespace portolan;

class AddressesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const QString &text, AddressKind kind) {
            QTest::newRow(qPrintable(QStringLiteral("<%1>").arg(text.left(40)))) << text << int(kind);
        };
        using K = AddressKind;
        for (const char *text : {"", " ", "\t"})
            row(QString::fromLatin1(text), K::Missing);
        for (const char *text : {"10.0.0.1", " 10.0.0.1 ", "223.255.255.255", "1.2.3.4", "192.168.0.0"})
            row(QString::fromLatin1(text), K::Ipv4);
        for (const char *text :
             {"fe80::1", "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "::ffff:10.0.0.1", "fd00::"})
            row(QString::fromLatin1(text), K::Ipv6);
        for (const char *text : {"zvm", "zvm.example.com", "zvm.example.com.", "hv_01", "3com", "a-b.com"})
            row(QString::fromLatin1(text), K::Name);
        for (const char *text : {"10.0.0.256",
                                 "10.0.0",
                                 "10.0.0.1.1",
                                 "10.0.0.01",
                                 "10.0.0.1/24",
                                 "10.0.0.",
                                 "1234",
                                 "10..0.1",
                                 "-a.b",
                                 "a-",
                                 "a b",
                                 "a..b",
                                 ".",
                                 "2001:db8::1::2",
                                 "fe80::1%eth0",
                                 "[::1]",
                                 "10.0.0.1;reboot",
                                 "=1+1",
                                 "zvm.example.com..",
                                 ":",
                                 "10.0.0.1:443"})
            row(QString::fromLatin1(text), K::Invalid);
        for (const char *text : {"0.0.0.0",     "127.0.0.1",    "224.0.0.1",    "255.255.255.255",
                                 "::",          "::1",          "ff02::1",      "0.1.2.3",
                                 "any",         "ANY",          "any4",         "all",
                                 "tbd",         "TBD",          "Unknown",      "LocalSubnet",
                                 "localhost",   "0x0a140010",   "tbd.",         "Any.",
                                 "RmtIntranet", "LocalSubnet4", "LocalSubnet6", "localhost.localdomain",
                                 "0x0a140010."})
            row(QString::fromLatin1(text), K::Unusable);
        row(QString(64, u'a'), K::Invalid);
        row(QStringLiteral("a.").repeated(125) + QStringLiteral("com."), K::Name);
        row(QStringLiteral("a.").repeated(126) + QStringLiteral("com"), K::Invalid);
        for (const char *text : {"10.10.0.x", "10.x.x.x", "10.xx.xx.XX", "10.10.0.tbd", "10.10.0.1a",
                                 "1.2.3.4a", "10.10.0.a1", "zvm.example.1a", "zvm.example.c"})
            row(QString::fromLatin1(text), K::Invalid);
        for (const char *text :
             {"1.2.example.org", "10.aws.example.com", "x.example.org", "tbd.example.org", "zvm.lan2"})
            row(QString::fromLatin1(text), K::Name);
        row(QString(100'000, u'1'), K::Invalid);
        row(QString(100'000, u':'), K::Invalid);
        row(QStringLiteral("zvm\u202Emoc"), K::Invalid);
        row(QStringLiteral("::2") + QChar(u'\0') + QStringLiteral("x"), K::Invalid);
        row(QString(QChar(0xd800)), K::Invalid);
    }
    void kinds() {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QCOMPARE(int(parseAddress(text).kind), kind);
    }

    void oneAddressHasOneValue() {
        QCOMPARE(parseAddress(u"2001:db8::1"), parseAddress(u"2001:DB8:0:0::0001"));
        QVERIFY(parseAddress(u"10.0.0.1") != parseAddress(u"10.0.0.2"));
        QVERIFY(parseAddress(u"10.0.0.1") != parseAddress(u"::a00:1"));
    }

    void keysAreThoseOfTheAddress() {
        QCOMPARE(addressKey(u"2001:db8::1"), addressKey(u" 2001:DB8:0:0::0001 "));
        QCOMPARE(addressKey(u"zvm.example.com"), addressKey(u"ZVM.Example.com."));
        QVERIFY(addressKey(u"10.0.0.1") != addressKey(u"::a00:1"));
        const char *const ascending[] = {"9.0.0.1",      "10.0.0.2", "10.0.0.10", "2001:db8::2",
                                         "2001:db8::10", "hv-1",     "zvm"};
        for (size_t i = 1; i < std::size(ascending); ++i)
            QVERIFY(addressKey(QString::fromLatin1(ascending[i - 1])) <
                    addressKey(QString::fromLatin1(ascending[i])));
    }

    void subnets_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *text, const char *first, const char *last) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(first)
                                << QString::fromLatin1(last);
        };
        row("10.10.0.0/16", "10.10.0.0", "10.10.255.255");
        row(" 10.10.0.0/16 ", "10.10.0.0", "10.10.255.255");
        row("10.10.3.4/16", "10.10.0.0", "10.10.255.255");
        row("10.10.3.4", "10.10.3.4", "10.10.3.4");
        row("10.10.3.4/32", "10.10.3.4", "10.10.3.4");
        row("10.10.3.4/31", "10.10.3.4", "10.10.3.5");
        row("2001:db8::/64", "2001:db8::", "2001:db8::ffff:ffff:ffff:ffff");
        row("2001:db8::/63", "2001:db8::", "2001:db8:0:1:ffff:ffff:ffff:ffff");
        row("2001:db8::5/128", "2001:db8::5", "2001:db8::5");
        row("2001:db8::/127", "2001:db8::", "2001:db8::1");
    }
    void subnets() {
        QFETCH(QString, text);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const std::optional<Subnet> subnet = parseSubnet(text);
        QVERIFY(subnet);
        QCOMPARE(subnet->first, parseAddress(first));
        QCOMPARE(subnet->last, parseAddress(last));
    }

    void theWholeSpaceIsASubnet() {
        const std::optional<Subnet> all = parseSubnet(u"0.0.0.0/0");
        QVERIFY(all);
        QCOMPARE(all->last.low, quint64(0xffffffff));
        QVERIFY(all->overlaps(*parseSubnet(u"10.0.0.0/8")));
        QVERIFY(!all->overlaps(*parseSubnet(u"::/0")));
    }

    void invalidSubnets() {
        for (const char *text :
             {"", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8",
              "10.0.0/8", "::/129", "zvm/8", "10.0.0.0/0x8", "10.0.0.0/255.0.0.0", "10.0.0.0 / 8"})
            QVERIFY2(!parseSubnet(QString::fromLatin1(text)), text);
    }
};

QTEST_GUILESS_MAIN(AddressesTest)
#include "tst_addresses.moc"
