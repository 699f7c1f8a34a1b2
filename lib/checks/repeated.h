#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace portolan {

/// Which of many things may be alike: the positions whose hash occurs more than once, ascending. Nearly
/// always there are none, and finding that out takes one pass.
std::vector<qint32> repeatedAmong(std::span<const size_t> hashes);

} // namespace portolan
