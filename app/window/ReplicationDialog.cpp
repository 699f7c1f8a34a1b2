#include "window/ReplicationDialog.h"

#include "document/names.h"
#include "plan/edits.h"
#include "topology/TopologyIndex.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan {
namespace {

QList<SiteId> sitesOf(const Plan &plan, const QList<ElementKey> &selected) {
    const TopologyIndex index(plan.topology);
    QList<SiteId> sites;
    for (const ElementKey &key : selected) {
        const Site *site = index.site(siteIdOf(key));
        site = site ? site : index.siteOf(componentIdOf(key));
        if (site && !sites.contains(site->id))
            sites.append(site->id);
    }
    return sites;
}

SiteId chosen(const QComboBox *box) {
    return {box->currentData().toUInt()};
}

} // namespace

ReplicationDialog::ReplicationDialog(const Plan &plan, const QList<ElementKey> &selected, QWidget *parent)
    : QDialog(parent), m_plan(plan), m_source(makeSiteBox(plan)), m_target(makeSiteBox(plan)),
      m_bothWays(new QCheckBox(tr("&Both ways"), this)), m_words(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Add replication"));
    m_source->setAccessibleName(tr("Protected site"));
    m_target->setAccessibleName(tr("Recovery site"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Add"));
    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&Protect:"), m_source);
    layout->addRow(tr("&To:"), m_target);
    layout->addRow({}, m_bothWays);
    layout->addRow(m_words);
    layout->addRow(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_source, &QComboBox::currentIndexChanged, this, &ReplicationDialog::explain);
    connect(m_target, &QComboBox::currentIndexChanged, this, &ReplicationDialog::explain);
    connect(m_bothWays, &QCheckBox::toggled, this, &ReplicationDialog::explain);
    choose(sitesOf(plan, selected));
    explain();
}

QComboBox *ReplicationDialog::makeSiteBox(const Plan &plan) {
    auto *box = new QComboBox(this);
    box->setMinimumContentsLength(24);
    for (const Site &site : plan.topology.sites)
        box->addItem(shortName(site.name), site.id.value);
    return box;
}

void ReplicationDialog::choose(const QList<SiteId> &sites) {
    const int from = sites.isEmpty() ? 0 : m_source->findData(sites.first().value);
    m_source->setCurrentIndex(from);
    const int other = from == 0 && m_target->count() > 1 ? 1 : 0;
    m_target->setCurrentIndex(sites.size() > 1 ? m_target->findData(sites[1].value) : other);
}

void ReplicationDialog::explain() {
    const QString from = m_source->currentText();
    const QString to = m_target->currentText();
    const auto added = addReplication(m_plan, {source(), true, {}}, {target(), true, {}});
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(bool(added.id));
    m_bothWays->setEnabled(added.id && source() != target());
    if (!added.id)
        m_words->setText(tr("These sites already have this replication."));
    else if (source() == target())
        m_words->setText(tr("Hosts of %1 replicate to each other, or a host to another storage.").arg(from));
    else if (bothWays())
        m_words->setText(tr("%1 and %2 protect each other.").arg(from, to));
    else
        m_words->setText(tr("%1 is protected, %2 is where it recovers.").arg(from, to));
}

SiteId ReplicationDialog::source() const {
    return chosen(m_source);
}

SiteId ReplicationDialog::target() const {
    return chosen(m_target);
}

bool ReplicationDialog::bothWays() const {
    return m_bothWays->isChecked() && m_bothWays->isEnabled();
}

} // namespace portolan
