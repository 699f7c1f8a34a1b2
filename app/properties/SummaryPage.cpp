#include "properties/SummaryPage.h"

#include <QLabel>
#include <map>

namespace portolan {

SummaryPage::SummaryPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_counts(makeWords()) {
    m_counts->setObjectName(QStringLiteral("summaryCounts"));
    addWide(m_counts);
}

void SummaryPage::refresh(const TopologyIndex &index) {
    int sites = 0;
    int replications = 0;
    int links = 0;
    std::map<ComponentKind, int> components;
    for (const ElementKey &key : keys()) {
        sites += index.site(siteIdOf(key)) ? 1 : 0;
        replications += index.replication(replicationIdOf(key)) ? 1 : 0;
        links += key.contains(QLatin1Char('.')) ? 1 : 0;
        if (const Component *component = index.component(componentIdOf(key)))
            ++components[component->kind];
    }
    const bool isOneSort = std::max(replications, links) == keys().size();
    setHeading(tr("%n elements", nullptr, int(keys().size())),
               isOneSort ? tr("Select one of them to see and change it.")
                         : tr("Select one sort of element to change them together."));
    QStringList lines;
    if (sites > 0)
        lines.append(tr("Sites: %1").arg(sites));
    for (const auto &[kind, count] : components)
        lines.append(tr("%1: %2").arg(kindInfo(kind).label, QString::number(count)));
    if (replications > 0)
        lines.append(tr("Replications: %1").arg(replications));
    if (links > 0)
        lines.append(tr("Links: %1").arg(links));
    m_counts->setText(lines.join(QLatin1Char('\n')));
}

} // namespace portolan
