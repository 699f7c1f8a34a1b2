#include "bench/streamCases.h"

#include "exports/rules/ruleExports.h"

#include <QFile>
#include <cstdio>
#include <map>
#include <string>
#include <xlsxwriter.h>

namespace portolan::bench {
namespace {

using Writer = Result<Done> (*)(QIODevice &, const Plan &, const Derived &, const RuleExportOptions &);

/// The columns that the loops of comparison write.
QStringList keys(const char *list) {
    return QString::fromLatin1(list).split(QLatin1Char(','));
}

bool writeOwn(Writer writer, const Plan &plan, const Derived &derived, const QString &path,
              const QStringList &columns) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && bool(writer(file, plan, derived, {.columns = columns}));
}

/// The texts of one machine, looked up once.
struct Machine {
    std::string key;
    std::string csv; ///< its four cells
    std::string site;
    std::string kind;
    std::string name;
    std::string address;
};

std::string csvCell(const std::string &text) {
    return '"' + text + '"';
}

std::map<quint32, Machine> machinesOf(const Plan &plan) {
    const TopologyIndex index(plan.topology);
    std::map<quint32, Machine> machines;
    for (const Site &site : plan.topology.sites)
        for (const Component &component : site.components)
            machines[component.id.value] = {
                keyOf(component.id).toStdString(), {},
                site.name.toStdString(),           kindInfo(component.kind).key.toStdString(),
                component.name.toStdString(),      index.addressOf(component.id).toStdString()};
    for (auto &[id, machine] : machines)
        machine.csv = csvCell(machine.site) + ',' + csvCell(machine.kind) + ',' + csvCell(machine.name) +
                      ',' + csvCell(machine.address);
    return machines;
}

std::vector<const Machine *> membersOf(const Group &group, const std::map<quint32, Machine> &machines) {
    std::vector<const Machine *> members;
    for (const ComponentId id : group.members)
        members.push_back(&machines.at(id.value));
    return members;
}

std::string endOfRow(const FirewallRule &rule, const PortRequirement &of) {
    return ',' + csvCell(protocolKey(rule.protocol).toStdString()) + ',' +
           csvCell(std::to_string(*rule.port)) + ',' + csvCell(of.id.toStdString()) + ',' +
           csvCell(of.row.toStdString()) + ',' + csvCell(of.text.toStdString()) + ',' +
           csvCell(rule.crossesSites() ? "true" : "false") + ',' +
           csvCell(basisKey(rule.basis.port).toStdString()) + ',' +
           csvCell(basisKey(rule.basis.protocol).toStdString()) + ',' +
           csvCell(basisKey(rule.basis.direction).toStdString()) + "\r\n";
}

constexpr char header[] =
    "\"id\",\"source.site\",\"source.kind\",\"source.name\",\"source.address\",\"destination.site\","
    "\"destination.kind\",\"destination.name\",\"destination.address\",\"protocol\",\"port\",\"service\","
    "\"row\",\"purpose\",\"crossesSites\",\"basis.port\",\"basis.protocol\",\"basis.direction\"\r\n";

} // namespace

bool ownCsv(const Plan &plan, const Derived &derived, const QString &path) {
    return writeOwn(writeRulesCsv, plan, derived, path,
                    keys("id,source.site,source.kind,source.name,source.address,destination.site,"
                         "destination.kind,destination.name,destination.address,protocol,port,service,row,"
                         "purpose,crossesSites,basis.port,basis.protocol,basis.direction"));
}

bool ownJson(const Plan &plan, const Derived &derived, const QString &path) {
    return writeOwn(writeRulesJson, plan, derived, path, {});
}

bool ownWorkbook(const Plan &plan, const Derived &derived, const QString &path) {
    const QStringList columns =
        keys("id,source.site,source.name,source.address,source.kind,destination.site,destination.name,"
             "destination.address,destination.kind,protocol,port,row,purpose,crossesSites,basis.pairs,"
             "basis.port,basis.protocol,basis.direction");
    return bool(writeWorkbook(path, plan, derived, {.columns = columns}));
}

/// What somebody would write by hand who has the groups and the cells of each machine: two loops and fwrite.
bool plainCsv(const Plan &plan, const Derived &derived, const QString &path) {
    const auto machines = machinesOf(plan);
    FILE *file = std::fopen(qPrintable(path), "wb");
    if (!file)
        return false;
    std::fputs(header, file);
    for (const FirewallRule &rule : derived.rules.rules) {
        const PortRequirement &of = derived.catalogue.requirements[rule.requirement];
        const auto destinations = membersOf(rule.destination, machines);
        const std::string begin = '"' + of.id.toStdString() + '.';
        const std::string end = endOfRow(rule, of);
        std::string row;
        for (const Machine *source : membersOf(rule.source, machines)) {
            for (const Machine *destination : destinations) {
                row = begin;
                row += source->key;
                row += '.';
                row += destination->key;
                row += "\",";
                row += source->csv;
                row += ',';
                row += destination->csv;
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

struct RowTexts {
    std::string requirement;
    std::string tail[8];
};

RowTexts textsOf(const FirewallRule &rule, const PortRequirement &of) {
    return {of.id.toStdString(),
            {protocolKey(rule.protocol).toStdString(), of.row.toStdString(), of.text.toStdString(),
             rule.crossesSites() ? "yes" : "no", basisLabel(rule.basis.pairs).toStdString(),
             basisLabel(rule.basis.port).toStdString(), basisLabel(rule.basis.protocol).toStdString(),
             basisLabel(rule.basis.direction).toStdString()}};
}

void writeRow(lxw_worksheet *sheet, lxw_row_t row, const Formats &formats, const RowTexts &texts,
              const Machine &source, const Machine &destination, quint16 port) {
    const std::string id = texts.requirement + '.' + source.key + '.' + destination.key;
    lxw_col_t column = 0;
    const auto put = [&](const std::string &text, lxw_format *format) {
        worksheet_write_string(sheet, row, column++, text.c_str(), format);
    };
    put(id, formats.text);
    for (const Machine *machine : {&source, &destination})
        for (const std::string *text : {&machine->site, &machine->name, &machine->address, &machine->kind})
            put(*text, formats.text);
    put(texts.tail[0], formats.text);
    worksheet_write_number(sheet, row, column++, port, formats.port);
    for (int i = 1; i < 8; ++i)
        put(texts.tail[i], i == 6 ? formats.assumed : formats.text);
}

} // namespace

bool bareWorkbook(const Plan &plan, const Derived &derived, const QString &path) {
    const auto machines = machinesOf(plan);
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook *book = workbook_new_opt(qPrintable(path), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Rules");
    const Formats formats = formatsOf(book);
    lxw_row_t row = 1;
    for (const FirewallRule &rule : derived.rules.rules) {
        const auto destinations = membersOf(rule.destination, machines);
        const RowTexts texts = textsOf(rule, derived.catalogue.requirements[rule.requirement]);
        for (const Machine *source : membersOf(rule.source, machines))
            for (const Machine *destination : destinations)
                writeRow(sheet, row++, formats, texts, *source, *destination, *rule.port);
    }
    return workbook_close(book) == LXW_NO_ERROR;
}

} // namespace portolan::bench
