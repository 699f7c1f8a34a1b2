#include "plan/JsonValue.h"
#include "plan/words.h"

#include <QStringDecoder>
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace portolan {
namespace {

/// Reads bytes and lets the handler see how far the parser has come.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingIterator(const char *at, qsizetype *count) : m_at(at), m_count(count) {}
    reference operator*() const { return *m_at; }
    CountingIterator &operator++() {
        ++m_at;
        ++*m_count;
        return *this;
    }
    CountingIterator operator++(int) {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    bool operator==(const CountingIterator &other) const { return m_at == other.m_at; }
    bool operator!=(const CountingIterator &other) const { return m_at != other.m_at; }

private:
    const char *m_at;
    qsizetype *m_count;
};

/// What a parse error means to somebody who has only the file.
QString reasonFor(const std::string &what) {
    const auto says = [&](const char *part) { return what.find(part) != std::string::npos; };
    if (says("UTF-8"))
        return PlanFile::tr("The text is not valid UTF-8 here.");
    if (says("surrogate"))
        return PlanFile::tr("Half a character is written here: a surrogate without its other half.");
    if (says("number overflow"))
        return PlanFile::tr("This number is out of range.");
    if (says("unexpected end of input") || says("missing closing quote"))
        return PlanFile::tr("The file ends too early. It may have been cut off.");
    return PlanFile::tr("The file is not valid JSON here.");
}

/// The parser has checked that it is UTF-8. A leading U+FEFF belongs to the text; QString would drop it.
QString decoded(const std::string &utf8) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(QByteArrayView(utf8.data(), qsizetype(utf8.size())));
}

/// Builds the values from the parser's events and stops at the first fault.
class Builder {
public:
    using Json = nlohmann::json;

    explicit Builder(const qsizetype &position) : m_position(position) {}

    bool null() { return add({}) != nullptr; }
    bool boolean(bool value) { return add(value) != nullptr; }
    bool number_integer(Json::number_integer_t value) { return add(qint64(value)) != nullptr; }
    bool number_unsigned(Json::number_unsigned_t value) {
        return (value > quint64(INT64_MAX) ? add(double(value)) : add(qint64(value))) != nullptr;
    }
    bool number_float(Json::number_float_t value, const std::string &) { return add(value) != nullptr; }
    bool string(std::string &value) {
        return holdsNul(value) ? fail(PlanFile::tr("A text holds a NUL character here."))
                               : add(decoded(value)) != nullptr;
    }
    bool binary(Json::binary_t &) { return fail(PlanFile::tr("The file is not valid JSON here.")); }
    bool start_object(std::size_t) { return open(JsonValue::Members()); }
    bool start_array(std::size_t) { return open(JsonValue::List()); }
    bool end_array() { return close(); }
    bool key(std::string &name) {
        if (holdsNul(name))
            return fail(PlanFile::tr("A text holds a NUL character here."));
        m_keys.back() = decoded(name);
        return true;
    }
    bool end_object() {
        const JsonMember *twice = keyGivenTwice(std::get<JsonValue::Members>(m_open.back()->data));
        if (!twice)
            return close();
        fail(PlanFile::tr("The key \"%1\" occurs twice in one object.").arg(twice->key.left(80)));
        m_faultAt = twice->value.offset;
        return false;
    }
    bool parse_error(std::size_t position, const std::string &, const Json::exception &error) {
        m_faultAt = quint32(position > 0 ? position - 1 : 0);
        m_fault = reasonFor(error.what());
        return false;
    }

    const QString &fault() const { return m_fault; }
    quint32 faultAt() const { return m_faultAt; }
    JsonValue takeRoot() { return std::move(m_root); }

private:
    using Data = decltype(JsonValue::data);

    static bool holdsNul(const std::string &value) { return value.find('\0') != std::string::npos; }

    quint32 here() const { return quint32(std::max<qsizetype>(m_position, 1) - 1); }

    bool fail(const QString &reason) {
        m_faultAt = here();
        m_fault = reason;
        return false;
    }

    /// The second of two members with the same key, or null.
    static const JsonMember *keyGivenTwice(const JsonValue::Members &members) {
        std::vector<const JsonMember *> sorted;
        for (const JsonMember &member : members)
            sorted.push_back(&member);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const JsonMember *a, const JsonMember *b) { return a->key < b->key; });
        const auto twice = std::adjacent_find(sorted.begin(), sorted.end(),
                                              [](const auto *a, const auto *b) { return a->key == b->key; });
        return twice == sorted.end() ? nullptr : *(twice + 1);
    }

    JsonValue *put(JsonValue value) {
        if (m_open.empty())
            return &(m_root = std::move(value));
        if (auto *list = std::get_if<JsonValue::List>(&m_open.back()->data))
            return &list->emplace_back(std::move(value));
        auto &members = std::get<JsonValue::Members>(m_open.back()->data);
        members.push_back({std::move(m_keys.back()), std::move(value)});
        return &members.back().value;
    }

    /// Adds a value to what is open; null when there are too many.
    JsonValue *add(Data data) {
        if (++m_count <= planValueLimit)
            return put({std::move(data), here()});
        fail(PlanFile::tr("The file holds more values than a plan can have: over %1.").arg(planValueLimit));
        return nullptr;
    }

    bool open(Data data) {
        if (m_open.size() >= size_t(planDepthLimit))
            return fail(
                PlanFile::tr("The file is nested too deeply: more than %1 levels.").arg(planDepthLimit));
        // The pointer stays good: while a value is open it is the last one of its parent.
        m_open.push_back(add(std::move(data)));
        m_keys.emplace_back();
        return m_open.back() != nullptr;
    }

    bool close() {
        m_open.pop_back();
        m_keys.pop_back();
        return true;
    }

    const qsizetype &m_position;
    qsizetype m_count = 0;
    JsonValue m_root;
    std::vector<JsonValue *> m_open;
    std::vector<QString> m_keys;
    QString m_fault;
    quint32 m_faultAt = 0;
};

} // namespace

QString placeIn(const QByteArray &json, quint32 offset, const QString &where) {
    const auto end = json.begin() + std::min(qsizetype(offset), json.size());
    const auto line = 1 + std::count(json.begin(), end, '\n');
    const qsizetype lineStart = json.left(end - json.begin()).lastIndexOf('\n') + 1;
    const QString place =
        PlanFile::tr("line %1, column %2").arg(line).arg(end - json.begin() - lineStart + 1);
    return where.isEmpty() ? place : where + QStringLiteral(", ") + place;
}

Result<JsonValue> parseJson(const QByteArray &json, const QString &where) {
    // The parser takes a NUL for the end of the text and would drop what follows it.
    if (const qsizetype nul = json.indexOf('\0'); nul >= 0)
        return Error{PlanFile::tr("The file holds a NUL character here. It is not a text."),
                     placeIn(json, quint32(nul), where)};
    qsizetype position = 0;
    Builder builder(position);
    const bool parsed = nlohmann::json::sax_parse(CountingIterator(json.begin(), &position),
                                                  CountingIterator(json.end(), &position), &builder);
    if (!parsed)
        return Error{builder.fault(), placeIn(json, builder.faultAt(), where)};
    return builder.takeRoot();
}

} // namespace portolan
