#pragma once

#include "checks/Finding.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace portolan {

/// The effect of one finding, its next step, and what can be done about it here.
class FindingDetails : public QWidget {
    Q_OBJECT

public:
    explicit FindingDetails(QWidget *parent = nullptr);

    /// `acceptedFor` is the reason that the user gave, empty while the finding is open.
    void show(const Finding *finding, const QString &acceptedFor);

Q_SIGNALS:
    void fixRequested();
    void goToRequested();
    void accepted(const QString &reason);
    void withdrawn();
    /// Whether there is a finding to show.
    void shown(bool isShown);

private:
    QWidget *makeButtons();
    QWidget *makeAcceptance();
    void showAcceptance(const Finding &finding, const QString &acceptedFor);
    void acceptTyped();

    QString m_shown; ///< id of the finding, so that a half-typed reason is not lost to an update
    QLabel *m_what;
    QLabel *m_why;
    QLabel *m_todo;
    QPushButton *m_fix = nullptr;
    QPushButton *m_goTo = nullptr;
    QWidget *m_acceptance = nullptr;
    QLabel *m_acceptedFor = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace portolan
