#pragma once

#include "rules/RuleRows.h"

namespace portolan {

/// What people call these components together, which has no count in it: a component's own name, "VRAs of
/// London", "VRAs of London without VRA-3", "Some VRAs of London", the machine that they share, or their
/// names. Empty for nobody.
QString membersName(const TopologyIndex &index, const QList<ComponentId> &members);
/// The same with how many there are, where it is more than one: "VRAs of London (3)".
QString countedName(const TopologyIndex &index, const QList<ComponentId> &members);

/// Gives all groups and services of `rows` their names. Names for people that would be equal are told apart
/// by the site, then by a number. Device names hold letters, digits, '_', '.' and '-' of ASCII alone, begin
/// with a letter, have 63 characters at most, differ in more than case, and are no word that firewalls keep
/// for themselves; one that would not be unique ends in the digits of the id. Renaming a machine changes the
/// names of its groups, whoever joins or leaves a site's group does not change that group's device name.
void nameGroups(const TopologyIndex &index, RuleRows &rows);

} // namespace portolan
