#pragma once

#include <QCoreApplication>
#include <QString>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

namespace portolan {

/// Thrown by JsonNode and caught by the reader of the file; it never leaves this room.
struct JsonFault {
    QString message;
    QString pointer; ///< JSON pointer of the fault
};

/// A place in a JSON document that knows its JSON pointer. Every access that does not fit throws a JsonFault.
class JsonNode {
    Q_DECLARE_TR_FUNCTIONS(JsonNode)

public:
    explicit JsonNode(const nlohmann::ordered_json &json, QString pointer = {});

    /// The value of a key that must be there.
    JsonNode at(const char *key) const;
    std::optional<JsonNode> find(const char *key) const;
    /// Refuses any key that is not in the list.
    void allowOnly(std::initializer_list<const char *> keys) const;
    std::vector<JsonNode> items() const;

    bool isNull() const;
    bool flag() const;
    QString text() const;
    /// A text that is not empty.
    QString words() const;
    /// A text that is not empty and stays one word in ids and file names: a-z, 0-9, '-' and '.'.
    QString name() const;
    /// A whole number from 1 to 65535.
    quint16 port() const;
    /// The value that `fromKey` knows by this text.
    template <class T>
    T oneOf(std::optional<T> (*fromKey)(QStringView)) const {
        const std::optional<T> value = fromKey(text());
        if (!value)
            refuse(tr("The word \"%1\" is not known here.").arg(text().left(80)));
        return *value;
    }

    [[noreturn]] void refuse(const QString &message) const;

private:
    const nlohmann::ordered_json *m_json;
    QString m_pointer;
};

} // namespace portolan
