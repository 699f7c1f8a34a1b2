#include "exports/rules/RowChanges.h"
#include "exports/rules/RowStream.h"
#include "exports/rules/cellText.h"
#include "exports/rules/csvCell.h"
#include "exports/rules/ruleExports.h"

#include <algorithm>

namespace portolan {
namespace {

bool isAscii(const QString &text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isAscii(const ChangeForm &form) {
    const auto fields = changeFormFields();
    return std::all_of(fields.begin(), fields.end(),
                       [&](const ChangeFormField &field) { return isAscii(form.*field.text); });
}

bool isAscii(const Site &site) {
    return isAscii(site.name) &&
           std::all_of(site.components.begin(), site.components.end(), [](const Component &component) {
               return isAscii(component.name) && isAscii(component.address);
           });
}

/// Whether every cell will be ASCII, so that a reader cannot mistake the encoding.
bool isAscii(const Plan &plan, const PortCatalogue &catalogue, const RuleExportOptions &options) {
    // Old values stand before new ones with an arrow between them.
    if (options.since)
        return false;
    const auto all = [](const auto &list) {
        return std::all_of(list.begin(), list.end(), [](const auto &one) { return isAscii(one); });
    };
    return all(plan.topology.sites) && isAscii(plan.forms.plan) && all(plan.forms.rules) &&
           std::all_of(catalogue.requirements.begin(), catalogue.requirements.end(),
                       [](const PortRequirement &requirement) { return isAscii(requirement.text); });
}

QByteArray headerLine(const QList<const RuleColumn *> &columns, CsvProfile profile) {
    QByteArray line;
    for (const RuleColumn *column : columns)
        line += (line.isEmpty() ? "" : ",") + csvCell(column->key, profile);
    return line + "\r\n";
}

QList<RowTemplate::Part> rowParts(const QList<const RuleColumn *> &columns) {
    QList<RowTemplate::Part> parts;
    for (const RuleColumn *column : columns)
        parts.append({parts.isEmpty() ? "" : ",", column});
    return parts + QList<RowTemplate::Part>{{"\r\n"}};
}

/// Without the rule numbers unless they are wished for: spreadsheets take "1.10" for a number or a date.
QStringList columnsFor(const RuleExportOptions &options) {
    QStringList keys = options.columns.isEmpty() ? defaultColumns(options.grouping, options.since != nullptr)
                                                 : options.columns;
    if (options.columns.isEmpty())
        keys.removeAll(QStringLiteral("number"));
    return keys;
}

} // namespace

QByteArray csvCell(const QString &text, CsvProfile profile) {
    const bool checked = profile == CsvProfile::Checked;
    QString cell = checked ? readableText(text) : validText(text);
    if (checked && beginsLikeFormula(cell))
        cell.prepend(QLatin1Char('\''));
    cell.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + cell.toUtf8() + '"';
}

Result<Done> writeRulesCsv(QIODevice &out, const Plan &plan, const Derived &derived,
                           const RuleExportOptions &options) {
    const auto columns = ruleColumns(columnsFor(options), options.grouping, options.since != nullptr);
    if (!columns)
        return columns.error();
    const CsvProfile profile = options.profile;
    const TopologyIndex index(plan.topology);
    const SinceContext context({plan, derived, index, options.grouping}, options);
    ByteSink sink(out);
    if (profile == CsvProfile::Checked && !isAscii(plan, derived.catalogue, options))
        sink.append("\xef\xbb\xbf");
    sink.append(headerLine(*columns, profile));
    RowTemplate line(*context, rowParts(*columns),
                     [profile](const RuleCell &cell) { return csvCell(cellText(cell), profile); });
    RowProgress progress(options);
    RowStream stream(sink, *context, progress);
    if (stream.rules(line))
        stream.gone(line);
    return progress.cancelled() ? RowProgress::cancelledError() : sink.finish();
}

} // namespace portolan
