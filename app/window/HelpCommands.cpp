#include "window/HelpCommands.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QMainWindow>
#include <QMenu>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace portolan {
namespace {

QString row(const QString &left, const QString &right) {
    return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td><td>%2</td></tr>")
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

QString table(const QString &rows) {
    return QStringLiteral("<table cellspacing='0' cellpadding='3'>%1</table>").arg(rows);
}

QString shownKeys(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

} // namespace

HelpCommands::HelpCommands(Workbench &bench) : m_bench(bench) {}

void HelpCommands::fill(QMenu &menu) {
    m_bench.actions.fill(menu, {{QStringLiteral("help.keys"),
                                 tr("&Keys and gestures"),
                                 {},
                                 tr("What every key does"),
                                 {Qt::Key_F1},
                                 [this] { showKeys(); },
                                 {}},
                                {QStringLiteral("help.portTable"),
                                 tr("&Port table"),
                                 {},
                                 tr("The port table that rules follow, with its words"),
                                 {},
                                 [this] { showPortTable(); },
                                 {}},
                                {},
                                {QStringLiteral("help.about"),
                                 tr("&About Portolan"),
                                 {},
                                 tr("Version and licence"),
                                 {},
                                 [this] { showAbout(); },
                                 {}}});
}

void HelpCommands::showKeys() {
    QString rows =
        row(tr("Tab, Shift+Tab"), tr("Next or previous element of the drawing")) +
        row(tr("Arrow keys"),
            tr("Move the selected components or sites on the grid; with Shift by one unit")) +
        row(tr("Ctrl+wheel"), tr("Zoom at the pointer")) +
        row(tr("Space+drag, middle button"), tr("Move the view")) +
        row(tr("Ctrl+click"), tr("Add to the selection, or take out")) +
        row(tr("Drag a site’s header"), tr("Move the site with all that stands in it")) +
        row(tr("Enter, double click"),
            tr("Open the selected site, or the gate of the selected pair of sites")) +
        row(tr("Esc"), tr("Cancel what is going on, then select nothing, then back to the whole plan")) +
        row(tr("Shift+F10"), tr("Context menu"));
    QStringList ids = m_bench.actions.ids();
    ids.sort();
    for (const QString &id : std::as_const(ids)) {
        const QAction *action = m_bench.actions[id];
        if (!action->shortcuts().isEmpty())
            rows += row(shownKeys(*action), action->text().remove(u'&'));
    }
    showText(tr("Keys and gestures"), table(rows));
}

void HelpCommands::showPortTable() {
    const PortCatalogue &catalogue = m_bench.document.derived().catalogue;
    QString rows;
    for (const PortRequirement &requirement : catalogue.requirements)
        rows += row(requirement.row.isEmpty() ? QStringLiteral("?") : requirement.row, requirement.text);
    QString statements;
    for (const Statement &statement : catalogue.statements)
        statements += QStringLiteral("<p>%1</p>").arg(statement.text.toHtmlEscaped());
    showText(tr("Port table"),
             QStringLiteral("<p><b>%1</b><br>%2</p>")
                     .arg(catalogue.product.toHtmlEscaped(), catalogue.source.toHtmlEscaped()) +
                 table(rows) + statements);
}

void HelpCommands::showAbout() {
    showText(
        tr("About Portolan"),
        QStringLiteral("<h3>Portolan %1</h3><p>%2</p><p>%3</p>")
            .arg(QStringLiteral(PORTOLAN_VERSION),
                 tr("Disaster-recovery architectures for Zerto Virtual Replication on Hyper-V: the plan, "
                    "its drawing with every port, and its firewall rules."),
                 tr("Free software under the MIT licence.")));
}

void HelpCommands::showText(const QString &title, const QString &html) {
    QDialog dialog(&m_bench.window);
    dialog.setWindowTitle(title);
    auto *browser = new QTextBrowser(&dialog);
    browser->setHtml(html);
    browser->setAccessibleName(title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(browser);
    layout->addWidget(buttons);
    dialog.resize(620, 460);
    dialog.exec();
}

} // namespace portolan
