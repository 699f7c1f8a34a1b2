#pragma once

#include "rules/RuleBlock.h"

#include <QList>
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace portolan {

class Document;
class RulesModel;
class Selection;
class TestResults;
class ToggleButton;
struct ShownRow;

/// The firewall rules of the plan as a table, grouped or one row per machine pair, with what is kept apart
/// and why.
class RulesPanel : public QWidget {
    Q_OBJECT

public:
    RulesPanel(Document &document, Selection &selection, QWidget *parent = nullptr);

    QTableView *view() const { return m_view; }
    RulesModel *model() const { return m_model; }
    /// Shows what came of trying the rules, from now on.
    void follow(const TestResults &results);

public Q_SLOTS:
    /// Puts the selected rows on the clipboard, tab-separated, ready for a sheet or a ticket.
    void copy(bool withHeadings = false);
    void focusFilter();
    /// Asks for the change form of the selected rules; one undo step.
    void editForms();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QTableView *makeView();
    QWidget *makeBar();
    QWidget *makeGrouping();
    void connectAll();
    void refreshWhenSeen();
    void refresh();
    void refreshStates();
    void refreshStatus(const QString &message = {});
    void applyView();
    void fitEnds();
    QList<ShownRow> selectedRows() const;
    void restore(const QList<ShownRow> &rows);
    QStringList selectedRules() const;
    void announceSelection();
    void followSelection();
    void showFlow();
    void openMenu(const QPoint &position);

    Document &m_document;
    Selection &m_selection;
    RulesModel *m_model;
    QTableView *m_view;
    QBoxLayout *m_bar = nullptr;
    QComboBox *m_states = nullptr;
    QLineEdit *m_filter = nullptr;
    ToggleButton *m_grouped = nullptr;
    ToggleButton *m_expanded = nullptr;
    QLabel *m_status = nullptr;
    bool m_isStale = false;   ///< the plan changed while the table could not be seen
    bool m_following = false; ///< the table is brought in line, so what it reports is not the user's choice
};

} // namespace portolan
