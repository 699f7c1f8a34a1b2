#pragma once

#include "window/Workbench.h"
#include "window/exportPlan.h"

#include <QStringList>

namespace portolan {

/// The menu Plan > Compare with: what differs from an earlier plan, on the drawing and in a list.
class CompareCommands : public QObject {
    Q_OBJECT

public:
    explicit CompareCommands(Workbench &bench);
    void fill(QMenu &menu);

    /// Compares with a file; says why in a strip when it cannot.
    void compareWithFile(const QString &path);
    /// Whether the changes may be written there; asks before what was not made from this plan is replaced.
    bool mayReplace(const QString &path);
    /// Writes the changes, whatever is there, and says in a strip what came of it.
    bool runJob(const ExportJob &job);

private:
    QList<ActionSpec> table();
    void askFile();
    void compareWithSaved();
    void tell(const Result<Done> &begun);
    void tellHowAlike();
    void askExport();
    void say(Tone tone, const QString &text, const QList<MessageAction> &actions = {});
    QString whyNotSaved() const;
    QString whyNotCompared() const;

    Workbench &m_bench;
    QStringList m_written; ///< paths, in this session and for the plan that is open
};

} // namespace portolan
