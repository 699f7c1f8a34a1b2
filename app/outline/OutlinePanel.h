#pragma once

#include "topology/ElementKey.h"

#include <QWidget>

class QMenu;
class QStackedWidget;
class QTreeView;

namespace portolan {

class Document;
class OutlineModel;
class Selection;

/// The plan as a tree beside the drawing and a full alternative to it: everything in the plan can be found,
/// named, deleted and selected here by keyboard alone.
class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    OutlinePanel(Document &document, Selection &selection, QWidget *parent = nullptr);

    QTreeView *view() const { return m_view; }
    OutlineModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmptyState();
    void connectSelection();
    void refresh();
    QModelIndex topRow() const;
    void expandNew(const QModelIndex &parent, int first, int last);
    void followSelection();
    void announceSelection();
    QList<ElementKey> selectedElements() const;
    void reveal(const ElementKey &key);
    void rename(const ElementKey &key, const QString &name);
    void removeSelected();
    void addSite();
    void addHost(const ElementKey &near);
    void openMenu(const QModelIndex &index, const QPoint &position);
    bool handleKey(int key);

    Document &m_document;
    Selection &m_selection;
    QTreeView *m_view;
    OutlineModel *m_model;
    QStackedWidget *m_pages;
    bool m_following = false; ///< the view is brought in line, so what it reports is not the user's choice
};

} // namespace portolan
