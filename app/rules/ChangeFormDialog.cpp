#include "rules/ChangeFormDialog.h"

#include "plan/edits.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <cstring>

namespace portolan {
namespace {

struct Label {
    const char *key;
    const char *text;
    bool hasLines = false;
};

constexpr Label labels[] = {
    {"action", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Action:")},
    {"justification", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Justification:"), true},
    {"requester", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Requester:")},
    {"owner", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Owner:")},
    {"ticket", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Ticket:")},
    {"validFrom", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Valid from:")},
    {"expiry", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "&Expiry:")},
    {"comment", QT_TRANSLATE_NOOP("portolan::ChangeFormDialog", "Co&mment:"), true},
};

const Label &labelOf(const ChangeFormField &field) {
    return *std::find_if(std::begin(labels), std::end(labels),
                         [&](const Label &label) { return std::strcmp(label.key, field.key) == 0; });
}

/// The text that all of these rules have of their own, or nothing; and whether they have the same.
std::pair<QString, bool> commonText(const ChangeForms &forms, const QStringList &ruleIds,
                                    const ChangeFormField &field) {
    if (ruleIds.isEmpty())
        return {forms.plan.*field.text, true};
    const QString first = forms.rules.value(ruleIds.first()).*field.text;
    const bool isSame = std::all_of(ruleIds.begin(), ruleIds.end(), [&](const QString &id) {
        return forms.rules.value(id).*field.text == first;
    });
    return {isSame ? first : QString(), isSame};
}

} // namespace

QString ChangeFormDialog::Entry::text() const {
    return line ? line->text() : lines->toPlainText();
}

ChangeFormDialog::ChangeFormDialog(const ChangeForms &forms, const QStringList &ruleIds, QWidget *parent)
    : QDialog(parent), m_forms(forms), m_ruleIds(ruleIds) {
    setWindowTitle(ruleIds.isEmpty() ? tr("Change form of the plan")
                                     : tr("Change form of %n rules", nullptr, int(ruleIds.size())));
    auto *about = new QLabel(ruleIds.isEmpty()
                                 ? tr("These texts stand in the lists beside every rule.")
                                 : tr("These texts stand in the lists beside the chosen rules. Where a field "
                                      "is empty, that of the plan counts."));
    about->setWordWrap(true);
    auto *form = new QFormLayout;
    for (const ChangeFormField &field : changeFormFields())
        addField(*form, field);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(buttons);
    checkDates();
}

QString ChangeFormDialog::placeholder(const ChangeFormField &field, bool isSame) const {
    const QString plans = m_forms.plan.*field.text;
    if (!isSame)
        return tr("(different)");
    if (!m_ruleIds.isEmpty() && !plans.isEmpty())
        return tr("as the plan: %1").arg(plans.simplified().left(60));
    if (field.isDate)
        return QStringLiteral("2026-01-31");
    return field.text == &ChangeForm::action ? QStringLiteral("allow") : QString();
}

ChangeFormDialog::Entry ChangeFormDialog::makeEntry(const ChangeFormField &field) {
    const auto [text, isSame] = commonText(m_forms, m_ruleIds, field);
    Entry entry;
    entry.field = &field;
    if (labelOf(field).hasLines) {
        entry.lines = new QPlainTextEdit(text, this);
        entry.lines->setPlaceholderText(placeholder(field, isSame));
        entry.lines->setTabChangesFocus(true);
        entry.lines->setFixedHeight(4 * fontMetrics().lineSpacing());
    } else {
        entry.line = new QLineEdit(text, this);
        entry.line->setPlaceholderText(placeholder(field, isSame));
        entry.line->setMinimumWidth(320);
        connect(entry.line, &QLineEdit::textChanged, this, &ChangeFormDialog::checkDates);
    }
    entry.before = entry.text();
    return entry;
}

void ChangeFormDialog::addField(QFormLayout &layout, const ChangeFormField &field) {
    Entry entry = makeEntry(field);
    QWidget *editor = entry.line ? static_cast<QWidget *>(entry.line) : entry.lines;
    editor->setObjectName(QLatin1String(field.key));
    const QString label = tr(labelOf(field).text);
    editor->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    layout.addRow(label, editor);
    if (field.isDate) {
        entry.remark = new QLabel(this);
        entry.remark->setWordWrap(true);
        entry.remark->setObjectName(QLatin1String(field.key) + QStringLiteral("Remark"));
        layout.addRow({}, entry.remark);
    }
    m_entries.push_back(entry);
}

QString ChangeFormDialog::textOf(const char *key) const {
    for (const Entry &entry : m_entries)
        if (std::strcmp(entry.field->key, key) == 0)
            return entry.text().trimmed().isEmpty() ? m_forms.plan.*(entry.field->text)
                                                    : entry.text().trimmed();
    return {};
}

void ChangeFormDialog::remark(const char *key, const QString &words) {
    for (const Entry &entry : m_entries) {
        if (!entry.remark || std::strcmp(entry.field->key, key) != 0)
            continue;
        entry.remark->setText(words);
        entry.remark->setVisible(!words.isEmpty());
    }
}

/// A wrong day is explained and kept: the plan's problems name it too.
void ChangeFormDialog::checkDates() {
    const QString from = textOf("validFrom");
    const QString until = textOf("expiry");
    const QString howTo = tr("Write the day as year, month and day: 2026-01-31.");
    const auto isReadable = [](const QString &day) { return day.isEmpty() || isIsoDate(day); };
    remark("validFrom", isReadable(from) ? QString() : howTo);
    const bool endsEarly = isIsoDate(from) && isIsoDate(until) && until < from;
    remark("expiry", !isReadable(until) ? howTo
                     : endsEarly        ? tr("This is before the first day.")
                                        : QString());
}

ChangeForm ChangeFormDialog::changed(ChangeForm form) const {
    for (const Entry &entry : m_entries)
        if (entry.text() != entry.before)
            form.*(entry.field->text) = entry.text();
    return form;
}

Plan ChangeFormDialog::applied(Plan plan) const {
    if (m_ruleIds.isEmpty()) {
        const ChangeForm form = changed(plan.forms.plan);
        return setForm(std::move(plan), form);
    }
    for (const QString &id : m_ruleIds) {
        const ChangeForm form = changed(plan.forms.rules.value(id));
        plan = setRuleForm(std::move(plan), {id}, form);
    }
    return plan;
}

} // namespace portolan
