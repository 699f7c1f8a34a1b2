#pragma once

#include <QString>
#include <QStringView>
#include <compare>
#include <optional>

namespace portolan {

enum class AddressKind : quint8 {
    Missing,
    Invalid, ///< neither an IP address nor a DNS name
    /// An IP address, but not that of one machine: 0.0.0.0, loopback, multicast, broadcast. Or a word that
    /// firewalls read as every machine or that stands for none: "any", "localsubnet", "tbd".
    Unusable,
    Ipv4,
    Ipv6,
    Name, ///< a DNS name
};

/// The text of an address, read once. The bits are those of an IP address, an IPv4 one in the low 32.
struct Address {
    AddressKind kind = AddressKind::Missing;
    quint64 high = 0;
    quint64 low = 0;

    bool isIp() const { return kind == AddressKind::Ipv4 || kind == AddressKind::Ipv6; }
    /// Whether a firewall rule can say it.
    bool namesMachine() const { return isIp() || kind == AddressKind::Name; }
    // clang-tidy 14 takes the 0 of a defaulted comparison for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    auto operator<=>(const Address &) const = default;
};

/// Reads an IPv4 address, an IPv6 address or a DNS name; space around it does not count.
Address parseAddress(QStringView text);
/// The same text for every spelling of one address (IPv6 zeros, case and closing dot of a name), different
/// for different ones. Sorts IPv4 addresses before IPv6 ones before names, each ascending.
QString addressKey(QStringView text);

/// The one spelling of an IP address that firewalls agree on: "10.0.0.1", "2001:db8::1". Empty for what is
/// none.
QString ipText(const Address &address);

/// The first and the last address of a subnet; both are of one family.
struct Subnet {
    Address first;
    Address last;

    bool overlaps(const Subnet &other) const { return first <= other.last && other.first <= last; }
    bool operator==(const Subnet &) const = default;
};

/// Reads CIDR text such as "10.10.0.0/16" or "2001:db8::/48". A single address is a subnet of itself, and
/// bits beyond the prefix do not count.
std::optional<Subnet> parseSubnet(QStringView text);

} // namespace portolan
