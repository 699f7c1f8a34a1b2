#include "base/uniqueName.h"
#include "exports/handover/addressList.h"
#include "exports/handover/planWords.h"
#include "exports/numbersText.h"
#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"
#include "rules/groupNames.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace portolan {
namespace {

enum MachineColumn {
    nameColumn,
    addressColumn,
    machineChangeColumn,
    wayColumn,
    protocolColumn,
    portColumn,
    peersColumn,
    peerAddressColumn,
    actionColumn,
    validFromColumn,
    expiryColumn,
    purposeColumn,
    numbersColumn,
    noteColumn
};

QList<SheetColumn> allColumns() {
    return {{RuleExports::tr("Machine"), 20}, {RuleExports::tr("Address"), 16},
            {RuleExports::tr("Change"), 8},   {RuleExports::tr("What it does"), 13},
            {RuleExports::tr("Protocol"), 9}, {RuleExports::tr("Port"), 8},
            {RuleExports::tr("Peers"), 27},   {RuleExports::tr("Peer addresses"), 26},
            {RuleExports::tr("Action"), 8},   {RuleExports::tr("Valid from"), 11},
            {RuleExports::tr("Expiry"), 11},  {RuleExports::tr("Purpose"), 40},
            {RuleExports::tr("Rules"), 12},   {RuleExports::tr("Note"), 36}};
}

/// Whether the sheet has that column: some depend on the plan, and on whether there is an earlier one.
bool isShown(const BookInput &input, int column) {
    if (column == machineChangeColumn)
        return input.gateChanges != nullptr;
    return column < actionColumn || column > expiryColumn || input.hasTerms;
}

QList<SheetColumn> machineColumns(const BookInput &input) {
    const QList<SheetColumn> all = allColumns();
    QList<SheetColumn> shown;
    for (int column = 0; column < all.size(); ++column)
        if (isShown(input, column))
            shown.append(all[column]);
    return shown;
}

/// What is not allowed says so where a reader looks first.
QString wayText(const MachineLine &line) {
    const bool isAllowed = line.action.isEmpty();
    switch (line.way) {
    case MachineLine::Accepts:
        return isAllowed ? RuleExports::tr("accepts") : RuleExports::tr("does not accept");
    case MachineLine::Opens:
        return isAllowed ? RuleExports::tr("opens") : RuleExports::tr("does not open");
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

/// A machine, or several that need the same, in one line: the name, where it stands, what runs on it, and how
/// much it needs.
QString bandText(const BookInput &input, const MachineBlock &block, const QString &name) {
    const MachineSheet &sheet = block.first();
    const auto count = [&](MachineLine::Way way) {
        return QString::number(
            std::count_if(sheet.lines.begin(), sheet.lines.end(),
                          [&](const MachineLine &line) { return line.isAllowed() && line.way == way; }));
    };
    if (block.machines.size() > 1)
        return RuleExports::tr("%1, each: accepts %2, opens %3")
            .arg(bandName(name), count(MachineLine::Accepts), count(MachineLine::Opens));
    return RuleExports::tr("%1 (%2) in %3: accepts %4, opens %5")
        .arg(bandName(name), rolesText(input, sheet), bandName(siteName(input, sheet.machine)),
             count(MachineLine::Accepts), count(MachineLine::Opens));
}

class MachineLines {
public:
    MachineLines(const BookInput &input, ListSheet &sheet) : m_input(&input), m_sheet(&sheet) {}

    bool write(const MachineBlock &block) {
        m_isAlone = block.machines.size() == 1;
        m_ends.clear();
        for (const MachineSheet *sheet : block.machines)
            m_ends.unite({sheet->components.begin(), sheet->components.end()});
        m_name = blockName(block);
        m_address = m_isAlone ? m_input->index.addressOf(block.first().machine)
                              : joinedAddresses(addressesOf(block.ids()));
        m_sheet->band(bandText(*m_input, block, m_name));
        return (m_isAlone || writeNames(block)) &&
               std::all_of(block.first().lines.begin(), block.first().lines.end(),
                           [this](const MachineLine &line) { return writeLine(line); });
    }

    /// What the earlier plan alone has, told once by either end.
    bool writeGone() {
        if (!m_input->gateChanges || !m_input->gateChanges->hasGone())
            return true;
        m_sheet->band(RuleExports::tr("Only in the earlier plan"));
        return m_input->gateChanges->forEachGone([this](const ColumnContext &, const RowSubject &row) {
            return writeGone(row, row.source, row.destination, RuleExports::tr("opens")) &&
                   writeGone(row, row.destination, row.source, RuleExports::tr("accepts"));
        });
    }

private:
    bool writeGone(const RowSubject &row, const RowEnd &here, const RowEnd &there, const QString &way) {
        if (!m_sheet->beginRow())
            return false;
        const FirewallRule &rule = *row.rules.first();
        put(nameColumn, here.name, CellStyle::Wrapped);
        put(addressColumn, joinedAddresses(here.addresses), CellStyle::Wrapped);
        put(machineChangeColumn, stepLabel(row.change->step), stepStyle(row.change->step));
        put(wayColumn, way, CellStyle::Wrapped);
        put(protocolColumn, protocolKey(rule.protocol), CellStyle::Wrapped);
        put(portColumn, double(row.ports.value(0)), CellStyle::Port);
        put(peersColumn, there.name, CellStyle::Wrapped);
        put(peerAddressColumn, addressRanges(there.addresses).join(QLatin1Char('\n')), CellStyle::Wrapped);
        putTerms(m_input->options.since->plan.forms, rule);
        put(purposeColumn, m_input->derived.catalogue.requirements[rule.requirement].text,
            CellStyle::Wrapped);
        put(numbersColumn, QString(), CellStyle::Wrapped);
        put(noteColumn, row.change->details.join(QLatin1Char('\n')), CellStyle::Wrapped);
        m_sheet->endRow();
        return true;
    }

    /// That of the sheet Groups where the machines are a group there; no two blocks have the same.
    QString blockName(const MachineBlock &block) {
        const QList<ComponentId> ids = block.ids();
        if (m_isAlone)
            return membersName(m_input->index, ids);
        const QString known = m_input->groups.nameOf(ids);
        const QString wanted = known.isEmpty() ? countedName(m_input->index, ids) : known;
        const QString name = uniqueName(wanted, [this](const QString &one) { return m_names.contains(one); });
        m_names.insert(name);
        return name;
    }

    QStringList addressesOf(const QList<ComponentId> &ids) const {
        QStringList addresses;
        for (const ComponentId id : ids)
            if (const QString address = m_input->index.addressOf(id); !address.isEmpty())
                addresses.append(address);
        return addresses;
    }

    static QString joinedAddresses(const QStringList &addresses) {
        constexpr qsizetype mostLines = 4;
        const QStringList ranges = addressRanges(addresses);
        return ranges.size() > mostLines ? RuleExports::tr("see above") : ranges.join(QLatin1Char('\n'));
    }

    template <class Value>
    void put(int column, const Value &value, CellStyle style) {
        if (!isShown(*m_input, column))
            return;
        int place = 0;
        for (int before = 0; before < column; ++before)
            place += isShown(*m_input, before) ? 1 : 0;
        m_sheet->put(place, value, style);
    }

    /// Who is meant by the lines that follow: whoever looks for a machine finds it, and where to read on.
    bool writeNames(const MachineBlock &block) {
        for (const ComponentId id : block.ids()) {
            if (!m_sheet->beginRow())
                return false;
            put(nameColumn, membersName(m_input->index, {id}), CellStyle::Wrapped);
            put(addressColumn, m_input->index.addressOf(id), CellStyle::Plain);
            for (int column = machineChangeColumn; column <= noteColumn; ++column)
                put(column, QString(), CellStyle::Wrapped);
            put(purposeColumn, RuleExports::tr("See %1 below.").arg(bandName(m_name)), CellStyle::Repeated);
            m_sheet->endRow();
        }
        return true;
    }

    bool writeLine(const MachineLine &line) {
        if (!m_sheet->beginRow())
            return false;
        const CellStyle note = line.isAllowed() ? CellStyle::Wrapped : CellStyle::Assumed;
        put(nameColumn, m_name, CellStyle::Repeated);
        put(addressColumn, m_address, CellStyle::Repeated);
        put(wayColumn, wayText(line), note);
        put(protocolColumn, protocolKey(line.rule->protocol), CellStyle::Wrapped);
        if (line.rule->port)
            put(portColumn, double(*line.rule->port), CellStyle::Port);
        else
            put(portColumn, QStringLiteral("?"), CellStyle::Unknown);
        putPeers(line);
        put(purposeColumn, m_input->derived.catalogue.requirements[line.rule->requirement].text,
            CellStyle::Wrapped);
        put(numbersColumn, numberRanges(line.numbers), CellStyle::Wrapped);
        putTerms(m_input->plan.forms, *line.rule);
        QStringList notes{withActionNote(line.rule->reason, line.action)};
        notes += putChange(line);
        notes.removeAll(QString());
        put(noteColumn, notes.join(QLatin1Char('\n')), note);
        m_sheet->endRow();
        return true;
    }

    void putTerms(const ChangeForms &forms, const FirewallRule &rule) {
        const ChangeForm form = forms.of(rule.id);
        const auto [action, style] = actionCell(forms, rule);
        put(actionColumn, action, style);
        put(validFromColumn, form.validFrom, CellStyle::Wrapped);
        put(expiryColumn, form.expiry, CellStyle::Wrapped);
    }

    /// What is asked of the line's connections with the machines that it is about; returns what differs.
    QStringList putChange(const MachineLine &line) {
        if (!m_input->gateChanges || line.numbers.isEmpty()) {
            put(machineChangeColumn, QString(), CellStyle::Wrapped);
            return {};
        }
        RowChange change = m_input->gateChanges->ofRule(line.numbers.first() - 1, &m_ends);
        for (const int number : line.numbers.mid(1)) {
            const RowChange other = m_input->gateChanges->ofRule(number - 1, &m_ends);
            if (other.step != change.step)
                change.step = FirewallStep::Modify;
            change.details += other.details;
        }
        put(machineChangeColumn, stepLabel(change.step), stepStyle(change.step));
        return change.details;
    }

    void putPeers(const MachineLine &line) {
        constexpr qsizetype fewLines = 4;
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
        if (addresses.size() > fewLines)
            addresses = addressRanges(addresses);
        if (addresses.size() > mostLines)
            addresses = {RuleExports::tr("see sheet Groups")};
        put(peersColumn, names.join(QLatin1Char('\n')), CellStyle::Wrapped);
        put(peerAddressColumn, addresses.join(QLatin1Char('\n')), CellStyle::Wrapped);
    }

    /// The machine itself is not among its peers: "VRAs of London (3), all others".
    EndWords peerWords(const MachinePeer &peer) {
        constexpr qsizetype fewMembers = 40;
        const EndWords &whole = groupWords(*peer.group);
        if (!peer.except)
            return whole;
        EndWords words = whole;
        words.name = RuleExports::tr("%1, all others").arg(whole.name);
        if (!m_isAlone) // each has others
            return words;
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
    QSet<ComponentId> m_ends; ///< the components of the block under way
    bool m_isAlone = true;    ///< what the block under way is about
    QString m_name;
    QString m_address;
    QSet<QString> m_names; ///< of blocks of several machines
    QHash<const Group *, EndWords> m_words;
};

} // namespace

qint64 goneRowsOfMachines(const BookInput &input) {
    return input.gateChanges->hasGone() ? 1 + 2 * input.gateChanges->countGone() : 0;
}

void writeMachinesSheet(WorkbookFile &book, const BookInput &input) {
    ListLayout layout = listLayout(input, BookSheet::Machines);
    layout.alwaysFitsTexts = true;
    layout.inBlocks = true;
    ListSheet sheet(book, layout, machineColumns(input));
    MachineLines lines(input, sheet);
    for (const MachineBlock &block : input.blocks)
        if (!lines.write(block))
            return;
    if (lines.writeGone())
        sheet.finish(RuleExports::tr("No machine needs anything."));
}

} // namespace portolan
