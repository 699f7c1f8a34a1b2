#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace portolan {

/// What came of trying one connection.
enum class TryResult : quint8 {
    NotTried,
    Closed, ///< refused, or not come about in time: a firewall, or nothing listens
    Open,
};

/// As the kit writes it: "closed or nothing listening".
QString resultKey(TryResult result);

/// A row of a file that the verification kit wrote.
struct ResultRow {
    QString rule;   ///< id of the expanded rule
    QString source; ///< address, as the kit was told it
    QString destination;
    quint16 port = 0;
    TryResult result = TryResult::NotTried;
    QString time;     ///< "2026-03-01T09:30:00Z": texts that are later are greater
    QString machine;  ///< key of the machine that tried, "c3"
    QString checksum; ///< of the plan that the kit was made from

    bool operator==(const ResultRow &) const = default;
};

/// The rows of one file, and what of it could not be read.
struct ResultFile {
    QList<ResultRow> rows;
    qsizetype unreadable = 0; ///< rows whose cells are not what the kit writes
    qsizetype firstUnreadable =
        0; ///< the row of the first of them, the heading being 1; 0 when there is none

    bool operator==(const ResultFile &) const = default;
};

/// Files of results beyond this size are refused, in bytes.
inline constexpr qint64 resultSizeLimit = 64 * 1024 * 1024;

/// Reads CSV as the kit writes it: UTF-8 with or without a byte order mark, any line ends, columns in any
/// order. Errors name `where`: a file that is too large, is no such CSV, or lacks a column or has another
/// one.
Result<ResultFile> readResults(const QByteArray &csv, const QString &where);
/// The same of a regular file.
Result<ResultFile> readResultFile(const QString &path);

} // namespace portolan
