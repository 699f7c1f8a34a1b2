#pragma once

#include "canvas/Canvas.h"
#include "document/Comparison.h"
#include "document/Document.h"
#include "document/Editor.h"
#include "document/Selection.h"
#include "window/ActionSet.h"
#include "window/MessageArea.h"

class QMainWindow;

namespace portolan {

/// What the commands of every menu work on. The main window owns it all.
struct Workbench {
    QMainWindow &window;
    Document &document;
    Selection &selection;
    Editor &editor;
    Comparison &comparison;
    Canvas &canvas;
    MessageArea &messages;
    ActionSet &actions;
    /// Whether a plan is shown rather than the start page.
    std::function<bool()> showsPlan;

    /// Why a command that needs a plan cannot be used; empty when one is shown.
    QString whyNoPlan() const;
    /// Why no export may take the place of what is at `path`: it is the open plan's own file, or the one that
    /// the plan is compared with. Empty for all else.
    QString whyKept(const QString &path) const;
    /// Why what is selected cannot be edited: the drawing shows it, and the plan has lost it. Empty for all
    /// else.
    QString whyRemoved() const;
};

} // namespace portolan
