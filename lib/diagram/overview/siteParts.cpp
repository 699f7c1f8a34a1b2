#include "diagram/overview/siteParts.h"

#include <algorithm>
#include <iterator>

namespace portolan {
namespace {

using Partners = std::vector<std::vector<int>>; ///< by site, ascending

Partners partnersOf(int count, const std::vector<Bundle> &links) {
    Partners partners{size_t(count)};
    for (const Bundle &link : links) {
        partners[size_t(link.first)].push_back(link.second);
        partners[size_t(link.second)].push_back(link.first);
    }
    for (std::vector<int> &each : partners)
        std::sort(each.begin(), each.end());
    return partners;
}

/// Every site that can be reached from the first one, ascending.
std::vector<int> reachableFrom(int first, const Partners &partners) {
    std::vector<int> found{first};
    for (size_t i = 0; i < found.size(); ++i)
        for (const int next : partners[size_t(found[i])])
            if (std::find(found.begin(), found.end(), next) == found.end())
                found.push_back(next);
    std::sort(found.begin(), found.end());
    return found;
}

/// Walks from site to site without turning back, as far as there are new ones among `among`.
std::vector<int> walkFrom(int first, const Partners &partners, const std::vector<int> &among) {
    std::vector<int> path{first};
    for (bool found = true; found;) {
        found = false;
        for (const int next : partners[size_t(path.back())]) {
            const bool isNew = std::find(path.begin(), path.end(), next) == path.end() &&
                               std::find(among.begin(), among.end(), next) != among.end();
            if (!isNew)
                continue;
            path.push_back(next);
            found = true;
            break;
        }
    }
    return path;
}

/// Partners among some sites only.
Partners within(const Partners &partners, const std::vector<int> &sites) {
    Partners inner(partners.size());
    for (const int site : sites)
        for (const int other : partners[size_t(site)])
            if (std::find(sites.begin(), sites.end(), other) != sites.end())
                inner[size_t(site)].push_back(other);
    return inner;
}

size_t mostPartners(const std::vector<int> &sites, const Partners &partners) {
    size_t most = 0;
    for (const int site : sites)
        most = std::max(most, partners[size_t(site)].size());
    return most;
}

size_t linksAmong(const std::vector<int> &sites, const Partners &partners) {
    size_t ends = 0;
    for (const int site : sites)
        ends += partners[size_t(site)].size();
    return ends / 2;
}

/// The spokes of a hub, those that are linked beside each other; empty when that cannot be.
std::vector<int> spokesOf(int hub, const std::vector<int> &sites, const Partners &partners) {
    std::vector<int> rest;
    std::copy_if(sites.begin(), sites.end(), std::back_inserter(rest), [&](int site) { return site != hub; });
    const Partners among = within(partners, rest);
    std::vector<int> order;
    if (mostPartners(rest, among) > 2 || linksAmong(rest, among) * 2 > rest.size())
        return order;
    for (const int site : rest)
        if (among[size_t(site)].size() < 2 && std::find(order.begin(), order.end(), site) == order.end())
            for (const int next : walkFrom(site, among, rest))
                order.push_back(next);
    return order.size() == rest.size() ? order : std::vector<int>(); // some go round in a circle
}

SitePart partOf(const std::vector<int> &sites, const Partners &partners) {
    const size_t most = mostPartners(sites, partners);
    const size_t links = linksAmong(sites, partners);
    if (sites.size() == 1)
        return {PartShape::Single, sites};
    if (most <= 2 && links + 1 == sites.size()) {
        const auto end = std::find_if(sites.begin(), sites.end(),
                                      [&](int site) { return partners[size_t(site)].size() == 1; });
        return {PartShape::Chain, walkFrom(*end, partners, sites)};
    }
    if (most == 2)
        return {PartShape::Ring, walkFrom(sites.front(), partners, sites)};
    const auto hub = std::find_if(sites.begin(), sites.end(), [&](int site) {
        return partners[size_t(site)].size() + 1 == sites.size();
    });
    if (hub != sites.end() && sites.size() > 3) {
        std::vector<int> spokes = spokesOf(*hub, sites, partners);
        if (!spokes.empty()) {
            spokes.insert(spokes.begin(), *hub);
            return {PartShape::Hub, spokes};
        }
    }
    return {PartShape::Mesh, sites};
}

} // namespace

std::vector<SitePart> sitePartsOf(int count, const std::vector<Bundle> &links) {
    const Partners partners = partnersOf(count, links);
    std::vector<SitePart> parts;
    std::vector<bool> seen(static_cast<size_t>(count), false);
    for (int site = 0; site < count; ++site) {
        if (seen[size_t(site)])
            continue;
        const std::vector<int> sites = reachableFrom(site, partners);
        for (const int each : sites)
            seen[size_t(each)] = true;
        parts.push_back(partOf(sites, partners));
    }
    return parts;
}

} // namespace portolan
