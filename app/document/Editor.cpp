#include "document/Editor.h"

#include "diagram/alikeHosts.h"
#include "document/names.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <algorithm>

namespace portolan {
namespace {

/// What of the plan an element belongs to: a replication's flow is not an element of its own.
bool isElement(const TopologyIndex &index, const ElementKey &key) {
    return index.site(siteIdOf(key)) || index.component(componentIdOf(key)) ||
           index.replication(replicationIdOf(key));
}

ComponentId carrierOf(const Component &component) {
    return component.kind == ComponentKind::Vra && component.partOf ? component.partOf : component.id;
}

QString joined(const QList<ComponentId> &ids) {
    QString text;
    for (const ComponentId id : ids)
        text += keyOf(id);
    return text;
}

} // namespace

Editor::Editor(Document &document, Selection &selection, QObject *parent)
    : QObject(parent), m_document(document), m_selection(selection) {
    connect(&selection, &Selection::changed, this, &Editor::endGesture);
    connect(&document, &Document::planChanged, this, &Editor::forgetRemoved);
}

void Editor::forgetRemoved() {
    const TopologyIndex &index = m_document.index();
    const QList<Flow> &flows = m_document.derived().flows;
    QList<ElementKey> keys = m_selection.keys();
    keys.removeIf([&](const ElementKey &key) {
        const auto named = [&](const Flow &flow) { return flow.id == key; };
        return !isElement(index, key) && std::none_of(flows.begin(), flows.end(), named);
    });
    m_selection.set(keys);
}

bool Editor::addPart(const Part &part, SiteId site, ComponentId target) {
    const QString why = whyNotAddPart(m_document.plan(), part, site, target);
    if (!why.isEmpty()) {
        Q_EMIT refused(why);
        return false;
    }
    const AddedPart added = portolan::addPart(m_document.plan(), part, site, target);
    if (added.key.isEmpty())
        return false;
    const QString text =
        part.sort == PartKind::Hosts && part.count > 1
            ? tr("Add %n hosts to %1", nullptr, part.count).arg(elementPhrase(added.plan, keyOf(site)))
            : tr("Add %1").arg(elementPhrase(added.plan, added.key));
    m_document.apply(added.plan, text);
    m_selection.set({added.key});
    return true;
}

bool Editor::addPartToSelected(const Part &part) {
    const SiteId site = siteForNewParts();
    if (part.sort != PartKind::Site && !site && !m_document.plan().topology.sites.isEmpty()) {
        Q_EMIT refused(tr("Select the site that it goes to first."));
        return false;
    }
    const ElementKey first = m_selection.keys().value(0);
    return addPart(part, site, componentIdOf(first));
}

QString Editor::whyNotReplicate(SiteId source, SiteId target) const {
    if (!source || !target)
        return tr("A replication goes from a site to a site.");
    const auto added = portolan::addReplication(m_document.plan(), {source, true, {}}, {target, true, {}});
    return added.id ? QString() : tr("These sites already have this replication.");
}

bool Editor::addReplication(SiteId source, SiteId target, bool bothWays) {
    const QString why = whyNotReplicate(source, target);
    if (!why.isEmpty()) {
        Q_EMIT refused(why);
        return false;
    }
    Added<ReplicationId> added =
        portolan::addReplication(m_document.plan(), {source, true, {}}, {target, true, {}});
    if (bothWays) {
        Replication replication = added.plan.topology.replications.last();
        replication.bothWays = true;
        added.plan = setReplication(added.plan, replication);
    }
    m_document.apply(added.plan, tr("Add %1").arg(elementPhrase(added.plan, keyOf(added.id))));
    m_selection.set({keyOf(added.id)});
    return true;
}

void Editor::rename(const ElementKey &key, const QString &name) {
    const QString before = elementPhrase(m_document.plan(), key);
    m_document.apply(renameElement(m_document.plan(), key, name), tr("Rename %1").arg(before));
}

void Editor::removeSelected() {
    const QList<ElementKey> keys = selectedElements();
    if (keys.isEmpty())
        return;
    const QString text = keys.size() == 1
                             ? tr("Delete %1").arg(elementPhrase(m_document.plan(), keys.first()))
                             : tr("Delete %n elements", nullptr, int(keys.size()));
    m_document.apply(removeElements(m_document.plan(), keys), text);
    m_selection.clear();
}

void Editor::moveToSite(const QList<ComponentId> &components, SiteId site) {
    const TopologyIndex &index = m_document.index();
    const Site *target = index.site(site);
    if (!target || components.isEmpty())
        return;
    Plan plan = m_document.plan();
    for (const ComponentId id : components)
        plan = setOffset(moveComponent(std::move(plan), id, site), id, {});
    const QString what = components.size() == 1 ? elementPhrase(m_document.plan(), keyOf(components.first()))
                                                : tr("%n components", nullptr, int(components.size()));
    m_document.apply(plan, tr("Move %1 to %2").arg(what, shortName(target->name)));
}

void Editor::arrange() {
    m_document.apply(portolan::arrange(m_document.plan()), tr("Arrange"));
}

void Editor::setStackOpen(SiteId site, bool open) {
    const QString name = elementPhrase(m_document.plan(), keyOf(site));
    m_document.apply(portolan::setStackOpen(m_document.plan(), site, open),
                     open ? tr("Show the hosts of %1 one by one").arg(name)
                          : tr("Show the hosts of %1 as a stack").arg(name));
}

void Editor::setStackOpen(ComponentId host, bool open) {
    const Plan &plan = m_document.plan();
    const Site *site = m_document.index().siteOf(host);
    if (!site)
        return;
    if (isOnlySet(plan.topology, host)) {
        setStackOpen(site->id, open);
        return;
    }
    const int count = int(alikeHosts(plan.topology, host).size());
    const QString name = elementPhrase(plan, keyOf(site->id));
    m_document.apply(portolan::setStackOpen(plan, host, open),
                     open ? tr("Show %n hosts of %1 one by one", nullptr, count).arg(name)
                          : tr("Show %n hosts of %1 as a stack", nullptr, count).arg(name));
}

void Editor::place(const QMap<ComponentId, QPointF> &offsets, const QString &gesture) {
    if (offsets.isEmpty())
        return;
    Plan plan = m_document.plan();
    for (auto it = offsets.begin(); it != offsets.end(); ++it)
        plan = setOffset(std::move(plan), it.key(), it.value());
    const QString what = offsets.size() == 1 ? elementPhrase(m_document.plan(), keyOf(offsets.firstKey()))
                                             : tr("%n components", nullptr, int(offsets.size()));
    m_document.apply(plan, tr("Move %1").arg(what), gesture);
}

bool Editor::nudgeSelected(QPointF delta) {
    const QList<ComponentId> ids = movableSelection();
    QMap<ComponentId, QPointF> offsets;
    for (const ComponentId id : ids)
        offsets.insert(id, m_document.plan().layout.offsets.value(id.value) + delta);
    place(offsets, QStringLiteral("nudge ") + joined(ids));
    return !ids.isEmpty();
}

void Editor::placeSites(const QMap<SiteId, QPointF> &offsets, const QString &gesture) {
    if (offsets.isEmpty())
        return;
    Plan plan = m_document.plan();
    for (auto it = offsets.begin(); it != offsets.end(); ++it)
        plan = setSiteOffset(std::move(plan), it.key(), it.value());
    const Site *only = offsets.size() == 1 ? m_document.index().site(offsets.firstKey()) : nullptr;
    m_document.apply(plan,
                     only ? tr("Move %1").arg(shortName(only->name))
                          : tr("Move %n sites", nullptr, int(offsets.size())),
                     gesture);
}

bool Editor::nudgeSites(QPointF delta) {
    QString gesture = QStringLiteral("nudge");
    QMap<SiteId, QPointF> offsets;
    for (const SiteId site : selectedSites()) {
        offsets.insert(site, m_document.plan().layout.siteOffsets.value(site.value) + delta);
        gesture += u' ' + keyOf(site);
    }
    placeSites(offsets, gesture);
    return !offsets.isEmpty();
}

QList<SiteId> Editor::selectedSites() const {
    QList<SiteId> sites;
    for (const ElementKey &key : m_selection.keys())
        if (const Site *site = m_document.index().site(siteIdOf(key)))
            sites.append(site->id);
    return sites;
}

bool Editor::useSingleScvmm(SiteId keep, const QList<SiteId> &sites) {
    const Result<Plan> plan = portolan::useSingleScvmm(m_document.plan(), keep, sites);
    if (!plan) {
        Q_EMIT refused(plan.error().message);
        return false;
    }
    const TopologyIndex &index = m_document.index();
    const Site *site = index.site(keep);
    m_document.apply(*plan, tr("Use a single SCVMM in %1").arg(site ? shortName(site->name) : QString()));
    return true;
}

void Editor::useScvmmPerSite() {
    m_document.apply(portolan::useScvmmPerSite(m_document.plan()), tr("Use one SCVMM per site"));
}

SiteId Editor::siteForNewParts() const {
    const Plan &plan = m_document.plan();
    const TopologyIndex &index = m_document.index();
    for (const ElementKey &key : m_selection.keys()) {
        if (const Site *site = index.site(siteIdOf(key)))
            return site->id;
        if (const Site *site = index.siteOf(componentIdOf(key)))
            return site->id;
    }
    return plan.topology.sites.size() == 1 ? plan.topology.sites.first().id : SiteId();
}

QList<ComponentId> Editor::selectedHosts() const {
    QList<ComponentId> hosts = movableSelection();
    hosts.removeIf(
        [&](ComponentId id) { return m_document.index().component(id)->kind != ComponentKind::Host; });
    return hosts;
}

QList<ComponentId> Editor::movableSelection() const {
    const TopologyIndex &index = m_document.index();
    QList<ComponentId> ids;
    for (const ElementKey &key : m_selection.keys()) {
        const Component *component = index.component(componentIdOf(key));
        if (component && !ids.contains(carrierOf(*component)))
            ids.append(carrierOf(*component));
    }
    return ids;
}

QList<ElementKey> Editor::selectedElements() const {
    const TopologyIndex &index = m_document.index();
    QList<ElementKey> keys = m_selection.keys();
    keys.removeIf([&](const ElementKey &key) { return !isElement(index, key); });
    return keys;
}

} // namespace portolan
