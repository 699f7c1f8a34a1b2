#include "properties/ReplicationPage.h"

#include "document/elementText.h"
#include "plan/edits.h"
#include "properties/choices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <utility>

namespace portolan {
namespace {

constexpr quint32 wholeSite = 0;
constexpr quint32 chosenHosts = 1;

} // namespace

ReplicationPage::ReplicationPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection),
      m_source(makeEnd(&Replication::source, tr("Protects"), QStringLiteral("source"))),
      m_target(makeEnd(&Replication::target, tr("To"), QStringLiteral("target"))),
      m_bothWays(new QCheckBox(tr("Both ways"))), m_swap(new QPushButton(tr("Swap the two ends"))) {
    m_bothWays->setAccessibleName(m_bothWays->text());
    m_bothWays->setObjectName(QStringLiteral("replicationBothWays"));
    m_bothWays->setToolTip(tr("Each end is protected to the other"));
    m_swap->setAccessibleName(m_swap->text());
    m_swap->setObjectName(QStringLiteral("replicationSwap"));
    addWide(m_bothWays);
    addWide(m_swap);
    connect(m_bothWays, &QCheckBox::clicked, this, [this](bool isOn) {
        if (auto replication = shown()) {
            replication->bothWays = isOn;
            change(*replication, tr("Change ways of %1"));
        }
    });
    connect(m_swap, &QPushButton::clicked, this, [this] {
        if (auto replication = shown()) {
            std::swap(replication->source, replication->target);
            change(*replication, tr("Swap ends of %1"));
        }
    });
}

ReplicationPage::End ReplicationPage::makeEnd(ReplicationEnd Replication::*which, const QString &label,
                                              const QString &name) {
    const End end{which, addChoice(label, name + QStringLiteral("Site")),
                  addChoice(tr("Which hosts"), name + QStringLiteral("Extent")),
                  addCheckList(tr("Hosts"), name + QStringLiteral("Hosts"))};
    end.extent->setChoices({{wholeSite, tr("The whole site")}, {chosenHosts, tr("Chosen hosts")}});
    connect(end.site, &ChoiceField::chosen, this, [this, end](quint32 id) {
        changeEnd(end, [&](ReplicationEnd &e) {
            e.hosts = e.site == SiteId{id} ? e.hosts : QList<ComponentId>();
            e.site = {id};
        });
    });
    connect(end.extent, &ChoiceField::chosen, this, [this, end](quint32 extent) {
        changeEnd(end, [&](ReplicationEnd &e) { e.wholeSite = extent == wholeSite; });
    });
    connect(end.hosts, &CheckListField::toggled, this, [this, end](quint32 id, bool isOn) {
        changeEnd(end, [&](ReplicationEnd &e) {
            e.hosts.removeAll(ComponentId{id});
            if (isOn)
                e.hosts.append(ComponentId{id});
        });
    });
    return end;
}

std::optional<Replication> ReplicationPage::shown() const {
    for (const Replication &replication : plan().topology.replications)
        if (replication.id == replicationIdOf(keys().value(0)))
            return replication;
    return {};
}

void ReplicationPage::change(const Replication &after, const QString &text) {
    apply(setReplication(plan(), after), text.arg(subject()));
}

void ReplicationPage::changeEnd(const End &end, const std::function<void(ReplicationEnd &)> &edit) {
    if (auto replication = shown()) {
        edit((*replication).*end.which);
        change(*replication, tr("Change hosts of %1"));
    }
}

void ReplicationPage::refresh(const TopologyIndex &index) {
    const auto replication = shown();
    if (!replication)
        return;
    setHeading(titleOf(index, *replication), tr("Replication"));
    showEnd(m_source, index, *replication);
    showEnd(m_target, index, *replication);
    m_bothWays->setChecked(replication->bothWays);
    explain(m_source.extent, {"replication-without-hosts"});
    explain(m_target.extent, {"same-host-storage"});
}

void ReplicationPage::showEnd(const End &end, const TopologyIndex &index, const Replication &replication) {
    const ReplicationEnd &value = replication.*end.which;
    end.site->setChoices(allSites(index));
    end.site->setValue(value.site.value);
    end.extent->setValue(value.wholeSite ? wholeSite : chosenHosts);
    setRowVisible(end.hosts, !value.wholeSite);
    const Site *site = index.site(value.site);
    if (value.wholeSite || !site)
        return;
    const QList<Choice> choices = hostsOf(*site);
    QList<Qt::CheckState> states;
    for (const Choice &choice : choices)
        states.append(value.hosts.contains(ComponentId{choice.id}) ? Qt::Checked : Qt::Unchecked);
    end.hosts->setChoices(choices, states);
}

} // namespace portolan
