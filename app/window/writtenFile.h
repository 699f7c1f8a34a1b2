#pragma once

#include "exports/carried/replacing.h"
#include "exports/rules/ruleExports.h"
#include "window/MessageArea.h"

#include <memory>

class QProgressDialog;

namespace portolan {

/// Whether a file may be written: there is nothing to lose, or the user lets it go. `mark` is that of the
/// plan that the file is made from.
bool mayReplace(QWidget *parent, const QString &path, const PlanMark &mark, Written written);
/// What is offered once a file is written: to open it, and to show its folder.
QList<MessageAction> writtenActions(const QString &path);
/// The second of these alone.
MessageAction showInFolder(const QString &path);

/// Shows how far a long export is, with Cancel; a short one is done before it comes.
class ExportProgress {
public:
    ExportProgress(QWidget *parent, const QString &path);
    ~ExportProgress();

    /// To be told how far it is; says false once the user cancelled. Not to be called after this object.
    ProgressReport callback();
    bool wasCancelled() const;

private:
    std::unique_ptr<QProgressDialog> m_dialog;
};

} // namespace portolan
