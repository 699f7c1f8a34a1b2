#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <optional>

namespace portolan {

/// The cells of CSV (RFC 4180, any line ends). Empty lines are passed over. Nothing when a quote is not
/// closed or text follows a closing quote.
std::optional<QList<QStringList>> csvRows(const QByteArray &csv);

} // namespace portolan
