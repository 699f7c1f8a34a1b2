#include "rules/AddressGroups.h"
#include "rules/ChangeForm.h"
#include "rules/groupNames.h"

#include <QSet>
#include <algorithm>
#include <map>
#include <tuple>

namespace portolan {
namespace {

/// Machine pairs of a rule, each with each, and what a row of these alone adds to the rule's id.
struct Block {
    QList<ComponentId> sources;
    QList<ComponentId> destinations;
    QString suffix;
};

QList<ComponentId> without(QList<ComponentId> members, ComponentId one) {
    members.removeOne(one);
    return members;
}

/// Who is at both ends reaches the others (or itself) alone, so each gets a block of its own.
QList<Block> blocksOf(const FirewallRule &rule) {
    const QList<ComponentId> &sources = rule.source.members;
    const QList<ComponentId> &destinations = rule.destination.members;
    if (rule.pairs == Pairs::EachWithEach)
        return {{sources, destinations, {}}};
    const QSet<ComponentId> there(destinations.begin(), destinations.end());
    QList<ComponentId> elsewhere;
    QList<Block> blocks;
    for (const ComponentId id : sources) {
        const auto others = [&] { return without(destinations, id); };
        if (!there.contains(id))
            elsewhere.append(id);
        else
            blocks.append({{id},
                           rule.pairs == Pairs::SelfOnly ? QList<ComponentId>{id} : others(),
                           QStringLiteral(".from-") + keyOf(id)});
    }
    if (rule.pairs == Pairs::OthersOnly && !elsewhere.isEmpty())
        blocks.prepend(
            {elsewhere, destinations, blocks.isEmpty() ? QString() : QStringLiteral(".from-rest")});
    blocks.removeIf([](const Block &block) { return block.destinations.isEmpty(); });
    return blocks;
}

QList<Block> pairsOf(const FirewallRule &rule) {
    QList<Block> blocks;
    forEachPair(rule, [&](ComponentId source, ComponentId destination) {
        blocks.append({{source}, {destination}, {}});
        return true;
    });
    return blocks;
}

class RowMaker {
public:
    RowMaker(const TopologyIndex &index, const PortCatalogue &catalogue, Grouping grouping,
             const ChangeForms &forms)
        : m_catalogue(&catalogue), m_forms(&forms), m_groups(index), m_terms{forms.termsOf({})} {
        m_made.grouping = grouping;
    }

    void add(qsizetype position, const FirewallRule &rule);
    RuleRows take(const TopologyIndex &index);

private:
    using Ends = std::tuple<qsizetype, qsizetype, Protocol>;
    /// What compact rows differ in: their ends, and the place of their terms.
    using CompactKey = std::pair<Ends, qsizetype>;
    struct Service {
        Protocol protocol;
        QList<quint16> ports;
    };

    RuleRow &rowFor(const FirewallRule &rule, const Block &block, const Ends &ends);
    QString idOf(const FirewallRule &rule, const Block &block) const;
    QString compactId(const CompactKey &key) const;
    qsizetype termsOf(const FirewallRule &rule);
    qsizetype serviceOf(const Service &service);

    const PortCatalogue *m_catalogue;
    const ChangeForms *m_forms;
    AddressGroups m_groups;
    RuleRows m_made;
    QList<RuleTerms> m_terms;                  ///< each once, those of the plan first
    std::map<CompactKey, qsizetype> m_compact; ///< positions of rows
    QList<Service> m_services;                 ///< of each row
    QHash<QString, qsizetype> m_serviceById;   ///< positions of service groups
};

QString RowMaker::idOf(const FirewallRule &rule, const Block &block) const {
    if (m_made.grouping == Grouping::Expanded)
        return expandedRuleId(*m_catalogue, rule, block.sources.first(), block.destinations.first());
    return rule.id + block.suffix;
}

QString RowMaker::compactId(const CompactKey &key) const {
    const auto [source, destination, protocol] = key.first;
    QStringList parts{m_groups.at(source).id, m_groups.at(destination).id, protocolKey(protocol)};
    if (key.second > 0) {
        const RuleTerms &terms = m_terms[key.second];
        parts << terms.action << terms.validFrom << terms.expiry;
    }
    return contentId(QStringLiteral("rule"), parts);
}

/// The place of a rule's terms.
qsizetype RowMaker::termsOf(const FirewallRule &rule) {
    const RuleTerms terms = m_forms->termsOf(rule.id);
    const qsizetype known = m_terms.indexOf(terms);
    if (known >= 0)
        return known;
    m_terms.append(terms);
    return m_terms.size() - 1;
}

/// The row that takes a block: a new one, but in compact rows that of the same ends on the same terms.
RuleRow &RowMaker::rowFor(const FirewallRule &rule, const Block &block, const Ends &ends) {
    QString id;
    if (m_made.grouping == Grouping::Compact) {
        const CompactKey key{ends, termsOf(rule)};
        const auto [place, isNew] = m_compact.try_emplace(key, m_made.rows.size());
        if (!isNew)
            return m_made.rows[place->second];
        id = compactId(key);
    } else {
        id = idOf(rule, block);
    }
    m_made.rows.append({id, std::get<0>(ends), std::get<1>(ends), 0, {}});
    m_services.append({rule.protocol, {}});
    return m_made.rows.last();
}

void RowMaker::add(qsizetype position, const FirewallRule &rule) {
    const QList<Block> blocks = m_made.grouping == Grouping::Expanded ? pairsOf(rule) : blocksOf(rule);
    for (const Block &block : blocks) {
        const Ends ends{m_groups.of(block.sources), m_groups.of(block.destinations), rule.protocol};
        RuleRow &row = rowFor(rule, block, ends);
        row.parts.append({position, block.sources, block.destinations});
        QList<quint16> &ports = m_services[&row - m_made.rows.constData()].ports;
        const auto place = std::lower_bound(ports.begin(), ports.end(), *rule.port);
        if (place == ports.end() || *place != *rule.port)
            ports.insert(place, *rule.port);
    }
}

qsizetype RowMaker::serviceOf(const Service &service) {
    QStringList parts{protocolKey(service.protocol)};
    for (const quint16 port : service.ports)
        parts.append(QString::number(port));
    const QString id = contentId(QStringLiteral("svc"), parts);
    const qsizetype place = m_serviceById.value(id, m_made.services.size());
    if (place == m_made.services.size()) {
        m_serviceById.insert(id, place);
        m_made.services.append({id, {}, {}, service.protocol, service.ports});
    }
    return place;
}

RuleRows RowMaker::take(const TopologyIndex &index) {
    for (qsizetype i = 0; i < m_made.rows.size(); ++i)
        m_made.rows[i].service = serviceOf(m_services[i]);
    m_made.addresses = m_groups.take();
    nameGroups(index, m_made);
    return std::move(m_made);
}

} // namespace

RuleRows rowsOf(const RuleSet &rules, const TopologyIndex &index, const PortCatalogue &catalogue,
                Grouping grouping, const ChangeForms &forms) {
    RowMaker maker(index, catalogue, grouping, forms);
    for (qsizetype i = 0; i < rules.rules.size(); ++i)
        maker.add(i, rules.rules[i]);
    return maker.take(index);
}

qint64 expandedCount(const RuleRow &row) {
    qint64 count = 0;
    for (const RulePart &part : row.parts)
        count += qint64(part.sources.size()) * part.destinations.size();
    return count;
}

bool forEachExpandedId(const RuleRow &row, const RuleSet &rules, const PortCatalogue &catalogue,
                       const std::function<bool(const QString &id)> &visit) {
    for (const RulePart &part : row.parts)
        for (const ComponentId source : part.sources)
            for (const ComponentId destination : part.destinations)
                if (!visit(expandedRuleId(catalogue, rules.rules[part.rule], source, destination)))
                    return false;
    return true;
}

QList<int> ruleNumbers(const RuleRow &row) {
    QList<int> numbers;
    for (const RulePart &part : row.parts)
        if (numbers.isEmpty() || numbers.last() != part.rule + 1)
            numbers.append(int(part.rule + 1));
    return numbers;
}

} // namespace portolan
