#include "houseRules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QTest>

using namespace portolan::house;

namespace {

QDir projectRoot() {
    return QDir(QStringLiteral(PORTOLAN_SOURCE_DIR));
}

QStringList sourcePaths() {
    QStringList paths;
    for (const auto &top : {QStringLiteral("lib"), QStringLiteral("app"), QStringLiteral("tests")}) {
        QDirIterator it(projectRoot().filePath(top), {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(projectRoot().relativeFilePath(it.next()));
    }
    paths.sort();
    return paths;
}

SourceFile readSource(const QString &path) {
    QFile file(projectRoot().filePath(path));
    return file.open(QIODevice::ReadOnly) ? SourceFile{path, QString::fromUtf8(file.readAll())}
                                          : SourceFile{path, {}};
}

QSet<QString> widgetHeaders() {
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath) + QStringLiteral("/QtWidgets"));
    const auto names = headers.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

Surroundings project() {
    const auto paths = sourcePaths();
    return {{paths.begin(), paths.end()}, widgetHeaders()};
}

QStringList topLevelNames() {
    return projectRoot().entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

/// A made-up tree, so that each check is seen to fail.
Surroundings madeUp() {
    return {{QStringLiteral("lib/base/Id.h"), QStringLiteral("lib/rules/FirewallRule.h"),
             QStringLiteral("lib/flows/Flow.h"), QStringLiteral("app/rules/RulesModel.h"),
             QStringLiteral("app/window/MainWindow.h"), QStringLiteral("app/cli/Arguments.h"),
             QStringLiteral("tests/support/random.h")},
            {QStringLiteral("QWidget"), QStringLiteral("qwidget.h")}};
}

QByteArray include(const char *name) {
    return QByteArrayLiteral("#include ") + name + '\n';
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void includesOfTheProjectKeepTheDirection() {
        QStringList faults;
        const auto around = project();
        QVERIFY(around.widgetHeaders.contains(QStringLiteral("QWidget")));
        QVERIFY(around.files.contains(QStringLiteral("lib/flows/Flow.h")));
        for (const auto &path : sourcePaths())
            faults += includeFaults(readSource(path), around);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void filesOfTheProjectStaySmall() {
        QStringList faults;
        for (const auto &path : sourcePaths())
            faults += sizeFaults(readSource(path));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void namesOfTheProjectStandForOneType() {
        QList<SourceFile> files;
        for (const auto &path : sourcePaths())
            if (!path.startsWith(QLatin1String("tests/")))
                files.append(readSource(path));
        const auto faults = nameFaults(files);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void textsOfTheProjectAreFilledInOneGo() {
        QStringList faults;
        for (const auto &path : sourcePaths())
            if (!path.startsWith(QLatin1String("tests/")))
                faults += argFaults(readSource(path));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void topLevelHoldsWhatItShould() {
        const auto faults = topLevelFaults(topLevelNames());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void topFoldersHaveAReadme() {
        for (const auto &name : topLevelNames()) {
            const auto folder = projectRoot().filePath(name);
            if (!QFileInfo(folder).isDir() || name == QLatin1String("build") || name == QLatin1String("out"))
                continue;
            QVERIFY2(QFileInfo(folder + QStringLiteral("/README.md")).size() > 0, qPrintable(name));
        }
    }

    void roomsExist() {
        for (const auto &room : roomsOfLib())
            QVERIFY2(QFileInfo(projectRoot().filePath(QStringLiteral("lib/") + room)).isDir(),
                     qPrintable(room));
    }

    void includeRules_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("fault"); // empty: allowed

        const auto row = [](const char *name, const char *path, const QByteArray &line, const char *fault) {
            QTest::newRow(name) << QString::fromLatin1(path) << line << QString::fromLatin1(fault);
        };
        const auto flowsFile = "lib/flows/deriveFlows.cpp";
        row("own room", flowsFile, include("\"flows/Flow.h\""), "");
        row("room above", flowsFile, include("\"base/Id.h\""), "");
        row("room below", flowsFile, include("\"rules/FirewallRule.h\""), "flows comes before rules");
        row("room below, by dots", flowsFile, include("\"../rules/FirewallRule.h\""), "comes before");
        row("spaced", flowsFile, " #  include  \"rules/FirewallRule.h\"\n", "comes before");
        row("app from lib", flowsFile, include("\"rules/RulesModel.h\""), "nothing of the project but lib");
        row("tests from lib", flowsFile, include("\"support/random.h\""), "nothing of the project but lib");
        row("widgets in lib", flowsFile, include("<QWidget>"), "no widgets");
        row("widgets in lib, by module", flowsFile, include("<QtWidgets/qwidget.h>"), "no widgets");
        row("unknown room", "lib/misc/misc.cpp", {}, "no room of lib");
        row("lib from app", "app/window/MainWindow.cpp", include("\"rules/FirewallRule.h\""), "");
        row("widgets in app", "app/window/MainWindow.cpp", include("<QWidget>"), "");
        row("tests from app", "app/window/MainWindow.cpp", include("\"support/random.h\""), "its tests");
        row("own room of cli", "app/cli/main.cpp", include("\"Arguments.h\""), "");
        row("lib from cli", "app/cli/main.cpp", include("\"flows/Flow.h\""), "");
        row("window from cli", "app/cli/main.cpp", include("\"window/MainWindow.h\""), "lib alone");
        row("widgets in cli", "app/cli/main.cpp", include("<QWidget>"), "no widgets");
        row("json in plan", "lib/plan/readPlan.cpp", include("<nlohmann/json.hpp>"), "");
        row("json in a header", "lib/plan/read.h", include("<nlohmann/json.hpp>"), "json_fwd.hpp");
        row("json named in a header", "lib/plan/read.h", include("<nlohmann/json_fwd.hpp>"), "");
        row("json in flows", flowsFile, include("<nlohmann/json.hpp>"), "JSON is read");
        row("json in app", "app/cli/main.cpp", include("<nlohmann/json.hpp>"), "JSON is read");
        row("json in tests", "tests/lib/plan/tst_schema.cpp", include("<nlohmann/json.hpp>"), "");
        row("umbrella in app", "app/window/main.cpp", include("<QtWidgets>"), "whole module");
        row("umbrella in lib", flowsFile, include("<QtCore/QtCore>"), "whole module");
        row("umbrella in tests", "tests/lib/flows/tst_flows.cpp", include("<QtTest>"), "whole module");
        row("no umbrella", flowsFile, include("<QtMath>"), "");
    }

    void includeRules() {
        QFETCH(QString, path);
        QFETCH(QByteArray, line);
        QFETCH(QString, fault);
        const auto faults = includeFaults({path, QString::fromLatin1(line)}, madeUp());
        QCOMPARE(faults.size(), fault.isEmpty() ? 0 : 1);
        if (!fault.isEmpty())
            QVERIFY2(faults.first().contains(fault), qPrintable(faults.first()));
    }

    void nameRules() {
        const auto file = [](const char *path, const char *text) {
            return SourceFile{QString::fromLatin1(path), QString::fromLatin1(text)};
        };
        const auto one = file("lib/a/a.h", "namespace portolan {\n\nstruct Facts {\n};\n");
        const auto faults =
            nameFaults({one, file("lib/b/b.h", "namespace portolan {\n\nclass Facts : public Base {\n};\n")});
        QCOMPARE(faults,
                 QStringList{QStringLiteral("lib/b/b.h: portolan::Facts is a type of lib/a/a.h, too")});
        for (const char *text : {"namespace portolan {\n\nstruct Facts;\n",
                                 "namespace portolan::ports {\n\nstruct Facts {\n};\n",
                                 "namespace portolan {\nnamespace {\n\nstruct Facts {\n};\n",
                                 "namespace portolan {\n\nstruct Others::Facts {\n};\n",
                                 "namespace portolan {\n\nclass Others {\n    struct Facts {\n    };\n};\n"})
            QCOMPARE(nameFaults({one, file("lib/b/b.cpp", text)}), QStringList());
    }

    void argRules() {
        const auto faultsOf = [](const char *text) {
            return argFaults({QStringLiteral("lib/a/a.cpp"), QLatin1String(text)});
        };
        for (const char *text :
             {"tr(\"%1, %2\").arg(name, count)", "tr(\"%1, %2\").arg(list.size()).arg(name)",
              "tr(\"%1, %2\")\n    .arg(-limit, 0, 'f', 0)\n    .arg(name)",
              "tr(\"%1\").arg(tr(\"(\")) + tr(\"%1\").arg(name)"})
            QCOMPARE(faultsOf(text), QStringList());
        for (const char *text : {"\ntr(\"%1, %2\").arg(name(1)).arg(count)",
                                 "\ntr(\"%1, %2\").arg(name.left(60))\n    .arg(count)",
                                 "\ntr(\"%1, %2, %3\").arg(count, name).arg(count)",
                                 "\ntr(\"%1, %2\").arg(isOne ? size() : tr(\")\")).arg(count)"})
            QCOMPARE(faultsOf(text).size(), 1);
        QVERIFY(faultsOf("\ntr(\"%1, %2\").arg(name).arg(count)")
                    .first()
                    .startsWith(QLatin1String("lib/a/a.cpp:2: ")));
    }

    void sizeRules() {
        const auto lines = [](int count) { return QString(count, QLatin1Char('\n')); };
        QVERIFY(sizeFaults({QStringLiteral("lib/a/a.h"), lines(150)}).isEmpty());
        QCOMPARE(sizeFaults({QStringLiteral("lib/a/a.h"), lines(151)}).size(), 1);
        QVERIFY(sizeFaults({QStringLiteral("tests/a/a.h"), lines(151)}).isEmpty());
        QVERIFY(sizeFaults({QStringLiteral("app/a/a.cpp"), lines(400)}).isEmpty());
        QCOMPARE(sizeFaults({QStringLiteral("app/a/a.cpp"), lines(401)}).size(), 1);
    }

    void topLevelRules() {
        auto names = topLevelNames();
        names.append(QStringLiteral("build"));
        QVERIFY(topLevelFaults(names).isEmpty());
        names.append(QStringLiteral("scripts"));
        names.removeAll(QStringLiteral("lib"));
        QCOMPARE(topLevelFaults(names),
                 QStringList({QStringLiteral("lib: is missing at the top level"),
                              QStringLiteral("scripts: does not belong at the top level")}));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
