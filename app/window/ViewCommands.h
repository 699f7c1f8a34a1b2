#pragma once

#include "window/ShowMenu.h"

class QActionGroup;
class QDockWidget;

namespace portolan {

/// The View menu.
class ViewCommands : public QObject {
    Q_OBJECT

public:
    explicit ViewCommands(Workbench &bench);
    void fill(QMenu &menu);
    /// Puts the panels' switches into View > Panels and gives F6 its round.
    void setPanels(const QList<QDockWidget *> &panels);
    QMenu *detailMenu() const { return m_detailMenu; }
    QMenu *showMenu() const { return m_showMenu; }

private:
    QList<ActionSpec> zoomTable();
    QList<ActionSpec> panelTable();
    void fillDetail();
    void fillAppearance(QMenu &menu);
    void focusPanel(int step);

    Workbench &m_bench;
    QList<QDockWidget *> m_panels;
    ShowMenu m_show;
    QMenu *m_showMenu = nullptr;
    QMenu *m_detailMenu = nullptr;
    QMenu *m_panelMenu = nullptr;
};

} // namespace portolan
