#include "window/EditCommands.h"

#include "diagram/cutout.h"
#include "topology/ElementKey.h"
#include "window/copyPicture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>
#include <QUndoStack>

namespace portolan {
namespace {

constexpr int messageTime = 4000; // milliseconds

/// "&Undo Rename host R&D" shows the ampersand of a name instead of making it an access key.
QString inMenu(QString text) {
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

EditCommands::EditCommands(Workbench &bench) : m_bench(bench) {
    QUndoStack *stack = bench.document.undoStack();
    connect(stack, &QUndoStack::undoTextChanged, this, &EditCommands::nameUndo);
    connect(stack, &QUndoStack::redoTextChanged, this, &EditCommands::nameUndo);
}

void EditCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, table());
    nameUndo();
}

QList<ActionSpec> EditCommands::table() {
    QUndoStack *stack = m_bench.document.undoStack();
    return {
        {QStringLiteral("edit.undo"), tr("&Undo"), QStringLiteral("undo"), tr("Take back the last edit"),
         QKeySequence::keyBindings(QKeySequence::Undo), [stack] { stack->undo(); },
         [this] { return whyNoUndo(); }},
        {QStringLiteral("edit.redo"),
         tr("&Redo"),
         QStringLiteral("redo"),
         tr("Do again what was taken back"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y},
         [stack] { stack->redo(); },
         [this] { return whyNoRedo(); }},
        {},
        {QStringLiteral("edit.rename"),
         tr("Re&name"),
         QStringLiteral("rename"),
         tr("Change the name of the selected element on the canvas"),
         {Qt::Key_F2},
         [this] { renameSelected(); },
         [this] { return whyNoRename(); }},
        {QStringLiteral("edit.delete"),
         tr("&Delete"),
         QStringLiteral("delete"),
         tr("Delete the selected elements; Undo brings them back"),
         {QKeySequence::Delete},
         [this] { m_bench.editor.removeSelected(); },
         [this] { return whyNoDelete(); }},
        {},
        {QStringLiteral("edit.copyPicture"),
         tr("Copy as &picture"),
         {},
         tr("Put the selected part of the drawing, or all of it, on the clipboard"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
         [this] { copyPicture(); },
         [this] { return m_bench.whyNoPlan(); }},
        {},
        {QStringLiteral("edit.selectAll"),
         tr("Select &all"),
         {},
         tr("Select every site, component and link"),
         QKeySequence::keyBindings(QKeySequence::SelectAll),
         [this] { selectAll(); },
         [this] { return m_bench.whyNoPlan(); }},
        {QStringLiteral("edit.selectNone"),
         tr("Select n&one"),
         {},
         tr("Select nothing"),
         {Qt::CTRL | Qt::SHIFT | Qt::Key_A},
         [this] { m_bench.selection.clear(); },
         [this] { return m_bench.selection.keys().isEmpty() ? tr("Nothing is selected.") : QString(); }},
    };
}

void EditCommands::nameUndo() {
    const QUndoStack *stack = m_bench.document.undoStack();
    m_bench.actions[QStringLiteral("edit.undo")]->setText(
        stack->canUndo() ? tr("&Undo %1").arg(inMenu(stack->undoText())) : tr("&Undo"));
    m_bench.actions[QStringLiteral("edit.redo")]->setText(
        stack->canRedo() ? tr("&Redo %1").arg(inMenu(stack->redoText())) : tr("&Redo"));
}

void EditCommands::renameSelected() {
    m_bench.canvas.rename(m_bench.selection.keys().value(0));
}

void EditCommands::copyPicture() {
    const QList<ElementKey> keys = m_bench.selection.keys();
    const Diagram part = cutout(m_bench.canvas.canvasScene().diagram(), keys);
    std::unique_ptr<QMimeData> picture = clipboardPicture(part, m_bench.document.plan().title);
    if (!picture) {
        m_bench.window.statusBar()->showMessage(tr("There is not enough memory for a picture."), messageTime);
        return;
    }
    QGuiApplication::clipboard()->setMimeData(picture.release());
    m_bench.window.statusBar()->showMessage(keys.isEmpty() ? tr("The drawing is on the clipboard.")
                                                           : tr("The selected part is on the clipboard."),
                                            messageTime);
}

void EditCommands::selectAll() {
    const Topology &topology = m_bench.document.plan().topology;
    QList<ElementKey> keys;
    for (const Site &site : topology.sites) {
        keys.append(keyOf(site.id));
        for (const Component &component : site.components)
            keys.append(keyOf(component.id));
    }
    for (const Replication &replication : topology.replications)
        keys.append(keyOf(replication.id));
    m_bench.selection.set(keys);
}

QString EditCommands::whyNoUndo() const {
    return m_bench.document.undoStack()->canUndo() ? QString() : tr("There is nothing to undo.");
}

QString EditCommands::whyNoRedo() const {
    return m_bench.document.undoStack()->canRedo() ? QString() : tr("There is nothing to redo.");
}

QString EditCommands::whyNoRename() const {
    if (const QString why = m_bench.whyRemoved(); !why.isEmpty())
        return why;
    const QList<ElementKey> keys = m_bench.editor.selectedElements();
    if (keys.size() != 1 || m_bench.selection.keys().size() != 1)
        return tr("Select one site or component to rename it.");
    return replicationIdOf(keys.first()) ? tr("A replication has no name of its own.") : QString();
}

QString EditCommands::whyNoDelete() const {
    if (!m_bench.editor.selectedElements().isEmpty())
        return {};
    if (const QString why = m_bench.whyRemoved(); !why.isEmpty())
        return why;
    return m_bench.selection.keys().isEmpty()
               ? tr("Select what to delete first.")
               : tr("A port follows from the plan: delete the component or the replication that needs it.");
}

} // namespace portolan
