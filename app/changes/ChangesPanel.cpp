#include "changes/ChangesPanel.h"

#include "changes/ChangesModel.h"
#include "changes/changeWords.h"
#include "document/Comparison.h"
#include "document/Document.h"
#include "document/Selection.h"
#include "document/panelParts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

namespace portolan {
namespace {

/// From this width on, the filter and the buttons stand beside the summary instead of below it.
constexpr int wideEnough = 1000;

} // namespace

ChangesPanel::ChangesPanel(Document &document, Selection &selection, Comparison &comparison, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_comparison(comparison),
      m_model(new ChangesModel(this)), m_view(makeView()),
      m_summary(makePanelWords(QStringLiteral("changesSummary"))),
      m_words(makePanelWords(QStringLiteral("changesWords"))), m_filter(new QLineEdit),
      m_lists(new QStackedWidget), m_pages(new QStackedWidget) {
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeListPage());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
    connectAll();
    refresh();
}

QWidget *ChangesPanel::makeEmptyPage() {
    auto *page = new QWidget;
    QLabel *words = makePanelWords(QStringLiteral("changesEmpty"));
    words->setAlignment(Qt::AlignCenter);
    words->setText(tr("Compare the plan with an earlier one to see which rules and elements are new, gone or "
                      "changed."));
    QPushButton *file = makePanelButton(QStringLiteral("changesFile"), tr("Compare with a plan…"));
    m_saved = makePanelButton(QStringLiteral("changesSaved"), tr("Compare with last saved version"));
    connect(file, &QPushButton::clicked, this, &ChangesPanel::fileWanted);
    connect(m_saved, &QPushButton::clicked, this, &ChangesPanel::savedWanted);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(file);
    buttons->addWidget(m_saved);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(words);
    layout->addLayout(buttons);
    layout->addStretch();
    return page;
}

QWidget *ChangesPanel::makeListPage() {
    m_words->setAlignment(Qt::AlignCenter);
    m_lists->addWidget(m_view);
    m_lists->addWidget(m_words);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_lists, 1);
    return page;
}

QWidget *ChangesPanel::makeBar() {
    m_filter->setObjectName(QStringLiteral("changesFilter"));
    m_filter->setAccessibleName(tr("Filter the changes"));
    m_filter->setPlaceholderText(tr("Filter: machine, address, port"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(24 * m_filter->fontMetrics().averageCharWidth());
    QPushButton *write = makePanelButton(QStringLiteral("changesExport"), tr("Export changes…"));
    QPushButton *stop = makePanelButton(QStringLiteral("changesStop"), tr("Stop comparing"));
    connect(write, &QPushButton::clicked, this, &ChangesPanel::exportWanted);
    connect(stop, &QPushButton::clicked, &m_comparison, &Comparison::end);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_filter, 1);
    tools->addWidget(write);
    tools->addWidget(stop);
    auto *bar = new QWidget;
    bar->setMinimumWidth(1); // it turns into two lines when there is no room for one
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(6, 4, 4, 4);
    m_bar->addWidget(m_summary, 1);
    m_bar->addLayout(tools);
    return bar;
}

QTableView *ChangesPanel::makeView() {
    constexpr int widths[] = {14, 16, 56, 44, 24};
    static_assert(std::size(widths) == ChangesModel::Columns);
    QTableView *view = makePanelTable(*m_model, QStringLiteral("changesView"), widths);
    view->setAccessibleName(tr("Changes"));
    return view;
}

void ChangesPanel::connectAll() {
    connect(&m_document, &Document::planChanged, this, &ChangesPanel::refreshWhenSeen);
    connect(&m_document, &Document::pathChanged, this, &ChangesPanel::refreshWords);
    connect(&m_comparison, &Comparison::changed, this, &ChangesPanel::refreshWhenSeen);
    connect(m_filter, &QLineEdit::textChanged, this,
            [this] { list([this] { m_model->setFilter(m_filter->text()); }); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesPanel::announce);
    connect(m_view, &QTableView::clicked, this, &ChangesPanel::announce);
    connect(m_view, &QTableView::activated, this, &ChangesPanel::goToCurrent);
    connect(&m_selection, &Selection::changed, this, [this](const QObject *source) {
        if (source != this)
            followSelection();
    });
}

/// Behind another tab the list costs nothing; it catches up when it is shown.
void ChangesPanel::refreshWhenSeen() {
    m_isStale = !isVisible();
    if (!m_isStale)
        refresh();
}

void ChangesPanel::showEvent(QShowEvent *event) {
    if (m_isStale) {
        refreshWhenSeen();
        followSelection();
    }
    QWidget::showEvent(event);
}

void ChangesPanel::refresh() {
    m_pages->setCurrentIndex(m_comparison.isOn() ? 1 : 0);
    setFocusProxy(m_comparison.isOn() ? static_cast<QWidget *>(m_view) : nullptr);
    list([this] { showChanges(); });
}

void ChangesPanel::showChanges() {
    if (!m_comparison.isOn()) {
        m_model->show({}, true);
        return;
    }
    const PlanChanges &changes = m_comparison.merged().changes;
    m_model->show(m_comparison.entries(), changes.ruleCounts.all() == changes.rules.size());
}

/// Lists anew after that change of the model; the current row stays the current one where it is there still.
void ChangesPanel::list(const std::function<void()> &change) {
    const QScopedValueRollback following(m_following, true);
    const QString current = m_view->currentIndex().data(ChangesModel::RowRole).toString();
    const int scrolled = m_view->verticalScrollBar()->value();
    change();
    m_view->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(ChangesModel::HeadingRole).toBool())
            m_view->setSpan(row, 0, 1, ChangesModel::Columns);
    m_view->verticalScrollBar()->setValue(scrolled);
    makeCurrent(current.isEmpty() ? -1 : m_model->rowCalled(current));
    refreshWords();
}

void ChangesPanel::refreshWords() {
    m_saved->setEnabled(!m_document.path().isEmpty());
    m_saved->setToolTip(m_saved->isEnabled() ? QString()
                                             : tr("The plan was not saved to a file of its own yet."));
    if (!m_comparison.isOn())
        return;
    const PlanChanges &changes = m_comparison.merged().changes;
    m_summary->setText(summary());
    m_words->setText(changes.isEmpty() ? tr("The plans are the same.")
                                       : tr("No change holds all of these words."));
    m_lists->setCurrentIndex(m_model->shownCount() > 0 ? 0 : 1);
}

/// What is to be done at a firewall is counted of all rules or not at all.
QString ChangesPanel::summary() const {
    const PlanChanges &changes = m_comparison.merged().changes;
    const QString summary = tr("Compared with %1: %2").arg(m_comparison.against(), changesInShort(changes));
    if (changes.ruleCounts.all() > changes.rules.size())
        //: two sentences
        return tr("%1. The list has the first %2 rules and does not count what is to be done at the "
                  "firewall; "
                  "an export has all.")
            .arg(summary, QLocale().toString(changes.rules.size()));
    const QString steps = stepsInShort(m_model->steps());
    //: two sentences, the second tells what is to be done
    return steps.isEmpty() ? summary : tr("%1. %2").arg(summary, steps);
}

void ChangesPanel::makeCurrent(int row) {
    m_view->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
}

/// What the user goes to is selected on the drawing; a value of the plan stands nowhere on it.
void ChangesPanel::announce() {
    const QString key = m_view->currentIndex().data(ChangesModel::KeyRole).toString();
    if (!m_following && !key.isEmpty())
        m_selection.set({key}, this);
}

void ChangesPanel::followSelection() {
    const QList<ElementKey> &keys = m_selection.keys();
    if (m_isStale || keys.size() != 1 ||
        m_view->currentIndex().data(ChangesModel::KeyRole).toString() == keys.first())
        return;
    const int row = m_model->rowOfKey(keys.first());
    const QScopedValueRollback following(m_following, true);
    makeCurrent(row);
}

void ChangesPanel::goToCurrent() {
    const QString key = m_view->currentIndex().data(ChangesModel::KeyRole).toString();
    if (!key.isEmpty())
        Q_EMIT m_selection.revealRequested(key);
}

void ChangesPanel::resizeEvent(QResizeEvent *event) {
    m_bar->setDirection(event->size().width() >= wideEnough ? QBoxLayout::LeftToRight
                                                            : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace portolan
