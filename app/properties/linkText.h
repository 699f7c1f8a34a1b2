#pragma once

#include "plan/Derived.h"
#include "properties/ChoiceField.h"

namespace portolan {

/// What a row of the port table is called in a sentence: "9081*", "host-zvm" where it has no port.
QString rowName(const PortRequirement &requirement);
/// "Assumed: the source names no protocol."
QString basisText(Basis basis, const QString &why);
template <class T>
QString basisText(const Sourced<T> &value) {
    return basisText(value.basis, value.why);
}
/// Who may open the connections of a row; "nobody has said" only where the catalogue says so.
QList<Choice> directionChoices(const PortRequirement &requirement, bool mayBeNotStated);
/// The source's words for a row.
QString quoteText(const PortRequirement &requirement);
/// Which replications ask for a link, and why it is not a rule where it is none.
QString causeText(const TopologyIndex &index, const Flow &flow);

/// A rule in two lines: what is opened and where, and between whom.
struct RuleLines {
    QString opened;
    QString ends;

    bool operator==(const RuleLines &) const = default;
};
/// The rules that a link becomes; with `toConfirm`, what of it waits and why.
QList<RuleLines> rulesOfLink(const TopologyIndex &index, const QList<FirewallRule> &rules, const Flow &flow);

} // namespace portolan
