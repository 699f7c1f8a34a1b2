#include "compare/FirewallStep.h"
#include "exports/RuleForm.h"
#include "exports/devices/deviceForms.h"
#include "lib/compare/compared.h"
#include "openPaths.h"
#include "plan/edits.h"
#include "readForms.h"
#include "support/randomDesign.h"

#include <QBuffer>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

EarlierPlan earlierOf(const Plan &plan) {
    return {plan, *derive(plan)};
}

bool isName(const QString &address) {
    return parseAddress(address).kind == AddressKind::Name;
}

/// Whether what was open by a changed rule is to be open by a name now, and no end has another IP address.
bool isNamedNow(const RuleChange &change, const PlanState &now) {
    const auto stays = [](const QString &before, const QString &after) {
        return isName(before) ? !parseAddress(after).isIp() && addressKey(before) == addressKey(after)
                              : isName(after) || addressKey(before) == addressKey(after);
    };
    return change.kind == ChangeKind::Changed &&
           (isName(change.after.source) || isName(change.after.destination)) &&
           stays(change.before.source, change.after.source) &&
           stays(change.before.destination, change.after.destination) &&
           change.before.protocol == change.after.protocol && change.before.port == change.after.port &&
           isToBeOpened(now.plan, now.derived.rules.rules.at(change.ruleAfter));
}

/// What a change request holds between IP addresses of one family, machine pair by machine pair; and what
/// has a name now, which no script can open.
OpenPaths heldPaths(const EarlierPlan &was, const PlanState &now) {
    OpenPaths paths;
    const QList<RuleChange> changes = compareRules(was.state(), now);
    const QList<PathChange> steps = pathChanges(was.state(), now, changes);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const OpenPath &open = changes[i].before;
        const Address source = parseAddress(open.source);
        const Address destination = parseAddress(open.destination);
        const FirewallRule &rule = was.derived.rules.rules.at(std::max(qsizetype(0), changes[i].ruleBefore));
        const bool stays = steps[i].closes && (steps[i].waitsFor >= 0 || isNamedNow(changes[i], now));
        if (stays && source.isIp() && source.kind == destination.kind && isToBeOpened(was.plan, rule))
            paths.insert(
                {ipText(source), ipText(destination), protocolKey(open.protocol).toLower(), open.port});
    }
    return paths;
}

/// Two sites, and the same after a VRA lost its address.
struct Lost {
    Lost() {
        for (Component &component : is.topology.sites[1].components)
            if (component.name == QLatin1String("VRA-HV-LEE-02"))
                component.address.clear();
        now = *derive(is);
    }
    Plan is = twoSites();
    EarlierPlan was = earlierOf(is);
    Derived now;
};

/// One machine has no address any more.
Plan withoutAddress(Plan plan, quint32 seed) {
    QList<Component *> all;
    for (Site &site : plan.topology.sites)
        for (Component &component : site.components)
            all << &component;
    if (!all.isEmpty())
        all[qsizetype(seed) % all.size()]->address.clear();
    return plan;
}

class TestHeldRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsHeldStaysOpen() {
        const Lost lost;
        const OpenPaths held = heldPaths(lost.was, {lost.is, lost.now});
        QVERIFY(held.size() > 10);
        for (const Grouping grouping : {Grouping::Grouped, Grouping::Compact}) {
            const OpenPaths bare =
                readNftables(writeNftables(deviceRules(lost.is, lost.now, grouping))).paths;
            const DeviceRules rules = deviceRules(lost.is, lost.now, grouping, &lost.was);
            for (const ReadForm &read :
                 {readNftables(writeNftables(rules)), readAsa(writeAsa(rules)),
                  readCapirca(writeCapirca(rules)), readAerleon(writeAerleon(rules))}) {
                QCOMPARE(read.fault, QString());
                OpenPaths expected = bare;
                expected.insert(held.begin(), held.end());
                QVERIFY(read.paths == expected);
                QVERIFY(read.paths != bare);
                const auto named = std::count_if(read.ids.begin(), read.ids.end(), [](const QString &id) {
                    return id.startsWith(QLatin1String("held."));
                });
                QCOMPARE(named, std::count_if(rules.rules.begin(), rules.rules.end(),
                                              [](const DeviceRule &rule) { return rule.isHeld; }));
                QVERIFY(named > 0);
            }
        }
    }

    void ofRandomPlansToo() {
        size_t compared = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            const Plan was = randomDesign(seed);
            const Plan is = withoutAddress(edited(was, seed, 6), seed);
            const EarlierPlan earlier = earlierOf(was);
            const Derived now = *derive(is);
            const DeviceRules rules = deviceRules(is, now, Grouping::Compact, &earlier);
            const OpenPaths held = heldPaths(earlier, {is, now});
            OpenPaths expected = openPaths(is, now.rules);
            expected.insert(held.begin(), held.end());
            compared += held.size();
            const ReadForm read = readNftables(writeNftables(rules));
            QVERIFY2(read.paths == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
            QStringList ids = read.ids;
            QCOMPARE(ids.removeDuplicates(), 0);
        }
        QVERIFY2(compared > 200, qPrintable(QString::number(compared)));
    }

    void whatWasDeniedIsNotHeldOpen() {
        Lost lost;
        for (const FirewallRule &rule : lost.was.derived.rules.rules)
            lost.was.plan.forms.rules[rule.id].action = QStringLiteral("deny");
        const DeviceRules rules = deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was);
        for (const DeviceRule &rule : rules.rules)
            QVERIFY2(!rule.isHeld, qPrintable(rule.id));
    }

    void theHeadingSaysIt() {
        const Lost lost;
        const QByteArray text = writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was));
        QVERIFY2(text.contains("# Held since revision 1, checksum "), text.left(2000));
        QVERIFY(text.contains("        # held: "));
        const EarlierPlan same = earlierOf(lost.is);
        const QByteArray nothing = writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact, &same));
        QVERIFY(nothing.contains(": nothing."));
        QVERIFY(!nothing.contains("# held"));
        QVERIFY(!writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact)).contains("Held since"));
    }

    void whatTheLaterPlanDeniesIsNotHeldOpen() {
        Lost lost;
        lost.is.forms.plan.action = QStringLiteral("deny");
        lost.now = *derive(lost.is);
        const DeviceRules rules = deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was);
        QVERIFY2(rules.rules.isEmpty(), qPrintable(rules.rules.value(0).id));
    }

    void daysAndTitlesAreTold() {
        Lost lost;
        for (const FirewallRule &rule : lost.was.derived.rules.rules)
            lost.was.plan.forms.rules[rule.id].expiry = QStringLiteral("2026-06-30");
        lost.is.title = QStringLiteral("Another title");
        const QByteArray text = writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was));
        QVERIFY2(text.contains("They had days"), text.left(3000));
        QVERIFY2(text.contains(": last day 2026-06-30"), text.left(3000));
        QVERIFY2(text.contains("its chain allow-london-and-leeds stays open"), text.left(3000));
        QVERIFY2(
            !writeAsa(deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was)).contains("stays open"),
            "its list is named after revision and checksum");
        const QByteArray same =
            writeNftables(deviceRules(lost.was.plan, lost.was.derived, Grouping::Compact, &lost.was));
        QVERIFY(!same.contains("They had days") && !same.contains("stays open"));
    }

    /// Which address is the right one shows when the error is mended.
    void whatAnErrorHoldsBackIsNotClosed() {
        Lost lost;
        for (const char *address : {"10.20.0.33", "fd00::31"}) {
            for (Component &component : lost.is.topology.sites[1].components)
                if (component.name == QLatin1String("VRA-HV-LEE-02"))
                    component.address = QLatin1String(address);
            lost.now = *derive(lost.is);
            const OpenPaths held = heldPaths(lost.was, {lost.is, lost.now});
            const QList<RuleChange> changes = compareRules(lost.was.state(), {lost.is, lost.now});
            for (const PathChange &path : pathChanges(lost.was.state(), {lost.is, lost.now}, changes))
                QVERIFY2(path.step() != FirewallStep::Remove, address);
            QVERIFY2(held.size() > 10, address);
        }
    }

    /// No script can open the name, so what was open stays so; unless it is not to be open any more.
    void whatHasANameNowStaysOpenAtItsAddress() {
        Lost lost;
        for (Component &component : lost.is.topology.sites[1].components)
            if (component.name == QLatin1String("VRA-HV-LEE-02"))
                component.address = QStringLiteral("vra-2.leeds.example");
        lost.now = *derive(lost.is);
        const OpenPaths bare =
            readNftables(writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact))).paths;
        OpenPaths expected = openPaths(lost.was.plan, lost.was.derived.rules);
        QVERIFY(expected.size() > bare.size());
        const DeviceRules rules = deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was);
        QVERIFY(readNftables(writeNftables(rules)).paths == expected);
        // The change request says it, too.
        const PlanState now{lost.is, lost.now};
        const QList<RuleChange> changes = compareRules(lost.was.state(), now);
        QVERIFY(changes.size() > 10);
        for (const PathChange &path : pathChanges(lost.was.state(), now, changes))
            QVERIFY(
                stepReasons(path, lost.now).join(u' ').contains(u"take no names and keep the old address"));
        lost.is.forms.plan.action = QStringLiteral("deny");
        lost.now = *derive(lost.is);
        QVERIFY(deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was).rules.isEmpty());
    }

    /// What it had with a machine that is at another address now is of no use to anybody.
    void whatHasANameHoldsNothingWithAMachineThatMoved() {
        Lost lost;
        for (Site &site : lost.is.topology.sites)
            for (Component &component : site.components) {
                if (component.name == QLatin1String("VRA-HV-LEE-02"))
                    component.address = QStringLiteral("vra-2.leeds.example");
                if (component.name == QLatin1String("zvm-lee"))
                    component.address = QStringLiteral("10.20.0.99");
            }
        lost.now = *derive(lost.is);
        const ReadForm read =
            readNftables(writeNftables(deviceRules(lost.is, lost.now, Grouping::Compact, &lost.was)));
        const auto isOfOldZvm = [](const auto &path) {
            const auto &[source, destination, protocol, port] = path;
            return source == QLatin1String("10.20.0.10") || destination == QLatin1String("10.20.0.10");
        };
        QVERIFY(std::none_of(read.paths.begin(), read.paths.end(), isOfOldZvm));
        OpenPaths expected = openPaths(lost.is, lost.now.rules);
        expected.merge(heldPaths(lost.was, {lost.is, lost.now}));
        QVERIFY(read.paths == expected);
    }

    /// Another machine has the address now, and its rule denies it.
    void whatIsDeniedThereIsNotHeldForTheMachineThatHadIt() {
        for (const char *gone : {"", "vra.example.org"}) {
            Plan is = *planFromTemplate(QStringLiteral("branch-to-main"));
            const EarlierPlan was = earlierOf(is);
            for (Site &site : is.topology.sites)
                for (Component &component : site.components) {
                    if (component.name == QLatin1String("VRA-HV-MAIN-02"))
                        component.address = QLatin1String(gone);
                    if (component.name == QLatin1String("VRA-HV-BR-01"))
                        component.address = QStringLiteral("10.10.0.32");
                }
            is.forms.rules[QStringLiteral("vra-management.c8.s1-vra")].action = QStringLiteral("deny");
            const Derived now = *derive(is);
            const ReadForm read = readNftables(writeNftables(deviceRules(is, now, Grouping::Compact, &was)));
            QVERIFY(!read.paths.empty());
            QVERIFY2(!read.paths.contains({QStringLiteral("10.10.0.10"), QStringLiteral("10.10.0.32"),
                                           QStringLiteral("tcp"), 4006}),
                     gone);
        }
    }

    /// Through the table of forms, as command line and window write them.
    void theFormsTakeIt() {
        const Lost lost;
        RuleExportOptions options{.grouping = Grouping::Compact};
        options.since = std::make_shared<const EarlierPlan>(lost.was);
        QBuffer out;
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(streamForm(*ruleForm(QStringLiteral("asa")), out, lost.is, lost.now, options));
        QVERIFY(out.data().contains(" remark held."));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestHeldRules)
#include "tst_heldRules.moc"
