#include "properties/ProblemList.h"

#include "document/Document.h"
#include "document/elementText.h"
#include "findings/severityIcon.h"
#include "plan/edits.h"
#include "properties/Field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

constexpr qsizetype mostShown = 6;

QList<Finding> findingsAbout(const Document &document, const QList<ElementKey> &keys,
                             const QStringList &explained) {
    const QSet<ElementKey> wanted(keys.begin(), keys.end());
    QList<Finding> found;
    for (const Finding &finding : document.derived().findings) {
        const bool concerns = std::any_of(finding.elements.begin(), finding.elements.end(),
                                          [&](const ElementKey &key) { return wanted.contains(key); });
        if (concerns && !explained.contains(finding.id) && !isAccepted(document.plan(), finding))
            found.append(finding);
        if (found.size() == mostShown)
            break;
    }
    return found;
}

} // namespace

ProblemList::ProblemList(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins({});
    m_rows->setSpacing(6);
}

void ProblemList::show(const QList<ElementKey> &keys, const QStringList &explained) {
    const QList<Finding> findings = findingsAbout(m_document, keys, explained);
    setVisible(!findings.isEmpty());
    if (findings == m_shown)
        return;
    m_shown = findings;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (findings.isEmpty())
        return;
    QLabel *heading = makeWords();
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setText(tr("Problems"));
    m_rows->addWidget(heading);
    for (const Finding &finding : findings)
        m_rows->addWidget(makeRow(finding));
}

QWidget *ProblemList::makeRow(const Finding &finding) {
    auto *row = new QWidget;
    auto *icon = new QLabel;
    icon->setPixmap(severityIcon(finding.severity).pixmap(QSize(14, 14), devicePixelRatioF()));
    QLabel *words = makeWords();
    words->setText(finding.what);
    words->setToolTip(toolTipText(finding.why));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(words);
    if (finding.fix) {
        auto *button =
            new QPushButton(oneLine(finding.fix->label).replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setAccessibleName(finding.fix->label);
        button->setObjectName(QStringLiteral("fix-") + finding.check);
        connect(button, &QPushButton::clicked, this, [this, id = finding.id] { fix(id); });
        texts->addWidget(button, 0, Qt::AlignLeading);
    }
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    return row;
}

void ProblemList::fix(const QString &findingId) {
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](const Finding &finding) { return finding.id == findingId; });
    if (found != m_shown.end() && found->fix)
        m_document.apply(applyFix(m_document.plan(), found->fix->action), found->fix->label);
}

} // namespace portolan
