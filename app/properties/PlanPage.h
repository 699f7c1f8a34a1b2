#pragma once

#include "properties/PropertiesPage.h"

class QSpinBox;

namespace portolan {

/// The plan as a whole, shown when nothing is selected.
class PlanPage : public PropertiesPage {
    Q_OBJECT

public:
    PlanPage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    QSpinBox *makeRevision();
    QString contents(const TopologyIndex &index) const;
    QString ruleCounts() const;

    TextField *m_title;
    Field *m_revision;
    QSpinBox *m_revisionBox;
    QLabel *m_contents;
    QLabel *m_rules;
    QLabel *m_kept;
    QLabel *m_catalogue;
};

} // namespace portolan
