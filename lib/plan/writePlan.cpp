#include "plan/planFile.h"

#include "plan/editing.h"
#include "plan/planKeys.h"
#include "topology/ElementKey.h"

#include <QCryptographicHash>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

/// Characters that an editor would not show, or would show in another order, are written as escapes.
bool needsEscape(QChar c) {
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c.isNonCharacter();
    }
}

QByteArray escaped(QChar c) {
    switch (c.unicode()) {
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    default:
        return "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
}

QByteArray json(const QString &text) {
    const QString clean = storable(text);
    QByteArray out = "\"";
    qsizetype from = 0;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool quote = clean[i] == u'"' || clean[i] == u'\\';
        if (!quote && !needsEscape(clean[i]))
            continue;
        out += QStringView(clean).mid(from, i - from).toUtf8();
        out += quote ? QByteArray("\\") + clean[i].toLatin1() : escaped(clean[i]);
        from = i + 1;
    }
    return out + QStringView(clean).mid(from).toUtf8() + '"';
}

QByteArray json(bool value) {
    return value ? "true" : "false";
}

QByteArray json(int value) {
    return QByteArray::number(value);
}

QByteArray json(quint16 value) {
    return QByteArray::number(value);
}

QByteArray json(double value) {
    return QByteArray::number(value == 0 ? 0.0 : value, 'f', QLocale::FloatingPointShortest);
}

template <class Tag>
QByteArray json(Id<Tag> id) {
    return json(keyOf(id));
}

QByteArray json(Tool tool) {
    return json(toolInfo(tool).key);
}

/// "[...]" on one line.
template <class T>
QByteArray json(const QList<T> &values) {
    QByteArray out;
    for (const T &value : values)
        out += (out.isEmpty() ? "" : ", ") + json(value);
    return '[' + out + ']';
}

/// An object whose members are added in order, on one line or on one line each.
class Object {
public:
    explicit Object(int indent = -1) : m_indent(indent) {}

    template <class T>
    Object &add(const QString &key, const T &value) {
        return raw(key, json(value));
    }
    /// Left out when it is empty.
    template <class T>
    Object &addFilled(QLatin1String key, const T &value) {
        return value.isEmpty() ? *this : add(key, value);
    }
    template <class Tag>
    Object &addFilled(QLatin1String key, Id<Tag> id) {
        return id ? add(key, id) : *this;
    }
    Object &raw(const QString &key, const QByteArray &value) {
        m_out += (m_out.isEmpty() ? "" : ",") + lineBreak(m_indent + 2) + json(key) + ": " + value;
        return *this;
    }
    Object &rawFilled(QLatin1String key, const Object &object) {
        return object.m_out.isEmpty() ? *this : raw(key, object.done());
    }
    QByteArray done() const { return m_out.isEmpty() ? "{}" : '{' + m_out + lineBreak(m_indent) + '}'; }

private:
    QByteArray lineBreak(int indent) const {
        return m_indent < 0 ? QByteArray(" ") : '\n' + QByteArray(indent, ' ');
    }

    int m_indent;
    QByteArray m_out;
};

/// A list with one element a line.
template <class List, class Write>
QByteArray lines(const List &list, int indent, Write write) {
    QByteArray out;
    for (const auto &element : list)
        out += (out.isEmpty() ? "\n" : ",\n") + QByteArray(indent + 2, ' ') + write(element);
    return out.isEmpty() ? QByteArray("[]") : '[' + out + '\n' + QByteArray(indent, ' ') + ']';
}

Object portsOf(const Component &component) {
    Object ports;
    for (auto port = component.ports.begin(); port != component.ports.end(); ++port)
        ports.add(port.key(), port.value());
    return ports;
}

QByteArray writeComponent(const Component &c) {
    Object out;
    out.add(planKeys::id, c.id).add(planKeys::kind, kindInfo(c.kind).key);
    out.addFilled(planKeys::name, c.name).addFilled(planKeys::address, c.address);
    out.addFilled(planKeys::partOf, c.partOf).addFilled(planKeys::runsOn, c.runsOn);
    out.addFilled(planKeys::links, c.links).addFilled(planKeys::tools, c.tools);
    out.addFilled(planKeys::cluster, c.cluster).rawFilled(planKeys::ports, portsOf(c));
    return out.done();
}

QByteArray writeSite(const Site &site) {
    Object out(4);
    out.add(planKeys::id, site.id).addFilled(planKeys::name, site.name);
    out.addFilled(planKeys::customer, site.customer).addFilled(planKeys::subnets, site.subnets);
    out.addFilled(planKeys::scvmm, site.scvmm);
    if (!site.components.isEmpty())
        out.raw(planKeys::components, lines(site.components, 6, writeComponent));
    return out.done();
}

QByteArray writeEnd(const ReplicationEnd &end) {
    Object out;
    out.add(planKeys::site, end.site);
    if (!end.wholeSite)
        out.add(planKeys::hosts, end.hosts);
    return out.done();
}

QByteArray writeReplication(const Replication &replication) {
    Object out;
    out.add(planKeys::id, replication.id);
    out.raw(planKeys::source, writeEnd(replication.source));
    out.raw(planKeys::target, writeEnd(replication.target));
    if (replication.bothWays)
        out.add(planKeys::bothWays, true);
    return out.done();
}

Object writeOwn(const OwnSettings &own) {
    Object out(2);
    for (auto it = own.begin(); it != own.end(); ++it) {
        Object values;
        if (it->port)
            values.add(planKeys::port, *it->port);
        if (it->protocol)
            values.add(planKeys::protocol, protocolKey(*it->protocol));
        if (it->opens)
            values.add(planKeys::opens, opensKey(*it->opens));
        out.raw(it.key(), values.done());
    }
    return out;
}

template <class IdType>
Object writeOffsets(const QMap<quint32, QPointF> &offsets) {
    Object out(4);
    for (auto it = offsets.begin(); it != offsets.end(); ++it) {
        if (std::isfinite(it->x()) && std::isfinite(it->y()))
            out.raw(keyOf(IdType{it.key()}), '[' + json(it->x()) + ", " + json(it->y()) + ']');
    }
    return out;
}

Object writeLayout(const Plan &plan) {
    const Layout &layout = plan.layout;
    const auto isSite = [&](quint32 number) {
        return std::any_of(plan.topology.sites.begin(), plan.topology.sites.end(),
                           [&](const Site &site) { return site.id.value == number; });
    };
    Object stacks(4);
    for (auto it = layout.openStacks.begin(); it != layout.openStacks.end(); ++it)
        stacks.add(isSite(it.key()) ? keyOf(SiteId{it.key()}) : keyOf(ComponentId{it.key()}), *it);
    Object out(2);
    out.rawFilled(planKeys::offsets, writeOffsets<ComponentId>(layout.offsets));
    out.rawFilled(planKeys::siteOffsets, writeOffsets<SiteId>(layout.siteOffsets));
    out.rawFilled(planKeys::openStacks, stacks);
    return out;
}

Object writeAccepted(const QMap<QString, QString> &accepted) {
    Object out(2);
    for (auto it = accepted.begin(); it != accepted.end(); ++it)
        out.add(it.key(), it.value());
    return out;
}

/// On one line, as components are.
Object writeForm(const ChangeForm &form) {
    Object out;
    for (const ChangeFormField &field : changeFormFields())
        out.addFilled(QLatin1String(field.key), form.*field.text);
    return out;
}

Object writeRuleForms(const QMap<QString, ChangeForm> &forms) {
    Object out(2);
    for (auto it = forms.begin(); it != forms.end(); ++it)
        if (!it->isEmpty())
            out.raw(it.key(), writeForm(*it).done());
    return out;
}

} // namespace

QByteArray writePlan(const Plan &plan) {
    Object out(0);
    out.add(planKeys::format, QString(planKeys::formatName)).add(planKeys::version, planFormatVersion);
    out.add(planKeys::title, plan.title).add(planKeys::revision, plan.revision);
    out.add(planKeys::catalogue, plan.catalogue).add(planKeys::nextId, int(plan.topology.nextId));
    out.raw(planKeys::sites, lines(plan.topology.sites, 2, writeSite));
    out.raw(planKeys::replications, lines(plan.topology.replications, 2, writeReplication));
    out.rawFilled(planKeys::own, writeOwn(plan.own));
    out.rawFilled(planKeys::layout, writeLayout(plan));
    out.rawFilled(planKeys::accepted, writeAccepted(plan.accepted));
    out.rawFilled(planKeys::form, writeForm(plan.forms.plan));
    out.rawFilled(planKeys::ruleForms, writeRuleForms(plan.forms.rules));
    return out.done() + '\n';
}

QString planChecksum(const Plan &plan) {
    return QString::fromLatin1(QCryptographicHash::hash(writePlan(plan), QCryptographicHash::Sha256).toHex());
}

} // namespace portolan
