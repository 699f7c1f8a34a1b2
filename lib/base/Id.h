#pragma once

#include <QHashFunctions>
#include <QString>
#include <compare>

namespace portolan {

/// A strong, saved identity. Ids are given once from the plan's counter and never reused, so rule ids,
/// layout and selection that are built on them survive unrelated edits. 0 means "none".
template <class Tag>
struct Id {
    quint32 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

/// Highest id that a plan may hold; it keeps id-indexed tables small whatever a file claims.
inline constexpr quint32 highestId = 1'000'000;

} // namespace portolan
