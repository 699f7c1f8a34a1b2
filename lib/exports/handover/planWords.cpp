#include "exports/handover/planWords.h"

#include "diagram/frame/summary.h"
#include "exports/words.h"

#include <algorithm>

namespace portolan {
namespace {

/// The first row of a list that is about the pairing of ZVMs.
const FirewallRule *pairingIn(const Derived &derived, const QList<FirewallRule> &list) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const FirewallRule &rule) {
        return derived.catalogue.requirements[rule.requirement].scope == PairScope::Pairing;
    });
    return found == list.end() ? nullptr : &*found;
}

QString portText(const Derived &derived, const FirewallRule &rule) {
    return QString::number(rule.port.value_or(derived.catalogue.requirements[rule.requirement].defaultPort));
}

} // namespace

QString summaryWords(const Plan &plan, const TopologyIndex &index, const Derived &derived) {
    return summaryText({index, derived.catalogue, derived.flows, derived.rules, plan.layout, {}},
                       automaticLevel(index));
}

QStringList modeWords(const Derived &derived) {
    QStringList words;
    const FirewallRule *paired = pairingIn(derived, derived.rules.rules);
    if (!paired)
        paired = pairingIn(derived, derived.rules.toConfirm);
    if (paired)
        words.append(
            RuleExports::tr("Recovery to a different SCVMM: each SCVMM has its own ZVM, and ZVMs whose "
                            "sites replicate to each other are paired over port %1.")
                .arg(portText(derived, *paired)));
    if (const FirewallRule *unused = pairingIn(derived, derived.rules.notUsed))
        words.append(RuleExports::tr("A single SCVMM for protection and recovery: only one ZVM is installed "
                                     "there, and port %1 is not used. What that ZVM needs of the hosts of "
                                     "another site crosses the firewall.")
                         .arg(portText(derived, *unused)));
    if (words.isEmpty())
        words.append(RuleExports::tr("No replication joins sites that an SCVMM manages yet."));
    return words;
}

QString withActionNote(const QString &reason, const QString &action) {
    if (action.isEmpty())
        return reason;
    const QString note =
        RuleExports::tr("The action of this rule is “%1”: it is not to be opened.").arg(action);
    return reason.isEmpty() ? note : reason + u'\n' + note;
}

} // namespace portolan
