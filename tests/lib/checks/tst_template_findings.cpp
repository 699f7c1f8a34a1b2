#include "plan/planFile.h"
#include "support/findings.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

/// A template is a finished plan: nothing is wrong with it, and only what the source leaves open is open.
class TemplateFindingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheHostPortIsOpen_data() {
        QTest::addColumn<QString>("id");
        for (const PlanTemplate &entry : planTemplates())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
    void onlyTheHostPortIsOpen() {
        QFETCH(QString, id);
        const Result<Plan> plan = planFromTemplate(id);
        QVERIFY(plan);
        const bool hasHosts = !plan->topology.sites.isEmpty() && id != QLatin1String("empty");
        const QStringList expected =
            hasHosts ? QStringList{QStringLiteral("warning port-not-given")} : QStringList();
        QCOMPARE(findingCodes(*plan), expected);
    }
};

QTEST_GUILESS_MAIN(TemplateFindingsTest)
#include "tst_template_findings.moc"
