#include "exports/numbersText.h"
#include "exports/words.h"
#include "exports/workbook/workbookRules.h"

namespace portolan {
namespace {

enum Column {
    What,
    Port,
    Value,
    Why,
    Source,
    SourceAddress,
    Destination,
    DestinationAddress,
    Numbers,
    Connections,
    Purpose,
    Row
};

QList<SheetColumn> confirmColumns() {
    return {{RuleExports::tr("What"), 16},
            {RuleExports::tr("Port"), 8},
            {RuleExports::tr("Value"), 16},
            {RuleExports::tr("Why, or what is missing"), 46},
            {RuleExports::tr("Source"), 22},
            {RuleExports::tr("Source address"), 16},
            {RuleExports::tr("Destination"), 22},
            {RuleExports::tr("Destination address"), 16},
            {RuleExports::tr("Rules it touches"), 13},
            {RuleExports::tr("Connections"), 12},
            {RuleExports::tr("Purpose"), 36},
            {RuleExports::tr("Row"), 28}};
}

/// A few machines by name, so that somebody can go and look at them.
QString namesOf(const BookInput &input, const Group &group) {
    constexpr qsizetype fewMembers = 8;
    const QString name = endWords(input, group).name;
    if (group.members.size() < 2 || group.members.size() > fewMembers)
        return name;
    QStringList lines{name};
    for (const ComponentId id : group.members)
        lines.append(input.index.component(id)->name);
    return lines.join(QLatin1Char('\n'));
}

class ConfirmLines {
public:
    ConfirmLines(const BookInput &input, ListSheet &sheet) : m_input(&input), m_sheet(&sheet) {}

    bool write(const Assumption &of) {
        if (!m_sheet->beginRow())
            return false;
        const PortRequirement &requirement = m_input->derived.catalogue.requirements[of.requirement];
        put(What, assumptionLabel(of.kind), CellStyle::Assumed);
        putPort(of.row ? of.row->port : requirement.port.value);
        put(Value, of.value);
        put(Why, reasonText(of, m_input->plan.forms));
        putEnds(of.row);
        put(Numbers, numberRanges(of.numbers));
        m_sheet->put(Connections, double(of.connections), CellStyle::Number);
        put(Purpose, requirement.text);
        put(Row, of.row && of.numbers.isEmpty() ? of.row->id : requirement.id);
        m_sheet->endRow();
        return true;
    }

private:
    void put(int column, const QString &text, CellStyle style = CellStyle::Wrapped) {
        m_sheet->put(column, text, style);
    }

    void putPort(std::optional<quint16> port) {
        if (port)
            m_sheet->put(Port, double(*port), CellStyle::Port);
        else
            put(Port, QStringLiteral("?"), CellStyle::Unknown);
    }

    void putEnds(const FirewallRule *row) {
        for (const int column : {Source, Destination}) {
            if (!row) {
                put(column, {});
                put(column + 1, {});
                continue;
            }
            const Group &group = column == Source ? row->source : row->destination;
            const QString addresses = endWords(*m_input, group).addresses;
            put(column, namesOf(*m_input, group));
            if (addresses.isEmpty())
                put(column + 1, RuleExports::tr("none given"), CellStyle::Assumed);
            else
                put(column + 1, addresses);
        }
    }

    const BookInput *m_input;
    ListSheet *m_sheet;
};

} // namespace

void writeConfirmSheet(WorkbookFile &book, const BookInput &input) {
    ListLayout layout = listLayout(input, BookSheet::Confirm);
    layout.alwaysFitsTexts = true;
    ListSheet sheet(book, layout, confirmColumns());
    ConfirmLines lines(input, sheet);
    for (const Assumption &assumption : input.assumed)
        if (!lines.write(assumption))
            return;
    sheet.finish(RuleExports::tr("There is nothing to confirm."));
}

} // namespace portolan
