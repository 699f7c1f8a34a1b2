#pragma once

#include "properties/PropertiesPage.h"

class QCheckBox;
class QPushButton;

namespace portolan {

/// One replication: which site, or which of its hosts, is protected to which.
class ReplicationPage : public PropertiesPage {
    Q_OBJECT

public:
    ReplicationPage(Document &document, Selection &selection);

protected:
    void refresh(const TopologyIndex &index) override;

private:
    /// The fields of one end.
    struct End {
        ReplicationEnd Replication::*which;
        ChoiceField *site;
        ChoiceField *extent;
        CheckListField *hosts;
    };
    End makeEnd(ReplicationEnd Replication::*which, const QString &label, const QString &name);
    void showEnd(const End &end, const TopologyIndex &index, const Replication &replication);
    void changeEnd(const End &end, const std::function<void(ReplicationEnd &)> &edit);
    void change(const Replication &after, const QString &text);
    std::optional<Replication> shown() const;

    End m_source;
    End m_target;
    QCheckBox *m_bothWays;
    QPushButton *m_swap;
};

} // namespace portolan
