#include "window/SingleScvmmDialog.h"

#include "document/names.h"
#include "plan/Derived.h"
#include "plan/edits.h"
#include "topology/ElementKey.h"
#include "topology/TopologyIndex.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <algorithm>

namespace portolan {
namespace {

/// Whether the plan's ZVMs are joined by the pairing port.
qsizetype pairings(const Derived &derived) {
    return std::count_if(derived.flows.begin(), derived.flows.end(), [&](const Flow &flow) {
        return flow.state == FlowState::Needed &&
               derived.catalogue.requirements[flow.requirement].scope == PairScope::Pairing;
    });
}

QStringList removedPhrases(const Plan &before, const Plan &after) {
    const TopologyIndex index(after.topology);
    QStringList phrases;
    for (const Site &site : before.topology.sites) {
        for (const Component &component : site.components) {
            if (!index.component(component.id))
                phrases.append(elementPhrase(before, keyOf(component.id)));
        }
    }
    return phrases;
}

QString pairingSentence(const Derived &before, const Derived &after) {
    const qsizetype was = pairings(before);
    const qsizetype is = pairings(after);
    if (was == is)
        return {};
    return is == 0
               ? SingleScvmmDialog::tr("Port 9081 is not used any more: one SCVMM has one ZVM, and there "
                                       "is nothing to pair it with.")
               : SingleScvmmDialog::tr("Port 9081 is needed for %1 pairings instead of %2.").arg(is).arg(was);
}

/// The site that others are protected to is where the source wants the ZVM.
SiteId recommended(const Plan &plan, const QList<SiteId> &candidates) {
    for (const Replication &replication : plan.topology.replications) {
        if (candidates.contains(replication.target.site))
            return replication.target.site;
    }
    return candidates.value(0);
}

} // namespace

QList<SiteId> keepableSites(const Plan &plan) {
    QList<SiteId> sites;
    for (const Site &site : plan.topology.sites) {
        if (useSingleScvmm(plan, site.id))
            sites.append(site.id);
    }
    return sites;
}

bool hasKeepableSite(const Plan &plan) {
    return std::any_of(plan.topology.sites.begin(), plan.topology.sites.end(),
                       [&](const Site &site) { return bool(useSingleScvmm(plan, site.id, {site.id})); });
}

QStringList singleScvmmConsequences(const Plan &before, const Plan &after) {
    const Result<Derived> was = derive(before);
    const Result<Derived> is = derive(after);
    if (before == after || !was || !is)
        return {SingleScvmmDialog::tr("Nothing changes: these sites already have one SCVMM.")};
    QStringList sentences;
    const QStringList removed = removedPhrases(before, after);
    if (!removed.isEmpty())
        sentences.append(SingleScvmmDialog::tr("Removed: %1.").arg(removed.join(QStringLiteral(", "))));
    sentences.append(pairingSentence(*was, *is));
    sentences.append(SingleScvmmDialog::tr(
        "The ZVM's ports to the hosts and VRAs of the joining sites cross the firewalls."));
    sentences.append(
        SingleScvmmDialog::tr("Firewall rules: %1 instead of %2; between sites: %3 instead of %4.")
            .arg(is->counts.expanded)
            .arg(was->counts.expanded)
            .arg(is->counts.crossing)
            .arg(was->counts.crossing));
    sentences.append(SingleScvmmDialog::tr("One Undo brings everything back."));
    sentences.removeAll(QString());
    return sentences;
}

SingleScvmmDialog::SingleScvmmDialog(const Plan &plan, QWidget *parent)
    : QDialog(parent), m_plan(plan), m_keep(new QComboBox(this)), m_joining(new QListWidget(this)),
      m_words(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Single SCVMM"));
    m_keep->setAccessibleName(tr("Site that keeps SCVMM and ZVM"));
    m_joining->setAccessibleName(tr("Sites that join it"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("preview"));
    m_words->setMinimumSize(420, 120);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("SCVMM and ZVM &stay in:"), m_keep);
    layout->addRow(tr("Sites that &join:"), m_joining);
    layout->addRow(tr("What follows:"), m_words);
    layout->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QComboBox::currentIndexChanged, this, &SingleScvmmDialog::fillJoining);
    connect(m_joining, &QListWidget::itemChanged, this, &SingleScvmmDialog::preview);
    fillKeep();
    fillJoining();
}

void SingleScvmmDialog::fillKeep() {
    const QList<SiteId> candidates = keepableSites(m_plan);
    for (const Site &site : m_plan.topology.sites) {
        if (candidates.contains(site.id))
            m_keep->addItem(shortName(site.name), site.id.value);
    }
    m_keep->setCurrentIndex(m_keep->findData(recommended(m_plan, candidates).value));
}

void SingleScvmmDialog::fillJoining() {
    const QSignalBlocker quiet(m_joining);
    m_joining->clear();
    for (const Site &site : m_plan.topology.sites) {
        if (site.id == keep())
            continue;
        auto *item = new QListWidgetItem(shortName(site.name), m_joining);
        item->setData(Qt::UserRole, site.id.value);
        item->setCheckState(Qt::Checked);
    }
    const int rows = qBound(2, m_joining->count(), 8);
    m_joining->setFixedHeight(rows * m_joining->sizeHintForRow(0) + 2 * m_joining->frameWidth());
    preview();
}

void SingleScvmmDialog::preview() {
    const QList<SiteId> sites = joining();
    const Result<Plan> after = sites.isEmpty() ? Result<Plan>(m_plan) : useSingleScvmm(m_plan, keep(), sites);
    if (!after)
        m_words->setText(after.error().message);
    else if (sites.isEmpty())
        m_words->setText(tr("Choose at least one site that joins."));
    else
        m_words->setText(singleScvmmConsequences(m_plan, *after).join(QStringLiteral("\n\n")));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(after && !(*after == m_plan));
}

SiteId SingleScvmmDialog::keep() const {
    return {m_keep->currentData().toUInt()};
}

QList<SiteId> SingleScvmmDialog::joining() const {
    QList<SiteId> sites;
    for (int row = 0; row < m_joining->count(); ++row) {
        const QListWidgetItem *item = m_joining->item(row);
        if (item->checkState() == Qt::Checked)
            sites.append(SiteId{item->data(Qt::UserRole).toUInt()});
    }
    return sites;
}

} // namespace portolan
