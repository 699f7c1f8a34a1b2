#include "exports/words.h"
#include "exports/workbook/workbookRules.h"
#include "exports/workbook/workbookSheets.h"

#include <xlsxwriter.h>

namespace portolan {
namespace {

/// "Tools (ZVM GUI, REST client)", "ZCM".
QString sideText(const RequirementSide &side) {
    QStringList tools;
    for (const Tool tool : side.tools)
        tools.append(toolInfo(tool).label);
    const QString kind = kindInfo(side.kind).label;
    return tools.isEmpty() ? kind : RuleExports::tr("%1 (%2)").arg(kind, tools.join(QStringLiteral(", ")));
}

QString sideText(const QList<RequirementSide> &sides) {
    QStringList texts;
    for (const RequirementSide &side : sides)
        texts.append(sideText(side));
    return texts.join(QStringLiteral(", "));
}

QString opensText(Opens opens) {
    switch (opens) {
    case Opens::NotStated:
        return RuleExports::tr("not stated");
    case Opens::FirstToSecond:
        return RuleExports::tr("the first to the second");
    case Opens::SecondToFirst:
        return RuleExports::tr("the second to the first");
    case Opens::Both:
        return RuleExports::tr("either to the other");
    }
    return {};
}

/// "assumed: by analogy with 4006".
QString basisText(const QString &what, Basis basis, const QString &why) {
    return why.isEmpty() ? RuleExports::tr("%1 %2").arg(what, basisLabel(basis))
                         : RuleExports::tr("%1 %2: %3").arg(what, basisLabel(basis), why);
}

QString basesText(const PortRequirement &of) {
    return QStringList{basisText(RuleExports::tr("Port"), of.port.basis, of.port.why),
                       basisText(RuleExports::tr("Protocol"), of.protocol.basis, of.protocol.why),
                       basisText(RuleExports::tr("Direction"), of.opens.basis, of.opens.why)}
        .join(QLatin1Char('\n'));
}

QString notesText(const PortRequirement &of) {
    QStringList notes = of.notes;
    if (of.portChangeable)
        notes.prepend(RuleExports::tr("The installation can change this port."));
    return notes.join(QLatin1Char('\n'));
}

QList<SheetColumn> portTableColumns() {
    return {{RuleExports::tr("Port table row"), 10},
            {RuleExports::tr("Purpose, in the source's words"), 48},
            {RuleExports::tr("Port in this plan"), 10},
            {RuleExports::tr("Port in the table"), 10},
            {RuleExports::tr("First side"), 24},
            {RuleExports::tr("Second side"), 11},
            {RuleExports::tr("Who opens"), 20},
            {RuleExports::tr("Protocol"), 9},
            {RuleExports::tr("Basis"), 58},
            {RuleExports::tr("Notes"), 44},
            {RuleExports::tr("Rules here"), 9},
            {RuleExports::tr("Requirement"), 18}};
}

void putPort(ListSheet &sheet, int column, std::optional<quint16> port, CellStyle style) {
    if (port && *port)
        sheet.put(column, double(*port), style);
    else
        sheet.put(column, RuleExports::tr("none given"), CellStyle::Assumed);
}

qint64 rulesOf(const RuleSet &set, qsizetype requirement) {
    qint64 count = 0;
    for (const FirewallRule &rule : set.rules)
        count += rule.requirement == requirement ? rule.expandedCount() : 0;
    return count;
}

void writeRequirement(ListSheet &sheet, const PortRequirement &of, qint64 rules) {
    if (!sheet.beginRow())
        return;
    const auto put = [&](int column, const QString &cell, CellStyle style = CellStyle::Wrapped) {
        sheet.put(column, cell, style);
    };
    const auto own = [](Basis basis) { return basis == Basis::Own ? CellStyle::Own : CellStyle::Wrapped; };
    put(0, of.row);
    put(1, of.text);
    putPort(sheet, 2, of.port.value, CellStyle::Port);
    putPort(sheet, 3, of.defaultPort, CellStyle::Number);
    put(4, sideText(of.first));
    put(5, sideText(of.second));
    put(6, opensText(of.opens.value), own(of.opens.basis));
    put(7, protocolKey(of.protocol.value), own(of.protocol.basis));
    put(8, basesText(of));
    put(9, notesText(of));
    sheet.put(10, double(rules), CellStyle::Number);
    put(11, of.id);
    sheet.endRow();
}

} // namespace

void writePortTableSheet(WorkbookFile &book, const BookInput &input) {
    ListSheet sheet(book, listLayout(input, BookSheet::PortTable), portTableColumns());
    const auto &requirements = input.derived.catalogue.requirements;
    for (qsizetype i = 0; i < requirements.size(); ++i)
        writeRequirement(sheet, requirements[i], rulesOf(input.derived.rules, i));
    sheet.finish(RuleExports::tr("The port table has no rows."));
}

} // namespace portolan
