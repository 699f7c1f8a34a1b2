#include "window/viewWords.h"

#include "document/names.h"
#include "topology/TopologyIndex.h"

#include <QCoreApplication>

namespace portolan {
namespace {

/// Whose words these are, in the translations.
struct ViewText {
    Q_DECLARE_TR_FUNCTIONS(ViewText)
};

QString siteText(SiteId id, const Topology &topology) {
    const Site *site = TopologyIndex(topology).site(id);
    return site ? shortName(site->name) : QString();
}

QString teamText(Team team) {
    switch (team) {
    case Team::Network:
        return ViewText::tr("What the network team needs");
    case Team::Windows:
        return ViewText::tr("What the Windows team needs");
    case Team::Zerto:
        return ViewText::tr("What the Zerto team needs");
    }
    return {};
}

} // namespace

QString viewText(const View &view, const Topology &topology) {
    if (const auto *one = std::get_if<SiteView>(&view))
        return ViewText::tr("%1 and what it talks to").arg(siteText(one->site, topology));
    if (const auto *pair = std::get_if<PairView>(&view))
        return ViewText::tr("%1 – %2").arg(siteText(pair->first, topology), siteText(pair->second, topology));
    if (const auto *team = std::get_if<Team>(&view))
        return teamText(*team);
    return ViewText::tr("The whole plan");
}

QString levelText(DetailLevel level) {
    switch (level) {
    case DetailLevel::Automatic:
        return ViewText::tr("Automatic");
    case DetailLevel::Overview:
        return ViewText::tr("Overview");
    case DetailLevel::Ports:
        return ViewText::tr("Ports");
    case DetailLevel::Full:
        return ViewText::tr("Full");
    }
    return {};
}

} // namespace portolan
