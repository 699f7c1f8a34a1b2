#include "exports/handover/planWords.h"
#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

namespace portolan {
namespace {

QList<SheetColumn> columns() {
    return {{RuleExports::tr("#"), 6},
            {RuleExports::tr("Source site"), 15},
            {RuleExports::tr("Source"), 23},
            {RuleExports::tr("Source address"), 25},
            {RuleExports::tr("Destination site"), 15},
            {RuleExports::tr("Destination"), 23},
            {RuleExports::tr("Destination address"), 25},
            {RuleExports::tr("Protocol"), 9},
            {RuleExports::tr("Port"), 8},
            {RuleExports::tr("Connections"), 12},
            {RuleExports::tr("Purpose"), 38},
            {RuleExports::tr("Note"), 36}};
}

QString siteName(const BookInput &input, SiteId id) {
    const Site *site = input.index.site(id);
    return site ? site->name : QString();
}

QString bandText(const BookInput &input, const GateSheet &gate) {
    return RuleExports::tr("%1 and %2: rules %3, connections %4")
        .arg(bandName(siteName(input, gate.first)), bandName(siteName(input, gate.second)),
             QString::number(gate.rules), QString::number(gate.connections));
}

QString noteText(const BookInput &input, const GateRow &row) {
    if (row.state != GateState::Rule)
        return withActionNote(row.rule->reason, row.action);
    const quint16 usual = input.derived.catalogue.requirements[row.rule->requirement].defaultPort;
    if (usual != 0 && row.rule->port != usual)
        return RuleExports::tr("Port changed from %1.").arg(usual);
    return {};
}

class GateLines {
public:
    GateLines(const BookInput &input, ListSheet &sheet) : m_input(&input), m_sheet(&sheet) {}

    bool write(const GateRow &row) {
        if (!m_sheet->beginRow())
            return false;
        m_text = row.state == GateState::NotUsed ? CellStyle::Struck : CellStyle::Wrapped;
        if (row.number > 0)
            m_sheet->put(0, double(row.number), CellStyle::Port);
        else
            m_sheet->put(0, QString(), CellStyle::Plain);
        putEnd(1, row.rule->source);
        putEnd(4, row.rule->destination);
        putService(row);
        m_sheet->endRow();
        return true;
    }

private:
    void putEnd(int column, const Group &group) {
        const EndWords end = endWords(*m_input, group);
        m_sheet->put(column, end.site, m_text);
        m_sheet->put(column + 1, end.name, m_text);
        m_sheet->put(column + 2, end.addresses, m_text);
    }

    void putService(const GateRow &row) {
        const FirewallRule &rule = *row.rule;
        const bool isUsed = row.state != GateState::NotUsed;
        m_sheet->put(7, protocolKey(rule.protocol), m_text);
        if (rule.port)
            m_sheet->put(8, double(*rule.port), isUsed ? CellStyle::Port : CellStyle::Struck);
        else
            m_sheet->put(8, QStringLiteral("?"), CellStyle::Unknown);
        m_sheet->put(9, isUsed ? double(rule.expandedCount()) : 0, CellStyle::Number);
        m_sheet->put(10, m_input->derived.catalogue.requirements[rule.requirement].text, m_text);
        const bool isMarked = row.state == GateState::ToConfirm || row.state == GateState::OtherAction;
        m_sheet->put(11, noteText(*m_input, row), isMarked ? CellStyle::Assumed : CellStyle::Wrapped);
    }

    const BookInput *m_input;
    ListSheet *m_sheet;
    CellStyle m_text = CellStyle::Wrapped;
};

} // namespace

void writeGatesSheet(WorkbookFile &book, const BookInput &input) {
    ListLayout layout = listLayout(input, BookSheet::Gates);
    layout.alwaysFitsTexts = true;
    layout.inBlocks = true;
    ListSheet sheet(book, layout, columns());
    GateLines lines(input, sheet);
    for (const GateSheet &gate : input.gates) {
        sheet.band(bandText(input, gate));
        for (const GateRow &row : gate.rows)
            if (!lines.write(row))
                return;
    }
    sheet.finish(RuleExports::tr("Nothing crosses between sites."));
}

} // namespace portolan
