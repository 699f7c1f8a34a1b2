#pragma once

#include "properties/PropertiesPage.h"

class QPushButton;

namespace portolan {

class RuleCards;

/// A link of the drawing: the row of the port table that asks for it, why it exists, and the values that the
/// plan may decide for that row. A port, a protocol or a direction that is changed here holds for the whole
/// plan.
class LinkPage : public PropertiesPage {
    Q_OBJECT

public:
    LinkPage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    const Flow *flow() const;
    const PortRequirement *requirement() const; ///< with the plan's own values
    PortRequirement catalogued() const;         ///< as the catalogue has it
    /// Nobody has said who opens the connection, so giving a port has to say it too.
    bool waitsForDirection() const;

    void makeWhy();
    void connectFields();
    void setPortTyped(const QString &text);
    void setProtocol(quint32 protocol);
    void setDirection(quint32 opens);
    void change(const OwnValues &values, const QString &text, const QString &field = {});
    void adoptSuggestion();

    void refreshPort();
    void refreshProtocol();
    void refreshDirection();
    void refreshSuggestion();
    void refreshReach();
    void refreshWhy(const TopologyIndex &index);
    void refreshRules(const TopologyIndex &index);

    TextField *m_port;
    ChoiceField *m_protocol;
    ChoiceField *m_direction;
    QPushButton *m_adopt;
    QLabel *m_suggestion;
    QLabel *m_reach;
    QLabel *m_quote;
    QLabel *m_cause;
    QLabel *m_notes;
    QLabel *m_rulesHeading;
    RuleCards *m_rules;
    QLabel *m_waitingHeading;
    RuleCards *m_waiting;
};

} // namespace portolan
