#pragma once

#include <QModelIndex>
#include <QWidget>

class QBoxLayout;
class QListView;
class QStackedWidget;

namespace portolan {

class Document;
class FindingDetails;
class FindingsModel;
class Selection;
class ToggleButton;
enum class Severity;

/// What a reader of the plan should know: a list by severity, and for the current one the effect, the next
/// step and the quick fix.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(Document &document, Selection &selection, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }
    FindingsModel *model() const { return m_model; }

public Q_SLOTS:
    /// Carries out the quick fix of the current finding; false when it has none.
    bool fixCurrent();
    /// Goes to the next finding, from the last to the first, and shows its elements.
    void showNext();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    ToggleButton *makeFilter(const QString &name, const QIcon &icon);
    QWidget *makeFilters();
    void connectAll();
    void refresh();
    void refreshFilters();
    void showCurrent();
    void followSelection();
    void goToCurrent();
    void accept(const QString &reason);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);

    Document &m_document;
    Selection &m_selection;
    FindingsModel *m_model;
    QListView *m_view;
    FindingDetails *m_details;
    QStackedWidget *m_pages;
    QBoxLayout *m_split;
    QList<ToggleButton *> m_filters; ///< by severity
    ToggleButton *m_acceptedFilter = nullptr;
    bool m_following = false; ///< the list is brought in line, so what it reports is not the user's choice
};

} // namespace portolan
