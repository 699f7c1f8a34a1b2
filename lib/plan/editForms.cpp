#include "plan/editing.h"
#include "plan/edits.h"

namespace portolan {
namespace {

ChangeForm cleaned(ChangeForm form) {
    for (const ChangeFormField &field : changeFormFields())
        form.*field.text = storable(form.*field.text).trimmed();
    return form;
}

} // namespace

Plan setForm(Plan plan, const ChangeForm &form) {
    plan.forms.plan = cleaned(form);
    return plan;
}

Plan setRuleForm(Plan plan, const QStringList &ruleIds, const ChangeForm &form) {
    const ChangeForm clean = cleaned(form);
    for (const QString &id : ruleIds) {
        if (clean.isEmpty())
            plan.forms.rules.remove(id);
        else if (!id.isEmpty())
            plan.forms.rules.insert(storable(id), clean);
    }
    return plan;
}

} // namespace portolan
