#pragma once

#include "checks/Finding.h"

#include <QWidget>

class QLabel;

namespace portolan {

/// An editor with two lines of words below it: a quiet remark (where a value comes from), and what is wrong
/// with the value. Nothing is ever said in a message box.
class Field : public QWidget {
    Q_OBJECT

public:
    Field(QWidget *editor, const QString &name, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Says something about the value; empty takes it away.
    void setRemark(const QString &text);
    /// Says what is wrong with the value; empty takes it away.
    void setProblem(const QString &text, Severity severity = Severity::Error);
    QString problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void showIcon();

    QWidget *m_editor;
    QLabel *m_remarkLabel;
    QWidget *m_problemRow;
    QLabel *m_problemIcon;
    QLabel *m_problemLabel;
    QString m_problem;
    Severity m_severity = Severity::Error;
};

/// A label for words of the plan: wrapped, never markup, dimmed when `isQuiet`.
QLabel *makeWords(bool isQuiet = false);

} // namespace portolan
