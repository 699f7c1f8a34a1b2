#pragma once

#include "exports/carried/replacing.h"
#include "window/MessageArea.h"

namespace portolan {

/// Whether a file may be written: there is nothing to lose, or the user lets it go. `mark` is that of the
/// plan that the file is made from.
bool mayReplace(QWidget *parent, const QString &path, const PlanMark &mark, Written written);
/// What is offered once a file is written: to open it, and to show its folder.
QList<MessageAction> writtenActions(const QString &path);
/// The second of these alone.
MessageAction showInFolder(const QString &path);

} // namespace portolan
