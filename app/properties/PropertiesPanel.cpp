#include "properties/PropertiesPanel.h"

#include "document/Comparison.h"
#include "document/Document.h"
#include "document/Selection.h"
#include "document/elementText.h"
#include "properties/ComponentPage.h"
#include "properties/LinkPage.h"
#include "properties/PlanPage.h"
#include "properties/RemovedPage.h"
#include "properties/ReplicationPage.h"
#include "properties/SitePage.h"
#include "properties/SummaryPage.h"

#include <QLineEdit>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace portolan {
namespace {

/// Below this width, labels stand above their fields.
constexpr int wideEnough = 300;

template <class IdOf>
bool areAll(const QList<ElementKey> &keys, IdOf idOf) {
    return std::all_of(keys.begin(), keys.end(), [&](const ElementKey &key) { return bool(idOf(key)); });
}

} // namespace

PropertiesPanel::PropertiesPanel(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_scroll(new QScrollArea),
      m_planPage(new PlanPage(document, selection)), m_sitePage(new SitePage(document, selection)),
      m_componentPage(new ComponentPage(document, selection)),
      m_replicationPage(new ReplicationPage(document, selection)),
      m_linkPage(new LinkPage(document, selection)), m_summaryPage(new SummaryPage(document, selection)),
      m_removedPage(new RemovedPage(document, selection)) {
    auto *all = new QWidget;
    auto *stack = new QVBoxLayout(all);
    stack->setContentsMargins({});
    for (PropertiesPage *page : pages()) {
        stack->addWidget(page);
        page->hide();
    }
    m_scroll->setWidget(all);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    connect(&m_document, &Document::planChanged, this, &PropertiesPanel::refresh);
    connect(&m_selection, &Selection::changed, this, [this] {
        m_document.endMerge();
        refresh();
    });
    refresh();
}

QList<PropertiesPage *> PropertiesPanel::pages() const {
    return {m_planPage, m_sitePage,    m_componentPage, m_replicationPage,
            m_linkPage, m_summaryPage, m_removedPage};
}

void PropertiesPanel::follow(const Comparison &comparison) {
    m_removedPage->follow(comparison);
    connect(&comparison, &Comparison::changed, this, &PropertiesPanel::refresh);
}

/// Those of the selected elements that the plan has: one that was just deleted, or is not derived yet, is
/// passed over.
QList<ElementKey> PropertiesPanel::shownKeys() const {
    const TopologyIndex &index = m_document.index();
    const auto &flows = m_document.derived().flows;
    QList<ElementKey> keys;
    for (const ElementKey &key : m_selection.keys()) {
        const bool isFlow =
            key.contains(QLatin1Char('.')) &&
            std::any_of(flows.begin(), flows.end(), [&](const Flow &flow) { return flow.id == key; });
        if (isFlow || !elementText(index, key).isEmpty())
            keys.append(key);
    }
    return keys;
}

PropertiesPage *PropertiesPanel::pageFor(const QList<ElementKey> &keys) const {
    if (keys.isEmpty())
        return m_planPage;
    if (keys.first().contains(QLatin1Char('.')))
        return keys.size() == 1 ? m_linkPage : m_summaryPage;
    if (areAll(keys, siteIdOf))
        return m_sitePage;
    if (areAll(keys, componentIdOf))
        return m_componentPage;
    if (keys.size() == 1 && areAll(keys, replicationIdOf))
        return m_replicationPage;
    return m_summaryPage;
}

void PropertiesPanel::refresh() {
    const bool areRemoved = m_removedPage->isAbout(m_selection.keys());
    const QList<ElementKey> keys = areRemoved ? m_selection.keys() : shownKeys();
    PropertiesPage *page = areRemoved ? m_removedPage : pageFor(keys);
    page->show(keys);
    showPage(page);
}

void PropertiesPanel::showPage(PropertiesPage *page) {
    if (page == m_page)
        return;
    if (m_page)
        m_page->hide();
    m_page = page;
    m_page->QWidget::show();
    m_scroll->ensureVisible(0, 0);
}

void PropertiesPanel::focusFirstField() {
    const QList<QLineEdit *> fields = m_page->findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->isVisibleTo(m_page) && !field->isReadOnly()) {
            field->setFocus(Qt::ShortcutFocusReason);
            field->selectAll();
            return;
        }
    }
}

void PropertiesPanel::resizeEvent(QResizeEvent *event) {
    for (PropertiesPage *page : pages())
        page->setNarrow(event->size().width() < wideEnough);
    QWidget::resizeEvent(event);
}

} // namespace portolan
