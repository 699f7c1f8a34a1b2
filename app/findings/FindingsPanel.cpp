#include "findings/FindingsPanel.h"

#include "document/Document.h"
#include "document/Selection.h"
#include "document/ToggleButton.h"
#include "findings/FindingDelegate.h"
#include "findings/FindingDetails.h"
#include "findings/FindingsModel.h"
#include "findings/severityIcon.h"
#include "plan/edits.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QStackedWidget>

namespace portolan {
namespace {

/// From this width on, the details stand beside the list instead of below it.
constexpr int wideEnough = 640;

constexpr Severity severities[] = {Severity::Error, Severity::Warning, Severity::Note};

QString filterText(Severity severity, qsizetype count) {
    switch (severity) {
    case Severity::Error:
        return FindingsPanel::tr("Errors: %1").arg(count);
    case Severity::Warning:
        return FindingsPanel::tr("Warnings: %1").arg(count);
    case Severity::Note:
        break;
    }
    return FindingsPanel::tr("Notes: %1").arg(count);
}

QListView *makeView(FindingsModel *model) {
    auto *view = new QListView;
    view->setModel(model);
    view->setItemDelegate(new FindingDelegate(view));
    view->setObjectName(QStringLiteral("findingsView"));
    view->setAccessibleName(FindingsPanel::tr("Problems"));
    view->setResizeMode(QListView::Adjust);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    return view;
}

} // namespace

FindingsPanel::FindingsPanel(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new FindingsModel(this)),
      m_view(makeView(m_model)), m_details(new FindingDetails), m_pages(new QStackedWidget) {
    auto *list = new QWidget;
    m_split = new QBoxLayout(QBoxLayout::TopToBottom, list);
    m_split->setContentsMargins({});
    m_split->setSpacing(0);
    m_split->addWidget(m_view, 3);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setVisible(false);
    m_split->addWidget(scroll, 2);
    connect(m_details, &FindingDetails::shown, scroll, &QWidget::setVisible);
    auto *empty = new QLabel;
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setObjectName(QStringLiteral("findingsEmpty"));
    empty->setText(tr("No problems found by %n checks", nullptr, int(checkCount())));
    m_pages->addWidget(list);
    m_pages->addWidget(empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_view);
    connectAll();
    refresh();
}

ToggleButton *FindingsPanel::makeFilter(const QString &name, const QIcon &icon) {
    auto *button = new ToggleButton;
    button->setObjectName(name);
    button->setIcon(icon);
    button->setChecked(true);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

QWidget *FindingsPanel::makeFilters() {
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    for (const Severity severity : severities) {
        ToggleButton *button =
            makeFilter(QStringLiteral("show-") + severityKey(severity), severityIcon(severity));
        connect(button, &ToggleButton::toggled, this,
                [this, severity](bool on) { m_model->setShown(severity, on); });
        m_filters.append(button);
        layout->addWidget(button);
    }
    m_acceptedFilter = makeFilter(QStringLiteral("show-accepted"), {});
    connect(m_acceptedFilter, &ToggleButton::toggled, m_model, &FindingsModel::setAcceptedShown);
    layout->addWidget(m_acceptedFilter);
    layout->addStretch();
    return row;
}

void FindingsPanel::connectAll() {
    m_view->installEventFilter(this);
    connect(m_view, &QListView::doubleClicked, this, &FindingsPanel::goToCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FindingsPanel::showCurrent);
    connect(m_details, &FindingDetails::fixRequested, this, &FindingsPanel::fixCurrent);
    connect(m_details, &FindingDetails::goToRequested, this, &FindingsPanel::goToCurrent);
    connect(m_details, &FindingDetails::accepted, this, &FindingsPanel::accept);
    connect(m_details, &FindingDetails::withdrawn, this, [this] { accept({}); });
    connect(&m_document, &Document::planChanged, this, &FindingsPanel::refresh);
    connect(&m_selection, &Selection::changed, this, [this](const QObject *source) {
        if (source != this)
            followSelection();
    });
}

void FindingsPanel::refresh() {
    {
        const QScopedValueRollback following(m_following, true);
        m_model->setPlan(m_document.plan(), m_document.derived());
    }
    m_pages->setCurrentIndex(m_document.derived().findings.isEmpty() ? 1 : 0);
    refreshFilters();
    const QScopedValueRollback following(m_following, true);
    showCurrent();
}

void FindingsPanel::refreshFilters() {
    for (qsizetype i = 0; i < m_filters.size(); ++i) {
        const Severity severity = severities[i];
        const qsizetype count = m_model->count(severity);
        const QString text = filterText(severity, count);
        m_filters[i]->setText(QString::number(count));
        m_filters[i]->setAccessibleName(text);
        m_filters[i]->setToolTip(text);
    }
    const qsizetype accepted = m_model->acceptedCount();
    m_acceptedFilter->setText(tr("Accepted: %1").arg(accepted));
    m_acceptedFilter->setAccessibleName(m_acceptedFilter->text());
    m_acceptedFilter->setVisible(accepted > 0);
}

void FindingsPanel::showCurrent() {
    const Finding *finding = m_model->finding(m_view->currentIndex());
    m_details->show(finding, finding ? m_document.plan().accepted.value(finding->id) : QString());
    if (finding && !m_following)
        m_selection.set(finding->elements, this);
}

/// The problem of the element that the user is at becomes the current one, so that a quick fix is at hand.
void FindingsPanel::followSelection() {
    const auto concerns = [this](const Finding *finding) {
        return finding && std::any_of(finding->elements.begin(), finding->elements.end(),
                                      [this](const ElementKey &key) { return m_selection.contains(key); });
    };
    if (m_selection.keys().size() != 1 || concerns(m_model->finding(m_view->currentIndex())))
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (!concerns(m_model->finding(index)))
            continue;
        const QScopedValueRollback following(m_following, true);
        m_view->setCurrentIndex(index);
        return;
    }
}

void FindingsPanel::goToCurrent() {
    const Finding *finding = m_model->finding(m_view->currentIndex());
    if (!finding || finding->elements.isEmpty())
        return;
    m_selection.set(finding->elements, this);
    Q_EMIT m_selection.revealRequested(finding->elements.first());
}

bool FindingsPanel::fixCurrent() {
    const Finding *finding = m_model->finding(m_view->currentIndex());
    if (!finding || !finding->fix)
        return false;
    const Fix fix = *finding->fix;
    m_document.apply(applyFix(m_document.plan(), fix.action), fix.label);
    return true;
}

void FindingsPanel::showNext() {
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_view->currentIndex();
    m_view->setCurrentIndex(m_model->index(current.isValid() ? (current.row() + 1) % rows : 0));
    goToCurrent();
}

void FindingsPanel::accept(const QString &reason) {
    const Finding *finding = m_model->finding(m_view->currentIndex());
    if (!finding)
        return;
    m_document.apply(setAccepted(m_document.plan(), finding->id, reason),
                     reason.isEmpty() ? tr("Withdraw acceptance of \u201c%1\u201d").arg(finding->what)
                                      : tr("Accept \u201c%1\u201d").arg(finding->what));
}

bool FindingsPanel::handleKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool isQuickFix = key == Qt::Key_Period && modifiers == Qt::ControlModifier;
    if (!isEnter && !isQuickFix)
        return false;
    if (!fixCurrent() && isEnter)
        goToCurrent();
    return true;
}

bool FindingsPanel::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        return handleKey(key->key(), key->modifiers());
    }
    return QWidget::eventFilter(watched, event);
}

void FindingsPanel::resizeEvent(QResizeEvent *event) {
    m_split->setDirection(event->size().width() >= wideEnough ? QBoxLayout::LeftToRight
                                                              : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace portolan
