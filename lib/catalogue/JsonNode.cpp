#include "catalogue/JsonNode.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace portolan {
namespace {

QString escaped(QString key) {
    return key.replace(QLatin1Char('~'), QStringLiteral("~0"))
        .replace(QLatin1Char('/'), QStringLiteral("~1"));
}

bool isNameLetter(QChar letter) {
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9') || letter == u'-' ||
           letter == u'.';
}

} // namespace

JsonNode::JsonNode(const nlohmann::ordered_json &json, QString pointer)
    : m_json(&json), m_pointer(std::move(pointer)) {}

void JsonNode::refuse(const QString &message) const {
    throw JsonFault{message, m_pointer};
}

std::optional<JsonNode> JsonNode::find(const char *key) const {
    if (!m_json->is_object())
        refuse(tr("An object is expected here."));
    const auto found = m_json->find(key);
    if (found == m_json->end())
        return std::nullopt;
    return JsonNode(*found, m_pointer + QLatin1Char('/') + escaped(QString::fromUtf8(key)));
}

JsonNode JsonNode::at(const char *key) const {
    const std::optional<JsonNode> found = find(key);
    if (!found)
        refuse(tr("The key \"%1\" is missing.").arg(QString::fromUtf8(key)));
    return *found;
}

void JsonNode::allowOnly(std::initializer_list<const char *> keys) const {
    if (!m_json->is_object())
        refuse(tr("An object is expected here."));
    for (const auto &item : m_json->items()) {
        const auto same = [&](const char *key) { return item.key() == key; };
        if (std::none_of(keys.begin(), keys.end(), same))
            refuse(tr("The key \"%1\" is not known here.").arg(QString::fromStdString(item.key()).left(80)));
    }
}

std::vector<JsonNode> JsonNode::items() const {
    if (!m_json->is_array())
        refuse(tr("A list is expected here."));
    std::vector<JsonNode> nodes;
    for (const auto &item : *m_json)
        nodes.emplace_back(item, m_pointer + QLatin1Char('/') + QString::number(nodes.size()));
    return nodes;
}

bool JsonNode::isNull() const {
    return m_json->is_null();
}

bool JsonNode::flag() const {
    if (!m_json->is_boolean())
        refuse(tr("true or false is expected here."));
    return m_json->get<bool>();
}

QString JsonNode::text() const {
    if (!m_json->is_string())
        refuse(tr("A text is expected here."));
    return QString::fromStdString(m_json->get_ref<const std::string &>());
}

QString JsonNode::words() const {
    const QString words = text();
    if (words.trimmed().isEmpty())
        refuse(tr("A text is missing here."));
    return words;
}

QString JsonNode::name() const {
    const QString word = text();
    if (word.isEmpty() || !std::all_of(word.begin(), word.end(), isNameLetter))
        refuse(tr("A name of small letters, digits, '-' and '.' is expected here."));
    return word;
}

quint16 JsonNode::port() const {
    const bool fits =
        m_json->is_number_unsigned() && m_json->get<quint64>() >= 1 && m_json->get<quint64>() <= 65535;
    if (!fits)
        refuse(tr("A port from 1 to 65535 is expected here."));
    return quint16(m_json->get<quint64>());
}

} // namespace portolan
