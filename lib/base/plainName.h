#pragma once

#include <QString>

namespace portolan {

/// Longest plain name, in characters.
inline constexpr qsizetype longestPlainName = 63;

/// What files for firewalls and names of files may hold of a text: letters, digits, '_', '.' and '-' of ASCII
/// alone, beginning with a letter; "Zürich, main office" becomes "Zurich-main-office". At most
/// longestPlainName long; empty when nothing is left. Different texts can have the same plain name.
QString plainName(const QString &text);

} // namespace portolan
