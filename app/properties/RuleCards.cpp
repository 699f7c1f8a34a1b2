#include "properties/RuleCards.h"

#include "properties/Field.h"

#include <QLabel>
#include <QVBoxLayout>

namespace portolan {
namespace {

constexpr qsizetype mostRulesShown = 12;

} // namespace

RuleCards::RuleCards(QWidget *parent) : QFrame(parent), m_layout(new QVBoxLayout(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(8, 6, 8, 6);
    m_layout->setSpacing(2);
}

void RuleCards::show(const QList<RuleLines> &rules) {
    if (rules == m_shown)
        return;
    m_shown = rules;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const RuleLines &rule : rules.mid(0, mostRulesShown)) {
        QLabel *opened = makeWords();
        QFont bold = opened->font();
        bold.setBold(true);
        opened->setFont(bold);
        opened->setText(rule.opened);
        QLabel *ends = makeWords();
        ends->setText(rule.ends);
        ends->setContentsMargins(0, 0, 0, 4);
        m_layout->addWidget(opened);
        m_layout->addWidget(ends);
    }
    if (rules.size() > mostRulesShown) {
        QLabel *more = makeWords();
        more->setText(tr("and %1 more in the rules table").arg(rules.size() - mostRulesShown));
        m_layout->addWidget(more);
    }
}

} // namespace portolan
