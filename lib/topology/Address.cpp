#include "topology/Address.h"

#include <QList>
#include <algorithm>
#include <arpa/inet.h>

namespace portolan {
namespace {

constexpr bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

constexpr bool isLetter(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// One number of a dotted quad: 0 to 255, no leading zero, which some programs read as octal. Moves `at`
/// behind it.
std::optional<quint32> octet(QStringView text, qsizetype &at) {
    const qsizetype begin = at;
    quint32 value = 0;
    for (; at < text.size() && isDigit(text[at]) && at - begin < 3; ++at)
        value = value * 10 + (text[at].unicode() - u'0');
    const bool leadingZero = at - begin > 1 && text[begin] == u'0';
    if (at == begin || leadingZero || value > 255)
        return std::nullopt;
    return value;
}

std::optional<quint32> dottedQuad(QStringView text) {
    quint32 bits = 0;
    qsizetype at = 0;
    for (int i = 0; i < 4; ++i) {
        if (i > 0 && (at >= text.size() || text[at++] != u'.'))
            return std::nullopt;
        const std::optional<quint32> part = octet(text, at);
        if (!part)
            return std::nullopt;
        bits = bits << 8 | *part;
    }
    return at == text.size() ? std::optional(bits) : std::nullopt;
}

quint64 eightBytes(const unsigned char *bytes) {
    quint64 value = 0;
    for (int i = 0; i < 8; ++i)
        value = value << 8 | bytes[i];
    return value;
}

bool isIpv6Letter(QChar c) {
    return isDigit(c) || c == u':' || c == u'.' || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

std::optional<Address> parseIpv6(QStringView text) {
    if (text.size() > 45 || !std::all_of(text.begin(), text.end(), isIpv6Letter))
        return std::nullopt;
    in6_addr bits{};
    if (inet_pton(AF_INET6, text.toLatin1().constData(), &bits) != 1)
        return std::nullopt;
    return Address{AddressKind::Ipv6, eightBytes(bits.s6_addr), eightBytes(bits.s6_addr + 8)};
}

/// An IP address whatever it stands for; nothing when the text is not one.
std::optional<Address> parseIp(QStringView text) {
    if (text.contains(u':'))
        return parseIpv6(text);
    const std::optional<quint32> bits = dottedQuad(text);
    return bits ? std::optional(Address{AddressKind::Ipv4, 0, *bits}) : std::nullopt;
}

/// This network, loopback, multicast and what lies above it: in a rule they would mean "any" or nobody.
bool namesOneMachine(const Address &ip) {
    if (ip.kind == AddressKind::Ipv4) {
        const quint64 top = ip.low >> 24;
        return top != 0 && top != 127 && top < 224;
    }
    const bool unspecifiedOrLoopback = ip.high == 0 && ip.low <= 1;
    return !unspecifiedOrLoopback && ip.high >> 56 != 0xff;
}

bool isLabel(QStringView label) {
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::all_of(label.begin(), label.end(),
                       [](QChar c) { return isLetter(c) || isDigit(c) || c == u'-' || c == u'_'; });
}

/// Words that firewalls read as every machine or as a group of them, and words that stand for an address
/// that nobody has given yet.
constexpr const char *noMachines[] = {
    "any",          "any4",
    "any6",         "all",
    "internet",     "intranet",
    "world",        "localsubnet",
    "localsubnet6", "localsubnet4",
    "rmtintranet",  "ply2renders",
    "local",        "localhost",
    "localhost6",   "localhost.localdomain",
    "default",      "defaultgateway",
    "host",         "dns",
    "dhcp",         "wins",
    "playtodevice", "captiveportal",
    "none",         "null",
    "nil",          "unknown",
    "undefined",    "tbd",
    "tba",          "tbc",
    "todo",         "pending",
    "placeholder",  "later",
    "xxx",          "na",
    "dynamic",      "static",
    "everyone",     "anywhere",
};

/// A number such as 0x0a140010, which some programs read as an IPv4 address.
bool isHexNumber(QStringView word) {
    const auto isHex = [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return word.size() > 2 && word.startsWith(QLatin1String("0x"), Qt::CaseInsensitive) &&
           std::all_of(word.begin() + 2, word.end(), isHex);
}

bool namesNoMachine(QStringView word) {
    if (word.endsWith(u'.'))
        word.chop(1);
    return isHexNumber(word) ||
           std::any_of(std::begin(noMachines), std::end(noMachines), [word](const char *other) {
               return word.compare(QLatin1String(other), Qt::CaseInsensitive) == 0;
           });
}

bool isNumber(QStringView label) {
    return std::all_of(label.begin(), label.end(), isDigit);
}

/// An IPv4 address that nobody has finished, such as 10.10.0.x, 10.10.0.tbd or 10.x.x.x.
bool isUnfinishedQuad(const QList<QStringView> &labels) {
    constexpr qsizetype quad = 4;
    const auto isX = [](QChar c) { return c == u'x' || c == u'X'; };
    const auto isOpen = [&](QStringView label) {
        return isNumber(label) || std::all_of(label.begin(), label.end(), isX) || namesNoMachine(label);
    };
    return labels.size() == quad && (std::all_of(labels.begin(), labels.end(), isOpen) ||
                                     std::all_of(labels.begin(), labels.end() - 1, isNumber));
}

/// Whether a name may end in it: otherwise it is a mistyped IPv4 address. A name of one label may be short.
bool isLastLabel(QStringView label, bool isOnly) {
    return std::any_of(label.begin(), label.end(), isLetter) &&
           (isOnly || (label.size() > 1 && isLetter(label.front())));
}

bool isDnsName(QStringView text) {
    if (text.endsWith(u'.'))
        text.chop(1);
    if (text.isEmpty() || text.size() > 253)
        return false;
    const QList<QStringView> labels = text.split(u'.');
    return std::all_of(labels.begin(), labels.end(), isLabel) &&
           isLastLabel(labels.last(), labels.size() == 1) && !isUnfinishedQuad(labels);
}

/// The bits that a prefix of this length leaves to the machines.
Address hostBits(AddressKind family, int prefix) {
    const int width = family == AddressKind::Ipv4 ? 32 : 128;
    const int free = width - prefix;
    const auto ones = [](int count) {
        return count <= 0 ? 0 : count >= 64 ? ~quint64(0) : (quint64(1) << count) - 1;
    };
    return {family, ones(free - 64), ones(free)};
}

} // namespace

Address parseAddress(QStringView text) {
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    if (const std::optional<Address> ip = parseIp(trimmed))
        return namesOneMachine(*ip) ? *ip : Address{AddressKind::Unusable};
    if (namesNoMachine(trimmed))
        return {AddressKind::Unusable};
    return {isDnsName(trimmed) ? AddressKind::Name : AddressKind::Invalid};
}

namespace {

/// The kind, then all bits as hexadecimal digits.
QString ipKey(const Address &address) {
    constexpr int digits = 16; // of one half
    QString key(1 + 2 * digits, address.kind == AddressKind::Ipv4 ? u'4' : u'6');
    for (int digit = 0; digit < digits; ++digit) {
        const int shift = 4 * (digits - 1 - digit);
        key[1 + digit] = u"0123456789abcdef"[address.high >> shift & 0xf];
        key[1 + digits + digit] = u"0123456789abcdef"[address.low >> shift & 0xf];
    }
    return key;
}

} // namespace

QString addressKey(QStringView text) {
    const Address address = parseAddress(text);
    if (address.isIp())
        return ipKey(address);
    QStringView name = text.trimmed();
    if (name.endsWith(u'.'))
        name.chop(1);
    return u'n' + name.toString().toLower();
}

QString ipText(const Address &address) {
    if (address.kind == AddressKind::Ipv4)
        return QStringLiteral("%1.%2.%3.%4")
            .arg(address.low >> 24 & 0xff)
            .arg(address.low >> 16 & 0xff)
            .arg(address.low >> 8 & 0xff)
            .arg(address.low & 0xff);
    if (address.kind != AddressKind::Ipv6)
        return {};
    in6_addr bits{};
    for (int i = 0; i < 8; ++i) {
        const int shift = 56 - 8 * i;
        bits.s6_addr[i] = uint8_t(address.high >> shift & 0xff);
        bits.s6_addr[i + 8] = uint8_t(address.low >> shift & 0xff);
    }
    char text[INET6_ADDRSTRLEN] = "";
    inet_ntop(AF_INET6, &bits, text, sizeof text);
    return QString::fromLatin1(text);
}

std::optional<Subnet> parseSubnet(QStringView text) {
    const QStringView trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/');
    const std::optional<Address> ip = parseIp(slash < 0 ? trimmed : trimmed.first(slash));
    if (!ip)
        return std::nullopt;
    const int width = ip->kind == AddressKind::Ipv4 ? 32 : 128;
    int prefix = width;
    if (slash >= 0) {
        const QStringView digits = trimmed.sliced(slash + 1);
        bool isNumber = !digits.isEmpty() && digits.size() <= 3 && isDigit(digits[0]);
        prefix = isNumber ? digits.toInt(&isNumber) : 0;
        if (!isNumber || prefix > width)
            return std::nullopt;
    }
    const Address free = hostBits(ip->kind, prefix);
    return Subnet{{ip->kind, ip->high & ~free.high, ip->low & ~free.low},
                  {ip->kind, ip->high | free.high, ip->low | free.low}};
}

} // namespace portolan
