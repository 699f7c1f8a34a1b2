#include "exports/workbook/workbookRules.h"

#include "exports/words.h"
#include "exports/workbook/workbookSheets.h"
#include "exports/workbook/workbookText.h"
#include "plan/planFile.h"

namespace portolan {
namespace {

/// A side of a row, ready for its cells.
struct EndCells {
    QByteArray site;
    QByteArray name;
    QByteArray address;
    QByteArray kind;
};

EndCells endCells(const RuleEnd &end) {
    const auto kind = kindFromKey(end.kind);
    return {workbookText(end.site), workbookText(end.name), workbookText(end.address),
            kind ? workbookText(kindInfo(*kind).label) : QByteArray()};
}

/// What all pairs of a rule have in common.
struct RuleCells {
    int number = 0;
    QByteArray idHead; ///< what an expanded id begins with
    QByteArray reason;
    QByteArray protocol;
    QByteArray row;
    QByteArray purpose;
    QByteArray crosses;
    struct {
        QByteArray label;
        CellStyle style;
    } bases[4];
};

CellStyle basisStyle(Basis basis) {
    if (basis == Basis::Assumed || basis == Basis::Derived || basis == Basis::None)
        return CellStyle::Assumed;
    return basis == Basis::Own ? CellStyle::Own : CellStyle::Plain;
}

QList<SheetColumn> ruleColumns(const RuleSheet &sheet) {
    QList<SheetColumn> columns = {{RuleExports::tr("Rule"), 24}};
    if (sheet.withNumber)
        columns.prepend({RuleExports::tr("#"), 6});
    if (sheet.withReason)
        columns.append({RuleExports::tr("Why it is kept apart"), 34});
    columns.append({{RuleExports::tr("Source site"), 12},
                    {RuleExports::tr("Source"), 18},
                    {RuleExports::tr("Source address"), 15},
                    {RuleExports::tr("Source type"), 8},
                    {RuleExports::tr("Destination site"), 12},
                    {RuleExports::tr("Destination"), 18},
                    {RuleExports::tr("Destination address"), 15},
                    {RuleExports::tr("Destination type"), 11},
                    {RuleExports::tr("Protocol"), 9},
                    {RuleExports::tr("Port"), 8},
                    {RuleExports::tr("Port table row"), 8},
                    {RuleExports::tr("Purpose"), 40},
                    {RuleExports::tr("Between sites"), 9},
                    {RuleExports::tr("Basis of pairs"), 12},
                    {RuleExports::tr("Basis of port"), 12},
                    {RuleExports::tr("Basis of protocol"), 12},
                    {RuleExports::tr("Basis of direction"), 12}});
    return columns;
}

class RuleSheets {
public:
    RuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet, RowProgress &progress)
        : m_book(&book), m_input(&input), m_about(&sheet), m_progress(&progress),
          m_ends(input.index, endCells), m_columns(ruleColumns(sheet)),
          m_footer(footerText(input.plan.title, input.plan.revision, planChecksum(input.plan))),
          m_text(book.mode() == BookMode::Tables ? CellStyle::Wrapped : CellStyle::Plain) {
        begin();
    }

    bool write(const FirewallRule &rule);
    void finish() { m_sheet->finish(m_about->whenEmpty); }

private:
    void begin();
    bool writeWhole(const FirewallRule &rule);
    bool writeExpanded(const FirewallRule &rule);
    bool beginRow();
    void putNumber(const QByteArray &number);
    bool writeRow(const char *id, const EndCells &source, const EndCells &destination,
                  const FirewallRule &rule, const RuleCells &shared);
    void put(const char *cell) { m_sheet->put(m_column++, cell, m_text); }
    void put(const char *cell, CellStyle style) { m_sheet->put(m_column++, cell, style); }
    void putEnd(const EndCells &end);
    void putService(const FirewallRule &rule, const RuleCells &shared);
    RuleCells sharedCells(const FirewallRule &rule) const;
    EndCells groupCells(const Group &group) const;

    WorkbookFile *m_book;
    const BookInput *m_input;
    const RuleSheet *m_about;
    RowProgress *m_progress;
    EndTexts<EndCells> m_ends;
    QList<SheetColumn> m_columns;
    QString m_footer;
    CellStyle m_text; ///< a streamed sheet is too long for rows of several lines
    int m_sheetNumber = 0;
    int m_column = 0;
    std::optional<ListSheet> m_sheet;
};

void RuleSheets::begin() {
    ++m_sheetNumber;
    const QString name =
        m_sheetNumber == 1 ? m_about->name : QStringLiteral("%1 %2").arg(m_about->name).arg(m_sheetNumber);
    m_sheet.emplace(*m_book, name, m_columns, m_footer);
}

bool RuleSheets::write(const FirewallRule &rule) {
    const bool whole = m_input->options.grouping == Grouping::Grouped || rule.expandedCount() == 0;
    return whole ? writeWhole(rule) : writeExpanded(rule);
}

RuleCells RuleSheets::sharedCells(const FirewallRule &rule) const {
    const PortRequirement &of = m_input->derived.catalogue.requirements[rule.requirement];
    RuleCells cells;
    cells.number = m_input->numbers.of(rule);
    cells.idHead = of.id.toUtf8() + '.';
    cells.reason = workbookText(rule.reason);
    cells.protocol = workbookText(protocolKey(rule.protocol));
    cells.row = workbookText(of.row);
    cells.purpose = workbookText(of.text);
    cells.crosses = workbookText(rule.crossesSites() ? RuleExports::tr("yes") : RuleExports::tr("no"));
    const Basis bases[4] = {rule.basis.pairs, rule.basis.port, rule.basis.protocol, rule.basis.direction};
    for (size_t i = 0; i < 4; ++i)
        cells.bases[i] = {workbookText(basisLabel(bases[i])), basisStyle(bases[i])};
    return cells;
}

/// A short list of addresses stands in the row; a long one on the sheet of groups.
EndCells RuleSheets::groupCells(const Group &group) const {
    constexpr qsizetype addressesInRow = 8;
    if (group.members.size() < 2)
        return endCells(ruleEnd(m_input->index, group));
    EndCells cells = endCells(ruleEnd(m_input->index, group));
    cells.name = workbookText(m_input->groups.nameOf(group));
    QStringList addresses;
    for (const ComponentId id : group.members)
        addresses.append(m_input->index.addressOf(id));
    addresses.removeAll(QString());
    cells.address = group.members.size() <= addressesInRow
                        ? workbookText(addresses.join(QLatin1Char('\n')))
                        : workbookText(RuleExports::tr("see sheet Groups"));
    return cells;
}

bool RuleSheets::writeWhole(const FirewallRule &rule) {
    const RuleCells shared = sharedCells(rule);
    if (!beginRow())
        return false;
    if (m_about->withNumber)
        m_sheet->put(m_column++, double(shared.number), CellStyle::Port);
    return writeRow(workbookText(rule.id).constData(), groupCells(rule.source), groupCells(rule.destination),
                    rule, shared);
}

bool RuleSheets::writeExpanded(const FirewallRule &rule) {
    const RuleCells shared = sharedCells(rule);
    QByteArray number = QByteArray::number(shared.number) + '.';
    const qsizetype ofRule = number.size();
    qint64 place = 0;
    QByteArray id;
    return forEachPair(rule, [&](ComponentId from, ComponentId to) {
        const auto &source = m_ends.of(from);
        const auto &destination = m_ends.of(to);
        id.replace(0, id.size(), shared.idHead);
        id += source.key;
        id += '.';
        id += destination.key;
        number.truncate(ofRule);
        number += QByteArray::number(++place);
        if (!beginRow())
            return false;
        putNumber(number);
        return writeRow(id.constData(), source.cells, destination.cells, rule, shared);
    });
}

/// A sheet with room for one more row; false when the file cannot take it.
bool RuleSheets::beginRow() {
    if (m_sheet->rows() == m_input->limits.sheetRows) {
        finish();
        begin();
    }
    m_column = 0;
    return m_sheet->isOpen() && !m_book->failed();
}

/// Of a pair: text, for 3.1 and 3.10 are not the same.
void RuleSheets::putNumber(const QByteArray &number) {
    if (m_about->withNumber)
        put(number.constData());
}

bool RuleSheets::writeRow(const char *id, const EndCells &source, const EndCells &destination,
                          const FirewallRule &rule, const RuleCells &shared) {
    put(id);
    if (m_about->withReason)
        put(shared.reason.constData());
    putEnd(source);
    putEnd(destination);
    putService(rule, shared);
    m_sheet->endRow();
    return m_progress->step();
}

void RuleSheets::putEnd(const EndCells &end) {
    put(end.site.constData());
    put(end.name.constData());
    put(end.address.constData());
    put(end.kind.constData());
}

void RuleSheets::putService(const FirewallRule &rule, const RuleCells &shared) {
    put(shared.protocol.constData());
    if (rule.port)
        m_sheet->put(m_column++, double(*rule.port), CellStyle::Port);
    else
        put("?", CellStyle::Assumed);
    put(shared.row.constData());
    put(shared.purpose.constData());
    put(shared.crosses.constData());
    for (const auto &basis : shared.bases)
        put(basis.label.constData(), basis.style == CellStyle::Plain ? m_text : basis.style);
}

} // namespace

bool writeRuleSheets(WorkbookFile &book, const BookInput &input, const RuleSheet &sheet,
                     const QList<const QList<FirewallRule> *> &lists, RowProgress &progress) {
    RuleSheets sheets(book, input, sheet, progress);
    for (const QList<FirewallRule> *list : lists)
        for (const FirewallRule &rule : *list)
            if (!sheets.write(rule))
                return !progress.cancelled();
    sheets.finish();
    return true;
}

} // namespace portolan
