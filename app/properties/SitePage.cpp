#include "properties/SitePage.h"

#include "document/elementText.h"
#include "plan/edits.h"
#include "properties/choices.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <algorithm>

namespace portolan {
namespace {

QList<Site> sitesOf(const TopologyIndex &index, const QList<ElementKey> &keys) {
    QList<Site> sites;
    for (const ElementKey &key : keys)
        if (const Site *site = index.site(siteIdOf(key)))
            sites.append(*site);
    return sites;
}

QString joined(const QStringList &subnets) {
    return subnets.join(QStringLiteral(", "));
}

} // namespace

QStringList splitSubnets(const QString &text) {
    static const QRegularExpression gaps(QStringLiteral("[,;\\s]+"));
    return text.split(gaps, Qt::SkipEmptyParts);
}

SitePage::SitePage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_name(addText(tr("Name"), QStringLiteral("siteName"))),
      m_customer(addText(tr("Customer"), QStringLiteral("siteCustomer"))),
      m_subnets(addText(tr("Subnets"), QStringLiteral("siteSubnets"))),
      m_scvmm(addChoice(tr("Managed by"), QStringLiteral("siteScvmm"))), m_contents(addWords(tr("Holds"))) {
    m_customer->setHint(tr("none"));
    m_subnets->setHint(tr("10.10.0.0/16, fd00:10::/48"));
    m_subnets->setLeftToRight();
    m_subnets->setMeaning([](const QString &text) { return joined(splitSubnets(text)); });
    m_scvmm->setRemark(tr("The SCVMM that manages the hosts here, wherever it stands."));
    connectFields();
}

void SitePage::connectFields() {
    connect(m_name, &TextField::typed, this, [this](const QString &name) {
        change([&](Site &site) { site.name = name; }, tr("Rename %1").arg(subject()), QStringLiteral("name"));
    });
    connect(m_customer, &TextField::typed, this, [this](const QString &customer) {
        change([&](Site &site) { site.customer = customer; }, tr("Change customer of %1").arg(subject()),
               QStringLiteral("customer"));
    });
    connect(m_subnets, &TextField::typed, this, [this](const QString &text) {
        change([&](Site &site) { site.subnets = splitSubnets(text); },
               tr("Change subnets of %1").arg(subject()), QStringLiteral("subnets"));
    });
    connect(m_scvmm, &ChoiceField::chosen, this, [this](quint32 id) {
        change([&](Site &site) { site.scvmm = {id}; }, tr("Change SCVMM of %1").arg(subject()));
    });
}

void SitePage::change(const std::function<void(Site &)> &edit, const QString &text, const QString &field) {
    Plan after = plan();
    const QList<Site> sites = sitesOf(TopologyIndex(plan().topology), keys());
    for (Site site : sites) {
        edit(site);
        after = setSite(std::move(after), site);
    }
    apply(after, text, field);
}

void SitePage::refresh(const TopologyIndex &index) {
    const QList<Site> sites = sitesOf(index, keys());
    const bool isOne = sites.size() == 1;
    setHeading(isOne ? nameOf(sites.first()) : tr("%n sites", nullptr, int(sites.size())),
               isOne ? tr("Site") : QString());
    setRowVisible(m_name, isOne);
    m_name->setCommon(common<QString>(sites, [](const Site &site) { return site.name; }));
    m_customer->setCommon(common<QString>(sites, [](const Site &site) { return site.customer; }));
    m_subnets->setCommon(common<QString>(sites, [](const Site &site) { return joined(site.subnets); }));
    setRowVisible(m_subnets, isOne);
    constexpr ComponentKind scvmms[] = {ComponentKind::Scvmm};
    m_scvmm->setChoices(QList<Choice>{{0, tr("None")}} +
                        componentsOf(index, scvmms, isOne ? sites.first().id : SiteId{}));
    m_scvmm->setCommon(common<quint32>(sites, [](const Site &site) { return site.scvmm.value; }));
    m_contents->setText(contents(sites));
    explainAll();
}

void SitePage::explainAll() {
    explain(m_name, {"duplicate-name"});
    explain(m_customer, {"customers-joined"});
    explain(m_subnets, {"invalid-subnet", "overlapping-subnets"});
    explain(m_scvmm, {"site-without-scvmm"});
}

QString SitePage::contents(const QList<Site> &sites) const {
    const auto count = [&](ComponentKind kind) {
        qsizetype n = 0;
        for (const Site &site : sites)
            n += std::count_if(site.components.begin(), site.components.end(),
                               [kind](const Component &component) { return component.kind == kind; });
        return n;
    };
    return tr("Hosts: %1\nVRAs: %2\nZVMs: %3")
        .arg(count(ComponentKind::Host))
        .arg(count(ComponentKind::Vra))
        .arg(count(ComponentKind::Zvm));
}

} // namespace portolan
