#include "checks/checkTable.h"

#include <algorithm>
#include <map>

namespace portolan {
namespace {

/// The requirement as a reader finds it in the port table: its port cell, or its words where the source
/// prints none.
QString rowName(const PortRequirement &requirement) {
    return requirement.row.isEmpty() ? requirement.text : requirement.row;
}

/// The rows that wait, by requirement, that `waits` picks.
std::map<qsizetype, QList<ElementKey>> waitingFlows(const PlanFacts &facts,
                                                    bool (*waits)(const FirewallRule &)) {
    std::map<qsizetype, QList<ElementKey>> flows;
    for (const FirewallRule &row : facts.rules().toConfirm) {
        if (!waits(row))
            continue;
        QList<ElementKey> &keys = flows[row.requirement];
        if (keys.isEmpty() || keys.last() != row.flow)
            keys.append(row.flow);
    }
    return flows;
}

Finding &addForRequirement(Report &report, const PortRequirement &requirement,
                           const QList<ElementKey> &flows) {
    Finding &finding = report.add({requirement.id});
    finding.elements = flows;
    return finding;
}

} // namespace

void checkPortNotGiven(const PlanFacts &facts, Report &report) {
    const auto flows = waitingFlows(facts, [](const FirewallRule &row) { return !row.port; });
    for (const auto &[at, keys] : flows) {
        const PortRequirement &requirement = facts.catalogue().requirements[at];
        Finding &finding = addForRequirement(report, requirement, keys);
        finding.what = Checks::tr("The source gives no port for this row: \"%1\"").arg(requirement.text);
        finding.why = Checks::tr(
            "Without a port there is no rule. These connections are listed under \"To confirm\" and "
            "left out of scripts until somebody enters the port.");
        finding.todo = Checks::tr("Ask the vendor which port it is and enter it for this plan.");
        if (!requirement.suggestedPort)
            continue;
        finding.todo += u' ' + Checks::tr("Or adopt this reading: \"%1\"").arg(requirement.suggestion);
        finding.fix = Fix{Checks::tr("Read it as %1").arg(*requirement.suggestedPort),
                          AdoptSuggestionFix{requirement.id}};
    }
}

void checkDirectionNotGiven(const PlanFacts &facts, Report &report) {
    const auto flows = waitingFlows(facts, [](const FirewallRule &row) { return row.port && !row.directed; });
    for (const auto &[at, keys] : flows) {
        const PortRequirement &requirement = facts.catalogue().requirements[at];
        Finding &finding = addForRequirement(report, requirement, keys);
        finding.what =
            Checks::tr("Nobody has said which side opens this connection: \"%1\"").arg(requirement.text);
        finding.why = Checks::tr(
            "A rule has a source and a destination. These connections are listed under \"To confirm\" "
            "and left out of scripts until the direction is chosen.");
        finding.todo = Checks::tr("Choose which side opens the connection for this plan.");
    }
}

namespace {

/// A port that a component listens on for a requirement.
struct Service {
    quint16 port;
    Protocol protocol;
    qint32 position;
    qsizetype requirement;

    // clang-tidy 14 takes the 0 of a defaulted comparison for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Service &) const = default;
};

bool holdsTools(const Component &component, const RequirementSide &side) {
    return side.kind == component.kind &&
           (side.tools.isEmpty() || std::any_of(side.tools.begin(), side.tools.end(),
                                                [&](Tool tool) { return component.tools.contains(tool); }));
}

bool listens(const Component &component, const PortRequirement &requirement) {
    const Opens opens = requirement.opens.value;
    const bool second = opens == Opens::FirstToSecond || opens == Opens::Both;
    const bool first = opens == Opens::SecondToFirst || opens == Opens::Both;
    return (second && holdsTools(component, requirement.second)) ||
           (first && std::any_of(requirement.first.begin(), requirement.first.end(),
                                 [&](const RequirementSide &side) { return holdsTools(component, side); }));
}

/// Two requirements that one service answers: the catalogue gives both the same port.
bool isSameService(const PortRequirement &a, const PortRequirement &b) {
    const auto port = [](const PortRequirement &r) {
        return r.defaultPort ? r.defaultPort : r.suggestedPort.value_or(0);
    };
    return port(a) != 0 && port(a) == port(b);
}

class Services {
public:
    explicit Services(const PlanFacts &facts) : m_facts(&facts) {}

    /// Machines that could have a collision: shared ones, those with changed ports, and all of a kind whose
    /// plain ports collide already. Each with the components that run on it.
    std::map<qint32, std::vector<qint32>> suspects();
    /// The services of these components that share a port with another one, by port.
    std::vector<std::vector<Service>> collisions(const std::vector<qint32> &components) const;

private:
    void append(qint32 position, std::vector<Service> &services) const;
    bool collides(const std::vector<Service> &services) const;
    bool collidesByKind(qint32 position);

    const PlanFacts *m_facts;
    std::map<ComponentKind, bool> m_kinds;
};

void Services::append(qint32 position, std::vector<Service> &services) const {
    const Component &component = *m_facts->at(position).component;
    const QList<PortRequirement> &requirements = m_facts->catalogue().requirements;
    for (qsizetype i = 0; i < requirements.size(); ++i) {
        if (!listens(component, requirements[i]))
            continue;
        const auto own = component.ports.constFind(requirements[i].id);
        if (own != component.ports.constEnd())
            services.push_back({*own, requirements[i].protocol.value, position, i});
        else if (requirements[i].port.value)
            services.push_back({*requirements[i].port.value, requirements[i].protocol.value, position, i});
    }
}

bool Services::collides(const std::vector<Service> &services) const {
    const QList<PortRequirement> &requirements = m_facts->catalogue().requirements;
    return std::any_of(services.begin(), services.end(), [&](const Service &service) {
        return service.position != services.front().position ||
               !isSameService(requirements[service.requirement], requirements[services.front().requirement]);
    });
}

std::vector<std::vector<Service>> Services::collisions(const std::vector<qint32> &components) const {
    std::vector<Service> services;
    for (const qint32 position : components)
        append(position, services);
    std::sort(services.begin(), services.end());
    std::vector<std::vector<Service>> found;
    for (size_t begin = 0, end = 0; begin < services.size(); begin = end) {
        std::vector<Service> onPort;
        const auto isSame = [&](const Service &service) {
            return service.port == services[begin].port && service.protocol == services[begin].protocol;
        };
        while (end < services.size() && isSame(services[end]))
            onPort.push_back(services[end++]);
        if (collides(onPort))
            found.push_back(std::move(onPort));
    }
    return found;
}

/// What a kind listens on is the same for all without changes of their own; tools machines differ.
bool Services::collidesByKind(qint32 position) {
    const Component &component = *m_facts->at(position).component;
    if (!component.ports.isEmpty() || component.kind == ComponentKind::Tools)
        return true;
    const auto [found, added] = m_kinds.try_emplace(component.kind, false);
    if (added)
        found->second = !collisions({position}).empty();
    return found->second;
}

std::map<qint32, std::vector<qint32>> Services::suspects() {
    std::map<qint32, std::vector<qint32>> machines;
    const auto count = qint32(m_facts->components().size());
    for (qint32 position = 0; position < count; ++position) {
        const qint32 machine = m_facts->at(position).machine;
        if (machine != position || collidesByKind(position))
            machines.try_emplace(machine);
    }
    for (qint32 position = 0; position < count && !machines.empty(); ++position) {
        const auto found = machines.find(m_facts->at(position).machine);
        if (found != machines.end())
            found->second.push_back(position);
    }
    return machines;
}

/// Collisions of the same services on other machines are one finding.
struct Alike {
    std::vector<Service> example;
    std::vector<qint32> components;
};

QString serviceNames(const PlanFacts &facts, const std::vector<Service> &services) {
    QStringList names;
    for (const Service &service : services)
        names.append(Checks::tr("%1 of %2")
                         .arg(rowName(facts.catalogue().requirements[service.requirement]),
                              shown(facts.at(service.position).component->name)));
    return names.join(QStringLiteral(", "));
}

std::vector<qint32> componentsOf(const std::vector<Service> &services) {
    std::vector<qint32> components;
    for (const Service &service : services) {
        if (std::find(components.begin(), components.end(), service.position) == components.end())
            components.push_back(service.position);
    }
    return components;
}

/// Kinds, requirements and port: what makes two collisions alike.
std::vector<qint64> signatureOf(const PlanFacts &facts, const std::vector<Service> &services) {
    std::vector<qint64> signature{services.front().port};
    for (const Service &service : services) {
        signature.push_back(qint64(facts.at(service.position).component->kind));
        signature.push_back(service.requirement);
    }
    return signature;
}

void reportCollision(const PlanFacts &facts, Report &report, const Alike &alike) {
    const qint32 machine = facts.at(alike.example.front().position).machine;
    const qsizetype others = qsizetype(alike.components.size() / componentsOf(alike.example).size()) - 1;
    Finding &finding = report.add(keysOf(facts, alike.components));
    finding.id += QStringLiteral(",p%1").arg(alike.example.front().port);
    finding.what = Checks::tr("Several services listen on port %1 of %2: %3.")
                       .arg(QString::number(alike.example.front().port),
                            shown(facts.at(machine).component->name), serviceNames(facts, alike.example));
    finding.why =
        Checks::tr("Only one service can listen on a port of a machine, so the others will not start.");
    if (others > 0)
        finding.why += u' ' + Checks::tr("Other machines with the same fault: %1.").arg(others);
    finding.todo = Checks::tr("Give one of the services another port, or a machine of its own.");
}

} // namespace

void checkPortCollision(const PlanFacts &facts, Report &report) {
    Services services(facts);
    std::map<std::vector<qint64>, Alike> alikes;
    for (const auto &[machine, components] : services.suspects()) {
        for (const std::vector<Service> &onPort : services.collisions(components)) {
            Alike &alike = alikes[signatureOf(facts, onPort)];
            if (alike.example.empty())
                alike.example = onPort;
            const std::vector<qint32> involved = componentsOf(onPort);
            alike.components.insert(alike.components.end(), involved.begin(), involved.end());
        }
    }
    for (const auto &[signature, alike] : alikes)
        reportCollision(facts, report, alike);
}

} // namespace portolan
