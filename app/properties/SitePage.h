#pragma once

#include "properties/PropertiesPage.h"

#include <functional>

namespace portolan {

/// One site, or several at once.
class SitePage : public PropertiesPage {
    Q_OBJECT

public:
    SitePage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    void connectFields();
    void change(const std::function<void(Site &)> &edit, const QString &text, const QString &field = {});
    void explainAll();
    QString contents(const QList<Site> &sites) const;

    TextField *m_name;
    TextField *m_customer;
    TextField *m_subnets;
    ChoiceField *m_scvmm;
    QLabel *m_contents;
};

/// "10.1.0.0/16, fd00::/48" as a list; commas, semicolons and spaces part the entries.
QStringList splitSubnets(const QString &text);

} // namespace portolan
