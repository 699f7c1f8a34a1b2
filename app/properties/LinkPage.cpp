#include "properties/LinkPage.h"

#include "document/elementText.h"
#include "plan/edits.h"
#include "properties/PortFields.h"
#include "properties/RuleCards.h"
#include "properties/linkText.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace portolan {

LinkPage::LinkPage(Document &document, Selection &selection)
    : PropertiesPage(document, selection), m_port(addText(tr("Port"), QStringLiteral("linkPort"))),
      m_protocol(addChoice(tr("Protocol"), QStringLiteral("linkProtocol"))),
      m_direction(addChoice(tr("Opened by"), QStringLiteral("linkDirection"))), m_adopt(new QPushButton),
      m_suggestion(makeWords(true)), m_reach(makeWords(true)), m_quote(makeWords()), m_cause(makeWords()),
      m_notes(makeWords(true)), m_rules(new RuleCards), m_waiting(new RuleCards) {
    m_port->setLeftToRight();
    m_port->edit()->setMaxLength(12);
    m_port->setMeaning([](const QString &text) {
        const auto port = readPort(text);
        return port ? QString::number(*port) : text;
    });
    m_protocol->setChoices({{quint32(Protocol::Tcp), protocolKey(Protocol::Tcp)},
                            {quint32(Protocol::Udp), protocolKey(Protocol::Udp)}});
    m_adopt->setObjectName(QStringLiteral("linkAdopt"));
    addWide(m_adopt);
    addWide(m_suggestion);
    addWide(m_reach);
    makeWhy();
    connectFields();
}

void LinkPage::makeWhy() {
    m_quote->setObjectName(QStringLiteral("linkQuote"));
    m_cause->setObjectName(QStringLiteral("linkCause"));
    m_rules->setObjectName(QStringLiteral("linkRules"));
    m_waiting->setObjectName(QStringLiteral("linkWaiting"));
    addHeading(tr("Why this link exists"));
    addWide(m_quote);
    addWide(m_cause);
    addWide(m_notes);
    m_rulesHeading = addHeading({});
    addWide(m_rules);
    m_waitingHeading = addHeading({});
    addWide(m_waiting);
}

void LinkPage::connectFields() {
    connect(m_port, &TextField::typed, this, &LinkPage::setPortTyped);
    connect(m_protocol, &ChoiceField::chosen, this, &LinkPage::setProtocol);
    connect(m_direction, &ChoiceField::chosen, this, &LinkPage::setDirection);
    connect(m_adopt, &QPushButton::clicked, this, &LinkPage::adoptSuggestion);
}

const Flow *LinkPage::flow() const {
    const auto &flows = derived().flows;
    const auto found = std::find_if(flows.begin(), flows.end(),
                                    [this](const Flow &flow) { return flow.id == keys().value(0); });
    return found == flows.end() ? nullptr : &*found;
}

const PortRequirement *LinkPage::requirement() const {
    const Flow *shown = flow();
    return shown ? &derived().catalogue.requirements[shown->requirement] : nullptr;
}

PortRequirement LinkPage::catalogued() const {
    const Result<PortCatalogue> catalogue = builtInCatalogue(plan().catalogue);
    const PortRequirement *found = catalogue ? catalogue->find(requirement()->id) : nullptr;
    return found ? *found : *requirement();
}

bool LinkPage::waitsForDirection() const {
    return requirement()->opens.value == Opens::NotStated;
}

void LinkPage::change(const OwnValues &values, const QString &text, const QString &field) {
    apply(setOwnValues(plan(), requirement()->id, values), text, field);
}

/// A port without a direction is no rule, so the direction that is shown is set together with the port, in
/// one step; and an own direction that came with the port goes with it.
void LinkPage::setPortTyped(const QString &text) {
    const auto port = readPort(text);
    if (!requirement())
        return;
    if (!port && !text.trimmed().isEmpty())
        return m_port->refuse(whyNoPort());
    OwnValues values = plan().own.value(requirement()->id);
    const PortRequirement base = catalogued();
    values.port = port == base.port.value ? std::nullopt : port;
    if (values.port && waitsForDirection() && m_direction->value())
        values.opens = Opens(*m_direction->value());
    else if (!values.port && base.opens.value == Opens::NotStated && !base.port.value)
        values.opens = std::nullopt;
    change(values, tr("Change port of \u201c%1\u201d").arg(rowName(*requirement())), QStringLiteral("port"));
}

void LinkPage::setProtocol(quint32 protocol) {
    if (!requirement())
        return;
    OwnValues values = plan().own.value(requirement()->id);
    values.protocol = Protocol(protocol);
    if (values.protocol == catalogued().protocol.value)
        values.protocol = std::nullopt;
    change(values, tr("Change protocol of \u201c%1\u201d").arg(rowName(*requirement())));
}

void LinkPage::setDirection(quint32 opens) {
    if (!requirement())
        return;
    OwnValues values = plan().own.value(requirement()->id);
    values.opens = Opens(opens);
    if (values.opens == catalogued().opens.value)
        values.opens = std::nullopt;
    change(values, tr("Change direction of \u201c%1\u201d").arg(rowName(*requirement())));
}

void LinkPage::adoptSuggestion() {
    if (requirement())
        apply(applyFix(plan(), AdoptSuggestionFix{requirement()->id}), m_adopt->text());
}

void LinkPage::refresh(const TopologyIndex &index) {
    if (!flow())
        return;
    setHeading(flowText(index, *flow()), tr("Link \u00b7 %1").arg(trafficLabel(requirement()->traffic)));
    refreshPort();
    refreshProtocol();
    refreshDirection();
    refreshSuggestion();
    refreshReach();
    refreshWhy(index);
    refreshRules(index);
    explain(m_port, {"port-collision"});
    takeAsExplained("port-not-given");
    explain(m_direction, {"direction-not-given"});
}

void LinkPage::refreshPort() {
    const PortRequirement base = catalogued();
    const auto own = plan().own.value(base.id).port;
    m_port->setHint(base.port.value ? tr("%1, the default").arg(*base.port.value) : tr("not given"));
    m_port->setValue(own ? QString::number(*own) : QString());
    m_port->setRemark(basisText(requirement()->port));
}

void LinkPage::refreshProtocol() {
    m_protocol->setValue(quint32(requirement()->protocol.value));
    m_protocol->setRemark(basisText(requirement()->protocol));
}

void LinkPage::refreshDirection() {
    m_direction->setChoices(directionChoices(*requirement(), catalogued().opens.value == Opens::NotStated));
    const bool isSuggested = waitsForDirection() && requirement()->suggestedOpens != Opens::NotStated;
    m_direction->setValue(quint32(isSuggested ? requirement()->suggestedOpens : requirement()->opens.value));
    m_direction->setRemark(isSuggested
                               ? tr("Not stated in the source. This direction is set together with the port.")
                               : basisText(requirement()->opens));
}

void LinkPage::refreshSuggestion() {
    const bool canAdopt = requirement()->suggestedPort && !requirement()->port.value;
    setRowVisible(m_adopt, canAdopt);
    setRowVisible(m_suggestion, canAdopt);
    if (!canAdopt)
        return;
    m_adopt->setText(tr("Read it as %1").arg(*requirement()->suggestedPort));
    m_adopt->setAccessibleName(m_adopt->text());
    m_suggestion->setText(requirement()->suggestion);
}

void LinkPage::refreshReach() {
    const auto &flows = derived().flows;
    const auto links = std::count_if(flows.begin(), flows.end(), [this](const Flow &other) {
        return other.requirement == flow()->requirement;
    });
    m_reach->setText(tr("What is changed here holds for every link of this row in the plan: %1.").arg(links));
    setRowVisible(m_reach, links > 1);
}

void LinkPage::refreshWhy(const TopologyIndex &index) {
    m_quote->setText(quoteText(*requirement()));
    const QString cause = causeText(index, *flow());
    m_cause->setText(cause);
    setRowVisible(m_cause, !cause.isEmpty());
    m_notes->setText(requirement()->notes.join(QLatin1Char('\n')));
    setRowVisible(m_notes, !requirement()->notes.isEmpty());
}

void LinkPage::refreshRules(const TopologyIndex &index) {
    const QList<RuleLines> rules = rulesOfLink(index, derived().rules.rules, *flow());
    const bool isNeeded = flow()->state == FlowState::Needed;
    m_rulesHeading->setText(tr("Rules made from this link (%1)").arg(rules.size()));
    m_rules->show(rules);
    setRowVisible(m_rulesHeading, isNeeded);
    setRowVisible(m_rules, !rules.isEmpty());
    const QList<RuleLines> waiting = rulesOfLink(index, derived().rules.toConfirm, *flow());
    m_waitingHeading->setText(tr("To confirm before they are rules (%1)").arg(waiting.size()));
    m_waiting->show(waiting);
    // What waits as a whole has its reason above.
    setRowVisible(m_waitingHeading, isNeeded && !waiting.isEmpty());
    setRowVisible(m_waiting, isNeeded && !waiting.isEmpty());
}

} // namespace portolan
