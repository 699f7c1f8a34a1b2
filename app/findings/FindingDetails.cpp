#include "findings/FindingDetails.h"

#include "document/elementText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {
namespace {

QLabel *makeText(const QString &name) {
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FindingDetails::FindingDetails(QWidget *parent)
    : QWidget(parent), m_what(makeText(QStringLiteral("findingWhat"))),
      m_why(makeText(QStringLiteral("findingWhy"))), m_todo(makeText(QStringLiteral("findingTodo"))) {
    QFont bold = m_what->font();
    bold.setBold(true);
    m_what->setFont(bold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    for (QLabel *text : {m_what, m_why, m_todo})
        layout->addWidget(text);
    layout->addWidget(makeButtons());
    layout->addWidget(makeAcceptance());
    layout->addStretch();
    show(nullptr, {});
}

QWidget *FindingDetails::makeButtons() {
    auto *row = new QWidget;
    m_fix = new QPushButton;
    m_fix->setObjectName(QStringLiteral("findingFix"));
    m_fix->setToolTip(tr("Enter in the list, or Ctrl+."));
    m_goTo = new QPushButton(tr("Show"));
    m_goTo->setObjectName(QStringLiteral("findingGoTo"));
    m_goTo->setAccessibleName(tr("Show the element in the drawing"));
    connect(m_fix, &QPushButton::clicked, this, &FindingDetails::fixRequested);
    connect(m_goTo, &QPushButton::clicked, this, &FindingDetails::goToRequested);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_fix);
    layout->addWidget(m_goTo);
    layout->addStretch();
    return row;
}

QWidget *FindingDetails::makeAcceptance() {
    m_acceptance = new QWidget;
    m_acceptedFor = makeText(QStringLiteral("findingAcceptedFor"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("findingReason"));
    m_reason->setAccessibleName(tr("Reason for accepting this warning"));
    m_reason->setPlaceholderText(tr("Accept because\u2026"));
    m_accept = new QPushButton(tr("Accept"));
    m_accept->setAccessibleName(tr("Accept this warning"));
    m_withdraw = new QPushButton(tr("Withdraw"));
    m_withdraw->setObjectName(QStringLiteral("findingWithdraw"));
    m_withdraw->setAccessibleName(tr("Withdraw the acceptance"));
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_accept->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &FindingDetails::acceptTyped);
    connect(m_accept, &QPushButton::clicked, this, &FindingDetails::acceptTyped);
    connect(m_withdraw, &QPushButton::clicked, this, &FindingDetails::withdrawn);
    auto *layout = new QHBoxLayout(m_acceptance);
    layout->setContentsMargins({});
    layout->addWidget(m_acceptedFor, 1);
    layout->addWidget(m_reason, 1);
    layout->addWidget(m_accept);
    layout->addWidget(m_withdraw);
    return m_acceptance;
}

void FindingDetails::acceptTyped() {
    const QString reason = m_reason->text().trimmed();
    if (!reason.isEmpty())
        Q_EMIT accepted(reason);
}

void FindingDetails::show(const Finding *finding, const QString &acceptedFor) {
    setVisible(finding != nullptr);
    Q_EMIT shown(finding != nullptr);
    if (!finding)
        return;
    if (m_shown != finding->id)
        m_reason->clear();
    m_shown = finding->id;
    m_what->setText(finding->what);
    m_why->setText(finding->why);
    m_why->setVisible(!finding->why.isEmpty());
    m_todo->setText(finding->todo);
    m_todo->setVisible(!finding->todo.isEmpty());
    m_fix->setVisible(finding->fix.has_value());
    if (finding->fix) {
        m_fix->setText(oneLine(finding->fix->label).replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_fix->setAccessibleName(finding->fix->label);
    }
    m_goTo->setVisible(!finding->elements.isEmpty());
    showAcceptance(*finding, acceptedFor);
}

void FindingDetails::showAcceptance(const Finding &finding, const QString &acceptedFor) {
    const bool isAccepted = !acceptedFor.isEmpty();
    m_acceptance->setVisible(isAccepted || finding.severity == Severity::Warning);
    m_acceptedFor->setText(tr("Accepted: %1").arg(oneLine(acceptedFor)));
    m_acceptedFor->setVisible(isAccepted);
    m_withdraw->setVisible(isAccepted);
    m_reason->setVisible(!isAccepted);
    m_accept->setVisible(!isAccepted);
    m_accept->setEnabled(!m_reason->text().trimmed().isEmpty());
}

} // namespace portolan
