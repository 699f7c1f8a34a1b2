#include "diagram/full/lists.h"

#include "diagram/Marks.h"
#include "diagram/full/ListPanel.h"
#include "diagram/full/flowRows.h"
#include "diagram/memory/DrawingMemory.h"
#include "diagram/shapes.h"
#include "diagram/text.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <map>

namespace portolan {
namespace {

constexpr double listGap = 20;
constexpr double leastList = 400; ///< width of a list
constexpr double leastWidth = 760;
constexpr double nameWidth = 220;
constexpr qsizetype mostHosts = 60; ///< of a site, by address

QString siteName(const Site &site) {
    const QString name = shownText(site.name);
    return name.isEmpty() ? text("Site without a name") : elided(name, nameWidth, headingSize, Face::Bold);
}

/// In a line of words nothing is struck.
QString withFormer(const QString &now, const QString &former) {
    return former.isEmpty() ? now
                            : text("%1 (was %2)").arg(now, elided(shownText(former), nameWidth, smallSize));
}

QSet<quint32> componentsOf(const std::vector<QList<ElementKey>> &stacks) {
    QSet<quint32> components;
    for (const QList<ElementKey> &stack : stacks)
        for (const ElementKey &element : stack)
            components.insert(componentIdOf(element).value);
    return components;
}

QList<DiagramItem> moved(QList<DiagramItem> items, QPointF by) {
    for (DiagramItem &item : items)
        moveItem(item, by);
    return items;
}

/// Gathers the lists in the order of the plan: a site, then its pairs with later sites.
class Lists {
public:
    Lists(const DiagramInput &input, const std::vector<QList<FlowRow>> &rows, const Body &body,
          const QSet<QString> &told, DrawingMemory &memory);

    std::vector<ListPanel> gather();

private:
    using SitePair = std::pair<qsizetype, qsizetype>; ///< the same site twice: inside it
    ListPanel panelOf(SitePair pair, const std::vector<qsizetype> &flows) const;
    QList<ListLine> addressLines(const Site &site, const QSet<quint32> &stacked) const;
    QList<ListLine> hostLines(const Site &site, const QSet<quint32> &stacked) const;
    ListLine lineOf(const Component &host, const QList<const Component *> &vras) const;
    QString hostLine(const Component &host, const QList<const Component *> &vras) const;
    QString addressOf(const Component &component) const;
    const Site &site(qsizetype at) const { return m_input.index.topology().sites[at]; }

    const DiagramInput &m_input;
    const std::vector<QList<FlowRow>> &m_rows;
    const QSet<QString> &m_told;
    DrawingMemory &m_memory;
    QSet<quint32> m_sites;                                   ///< ids of those that are drawn
    QHash<quint32, std::vector<QList<ElementKey>>> m_stacks; ///< by site: what each stack stands for
};

Lists::Lists(const DiagramInput &input, const std::vector<QList<FlowRow>> &rows, const Body &body,
             const QSet<QString> &told, DrawingMemory &memory)
    : m_input(input), m_rows(rows), m_told(told), m_memory(memory) {
    for (const DiagramItem &item : body.items) {
        if (item.role == ItemRole::Site)
            m_sites.insert(siteIdOf(item.key).value);
        else if (item.role == ItemRole::Stack)
            if (const Site *site = input.index.siteOf(componentIdOf(item.elements.value(0))))
                m_stacks[site->id.value].push_back(item.elements);
    }
}

std::vector<ListPanel> Lists::gather() {
    const QList<Site> &sites = m_input.index.topology().sites;
    std::map<SiteId, qsizetype> order;
    std::map<SitePair, std::vector<qsizetype>> flows;
    for (qsizetype at = 0; at < sites.size(); ++at) {
        order[sites[at].id] = at;
        flows[{at, at}];
    }
    for (qsizetype at = 0; at < m_input.flows.size(); ++at) {
        const Flow &flow = m_input.flows[at];
        flows[std::minmax(order[flow.first.site], order[flow.second.site])].push_back(at);
    }
    std::vector<ListPanel> panels;
    for (const auto &[pair, ofPair] : flows)
        if (ListPanel panel = panelOf(pair, ofPair); !panel.isEmpty())
            panels.push_back(std::move(panel));
    return panels;
}

ListPanel Lists::panelOf(SitePair pair, const std::vector<qsizetype> &flows) const {
    const Site &first = site(pair.first);
    const Site &second = site(pair.second);
    const bool isInside = pair.first == pair.second;
    ListPanel panel(isInside ? QStringLiteral("list/%1").arg(keyOf(first.id))
                             : QStringLiteral("list/%1-%2").arg(keyOf(first.id), keyOf(second.id)),
                    isInside ? text("Inside %1").arg(siteName(first))
                             : text("Between %1 and %2").arg(siteName(first), siteName(second)));
    for (const qsizetype flow : flows)
        for (const FlowRow &row : m_rows[size_t(flow)])
            if (!m_told.contains(row.key))
                panel.add(row);
    if (!isInside || !m_sites.contains(first.id.value))
        return panel;
    const std::vector<QList<ElementKey>> stacks = m_stacks.value(first.id.value);
    panel.setLines(m_memory.addresses.of(keyOf(first.id), {m_memory.revisions.of(first.id), stacks},
                                         [&] { return addressLines(first, componentsOf(stacks)); }));
    return panel;
}

/// Addresses that the drawing shortens: of several subnets it shows one, of the hosts of a stack none.
QList<ListLine> Lists::addressLines(const Site &site, const QSet<quint32> &stacked) const {
    QList<ListLine> lines;
    if (site.subnets.size() > 1) {
        QStringList subnets;
        for (const QString &subnet : site.subnets)
            subnets << shownText(subnet);
        lines.append({QStringLiteral("subnets"),
                      {keyOf(site.id)},
                      text("Subnets: %1").arg(subnets.join(QStringLiteral(", ")))});
    }
    return lines + hostLines(site, stacked);
}

QList<ListLine> Lists::hostLines(const Site &site, const QSet<quint32> &stacked) const {
    QList<const Component *> hosts;
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Host && stacked.contains(component.id.value))
            hosts << &component;
    const qsizetype more = hosts.size() - mostHosts;
    hosts.resize(std::min(hosts.size(), mostHosts));
    QHash<quint32, QList<const Component *>> vras;
    for (const Component *host : hosts)
        vras.insert(host->id.value, {});
    for (const Component &component : site.components)
        if (component.kind == ComponentKind::Vra)
            if (const auto found = vras.find(component.partOf.value); found != vras.end())
                *found << &component;
    QList<ListLine> lines;
    for (const Component *host : hosts)
        lines << lineOf(*host, vras.value(host->id.value));
    if (more > 0)
        lines.append({QStringLiteral("more"),
                      {keyOf(site.id)},
                      more == 1 ? text("One more host is in the workbook.")
                                : text("%1 more hosts are in the workbook.").arg(more)});
    return lines;
}

ListLine Lists::lineOf(const Component &host, const QList<const Component *> &vras) const {
    QList<ElementKey> elements{keyOf(host.id)};
    for (const Component *vra : vras)
        elements << keyOf(vra->id);
    return {keyOf(host.id), elements, hostLine(host, vras)};
}

QString Lists::addressOf(const Component &component) const {
    const QString address = shownText(m_input.index.addressOf(component.id));
    return withFormer(address.isEmpty() ? text("no address yet") : address,
                      formerOf(m_input.marks, keyOf(component.id)).address);
}

QString Lists::hostLine(const Component &host, const QList<const Component *> &vras) const {
    const QString name = withFormer(elided(shownText(host.name), nameWidth, smallSize),
                                    formerOf(m_input.marks, keyOf(host.id)).name);
    QStringList addresses;
    for (const Component *vra : vras)
        addresses << addressOf(*vra);
    return addresses.isEmpty()
               ? text("%1: %2").arg(name, addressOf(host))
               : text("%1: %2, VRA %3").arg(name, addressOf(host), addresses.join(QStringLiteral(", ")));
}

} // namespace

/// Each list stands in the column that ends first, so that the columns are about as long.
QList<DiagramItem> listItems(const DiagramInput &input, const std::vector<QList<FlowRow>> &rows,
                             const Body &body, const QSet<QString> &told, DrawingMemory &memory) {
    const std::vector<ListPanel> panels = Lists(input, rows, body, told, memory).gather();
    const double width = std::max(body.rect.width(), leastWidth);
    const auto most = size_t((width + listGap) / (leastList + listGap));
    const size_t columns = std::max(size_t(1), std::min(most, panels.size()));
    const double each = (width - listGap * double(columns - 1)) / double(columns);
    std::vector<double> ends(columns, body.rect.bottom() + listGap);
    QList<DiagramItem> items;
    for (const ListPanel &panel : panels) {
        const auto column = std::min_element(ends.begin(), ends.end());
        const double x = body.rect.left() + (each + listGap) * double(column - ends.begin());
        const QList<DiagramItem> list =
            memory.lists.of(panel.key(), {panel, each}, [&] { return panel.items(each); });
        const QPointF at(x, *column);
        items << memory.placedLists.of(panel.key(), {list, at}, [&] { return moved(list, at); });
        *column += list.first().bounds.bottom() + listGap;
    }
    return items;
}

} // namespace portolan
