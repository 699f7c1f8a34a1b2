#include "exports/handover/addressList.h"
#include "exports/handover/planWords.h"
#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookText.h"

#include <map>

namespace portolan {
namespace {

/// What the sheet has beside the usual columns depends on the plan, and on whether there is an earlier one.
QList<SheetColumn> columns(const BookInput &input) {
    QList<SheetColumn> all{{RuleExports::tr("#"), 6}};
    if (input.gateChanges)
        all << SheetColumn{RuleExports::tr("Change"), 8};
    if (input.hasTerms)
        all << SheetColumn{RuleExports::tr("Action"), 8};
    all << QList<SheetColumn>{
        {RuleExports::tr("Source site"), 15},    {RuleExports::tr("Source"), 23},
        {RuleExports::tr("Source address"), 25}, {RuleExports::tr("Destination site"), 15},
        {RuleExports::tr("Destination"), 23},    {RuleExports::tr("Destination address"), 25},
        {RuleExports::tr("Protocol"), 9},        {RuleExports::tr("Port"), 8}};
    if (input.hasTerms)
        all << SheetColumn{RuleExports::tr("Valid from"), 11} << SheetColumn{RuleExports::tr("Expiry"), 11};
    return all << SheetColumn{RuleExports::tr("Connections"), 12}
               << SheetColumn{RuleExports::tr("Purpose"), 38} << SheetColumn{RuleExports::tr("Note"), 36};
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

/// A pair of sites, the smaller id first.
using SitePair = std::pair<SiteId, SiteId>;
SitePair sitesOf(const FirewallRule &rule) {
    return std::minmax(rule.source.site, rule.destination.site);
}

/// What crosses between sites in the earlier plan alone.
using GoneRows = std::map<SitePair, std::vector<RowSubject>>;
GoneRows goneRows(const BookInput &input) {
    GoneRows gone;
    if (input.gateChanges)
        input.gateChanges->forEachGone([&](const ColumnContext &, const RowSubject &row) {
            if (row.rules.first()->crossesSites())
                gone[sitesOf(*row.rules.first())].push_back(row);
            return true;
        });
    return gone;
}

class GateLines {
public:
    GateLines(const BookInput &input, ListSheet &sheet)
        : m_input(&input), m_sheet(&sheet), m_gone(goneRows(input)) {}

    bool write(const GateSheet &gate);
    /// Pairs of sites that nothing crosses between any more.
    bool writeRest();

private:
    bool write(const GateRow &row);
    bool write(const std::vector<RowSubject> &gone);
    bool write(const RowSubject &gone);
    bool begin();
    void put(const QString &text) { put(text, m_text); }
    void put(const QString &text, CellStyle style) { m_sheet->put(m_column++, text, style); }
    void put(double number, CellStyle style) { m_sheet->put(m_column++, number, style); }
    void put(const EndWords &end);
    RowChange putNumber(const GateRow &row);
    void putChange(const RowChange &change);
    void putAction(const ChangeForms &forms, const FirewallRule &rule);
    void putDays(const ChangeForms &forms, const FirewallRule &rule);
    void putRest(const FirewallRule &rule, qint64 connections, const QStringList &notes, CellStyle note);

    const BookInput *m_input;
    ListSheet *m_sheet;
    GoneRows m_gone;
    int m_column = 0;
    CellStyle m_text = CellStyle::Wrapped;
};

bool GateLines::begin() {
    m_column = 0;
    m_text = CellStyle::Wrapped;
    return m_sheet->beginRow();
}

void GateLines::put(const EndWords &end) {
    for (const QString &text : {end.site, end.name, end.addresses})
        put(text);
}

void GateLines::putChange(const RowChange &change) {
    if (m_input->gateChanges)
        put(stepLabel(change.step), stepStyle(change.step));
}

void GateLines::putAction(const ChangeForms &forms, const FirewallRule &rule) {
    if (!m_input->hasTerms)
        return;
    const auto [action, style] = actionCell(forms, rule);
    put(action, style);
}

void GateLines::putDays(const ChangeForms &forms, const FirewallRule &rule) {
    if (!m_input->hasTerms)
        return;
    const ChangeForm form = forms.of(rule.id);
    put(form.validFrom);
    put(form.expiry);
}

void GateLines::putRest(const FirewallRule &rule, qint64 connections, const QStringList &notes,
                        CellStyle note) {
    put(double(connections), CellStyle::Number);
    put(m_input->derived.catalogue.requirements[rule.requirement].text);
    put(notes.join(QLatin1Char('\n')), note);
    m_sheet->endRow();
}

/// The number of a rule and what is asked of it since an earlier plan, which is told.
RowChange GateLines::putNumber(const GateRow &row) {
    if (row.number == 0) {
        put(QString(), CellStyle::Plain);
        if (m_input->gateChanges)
            put(QString());
        return {};
    }
    put(double(row.number), CellStyle::Port);
    const RowChange change =
        m_input->gateChanges ? m_input->gateChanges->ofRule(row.number - 1) : RowChange();
    putChange(change);
    return change;
}

bool GateLines::write(const GateRow &row) {
    if (!begin())
        return false;
    const FirewallRule &rule = *row.rule;
    const ChangeForms &forms = m_input->plan.forms;
    const bool isUsed = row.state != GateState::NotUsed;
    m_text = isUsed ? CellStyle::Wrapped : CellStyle::Struck;
    QStringList notes = QStringList{noteText(*m_input, row)} + putNumber(row).details;
    notes.removeAll(QString());
    putAction(forms, rule);
    put(endWords(*m_input, rule.source));
    put(endWords(*m_input, rule.destination));
    put(protocolKey(rule.protocol));
    if (rule.port)
        put(double(*rule.port), isUsed ? CellStyle::Port : CellStyle::Struck);
    else
        put(QStringLiteral("?"), CellStyle::Unknown);
    putDays(forms, rule);
    const bool isMarked = row.state == GateState::ToConfirm || row.state == GateState::OtherAction;
    putRest(rule, isUsed ? rule.expandedCount() : 0, notes,
            isMarked ? CellStyle::Assumed : CellStyle::Wrapped);
    return true;
}

EndWords wordsOf(const RowEnd &end) {
    return {end.sites.join(QLatin1Char('\n')), end.name,
            addressRanges(end.addresses).join(QLatin1Char('\n'))};
}

bool GateLines::write(const RowSubject &gone) {
    if (!begin())
        return false;
    const FirewallRule &rule = *gone.rules.first();
    const ChangeForms &forms = m_input->options.since->plan.forms;
    put(QString(), CellStyle::Plain);
    putChange(*gone.change);
    putAction(forms, rule);
    put(wordsOf(gone.source));
    put(wordsOf(gone.destination));
    put(protocolKey(rule.protocol));
    put(double(gone.ports.value(0)), CellStyle::Port);
    putDays(forms, rule);
    putRest(rule, gone.pairs, gone.change->details, CellStyle::Wrapped);
    return true;
}

bool GateLines::write(const std::vector<RowSubject> &gone) {
    return std::all_of(gone.begin(), gone.end(), [this](const RowSubject &row) { return write(row); });
}

bool GateLines::write(const GateSheet &gate) {
    m_sheet->band(bandText(*m_input, gate));
    for (const GateRow &row : gate.rows)
        if (!write(row))
            return false;
    const auto gone = m_gone.find(std::minmax(gate.first, gate.second));
    if (gone == m_gone.end())
        return true;
    const std::vector<RowSubject> rows = std::move(gone->second);
    m_gone.erase(gone);
    return write(rows);
}

bool GateLines::writeRest() {
    for (const auto &[sites, rows] : m_gone) {
        const RowSubject &first = rows.front();
        m_sheet->band(
            RuleExports::tr("%1 and %2: only in the earlier plan")
                .arg(bandName(first.source.sites.value(0)), bandName(first.destination.sites.value(0))));
        if (!write(rows))
            return false;
    }
    return true;
}

} // namespace

qint64 goneRowsOfGates(const BookInput &input) {
    GoneRows gone = goneRows(input);
    qint64 rows = 0;
    for (const auto &[sites, list] : gone)
        rows += qint64(list.size());
    for (const GateSheet &gate : input.gates)
        gone.erase(std::minmax(gate.first, gate.second));
    return rows + qint64(gone.size());
}

void writeGatesSheet(WorkbookFile &book, const BookInput &input) {
    ListLayout layout = listLayout(input, BookSheet::Gates);
    layout.alwaysFitsTexts = true;
    layout.inBlocks = true;
    ListSheet sheet(book, layout, columns(input));
    GateLines lines(input, sheet);
    for (const GateSheet &gate : input.gates)
        if (!lines.write(gate))
            return;
    if (lines.writeRest())
        sheet.finish(RuleExports::tr("Nothing crosses between sites."));
}

} // namespace portolan
