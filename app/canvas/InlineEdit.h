#pragma once

#include "topology/ElementKey.h"

#include <QLineEdit>

namespace portolan {

/// A line edit over an element's name. Enter or leaving it keeps what was typed, Esc does not.
class InlineEdit : public QLineEdit {
    Q_OBJECT

public:
    InlineEdit(const ElementKey &element, const QString &name, QWidget *parent);

Q_SIGNALS:
    /// Once: with the new name, before the edit goes.
    void accepted(const ElementKey &element, const QString &name);
    /// Once, after `accepted` or instead of it.
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void finish(bool keep);

    ElementKey m_element;
    QString m_before;
    bool m_finished = false;
};

} // namespace portolan
