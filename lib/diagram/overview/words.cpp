#include "diagram/overview/words.h"
#include "diagram/text.h"

namespace portolan {
namespace {

QString hostsText(int count) {
    return count == 0 ? text("no hosts") : count == 1 ? text("1 host") : text("%n hosts", count);
}

QString vrasText(int count) {
    return count == 0 ? text("no VRA") : count == 1 ? text("1 VRA") : text("%n VRAs", count);
}

QString endText(ComponentKind kind, const CountRange &count) {
    if (count.least == 1 && count.most == 1)
        return kind == ComponentKind::Host ? text("host") : kindInfo(kind).label;
    const int most = int(std::min<qint64>(count.most, highestId));
    const QString number = rangeText(count);
    switch (kind) {
    case ComponentKind::Host:
        return text("%1 hosts", most).arg(number);
    case ComponentKind::Vra:
        return text("%1 VRAs", most).arg(number);
    case ComponentKind::Zvm:
        return text("%1 ZVMs", most).arg(number);
    case ComponentKind::Vba:
        return text("%1 VBAs", most).arg(number);
    case ComponentKind::Tools:
        return text("%1 tools machines", most).arg(number);
    default:
        return text("%1 × %2").arg(number, kindInfo(kind).label);
    }
}

QString joinedEnds(const InsideRow &row) {
    const bool isOneGroup = row.first == row.second && row.state != FlowState::NotUsed;
    if (isOneGroup && row.state == FlowState::InsideMachine)
        return text("%1 to itself").arg(kindInfo(row.first).label);
    if (isOneGroup && row.firsts.most > 1)
        return text("%1 with one another").arg(endText(row.first, row.firsts));
    return text("%1 – %2").arg(endText(row.first, row.firsts), endText(row.second, row.seconds));
}

/// A site of services alone has no hosts that an SCVMM would manage.
bool needsScvmm(const SiteNumbers &site) {
    return site.services.empty() || site.hosts > 0 || site.vras > 0;
}

} // namespace

QString groupedDigits(qint64 number) {
    QString digits = QString::number(number);
    const qsizetype first = number < 0 ? 1 : 0;
    for (qsizetype at = digits.size() - 3; at > first; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

QString rangeText(const CountRange &range) {
    const QString least = groupedDigits(range.least);
    return range.least == range.most ? least : text("%1–%2").arg(least, groupedDigits(range.most));
}

QString hostsAndVras(const SiteNumbers &site) {
    return text("%1 · %2").arg(hostsText(site.hosts), vrasText(site.vras));
}

QString hostsAndVrasBefore(const SiteNumbers &site) {
    if (site.hosts == site.hostsBefore && site.vras == site.vrasBefore)
        return {};
    const QString now = hostsAndVras(site);
    if (site.hostsBefore == site.vrasBefore)
        //: machines now, and how many of each there were
        return text("%1 (was %2)").arg(now, QString::number(site.hostsBefore));
    //: machines now, and how many hosts and VRAs there were
    return text("%1 (was %2 · %3)")
        .arg(now, QString::number(site.hostsBefore), QString::number(site.vrasBefore));
}

QString managementText(const SiteNumbers &site) {
    if (!site.site->scvmm)
        return needsScvmm(site) ? text("no SCVMM manages it") : QString();
    if (site.managedFrom)
        return text("managed from %1").arg(shownText(site.managedFrom->name));
    for (const auto &services : site.services)
        if (services.first()->kind == ComponentKind::Zvm)
            return {};
    return text("no ZVM");
}

QString rulesText(qint64 count) {
    return count == 1 ? text("1 rule") : text("%1 rules", int(count)).arg(groupedDigits(count));
}

QString siteName(const SiteNumbers &site) {
    const QString name = shownText(site.site->name);
    return name.isEmpty() ? text("Site without a name") : name;
}

QString pairName(const OverviewFacts &facts, const PairFacts &pair) {
    return text("%1 – %2").arg(siteName(facts.sites[size_t(pair.first)]),
                               siteName(facts.sites[size_t(pair.second)]));
}

QString pairTitle(const OverviewFacts &facts, const PairFacts &pair) {
    const LinkType &type = facts.types[size_t(pair.type)];
    if (type.ports.empty())
        return text("%1: no port needed yet").arg(pairName(facts, pair));
    return text("%1: link type %2, %3").arg(pairName(facts, pair), type.letter, rulesText(pair.expanded));
}

QString pairsText(const OverviewFacts &facts, const LinkType &type) {
    const auto name = [&](qsizetype i) { return pairName(facts, facts.pairs[size_t(type.pairs[i])]); };
    if (type.pairs.size() == 1)
        return text("1 pair: %1").arg(name(0));
    if (type.pairs.size() == 2)
        return text("2 pairs: %1, %2").arg(name(0), name(1));
    return text("%n pairs", int(type.pairs.size()));
}

QString insideHeading(const OverviewFacts &facts, const InsideGroup &group) {
    const auto name = [&](qsizetype i) { return siteName(facts.sites[size_t(group.sites[i])]); };
    const qsizetype count = group.sites.size();
    if (count == 1)
        return text("Inside %1").arg(name(0));
    if (count == qsizetype(facts.sites.size()))
        return count == 2 ? text("Inside both sites") : text("Inside every site");
    if (count == 2)
        return text("Inside %1 and %2").arg(name(0), name(1));
    return text("Inside %1, %2 and %3 more").arg(name(0), name(1), QString::number(count - 2));
}

QString insideWords(const InsideRow &row) {
    const QString ends = joinedEnds(row);
    switch (row.state) {
    case FlowState::Needed:
        return ends;
    case FlowState::InsideMachine:
        return text("%1: on one machine, nothing to open").arg(ends);
    case FlowState::WaitsForPort:
        return text("%1: to be confirmed").arg(ends);
    case FlowState::NotUsed:
        return text("%1: not used").arg(ends);
    }
    return ends;
}

} // namespace portolan
