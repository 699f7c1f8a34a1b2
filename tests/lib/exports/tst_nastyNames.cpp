#include "exports/RuleForm.h"
#include "exports/carried/Carried.h"
#include "plan/planFile.h"
#include "support/changeLists.h"
#include "support/diagrams.h"
#include "support/drawings.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::test;

namespace {

const QStringList &nastyNames() {
    static const QStringList names{
        QStringLiteral("=cmd|' /C calc'!A0"),
        QStringLiteral("+1+1"),
        QStringLiteral("@SUM(1;1)"),
        QStringLiteral("-2+3"),
        QStringLiteral("\uff1d1"),
        QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("]]>&amp;<!--\"'-->"),
        QStringLiteral("‘a’ ‚b‛ “c” „d'"),
        QStringLiteral("'; Remove-Item C:\\ -Recurse; '"),
        QStringLiteral("$(calc) `n ${env:PATH} %PATH% %1"),
        QStringLiteral("%1 %2 %3 %L1"),
        QStringLiteral("\u202egnp.exe\u2066 \u200f"),
        QStringLiteral("a\u0001\u001b[2J\u0007\u009b31m"),
        QStringLiteral("line\r\nTitle: x\ttab"),
        QStringLiteral("../../etc/passwd"),
        QStringLiteral("_x0041_ | [link](javascript:alert(1)) `code`"),
        QString(40'000, u'x'),
    };
    return names;
}

/// Two sites whose components, sites and title have all these names.
Plan nastyPlan() {
    Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    plan.title = nastyNames().join(u' ');
    qsizetype next = 0;
    for (Site &site : plan.topology.sites) {
        site.name = nastyNames()[next + 5];
        for (Component &component : site.components)
            component.name = nastyNames()[next++ % nastyNames().size()];
    }
    return plan;
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Names come from anywhere. In no export do they execute, break the file or get lost.
class NastyNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormIsWritten();
    void everyComparisonIsWritten();
    void everyReaderReadsThem();
    void drawingsAreDrawings();
    void noNameTakesNumbersIn();
    void thePlanInsideIsWhole();
    void scriptsAreConstant();
    void spreadsheetsOpenTheWorkbook();

private:
    void put(const QString &name, const QByteArray &bytes) const {
        QVERIFY(!fileIn(m_folder, name, bytes).isEmpty());
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void writeChanges() const;

    QTemporaryDir m_folder;
    Plan m_plan = nastyPlan();
    Derived m_derived = *derive(m_plan);
};

void NastyNamesTest::initTestCase() {
    const Result<Plan> again = readPlan(writePlan(m_plan), {});
    QVERIFY2(again && *again == m_plan, qPrintable(again ? QString() : again.error().text()));
    // What a list of rules can name: machines that have rules.
    QJsonArray names;
    for (const Site &site : m_plan.topology.sites)
        for (const Component &component : site.components)
            if (component.kind == ComponentKind::Vra || component.kind == ComponentKind::Zvm)
                names.append(component.name);
    put(QStringLiteral("names.json"), QJsonDocument(names).toJson());
    const Diagram diagram = drawn(m_plan, DetailLevel::Full).diagram;
    put(QStringLiteral("drawing.svg"), *writeSvg(diagram, drawingMeta(m_plan)));
    put(QStringLiteral("drawing.png"), *writePng(diagram, drawingMeta(m_plan), 0.5));
    put(QStringLiteral("drawing.pdf"), *writePdf(diagram, drawingMeta(m_plan)));
    writeChanges();
}

void NastyNamesTest::writeChanges() const {
    const Plan before = *planFromTemplate(QStringLiteral("two-sites"));
    const Derived derived = *derive(before);
    const PlanState was{before, derived};
    const PlanState is{m_plan, m_derived};
    const PlanChanges changes = comparePlans(was, is);
    const ChangeInput input{was, is, changes};
    put(QStringLiteral("changes.csv"), changesCsv(input, CsvProfile::Checked));
    put(QStringLiteral("changes-raw.csv"), changesCsv(input, CsvProfile::Raw));
    put(QStringLiteral("changes.json"), changesJson(input));
    put(QStringLiteral("changes.md"), changesMarkdown(input));
    put(QStringLiteral("changes.txt"), changesText(input));
}

void NastyNamesTest::everyFormIsWritten() {
    for (const RuleForm &form : allRuleForms())
        for (const Grouping grouping : form.groupings)
            for (const CsvProfile profile : {CsvProfile::Checked, CsvProfile::Raw}) {
                if (profile == CsvProfile::Raw && !form.hasProfiles)
                    continue;
                const char *const groupings[] = {"expanded", "grouped", "compact"};
                RuleExportOptions options;
                options.grouping = grouping;
                options.profile = profile;
                const QString name = QStringLiteral("rules-%1%2.%3")
                                         .arg(QLatin1String(groupings[int(grouping)]),
                                              profile == CsvProfile::Raw ? QStringLiteral("-raw") : QString(),
                                              QLatin1String(form.ending));
                const Result<EarlierFiles> written = writeForm(form, path(name), m_plan, m_derived, options);
                QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
            }
}

/// Names of the later plan, and of what only the earlier one has.
void NastyNamesTest::everyComparisonIsWritten() {
    const Plan plain = *planFromTemplate(QStringLiteral("two-sites"));
    const EarlierPlan clean{plain, *derive(plain), {}};
    const EarlierPlan nasty{m_plan, m_derived, m_plan.title};
    for (const bool isGone : {false, true})
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            RuleExportOptions options;
            options.grouping = grouping;
            options.withPlan = !isGone;
            options.since = std::make_shared<const EarlierPlan>(isGone ? nasty : clean);
            const EarlierPlan &later = isGone ? clean : nasty;
            const auto write = [&](const RuleForm &form, const char *start) {
                const QString name = QStringLiteral("%1-%2-%3.%4")
                                         .arg(QLatin1String(start), QString::number(isGone),
                                              QString::number(int(grouping)), QLatin1String(form.ending));
                const auto written = writeForm(form, path(name), later.plan, later.derived, options);
                QVERIFY2(written, qPrintable(written ? QString() : written.error().text()));
            };
            for (const RuleForm &form : allRuleForms())
                if (form.sinceUse == SinceUse::Tells)
                    write(form, "since");
            write(changeRequestForm(), "request");
        }
}

void NastyNamesTest::everyReaderReadsThem() {
    const ToolResult result = runTool(
        QStringLiteral("/usr/bin/python3"),
        {QStringLiteral(PORTOLAN_SOURCE_DIR "/tests/lib/exports/readEverything.py"), m_folder.path()});
    QVERIFY2(result.started && result.exitCode == 0, result.err.right(2000).constData());
    QCOMPARE(result.out.trimmed(), QByteArray());
}

void NastyNamesTest::drawingsAreDrawings() {
    const ToolResult lint =
        runTool(QStringLiteral("xmllint"), {QStringLiteral("--noout"), path(QStringLiteral("drawing.svg"))});
    QVERIFY2(lint.started && lint.exitCode == 0, lint.err.constData());
    QVERIFY(!QImage(path(QStringLiteral("drawing.png"))).isNull());
    for (QDirIterator it(m_folder.path(), {QStringLiteral("*.pdf")}, QDir::Files); it.hasNext();) {
        const QString file = it.next();
        const ToolResult info = runTool(QStringLiteral("pdfinfo"), {file});
        QVERIFY2(info.exitCode == 0 && info.err.isEmpty(), info.err.constData());
        QVERIFY2(info.out.contains("JavaScript:      no"), info.out.constData());
        const ToolResult text = runTool(QStringLiteral("pdftotext"), {file, QStringLiteral("-")});
        QVERIFY2(text.exitCode == 0 && text.err.isEmpty(), text.err.constData());
        QVERIFY(text.out.contains("script>"));
    }
}

/// A name that looks like the places of a sentence stays as it is in every drawing.
void NastyNamesTest::noNameTakesNumbersIn() {
    Plan plan = *planFromTemplate(QStringLiteral("five-site-mesh"));
    const QString name = QStringLiteral("%1%2%3");
    plan.title = name;
    for (Site &site : plan.topology.sites) {
        site.name = name;
        site.subnets = {name, name};
    }
    qsizetype told = 0;
    for (const DetailLevel level : {DetailLevel::Full, DetailLevel::Ports, DetailLevel::Overview})
        for (const QString &text : textsOf(drawPlan(plan, *derive(plan), name, planChecksum(plan), level)))
            if (text.contains(u'%')) {
                QVERIFY2(QString(text).remove(name).count(u'%') == 0, qPrintable(text));
                ++told;
            }
    QVERIFY2(told > 30, qPrintable(QString::number(told)));
}

void NastyNamesTest::thePlanInsideIsWhole() {
    int carriers = 0;
    for (QDirIterator it(m_folder.path(), QDir::Files); it.hasNext();) {
        const Result<Carried> read = readCarriedFile(it.next());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text()));
        if (read->kind == FileKind::Plan || read->plan.isEmpty())
            continue;
        ++carriers;
        QCOMPARE(read->plan, writePlan(m_plan));
        QVERIFY(read->mark == planMark(m_plan));
    }
    QVERIFY(carriers >= 6);
}

/// No name becomes part of a script: it is the same for every plan.
void NastyNamesTest::scriptsAreConstant() {
    const QTemporaryDir tame;
    const Plan plan = *planFromTemplate(QStringLiteral("two-sites"));
    int scripts = 0;
    for (const char *key : {"windows", "kit"}) {
        const RuleForm &form = *ruleForm(QLatin1String(key));
        const QString folder = tame.filePath(QLatin1String(key));
        const QString nasty = path(QLatin1String(key));
        QVERIFY(writeForm(form, folder, plan, *derive(plan), {}));
        QVERIFY(writeForm(form, nasty, m_plan, m_derived, {}));
        for (QDirIterator it(folder, {QStringLiteral("*.ps1")}, QDir::Files); it.hasNext(); ++scripts) {
            const QString script = it.next();
            QCOMPARE(bytesOf(nasty + u'/' + QFileInfo(script).fileName()), bytesOf(script));
        }
    }
    QCOMPARE(scripts, 2);
}

void NastyNamesTest::spreadsheetsOpenTheWorkbook() {
    const QTemporaryDir out;
    const ToolResult result =
        runTool(QStringLiteral("soffice"),
                {QStringLiteral("-env:UserInstallation=file://") + out.path(), QStringLiteral("--headless"),
                 QStringLiteral("--convert-to"), QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1"),
                 QStringLiteral("--outdir"), out.path(), path(QStringLiteral("rules-expanded.xlsx"))});
    QVERIFY2(result.started && result.exitCode == 0, result.err.constData());
    const QByteArray csv = bytesOf(out.filePath(QStringLiteral("rules-expanded.csv")));
    QVERIFY2(csv.contains("=cmd|' /C calc'!A0"), csv.left(500).constData());
}

QTEST_MAIN(NastyNamesTest)
#include "tst_nastyNames.moc"
