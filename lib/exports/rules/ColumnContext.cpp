#include "exports/rules/RuleColumns.h"

namespace portolan {

ChangeForm ColumnContext::formOf(const FirewallRule &rule) const {
    ChangeForm form = plan.forms.of(rule.id);
    if (!formsBefore)
        return form;
    const ChangeForm was = formsBefore->of(rule.id);
    const QString ownFirst = formsBefore->rules.value(rule.id).validFrom;
    form.action = was.action;
    form.validFrom = ownFirst.isEmpty() ? plan.forms.plan.validFrom : ownFirst;
    form.expiry = was.expiry;
    return form;
}

} // namespace portolan
