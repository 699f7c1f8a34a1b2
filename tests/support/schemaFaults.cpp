#include "support/schemaFaults.h"

#include <QFile>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

namespace portolan::test {
namespace {

QString linesOf(valijson::ValidationResults &results) {
    std::string lines;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        for (const std::string &part : error.context)
            lines += part;
        lines += ": " + error.description + '\n';
    }
    return QString::fromStdString(lines);
}

} // namespace

QString schemaFaults(const QByteArray &document, const QString &schema) {
    QFile file(QStringLiteral(PORTOLAN_SOURCE_DIR "/") + schema);
    if (!file.open(QIODevice::ReadOnly))
        return schema + QStringLiteral(" cannot be read");
    const json rules = json::parse(file.readAll().toStdString());
    valijson::Schema parsed;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(rules), parsed);
    const json checked = json::parse(document.toStdString());
    valijson::ValidationResults results;
    valijson::Validator().validate(parsed, NlohmannJsonAdapter(checked), &results);
    return linesOf(results);
}

} // namespace portolan::test
