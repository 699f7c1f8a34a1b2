#pragma once

#include <QWidget>

class QLabel;
class QModelIndex;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace portolan {

class Document;
class Selection;
class TestedRulesModel;
class TestResults;

/// What came of trying the rules: reads files of results and lists the rules with what they say.
class TestsPanel : public QWidget {
    Q_OBJECT

public:
    TestsPanel(Document &document, Selection &selection, TestResults &results, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }

public Q_SLOTS:
    /// Asks for files and reads them.
    void askFiles();
    void read(const QStringList &paths);

private:
    QWidget *makeEmptyPage();
    QWidget *makeListPage();
    QTableView *makeView();
    void refresh();
    QString summary() const;
    QString notes() const;
    void announce(const QModelIndex &current);

    Document &m_document;
    Selection &m_selection;
    TestResults &m_results;
    TestedRulesModel *m_model;
    QTableView *m_view;
    QLabel *m_summary;
    QLabel *m_notes;
    QLabel *m_failed;
    QStackedWidget *m_pages;
};

} // namespace portolan
