#include "diagram/frame/key.h"

#include "diagram/Marks.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <QSet>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace portolan {
namespace {

constexpr std::array classes = {TrafficClass::ReplicationData, TrafficClass::ReplicationControl,
                                TrafficClass::Pairing,         TrafficClass::SiteManagement,
                                TrafficClass::Platform,        TrafficClass::Access};

/// How lines show the flows of replication control.
struct ControlLines {
    QSet<QString> joined; ///< on the solid line of replication data
    QSet<QString> apart;  ///< on a dashed line of their own

    bool joins(const QString &flow) const {
        return joined.contains(flow) || (apart.isEmpty() && !joined.isEmpty());
    }
    bool standsApart(const QString &flow) const { return apart.contains(flow) || !joins(flow); }
};

QSet<QString> controlFlows(const DiagramInput &input) {
    QSet<QString> flows;
    for (const Flow &flow : input.flows)
        if (input.catalogue.requirements[flow.requirement].traffic == TrafficClass::ReplicationControl)
            flows.insert(flow.id);
    return flows;
}

/// Lines of both classes have the colour of replication; what is dashed is control alone.
ControlLines controlLines(const QList<DiagramItem> &items, const DiagramInput &input) {
    const QSet<QString> control = controlFlows(input);
    const Dash dashed = strokeOf(TrafficClass::ReplicationControl).dash;
    ControlLines lines;
    for (const DiagramItem &item : items) {
        if (item.role != ItemRole::Line)
            continue;
        for (const Shape &shape : item.shapes) {
            const auto *line = std::get_if<LineShape>(&shape);
            if (!line || line->stroke.ink != Ink::Replication)
                continue;
            QSet<QString> &list = line->stroke.dash == dashed ? lines.apart : lines.joined;
            for (const ElementKey &flow : item.elements)
                if (control.contains(flow))
                    list.insert(flow);
        }
    }
    return lines;
}

/// What the flows of one requirement show; 0 stands for "no port given".
struct Shown {
    std::set<quint16> ports;
    std::set<quint16> open;   ///< of these: some rule opens them
    std::set<quint16> denied; ///< of these: some rule is not to open them
    std::set<quint16> unused;

    Denial denialOf(quint16 port) const {
        return !denied.count(port) ? Denial::None : open.count(port) ? Denial::InPart : Denial::Whole;
    }
};

/// The class of a row of the key, and a requirement whose ports it lists.
using RowPart = std::pair<TrafficClass, qsizetype>;

/// Gathers the ports of every row.
class ShownPorts {
public:
    ShownPorts(const DiagramInput &input, const ControlLines &lines);

    KeyRow row(TrafficClass traffic) const;

private:
    void add(const FirewallRule &rule, std::set<quint16> Shown::*list);

    const PortCatalogue *m_catalogue;
    const ControlLines *m_lines;
    std::map<RowPart, Shown> m_parts;
};

void ShownPorts::add(const FirewallRule &rule, std::set<quint16> Shown::*list) {
    const TrafficClass traffic = m_catalogue->requirements[rule.requirement].traffic;
    const bool isControl = traffic == TrafficClass::ReplicationControl;
    const quint16 port = rule.port.value_or(0);
    if (isControl && m_lines->joins(rule.flow))
        (m_parts[{TrafficClass::ReplicationData, rule.requirement}].*list).insert(port);
    if (!isControl || m_lines->standsApart(rule.flow))
        (m_parts[{traffic, rule.requirement}].*list).insert(port);
}

ShownPorts::ShownPorts(const DiagramInput &input, const ControlLines &lines)
    : m_catalogue(&input.catalogue), m_lines(&lines) {
    const RuleSet &rules = input.rules;
    for (const auto *list : {&rules.rules, &rules.insideMachine, &rules.toConfirm})
        for (const FirewallRule &rule : *list) {
            add(rule, &Shown::ports);
            add(rule, input.denied.contains(rule) ? &Shown::denied : &Shown::open);
        }
    for (const FirewallRule &rule : rules.notUsed)
        add(rule, &Shown::unused);
    for (const FirewallRule &rule : input.marks ? input.marks->otherRules : QList<FirewallRule>()) {
        add(rule, &Shown::ports);
        add(rule, &Shown::open);
    }
}

QString portText(const PortRequirement &requirement, quint16 port) {
    if (port == 0)
        return QStringLiteral("?");
    const bool isDefault = port == requirement.defaultPort && requirement.portChangeable;
    const QString number = isDefault ? QStringLiteral("%1*").arg(port) : QString::number(port);
    const Protocol protocol = requirement.protocol.value;
    return protocol == Protocol::Tcp ? number : QStringLiteral("%1/%2").arg(number, protocolKey(protocol));
}

KeyRow ShownPorts::row(TrafficClass traffic) const {
    QStringList used;
    QStringList unused;
    for (const auto &[part, what] : m_parts) {
        if (part.first != traffic)
            continue;
        const PortRequirement &requirement = m_catalogue->requirements[part.second];
        for (const quint16 port : what.ports)
            used << denialSign(what.denialOf(port)) + portText(requirement, port);
        for (const quint16 port : what.unused)
            unused << portText(requirement, port);
    }
    KeyRow row;
    row.notUsed = used.isEmpty();
    QStringList &ports = row.notUsed ? unused : used;
    ports.removeDuplicates();
    row.ports = ports.join(QLatin1Char(' '));
    row.sample = strokeOf(traffic);
    row.ink = row.notUsed ? Ink::NotUsed : inkOf(traffic);
    row.sample.ink = row.ink;
    const bool isShared = traffic == TrafficClass::ReplicationData && !m_lines->joined.isEmpty();
    const QString label = isShared ? text("Replication") : trafficLabel(traffic);
    row.label = row.notUsed ? text("%1, not used").arg(label) : label;
    return row;
}

} // namespace

QList<KeyRow> keyRows(const QList<DiagramItem> &items, const DiagramInput &input) {
    const ControlLines lines = controlLines(items, input);
    const ShownPorts shown(input, lines);
    QList<KeyRow> rows;
    for (const TrafficClass traffic : classes)
        if (const KeyRow row = shown.row(traffic); !row.ports.isEmpty())
            rows << row;
    return rows;
}

} // namespace portolan
