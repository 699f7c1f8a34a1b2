#include "rules/RulesModel.h"

#include "document/elementText.h"
#include "document/keyedRows.h"
#include "verification/testedIcon.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>
#include <utility>

namespace portolan {
namespace {

QStringList keysOf(const RuleBlocks &blocks) {
    QStringList keys;
    keys.reserve(qsizetype(blocks.size()));
    for (const auto &block : blocks)
        keys.append(block->key);
    return keys;
}

QBrush tint() {
    QColor color = QGuiApplication::palette().color(QPalette::Highlight);
    color.setAlphaF(0.22f);
    return color;
}

} // namespace

/// The changes of the blocks, each told as the rows that it has.
struct RulesModel::Rows {
    RulesModel *model;
    RuleBlocks *wanted;

    void remove(int first, int last) {
        auto &blocks = model->m_blocks;
        model->beginRemoveRows({}, int(model->m_starts[size_t(first)]),
                               int(model->m_starts[size_t(last) + 1]) - 1);
        blocks.erase(blocks.begin() + first, blocks.begin() + last + 1);
        model->number();
        model->endRemoveRows();
    }
    void insert(int at, int count) {
        qint64 rows = 0;
        for (int i = at; i < at + count; ++i)
            rows += (*wanted)[size_t(i)]->rows();
        const auto start = int(model->m_starts[size_t(at)]);
        model->beginInsertRows({}, start, start + int(rows) - 1);
        model->m_blocks.insert(model->m_blocks.begin() + at, wanted->begin() + at,
                               wanted->begin() + at + count);
        model->number();
        model->endInsertRows();
    }
    void move(int from, int to) {
        const auto &starts = model->m_starts;
        model->beginMoveRows({}, int(starts[size_t(from)]), int(starts[size_t(from) + 1]) - 1, {},
                             int(starts[size_t(to)]));
        auto &blocks = model->m_blocks;
        std::rotate(blocks.begin() + to, blocks.begin() + from, blocks.begin() + from + 1);
        model->number();
        model->endMoveRows();
    }
};

RulesModel::RulesModel(QObject *parent)
    : QAbstractTableModel(parent), m_index(std::make_unique<TopologyIndex>(m_topology)), m_starts{0} {}

RulesModel::~RulesModel() = default;

void RulesModel::setPlan(const Plan &plan, const Derived &derived) {
    // What the user drags changes no rule.
    if (m_topology == plan.topology && m_derived == derived)
        return;
    // The rows that are shown read the catalogue; under another one they mean nothing.
    const bool startsAnew = m_derived.catalogue.id != derived.catalogue.id;
    if (startsAnew)
        beginResetModel();
    m_topology = plan.topology;
    m_index = std::make_unique<TopologyIndex>(m_topology);
    m_derived = derived;
    if (startsAnew) {
        m_blocks = makeBlocks(*m_index, m_derived, m_view);
        number();
        gatherHighlighted();
        endResetModel();
        return;
    }
    update(makeBlocks(*m_index, m_derived, m_view));
    gatherHighlighted();
    // Names and addresses are read from the plan when a cell is drawn, so any of them may differ now.
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(rows - 1, Columns - 1));
}

void RulesModel::setView(const RuleView &view) {
    if (view == m_view)
        return;
    beginResetModel();
    m_view = view;
    m_blocks = makeBlocks(*m_index, m_derived, m_view);
    number();
    endResetModel();
}

void RulesModel::update(RuleBlocks blocks) {
    qint64 rows = 0;
    for (const auto &block : blocks)
        rows += block->rows();
    if (std::max(rows, totalRows()) > rowLimit) {
        beginResetModel();
        m_blocks = std::move(blocks);
        number();
        endResetModel();
        return;
    }
    reconcileRows(keysOf(m_blocks), keysOf(blocks), Rows{this, &blocks});
    replaceChanged(blocks);
}

/// Brings the blocks that stay up to date; one whose pairs are others gives up its rows and gets new ones.
void RulesModel::replaceChanged(RuleBlocks &blocks) {
    Rows rows{this, &blocks};
    for (size_t i = 0; i < blocks.size(); ++i) {
        const RuleBlock &shown = *m_blocks[i];
        const bool sameRows = shown.isExpanded == blocks[i]->isExpanded &&
                              (!shown.isExpanded || shown.pairs.sameAs(blocks[i]->pairs));
        if (sameRows) {
            m_blocks[i] = std::move(blocks[i]);
            continue;
        }
        rows.remove(int(i), int(i));
        rows.insert(int(i), 1);
    }
}

void RulesModel::number() {
    m_starts.assign(1, 0);
    m_starts.reserve(m_blocks.size() + 1);
    for (const auto &block : m_blocks)
        m_starts.push_back(m_starts.back() + block->rows());
    m_concerned.assign(m_blocks.size(), -1);
}

RulesModel::Place RulesModel::place(int row) const {
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), qint64(row));
    const auto block = size_t(after - m_starts.begin() - 1);
    return {m_blocks[block].get(), row - m_starts[block], block};
}

qsizetype RulesModel::count(RuleState state) const {
    return rulesOf(m_derived.rules, state).size();
}

ShownRow RulesModel::row(int row) const {
    const Place at = place(row);
    return {at.block->key, at.block->isExpanded ? at.block->pairs.at(at.number) : MemberPair{}};
}

int RulesModel::indexOf(const ShownRow &row) const {
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const RuleBlock &block = *m_blocks[i];
        if (block.key != row.key)
            continue;
        const qint64 number = block.isExpanded ? block.pairs.indexOf(row.pair) : 0;
        const qint64 at = m_starts[i] + number;
        return number >= 0 && at < rowCount() ? int(at) : -1;
    }
    return -1;
}

QItemSelection RulesModel::rowsOfFlow(const QString &flowId) const {
    QItemSelection rows;
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const qint64 last = std::min(m_starts[i + 1], rowLimit) - 1;
        if (m_blocks[i]->rule.flow == flowId && m_starts[i] <= last)
            rows.select(createIndex(int(m_starts[i]), 0), createIndex(int(last), Columns - 1));
    }
    return rows;
}

QStringList RulesModel::flowsOf(const QItemSelection &rows) const {
    QStringList flows;
    for (const QItemSelectionRange &range : rows) {
        if (!range.isValid())
            continue;
        const size_t last = place(range.bottom()).at;
        for (size_t i = place(range.top()).at; i <= last; ++i)
            flows.append(m_blocks[i]->rule.flow);
    }
    return uniqueElements(flows);
}

const PortRequirement &RulesModel::requirement(const RuleBlock &block) const {
    return m_derived.catalogue.requirements[block.rule.requirement];
}

int RulesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(std::min(totalRows(), rowLimit));
}

int RulesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant RulesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Place at = place(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(at, column);
    case Qt::ToolTipRole:
        return toolTipText(toolTip(at, column));
    case Qt::BackgroundRole:
        return isHighlighted(index.row()) ? QVariant(tint()) : QVariant();
    case Qt::DecorationRole:
        // The state is often out of sight; it says in words what the sign beside the number means.
        return (column == Number || column == State) && tested(at) ? QVariant(testedIcon(*tested(at)))
                                                                   : QVariant();
    case FlowRole:
        return at.block->rule.flow;
    case StateRole:
        return int(at.block->state);
    default:
        return {};
    }
}

void RulesModel::setResults(const RuleResults &results) {
    m_results = results;
    m_tested.clear();
    for (const RuleOutcome &outcome : results.outcomes)
        m_tested.insert(outcome.rule, outcome.tested());
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(createIndex(0, Number), createIndex(rows - 1, State));
}

void RulesModel::setHighlighted(const QList<ElementKey> &keys) {
    m_selected = keys;
    gatherHighlighted();
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(rows - 1, Columns - 1), {Qt::BackgroundRole});
}

/// A host stands for its VRA, a replication for the links that it asks for.
void RulesModel::gatherHighlighted() {
    m_highlightedFlows = QSet<QString>(m_selected.begin(), m_selected.end());
    m_highlightedIds.assign(m_selected.isEmpty() ? 0 : m_topology.nextId, false);
    m_concerned.assign(m_blocks.size(), -1);
    if (m_selected.isEmpty())
        return;
    for (const ElementKey &key : std::as_const(m_selected))
        for (const quint32 id : {siteIdOf(key).value, componentIdOf(key).value, replicationIdOf(key).value})
            if (id < m_highlightedIds.size())
                m_highlightedIds[id] = id != 0;
    for (const Component *vra : m_index->ofKind(ComponentKind::Vra))
        if (isHighlighted(vra->partOf.value))
            m_highlightedIds[vra->id.value] = true;
    for (const Flow &flow : std::as_const(m_derived.flows))
        for (const ReplicationId replication : flow.replications)
            if (isHighlighted(replication.value))
                m_highlightedFlows.insert(flow.id);
}

bool RulesModel::hasHighlighted(const Group &group) const {
    return isHighlighted(group.site.value) ||
           std::any_of(group.members.begin(), group.members.end(),
                       [this](ComponentId id) { return isHighlighted(id.value); });
}

bool RulesModel::concerns(size_t at) const {
    const RuleBlock &block = *m_blocks[at];
    qint8 &known = m_concerned[at];
    if (known < 0) {
        const bool isConcerned = m_highlightedFlows.contains(block.rule.flow) ||
                                 hasHighlighted(block.rule.source) || hasHighlighted(block.rule.destination);
        known = isConcerned ? 1 : 0;
    }
    return known > 0;
}

bool RulesModel::isHighlighted(int row) const {
    if (m_highlightedIds.empty())
        return false;
    const Place at = place(row);
    if (!at.block->isExpanded || !concerns(at.at))
        return concerns(at.at);
    const FirewallRule &rule = at.block->rule;
    const MemberPair pair = at.block->pairs.at(at.number);
    return m_highlightedFlows.contains(rule.flow) || isHighlighted(pair.source.value) ||
           isHighlighted(pair.destination.value) || isHighlighted(rule.source.site.value) ||
           isHighlighted(rule.destination.site.value);
}

int RulesModel::firstHighlighted() const {
    if (m_highlightedIds.empty())
        return -1;
    for (size_t i = 0; i < m_blocks.size() && m_starts[i] < rowLimit; ++i) {
        if (!concerns(i))
            continue;
        for (auto row = int(m_starts[i]); row < std::min(m_starts[i + 1], rowLimit); ++row)
            if (isHighlighted(row))
                return row;
    }
    return -1;
}

} // namespace portolan
