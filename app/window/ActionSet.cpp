#include "window/ActionSet.h"

#include "document/icons.h"

#include <QMenu>

namespace portolan {

void ActionSet::fill(QMenu &menu, const QList<ActionSpec> &specs) {
    for (const ActionSpec &spec : specs) {
        if (spec.id.isEmpty())
            menu.addSeparator();
        else
            menu.addAction(make(spec, menu));
    }
}

QAction *ActionSet::make(const ActionSpec &spec, QMenu &menu) {
    auto *action = new QAction(spec.text, &menu);
    action->setObjectName(spec.id);
    action->setStatusTip(spec.tip);
    action->setShortcuts(spec.keys);
    if (!spec.icon.isEmpty())
        action->setIcon(lineIcon(spec.icon));
    connect(action, &QAction::triggered, this, [run = spec.run] { run(); });
    m_rows.insert(spec.id, {action, spec.tip, spec.whyNot});
    return action;
}

void ActionSet::refresh() {
    for (const Row &row : std::as_const(m_rows))
        refresh(row);
}

void ActionSet::refresh(const Row &row) {
    if (!row.whyNot)
        return;
    const QString why = row.whyNot();
    row.action->setEnabled(why.isEmpty());
    row.action->setStatusTip(why.isEmpty() ? row.tip : why);
    row.action->setToolTip(why.isEmpty() ? QString() : why);
}

} // namespace portolan
