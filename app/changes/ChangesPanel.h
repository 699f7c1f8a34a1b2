#pragma once

#include <QWidget>
#include <functional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace portolan {

class ChangesModel;
class Comparison;
class Document;
class Selection;

/// What differs from the plan that the open one is compared with, as a list beside the drawing.
class ChangesPanel : public QWidget {
    Q_OBJECT

public:
    ChangesPanel(Document &document, Selection &selection, Comparison &comparison, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }

Q_SIGNALS:
    /// The user wants to compare with a file, or with the last saved version.
    void fileWanted();
    void savedWanted();
    void exportWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeEmptyPage();
    QWidget *makeListPage();
    QWidget *makeBar();
    QTableView *makeView();
    void connectAll();
    void refreshWhenSeen();
    void refresh();
    void showChanges();
    void list(const std::function<void()> &change);
    void refreshWords();
    QString summary() const;
    void makeCurrent(int row);
    void announce();
    void followSelection();
    void goToCurrent();

    Document &m_document;
    Selection &m_selection;
    Comparison &m_comparison;
    ChangesModel *m_model;
    QTableView *m_view;
    QLabel *m_summary;
    QLabel *m_words; ///< in place of a list that has no rows
    QLineEdit *m_filter;
    QPushButton *m_saved = nullptr;
    QBoxLayout *m_bar = nullptr;
    QStackedWidget *m_lists;  ///< the list, or words
    QStackedWidget *m_pages;  ///< nothing compared, or the list with its bar
    bool m_isStale = false;   ///< the plan changed while the list could not be seen
    bool m_following = false; ///< the list is brought in line, so what it reports is not the user's choice
};

} // namespace portolan
