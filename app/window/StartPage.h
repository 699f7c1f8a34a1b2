#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace portolan {

class RecentFiles;

/// Where a plan begins: templates as real small drawings, recent plans, and open.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(RecentFiles &recent, QWidget *parent = nullptr);

    /// Shows the way back to a plan that is open.
    void setPlanOpen(bool open);

Q_SIGNALS:
    void templateChosen(const QString &templateId);
    void recentChosen(const QString &path);
    void openWanted();
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTemplates();
    QWidget *makeRecent();
    void drawTemplates();
    void fillRecent();

    RecentFiles &m_recent;
    QListWidget *m_templates;
    QListWidget *m_recentList;
    QLabel *m_noRecent;
    QPushButton *m_back;
};

} // namespace portolan
