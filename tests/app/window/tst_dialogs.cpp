#include "app/support/appFixture.h"
#include "exports/rules/RuleColumns.h"
#include "plan/edits.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"
#include "window/ColumnsDialog.h"
#include "window/ExportDialog.h"
#include "window/PlanPropertiesDialog.h"
#include "window/ReplicationDialog.h"
#include "window/SingleScvmmDialog.h"
#include "window/exportPlan.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace portolan;
using test::siteNamed;

namespace {

QPushButton *okButton(QDialog &dialog) {
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
}

QString preview(const SingleScvmmDialog &dialog) {
    return dialog.findChild<QLabel *>(QStringLiteral("preview"))->text();
}

} // namespace

/// Dialogs say what follows before it happens.
class tst_dialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<test::AppFixture>(); }

    void singleScvmmOffersTheRecoverySiteAndSaysWhatGoes() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        SingleScvmmDialog dialog(plan);
        QCOMPARE(dialog.keep(), siteNamed(plan.topology, QStringLiteral("Leeds")));
        QCOMPARE(dialog.joining(), QList<SiteId>{siteNamed(plan.topology, QStringLiteral("London"))});
        for (const QString &word : {QStringLiteral("SCVMM vmm-lon"), QStringLiteral("ZVM zvm-lon"),
                                    QStringLiteral("9081 is not used"), QStringLiteral("58")})
            QVERIFY2(preview(dialog).contains(word), qPrintable(word + u'\n' + preview(dialog)));
        QVERIFY(okButton(dialog)->isEnabled());
        dialog.findChild<QListWidget *>()->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(dialog.joining().isEmpty());
        QVERIFY(!okButton(dialog)->isEnabled());
    }

    void aMixedPlanKeepsItsOtherPairings() {
        const Plan plan = test::templatePlan(QStringLiteral("five-site-mesh"));
        SingleScvmmDialog dialog(plan);
        auto *list = dialog.findChild<QListWidget *>();
        for (int row = 1; row < list->count(); ++row)
            list->item(row)->setCheckState(Qt::Unchecked);
        QVERIFY2(preview(dialog).contains(QStringLiteral("6 pairings instead of 10")),
                 qPrintable(preview(dialog)));
    }

    void onlySitesWithBothCanKeep() {
        const Plan plan = test::plan(
            QStringLiteral("site A managed-by s\n  scvmm s\n  zvm z of s\nsite B\n  scvmm t\nsite C"));
        QCOMPARE(keepableSites(plan), QList<SiteId>{siteNamed(plan.topology, QStringLiteral("A"))});
    }

    void theReplicationDialogTakesTheSelectedSites() {
        const Plan plan = test::templatePlan(QStringLiteral("five-site-mesh"));
        const QList<Site> &sites = plan.topology.sites;
        ReplicationDialog dialog(plan, {keyOf(sites[3].id), keyOf(sites[1].components.first().id)});
        QCOMPARE(dialog.source(), sites[3].id);
        QCOMPARE(dialog.target(), sites[1].id);
        QVERIFY(!dialog.bothWays());
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(dialog.bothWays());
    }

    void withoutASelectionItStartsWithTwoDifferentSites() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        ReplicationDialog dialog(plan, {});
        QVERIFY(dialog.source() != dialog.target());
    }

    void aReplicationThatExistsIsNotOfferedAgain() {
        Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        const QList<ElementKey> there{keyOf(siteNamed(plan.topology, QStringLiteral("London"))),
                                      keyOf(siteNamed(plan.topology, QStringLiteral("Leeds")))};
        ReplicationDialog again(plan, there);
        QVERIFY(!okButton(again)->isEnabled());
        ReplicationDialog back(plan, {there[1], there[0]});
        QVERIFY(okButton(back)->isEnabled());
        back.findChildren<QComboBox *>()[1]->setCurrentIndex(1);
        QVERIFY2(okButton(back)->isEnabled(), "inside one site");
    }

    void inOneSiteThereIsOneWay() {
        const Plan plan = test::templatePlan(QStringLiteral("host-to-host"));
        ReplicationDialog dialog(plan, {});
        QCOMPARE(dialog.source(), dialog.target());
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(!dialog.bothWays());
    }

    void propertiesKeepWhatIsNotChanged() {
        Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        plan.revision = 7;
        PlanPropertiesDialog dialog(plan);
        QCOMPARE(dialog.title(), plan.title);
        QCOMPARE(dialog.revision(), 7);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("revision")))
                button->click();
        }
        QCOMPARE(dialog.revision(), 8);
    }

    void exportsRememberTheLastChoices() {
        {
            ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
            dialog.setFormat(QStringLiteral("png"));
            dialog.findChild<QDoubleSpinBox *>()->setValue(3.5);
            QCOMPARE(dialog.job().path, QStringLiteral("/plans/acme.png"));
            dialog.accept();
        }
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        QCOMPARE(dialog.job().format, QStringLiteral("png"));
        QCOMPARE(dialog.job().scale, 3.5);
    }

    void longListsAreProposedInGroups() {
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        dialog.setFormat(QStringLiteral("rules-csv"));
        dialog.setExpandedRows(10'000);
        QCOMPARE(dialog.job().grouping, Grouping::Expanded);
        const auto *why = dialog.findChild<QLabel *>(QStringLiteral("groupingWhy"));
        QVERIFY(why->isHidden());
        dialog.setExpandedRows(10'001);
        QCOMPARE(dialog.job().grouping, Grouping::Grouped);
        QVERIFY(!why->isHidden());
        // A drawing has no rows, and who wants the long list gets it.
        dialog.setFormat(QStringLiteral("svg"));
        QVERIFY(why->isHidden());
        dialog.setFormat(QStringLiteral("rules-csv"));
        for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
            const int expanded = box->findData(int(Grouping::Expanded));
            if (box->accessibleName() != QLatin1String("Rows"))
                continue;
            box->setCurrentIndex(expanded);
            Q_EMIT box->activated(expanded);
        }
        dialog.setFormat(QStringLiteral("rules-json"));
        QCOMPARE(dialog.job().grouping, Grouping::Expanded);
    }

    void columnsAreChosenAndOrdered() {
        ColumnsDialog dialog({}, Grouping::Expanded);
        QCOMPARE(dialog.columns(), QStringList());
        auto *list = dialog.findChild<QListWidget *>();
        QCOMPARE(list->count(), allRuleColumns().size());
        for (int row = 0; row < list->count(); ++row)
            list->item(row)->setCheckState(row == 1 || row == 3 ? Qt::Checked : Qt::Unchecked);
        QCOMPARE(dialog.columns(), (QStringList{QStringLiteral("id"), QStringLiteral("action")}));
        list->setCurrentRow(3);
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            for (int times = 0; button->text().contains(QStringLiteral("&up")) && times < 3; ++times)
                button->click();
        QCOMPARE(dialog.columns(), (QStringList{QStringLiteral("action"), QStringLiteral("id")}));
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(2)->setCheckState(Qt::Unchecked);
        QVERIFY(!okButton(dialog)->isEnabled());
        rememberColumns({QStringLiteral("port"), QStringLiteral("gone"), QStringLiteral("id")});
        QCOMPARE(rememberedColumns(), (QStringList{QStringLiteral("port"), QStringLiteral("id")}));
        QCOMPARE(ExportDialog(QStringLiteral("/plans/acme.portolan"), {}).job().columns, rememberedColumns());
        rememberColumns({});
    }

    void everyFormatIsWritten_data() {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << QStringLiteral("svg") << QByteArray("<?xml");
        QTest::newRow("png") << QStringLiteral("png") << QByteArray("\x89PNG");
        QTest::newRow("pdf") << QStringLiteral("pdf") << QByteArray("%PDF");
        QTest::newRow("workbook") << QStringLiteral("rules-xlsx") << QByteArray("PK");
        QTest::newRow("csv") << QStringLiteral("rules-csv") << QByteArray("\"id\"");
        QTest::newRow("json") << QStringLiteral("rules-json") << QByteArray("{");
        QTest::newRow("report") << QStringLiteral("rules-pdf") << QByteArray("%PDF");
        QTest::newRow("nftables") << QStringLiteral("rules-nft") << QByteArray("# Portolan plan");
        QTest::newRow("ASA") << QStringLiteral("rules-asa") << QByteArray("! Portolan plan");
    }
    void everyFormatIsWritten() {
        QFETCH(QString, format);
        QFETCH(QByteArray, begins);
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        const QString planPath = m_fixture->path(QStringLiteral("acme.portolan"));
        ExportJob job;
        job.format = format;
        job.path = suggestedExportPath(planPath, {}, format);
        const Result<EarlierFiles> written = runExport(job, plan, *derive(plan), planPath);
        QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
        QFile file(job.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().startsWith(begins), qPrintable(job.path));
    }

    void aFolderOfFilesIsWritten() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        const QString planPath = m_fixture->path(QStringLiteral("acme.portolan"));
        ExportJob job;
        job.format = QStringLiteral("rules-capirca");
        job.path = suggestedExportPath(planPath, {}, job.format);
        QVERIFY(job.path.endsWith(QStringLiteral("/acme-capirca")));
        for (int times = 0; times < 2; ++times)
            QVERIFY(runExport(job, plan, *derive(plan), planPath));
        QVERIFY(QFileInfo::exists(job.path + QStringLiteral("/policies/pol/portolan.pol")));
    }

    void aFormOffersTheGroupingsThatItCanHave() {
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        dialog.setFormat(QStringLiteral("rules-csv"));
        QCOMPARE(dialog.job().grouping, Grouping::Expanded);
        dialog.setFormat(QStringLiteral("rules-nft"));
        QCOMPARE(dialog.job().grouping, Grouping::Compact);
        dialog.setFormat(QStringLiteral("rules-csv"));
        QCOMPARE(dialog.job().grouping, Grouping::Expanded);
    }

    void aWorkbookInGroupsCanListThePairsToo() {
        ExportDialog dialog(QStringLiteral("/plans/acme.portolan"), {});
        dialog.setExpandedRows(20'000);
        dialog.setFormat(QStringLiteral("rules-xlsx"));
        auto *also = [&]() -> QCheckBox * {
            for (QCheckBox *box : dialog.findChildren<QCheckBox *>())
                if (box->text().contains(QLatin1String("pair of machines")))
                    return box;
            return nullptr;
        }();
        QVERIFY(also && also->isEnabled() && !also->isChecked());
        also->click();
        QVERIFY(dialog.job().alsoExpanded);
        // CSV is one list, and the choice is kept for the next workbook.
        dialog.setFormat(QStringLiteral("rules-csv"));
        QVERIFY(!also->isEnabled() && !dialog.job().alsoExpanded);
        dialog.setFormat(QStringLiteral("rules-xlsx"));
        QVERIFY(dialog.job().alsoExpanded);
        // Rows of machine pairs need no second sheet of them.
        dialog.setExpandedRows(10);
        QVERIFY(!also->isEnabled() && !dialog.job().alsoExpanded);
        QCOMPARE(also->toolTip(), QStringLiteral("The rows are pairs of machines already."));
    }

    void aFileThatCannotBeWrittenIsAnError() {
        const Plan plan = test::templatePlan(QStringLiteral("two-sites"));
        for (const ExportFormatInfo &info : exportFormats()) {
            ExportJob job;
            job.format = info.key;
            const QString folder = m_fixture->path(QString());
            const bool isFolder = info.form && info.form->shape == FormShape::Folder;
            for (const QString &path :
                 {QStringLiteral("/nowhere/x") + info.ending, QStringLiteral("/dev/null"),
                  isFolder ? QStringLiteral("/dev/null") : folder}) {
                job.path = path;
                QVERIFY2(!runExport(job, plan, *derive(plan), {}), qPrintable(info.key));
            }
        }
    }

    void aCancelledExportLeavesTheOldFile() {
        const Plan plan = test::meshPlan(2, 200); // some ten thousand rows
        ExportJob job;
        job.format = QStringLiteral("rules-csv");
        job.path = m_fixture->path(QStringLiteral("old.csv"));
        QFile old(job.path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        QVERIFY(!runExport(job, plan, *derive(plan), {}, [](qint64, qint64) { return false; }));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
    }

    void aTitleBecomesAFileNameWithoutTraps() {
        const QString path =
            suggestedExportPath({}, QStringLiteral("../../etc/passwd\n\"Ours\""), QStringLiteral("svg"));
        const QString name = path.section(u'/', -1);
        QVERIFY2(!name.contains(QStringLiteral("..")), qPrintable(name));
        QVERIFY(path.endsWith(QStringLiteral(".svg")));
    }

private:
    std::unique_ptr<test::AppFixture> m_fixture;
};

QTEST_MAIN(tst_dialogs)
#include "tst_dialogs.moc"
