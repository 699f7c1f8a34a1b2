#include "plan/fields.h"
#include "plan/words.h"

#include <algorithm>
#include <cmath>

namespace portolan {
namespace {

template <class T>
const T &dataOf(const JsonValue &value, const char *expected) {
    const T *data = std::get_if<T>(&value.data);
    if (!data)
        refuse(value, PlanFile::tr(expected));
    return *data;
}

} // namespace

void refuse(const JsonValue &value, const QString &message) {
    throw PlanFault{message, value.offset};
}

const JsonValue::List &listOf(const JsonValue &value) {
    return dataOf<JsonValue::List>(value, QT_TRANSLATE_NOOP("PlanFile", "A list is expected here."));
}

const JsonValue::Members &membersOf(const JsonValue &value) {
    return dataOf<JsonValue::Members>(value, QT_TRANSLATE_NOOP("PlanFile", "An object is expected here."));
}

const JsonValue::Members &membersOf(const JsonValue *value) {
    static const JsonValue::Members none;
    return value ? membersOf(*value) : none;
}

QString textOf(const JsonValue &value) {
    return dataOf<QString>(value, QT_TRANSLATE_NOOP("PlanFile", "A text is expected here."));
}

bool flagOf(const JsonValue &value) {
    return dataOf<bool>(value, QT_TRANSLATE_NOOP("PlanFile", "true or false is expected here."));
}

qint64 numberOf(const JsonValue &value, qint64 low, qint64 high) {
    const qint64 *number = std::get_if<qint64>(&value.data);
    if (!number || *number < low || *number > high)
        refuse(value, PlanFile::tr("A whole number from %1 to %2 is expected here.").arg(low).arg(high));
    return *number;
}

double coordinateOf(const JsonValue &value, double limit) {
    const qint64 *whole = std::get_if<qint64>(&value.data);
    const double *broken = std::get_if<double>(&value.data);
    const double number = whole ? double(*whole) : broken ? *broken : std::nan("");
    if (!std::isfinite(number) || std::abs(number) > limit)
        refuse(value, PlanFile::tr("A number from %1 to %2 is expected here.")
                          .arg(-limit, 0, 'f', 0)
                          .arg(limit, 0, 'f', 0));
    return number;
}

quint16 portOf(const JsonValue &value) {
    return quint16(numberOf(value, 1, 65535));
}

quint32 idNumber(const JsonValue &value, const QString &id, QLatin1Char letter) {
    const QStringView digits = QStringView(id).mid(1);
    const bool plain =
        id.startsWith(letter) && !digits.isEmpty() && digits.size() <= 7 && digits[0] != u'0' &&
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const quint32 number = plain ? digits.toUInt() : 0;
    if (number == 0 || number > highestId)
        refuse(value, PlanFile::tr("An id from %1 to %2 is expected here.")
                          .arg(letter + QString::number(1), letter + QString::number(highestId)));
    return number;
}

quint32 idNumber(const JsonValue &value, QLatin1Char letter) {
    return idNumber(value, textOf(value), letter);
}

void checkRequirement(const PortCatalogue &catalogue, const QString &requirement, const JsonValue &value) {
    if (!catalogue.find(requirement))
        refuse(value, PlanFile::tr("The port table \"%1\" has no requirement \"%2\".")
                          .arg(catalogue.id, requirement.left(80)));
}

Fields::Fields(const JsonValue &value, std::initializer_list<QLatin1String> known) : m_value(value) {
    for (const auto &[key, member] : membersOf(value)) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            refuse(member, PlanFile::tr("The key \"%1\" is not known here.").arg(key.left(80)));
    }
}

const JsonValue *Fields::find(QLatin1String key) const {
    for (const auto &[name, member] : membersOf(m_value)) {
        if (name == key)
            return &member;
    }
    return nullptr;
}

const JsonValue &Fields::at(QLatin1String key) const {
    const JsonValue *found = find(key);
    if (!found)
        refuse(m_value, PlanFile::tr("The key \"%1\" is missing here.").arg(key));
    return *found;
}

QString Fields::text(QLatin1String key) const {
    const JsonValue *found = find(key);
    return found ? textOf(*found) : QString();
}

const JsonValue::List &Fields::list(QLatin1String key) const {
    static const JsonValue::List none;
    const JsonValue *found = find(key);
    return found ? listOf(*found) : none;
}

} // namespace portolan
