#include "exports/markdownText.h"
#include "exports/rules/ruleExports.h"
#include "lib/exports/samplePlan.h"
#include "support/randomPlan.h"

#include <QBuffer>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace portolan;
using namespace portolan::test;

namespace {

QString markdown(const Plan &plan, const RuleExportOptions &options = {.grouping = Grouping::Grouped}) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const Result<Done> done = writeRulesMarkdown(out, plan, sampleDerived(plan), options);
    return done ? QString::fromUtf8(out.data()) : QStringLiteral("error: ") + done.error().message;
}

/// The cells of each table, as a reader of GitHub's Markdown shows them.
QList<QList<QStringList>> tablesOf(const QString &text) {
    QTextDocument document;
    document.setMarkdown(text, QTextDocument::MarkdownDialectGitHub);
    QList<QList<QStringList>> tables;
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        const auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QList<QStringList> rows;
        for (int row = 0; row < table->rows(); ++row) {
            rows.append(QStringList());
            for (int column = 0; column < table->columns(); ++column) {
                const QTextTableCell cell = table->cellAt(row, column);
                QTextCursor cursor = cell.firstCursorPosition();
                cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
                rows.last().append(cursor.selectedText());
            }
        }
        tables.append(rows);
    }
    return tables;
}

bool hasLinks(const QString &text) {
    QTextDocument document;
    document.setMarkdown(text, QTextDocument::MarkdownDialectGitHub);
    return document.toHtml().contains(QStringLiteral("href="));
}

class TestMarkdownRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sections();
    void rulesTable();
    void chosenColumns();
    void hostileNames_data();
    void hostileNames();
    void randomPlansKeepTheirShape();
    void emptyPlan();
};

void TestMarkdownRules::sections() {
    QStringList headings;
    for (const QString &line : markdown(twoSites().plan).split(u'\n'))
        if (line.startsWith(u'#'))
            headings.append(line);
    QCOMPARE(headings, (QStringList{QStringLiteral("# Two sites"), QStringLiteral("## Rules"),
                                    QStringLiteral("## To confirm"), QStringLiteral("## Not rules yet"),
                                    QStringLiteral("## Nothing to open"), QStringLiteral("## Port table")}));
}

void TestMarkdownRules::rulesTable() {
    // The reader of this test cannot do with line breaks in a cell, as browsers can.
    QVERIFY(markdown(twoSites().plan).contains(QLatin1String("| 10.11.1.1<br>10.11.1.2 |")));
    const Plan plan = twoSites(1).plan;
    const QList<QStringList> rules = tablesOf(markdown(plan)).value(1);
    QCOMPARE(rules.size(), 1 + sampleDerived(plan).counts.grouped);
    QCOMPARE(
        rules[1],
        (QStringList{QStringLiteral("1"), QStringLiteral("ZVM London"), QStringLiteral("10.10.0.10"),
                     QStringLiteral("VRA-London-1"), QStringLiteral("10.11.1.1"), QStringLiteral("TCP"),
                     QStringLiteral("4005"), QStringLiteral("Log collection between the ZVM and site VRAs."),
                     QStringLiteral("no"), QStringLiteral("assumed"),
                     QStringLiteral("log-collection.c3.s1-vra")}));
}

void TestMarkdownRules::chosenColumns() {
    const RuleExportOptions options{
        .columns = {QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("port")}};
    const QList<QList<QStringList>> tables = tablesOf(markdown(twoSites().plan, options));
    QCOMPARE(tables[1][1], (QStringList{QStringLiteral("log-collection.c3.c6"), QStringLiteral("1.1"),
                                        QStringLiteral("4005")}));
    // What waits for its port has a reason and no number.
    QCOMPARE(tables[3][1].size(), 3);
    QCOMPARE(tables[3][1].last(), QStringLiteral("?"));
    QVERIFY(markdown(twoSites().plan, {.columns = {QStringLiteral("colour")}})
                .startsWith(QLatin1String("error: ")));
}

void TestMarkdownRules::hostileNames_data() {
    QTest::addColumn<QString>("name");
    for (const char *name : {"a | b \\| c",
                             "`code` ``",
                             "<script>alert(1)</script>",
                             "<img src=x onerror=y>",
                             "[a](http://x.yy)",
                             "http://example.com/a_b",
                             "www.example.com",
                             "me@example.com",
                             "@team",
                             "**bold** _it_ ~~no~~",
                             "&amp; &lt; &#64;",
                             "$x$",
                             "# head",
                             "- item",
                             "1. one",
                             "![p](q)",
                             "\\",
                             "\\`",
                             "| --- |",
                             "`",
                             "a`@`b`",
                             "x@y|z",
                             "www.evil.example|x",
                             "WWW.evil.example|x",
                             "x|(www.evil.example)",
                             "xmpp:a@b.cc|mailto:a@b.cc",
                             "<http://a.b>",
                             "a\\:b"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

/// A name is shown as it is, in its cell and in the heading, and is never a link.
void TestMarkdownRules::hostileNames() {
    QFETCH(QString, name);
    PlanMaker maker = twoSites();
    maker.component({3}).name = name;
    maker.plan.title = name;
    const QString text = markdown(maker.plan);
    const QList<QStringList> rules = tablesOf(text).value(1);
    QCOMPARE(rules.size(), 1 + sampleDerived(maker.plan).counts.grouped);
    QCOMPARE(rules[1][1], name);
    QVERIFY2(!hasLinks(text), qPrintable(text.left(300)));
    QTextDocument document;
    document.setMarkdown(text, QTextDocument::MarkdownDialectGitHub);
    QCOMPARE(document.firstBlock().text(), name);
}

/// Line breaks, control characters and marks of direction: one line a row, and nothing that hides.
void TestMarkdownRules::randomPlansKeepTheirShape() {
    for (quint32 seed = 0; seed < 60; ++seed) {
        const Plan plan = randomPlan(seed, {.sites = 4, .components = 40, .hostileNames = true});
        for (const Grouping grouping : {Grouping::Expanded, Grouping::Grouped, Grouping::Compact}) {
            QBuffer out;
            out.open(QIODevice::WriteOnly);
            const Derived derived = *derive(plan);
            QVERIFY(writeRulesMarkdown(out, plan, derived, {.grouping = grouping}));
            const QString text = QString::fromUtf8(out.data());
            qint64 rows = 0;
            bool inRules = false;
            for (const QString &line : text.split(u'\n')) {
                inRules = line.startsWith(QLatin1String("## ")) ? line == QLatin1String("## Rules") : inRules;
                rows += inRules && line.startsWith(u'|') ? 1 : 0;
                QVERIFY(line.isEmpty() || line.startsWith(u'|') || line.startsWith(u'#') ||
                        line.startsWith(u'T'));
            }
            const qint64 expected = exportedRows(plan, derived, grouping);
            QCOMPARE(rows, expected == 0 ? 0 : expected + 2);
            for (const char16_t bad : {u'\u202e', u'\u001b', u'\u2028'})
                QVERIFY(!text.contains(QChar(bad)));
        }
    }
}

void TestMarkdownRules::emptyPlan() {
    const QString text = markdown(Plan());
    QVERIFY(text.contains(QLatin1String("There are no rules yet.")));
    QVERIFY(text.contains(QLatin1String("There is nothing to confirm.")) ||
            text.contains(QLatin1String("## To confirm")));
}

} // namespace

QTEST_MAIN(TestMarkdownRules)
#include "tst_markdownRules.moc"
