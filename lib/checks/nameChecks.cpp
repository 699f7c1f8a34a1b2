#include "checks/SameText.h"
#include "checks/checkTable.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <set>

namespace portolan {
namespace {

/// Customers of a plan, numbered from 1 in the plan's order; 0 is nobody.
class Customers {
public:
    explicit Customers(const PlanFacts &facts) {
        QHash<QString, qint32> known;
        for (const SiteFacts &site : facts.sites()) {
            const QString name = site.site->customer.simplified();
            if (name.isEmpty()) {
                m_ofSite.push_back(0);
                continue;
            }
            const qint32 number = known.value(name.toCaseFolded(), qint32(known.size()) + 1);
            if (number > qint32(known.size())) {
                known.insert(name.toCaseFolded(), number);
                m_names.append(name);
            }
            m_ofSite.push_back(number);
        }
    }

    qint32 of(qint32 site) const { return site < 0 ? 0 : m_ofSite[size_t(site)]; }
    qint32 count() const { return qint32(m_names.size()); }
    QString name(qint32 number) const { return m_names[number - 1]; }

private:
    std::vector<qint32> m_ofSite;
    QStringList m_names;
};

void reportSameSiteNames(const PlanFacts &facts, Report &report) {
    SameText names;
    for (qint32 site = 0; site < std::ssize(facts.sites()); ++site)
        names.add(QStringView(facts.sites()[site].site->name).trimmed(), site);
    for (const std::vector<qint32> &group : names.groups()) {
        QList<ElementKey> keys;
        for (const qint32 site : group)
            keys.append(keyOf(facts.sites()[site].site->id));
        Finding &finding = report.add(keys);
        finding.what =
            Checks::tr("Several sites have the name %1.").arg(shown(facts.sites()[group.front()].site->name));
        finding.why = Checks::tr("A rule names its two sites, and readers cannot tell these apart.");
        finding.todo = Checks::tr("Give each site a name of its own.");
    }
}

/// Components that bear one name and are not told apart by customer or machine.
void reportSameNames(const PlanFacts &facts, Report &report, const std::vector<qint32> &group) {
    Finding &finding = report.add(keysOf(facts, group));
    finding.what = Checks::tr("Several components have the name %1.")
                       .arg(shown(facts.at(group.front()).component->name));
    finding.why =
        Checks::tr("Rules, drawings and scripts name machines, and readers cannot tell these apart.");
    finding.todo = Checks::tr("Give each component a name of its own.");
}

/// Services on one machine may bear its name: one of them stands for all.
std::vector<qint32> oneOfEachMachine(const PlanFacts &facts, const std::vector<qint32> &group) {
    std::set<qint32> machines;
    std::vector<qint32> kept;
    for (const qint32 position : group) {
        if (machines.insert(facts.at(position).machine).second)
            kept.push_back(position);
    }
    return kept;
}

/// Splits by what makes equal names harmless: the customer, and for storage, which no rule names, the site.
std::vector<std::vector<qint32>> splitByScope(const PlanFacts &facts, const Customers &customers,
                                              const std::vector<qint32> &group) {
    std::map<std::pair<qint32, qint32>, std::vector<qint32>> scopes;
    for (const qint32 position : group) {
        const ComponentFacts &component = facts.at(position);
        const bool isStorage = component.component->kind == ComponentKind::Storage;
        scopes[{customers.of(component.site), isStorage ? component.site : -1}].push_back(position);
    }
    std::vector<std::vector<qint32>> split;
    split.reserve(scopes.size());
    for (const auto &[scope, positions] : scopes)
        split.push_back(oneOfEachMachine(facts, positions));
    return split;
}

} // namespace

void checkDuplicateName(const PlanFacts &facts, Report &report) {
    reportSameSiteNames(facts, report);
    SameText names;
    for (qint32 position = 0; position < std::ssize(facts.components()); ++position)
        names.add(QStringView(facts.at(position).component->name).trimmed(), position);
    const std::vector<std::vector<qint32>> groups = names.groups();
    if (groups.empty())
        return;
    const Customers customers(facts);
    for (const std::vector<qint32> &group : groups) {
        for (const std::vector<qint32> &same : splitByScope(facts, customers, group)) {
            if (same.size() > 1)
                reportSameNames(facts, report, same);
        }
    }
}

namespace {

/// Whom a customer is joined with, counted once, on the side of the one that comes first in the plan.
struct Joined {
    std::set<qint32> customers;
    std::set<qint32> sites;
    QList<ElementKey> flows;
};

std::map<qint32, Joined> joinedCustomers(const PlanFacts &facts, const Customers &customers) {
    std::map<qint32, Joined> joined;
    for (const QList<FirewallRule> *rows : {&facts.rules().rules, &facts.rules().toConfirm}) {
        for (const FirewallRule &row : *rows) {
            if (!row.crossesSites())
                continue;
            const qint32 source = facts.positionOf(row.source.site);
            const qint32 destination = facts.positionOf(row.destination.site);
            const qint32 first = std::min(customers.of(source), customers.of(destination));
            const qint32 second = std::max(customers.of(source), customers.of(destination));
            if (first == 0 || first == second)
                continue;
            Joined &of = joined[first];
            of.customers.insert(second);
            of.sites.insert({source, destination});
            if (of.flows.isEmpty() || of.flows.last() != row.flow)
                of.flows.append(row.flow);
        }
    }
    return joined;
}

} // namespace

/// A site without a customer is nobody's or the provider's: it may be joined with any.
void checkCustomersJoined(const PlanFacts &facts, Report &report) {
    const Customers customers(facts);
    if (customers.count() < 2)
        return;
    for (const auto &[customer, joined] : joinedCustomers(facts, customers)) {
        QList<ElementKey> keys;
        for (const qint32 site : joined.sites)
            keys.append(keyOf(facts.sites()[site].site->id));
        QStringList others;
        for (const qint32 other : joined.customers)
            others.append(shown(customers.name(other)));
        Finding &finding = report.add(keys);
        finding.elements += joined.flows;
        finding.what = Checks::tr("Rules join the customer %1 with another customer: %2.")
                           .arg(shown(customers.name(customer)), listed(others));
        finding.why = Checks::tr("These rules let the machines of one customer reach those of another.");
        finding.todo = Checks::tr(
            "Take the replication or the link between them away, or correct the customer of a site.");
    }
}

} // namespace portolan
