#include "window/InsertCommands.h"

#include "topology/ElementKey.h"
#include "window/ReplicationDialog.h"

#include <QInputDialog>
#include <QMainWindow>
#include <QMenu>

namespace portolan {
namespace {

/// The label with an access key of its own in this menu.
QString withAccessKey(const QString &key) {
    static const QHash<QString, const char *> texts = {
        {QStringLiteral("site"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "&Site")},
        {QStringLiteral("scvmm"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "S&CVMM")},
        {QStringLiteral("zvm"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "&ZVM")},
        {QStringLiteral("vba"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "V&BA")},
        {QStringLiteral("host-with-vra"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "&Host with VRA")},
        {QStringLiteral("hosts"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "H&osts…")},
        {QStringLiteral("vra"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "&VRA")},
        {QStringLiteral("storage"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "S&torage")},
        {QStringLiteral("zcm"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "ZC&M")},
        {QStringLiteral("zssp"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "ZSS&P")},
        {QStringLiteral("tools"), QT_TRANSLATE_NOOP("portolan::InsertCommands", "Too&ls")},
    };
    return InsertCommands::tr(texts.value(key, ""));
}

} // namespace

InsertCommands::InsertCommands(Workbench &bench) : m_bench(bench) {}

void InsertCommands::fill(QMenu &menu) {
    QList<ActionSpec> rows;
    for (const PartInfo &info : allParts())
        rows.append(partRow(info));
    rows.append(replicationRow());
    m_bench.actions.fill(menu, rows);
}

ActionSpec InsertCommands::partRow(const PartInfo &info) {
    return {QStringLiteral("insert.") + info.key,
            withAccessKey(info.key),
            info.icon,
            info.tip,
            {},
            [this, part = info.part] { insert(part); },
            [this, part = info.part] { return whyNotInsert(part); }};
}

ActionSpec InsertCommands::replicationRow() {
    return {QStringLiteral("insert.replication"),
            tr("&Replication…"),
            QStringLiteral("replicate"),
            tr("Protect a site to another, or to itself"),
            {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
            [this] { insertReplication(); },
            [this] {
                const QString noPlan = m_bench.whyNoPlan();
                if (!noPlan.isEmpty())
                    return noPlan;
                return m_bench.document.plan().topology.sites.isEmpty()
                           ? tr("Add a site first: a replication goes from a site to a site.")
                           : QString();
            }};
}

QString InsertCommands::whyNotInsert(const Part &part) const {
    const QString noPlan = m_bench.whyNoPlan();
    if (!noPlan.isEmpty() || part.sort == PartKind::Site)
        return noPlan;
    const SiteId site = m_bench.editor.siteForNewParts();
    if (!site && !m_bench.document.plan().topology.sites.isEmpty())
        return tr("Select the site that it goes to first.");
    const ComponentId target = componentIdOf(m_bench.selection.keys().value(0));
    return whyNotAddPart(m_bench.document.plan(), part, site, target);
}

void InsertCommands::insert(Part part) {
    if (part.sort == PartKind::Hosts) {
        bool chosen = false;
        part.count = QInputDialog::getInt(&m_bench.window, tr("Add hosts"), tr("How many hosts with a VRA:"),
                                          part.count, 1, mostHostsAtOnce, 1, &chosen);
        if (!chosen)
            return;
    }
    m_bench.editor.addPartToSelected(part);
}

void InsertCommands::insertReplication() {
    ReplicationDialog dialog(m_bench.document.plan(), m_bench.selection.keys(), &m_bench.window);
    if (dialog.exec() == QDialog::Accepted)
        m_bench.editor.addReplication(dialog.source(), dialog.target(), dialog.bothWays());
}

} // namespace portolan
