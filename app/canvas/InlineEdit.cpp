#include "canvas/InlineEdit.h"

#include <QKeyEvent>

namespace portolan {

InlineEdit::InlineEdit(const ElementKey &element, const QString &name, QWidget *parent)
    : QLineEdit(name, parent), m_element(element), m_before(name) {
    setObjectName(QStringLiteral("inlineRename"));
    setAccessibleName(tr("Name"));
    selectAll();
}

void InlineEdit::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        finish(false);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        finish(true);
    else
        QLineEdit::keyPressEvent(event);
}

void InlineEdit::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish(true);
}

void InlineEdit::finish(bool keep) {
    if (m_finished)
        return;
    m_finished = true;
    const QString name = text().trimmed();
    if (keep && !name.isEmpty() && name != m_before)
        Q_EMIT accepted(m_element, name);
    Q_EMIT done();
    hide();
    deleteLater();
}

} // namespace portolan
