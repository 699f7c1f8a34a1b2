#include "outline/OutlinePanel.h"

#include "document/Document.h"
#include "document/Selection.h"
#include "document/elementText.h"
#include "outline/OutlineDelegate.h"
#include "outline/OutlineModel.h"
#include "plan/edits.h"

#include <QContextMenuEvent>
#include <QItemSelection>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace portolan {
namespace {

/// Longer lists start closed, so that the sites stay in view.
constexpr int openUpTo = 12;

bool sameElements(QList<ElementKey> one, QList<ElementKey> other) {
    std::sort(one.begin(), one.end());
    std::sort(other.begin(), other.end());
    return one == other;
}

QTreeView *makeView(OutlineModel *model) {
    auto *view = new QTreeView;
    view->setModel(model);
    view->setItemDelegate(new OutlineDelegate(view));
    view->setAccessibleName(OutlinePanel::tr("Outline"));
    view->setObjectName(QStringLiteral("outlineView"));
    view->setHeaderHidden(true);
    view->setUniformRowHeights(true);
    view->setIndentation(16);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    view->setExpandsOnDoubleClick(false);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

} // namespace

OutlinePanel::OutlinePanel(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new OutlineModel(this)),
      m_pages(new QStackedWidget) {
    m_view = makeView(m_model);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_pages->addWidget(m_view);
    m_pages->addWidget(makeEmptyState());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    setFocusProxy(m_view);
    connect(m_model, &OutlineModel::rowsInserted, this, &OutlinePanel::expandNew);
    connect(m_model, &OutlineModel::renamed, this, &OutlinePanel::rename);
    connectSelection();
    connect(&m_document, &Document::planChanged, this, &OutlinePanel::refresh);
    refresh();
}

QWidget *OutlinePanel::makeEmptyState() {
    auto *page = new QWidget;
    auto *text = new QLabel(tr("The sites of the plan and what stands in them are listed here."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *button = new QPushButton(tr("Add a site"));
    button->setAccessibleName(tr("Add a site"));
    button->setObjectName(QStringLiteral("outlineAddSite"));
    connect(button, &QPushButton::clicked, this, &OutlinePanel::addSite);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

void OutlinePanel::connectSelection() {
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OutlinePanel::announceSelection);
    connect(&m_selection, &Selection::changed, this, [this](const QObject *source) {
        if (source != this)
            followSelection();
    });
    connect(&m_selection, &Selection::revealRequested, this, &OutlinePanel::reveal);
}

void OutlinePanel::refresh() {
    const bool isScrolled = m_view->verticalScrollBar()->value() > 0;
    const QPersistentModelIndex top = isScrolled ? topRow() : QModelIndex();
    {
        const QScopedValueRollback following(m_following, true);
        m_model->setPlan(m_document.plan(), m_document.derived());
    }
    // What came or went above must not move the rows that are being looked at.
    if (top.isValid() && topRow() != top)
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
    m_pages->setCurrentIndex(m_document.plan().topology.sites.isEmpty() ? 1 : 0);
    followSelection();
}

QModelIndex OutlinePanel::topRow() const {
    return m_view->indexAt(QPoint(m_view->viewport()->width() / 2, 1));
}

void OutlinePanel::expandNew(const QModelIndex &parent, int first, int last) {
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const auto sort = OutlineSort(index.data(OutlineModel::SortRole).toInt());
        const bool isHost = sort == OutlineSort::Component;
        const bool isOpen = sort == OutlineSort::Site || m_model->rowCount(index) <= openUpTo;
        m_view->setExpanded(index, !isHost && sort != OutlineSort::Links && isOpen);
        if (m_model->rowCount(index) > 0 && !isHost)
            expandNew(index, 0, m_model->rowCount(index) - 1);
    }
}

QList<ElementKey> OutlinePanel::selectedElements() const {
    QList<ElementKey> keys;
    const QModelIndexList rows = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        keys += m_model->elementsOf(row);
    return uniqueElements(keys);
}

void OutlinePanel::announceSelection() {
    if (!m_following)
        m_selection.set(selectedElements(), this);
}

void OutlinePanel::followSelection() {
    if (sameElements(selectedElements(), m_selection.keys()))
        return;
    const QScopedValueRollback following(m_following, true);
    QItemSelection rows;
    QModelIndex first;
    for (const ElementKey &key : m_selection.keys()) {
        const QModelIndex index = m_model->indexOf(key);
        if (!index.isValid())
            continue;
        rows.select(index, index);
        if (!first.isValid())
            first = index;
    }
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
}

void OutlinePanel::reveal(const ElementKey &key) {
    const QModelIndex index = m_model->indexOf(key);
    if (index.isValid())
        m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void OutlinePanel::rename(const ElementKey &key, const QString &name) {
    const QString old = elementText(m_document.index(), key);
    m_document.apply(renameElement(m_document.plan(), key, name), tr("Rename %1").arg(old));
    m_document.endMerge();
}

void OutlinePanel::removeSelected() {
    const TopologyIndex &index = m_document.index();
    QList<ElementKey> keys = selectedElements();
    keys.removeIf([&](const ElementKey &key) { return elementText(index, key).isEmpty(); });
    if (keys.isEmpty())
        return;
    const QString text = keys.size() == 1 ? tr("Delete %1").arg(elementText(index, keys.first()))
                                          : tr("Delete %n elements", nullptr, int(keys.size()));
    m_document.apply(removeElements(m_document.plan(), keys), text);
}

void OutlinePanel::addSite() {
    const auto added = portolan::addSite(m_document.plan());
    m_document.apply(added.plan, tr("Add site"));
    m_selection.set({keyOf(added.id)});
}

/// Adds a host to the site of the element that the user is at.
void OutlinePanel::addHost(const ElementKey &near) {
    const TopologyIndex &index = m_document.index();
    const Site *site = index.siteOf(componentIdOf(near));
    const SiteId id = site ? site->id : siteIdOf(near);
    const auto added = addHostWithVra(m_document.plan(), id);
    const QString name = elementText(TopologyIndex(added.plan.topology), keyOf(added.id));
    m_document.apply(added.plan, tr("Add host %1").arg(name));
    m_selection.set({keyOf(added.id)});
}

void OutlinePanel::openMenu(const QModelIndex &index, const QPoint &position) {
    const ElementKey key = m_model->keyOf(index);
    const auto sort = OutlineSort(index.data(OutlineModel::SortRole).toInt());
    const bool isInSite = sort <= OutlineSort::Hosts;
    QMenu menu;
    menu.setObjectName(QStringLiteral("outlineMenu"));
    QAction *rename = menu.addAction(tr("&Rename"), this, [&] { m_view->edit(index); });
    rename->setShortcut(Qt::Key_F2);
    rename->setEnabled(index.flags() & Qt::ItemIsEditable);
    QAction *show =
        menu.addAction(tr("&Show in drawing"), this, [&] { Q_EMIT m_selection.revealRequested(key); });
    show->setEnabled(!m_model->elementsOf(index).isEmpty());
    menu.addAction(tr("Add &host with VRA"), this, [&] { addHost(key.section(QLatin1Char('-'), 0, 0)); })
        ->setEnabled(isInSite);
    menu.addSeparator();
    QAction *remove = menu.addAction(tr("&Delete"), this, &OutlinePanel::removeSelected);
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(isInSite || sort == OutlineSort::Replication);
    menu.exec(position);
}

bool OutlinePanel::handleKey(int key) {
    if (key != Qt::Key_Delete)
        return false;
    removeSelected();
    return true;
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? m_view->currentIndex() : m_view->indexAt(menu->pos());
        const QPoint place = m_view->viewport()->mapToGlobal(m_view->visualRect(index).bottomLeft());
        if (index.isValid())
            openMenu(index, byKey ? place : menu->globalPos());
        return true;
    }
    if (watched == m_view && event->type() == QEvent::ShortcutOverride) {
        // The tree answers these itself while it has the focus, whatever the window does with them.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_F2 || key == Qt::Key_Delete) {
            event->accept();
            return true;
        }
    }
    if (watched == m_view && event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
