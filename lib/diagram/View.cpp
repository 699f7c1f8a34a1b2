#include "diagram/View.h"

#include "diagram/shapes.h"
#include "diagram/text.h"

#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

const Site *siteWith(SiteId id, const Topology &topology) {
    const auto found = std::find_if(topology.sites.begin(), topology.sites.end(),
                                    [&](const Site &site) { return site.id == id; });
    return found == topology.sites.end() ? nullptr : &*found;
}

QString nameOf(SiteId id, const Topology &topology) {
    const Site *site = siteWith(id, topology);
    const QString name = site ? shownText(site->name) : QString();
    return name.isEmpty() ? text("Site without a name") : name;
}

QList<SiteId> sitesOf(const View &view) {
    if (const auto *one = std::get_if<SiteView>(&view))
        return {one->site};
    if (const auto *pair = std::get_if<PairView>(&view))
        return {pair->first, pair->second};
    return {};
}

QList<SiteId> sitesNamed(const QString &name, const Topology &topology) {
    QList<SiteId> sites;
    for (const Site &site : topology.sites)
        if (site.name == name)
            sites << site.id;
    return sites;
}

/// The names that a view can take: all of a small plan.
QString knownSites(const Topology &topology) {
    constexpr qsizetype most = 20;
    QStringList names;
    for (const Site &site : topology.sites.mid(0, most))
        names << shownText(site.name);
    const QString list = names.join(QStringLiteral(", "));
    if (names.isEmpty())
        return text("The plan has no sites.");
    return topology.sites.size() > most
               ? text("The plan has %1 sites: %2 …").arg(topology.sites.size()).arg(list)
               : text("The plan has these sites: %1.").arg(list);
}

Error unknownSite(const QString &name, const Topology &topology) {
    return {text("No site is called “%1”. %2").arg(shownText(name), knownSites(topology)), {}};
}

Result<SiteId> readSite(const QString &name, const Topology &topology) {
    const QList<SiteId> sites = sitesNamed(name, topology);
    if (sites.size() == 1)
        return sites.first();
    if (sites.isEmpty())
        return unknownSite(name, topology);
    return Error{text("Several sites are called “%1”.").arg(shownText(name)), {}};
}

/// Every comma may be the one between the names.
Result<View> readPair(const QString &names, const Topology &topology) {
    for (qsizetype comma = names.indexOf(u','); comma >= 0; comma = names.indexOf(u',', comma + 1)) {
        const Result<SiteId> first = readSite(names.left(comma), topology);
        const Result<SiteId> second = readSite(names.mid(comma + 1), topology);
        if (first && second && *first != *second)
            return View(PairView{*first, *second});
    }
    return Error{text("“%1” does not name two sites of the plan, as in London,Leeds. %2")
                     .arg(shownText(names), knownSites(topology)),
                 {}};
}

Result<View> readTeam(const QString &key) {
    for (const TeamInfo &info : allTeams())
        if (info.key == key)
            return View(info.team);
    return Error{text("There is no team “%1”: it is network, windows or zerto.").arg(shownText(key)), {}};
}

} // namespace

QList<TeamInfo> allTeams() {
    return {{Team::Network, QStringLiteral("network"), text("Network team")},
            {Team::Windows, QStringLiteral("windows"), text("Windows team")},
            {Team::Zerto, QStringLiteral("zerto"), text("Zerto team")}};
}

bool isWhole(const View &view) {
    return std::holds_alternative<WholePlan>(view);
}

View existingView(const View &view, const Topology &topology) {
    const QList<SiteId> sites = sitesOf(view);
    const bool exists =
        std::all_of(sites.begin(), sites.end(), [&](SiteId id) { return siteWith(id, topology); });
    return exists && QSet<SiteId>(sites.begin(), sites.end()).size() == sites.size() ? view : View();
}

QString viewName(const View &view, const Topology &topology) {
    if (const auto *one = std::get_if<SiteView>(&view))
        return nameOf(one->site, topology);
    if (const auto *pair = std::get_if<PairView>(&view))
        return text("%1 – %2").arg(nameOf(pair->first, topology), nameOf(pair->second, topology));
    if (const auto *team = std::get_if<Team>(&view))
        return allTeams()[qsizetype(*team)].label;
    return text("Whole plan");
}

Result<View> readView(const QString &typed, const Topology &topology) {
    const QString kind = typed.section(u':', 0, 0);
    const QString rest = typed.mid(kind.size() + 1);
    if (typed == QLatin1String("whole"))
        return View();
    if (kind == QLatin1String("pair"))
        return readPair(rest, topology);
    if (kind == QLatin1String("team"))
        return readTeam(rest);
    if (kind != QLatin1String("site"))
        return Error{text("A view is whole, site:NAME, pair:NAME,NAME or team:NAME."), {}};
    const Result<SiteId> site = readSite(rest, topology);
    return site ? Result<View>(SiteView{*site}) : site.error();
}

} // namespace portolan
