#include "support/findings.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

QString site(const QString &name, int net, const QString &customer) {
    const QString words = customer.isEmpty() ? QString() : QStringLiteral("customer \"%1\"").arg(customer);
    return QStringLiteral("site %1 managed-by vmm-%1 %3\n"
                          "  scvmm vmm-%1 10.%2.0.5\n"
                          "  zvm zvm-%1 10.%2.0.10 of vmm-%1\n"
                          "  vba vba-%1 of zvm-%1 on zvm-%1\n"
                          "  hosts 2 hv-%1 10.%2.0.21 10.%2.0.31\n")
        .arg(name)
        .arg(net)
        .arg(words);
}

QList<Finding> joined(const QString &text) {
    QList<Finding> findings = findingsOf(plan(text));
    findings.removeIf([](const Finding &f) { return f.check != QLatin1String("customers-joined"); });
    return findings;
}

QString threeSites(const QString &a, const QString &b, const QString &c, const QString &replications) {
    return site(QStringLiteral("A"), 1, a) + site(QStringLiteral("B"), 2, b) +
           site(QStringLiteral("C"), 3, c) + replications;
}

} // namespace

class CustomersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoCustomers() {
        const auto found = joined(threeSites(QStringLiteral("Alder"), QStringLiteral("Birch"), {},
                                             QStringLiteral("replicate A -> B\nreplicate A -> C\n")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].id, QStringLiteral("customers-joined:s1,s9"));
        QCOMPARE(found[0].severity, Severity::Error);
        QVERIFY(found[0].what.contains(QStringLiteral("Alder")) &&
                found[0].what.contains(QStringLiteral("Birch")));
        QVERIFY(found[0].elements.contains(QStringLiteral("vra-data.s1-vra.s9-vra")));
    }

    void theProviderMayBeJoinedWithAll() {
        QCOMPARE(joined(threeSites(QStringLiteral("Alder"), QStringLiteral("Birch"), {},
                                   QStringLiteral("replicate A -> C\nreplicate B -> C\n")))
                     .size(),
                 0);
    }

    void oneCustomerWrittenDifferently() {
        QCOMPARE(joined(threeSites(QStringLiteral("Alder Ltd"), QStringLiteral(" alder  ltd"), {},
                                   QStringLiteral("replicate A -> B\n")))
                     .size(),
                 0);
    }

    void customersWithoutARuleBetweenThem() {
        QCOMPARE(joined(threeSites(QStringLiteral("Alder"), QStringLiteral("Birch"), {},
                                   QStringLiteral("replicate A -> A\nreplicate B -> B\n")))
                     .size(),
                 0);
    }

    void rowsThatWaitCountToo() {
        QString text = threeSites(QStringLiteral("Alder"), QStringLiteral("Birch"), {}, {});
        text.replace(QStringLiteral("managed-by vmm-B"), QStringLiteral("managed-by vmm-A"));
        text.replace(QStringLiteral("hosts 2 hv-B 10.2.0.21 10.2.0.31"),
                     QStringLiteral("host hv-B 10.2.0.21"));
        const auto found = joined(text);
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].elements.last().startsWith(QStringLiteral("host-zvm.")));
    }

    void aMeshOfCustomersGrowsByCustomerNotByPair() {
        QString text;
        QString replications;
        for (int i = 0; i < 12; ++i) {
            text += site(QString(QChar(u'A' + i)), i + 1, QStringLiteral("Customer %1").arg(i));
            for (int j = 0; j < i; ++j)
                replications +=
                    QStringLiteral("replicate %1 -> %2\n").arg(QChar(u'A' + i)).arg(QChar(u'A' + j));
        }
        QCOMPARE(joined(text + replications).size(), 11);
    }
};

QTEST_GUILESS_MAIN(CustomersTest)
#include "tst_customers.moc"
