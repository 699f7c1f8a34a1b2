#pragma once

#include <QByteArray>
#include <optional>

namespace portolan {

/// The same PDF without what differs from run to run: the creation date is left out, objects are numbered in
/// the order in which they refer to one another (Qt numbers fonts in hash order), font subsets are named
/// after that number, and the file's /ID is made from its content. The table of offsets is written anew.
/// Understands what QPdfWriter writes: one cross-reference table, objects of generation 0. Nothing when `pdf`
/// is not that.
std::optional<QByteArray> reproduciblePdf(const QByteArray &pdf);

} // namespace portolan
