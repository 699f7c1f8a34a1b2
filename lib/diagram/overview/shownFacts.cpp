#include "diagram/overview/shownFacts.h"

#include <algorithm>

namespace portolan {
namespace {

bool hasFlow(const PairFacts &pair) {
    return std::any_of(pair.elements.begin(), pair.elements.end(), isFlowKey);
}

/// A pair is left out with its last flow; one that has none in the plan either is only a link of the user's.
bool isLeftOut(const PairFacts &ofPlan, const PairFacts &ofPart) {
    return hasFlow(ofPlan) && !hasFlow(ofPart);
}

/// Both are in the order of their sites, and every pair of the part is one of the plan.
std::vector<PairFacts> shownPairs(const OverviewFacts &plan, const OverviewFacts &part) {
    std::vector<PairFacts> shown;
    auto ofPlan = plan.pairs.begin();
    for (const PairFacts &pair : part.pairs) {
        while (std::pair(ofPlan->first, ofPlan->second) != std::pair(pair.first, pair.second))
            ++ofPlan;
        if (isLeftOut(*ofPlan, pair))
            continue;
        shown.push_back(pair);
        shown.back().type = ofPlan->type;
    }
    return shown;
}

/// Pairs that need the same ports in the plan need the same of them in a view.
LinkType shownType(const OverviewFacts &facts, const QString &letter, const QList<int> &pairs) {
    const PortList &ports = facts.pairs[size_t(pairs.first())].ports;
    const bool changed = std::any_of(ports.begin(), ports.end(),
                                     [&](int port) { return facts.ports[size_t(port)].pill.changed; });
    return {letter, ports, pairs, changed};
}

} // namespace

OverviewFacts shownFacts(const OverviewFacts &plan, const OverviewFacts &part) {
    OverviewFacts facts = part;
    facts.pairs = shownPairs(plan, part);
    std::vector<QList<int>> byType(plan.types.size());
    for (size_t i = 0; i < facts.pairs.size(); ++i)
        byType[size_t(facts.pairs[i].type)] << int(i);
    facts.types.clear();
    for (size_t type = 0; type < byType.size(); ++type) {
        for (const int pair : byType[type])
            facts.pairs[size_t(pair)].type = int(facts.types.size());
        if (!byType[type].isEmpty())
            facts.types.push_back(shownType(facts, plan.types[type].letter, byType[type]));
    }
    return facts;
}

} // namespace portolan
