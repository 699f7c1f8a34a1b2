#pragma once

#include "plan/Plan.h"

#include <QDialog>
#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace portolan {

/// What a firewall team's form asks for: of the plan, or of the rules that say otherwise.
class ChangeFormDialog : public QDialog {
    Q_OBJECT

public:
    /// The form of the whole plan; with `ruleIds` that of these rules, where an empty field means the plan's.
    explicit ChangeFormDialog(const ChangeForms &forms, const QStringList &ruleIds = {},
                              QWidget *parent = nullptr);

    /// The plan with the fields that were changed here; what differs between the rules and was not touched
    /// stays as it is.
    Plan applied(Plan plan) const;

private:
    /// One field: a line, or several lines for sentences.
    struct Entry {
        const ChangeFormField *field = nullptr;
        QLineEdit *line = nullptr;
        QPlainTextEdit *lines = nullptr;
        QLabel *remark = nullptr;
        QString before;

        QString text() const;
    };
    void addField(QFormLayout &layout, const ChangeFormField &field);
    Entry makeEntry(const ChangeFormField &field);
    QString placeholder(const ChangeFormField &field, bool isSame) const;
    void checkDates();
    void remark(const char *key, const QString &words);
    QString textOf(const char *key) const;
    ChangeForm changed(ChangeForm form) const;

    ChangeForms m_forms;
    QStringList m_ruleIds;
    std::vector<Entry> m_entries;
};

} // namespace portolan
