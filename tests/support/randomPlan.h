#pragma once

#include "plan/Plan.h"

#include <QPointF>
#include <QRandomGenerator>

namespace portolan::test {

/// How a random plan is made. The same values give the same plan everywhere.
struct RandomShape {
    int sites = 4;
    int components = 60; ///< at most, over all sites
    bool hostileNames = false;
};

/// The seed that stands for `seed`: itself, unless PORTOLAN_SEEDS is set to another number than 0, which
/// gives the same tests other plans.
quint32 seedFor(quint32 seed);
/// A plan with valid references that is often unfinished: sites that nobody manages, hosts without VRAs,
/// services without owners, missing addresses, changed ports, shared machines, all kinds of replications.
Plan randomPlan(quint32 seed, const RandomShape &shape = {});
/// A name that breaks what handles text carelessly: formulas, markup, quotes, control and bidi characters.
QString hostileName(QRandomGenerator &random);
/// A point with both coordinates between -`most` and `most` over `parts`. Drawn one after the other:
/// compilers evaluate arguments in whatever order they like.
QPointF randomPoint(QRandomGenerator &random, int most, double parts);
/// Texts that no rule may have for an address.
const QStringList &unusableAddresses();
/// One random edit out of everything that lib/plan offers, often with arguments that do not apply. `what`
/// receives its name, for the message of a failed test.
Plan randomEdit(Plan plan, QRandomGenerator &random, QString *what = nullptr);

/// `sites` sites, fully meshed, each with SCVMM, ZVM, VBA and as many hosts with VRAs as make `components`
/// components in all; every machine has an address.
Plan meshPlan(int sites, int components);

} // namespace portolan::test
