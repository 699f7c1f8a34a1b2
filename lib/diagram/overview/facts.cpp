#include "diagram/overview/facts.h"

#include "diagram/Marks.h"
#include "diagram/drawnPorts.h"
#include "diagram/overview/CountedRules.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

namespace portolan {
namespace {

constexpr std::array cardKinds = {ComponentKind::Zvm, ComponentKind::Scvmm, ComponentKind::Zcm,
                                  ComponentKind::Zssp, ComponentKind::Tools};

void insertSorted(PortList &ports, int port) {
    const auto at = std::lower_bound(ports.begin(), ports.end(), port);
    if (at == ports.end() || *at != port)
        ports.insert(at, port);
}

void widen(CountRange &range, const CountRange &by) {
    range = {std::min(range.least, by.least), std::max(range.most, by.most)};
}

void grow(CountRange &range, qint64 by) {
    range = {range.most + by, range.most + by};
}

int classRank(TrafficClass traffic) {
    switch (traffic) {
    case TrafficClass::ReplicationData:
    case TrafficClass::ReplicationControl:
        return 0;
    case TrafficClass::Pairing:
        return 1;
    case TrafficClass::SiteManagement:
        return 2;
    case TrafficClass::Platform:
        return 3;
    case TrafficClass::Access:
        return 4;
    }
    return 5;
}

/// Reads one plan's flows and rules into the facts.
class FactsReader {
public:
    explicit FactsReader(const DiagramInput &input) : m_input(&input), m_rules(input) {}

    OverviewFacts read();

private:
    void readSites();
    void readSite(const Site &site);
    void readOwnPorts(const Component &component, int site);
    void countMachine(SiteNumbers &facts, const Component &component) const;
    void readFlows();
    void readInside(const Flow &flow, int site, const PortList &ports);
    InsideRow &insideRow(const Flow &flow, int site);
    void readReplications();
    void sortPorts();
    void sortPairs();
    void nameTypes();
    void groupInsides();

    PairFacts &pair(int one, int other);
    PortList portsOf(const Flow &flow);
    PortList plainPorts(const Flow &flow);
    int portIndex(qsizetype requirement, const PillText &pill);
    int siteIndex(SiteId id) const { return m_siteIndex.value(id.value, -1); }
    bool hasOwnPorts(int site, qsizetype requirement) const {
        return m_ownPorts.contains(std::pair(site, requirement));
    }

    const DiagramInput *m_input;
    OverviewFacts m_facts;
    QHash<quint32, int> m_siteIndex;
    QHash<std::pair<int, int>, int> m_pairIndex;
    QSet<std::pair<int, qsizetype>> m_ownPorts; ///< sites and requirements with a port of a component's own
    CountedRules m_rules;
    std::map<std::pair<qsizetype, bool>, PortList> m_plainPorts; ///< by requirement, used or not
    std::vector<std::vector<InsideRow>> m_inside;                ///< by site
    QSet<std::pair<QString, QString>> m_counted; ///< rows of a site, and the groups counted there
};

OverviewFacts FactsReader::read() {
    readSites();
    readFlows();
    readReplications();
    sortPorts();
    sortPairs();
    nameTypes();
    groupInsides();
    return std::move(m_facts);
}

void FactsReader::readSites() {
    const QList<Site> &sites = m_input->index.topology().sites;
    m_facts.sites.reserve(size_t(sites.size()));
    for (const Site &site : sites)
        readSite(site);
    m_inside.resize(m_facts.sites.size());
}

void FactsReader::readSite(const Site &site) {
    const int number = int(m_facts.sites.size());
    SiteNumbers facts;
    facts.site = &site;
    const Former former = formerOf(m_input->marks, keyOf(site.id));
    facts.formerName = shownText(former.name);
    facts.formerSubnet = shownText(former.address);
    std::array<QList<const Component *>, cardKinds.size()> services;
    for (const Component &component : site.components) {
        countMachine(facts, component);
        const auto kind = std::find(cardKinds.begin(), cardKinds.end(), component.kind);
        if (kind != cardKinds.end())
            services[size_t(kind - cardKinds.begin())] << &component;
        if (!component.ports.isEmpty())
            readOwnPorts(component, number);
    }
    for (const auto &ofKind : services)
        if (!ofKind.isEmpty())
            facts.services << ofKind;
    const Site *manager = m_input->index.siteOf(site.scvmm);
    facts.managedFrom = manager && manager->id != site.id ? manager : nullptr;
    m_siteIndex.insert(site.id.value, number);
    m_facts.sites.push_back(std::move(facts));
}

/// A site that is removed has what it had, and one that is new had what it has.
void FactsReader::countMachine(SiteNumbers &facts, const Component &component) const {
    const auto isMarked = [&](Mark mark) {
        const Marks *marks = m_input->marks;
        return marks && marks->elements.value(keyOf(component.id), Mark::Open) == mark &&
               marks->elements.value(keyOf(facts.site->id), Mark::Open) != mark;
    };
    const bool isThere = !isMarked(Mark::Removed);
    const bool wasThere = !isMarked(Mark::Added);
    if (component.kind == ComponentKind::Host) {
        facts.hosts += isThere;
        facts.hostsBefore += wasThere;
    } else if (component.kind == ComponentKind::Vra) {
        facts.vras += isThere;
        facts.vrasBefore += wasThere;
    }
}

void FactsReader::readOwnPorts(const Component &component, int site) {
    const QList<PortRequirement> &requirements = m_input->catalogue.requirements;
    for (qsizetype i = 0; i < requirements.size(); ++i)
        if (component.ports.contains(requirements[i].id))
            m_ownPorts.insert({site, i});
}

void FactsReader::readFlows() {
    for (const Flow &flow : m_input->flows) {
        const int one = siteIndex(flow.first.site);
        const int other = siteIndex(flow.second.site);
        if (one < 0 || other < 0)
            continue;
        const PortList ports = portsOf(flow);
        if (one == other) {
            readInside(flow, one, ports);
            continue;
        }
        PairFacts &facts = pair(one, other);
        facts.elements << flow.id;
        if (m_rules.counts(flow))
            facts.expanded += m_rules.of(flow).expanded;
        if (flow.state == FlowState::InsideMachine)
            continue;
        facts.ports.insert(facts.ports.end(), ports.begin(), ports.end());
        const TrafficClass traffic = m_input->catalogue.requirements[flow.requirement].traffic;
        facts.carries[size_t(traffic)] |= flow.state != FlowState::NotUsed;
    }
}

InsideRow &FactsReader::insideRow(const Flow &flow, int site) {
    std::vector<InsideRow> &rows = m_inside[size_t(site)];
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const InsideRow &r) {
        return r.first == flow.first.kind && r.second == flow.second.kind && r.state == flow.state;
    });
    if (row != rows.end())
        return *row;
    rows.push_back({flow.first.kind, flow.second.kind, flow.state, {}, {}, {}, {}, {}, {}});
    return rows.back();
}

void FactsReader::readInside(const Flow &flow, int site, const PortList &ports) {
    SiteNumbers &facts = m_facts.sites[size_t(site)];
    facts.insideFlows << flow.id;
    InsideRow &row = insideRow(flow, site);
    row.ports.insert(row.ports.end(), ports.begin(), ports.end());
    row.flows << flow.id;
    const CountedRules::Sums sums = m_rules.of(flow);
    if (m_rules.counts(flow))
        facts.insideRules += sums.grouped;
    if (!m_rules.countsInRow(flow))
        return;
    grow(row.grouped, sums.grouped);
    grow(row.expanded, sums.expanded);
    // Several requirements join the same groups; their members count once.
    const QString place = CountedRules::rowOf(flow);
    if (!m_counted.contains({place, flow.first.key}))
        grow(row.firsts, presentGroup(m_input->marks, flow, flow.first).members.size());
    if (!m_counted.contains({place, flow.second.key}))
        grow(row.seconds, presentGroup(m_input->marks, flow, flow.second).members.size());
    m_counted << std::pair(place, flow.first.key) << std::pair(place, flow.second.key);
}

/// A replication without hosts at an end has no flows; its link is drawn all the same.
void FactsReader::readReplications() {
    for (const Replication &replication : m_input->index.topology().replications) {
        const int from = siteIndex(replication.source.site);
        const int to = siteIndex(replication.target.site);
        if (from >= 0 && to >= 0 && from != to)
            pair(from, to).elements << keyOf(replication.id);
    }
}

PairFacts &FactsReader::pair(int one, int other) {
    const std::pair<int, int> key = std::minmax(one, other);
    const auto found = m_pairIndex.constFind(key);
    if (found != m_pairIndex.constEnd())
        return m_facts.pairs[size_t(*found)];
    m_pairIndex.insert(key, int(m_facts.pairs.size()));
    m_facts.pairs.push_back({key.first, key.second, {}, {}, {}, 0, 0});
    return m_facts.pairs.back();
}

/// Looking at every member is needed only where somebody has a port of their own.
PortList FactsReader::portsOf(const Flow &flow) {
    const bool hasOwn = hasOwnPorts(siteIndex(flow.first.site), flow.requirement) ||
                        hasOwnPorts(siteIndex(flow.second.site), flow.requirement);
    const bool isMarked = m_input->marks && m_input->marks->flows.contains(flow.id);
    const bool isPlain = !isMarked && m_input->denied.ofFlow(flow.id).isEmpty();
    if (isPlain && (!hasOwn || flow.state == FlowState::NotUsed))
        return plainPorts(flow);
    PortList ports;
    for (const PortMark &mark : drawnPorts(*m_input, flow))
        ports.push_back(portIndex(flow.requirement, mark.pill));
    return ports;
}

PortList FactsReader::plainPorts(const Flow &flow) {
    const auto [found, added] =
        m_plainPorts.try_emplace({flow.requirement, flow.state == FlowState::NotUsed});
    if (added) {
        Flow plain;
        plain.requirement = flow.requirement;
        plain.state = flow.state;
        for (const PortMark &mark : portMarks(m_input->index, m_input->catalogue, plain))
            found->second.push_back(portIndex(flow.requirement, mark.pill));
    }
    return found->second;
}

int FactsReader::portIndex(qsizetype requirement, const PillText &pill) {
    const PortUse use{requirement, pill};
    const auto found = std::find(m_facts.ports.begin(), m_facts.ports.end(), use);
    if (found != m_facts.ports.end())
        return int(found - m_facts.ports.begin());
    m_facts.ports.push_back(use);
    return int(m_facts.ports.size()) - 1;
}

/// Ports of one colour stand together, in the order of the port table.
void FactsReader::sortPorts() {
    std::vector<int> order(m_facts.ports.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    const auto place = [&](int port) {
        const PortUse &use = m_facts.ports[size_t(port)];
        const TrafficClass traffic = m_input->catalogue.requirements[use.requirement].traffic;
        return std::tuple(use.pill.notUsed, classRank(traffic), use.requirement, use.pill.changed,
                          use.pill.text);
    };
    std::sort(order.begin(), order.end(), [&](int a, int b) { return place(a) < place(b); });
    std::vector<int> rank(order.size());
    std::vector<PortUse> sorted;
    for (const int port : order) {
        rank[size_t(port)] = int(sorted.size());
        sorted.push_back(m_facts.ports[size_t(port)]);
    }
    const auto renumber = [&](PortList &ports) {
        PortList unique;
        for (const int port : ports)
            insertSorted(unique, rank[size_t(port)]);
        ports = std::move(unique);
    };
    m_facts.ports = std::move(sorted);
    for (PairFacts &facts : m_facts.pairs)
        renumber(facts.ports);
    for (auto &rows : m_inside)
        for (InsideRow &row : rows)
            renumber(row.ports);
}

void FactsReader::sortPairs() {
    std::sort(m_facts.pairs.begin(), m_facts.pairs.end(), [](const PairFacts &a, const PairFacts &b) {
        return std::pair(a.first, a.second) < std::pair(b.first, b.second);
    });
}

void FactsReader::nameTypes() {
    std::map<PortList, size_t> known;
    for (size_t i = 0; i < m_facts.pairs.size(); ++i) {
        const PortList &ports = m_facts.pairs[i].ports;
        const auto [found, added] = known.try_emplace(ports, m_facts.types.size());
        if (added) {
            const bool changed = std::any_of(ports.begin(), ports.end(),
                                             [&](int p) { return m_facts.ports[size_t(p)].pill.changed; });
            m_facts.types.push_back({{}, ports, {}, changed});
        }
        m_facts.types[found->second].pairs << int(i);
    }
    // Links that need no port yet come last, whatever their number.
    std::stable_sort(m_facts.types.begin(), m_facts.types.end(), [](const LinkType &a, const LinkType &b) {
        return std::pair(a.ports.empty(), -a.pairs.size()) < std::pair(b.ports.empty(), -b.pairs.size());
    });
    for (size_t t = 0; t < m_facts.types.size(); ++t) {
        LinkType &type = m_facts.types[t];
        type.letter = type.ports.empty() ? QStringLiteral("–") : linkLetter(qsizetype(t));
        for (const int i : type.pairs)
            m_facts.pairs[size_t(i)].type = int(t);
    }
}

bool isAlike(const std::vector<InsideRow> &one, const std::vector<InsideRow> &other) {
    return std::equal(
        one.begin(), one.end(), other.begin(), other.end(), [](const InsideRow &a, const InsideRow &b) {
            return a.first == b.first && a.second == b.second && a.state == b.state && a.ports == b.ports;
        });
}

void mergeRows(std::vector<InsideRow> &into, const std::vector<InsideRow> &rows) {
    for (size_t i = 0; i < rows.size(); ++i) {
        widen(into[i].firsts, rows[i].firsts);
        widen(into[i].seconds, rows[i].seconds);
        widen(into[i].grouped, rows[i].grouped);
        widen(into[i].expanded, rows[i].expanded);
        into[i].flows << rows[i].flows;
    }
}

void FactsReader::groupInsides() {
    for (size_t s = 0; s < m_inside.size(); ++s) {
        if (m_inside[s].empty())
            continue;
        const auto group = std::find_if(m_facts.insides.begin(), m_facts.insides.end(),
                                        [&](const InsideGroup &g) { return isAlike(g.rows, m_inside[s]); });
        if (group == m_facts.insides.end()) {
            m_facts.insides.push_back({{int(s)}, std::move(m_inside[s])});
        } else {
            group->sites << int(s);
            mergeRows(group->rows, m_inside[s]);
        }
    }
}

} // namespace

OverviewFacts gatherFacts(const DiagramInput &input) {
    return FactsReader(input).read();
}

QString linkLetter(qsizetype number) {
    QString letters;
    for (++number; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(u'A' + char16_t((number - 1) % 26)));
    return letters;
}

} // namespace portolan
