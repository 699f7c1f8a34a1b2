#include "app/properties/PropertiesDesk.h"
#include "plan/edits.h"
#include "plan/planFile.h"

using namespace portolan;
using namespace portolan::test;

namespace {

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

Plan withTools() {
    return portolan::test::plan(QStringLiteral("site London managed-by vmm-lon\n"
                                               "  scvmm vmm-lon 10.1.0.5\n"
                                               "  zvm zvm-lon 10.1.0.10 of vmm-lon\n"
                                               "  zcm zcm-lon 10.1.0.40 links zvm-lon\n"
                                               "  tools admin 10.1.0.50 tools zvm-gui links zvm-lon\n"
                                               "  host HV-1 10.1.0.21 cluster A\n"
                                               "  host HV-2 10.1.0.22 cluster B\n"
                                               "  storage CSV-1 of HV-1\n"
                                               "site Leeds managed-by vmm-lee\n"
                                               "  scvmm vmm-lee 10.2.0.5\n"
                                               "  zvm zvm-lee 10.2.0.10 of vmm-lee\n"
                                               "  host HV-3 10.2.0.21\n"));
}

} // namespace

/// What can be said of components of each kind, one or several.
class TestComponentPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersOnlyWhatTheKindHas();
    void choosesWhatAComponentBelongsTo();
    void keepsAVolumeAtTheSiteOrOnAHost();
    void sharesAMachineAndItsAddress();
    void offersNoMachineThatRunsOnIt();
    void movesAComponentToAnotherSite();
    void picksTools();
    void picksWhatToolsWorkWith();
    void listsThePortsThatAKindListensOn();
    void overridesAPortAndTakesItBack();
    void changesSeveralAtOnce();
    void changesAPortOfSeveralAtOnce();
    void namesSitesOfOthersInChoices();
};

void TestComponentPage::offersOnlyWhatTheKindHas() {
    PropertiesDesk desk(withTools());
    const auto visible = [&](const char *name) { return desk.field<QWidget>(name)->isVisible(); };
    desk.selectNamed(QStringLiteral("HV-1"));
    QVERIFY(visible("componentCluster") && visible("componentAddress"));
    QVERIFY(!visible("componentOwner") && !visible("componentMachine") && !visible("componentTools"));
    desk.selectNamed(QStringLiteral("CSV-1"));
    QVERIFY(visible("componentOwner") && !visible("componentAddress") && !visible("componentCluster"));
    desk.selectNamed(QStringLiteral("admin"));
    QVERIFY(visible("componentTools") && visible("componentLinks") && visible("componentMachine"));
    desk.selectNamed(QStringLiteral("zvm-lon"));
    QVERIFY(visible("componentOwner") && !visible("componentLinks"));
}

void TestComponentPage::choosesWhatAComponentBelongsTo() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("zvm-lon"));
    auto *owner = desk.field<QComboBox>("componentOwner");
    QCOMPARE(owner->currentText(), QStringLiteral("vmm-lon"));
    choose(owner, QStringLiteral("Nothing yet"));
    QVERIFY(!desk.named(QStringLiteral("zvm-lon")).partOf);
    QVERIFY(!desk.problem("componentOwner").isEmpty());
    QCOMPARE(desk.lastStep(), QStringLiteral("Change what zvm-lon belongs to"));
    desk.undo();
    QCOMPARE(owner->currentText(), QStringLiteral("vmm-lon"));
}

void TestComponentPage::keepsAVolumeAtTheSiteOrOnAHost() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("CSV-1"));
    auto *owner = desk.field<QComboBox>("componentOwner");
    QCOMPARE(itemsOf(owner),
             (QStringList{QStringLiteral("The site"), QStringLiteral("HV-1"), QStringLiteral("HV-2")}));
    choose(owner, QStringLiteral("HV-2"));
    QCOMPARE(keyOf(desk.named(QStringLiteral("CSV-1")).partOf), desk.keyNamed(QStringLiteral("HV-2")));
}

void TestComponentPage::sharesAMachineAndItsAddress() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("zcm-lon"));
    auto *address = desk.field<QLineEdit>("componentAddress");
    choose(desk.field<QComboBox>("componentMachine"), QStringLiteral("ZVM zvm-lon"));
    QCOMPARE(keyOf(desk.named(QStringLiteral("zcm-lon")).runsOn), desk.keyNamed(QStringLiteral("zvm-lon")));
    QCOMPARE(address->text(), QStringLiteral("10.1.0.10"));
    QVERIFY(address->isReadOnly());
    choose(desk.field<QComboBox>("componentMachine"), QStringLiteral("A machine of its own"));
    QVERIFY(!address->isReadOnly());
    QCOMPARE(address->text(), desk.named(QStringLiteral("zcm-lon")).address);
}

void TestComponentPage::offersNoMachineThatRunsOnIt() {
    Plan plan = withTools();
    Component zcm = test::component(plan.topology, QStringLiteral("zcm-lon"));
    zcm.runsOn = test::componentNamed(plan.topology, QStringLiteral("zvm-lon"));
    PropertiesDesk desk(setComponent(plan, zcm));
    desk.selectNamed(QStringLiteral("zvm-lon"));
    const QStringList machines = itemsOf(desk.field<QComboBox>("componentMachine"));
    QVERIFY(machines.contains(QStringLiteral("SCVMM vmm-lon")));
    QVERIFY(!machines.join(u'|').contains(QStringLiteral("zcm-lon")));
    QVERIFY(!machines.join(u'|').contains(QStringLiteral("HV-1")));
}

void TestComponentPage::movesAComponentToAnotherSite() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("HV-2"));
    choose(desk.field<QComboBox>("componentSite"), QStringLiteral("Leeds"));
    const TopologyIndex index(desk.document.plan().topology);
    QCOMPARE(index.siteOf(desk.named(QStringLiteral("HV-2")).id)->name, QStringLiteral("Leeds"));
    QCOMPARE(desk.lastStep(), QStringLiteral("Move HV-2 to Leeds"));
    PropertiesDesk other(twoSites());
    other.selectNamed(QStringLiteral("VRA-HV-LON-01"));
    QVERIFY(!other.field<QComboBox>("componentSite")->isEnabled());
}

void TestComponentPage::picksTools() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("admin"));
    auto *tools = desk.field<QListWidget>("componentTools");
    QCOMPARE(tools->count(), int(allTools().size()));
    tick(tools, toolInfo(Tool::PowerShell).label);
    QCOMPARE(desk.named(QStringLiteral("admin")).tools, (QList<Tool>{Tool::ZvmGui, Tool::PowerShell}));
    tick(tools, toolInfo(Tool::ZvmGui).label);
    QCOMPARE(desk.named(QStringLiteral("admin")).tools, QList<Tool>{Tool::PowerShell});
    QCOMPARE(desk.steps(), 2);
}

void TestComponentPage::picksWhatToolsWorkWith() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("admin"));
    auto *links = desk.field<QListWidget>("componentLinks");
    tick(links, QStringLiteral("zvm-lee (Leeds)"));
    tick(links, QStringLiteral("zcm-lon"));
    tick(links, QStringLiteral("zvm-lon"));
    QCOMPARE(desk.named(QStringLiteral("admin")).links,
             (QList<ComponentId>{desk.named(QStringLiteral("zvm-lee")).id,
                                 desk.named(QStringLiteral("zcm-lon")).id}));
    tick(links, QStringLiteral("zvm-lee (Leeds)"));
    tick(links, QStringLiteral("zcm-lon"));
    QVERIFY(!desk.problem("componentLinks").isEmpty());
}

void TestComponentPage::listsThePortsThatAKindListensOn() {
    PropertiesDesk desk(twoSites());
    const auto ports = [&](const QString &name) {
        desk.selectNamed(name);
        QStringList ids;
        const QList<QLineEdit *> edits = desk.panel.page()->findChildren<QLineEdit *>();
        for (const QLineEdit *edit : edits)
            if (edit->objectName().startsWith(QStringLiteral("port-")))
                ids.append(edit->objectName().mid(5));
        return ids;
    };
    QCOMPARE(ports(QStringLiteral("VRA-HV-LON-01")),
             (QStringList{QStringLiteral("log-collection"), QStringLiteral("vra-management"),
                          QStringLiteral("vra-control"), QStringLiteral("vra-data"),
                          QStringLiteral("checkpoints")}));
    QCOMPARE(ports(QStringLiteral("vmm-lon")), QStringList{QStringLiteral("scvmm")});
    QCOMPARE(ports(QStringLiteral("vba-lon")),
             (QStringList{QStringLiteral("vba-management"), QStringLiteral("vba-service")}));
    QCOMPARE(ports(QStringLiteral("HV-LON-01")), QStringList());
    QCOMPARE(ports(QStringLiteral("zvm-lon")),
             (QStringList{QStringLiteral("self-service"), QStringLiteral("zvm-tools"),
                          QStringLiteral("zvm-pairing"), QStringLiteral("zvm-clients")}));
    // With a direction given, the ZVM listens for its hosts.
    desk.apply(applyFix(desk.document.plan(), AdoptSuggestionFix{QStringLiteral("host-zvm")}));
    QVERIFY(ports(QStringLiteral("zvm-lon")).contains(QStringLiteral("host-zvm")));
}

void TestComponentPage::overridesAPortAndTakesItBack() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("zvm-lee"));
    auto *port = desk.field<QLineEdit>("port-zvm-pairing");
    QVERIFY(port->text().isEmpty());
    QVERIFY(port->placeholderText().contains(QStringLiteral("9081")));
    retype(port, QStringLiteral("19081"));
    QCOMPARE(desk.named(QStringLiteral("zvm-lee")).ports.value(QStringLiteral("zvm-pairing")),
             quint16(19081));
    QCOMPARE(desk.steps(), 1);
    retype(port, {});
    QCOMPARE(desk.document.plan(), twoSites());
}

void TestComponentPage::changesSeveralAtOnce() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("HV-1"), QStringLiteral("HV-2"));
    auto *cluster = desk.field<QLineEdit>("componentCluster");
    QCOMPARE(cluster->text(), QString());
    QCOMPARE(cluster->placeholderText(), QStringLiteral("(different)"));
    QVERIFY(!desk.field<QLineEdit>("componentName")->isVisible());
    QVERIFY(!desk.field<QLineEdit>("componentAddress")->isVisible());
    retype(cluster, QStringLiteral("CL"));
    QCOMPARE(desk.named(QStringLiteral("HV-1")).cluster, QStringLiteral("CL"));
    QCOMPARE(desk.named(QStringLiteral("HV-2")).cluster, QStringLiteral("CL"));
    QCOMPARE(desk.steps(), 1);
    desk.undo();
    QCOMPARE(desk.document.plan(), withTools());
    desk.selectNamed(QStringLiteral("HV-1"), QStringLiteral("HV-3"));
    QCOMPARE(desk.field<QComboBox>("componentSite")->currentIndex(), -1);
    choose(desk.field<QComboBox>("componentSite"), QStringLiteral("Leeds"));
    QCOMPARE(desk.document.plan().topology.sites.first().components.size(),
             withTools().topology.sites.first().components.size() - 2);
}

void TestComponentPage::changesAPortOfSeveralAtOnce() {
    PropertiesDesk desk(twoSites());
    desk.selectNamed(QStringLiteral("VRA-HV-LON-01"), QStringLiteral("VRA-HV-LEE-01"));
    retype(desk.field<QLineEdit>("port-vra-data"), QStringLiteral("14008"));
    QCOMPARE(desk.named(QStringLiteral("VRA-HV-LEE-01")).ports.value(QStringLiteral("vra-data")),
             quint16(14008));
    QCOMPARE(desk.steps(), 1);
    desk.selectNamed(QStringLiteral("VRA-HV-LON-01"), QStringLiteral("VRA-HV-LON-02"));
    QCOMPARE(desk.field<QLineEdit>("port-vra-data")->placeholderText(), QStringLiteral("(different)"));
}

void TestComponentPage::namesSitesOfOthersInChoices() {
    PropertiesDesk desk(withTools());
    desk.selectNamed(QStringLiteral("zvm-lon"));
    QCOMPARE(itemsOf(desk.field<QComboBox>("componentOwner")),
             (QStringList{QStringLiteral("Nothing yet"), QStringLiteral("vmm-lon"),
                          QStringLiteral("vmm-lee (Leeds)")}));
}

QTEST_MAIN(TestComponentPage)
#include "tst_componentPage.moc"
