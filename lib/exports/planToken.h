#pragma once

#include <QString>

namespace portolan {

/// Longest token of a plan, in characters.
inline constexpr qsizetype longestPlanToken = 24;

/// What stands for a plan in names on firewalls and machines, where two plans must not meet: small letters,
/// digits, '_' and '-' of ASCII, beginning with a letter. "London and Leeds" becomes "london-and-leeds";
/// where more of a title is lost than its spaces, some digits of its hash tell it apart. Never empty.
QString planToken(const QString &title);
/// The token of a plan's earlier title, where it is another than that of its title now; else empty.
QString otherToken(const QString &earlierTitle, const QString &title);

} // namespace portolan
