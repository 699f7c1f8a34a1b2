#pragma once

#include <QMap>
#include <QString>
#include <span>

namespace portolan {

/// What the form of a firewall team asks for beside the rule itself. Every text is as typed and may be empty.
struct ChangeForm {
    QString action; ///< empty: allow
    QString requester;
    QString justification;
    QString owner;
    QString ticket;
    QString validFrom; ///< a date, as 2026-01-31
    QString expiry;    ///< the last day, written alike
    QString comment;

    bool isEmpty() const { return *this == ChangeForm(); }
    bool operator==(const ChangeForm &) const = default;
};

/// What of a form a firewall sees. All else is about who asked and why.
struct RuleTerms {
    QString action;    ///< never empty
    QString validFrom; ///< the rule's own: the plan's is the day of a request, and opens nothing anew
    QString expiry;

    bool operator==(const RuleTerms &) const = default;
};

/// One field of the form, so that files, checks and dialogs go through the same table.
struct ChangeFormField {
    const char *key; ///< in plan files and as a column: "validFrom"
    QString ChangeForm::*text;
    bool isDate = false;
};
std::span<const ChangeFormField> changeFormFields();

/// The form of a plan, and what single rules say otherwise.
struct ChangeForms {
    ChangeForm plan;
    /// By rule id. One whose rule is gone is kept: the rule may come back with an undo or an edit.
    QMap<QString, ChangeForm> rules;

    /// What is said of a rule alone; of what is set aside or split off from one, what is said of that rule,
    /// too.
    ChangeForm ownOf(const QString &ruleId) const;
    /// What counts for a rule: field by field its own text, else the plan's.
    ChangeForm of(const QString &ruleId) const;
    /// Actions that differ in case alone are the same; none is "allow", and so are "permit" and "accept".
    RuleTerms termsOf(const QString &ruleId) const;
    /// The action that counts for a rule, in small letters, where it is another one than to allow; empty
    /// otherwise.
    QString otherAction(const QString &ruleId) const;
    bool operator==(const ChangeForms &) const = default;
};

/// Whether a text is a day of the calendar that is written as 2026-01-31. Such texts sort like the days.
bool isIsoDate(const QString &text);

} // namespace portolan
