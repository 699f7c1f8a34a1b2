#include "exports/rules/RowChanges.h"
#include "exports/rules/RuleColumns.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/topologyText.h"

#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr Grouping groupings[] = {Grouping::Expanded, Grouping::Grouped, Grouping::Compact};
const QString controlRule = QStringLiteral("vra-control.s1-vra.s11-vra");

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// A row that differs: its cells, and the ids of its rules.
struct ReadRow {
    QString ticket;
    QString expanded;
    QString details;
    QStringList rules;
};

QList<ReadRow> request(const Plan &was, const Plan &is, Grouping grouping) {
    const EarlierPlan earlier{was, *derive(was), {}};
    const Derived derived = *derive(is);
    const TopologyIndex index(is.topology);
    const ColumnContext context{is, derived, index, grouping};
    const RowChanges rows(earlier, context, compareRules(earlier.state(), {is, derived}), {});
    const auto columns = *ruleColumns({QStringLiteral("change"), QStringLiteral("changeDetails"),
                                       QStringLiteral("ticket"), QStringLiteral("expanded")},
                                      grouping, true);
    QList<ReadRow> read;
    rows.forEachChanged([&](const ColumnContext &of, const RowSubject &row) {
        QStringList rules;
        for (const FirewallRule *rule : row.rules)
            rules << rule->id;
        read << ReadRow{cellText(columns[2]->cell(of, row)), cellText(columns[3]->cell(of, row)),
                        row.change->details.join(u'\n'), rules};
        return true;
    });
    return read;
}

/// The site has hosts and VRAs at these addresses, besides those of the template.
Plan withHosts(const QString &network) {
    Plan plan = twoSites();
    const SiteId site = plan.topology.sites.last().id;
    for (int i = 0; i < 12; ++i) {
        plan = addHosts(plan, site, 1).plan;
        const QList<Component> components = plan.topology.sites.last().components;
        for (qsizetype k = components.size() - 2; k < components.size(); ++k) {
            Component placed = components[k];
            placed.address = QStringLiteral("%1.%2").arg(network).arg(2 * i + k - components.size() + 12);
            plan = setComponent(plan, placed);
        }
    }
    return plan;
}

} // namespace

/// What a row of a change request says besides its addresses.
class TestRequestRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsCarryTheFormAndIdsOfTheirRule() {
        ChangeForm form;
        form.ticket = QStringLiteral("CHG-7");
        const Plan whole = setRuleForm(twoSites(), {controlRule}, form);
        const auto id = [&](const char *name) { return componentNamed(whole.topology, QLatin1String(name)); };
        const Plan less = removeComponent(whole, id("HV-LON-02"));
        const QString pair =
            QStringLiteral("vra-control.%1.%2").arg(keyOf(id("VRA-HV-LON-02")), keyOf(id("VRA-HV-LEE-01")));
        for (const Grouping grouping : groupings)
            for (const auto &[was, is] : {std::pair(less, whole), std::pair(whole, less)}) {
                int found = 0;
                for (const ReadRow &row : request(was, is, grouping)) {
                    if (!row.expanded.contains(pair))
                        continue;
                    ++found;
                    QVERIFY2(row.ticket.contains(QStringLiteral("CHG-7")), qPrintable(row.ticket));
                    QVERIFY2(row.rules.contains(controlRule), qPrintable(row.rules.join(u' ')));
                }
                QCOMPARE(found, 1);
            }
    }

    /// The request is all that the old rules are closed by.
    void everyOldAddressIsNamed() {
        const Plan was = withHosts(QStringLiteral("10.20.7"));
        const Plan is = withHosts(QStringLiteral("10.20.8"));
        const TopologyIndex index(was.topology);
        for (const Grouping grouping : groupings) {
            QString said;
            for (const ReadRow &row : request(was, is, grouping))
                said += row.details + u'\n';
            for (const Component &component : was.topology.sites.last().components)
                if (component.kind == ComponentKind::Vra &&
                    component.address.startsWith(QStringLiteral("10.20.7.")))
                    QVERIFY2(said.contains(component.address + QStringLiteral(" → ")), qPrintable(said));
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestRows)
#include "tst_requestRows.moc"
