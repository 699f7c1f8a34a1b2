#include "houseRules.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

namespace portolan::house {
namespace {

constexpr qsizetype headerLimit = 150;
constexpr qsizetype sourceLimit = 400;

struct Include {
    QString name;
    bool quoted = false;
};

QList<Include> includesOf(const QString &text) {
    static const QRegularExpression line(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])"),
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (auto it = line.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        found.append({match.captured(2).trimmed(), match.captured(1) == QLatin1String("\"")});
    }
    return found;
}

/// The project's file that an include means, or nothing. `rules/` is a room of lib and of app, so the file
/// decides, not the folder's name.
QString resolved(const QString &name, const SourceFile &from, const Surroundings &around) {
    const QStringList folders{QFileInfo(from.path).path(), QStringLiteral("lib"), QStringLiteral("app"),
                              QStringLiteral("tests"), QStringLiteral(".")};
    for (const auto &folder : folders) {
        const auto path = QDir::cleanPath(folder + QLatin1Char('/') + name);
        if (around.files.contains(path))
            return path;
    }
    return {};
}

/// "lib" of "lib/flows/Flow.h", and "flows".
QString topOf(const QString &path) {
    return path.section(QLatin1Char('/'), 0, 0);
}
QString roomOf(const QString &path) {
    return path.count(QLatin1Char('/')) > 1 ? path.section(QLatin1Char('/'), 1, 1) : QString();
}
bool isHeader(const QString &path) {
    return path.endsWith(QLatin1String(".h"));
}

QString directionFault(const SourceFile &from, const QString &target) {
    const auto top = topOf(from.path);
    const auto targetTop = topOf(target);
    if (top == QLatin1String("lib") && targetTop != QLatin1String("lib"))
        return QStringLiteral("lib includes nothing of the project but lib");
    if (top == QLatin1String("app") && targetTop == QLatin1String("tests"))
        return QStringLiteral("the program does not include its tests");
    if (top == QLatin1String("lib")) {
        const auto rooms = roomsOfLib();
        if (rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(from.path)))
            return QStringLiteral("%1 comes before %2").arg(roomOf(from.path), roomOf(target));
    }
    if (top == QLatin1String("app") && roomOf(from.path) == QLatin1String("cli") &&
        targetTop == QLatin1String("app") && roomOf(target) != QLatin1String("cli"))
        return QStringLiteral("the command line shares lib alone");
    return {};
}

QString jsonFault(const SourceFile &from, const QString &name) {
    static const QSet<QString> jsonRooms{QStringLiteral("catalogue"), QStringLiteral("plan"),
                                         QStringLiteral("exports")};
    if (!name.startsWith(QLatin1String("nlohmann/")) || topOf(from.path) == QLatin1String("tests"))
        return {};
    if (topOf(from.path) != QLatin1String("lib") || !jsonRooms.contains(roomOf(from.path)))
        return QStringLiteral("JSON is read and written in catalogue, plan and exports only");
    if (isHeader(from.path) && !name.endsWith(QLatin1String("json_fwd.hpp")))
        return QStringLiteral("headers name JSON by json_fwd.hpp");
    return {};
}

bool isUmbrella(const QString &name) {
    static const QRegularExpression module(QStringLiteral(
        "^Qt(Core|Gui|Widgets|Svg|SvgWidgets|Test|Xml|Network|PrintSupport|Concurrent|DBus|OpenGL)$"));
    return module.match(name.section(QLatin1Char('/'), -1)).hasMatch();
}

bool mayUseWidgets(const QString &path) {
    return topOf(path) != QLatin1String("lib") && !path.startsWith(QLatin1String("app/cli/"));
}

QString qtFault(const SourceFile &from, const QString &name, const Surroundings &around) {
    if (isUmbrella(name))
        return QStringLiteral("a whole module costs seconds per file: include the classes by name");
    const bool widget = name.startsWith(QLatin1String("QtWidgets/")) ||
                        around.widgetHeaders.contains(name.section(QLatin1Char('/'), -1));
    if (widget && !mayUseWidgets(from.path))
        return QStringLiteral("no widgets here");
    return {};
}

QString faultOf(const Include &include, const SourceFile &file, const Surroundings &around) {
    const auto target = resolved(include.name, file, around);
    if (include.quoted && !target.isEmpty())
        return directionFault(file, target);
    const auto json = jsonFault(file, include.name);
    return json.isEmpty() ? qtFault(file, include.name, around) : json;
}

} // namespace

namespace {

/// The types that a file defines for others to see, with their namespace: "portolan::ports::Router". Types
/// stand at the beginning of a line, since namespaces are not indented.
QStringList typesOf(const QString &text) {
    static const QRegularExpression type(
        QStringLiteral("^(?:struct|class) (\\w+)(?: final)?(?: :.*)?(?: \\{.*)$"));
    static const QRegularExpression opened(QStringLiteral("^namespace ([\\w:]+) \\{$"));
    QStringList types;
    QString space;
    bool isHidden = false;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        isHidden =
            (isHidden || line == QLatin1String("namespace {")) && line != QLatin1String("} // namespace");
        if (const auto found = opened.match(line); found.hasMatch())
            space = found.captured(1);
        if (const auto found = type.match(line); found.hasMatch() && !isHidden)
            types.append(space + QStringLiteral("::") + found.captured(1));
    }
    return types;
}

} // namespace

QStringList nameFaults(const QList<SourceFile> &files) {
    QHash<QString, QString> known;
    QStringList faults;
    for (const SourceFile &file : files)
        for (const QString &type : typesOf(file.text)) {
            if (known.contains(type))
                faults.append(
                    QStringLiteral("%1: %2 is a type of %3, too").arg(file.path, type, known[type]));
            known.insert(type, file.path);
        }
    return faults;
}

QStringList roomsOfLib() {
    return {QStringLiteral("base"),    QStringLiteral("topology"), QStringLiteral("catalogue"),
            QStringLiteral("flows"),   QStringLiteral("rules"),    QStringLiteral("checks"),
            QStringLiteral("diagram"), QStringLiteral("plan"),     QStringLiteral("compare"),
            QStringLiteral("results"), QStringLiteral("exports")};
}

QStringList includeFaults(const SourceFile &file, const Surroundings &around) {
    QStringList faults;
    if (topOf(file.path) == QLatin1String("lib") && !roomsOfLib().contains(roomOf(file.path)))
        faults.append(QStringLiteral("%1: is in no room of lib").arg(file.path));
    for (const auto &include : includesOf(file.text)) {
        const auto fault = faultOf(include, file, around);
        if (!fault.isEmpty())
            faults.append(QStringLiteral("%1: includes %2: %3").arg(file.path, include.name, fault));
    }
    return faults;
}

QStringList sizeFaults(const SourceFile &file) {
    // What tests share stands in headers alone, so those may be as long as a source.
    const bool shortOne = isHeader(file.path) && topOf(file.path) != QLatin1String("tests");
    const auto limit = shortOne ? headerLimit : sourceLimit;
    const auto lines = file.text.count(QLatin1Char('\n'));
    if (lines <= limit)
        return {};
    return {QStringLiteral("%1: has %2 lines, %3 at most").arg(file.path).arg(lines).arg(limit)};
}

QStringList topLevelFaults(const QStringList &names) {
    static const QSet<QString> known{QStringLiteral("CMakeLists.txt"),
                                     QStringLiteral("CMakePresets.json"),
                                     QStringLiteral("LICENSE"),
                                     QStringLiteral("README.md"),
                                     QStringLiteral("app"),
                                     QStringLiteral("lib"),
                                     QStringLiteral("resources"),
                                     QStringLiteral("translations"),
                                     QStringLiteral("tests"),
                                     QStringLiteral("packaging")};
    // What a build and packaging/run leave behind; git ignores them.
    static const QSet<QString> made{QStringLiteral("build"), QStringLiteral("out")};
    QStringList faults;
    for (const auto &name : names) {
        if (!known.contains(name) && !made.contains(name) && !name.endsWith(QLatin1String(".user")))
            faults.append(QStringLiteral("%1: does not belong at the top level").arg(name));
    }
    for (const auto &name : known) {
        if (!names.contains(name))
            faults.append(QStringLiteral("%1: is missing at the top level").arg(name));
    }
    faults.sort();
    return faults;
}

} // namespace portolan::house
