#include "rules/Partition.h"
#include "rules/setAside.h"

#include <QCoreApplication>
#include <algorithm>

namespace portolan {
namespace {

/// Why a row is set aside, and what its id ends in.
struct Waiting {
    QLatin1String suffix;
    WaitsFor waitsFor;
    QString reason;
};

/// Compiles the flows of one plan in two named steps: each flow becomes its initiated directions, and each
/// direction is split by what its members answer to.
class Compiler {
public:
    Compiler(const TopologyIndex &index, const PortCatalogue &catalogue, const HeldBack &heldBack)
        : m_index(&index), m_catalogue(&catalogue), m_heldBack(&heldBack), m_partitions(index, heldBack) {}

    void compile(const Flow &flow);
    RuleSet take() { return std::move(m_set); }

private:
    void compileDirection(const Flow &flow, const Group &source, const Group &destination);
    void addRules(const FirewallRule &base, const Partition &source, const Partition &destination);
    void setAside(const FirewallRule &base, const Partition &source, const Partition &destination);
    void append(const FirewallRule &base, const Group &from, const Group &to, const Waiting &why);
    FirewallRule row(const Flow &flow, const Group &source, const Group &destination) const;
    FirewallRule wholeRow(const Flow &flow) const;
    QList<FirewallRule> keptApart(const Flow &flow) const;
    QList<FirewallRule> byPort(const FirewallRule &base, const PortRequirement &listensFor) const;
    bool hasOwnPorts(const Flow &flow) const;
    QString heldReason(const Group &group) const {
        return m_heldBack->machines.value(m_index->machineOf(group.members.first()));
    }
    const PortRequirement &requirement(const Flow &flow) const {
        return m_catalogue->requirements[flow.requirement];
    }

    const TopologyIndex *m_index;
    const PortCatalogue *m_catalogue;
    const HeldBack *m_heldBack;
    Partitions m_partitions;
    RuleSet m_set;
};

/// Between the members of one group both directions are in the first already.
bool opensBackToo(const Flow &flow) {
    return flow.opens == Opens::Both && flow.pairs == Pairs::EachWithEach &&
           flow.first.key != flow.second.key;
}

/// The row that those of `base` which listen alike come into.
FirewallRule listening(const FirewallRule &base, const Listeners &listeners) {
    FirewallRule rule = base;
    rule.destination = listeners.group;
    rule.port = listeners.port;
    if (listeners.isOverride) {
        rule.id += QStringLiteral(".p") + QString::number(*listeners.port);
        rule.basis.port = Basis::Own;
    }
    return rule;
}

void Compiler::compile(const Flow &flow) {
    switch (flow.state) {
    case FlowState::InsideMachine:
        m_set.insideMachine.append(keptApart(flow));
        return;
    case FlowState::WaitsForPort:
        for (FirewallRule &rule : keptApart(flow)) {
            rule.waitsFor = WaitsFor::Facts;
            m_set.toConfirm.append(std::move(rule));
        }
        return;
    case FlowState::NotUsed:
        m_set.notUsed.append(keptApart(flow));
        return;
    case FlowState::Needed:
        break;
    }
    if (flow.opens != Opens::SecondToFirst)
        compileDirection(flow, flow.first, flow.second);
    if (flow.opens == Opens::SecondToFirst || opensBackToo(flow))
        compileDirection(flow, flow.second, flow.first);
}

/// The source names who talks to whom in its own site. That the hosts of a site without a ZVM are reached
/// from another one, and which ZVMs are paired, follows from who manages what.
Basis pairsBasis(PairScope scope, bool crossesSites) {
    const bool follows = scope == PairScope::Pairing || (scope == PairScope::Managed && crossesSites);
    return follows ? Basis::Derived : Basis::Stated;
}

FirewallRule Compiler::row(const Flow &flow, const Group &source, const Group &destination) const {
    const PortRequirement &of = requirement(flow);
    FirewallRule rule;
    rule.id = of.id + QLatin1Char('.') + source.key + QLatin1Char('.') + destination.key;
    rule.flow = flow.id;
    rule.requirement = flow.requirement;
    rule.source = source;
    rule.destination = destination;
    rule.pairs = flow.pairs;
    rule.protocol = of.protocol.value;
    rule.port = of.port.value;
    rule.basis = {pairsBasis(of.scope, rule.crossesSites()), of.port.basis, of.protocol.basis,
                  of.opens.basis};
    return rule;
}

/// A flow as one row, whatever its members listen on.
FirewallRule Compiler::wholeRow(const Flow &flow) const {
    const bool back = flow.opens == Opens::SecondToFirst;
    FirewallRule rule = row(flow, back ? flow.second : flow.first, back ? flow.first : flow.second);
    rule.id = flow.id;
    rule.directed = back || flow.opens == Opens::FirstToSecond;
    rule.reason = flow.reason;
    return rule;
}

bool Compiler::hasOwnPorts(const Flow &flow) const {
    const QString &id = requirement(flow).id;
    const auto has = [&](ComponentId member) { return m_index->component(member)->ports.contains(id); };
    const auto hasAny = [&](const Group &group) {
        return std::any_of(group.members.begin(), group.members.end(), has);
    };
    return m_index->hasOwnPorts(id) && (hasAny(flow.first) || hasAny(flow.second));
}

/// A row for each port, also where none is opened: the drawing says them one by one.
QList<FirewallRule> Compiler::keptApart(const Flow &flow) const {
    FirewallRule whole = wholeRow(flow);
    if (!hasOwnPorts(flow))
        return {whole};
    whole.directed = flow.opens != Opens::NotStated; // only one side listens on each
    if (!opensBackToo(flow))
        return byPort(whole, requirement(flow));
    FirewallRule back = row(flow, flow.second, flow.first);
    back.reason = flow.reason;
    return byPort(whole, requirement(flow)) + byPort(back, requirement(flow));
}

QList<FirewallRule> Compiler::byPort(const FirewallRule &base, const PortRequirement &listensFor) const {
    QList<FirewallRule> rows;
    for (const Listeners &listeners : listenersIn(base.destination, *m_index, listensFor)) {
        rows << listening(base, listeners);
        if (base.pairs == Pairs::SelfOnly)
            rows.last().source = listeners.group;
    }
    return rows;
}

void Compiler::compileDirection(const Flow &flow, const Group &source, const Group &destination) {
    const FirewallRule base = row(flow, source, destination);
    if (const auto held = m_heldBack->flows.constFind(flow.id); held != m_heldBack->flows.constEnd())
        return append(base, source, destination, {setAside::heldBack, WaitsFor::Mending, *held});
    const Partition &from = m_partitions.of(source, nullptr);
    const Partition &to = m_partitions.of(destination, &requirement(flow));
    addRules(base, from, to);
    setAside(base, from, to);
}

void Compiler::addRules(const FirewallRule &base, const Partition &source, const Partition &destination) {
    if (source.reachable.members.isEmpty())
        return;
    for (const Listeners &listeners : destination.listeners) {
        FirewallRule rule = listening(base, listeners);
        rule.source = source.reachable;
        if (rule.expandedCount() > 0)
            m_set.rules.append(std::move(rule));
    }
}

/// A name may be a book.
QString shortName(const QString &name) {
    constexpr qsizetype longest = 60;
    if (name.size() <= longest)
        return name;
    return name.left(name[longest - 1].isHighSurrogate() ? longest - 1 : longest) + QChar(0x2026);
}

/// Names those that wait; many with how many they are.
QString noAddressReason(const TopologyIndex &index, const Group &unreachable) {
    constexpr qsizetype mostNames = 3;
    const QList<ComponentId> &all = unreachable.members;
    QStringList names;
    for (const ComponentId id : all.first(std::min(all.size(), mostNames)))
        names << shortName(index.component(id)->name);
    const QString listed = names.join(QStringLiteral(", "));
    if (all.size() > mostNames)
        return QCoreApplication::translate("Rules", "Without a usable address yet: %1 and %2 more.")
            .arg(listed, QString::number(all.size() - mostNames));
    return QCoreApplication::translate("Rules", "Without a usable address yet: %1.").arg(listed);
}

/// A row for each port, so that what waits is called like the rule that it becomes.
void Compiler::append(const FirewallRule &base, const Group &from, const Group &to, const Waiting &why) {
    FirewallRule whole = base;
    whole.source = from;
    whole.destination = to;
    whole.reason = why.reason;
    whole.waitsFor = why.waitsFor;
    for (FirewallRule &rule : byPort(whole, m_catalogue->requirements[base.requirement])) {
        rule.id += why.suffix;
        if (rule.expandedCount() > 0)
            m_set.toConfirm.append(std::move(rule));
    }
}

/// What cannot be a rule yet, pair for pair: what has no address, then what an error holds back, then what
/// has no port.
void Compiler::setAside(const FirewallRule &base, const Partition &source, const Partition &destination) {
    const auto count = [](const Group &group) { return group.members.size(); };
    using enum WaitsFor;
    if (count(source.unreachable) > 0)
        append(base, source.unreachable, base.destination,
               {setAside::sourceWithoutAddress, Address, noAddressReason(*m_index, source.unreachable)});
    if (count(destination.unreachable) > 0)
        append(base, source.addressed, destination.unreachable,
               {setAside::destinationWithoutAddress, Address,
                noAddressReason(*m_index, destination.unreachable)});
    if (count(source.held) > 0)
        append(base, source.held, destination.addressed,
               {setAside::sourceHeldBack, Mending, heldReason(source.held)});
    if (count(destination.held) > 0)
        append(base, source.reachable, destination.held,
               {setAside::destinationHeldBack, Mending, heldReason(destination.held)});
    if (count(destination.withoutPort) > 0)
        append(base, source.reachable, destination.withoutPort,
               {setAside::withoutPort, Facts,
                QCoreApplication::translate("Rules", "The source gives no port for this row. Enter the port "
                                                     "before anything is opened.")});
}

} // namespace

RuleSet compileRules(const TopologyIndex &index, const PortCatalogue &catalogue, const QList<Flow> &flows,
                     const HeldBack &heldBack) {
    Compiler compiler(index, catalogue, heldBack);
    for (const Flow &flow : flows)
        compiler.compile(flow);
    return compiler.take();
}

} // namespace portolan
