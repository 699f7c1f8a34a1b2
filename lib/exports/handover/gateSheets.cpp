#include "exports/handover/gateSheets.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// Places of two sites in the plan, ascending.
using PairOfPlaces = std::pair<qsizetype, qsizetype>;

class Gates {
public:
    Gates(const TopologyIndex &index, const ChangeForms &forms) : m_forms(&forms) {
        const QList<Site> &sites = index.topology().sites;
        for (qsizetype i = 0; i < sites.size(); ++i)
            m_places.insert(sites[i].id, i);
    }

    void add(const QList<FirewallRule> &list, GateState state, const RuleNumbers &numbers) {
        for (const FirewallRule &rule : list) {
            if (!rule.crossesSites())
                continue;
            GateSheet &sheet = sheetOf(rule);
            const QString action = m_forms->otherAction(rule.id);
            sheet.rows.push_back({&rule, state, numbers.of(rule), action});
            if (state != GateState::Rule)
                continue;
            if (!action.isEmpty()) {
                sheet.rows.back().state = GateState::OtherAction;
                continue;
            }
            ++sheet.rules;
            sheet.connections += rule.expandedCount();
        }
    }

    std::vector<GateSheet> take() {
        std::vector<GateSheet> sheets;
        for (auto &[places, sheet] : m_sheets) {
            const auto order = [first = sheet.first](const GateRow &row) {
                return std::make_tuple(row.state, row.rule->source.site != first);
            };
            std::stable_sort(
                sheet.rows.begin(), sheet.rows.end(),
                [&](const GateRow &one, const GateRow &other) { return order(one) < order(other); });
            sheets.push_back(std::move(sheet));
        }
        return sheets;
    }

private:
    GateSheet &sheetOf(const FirewallRule &rule) {
        SiteId first = rule.source.site;
        SiteId second = rule.destination.site;
        if (m_places.value(second) < m_places.value(first))
            std::swap(first, second);
        GateSheet &sheet = m_sheets[PairOfPlaces{m_places.value(first), m_places.value(second)}];
        sheet.first = first;
        sheet.second = second;
        return sheet;
    }

    const ChangeForms *m_forms;
    QHash<SiteId, qsizetype> m_places;
    std::map<PairOfPlaces, GateSheet> m_sheets;
};

} // namespace

std::vector<GateSheet> gateSheets(const TopologyIndex &index, const RuleSet &rules,
                                  const ChangeForms &forms) {
    const RuleNumbers numbers(rules);
    Gates gates(index, forms);
    gates.add(rules.rules, GateState::Rule, numbers);
    gates.add(rules.toConfirm, GateState::ToConfirm, numbers);
    gates.add(rules.notUsed, GateState::NotUsed, numbers);
    return gates.take();
}

} // namespace portolan
