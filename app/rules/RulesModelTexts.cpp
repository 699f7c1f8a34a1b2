#include "rules/RulesModel.h"

#include "rules/ruleText.h"

namespace portolan {

QString RulesModel::endOf(const Place &at, bool isSource) const {
    const FirewallRule &rule = at.block->rule;
    if (!at.block->isExpanded)
        return endText(*m_index, isSource ? rule.source : rule.destination);
    const MemberPair pair = at.block->pairs.at(at.number);
    return memberText(*m_index, isSource ? pair.source : pair.destination);
}

QString RulesModel::text(const Place &at, Column column) const {
    const FirewallRule &rule = at.block->rule;
    switch (column) {
    case Number:
        if (at.block->state != RuleState::Rule)
            return {};
        return at.block->isExpanded ? tr("%1.%2").arg(at.block->number).arg(at.block->placeOf(at.number))
                                    : QString::number(at.block->number);
    case Source:
        return endOf(at, true);
    case Destination:
        return endOf(at, false);
    case Protocol:
        return protocolKey(rule.protocol);
    case Port:
        return portText(rule, requirement(*at.block));
    case Firewall:
        return firewallText(*m_index, rule);
    case Purpose:
        return requirement(*at.block).text;
    case SourceRow:
        return requirement(*at.block).row.isEmpty() ? tr("no port given") : requirement(*at.block).row;
    case BasisOf:
        return basisText(rule.basis);
    case State:
        return stateText(at);
    case Columns:
        break;
    }
    return {};
}

/// Of a rule, or of one of its connections; nothing while nothing was tried.
std::optional<RuleTested> RulesModel::tested(const Place &at) const {
    if (m_tested.isEmpty() || at.block->state != RuleState::Rule)
        return std::nullopt;
    const RuleTested whole = m_tested.value(at.block->rule.id, RuleTested::NotTried);
    if (!at.block->isExpanded)
        return whole;
    const bool isDenied = isOfDenied(whole);
    const MemberPair pair = at.block->pairs.at(at.number);
    const QString id = expandedRuleId(m_derived.catalogue, at.block->rule, pair.source, pair.destination);
    switch (m_results.connections.value(id, TryResult::NotTried)) {
    case TryResult::Open:
        return isDenied ? RuleTested::Against : RuleTested::Open;
    case TryResult::Closed:
        return isDenied ? RuleTested::Denied : RuleTested::Closed;
    case TryResult::NotTried:
        break;
    }
    return isDenied ? RuleTested::DeniedNotTried : RuleTested::NotTried;
}

QString RulesModel::stateText(const Place &at) const {
    const QString state = stateLabel(at.block->state);
    if (const auto known = tested(at))
        return tr("%1: %2").arg(state, testedLabel(*known));
    const QString &reason = at.block->rule.reason;
    return reason.isEmpty() ? state : tr("%1: %2").arg(state, reason);
}

QString RulesModel::toolTip(const Place &at, Column column) const {
    const FirewallRule &rule = at.block->rule;
    const PortRequirement &of = requirement(*at.block);
    switch (column) {
    case Source:
        return at.block->isExpanded ? QString() : membersText(*m_index, rule.source);
    case Destination:
        return at.block->isExpanded ? QString() : membersText(*m_index, rule.destination);
    case Protocol:
        return of.protocol.why;
    case Port:
        return rule.basis.port == of.port.basis ? of.port.why : QString();
    case BasisOf:
        return tr("Port: %1\nProtocol: %2\nDirection: %3")
            .arg(basisLabel(rule.basis.port), basisLabel(rule.basis.protocol),
                 basisLabel(rule.basis.direction));
    case Number:
        return tested(at) ? stateText(at) : QString();
    case Purpose:
    case State:
        return text(at, column);
    default:
        return {};
    }
}

QString RulesModel::plainText(int row, Column column) const {
    const Place at = place(row);
    const bool isPort = column == Port && at.block->rule.port;
    return clipboardCell(isPort ? QString::number(*at.block->rule.port) : text(at, column));
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && section == BasisOf && role == Qt::ToolTipRole)
        return tr("Where port, protocol and direction come from");
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return role == Qt::DisplayRole && orientation == Qt::Vertical ? QVariant(section + 1) : QVariant();
    switch (Column(section)) {
    case Number:
        return tr("#");
    case Source:
        return tr("Source");
    case Destination:
        return tr("Destination");
    case Protocol:
        return tr("Protocol");
    case Port:
        return tr("Port");
    case Firewall:
        return tr("Firewall");
    case Purpose:
        return tr("Purpose");
    case SourceRow:
        return tr("Source row");
    case BasisOf:
        return tr("Basis");
    case State:
        return tr("State");
    case Columns:
        break;
    }
    return {};
}

} // namespace portolan
