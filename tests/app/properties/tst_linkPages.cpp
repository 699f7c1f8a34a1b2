#include "app/properties/PropertiesDesk.h"
#include "plan/edits.h"
#include "plan/planFile.h"

#include <QCheckBox>
#include <QPushButton>

using namespace portolan;
using namespace portolan::test;

namespace {

const QString hostRow = QStringLiteral("host-zvm");

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

} // namespace

/// Sites, replications and links.
class TestLinkPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesASite();
    void explainsASiteWithoutAnScvmm();
    void changesSeveralSites();
    void choosesTheHostsOfAReplication();
    void movesAnEndToAnotherSite();
    void swapsTheEndsAndGoesBothWays();
    void tellsWhyALinkExists();
    void tellsWhyALinkIsNotUsed();
    void changesThePortOfARow();
    void changesProtocolAndDirection();
    void givesTheHostRowAPortAndADirectionInOneStep();
    void givesTheHostRowTheDirectionThatIsShown();
    void readsTheHostRowAsSuggested();
    void listsTheRulesOfALink();
    void listsWhatOfALinkWaits();
};

void TestLinkPages::changesASite() {
    PropertiesDesk desk(twoSites());
    const SiteId id = desk.document.plan().topology.sites.first().id;
    desk.select({keyOf(id)});
    retype(desk.field<QLineEdit>("siteName"), QStringLiteral("Londinium"));
    retype(desk.field<QLineEdit>("siteCustomer"), QStringLiteral("Acme"));
    retype(desk.field<QLineEdit>("siteSubnets"), QStringLiteral("10.10.0.0/16; fd00::/48"));
    const Site &site = desk.document.plan().topology.sites.first();
    QCOMPARE(site.name, QStringLiteral("Londinium"));
    QCOMPARE(site.customer, QStringLiteral("Acme"));
    QCOMPARE(site.subnets, (QStringList{QStringLiteral("10.10.0.0/16"), QStringLiteral("fd00::/48")}));
    QCOMPARE(desk.lastStep(), QStringLiteral("Change subnets of Londinium"));
    QCOMPARE(desk.steps(), 3);
    retype(desk.field<QLineEdit>("siteSubnets"), QStringLiteral("10.10.0.0/99"));
    QVERIFY(desk.problem("siteSubnets").contains(QStringLiteral("10.10.0.0/99")));
}

void TestLinkPages::explainsASiteWithoutAnScvmm() {
    PropertiesDesk desk(twoSites());
    desk.select({keyOf(desk.document.plan().topology.sites.first().id)});
    choose(desk.field<QComboBox>("siteScvmm"), QStringLiteral("None"));
    QVERIFY(!desk.document.plan().topology.sites.first().scvmm);
    QVERIFY(!desk.problem("siteScvmm").isEmpty());
    choose(desk.field<QComboBox>("siteScvmm"), QStringLiteral("vmm-lee (Leeds)"));
    QVERIFY(desk.problem("siteScvmm").isEmpty());
}

void TestLinkPages::changesSeveralSites() {
    PropertiesDesk desk(twoSites());
    const auto &sites = desk.document.plan().topology.sites;
    desk.select({keyOf(sites[0].id), keyOf(sites[1].id)});
    QVERIFY(!desk.field<QLineEdit>("siteName")->isVisible());
    QCOMPARE(desk.field<QComboBox>("siteScvmm")->currentIndex(), -1);
    retype(desk.field<QLineEdit>("siteCustomer"), QStringLiteral("Acme"));
    QCOMPARE(desk.document.plan().topology.sites[0].customer, QStringLiteral("Acme"));
    QCOMPARE(desk.document.plan().topology.sites[1].customer, QStringLiteral("Acme"));
    QCOMPARE(desk.steps(), 1);
}

void TestLinkPages::choosesTheHostsOfAReplication() {
    PropertiesDesk desk(twoSites());
    desk.select({keyOf(desk.document.plan().topology.replications.first().id)});
    const auto source = [&] { return desk.document.plan().topology.replications.first().source; };
    auto *hosts = desk.field<QListWidget>("sourceHosts");
    QVERIFY(!hosts->isVisible());
    choose(desk.field<QComboBox>("sourceExtent"), QStringLiteral("Chosen hosts"));
    QVERIFY(hosts->isVisible());
    QVERIFY(!source().wholeSite);
    QVERIFY(!desk.problem("sourceExtent").isEmpty());
    hosts->setFocus();
    hosts->setCurrentRow(1);
    QTest::keyClick(hosts, Qt::Key_Space);
    desk.turn();
    QCOMPARE(source().hosts, QList<ComponentId>{desk.named(QStringLiteral("HV-LON-02")).id});
    QVERIFY(desk.problem("sourceExtent").isEmpty());
    QTest::keyClick(hosts, Qt::Key_Space);
    desk.turn();
    QVERIFY(source().hosts.isEmpty());
    choose(desk.field<QComboBox>("sourceExtent"), QStringLiteral("The whole site"));
    QVERIFY(source().wholeSite);
}

void TestLinkPages::movesAnEndToAnotherSite() {
    PropertiesDesk desk(*planFromTemplate(QStringLiteral("five-site-mesh")));
    desk.select({keyOf(desk.document.plan().topology.replications.first().id)});
    const Site &last = desk.document.plan().topology.sites.last();
    choose(desk.field<QComboBox>("targetExtent"), QStringLiteral("Chosen hosts"));
    choose(desk.field<QComboBox>("targetSite"), last.name);
    const ReplicationEnd target = desk.document.plan().topology.replications.first().target;
    QCOMPARE(target.site, last.id);
    QVERIFY(target.hosts.isEmpty());
}

void TestLinkPages::swapsTheEndsAndGoesBothWays() {
    PropertiesDesk desk(twoSites());
    const Replication before = desk.document.plan().topology.replications.first();
    desk.select({keyOf(before.id)});
    QTest::mouseClick(desk.field<QPushButton>("replicationSwap"), Qt::LeftButton);
    desk.turn();
    QCOMPARE(desk.document.plan().topology.replications.first().source, before.target);
    QCOMPARE(desk.field<QComboBox>("sourceSite")->currentText(), QStringLiteral("Leeds"));
    auto *both = desk.field<QCheckBox>("replicationBothWays");
    both->setFocus();
    QTest::keyClick(both, Qt::Key_Space);
    desk.turn();
    QCOMPARE(desk.document.plan().topology.replications.first().bothWays, !before.bothWays);
    desk.undo();
    desk.undo();
    QCOMPARE(desk.document.plan(), twoSites());
    QCOMPARE(both->isChecked(), before.bothWays);
}

void TestLinkPages::tellsWhyALinkExists() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(QStringLiteral("zvm-pairing"));
    const QString words = wordsIn(desk.panel.page());
    QVERIFY(words.contains(QStringLiteral("Row 9081*: \u201cCommunication between paired ZVMs**\u201d")));
    QVERIFY(words.contains(QStringLiteral("Recovery to a different SCVMM uses port 9081")));
    QVERIFY(words.contains(QStringLiteral("Asked for by: London")));
    QVERIFY(words.contains(QStringLiteral("Stated")));
    QVERIFY(words.contains(QStringLiteral("Assumed")));
}

void TestLinkPages::tellsWhyALinkIsNotUsed() {
    PropertiesDesk desk(*planFromTemplate(QStringLiteral("branch-to-main")));
    desk.selectLink(QStringLiteral("zvm-pairing"));
    QVERIFY(desk.field<QLabel>("linkCause")
                ->text()
                .contains(desk.document.derived().rules.notUsed.first().reason));
    QVERIFY(!desk.field<QWidget>("linkRules")->isVisible());
}

void TestLinkPages::changesThePortOfARow() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(QStringLiteral("zvm-pairing"));
    auto *port = desk.field<QLineEdit>("linkPort");
    QVERIFY(port->placeholderText().contains(QStringLiteral("9081")));
    retype(port, QStringLiteral("19081"));
    QCOMPARE(desk.document.plan().own.value(QStringLiteral("zvm-pairing")).port,
             std::optional<quint16>(19081));
    QCOMPARE(desk.steps(), 1);
    QCOMPARE(desk.lastStep(), QStringLiteral("Change port of \u201c9081*\u201d"));
    QVERIFY(wordsIn(desk.panel.page()).contains(QStringLiteral("TCP 19081")));
    retype(port, QStringLiteral("x"));
    QVERIFY(!desk.problem("linkPort").isEmpty());
    retype(port, {});
    QCOMPARE(desk.document.plan(), twoSites());
    // The catalogue's own port is no own value.
    retype(port, QStringLiteral("9081"));
    QVERIFY(desk.document.plan().own.isEmpty());
}

void TestLinkPages::changesProtocolAndDirection() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(QStringLiteral("log-collection"));
    choose(desk.field<QComboBox>("linkProtocol"), QStringLiteral("UDP"));
    choose(desk.field<QComboBox>("linkDirection"), QStringLiteral("VRA, to ZVM"));
    const OwnValues own = desk.document.plan().own.value(QStringLiteral("log-collection"));
    QCOMPARE(own.protocol, std::optional(Protocol::Udp));
    QCOMPARE(own.opens, std::optional(Opens::SecondToFirst));
    QCOMPARE(desk.steps(), 2);
    QCOMPARE(desk.field<QComboBox>("linkDirection")->findText(QStringLiteral("Nobody has said")), -1);
    choose(desk.field<QComboBox>("linkProtocol"), QStringLiteral("TCP"));
    choose(desk.field<QComboBox>("linkDirection"), QStringLiteral("ZVM, to VRA"));
    QVERIFY(desk.document.plan().own.isEmpty());
}

/// A port alone would not be a rule: nobody has said who opens the connection.
void TestLinkPages::givesTheHostRowAPortAndADirectionInOneStep() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(hostRow);
    QCOMPARE(desk.field<QComboBox>("linkDirection")->currentText(), QStringLiteral("Host, to ZVM"));
    retype(desk.field<QLineEdit>("linkPort"), QStringLiteral("9669"));
    const OwnValues own = desk.document.plan().own.value(hostRow);
    QCOMPARE(own.port, std::optional<quint16>(9669));
    QCOMPARE(own.opens, std::optional(Opens::FirstToSecond));
    QCOMPARE(desk.steps(), 1);
    QVERIFY(!wordsIn(desk.field<QWidget>("linkRules")).isEmpty());
    retype(desk.field<QLineEdit>("linkPort"), {});
    QCOMPARE(desk.document.plan(), twoSites());
}

void TestLinkPages::givesTheHostRowTheDirectionThatIsShown() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(hostRow);
    choose(desk.field<QComboBox>("linkDirection"), QStringLiteral("Either end"));
    QCOMPARE(desk.document.plan().own.value(hostRow).opens, std::optional(Opens::Both));
    retype(desk.field<QLineEdit>("linkPort"), QStringLiteral("1234"));
    QCOMPARE(desk.document.plan().own.value(hostRow).opens, std::optional(Opens::Both));
    QCOMPARE(desk.document.plan().own.value(hostRow).port, std::optional<quint16>(1234));
}

void TestLinkPages::readsTheHostRowAsSuggested() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(hostRow);
    auto *adopt = desk.field<QPushButton>("linkAdopt");
    QCOMPARE(adopt->text(), QStringLiteral("Read it as 9669"));
    QTest::mouseClick(adopt, Qt::LeftButton);
    desk.turn();
    QCOMPARE(desk.steps(), 1);
    QCOMPARE(desk.field<QLineEdit>("linkPort")->text(), QStringLiteral("9669"));
    QVERIFY(!adopt->isVisible());
    QVERIFY(desk.document.derived().rules.toConfirm.isEmpty());
    desk.undo();
    QVERIFY(adopt->isVisible());
}

void TestLinkPages::listsTheRulesOfALink() {
    PropertiesDesk desk(twoSites());
    desk.selectLink(QStringLiteral("vra-data"));
    const QString words = wordsIn(desk.field<QWidget>("linkRules"));
    QVERIFY(words.contains(QStringLiteral("VRAs London (3) \u2192 VRAs Leeds (3) (machine pairs: 9)")));
    QVERIFY(words.contains(QStringLiteral("VRAs Leeds (3) \u2192 VRAs London (3)")));
    QVERIFY(!desk.field<QWidget>("linkWaiting")->isVisible());
}

void TestLinkPages::listsWhatOfALinkWaits() {
    Plan plan = twoSites();
    Component vra = test::component(plan.topology, QStringLiteral("VRA-HV-LON-02"));
    vra.address.clear();
    PropertiesDesk desk(setComponent(plan, vra));
    desk.selectLink(QStringLiteral("vra-data"));
    QVERIFY(wordsIn(desk.field<QWidget>("linkRules")).contains(QStringLiteral("VRAs London (2)")));
    QVERIFY(wordsIn(desk.field<QWidget>("linkWaiting")).contains(QStringLiteral("VRA-HV-LON-02")));
}

QTEST_MAIN(TestLinkPages)
#include "tst_linkPages.moc"
