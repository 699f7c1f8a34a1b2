#pragma once

#include "diagram/overview/facts.h"

namespace portolan {

/// "2,560": digits in groups of three, whatever the locale.
QString groupedDigits(qint64 number);
/// "24", or "6–24" where sites differ.
QString rangeText(const CountRange &range);

QString hostsAndVras(const SiteNumbers &site);
/// With how many there were in the earlier plan; empty where there were as many.
QString hostsAndVrasBefore(const SiteNumbers &site);
/// What stands in a card instead of services: who manages the site, or what it lacks. Empty when it has both.
QString managementText(const SiteNumbers &site);
QString rulesText(qint64 count);
QString siteName(const SiteNumbers &site);
/// "Oslo – Porto".
QString pairName(const OverviewFacts &facts, const PairFacts &pair);
QString pairTitle(const OverviewFacts &facts, const PairFacts &pair);
/// "9 pairs", or the names when there are few.
QString pairsText(const OverviewFacts &facts, const LinkType &type);
QString insideHeading(const OverviewFacts &facts, const InsideGroup &group);
/// "ZVM – 8 VRAs", with what keeps it apart from the rules.
QString insideWords(const InsideRow &row);

} // namespace portolan
