#pragma once

#include "catalogue/PortCatalogue.h"
#include "plan/JsonValue.h"
#include "topology/Topology.h"

#include <initializer_list>
#include <optional>

// Typed access to the values of a plan file.

namespace portolan {

/// Thrown while a plan is read and caught by readPlan; it never leaves this room.
struct PlanFault {
    QString message;
    quint32 offset = 0;
};

[[noreturn]] void refuse(const JsonValue &value, const QString &message);

const JsonValue::List &listOf(const JsonValue &value);
const JsonValue::Members &membersOf(const JsonValue &value);
/// The members of an object that may be left out.
const JsonValue::Members &membersOf(const JsonValue *value);
QString textOf(const JsonValue &value);
bool flagOf(const JsonValue &value);
/// A whole number from `low` to `high`.
qint64 numberOf(const JsonValue &value, qint64 low, qint64 high);
/// A number of at most `limit` either way.
double coordinateOf(const JsonValue &value, double limit);
quint16 portOf(const JsonValue &value);
/// The number of an id that is written as `letter` and number: 12 for "c12".
quint32 idNumber(const JsonValue &value, const QString &id, QLatin1Char letter);
quint32 idNumber(const JsonValue &value, QLatin1Char letter);
/// Refuses a requirement that the port table does not have: its value would have no effect, so it is most
/// likely a slip.
void checkRequirement(const PortCatalogue &catalogue, const QString &requirement, const JsonValue &value);

/// The members of an object that knows its keys: any other key is refused.
class Fields {
public:
    Fields(const JsonValue &value, std::initializer_list<QLatin1String> known);

    /// The value of a key, or null.
    const JsonValue *find(QLatin1String key) const;
    /// The value of a key that must be there.
    const JsonValue &at(QLatin1String key) const;
    /// A text that may be left out.
    QString text(QLatin1String key) const;
    /// The elements of a list that may be left out.
    const JsonValue::List &list(QLatin1String key) const;
    const JsonValue &value() const { return m_value; }

private:
    const JsonValue &m_value;
};

} // namespace portolan
