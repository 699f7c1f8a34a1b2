#include "verification/TestsPanel.h"

#include "document/Document.h"
#include "document/Selection.h"
#include "document/TestResults.h"
#include "document/panelParts.h"
#include "verification/TestedRulesModel.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace portolan {
TestsPanel::TestsPanel(Document &document, Selection &selection, TestResults &results, QWidget *parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_results(results),
      m_model(new TestedRulesModel(this)), m_view(makeView()),
      m_summary(makePanelWords(QStringLiteral("testsSummary"))),
      m_notes(makePanelWords(QStringLiteral("testsNotes"))),
      m_failed(makePanelWords(QStringLiteral("testsFailed"))), m_pages(new QStackedWidget) {
    m_pages->addWidget(makeEmptyPage());
    m_pages->addWidget(makeListPage());
    m_failed->setContentsMargins(6, 2, 6, 2);
    m_failed->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_failed);
    connect(&m_results, &TestResults::changed, this, &TestsPanel::refresh);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TestsPanel::announce);
    refresh();
}

QWidget *TestsPanel::makeEmptyPage() {
    auto *page = new QWidget;
    QLabel *words = makePanelWords(QStringLiteral("testsEmpty"));
    words->setAlignment(Qt::AlignCenter);
    words->setText(tr("Export the verification kit, run it on the machines, and read here what it wrote."));
    QPushButton *button = makePanelButton(QStringLiteral("testsRead"), tr("Read results…"));
    connect(button, &QPushButton::clicked, this, &TestsPanel::askFiles);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(words);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget *TestsPanel::makeListPage() {
    QPushButton *more = makePanelButton(QStringLiteral("testsReadMore"), tr("Read results…"));
    QPushButton *clear = makePanelButton(QStringLiteral("testsClear"), tr("Clear"));
    clear->setAccessibleName(tr("Forget the results"));
    connect(more, &QPushButton::clicked, this, &TestsPanel::askFiles);
    connect(clear, &QPushButton::clicked, &m_results, &TestResults::clear);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(4, 4, 4, 4);
    bar->addWidget(m_summary, 1);
    bar->addWidget(more);
    bar->addWidget(clear);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    m_notes->setContentsMargins(6, 2, 6, 2);
    layout->addWidget(m_notes);
    return page;
}

QTableView *TestsPanel::makeView() {
    constexpr int widths[] = {6, 32, 28, 28, 8, 34};
    static_assert(std::size(widths) == TestedRulesModel::Columns);
    QTableView *view = makePanelTable(*m_model, QStringLiteral("testsView"), widths);
    view->setAccessibleName(tr("Tested rules"));
    view->setAlternatingRowColors(true);
    return view;
}

void TestsPanel::askFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Read results"), QFileInfo(m_document.path()).absolutePath(), tr("Results (*.csv)"));
    if (!paths.isEmpty())
        read(paths);
}

void TestsPanel::read(const QStringList &paths) {
    const Result<Done> read = m_results.read(paths);
    m_failed->setText(read ? QString() : tr("Nothing was read. %1").arg(read.error().text()));
    m_failed->setVisible(!read);
}

void TestsPanel::refresh() {
    m_pages->setCurrentIndex(m_results.isEmpty() ? 0 : 1);
    m_model->show(m_document.index(), m_document.derived(), m_results.results());
    m_summary->setText(summary());
    m_notes->setText(notes());
    m_notes->setVisible(!m_notes->text().isEmpty());
}

QString TestsPanel::summary() const {
    const ResultCounts counts = countResults(m_results.results());
    const QString tried = tr("Rules open: %1, in part: %2, closed: %3, not tried: %4")
                              .arg(counts.open)
                              .arg(counts.partly)
                              .arg(counts.closed)
                              .arg(counts.notTried);
    //: the text above, and how many rules have another action than to allow
    return counts.notToBeOpen() == 0
               ? tried
               : tr("%1; not to be open: %2, of these open: %3")
                     .arg(tried, QString::number(counts.notToBeOpen()), QString::number(counts.against));
}

/// What of the files does not count, or not as it seems.
QString TestsPanel::notes() const {
    const RuleResults &results = m_results.results();
    QStringList notes;
    if (results.otherPlan > 0)
        notes.append(tr("%n results are of a kit that was made from another state of this plan.", nullptr,
                        int(results.otherPlan)));
    if (!results.unknown.isEmpty())
        notes.append(
            tr("%n results are of rules that the plan does not have.", nullptr, int(results.unknown.size())));
    if (!results.elsewhere.isEmpty())
        notes.append(tr("%n results are of another address or port than the plan has.", nullptr,
                        int(results.elsewhere.size())));
    if (results.ahead > 0)
        notes.append(tr("%n results have a time that has not come yet.", nullptr, int(results.ahead)));
    if (m_results.unreadable() > 0)
        notes.append(tr("%n rows cannot be read.", nullptr, int(m_results.unreadable())));
    return notes.join(u' ');
}

void TestsPanel::announce(const QModelIndex &current) {
    if (current.isValid())
        m_selection.set({current.data(TestedRulesModel::FlowRole).toString()}, this);
}

} // namespace portolan
