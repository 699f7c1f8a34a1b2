#include "document/Document.h"
#include "rules/ChangeFormDialog.h"
#include "rules/RulesModel.h"
#include "rules/RulesPanel.h"

#include <QSet>

namespace portolan {

/// The ids of the selected rows that are complete rules, whatever the number of pairs.
QStringList RulesPanel::selectedRules() const {
    QSet<QString> selected;
    for (const ShownRow &row : selectedRows())
        selected.insert(row.key);
    QStringList ids;
    for (const FirewallRule &rule : m_document.derived().rules.rules)
        if (selected.contains(rule.id))
            ids.append(rule.id);
    return ids;
}

void RulesPanel::editForms() {
    const QStringList ids = selectedRules();
    if (ids.isEmpty())
        return;
    ChangeFormDialog dialog(m_document.plan().forms, ids, this);
    if (dialog.exec() == QDialog::Accepted)
        m_document.apply(dialog.applied(m_document.plan()),
                         tr("Change the form of %n rules", nullptr, int(ids.size())));
}

} // namespace portolan
