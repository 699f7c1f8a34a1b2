#include "properties/RemovedPage.h"

#include "document/Comparison.h"
#include "document/elementText.h"

#include <QLabel>
#include <algorithm>

namespace portolan {

RemovedPage::RemovedPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_site(addWords(tr("Site"))), m_address(addWords(tr("Address"))),
      m_words(makeWords()) {
    m_words->setObjectName(QStringLiteral("removedWords"));
    m_words->setText(tr("The plan does not have it any more. It is drawn to show what changed, and cannot be "
                        "edited."));
    addWide(m_words);
}

bool RemovedPage::isAbout(const QList<ElementKey> &keys) const {
    return m_comparison && !keys.isEmpty() &&
           std::all_of(keys.begin(), keys.end(),
                       [&](const ElementKey &key) { return m_comparison->isRemoved(key); });
}

QString RemovedPage::title() const {
    if (keys().size() > 1)
        return subject();
    const TopologyIndex &index = m_comparison->mergedIndex();
    if (const Component *component = index.component(componentIdOf(keys().first())))
        return titleOf(*component);
    const QList<Flow> &flows = m_comparison->merged().derived.flows;
    const auto flow =
        std::find_if(flows.begin(), flows.end(), [&](const Flow &each) { return each.id == keys().first(); });
    return flow == flows.end() ? elementText(index, keys().first()) : flowText(index, *flow);
}

void RemovedPage::refresh(const TopologyIndex &) {
    setHeading(title(), tr("Removed since %1").arg(m_comparison->against()));
    const TopologyIndex &index = m_comparison->mergedIndex();
    const ComponentId only = keys().size() == 1 ? componentIdOf(keys().first()) : ComponentId();
    const Component *component = index.component(only);
    setRowVisible(m_site, component);
    setRowVisible(m_address, component);
    if (!component)
        return;
    m_site->setText(nameOf(*index.siteOf(only)));
    m_address->setText(leftToRight(oneLine(index.addressOf(only))));
}

} // namespace portolan
