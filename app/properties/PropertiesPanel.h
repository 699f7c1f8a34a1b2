#pragma once

#include "topology/ElementKey.h"

#include <QWidget>

class QScrollArea;

namespace portolan {

class Comparison;
class Document;
class PropertiesPage;
class RemovedPage;
class Selection;

/// What can be said about the selected elements, or about the plan when nothing is selected. Every field
/// edits at once, as one undo step per field.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    PropertiesPanel(Document &document, Selection &selection, QWidget *parent = nullptr);

    /// Tells from now on what is removed of what the drawing shows.
    void follow(const Comparison &comparison);
    /// The page that is shown.
    PropertiesPage *page() const { return m_page; }

public Q_SLOTS:
    /// Puts the cursor into the first field, the name where there is one.
    void focusFirstField();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showPage(PropertiesPage *page);
    QList<PropertiesPage *> pages() const;
    PropertiesPage *pageFor(const QList<ElementKey> &keys) const;
    QList<ElementKey> shownKeys() const;

    Document &m_document;
    Selection &m_selection;
    QScrollArea *m_scroll;
    PropertiesPage *m_planPage;
    PropertiesPage *m_sitePage;
    PropertiesPage *m_componentPage;
    PropertiesPage *m_replicationPage;
    PropertiesPage *m_linkPage;
    PropertiesPage *m_summaryPage;
    RemovedPage *m_removedPage;
    PropertiesPage *m_page = nullptr;
};

} // namespace portolan
