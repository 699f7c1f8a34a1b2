#include "exports/carried/Carried.h"
#include "exports/rules/ruleExports.h"
#include "plan/planFile.h"
#include "support/drawings.h"
#include "support/randomPlan.h"

#include <QBuffer>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

using DrawingWriter = QByteArray (*)(const DrawingMeta &meta);

QByteArray svgOf(const DrawingMeta &meta) {
    return *writeSvg(sampleDiagram(), meta);
}
QByteArray pngOf(const DrawingMeta &meta) {
    return *writePng(sampleDiagram(), meta, 0.2);
}
QByteArray pdfOf(const DrawingMeta &meta) {
    return *writePdf(sampleDiagram(), meta);
}

struct Drawing {
    const char *name;
    FileKind kind;
    DrawingWriter write;
};
constexpr Drawing drawings[] = {
    {"svg", FileKind::Svg, svgOf}, {"png", FileKind::Png, pngOf}, {"pdf", FileKind::Pdf, pdfOf}};

Result<Carried> carriedIn(QByteArray bytes) {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readCarried(buffer, QStringLiteral("FILE"));
}

using RuleWriter = Result<Done> (*)(QIODevice &out, const Plan &plan, const Derived &derived,
                                    const RuleExportOptions &options);

QByteArray rulesOf(const Plan &plan, RuleWriter write, CsvProfile profile = CsvProfile::Checked) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    RuleExportOptions options;
    options.profile = profile;
    const Result<Done> written = write(buffer, plan, *derive(plan), options);
    return written ? bytes : QByteArray();
}

QByteArray jsonRulesOf(const Plan &plan) {
    return rulesOf(plan, writeRulesJson);
}

/// What other files say of other plans, pasted into a plan.
QStringList pastedMarks() {
    const QString line = markLine({QStringLiteral("DR London"), 2, QString(64, u'a')});
    return {line, QStringLiteral("replaces ") + line, QStringLiteral("x\n# ") + line,
            QStringLiteral("\"plan\": {\"title\": \"x\", \"revision\": 2, \"checksum\": \"%1\"")
                .arg(QString(64, u'a')),
            QStringLiteral("# x\n\n| Revision | 2 |\n| Checksum | %1 |\n").arg(QString(64, u'a'))};
}

/// A plan that says this wherever a user can say something.
Plan planThatSays(const QString &text) {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.title = text;
    plan.topology.sites.first().name = text;
    for (Component &component : plan.topology.sites.first().components)
        component.name = text;
    plan.forms.plan.comment = text;
    return plan;
}

/// Plans that are hard to carry: every template, and random ones with hostile names.
QList<Plan> plans() {
    QList<Plan> all;
    for (const PlanTemplate &each : planTemplates())
        all.append(*planFromTemplate(each.id));
    for (quint32 seed = 0; seed < 40; ++seed)
        all.append(randomPlan(seed, {4, 60, true}));
    return all;
}

void compareCarried(const Plan &plan, const Drawing &drawing) {
    const Result<Carried> read = carriedIn(drawing.write(drawingMeta(plan)));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
    QCOMPARE(read->kind, drawing.kind);
    QCOMPARE(read->plan, writePlan(plan));
    QVERIFY(read->mark == planMark(plan));
    const Result<Plan> again = planOf(*read, {});
    QVERIFY(again && *again == plan);
}

} // namespace

class CarriedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDrawingGivesItsPlanBack() {
        for (const Plan &plan : plans())
            for (const Drawing &drawing : drawings)
                compareCarried(plan, drawing);
    }

    void whatShowsAPartSaysWhichPlanItIsOf() {
        const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        const View site = SiteView{plan.topology.sites.first().id};
        for (const Drawing &drawing : drawings) {
            const Result<Carried> read = carriedIn(drawing.write(drawingMeta(plan, site)));
            QVERIFY2(read, drawing.name);
            QVERIFY(read->mark == planMark(plan));
            QCOMPARE(read->plan, QByteArray());
            const Result<Plan> none = planOf(*read, QStringLiteral("leeds.svg"));
            QVERIFY(!none);
            QCOMPARE(none.error().where, QStringLiteral("leeds.svg"));
            QVERIFY2(none.error().message.contains(QStringLiteral("“London and Leeds”, revision 1")),
                     qPrintable(none.error().message));
        }
    }

    /// Drawings that are older than marks carry the plan alone.
    void thePlanMarksAFileWithoutAMark() {
        const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
        DrawingMeta meta = drawingMeta(plan);
        meta.checksum.clear();
        for (const Drawing &drawing : drawings) {
            const Result<Carried> read = carriedIn(drawing.write(meta));
            QVERIFY2(read && read->mark == planMark(plan), drawing.name);
        }
    }

    void aPlanFileIsItsOwnPlan() {
        for (const Plan &plan : plans()) {
            const Result<Carried> read = carriedIn(writePlan(plan));
            QVERIFY(read && read->kind == FileKind::Plan && read->mark == planMark(plan));
            QVERIFY(*planOf(*read, {}) == plan);
        }
    }

    /// The mark of another plan in a text of this one is no more than text.
    void aPastedMarkMarksNothing() {
        for (const QString &text : pastedMarks()) {
            const Plan plan = planThatSays(text);
            const Result<Carried> read = carriedIn(writePlan(plan));
            QVERIFY2(read && read->kind == FileKind::Plan && read->mark == planMark(plan), qPrintable(text));
            const Result<Plan> again = planOf(*read, {});
            QVERIFY(again && *again == plan);
            QVERIFY2(carriedIn(jsonRulesOf(plan))->mark == planMark(plan), qPrintable(text));
            QVERIFY2(carriedIn(rulesOf(plan, writeRulesMarkdown))->mark->checksum == planChecksum(plan),
                     qPrintable(text));
            const Result<Carried> csv = carriedIn(rulesOf(plan, writeRulesCsv, CsvProfile::Raw));
            QVERIFY2(csv->kind == FileKind::Csv && !csv->mark, qPrintable(text));
        }
    }

    void jsonRulesNameTheirPlan() {
        for (const Plan &plan : plans()) {
            const QByteArray json = jsonRulesOf(plan);
            const Result<Carried> read = carriedIn(json);
            QVERIFY(read && read->kind == FileKind::Json);
            QVERIFY2(read->mark == planMark(plan), qPrintable(plan.title));
            QVERIFY(!planOf(*read, {}));
            QByteArray spread = json;
            spread.replace(", \"revision\"", ",\n    \"revision\"")
                .replace(", \"checksum\": ", " ,\n\"checksum\" :");
            QVERIFY(spread != json && carriedIn(spread)->mark == read->mark);
        }
    }

    void aLineOfTextCanBeAMark() {
        const PlanMark mark = planMark(*planFromTemplate(QStringLiteral("two-sites")));
        const QByteArray file = "# comment\n! " + markLine(mark).toUtf8() + "\r\nobject-group network x\n";
        const Result<Carried> read = carriedIn(file);
        QVERIFY(read && read->kind == FileKind::Text && read->mark == mark);
        QVERIFY(!planOf(*read, {}));
    }

    void titlesAreOneShortLine_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("marked");
        const auto add = [](const char *name, const QString &title, const QString &marked) {
            QTest::newRow(name) << title << marked;
        };
        add("plain", QStringLiteral("Acme – DR"), QStringLiteral("Acme – DR"));
        add("lines", QStringLiteral("a\r\nb\tc"), QStringLiteral("a b c"));
        add("control", QStringLiteral("a\u001b[2Jb"), QStringLiteral("a\ufffd[2Jb"));
        add("direction", QStringLiteral("a\u202eb"), QStringLiteral("a\ufffdb"));
        add("placeholders", QStringLiteral("%2 %1"), QStringLiteral("%2 %1"));
        add("long", QString(40'000, u'x'), QString(200, u'x'));
        add("half a character", QString(199, u'x') + QStringLiteral("\U0001f600"), QString(199, u'x'));
        add("none", QString(), QString());
    }
    void titlesAreOneShortLine() {
        QFETCH(QString, title);
        QFETCH(QString, marked);
        const PlanMark mark = planMark(title, 7, QString(64, u'a'));
        QCOMPARE(mark.title, marked);
        QVERIFY(markInText(QStringLiteral("; ") + markLine(mark) + QStringLiteral("\nmore")) == mark);
    }

    void marksThatCannotBeAreNone() {
        const QString digits(64, u'0');
        QVERIFY(checkedMark({}, QStringLiteral("1"), digits));
        QVERIFY(!checkedMark({}, QStringLiteral("0"), digits));
        QVERIFY(!checkedMark({}, QStringLiteral("1000001"), digits));
        QVERIFY(!checkedMark({}, QStringLiteral("one"), digits));
        QVERIFY(!checkedMark({}, QStringLiteral("1"), digits.toUpper() + u'0'));
        QVERIFY(!checkedMark({}, QStringLiteral("1"), digits + u'\n'));
        QVERIFY(!markInText(QStringLiteral("Portolan plan, revision 1, checksum 12: x")));
    }
};

QTEST_MAIN(CarriedTest)
#include "tst_carried.moc"
