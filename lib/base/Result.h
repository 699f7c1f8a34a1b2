#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace portolan {

/// What went wrong with something from outside, in words that help, and where: a path, a line, a JSON
/// pointer.
struct Error {
    QString message;
    QString where;

    /// One line for people: "where: message", or the message alone.
    QString text() const { return where.isEmpty() ? message : where + QStringLiteral(": ") + message; }
    bool operator==(const Error &) const = default;
};

/// A value, or the reason why there is none.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    const T &value() const & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &std::get<T>(m_state); }
    const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
struct Done {
    bool operator==(const Done &) const = default;
};

} // namespace portolan
