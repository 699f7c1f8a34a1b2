#include "rules/RuleBlock.h"

#include "document/elementText.h"
#include "document/keyedRows.h"
#include "rules/RuleNumbers.h"
#include "rules/ruleText.h"

#include <QCoreApplication>

namespace portolan {
namespace {

constexpr qsizetype mostWords = 32;

/// The words of a filter and which of them each component answers to.
class Words {
public:
    Words(const TopologyIndex &index, const QString &filter);

    bool isEmpty() const { return m_words.isEmpty(); }
    quint32 all() const { return m_all; }
    /// A bit for each word that `text` holds.
    quint32 in(const QString &text) const;
    std::vector<quint32> masksOf(const Group &group) const;

private:
    QStringList m_words;
    quint32 m_all = 0;
    std::vector<quint32> m_masks; ///< by component id
};

Words::Words(const TopologyIndex &index, const QString &filter)
    : m_words(filter.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, mostWords)) {
    if (m_words.isEmpty())
        return;
    for (qsizetype i = 0; i < m_words.size(); ++i)
        m_all |= 1u << i;
    m_masks.resize(index.topology().nextId, 0);
    for (const Site &site : index.topology().sites)
        for (const Component &component : site.components)
            if (component.id.value < m_masks.size())
                m_masks[component.id.value] = in(component.name) | in(index.addressOf(component.id));
}

quint32 Words::in(const QString &text) const {
    quint32 mask = 0;
    for (qsizetype i = 0; i < m_words.size(); ++i)
        if (text.contains(m_words[i], Qt::CaseInsensitive))
            mask |= 1u << i;
    return mask;
}

std::vector<quint32> Words::masksOf(const Group &group) const {
    std::vector<quint32> masks;
    masks.reserve(size_t(group.members.size()));
    for (const ComponentId id : group.members)
        masks.push_back(id.value < m_masks.size() ? m_masks[id.value] : 0);
    return masks;
}

/// All that a row says besides the names and addresses of its machines.
quint32 wordsOfRule(const Words &words, const TopologyIndex &index, const Derived &derived,
                    const RuleBlock &block) {
    const PortRequirement &requirement = derived.catalogue.requirements[block.rule.requirement];
    quint32 mask = 0;
    for (const QString &text :
         {block.rule.port ? QString::number(*block.rule.port) : QString(), requirement.row, requirement.text,
          protocolKey(block.rule.protocol), kindInfo(block.rule.source.kind).label,
          kindInfo(block.rule.destination.kind).label, firewallText(index, block.rule),
          stateLabel(block.state), block.rule.reason, trafficLabel(requirement.traffic)})
        mask |= words.in(text);
    return mask;
}

/// Fills in the pairs that pass the filter; whether anything does.
bool filterPairs(RuleBlock &block, const Words &words, const TopologyIndex &index, const Derived &derived,
                 bool expanded) {
    const quint32 open = words.isEmpty() ? 0 : words.all() & ~wordsOfRule(words, index, derived, block);
    if (open != 0)
        block.pairs = PairIndex(block.rule, words.masksOf(block.rule.source),
                                words.masksOf(block.rule.destination), open);
    else if (expanded)
        block.pairs = PairIndex(block.rule);
    if (expanded)
        block.allPairs = open != 0 ? PairIndex(block.rule) : block.pairs;
    return open == 0 || block.pairs.count() > 0;
}

/// The key of each block is its rule's id, made unique among all lists.
void nameBlocks(std::vector<std::shared_ptr<RuleBlock>> &blocks) {
    QStringList keys;
    keys.reserve(qsizetype(blocks.size()));
    for (const auto &block : blocks)
        keys.append(block->rule.id);
    keys = uniqueKeys(std::move(keys));
    for (size_t i = 0; i < blocks.size(); ++i)
        blocks[i]->key = keys[qsizetype(i)];
}

} // namespace

QString stateLabel(RuleState state) {
    switch (state) {
    case RuleState::Rule:
        return QCoreApplication::translate("RuleState", "Rule");
    case RuleState::ToConfirm:
        return QCoreApplication::translate("RuleState", "To confirm");
    case RuleState::InsideMachine:
        return QCoreApplication::translate("RuleState", "Inside one machine");
    case RuleState::NotUsed:
        return QCoreApplication::translate("RuleState", "Not used");
    }
    return {};
}

const QList<FirewallRule> &rulesOf(const RuleSet &set, RuleState state) {
    switch (state) {
    case RuleState::ToConfirm:
        return set.toConfirm;
    case RuleState::InsideMachine:
        return set.insideMachine;
    case RuleState::NotUsed:
        return set.notUsed;
    case RuleState::Rule:
        break;
    }
    return set.rules;
}

RuleBlocks makeBlocks(const TopologyIndex &index, const Derived &derived, const RuleView &view) {
    const Words words(index, view.filter);
    const RuleNumbers numbers(derived.rules);
    std::vector<std::shared_ptr<RuleBlock>> blocks;
    for (const RuleState state : allRuleStates) {
        if (view.shown && *view.shown != state)
            continue;
        for (const FirewallRule &rule : rulesOf(derived.rules, state)) {
            RuleBlock block{{}, state, numbers.of(rule), rule, {}, {}, false};
            if (!filterPairs(block, words, index, derived, view.expanded))
                continue;
            block.isExpanded = view.expanded && block.pairs.count() > 0;
            blocks.push_back(std::make_shared<RuleBlock>(std::move(block)));
        }
    }
    nameBlocks(blocks);
    return {blocks.begin(), blocks.end()};
}

} // namespace portolan
