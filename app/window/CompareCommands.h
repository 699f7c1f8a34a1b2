#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The menu Plan > Compare with: what differs from an earlier plan, on the drawing and in a list.
class CompareCommands : public QObject {
    Q_OBJECT

public:
    explicit CompareCommands(Workbench &bench);
    void fill(QMenu &menu);

    /// Compares with a file; says why in a strip when it cannot.
    void compareWithFile(const QString &path);

private:
    QList<ActionSpec> table();
    void askFile();
    void compareWithSaved();
    void tell(const Result<Done> &begun);
    QString whyNotSaved() const;

    Workbench &m_bench;
};

} // namespace portolan
