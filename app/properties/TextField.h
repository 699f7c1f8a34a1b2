#pragma once

#include "properties/Field.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace portolan {

/// One line of text that edits while it is typed. A text that cannot be a value stays in the field, with the
/// reason beside it, until it is corrected or taken back with Escape.
class TextField : public Field {
    Q_OBJECT

public:
    explicit TextField(const QString &name, QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    /// How a typed text is written as a value: "10.1.0.0/16 10.2.0.0/16" as "10.1.0.0/16, 10.2.0.0/16". What
    /// means the value that the plan has is left as typed.
    void setMeaning(std::function<QString(const QString &)> meaning) { m_meaning = std::move(meaning); }
    /// Text that stays left-to-right in any window: addresses, ports.
    void setLeftToRight();

    /// The value that the plan has. A refused text stays until the value is another.
    void setValue(const QString &value);
    /// Several elements that differ: the field is empty and says so.
    void setDifferent();
    /// What all elements have, or that they differ.
    void setCommon(const std::optional<QString> &value) { value ? setValue(*value) : setDifferent(); }
    void setHint(const QString &hint); ///< shown while empty
    /// Keeps the typed text and says why it is no value. The plan goes back to the value from before the
    /// typing, so that it is not left with the part of the text that would have been one.
    void refuse(const QString &why);
    bool isRefused() const { return m_isRefused; }
    /// Drops a refused text: another element is shown now.
    void forget();

Q_SIGNALS:
    void typed(const QString &text);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QString &text);

    QLineEdit *m_edit;
    std::function<QString(const QString &)> m_meaning;
    QString m_value;
    QString m_hint;
    std::optional<QString> m_before; ///< while typing: the value that it began with
    bool m_isDifferent = false;
    bool m_isRefused = false;
};

} // namespace portolan
