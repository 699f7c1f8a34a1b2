#include "rules/ChangeForm.h"

#include "rules/setAside.h"

#include <QDate>

namespace portolan {
namespace {

constexpr ChangeFormField fields[] = {
    {"action", &ChangeForm::action},       {"justification", &ChangeForm::justification},
    {"requester", &ChangeForm::requester}, {"owner", &ChangeForm::owner},
    {"ticket", &ChangeForm::ticket},       {"validFrom", &ChangeForm::validFrom, true},
    {"expiry", &ChangeForm::expiry, true}, {"comment", &ChangeForm::comment},
};

/// Firewalls have several words for it.
QString termOf(const QString &action) {
    const QString term = action.trimmed().toCaseFolded();
    const bool allows = term.isEmpty() || term == QLatin1String("permit") || term == QLatin1String("accept");
    return allows ? QStringLiteral("allow") : term;
}

/// A form whose empty fields have the texts of another.
ChangeForm filled(ChangeForm form, const ChangeForm &other) {
    for (const ChangeFormField &field : fields)
        if ((form.*field.text).isEmpty())
            form.*field.text = other.*field.text;
    return form;
}

} // namespace

std::span<const ChangeFormField> changeFormFields() {
    return fields;
}

ChangeForm ChangeForms::ownOf(const QString &ruleId) const {
    if (rules.isEmpty())
        return {};
    ChangeForm own = rules.value(ruleId);
    for (QString outer = outerRuleId(ruleId); !outer.isEmpty(); outer = outerRuleId(outer))
        own = filled(own, rules.value(outer));
    return own;
}

ChangeForm ChangeForms::of(const QString &ruleId) const {
    return filled(ownOf(ruleId), plan);
}

RuleTerms ChangeForms::termsOf(const QString &ruleId) const {
    const ChangeForm form = of(ruleId);
    return {termOf(form.action), ownOf(ruleId).validFrom, form.expiry};
}

QString ChangeForms::otherAction(const QString &ruleId) const {
    static const QString allow = termOf({});
    const QString action = termsOf(ruleId).action;
    return action == allow ? QString() : action;
}

bool isIsoDate(const QString &text) {
    constexpr qsizetype length = 10;
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return text.size() == length && date.isValid() && date.toString(Qt::ISODate) == text;
}

} // namespace portolan
