#include "support/topologyText.h"

#include <algorithm>
#include <utility>

namespace portolan::test {
namespace {

/// A reference by name that is resolved when the whole text is read.
struct Reference {
    enum Field { PartOf, RunsOn, Link } field;
    ComponentId from;
    QString name;
};

struct Reader {
    Topology topology;
    QList<Reference> references;
    QList<std::pair<qsizetype, QString>> managers;
    QString line;

    void check(bool holds, const char *what) const {
        if (!holds)
            qFatal("topology text: %s in line \"%s\"", what, qUtf8Printable(line));
    }
};

QStringList wordsOf(const QString &line) {
    QStringList words;
    QString word;
    bool quoted = false;
    bool started = false;
    for (const QChar c : line + QLatin1Char(' ')) {
        if (c == u'"') {
            quoted = !quoted;
            started = true;
        } else if (c.isSpace() && !quoted) {
            if (started)
                words.append(std::exchange(word, {}));
            started = false;
        } else {
            word += c;
            started = true;
        }
    }
    return words;
}

bool isAddress(const QString &word) {
    return word.contains(u'.') || word.contains(u':');
}

void readSite(Reader &reader, QStringList words) {
    Site site;
    site.id = {reader.topology.nextId++};
    site.name = words.takeFirst();
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        if (word == u"managed-by" && !words.isEmpty())
            reader.managers.append({reader.topology.sites.size(), words.takeFirst()});
        else if (word == u"customer" && !words.isEmpty())
            site.customer = words.takeFirst();
        else {
            reader.check(word.contains(u'/'), "unknown word of a site");
            site.subnets.append(word);
        }
    }
    reader.topology.sites.append(site);
}

void addReferences(Reader &reader, ComponentId from, Reference::Field field, const QString &names) {
    for (const QString &name : names.split(u','))
        reader.references.append({field, from, name});
}

void readPort(const Reader &reader, Component &component, const QString &word) {
    const QStringList parts = word.split(u'=');
    reader.check(parts.size() == 2, "port without '='");
    component.ports.insert(parts[0], parts[1].toUShort());
}

void readTools(const Reader &reader, Component &component, const QString &word) {
    for (const QString &key : word.split(u',')) {
        const std::optional<Tool> tool = toolFromKey(key);
        reader.check(tool.has_value(), "unknown tool");
        component.tools.append(*tool);
    }
}

void readField(Reader &reader, Component &component, const QString &word, QStringList &words) {
    reader.check(!words.isEmpty(), "word without a value");
    const QString value = words.takeFirst();
    if (word == u"of")
        addReferences(reader, component.id, Reference::PartOf, value);
    else if (word == u"on")
        addReferences(reader, component.id, Reference::RunsOn, value);
    else if (word == u"links")
        addReferences(reader, component.id, Reference::Link, value);
    else if (word == u"cluster")
        component.cluster = value;
    else if (word == u"port")
        readPort(reader, component, value);
    else if (word == u"tools")
        readTools(reader, component, value);
    else
        reader.check(false, "unknown word of a component");
}

void readComponent(Reader &reader, ComponentKind kind, QStringList words) {
    reader.check(!reader.topology.sites.isEmpty() && !words.isEmpty(), "component without site or name");
    Component component;
    component.id = {reader.topology.nextId++};
    component.kind = kind;
    component.name = words.takeFirst();
    if (!words.isEmpty() && isAddress(words.first()))
        component.address = words.takeFirst();
    while (!words.isEmpty()) {
        const QString word = words.takeFirst();
        readField(reader, component, word, words);
    }
    reader.topology.sites.last().components.append(component);
}

/// "10.10.0.23" for "10.10.0.21" and 2; carries into the next part, so 500 hosts get addresses too.
QString counted(const QString &address, int offset) {
    QStringList parts = address.split(u'.');
    if (parts.size() != 4)
        return address;
    for (qsizetype part = 3; part > 0; --part) {
        const int value = parts[part].toInt() + offset;
        parts[part] = QString::number(value % 256);
        offset = value / 256;
    }
    return parts.join(u'.');
}

void readHosts(Reader &reader, const QStringList &words) {
    reader.check(words.size() >= 2 && words[0].toInt() > 0, "hosts without number or prefix");
    for (int i = 0; i < words[0].toInt(); ++i) {
        const QString name = QStringLiteral("%1-%2").arg(words[1]).arg(i + 1, 2, 10, QLatin1Char('0'));
        const QString vra = QStringLiteral("VRA-") + name;
        readComponent(reader, ComponentKind::Host,
                      QStringList{name} +
                          (words.size() > 2 ? QStringList{counted(words[2], i)} : QStringList{}));
        readComponent(reader, ComponentKind::Vra,
                      QStringList{vra} +
                          (words.size() > 3 ? QStringList{counted(words[3], i)} : QStringList{}) +
                          QStringList{QStringLiteral("of"), name});
    }
}

ReplicationEnd endOf(const Reader &reader, const QString &word) {
    ReplicationEnd end;
    const qsizetype brace = word.indexOf(u'{');
    end.site = siteNamed(reader.topology, word.left(brace));
    end.wholeSite = brace < 0;
    if (!end.wholeSite) {
        for (const QString &name : word.mid(brace + 1).chopped(1).split(u',', Qt::SkipEmptyParts))
            end.hosts.append(componentNamed(reader.topology, name));
    }
    return end;
}

void readReplication(Reader &reader, const QStringList &words) {
    reader.check(words.size() == 3 && (words[1] == u"->" || words[1] == u"<->"), "replicate A -> B");
    const ReplicationId id{reader.topology.nextId++};
    reader.topology.replications.append(
        {id, endOf(reader, words[0]), endOf(reader, words[2]), words[1] == u"<->"});
}

void readLine(Reader &reader, const QString &line) {
    reader.line = line;
    QStringList words = wordsOf(line);
    if (words.isEmpty())
        return;
    const QString first = words.takeFirst();
    const std::optional<ComponentKind> kind = kindFromKey(first);
    if (kind)
        readComponent(reader, *kind, words);
    else if (first == u"site" && !words.isEmpty())
        readSite(reader, words);
    else if (first == u"hosts")
        readHosts(reader, words);
    else if (first == u"replicate")
        readReplication(reader, words);
    else
        reader.check(false, "unknown first word");
}

Component &found(Topology &topology, ComponentId id) {
    for (Site &site : topology.sites) {
        for (Component &component : site.components) {
            if (component.id == id)
                return component;
        }
    }
    qFatal("topology text: no component %u", id.value);
}

void resolve(Reader &reader) {
    for (const Reference &reference : std::as_const(reader.references)) {
        const ComponentId to = componentNamed(reader.topology, reference.name);
        Component &from = found(reader.topology, reference.from);
        if (reference.field == Reference::PartOf)
            from.partOf = to;
        else if (reference.field == Reference::RunsOn)
            from.runsOn = to;
        else
            from.links.append(to);
    }
    for (const auto &[site, scvmm] : std::as_const(reader.managers))
        reader.topology.sites[site].scvmm = componentNamed(reader.topology, scvmm);
}

} // namespace

Topology topology(const QString &text) {
    Reader reader;
    for (const QString &line : text.split(u'\n'))
        readLine(reader, line);
    resolve(reader);
    return reader.topology;
}

Plan plan(const QString &text) {
    Plan plan;
    plan.title = QStringLiteral("Test");
    plan.topology = topology(text);
    return plan;
}

SiteId siteNamed(const Topology &topology, const QString &name) {
    for (const Site &site : topology.sites) {
        if (site.name == name)
            return site.id;
    }
    qFatal("topology text: no site named \"%s\"", qUtf8Printable(name));
}

const Component &component(const Topology &topology, const QString &name) {
    for (const Site &site : topology.sites) {
        for (const Component &candidate : site.components) {
            if (candidate.name == name)
                return candidate;
        }
    }
    qFatal("topology text: no component named \"%s\"", qUtf8Printable(name));
}

ComponentId componentNamed(const Topology &topology, const QString &name) {
    return component(topology, name).id;
}

} // namespace portolan::test
