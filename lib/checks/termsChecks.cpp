#include "checks/checkTable.h"

#include <QSet>
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace portolan {
namespace {

/// Rules by what a connection of theirs may have in common with one of another rule: machines are of one
/// site.
using Meeting = std::tuple<SiteId, SiteId, Protocol, quint16>;

Meeting meetingOf(const FirewallRule &rule) {
    return {rule.source.site, rule.destination.site, rule.protocol, rule.port.value_or(0)};
}

/// A machine of both groups; none where they share none.
ComponentId sharedMachine(const TopologyIndex &index, const Group &one, const Group &other) {
    const bool isSmaller = one.members.size() <= other.members.size();
    QSet<ComponentId> machines;
    for (const ComponentId id : (isSmaller ? one : other).members)
        machines << index.machineOf(id);
    const QList<ComponentId> &larger = (isSmaller ? other : one).members;
    const auto found = std::find_if(larger.begin(), larger.end(),
                                    [&](ComponentId id) { return machines.contains(index.machineOf(id)); });
    return found == larger.end() ? ComponentId() : index.machineOf(*found);
}

/// Two rules that ask for one connection on different terms, and an example of its ends.
struct Clash {
    const FirewallRule *one;
    const FirewallRule *other;
    ComponentId source;
    ComponentId destination;
};

/// Finds them. Only services that share a machine have connections in common with others; a plan whose rules
/// have no terms of their own has no clash.
class Clashes {
public:
    explicit Clashes(const PlanFacts &facts) : m_facts(&facts) {}

    QList<Clash> find(bool (*differ)(const RuleTerms &, const RuleTerms &)) const {
        QList<Clash> clashes;
        if (m_facts->forms().rules.isEmpty())
            return clashes;
        std::map<Meeting, std::vector<OnTerms>> meetings;
        for (const FirewallRule &rule : m_facts->rules().rules)
            meetings[meetingOf(rule)].push_back({&rule, m_facts->forms().termsOf(rule.id)});
        for (const auto &[meeting, rules] : meetings)
            for (size_t i = 1; i < rules.size(); ++i)
                for (size_t j = 0; j < i; ++j)
                    if (differ(rules[j].terms, rules[i].terms))
                        addIfShared(clashes, *rules[j].rule, *rules[i].rule);
        return clashes;
    }

private:
    struct OnTerms {
        const FirewallRule *rule;
        RuleTerms terms;
    };
    void addIfShared(QList<Clash> &clashes, const FirewallRule &one, const FirewallRule &other) const {
        const Clash clash{&one, &other, sharedMachine(m_facts->index(), one.source, other.source),
                          sharedMachine(m_facts->index(), one.destination, other.destination)};
        if (clash.source && clash.destination && clash.source != clash.destination)
            clashes << clash;
    }

    const PlanFacts *m_facts;
};

QString connectionOf(const PlanFacts &facts, const Clash &clash) {
    const auto name = [&](ComponentId id) { return shown(facts.index().component(id)->name); };
    return Checks::tr("%1 %2 from %3 to %4")
        .arg(protocolKey(clash.one->protocol), QString::number(clash.one->port.value_or(0)),
             name(clash.source), name(clash.destination));
}

Finding &addFor(Report &report, const Clash &clash) {
    Finding &finding = report.add({clash.one->id, clash.other->id});
    finding.elements = {clash.one->flow, clash.other->flow};
    return finding;
}

bool differInAction(const RuleTerms &one, const RuleTerms &other) {
    return one.action != other.action;
}

bool differInDays(const RuleTerms &one, const RuleTerms &other) {
    return one.action == other.action && one != other;
}

} // namespace

void checkActionClash(const PlanFacts &facts, Report &report) {
    for (const Clash &clash : Clashes(facts).find(differInAction)) {
        Finding &finding = addFor(report, clash);
        finding.what = Checks::tr("The rules %1 and %2 have different actions for one connection: %3.")
                           .arg(shown(clash.one->id), shown(clash.other->id), connectionOf(facts, clash));
        finding.why = Checks::tr("A firewall does one or the other with it. Both rules wait under "
                                 "\"To confirm\" until it is clear which.");
        finding.todo = Checks::tr("Give both rules the same action.");
    }
}

void checkDaysClash(const PlanFacts &facts, Report &report) {
    for (const Clash &clash : Clashes(facts).find(differInDays)) {
        Finding &finding = addFor(report, clash);
        finding.what = Checks::tr("The rules %1 and %2 have different days for one connection: %3.")
                           .arg(shown(clash.one->id), shown(clash.other->id), connectionOf(facts, clash));
        finding.why = Checks::tr("A firewall may keep one entry for both. Closed on the last day of one "
                                 "rule, it is closed for the other too.");
        finding.todo = Checks::tr("Give both rules the same days, or tell the firewall team that the longer "
                                  "ones count.");
    }
}

} // namespace portolan
