#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"
#include "rules/groupNames.h"

#include <QHash>
#include <algorithm>

namespace portolan {
namespace {

QList<SheetColumn> columns() {
    return {{RuleExports::tr("Machine"), 20},
            {RuleExports::tr("Address"), 16},
            {RuleExports::tr("What it does"), 13},
            {RuleExports::tr("Protocol"), 9},
            {RuleExports::tr("Port"), 8},
            {RuleExports::tr("Peers"), 27},
            {RuleExports::tr("Peer addresses"), 26},
            {RuleExports::tr("Purpose"), 40},
            {RuleExports::tr("Rules"), 12},
            {RuleExports::tr("Note"), 36}};
}

QString wayText(MachineLine::Way way) {
    switch (way) {
    case MachineLine::Accepts:
        return RuleExports::tr("accepts");
    case MachineLine::Opens:
        return RuleExports::tr("opens");
    case MachineLine::Either:
        break;
    }
    return RuleExports::tr("not stated");
}

QString siteName(const BookInput &input, ComponentId id) {
    const Site *site = input.index.siteOf(id);
    return site ? site->name : QString();
}

/// "VRA", "ZVM, VBA".
QString rolesText(const BookInput &input, const MachineSheet &sheet) {
    QStringList roles;
    for (const ComponentId id : sheet.components)
        if (const QString label = kindInfo(input.index.component(id)->kind).label; !roles.contains(label))
            roles.append(label);
    return roles.join(QStringLiteral(", "));
}

/// A machine of one line: its name, where it stands, what runs on it, and how much it needs.
QString bandText(const BookInput &input, const MachineSheet &sheet) {
    const auto count = [&](MachineLine::Way way) {
        return QString::number(
            std::count_if(sheet.lines.begin(), sheet.lines.end(),
                          [&](const MachineLine &line) { return line.isRule && line.way == way; }));
    };
    return RuleExports::tr("%1 (%2) in %3: accepts %4, opens %5")
        .arg(bandName(membersName(input.index, {sheet.machine})), rolesText(input, sheet),
             bandName(siteName(input, sheet.machine)), count(MachineLine::Accepts),
             count(MachineLine::Opens));
}

class MachineLines {
public:
    MachineLines(const BookInput &input, ListSheet &sheet) : m_input(&input), m_sheet(&sheet) {}

    void begin(const MachineSheet &machine) {
        m_name = membersName(m_input->index, {machine.machine});
        m_address = m_input->index.addressOf(machine.machine);
        m_sheet->band(bandText(*m_input, machine));
    }

    bool write(const MachineLine &line) {
        if (!m_sheet->beginRow())
            return false;
        const CellStyle note = line.isRule ? CellStyle::Wrapped : CellStyle::Assumed;
        m_sheet->put(0, m_name, CellStyle::Repeated);
        m_sheet->put(1, m_address, CellStyle::Repeated);
        m_sheet->put(2, wayText(line.way), note);
        m_sheet->put(3, protocolKey(line.rule->protocol), CellStyle::Wrapped);
        if (line.rule->port)
            m_sheet->put(4, double(*line.rule->port), CellStyle::Port);
        else
            m_sheet->put(4, QStringLiteral("?"), CellStyle::Unknown);
        putPeers(line);
        m_sheet->put(7, m_input->derived.catalogue.requirements[line.rule->requirement].text,
                     CellStyle::Wrapped);
        m_sheet->put(8, numbersText(line.numbers), CellStyle::Wrapped);
        m_sheet->put(9, line.rule->reason, note);
        m_sheet->endRow();
        return true;
    }

private:
    void putPeers(const MachineLine &line) {
        constexpr qsizetype mostLines = 12;
        QStringList names;
        QStringList addresses;
        for (const MachinePeer &peer : line.peers) {
            const EndWords words = peerWords(peer);
            names.append(words.name);
            for (const QString &address : words.addresses.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
                if (!addresses.contains(address))
                    addresses.append(address);
        }
        if (addresses.size() > mostLines)
            addresses = {RuleExports::tr("see sheet Groups")};
        m_sheet->put(5, names.join(QLatin1Char('\n')), CellStyle::Wrapped);
        m_sheet->put(6, addresses.join(QLatin1Char('\n')), CellStyle::Wrapped);
    }

    /// The machine itself is not among its peers: "VRAs of London (3), all others".
    EndWords peerWords(const MachinePeer &peer) {
        constexpr qsizetype fewMembers = 40;
        const EndWords &whole = groupWords(*peer.group);
        if (!peer.except)
            return whole;
        EndWords words = whole;
        words.name = RuleExports::tr("%1, all others").arg(whole.name);
        words.addresses = peer.group->members.size() <= fewMembers
                              ? endWords(*m_input, *peer.group, peer.members()).addresses
                              : RuleExports::tr("see sheet Groups");
        return words;
    }

    /// Made once: every machine of a site has the same peers.
    const EndWords &groupWords(const Group &group) {
        auto known = m_words.find(&group);
        if (known == m_words.end())
            known = m_words.insert(&group, endWords(*m_input, group));
        return *known;
    }

    const BookInput *m_input;
    ListSheet *m_sheet;
    QString m_name;
    QString m_address;
    QHash<const Group *, EndWords> m_words;
};

} // namespace

void writeMachinesSheet(WorkbookFile &book, const BookInput &input) {
    ListLayout layout = listLayout(input, BookSheet::Machines);
    layout.alwaysFitsTexts = true;
    layout.inBlocks = true;
    ListSheet sheet(book, layout, columns());
    MachineLines lines(input, sheet);
    for (const MachineSheet &machine : input.machines) {
        lines.begin(machine);
        for (const MachineLine &line : machine.lines)
            if (!lines.write(line))
                return;
    }
    sheet.finish(RuleExports::tr("No machine needs anything."));
}

} // namespace portolan
