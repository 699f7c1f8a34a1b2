#include "topology/ComponentKind.h"
#include "topology/ElementKey.h"

#include <QSet>
#include <QtTest/QTest>

using namespace portolan;

class TestComponentKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsStandAtTheirKind();
    void keysAreThoseOfFilesAndRules();
    void ownersAndLinksFollowTheField();
    void toolsKnowTheirServer();
    void elementKeys();
};

void TestComponentKind::rowsStandAtTheirKind() {
    QSet<QString> labels;
    for (const KindInfo &info : allKinds()) {
        QCOMPARE(kindInfo(info.kind).key, info.key);
        QCOMPARE(kindFromKey(info.key), std::optional(info.kind));
        QVERIFY(!info.label.isEmpty());
        labels.insert(info.label);
    }
    QCOMPARE(labels.size(), qsizetype(allKinds().size()));
    QCOMPARE(kindFromKey(u"ZVM"), std::nullopt);
    QCOMPARE(kindFromKey(u""), std::nullopt);
}

void TestComponentKind::keysAreThoseOfFilesAndRules() {
    QStringList keys;
    for (const KindInfo &info : allKinds())
        keys += info.key;
    QCOMPARE(keys.join(u' '), QStringLiteral("scvmm zvm vba host vra storage zcm zssp tools"));
}

void TestComponentKind::ownersAndLinksFollowTheField() {
    using K = ComponentKind;
    QCOMPARE(kindInfo(K::Zvm).partOf, std::optional(K::Scvmm));
    QCOMPARE(kindInfo(K::Vba).partOf, std::optional(K::Zvm));
    QCOMPARE(kindInfo(K::Vra).partOf, std::optional(K::Host));
    QCOMPARE(kindInfo(K::Storage).partOf, std::optional(K::Host));
    for (const K kind : {K::Scvmm, K::Host, K::Zcm, K::Zssp, K::Tools})
        QVERIFY(!kindInfo(kind).partOf);
    QCOMPARE(kindInfo(K::Zcm).linksTo.size(), size_t(1));
    QCOMPARE(kindInfo(K::Zssp).linksTo.front(), K::Zvm);
    QCOMPARE(kindInfo(K::Tools).linksTo.size(), size_t(2));
    QVERIFY(kindInfo(K::Zvm).linksTo.empty());
    // A volume is no end of a connection.
    for (const KindInfo &info : allKinds())
        QCOMPARE(info.hasAddress, info.kind != K::Storage);
}

void TestComponentKind::toolsKnowTheirServer() {
    QStringList ofZcm;
    for (const ToolInfo &info : allTools()) {
        QCOMPARE(toolInfo(info.tool).key, info.key);
        QCOMPARE(toolFromKey(info.key), std::optional(info.tool));
        if (info.server == ComponentKind::Zcm)
            ofZcm += info.key;
    }
    QCOMPARE(allTools().size(), size_t(7));
    QCOMPARE(ofZcm, (QStringList{QStringLiteral("zcm-gui"), QStringLiteral("zcm-rest")}));
    QCOMPARE(toolFromKey(u"ping"), std::nullopt);
}

void TestComponentKind::elementKeys() {
    QCOMPARE(keyOf(SiteId{1}), QStringLiteral("s1"));
    QCOMPARE(keyOf(ComponentId{12}), QStringLiteral("c12"));
    QCOMPARE(keyOf(ReplicationId{3}), QStringLiteral("r3"));
    QCOMPARE(componentIdOf(QStringLiteral("c12")), ComponentId{12});
    QCOMPARE(siteIdOf(QStringLiteral("c12")), SiteId{});
    QCOMPARE(replicationIdOf(QStringLiteral("r3")), ReplicationId{3});
    for (const char *wrong : {"", "c", "c-1", "c1x", "cc1", "log-collection.c1.c2", "c4294967296"})
        QCOMPARE(componentIdOf(QLatin1String(wrong)), ComponentId{});
}

QTEST_GUILESS_MAIN(TestComponentKind)
#include "tst_componentKind.moc"
