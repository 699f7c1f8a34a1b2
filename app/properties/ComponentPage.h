#pragma once

#include "properties/PropertiesPage.h"

#include <functional>

namespace portolan {

class PortFields;

/// One component, or several at once; fields that not all of them have are left out.
class ComponentPage : public PropertiesPage {
    Q_OBJECT

public:
    ComponentPage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    using Components = QList<Component>;
    void connectFields();
    void connectLists();
    void change(const std::function<void(Component &)> &edit, const QString &text, const QString &field = {});
    void moveTo(SiteId site);

    void refreshHeading(const TopologyIndex &index, const Components &components);
    void refreshTexts(const TopologyIndex &index, const Components &components);
    void refreshPlace(const TopologyIndex &index, const Components &components);
    void refreshOwner(const TopologyIndex &index, const Components &components);
    void refreshMachine(const TopologyIndex &index, const Components &components);
    void refreshTools(const Components &components);
    void refreshLinks(const TopologyIndex &index, const Components &components);
    void explainAll();

    TextField *m_name;
    TextField *m_address;
    TextField *m_cluster;
    ChoiceField *m_site;
    ChoiceField *m_owner;
    ChoiceField *m_machine;
    CheckListField *m_tools;
    CheckListField *m_links;
    PortFields *m_ports;
};

} // namespace portolan
