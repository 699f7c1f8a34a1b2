#include "catalogue/PortCatalogue.h"

#include <QCoreApplication>
#include <array>

namespace portolan {
namespace {

template <class Value>
struct Named {
    Value value;
    QLatin1String key;
};
template <class Value>
Named(Value, QLatin1String) -> Named<Value>;

constexpr std::array protocols = {
    Named{Protocol::Tcp, QLatin1String("TCP")},
    Named{Protocol::Udp, QLatin1String("UDP")},
};
constexpr std::array directions = {
    Named{Opens::NotStated, QLatin1String("not-stated")},
    Named{Opens::FirstToSecond, QLatin1String("first-to-second")},
    Named{Opens::SecondToFirst, QLatin1String("second-to-first")},
    Named{Opens::Both, QLatin1String("both")},
};
constexpr std::array scopes = {
    Named{PairScope::Managed, QLatin1String("managed")},
    Named{PairScope::Own, QLatin1String("own")},
    Named{PairScope::ReplicationPeers, QLatin1String("replication-peers")},
    Named{PairScope::Pairing, QLatin1String("pairing")},
    Named{PairScope::Linked, QLatin1String("linked")},
};
constexpr std::array classes = {
    Named{TrafficClass::ReplicationData, QLatin1String("replication-data")},
    Named{TrafficClass::ReplicationControl, QLatin1String("replication-control")},
    Named{TrafficClass::SiteManagement, QLatin1String("site-management")},
    Named{TrafficClass::Pairing, QLatin1String("pairing")},
    Named{TrafficClass::Platform, QLatin1String("platform")},
    Named{TrafficClass::Access, QLatin1String("access")},
};

template <class Table, class Value>
QString keyIn(const Table &table, Value value) {
    for (const auto &row : table) {
        if (row.value == value)
            return row.key;
    }
    return {};
}

template <class Value, size_t Size>
std::optional<Value> valueIn(const std::array<Named<Value>, Size> &table, QStringView key) {
    for (const auto &row : table) {
        if (key == row.key)
            return row.value;
    }
    return std::nullopt;
}

} // namespace

QString protocolKey(Protocol protocol) {
    return keyIn(protocols, protocol);
}

QString opensKey(Opens opens) {
    return keyIn(directions, opens);
}

QString trafficKey(TrafficClass traffic) {
    return keyIn(classes, traffic);
}

std::optional<Protocol> protocolFromKey(QStringView key) {
    return valueIn(protocols, key);
}

std::optional<Opens> opensFromKey(QStringView key) {
    return valueIn(directions, key);
}

std::optional<TrafficClass> trafficFromKey(QStringView key) {
    return valueIn(classes, key);
}

std::optional<PairScope> scopeFromKey(QStringView key) {
    return valueIn(scopes, key);
}

QString trafficLabel(TrafficClass traffic) {
    switch (traffic) {
    case TrafficClass::ReplicationData:
        return QCoreApplication::translate("TrafficClass", "Replication data");
    case TrafficClass::ReplicationControl:
        return QCoreApplication::translate("TrafficClass", "Replication control");
    case TrafficClass::SiteManagement:
        return QCoreApplication::translate("TrafficClass", "Site management");
    case TrafficClass::Pairing:
        return QCoreApplication::translate("TrafficClass", "Pairing");
    case TrafficClass::Platform:
        return QCoreApplication::translate("TrafficClass", "Platform");
    case TrafficClass::Access:
        return QCoreApplication::translate("TrafficClass", "Access and tools");
    }
    return {};
}

} // namespace portolan
