#include "rules/RulesPanel.h"

#include "document/Document.h"
#include "document/Selection.h"
#include "document/TestResults.h"
#include "document/ToggleButton.h"
#include "document/panelParts.h"
#include "rules/RulesModel.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace portolan {
namespace {

/// From this width on, the bar above the table is one line.
constexpr int wideEnough = 560;
/// Larger selections are not carried over an edit that replaces their rows.
constexpr int mostRestored = 2000;
/// Rows that one copy puts on the clipboard.
constexpr qint64 mostCopied = 100'000;

qint64 rowsIn(const QItemSelection &selection) {
    qint64 rows = 0;
    for (const QItemSelectionRange &range : selection)
        rows += range.height();
    return rows;
}

ToggleButton *makeToggle(const QString &text, const QString &toolTip) {
    auto *button = new ToggleButton;
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(text);
    return button;
}

} // namespace

RulesPanel::RulesPanel(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new RulesModel(this)),
      m_view(makeView()), m_status(makePanelWords(QStringLiteral("rulesStatus"))) {
    m_status->setContentsMargins(6, 2, 6, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_status);
    setFocusProxy(m_view);
    connectAll();
    refresh();
}

void RulesPanel::follow(const TestResults &results) {
    connect(&results, &TestResults::changed, this,
            [this, &results] { m_model->setResults(results.results()); });
}

QTableView *RulesPanel::makeView() {
    constexpr int widths[] = {7, 26, 26, 10, 8, 17, 36, 13, 32, 20};
    static_assert(std::size(widths) == RulesModel::Columns);
    QTableView *view = makePanelTable(*m_model, QStringLiteral("rulesView"), widths);
    view->setAccessibleName(tr("Firewall rules"));
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAlternatingRowColors(true);
    view->horizontalHeader()->setResizeContentsPrecision(100);
    return view;
}

QWidget *RulesPanel::makeBar() {
    m_states = new QComboBox;
    m_states->setObjectName(QStringLiteral("rulesStates"));
    m_states->setAccessibleName(tr("Which rows to list"));
    m_states->setMinimumContentsLength(12);
    m_states->setMinimumWidth(80);
    m_states->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("rulesFilter"));
    m_filter->setAccessibleName(tr("Filter the rules"));
    m_filter->setPlaceholderText(tr("Filter: port, machine, site, row"));
    m_filter->setClearButtonEnabled(true);
    auto *bar = new QWidget;
    bar->setMinimumWidth(1); // it turns into two lines when there is no room for one
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(4, 4, 4, 4);
    m_bar->setSpacing(4);
    auto *first = new QHBoxLayout;
    first->addWidget(m_states, 1);
    first->addWidget(makeGrouping());
    m_bar->addLayout(first);
    m_bar->addWidget(m_filter, 1);
    return bar;
}

QWidget *RulesPanel::makeGrouping() {
    m_grouped = makeToggle(tr("Grouped"), tr("One row per rule, machines that share it as a group"));
    m_expanded = makeToggle(tr("Expanded"), tr("One row per pair of machines"));
    m_grouped->setObjectName(QStringLiteral("rulesGrouped"));
    m_expanded->setObjectName(QStringLiteral("rulesExpanded"));
    m_grouped->setChecked(true);
    auto *group = new QButtonGroup(this);
    group->addButton(m_grouped);
    group->addButton(m_expanded);
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_grouped);
    layout->addWidget(m_expanded);
    return box;
}

void RulesPanel::connectAll() {
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    connect(m_states, &QComboBox::currentIndexChanged, this, &RulesPanel::applyView);
    connect(m_filter, &QLineEdit::textChanged, this, &RulesPanel::applyView);
    connect(m_expanded, &ToggleButton::toggled, this, &RulesPanel::applyView);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RulesPanel::announceSelection);
    connect(m_view, &QTableView::doubleClicked, this, &RulesPanel::showFlow);
    connect(m_model, &RulesModel::modelReset, this, &RulesPanel::fitEnds);
    connect(&m_document, &Document::planChanged, this, &RulesPanel::refreshWhenSeen);
    connect(&m_selection, &Selection::changed, this, [this](const QObject *source) {
        if (source == this)
            m_model->setHighlighted({});
        else
            followSelection();
    });
}

/// Behind another tab the table costs nothing; it catches up when it is shown.
void RulesPanel::refreshWhenSeen() {
    m_isStale = !isVisible();
    if (!m_isStale)
        refresh();
}

void RulesPanel::showEvent(QShowEvent *event) {
    if (m_isStale) {
        refreshWhenSeen();
        followSelection();
    }
    QWidget::showEvent(event);
}

void RulesPanel::refresh() {
    const QScopedValueRollback following(m_following, true);
    const QList<ShownRow> kept = selectedRows();
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->setPlan(m_document.plan(), m_document.derived());
    if (wasEmpty)
        fitEnds();
    restore(kept);
    refreshStates();
    refreshStatus();
}

void RulesPanel::refreshStates() {
    const QScopedValueRollback following(m_following, true);
    const int current = std::max(m_states->currentIndex(), 0);
    QStringList texts;
    qsizetype all = 0;
    for (const RuleState state : allRuleStates) {
        all += m_model->count(state);
        texts.append(tr("%1 (%2)").arg(state == RuleState::Rule ? tr("Rules") : stateLabel(state),
                                       QString::number(m_model->count(state))));
    }
    texts.prepend(tr("All (%1)").arg(all));
    for (int i = 0; i < texts.size(); ++i) {
        if (i >= m_states->count())
            m_states->addItem(texts[i]);
        else
            m_states->setItemText(i, texts[i]);
    }
    m_states->setCurrentIndex(current);
}

void RulesPanel::refreshStatus(const QString &message) {
    const QLocale locale;
    const RuleCounts &counts = m_document.derived().counts;
    const qint64 total = m_model->totalRows();
    QString text = tr("Rules: %1. Expanded: %2, of these between sites: %3.")
                       .arg(locale.toString(counts.grouped), locale.toString(counts.expanded),
                            locale.toString(counts.crossing));
    if (!message.isEmpty())
        text = message;
    else if (total > RulesModel::rowLimit)
        text = tr("The first %1 of %2 rows. Filter to see the others, or export them.")
                   .arg(locale.toString(RulesModel::rowLimit), locale.toString(total));
    else if (!m_filter->text().trimmed().isEmpty())
        text = total == 0 ? tr("No row holds all of these words.")
                          : tr("Rows that pass the filter: %1").arg(locale.toString(total));
    else if (total == 0)
        text = tr("Rules follow from what is drawn: add sites, hosts and a replication.");
    m_status->setText(text);
}

void RulesPanel::applyView() {
    if (m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    RuleView view{m_expanded->isChecked(), m_filter->text(), {}};
    if (const int state = m_states->currentIndex(); state > 0)
        view.shown = allRuleStates[state - 1];
    m_model->setView(view);
    followSelection();
    refreshStatus();
}

/// Gives names and addresses the width that they need, within reason. Not after edits: the width is the
/// user's then.
void RulesPanel::fitEnds() {
    const int most = m_view->fontMetrics().averageCharWidth() * 44;
    for (const int column : {RulesModel::Source, RulesModel::Destination, RulesModel::Firewall}) {
        m_view->resizeColumnToContents(column);
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), most));
    }
}

QList<ShownRow> RulesPanel::selectedRows() const {
    QList<ShownRow> rows;
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (rowsIn(selection) > mostRestored)
        return rows;
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(m_model->row(row));
    return rows;
}

/// Selects again what an edit or another view of the rules took away.
void RulesPanel::restore(const QList<ShownRow> &rows) {
    QItemSelection lost;
    for (const ShownRow &row : rows) {
        const int at = m_model->indexOf(row);
        if (at >= 0 && !m_view->selectionModel()->isRowSelected(at))
            lost.select(m_model->index(at, 0), m_model->index(at, RulesModel::Columns - 1));
    }
    if (!lost.isEmpty())
        m_view->selectionModel()->select(lost, QItemSelectionModel::Select);
}

void RulesPanel::announceSelection() {
    if (!m_following)
        m_selection.set(m_model->flowsOf(m_view->selectionModel()->selection()), this);
}

void RulesPanel::followSelection() {
    const QScopedValueRollback following(m_following, true);
    QItemSelection rows;
    for (const ElementKey &key : m_selection.keys().mid(0, mostRestored))
        rows.merge(m_model->rowsOfFlow(key), QItemSelectionModel::Select);
    m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_model->setHighlighted(m_selection.keys());
    const int first = rows.isEmpty() ? m_model->firstHighlighted() : rows.first().top();
    if (first >= 0)
        m_view->scrollTo(m_model->index(first, std::max(m_view->columnAt(0), 0)));
}

void RulesPanel::showFlow() {
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        Q_EMIT m_selection.revealRequested(current.data(RulesModel::FlowRole).toString());
}

void RulesPanel::copy(bool withHeadings) {
    QStringList lines;
    const auto line = [](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < RulesModel::Columns; ++column)
            cells.append(cell(RulesModel::Column(column)));
        return cells.join(QLatin1Char('\t'));
    };
    if (withHeadings)
        lines.append(line([this](int column) {
            return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        }));
    QItemSelection selection = m_view->selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const auto &a, const auto &b) { return a.top() < b.top(); });
    qint64 copied = 0;
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom() && copied < mostCopied; ++row, ++copied)
            lines.append(
                line([this, row](RulesModel::Column column) { return m_model->plainText(row, column); }));
    if (copied == 0)
        return;
    const QLocale locale;
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    refreshStatus(copied == mostCopied
                      ? tr("Rows copied: %1, the first of the selection. Export to hand over more.")
                            .arg(locale.toString(copied))
                      : tr("Rows copied: %1").arg(locale.toString(copied)));
}

void RulesPanel::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RulesPanel::openMenu(const QPoint &position) {
    QMenu menu;
    menu.setObjectName(QStringLiteral("rulesMenu"));
    const bool hasRows = m_view->selectionModel()->hasSelection();
    QAction *copyRows = menu.addAction(tr("&Copy rows"), this, [this] { copy(); });
    copyRows->setShortcut(QKeySequence::Copy);
    copyRows->setEnabled(hasRows);
    menu.addAction(tr("Copy with &headings"), this, [this] { copy(true); })->setEnabled(hasRows);
    menu.addSeparator();
    menu.addAction(tr("&Show in drawing"), this, &RulesPanel::showFlow)->setEnabled(hasRows);
    menu.addAction(tr("Change &form…"), this, &RulesPanel::editForms)->setEnabled(!selectedRules().isEmpty());
    menu.exec(position);
}

bool RulesPanel::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ContextMenu) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QPoint place = m_view->visualRect(m_view->currentIndex()).bottomLeft();
        openMenu(byKey ? m_view->viewport()->mapToGlobal(place) : menu->globalPos());
        return true;
    }
    if (watched == m_view &&
        (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                copy();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RulesPanel::resizeEvent(QResizeEvent *event) {
    m_bar->setDirection(event->size().width() >= wideEnough ? QBoxLayout::LeftToRight
                                                            : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace portolan
