#pragma once

#include "window/Workbench.h"

namespace portolan {

/// View > Show: the whole plan or a part of it.
class ShowMenu : public QObject {
    Q_OBJECT

public:
    explicit ShowMenu(Workbench &bench) : m_bench(bench) {}
    void fill(QMenu &menu);

private:
    QList<ActionSpec> wholeTable();
    QList<ActionSpec> teamTable();
    QMenu *addList(QMenu &menu, const QString &title, const QString &tip,
                   QList<View> (ShowMenu::*views)() const);
    void fillList(QMenu &menu, const QList<View> &views, const QString &tip);
    void choose(const QString &title, const QList<View> &views);
    QList<View> siteViews() const;
    QList<View> pairViews() const;
    QString whyNoOpen() const;
    QString nameOf(const View &view) const;

    Workbench &m_bench;
};

} // namespace portolan
