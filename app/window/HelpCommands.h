#pragma once

#include "window/Workbench.h"

namespace portolan {

/// The Help menu.
class HelpCommands : public QObject {
    Q_OBJECT

public:
    explicit HelpCommands(Workbench &bench);
    void fill(QMenu &menu);

private:
    void showKeys();
    void showPortTable();
    void showAbout();
    void showText(const QString &title, const QString &html);

    Workbench &m_bench;
};

} // namespace portolan
