#include "verification/TestedRulesModel.h"

#include "rules/ruleText.h"
#include "verification/testedIcon.h"

#include <algorithm>

namespace portolan {
namespace {

constexpr RuleTested order[] = {RuleTested::Against,  RuleTested::Closed,         RuleTested::Partly,
                                RuleTested::NotTried, RuleTested::DeniedNotTried, RuleTested::Denied,
                                RuleTested::Open};

auto rankOf(const RuleOutcome &outcome) {
    return std::find(std::begin(order), std::end(order), outcome.tested());
}

} // namespace

void TestedRulesModel::show(const TopologyIndex &index, const Derived &derived, const RuleResults &results) {
    beginResetModel();
    m_rows.clear();
    for (const RuleOutcome &outcome : results.outcomes) {
        const FirewallRule &rule = derived.rules.rules[outcome.number - 1];
        m_rows.append({outcome, endText(index, rule.source), endText(index, rule.destination),
                       portText(rule, derived.catalogue.requirements[rule.requirement])});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row &a, const Row &b) { return rankOf(a.outcome) < rankOf(b.outcome); });
    endResetModel();
}

int TestedRulesModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TestedRulesModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : Columns;
}

QString TestedRulesModel::text(const Row &row, Column column) const {
    switch (column) {
    case Number:
        return QString::number(row.outcome.number);
    case Result:
        return testedLabel(row.outcome.tested());
    case Source:
        return row.source;
    case Destination:
        return row.destination;
    case Port:
        return row.port;
    case Connections:
        return tr("%1 open, %2 closed, %3 not tried")
            .arg(row.outcome.open)
            .arg(row.outcome.closed)
            .arg(row.outcome.notTried);
    case Columns:
        break;
    }
    return {};
}

QVariant TestedRulesModel::data(const QModelIndex &index, int role) const {
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == Connections && !row.outcome.closedIds.isEmpty()
                   ? tr("Closed: %1").arg(row.outcome.closedIds.join(QStringLiteral(", ")))
                   : text(row, column);
    case Qt::DecorationRole:
        return column == Result ? QVariant(testedIcon(row.outcome.tested())) : QVariant();
    case FlowRole:
        return row.outcome.flow;
    case TestedRole:
        return int(row.outcome.tested());
    default:
        return {};
    }
}

QVariant TestedRulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (Column(section)) {
    case Number:
        return tr("#");
    case Result:
        return tr("Result");
    case Source:
        return tr("Source");
    case Destination:
        return tr("Destination");
    case Port:
        return tr("Port");
    case Connections:
        return tr("Connections");
    case Columns:
        break;
    }
    return {};
}

} // namespace portolan
