#include "properties/PlanPage.h"

#include "plan/edits.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

namespace portolan {

PlanPage::PlanPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_title(addText(tr("Title"), QStringLiteral("planTitle"))),
      m_revisionBox(makeRevision()) {
    m_revision = new Field(m_revisionBox, tr("Revision"));
    m_revision->setRemark(tr("Raise it when you hand the plan over."));
    addField(tr("Revision"), m_revision);
    m_contents = addWords(tr("Drawn"));
    m_rules = addWords(tr("Rules"));
    m_kept = addWords(tr("Kept apart"));
    m_catalogue = addWords(tr("Port table"));
    connect(m_title, &TextField::typed, this, [this](const QString &text) {
        apply(setTitle(plan(), text), tr("Change title of the plan"), QStringLiteral("title"));
    });
}

QSpinBox *PlanPage::makeRevision() {
    auto *box = new QSpinBox;
    box->setObjectName(QStringLiteral("planRevision"));
    box->setRange(1, highestRevision);
    box->setFocusPolicy(Qt::StrongFocus);
    connect(box, &QSpinBox::valueChanged, this, [this](int revision) {
        apply(setRevision(plan(), revision), tr("Change revision of the plan"), QStringLiteral("revision"));
    });
    connect(box, &QSpinBox::editingFinished, this, [this] { endMerge(); });
    return box;
}

void PlanPage::refresh(const TopologyIndex &index) {
    setHeading(tr("Plan"), tr("Select something to see and change it here."));
    m_title->setValue(plan().title);
    const QSignalBlocker blocker(m_revisionBox);
    m_revisionBox->setValue(plan().revision);
    m_contents->setText(contents(index));
    m_rules->setText(ruleCounts());
    const RuleSet &rules = derived().rules;
    m_kept->setText(tr("To confirm: %1\nInside one machine: %2\nNot used: %3")
                        .arg(rules.toConfirm.size())
                        .arg(rules.insideMachine.size())
                        .arg(rules.notUsed.size()));
    m_catalogue->setText(derived().catalogue.product);
}

QString PlanPage::contents(const TopologyIndex &index) const {
    const auto count = [&](ComponentKind kind) { return index.ofKind(kind).size(); };
    return tr("Sites: %1\nHosts: %2\nVRAs: %3\nReplications: %4")
        .arg(plan().topology.sites.size())
        .arg(count(ComponentKind::Host))
        .arg(count(ComponentKind::Vra))
        .arg(plan().topology.replications.size());
}

QString PlanPage::ruleCounts() const {
    const QLocale locale;
    const RuleCounts &counts = derived().counts;
    return tr("Grouped: %1\nExpanded: %2\nBetween sites: %3")
        .arg(locale.toString(counts.grouped), locale.toString(counts.expanded),
             locale.toString(counts.crossing));
}

} // namespace portolan
