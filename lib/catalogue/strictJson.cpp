#include "catalogue/strictJson.h"

#include <QCoreApplication>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace portolan {
namespace {

using Json = nlohmann::ordered_json;
using Event = Json::parse_event_t;

class StrictJson {
    Q_DECLARE_TR_FUNCTIONS(StrictJson)
};

/// Thrown out of the parser's callback: the only way to stop it with a reason.
struct Refused {
    QString message;
};

/// Counts the depth and remembers the keys of every object that is open.
class Guard {
public:
    bool operator()(int depth, Event event, Json &parsed) {
        const bool opens = event == Event::object_start || event == Event::array_start;
        if (opens && depth >= jsonDepthLimit)
            throw Refused{
                StrictJson::tr("The file is nested too deeply: more than %1 levels.").arg(jsonDepthLimit)};
        if (event == Event::object_start)
            m_open.emplace_back();
        else if (event == Event::object_end)
            m_open.pop_back();
        else if (event == Event::key)
            addKey(parsed.get_ref<const std::string &>());
        return true;
    }

private:
    void addKey(const std::string &key) {
        if (!m_open.back().insert(key).second)
            throw Refused{StrictJson::tr("The key \"%1\" occurs twice in one object.")
                              .arg(QString::fromStdString(key).left(80))};
    }

    std::vector<std::set<std::string>> m_open;
};

QString lineOf(const QByteArray &json, size_t byte) {
    const auto end = json.begin() + std::min(qsizetype(byte), json.size());
    return StrictJson::tr("line %1").arg(1 + std::count(json.begin(), end, '\n'));
}

} // namespace

Result<Json> parseStrictJson(const QByteArray &json, qsizetype sizeLimit, const QString &where) {
    if (json.size() > sizeLimit)
        return Error{StrictJson::tr("The file is too big: more than %1 bytes.").arg(sizeLimit), where};
    try {
        return Json::parse(json.begin(), json.end(), Guard());
    } catch (const Refused &refused) {
        return Error{refused.message, where};
    } catch (const Json::parse_error &error) {
        return Error{StrictJson::tr("The file is not valid JSON."),
                     where + QStringLiteral(", ") + lineOf(json, error.byte)};
    } catch (const Json::exception &) {
        return Error{StrictJson::tr("The file is not valid JSON."), where};
    }
}

} // namespace portolan
