#include "diagram/frame/viewWords.h"

#include "diagram/frame/summary.h"
#include "diagram/overview/words.h"
#include "diagram/text.h"

#include <algorithm>
#include <set>

namespace portolan {
namespace {

QString teamSentence(Team team) {
    switch (team) {
    case Team::Network:
        return text("For the network team: what crosses the firewalls between sites");
    case Team::Windows:
        return text("For the Windows team: machines and the ports that they listen on");
    case Team::Zerto:
        return text("For the Zerto team: Zerto’s components and the ports between them");
    }
    return {};
}

QString sentence(const DiagramInput &whole) {
    const QString name = viewName(whole.view, whole.index.topology());
    if (std::holds_alternative<SiteView>(whole.view))
        return text("Only %1, up to the firewalls of the sites that it talks to").arg(name);
    if (std::holds_alternative<PairView>(whole.view))
        return text("Only %1").arg(name);
    return teamSentence(std::get<Team>(whole.view));
}

qsizetype pairCount(const QList<Flow> &flows) {
    std::set<std::pair<quint32, quint32>> pairs;
    for (const Flow &flow : flows)
        if (flow.crossesSites())
            pairs.insert(std::minmax(flow.first.site.value, flow.second.site.value));
    return qsizetype(pairs.size());
}

qsizetype hostsIn(const Site &site) {
    return std::count_if(site.components.begin(), site.components.end(),
                         [](const Component &component) { return component.kind == ComponentKind::Host; });
}

QString flowRemark(qsizetype flows) {
    return flows == 1 ? text("This view leaves out 1 connection of the plan. Nothing has moved.")
                      : text("This view leaves out %1 connections of the plan. Nothing has moved.")
                            .arg(groupedDigits(flows));
}

QString pairRemark(qsizetype pairs) {
    return pairs == 1 ? text("1 other pair of sites is not shown.")
                      : text("%1 other pairs of sites are not shown.").arg(groupedDigits(pairs));
}

/// ZVMs of other sites whose connections into the pair are left out: names in the order of the flows.
QStringList managersElsewhere(const DiagramInput &shown, const DiagramInput &whole) {
    const auto isShown = [&](const Group &group) { return shown.index.site(group.site) != nullptr; };
    QStringList names;
    for (const Flow &flow : whole.flows) {
        const bool isManaged = whole.catalogue.requirements.at(flow.requirement).scope == PairScope::Managed;
        if (!isManaged || isShown(flow.first) == isShown(flow.second))
            continue;
        const Group &outside = isShown(flow.first) ? flow.second : flow.first;
        if (outside.kind != ComponentKind::Zvm)
            continue;
        for (const ComponentId id : outside.members)
            if (const Component *zvm = whole.index.component(id);
                zvm && !names.contains(shownText(zvm->name)))
                names << shownText(zvm->name);
    }
    return names;
}

QString managersRemark(const QStringList &names) {
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? text("%1 manages hosts here from another site; its connections are not shown.")
                                   .arg(names.first())
                             : text("%1 manage hosts here from other sites; their connections are not shown.")
                                   .arg(names.join(QStringLiteral(", ")));
}

/// How many pairs a view shows of several, and how many hosts a site has.
QStringList countTexts(const DiagramInput &shown, const DiagramInput &whole) {
    QStringList counts;
    const qsizetype pairs = pairCount(shown.flows);
    if (whole.index.topology().sites.size() > 2 && pairs > 0)
        counts << (pairs == 1 ? text("one pair") : text("%1 pairs").arg(groupedDigits(pairs)));
    const auto *one = std::get_if<SiteView>(&whole.view);
    const auto hosts = one ? hostsIn(*whole.index.site(one->site)) : 0;
    if (hosts > 0)
        counts << (hosts == 1 ? text("1 host") : text("%1 hosts").arg(groupedDigits(hosts)));
    return counts;
}

} // namespace

QString viewSummary(const DiagramInput &shown, const DiagramInput &whole) {
    const RuleCounts part = countRules(shown.rules);
    const RuleCounts all = countRules(whole.rules);
    const QString rules = text("%1 of %2 grouped rules (%3 of %4 expanded)")
                              .arg(groupedDigits(part.grouped), groupedDigits(all.grouped),
                                   groupedDigits(part.expanded), groupedDigits(all.expanded));
    QStringList parts{sentence(whole)};
    parts << countTexts(shown, whole) << rules << deniedText(shown);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString viewRemark(const DiagramInput &shown, const DiagramInput &whole) {
    const qsizetype pairs = pairCount(whole.flows) - pairCount(shown.flows);
    if (std::holds_alternative<PairView>(whole.view)) {
        QStringList sentences{pairs > 0 ? pairRemark(pairs) : QString(),
                              managersRemark(managersElsewhere(shown, whole))};
        sentences.removeAll(QString());
        return sentences.join(u' ');
    }
    const qsizetype flows = whole.flows.size() - shown.flows.size();
    return flows > 0 ? flowRemark(flows) : QString();
}

QString levelName(DetailLevel level) {
    switch (level) {
    case DetailLevel::Overview:
        return text("Overview");
    case DetailLevel::Ports:
        return text("Ports");
    case DetailLevel::Full:
        return text("Full");
    case DetailLevel::Automatic:
        break;
    }
    return {};
}

} // namespace portolan
