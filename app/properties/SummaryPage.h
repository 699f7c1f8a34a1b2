#pragma once

#include "properties/PropertiesPage.h"

namespace portolan {

/// Elements of different sorts: only how many of each.
class SummaryPage : public PropertiesPage {
    Q_OBJECT

public:
    SummaryPage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    QLabel *m_counts;
};

} // namespace portolan
