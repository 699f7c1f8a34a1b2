#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The Insert menu: the palette's parts for the selected site, and replications.
class InsertCommands : public QObject {
    Q_OBJECT

public:
    explicit InsertCommands(Workbench &bench);
    void fill(QMenu &menu);

private:
    ActionSpec partRow(const PartInfo &info);
    ActionSpec replicationRow();
    void insert(Part part);
    void insertReplication();
    QString whyNotInsert(const Part &part) const;

    Workbench &m_bench;
};

} // namespace portolan
