#include "lib/checks/checkPlans.h"
#include "support/findings.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

struct Case {
    const char *name;
    const char *check;
    QString text;
    QStringList found;
};

QString changed(QString text, const char *from, const char *to) {
    const QString before = QString::fromLatin1(from);
    if (!text.contains(before))
        qFatal("nothing to change: %s", from);
    return text.replace(text.indexOf(before), before.size(), QString::fromLatin1(to));
}

QString twoSitesWith(const char *from, const char *to) {
    return changed(twoSites(), from, to);
}

QStringList found(std::initializer_list<const char *> list) {
    QStringList all;
    for (const char *name : list)
        all.append(QString::fromLatin1(name));
    return all;
}

void add(const QList<Case> &cases) {
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    for (const Case &c : cases)
        QTest::addRow("%s: %s", c.check, c.name) << QString::fromLatin1(c.check) << c.text << c.found;
}

void compare() {
    QFETCH(QString, check);
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(findingsOf(plan(text), check), found);
}

} // namespace

/// Each check in a plan where it speaks, beside the nearest one where it does not.
class CheckCasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGoodPlanOnlyWaitsForTheHostPort() {
        QCOMPARE(findingCodes(plan(twoSites())), QStringList{QStringLiteral("warning port-not-given")});
    }

    void ownership_data() {
        const char *check = "site-without-scvmm";
        QList<Case> cases{
            {"good", check, twoSites(), {}},
            {"hosts", check, twoSitesWith("managed-by vmm-A", ""), found({"A"})},
            {"only services",
             check,
             twoSites() + QStringLiteral("site C\n  tools t 10.3.0.1 tools zvm-gui links zvm-A\n"),
             {}},
            {"blank", check, twoSites() + QStringLiteral("site C\n"), found({"C"})},
            {"not an SCVMM", check, twoSitesWith("managed-by vmm-A", "managed-by zvm-A"), found({"A"})},
        };
        check = "scvmm-without-zvm";
        cases += {
            {"good", check, twoSites(), {}},
            {"none", check, twoSites() + QStringLiteral("scvmm vmm 10.2.0.6\n"), found({"vmm"})},
            {"ZVM of another", check, twoSitesWith("of vmm-A", "of vmm-B"), found({"vmm-A"})},
        };
        check = "scvmm-with-two-zvms";
        cases += {
            {"good", check, twoSites(), {}},
            {"two", check, twoSites() + QStringLiteral("zvm zvm-2 10.2.0.11 of vmm-B\n"),
             found({"vmm-B,zvm-B,zvm-2"})},
            {"three", check,
             twoSites() + QStringLiteral("zvm z2 10.2.0.11 of vmm-B\nzvm z3 10.2.0.12 of vmm-B\n"),
             found({"vmm-B,zvm-B,z2,z3"})},
        };
        check = "zvm-without-scvmm";
        cases += {
            {"good", check, twoSites(), {}},
            {"none", check, twoSitesWith("of vmm-A", ""), found({"zvm-A"})},
            {"of a host", check, twoSitesWith("of vmm-A", "of hv-A-01"), found({"zvm-A"})},
        };
        check = "zvm-without-vba";
        cases += {
            {"good", check, twoSites(), {}},
            {"none", check, twoSitesWith("vba vba-A of zvm-A on zvm-A", ""), found({"zvm-A"})},
            {"own machine", check, twoSitesWith("vba-A of zvm-A on zvm-A", "vba-A 10.1.0.11 of zvm-A"), {}},
        };
        check = "zvm-with-two-vbas";
        cases += {
            {"good", check, twoSites(), {}},
            {"two", check, twoSites() + QStringLiteral("vba vba-2 10.2.0.11 of zvm-B\n"),
             found({"zvm-B,vba-B,vba-2"})},
        };
        check = "vba-without-zvm";
        cases += {
            {"good", check, twoSites(), {}},
            {"none", check, twoSites() + QStringLiteral("vba vba-2 10.2.0.11\n"), found({"vba-2"})},
        };
        check = "vra-without-host";
        cases += {
            {"good", check, twoSites(), {}},
            {"none", check, twoSites() + QStringLiteral("vra vra-2 10.2.0.99\n"), found({"vra-2"})},
        };
        check = "nothing-linked";
        cases += {
            {"ZCM", check, twoSites() + QStringLiteral("zcm zcm 10.2.0.40\n"), found({"zcm"})},
            {"ZCM linked", check, twoSites() + QStringLiteral("zcm zcm 10.2.0.40 links zvm-A\n"), {}},
            {"ZSSP", check, twoSites() + QStringLiteral("zssp zssp 10.2.0.40\n"), found({"zssp"})},
            {"ZSSP linked", check, twoSites() + QStringLiteral("zssp zssp 10.2.0.40 links zvm-A\n"), {}},
            {"no tools", check, twoSites() + QStringLiteral("tools t 10.2.0.40 links zvm-A\n"), found({"t"})},
            {"tools linked",
             check,
             twoSites() + QStringLiteral("tools t 10.2.0.40 tools zvm-gui links zvm-A\n"),
             {}},
            {"tool of a ZCM", check,
             twoSites() + QStringLiteral("tools t 10.2.0.40 tools zvm-gui,zcm-gui links zvm-A\n"),
             found({"t"})},
        };
        add(cases);
    }
    void ownership() { compare(); }

    void replication_data() {
        const QString many = changed(changed(twoSites(), "hosts 2 hv-A 10.1.0.21 10.1.0.31\n", ""), "site B",
                                     "host a 10.1.1.1\nhost b 10.1.1.2\nhost c 10.1.1.3\nhost d 10.1.1.4\n"
                                     "host e 10.1.1.5\nhost f 10.1.1.6\nsite B");
        const char *check = "host-without-vra";
        QList<Case> cases{
            {"good", check, twoSites(), {}},
            {"none", check, twoSites() + QStringLiteral("host bare 10.2.0.23\n"), found({"bare"})},
            {"does not replicate",
             check,
             site(QStringLiteral("A"), 1) + site(QStringLiteral("B"), 2) +
                 QStringLiteral("host bare 10.2.0.23\nreplicate A -> B{hv-B-01}\n"),
             {}},
            {"chosen", check,
             site(QStringLiteral("A"), 1) + site(QStringLiteral("B"), 2) +
                 QStringLiteral("host bare 10.2.0.23\nreplicate A -> B{bare}\n"),
             found({"bare"})},
            {"many", check, many, found({"a,b,c,d,e,f"})},
            {"chosen, then all", check,
             site(QStringLiteral("A"), 1) + QStringLiteral("host a 10.1.1.1\n") +
                 site(QStringLiteral("B"), 2) +
                 QStringLiteral("replicate A{hv-A-01} -> B\nreplicate A -> B\n"),
             found({"a"})},
            {"chosen twice", check,
             site(QStringLiteral("A"), 1) + QStringLiteral("host a 10.1.1.1\nhost b 10.1.1.2\n") +
                 site(QStringLiteral("B"), 2) + QStringLiteral("replicate A{a} -> B\nreplicate A{b} -> B\n"),
             found({"a", "b"})},
        };
        check = "host-with-two-vras";
        cases += {
            {"good", check, twoSites(), {}},
            {"two", check, twoSites() + QStringLiteral("vra extra 10.2.0.41 of hv-B-01\n"),
             found({"hv-B-01,VRA-hv-B-01,extra"})},
        };
        check = "replication-without-hosts";
        const QString empty = site(QStringLiteral("A"), 1) + QStringLiteral("site B managed-by vmm-A\n");
        cases += {
            {"good", check, twoSites(), {}},
            {"target", check, empty + QStringLiteral("replicate A -> B\n"), found({"A->B"})},
            {"source", check, empty + QStringLiteral("replicate B -> A\n"), found({"B->A"})},
            {"nobody chosen", check, twoSites() + QStringLiteral("replicate A{} -> B\n"), found({"A->B"})},
            {"inside a site", check, empty + QStringLiteral("replicate A -> A\n"), {}},
        };
        check = "same-host-storage";
        const QString storages = QStringLiteral("  storage s1 of hv-01\n  storage s2 of hv-01\n");
        const QString self = QStringLiteral("replicate A{hv-01} -> A{hv-01}\n");
        cases += {
            {"two storages", check, sameHost(storages, self), {}},
            {"one storage", check, sameHost(QStringLiteral("  storage s1 of hv-01\n"), self),
             found({"A->A,hv-01"})},
            {"no storage", check, sameHost({}, self), found({"A->A,hv-01"})},
            {"of another host", check,
             sameHost(QStringLiteral("  storage s1 of hv-01\n  storage s2 of hv-02\n"), self),
             found({"A->A,hv-01"})},
            {"one of the site",
             check,
             sameHost(QStringLiteral("  storage s1 of hv-01\n  storage s2\n"), self),
             {}},
            {"another host", check, sameHost({}, QStringLiteral("replicate A{hv-01} -> A{hv-02}\n")), {}},
            {"also another host",
             check,
             sameHost({}, QStringLiteral("replicate A{hv-01} -> A{hv-01,hv-02}\n")),
             {}},
            {"one of several", check, sameHost({}, QStringLiteral("replicate A -> A{hv-01}\n")),
             found({"A->A,hv-01"})},
            {"whole site", check, sameHost({}, QStringLiteral("replicate A -> A\n")), {}},
        };
        check = "zvm-outside-recovery-site";
        const QString forth = QStringLiteral("replicate A -> B\n");
        cases += {
            {"in the recovery site", check, oneScvmm(QStringLiteral("B"), forth), {}},
            {"in the protected site", check, oneScvmm(QStringLiteral("A"), forth), found({"zvm,B"})},
            {"in a third site", check, oneScvmm(QStringLiteral("C"), forth), found({"zvm,B"})},
            {"both ways", check, oneScvmm(QStringLiteral("A"), QStringLiteral("replicate A <-> B\n")), {}},
            {"one of two",
             check,
             oneScvmm(QStringLiteral("C"), forth + QStringLiteral("replicate A -> C\n")),
             {}},
            {"inside its site",
             check,
             oneScvmm(QStringLiteral("A"), QStringLiteral("replicate A -> A\n")),
             {}},
            {"inside another site", check,
             oneScvmm(QStringLiteral("A"), QStringLiteral("replicate B -> B\n")), found({"zvm,B"})},
            {"inside and across", check,
             oneScvmm(QStringLiteral("A"), forth + QStringLiteral("replicate A -> A\n")), found({"zvm,B"})},
            {"two SCVMMs", check, twoSites(), {}},
        };
        check = "isolated-site";
        const QString third = twoSites() + site(QStringLiteral("C"), 3);
        cases += {
            {"good", check, twoSites(), {}},
            {"alone", check, third, found({"C"})},
            {"inside itself", check, third + QStringLiteral("replicate C -> C\n"), {}},
            {"linked", check, third + QStringLiteral("tools t 10.3.0.50 tools zvm-gui links zvm-A\n"), {}},
            {"blank", check, twoSites() + QStringLiteral("site C\n"), {}},
        };
        add(cases);
    }
    void replication() { compare(); }

    void addresses_data() {
        const char *check = "missing-address";
        QList<Case> cases{
            {"good", check, twoSites(), {}},
            {"ZVM", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A"), found({"zvm-A"})},
            {"many", check, twoSitesWith("hosts 2 hv-A 10.1.0.21 10.1.0.31", "hosts 6 hv-A"),
             found({"VRA-hv-A-01,VRA-hv-A-02,VRA-hv-A-03,VRA-hv-A-04,VRA-hv-A-05,VRA-hv-A-06",
                    "hv-A-01,hv-A-02,hv-A-03,hv-A-04,hv-A-05,hv-A-06"})},
            {"storage", check, twoSites() + QStringLiteral("storage s of hv-B-01\n"), {}},
        };
        check = "invalid-address";
        cases += {
            {"good", check, twoSites(), {}},
            {"number", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.0.300"), found({"zvm-A"})},
            {"any", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 0.0.0.0"), found({"zvm-A"})},
            {"name", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A zvm.example"), {}},
            {"many of both kinds", check,
             twoSitesWith("hosts 2 hv-A 10.1.0.21 10.1.0.31", "hosts 6 hv-A 0.1.0.21 1:2"),
             found({"VRA-hv-A-01,VRA-hv-A-02,VRA-hv-A-03,VRA-hv-A-04,VRA-hv-A-05,VRA-hv-A-06",
                    "hv-A-01,hv-A-02,hv-A-03,hv-A-04,hv-A-05,hv-A-06"})},
        };
        check = "short-name";
        cases += {
            {"good", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A zvm.example"), {}},
            {"bare", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A zvm-a."), found({"zvm-A"})},
        };
        check = "duplicate-address";
        cases += {
            {"good", check, twoSites(), {}},
            {"two", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.0.5"), found({"vmm-A,zvm-A"})},
            {"other sites", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.2.0.10"),
             found({"zvm-A,zvm-B"})},
            {"names", check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A ZVM.example"), "zvm zvm-B 10.2.0.10",
                     "zvm zvm-B zvm.Example."),
             found({"zvm-A,zvm-B"})},
            {"IPv6", check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A fd00::1"), "zvm zvm-B 10.2.0.10",
                     "zvm zvm-B fd00:0::0001"),
             found({"zvm-A,zvm-B"})},
            {"one machine",
             check,
             twoSitesWith("zvm zvm-A 10.1.0.10 of vmm-A", "zvm zvm-A 10.1.0.5 of vmm-A on vmm-A"),
             {}},
        };
        check = "mixed-families";
        cases += {
            {"good", check, twoSites(), {}},
            {"one IPv6", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A fd00::1"), found({"zvm-A"})},
            {"a name", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A zvm.example"), {}},
            {"no rule joins them", check, twoSites() + QStringLiteral("tools t fd00::1 tools zvm-gui\n"), {}},
            {"by its machine", check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10 of vmm-A", "zvm zvm-A of vmm-A on vmm-A"),
                     "vmm-A 10.1.0.5", "vmm-A fd00::5"),
             found({"vmm-A"})},
            {"families that never meet",
             check,
             twoSites() + QStringLiteral("site C\n tools t fd00::1 tools zvm-gui links z\n zvm z fd00::2\n"),
             {}},
        };
        check = "outside-subnet";
        cases += {
            {"good", check, twoSites(), {}},
            {"outside", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.3.0.10"), found({"zvm-A"})},
            {"second subnet",
             check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.3.0.10"), "10.1.0.0/16",
                     "10.1.0.0/16 10.3.0.0/24"),
             {}},
            {"no subnet",
             check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.3.0.10"), "10.1.0.0/16", ""),
             {}},
            {"other family", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A fd00::1"), {}},
            {"name", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A zvm.example"), {}},
            {"many", check,
             twoSitesWith("hosts 2 hv-A 10.1.0.21 10.1.0.31", "hosts 3 hv-A 10.7.0.21 10.7.0.31"),
             found({"hv-A-01,VRA-hv-A-01,hv-A-02,VRA-hv-A-02,hv-A-03,VRA-hv-A-03"})},
            {"nested subnets",
             check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.9.10"), "10.1.0.0/16",
                     "10.1.0.0/16 10.1.3.0/24"),
             {}},
        };
        check = "subnet-edge";
        cases += {
            {"good", check, twoSites(), {}},
            {"first", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.0.0"), found({"zvm-A"})},
            {"last", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.255.255"), found({"zvm-A"})},
            {"within", check, twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.3.255"), {}},
            {"of a nested one", check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.3.255"), "10.1.0.0/16",
                     "10.1.0.0/16 10.1.3.0/24"),
             found({"zvm-A"})},
            {"link",
             check,
             changed(twoSitesWith("zvm zvm-A 10.1.0.10", "zvm zvm-A 10.1.0.11"), "10.1.0.0/16",
                     "10.1.0.0/16 10.1.0.10/31"),
             {}},
        };
        check = "invalid-subnet";
        cases += {
            {"good", check, twoSites(), {}},
            {"too long", check, twoSitesWith("10.1.0.0/16", "10.1.0.0/16 10.1.0.0/33"), found({"A"})},
        };
        check = "overlapping-subnets";
        cases += {
            {"good", check, twoSites(), {}},
            {"inside", check, twoSitesWith("10.1.0.0/16", "10.1.0.0/16 10.2.3.0/24"), found({"A,B"})},
            {"twice is one", check,
             changed(twoSitesWith("10.1.0.0/16", "10.1.0.0/16 10.2.3.0/24 10.5.0.0/24"), "10.2.0.0/16",
                     "10.2.0.0/16 10.5.0.0/16"),
             found({"A,B"})},
            {"own ones", check, twoSitesWith("10.1.0.0/16", "10.1.0.0/16 10.1.3.0/24"), {}},
            {"neighbours", check, twoSitesWith("10.1.0.0/16", "10.1.0.0/16 10.3.0.0/16"), {}},
            {"a wide one over two", check,
             changed(twoSitesWith("10.1.0.0/16", "10.0.0.0/8"), "replicate", "site C 10.9.0.0/16\nreplicate"),
             found({"A,B,C"})},
        };
        add(cases);
    }
    void addresses() { compare(); }

    void names_data() {
        const char *check = "duplicate-name";
        QList<Case> cases{
            {"good", check, twoSites(), {}},
            {"two hosts", check, twoSites() + QStringLiteral("host HV-A-01 10.2.0.50\n"),
             found({"hv-A-01,HV-A-01"})},
            {"two sites", check, twoSites() + QStringLiteral("site a 10.7.0.0/16 managed-by vmm-A\n"),
             found({"A,a"})},
            {"one machine", check, twoSitesWith("vba vba-A of", "vba zvm-a of"), {}},
            {"storage of two sites",
             check,
             twoSitesWith("site B", "storage csv of hv-A-01\nsite B") +
                 QStringLiteral("storage csv of hv-B-01\n"),
             {}},
            {"storage of one site", check, twoSites() + QStringLiteral("storage csv\nstorage csv\n"),
             found({"csv,csv"})},
            {"two customers",
             check,
             site(QStringLiteral("A"), 1, QStringLiteral("customer Alder")) +
                 QStringLiteral("host same 10.1.0.50\n") +
                 site(QStringLiteral("B"), 2, QStringLiteral("customer Birch")) +
                 QStringLiteral("host same 10.2.0.50\n"),
             {}},
            {"one customer", check,
             site(QStringLiteral("A"), 1, QStringLiteral("customer Alder")) +
                 QStringLiteral("host same 10.1.0.50\n") +
                 site(QStringLiteral("B"), 2, QStringLiteral("customer alder")) +
                 QStringLiteral("host same 10.2.0.50\n"),
             found({"same,same"})},
        };
        add(cases);
    }
    void names() { compare(); }
};

QTEST_GUILESS_MAIN(CheckCasesTest)
#include "tst_check_cases.moc"
