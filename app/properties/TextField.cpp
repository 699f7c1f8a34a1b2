#include "properties/TextField.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace portolan {

TextField::TextField(const QString &name, QWidget *parent)
    : Field(new QLineEdit, name, parent), m_edit(qobject_cast<QLineEdit *>(editor())) {
    m_edit->installEventFilter(this);
    m_edit->setMinimumWidth(40);
    connect(m_edit, &QLineEdit::textEdited, this, &TextField::take);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_before.reset();
        Q_EMIT left();
    });
}

void TextField::take(const QString &text) {
    if (m_isRefused)
        setProblem({});
    m_isRefused = false;
    if (!m_before && !m_isDifferent)
        m_before = m_value;
    Q_EMIT typed(text);
    if (!m_isRefused) {
        m_value = m_meaning ? m_meaning(text) : text;
    } else if (m_before) {
        m_value = *m_before;
        Q_EMIT typed(m_value);
    }
}

void TextField::setLeftToRight() {
    m_edit->setLayoutDirection(Qt::LeftToRight);
}

void TextField::setValue(const QString &value) {
    m_edit->setPlaceholderText(m_hint);
    m_isDifferent = false;
    if (m_isRefused && value == m_value)
        return;
    if (value != m_value)
        m_before.reset();
    if (m_isRefused)
        setProblem({});
    m_isRefused = false;
    m_value = value;
    const QString typed = m_meaning ? m_meaning(m_edit->text()) : m_edit->text();
    if (typed != value)
        m_edit->setText(value);
}

void TextField::setDifferent() {
    setValue({});
    m_isDifferent = true;
    m_edit->setPlaceholderText(tr("(different)"));
}

void TextField::setHint(const QString &hint) {
    m_hint = hint;
    m_edit->setPlaceholderText(hint);
}

void TextField::refuse(const QString &why) {
    m_isRefused = true;
    setProblem(why);
}

void TextField::forget() {
    if (m_isRefused)
        setProblem({});
    m_isRefused = false;
    m_before.reset();
    m_edit->setText(m_value);
}

bool TextField::eventFilter(QObject *watched, QEvent *event) {
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (watched == m_edit && (isOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Every key stroke is in the plan already, so undo and redo are the plan's.
        const bool isUndo = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        if (isOverride && isUndo && !m_isRefused) {
            event->ignore();
            return true;
        }
        if (!isOverride && key->key() == Qt::Key_Escape && m_isRefused) {
            forget();
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

} // namespace portolan
