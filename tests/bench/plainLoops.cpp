#include "bench/plainLoops.h"

#include "exports/rules/RuleColumns.h"
#include "exports/rules/csvCell.h"
#include "exports/workbook/workbookText.h"

#include <cstdio>
#include <map>
#include <string>
#include <vector>
#include <xlsxwriter.h>

namespace portolan::bench {
namespace {

struct Cell {
    std::string text;
    std::optional<double> number;
    CellMark mark = CellMark::None;
};
/// One for each column; empty in columns that are not about the same thing.
using Cells = std::vector<Cell>;

struct Machine {
    std::string key;
    Cells asSource;
    Cells asDestination;
};

/// What a loop has at hand: the cells of every machine, and those of each rule when its turn comes.
class CellsAtHand {
public:
    using Encode = Cell (*)(const RuleCell &cell);

    CellsAtHand(const Plan &plan, const Derived &derived, const QStringList &keys, CellWords words,
                Encode encode)
        : index(plan.topology), context{plan, derived, index, Grouping::Expanded, words},
          columns(*ruleColumns(keys, Grouping::Expanded)), m_encode(encode) {
        for (const Site &site : plan.topology.sites)
            for (const Component &component : site.components)
                m_machines[component.id.value] = machineOf(component.id);
    }

    Cells ofRule(const FirewallRule &rule, int number) const {
        RowSubject subject = wholeRule(index, rule);
        subject.numbers = {number};
        return cellsOf(CellOrigin::Rule, subject);
    }

    /// Without an earlier plan every pair of a rule says the same of what changes.
    CellOrigin originOf(qsizetype column) const {
        const CellOrigin origin = columns[column]->origin;
        return origin == CellOrigin::PairChange ? CellOrigin::Rule : origin;
    }

    std::vector<const Machine *> membersOf(const Group &group) const {
        std::vector<const Machine *> members;
        for (const ComponentId id : group.members)
            members.push_back(&m_machines.at(id.value));
        return members;
    }

    std::string idHead(const FirewallRule &rule) const {
        return context.derived.catalogue.requirements[rule.requirement].id.toStdString() + '.';
    }

    const TopologyIndex index;
    const ColumnContext context;
    const QList<const RuleColumn *> columns;

private:
    Machine machineOf(ComponentId id) const {
        RowSubject subject;
        subject.source = subject.destination = rowEnd(index, id);
        return {keyOf(id).toStdString(), cellsOf(CellOrigin::Source, subject),
                cellsOf(CellOrigin::Destination, subject)};
    }

    Cells cellsOf(CellOrigin origin, const RowSubject &subject) const {
        Cells cells(size_t(columns.size()));
        for (qsizetype i = 0; i < columns.size(); ++i)
            if (originOf(i) == origin)
                cells[size_t(i)] = m_encode(columns[i]->cell(context, subject));
        return cells;
    }

    Encode m_encode;
    std::map<quint32, Machine> m_machines;
};

Cell csvText(const RuleCell &cell) {
    return {csvCell(cellText(cell), CsvProfile::Checked).toStdString(), {}, cell.mark};
}

Cell bookText(const RuleCell &cell) {
    if (const qint64 *number = std::get_if<qint64>(&cell.value))
        return {{}, double(*number), cell.mark};
    return {workbookText(cellText(cell)).toStdString(), {}, cell.mark};
}

/// The usual columns of CSV: all but the number.
QStringList csvKeys() {
    QStringList keys = defaultColumns(Grouping::Expanded);
    keys.removeOne(QStringLiteral("number"));
    return keys;
}

std::string headerLine(const CellsAtHand &at) {
    std::string line;
    for (const RuleColumn *column : at.columns)
        line += (line.empty() ? "\"" : ",\"") + column->key.toStdString() + '"';
    return line + "\r\n";
}

/// Cells of one origin that stand side by side, with a comma before each.
std::string joined(const CellsAtHand &at, const Cells &cells, CellOrigin origin, size_t from) {
    std::string text;
    for (size_t i = from; i < cells.size() && at.originOf(qsizetype(i)) == origin; ++i)
        text += ',' + cells[i].text;
    return text;
}

size_t firstOf(const CellsAtHand &at, CellOrigin origin, size_t from = 0) {
    while (at.originOf(qsizetype(from)) != origin)
        ++from;
    return from;
}

/// The key of each member, and its cells as they stand in a line.
std::vector<std::pair<const std::string *, std::string>> endsOf(const CellsAtHand &at, const Group &group,
                                                                Cells Machine::*side, CellOrigin origin) {
    std::vector<std::pair<const std::string *, std::string>> ends;
    for (const Machine *machine : at.membersOf(group))
        ends.emplace_back(&machine->key, joined(at, machine->*side, origin, firstOf(at, origin)));
    return ends;
}

} // namespace

bool plainCsv(const Plan &plan, const Derived &derived, const QString &path) {
    const CellsAtHand at(plan, derived, csvKeys(), CellWords::Keys, csvText);
    FILE *file = std::fopen(qPrintable(path), "wb");
    if (!file)
        return false;
    std::fputs(headerLine(at).c_str(), file);
    const size_t restAt = firstOf(at, CellOrigin::Rule, firstOf(at, CellOrigin::Destination));
    for (qsizetype i = 0; i < derived.rules.rules.size(); ++i) {
        const FirewallRule &rule = derived.rules.rules[i];
        const Cells cells = at.ofRule(rule, int(i + 1));
        const std::string begin = '"' + at.idHead(rule);
        const std::string middle = '"' + joined(at, cells, CellOrigin::Rule, 1);
        const std::string end = joined(at, cells, CellOrigin::Rule, restAt) + "\r\n";
        const auto to = endsOf(at, rule.destination, &Machine::asDestination, CellOrigin::Destination);
        std::string row;
        for (const auto &[source, from] : endsOf(at, rule.source, &Machine::asSource, CellOrigin::Source)) {
            for (const auto &[destination, text] : to) {
                row = begin;
                row += *source;
                row += '.';
                row += *destination;
                row += middle;
                row += from;
                row += text;
                row += end;
                std::fwrite(row.data(), 1, row.size(), file);
            }
        }
    }
    return std::fclose(file) == 0;
}

namespace {

struct Formats {
    lxw_format *text;
    lxw_format *port;
    lxw_format *assumed;
};

/// As many formats, and of the same kinds, as the workbook's cells have.
Formats formatsOf(lxw_workbook *book) {
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book)};
    for (lxw_format *format : {formats.text, formats.port, formats.assumed})
        format_set_border(format, LXW_BORDER_THIN);
    format_set_num_format(formats.text, "@");
    format_set_bold(formats.port);
    format_set_italic(formats.assumed);
    return formats;
}

class BareSheet {
public:
    BareSheet(lxw_workbook *book, const CellsAtHand &at)
        : m_at(&at), m_sheet(workbook_add_worksheet(book, "Rules")), m_formats(formatsOf(book)) {}

    void writeRule(const FirewallRule &rule, int number) {
        const Cells cells = m_at->ofRule(rule, number);
        m_idHead = m_at->idHead(rule);
        m_numberHead = std::to_string(number) + '.';
        int place = 0;
        const auto destinations = m_at->membersOf(rule.destination);
        for (const Machine *source : m_at->membersOf(rule.source))
            for (const Machine *destination : destinations)
                writeRow(cells, *source, *destination, ++place);
    }

private:
    void writeRow(const Cells &cells, const Machine &source, const Machine &destination, int place) {
        ++m_row;
        for (size_t i = 0; i < cells.size(); ++i) {
            switch (m_at->originOf(qsizetype(i))) {
            case CellOrigin::PairNumber:
                put(i, m_numberHead + std::to_string(place), m_formats.text);
                break;
            case CellOrigin::PairId:
                put(i, m_idHead + source.key + '.' + destination.key, m_formats.text);
                break;
            case CellOrigin::Source:
                put(i, source.asSource[i]);
                break;
            case CellOrigin::Destination:
                put(i, destination.asDestination[i]);
                break;
            case CellOrigin::Rule:
            case CellOrigin::PairChange:
                put(i, cells[i]);
                break;
            }
        }
    }

    void put(size_t column, const Cell &cell) {
        if (cell.number)
            worksheet_write_number(m_sheet, m_row, lxw_col_t(column), *cell.number, m_formats.port);
        else
            put(column, cell.text, cell.mark == CellMark::ToConfirm ? m_formats.assumed : m_formats.text);
    }

    void put(size_t column, const std::string &text, lxw_format *format) {
        worksheet_write_string(m_sheet, m_row, lxw_col_t(column), text.c_str(), format);
    }

    const CellsAtHand *m_at;
    lxw_worksheet *m_sheet;
    Formats m_formats;
    lxw_row_t m_row = 0;
    std::string m_idHead;
    std::string m_numberHead;
};

} // namespace

bool bareWorkbook(const Plan &plan, const Derived &derived, const QString &path) {
    const CellsAtHand at(plan, derived, {}, CellWords::Labels, bookText);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(qPrintable(path), &options);
    BareSheet sheet(book, at);
    for (qsizetype i = 0; i < derived.rules.rules.size(); ++i)
        sheet.writeRule(derived.rules.rules[i], int(i + 1));
    return workbook_close(book) == LXW_NO_ERROR;
}

} // namespace portolan::bench
