#include "compiledRules.h"
#include "plan/planFile.h"
#include "support/randomPlan.h"
#include "topology/Address.h"

#include <QRegularExpression>
#include <QTest>
#include <set>
#include <tuple>

using namespace portolan;
using namespace portolan::test;

namespace {

constexpr Grouping groupings[] = {Grouping::Expanded, Grouping::Grouped, Grouping::Compact};

/// On which terms a path is open; each rule of a row says its own for the whole row.
using OpenTerms = std::set<std::tuple<QString, QString, Protocol, quint16, QString, QString, QString>>;

OpenTerms termsOf(const Compiled &compiled, const RuleRows &rows) {
    OpenTerms all;
    for (const RuleRow &row : rows.rows)
        for (const RulePart &part : row.parts) {
            const RuleTerms terms = compiled.plan.forms.termsOf(compiled.rules.rules[part.rule].id);
            for (const QString &source : rows.source(row).addresses)
                for (const QString &destination : rows.destination(row).addresses)
                    for (const quint16 port : rows.service(row).ports)
                        all.insert({addressKey(source), addressKey(destination), rows.service(row).protocol,
                                    port, terms.action, terms.validFrom, terms.expiry});
        }
    return all;
}

/// Rows say on which terms they are open.
class TestRowTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupingsAllowItOnTheSameTerms() {
        qsizetype mixed = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Plan plan = withTerms(randomPlan(seed), seed);
            if (countRules(Compiled(plan).rules).expanded > 4'000)
                continue;
            const Compiled compiled(plan);
            const OpenTerms expected = termsOf(compiled, compiled.rows(Grouping::Expanded));
            mixed += plan.forms.rules.isEmpty() ? 0 : qsizetype(expected.size());
            for (const Grouping grouping : groupings)
                QVERIFY2(termsOf(compiled, compiled.rows(grouping)) == expected,
                         qPrintable(QStringLiteral("seed %1, grouping %2").arg(seed).arg(int(grouping))));
        }
        QVERIFY2(mixed > 3'000, qPrintable(QString::number(mixed)));
    }

    void compactKeepsTermsApart() {
        Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        const RuleRows usual = Compiled(plan).rows(Grouping::Compact);
        const auto services = [&plan] {
            const RuleRows rows = Compiled(plan).rows(Grouping::Compact);
            QStringList names;
            for (const RuleRow &row : rows.rows)
                names << rows.service(row).name;
            return names.filter(QRegularExpression(QStringLiteral("400[78]")));
        };
        ChangeForm &form = plan.forms.rules[QStringLiteral("vra-control.s1-vra.s11-vra")];
        const QStringList apart{QStringLiteral("TCP 4007"), QStringLiteral("TCP 4007, 4008"),
                                QStringLiteral("TCP 4008")};
        for (QString ChangeForm::*const text :
             {&ChangeForm::action, &ChangeForm::validFrom, &ChangeForm::expiry}) {
            form = {};
            form.*text = QStringLiteral("2027-01-01");
            QStringList names = services();
            names.sort();
            QCOMPARE(names, apart);
        }
        form = {};
        form.comment = QStringLiteral("not for firewalls");
        QCOMPARE(services().size(), 2);
        // What holds for all rules takes none apart, and leaves the rows their ids.
        plan.forms = {};
        plan.forms.plan.action = QStringLiteral("deny");
        QCOMPARE(Compiled(plan).rows(Grouping::Compact), usual);
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestRowTerms)
#include "tst_rowTerms.moc"
