#include "exports/handover/assumptions.h"

#include "exports/handover/planWords.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

AssumptionKind kindOf(WaitsFor waitsFor) {
    switch (waitsFor) {
    case WaitsFor::Address:
        return AssumptionKind::Address;
    case WaitsFor::Mending:
        return AssumptionKind::Error;
    case WaitsFor::Nothing:
    case WaitsFor::Facts:
        break;
    }
    return AssumptionKind::Fact;
}

bool isToConfirm(Basis basis) {
    return basis == Basis::Assumed || basis == Basis::Derived;
}

QString sidesText(const QList<RequirementSide> &sides) {
    QStringList kinds;
    for (const RequirementSide &side : sides)
        if (const QString label = kindInfo(side.kind).label; !kinds.contains(label))
            kinds.append(label);
    return kinds.join(QStringLiteral(", "));
}

QString directionText(const PortRequirement &of) {
    const QString first = sidesText(of.first);
    const QString second = sidesText({of.second});
    switch (of.opens.value) {
    case Opens::FirstToSecond:
        return RuleExports::tr("%1 connects to %2").arg(first, second);
    case Opens::SecondToFirst:
        return RuleExports::tr("%1 connects to %2").arg(second, first);
    case Opens::Both:
        return RuleExports::tr("%1 and %2 connect to each other").arg(first, second);
    case Opens::NotStated:
        break;
    }
    return {};
}

class Collector {
public:
    Collector(const TopologyIndex &index, const PortCatalogue &catalogue, const RuleSet &rules)
        : m_index(&index), m_catalogue(&catalogue), m_rules(&rules), m_numbers(rules) {}

    std::vector<Assumption> collect();

private:
    void waiting();
    void pairs();
    void facts(AssumptionKind kind, Basis RuleBasis::*basis);
    void remarks();
    QString pairsReason(const FirewallRule &rule) const;
    QString siteName(SiteId id) const;
    void touch(Assumption &assumption, const FirewallRule &rule) const;

    const TopologyIndex *m_index;
    const PortCatalogue *m_catalogue;
    const RuleSet *m_rules;
    RuleNumbers m_numbers;
    std::vector<Assumption> m_all;
};

std::vector<Assumption> Collector::collect() {
    waiting();
    pairs();
    facts(AssumptionKind::Direction, &RuleBasis::direction);
    facts(AssumptionKind::Port, &RuleBasis::port);
    facts(AssumptionKind::Protocol, &RuleBasis::protocol);
    remarks();
    return std::move(m_all);
}

void Collector::touch(Assumption &assumption, const FirewallRule &rule) const {
    const int number = m_numbers.of(rule);
    if (number == 0) {
        ++assumption.waiting;
        return;
    }
    assumption.numbers.append(number);
    assumption.connections += rule.expandedCount();
}

void Collector::waiting() {
    for (const FirewallRule &row : m_rules->toConfirm)
        m_all.push_back(
            {kindOf(row.waitsFor), {}, row.reason, row.requirement, &row, {}, row.expandedCount(), 1});
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const Assumption &one, const Assumption &other) { return one.kind < other.kind; });
}

QString Collector::siteName(SiteId id) const {
    const Site *site = m_index->site(id);
    return site ? site->name : QString();
}

QString Collector::pairsReason(const FirewallRule &rule) const {
    if (m_catalogue->requirements[rule.requirement].scope == PairScope::Pairing)
        return RuleExports::tr("These ZVMs are paired because their sites replicate to each other and have "
                               "different SCVMMs.");
    const bool fromZvm = rule.source.kind == ComponentKind::Zvm;
    const Group &managed = fromZvm ? rule.destination : rule.source;
    const Group &zvm = fromZvm ? rule.source : rule.destination;
    return RuleExports::tr("One SCVMM manages %1 and %2, so the ZVM in %1 serves %2 too.")
        .arg(siteName(zvm.site), siteName(managed.site));
}

/// The two ways of one flow are one thing to confirm.
void Collector::pairs() {
    QHash<QString, size_t> byFlow;
    for (const auto *list : {&m_rules->rules, &m_rules->toConfirm}) {
        for (const FirewallRule &rule : *list) {
            if (!isToConfirm(rule.basis.pairs))
                continue;
            const auto known = byFlow.constFind(rule.flow);
            if (known == byFlow.constEnd()) {
                byFlow.insert(rule.flow, m_all.size());
                m_all.push_back(
                    {AssumptionKind::Pairs, {}, pairsReason(rule), rule.requirement, &rule, {}, 0, 0});
            }
            touch(m_all[byFlow.value(rule.flow)], rule);
        }
    }
}

void Collector::facts(AssumptionKind kind, Basis RuleBasis::*basis) {
    QMap<qsizetype, Assumption> byRequirement;
    for (const auto *list : {&m_rules->rules, &m_rules->toConfirm})
        for (const FirewallRule &rule : *list)
            if (isToConfirm(rule.basis.*basis))
                touch(byRequirement[rule.requirement], rule);
    for (auto it = byRequirement.begin(); it != byRequirement.end(); ++it) {
        const PortRequirement &of = m_catalogue->requirements[it.key()];
        it->kind = kind;
        it->requirement = it.key();
        if (kind == AssumptionKind::Protocol) {
            it->value = protocolKey(of.protocol.value);
            it->reason = of.protocol.why;
        } else if (kind == AssumptionKind::Direction) {
            it->value = directionText(of);
            it->reason = of.opens.why;
        } else {
            it->value = QString::number(of.port.value.value_or(0));
            it->reason = of.port.why;
        }
        m_all.push_back(*it);
    }
}

void Collector::remarks() {
    const auto isRemark = [](const QString &note) { return note.startsWith(QLatin1String("Remark:")); };
    QMap<qsizetype, Assumption> touched;
    for (const auto *list : {&m_rules->rules, &m_rules->toConfirm})
        for (const FirewallRule &rule : *list)
            touch(touched[rule.requirement], rule);
    for (auto it = touched.begin(); it != touched.end(); ++it) {
        it->kind = AssumptionKind::Remark;
        it->requirement = it.key();
        for (const QString &note : m_catalogue->requirements[it.key()].notes) {
            if (!isRemark(note))
                continue;
            it->reason = note.section(QLatin1Char(':'), 1).trimmed();
            m_all.push_back(*it);
        }
    }
}

} // namespace

QString assumptionLabel(AssumptionKind kind) {
    switch (kind) {
    case AssumptionKind::Fact:
        return RuleExports::tr("Port or direction missing");
    case AssumptionKind::Address:
        return RuleExports::tr("Address missing");
    case AssumptionKind::Error:
        return RuleExports::tr("Held back by an error");
    case AssumptionKind::Pairs:
        return RuleExports::tr("Pairs derived");
    case AssumptionKind::Port:
        return RuleExports::tr("Port assumed");
    case AssumptionKind::Protocol:
        return RuleExports::tr("Protocol assumed");
    case AssumptionKind::Direction:
        return RuleExports::tr("Direction assumed");
    case AssumptionKind::Remark:
        return RuleExports::tr("Remark on the port table");
    }
    return {};
}

std::vector<Assumption> assumptions(const TopologyIndex &index, const PortCatalogue &catalogue,
                                    const RuleSet &rules) {
    return Collector(index, catalogue, rules).collect();
}

bool isMissing(const Assumption &assumption) {
    return assumption.kind <= AssumptionKind::Error;
}

QString reasonText(const Assumption &assumption, const ChangeForms &forms) {
    return isMissing(assumption) ? withActionNote(assumption.reason, forms.otherAction(assumption.row->id))
                                 : assumption.reason;
}

qsizetype countMissing(const std::vector<Assumption> &assumptions) {
    return std::count_if(assumptions.begin(), assumptions.end(), isMissing);
}

} // namespace portolan
