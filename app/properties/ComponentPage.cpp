#include "properties/ComponentPage.h"

#include "document/elementText.h"
#include "plan/editing.h"
#include "plan/edits.h"
#include "properties/PortFields.h"
#include "properties/choices.h"

#include <QComboBox>
#include <QLineEdit>
#include <algorithm>

namespace portolan {
namespace {

QList<Component> selected(const TopologyIndex &index, const QList<ElementKey> &keys) {
    QList<Component> components;
    for (const ElementKey &key : keys)
        if (const Component *component = index.component(componentIdOf(key)))
            components.append(*component);
    return components;
}

/// The kind that all of them have.
std::optional<ComponentKind> commonKind(const QList<Component> &components) {
    return common<ComponentKind>(components, [](const Component &component) { return component.kind; });
}

/// Ticked in all of them, in none, or in some.
Qt::CheckState stateIn(const QList<Component> &components,
                       const std::function<bool(const Component &)> &isOn) {
    const auto on = std::count_if(components.begin(), components.end(), isOn);
    return on == 0 ? Qt::Unchecked : on == components.size() ? Qt::Checked : Qt::PartiallyChecked;
}

template <class T>
void setListed(QList<T> &list, const T &value, bool isListed) {
    list.removeAll(value);
    if (isListed)
        list.append(value);
}

} // namespace

ComponentPage::ComponentPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_name(addText(tr("Name"), QStringLiteral("componentName"))),
      m_address(addText(tr("Address"), QStringLiteral("componentAddress"))),
      m_cluster(addText(tr("Cluster"), QStringLiteral("componentCluster"))),
      m_site(addChoice(tr("Site"), QStringLiteral("componentSite"))),
      m_owner(addChoice(tr("Belongs to"), QStringLiteral("componentOwner"))),
      m_machine(addChoice(tr("Runs on"), QStringLiteral("componentMachine"))),
      m_tools(addCheckList(tr("Tools"), QStringLiteral("componentTools"))),
      m_links(addCheckList(tr("Works with"), QStringLiteral("componentLinks"))),
      m_ports(new PortFields(document)) {
    m_address->setHint(tr("IP address or DNS name"));
    m_address->setLeftToRight();
    m_cluster->setHint(tr("none"));
    addWide(m_ports);
    connectFields();
    connectLists();
}

void ComponentPage::connectFields() {
    connect(m_name, &TextField::typed, this, [this](const QString &name) {
        apply(renameElement(plan(), keys().value(0), name), tr("Rename %1").arg(subject()),
              QStringLiteral("name"));
    });
    connect(m_address, &TextField::typed, this, [this](const QString &address) {
        change([&](Component &component) { component.address = address.trimmed(); },
               tr("Change address of %1").arg(subject()), QStringLiteral("address"));
    });
    connect(m_cluster, &TextField::typed, this, [this](const QString &cluster) {
        change([&](Component &component) { component.cluster = cluster; },
               tr("Change cluster of %1").arg(subject()), QStringLiteral("cluster"));
    });
    connect(m_site, &ChoiceField::chosen, this, [this](quint32 id) { moveTo({id}); });
    connect(m_owner, &ChoiceField::chosen, this, [this](quint32 id) {
        change([&](Component &component) { component.partOf = {id}; },
               tr("Change what %1 belongs to").arg(subject()));
    });
    connect(m_machine, &ChoiceField::chosen, this, [this](quint32 id) {
        change([&](Component &component) { component.runsOn = {id}; },
               tr("Change machine of %1").arg(subject()));
    });
}

void ComponentPage::connectLists() {
    connect(m_tools, &CheckListField::toggled, this, [this](quint32 id, bool isOn) {
        change([&](Component &component) { setListed(component.tools, Tool(id), isOn); },
               tr("Change tools of %1").arg(subject()));
    });
    connect(m_links, &CheckListField::toggled, this, [this](quint32 id, bool isOn) {
        change([&](Component &component) { setListed(component.links, ComponentId{id}, isOn); },
               tr("Change links of %1").arg(subject()));
    });
}

void ComponentPage::change(const std::function<void(Component &)> &edit, const QString &text,
                           const QString &field) {
    Plan after = plan();
    const Components components = selected(TopologyIndex(plan().topology), keys());
    for (Component component : components) {
        edit(component);
        after = setComponent(std::move(after), component);
    }
    apply(after, text, field);
}

void ComponentPage::moveTo(SiteId site) {
    Plan after = plan();
    for (const ElementKey &key : keys())
        after = moveComponent(std::move(after), componentIdOf(key), site);
    const TopologyIndex index(plan().topology);
    apply(after, tr("Move %1 to %2").arg(subject(), elementText(index, keyOf(site))));
}

void ComponentPage::refresh(const TopologyIndex &index) {
    const Components components = selected(index, keys());
    refreshHeading(index, components);
    refreshTexts(index, components);
    refreshPlace(index, components);
    refreshOwner(index, components);
    refreshMachine(index, components);
    refreshTools(components);
    refreshLinks(index, components);
    m_ports->show(components, subject());
    setRowVisible(m_ports, m_ports->hasRows());
    explainAll();
}

void ComponentPage::refreshHeading(const TopologyIndex &index, const Components &components) {
    const auto kind = commonKind(components);
    const QString label = kind ? kindInfo(*kind).label : tr("Different kinds");
    if (components.size() > 1)
        return setHeading(tr("%n components", nullptr, int(components.size())), label);
    const Site *site = index.siteOf(components.first().id);
    setHeading(nameOf(components.first()), tr("%1 in %2").arg(label, site ? nameOf(*site) : QString()));
}

void ComponentPage::refreshTexts(const TopologyIndex &index, const Components &components) {
    const bool isOne = components.size() == 1;
    const Component &first = components.first();
    setRowVisible(m_name, isOne);
    m_name->setValue(first.name);
    const bool shares = index.machineOf(first.id) != first.id;
    setRowVisible(m_address, isOne && kindInfo(first.kind).hasAddress);
    m_address->edit()->setReadOnly(shares);
    m_address->setValue(shares ? index.addressOf(first.id) : first.address);
    const Component *machine = index.component(index.machineOf(first.id));
    m_address->setRemark(shares && machine
                             ? tr("The address of %1, on whose machine it runs.").arg(nameOf(*machine))
                             : QString());
    setRowVisible(m_cluster, commonKind(components) == ComponentKind::Host);
    m_cluster->setCommon(
        common<QString>(components, [](const Component &component) { return component.cluster; }));
}

void ComponentPage::refreshPlace(const TopologyIndex &index, const Components &components) {
    m_site->setChoices(allSites(index));
    m_site->setCommon(common<quint32>(components, [&](const Component &component) {
        const Site *site = index.siteOf(component.id);
        return site ? site->id.value : 0;
    }));
    const bool stays = std::any_of(components.begin(), components.end(), [](const Component &component) {
        return component.kind == ComponentKind::Vra && component.partOf;
    });
    m_site->box()->setEnabled(!stays);
    m_site->setRemark(stays ? tr("A VRA stands where its host stands.") : QString());
}

void ComponentPage::refreshOwner(const TopologyIndex &index, const Components &components) {
    const auto kind = commonKind(components);
    const auto owner = kind ? kindInfo(*kind).partOf : std::nullopt;
    setRowVisible(m_owner, owner.has_value());
    if (!owner)
        return;
    const auto site = common<SiteId>(
        components, [&](const Component &component) { return index.siteOf(component.id)->id; });
    const QString nobody = kind == ComponentKind::Storage ? tr("The site") : tr("Nothing yet");
    QList<Choice> choices{{0, nobody}};
    // What stands on a host stands in its host's site.
    if (*owner == ComponentKind::Host)
        choices += site ? hostsOf(*index.site(*site)) : QList<Choice>();
    else
        choices += componentsOf(index, std::span(&*owner, 1), site.value_or(SiteId{}));
    m_owner->setChoices(choices);
    m_owner->setCommon(
        common<quint32>(components, [](const Component &component) { return component.partOf.value; }));
}

void ComponentPage::refreshMachine(const TopologyIndex &index, const Components &components) {
    const bool canShare = components.size() == 1 && canShareMachine(components.first().kind);
    setRowVisible(m_machine, canShare);
    if (!canShare)
        return;
    m_machine->setChoices(QList<Choice>{{0, tr("A machine of its own")}} +
                          machinesFor(index, components.first()));
    m_machine->setValue(components.first().runsOn.value);
}

void ComponentPage::refreshTools(const Components &components) {
    const bool areTools = commonKind(components) == ComponentKind::Tools;
    setRowVisible(m_tools, areTools);
    if (!areTools)
        return;
    QList<Choice> choices;
    QList<Qt::CheckState> states;
    for (const ToolInfo &info : allTools()) {
        choices.append({quint32(info.tool), info.label});
        states.append(stateIn(components, [&](const Component &c) { return c.tools.contains(info.tool); }));
    }
    m_tools->setChoices(choices, states);
}

void ComponentPage::refreshLinks(const TopologyIndex &index, const Components &components) {
    const auto kind = commonKind(components);
    const bool canLink = kind && !kindInfo(*kind).linksTo.empty();
    setRowVisible(m_links, canLink);
    if (!canLink)
        return;
    const Site *site = index.siteOf(components.first().id);
    const QList<Choice> choices = componentsOf(index, kindInfo(*kind).linksTo, site ? site->id : SiteId{});
    QList<Qt::CheckState> states;
    for (const Choice &choice : choices)
        states.append(stateIn(components,
                              [&](const Component &c) { return c.links.contains(ComponentId{choice.id}); }));
    m_links->setChoices(choices, states);
    m_links->setRemark(choices.isEmpty() ? tr("There is nothing to link yet: add a ZVM first.") : QString());
}

void ComponentPage::explainAll() {
    explain(m_name, {"duplicate-name"});
    explain(m_address,
            {"invalid-address", "missing-address", "duplicate-address", "mixed-families", "outside-subnet"});
    explain(m_owner, {"zvm-without-scvmm", "vba-without-zvm", "vra-without-host"});
    explain(m_links, {"nothing-linked"});
}

} // namespace portolan
