#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>
#include <variant>
#include <vector>

namespace portolan {

struct JsonMember;

/// One value of a JSON text together with where it ends there, so that every later fault can name its line.
struct JsonValue {
    using List = std::vector<JsonValue>;
    using Members = std::vector<JsonMember>;

    std::variant<std::monostate, bool, qint64, double, QString, List, Members> data;
    quint32 offset = 0; ///< of the last byte of the value, or of its opening bracket
};

/// A key of an object and its value.
struct JsonMember {
    QString key;
    JsonValue value;
};

/// Deepest nesting that a plan file may have.
inline constexpr int planDepthLimit = 64;
/// How many values a plan file may hold; it bounds the memory that a hostile file can ask for.
inline constexpr qsizetype planValueLimit = 3'000'000;

/// "FILE, line 3, column 12": a place in a text that came from `where`.
QString placeIn(const QByteArray &json, quint32 offset, const QString &where);

/// Parses a whole text of UTF-8. Refuses what is not JSON, deep nesting, too many values, a key that occurs
/// twice in an object, and texts with NUL characters; each with its line and column.
Result<JsonValue> parseJson(const QByteArray &json, const QString &where);

} // namespace portolan
