#include "runCli.h"
#include "support/tools.h"

#include <QRegularExpression>
#include <QTest>

using namespace portolan::test;

namespace {

const QString source = QStringLiteral(PORTOLAN_SOURCE_DIR);

/// The verbs that the program names, from its own help.
QStringList verbs() {
    const QString help = QString::fromUtf8(runCli({QStringLiteral("--help")}).out);
    const QString list = help.section(QStringLiteral("Verbs:\n"), 1).section(QStringLiteral("\n\n"), 0, 0);
    QStringList names;
    for (const QString &line : list.split(u'\n'))
        names.append(line.trimmed().section(u' ', 0, 0));
    return names;
}

/// The long options of a verb, from its help.
QStringList options(const QString &verb) {
    const QString help = QString::fromUtf8(runCli({verb, QStringLiteral("--help")}).out);
    const QString list = help.section(QStringLiteral("Options:\n"), 1).section(QStringLiteral("\n\n"), 0, 0);
    static const QRegularExpression option(QStringLiteral("^ +(?:-\\w, )?(--[a-z]+)"),
                                           QRegularExpression::MultilineOption);
    QStringList names;
    for (auto matches = option.globalMatch(list); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

/// The forms of the rules that the program knows, from what it says to one that it does not.
QStringList forms() {
    const Run run = runCli(
        {QStringLiteral("rules"), QStringLiteral("x"), QStringLiteral("--format"), QStringLiteral("none")});
    static const QRegularExpression list(QStringLiteral(": ([a-z]+(?:, [a-z]+)+)"));
    return list.match(QString::fromUtf8(run.err)).captured(1).split(QStringLiteral(", "));
}

class TestCliManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manualNamesEverything();
    void manualIsWellFormed();
    void completionNamesEverything();
    void everyFormIsNamed();
    void completionCompletes_data();
    void completionCompletes();
};

void TestCliManual::manualNamesEverything() {
    const QString manual =
        QString::fromUtf8(contentsOf(source + QStringLiteral("/packaging/man/portolan-cli.1"))).remove(u'\\');
    QCOMPARE(verbs().size(), 9);
    for (const QString &verb : verbs()) {
        QVERIFY2(manual.contains(QStringLiteral("\n.TP\n.B %1\n").arg(verb)), qPrintable(verb));
        QVERIFY2(!options(verb).isEmpty(), qPrintable(verb));
        for (const QString &option : options(verb))
            QVERIFY2(manual.contains(option), qPrintable(verb + u' ' + option));
    }
}

void TestCliManual::manualIsWellFormed() {
    const Run run = runShell(
        QStringLiteral("command -v man >/dev/null || exit 77; "
                       "MANWIDTH=80 LC_ALL=C.UTF-8 man -l --warnings '%1/packaging/man/portolan-cli.1'")
            .arg(source));
    PORTOLAN_WANTS(run.code != 77, "man");
    QCOMPARE(run.err, QByteArray());
    QVERIFY(run.out.contains("SYNOPSIS"));
}

void TestCliManual::completionNamesEverything() {
    const QString script =
        QString::fromUtf8(contentsOf(source + QStringLiteral("/packaging/completion/portolan-cli.bash")));
    for (const QString &verb : verbs()) {
        const QString row = QStringLiteral("\n    %1)").arg(verb);
        QVERIFY2(script.contains(row), qPrintable(verb));
        const QString line = script.section(row, 1).section(QStringLiteral(";;"), 0, 0);
        for (const QString &option : options(verb))
            QVERIFY2(line.contains(option), qPrintable(verb + u' ' + option));
    }
}

void TestCliManual::everyFormIsNamed() {
    const QString manual =
        QString::fromUtf8(contentsOf(source + QStringLiteral("/packaging/man/portolan-cli.1"))).remove(u'\\');
    const QString script =
        QString::fromUtf8(contentsOf(source + QStringLiteral("/packaging/completion/portolan-cli.bash")));
    const QString help = QString::fromUtf8(runCli({QStringLiteral("rules"), QStringLiteral("--help")}).out);
    const QStringList keys = forms();
    QVERIFY(keys.size() > 3);
    for (const QString &key : keys)
        QVERIFY2(manual.contains(QStringLiteral("\n.B %1\n").arg(key)), qPrintable(key));
    QVERIFY2(script.contains(QStringLiteral("rules) echo %1 ;;").arg(keys.join(u' '))),
             qPrintable(keys.join(u' ')));
    QVERIFY2(help.contains(QStringLiteral("--format %1").arg(keys.join(u'|'))), qPrintable(help));
}

void TestCliManual::completionCompletes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("verb") << QStringLiteral("r") << QStringLiteral("rules render");
    QTest::newRow("template") << QStringLiteral("new --template two") << QStringLiteral("two-sites");
    QTest::newRow("option") << QStringLiteral("rules --g") << QStringLiteral("--grouping");
    QTest::newRow("format") << QStringLiteral("check x --format j") << QStringLiteral("json");
    QTest::newRow("paper") << QStringLiteral("render x --paper le") << QStringLiteral("letter legal");
    QTest::newRow("level") << QStringLiteral("render x --level p") << QStringLiteral("ports");
    QTest::newRow("drawing format") << QStringLiteral("render x --format p") << QStringLiteral("png pdf");
}

void TestCliManual::completionCompletes() {
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const Run run =
        runShell(QStringLiteral("source '%1/packaging/completion/portolan-cli.bash'; "
                                "COMP_WORDS=(\"$CLI\" %2); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                                "_portolan_cli; echo \"${COMPREPLY[*]}\"")
                     .arg(source, typed));
    QCOMPARE(QString::fromUtf8(run.out).trimmed(), expected);
}

} // namespace

QTEST_GUILESS_MAIN(TestCliManual)
#include "tst_cliManual.moc"
