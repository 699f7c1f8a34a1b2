#include "compare/revisionDoubt.h"
#include "exports/carried/Carried.h"
#include "plan/edits.h"
#include "plan/planFile.h"
#include "support/changeLists.h"
#include "support/namedEdits.h"
#include "support/randomPlan.h"
#include "support/topologyText.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

using Writer = QByteArray (*)(const ChangeInput &);

QByteArray changesOf(const Plan &was, const Plan &is, Writer write) {
    const Derived before = *derive(was);
    const Derived after = *derive(is);
    const PlanChanges changes = comparePlans({was, before}, {is, after});
    return write({{was, before}, {is, after}, changes});
}

QByteArray asCsv(const ChangeInput &input) {
    return changesCsv(input, CsvProfile::Checked);
}

Plan twoSites() {
    return *planFromTemplate(QStringLiteral("two-sites"));
}

/// The lists of what differs between two plans.
class TestChangeExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textSaysFieldsInWords() {
        const QByteArray text =
            changesOf(twoSites(), withAddress(twoSites(), "zvm-lon", "10.10.0.99"), changesText);
        QVERIFY2(text.contains("\n  ~ ZVM zvm-lon [c3]\n      address: 10.10.0.10 → 10.10.0.99\n"), text);
        QVERIFY2(text.contains("machine by machine: 12 changed\n"), text);
        QVERIFY2(text.contains("\n      source address: 10.10.0.10 → 10.10.0.99\n"), text);
    }

    void nothingIsSaidOfTheSamePlan() {
        QCOMPARE(changesOf(twoSites(), twoSites(), changesText), QByteArray());
        QVERIFY(changesOf(twoSites(), twoSites(), changesMarkdown).contains("The plans are the same."));
    }

    void everyListTellsOfEveryRule() {
        const Plan was = twoSites();
        const Plan is = removeComponent(was, componentNamed(was.topology, QStringLiteral("HV-LON-02")));
        const QByteArray json = changesOf(was, is, changesJson);
        const QJsonArray rules = QJsonDocument::fromJson(json).object()[QStringLiteral("rules")].toArray();
        QCOMPARE(rules.size(), 15);
        const QByteArray csv = changesOf(was, is, asCsv);
        QCOMPARE(csv.count("\r\n\"rules\",\"removed\","), 15);
        QCOMPARE(changesOf(was, is, changesMarkdown).count("\n| removed | remove | TCP "), 15);
        const QByteArray text = changesOf(was, is, changesText);
        QCOMPARE(text.count("\n  - TCP "), 15);
        QVERIFY2(text.contains("\n  at the firewall: 15 to remove\n"), text);
    }

    /// What is removed by its id and is not to be closed says so, and why, wherever it is listed.
    void everyListSaysWhatIsNotToBeClosed() {
        const Plan was = twoSites();
        const Plan is = withAddress(was, "zvm-lon", "");
        QCOMPARE(changesOf(was, is, asCsv).count("\"hold\",\"Settle this"), 12);
        QCOMPARE(changesOf(was, is, changesMarkdown).count("\n| removed | hold | TCP "), 12);
        QVERIFY(changesOf(was, is, changesMarkdown)
                    .contains("\n- **hold** (12): Not to be closed or taken away yet"));
        const QByteArray text = changesOf(was, is, changesText);
        QCOMPARE(text.count("\n      at the firewall: hold\n      Settle this"), 12);
        QVERIFY2(text.contains("\n  at the firewall: 12 to hold\n"), text);
        const QByteArray json = changesOf(was, is, changesJson);
        for (const QJsonValue &rule :
             QJsonDocument::fromJson(json).object()[QStringLiteral("rules")].toArray()) {
            QCOMPARE(rule[QStringLiteral("firewall")].toString(), QStringLiteral("hold"));
            QVERIFY(rule[QStringLiteral("reasons")][0].toString().startsWith(QStringLiteral("Settle this")));
        }
    }

    void termsAreListed() {
        const Plan was = twoSites();
        Plan is = was;
        is.forms.plan.expiry = QStringLiteral("2027-01-31");
        const QByteArray text = changesOf(was, is, changesText);
        QVERIFY2(text.contains("\n      expiry: none → 2027-01-31\n"), text);
        const QByteArray json = changesOf(was, is, changesJson);
        const QJsonValue rule =
            QJsonDocument::fromJson(json).object()[QStringLiteral("rules")].toArray().first();
        QCOMPARE(rule[QStringLiteral("before")][QStringLiteral("expiry")].toString(), QString());
        QCOMPARE(rule[QStringLiteral("after")][QStringLiteral("expiry")].toString(), is.forms.plan.expiry);
        QCOMPARE(rule[QStringLiteral("after")][QStringLiteral("action")].toString(), QStringLiteral("allow"));
        QCOMPARE(rule[QStringLiteral("firewall")].toString(), QStringLiteral("modify"));
    }

    /// A machine takes another's place, and what is open for it is to end on another day.
    void whatIsModifiedSaysOldAndNewTerms() {
        Plan was = twoSites();
        Plan is = was;
        for (Component &component : is.topology.sites.first().components)
            if (component.kind == ComponentKind::Zvm)
                component.id = {is.topology.nextId++};
        was.forms.plan.expiry = QStringLiteral("2027-01-31");
        const QByteArray json = changesOf(was, is, changesJson);
        int modified = 0;
        for (const QJsonValue &rule :
             QJsonDocument::fromJson(json).object()[QStringLiteral("rules")].toArray()) {
            if (rule[QStringLiteral("firewall")] != QStringLiteral("modify"))
                continue;
            ++modified;
            QCOMPARE(rule[QStringLiteral("before")][QStringLiteral("expiry")].toString(),
                     was.forms.plan.expiry);
            QVERIFY(rule[QStringLiteral("after")].isObject());
            QCOMPARE(rule[QStringLiteral("after")][QStringLiteral("expiry")].toString(), QString());
        }
        QVERIFY(modified > 10);
    }

    /// Of a rule that is new or gone too: what is to be opened for some days alone is not to be opened for
    /// ever.
    void unusualTermsStandWithEveryRule() {
        Plan was = twoSites();
        was.forms.plan.action = QStringLiteral("deny");
        was.forms.plan.expiry = QStringLiteral("2027-01-31");
        Plan is = was;
        was = without(was, "HV-LON-02");
        is.forms.plan.validFrom = QStringLiteral("2026-12-01");
        for (const auto &[before, after] : {std::pair(was, is), std::pair(is, was)}) {
            const QByteArray text = changesOf(before, after, changesText);
            const auto rules = text.count("\n  + TCP ") + text.count("\n  - TCP ");
            QVERIFY(rules > 0);
            QCOMPARE(text.count("\n      action: deny\n"), rules);
            QCOMPARE(text.count("\n      expiry: 2027-01-31\n"), rules);
            QCOMPARE(changesOf(before, after, changesMarkdown).count("action\\: deny"), rules);
            const QByteArray csv = changesOf(before, after, asCsv);
            QCOMPARE(csv.count(",\"deny\",\""), rules);
            QCOMPARE(csv.count("\"2027-01-31\"\r\n"), rules);
        }
        QVERIFY(changesOf(was, is, changesJson).contains("\"validFrom\": \"2026-12-01\"") ||
                changesOf(was, is, changesJson).contains("\"validFrom\":\"2026-12-01\""));
    }

    /// What nobody can ask for yet is in no row, and no list is silent about it.
    void whatWaitsIsTold() {
        const Plan was = twoSites();
        const Plan is = withAddress(was, "zvm-lon", "");
        const auto waiting = derive(is)->rules.toConfirm.size();
        QVERIFY(waiting > 2);
        QCOMPARE(changesOf(was, is, changesText).count("\n  ? "), waiting);
        QVERIFY(changesOf(was, is, changesMarkdown).contains("\n## Not in this list: "));
        QCOMPARE(changesOf(was, is, asCsv).count("\r\n\"waiting\",\"\","), waiting);
        const QJsonObject json = QJsonDocument::fromJson(changesOf(was, is, changesJson)).object();
        QCOMPARE(json[QStringLiteral("waiting")].toArray().size(), waiting);
        QVERIFY(json[QStringLiteral("waiting")][0][QStringLiteral("connections")].toInt() > 0);
    }

    /// Excel reads a file without a mark in an encoding of its own; what waits may be all that is not ASCII.
    void waitingNamesCountForTheEncoding() {
        Plan was = twoSites();
        const ComponentId vra = componentNamed(was.topology, QStringLiteral("VRA-HV-LEE-02"));
        was = withAddress(was, "VRA-HV-LEE-02", "");
        was = renameElement(was, keyOf(vra), QStringLiteral("VRA Zürich"));
        Plan is = was;
        is.forms.plan.ticket = QStringLiteral("CHG 7");
        const QByteArray csv = changesOf(was, is, asCsv);
        QVERIFY2(csv.contains("Zürich") && !csv.contains("\"rules\""), csv);
        QVERIFY(csv.startsWith("\xef\xbb\xbf"));
    }

    /// What is new is opened before anything is closed.
    void rulesStandInTheOrderOfTheirSteps() {
        const Plan was = without(twoSites(), "HV-LON-03");
        const Plan is = without(twoSites(), "HV-LON-02");
        const QJsonObject json = QJsonDocument::fromJson(changesOf(was, is, changesJson)).object();
        QStringList steps;
        for (const QJsonValue &rule : json[QStringLiteral("rules")].toArray())
            if (const QString step = rule[QStringLiteral("firewall")].toString();
                steps.isEmpty() || steps.last() != step)
                steps << step;
        QCOMPARE(steps, (QStringList{QStringLiteral("add"), QStringLiteral("remove")}));
        const QByteArray text = changesOf(was, is, changesText);
        QVERIFY(text.lastIndexOf("\n  + TCP") < text.indexOf("\n  - TCP"));
    }

    /// One VRA takes the address of another one that moves away: what goes is named as it was.
    void whatIsToBeClosedHasTheAddressThatItHad() {
        const Plan was = twoSites();
        const Plan is =
            withAddress(withAddress(was, "VRA-HV-LEE-01", "10.20.0.32"), "VRA-HV-LEE-02", "10.20.0.77");
        QVERIFY(!changesOf(was, is, asCsv).isEmpty());
        int closed = 0;
        for (const QByteArray &line : changesOf(was, is, asCsv).split('\n'))
            if (line.contains("\"remove\"") && line.startsWith("\"rules\"")) {
                ++closed;
                QVERIFY2(line.contains("VRA-HV-LEE-01\",\"10.20.0.31") ||
                             line.contains("VRA-HV-LEE-01 10.20.0.31"),
                         line);
                QVERIFY2(!line.contains("LEE-01 10.20.0.32"), line);
            }
        QVERIFY(closed > 0);
    }

    void anotherNameOfASiteIsNoOtherSite() {
        const Plan was = twoSites();
        Plan is = renameElement(was, keyOf(was.topology.sites.last().id), QStringLiteral("Bradford"));
        is = withAddress(is, "zvm-lee", "10.20.0.99");
        const QByteArray text = changesOf(was, is, changesText);
        QVERIFY2(text.contains("name: Leeds → Bradford") && !text.contains("site: "), text);
    }

    void revisionsThatCannotBeRightAreDoubted() {
        const Plan was = twoSites();
        Plan is = was;
        QCOMPARE(revisionDoubt(was, is), QString());
        is.title += u'!';
        QVERIFY(revisionDoubt(was, is).startsWith(QLatin1String("Both plans are revision 1")));
        is.revision = 2;
        QCOMPARE(revisionDoubt(was, is), QString());
        QVERIFY(
            revisionDoubt(is, was).startsWith(QLatin1String("The later plan is revision 1, the earlier")));
    }

    void listsSayWhichPlansTheyCompare() {
        const Plan was = twoSites();
        for (const char *title : {"London and Leeds", "A | B \\ *c* \"d\" <e> &lt;", "a `b` c@d.example",
                                  "x Compared with Portolan plan, revision 9, checksum "
                                  "0123456789012345678901234567890123456789012345678901234567890123: y",
                                  ""}) {
            Plan is = withAddress(was, "zvm-lon", "10.10.0.99");
            is.revision = 2;
            is.title = QLatin1String(title);
            for (const Writer write : {changesText, changesMarkdown, changesJson}) {
                QByteArray list = changesOf(was, is, write);
                QBuffer file(&list);
                file.open(QIODevice::ReadOnly);
                const Result<Carried> carried = readCarried(file, {});
                QVERIFY2(carried && carried->mark, list.left(400));
                // A list without a title is headed by words.
                if (*title || write != changesMarkdown)
                    QCOMPARE(carried->mark, planMark(is));
                QCOMPARE(carried->earlier, planMark(was));
            }
        }
    }

    void namesAreNoMarkup() {
        const Plan was = twoSites();
        const QString name = QStringLiteral("<b>|`x` [a](b)\n# *y*");
        const Plan is = renameElement(was, keyOf(was.topology.sites.first().id), name);
        const QByteArray markdown = changesOf(was, is, changesMarkdown);
        QVERIFY2(markdown.contains("&lt;b\\>\\|\\`x\\` \\[a\\](b) \\# \\*y\\*"), markdown);
    }

    void cellsAreNoFormulas() {
        const Plan was = twoSites();
        const Plan is =
            renameElement(was, keyOf(was.topology.sites.first().id), QStringLiteral("=cmd|'/C calc'!A0"));
        QVERIFY(changesOf(was, is, asCsv).contains(",\"'=cmd|'/C calc'!A0\",\"\",\"\","));
    }

    void hostileNamesKeepEveryListWhole() {
        for (quint32 seed = 0; seed < 30; ++seed) {
            QRandomGenerator random(seed);
            const Plan was = randomPlan(seed, {.sites = 3, .components = 30, .hostileNames = true});
            const Plan is = randomEdit(randomEdit(was, random), random);
            QJsonParseError error;
            QJsonDocument::fromJson(changesOf(was, is, changesJson), &error);
            QCOMPARE(error.error, QJsonParseError::NoError);
            for (const QByteArray &line : changesOf(was, is, changesText).split('\n'))
                QVERIFY2(!line.contains('\x1b') && !line.contains('\r'), line);
        }
    }
};

} // namespace

QTEST_MAIN(TestChangeExports)
#include "tst_changeExports.moc"
