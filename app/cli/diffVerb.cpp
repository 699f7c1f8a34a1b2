#include "arguments.h"
#include "compare/PlanChanges.h"
#include "console.h"
#include "exports/rules/jsonText.h"
#include "plan/planFile.h"
#include "streams.h"

namespace portolan::cli {
namespace {

constexpr OptionSpec options[] = {
    {"format", nullptr, "text|json", QT_TRANSLATE_NOOP("Cli", "how to list the differences (default: text)")},
    {"output", "o", "FILE", QT_TRANSLATE_NOOP("Cli", "where to write them (default: standard output)")},
};

/// The word of a kind of change in JSON, and its mark in front of a line of text.
struct KindWords {
    const char *key;
    QChar mark;
};
KindWords wordsOf(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Added:
        return {"added", u'+'};
    case ChangeKind::Removed:
        return {"removed", u'-'};
    case ChangeKind::Changed:
        break;
    }
    return {"changed", u'~'};
}

/// Both plans with the indexes that name their elements.
struct Compared {
    const Loaded &before;
    const Loaded &after;
    TopologyIndex then{before.plan.topology};
    TopologyIndex now{after.plan.topology};
    PlanChanges changes = comparePlans({before.plan, before.derived}, {after.plan, after.derived});

    const TopologyIndex &indexOf(ChangeKind kind) const { return kind == ChangeKind::Removed ? then : now; }
};

QString endText(const TopologyIndex &index, const ReplicationEnd &end) {
    const Site *site = index.site(end.site);
    const QString name = site ? site->name : QString();
    return end.wholeSite ? name : words("%1 (chosen hosts: %2)").arg(name, QString::number(end.hosts.size()));
}

/// "Host HV-01", "Site London", "Replication London → Leeds".
QString elementText(const TopologyIndex &index, const ElementKey &key) {
    if (const Site *site = index.site(siteIdOf(key)))
        return words("Site %1").arg(site->name);
    if (const Component *component = index.component(componentIdOf(key)))
        return QStringLiteral("%1 %2").arg(kindInfo(component->kind).label, component->name);
    const Replication *replication = index.replication(replicationIdOf(key));
    return replication ? words("Replication %1 → %2")
                             .arg(endText(index, replication->source), endText(index, replication->target))
                       : key;
}

QString fieldText(const FieldChange &field) {
    const QString none = words("none");
    return QStringLiteral("%1: %2 → %3")
        .arg(field.field, field.before.isEmpty() ? none : field.before,
             field.after.isEmpty() ? none : field.after);
}

QString line(int depth, const QString &text) {
    return QString(depth * 2, u' ') + onOneLine(text) + u'\n';
}

QString section(const QString &heading, const QList<FieldChange> &fields) {
    QString text;
    for (const FieldChange &field : fields)
        text += line(1, QStringLiteral("~ ") + fieldText(field));
    return text.isEmpty() ? text : heading + u'\n' + text;
}

template <class Changes>
QString heading(const QString &what, const Changes &changes) {
    return words("%1: %2 added, %3 removed, %4 changed")
        .arg(what, QString::number(countOf(changes, ChangeKind::Added)),
             QString::number(countOf(changes, ChangeKind::Removed)),
             QString::number(countOf(changes, ChangeKind::Changed)));
}

QString elementLines(const Compared &both) {
    const QList<ElementChange> &changes = both.changes.elements;
    QString text;
    for (const ElementChange &change : changes) {
        text += line(1, QStringLiteral("%1 %2 [%3]")
                            .arg(QString(wordsOf(change.kind).mark),
                                 elementText(both.indexOf(change.kind), change.key), change.key));
        for (const FieldChange &field : change.fields)
            text += line(3, fieldText(field));
    }
    return text.isEmpty() ? text : heading(words("Elements"), changes) + u'\n' + text;
}

/// "TCP 9081 zvm-lon 10.10.0.10 → zvm-lee 10.20.0.10"
QString pathText(const TopologyIndex &index, const RuleChange &rule, const OpenPath &path) {
    const auto nameOf = [&](ComponentId id) {
        const Component *component = index.component(id);
        return component ? component->name : QString();
    };
    return QStringLiteral("%1 %2 %3 %4 → %5 %6")
        .arg(protocolKey(path.protocol), QString::number(path.port), nameOf(rule.source), path.source,
             nameOf(rule.destination), path.destination);
}

QString ruleLines(const Compared &both) {
    QString text;
    for (const RuleChange &rule : both.changes.rules) {
        const bool isGone = rule.kind == ChangeKind::Removed;
        const QString path = pathText(both.indexOf(rule.kind), rule, isGone ? rule.before : rule.after);
        text += line(1, QStringLiteral("%1 %2 [%3]").arg(QString(wordsOf(rule.kind).mark), path, rule.id));
        if (rule.kind == ChangeKind::Changed)
            text += line(3, words("was %1").arg(pathText(both.then, rule, rule.before)));
    }
    return text.isEmpty() ? text : heading(words("Firewall rules"), both.changes.rules) + u'\n' + text;
}

QByteArray asText(const Compared &both) {
    return QString(section(words("Plan"), both.changes.plan) +
                   section(words("Port table"), both.changes.values) + elementLines(both) + ruleLines(both))
        .toUtf8();
}

QByteArray planObject(const Plan &plan) {
    return jsonObject({{"title", jsonText(plan.title)},
                       {"revision", QByteArray::number(plan.revision)},
                       {"checksum", jsonText(planChecksum(plan))}});
}

QByteArray fieldsList(const QList<FieldChange> &fields) {
    QList<QByteArray> rows;
    for (const FieldChange &field : fields)
        rows.append(jsonObject({{"field", jsonText(field.field)},
                                {"before", jsonText(field.before)},
                                {"after", jsonText(field.after)}}));
    return jsonList(rows);
}

QByteArray pathObject(const OpenPath &path) {
    if (path == OpenPath())
        return "null";
    return jsonObject({{"source", jsonText(path.source)},
                       {"destination", jsonText(path.destination)},
                       {"protocol", jsonText(protocolKey(path.protocol))},
                       {"port", QByteArray::number(path.port)}});
}

QByteArray rowList(const QList<QByteArray> &rows) {
    return rows.isEmpty() ? QByteArray("[]") : "[\n    " + rows.join(",\n    ") + "\n  ]";
}

QByteArray asJson(const Compared &both) {
    QList<QByteArray> elements;
    for (const ElementChange &change : both.changes.elements)
        elements.append(jsonObject({{"change", jsonText(QLatin1String(wordsOf(change.kind).key))},
                                    {"key", jsonText(change.key)},
                                    {"name", jsonText(elementText(both.indexOf(change.kind), change.key))},
                                    {"fields", fieldsList(change.fields)}}));
    QList<QByteArray> rules;
    for (const RuleChange &rule : both.changes.rules)
        rules.append(jsonObject({{"change", jsonText(QLatin1String(wordsOf(rule.kind).key))},
                                 {"id", jsonText(rule.id)},
                                 {"before", pathObject(rule.before)},
                                 {"after", pathObject(rule.after)}}));
    return "{\n  \"before\": " + planObject(both.before.plan) +
           ",\n  \"after\": " + planObject(both.after.plan) +
           ",\n  \"plan\": " + fieldsList(both.changes.plan) +
           ",\n  \"values\": " + fieldsList(both.changes.values) + ",\n  \"elements\": " + rowList(elements) +
           ",\n  \"rules\": " + rowList(rules) + "\n}\n";
}

int run(const Arguments &arguments) {
    const QString format = arguments.value("format", QStringLiteral("text"));
    const Result<Done> known = oneOf("format", format, {QStringLiteral("text"), QStringLiteral("json")});
    if (!known)
        return fail(WrongUsage, known.error().text());
    if (arguments.files == QStringList{QStringLiteral("-"), QStringLiteral("-")})
        return fail(WrongUsage, words("Only one of the two plans can come from standard input."));
    const Result<Loaded> before = loadFrom(arguments.files.first());
    if (!before)
        return fail(BadInput, before.error().text());
    const Result<Loaded> after = loadFrom(arguments.files.last());
    if (!after)
        return fail(BadInput, after.error().text());
    const Compared both{*before, *after};
    const int written =
        writeTo(arguments.value("output"), format == QLatin1String("json") ? asJson(both) : asText(both));
    if (written != Success)
        return written;
    if (both.changes.isEmpty())
        say(words("The plans are the same."));
    return both.changes.isEmpty() ? Success : Problems;
}

} // namespace

const Verb diffVerb{"diff",
                    QT_TRANSLATE_NOOP("Cli", "List what differs between two plans, rule by rule."),
                    "OLD NEW [--format text|json] [-o FILE]",
                    "portolan-cli diff approved.portolan mine.portolan",
                    2,
                    false,
                    options,
                    run};

} // namespace portolan::cli
