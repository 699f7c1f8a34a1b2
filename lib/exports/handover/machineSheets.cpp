#include "exports/handover/machineSheets.h"

#include <QSet>
#include <functional>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// What the lines of one machine differ in; they are listed in this order.
struct LineKey {
    bool toConfirm;
    QString action; ///< other than to allow
    MachineLine::Way way;
    qsizetype requirement;
    std::optional<quint16> port;
    QString reason; ///< of what is to be confirmed
    QString validFrom;
    QString expiry;

    bool operator<(const LineKey &other) const {
        return std::tie(toConfirm, action, way, requirement, port, reason, validFrom, expiry) <
               std::tie(other.toConfirm, other.action, other.way, other.requirement, other.port, other.reason,
                        other.validFrom, other.expiry);
    }
};

struct Machine {
    std::map<LineKey, MachineLine> lines;
    QSet<ComponentId> components;
    size_t place = 0; ///< among the sheets
};

class Machines {
public:
    Machines(const TopologyIndex &index, const ChangeForms &forms) : m_index(&index), m_forms(&forms) {}

    void add(const QList<FirewallRule> &list, const RuleNumbers &numbers) {
        for (const FirewallRule &rule : list) {
            addEnd(rule, numbers.of(rule), rule.source, rule.destination, MachineLine::Opens);
            // In a row that is undirected within one group the two ends are the same machines.
            if (rule.directed || rule.source.key != rule.destination.key)
                addEnd(rule, numbers.of(rule), rule.destination, rule.source, MachineLine::Accepts);
        }
    }

    std::vector<MachineSheet> take() {
        std::vector<MachineSheet> sheets;
        forEachComponent([&](ComponentId id) {
            if (const auto found = m_machines.find(id); found != m_machines.end()) {
                found->second.place = sheets.size();
                sheets.push_back({id, {}, linesOf(found->second)});
            }
        });
        forEachComponent([&](ComponentId id) {
            const auto found = m_machines.find(m_index->machineOf(id));
            if (found != m_machines.end() && found->second.components.contains(id))
                sheets[found->second.place].components.append(id);
        });
        return sheets;
    }

private:
    void addEnd(const FirewallRule &rule, int number, const Group &here, const Group &there,
                MachineLine::Way way) {
        const ChangeForm form = m_forms->of(rule.id);
        const LineKey key{number == 0,
                          m_forms->otherAction(rule.id),
                          rule.directed ? way : MachineLine::Either,
                          rule.requirement,
                          rule.port,
                          rule.reason,
                          form.validFrom,
                          form.expiry};
        for (const ComponentId id : here.members) {
            Machine &machine = m_machines[m_index->machineOf(id)];
            machine.components.insert(id);
            MachineLine &line = machine.lines[key];
            if (!line.rule)
                line = {key.way, &rule, !key.toConfirm, {}, {}, key.action, form.validFrom, form.expiry};
            if (number > 0 && (line.numbers.isEmpty() || line.numbers.last() != number))
                line.numbers.append(number);
            const bool meetsItself = rule.pairs == Pairs::OthersOnly && there.members.contains(id);
            const MachinePeer peer{&there, meetsItself ? id : ComponentId()};
            if (line.peers.empty() || line.peers.back() != peer)
                line.peers.push_back(peer);
        }
    }

    static std::vector<MachineLine> linesOf(Machine &machine) {
        std::vector<MachineLine> lines;
        for (auto &[key, line] : machine.lines)
            lines.push_back(std::move(line));
        return lines;
    }

    void forEachComponent(const std::function<void(ComponentId)> &visit) const {
        for (const Site &site : m_index->topology().sites)
            for (const Component &component : site.components)
                visit(component.id);
    }

    const TopologyIndex *m_index;
    const ChangeForms *m_forms;
    std::map<ComponentId, Machine> m_machines;
};

} // namespace

QList<ComponentId> MachinePeer::members() const {
    QList<ComponentId> others = group->members;
    others.removeOne(except);
    return others;
}

std::vector<MachineSheet> machineSheets(const TopologyIndex &index, const RuleSet &rules,
                                        const ChangeForms &forms) {
    const RuleNumbers numbers(rules);
    Machines machines(index, forms);
    machines.add(rules.rules, numbers);
    machines.add(rules.toConfirm, numbers);
    return machines.take();
}

} // namespace portolan
